"""Joined letters (fi, fl, ff) that a program stored as other letters when it printed the file anew.

Ghostscript, which stands behind many a "print to PDF" and "make this file smaller", has written them in two
wrong ways: with the bytes of each letter swapped, so that "find" becomes two Chinese signs and "nd"; and as
the letter whose number is the sum of the bytes, so that "first" becomes "ürst". The page looks right, and
every reader of text gets a word that nobody wrote.
"""

import re
from collections.abc import Iterable

from .objects import Run

__all__ = ["Ligatures"]

SWAPPED = re.compile("[" + "".join(chr(ord(c) << 8) for c in "abcdefghijklmnopqrstuvwxyz") + "]{2,3}")
"""Two or three small letters with their bytes swapped."""
SUMMED = {"\u00fb": "ff", "\u00fc": "fi", "\u00fd": "fl", "\u00fe": "ffi", "\u00ff": "ffl"}
"""U+FB00 to U+FB04 with their two bytes added."""
WORD = re.compile(r"[^\W\d_]*[\u00fb-\u00ff][^\W\d_]*")
STEMS = re.compile(
    "(?:un|in|re|dis|mis|non|over|under|self|out)?(?:five|fifth|fifteen|fifty|first|find|final|finish|finger|field|"
    "figur|fill|film|file|fine|fish|fit|fix|flat|flex|floor|flow|fluen|flut|affec|afford|afternoon|benefi|certif|"
    "clarif|classif|coff|confi|conflic|daff|defi|differ|diffic|effec|effic|effort|identif|influ|justif|magnif|modif|"
    "notif|offer|offic|off$|profi|qualif|quantif|reflec|sacrif|satisf|scientif|signif|simplif|specif|staff|stiff|"
    "suffic|suffer|traffic|verif|waff)|.*(?:field|cliff)"
)
"""How common English words with such letters begin, and how places end that have them."""


class Ligatures:
    """Puts such letters right, page after page, and counts what it did.

    Args:
        printed_anew: True where Ghostscript wrote the file.
    """

    def __init__(self, *, printed_anew: bool) -> None:
        self.printed_anew = printed_anew
        self.certain = False
        """True once a word was seen that is English with the joined letters, and none without."""

    def mend(self, runs: Iterable[Run]) -> bool:
        """Put the words of a page right; True where there was anything to do."""
        found = False
        strange = [run for run in runs if not run.text.isascii()]
        if not self.printed_anew and not SWAPPED.search("".join([run.text for run in strange])):
            return False
        for run in strange:
            text = SWAPPED.sub(lambda match: "".join(chr(ord(c) >> 8) for c in match[0]), run.text)
            if self.printed_anew:
                text = WORD.sub(lambda match: self.word(match[0]), text)
            if text != run.text:
                run.text, found = text, True
        return found

    def word(self, word: str) -> str:
        """Return a word as it was before; a name such as "Müller" stays."""
        before = "".join(SUMMED.get(letter, letter) for letter in word)
        if STEMS.match(before.lower()):
            self.certain = True
            return before
        return before if self.certain and word.islower() else word
