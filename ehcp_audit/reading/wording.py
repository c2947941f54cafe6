"""Text made comparable: tidied for people, normalised for matching; and the marks of redaction."""

import re
import unicodedata
from functools import lru_cache

__all__ = ["is_redaction_only", "normal", "tidy", "without_marks"]

_INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff"))
_QUOTES = str.maketrans("\u2018\u2019\u201b\u201c\u201d\u2013\u2014\u2212\u2011", "'''\"\"----")

# What stands where a name was: [Name], <Known as>, «Child_Forename1», {{ name }}, Xxxxx, ____, ████. A bare X
# or NAME is one too, but only as a whole word in capitals.
_MARK = re.compile(
    r"""\[[^\]\n]{1,40}\] | <[^<>\n]{0,40}> | «[^»\n]{1,60}» | \{\{[^}\n]{1,80}\}\}
      | (?<!\w)[Xx]{2,}(?!\w) | _{3,} | [█■▇▆]+ | (?<!\w)<(?!\w) | \u2026{2,} | \.{5,}
      | (?<!\w)(?:X|NAME|FORENAME|SURNAME|DATE|REDACTED|Firstname|Forename|Surname)(?!\w)""",
    re.VERBOSE,
)
_POSSESSIVE = re.compile(r"'s?\b")
_NOT_WORD = re.compile(r"[\W_]+")


def tidy(text: str) -> str:
    """Return the text with white space as single spaces and without invisible characters."""
    return " ".join(text.translate(_INVISIBLE).split())


@lru_cache(maxsize=8192)
def normal(text: str) -> str:
    """Return lower-case words with single spaces, without punctuation and redaction marks."""
    plain = unicodedata.normalize("NFKC", without_marks(text)).translate(_INVISIBLE).translate(_QUOTES)
    plain = plain.replace("&", " and ")
    return _NOT_WORD.sub(" ", _POSSESSIVE.sub("", plain)).strip().lower()


def without_marks(text: str) -> str:
    """Return the text with each redaction mark replaced by a space."""
    return _MARK.sub(" ", text)


def is_redaction_only(text: str) -> bool:
    """Tell whether there is a redaction mark and no other word."""
    return bool(_MARK.search(text)) and not any(map(str.isalnum, without_marks(text)))
