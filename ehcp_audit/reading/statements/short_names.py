"""Short names of needs and outcomes: a symbol of a key, a word in the row's first cell, a time."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping

from ehcp_audit.reading.lines.line import OUTCOME, Role
from ehcp_audit.reading.words.times import time_named
from ehcp_audit.reading.words.wording import normal

from .stated import Stated
from .ties import without_ties

__all__ = ["ShortNames", "is_time", "may_be_name", "may_be_symbol", "name_in_front"]

_LONGEST = 5
"""Words of a short name."""
_FURTHEST = 50
"""Characters within which such a name in front of a statement ends."""
_SYMBOLS = 8
"""Signs of a cell that is nothing but symbols."""
_PARTED = re.compile(r"\s*(?:[,;/&+|\n]|\band\b)\s*")
_END_OF = re.compile(r"^(?:by )?(?:the )?(?:(?:end|close) of )?(?:the )?")
_LEADING = re.compile(r"\W*(?:by|before|within|at|in|during)\b[^,:]{3,60}(?=,|:|\swill\b)", re.IGNORECASE)
_SEPARATORS = dict.fromkeys(map(ord, ",;/&+|"), " ")
_NO_SYMBOL = frozenset("-\u2013\u2014._,;:/'\"()[]\u2026")


def may_be_symbol(text: str) -> bool:
    """Tell whether a cell holds one or more symbols and no word: `▲`, `● ■`."""
    signs = _signs(text)
    return 0 < len(signs) <= _SYMBOLS and not any(sign.isalnum() or sign in _NO_SYMBOL for sign in signs)


def _signs(text: str) -> str:
    return "".join(text.translate(_SEPARATORS).split())


def may_be_name(text: str) -> bool:
    """Tell whether a cell is short enough for a name of its row."""
    return 0 < len(text.split()) <= _LONGEST


def name_in_front(text: str) -> str:
    """Return what a statement is called in its own words, `Travelling alone: by July …`; empty for none."""
    end = text.find(":", 0, _FURTHEST)
    name = text[: max(end, 0)].strip()
    return name if name[:1].isupper() and may_be_name(name) and not is_time(name) else ""


def is_time(text: str) -> bool:
    """Tell whether a cell is nothing but a time: `Year 9`, `By the end of Key Stage 4`."""
    time = time_named(text)
    return time is not None and _time(text) == _time(time)


class ShortNames:
    """Finds the one need or outcome that a short name in another table means."""

    def __init__(self, stated: Iterable[Stated], others: Mapping[Stated, set[str]] | None = None) -> None:
        """Learn the names.

        Args:
            stated: the needs and outcomes of the plan.
            others: cells of their rows that say something else of them than what they are called.
        """
        self._named: dict[tuple[Role, str], list[Stated]] = defaultdict(list)
        self._timed: dict[str, list[Stated]] = defaultdict(list)
        for one in stated:
            if one.names:  # as few have
                for name in set(one.names) - (others.get(one, set()) if others else set()):
                    self._named[one.role, _key(name)].append(one)
            if one.role is OUTCOME and (time := one.by_when or _leading_time(one.text)):
                self._timed[_time(time)].append(one)

    def meant(self, role: Role, text: str) -> list[Stated]:
        """Return the statements that a cell names; none where any part of it names none or several."""
        whole = self._one(role, text)
        if whole is not None:
            return [whole]
        parts = list(_signs(text)) if may_be_symbol(text) else _PARTED.split(text)
        found = [self._one(role, part) for part in parts if part.strip()]
        if found and None not in found:
            return [one for one in found if one is not None]
        # "For the PURPLE outcome"; asked last, as `Joining in` may be a name of its own
        within = self._one(role, without_ties(text))
        return [within] if within is not None else []

    def _one(self, role: Role, text: str) -> Stated | None:
        named = self._named.get((role, _key(text)), [])
        if not named and role is Role.OUTCOME and (time := time_named(text)) is not None:
            named = self._timed.get(_time(time), [])
        return named[0] if len(named) == 1 else None


def _leading_time(text: str) -> str | None:
    """Return the time that a sentence begins with: `By the end of Year 9, Sam will …`."""
    found = _LEADING.match(text)
    return time_named(found.group()) if found else None


def _key(text: str) -> str:
    return normal(text) or "".join(text.split())


def _time(text: str) -> str:
    return _END_OF.sub("", normal(text))
