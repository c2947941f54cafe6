"""What belongs to what by the numbers of a scheme, by symbols, by times and by cards of one outcome."""

import pytest
from block_builders import bold, head, para, read, said, table, wide

TITLES = {"B": "Needs", "E": "Outcomes", "F": "Provision"}
NEEDS = ["Ada loses the thread of a story.", "Ada reads slowly and with much effort."]
OUTCOMES = [
    "By July 2028 Ada will retell a story.",
    "By July 2028 Ada will answer a question on it.",
    "By July 2028 Ada will read a page.",
    "By July 2028 Ada will read a chapter.",
]
PROVISIONS = [
    "A story group for 30 minutes a week",
    "Pictures for every story that is read",
    "A reading programme for 20 minutes a day",
    "Large print in every lesson",
]


def pairs(*some: str) -> set[frozenset[str]]:
    return {frozenset(one.split("+")) for one in some}


def section(letter: str, numbers: list[str], texts: list[str]):
    return [
        head(f"Section {letter}: {TITLES[letter]}"),
        *(para(f"{number} {text}") for number, text in zip(numbers, texts, strict=True)),
    ]


@pytest.mark.parametrize(
    ("needs", "outcomes", "provisions"),
    [
        (["1.", "2."], ["1.1", "1.2", "2.1", "2.2"], ["1.1a", "1.2a", "2.1a", "2.2a"]),
        (["B1", "B2"], ["E1.1", "E1.2", "E2.1", "E2.2"], ["F1.1.1", "F1.2.1", "F2.1.1", "F2.2.1"]),
        (["Need 1:", "Need 2:"], ["1a)", "1b)", "2a)", "2b)"], ["1a.1", "1b.1", "2a.1", "2b.1"]),
    ],
)
def test_a_number_one_part_longer_belongs_below_the_shorter(needs, outcomes, provisions):
    plan = read(
        *section("B", needs, NEEDS), *section("E", outcomes, OUTCOMES), *section("F", provisions, PROVISIONS)
    )
    assert said(plan) >= pairs("B1+E1", "B1+E2", "B2+E3", "B2+E4")
    assert said(plan) >= pairs("E1+F1", "E2+F2", "E3+F3", "E4+F4")
    assert not said(plan) & pairs("B1+E3", "B2+E1", "E1+F2")


def test_numbers_that_count_areas_belong_to_no_need():
    needs = [*NEEDS, "Ada is often alone.", "Ada tires quickly.", "Ada cannot hold a pencil."]
    plan = read(
        *section("B", ["1.", "2.", "3.", "4.", "5."], needs),
        *section("E", ["1.1", "1.2", "2.1", "2.2"], OUTCOMES),
    )
    assert not plan.links


def test_a_number_that_may_be_below_a_need_or_an_outcome_is_left_alone():
    plan = read(
        *section("B", ["1.", "2."], NEEDS),
        *section("E", ["1.", "2."], OUTCOMES[:2]),
        *section("F", ["1.1", "1.2", "2.1", "2.2"], PROVISIONS),
    )
    assert not plan.links


def test_equal_numbers_belong_together_only_where_the_plan_says_so():
    needs, outcomes = section("B", ["1.", "2."], NEEDS), section("E", ["1.", "2."], OUTCOMES[:2])
    assert not read(*needs, *outcomes).links
    outcomes.insert(1, para("Outcomes are numbered to match the needs in Section B."))
    assert said(read(*needs, *outcomes)) == pairs("B1+E1", "B2+E2")


@pytest.mark.parametrize("names", [("●", "▲"), ("Red", "Blue"), ("Stories", "Reading aloud")])
def test_a_symbol_or_a_word_in_the_row_of_an_outcome_is_its_name(names):
    one, other = names
    plan = read(
        *section("B", ["1.", "2."], NEEDS),
        head("Section E: Outcomes"),
        table(["Key", "Outcome"], [one, OUTCOMES[0]], [other, OUTCOMES[1]], heads=1),
        head("Section F: Provision"),
        table(
            ["Provision", "Outcome(s)"],
            [PROVISIONS[0], one],
            [PROVISIONS[1], f"{one}, {other}"],
            [PROVISIONS[2], other],
            heads=1,
        ),
    )
    assert said(plan) == pairs("E1+F1", "E1+F2", "E2+F2", "E2+F3")


def test_the_time_of_one_outcome_names_it_and_the_time_of_two_names_none():
    def plan(*times: str):
        return read(
            head("Section E: Outcomes"),
            *(para(f"By the end of {time}, Ada will {n} times retell.") for n, time in enumerate(times, 2)),
            head("Section F: Provision"),
            table(
                ["Provision", "Outcome by the end of"],
                *([one, time] for one, time in zip(PROVISIONS, times, strict=False)),
                heads=1,
            ),
        )

    assert said(plan("Year 9", "Year 10", "Year 11")) == pairs("E1+F1", "E2+F2", "E3+F3")
    assert said(plan("Year 9", "Year 9", "Year 11")) == pairs("E3+F3")


def test_a_reference_may_say_where_the_need_stands():
    plan = read(
        *section("B", ["Need 1:", "Need 2:"], NEEDS),
        *section(
            "E",
            ["1.", "2."],
            [
                OUTCOMES[0] + " (see Need 2 above)",
                OUTCOMES[1] + " (Need 1 in Section B)",
            ],
        ),
    )
    assert said(plan) == pairs("B2+E1", "B1+E2")


def test_a_card_of_an_outcome_asks_for_its_needs_and_holds_a_grid_of_provision():
    def card(number: int, needs: str, *provisions: str):
        return table(
            [bold(f"Outcome {number}"), OUTCOMES[number - 1]],
            [bold("Which needs does it address? (Section B)"), needs],
            wide(bold("Provision (Section F)")),
            [bold("What"), bold("Who"), bold("How often")],
            *([one, "A teacher", "Daily"] for one in provisions),
        )

    plan = read(
        *section("B", ["1.", "2."], NEEDS),
        head("Sections E and F"),
        card(1, "Need 1, Need 2", *PROVISIONS[:2]),
        card(2, "Need 2", *PROVISIONS[2:]),
    )
    assert [one.id for one in plan.needs] == ["B1", "B2"]
    assert [one.who for one in plan.provisions] == ["A teacher"] * 4
    assert said(plan) >= pairs("B1+E1", "B2+E1", "B2+E2", "E1+F1", "E1+F2", "E2+F3", "E2+F4")


def test_a_label_in_the_middle_of_a_table_keeps_the_heads_of_its_columns():
    plan = read(
        head("Section F: Provision"),
        table(
            [bold("Provision"), bold("Provider")],
            [PROVISIONS[0], "School"],
            wide(bold("Section G: Health provision")),
            ["Physiotherapy for an hour a month", "NHS trust"],
        ),
    )
    assert [(one.id, one.who) for one in plan.provisions] == [("F1", "School"), ("G1", "NHS trust")]
