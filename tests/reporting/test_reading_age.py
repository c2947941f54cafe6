"""Words that we write for a family can be read by an eleven-year-old, as a tired parent is at eleven.

Measured with textstat's automated readability index, an American school grade; a child in it is five years
older. It counts letters, words and sentences, and so needs no dictionary of syllables, which textstat would
fetch from elsewhere.
"""

import pkgutil
from collections.abc import Iterator
from importlib import import_module

import pytest
import textstat

from ehcp_audit.reporting import phrases
from ehcp_audit.scoring import load_rubric

MODULES = [module.name for module in pkgutil.iter_modules(phrases.__path__)]
FOR_FAMILIES = ("labels", "page", "plan", "draft", "letter", "privacy", "changes")
MOST = 11
"""Years; measured from 4.6 to 9.1 in what the program says, from 8.1 to 10.6 in what the self-check does."""
LONGEST = 25
"""Words of one sentence, as on GOV.UK."""
YOUNGEST = 5
"""The age of a child in American grade 0."""


def age(text: str) -> float:
    return textstat.automated_readability_index(text) + YOUNGEST


def texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for one in value.values():
            yield from texts(one)
    elif isinstance(value, tuple | list):
        for one in value:
            yield from texts(one)


def sentences(module: str) -> list[str]:
    """What a module of phrases says in whole sentences; labels and headings are no sentences."""
    found = import_module(f"ehcp_audit.reporting.phrases.{module}")
    said = [text for name, value in vars(found).items() if not name.startswith("__") for text in texts(value)]
    return [text for text in said if text.rstrip().endswith((".", "?")) and len(text.split()) > 4]


def rubric_sentences() -> dict[str, list[str]]:
    """What the self-check says to families, by kind."""
    said: dict[str, list[str]] = {"asks": [], "why": [], "ask": [], "says": []}
    for criterion in load_rubric("self-check").criteria:
        said["asks"].append(criterion.asks)
        said["why"].append(criterion.why)
        said["ask"] += texts(criterion.ask)
        says = criterion.says
        said["says"] += texts(says if isinstance(says, dict) else says.model_dump())
    return {kind: [text for text in some if text] for kind, some in said.items()}


@pytest.mark.parametrize("module", FOR_FAMILIES)
def test_what_we_say_to_a_family_has_a_reading_age_of_about_eleven(module):
    said = sentences(module)
    assert said
    assert age(" ".join(said)) <= MOST


@pytest.mark.parametrize("kind", ["asks", "why", "ask", "says"])
def test_what_the_self_check_says_has_a_reading_age_of_about_eleven(kind):
    said = rubric_sentences()[kind]
    assert len(said) > 20
    assert age(" ".join(said)) <= MOST


def test_no_sentence_is_too_long_to_take_in():
    said = [text for module in FOR_FAMILIES for text in sentences(module)]
    said += [text for some in rubric_sentences().values() for text in some]
    parts = [part for text in said for part in text.replace("? ", ". ").split(". ")]
    assert [part for part in parts if len(part.split()) > LONGEST] == []


def test_the_measure_tells_plain_from_official():
    official = "Provision commensurate with professional recommendations will be implemented accordingly."
    assert age("The help will be given each week. It will last for one hour.") < MOST - 3
    assert age(official) > MOST + 5
