"""What a careful reader misses or stumbles over in a plan, in words of our own; and what is no fault."""

from datetime import date

import pytest
from builders import plan

from ehcp_audit.checks import CHECKS


def holds(check, made):
    return [finding.holds for finding in CHECKS[check].findings(made)]


ISSUED = {"issued_on": date(2026, 3, 20), "status": "final"}


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("Ines has no named social worker.", [False]),
        ("No current records are held.", [False]),
        ("She has no contact with other children in the holidays, and is alone all day.", []),
    ],
)
def test_not_being_on_anybodys_books_is_no_finding_that_there_are_no_needs(words, answer):
    assert holds("none-identified-on-advice", plan(D=[words])) == answer


@pytest.mark.parametrize(
    ("others", "answer"),
    [
        ("Report of the physiotherapist, Mr Ives, 3 May 2026", None),
        ("Letter of the school nurse, Mr Ives, 3 May 2026", True),
    ],
)
def test_a_therapists_report_alone_does_not_show_that_medical_advice_was_sought(others, answer):
    made = plan(K=[others], advice=[{"about": others, "who_from": "Mr Ives", "dated": "3 May 2026"}])
    health = [one for one in CHECKS["advice-kinds-listed"].findings(made) if one.thing.endswith("health")]
    assert [one.holds for one in health] == [answer]


def test_where_each_row_names_an_author_the_kind_of_advice_is_none():
    rows = [
        {"about": "Education", "who_from": "Mrs Oke", "dated": "3 May 2026"},
        {"about": "Social care", "who_from": "Mr Ives", "dated": "4 May 2026"},
        {"about": "Health", "who_from": "Health", "dated": "5 May 2026"},
    ]
    assert holds("advice-dated-and-signed", plan(K="", advice=rows)) == [True, True, False]


def test_where_no_row_names_an_author_the_kind_of_advice_says_whose_it_is():
    rows = [{"about": "Educational psychology report", "dated": "3 May 2026"}]
    assert holds("advice-dated-and-signed", plan(K="", advice=rows)) == [True]


OUTCOME = "By July 2027 Ines will read ten signs in town without help."


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ({"unplaced": ["Date on which this plan's next review is due"]}, None),
        ({"unplaced": ["The council reviews progress with Ines every spring."]}, True),
        ({"F": ["The therapist will write a report for the review (outcome 1)."]}, None),
        ({"E": [OUTCOME, "From June the review will plan supported living."]}, None),
    ],
)
def test_a_label_a_reference_or_a_plan_for_later_does_not_say_who_looks_at_progress(words, answer):
    assert holds("outcomes-reviewed", plan(**({"E": [OUTCOME]} | words))) == [answer]


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        (["She likes maps.", "She loves her rabbit."], None),
        (["She likes maps.", "She remembers every song by heart."], True),
        (["She likes maps.", "People who know her can follow what she says."], None),
        (["She likes maps.", "She wants a job that she is proud of."], None),
        (["What she likes", "She can swim a length and is kind to small children."], True),
    ],
)
def test_what_a_child_likes_is_of_itself_no_strength(words, answer):
    assert holds("strengths-stated", plan(A=words)) == [answer]


@pytest.mark.parametrize(("heading", "answer"), [("#Costed provision map", None), ("#Reading", True)])
def test_hours_under_a_heading_of_a_schools_own_paper_are_looked_at(heading, answer):
    lines = ["A tutor will teach Ines.", heading, "An assistant will sit with her for 5 hours each week."]
    found = holds("provision-only-in-its-sections", plan(unplaced=["Plan of a girl in Year Four"], F=lines))
    assert (None in found) is (answer is None)


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("He cannot tell the time. A tutor in town will meet him for an hour every Friday.", False),
        ("He cannot tell the time. Somebody from the club will go with him for an hour every Friday.", False),
        ("He cannot tell the time, and he will cry for an hour every Friday.", True),
    ],
)
def test_whoever_is_bound_to_give_so_much_so_often_is_provision(words, answer):
    assert holds("need-is-no-provision", plan(B=[words])) == [answer]


@pytest.mark.parametrize(
    ("words", "answers"),
    [
        ("The college will provide appropriate equipment for cooking.", [False]),
        ("Ines will use whatever technology helps her.", [False]),
        ("The college will lend Ines a laptop and other equipment and repair it within two days.", [True]),
    ],
)
def test_equipment_of_any_kind_is_not_named(words, answers):
    assert holds("equipment-fully-described", plan(F=[words])) == answers


def test_one_amount_among_several_can_be_more_than_a_week_holds():
    words = "A tutor will see Ines for 15 minutes after lunch and be with her one to one for 44 hours a week."
    assert holds("provision-hours-fit-the-week", plan(F=[words])) == [False]
    assert holds("provision-hours-fit-the-week", plan(F=[words.replace("44", "4")])) == []


def test_a_health_need_that_alone_is_tied_to_no_outcome_is_not_taken_up_by_one_that_sounds_alike():
    made = plan(
        B=["Ines cannot read signs.", "Ines cannot count coins.", "Ines is afraid of crowds."],
        C=["Ines has asthma and cannot use her inhaler by herself when she is afraid."],
        E=[
            OUTCOME,
            "By July 2027 Ines will count ten coins.",
            "By July 2027 Ines will say when she is afraid.",
        ],
        links=["B1 E1", "B2 E2", "B3 E3"],
    )
    assert holds("outcomes-cover-care", made) == [None]


def test_a_target_behind_a_forms_own_words_is_a_target():
    words = (
        "What I hope for this term: By July 2027 Ines will spell 40 of 50 words from the Year 3 list unaided."
    )
    assert holds("aspirations-not-targets", plan(A=[words])) == [False]


@pytest.mark.parametrize("source", ["Evidence: Advice 3, head teacher, 4 May 2026.", None])
def test_a_labelled_line_below_a_need_says_where_it_comes_from(source):
    lines = ["Ines cannot read signs, so she is lost in town.", *([source] if source else [])]
    made = plan(B=lines)
    assert holds("need-evidence-given", made)[0] is (source is not None)


def test_the_same_provision_so_many_times_more_is_said_twice():
    words = "A tutor who is a qualified teacher of cookery will teach Ines to read recipes for 30 minutes"
    made = plan(F=[f"{words} three times a week.", f"{words} once a week."])
    assert holds("provision-said-once", made) == [True, None]


def test_still_going_to_a_clinic_is_no_provision():
    assert holds(
        "health-provision-more-than-contact", plan(G=["Ines continues to attend the eye clinic."])
    ) == [False]
