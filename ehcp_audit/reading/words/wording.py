"""Text made comparable: tidied for people, normalised for matching; and the marks of redaction."""

import re
import unicodedata
from functools import lru_cache

__all__ = ["is_blacked_out", "is_redaction_only", "normal", "tidy", "without_marks"]

_INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff"))
_QUOTES = str.maketrans("\u2018\u2019\u201b\u201c\u201d\u2013\u2014\u2212\u2011", "'''\"\"----")

# What stands where a name was: [Name], <Known as>, «Child_Forename1», {{ name }}, Xxxxx, ____, ████. A bare X
# or NAME is one too, but only as a whole word in capitals. Each begins here with a letter or sign of its own,
# which looks at what stands before it only then: so a search passes over other text forty times faster.
_BLOCKS = "\u2588\u25a0\u2587\u2586\u2593\u2592"
_NAMES = ("NAME", "FORENAME", "SURNAME", "DATE", "REDACTED", "Firstname", "Forename", "Surname")
_MARK = re.compile(
    r"""\[[^\]\n]{1,40}\] | <[^<>\n]{0,40}> | «[^»\n]{1,60}» | \{\{[^}\n]{1,80}\}\}
      | X(?<!\wX)[Xx]+(?!\w) | x(?<!\wx)[Xx]+(?!\w) | ___+ | <(?<!\w<)(?!\w) | \u2026\u2026+\.? | \.\.\.\.\.+
      | \*\*\*+ | \#\#\#+ | ///+ | \?\?\?+ | \((?:[Nn]ame|[Cc]hild|[Pp]upil|[Ff]orename|[Ss]urname)\)
      | X(?<!\wX)(?!\w)"""
    + "".join(f"|{block}[{_BLOCKS}]*" for block in _BLOCKS)
    + "".join(rf"|{name}(?<!\w{name})(?!\w)" for name in _NAMES),
    re.VERBOSE,
)
_BEYOND_ASCII = re.compile(f"[\u00ab\u2026{_BLOCKS}]")
"""The signs beyond ASCII that a mark may begin with."""
_OTHER_CAPITALS = re.compile(r"(?<!\w)(?!(?:NAME|FORENAME|SURNAME|DATE|REDACTED|XX+)\b)[A-Z]{3,}(?!\w)")
_BEGINS_A_MARK = frozenset("Xx").union(name[0] for name in _NAMES)
"""The letters that a mark may begin with: a text that begins with any other is not all redacted."""
_KEPT = "'-"
_POSSESSIVE = re.compile(r"'s?\b")
_NOT_ASCII = re.compile(r"[^\x00-\x7f]+")
_LETTERS_AND_DIGITS = {code: chr(code) if chr(code).isalnum() else " " for code in range(128)}
"""What becomes of each ASCII character: itself, or a space where it is no letter or digit."""


def tidy(text: str) -> str:
    """Return the text with white space as single spaces and without invisible characters."""
    if text.isprintable() and "  " not in text and text[:1] != " " and text[-1:] != " ":
        return text  # most are tidy: no character is printable that this function changes, but the space
    if not text.isascii():
        text = text.translate(_INVISIBLE)
    return " ".join(text.split())


@lru_cache(maxsize=8192)
def normal(text: str) -> str:
    """Return lower-case words with single spaces, without punctuation and redaction marks."""
    plain = without_marks(text)
    if not plain.isascii():
        plain = _NOT_ASCII.sub(_plainly, unicodedata.normalize("NFKC", plain))
    if "&" in plain:
        plain = plain.replace("&", " and ")
    if "'" in plain:
        plain = _POSSESSIVE.sub("", plain)
    return " ".join(plain.translate(_LETTERS_AND_DIGITS).split()).lower()


def _plainly(found: re.Match[str]) -> str:
    """Return signs beyond ASCII as quotes, dashes or spaces: so that few texts have any left but letters."""
    signs = found.group().translate(_INVISIBLE).translate(_QUOTES)
    return "".join(sign if sign.isalnum() or sign in _KEPT else " " for sign in signs)


def _may_hold_mark(text: str) -> bool:
    """Tell at a glance whether a text may hold a mark of redaction: looking for single signs is quickest."""
    return (
        "X" in text
        or "[" in text
        or "(" in text
        or "<" in text
        or "xx" in text
        or "___" in text
        or "{{" in text
        or "NAME" in text
        or "DATE" in text
        or "REDACTED" in text
        or "name" in text  # Firstname, Forename, Surname
        or "....." in text
        or "***" in text
        or "###" in text
        or "///" in text
        or "???" in text
        or (not text.isascii() and _BEYOND_ASCII.search(text) is not None)
    )


def without_marks(text: str) -> str:
    """Return the text with each redaction mark replaced by a space."""
    if not _may_hold_mark(text):
        return text  # as most
    if text.isupper() and _OTHER_CAPITALS.search(text):
        # In "THE NAME AND TYPE OF SCHOOL" or "DATE OF BIRTH" capitals do not make a mark of a word.
        return _MARK.sub(lambda mark: mark.group() if mark.group().isalpha() else " ", text)
    return _MARK.sub(" ", text)


_BLACKED_OUT = re.compile(
    r"^\W*(?:(?:this|the|all) )?(?:(?:text|details?|section|information|content) )?(?:is |has been )?"
    r"(?:redacted|withheld|removed"
    r"|obscured|blacked out)(?: (?:for|under|to|by|in)\b.{0,60})?\W*$",
    re.IGNORECASE,
)


_BLACK = re.compile(r"█|▇|▆|▓|▒|■■|\*\*\*\*")


def is_blacked_out(text: str) -> bool:
    """Tell whether all of a text is hidden (`████`, `[Redacted]`): something was said, unlike at `____`."""
    if (not text.isascii() or "****" in text) and _BLACK.search(text):
        return not any(map(str.isalnum, without_marks(text)))
    if len(text) >= _LONGEST_MARK:
        return False
    low = text.lower()
    said = "redacted" in low or "withheld" in low or "removed" in low or "obscured" in low or "blacked" in low
    return said and _BLACKED_OUT.match(text) is not None


_LONGEST_MARK = 100
"""Characters of a sentence that says that something is hidden: fewer than this."""


def is_redaction_only(text: str) -> bool:
    """Tell whether there is a redaction mark and no other word."""
    begins = text[:1]
    if begins.isalnum() and (begins not in _BEGINS_A_MARK or _MARK.match(text) is None):
        return False
    first = _MARK.search(text)
    if first is None or any(map(str.isalnum, text[: first.start()])):
        return False
    return not any(map(str.isalnum, without_marks(text)))
