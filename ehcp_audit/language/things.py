"""What provision consists of: activities, equipment, surroundings, ways of working, by the shipped list."""

from functools import lru_cache
from typing import Literal, NamedTuple

import yaml

from ehcp_audit.errors import RubricError
from ehcp_audit.shipped import shipped_rubrics

from .phrase import PhraseError, PhraseIndex, compile_phrase
from .plain import Plain
from .yaml_text import data_and_nodes

__all__ = ["Thing", "everyday_words", "generic_words", "things_in"]

_Kind = Literal["activities", "equipment", "environment", "sessions"]
_KINDS: tuple[_Kind, ...] = ("activities", "equipment", "environment", "sessions")


class Thing(NamedTuple):
    """Something that provision can consist of, where it is named."""

    kind: _Kind
    span: tuple[int, int]
    """Offsets in the plain text."""


@lru_cache(maxsize=1)
def _lists() -> tuple[PhraseIndex, tuple[_Kind, ...], frozenset[str], frozenset[str]]:
    path = shipped_rubrics() / "lexicon" / "things.yaml"
    try:
        data, _ = data_and_nodes(path.read_text(encoding="utf-8"))
        pairs = [(kind, compile_phrase(words)) for kind in _KINDS for words in data[kind]]
    except (OSError, yaml.YAMLError, KeyError, PhraseError) as error:
        raise RubricError(f"{path.name}: the list of provision words cannot be used ({error}).") from error
    index = PhraseIndex([phrase for _, phrase in pairs])
    kinds = tuple(kind for kind, _ in pairs)
    return index, kinds, frozenset(data["generic"].split()), frozenset(data["everyday"].split())


@lru_cache(maxsize=4096)
def things_in(source: Plain) -> tuple[Thing, ...]:
    """Find every activity, item and way of working that plain text names, in order of place."""
    index, kinds, *_ = _lists()
    return tuple(Thing(kinds[number], (start, end)) for start, end, number in index.find(source.text))


def generic_words() -> frozenset[str]:
    """Return words that alone do not say what is provided: support, input, sessions."""
    return _lists()[2]


def everyday_words() -> frozenset[str]:
    """Return things that every pupil meets: what help is for, unless staff do something to them."""
    return _lists()[3]
