"""Whether a row looks like the heads of columns, or can be nothing else by its words."""

from ehcp_audit.reading.labels.chosen import Choice
from ehcp_audit.reading.lines.heads import DETAILS, STATEMENT_ROLES
from ehcp_audit.reading.lines.line import Filled
from ehcp_audit.reading.lines.looks import Looks

from .column import Column

__all__ = ["are_heads", "look_like_heads", "may_look_like_heads"]

_LONGEST = 12
"""Words of a head at most."""


def are_heads(known: list[Column], plain: list[Column]) -> bool:
    """Tell beside the label of a section whether most columns are named, so that the others are heads too.

    `Provision (Section F) | Who | How often | Level of training`: values seldom say both who and how often.
    """
    details = {column.role for column in known} & DETAILS
    heads = [" ".join(line.body for line in column.head) for column in plain]
    brief = all(len(text.split()) <= _LONGEST and not text.endswith(".") for text in heads)
    return len(details) > 1 and 2 * len(known) >= len(plain) and brief


def may_look_like_heads(cells: Filled, choice: Choice, looks: Looks) -> bool:
    """Tell at a glance of a row in the middle of a table that it may be one of heads: most are not."""
    short = True
    openings = choice.openings
    for _, lines in cells:
        for line in lines:
            if line.order in openings:
                return True
        short = short and len(lines) == 1 and lines[0].words <= 3
    return short or all(any(line.bold or looks.of(line) > 0.9 for line in lines) for _, lines in cells)


def look_like_heads(columns: list[Column], looks: Looks) -> bool:
    """Tell whether all heads look like heads, or are plain words that can be nothing else."""
    if all(any(looks.of(line) > 0.9 or line.bold for line in column.head) for column in columns):
        return True
    # Plain words that can be nothing else: "What", "Who", "How often".
    return all(c.role is not None and len(c.head) == 1 and c.head[0].words <= 3 for c in columns) and any(
        c.role in STATEMENT_ROLES for c in columns
    )
