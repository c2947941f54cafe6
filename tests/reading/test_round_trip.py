"""What the generator wrote is what the reader reads: per layout and format, word for word."""

from collections import Counter
from dataclasses import replace

import pytest
from documents import FORMATS, load_content, written
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from made_up import EXAMPLE_LAYOUTS, EXAMPLES, Layout
from made_up.comparison import compare, plain, words
from strategies import layouts, plan_ids

from ehcp_audit.model import Plan, count_words
from ehcp_audit.reading import read_blocks, read_plan

LAYOUTS = pytest.mark.parametrize("layout", EXAMPLE_LAYOUTS, ids=lambda layout: layout.name)
FORMS = pytest.mark.parametrize("form", FORMATS)
PLANS = {layout.name: identifier for identifier, layout, _ in EXAMPLES}

# Writing and reading a whole plan takes a good part of a second on a busy machine.
# Shrinking would read hundreds of plans to say little more than the layout that failed.
slow = settings(
    max_examples=12,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
)


def _body_words(plan: Plan) -> Counter[str]:
    placed = [text for section in plan.sections.values() for text in (section.text, *section.labels)]
    return Counter(word for text in (*placed, *(one.text for one in plan.unplaced)) for word in words(text))


@LAYOUTS
@FORMS
def test_an_example_plan_comes_back_whole(layout: Layout, form: str):
    path, truth = written(PLANS[layout.name], layout, form)
    plan = read_plan(path)
    seen = compare(plan, truth)
    assert seen.complaints == []
    assert seen.worst() == 1


@LAYOUTS
def test_word_and_pdf_of_a_plan_make_the_same_statements_and_links(layout: Layout):
    plans = [read_plan(written(PLANS[layout.name], layout, form)[0]) for form in FORMATS]
    said = [
        [
            (s.id, s.area, plain(s.text), getattr(s, "who", None), getattr(s, "by_when", None))
            for s in p.statements()
        ]
        for p in plans
    ]
    assert all(one == said[0] for one in said)
    assert all(plan.links == plans[0].links for plan in plans)


@slow
@given(plan_ids(), layouts(), st.sampled_from(FORMATS))
def test_every_word_is_placed_once_or_left_over_once(identifier: str, layout: Layout, form: str):
    path, truth = written(identifier, layout, form)
    plan = read_plan(path)
    assert _body_words(plan) == Counter(words(truth.body))
    covered = plan.coverage
    assert covered.words == plan.source.words
    sections = sum(
        count_words(text) for section in plan.sections.values() for text in (section.text, *section.labels)
    )
    assert covered.placed == sections
    assert covered.unplaced == sum(count_words(one.text) for one in plan.unplaced)


@slow
@given(plan_ids(), layouts(), st.sampled_from(FORMATS))
def test_every_statement_is_found_as_printed_at_its_place(identifier: str, layout: Layout, form: str):
    path, _ = written(identifier, layout, form)
    plan = read_plan(path)
    shown = [paragraph.shown for paragraph in read_blocks(path).paragraphs()]
    for one in plan.statements():
        first = one.place.block
        assert first is not None
        last = first if one.place.last_block is None else one.place.last_block
        stretch = "\n".join(shown[first : last + 1])
        assert one.printed
        assert one.printed in stretch
        if one.place.start is not None and last == first:
            assert shown[first][one.place.start : one.place.end] == one.printed
        assert set(words(one.text)) <= set(words(stretch.replace("\n", " "))) | set(words(one.printed))


@slow
@given(plan_ids(), layouts())
def test_reading_twice_gives_the_same_bytes(identifier: str, layout: Layout):
    path, _ = written(identifier, layout, "docx")
    assert read_plan(path).to_json() == read_plan(path).to_json()


@LAYOUTS
def test_a_plan_survives_being_written_as_json(layout: Layout):
    plan = read_plan(written(PLANS[layout.name], layout, "docx")[0])
    assert Plan.from_json(plan.to_json()) == plan


@LAYOUTS
@pytest.mark.parametrize("form", ["docx", "typst"])
@pytest.mark.parametrize("prompts", [False, True], ids=["empty", "prompts"])
def test_a_template_with_nothing_filled_in_has_all_its_sections_and_no_statements(layout, form, prompts):
    path, truth = written("blank", replace(layout, prompts=prompts, guidance=False, mark="______"), form)
    plan = read_plan(path)
    assert list(plan.statements()) == []
    assert set(map(str, plan.sections)) == set(truth.sections)
    assert _body_words(plan) == Counter(words(truth.body))


@pytest.mark.parametrize("layout", [one for one in EXAMPLE_LAYOUTS if one.name in {"headings", "areas"}])
def test_a_template_with_nothing_filled_in_is_said_to_be_one(layout: Layout):
    plan = read_plan(written("blank", replace(layout, mark="______"), "docx")[0])
    assert "blank-template" in {note.kind for note in plan.notes}


def test_the_answers_themselves_hold_every_word_once():
    for identifier, layout, _ in EXAMPLES:
        truth = written(identifier, layout, "docx")[1]
        parts = [*truth.sections.values(), truth.open, truth.unplaced]
        parts += [line for lines in truth.labels.values() for line in lines]
        assert Counter(word for part in parts for word in words(part)) == Counter(words(truth.body))
        assert load_content(identifier).id == identifier
