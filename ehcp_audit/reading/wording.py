"""Text made comparable: tidied for people, normalised for matching; and the marks of redaction."""

import re
import unicodedata
from functools import lru_cache

__all__ = ["is_blacked_out", "is_redaction_only", "normal", "tidy", "without_marks"]

_INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff"))
_QUOTES = str.maketrans("\u2018\u2019\u201b\u201c\u201d\u2013\u2014\u2212\u2011", "'''\"\"----")

# What stands where a name was: [Name], <Known as>, «Child_Forename1», {{ name }}, Xxxxx, ____, ████. A bare X
# or NAME is one too, but only as a whole word in capitals.
_MARK = re.compile(
    r"""\[[^\]\n]{1,40}\] | <[^<>\n]{0,40}> | «[^»\n]{1,60}» | \{\{[^}\n]{1,80}\}\}
      | (?<!\w)[Xx]{2,}(?!\w) | _{3,} | [█■▇▆▓▒]+ | (?<!\w)<(?!\w) | \u2026{2,}\.? | \.{5,}
      | \*{3,} | \#{3,} | /{3,} | \?{3,} | \((?:[Nn]ame|[Cc]hild|[Pp]upil|[Ff]orename|[Ss]urname)\)
      | (?<!\w)(?:X|NAME|FORENAME|SURNAME|DATE|REDACTED|Firstname|Forename|Surname)(?!\w)""",
    re.VERBOSE,
)
_OTHER_CAPITALS = re.compile(r"(?<!\w)(?!(?:NAME|FORENAME|SURNAME|DATE|REDACTED|XX+)\b)[A-Z]{3,}(?!\w)")
_MARK_SIGNS = frozenset("[<\u00ab{_\u2588\u25a0\u2587\u2586\u2593\u2592\u2026X")
_MARK_WORDS = (
    "xx",
    ".....",
    "***",
    "###",
    "///",
    "???",
    "ame)",
    "hild)",
    "upil)",
    "NAME",
    "DATE",
    "REDACTED",
    "Firstname",
    "Forename",
    "Surname",
)
_OWN_WORD = re.compile(r"[a-wyz]\w*\s")
"""A first word that is no mark: a text that begins with one is not all redacted."""
_POSSESSIVE = re.compile(r"'s?\b")
_NOT_WORD = re.compile(r"[\W_]+")


def tidy(text: str) -> str:
    """Return the text with white space as single spaces and without invisible characters."""
    if not text.isascii():
        text = text.translate(_INVISIBLE)
    return " ".join(text.split())


@lru_cache(maxsize=8192)
def normal(text: str) -> str:
    """Return lower-case words with single spaces, without punctuation and redaction marks."""
    plain = without_marks(text)
    if not plain.isascii():
        plain = unicodedata.normalize("NFKC", plain).translate(_INVISIBLE).translate(_QUOTES)
    if "&" in plain:
        plain = plain.replace("&", " and ")
    if "'" in plain:
        plain = _POSSESSIVE.sub("", plain)
    return _NOT_WORD.sub(" ", plain).strip().lower()


def without_marks(text: str) -> str:
    """Return the text with each redaction mark replaced by a space."""
    if not _may_hold_mark(text):
        return text
    if text.isupper() and _OTHER_CAPITALS.search(text):
        # In "THE NAME AND TYPE OF SCHOOL" or "DATE OF BIRTH" capitals do not make a mark of a word.
        return _MARK.sub(lambda mark: mark.group() if mark.group().isalpha() else " ", text)
    return _MARK.sub(" ", text)


def _may_hold_mark(text: str) -> bool:
    """Tell quickly that a text has no redaction mark: most have none, and looking closely is slow."""
    if not _MARK_SIGNS.isdisjoint(text):
        return True
    for word in _MARK_WORDS:  # noqa: SIM110 - `any` costs more than all that it asks
        if word in text:
            return True
    return False


_BLACKED_OUT = re.compile(
    r"^\W*(?:(?:this|the|all) )?(?:(?:text|details?|section|information|content) )?(?:is |has been )?"
    r"(?:redacted|withheld|removed"
    r"|obscured|blacked out)(?: (?:for|under|to|by|in)\b.{0,60})?\W*$",
    re.IGNORECASE,
)


_BLACK = re.compile(r"[█▇▆▓▒]|■{2,}|\*{4,}")


def is_blacked_out(text: str) -> bool:
    """Tell whether all of a text is hidden (`████`, `[Redacted]`): something was said, unlike at `____`."""
    if _BLACK.search(text):
        return not any(map(str.isalnum, without_marks(text)))
    return len(text) < 100 and _BLACKED_OUT.match(text) is not None


def is_redaction_only(text: str) -> bool:
    """Tell whether there is a redaction mark and no other word."""
    if _OWN_WORD.match(text) or not _may_hold_mark(text):
        return False
    return bool(_MARK.search(text)) and not any(map(str.isalnum, without_marks(text)))
