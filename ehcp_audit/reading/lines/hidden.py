"""What was blacked out whole: sections of which only marks are left, and lines that count as nothing."""

from ehcp_audit.model import SectionLetter
from ehcp_audit.reading.words.wording import is_blacked_out, normal

from .heads import KIND_OF
from .line import TEXT, Line

__all__ = ["hidden_sections", "is_hidden"]


def hidden_sections(lines: list[Line]) -> set[SectionLetter]:
    """Find the sections of which nothing but marks is left: what they said cannot be counted."""
    left: dict[SectionLetter, bool] = {}
    for line in lines:
        letter = line.letter
        if letter is None or left.get(letter) or letter not in KIND_OF:
            continue  # most lines: of a section that has been seen to say something
        if line.kind is TEXT and line.text:
            left[letter] = bool(normal(line.text))
    return {letter for letter, said in left.items() if not said}


def is_hidden(line: Line, hidden: set[SectionLetter]) -> bool:
    """Tell whether a line is a mark of redaction that nothing shows to be one statement among others.

    A bullet or a cell that was blacked out is one: how many there were can still be seen.
    """
    if line.in_column and line.letter not in hidden:
        return False
    return is_blacked_out(line.text) and (line.letter in hidden or not line.is_listed)
