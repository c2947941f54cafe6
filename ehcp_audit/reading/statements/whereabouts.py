"""Which statements a line that names others is about: those of its row, the one above it, or those below."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from ehcp_audit.reading.lines.heads import KIND_OF
from ehcp_audit.reading.lines.line import Line

from .references import Reference
from .stated import Stated

__all__ = ["Where", "leading"]


def leading(
    naming: Iterable[tuple[Line, Sequence[Reference]]], stated: Sequence[Stated], lines: Sequence[Line]
) -> frozenset[object]:
    """Return the sections, and the tables by number, in which such lines stand over statements.

    That is where one of them comes before the first statement.

    Args:
        naming: the lines, with what they name.
        stated: all statements.
        lines: all lines.
    """
    first: dict[object, int] = {}
    rows: set[tuple[int, int]] = set()
    for one in stated:
        line = lines[one.order]
        table = line.table
        first.setdefault(one.letter, one.order)
        if table is not None:
            first.setdefault(table.number, one.order)
            rows.add((table.number, line.cell.row if line.cell is not None else -1))
    return frozenset(
        place
        for line, named in naming
        if (letter := line.letter) in KIND_OF and letter is not None
        for place in [letter if line.table is None else line.table.number]
        if line.order < first.get(place, 0)
        and _row(line) not in rows
        and not any(one.role is KIND_OF[letter] for one in named)
    )


def _row(line: Line) -> tuple[int, int] | None:
    return None if line.table is None or line.cell is None else (line.table.number, line.cell.row)


class Where:
    """Finds the statements that a line is about."""

    def __init__(self, stated: Sequence[Stated], lines: Sequence[Line]) -> None:
        self._stated = stated
        self._lines = lines
        self._of_record: dict[int, list[Stated]] = defaultdict(list)
        self._of_row: dict[tuple[int, int], list[Stated]] = defaultdict(list)
        self._of_table: dict[int, list[Stated]] = defaultdict(list)
        self._of_letter: dict[object, list[Stated]] = defaultdict(list)
        for one in stated:
            line = lines[one.order]
            for record in one.records:
                self._of_record[record].append(one)
            if line.table is not None and line.cell is not None:
                for row in range(line.cell.row, line.cell.row + line.cell.row_span):
                    self._of_row[line.table.number, row].append(one)
                self._of_table[line.table.number].append(one)
            self._of_letter[one.letter].append(one)

    def about(self, line: Line, *, until: int | None) -> list[Stated]:
        """Return the statements of the line's row or card, the one above it, or those below it.

        Args:
            line: what names something.
            until: where the next such line stands, if they stand over what they are about.
        """
        for record in line.records or (() if line.record is None else (line.record,)):
            if some := self._of_record.get(record):
                return self._beside(line, some)
        if line.table is not None and line.cell is not None:
            number = line.table.number
            if some := self._of_row.get((number, line.cell.row)):
                return self._beside(line, some)
            some = self._of_table.get(number, [])
            if until is None:
                return self._above(line, some) or some[:1]
        else:
            some = self._of_letter.get(line.letter, []) if line.letter is not None else []
            if until is None:
                return self._above(line, some)
        return [one for one in some if line.order < one.order < until]

    def _beside(self, line: Line, some: list[Stated]) -> list[Stated]:
        """Of several in one cell, the one that the line stands below."""
        inside = [one for one in some if self._lines[one.order].cell is line.cell]
        return (self._above(line, inside) or inside[:1]) if inside else some

    def _above(self, line: Line, some: list[Stated]) -> list[Stated]:
        return [one for one in some if one.order < line.order][-1:]
