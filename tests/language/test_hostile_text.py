"""Any text at all is read, however long and hostile."""
# ruff: noqa: E501 - sentences read best whole

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ehcp_audit.language import (
    find_amounts,
    find_times,
    read_need,
    read_outcome,
    read_provision,
    read_voice,
    topics_of,
)
from ehcp_audit.language.plain import plain

PIECES = [
    "3 x 20 ", "minutes ", "a week ", "as ", "and when ", "required ", "1:", "9" * 30, "half ", "term", "ly ", "[Name] ", "X ", "████ ",
    '"', "'", "(", "[", "by the ", "end of ", "Year ", "trained in ", "by ", "teaching assistant ", "up to ", "will ", "to ", ". ", ", ", "-",
    "£", "½", "\u00a0", "\n", "ﬁ", "İ", "\u00ad", "… ", "each and every ", "small group of ", "or as ",
]  # fmt: skip
hostile = st.one_of(st.text(max_size=200), st.lists(st.sampled_from(PIECES), max_size=60).map("".join))


@given(hostile)
@settings(max_examples=150, deadline=None)
def test_any_text_is_read_and_quotes_stand_where_they_say(text):
    reading = read_provision(text)
    for one in (*reading.vague, *reading.amounts):
        assert " ".join(text[one.at[0] : one.at[1]].split()) == one.words
    read_outcome(text)
    read_need(text)
    read_voice(text)
    topics_of(text)
    find_times(text)


@given(hostile)
@settings(max_examples=100, deadline=None)
def test_plain_text_leads_back_to_the_text_as_given(text):
    made = plain(text)
    assert len(made.offsets) == len(made.text) + 1
    assert list(made.offsets) == sorted(made.offsets)
    assert made.offsets[-1] == len(text)


@given(hostile)
@settings(max_examples=50, deadline=None)
def test_reading_twice_gives_the_same_bytes(text):
    first = read_provision(text).model_dump_json()
    read_provision.cache_clear()
    assert read_provision(text).model_dump_json() == first


@pytest.mark.parametrize(
    "piece",
    [
        "a",
        "9",
        "x ",
        "1 ",
        "as and when ",
        "trained in ",
        "small group of ",
        '"',
        "by the end of ",
        "(a ",
        "£1",
        " his favourite ",
    ],
)
@pytest.mark.parametrize(
    "read", [read_provision, read_outcome, read_need, read_voice, find_amounts, topics_of]
)
def test_a_long_and_hostile_string_is_read_through(read, piece):
    """A pattern that backtracks badly would not come back from these within anybody's patience."""
    text = piece * (30_000 // len(piece)) + "!"
    assert read(text) == read(text)
