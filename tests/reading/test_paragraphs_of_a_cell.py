"""A cell without a list: when its paragraphs are parts of one statement, and when each is its own."""

from itertools import pairwise

from block_builders import head, para, read, table, texts
from hypothesis import given
from hypothesis import strategies as st

THERAPY = "Sam will have speech and language therapy on his speech sounds."
PRACTICE = "A teaching assistant will practise the sounds of the week with him."
MODELLING = "Adults in class will say back what he has said."
HEADS = ["Outcome", "Provision", "Who", "How often"]


def _plan(provision: list[str], who: list[str], often: list[str], *, joined: bool = False):
    def cell(lines: list[str]):
        return [para("\n".join(lines))] if joined else [para(line) for line in lines]

    return read(
        head("Section F: Provision"),
        table(HEADS, ["E1", cell(provision), cell(who), cell(often)], heads=1),
    )


def _told(plan):
    return [(one.text, one.who, one.how_often) for one in plan.provisions]


def test_each_sentence_of_a_cell_that_promises_something_by_itself_is_a_provision():
    plan = _plan([THERAPY, PRACTICE, MODELLING], ["Therapist and assistant"], ["Weekly"])
    assert _told(plan) == [
        (one, "Therapist and assistant", "Weekly") for one in (THERAPY, PRACTICE, MODELLING)
    ]


def test_a_sentence_that_gives_something_without_a_verb_is_a_provision_beside_others():
    quiet = "Access to a quiet room whenever he shows his card."
    talk = "Opportunities to talk with one friend, as needed."
    assert texts(_plan([THERAPY, quiet, talk], ["Therapist"], ["Weekly"]), "F") == [THERAPY, quiet, talk]


def test_lines_broken_by_hand_part_a_cell_as_paragraphs_do():
    plan = _plan([THERAPY, PRACTICE], ["Therapist"], ["Weekly"], joined=True)
    assert texts(plan, "F") == [THERAPY, PRACTICE]
    first, second = plan.provisions
    assert (first.printed, second.printed) == (THERAPY, PRACTICE)
    assert (first.place.end, second.place.start) == (len(THERAPY), len(THERAPY) + 1)


def test_what_goes_on_about_the_same_thing_stays_part_of_it():
    for more in (
        "This will be reviewed each term.",
        "It will be given in a quiet room.",
        "The programme will be changed when he has learnt the sounds.",
        "Progress will be shared with his parents.",
        "Sam's targets will be reviewed by the SENCO each half term.",
        "including games at home that will be sent each week.",
    ):
        assert texts(_plan([THERAPY, more], ["Therapist"], ["Weekly"]), "F") == [f"{THERAPY} {more}"]


def test_a_title_goes_with_the_sentence_below_it():
    plan = _plan(["Speech sounds", THERAPY, PRACTICE], ["Therapist"], ["Weekly"])
    assert texts(plan, "F") == [f"Speech sounds {THERAPY}", PRACTICE]


def test_paragraphs_with_a_line_each_in_the_columns_beside_them_are_provisions_with_these():
    things = ["Speech and language therapy", "Practice of the sounds of the week", "Words said back"]
    who, often = ["Therapist", "Assistant", "All adults"], ["Weekly", "Daily", "All day"]
    for joined in (False, True):
        plan = _plan(things, who, often, joined=joined)
        assert _told(plan) == list(zip(things, who, often, strict=True))


def test_two_people_beside_two_paragraphs_may_share_both():
    plan = _plan(["A sand timer.", "Large print on his desk."], ["Teacher", "Assistant"], ["Always"])
    assert _told(plan) == [("A sand timer. Large print on his desk.", "Teacher Assistant", "Always")]


def test_outcomes_that_each_begin_with_their_time_are_several_and_other_paragraphs_are_none():
    first, second = "By July 2027, Sam will read ten words.", "By July 2028, Sam will read a page."
    more = "He will read them to his grandmother."
    plan = read(
        head("Section E: Outcomes"),
        table(["Need", "Outcome"], ["1", [para(first), para(more), para(second)]], heads=1),
    )
    assert len(plan.outcomes) == 2
    assert "grandmother" in plan.outcomes[0].text


def test_a_need_is_one_however_many_paragraphs_tell_of_it():
    said = ["Sam has a speech sound disorder.", "He will not speak to visitors, and so he misses much."]
    plan = read(
        head("Section B: Needs"),
        table(["Area", "Need"], ["Communication and interaction", [para(one) for one in said]], heads=1),
    )
    assert texts(plan, "B") == [" ".join(said)]


@given(
    st.lists(st.sampled_from([THERAPY, PRACTICE, MODELLING, "This is new.", "Games"]), min_size=1, max_size=5)
)
def test_however_a_cell_is_parted_each_of_its_words_stands_once_and_in_order(lines):
    plan = _plan(lines, ["Therapist"], ["Weekly"])
    assert " ".join(texts(plan, "F")) == " ".join(lines)
    for before, after in pairwise(plan.provisions):
        assert before.place.block < after.place.block
