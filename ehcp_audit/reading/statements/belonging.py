"""Statements that one table holds together though no row of it does: an outcome over its provision."""

from collections import Counter, defaultdict
from collections.abc import Container, Mapping

from ehcp_audit.model import SectionLetter
from ehcp_audit.reading.lines.heads import KIND_OF, read_head
from ehcp_audit.reading.lines.line import LABEL, OUTCOME, PROVISION, Kind, Line, Role

from .stated import Stated

__all__ = ["join_bands", "join_neighbours", "join_tables"]

_BASE = 90_000
"""Behind the rows of its table, so that it is no row's number."""


def join_tables(stated: list[Stated], lines: list[Line], times: Mapping[SectionLetter, int]) -> None:
    """Give the statements of each such table a record of their own.

    A table is one where it opens two sections or more, one below the other, and the plan opens each of them
    again elsewhere: the whole of Section E over the whole of Section F is none.

    Args:
        stated: the statements of the plan.
        lines: all lines of the document.
        times: how often the plan opens each section.
    """
    labels: dict[int, list[Line]] = defaultdict(list)
    for line in lines:
        if line.kind is LABEL and line.outer is not None and line.letter in KIND_OF:
            labels[line.outer.number].append(line)
    held = {number for number, some in labels.items() if _holds_together(some, times)}
    if not held:
        return
    members: dict[int, list[Stated]] = defaultdict(list)
    for one in stated:
        table = lines[one.order].outer
        if table is not None and table.number in held:
            members[table.number].append(one)
    for number, some in members.items():
        count = Counter(one.role for one in some)
        if count[Role.OUTCOME] > 1 or (not count[Role.OUTCOME] and count[Role.NEED] != 1):
            continue  # which of several outcomes a provision serves is not said
        for one in some:
            if one.role is not Role.NEED or count[Role.NEED] == 1:
                one.records = (*one.records, number * 100_000 + _BASE)


def join_bands(stated: list[Stated], lines: list[Line]) -> None:
    """Join the provision in a row over the whole width to the one outcome in the rows above it.

    The needs of the outcome's own rows are joined with it. Nothing is joined across a section's label, which
    says only that another section begins.

    Args:
        stated: the statements of the plan.
        lines: all lines of the document.
    """
    tables: dict[int, list[Stated]] = defaultdict(list)
    for one in stated:
        table = lines[one.order].table
        if table is not None and table.columns > 1:
            tables[table.number].append(one)
    for number, some in tables.items():
        outcomes = [one for one in some if one.role is OUTCOME and one.records]
        below = [
            one for one in some if one.role is PROVISION and not one.records and _is_wide(lines[one.order])
        ]
        if len(outcomes) != 1 or not below or below[0].order < outcomes[0].order:
            continue
        if any(line.kind is Kind.LABEL for line in lines[outcomes[0].order : below[0].order]):
            continue
        rows = set(outcomes[0].records)
        beside = [one for one in some if one.role is Role.NEED and rows & set(one.records)]
        for one in (outcomes[0], *beside, *below):
            one.records = (*one.records, number * 100_000 + _BASE + 1)


def join_neighbours(stated: list[Stated], lines: list[Line]) -> None:
    """Join the provision in a table to the one outcome in the table right above, where the plan repeats this.

    The one need in the outcome's own table, or in the table right above that, is joined with them. Provision
    that names its outcomes itself is left alone.

    Args:
        stated: the statements of the plan.
        lines: all lines of the document.
    """
    tables: dict[int, list[Stated]] = defaultdict(list)
    for one in stated:
        if (table := lines[one.order].outer) is not None:
            tables[table.number].append(one)
    above = _right_above(lines, tables) if len(tables) > _AGAIN else {}
    only = {number for number, some in tables.items() if _counts(some) in {(0, 1, 0), (1, 1, 0)}}
    joined = []
    for number, some in tables.items():
        upper = above.get(number)
        if upper in only and upper is not None and {one.role for one in some} == {PROVISION}:
            if any(one.references or one.quotes for one in some):
                return
            needs = above.get(upper)
            lead = (
                needs is not None and _counts(tables[upper])[0] == 0 and _counts(tables[needs]) == (1, 0, 0)
            )
            joined.append([*(tables[needs] if lead and needs is not None else ()), *tables[upper], *some])
    # A heading such as "Provision to achieve this outcome" calls the same each time, and so none.
    called = {call for group in joined for one in group for call in one.calls if one.role is PROVISION}
    if len(joined) >= _AGAIN and 2 * len(joined) >= len(only) and len({name for _, name in called}) < _AGAIN:
        for group in joined:
            record = lines[group[-1].order].outer
            for one in group if record is not None else ():
                one.records = (*one.records, record.number * 100_000 + _BASE + 2)


_AGAIN = 2


def _counts(some: list[Stated]) -> tuple[int, int, int]:
    count = Counter(one.role for one in some)
    return count[Role.NEED], count[Role.OUTCOME], count[Role.PROVISION]


def _right_above(lines: list[Line], asked: Container[int]) -> dict[int, int]:
    """Return, for each of some tables, the one of them that stands right above it.

    Nothing stands between them, or a heading of nothing but provision.
    """
    found: dict[int, int] = {}
    seen: set[int] = set()
    before: Line | None = None
    for line in lines:
        table = line.outer
        if table is not None and table.number not in seen:
            seen.add(table.number)
            over = before.outer if before is not None else None
            if over is not None and table.number in asked and over.number in asked:
                found[table.number] = over.number
        if table is not None or not _heads_provision(line):
            before = line
    return found


def _heads_provision(line: Line) -> bool:
    if line.kind is LABEL:
        return line.letter is not None and KIND_OF.get(line.letter) is PROVISION
    return line.kind is Kind.HEADING and read_head(line.body) is PROVISION


def _is_wide(line: Line) -> bool:
    return line.cell is not None and line.table is not None and line.cell.column_span >= line.table.columns


def _holds_together(labels: list[Line], times: Mapping[SectionLetter, int]) -> bool:
    letters = {line.letter for line in labels if line.letter is not None}
    rows: dict[int, set[SectionLetter | None]] = defaultdict(set)
    for line in labels:
        if line.cell is not None:
            rows[line.cell.row].add(line.letter)
    return (
        len({KIND_OF[letter] for letter in letters}) >= 2
        and len(rows) > 1
        and sum(len(some) for some in rows.values()) == len(letters)  # each once
        and all(times[letter] >= 2 for letter in letters)
    )
