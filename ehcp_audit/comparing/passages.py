"""Sections A, I, J and K of two versions compared, sentence by sentence: they hold no statements."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ehcp_audit.model import (
    ChangeKind,
    Excerpt,
    PassageChange,
    Plan,
    SectionLetter,
)

from .lists import lists
from .names import Naming
from .wording import tokens_of

__all__ = ["passage_changes"]

_SECTIONS = (SectionLetter.A, SectionLetter.I, SectionLetter.J, SectionLetter.K)
_SENTENCE = re.compile(r"(?<=[.!?])[\"'\u201d\u2019)]*\s+(?=[\"'\u201c\u2018(]*[A-Z\[])")
_LABEL = re.compile(r"[A-Z][\w' \u2019]{2,40}: (?=\S)")
_LEAST = 2
"""Words that a sentence must have to be told from a label or a column's head."""


@dataclass(frozen=True, slots=True)
class _Sentence:
    excerpt: Excerpt
    words: tuple[str, ...]
    unlabelled: tuple[str, ...]
    """Without the label that some layouts print in front of it ("Views: …")."""

    @property
    def ways(self) -> tuple[tuple[str, ...], ...]:
        """Its words, with and without a label."""
        return (self.words, self.unlabelled) if self.unlabelled else (self.words,)


def passage_changes(old: Plan, new: Plan, names: tuple[Naming, Naming]) -> Iterator[PassageChange]:
    """Return the sentences that stand in one version only; one that is much like another is reworded."""
    for letter in _SECTIONS:
        before = _sentences(old, letter, names[0])
        after = _sentences(new, letter, names[1])
        yield from _compared(letter, before, after)


def _sentences(plan: Plan, letter: SectionLetter, naming: Naming) -> list[_Sentence]:
    section = plan.section(letter)
    if section is None:
        return []
    return [
        _Sentence(
            Excerpt(text=part, place=passage.place),
            tokens_of(naming(part), amounts=False),
            tokens_of(naming(part[label.end() :]), amounts=False) if (label := _LABEL.match(part)) else (),
        )
        for passage in section.passages()
        if not passage.is_heading
        for part in _SENTENCE.split(passage.text)
        if part.strip()
    ]


def _compared(
    letter: SectionLetter, before: list[_Sentence], after: list[_Sentence]
) -> Iterator[PassageChange]:
    runs = tuple(f" {' '.join(word for one in side for word in one.words)} " for side in (before, after))
    dropped = [one for one in before if not _stands_in(one, runs[1])]
    added = [one for one in after if not _stands_in(one, runs[0])]
    for one in dropped:
        other = _likest(one, added)
        if other:
            added.remove(other)
            yield PassageChange(kind=ChangeKind.REWORDED, section=letter, old=one.excerpt, new=other.excerpt)
        else:
            yield PassageChange(kind=ChangeKind.DROPPED, section=letter, old=one.excerpt)
    for one in added:
        yield PassageChange(kind=ChangeKind.ADDED, section=letter, new=one.excerpt)


def _stands_in(sentence: _Sentence, run: str) -> bool:
    """Tell whether a sentence's words stand together in a section, whatever line or cell they are in."""
    return any(len(words) < _LEAST or f" {' '.join(words)} " in run for words in sentence.ways)


def _likest(sentence: _Sentence, others: list[_Sentence]) -> _Sentence | None:
    best, most = None, lists().thresholds["sentence"]
    mine = set(sentence.words)
    for other in others:
        theirs = set(other.words)
        share = 2 * len(mine & theirs) / (len(mine) + len(theirs))
        if share > most:
            best, most = other, share
    return best
