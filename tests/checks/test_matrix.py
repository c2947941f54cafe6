from builders import plan
from hypothesis import given
from hypothesis import strategies as st

from ehcp_audit.checks import hopes, thread_frame, thread_matrix
from ehcp_audit.model import LinkedBy

READING = "Tam reads ten single words and cannot sound out a new one."
LESSONS = "A teacher will teach Tam phonics and reading for 30 minutes every day."
FRIENDS = "Tam plays alone because he cannot take turns with friends."


def found(made, of, to):
    return next(thread for thread in thread_matrix(made) if (thread.of, thread.to) == (of, to))


def test_the_plans_own_rows_are_taken_and_likeness_adds_nothing_to_them():
    made = plan(B=[READING], E=["Tam will read 60 words."], F=["Milk at ten.", LESSONS], links=["B1 E1 F1"])
    thread = found(made, "B1", "provision")
    assert [(pair.other, pair.by, pair.likeness) for pair in thread.pairs] == [("F1", LinkedBy.ROW, None)]


def test_a_provision_is_followed_to_a_need_by_way_of_their_outcome():
    made = plan(B=[READING], E=["Tam will read."], F=["Milk."], links=["B1 E1", "E1 F1 reference"])
    assert [pair.other for pair in found(made, "F1", "need").pairs] == ["B1"]


def test_where_the_layout_is_silent_what_looks_alike_is_given_with_its_value():
    made = plan(B=[READING, FRIENDS], F=[LESSONS, "Milk at ten."])
    (pair,) = found(made, "B1", "provision").pairs
    assert (pair.other, pair.by) == ("F1", LinkedBy.LIKENESS)
    assert 0.5 <= pair.likeness <= 1


def test_what_has_no_other_end_is_an_orphan_both_ways():
    made = plan(B=[FRIENDS], E=[], F=["Milk at ten."])
    assert found(made, "B1", "provision").is_orphan
    assert found(made, "F1", "need").is_orphan
    assert found(made, "B1", "outcome").look_at is None


def test_where_the_plan_links_nearly_all_likeness_is_only_a_place_to_look_at():
    made = plan(B=["A.", "C.", READING], F=["X.", "Y.", LESSONS], links=["B1 F1", "B2 F2"])
    thread = found(made, "B3", "provision")
    assert thread.is_orphan
    assert thread.look_at == "F3"


HOPE = "I want to read Dad the football page."


def test_the_thread_begins_with_the_hopes_of_section_a_and_follows_each_to_its_outcome():
    made = plan(
        A=f"Tam likes football.\n{HOPE}",
        E=["Tam will cross the road alone.", "Tam will read a page about football to Dad."],
    )
    first = thread_matrix(made)[0]
    assert (first.of, first.kind, first.to) == ("section A: hope 1", "aspiration", "outcome")
    assert [pair.other for pair in first.pairs] == ["E2"]
    assert set(thread_frame(made)["kind"]) >= {"aspiration", "outcome"}


def test_a_hope_that_no_outcome_takes_up_is_an_orphan():
    made = plan(A="I want to live by the sea with a parrot.", E=["Tam will read a page."])
    assert found(made, "section A: hope 1", "outcome").is_orphan


def test_a_hope_that_only_shares_the_childs_name_with_the_outcomes_is_an_orphan():
    made = plan(
        A="Tam wants to build bridges.",
        B=["Tam is shy.", "Tam tires."],
        E=["Tam will use his inhaler.", "Tam will tie his laces."],
    )
    thread = found(made, "section A: hope 1", "outcome")
    assert thread.is_orphan
    assert thread.look_at is None


def test_a_quoted_hope_ends_with_its_quote_and_what_staff_should_do_is_none():
    said = "She would like staff to listen. “I want to drive a bus.” He would like to walk to school."
    named = hopes(plan(A=[said], E=["By July 2027 Ada will read a page."]))
    assert [line.text for line in named.values()] == [
        "“I want to drive a bus.”",
        "He would like to walk to school.",
    ]


def test_a_quote_that_holds_more_than_a_hope_leaves_no_half_of_it():
    said = "\u201cI want to draw. That is fun. I want to take the tram.\u201d"
    assert [line.text for line in hopes(plan(A=[said])).values()] == [
        "I want to draw.",
        "I want to take the tram.",
    ]


def test_a_hope_is_a_sentence_and_what_else_stands_in_its_line_is_none():
    made = plan(
        A="Tam likes football. We hope that T. Adeyemi will read it. He tells us more when he is given time.",
        E=["Tam will read."],
    )
    (said,) = hopes(made).values()
    assert said.text == "We hope that T. Adeyemi will read it."
    assert list(hopes(plan(A="I would like to cook. I want to live alone."))) == [
        "section A: hope 1",
        "section A: hope 2",
    ]


texts = st.sampled_from([READING, LESSONS, FRIENDS, "Milk at ten.", "Tam will read a page."])


@given(st.lists(texts, max_size=4), st.lists(texts, max_size=3), st.lists(texts, max_size=4))
def test_each_statement_has_a_thread_to_each_other_kind_and_pairs_name_what_is_there(
    needs, outcomes, provisions
):
    made = plan(B=needs, E=outcomes, F=provisions)
    threads = thread_matrix(made)
    ids = [statement.id for statement in made.statements()]
    assert sorted(thread.of for thread in threads) == sorted(ids * 2)
    for thread in threads:
        assert {pair.other for pair in thread.pairs} <= set(ids) - {thread.of}
        assert thread.look_at is None or thread.is_orphan
    # Likeness is the same both ways round, so a provision that names a need is named by it, up to three.
    if len(needs) <= 3 and len(provisions) <= 3:
        both = {(t.of, pair.other) for t in threads for pair in t.pairs}
        assert all((b, a) in both for a, b in both if {a[0], b[0]} == {"B", "F"})


def test_the_frame_has_a_row_for_each_pair_and_for_each_statement_without_one():
    made = plan(B=[READING, FRIENDS], E=["Tam will read."], F=[LESSONS, "Milk at ten."], links=["B1 E1 F1"])
    frame = thread_frame(made)
    pairs = sum(max(1, len(thread.pairs)) for thread in thread_matrix(made))
    assert len(frame) == pairs
    (linked,) = frame[(frame["of"] == "B1") & (frame["to"] == "provision")].itertuples()
    assert (linked.other, linked.by) == ("F1", "row")
    orphans = frame[frame["other"].isna()]
    assert ("F2", "need") in set(zip(orphans["of"], orphans["to"], strict=True))


def test_a_plan_without_statements_has_an_empty_frame():
    assert len(thread_frame(plan(A="x"))) == 0
