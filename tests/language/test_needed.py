"""A pattern asked only of texts with a word that it needs finds what it would find if always asked."""

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from needed_words import needed_words, rows

from ehcp_audit.language import amount_patterns, main_act, needed
from ehcp_audit.language.starts import HOLDING, NUMBERS, AnyOf, Holding, key_of


def test_what_the_table_says_of_a_pattern_is_what_the_pattern_needs():
    now = rows()
    assert {key: now.get(key) for key in needed.NEEDED if key in now} == {
        key: words for key, words in needed.NEEDED.items() if key in now
    }


def test_nearly_every_such_pattern_is_in_the_table():
    """Where not: `python tests/needed_words.py`. Until then changed patterns are slower, and never wrong."""
    assert len(HOLDING) >= 60
    known = [one for one in HOLDING if key_of(one.pattern) in needed.NEEDED]
    assert len(known) >= 0.85 * len(HOLDING)


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        (r"\b(?:will|must) be reviewed\b", {"reviewed"}),
        (r"(?<![a-z])support(?:ed|s)?(?![a-z])", {"support", "supported", "supports"}),
        (r"\bsupport\w*", {"support*"}),
        (r"\b\d+ (?:mg|ml)\b", {"mg", "ml"}),
        (r"(?:in )?year \d", {"year", NUMBERS}),
        (r"th(?:is|at) plan\b", {"plan"}),
        (r"port", None),
        (r"\b(?:plan|\w+)s", None),
        (r"\b(?:to )?", None),
    ],
)
def test_the_words_are_worked_out_from_the_pattern(pattern, words):
    assert needed_words(re.compile(pattern)) == words


@pytest.mark.parametrize("number", range(len(HOLDING)))
def test_whatever_a_pattern_matches_is_let_through(number):
    one = HOLDING[number]

    @given(st.from_regex(one.pattern), st.sampled_from(["", "and ", "He has x ", "3, "]))
    @settings(
        max_examples=5,
        deadline=None,
        database=None,
        derandomize=True,
        suppress_health_check=[HealthCheck.filter_too_much, HealthCheck.too_slow, HealthCheck.data_too_large],
    )
    def found(words: str, before: str) -> None:
        for text in (words, before + words):
            # Patterns that tell large letters from small are asked of plain text only, which is small.
            usual = text.isascii() and (one.pattern.flags & re.IGNORECASE or text == text.lower())
            if usual and one.pattern.search(text):
                assert one.may_be_in(text)

    found()


def test_a_pattern_that_is_not_in_the_table_is_asked_of_every_text():
    pattern = Holding(re.compile(r"\bnobody wrote this into the table\b"))
    HOLDING.remove(pattern)
    assert pattern.search("nobody wrote this into the table") is not None
    assert pattern.match("nobody") is None
    assert [one[0] for one in pattern.finditer("nobody wrote this into the table")]


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        (main_act.GROWN_UPS, main_act.GROWN_UP_WORDS),
        (
            amount_patterns.INTERVALS.replace("|{1}", "").replace("{0}", "interval"),
            amount_patterns.INTERVAL_WORDS,
        ),
        (amount_patterns.PEOPLE, amount_patterns.PEOPLE_WORDS),
    ],
    ids=["adults", "intervals", "people"],
)
def test_a_list_of_words_holds_one_of_whatever_its_pattern_matches(pattern, words):
    known = AnyOf(words)

    @given(st.from_regex(re.compile(rf"(?:{pattern})", re.ASCII), fullmatch=True))
    @settings(max_examples=300, deadline=None, database=None, derandomize=True)
    def held(text: str) -> None:
        assert text in known

    held()
