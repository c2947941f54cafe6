"""One line of text as it is gathered: the pieces of a paragraph with their looks, and what hangs on it."""

from collections.abc import Callable
from dataclasses import dataclass, field

from ehcp_audit.model import count_words
from ehcp_audit.reading.blocks import REDACTED, Paragraph, Unseen

from .names import Element
from .styles import Format

__all__ = ["Attached", "Line", "Tally"]

Attached = Element | str
"""What is shown beside a paragraph: an element that holds blocks (a text box, a note), or words of a
drawing."""

_SHORTEST_BAR = 3
"""Blacked-out white space of at least this many characters is a bar that somebody drew; less is a space
between two words."""


@dataclass(slots=True)
class Tally:
    """What was met in a file besides plain text."""

    insertions: int = 0
    deletions: int = 0
    hidden_words: int = 0
    redactions: int = 0
    black_shapes: int = 0
    pictures: int = 0
    gap: bool = False
    """Something that may hold a passage and is not read stands in the line at hand."""
    last: Paragraph | None = None
    """The last paragraph that holds words."""
    behind: list[Paragraph | None] = field(default_factory=list, repr=False)
    """For each gap in a line without words, the paragraph before it; `None` at the beginning."""
    charts: int = 0
    not_read: int = 0
    """Documents within the document that only Word itself unfolds."""
    controls: int = 0
    """Form fields of a kind that keeps its value outside the text."""
    struck_words: int = 0
    unseen: list[Unseen] = field(default_factory=list, repr=False)
    """The words that were hidden or blacked out."""

    def pass_over_a_document(self) -> None:
        """Count a document put in as a whole, between two paragraphs."""
        self.not_read += 1
        self.behind.append(self.last)


class Line:
    """The shown pieces of a paragraph, and what is anchored in it."""

    __slots__ = ("attached", "formats", "hidden", "redacted", "struck", "texts")

    def __init__(self) -> None:
        # Written out, for there is one for every paragraph: a dataclass calls a factory for every list.
        self.texts: list[str] = []
        self.formats: list[Format] = []
        self.hidden: list[str] = []
        self.struck: list[str] = []
        self.attached: list[Attached] = []
        self.redacted = False

    def add(self, text: str, look: Format) -> None:
        """Add a piece; hidden words are only counted."""
        if look.hidden:
            self.hidden.append(text)
        else:
            if look.struck:
                self.struck.append(text)
            if look.redacted:
                self.redacted = True
            self.texts.append(text)
            self.formats.append(look)

    def take_over(self, other: "Line") -> None:
        """Add all that another line has gathered."""
        self.texts += other.texts
        self.formats += other.formats
        self.hidden += other.hidden
        self.struck += other.struck
        self.attached += other.attached
        self.redacted |= other.redacted

    def shows(self) -> bool:
        """Tell whether anything but white space has been gathered."""
        return bool(self.attached) or any(not text.isspace() for text in self.texts)

    def paragraph(self, tally: Tally) -> Paragraph:
        """Make the paragraph; what is hidden, struck or blacked out is counted in `tally`."""
        before = len(tally.unseen)
        made = self._shown(tally)
        if made.text:
            tally.last = made
        if tally.gap:
            tally.gap = False
            if not made.text or made.text.isspace():
                tally.behind.append(tally.last)
        for unseen in tally.unseen[before:]:
            unseen.paragraph = made
        return made

    def _shown(self, tally: Tally) -> Paragraph:
        if self.hidden:
            tally.hidden_words += count_words("".join(self.hidden))
            tally.unseen.append(Unseen("".join(self.hidden), "hidden"))
        if self.struck:
            tally.struck_words += count_words("".join(self.struck))
        texts, formats = self.texts, self.formats
        if not texts:
            return Paragraph("")
        look = formats[0]
        if formats.count(look) == len(formats):
            text = "".join(texts)
            if look.redacted:
                text = "".join(_bar(text, tally))
            return Paragraph(text, bold=len(text) if look.bold and not text.isspace() else 0, size=look.size)
        if self.redacted:
            texts, formats = self._blacked_out(tally)
        return Paragraph(
            "".join(texts), bold=_bold_beginning(texts, formats), size=_usual_size(texts, formats)
        )

    def _blacked_out(self, tally: Tally) -> tuple[list[str], list[Format]]:
        texts: list[str] = []
        formats: list[Format] = []
        position = 0
        while position < len(self.texts):
            look = self.formats[position]
            covered = [self.texts[position]]
            position += 1
            if look.redacted:
                while position < len(self.texts) and self.formats[position].redacted:
                    covered.append(self.texts[position])
                    position += 1
                covered = _bar("".join(covered), tally)
            texts.append("".join(covered))
            formats.append(look)
        return texts, formats


def _bar(text: str, tally: Tally) -> list[str]:
    # What lies under the bar goes; the white space at its ends stays, so that the words beside it stay apart.
    core = text.strip()
    if not core and len(text) < _SHORTEST_BAR:
        return [text]
    tally.redactions += 1
    if core:
        tally.unseen.append(Unseen(core, "covered"))
    begin = len(text) - len(text.lstrip()) if core else 0
    return [text[:begin], REDACTED, text[begin + len(core) :] if core else ""]


def _bold_beginning(texts: list[str], formats: list[Format]) -> int:
    # White space is neither bold nor not: it ends no bold beginning, and begins none.
    length = bold = 0
    for text, look in zip(texts, formats, strict=True):
        length += len(text)
        if text.isspace():
            continue
        if not look.bold:
            return bold
        bold = length
    return length if bold else 0


def _usual_size(texts: list[str], formats: list[Format]) -> float | None:
    letters: dict[float | None, int] = {}
    for text, look in zip(texts, formats, strict=True):
        letters[look.size] = letters.get(look.size, 0) + len(text)
    return max(letters, key=letters.__getitem__)


Reader = Callable[[Element, Line], None]
"""Reads an element's children into a line."""
