"""Numbers, lists and dates as people write them."""

from collections.abc import Sequence
from datetime import date

from .labels import DASH

_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def count(number: int, one: str, many: str | None = None) -> str:
    """Return "1 word", "2 words", "1,234 words"."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def and_list(words: Sequence[str], joiner: str = "and") -> str:
    """Return "a", "a and b", "a, b and c"; nothing for nothing."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {joiner} {words[-1]}"


def out_of_100(share: float) -> str:
    """Return a share from 0 to 1 as a whole number of 100, half rounded up as people expect."""
    return str(int(share * 100 + 0.5 + 1e-9))


def day(when: date) -> str:
    """Return a date as people write it: 4 March 2026."""
    return f"{when.day} {_MONTHS[when.month - 1]} {when.year}"


def day_of(written: str) -> str:
    """Return a date that was written 2026-03-04 as people write it; anything else as it was written."""
    try:
        return day(date.fromisoformat(written))
    except ValueError:
        return written


def sentence_start(words: str) -> str:
    """Return words with a capital letter in front."""
    return words[:1].upper() + words[1:]


def number(count_: int | None) -> str:
    """Return a count; a dash where it is withheld."""
    return DASH if count_ is None else f"{count_:,}"


def percent(share: float | None) -> str:
    """Return a share as a whole percentage; a dash where it is withheld or there is none."""
    return DASH if share is None else f"{out_of_100(share)}%"
