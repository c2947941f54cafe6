"""Names that the plan itself gives, looked for everywhere."""
# ruff: noqa: E501 - patterns read best whole

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from ehcp_audit.model import Certainty, LeakKind, Whereabouts, Whose
from ehcp_audit.model.privacy import SHOWN

from .hits import Hit
from .labels import Asked
from .passages import Labelled, Passage
from .persons import PARTICLES, TITLE, names_in, pieces_of
from .wordlists import plan_words, words_for

__all__ = ["KnownNames"]

_ASKED = {
    Asked.CHILD: Whose.CHILD,
    Asked.FAMILY: Whose.FAMILY,
    Asked.PROFESSIONAL: Whose.PROFESSIONAL,
    Asked.SIGNATURE: Whose.UNKNOWN,
    Asked.ANYBODY: Whose.UNKNOWN,
}
_RANK = (Whose.CHILD, Whose.FAMILY, Whose.PROFESSIONAL, Whose.UNKNOWN)
_MONTHS = r"(?:in|by|since|until|till|of|during|early|mid|late|from|before|after|this|last|next|each|every|to|between)"
_VERBS = (
    r"(?:is|was|has|had|will|can|could|cannot|can't|does|did|doesn't|didn't|would|should|needs?|finds?|likes?|enjoys?|loves?|feels?|says?|said"
    r"|told|wants?|wanted|struggles?|lives?|lived|attends?|attended|requires?|uses?|used|shows?|showed|becomes?|became|gets?|got|goes|went|makes?|made"
    r"|takes?|took|works?|worked|plays?|played|understands?|knows?|knew|speaks?|spoke|talks?|reads?|writes?|joined|moved|started|began|benefits?|thrives?"
    r"|prefers?|hopes?|dislikes?|responds?|remembers?|asks?|asked|tries|tried|may|might|must|also|often|still|then|really|and)"
)
_BEFORE_PERSON = (
    r"(?:for|with|help|helps|helping|helped|support|supports|supporting|supported|encourage|encourages|enable|enables|allow|allows|teach|teaches|ask|asks"
    r"|give|gives|tell|tells|told|show|shows|prompt|prompts|remind|reminds|let|lets|that|when|if|because|while|as|like|and|by|from|to|about|see|meet|called|named"
    r"|brother|sister|mum|mother|dad|father|son|daughter|friend|twin|cousin|remember|than|where|how|what|which|after|before|at)"
)
_SENTENCES = SHOWN | {
    Whereabouts.COMMENTS,
    Whereabouts.DELETIONS,
    Whereabouts.INSERTIONS,
    Whereabouts.HIDDEN_TEXT,
    Whereabouts.UNDER_BOX,
    Whereabouts.UNDER_PICTURE,
    Whereabouts.OFF_THE_PAGE,
    Whereabouts.HIDDEN_LAYER,
    Whereabouts.UNDER_MARK,
    Whereabouts.EARLIER_VERSION,
    Whereabouts.UNUSED_PART,
}
_TIMES = frozenset(["may", "june", "april", "march", "august", "summer", "autumn", "winter", "spring"])
_PLACES = (
    r"(?:Road|Street|Lane|Avenue|Close|Drive|School|Primary|Academy|College|Nursery|Centre|Center|Clinic|House|Hospital|Surgery|Practice|Park|Hill"
    r"|Court|Class|Room|Infant|Junior|High|Community|Special|Federation|Trust|Council|County|Borough|Term|term|holidays?|Holidays?|Group|Unit|Ward|Hub|Wing)"
)


FIRST_PAGE = 40
"""Paragraphs that a first page has at most before it asks for other people's names."""


class _Name(NamedTuple):
    whose: Whose
    ordinary: bool


@dataclass(slots=True)
class KnownNames:
    """The names that a plan gives, by their words in small letters."""

    words: dict[str, _Name] = field(default_factory=dict)
    full: list[tuple[tuple[str, ...], Whose]] = field(default_factory=list)

    @classmethod
    def gathered(cls, answers: Iterable[Labelled], texts: Iterable[str]) -> "KnownNames":
        """Take the names from the answers beside labels; `texts` say which of them are ordinary words there."""
        found = cls()
        for answer in answers:
            if answer.asked in _ASKED:
                whose = Whose.CHILD if _is_first_name(answer) else _ASKED[answer.asked]
                for name in names_in(answer.value):
                    found.add(name, whose)
        found.weigh(texts)
        return found

    def add(self, name: tuple[str, ...], whose: Whose) -> None:
        """Add a name by its words."""
        if (name, whose) not in self.full:
            self.full.append((name, whose))
        for word in name:
            for piece in pieces_of(word):
                key = piece.lower()
                if len(key) < 2 or key in PARTICLES:
                    continue
                before = self.words.get(key)
                if before is None or _RANK.index(whose) < _RANK.index(before.whose):
                    self.words[key] = _Name(whose, key in words_for("ordinary_names") or key in plan_words())

    def weigh(self, texts: Iterable[str]) -> None:
        """Mark as ordinary those that the plan mostly writes small."""
        if not self.words:
            return
        pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, self.words))})(?!\w)", re.IGNORECASE)
        small: dict[str, int] = {}
        for text in texts:
            for match in pattern.finditer(text):
                key = match[0].lower()
                small[key] = small.get(key, 0) + (1 if match[0].islower() else -1)
        for key, count in small.items():
            if count > 2 and not self.words[key].ordinary:
                self.words[key] = self.words[key]._replace(ordinary=True)

    def finder(self) -> "NameFinder | None":
        """Return what looks for these names; `None` where there are none."""
        return NameFinder(self) if self.words else None


class NameFinder:
    """Looks for known names in any text."""

    def __init__(self, known: KnownNames) -> None:
        self._known = known.words
        words = sorted(known.words, key=lambda word: (-len(word), word))
        self._pattern = re.compile(
            rf"(?<![^\W_])({'|'.join(map(re.escape, words))})(?:'s|s'|s)?(?![^\W_])", re.IGNORECASE
        )
        self._initials = _initials(known.full)

    def hits(self, passage: Passage) -> Iterator[Hit]:
        """Find known names in a passage; words of one name that stand together are one."""
        text = passage.text if passage.prose else _parted(passage.text)
        start, end = -1, -1
        whose, sure = Whose.UNKNOWN, Certainty.POSSIBLE
        for match in self._pattern.finditer(text):
            name = self._known[match[1].lower()]
            together = 0 <= end <= match.start() <= end + 2 and not text[end : match.start()].strip(" .-")
            if name.ordinary and not together and not self._is_person(text, match, passage):
                continue
            if not together:
                if start >= 0:
                    yield Hit(LeakKind.NAME, text[start:end], passage, sure, "given-in-the-plan", whose)
                start, whose, sure = match.start(), name.whose, Certainty.LIKELY
            end = match.end()
            whose = min(whose, name.whose, key=_RANK.index)
            sure = sure if name.ordinary else Certainty.CERTAIN
        if start >= 0:
            yield Hit(LeakKind.NAME, text[start:end], passage, sure, "given-in-the-plan", whose)
        if self._initials is not None and passage.prose:
            for match in self._initials.finditer(text):
                yield Hit(LeakKind.INITIALS, match[0], passage, Certainty.POSSIBLE, "initials", Whose.CHILD)

    def _is_person(self, text: str, match: re.Match[str], passage: Passage) -> bool:
        """Tell whether an ordinary word stands for a person here."""
        before, behind = text[: match.start()], text[match.end() :]
        if not match[1][0].isupper():
            return not passage.prose
        if re.match(r"s?(?:'s)? (?:family|household|children|parents|home|house)\b", behind):
            return True
        if _is_place(before, behind) or _is_time(match[1], before, behind):
            return False
        alone = not before.strip(" \"'(") and not behind.strip(" .,;:)\"'")
        other = re.match(r"\s+([^\W\d_]+)", behind)
        named = other is not None and other[1].lower() in self._known
        # Names of bookmarks, pictures and files are no sentences: a word with a capital in them is a name.
        label = passage.where not in _SENTENCES
        return alone or named or label or match[0].endswith(("'s", "s'")) or _acts(before, behind)


def _is_place(before: str, behind: str) -> bool:
    """Tell a name of a road, a school or a saint."""
    return (
        re.match(rf"(?:[ -]|\s+[A-Z][a-z]+\s+){_PLACES}\b", behind) is not None
        or re.search(r"\b(?:St|Saint|Section|Year|Class|Room|Lake|Mount|Key|The|the)\.?\s$", before)
        is not None
    )


def _is_time(word: str, before: str, behind: str) -> bool:
    """Tell a month or a season."""
    return word.lower() in _TIMES and (
        re.match(r"\s+\d", behind) is not None
        or re.search(rf"(?:\d(?:st|nd|rd|th)?|\b{_MONTHS})\s*$", before, re.IGNORECASE) is not None
    )


def _acts(before: str, behind: str) -> bool:
    """Tell whether a word does what only persons do, or has done to it what is done to persons."""
    if re.search(rf"(?<!\w){TITLE}\s+(?:[A-Z]\.?\s+)?$", before):
        return True
    does = re.match(rf",?\s+{_VERBS}\b", behind) is not None
    starts = not before.strip() or re.search(r"[.!?:;\u2022]\s*[\"'(]?$", before) is not None
    if starts:
        # At the beginning of a sentence every word has a capital.
        return does and re.match(r",?\s+(?:and|also)\b", behind) is None
    return does or re.search(rf"\b{_BEFORE_PERSON},?\s+$", before, re.IGNORECASE) is not None


def _is_first_name(answer: Labelled) -> bool:
    """Tell the "Name" of a first page, which is the child's, from that of any other table."""
    place = answer.passage.place
    return (
        answer.asked is Asked.ANYBODY
        and place.block is not None
        and place.block < FIRST_PAGE
        and place.table in {None, 1}
    )


def _parted(text: str) -> str:
    """Part words that were run together: AdaLark_plan-2."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])|[_\d]+", " ", text)


def _initials(full: list[tuple[tuple[str, ...], Whose]]) -> re.Pattern[str] | None:
    """Return what finds the initials of the child's whole name, unless they are a usual abbreviation."""
    wanted: set[str] = set()
    for name, whose in full:
        letters = [word[0] for word in name if word[0].isupper()]
        if (
            whose is Whose.CHILD
            and 2 <= len(letters) <= 4
            and "".join(letters) not in words_for("abbreviations")
        ):
            wanted.add(r"\.?\s?".join(letters) + r"\b\.?")
    return re.compile(rf"(?<![\w.&/-])(?:{'|'.join(sorted(wanted))})(?![\w/&-])") if wanted else None
