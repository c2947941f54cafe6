"""What a statement is about, and how alike two statements are: so that a need finds its provision."""
# ruff: noqa: E501 - patterns and sentences read best whole

import re
from dataclasses import dataclass
from functools import lru_cache

import yaml

from ehcp_audit.errors import RubricError
from ehcp_audit.shipped import shipped_rubrics

from .phrase import PhraseError, PhraseIndex, compile_phrase
from .plain import plain
from .stems import stem
from .yaml_text import data_and_nodes

__all__ = [
    "BY_WORDS_ALONE",
    "About",
    "about",
    "by_words_alone",
    "likeness",
    "likeness_of",
    "topics_of",
    "weighed",
    "words_shared",
]


@lru_cache(maxsize=1)
def _vocabulary() -> tuple[PhraseIndex, tuple[str, ...], frozenset[str]]:
    path = shipped_rubrics() / "lexicon" / "topics.yaml"
    try:
        data, _ = data_and_nodes(path.read_text(encoding="utf-8"))
        pairs = [
            (topic, compile_phrase(words)) for topic, phrases in data["topics"].items() for words in phrases
        ]
        common = frozenset(stem(word) for word in data["common"].split())
    except (OSError, yaml.YAMLError, KeyError, AttributeError, PhraseError) as error:
        raise RubricError(f"{path.name}: the list of topics cannot be used ({error}).") from error
    return PhraseIndex([phrase for _, phrase in pairs]), tuple(topic for topic, _ in pairs), common


@lru_cache(maxsize=8192)
def _weights(text: str) -> tuple[tuple[str, float], ...]:
    """Return the topics of a text with their weights: a phrase of several words tells more than one word."""
    index, topics, _ = _vocabulary()
    source = plain(text)
    weights: dict[str, float] = {}
    reached = 0
    whole = (0, 0)
    for start, end, number in index.find(source.text):
        if end <= reached and (start, end) != whole:
            continue  # "speech" inside "speech and language therapist" tells nothing of its own
        reached, whole = end, (start, end)
        telling = 1.0 + 0.5 * source.text.count(" ", start, end) + 0.5 * source.text.count("-", start, end)
        weights[topics[number]] = min(3.0, weights.get(topics[number], 0.0) + telling)
    return tuple(sorted(weights.items()))


@lru_cache(maxsize=8192)
def _content(text: str) -> frozenset[str]:
    words = set(_WORD.findall(plain(text).text))
    return frozenset({stem(word.removesuffix("'s")) for word in words} - _vocabulary()[2])


_WORD = re.compile(r"[a-z][a-z'-]{2,30}")


def topics_of(text: str) -> frozenset[str]:
    """Name what a text is about, by the vocabulary of `topics.yaml`; empty where it names none of it."""
    return frozenset(topic for topic, _ in _weights(text))


@dataclass(frozen=True, slots=True)
class About:
    """What a text is about, made once for the many that it is compared with."""

    weights: dict[str, float]
    """The topics with their weights, in the order of the alphabet."""
    total: float
    """The sum of the weights."""
    words: frozenset[str]
    """The uncommon words, by their stems."""


@lru_cache(maxsize=8192)
def about(text: str) -> About:
    """Return what a text is about."""
    weights = dict(_weights(text))
    return About(weights, sum(weights.values()), _content(text))


def _overlap(one: About, other: About) -> float:
    # Weights are halves, so their sum is exact in whatever order they come.
    shared = sum(
        min(one.weights[key], other.weights[key]) for key in one.weights.keys() & other.weights.keys()
    )
    smaller = min(one.total, other.total)
    return shared / smaller if smaller else 0.0


BY_WORDS_ALONE = 0.6
"""How alike two texts can be at most that share no topic."""


def words_shared(shared: int, one: frozenset[str], other: frozenset[str]) -> float:
    """Weigh how many of their uncommon words two texts share, 0 to 1."""
    return min(1.0, 2.0 * shared / (min(len(one), len(other)) + 1)) if shared else 0.0


def by_words_alone(words: float) -> float:
    """Return the likeness of two texts of which one has no topic: by shared words, 0 to 1."""
    return round(words * BY_WORDS_ALONE, 4)


def weighed(overlap: float, words: float) -> float:
    """Return the likeness of two texts that both have topics: by shared topics and by shared words, 0 to 1 each."""
    return round(0.7 * overlap + 0.3 * words, 4)


def likeness_of(one: About, other: About) -> float:
    """Say how alike two statements are, as `likeness` does."""
    words = words_shared(len(one.words & other.words), one.words, other.words)
    if not one.weights or not other.weights:
        return by_words_alone(words)
    return weighed(_overlap(one, other), words)


@lru_cache(maxsize=65536)
def likeness(a: str, b: str) -> float:
    """Say how alike two statements are in what they are about, 0 to 1; the same both ways round.

    Seven tenths by shared topics, weighed by how telling their words are; three tenths by shared uncommon words. Two
    statements without a topic between them are compared by their words alone.
    """
    return likeness_of(about(a), about(b))
