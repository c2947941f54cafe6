"""How councils name what belongs together: by the letters of the needs, `#4`, an area beside an outcome."""

import pytest
from block_builders import bold, head, para, read, said, table, texts, wide
from test_named_in_words import NEEDS, OUTCOMES, PROVISIONS, pairs

AGENCIES = ["A therapist", "The school"]


def of(section, title, *content):
    return [head(f"Section {section}: {title}"), *content]


def test_outcomes_and_provision_counted_by_the_letters_of_their_needs_are_for_these():
    plan = read(
        *of(
            "B", "Needs", *(para(f"Need {letter}: {text}") for letter, text in zip("AB", NEEDS, strict=True))
        ),
        *of(
            "E",
            "Outcomes",
            *(para(f"{code}  {text}") for code, text in zip(("A1", "B1"), OUTCOMES, strict=True)),
        ),
        *of(
            "F",
            "Provision",
            table(
                ["Ref", "Provision", "Who"],
                ["A1.1", PROVISIONS[0], AGENCIES[0]],
                ["B1.1", PROVISIONS[1], AGENCIES[1]],
                heads=1,
            ),
        ),
    )
    assert texts(plan, "E") == OUTCOMES
    assert said(plan) == pairs("B1+E1", "B2+E2", "E1+F1", "E2+F2")


def test_outcomes_counted_by_their_sections_letter_are_for_no_need_of_that_letter():
    letters = "ABCDE"
    needs = [f"Need {letter}: She finds it hard to do thing {letter} alone." for letter in letters]
    plan = read(
        *of("B", "Needs", *map(para, needs)),
        *of("E", "Outcomes", *(para(f"E{at}: {text}") for at, text in enumerate(OUTCOMES, 1))),
    )
    assert texts(plan, "E") == OUTCOMES
    assert said(plan) == set()


def test_a_label_that_counts_one_health_need_in_a_cell_is_its_name():
    grid = ["No.", "Need"]
    plan = read(
        *of("B", "Needs", table(grid, *([f"C&I {at}", text] for at, text in enumerate(NEEDS, 1)), heads=1)),
        *of("C", "Health needs", table(grid, ["Health 1", "She has seizures most weeks."], heads=1)),
        *of("D", "Social care needs", table(grid, ["Social care 1", "She sees no friends."], heads=1)),
        *of(
            "G",
            "Health provision",
            table(
                ["Provision", "Who", "Need(s) met"],
                ["A clinic twice a year.", "The epilepsy nurse", "Health 1"],
                heads=1,
            ),
        ),
    )
    assert said(plan) == pairs("C1+G1")


@pytest.mark.parametrize("title", ["Physical need {}", "Learning need {}"])
def test_a_heading_with_an_areas_name_that_counts_needs_names_the_need(title):
    plan = read(
        *of(
            "B",
            "Needs",
            *(x for at, text in enumerate(NEEDS, 1) for x in (bold(title.format(at)), para(text))),
        ),
        *of(
            "F",
            "Provision",
            *(
                x
                for at, text in enumerate(PROVISIONS, 1)
                for x in (bold(f"Provision for {title.format(at)}"), para(text))
            ),
        ),
    )
    assert said(plan) == pairs("B1+F1", "B2+F2")


def test_health_provision_under_a_label_that_stands_once_is_for_the_outcome_it_names():
    def part(at, letter, provision):
        return [
            head(f"Section E: Outcome {at}"),
            para(OUTCOMES[at - 1] if at < 3 else "By July 2027 Sam will sleep for seven hours a night."),
            head(f"Section {letter}: Provision for Outcome {at}"),
            table(["Provision", "Who"], [provision, "The service"], heads=1),
        ]

    plan = read(
        *of("B", "Needs", *map(para, NEEDS)),
        *part(1, "F", PROVISIONS[0]),
        *part(2, "F", PROVISIONS[1]),
        *part(3, "G", "A sleep clinic every 12 weeks."),
    )
    assert said(plan) == pairs("E1+F1", "E2+F2", "E3+G1")


def test_a_column_of_needs_that_gives_areas_gives_them_to_its_rows():
    plan = read(
        *of("B", "Needs", *map(para, NEEDS)),
        *of(
            "E",
            "Outcomes",
            table(["Need", "Outcome"], ["Communication and interaction", OUTCOMES[0]], heads=1),
        ),
        *of(
            "F", "Provision", table(["Need", "Provision"], ["Cognition and learning", PROVISIONS[0]], heads=1)
        ),
    )
    assert [one.area for one in (*plan.outcomes, *plan.provisions)] == [
        "communication_and_interaction",
        "cognition_and_learning",
    ]


def test_numbers_behind_a_hash_and_a_label_description_are_read_as_a_portal_prints_them():
    def record(name, text, *more):
        return [bold(name), *map(para, more), para(f"Description: {text}")]

    plan = read(
        head("SECTION B"),
        *record("Need #1", NEEDS[0], "Area: Cognition and learning"),
        *record("Need #2", NEEDS[1], "Area: Communication and interaction"),
        head("SECTION C"),
        *record("Need #3", "She has seizures most weeks.", "Area: Health"),
        head("SECTION E"),
        *record("Outcome #1 (Need #2)", OUTCOMES[0]),
        *record("Outcome #2 (Need #1)", OUTCOMES[1]),
        head("SECTION F"),
        *record("Provision #1.1 - Outcome #1", PROVISIONS[0]),
        *record("Provision #2.1 - Outcome #2", PROVISIONS[1]),
    )
    assert texts(plan, "B") == NEEDS
    assert texts(plan, "C") == ["She has seizures most weeks."]
    assert texts(plan, "E") == OUTCOMES
    assert texts(plan, "F") == PROVISIONS
    assert said(plan) == pairs("B2+E1", "B1+E2", "E1+F1", "E2+F2")


def test_outcomes_counted_by_letters_go_on_past_the_letter_that_is_a_roman_number():
    letters = "ABCDEFGHIJ"
    outcomes = [f"By July 2027 she will do thing {letter} alone." for letter in letters]
    plan = read(
        *of(
            "E",
            "Outcomes",
            *(para(f"Outcome {x}. {text}") for x, text in zip(letters, outcomes, strict=True)),
        )
    )
    assert texts(plan, "E") == outcomes


def test_a_lettered_outcome_with_its_needs_in_brackets_behind_it_is_named_too():
    plan = read(
        *of("B", "Needs", *(para(f"{at}. {text}") for at, text in enumerate(NEEDS, 1))),
        *of("E", "Outcomes", *(para(f"Outcome {x}. {t}") for x, t in zip("AB", OUTCOMES, strict=True))),
        *of("F", "Provision", bold("Provision for Outcome B (need 1)"), para(PROVISIONS[0])),
    )
    assert said(plan) == pairs("B1+E2", "B1+F1", "E2+F1")


def test_what_i_need_beside_who_and_how_often_is_the_provision():
    plan = read(
        *of("B", "My needs", *map(para, NEEDS)),
        *of(
            "F",
            "The provision I need",
            table(
                ["What I need", "Who will help me", "How often"],
                [PROVISIONS[0], "A teacher", "Daily"],
                heads=1,
            ),
        ),
    )
    assert texts(plan, "F") == PROVISIONS[:1]
    assert plan.provisions[0].who == "A teacher"


@pytest.mark.parametrize("codes", [("A.1", "B.1"), ("B.1 / E.1", "B.2 / E.2"), ("C.1", "D.1")])
def test_codes_that_begin_with_a_sections_letter_open_no_section(codes):
    rows = [[code, text, "A teacher", "Daily"] for code, text in zip(codes, PROVISIONS, strict=True)]
    plan = read(
        *of("A", "Views", para("I like trains.")),
        *of("B", "Needs", *map(para, NEEDS)),
        *of("F", "Provision", table(["Ref", "Provision", "Who", "How often"], *rows, heads=1)),
        *of("G", "Health provision", table(["Ref", "Provision"], *[row[:2] for row in rows], heads=1)),
    )
    assert texts(plan, "F") == texts(plan, "G") == PROVISIONS
    assert plan.section("A").text == "I like trains."


def test_who_and_how_often_below_the_provision_in_the_cell_beside_a_cards_label_are_said_of_it():
    def card(at):
        return table(
            [bold("Section E"), OUTCOMES[at]],
            [bold("Section F"), [para(PROVISIONS[at]), para("Who: a teacher"), para("How often: daily")]],
        )

    plan = read(*of("B", "Needs", *map(para, NEEDS)), card(0), card(1))
    assert texts(plan, "F") == PROVISIONS
    assert [(one.who, one.how_often) for one in plan.provisions] == [("a teacher", "daily")] * 2


def test_an_outcome_said_again_without_the_sentence_that_says_its_need_is_no_provision():
    def grid(at):
        return table(
            wide(bold(f"Outcome {at}")),
            wide(OUTCOMES[at - 1]),
            [bold("Provision"), bold("Who")],
            [PROVISIONS[at - 1], "A teacher"],
        )

    plan = read(
        *of("B", "Needs", *(para(f"Need {at}: {text}") for at, text in enumerate(NEEDS, 1))),
        *of(
            "E",
            "Outcomes",
            *(
                para(f"Outcome {at}: {text} This relates to Need {at}.")
                for at, text in enumerate(OUTCOMES, 1)
            ),
        ),
        *of("F", "Provision", grid(1), grid(2)),
    )
    assert texts(plan, "F") == PROVISIONS
    assert said(plan) == pairs("B1+E1", "B2+E2", "E1+F1", "E2+F2")
