"""What is passed over at a glance, in heads and in what a form says, is what the patterns do not match."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ehcp_audit.reading.lines.head_words import (
    _ACHIEVING,
    _ACHIEVING_BEGIN,
    _HEADS,
    _NOT_WORKING,
    _NOT_WORKING_BEGIN,
    BEGINNING,
)
from ehcp_audit.reading.words.blanks import is_prompt
from ehcp_audit.reading.words.no_statement import is_nothing
from ehcp_audit.reading.words.wording import is_blacked_out

_ASKED = (
    (_ACHIEVING_BEGIN, _ACHIEVING),
    (_NOT_WORKING_BEGIN, _NOT_WORKING),
    *((beginnings, pattern) for _, beginnings, pattern in _HEADS),
)


def _words_of(pattern: re.Pattern[str]) -> list[str]:
    """The words that a pattern spells, with and without a last letter that it may leave out."""
    spelt = re.findall(r"[a-z]+\??", re.sub(r"\\[A-Za-z]", " ", pattern.pattern))
    return sorted(
        {form for word in spelt for form in (word.rstrip("?"), word[:-2] if "?" in word else word)} - {""}
    )


@pytest.mark.parametrize(("beginnings", "pattern"), _ASKED)
def test_every_head_that_a_pattern_matches_has_a_word_that_begins_as_its_words_do(beginnings, pattern):
    words = st.sampled_from(_words_of(pattern))

    @given(
        st.lists(
            st.builds(lambda word, end: word + end, words, st.sampled_from(("", "", "s", "ing"))), max_size=5
        )
    )
    def holds(said):
        head = " ".join(said)
        if head and pattern.fullmatch(head):
            assert not beginnings.isdisjoint({word[:BEGINNING] for word in said}), head

    holds()


@pytest.mark.parametrize(
    "text",
    [
        "Click here to enter text.",
        "{{ child.needs }}",
        "Please list each need in this section.",
        "This must follow the Code of Practice, paragraph 9.69.",
        "He should have read the following provision in this section of the plan by law.",
        "* marks a primary need.",
    ],
)
def test_what_a_form_says_states_nothing_however_it_begins(text):
    assert is_nothing(text, first=True)


def test_a_name_in_front_makes_a_statement_of_most_words():
    assert not is_nothing("Amina will have a following adult at each break.", first=False)
    assert not is_prompt("Amina will click here to begin.")


@pytest.mark.parametrize(
    "text", ["[REDACTED]", "This section has been removed.", "BLACKED OUT", "withheld by the school"]
)
def test_a_redaction_said_in_words_is_known_in_any_case(text):
    assert (is_blacked_out(text), is_blacked_out(f"Tomas: {text}")) == (True, False)
