"""The word lists of `rubrics/lexicon/personal_data.yaml`, and the words that plans are made of."""
# ruff: noqa: E501 - patterns read best whole

import re
from functools import lru_cache

import yaml

from ehcp_audit.errors import RubricError
from ehcp_audit.language.yaml_text import data_and_nodes
from ehcp_audit.reading.anonymise.vocabulary import FORM_WORDS
from ehcp_audit.shipped import shipped_rubrics

__all__ = ["plan_words", "words_for"]


@lru_cache(maxsize=1)
def _lists() -> dict[str, frozenset[str]]:
    path = shipped_rubrics() / "lexicon" / "personal_data.yaml"
    try:
        data, _ = data_and_nodes(path.read_text(encoding="utf-8"))
        return {name: frozenset(str(words).split()) for name, words in data.items()}
    except (OSError, yaml.YAMLError, AttributeError) as error:
        raise RubricError(f"{path.name}: the lists of words cannot be used ({error}).") from error


def words_for(name: str) -> frozenset[str]:
    """Return one list by its name, as written there; raises `RubricError` where the file cannot be used."""
    try:
        return _lists()[name]
    except KeyError as error:
        raise RubricError(f"personal_data.yaml: the list {name} is missing.") from error


@lru_cache(maxsize=1)
def plan_words() -> frozenset[str]:
    """Return words, in small letters, that plans use of anything but persons: those of forms and of our lists."""
    found = set(FORM_WORDS | words_for("no_names"))
    for name in ("topics", "things", "provision", "need", "outcome"):
        path = shipped_rubrics() / "lexicon" / f"{name}.yaml"
        found.update(re.findall(r"[a-z]{3,}", path.read_text(encoding="utf-8").lower()))
    return frozenset(found - words_for("ordinary_names") | words_for("no_names"))
