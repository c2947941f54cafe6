"""A line of a section on its way to be a statement."""

from dataclasses import dataclass

from ehcp_audit.reading.lines.line import Line

from .references import Wording

__all__ = ["Item"]


@dataclass(slots=True)
class Item:
    """A line with its wording."""

    line: Line
    wording: Wording
    text: str
    when: str | None = None
    """The time that leads in within the line (`By July 2027: …`)."""
    name: str = ""
    """What the line above calls it (`Outcome 1 - Being understood`)."""
