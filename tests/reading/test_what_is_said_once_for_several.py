"""What a person takes from a form unsaid: an outcome below its rows, a name over the words, a slip."""

import pytest
from block_builders import bold, bullet, head, numbered, pair, para, read, said, table, texts, wide

from ehcp_audit.reading.lines.heads import read_head
from ehcp_audit.reading.lines.line import Role
from ehcp_audit.reading.words.no_statement import is_nothing
from ehcp_audit.reading.words.titles import read_title

QUIET = "Leo says little in a group and waits to be asked."
SPELLS = "Leo spells by sound and avoids long words."
OFFERS = "Leo will offer an idea in three lessons a week."
WRITES = "Leo will spell forty common words in his own writing."
CIRCLE = "A circle of six pupils meets for half an hour every Tuesday."
REHEARSE = "An adult goes through the question with Leo before each lesson."
SPELLING = "A spelling lesson of fifteen minutes is taught each day."


def test_an_outcome_over_the_whole_width_below_its_rows_is_that_of_the_rows_above():
    plan = read(table(
        ["Section B: Needs", "Section F: Provision"],
        [QUIET, CIRCLE],
        ["", REHEARSE],
        wide(f"Outcome: {OFFERS}"),
        [SPELLS, SPELLING],
        wide(f"Outcome: {WRITES}"),
    ), head("Section E: Outcomes"), para("These stand in the table."))  # fmt: skip
    assert {pair("B1", "F1"), pair("B1", "F2"), pair("B2", "F3")} <= said(plan)
    assert not said(plan) & {pair("B2", "F1"), pair("B1", "F3"), pair("B2", "F2")}


def test_an_outcome_below_its_rows_is_tied_to_them_and_not_to_the_rows_after_it():
    plan = read(
        head("Sections E and F: Outcomes and provision"),
        table(
            ["Provision", "Who", "How often"],
            [CIRCLE, "Teacher", "Weekly"],
            wide(f"Outcome: {OFFERS}"),
            [SPELLING, "Assistant", "Daily"],
            wide(f"Outcome: {WRITES}"),
        ),
    )
    assert said(plan) == {pair("E1", "F1"), pair("E2", "F2")}


def test_an_outcome_above_its_rows_stays_theirs():
    plan = read(
        head("Sections E and F: Outcomes and provision"),
        table(
            ["Provision", "Who", "How often"],
            wide(f"Outcome: {OFFERS}"),
            [CIRCLE, "Teacher", "Weekly"],
            wide(f"Outcome: {WRITES}"),
            [SPELLING, "Assistant", "Daily"],
        ),
    )
    assert said(plan) == {pair("E1", "F1"), pair("E2", "F2")}


@pytest.mark.parametrize(
    "leads",
    [
        "To meet the need described at ({}) above and reach outcome ({}):",
        "For the need set out in paragraph {} and outcome {}:",
    ],
)
def test_what_points_to_a_need_by_where_it_is_described_names_it(leads):
    plan = read(
        head("Section B: Needs"), para(f"(1) {QUIET}"), para(f"(2) {SPELLS}"),
        head("Section E: Outcomes"), para(f"(1) {OFFERS}"), para(f"(2) {WRITES}"),
        head("Section F: Provision"),
        para(leads.format(2, 2)), bullet(SPELLING),
        para(leads.format(1, 1)), bullet(CIRCLE), bullet(REHEARSE),
    )  # fmt: skip
    assert texts(plan, "F") == [SPELLING, CIRCLE, REHEARSE]
    assert {pair("B2", "F1"), pair("E2", "F1"), pair("B1", "F2"), pair("E1", "F3")} <= said(plan)
    assert not said(plan) & {pair("B1", "F1"), pair("B2", "F2")}


def test_an_arrow_behind_a_provision_names_the_outcome_with_its_letter():
    plan = read(
        head("Section E: Outcomes"), para(f"(a) {OFFERS}"), para(f"(b) {WRITES}"),
        head("Section F: Provision"),
        bullet(f"{SPELLING} → outcome (b)"), bullet(f"{CIRCLE} → outcome (a)"),
    )  # fmt: skip
    assert texts(plan, "F") == [SPELLING, CIRCLE]
    assert said(plan) == {pair("E2", "F1"), pair("E1", "F2")}


def test_a_name_or_a_count_over_the_words_of_a_record_is_no_statement_but_can_be_referred_to():
    def need(name: str, text: str):
        return table(["Need", name], ["Description", text])

    def provision(count: str, text: str, name: str):
        return table(["Provision", count], ["Description", text], ["Linked need", name])

    plan = read(
        head("Section B: Needs"), need("Joining in", QUIET), need("Spelling", SPELLS),
        head("Section F: Provision"),
        provision("1 of 2", SPELLING, "Spelling"), provision("2 of 2", CIRCLE, "Joining in"),
    )  # fmt: skip
    assert texts(plan, "B") == [QUIET, SPELLS]
    assert texts(plan, "F") == [SPELLING, CIRCLE]
    assert said(plan) == {pair("B2", "F1"), pair("B1", "F2")}


def test_provision_under_a_labelled_outcome_is_for_the_labelled_need_over_it_too():
    plan = read(
        head("Sections B, E and F: Needs, outcomes and provision"),
        head("Joining in", 2),
        para(f"Description of need: {QUIET}"), para(f"Outcome: {OFFERS}"), para(f"Provision: {CIRCLE}"),
        head("Spelling", 2),
        para(f"Description of need: {SPELLS}"), para(f"Outcome: {WRITES}"), para(f"Provision: {SPELLING}"),
    )  # fmt: skip
    assert said(plan) == {
        pair("B1", "E1"), pair("E1", "F1"), pair("B1", "F1"),
        pair("B2", "E2"), pair("E2", "F2"), pair("B2", "F2"),
    }  # fmt: skip


def test_provision_under_one_of_two_outcomes_for_a_need_is_for_that_need_and_not_for_the_other_outcome():
    plan = read(
        head("Sections B, E and F: Needs, outcomes and provision"),
        para(f"Need: {QUIET}"),
        para(f"Outcome: {OFFERS}"), para(f"Outcome: {WRITES}"), para(f"Provision: {CIRCLE}"),
    )  # fmt: skip
    assert pair("B1", "F1") in said(plan)
    assert pair("E2", "F1") in said(plan)
    assert pair("E1", "F1") not in said(plan)


def test_what_an_outcome_names_in_its_cell_holds_for_the_rows_that_go_on_with_it():
    plan = read(
        head("Section B: Needs"), para(f"SEN1: {QUIET}"), para(f"SEN2: {SPELLS}"),
        table(
            ["Section E: Outcomes", "Section F: Provision", "Who"],
            [[para(f"1. {OFFERS}"), para("Links to: SEN1")], CIRCLE, "Teacher"],
            ["", REHEARSE, "Assistant"],
            [[para(f"2. {WRITES}"), para("Links to: SEN2")], SPELLING, "Assistant"],
        ),
    )  # fmt: skip
    assert {pair("B1", "F1"), pair("B1", "F2"), pair("B2", "F3")} <= said(plan)
    assert not said(plan) & {pair("B2", "F2"), pair("B1", "F3")}


def test_the_provision_on_a_card_is_for_each_need_that_the_card_names():
    def card(number: int, outcome: str, needs: str, provision: str):
        return table(
            [f"Outcome {number}", wide(outcome)],
            ["Need met", wide(needs)],
            [bold("Provision"), bold("Who"), bold("How often")],
            [provision, "Teacher", "Weekly"],
        )

    plan = read(
        head("Section B: Needs"), para(f"B.1 {QUIET}"), para(f"B.2 {SPELLS}"),
        head("Sections E and F: Outcomes and provision"),
        card(1, OFFERS, "B.1", CIRCLE), card(2, WRITES, "B.2 and B.1", SPELLING),
    )  # fmt: skip
    assert {pair("B1", "F1"), pair("B2", "F2"), pair("B1", "F2")} <= said(plan)
    assert pair("B2", "F1") not in said(plan)


def test_a_column_can_name_needs_by_titles_of_which_one_sounds_like_an_area_or_a_column():
    plan = read(
        head("Section B: Needs"),
        head("Number", 2), para("Leo counts on his fingers and loses count."),
        head("Sensory processing", 2), para("Leo hides from noise."),
        head("Joining in", 2), para(QUIET),
        head("Section E: Outcomes"),
        table(
            ["Outcome", "Need that this outcome addresses"],
            [OFFERS, "Joining in; Sensory processing"],
            ["Leo will add to twenty.", "Number"],
        ),
    )  # fmt: skip
    assert said(plan) == {pair("B3", "E1"), pair("B2", "E1"), pair("B1", "E2")}


def test_a_time_in_brackets_stays_with_its_outcome_and_a_comma_in_front_of_a_reference_goes():
    plan = read(
        head("Section E: Outcomes"),
        numbered("1.", "Leo will choose his own work (by the annual review in May)."),
        head("Section F: Provision"),
        para("The teacher plans the work with Leo each Monday, working towards outcome 1."),
    )  # fmt: skip
    assert texts(plan, "E") == ["Leo will choose his own work (by the annual review in May)."]
    assert texts(plan, "F")[0].rstrip(".").endswith("each Monday")


@pytest.mark.parametrize(
    ("slip", "role"),
    [
        ("Provison", Role.PROVISION),
        ("How offten", Role.HOW_OFTEN),
        ("Outcmes", Role.OUTCOME),
        ("Deliverd by", Role.WHO),
        ("Due", Role.BY_WHEN),
        ("Outcomes that this provision helps to achieve", Role.OUTCOME_REFERENCE),
        ("Soften", None),
    ],
)
def test_a_head_with_one_letter_wrong_is_read_as_it_was_meant(slip, role):
    assert read_head(slip) is role


@pytest.mark.parametrize(
    "text",
    [
        "Nothing further.",
        "No records.",
        "I do not need any at the moment.",
        "[TA hours to be confirmed by the panel]",
        "(awaiting the new report??)",
    ],
)
def test_what_says_nothing_of_the_child_is_no_statement(text):
    assert is_nothing(text, first=False)


@pytest.mark.parametrize(
    "text", ["Nothing calms Leo but music.", "No records of pain are kept, and Leo cannot say that he hurts."]
)
def test_what_begins_like_nothing_but_tells_of_the_child_is_a_statement(text):
    assert not is_nothing(text, first=False)


@pytest.mark.parametrize(
    ("title", "letter"),
    [
        ("What we think and what we hope for our son", "A"),
        ("Advice that was given for this plan", "K"),
    ],
)
def test_titles_of_views_and_of_advice_in_other_words(title, letter):
    assert read_title(title).letters == (letter,)
