"""Letters that say nothing by themselves (`H1`, `(C)`, `G:`) but stand in a place that does.

That is under a heading over several sections, or in the first column of cards.
"""

import re
from collections.abc import Iterable, Mapping

from ehcp_audit.model import SectionLetter
from ehcp_audit.reading.lines.heads import KIND_OF
from ehcp_audit.reading.lines.line import Line
from ehcp_audit.reading.words.label_forms import Form, read_label
from ehcp_audit.reading.words.nothing import says_none

from .candidates import Candidate

__all__ = ["letters_below", "letters_in_cards", "mark_labels_that_hold"]

_LONE = re.compile(
    r"^\W{0,3}(?:[Ss]ection\s+|[Pp]art\s+)?(?P<letter>H\s?[12]|[B-K])(?P<rest>\W*$|\s?[):.\u2013-]+\s+\S.*$)"
)
_H_BOTH = (SectionLetter.H1, SectionLetter.H2)
_FAR = 400
"""Lines below a combined heading in which its letters are looked for."""

_RUN = 3
"""So many labels on end, each a line with words that name no section."""

Found = tuple[Line, SectionLetter, bool]
"""The line, its section, and whether the line holds nothing else."""


def letters_below(lines: list[Line], openings: Mapping[int, tuple[SectionLetter, ...]]) -> list[Found]:
    """Find the letters below each heading that names several sections, or H without saying which.

    Args:
        lines: all lines of the document.
        openings: the sections that a line opens, by the line's order.
    """
    found: list[Found] = []
    starts = sorted(openings)
    for at, start in enumerate(starts):
        letters = openings[start]
        wanted = {x for letter in letters for x in (_H_BOTH if letter is SectionLetter.H else (letter,))}
        if len(wanted) < 2:
            continue
        ends = (other for other in starts[at + 1 :] if not wanted.issuperset(openings[other]))
        end = min(next(ends, len(lines)), start + _FAR)
        both = letters != (SectionLetter.H,) or re.search(r"\bH ?1\b.*\bH ?2\b", lines[start].text)
        here = [
            one
            for line in lines[start + 1 : end]
            # In "Section H" without more, H1 and H2 may number its statements.
            if (one := _lone(line)) and one[1] in wanted and (both or (one[2] and line.table is None))
        ]
        if len({letter for _, letter, _ in here}) >= 2:
            found += here
    return found


def letters_in_cards(lines: Iterable[Line]) -> list[Found]:
    """Find the letters that stand alone in the first column of tables: B, E and F of a card."""
    tables: dict[int, list[Found]] = {}
    alphabets: set[int] = set()
    for line in lines:
        cell = line.cell
        if cell is None or line.table is None or cell.column or cell.column_span >= line.table.columns:
            continue
        if line.text.strip("().: ") == "A":
            alphabets.add(line.table.number)
        one = _lone(line) if len(line.text) <= 12 else None
        if one is not None and one[2] and line.whole:
            tables.setdefault(line.table.number, []).append(one)
    # Rows lettered A, B, C … are a list; needs, outcomes and provision below each other are a card.
    return [
        one
        for number, rows in tables.items()
        if number not in alphabets
        and len({KIND_OF.get(letter) for _, letter, _ in rows} - {None}) >= 2
        and all(letter in KIND_OF for _, letter, _ in rows)
        for one in rows
    ]


def mark_labels_that_hold(openings: Mapping[int, Candidate]) -> None:
    """Mark the labels whose line holds the section's text: `G: Not applicable`, `I: Hill School`.

    What says that there is nothing is never a title. Words that name nothing are text where three or more
    such lines follow each other with nothing between, as a plan ends that has little to say there.
    """
    run: list[Candidate] = []
    for order in sorted(openings):
        one = openings[order]
        form = read_label(one.line.text)
        title = form.title if form is not None and one.title_line is None else ""
        if title and says_none(title):
            one.holds = True
        worded = one.form is Form.OTHER_TITLE and one.line.cell is None
        if run and not (worded and order == run[-1].line.order + 1):
            _settle_run(run)
            run = []
        if worded:
            run.append(one)
    _settle_run(run)


def _settle_run(run: list[Candidate]) -> None:
    if len(run) >= _RUN:
        for one in run:
            one.holds = True


def _lone(line: Line) -> Found | None:
    match = _LONE.match(line.text) if len(line.text) < 600 else None
    if match is None or (line.is_listed and line.text[:1] not in "(BCDEFGHIJK"):
        return None
    letter = SectionLetter(match["letter"].replace(" ", ""))
    return line, letter, not any(map(str.isalnum, match["rest"]))
