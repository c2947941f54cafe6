"""Every word is counted once, and the same blocks always make the same plan."""

from block_builders import blocks, bold, bullet, head, para, read, table
from hypothesis import given, settings
from hypothesis import strategies as st

from ehcp_audit.model import Plan, count_words
from ehcp_audit.reading import plan_of

_TEXTS = st.sampled_from(
    [
        "Section B: Needs",
        "SECTIONF:",
        "B \u2013 Special educational needs",
        "F",
        "Section E",
        "Needs",
        "Who",
        "How often",
        "Provision",
        "Outcome 1: By July he will read.",
        "Strengths",
        "None identified",
        "My outcomes and provision",
        "K1",
        "1. One thing (K2)",
        "Cognition and learning",
        "- one\n- two",
        "Sections C and G",
        "Section H (H1 and H2)",
        "Sign-off",
        "Contents",
        "",
        "He finds this hard.",
        "Communication and interaction\nA soft line",
        "[Name]",
        "████",
    ]
)
_PARAGRAPHS = st.builds(lambda make, text: make(text), st.sampled_from([para, bold, head, bullet]), _TEXTS)
_CELLS = st.one_of(_TEXTS, st.lists(_PARAGRAPHS, min_size=1, max_size=3).map(list))
_TABLES = st.integers(1, 4).flatmap(
    lambda width: st.lists(st.lists(_CELLS, min_size=width, max_size=width), min_size=1, max_size=4).map(
        lambda rows: table(*rows)
    )
)
_BODIES = st.lists(st.one_of(_PARAGRAPHS, _TABLES), min_size=1, max_size=14)


def _words_of(plan: Plan) -> int:
    placed = sum(count_words(text) for one in plan.sections.values() for text in (one.text, *one.labels))
    return placed + sum(count_words(leftover.text) for leftover in plan.unplaced)


@settings(max_examples=150, deadline=None)
@given(_BODIES)
def test_every_word_is_in_a_section_or_left_over_exactly_once(body):
    made = blocks(*body)
    plan = plan_of(made)
    assert plan.coverage.words == made.words() == _words_of(plan)
    assert plan.coverage.placed + plan.coverage.unplaced == made.words()


@settings(max_examples=40, deadline=None)
@given(_BODIES)
def test_a_plan_survives_json_and_is_made_the_same_again(body):
    made = blocks(*body)
    plan = plan_of(made)
    assert plan_of(made).to_json() == plan.to_json()
    assert Plan.from_json(plan.to_json()) == plan


@settings(max_examples=60, deadline=None)
@given(_BODIES)
def test_every_link_joins_two_statements_that_are_there(body):
    plan = plan_of(blocks(*body))
    ids = {one.id for one in plan.statements()}
    for link in plan.links:
        given_ids = [one for one in (link.need, link.outcome, link.provision) if one]
        assert len(given_ids) >= 2
        assert set(given_ids) <= ids


def test_running_heads_that_differ_in_the_page_number_are_told_once():
    plan = read(
        head("Section A"),
        para("I like trains."),
        furniture=("Plan of [Name] page 1 of 9", "Plan of [Name] page 2 of 9", "OFFICIAL"),
    )
    assert plan.furniture == ("Plan of [Name] page 1 of 9", "OFFICIAL")
    assert plan.coverage.furniture == 15


def test_a_form_with_nothing_filled_in_is_said_to_be_one():
    plan = read(
        head("Section A: Views"),
        para("Click or tap here to enter text."),
        head("Section B: Needs"),
        bold("Cognition and learning"),
        para("{{ need_1 }}"),
        head("Section F: Provision"),
        table(["Provision", "Who"], ["", ""], heads=1),
    )
    assert "blank-template" in {note.kind for note in plan.notes}


def test_a_letter_to_a_bank_has_no_sections_and_a_note_says_so():
    plan = read(para("Dear Sir,"), para("I write about my account."), para("Yours faithfully"))
    assert plan.sections == {}
    assert [note.kind for note in plan.notes] == ["no-sections"]
    assert {leftover.why for leftover in plan.unplaced} == {"before the first section"}


def test_a_section_whose_label_stands_over_nothing_is_there_and_blank():
    plan = read(head("Section G: Health provision"), head("Section I: Placement"), para("Larch School"))
    assert plan.sections["G"].text == ""
    assert plan.sections["G"].is_blank
