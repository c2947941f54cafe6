"""Every pattern that judging uses, found by itself, comes back from long and hostile strings.

No list of patterns is kept: a new one is tried as soon as it stands in a module or in a word list.
"""

import importlib
import pkgutil
import re
from collections.abc import Iterator

import pytest

import ehcp_audit.checks
import ehcp_audit.language
import ehcp_audit.scoring
from ehcp_audit.language.lexicon import shipped_lexicon
from ehcp_audit.language.phrase import compile_phrase
from ehcp_audit.language.starts import Holding, Starting

LENGTH = 4_000
HOSTILE = [
    "a",
    "9",
    " ",
    "a ",
    "1 ",
    "the ",
    "and ",
    "will be ",
    "to the ",
    "his or her ",
    "by the end of the ",
    "at least one ",
    "a-a-",
    "x, ",
    "((",
    "[[",
    '"a ',
    "_____ ",
]
"""Pieces of which a string is made; a ! behind them makes whatever needs an end look for it everywhere."""


def _within(value: object) -> Iterator[re.Pattern[str]]:
    if isinstance(value, re.Pattern):
        yield value
    elif isinstance(value, (Holding, Starting)):
        yield value.pattern
    elif isinstance(value, dict):
        for one in value.values():
            yield from _within(one)
    elif isinstance(value, (tuple, list)):
        for one in value:
            yield from _within(one)


def patterns() -> dict[str, re.Pattern[str]]:
    """Return every pattern that stands in a module of the three rooms, by module, name and number."""
    found: dict[str, re.Pattern[str]] = {}
    seen: set[int] = set()
    for package in (ehcp_audit.language, ehcp_audit.checks, ehcp_audit.scoring):
        for module in pkgutil.iter_modules(package.__path__, package.__name__ + "."):
            for name, value in vars(importlib.import_module(module.name)).items():
                for number, one in enumerate(_within(value)):
                    if id(one) not in seen and isinstance(one.pattern, str):
                        seen.add(id(one))
                        found[f"{module.name.removeprefix('ehcp_audit.')}.{name}.{number}"] = one
    return found


PATTERNS = patterns()


def test_they_are_found_in_all_three_rooms():
    assert {name.split(".")[0] for name in PATTERNS} == {"language", "checks", "scoring"}
    assert len(PATTERNS) >= 300


@pytest.mark.parametrize("name", PATTERNS)
def test_a_pattern_comes_back_from_long_and_hostile_strings(name):
    """One that backtracks badly would not come back within anybody's patience."""
    for piece in HOSTILE:
        text = piece * (LENGTH // len(piece)) + "!"
        assert sum(1 for _ in PATTERNS[name].finditer(text)) <= len(text) + 1


def test_every_phrase_of_the_word_lists_comes_back():
    lexicon = shipped_lexicon()
    written = [
        words
        for entry in lexicon.entries
        for words in (*entry.words, *entry.unless_before, *entry.unless_after)
    ]
    assert len(written) >= 300
    for words in written:
        pattern = compile_phrase(words).pattern
        for piece in HOSTILE:
            text = f"{words} " + piece * (LENGTH // len(piece)) + "!"
            assert sum(1 for _ in pattern.finditer(text)) <= len(text) + 1
