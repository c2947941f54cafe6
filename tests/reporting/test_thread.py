from builders import plan

from ehcp_audit.model import LinkedBy
from ehcp_audit.reporting.phrases import thread_sentence
from ehcp_audit.reporting.provision_table import vague_marks
from ehcp_audit.reporting.thread import strands

READING = "Tam reads ten single words and cannot sound out a new one."
LESSONS = "A teacher will teach Tam phonics and reading for 30 minutes every day."


def test_what_only_looks_alike_is_in_the_strand_and_says_so():
    (strand,) = strands(plan(B=[READING], F=[LESSONS]))
    (help_given,) = strand.provisions
    assert help_given.looks_alike
    assert strand.by == (LinkedBy.LIKENESS,)
    assert strand.gaps == ("outcome",)


def test_what_the_plan_links_is_not_called_alike():
    made = plan(B=[READING], E=["Tam will read 60 words."], F=[LESSONS], links=["B1 E1 F1"])
    (strand,) = strands(made)
    assert not any(one.looks_alike for one in (*strand.outcomes, *strand.provisions))
    assert strand.gaps == ()


def test_orphans_of_every_kind_have_a_row_of_their_own_and_those_with_most_gaps_come_first():
    made = plan(
        B=[READING], E=["Tam will cross the road alone."], F=[LESSONS, "Milk at ten."], links=["B1 F1"]
    )
    first = [(s.need is not None, [o.statement.id for o in s.outcomes], s.gaps) for s in strands(made)]
    assert (False, ["E1"], ("need", "provision")) in first
    assert (False, [], ("need", "outcome")) in first
    assert first[-1][0]


def test_a_hope_hangs_on_the_strand_of_its_outcome_and_one_without_has_a_row_of_its_own():
    made = plan(
        A="I want to read Dad the football page.\nI want to live by the sea with a parrot.",
        B=[READING],
        E=["Tam will read a page about football to Dad."],
        F=[LESSONS],
        links=["B1 E1 F1"],
    )
    alone, whole = strands(made)
    assert (alone.is_hope, alone.gaps) == (True, ("outcome",))
    assert [hope.words.text for hope in alone.hopes] == ["I want to live by the sea with a parrot."]
    assert [hope.name for hope in whole.hopes] == ["section A: hope 1"]
    assert whole.gaps == ()


def test_a_hope_that_only_looks_alike_is_said_so_beside_and_above():
    made = plan(
        A="I want to read Dad the football page.",
        B=[READING],
        E=["Tam will read a page about football to Dad."],
        F=[LESSONS],
        links=["B1 E1 F1"],
    )
    (strand,) = strands(made)
    assert strand.by == (LinkedBy.ROW, LinkedBy.LIKENESS)
    assert "look alike" in thread_sentence(0, 1, 1, 1)
    assert "look alike" not in thread_sentence(0, 1, 0, 1)


def test_no_hope_is_said_to_be_followed_where_there_is_none():
    assert "hope" in thread_sentence(0, 2, 0, hopes=1)
    assert "hope" not in thread_sentence(0, 2, 0, hopes=0)


def words(statement):
    return [statement.text[start:end] for start, end, _ in vague_marks(statement)]


def test_unclear_words_are_marked_in_needs_and_outcomes_too():
    made = plan(B=["Tam can sometimes struggle a bit."], E=["Tam will improve his confidence."])
    assert words(made.needs[0])
    assert all(reason.startswith("unclear: ") for _, _, reason in vague_marks(made.outcomes[0]))


def test_clear_needs_have_no_marks():
    assert words(plan(B=[READING]).needs[0]) == []
