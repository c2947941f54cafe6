"""The statements among many that are most alike to one, without comparing it with every one of them."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import chain

from .topics import BY_WORDS_ALONE, About, about, by_words_alone, weighed, words_shared

__all__ = ["Alike", "MostAlike", "names_of_all"]

_CAPITAL = re.compile(r"\b[A-Z][a-z]+\b")
_LEAST = 3
"""Texts from which a name in most of them shows."""

_Topics = tuple[tuple[str, float], ...]


@dataclass(frozen=True, slots=True)
class Alike:
    """One of the texts that were searched."""

    position: int
    """Where it stands among them, from 0."""
    value: float
    """How alike it is, 0 to 1, by `likeness`."""


@dataclass(slots=True)
class _Entry:
    """Texts with the same topics and the same uncommon words: equally alike to anything."""

    words: frozenset[str]
    """The uncommon words."""
    group: int
    """The number of the group that it stands in."""
    has_topics: bool
    positions: list[int] = field(default_factory=list)


@dataclass(slots=True)
class _Group:
    """Texts with the same topics, equally weighed: what they share with another need be found only once."""

    number: int
    total: float
    """The sum of the weights."""
    entries: dict[frozenset[str], int] = field(default_factory=dict)
    """The numbers of its entries, by their uncommon words."""


class _Best:
    """The best so far, at most so many: of equals, the one that comes first."""

    def __init__(self, most: int) -> None:
        self._most = most
        self.held: list[tuple[float, int]] = []

    def may_gain(self, bound: float) -> bool:
        """Tell whether something of at most this likeness could still come among them."""
        return len(self.held) < self._most or bound >= -self.held[-1][0]

    def offer(self, value: float, positions: Iterable[int]) -> None:
        self.held += [(-value, position) for position in positions]
        self.held.sort()
        del self.held[self._most :]


class MostAlike:
    """Finds the most alike of some texts: the same as if each were compared by `likeness`.

    What topics two texts share says how alike they can be at most. Texts that can at most be less alike than
    what was found already are not looked at, nor are those that share neither a topic nor a word.
    """

    def __init__(self, texts: Iterable[str], *, untelling: frozenset[str] = frozenset()) -> None:
        """Make ready to search.

        Args:
            texts: the texts to search.
            untelling: words, by their stems, that say nothing of what a text is about when two share them:
                the child's name.
        """
        self._untelling = untelling
        self._words: list[frozenset[str]] = []
        self._count = 0
        self._groups: dict[_Topics, _Group] = {}
        self._entries: list[_Entry] = []
        self._ranked: dict[_Topics, tuple[list[tuple[float, float, _Group]], frozenset[int]]] = {}
        self._found: dict[tuple[_Topics, frozenset[str], int], tuple[Alike, ...]] = {}
        for position, text in enumerate(texts):
            self._count += 1
            one = self._about(text)
            self._words.append(one.words)
            topics = tuple(one.weights.items())
            if topics not in self._groups:
                self._groups[topics] = _Group(len(self._groups), one.total)
            group = self._groups[topics]
            if one.words not in group.entries:
                group.entries[one.words] = len(self._entries)
                self._entries.append(_Entry(one.words, group.number, has_topics=bool(topics)))
            self._entries[group.entries[one.words]].positions.append(position)

    @cached_property
    def _by_topic(self) -> dict[str, list[tuple[_Group, float]]]:
        found: dict[str, list[tuple[_Group, float]]] = defaultdict(list)
        for topics, group in self._groups.items():
            for topic, weight in topics:
                found[topic].append((group, weight))
        return found

    @cached_property
    def _by_word(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = defaultdict(list)
        for number, entry in enumerate(self._entries):
            for word in entry.words:
                found[word].append(number)
        return found

    def nearest(self, text: str, most: int = 1) -> tuple[Alike, ...]:
        """Return the most alike, at most so many, most alike first; of equals, the one that comes first."""
        one = self._about(text)
        key = (tuple(one.weights.items()), one.words, most)
        if key not in self._found:
            self._found[key] = self._search(one, most)
        return self._found[key]

    def share_a_word(self, text: str, position: int) -> bool:
        """Tell whether one of the texts shares an uncommon word with another text."""
        return not self._about(text).words.isdisjoint(self._words[position])

    def _about(self, text: str) -> About:
        one = about(text)
        if self._untelling.isdisjoint(one.words):
            return one
        return replace(one, words=one.words - self._untelling)

    def _search(self, one: About, most: int) -> tuple[Alike, ...]:
        best = _Best(most)
        ranked, sharing = self._sharing_topics(one)
        shared = self._words_shared_with(one)
        for bound, overlap, group in ranked:
            if not best.may_gain(bound):
                break
            for words, number in group.entries.items():
                value = weighed(overlap, words_shared(shared[number], one.words, words))
                if best.may_gain(value):
                    best.offer(value, self._entries[number].positions[:most])
        if best.may_gain(BY_WORDS_ALONE):
            for number, count in shared.items():
                entry = self._entries[number]
                if entry.group in sharing:
                    continue
                words_alike = words_shared(count, one.words, entry.words)
                both = one.weights and entry.has_topics
                value = weighed(0.0, words_alike) if both else by_words_alone(words_alike)
                if best.may_gain(value):
                    best.offer(value, entry.positions[:most])
        if best.may_gain(0.0):  # nothing in common: the first of them
            known = {position for _, position in best.held}
            best.offer(0.0, [each for each in range(min(self._count, 2 * most)) if each not in known])
        # Taken from nothing, so that none is "minus nothing".
        return tuple(Alike(position, 0.0 - value) for value, position in best.held)

    def _sharing_topics(self, one: About) -> tuple[list[tuple[float, float, _Group]], frozenset[int]]:
        """Return groups that share a topic: how alike at most, the overlap, the group; and their numbers."""
        topics = tuple(one.weights.items())
        if topics not in self._ranked:
            shared: dict[int, float] = defaultdict(float)
            groups: dict[int, _Group] = {}
            for topic, weight in topics:
                for group, theirs in self._by_topic.get(topic, ()):
                    groups[group.number] = group
                    shared[group.number] += min(weight, theirs)
            overlaps = (
                (shared[number] / min(one.total, group.total), group) for number, group in groups.items()
            )
            ranked = [(weighed(overlap, 1.0), overlap, group) for overlap, group in overlaps]
            ranked.sort(key=lambda each: -each[0])
            self._ranked[topics] = (ranked, frozenset(groups))
        return self._ranked[topics]

    def _words_shared_with(self, one: About) -> Counter[int]:
        """Count the words shared with each entry that shares any, all in one go."""
        by_word = self._by_word
        return Counter(chain.from_iterable([by_word[word] for word in one.words if word in by_word]))


def names_of_all(texts: Iterable[str]) -> frozenset[str]:
    """Return the words, by their stems, that stand with a capital in at least half of some texts.

    Such a word is the child's name, or begins every sentence: it tells none of the texts from another. Texts
    that are the same count once.
    """
    several = set(texts)
    if len(several) < _LEAST:
        return frozenset()
    counts = Counter(chain.from_iterable(set(_CAPITAL.findall(text)) for text in several))
    usual = [word for word, count in counts.items() if 2 * count >= len(several)]
    return frozenset(chain.from_iterable(about(word).words for word in usual))
