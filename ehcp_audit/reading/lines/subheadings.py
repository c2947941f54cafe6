"""Lines within a section that are sub-headings, not what the plan says."""

import re

from ehcp_audit.reading.words.titles import read_area, read_title
from ehcp_audit.reading.words.wording import is_redaction_only

from .heads import DETAILS, read_head, split_label
from .line import Line, Role
from .looks import Looks

__all__ = ["is_over", "is_subheading", "looks_like_statement"]

_KNOWN = re.compile(
    r"(?:(?:my |our |his |her |their |the |child |main |key |identified )*"
    r"(?:strengths(?: and (?:interests|resources|skills|abilities))?|needs|difficulties|views|interests"
    r"|aspirations|history"
    r"|background|provision|outcomes?|support|concerns|diagnos[ei]s|summary)"
    r"|what .{3,40}|how .{3,40})\s*[:?]?",
    re.IGNORECASE,
)
_STATES = re.compile(
    r"\b(?:will|has|have|is|are|needs to|can|cannot|finds|requires?|must|should|receives?)\b", re.IGNORECASE
)


def looks_like_statement(text: str) -> bool:
    """Tell whether a text has a verb that says something of the child or of what is done."""
    return _STATES.search(text) is not None


def is_over(line: Line, following: Line) -> bool:
    """Tell whether a list item has a deeper list below it."""
    mine, theirs = line.paragraph.list_level, following.paragraph.list_level
    return mine is not None and theirs is not None and theirs > mine


def _is_area_set_off(line: Line, looks: Looks) -> bool:
    """Tell whether `Sensory and physical.` is an area's name in bold, of which the full stop is no part."""
    return line.bold and not looks.mostly_bold and not line.is_listed and read_area(line.body) is not None


def is_subheading(line: Line, following: Line | None, looks: Looks) -> bool:  # noqa: C901, PLR0911 - asked one after another, as a reader would
    """Tell whether a line in a section heads what comes after it.

    Args:
        line: the line.
        following: the line behind it in the same stretch or cell; `None` where it is the last.
        looks: what is usual in the document.
    """
    text = line.body
    if (
        text[-1:] in ".;,"
        and not line.paragraph.heading
        and (following is None or not (is_over(line, following) or _is_area_set_off(line, looks)))
    ):
        return False  # as nearly all lines
    count = len(text.split())
    if not text or line.words == 0 or count > 22 or is_redaction_only(text):
        return False
    if line.paragraph.heading and line.start == 0:
        return not (text.rstrip().endswith(".") and count > 12)
    ends = text.rstrip()[-1:]
    if (
        following is not None
        and read_area(text) is not None
        and (is_over(line, following) or _is_area_set_off(line, looks))
    ):
        return True
    if ends in ".;," or (line.is_listed and not line.bold):
        return False
    if read_area(text) is not None:
        return True
    labelled = split_label(text)
    if labelled is not None and (following is None or (labelled[0] in DETAILS and text[labelled[2] :])):
        return False
    styled = (line.bold and not looks.mostly_bold) or looks.prominence(line) >= 0.6
    if (
        styled
        and count <= 12
        and not (looks_like_statement(text) and ends not in "?:" and not read_title(text).letters)
    ):
        return True
    if count > 6 or not looks.stands_alone_or_first(line):
        return False
    if ends == ":" and count <= 6 and not looks_like_statement(text):
        return True
    return _KNOWN.fullmatch(text) is not None and (
        read_head(text) not in {None, Role.WHO, Role.WHO_HOW_OFTEN} or ends == "?" or count <= 2
    )
