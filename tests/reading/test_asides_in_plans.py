"""What whole plans say beside their statements: strengths, who agreed, changes to come, details of a card."""

import pytest
from block_builders import head, para, read, section_text, table, texts

from ehcp_audit.model import SectionLetter

NEED = "Rosa cannot follow an instruction of three parts."
OTHER = "Rosa leaves the room when it is loud."
OUTCOME = "By July 2028 Rosa will follow an instruction of three parts in 4 lessons out of 5."
PROVISION = "A teaching assistant will practise instructions with Rosa for 15 minutes every day."


@pytest.mark.parametrize(
    "words",
    [
        "What Rosa does well: she draws maps from memory.",
        "What Rosa is good at: drawing maps from memory.",
        "Rosa's strengths: she draws maps from memory.",
        "Things she does well: drawing maps from memory.",
    ],
)
def test_what_a_child_does_well_is_no_need_whatever_name_leads_in(words):
    plan = read(head("Section B: Special educational needs"), para(words), para(NEED))
    assert texts(plan, "B") == [NEED]


def test_what_goes_less_well_stays_a_need():
    words = "What Rosa does less well: following three steps at once."
    assert len(texts(read(head("Section B: Special educational needs"), para(words)), "B")) == 1


@pytest.mark.parametrize(
    "words",
    [
        "Agreed by: Northby Integrated Care Board, 4 May 2026",
        "The provision in Section G has been agreed by the Designated Clinical Officer.",
        "Health provision was approved on behalf of Northby Integrated Care Board on 4 May 2026.",
    ],
)
def test_who_agreed_a_section_is_no_provision(words):
    nurse = "A nurse will see Rosa for 20 minutes every term."
    plan = read(head("Section G: Health care provision"), para(nurse), para(words))
    assert texts(plan, "G") == [nurse]


def test_agreed_provision_with_an_amount_is_provision():
    words = "Physiotherapy agreed by the board: 30 minutes weekly."
    assert texts(read(head("Section G: Health care provision"), para(words)), "G") == [words]


@pytest.mark.parametrize("heading", ["Moving to college", "Changes ahead", "Transition"])
def test_the_changes_that_a_plan_prepares_for_are_no_outcome(heading):
    ahead = "The review in Year 10 looks at colleges, and Rosa visits two of them."
    plan = read(head("Section E: Outcomes"), para(OUTCOME), head(heading, level=2), para(ahead))
    assert texts(plan, "E") == [OUTCOME]


def test_an_outcome_under_a_heading_of_change_is_an_outcome():
    plan = read(head("Section E: Outcomes"), head("Moving to college", level=2), para(OUTCOME))
    assert texts(plan, "E") == [OUTCOME]


def shared(*behind):
    return read(
        head("Sections B, E and F: Needs, outcomes and special educational provision"),
        para("Every row below sets out a need, an outcome and provision."),
        para("Strengths: Rosa draws maps from memory."),
        table(
            ["Section B: Special educational needs", "Section E: Outcomes", "Section F: Provision"],
            [NEED, OUTCOME, PROVISION],
        ),
        *behind,
    )


def test_a_word_to_the_reader_over_columns_makes_no_section_unsure():
    plan = shared()
    assert [texts(plan, letter) for letter in "BEF"] == [[NEED], [OUTCOME], [PROVISION]]
    assert all(plan.sections[SectionLetter(letter)].confidence > 0.5 for letter in "BEF")


def test_monitoring_and_what_comes_next_behind_columns_are_of_the_outcomes():
    watched = "The tutor and the family look at the outcomes each term."
    ahead = "Rosa changes school in September 2027 and visits it four times before."
    plan = shared(
        head("How progress is monitored", level=2),
        para(watched),
        head("Moving to junior school", level=2),
        para(ahead),
    )
    assert texts(plan, "B") == [NEED]
    assert watched in section_text(plan, "E")
    assert ahead in section_text(plan, "E")


def test_prose_that_only_its_wording_divides_stays_unsure():
    plan = read(head("Sections B and F: Needs and provision"), para(NEED), para(PROVISION), para(OTHER))
    assert plan.sections[SectionLetter.B].confidence < 0.5


def whole(*middle):
    ends = ("I: Placement", "J: Personal budget", "K: Advice")
    return read(
        head("Section A: Views"),
        para("I like maps."),
        *middle,
        *(part for one in ends for part in (head(f"Section {one}"), para("None."))),
    )


def test_a_label_that_nobody_knows_is_about_the_statement_of_its_card():
    plan = whole(
        head("Section B: Special educational needs"),
        table(["Need 1", NEED], ["At present", "Two parts, May 2026"], ["Source", "K2, school"]),
        head("Section F: Special educational provision"),
        table(
            ["Provision 1", "Practice of instructions"],
            ["Who", "Teaching assistant"],
            ["How often", "Every day"],
            ["Group", "3 children"],
            ["Where", "Library"],
        ),
    )
    assert texts(plan, "B") == [NEED]
    assert texts(plan, "F") == ["Practice of instructions"]
    (one,) = plan.provisions
    assert (one.how_often, one.where) == ("Every day", "3 children; Library")


def test_a_label_that_comes_again_makes_a_card_though_nobody_knows_it():
    plan = whole(
        head("Section B: Special educational needs"),
        table(["Need 1", NEED], ["At present", "Two parts, May 2026"]),
        para(""),
        table(["Need 2", OTHER], ["At present", "Twice a day, May 2026"]),
    )
    assert texts(plan, "B") == [NEED, OTHER]


def test_a_footnote_is_text_of_its_section_and_states_nothing():
    note = para("Letter of the doctor, March 2026.")
    note.aside = True
    plan = read(
        head("Section C: Health needs"), para("Ana has epilepsy."), note, head("Section D"), para("None")
    )
    assert texts(plan, "C") == ["Ana has epilepsy."]
    assert "Letter of the doctor" in section_text(plan, "C")
