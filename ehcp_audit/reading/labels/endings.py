"""Headings that end a section and open none: monitoring arrangements, sign-off, appendices."""

import re

from ehcp_audit.model import SectionLetter
from ehcp_audit.reading.lines.line import Line
from ehcp_audit.reading.lines.looks import Looks
from ehcp_audit.reading.words.titles import read_area, read_title, without_number
from ehcp_audit.reading.words.wording import normal

__all__ = ["ends_a_section", "headings_that_end"]

_ENTRY = re.compile(r"\W*(?:appendix|annex)\b", re.IGNORECASE)
"""In K a plain line that begins so is an entry of its list: only one that looks like a heading ends it."""
_TAIL = frozenset({SectionLetter.I, SectionLetter.J, SectionLetter.K})


def headings_that_end(
    lines: list[Line], openings: dict[int, tuple[SectionLetter, ...]], titled_rows: set[int], looks: Looks
) -> set[int]:
    """Find the headings that end a section: as prominent as the one that opened it, and of no section.

    Args:
        lines: all lines of the document.
        openings: the sections that a line opens, by the line's order.
        titled_rows: orders of labels whose title stands behind them, so that they head no column.
        looks: what is usual in the document.

    Returns:
        The orders of the headings.
    """
    if not openings:
        return set()
    deep = {heading for order in openings if (heading := lines[order].paragraph.heading)}
    alike = {looks.signature(lines[order]) for order in openings if not looks.is_column_head(lines[order])}
    latest = max(openings)
    opened = last = lines[min(openings)]
    found: set[int] = set()
    for order in sorted(openings.keys() | looks.short.keys()):
        line = lines[order]
        if order < opened.order:
            continue
        if order in openings:
            column = looks.is_column_head(line) and line.order not in titled_rows
            again = openings[line.order] == openings.get(opened.order)  # "Health outcomes" within E
            opened = opened if column or again else line
            last = line
        elif not looks.is_column_head(line):
            if ends_a_section(line.body) or (line.text != line.body and ends_a_section(line.text)):
                # Behind the last of the letters a plain line that says `Sign-off` needs no heading's look.
                entry = SectionLetter.K in openings[last.order] and _ENTRY.match(line.text) is not None
                late = (
                    line.order > latest
                    and bool(set(openings[latest]) & _TAIL)
                    and looks.stands_alone(line)
                    and not (SectionLetter.K in openings[latest] and _ENTRY.match(line.text))
                )
                # Where labels are plain lines, an entry that looks as they do is an entry all the same.
                as_label = not entry or looks.prominence(line) >= _STYLED
                alike_or_more = looks.signature(line) in alike or _is_prominent(line, opened, last, looks)
                if late or (as_label and alike_or_more):
                    found.add(line.order)
            elif _stands_above(line, deep) or _stands_behind(line, last, openings, looks):
                found.add(line.order)
    return found


def _is_prominent(line: Line, opened: Line, last: Line, looks: Looks) -> bool:
    # Behind a table whose labels stand in its cells there is no heading to compare with but bold type.
    behind = looks.is_column_head(last) and line.table is not last.table
    least = min(1.0, looks.prominence(opened)) if behind else looks.prominence(opened)
    return looks.prominence(line) >= least - 0.05


def _stands_behind(
    line: Line,
    last: Line,
    openings: dict[int, tuple[SectionLetter, ...]],
    looks: Looks,
) -> bool:
    """Tell whether a heading behind Section K, and its list, looks as the label of that and names no section.

    `Annual review record` begins what was appended to the plan.
    """
    return (
        (bool(line.paragraph.heading) or looks.prominence(line) > _LARGE)
        and openings[last.order] == (SectionLetter.K,)
        and line.order > max(openings)
        and line.order > last.order + _SHORTEST_LIST
        and looks.alike(line, last)
        and not _ENTRY.match(line.text)
        and not read_title(line.body).letters
    )


_STYLED = 0.6
_LARGE = 1.3
"""Prominence above that of bold type: lists of advice have bold sub-headings too."""
_SHORTEST_LIST = 2
"""Lines that Section K has at least before another part of the plan."""


def _stands_above(line: Line, deep: set[int]) -> bool:
    """Tell whether a heading by style stands above all sections', and names neither area nor section."""
    level = line.paragraph.heading
    if not deep or not level or level >= min(deep):
        return False
    return not read_area(line.body) and not read_title(line.body).letters


_ENDS = re.compile(
    r"(?:(?:arrangements for )?monitoring(?: and review(?:ing)?)?(?: arrangements)?(?: of (?:this|the"
    r"|my) plan)?"
    r"|how (?:this|the|my) plan (?:will be|is|gets) (?:monitored|reviewed|checked)(?: and .{0,40})?"
    r"|(?:annual )?review(?: and monitoring)?(?: arrangements| dates?)?|reviewing (?:this|the|my) plan"
    r"|future changes"
    r"|changes to (?:this|the|my) plan"
    r"|sign ?off|signatures?(?: of .{0,40})?(?: date.{0,20})?"
    r"|signed(?: by| (?:on behalf of|for) .*| on behalf of|(?: .{1,60})? dated?.{0,20})?"
    r"|signed(?: by)? .{0,40}\b(?:head|manager|officer|director|lead)\b.{0,40}|declarations?|authorisation"
    r"|agreement(?: and signatures?)?"
    r"|annex(?: [a-z0-9])?(?: .{0,60})?|appendix(?: [a-z0-9]+)?(?: .{0,60})?|appendices"
    r"|document (?:control|history)|version (?:control|history)|distribution(?: list)?|circulation(?: list)?"
    r"|(?:how to )?complain(?:ts|ing)?(?: .{0,40})?|(?:your )?rights? (?:of|to) appeal"
    r"|mediation(?: and appeals?)?|appeals?"
    r"|disagreement resolution|glossary(?: of .{0,40})?|abbreviations|data protection(?: .{0,30})?"
    r"|privacy notice"
    r"|(?:my )?(?:personal|contact|child|family) (?:details|information)|useful contacts"
    r"|end of (?:the )?plan|notes?"
    r"|transition plan(?:ning)?(?: arrangements)?|transport(?: arrangements)?|confidentiality(?: statement)?"
    r"|services (?:currently )?involved(?: .{0,60})?|professionals involved(?: .{0,60})?"
    r"|people involved(?: .{0,60})?)"
)


def ends_a_section(text: str) -> bool:
    """Tell whether a heading is one that plans put between or after the lettered sections."""
    words = without_number(normal(text))
    return bool(words) and len(words) < 90 and _ENDS.fullmatch(words) is not None
