"""The figures by which an outcome is measured, compared: eight out of ten, 60%, five minutes, two prompts."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ehcp_audit.language.numerals import NUMBER, number_value
from ehcp_audit.language.plain import plain
from ehcp_audit.language.stems import stem
from ehcp_audit.model import Direction, Reason

from .lists import lists
from .wording import eased

__all__ = ["measure_reasons"]

_SHARE = re.compile(
    rf"(?P<n>{NUMBER}) (?:[a-z-]+ )?(?:out of|in every|of every|in|of) (?P<of>{NUMBER})(?: (?P<unit>[a-z]+))?"
)
_PERCENT = re.compile(rf"(?P<n>{NUMBER}) ?%")
_COUNT = re.compile(
    rf"(?P<n>{NUMBER})[ -](?:[a-z-]+ )?(?P<unit>minutes?|seconds?|hours?|times|words?|sentences?|prompts?|"
    r"reminders?|steps?|days|lessons|sessions|metres|letters?|sounds?|instructions?|questions?|tasks?|peers?|friends?|classmates?|"
    r"children|pupils|turns?|errors?|items?|pages?|books?|lines?|foods?|exchanges|occasions|weeks|journeys|games)\b"
)
_BEFORE = 24
"""Characters in front of a figure in which "no more than" may stand."""


@dataclass(frozen=True, slots=True)
class _Figure:
    kind: str
    value: float
    words: str
    turned: bool
    """True where less is more: "no more than two prompts"."""


def measure_reasons(old: str, new: str) -> Iterator[Reason]:
    """Say which figures of an outcome were lowered, raised, taken out or put in."""
    before, after = _figures(old), _figures(new)
    for kind in sorted({one.kind for one in (*before, *after)}):
        mine, theirs = _apart([f for f in before if f.kind == kind], [f for f in after if f.kind == kind])
        for one, other in zip(mine, theirs, strict=False):
            less = other.value < one.value
            yield Reason(
                aspect="measure",
                direction=Direction.WEAKER if less != (one.turned or other.turned) else Direction.STRONGER,
                says=f"“{one.words}” before, “{other.words}” now",
            )
        for one in mine[len(theirs) :]:
            yield Reason(aspect="measure", direction=Direction.WEAKER, says=f"no longer says “{one.words}”")
        for one in theirs[len(mine) :]:
            yield Reason(aspect="measure", direction=Direction.STRONGER, says=f"now says “{one.words}”")


def _apart(mine: list[_Figure], theirs: list[_Figure]) -> tuple[list[_Figure], list[_Figure]]:
    """Leave out the figures that both have."""
    theirs = list(theirs)
    left = []
    for one in mine:
        same = next((other for other in theirs if other.value == one.value), None)
        if same is None:
            left.append(one)
        else:
            theirs.remove(same)
    return left, theirs


def _figures(given: str) -> list[_Figure]:
    text = plain(eased(given)).text
    taken = bytearray(len(text))
    found: list[tuple[int, _Figure]] = []
    for name, pattern in (("share", _SHARE), ("share", _PERCENT), ("count", _COUNT)):
        for match in pattern.finditer(text):
            if any(taken[match.start() : match.end()]):
                continue
            figure = _figure(name, match, text)
            if figure:
                taken[match.start() : match.end()] = b"\x01" * (match.end() - match.start())
                found.append((match.start(), figure))
    return [figure for _, figure in sorted(found, key=lambda one: one[0])]


def _figure(name: str, match: re.Match[str], text: str) -> _Figure | None:
    value = number_value(match["n"])
    groups = match.groupdict()
    if value is None:
        return None
    kind = name
    if groups.get("of"):
        whole = number_value(groups["of"])
        if not whole or whole < value:
            return None
        value /= whole
    elif name == "share":
        value /= 100
    else:
        kind = stem(groups["unit"].removesuffix("s"))
    around = text[max(0, match.start() - _BEFORE) : match.end()]
    return _Figure(kind, value, match[0].strip(), bool(lists().fewer_is_better.search(around)))
