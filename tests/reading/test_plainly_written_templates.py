"""Templates without bold heads, styles or labels with colons: words and places alone say what is what."""

import pytest
from block_builders import bullet, head, para, read, said, table, texts

from ehcp_audit.reading.words.said_alone import says_how_often_alone, who_alone

NEEDS = ["Sam cannot be understood by people who do not know him.", "Sam cannot hold a pencil to write."]
OUTCOMES = ["By July 2027 Sam will be understood by his class.", "By July 2027 Sam will write his name."]
THINGS = ["Speech and language therapy.", "Practice of the sounds of the week.", "A writing slope."]


def _needs():
    return (head("Section B: Needs"), *(para(f"B{n} {one}") for n, one in enumerate(NEEDS, 1)))


def _outcomes():
    return (head("Section E: Outcomes"), *(para(f"E{n} {one}") for n, one in enumerate(OUTCOMES, 1)))


def test_lines_without_labels_that_say_only_who_or_how_often_belong_to_the_provision_above():
    plan = read(
        head("Section F: Provision"),
        bullet(THINGS[0]),
        bullet("Delivered by the speech and language therapist", 1),
        bullet("Weekly, 45 minutes", 1),
        bullet(THINGS[1]),
        bullet("To be provided by a teaching assistant.", 1),
        bullet("10 minutes a day", 1),
    )
    assert [(one.text, one.who, one.how_often) for one in plan.provisions] == [
        (THINGS[0], "the speech and language therapist", "Weekly, 45 minutes"),
        (THINGS[1], "a teaching assistant.", "10 minutes a day"),
    ]


@pytest.mark.parametrize(
    "said_of_it",
    [
        "Daily",
        "Twice a week for 20 minutes",
        "30 mins per session, 3 sessions a week",
        "Once each half term.",
    ],
)
def test_an_amount_alone_says_how_often(said_of_it):
    assert says_how_often_alone(said_of_it)


@pytest.mark.parametrize(
    "more",
    [
        "Daily reading",
        "Weekly speech therapy",
        "Two adults",
        "Each lesson begins with a song",
        "Sessions of art",
        "10",
    ],
)
def test_an_amount_of_something_is_a_statement(more):
    assert not says_how_often_alone(more)


def test_who_provides_is_told_from_what_they_do_besides():
    assert who_alone("Led by the SENCO") == len("Led by ")
    assert who_alone("Led by the SENCO: a group for social skills") is None
    assert who_alone("Provided by the end of term") is None


def test_a_title_on_the_line_above_an_outcome_is_what_the_outcome_is_called():
    plan = read(
        *_needs(),
        head("Section E: Outcomes"),
        para("Outcome 1 - Being understood"),
        para(OUTCOMES[0]),
        para("Outcome 2 - Writing"),
        para(OUTCOMES[1]),
        head("Section F: Provision"),
        table(
            ["Outcome", "Provision", "Who"],
            ["Being understood", THINGS[0], "Therapist"],
            ["Writing", THINGS[2], "Teacher"],
            heads=1,
        ),
    )
    assert texts(plan, "E") == OUTCOMES
    assert {("E1", "F1"), ("E2", "F2")} <= {(one.outcome, one.provision) for one in plan.links}


def test_short_outcomes_with_a_number_each_are_no_titles():
    plan = read(
        head("Section E: Outcomes"), para("Outcome 1: Reading."), para("Outcome 2: Sam will write his name.")
    )
    assert texts(plan, "E") == ["Reading.", "Sam will write his name."]


def test_a_column_that_says_of_what_kind_the_provision_is_states_none():
    plan = read(
        *_outcomes(),
        head("Section F: Provision"),
        table(
            ["Type of provision", "Description of provision", "Provider"],
            ["Education", THINGS[0], "Therapist"],
            ["Education", THINGS[1], "Assistant"],
            heads=1,
        ),
    )
    assert texts(plan, "F") == THINGS[:2]


def test_plain_heads_below_the_labels_of_a_card_head_its_provision():
    plan = read(
        *_needs(),
        head("Sections E and F"),
        table(
            ["Outcome", OUTCOMES[0], ""],
            ["Needs addressed", "B1", ""],
            ["Provision", "Who", "How often"],
            [THINGS[0], "Therapist", "Weekly"],
            [THINGS[1], "Assistant", "Daily"],
        ),
    )
    assert texts(plan, "E") == OUTCOMES[:1]
    assert [(one.text, one.who, one.how_often) for one in plan.provisions] == [
        (THINGS[0], "Therapist", "Weekly"),
        (THINGS[1], "Assistant", "Daily"),
    ]


def test_needs_called_by_number_under_plain_heads_are_described_beside_them():
    plan = read(
        head("Section B: Needs"),
        table(["Need", "Description"], ["Need 1", NEEDS[0]], ["Need 2", NEEDS[1]]),
        head("Section F: Provision"),
        table(["Need", "Provision"], ["Need 2", THINGS[2]], ["Need 1", THINGS[0]]),
    )
    assert texts(plan, "B") == NEEDS
    assert said(plan) == {frozenset(("B2", "F1")), frozenset(("B1", "F2"))}


def test_plain_heads_of_one_kind_over_nothing_but_sentences_are_heads():
    more = ["He gives up telling them things.", "He writes nothing that others can read."]
    plan = read(
        head("Section B: Needs"),
        table(["Need", "How this affects Sam"], *([*pair] for pair in zip(NEEDS, more, strict=True))),
        *_outcomes(),
    )
    assert texts(plan, "B") == NEEDS


def test_a_provision_with_who_and_how_often_in_its_cell_keeps_what_its_row_names():
    def cell(what, who):
        return [para(what), para(f"Who: {who}"), para("How often: Weekly")]

    plan = read(
        *_outcomes(),
        head("Section F: Provision"),
        table(
            ["Outcome", "Provision"], ["E2", cell(THINGS[2], "Teacher")], ["E1", cell(THINGS[0], "Therapist")]
        ),
    )
    assert [one.who for one in plan.provisions] == ["Teacher", "Therapist"]
    assert said(plan) == {frozenset(("E2", "F1")), frozenset(("E1", "F2"))}


def test_an_outcome_said_again_with_its_number_over_the_provision_for_it_is_no_provision():
    plan = read(
        *_needs(),
        head("Section E: Outcomes"),
        *(para(f"E{n} {one} (B{n})") for n, one in enumerate(OUTCOMES, 1)),
        head("Section F: Provision"),
        para(f"E1. {OUTCOMES[0]}"),
        bullet(THINGS[0]),
        bullet(THINGS[1]),
        para(f"E2. {OUTCOMES[1]}"),
        bullet(THINGS[2]),
    )
    assert texts(plan, "F") == THINGS
    told = {frozenset(("E1", "F1")), frozenset(("E1", "F2")), frozenset(("E2", "F3"))}
    assert told | {frozenset(("B1", "E1")), frozenset(("B2", "E2"))} == said(plan)


def test_what_stands_in_a_column_headed_by_an_outcomes_code_is_provision_for_it():
    plan = read(
        *_outcomes(),
        head("Section F: Provision"),
        table(["Outcome E1", "Who", "How often"], [THINGS[0], "Therapist", "Weekly"]),
        para("Also:"),
        table(["Outcome E2", "Who", "How often"], [THINGS[2], "Teacher", "Always"]),
    )
    assert [(one.text, one.who) for one in plan.provisions if one.who] == [
        (THINGS[0], "Therapist"),
        (THINGS[2], "Teacher"),
    ]
    assert {frozenset(("E1", "F1")), frozenset(("E2", plan.provisions[-1].id))} <= said(plan)
