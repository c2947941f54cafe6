"""The nouns: they cannot be changed, refuse what they do not know, and go to JSON and back."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from ehcp_audit.model import (
    REQUIRED_SECTIONS,
    Authority,
    Coverage,
    Judgement,
    Leftover,
    Link,
    LinkedBy,
    Need,
    Place,
    Plan,
    Revision,
    Section,
    SectionLetter,
    SourceFile,
    Verdict,
    count_words,
)

words = st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"]), max_size=30)
places = st.builds(
    Place,
    block=st.none() | st.integers(0, 9999),
    page=st.none() | st.integers(1, 300),
    row=st.none() | st.integers(1, 99),
)


@st.composite
def sections(draw: st.DrawFn, letter: SectionLetter) -> Section:
    lines = draw(st.lists(words, max_size=4))
    text = "\n".join(lines)
    count = len(text.split("\n")) if text else 0
    return Section(
        letter=letter,
        title=draw(words),
        text=text,
        places=tuple(draw(places) for _ in range(count)),
        confidence=draw(st.floats(0, 1)),
    )


@st.composite
def plans(draw: st.DrawFn) -> Plan:
    letters = draw(st.lists(st.sampled_from(SectionLetter), unique=True))
    placed, furniture, unplaced = (draw(st.integers(0, 9999)) for _ in range(3))
    total = placed + furniture + unplaced
    return Plan(
        source=SourceFile(name=draw(words), format="pdf", sha256="a" * 64, words=total),
        sections={letter: draw(sections(letter)) for letter in letters},
        needs=tuple(
            Need(id=f"B{n}", section=SectionLetter.B, text=draw(words), place=draw(places))
            for n in range(1, draw(st.integers(1, 3)))
        ),
        links=(Link(need="B1", outcome="E1", by=LinkedBy.ROW),),
        unplaced=(Leftover(text=draw(words), place=draw(places), why="before the first section"),),
        furniture=tuple(draw(st.lists(words, max_size=2))),
        coverage=Coverage(words=total, placed=placed, furniture=furniture, unplaced=unplaced),
    )


@given(plans())
def test_a_plan_comes_back_whole_from_its_json(plan: Plan):
    assert Plan.from_json(plan.to_json()) == plan


@given(plans())
def test_a_sections_letter_is_its_key_and_is_not_repeated_inside(plan: Plan):
    sections = json.loads(plan.to_json())["sections"]
    assert set(sections) == {str(letter) for letter in plan.sections}
    assert all("letter" not in section for section in sections.values())


@given(plans())
def test_each_line_of_a_section_has_its_place(plan: Plan):
    for section in plan.sections.values():
        assert [p.text for p in section.passages()] == (section.text.split("\n") if section.text else [])
        assert tuple(p.place for p in section.passages()) == section.places


@given(words, words)
def test_words_are_counted_alike_wherever_a_text_is_cut(one: str, other: str):
    assert count_words(f"{one} {other}") == count_words(one) + count_words(other)


def test_bullets_and_rules_are_no_words():
    assert count_words("• - ______ | a 1.") == 2


@settings(deadline=None)  # the first frame takes pandas along
@given(plans())
def test_every_statement_of_a_plan_is_a_row_of_its_frame(plan: Plan):
    frame = plan.to_frame()
    assert list(frame["id"]) == [one.id for one in plan.statements()]
    assert list(frame["text"]) == [one.text for one in plan.statements()]
    for table in ("links", "sections", "unplaced", "notes"):
        assert len(plan.to_frame(table)) == len(getattr(plan, table))


def test_a_noun_cannot_be_changed():
    place = Place(block=1)
    with pytest.raises(ValidationError):
        place.block = 2


def test_a_noun_refuses_a_field_it_does_not_know():
    with pytest.raises(ValidationError, match="shelf"):
        Place.model_validate({"block": 1, "shelf": 3})


def test_coverage_that_does_not_add_up_cannot_be_made():
    with pytest.raises(ValidationError, match="does not add up"):
        Coverage(words=10, placed=4, furniture=3, unplaced=2)


def test_coverage_leaves_furniture_out_of_its_share():
    assert Coverage(words=5321, placed=5102, furniture=120, unplaced=99).share == pytest.approx(
        0.981, abs=1e-3
    )
    assert Coverage(words=5, placed=0, furniture=5, unplaced=0).share == 0.0


def test_a_section_with_fewer_places_than_lines_cannot_be_made():
    with pytest.raises(ValidationError, match="2 lines but 1 places"):
        Section(letter=SectionLetter.B, title="Section B", text="a\nb", places=(Place(),))


def test_twelve_sections_are_required_and_an_undivided_h_is_none_of_them():
    assert " ".join(REQUIRED_SECTIONS) == "A B C D E F G H1 H2 I J K"


def test_only_three_verdicts_count_in_a_score():
    assert {verdict for verdict in Verdict if verdict.is_decided} == {
        Verdict.MET,
        Verdict.PARTLY_MET,
        Verdict.NOT_MET,
    }


def test_a_persons_verdict_keeps_the_programs_in_the_history():
    judgement = Judgement(
        criterion="F-02", status=Authority.GUIDANCE, verdict=Verdict.NOT_MET, weight=3, says="…", ask="…"
    )
    revised = judgement.revise(Revision(verdict=Verdict.MET, by="A. Auditor", why="it stands in the annex"))
    assert (judgement.verdict, revised.verdict) == (Verdict.NOT_MET, Verdict.MET)
    assert revised.programme_verdict is Verdict.NOT_MET
    assert [(r.verdict, r.by) for r in revised.history] == [(Verdict.MET, "A. Auditor")]
