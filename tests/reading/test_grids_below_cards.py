"""Cards whose provision is a grid of its own: labels and wide rows, heads, rows, more labels."""

import pytest
from block_builders import head, para, read, said, table, texts, wide

NEEDS = ["Kim finds it hard to wait and calls out.", "Kim cannot yet count past five."]
OUTCOMES = [
    "By June 2029 Kim will wait for a turn in four games of five.",
    "By June 2029 Kim will count to 20.",
]
GIVEN = [
    ["Turn-taking games in a group of three", "Learning mentor", "15 minutes daily"],
    ["Sessions on noticing what the body feels", "Play therapist", "40 minutes a week"],
    ["Teaching of number with real things", "Class teacher", "20 minutes a day"],
    ["A number line on the desk", "Teaching assistant", "In all lessons"],
]
HEADS = ["Provision", "Who", "How often"]
EF = "Sections E and F: Outcomes and provision"


def _plan(*rows, heading=EF, before=(), over=()):
    """A plan with two cards, each a table of `rows`, which are called with the number of the card."""
    cards = []
    for number in (0, 1):
        cards += [one(number) for one in over]
        cards.append(table(*(row for made in rows for row in made(number))))
    return read(
        head("Section B: Needs"),
        *(para(f"{n}. {one}") for n, one in enumerate(NEEDS, 1)),
        *before,
        head(heading),
        *cards,
        head("Section G: Health provision"),
        para("None."),
    )


def _grid(heads=HEADS, more=()):
    return lambda n: [[*heads], *([*row, *more] for row in GIVEN[2 * n : 2 * n + 2])]


def _band(text):
    return lambda n: [wide(text.format(n + 1, said=OUTCOMES[n]))]


def _labelled(label, text):
    return lambda n: [[label.format(n + 1), wide(text.format(n + 1, said=OUTCOMES[n]))]]


def _given(plan):
    return [[one.text, one.who, one.how_often] for one in plan.provisions if one.section == "F"]


def _serves(plan):
    return {("E1", "F1"), ("E1", "F2"), ("E2", "F3"), ("E2", "F4")} == {
        (link.outcome, link.provision) for link in plan.links if link.outcome and link.provision
    }


STATED = [
    (_band("Outcome {}: {said}"),),
    (_band("Outcome {} (Section E): {said}"),),
    (_band("E{}. {said}"),),
    (_band("Outcome {}"), _band("{said}")),
    (_labelled("Outcome {}", "{said}"),),
    (_labelled("Section E: Outcome", "{said}"),),
]


@pytest.mark.parametrize("stated", STATED)
@pytest.mark.parametrize("heading", [EF, "Section E. Outcomes, with Section F. Provision"])
def test_rows_below_plain_heads_are_provision_for_the_outcome_that_is_stated_over_them(stated, heading):
    plan = _plan(*stated, _grid(), heading=heading)
    assert texts(plan, "E") == OUTCOMES
    assert _given(plan) == GIVEN
    assert _serves(plan)


@pytest.mark.parametrize("stated", STATED[:5])
def test_an_outcome_said_again_in_section_f_is_what_the_rows_below_it_serve(stated):
    before = (
        head("Section E: Outcomes"),
        *(para(f"Outcome {n}: {one}") for n, one in enumerate(OUTCOMES, 1)),
    )
    plan = _plan(*stated, _grid(), heading="Section F: Provision", before=before)
    assert texts(plan, "E") == OUTCOMES
    assert _given(plan) == GIVEN
    assert _serves(plan)


@pytest.mark.parametrize(
    "named", ["Provision", "Special educational provision (Section F)", "Section F: Provision"]
)
@pytest.mark.parametrize(
    "more", [(), ("Skills needed",), ("Level of training", "How we shall see that it works"), ("Room",)]
)
def test_heads_in_words_that_nobody_knows_stand_beside_those_that_say_who_and_how_often(named, more):
    grid = _grid(
        [named, "Delivered by", "Frequency and duration", *more], ("As agreed with the school",) * len(more)
    )
    plan = _plan(_band("Outcome {}: {said}"), grid)
    assert texts(plan, "E") == OUTCOMES
    assert [one[0] for one in _given(plan)] == [one[0] for one in GIVEN]
    assert [one[2] for one in _given(plan)] == [one[2] for one in GIVEN]


@pytest.mark.parametrize(
    "below",
    [
        _labelled("How this will be monitored", "The head looks at the notes each month."),
        _band("Monitoring: {}"),
    ],
)
@pytest.mark.parametrize("heading", [EF, "Section F: Provision"])
def test_a_label_and_its_value_below_the_rows_is_no_provision(below, heading):
    before = (head("Section E: Outcomes"), para(OUTCOMES[0])) if heading != EF else ()
    plan = _plan(_band("Outcome {}: {said}"), _grid(), below, heading=heading, before=before)
    assert _given(plan) == GIVEN


@pytest.mark.parametrize(
    "naming",
    [
        _band("Needs met: {}"),
        _labelled("Needs", "{}"),
        _band("Cognition and learning (meets need {})"),
        _band("Communication and interaction - addresses needs {}"),
    ],
)
@pytest.mark.parametrize("stated", STATED[:5])
def test_needs_named_over_an_outcome_are_those_that_it_serves(naming, stated):
    plan = _plan(naming, *stated, _grid())
    assert texts(plan, "E") == OUTCOMES
    assert _given(plan) == GIVEN
    assert {frozenset(("B1", "E1")), frozenset(("B2", "E2"))} <= said(plan)
    assert not {frozenset(("B1", "E2")), frozenset(("B2", "E1"))} & said(plan)


def test_cards_that_follow_each_other_in_one_table_are_each_their_own():
    rows = [
        _band("Needs met: {}"),
        _labelled("Outcome {}", "{said}"),
        _grid(),
        _labelled("Monitoring", "Monthly."),
    ]
    cards = [row for n in (0, 1) for made in rows for row in made(n)]
    plan = read(
        head("Section B: Needs"),
        *(para(f"{n}. {one}") for n, one in enumerate(NEEDS, 1)),
        head(EF),
        table(*cards),
    )
    assert texts(plan, "E") == OUTCOMES
    assert _given(plan) == GIVEN
    assert _serves(plan)
    assert {frozenset(("B1", "E1")), frozenset(("B2", "E2"))} <= said(plan)


def test_rows_that_go_on_behind_a_label_without_heads_of_their_own_are_still_rows():
    plan = read(
        head(EF),
        table(
            ["Outcome 1", wide(OUTCOMES[0])],
            [*HEADS],
            *GIVEN[:2],
            ["Outcome 2", wide(OUTCOMES[1])],
            *GIVEN[2:],
        ),
    )
    assert texts(plan, "E") == OUTCOMES
    assert _given(plan) == GIVEN
    assert _serves(plan)


def test_the_area_over_a_card_is_that_of_its_outcome_and_no_outcome():
    plan = _plan(
        _labelled("Area of need", "Communication and interaction"),
        _grid(),
        over=[lambda n: para(f"Outcome {n + 1}: {OUTCOMES[n]}")],
    )
    assert texts(plan, "E") == OUTCOMES
    assert _given(plan) == GIVEN
