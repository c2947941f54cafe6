"""A table of a DOCX as cells that each stand once, however many rows and columns of the grid they cover."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from ehcp_audit.reading.blocks import Block, Cell, Table

from .colour import shading
from .drawing import Nesting
from .line import Tally
from .names import (
    ALTERNATE,
    CHOICE,
    DELETED,
    FALLBACK,
    INSERTED,
    SDT,
    SDT_CONTENT,
    SHD,
    TC,
    TR,
    VAL,
    Element,
    W,
    first,
    opening,
    switched_on,
    value,
    whole_number,
)
from .styles import PLAIN, Ground, Styles, TableStyle

__all__ = ["TableReader"]

_MOST_COLUMNS = 1_000
"""Columns that one cell may be said to cover; Word itself allows 63."""
_FIRST_ROW, _FIRST_COLUMN = 0x0020, 0x0080
_GRID_SPAN = f"{W}gridSpan"
_V_MERGE = f"{W}vMerge"
_H_MERGE = f"{W}hMerge"
_CELL_DELETED = f"{W}cellDel"
_EXCEPTIONS = f"{W}tblPrEx"
_ROW_PROPERTIES = f"{W}trPr"
_CELL_PROPERTIES = f"{W}tcPr"
_SKIPPED = frozenset(
    {
        f"{W}tblPr",
        f"{W}tblGrid",
        _EXCEPTIONS,
        _ROW_PROPERTIES,
        f"{W}sdtPr",
        f"{W}sdtEndPr",
        f"{W}customXmlPr",
    }
)


@dataclass(slots=True)
class _Looks:
    """What a table's style gives to its heads, as far as the table asks for it."""

    style: TableStyle
    first_row: bool
    first_column: bool

    def ground(self, row: int, column: int, *, black: bool) -> Ground:
        bold = (
            self.style.bold
            or (self.first_row and row == 0 and self.style.first_row_bold)
            or (self.first_column and column == 0 and self.style.first_column_bold)
        )
        return Ground(bold, black) if bold or black else PLAIN

    def shades(self, row: int) -> bool:
        return self.first_row and row == 0 and self.style.first_row_shaded


@dataclass(slots=True)
class _CellSaid:
    """What a cell says of itself."""

    span: int = 1
    shaded: bool = False
    black: bool = False
    goes_down: bool = False
    """Merged with the cell below or above."""
    goes_on: bool = False
    """Merged with the one above."""
    goes_left: bool = False
    """Merged with the one before, in the old way that keeps a cell for every column."""
    deleted: bool = False


def _said_of(cell: Element, shaded: bool) -> _CellSaid:
    found = _CellSaid(shaded=shaded)
    properties = opening(cell, _CELL_PROPERTIES)
    if properties is None:
        return found
    for said in properties[:]:
        tag = said.tag
        if tag == _GRID_SPAN:
            found.span = min(max(whole_number(said.get(VAL), 1), 1), _MOST_COLUMNS)
        elif tag == _V_MERGE:
            found.goes_down = True
            found.goes_on = said.get(VAL) != "restart"
        elif tag == _H_MERGE:
            found.goes_left = said.get(VAL) != "restart"
        elif tag == SHD:
            found.shaded, found.black = shading(said)
        elif tag == _CELL_DELETED:
            found.deleted = True
    return found


class TableReader:
    """Reads tables; what stands in a cell is read by whoever reads blocks."""

    def __init__(
        self,
        styles: Styles,
        tally: Tally,
        nesting: Nesting,
        read_blocks: Callable[[Element, Ground], list[Block]],
        pass_over: Callable[[Element], None],
    ) -> None:
        """Set out to read tables.

        Args:
            styles: the file's styles.
            tally: where what is met is counted.
            nesting: the guard of the walk.
            read_blocks: reads what stands in a cell.
            pass_over: counts the words of a row that is hidden.
        """
        self._styles = styles
        self._tally = tally
        self._nesting = nesting
        self._read_blocks = read_blocks
        self._pass_over = pass_over

    def read(self, element: Element) -> Table:
        """Read a table; its row and column counts are those of the rows that are shown."""
        table = Table()
        looks = self._looks(element)
        above: dict[int, Cell] = {}
        for row in self._members(element, TR):
            properties = opening(row, _ROW_PROPERTIES)
            if properties is None and opening(row, _EXCEPTIONS) is not None:
                properties = first(row, _ROW_PROPERTIES)
            column = 0
            header = False
            if properties is not None:
                if first(properties, f"{W}del") is not None:
                    self._tally.deletions += 1
                    continue
                hidden, head = first(properties, f"{W}hidden"), first(properties, f"{W}tblHeader")
                if hidden is not None and switched_on(hidden.get(VAL)):
                    self._pass_over(row)
                    continue
                if first(properties, f"{W}ins") is not None:
                    self._tally.insertions += 1
                header = head is not None and switched_on(head.get(VAL))
                column = min(max(whole_number(value(properties, f"{W}gridBefore")), 0), _MOST_COLUMNS)
            above = self._row(row, table, looks, above, column, header=header)
            table.rows += 1
        table.columns = max((cell.column + cell.column_span for cell in table.cells), default=0)
        return table

    def _row(
        self, row: Element, table: Table, looks: _Looks, above: dict[int, Cell], column: int, *, header: bool
    ) -> dict[int, Cell]:
        """Read a row into the table; returns the cells that the next row may go on with, by column."""
        open_cells: dict[int, Cell] = {}
        left: Cell | None = None
        number = table.rows
        for element in self._members(row, TC):
            said = _said_of(element, looks.shades(number))
            at = column
            column += said.span
            if said.deleted:
                # Its column stays in the grid until the deletion is accepted; its words go.
                self._tally.deletions += 1
                continue
            blocks = self._read_blocks(element, looks.ground(number, at, black=said.black))
            covered_by = left if said.goes_left else above.get(at) if said.goes_on else None
            if covered_by is None:
                left = Cell(number, at, 1, said.span, blocks, said.shaded, header)
                table.cells.append(left)
                if said.goes_down:
                    open_cells[at] = left
                continue
            # Word shows no more what still stands in the covered part of a merged cell, but it is not lost
            # here.
            covered_by.blocks += blocks
            if not said.goes_left:
                covered_by.row_span = number - covered_by.row + 1
                open_cells[at] = left = covered_by
            elif covered_by.row == number:
                covered_by.column_span += said.span
        return open_cells

    def _members(self, element: Element, wanted: str) -> Iterator[Element]:
        """Walk the rows of a table or the cells of a row, also those in controls and tracked changes."""
        for child in element[:]:
            tag = child.tag
            if tag == wanted:
                yield child
            elif tag in _SKIPPED:
                continue
            elif tag in DELETED:
                self._tally.deletions += 1
            else:
                inner = first(child, SDT_CONTENT) if tag == SDT else child
                if tag == ALTERNATE:
                    inner = first(child, CHOICE, FALLBACK)
                if tag in INSERTED:
                    self._tally.insertions += 1
                if inner is not None and len(inner):
                    with self._nesting:
                        yield from self._members(inner, wanted)

    def _looks(self, table: Element) -> _Looks:
        properties = first(table, f"{W}tblPr")
        if properties is None:
            return _Looks(TableStyle(), first_row=False, first_column=False)
        look = first(properties, f"{W}tblLook")
        first_row = first_column = False
        if look is not None:
            try:
                bits = int((look.get(VAL) or "0")[:8], 16)
            except ValueError:
                bits = 0
            row, column = look.get(f"{W}firstRow"), look.get(f"{W}firstColumn")
            first_row = bool(bits & _FIRST_ROW) if row is None else switched_on(row)
            first_column = bool(bits & _FIRST_COLUMN) if column is None else switched_on(column)
        return _Looks(self._styles.table(value(properties, f"{W}tblStyle")), first_row, first_column)
