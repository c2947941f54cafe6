"""A quote that leaves words out says so, and one that is whole does not."""

from builders import plan as build

from ehcp_audit.model import Verdict
from ehcp_audit.reporting.points import make_points
from ehcp_audit.scoring import audit_plan, load_rubric

LONG = "Health matters are told in general terms " + "and at some length of many things " * 10 + "and ends."


def quotes_of(criterion: str, **sections: object) -> list[str]:
    made = build(**sections)
    rubric = load_rubric("quality")
    (point,) = (
        p for p in make_points(made, audit_plan(made, rubric).judgements, rubric) if p.criterion == criterion
    )
    assert point.verdict is Verdict.NEEDS_A_PERSON
    return [quote.words for quote in point.open]


def test_the_first_words_of_a_long_line_end_in_an_ellipsis():
    (quote,) = quotes_of("CD-01", C=LONG)
    assert LONG.startswith(quote.removesuffix(" …"))
    assert quote.endswith(" …")


def test_a_whole_line_has_none():
    assert quotes_of("CD-01", C="Health matters are described elsewhere.") == [
        "Health matters are described elsewhere."
    ]


def test_no_statement_that_is_quoted_whole_has_one():
    made = build(B=["Cai finds " + "long words hard and " * 60 + "stops."], F=["Support as required."] * 3)
    rubric = load_rubric("quality")
    statements = {one.id: one.text for one in made.statements()}
    points = make_points(made, audit_plan(made, rubric).judgements, rubric)
    quotes = [q for p in points for q in (*p.against, *p.open, *p.supporting) if q.anchor]
    assert quotes
    for quote in quotes:
        assert quote.words.strip(" …") in statements[quote.thing]
        assert ("…" in quote.words) is (quote.words != statements[quote.thing])
