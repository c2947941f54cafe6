"""Headings, lead-ins and columns of councils' Word templates that say which statements they are about."""

import pytest
from block_builders import bold, bullet, head, letters, pair, para, read, said, table, texts, wide
from one_childs_words import N1, N2, N3, O1, O2, P1, P2, P3


def test_a_heading_may_name_a_need_by_the_plans_own_code_over_a_table():
    plan = read(
        head("Section B: Special educational needs"),
        para(f"SEN 1: {N1}"),
        para(f"SEN 2: {N2}"),
        head("Section F: Special educational provision"),
        head("Provision for SEN 1 \u2013 Listening", 3),
        table([bold("Provision"), bold("Who")], [P1, "Teacher of the deaf"]),
        head("Provision for SEN 2 \u2013 Stamina", 3),
        table([bold("Provision"), bold("Who")], [P2, "Class teacher"]),
    )
    assert said(plan) == {pair("B1", "F1"), pair("B2", "F2")}


def test_a_heading_with_a_year_or_a_stage_names_no_statement():
    plan = read(
        head("Section B: Special educational needs"),
        para(f"SEN 1: {N1}"),
        para(f"SEN 2: {N2}"),
        head("Section F: Special educational provision"),
        head("Provision in Year 1 and Key Stage 2", 3),
        table([bold("Provision"), bold("Who")], [P1, "Teacher of the deaf"]),
    )
    assert said(plan) == set()


def test_each_lead_in_over_a_list_names_what_its_own_items_serve():
    plan = read(
        head("Section B: Special educational needs"),
        *(para(f"1.{at} {one}") for at, one in enumerate((N1, N2, N3), 1)),
        head("Section E: Outcomes"),
        para(f"Outcome 1: {O1}"),
        para(f"Outcome 2: {O2}"),
        head("Section F: Special educational provision"),
        bold("To meet the need described in 1.1 and to achieve Outcome 1:"),
        bullet(P1),
        bold("To meet the needs described in 1.2 and 1.3 and to achieve Outcome 2:"),
        bullet(P2),
        bold("To meet the needs described in 1.1 and 1.3 and to achieve Outcome 1:"),
        bullet(P3),
    )
    assert texts(plan, "F") == [P1, P2, P3]
    assert said(plan) == {
        *(pair("B1", "E1"), pair("B1", "F1"), pair("E1", "F1")),
        *(pair("B2", "E2"), pair("B3", "E2"), pair("B2", "F2"), pair("B3", "F2"), pair("E2", "F2")),
        *(pair("B3", "E1"), pair("B1", "F3"), pair("B3", "F3"), pair("E1", "F3")),
    }


def test_an_outcome_below_the_one_need_over_it_is_for_that_need():
    plan = read(
        head("Sections B, E and F: Needs, outcomes and provision"),
        para(f"Need 1: {N1}"),
        para(f"Outcome 1: {O1}"),
        para("Provision for need 1:"),
        bullet(P1),
        para(f"Need 2: {N2}"),
        para(f"Outcome 2: {O2}"),
        para("Provision for need 2:"),
        bullet(P2),
    )
    links = said(plan)
    assert {pair("B1", "E1"), pair("B2", "E2"), pair("B1", "F1"), pair("B2", "F2")} <= links
    assert not {pair("B1", "E2"), pair("B1", "F2"), pair("B2", "F1")} & links


def test_outcomes_below_several_needs_are_not_said_to_be_for_one_of_them():
    plan = read(
        head("Sections B and E: Needs and outcomes"),
        para(f"Need 1: {N1}"),
        para(f"Need 2: {N2}"),
        para(f"Outcome 1: {O1}"),
    )
    assert said(plan) == set()


def test_a_column_of_short_names_headed_need_is_what_the_needs_beside_it_are_called():
    plan = read(
        head("Section B: Special educational needs"),
        table([bold("Need"), bold("Description")], ["Listening", N1], ["Stamina", N2]),
        head("Section E: Outcomes"),
        table(
            [bold("Need"), bold("Outcome"), bold("By")],
            ["Listening", O1, "July 2027"],
            ["Stamina", O2, "Easter 2027"],
        ),
        head("Section F: Special educational provision"),
        table([bold("Need"), bold("Provision")], ["Stamina", P2], ["Listening", P1]),
    )
    assert texts(plan, "B") == [N1, N2]
    assert [one.by_when for one in plan.outcomes] == ["July 2027", "Easter 2027"]
    assert said(plan) >= {pair("B1", "E1"), pair("B2", "E2"), pair("B2", "F1"), pair("B1", "F2")}


def test_needs_with_short_names_beside_their_details_stay_needs():
    plan = read(
        head("Section B: Special educational needs"),
        table([bold("Need"), bold("Description")], [N1, "Since 2021"], [N2, "Since 2023"]),
    )
    assert texts(plan, "B") == [N1, N2]


def test_a_target_date_on_a_line_below_an_outcome_says_by_when():
    plan = read(
        head("Section E: Outcomes"),
        *(head("Outcome 1", 2), para(O1), para("Target date: July 2027")),
        *(head("Outcome 2", 2), para(O2), para("Target date: Easter 2028")),
    )
    assert [(one.text, one.by_when) for one in plan.outcomes] == [(O1, "July 2027"), (O2, "Easter 2028")]


def test_codes_made_of_an_areas_letters_may_have_a_space():
    plan = read(
        head("Section B: Special educational needs"),
        head("Communication and interaction", 2),
        table(["C&I 1", N1], ["C&I 2", N3]),
        head("Social, emotional and mental health", 2),
        table(["SEMH 1", N2]),
        head("Section E: Outcomes"),
        table([bold("Need"), bold("Outcome")], ["C&I 1", O1], ["SEMH 1", O2]),
        head("Section F: Special educational provision"),
        table([bold("Need"), bold("Provision")], ["SEMH 1", P2], ["C&I 2", P3], ["C&I 1", P1]),
    )
    assert said(plan) == {
        *(pair("B1", "E1"), pair("B3", "E2")),
        *(pair("B3", "F1"), pair("B2", "F2"), pair("B1", "F3")),
    }


def test_a_code_beside_an_outcome_over_several_rows_is_its_own_and_not_that_of_the_steps_in_them():
    plan = read(
        head("Section E: Outcomes"),
        table(
            [bold("No."), bold("Long-term outcome"), bold("Short-term outcomes")],
            ["L1", O1, "Lea will answer one question in each lesson."],
            ["^", "^", "Lea will ask one question in each lesson."],
            ["L2", O2, "Lea will work until noon."],
            ["^", "^", "Lea will work until two o'clock."],
        ),
        head("Section F: Special educational provision"),
        head("Provision towards long-term outcome L2", 2),
        table([bold("Provision"), bold("Staff")], [P2, "Class teacher"]),
    )
    assert said(plan) == {pair("E4", "F1")}


def test_a_number_under_no_head_counts_the_outcome_beside_it():
    plan = read(
        head("Section E: Outcomes"),
        table(
            ["", bold("Outcome"), bold("By when")],
            ["Outcome 1", O1, "July 2027"],
            ["Outcome 2", O2, "Easter 2027"],
        ),
        head("Section F: Special educational provision"),
        table([bold("Provision"), bold("Outcome")], [P1, "Outcome 2"], [P2, "Outcome 1"]),
    )
    assert texts(plan, "E") == [O1, O2]
    assert said(plan) == {pair("E2", "F1"), pair("E1", "F2")}


def test_a_heading_over_a_table_may_be_what_the_need_is_called():
    plan = read(
        head("Section B: Special educational needs"),
        *(bold("Listening"), para(N1), bold("Stamina"), para(N2)),
        head("Section F: Special educational provision"),
        head("Stamina", 3),
        table([bold("Provision"), bold("Who")], [P2, "Class teacher"]),
        head("Listening", 3),
        table([bold("Provision"), bold("Who")], [P1, "Teacher of the deaf"]),
    )
    assert said(plan) == {pair("B2", "F1"), pair("B1", "F2")}


def test_independence_as_a_needs_title_stays_in_the_area_over_it():
    plan = read(
        head("Section B: Special educational needs"),
        head("Sensory and/or physical", 2),
        *(bold("Independence"), para(N2), bold("Hearing"), para(N1)),
    )
    assert [str(one.area) for one in plan.needs] == ["sensory_and_physical"] * 2


def test_a_need_in_the_column_beside_its_title_is_the_sentence_whatever_its_head_is_called():
    plan = read(
        head("Section B: Special educational needs"),
        table(
            [bold("Area of difficulty"), bold("What this means for Lea")], ["Listening", N1], ["Number", N2]
        ),
        head("Sections E and F: Outcomes and support"),
        head("Need: Number", 3),
        table([bold("Outcome"), O2], [bold("By when"), "July 2027"]),
        table([bold("Provision"), bold("Who")], [P2, "Class teacher"]),
        head("Need: Listening", 3),
        table([bold("Outcome"), O1], [bold("By when"), "July 2027"]),
        table([bold("Provision"), bold("Who")], [P1, "Teacher of the deaf"]),
    )
    assert texts(plan, "B") == [N1, N2]
    assert said(plan) >= {pair("B2", "E1"), pair("B1", "E2"), pair("B2", "F1"), pair("B1", "F2")}


def test_outcomes_under_a_heading_with_nothing_but_a_needs_number_are_outcomes():
    plan = read(
        head("Section B: Special educational needs"),
        para(f"Need 1: {N1}"),
        para(f"Need 2: {N2}"),
        head("Section E: Outcomes"),
        *(head("Need 1", 3), bullet(O1), head("Need 2", 3), bullet("Lea will dress for PE on her own.")),
    )
    assert said(plan) == {pair("B1", "E1"), pair("B2", "E2")}


def test_needs_lettered_or_counted_in_brackets_are_named_so_in_a_sentence():
    plan = read(
        head("Section B: Special educational needs"),
        *(para(f"(i) {N1}"), para(f"(ii) {N2}"), para(f"(iii) {N3}")),
        head("Section E: Outcomes"),
        *(head("Outcome One", 3), para(O1), para("This outcome addresses needs (i) and (iii).")),
        *(head("Outcome Two", 3), para(O2), para("This outcome addresses need (ii).")),
    )
    assert texts(plan, "E") == [O1, O2]
    assert said(plan) == {pair("B1", "E1"), pair("B3", "E1"), pair("B2", "E2")}


def test_letters_of_outcomes_in_plain_cells_make_no_article_a_section():
    rows = [
        [f"{what} of friends", "1", letter, "Mentor"] for what, letter in zip("A" * 6, "ABCDEF", strict=True)
    ]
    plan = read(
        head("Section A: Lea's views"),
        para("I like the sea."),
        head("Section F: Special educational provision"),
        table([bold("Support"), bold("Need"), bold("Outcome"), bold("Led by")], *rows, heads=1),
    )
    assert letters(plan) == "A F"
    assert {one.who for one in plan.provisions} == {"Mentor"}


def test_a_card_may_be_titled_with_what_the_need_in_it_is_called():
    plan = read(
        head("Section B: Special educational needs"),
        table(
            wide(bold("Need 1: Listening")),
            [bold("Description of need"), N1],
            [bold("Strengths"), "She reads."],
        ),
        table(
            wide(bold("Need 2: Stamina")),
            [bold("Description of need"), N2],
            [bold("Strengths"), "She draws."],
        ),
        head("Section E: Outcomes"),
        table(
            wide(bold("Outcome for Need 1: Listening")), [bold("Outcome"), O1], [bold("By when"), "July 2027"]
        ),
        table(
            wide(bold("Outcome for Need 2: Stamina")), [bold("Outcome"), O2], [bold("By when"), "July 2027"]
        ),
        head("Section F: Special educational provision"),
        table(wide(bold("Provision for Need 2: Stamina")), [bold("Provision"), bold("Who")], [P2, "Teacher"]),
    )
    assert texts(plan, "B") == [N1, N2]
    assert said(plan) == {pair("B1", "E1"), pair("B2", "E2"), pair("B2", "F1")}


def test_a_need_told_over_the_width_of_its_card_stays_the_need():
    plan = read(
        head("Section B: Special educational needs"),
        table(
            wide(bold(f"Need 1: {N1}")),
            [bold("Impact"), "She asks others."],
            [bold("Strengths"), "She reads."],
        ),
        table(
            wide(bold(f"Need 2: {N2}")), [bold("Impact"), "She sleeps."], [bold("Strengths"), "She draws."]
        ),
    )
    assert texts(plan, "B") == [N1, N2]


def test_ticks_under_heads_that_are_nothing_but_codes_name_outcomes():
    plan = read(
        head("Section E: Outcomes"),
        table([bold("No."), bold("Outcome")], ["O1", O1], ["O2", O2]),
        head("Section F: Special educational provision"),
        table(
            [bold("Provision"), bold("Who"), bold("O1"), bold("O2"), bold("O3")],
            [P1, "Teacher", "\u2713", "", ""],
            [P2, "Teacher", "\u2713", "\u2713", ""],
        ),
    )
    assert said(plan) == {pair("E1", "F1"), pair("E1", "F2"), pair("E2", "F2")}


def test_when_in_a_section_of_provision_says_how_often_beside_the_outcome_it_serves():
    plan = read(
        head("Section E: Outcomes"),
        *(bullet(O1), bullet(O2)),
        head("Section F: Special educational provision"),
        table([bold("Outcome"), bold("Provision"), bold("Who"), bold("When")], [O2, P2, "Teacher", "Daily"]),
    )
    assert [(one.who, one.how_often) for one in plan.provisions] == [("Teacher", "Daily")]
    assert said(plan) == {pair("E2", "F1")}


def test_two_sections_named_in_full_in_one_heading_are_both_below_it():
    tables = [
        item
        for number, (one, other) in enumerate(((O1, P1), (O2, P2)), 1)
        for item in (head(f"Need {number}", 3), table([bold("Outcome"), bold("Provision")], [one, other]))
    ]
    plan = read(head("Section E: Outcomes and Section F: Special educational provision"), *tables)
    assert (texts(plan, "E"), texts(plan, "F")) == ([O1, O2], [P1, P2])


def test_a_label_that_promises_stands_beside_the_outcome():
    cards = [
        table(
            wide(bold(f"Outcome {number}")),
            [bold("I will"), one],
            [bold("By when"), "July 2027"],
            [bold("Which of my needs does this help with?"), str(number)],
        )
        for number, one in enumerate((O1, O2), 1)
    ]
    plan = read(
        head("Section B: Special educational needs"),
        *(para(f"Need 1: {N1}"), para(f"Need 2: {N2}")),
        head("Section E: Outcomes"),
        *cards,
    )
    assert [(one.text, one.by_when) for one in plan.outcomes] == [(O1, "July 2027"), (O2, "July 2027")]
    assert said(plan) == {pair("B1", "E1"), pair("B2", "E2")}


def test_who_may_be_lettered_as_the_provisions_beside_it_are():
    plan = read(
        head("Section F: Special educational provision"),
        table(
            [bold("Provision"), bold("Who")],
            [
                [para(f"a) {P1}"), para(f"b) {P2}")],
                [para("a) Teacher of the deaf"), para("b) Class teacher")],
            ],
        ),
    )
    assert [one.who for one in plan.provisions] == ["Teacher of the deaf", "Class teacher"]


def test_a_title_that_might_be_an_area_is_a_title_among_titles():
    words = {
        "Listening": (N1, P1),
        "Feelings": (N3, P3),
        "Using my hands": (N2, P2),
        "Sleep": (f"At night {N2}", "A nap"),
    }
    plan = read(
        head("Section B: Special educational needs"),
        *(item for title, (need, _) in words.items() for item in (head(title, 3), para(need))),
        head("Section F: Special educational provision"),
        *(item for title, (_, given) in words.items() for item in (head(title, 3), bullet(given))),
    )
    assert said(plan) == {pair(f"B{at}", f"F{at}") for at in (1, 2, 3, 4)}


@pytest.mark.parametrize("code", ["SEN", "N", "B"])
@pytest.mark.parametrize("item", [bullet, para])
def test_needs_named_between_an_outcome_and_its_table_belong_to_that_outcome(code, item):
    """Codes may stand behind a bullet; nothing ties the needs to the outcome that comes next."""
    plan = read(
        head("Section B: Special educational needs"),
        item(f"{code}1 {N1}"),
        item(f"{code}2 {N2}"),
        head("Section E and Section F: Outcomes and provision"),
        *(
            block
            for number, outcome, provision in ((1, O1, P1), (2, O2, P2))
            for block in (
                para(outcome),
                para(f"Needs addressed: {code}{number}"),
                table(["Provision", "Who"], [provision, "Teacher of the deaf"], heads=1),
            )
        ),
    )
    assert texts(plan, "B") == [N1, N2]
    assert said(plan) == {pair("B1", "E1"), pair("B2", "E2"), pair("E1", "F1"), pair("E2", "F2")}
