"""A pattern that is tried only at some words finds what a plain search finds."""

import importlib
import pkgutil
import re

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

import ehcp_audit.checks
import ehcp_audit.language
from ehcp_audit.language.plain import plain
from ehcp_audit.language.starts import Starting, runs_of, without


def patterns() -> dict[str, Starting]:
    """Return every such pattern of the package, by module and name."""
    found: dict[str, Starting] = {}
    for package in (ehcp_audit.language, ehcp_audit.checks):
        for module in pkgutil.iter_modules(package.__path__, package.__name__ + "."):
            for name, value in vars(importlib.import_module(module.name)).items():
                several = value.values() if isinstance(value, dict) else value
                listed = several if isinstance(several, (tuple, type({}.values()))) else [value]
                for number, one in enumerate(listed):
                    if isinstance(one, Starting):
                        found.setdefault(f"{module.name.removeprefix('ehcp_audit.')}.{name}.{number}", one)
    return found


PATTERNS = patterns()


def test_there_are_such_patterns_in_both_rooms():
    assert {name.split(".")[0] for name in PATTERNS} == {"language", "checks"}
    assert len(PATTERNS) >= 40


# A pattern that looks behind itself first can be made up by no generator of texts that begin with it.
@pytest.mark.parametrize(
    "name", [name for name, one in PATTERNS.items() if not one.pattern.pattern.startswith("(?:(?<=")]
)
def test_whatever_a_pattern_matches_is_found_by_its_first_word(name):
    pattern = PATTERNS[name].pattern

    # What is generated begins as a word does: nothing that begins inside a word is anything people write.
    @given(st.from_regex(pattern, fullmatch=True), st.sampled_from(["", "and ", "He has x ", "3, "]))
    @settings(
        max_examples=5,
        deadline=None,
        database=None,
        derandomize=True,
        suppress_health_check=[HealthCheck.filter_too_much, HealthCheck.too_slow, HealthCheck.data_too_large],
    )
    def found(words: str, before: str) -> None:
        assume(words.isascii())
        text = before + words
        first = pattern.search(text)
        assume(first is not None and first.end() > first.start())
        assert first is not None
        inside_a_word = first.start() > 0 and text[first.start() - 1].isalnum()
        assume(not inside_a_word or text[first.start()].isspace())
        assume(not text[first.start()].isspace())
        again = PATTERNS[name].search(text)
        assert again is not None
        assert again.start() <= first.start()

    found()


TEXTS = [
    "Ana will have 3 x 20 minutes a week of direct speech and language therapy (report from SALT, 2026).",
    "A minimum of half an hour twice a day, in a group of no more than four pupils, for the whole of lunch.",
    "on Mondays and Thursdays from 9.15 to 9.45, 2:1 in all lessons; reviewed each half-term by the SENCO",
    "He can read 40 words, is at the 2nd centile and has autism and dyspraxia. He or she may move to Year 7.",
]


@pytest.mark.parametrize("name", PATTERNS)
@pytest.mark.parametrize("text", [*TEXTS, *(plain(text).text for text in TEXTS)])
def test_ordinary_sentences_are_searched_as_plainly(name, text):
    def whole_words(match: re.Match[str]) -> bool:
        return match.start() == 0 or not text[match.start() - 1].isalnum()

    plainly = [match.span() for match in PATTERNS[name].pattern.finditer(text) if whole_words(match)]
    assert [match.span() for match in PATTERNS[name].finditer(text)] == plainly


def test_a_letter_whose_small_form_is_two_moves_nothing():
    pattern = Starting(re.compile(r"\bSALT\b", re.IGNORECASE), "salt")
    found = pattern.search("İİ SALT")
    assert found is not None
    assert found.span() == (3, 7)


def test_matches_give_way_to_one_space_each():
    pattern = Starting(re.compile(r"\bone two\b"), "one")
    assert pattern.blanked("one two, one and one two") == " , one and  "
    assert without("as it is", []) == "as it is"
    assert runs_of("Half-termly: 3x") == {"half", "termly", "3", "x"}
