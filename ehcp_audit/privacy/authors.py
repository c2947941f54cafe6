"""Who wrote, changed or commented: people, and not programs or offices."""

import re

from ehcp_audit.model import Certainty, LeakKind, Whereabouts

from .hits import Hit
from .passages import Passage
from .wordlists import words_for

__all__ = ["author", "is_path", "path"]

_WORD = re.compile(r"[^\W\d_]{2,}(?:'[a-z]+)?")
_PATH = re.compile(
    r"^(?:file:|[A-Za-z]:[\\/]|\\\\|/(?:Users|home|Volumes|mnt|media)/|~/)|\\[^\\]+\\", re.IGNORECASE
)
_NO_PERSON = frozenset(
    [
        "team",
        "section",
        "unit",
        "group",
        "version",
        "plan",
        "plans",
        "ehc",
        "send",
        "sen",
        "the",
        "of",
        "and",
        "for",
        "made",
        "up",
        "final",
        "draft",
        "made-up",
    ]
)


def author(name: str, where: Whereabouts) -> Hit | None:
    """Return a hit for whoever is named as an author; `None` for a program, an office or nobody."""
    shown = name.strip()
    person = re.split(r"[(\[|]| - ", shown, maxsplit=1)[0]
    words = {word.lower() for word in _WORD.findall(person.replace("\\", " "))}
    if not words or words <= words_for("no_authors") | _NO_PERSON or words & words_for("organisations"):
        return None
    sure = Certainty.CERTAIN if len(words) > 1 else Certainty.LIKELY
    return Hit(LeakKind.AUTHOR, shown, Passage(shown, where, prose=False), sure, "author")


def is_path(text: str) -> bool:
    """Tell whether a text names a folder on somebody's computer or network."""
    return _PATH.search(text.strip()) is not None


def path(text: str, where: Whereabouts) -> Hit:
    """Return a hit for a path."""
    return Hit(LeakKind.FILE_PATH, text, Passage(text, where, prose=False), Certainty.LIKELY, "path")
