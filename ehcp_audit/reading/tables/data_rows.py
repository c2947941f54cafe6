"""A row below column heads: each cell to the section and role of its column, all of them one record."""

from ehcp_audit.model import Area
from ehcp_audit.reading.blocks import Table
from ehcp_audit.reading.lines.heads import STATEMENT_ROLES
from ehcp_audit.reading.lines.line import Filled, Kind, Role
from ehcp_audit.reading.words.titles import read_area

from .assignment import WITH_AREA, Assignment
from .card_labels import names_another
from .columns import Column
from .detail_lines import take_detail
from .labelled_cells import divide_cell, label_again
from .nested import read_inner_tables
from .rows_that_go_on import go_on_with_row_above
from .under_heads import column_of, is_counted, role_by_itself, role_of_line, row_time

__all__ = ["take_data_row"]


def take_data_row(  # noqa: C901, PLR0917 - asked one after another, as a reader would
    walk: Assignment,
    table: Table,
    cells: Filled,
    columns: list[Column],
    record_over: int | None,
    areas: dict[int, Area],
) -> None:
    """Give the cells of a row the sections and roles of their columns.

    Args:
        walk: the walk.
        table: the table.
        cells: the row's cells that hold words.
        columns: what the columns are.
        record_over: the record of an outcome that stands over the rows.
        areas: the area of each row that a merged cell has named; added to.
    """
    # Where the column of areas is left empty, the area of the row above goes on.
    under = [column_of(cell, columns) for cell, _ in cells]
    named = [at for at, column in enumerate(under) if column.role is _AREA]
    area = areas.get(cells[0][0].row, walk.area if named else areas.get(_ABOVE, walk.area))
    for cell, lines in [cells[at] for at in named]:
        if said := read_area(" ".join(line.body for line in lines)):
            area = said
            areas.update(dict.fromkeys(range(cell.row, cell.row + cell.row_span), said))
            areas[_ABOVE] = said
    base = table.number * 100_000
    stated = not STATEMENT_ROLES.isdisjoint([column.role for column in columns])
    for (cell, lines), column in zip(cells, under, strict=True):
        walk.containers += 1
        records: tuple[int, ...] = (base + cell.row,)
        if cell.row_span > 1:
            records = tuple(range(base + cell.row, base + cell.row + cell.row_span))
        if record_over is not None:
            records = (*records, record_over)
        when = row_time(column, cells, columns)
        role = role_by_itself(cell, column, lines, cells) or column.role or (Role.OTHER if stated else None)
        heads = column.role is _AREA and len(cells) > 1
        served = len(column.head) == 1 and names_another(column.head[0], column.role)
        letter, own_area = column.letter, area if column.letter in WITH_AREA else None
        for line in lines:
            if line.letter is not None:
                continue  # the title of a letter in the cell before
            if letter is None and line.order in walk.choice.openings:
                walk.open(walk.choice.openings[line.order])
                continue
            line.letter = letter
            if letter is None:
                line.why = walk.why
            line.role = role if role in STATEMENT_ROLES else role_of_line(line, role)
            line.area = own_area
            line.records = records
            line.record = records[0]
            line.container = walk.containers
            line.in_column = True
            line.by_when = when
            heads_it = column.ticked or column.named or column.told or served or is_counted(column, line)
            line.under = column.head[0] if heads_it else walk.under
            if heads and line.kind is not Kind.LABEL:
                line.kind = Kind.HEADING
        if column.role in STATEMENT_ROLES:
            divide_cell(walk, lines)
            label_again(walk, lines, column.role)
            for line in lines[1:]:
                take_detail(walk, line)
        read_inner_tables(walk, cell)
    go_on_with_row_above(walk, table, cells, columns)


_AREA = Role.AREA
_ABOVE = -1
"""In place of a row's number: the last area that a row named."""
