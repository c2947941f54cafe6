"""The walk through blocks; tables as matrix, grid, cards, labels before their content, or a mere frame."""

from ehcp_audit.model import Area, LabelKind, SectionLetter
from ehcp_audit.reading.blocks import Block, Cell, Paragraph, Table
from ehcp_audit.reading.labels.chosen import Candidate
from ehcp_audit.reading.lines.heads import KIND_OF, read_head, split_label
from ehcp_audit.reading.lines.line import LABEL, Filled, Kind, Line, Role, lines_in
from ehcp_audit.reading.words.times import time_named
from ehcp_audit.reading.words.titles import read_area

from .assignment import WITH_AREA, Assignment, home_of, stretch_of
from .card_labels import stated_over_details, titles_row_below
from .cards import card_row, is_cards, is_matrix_of_cards, take_statement
from .cards_over import outcome_over
from .coded_rows import take_coded_row
from .columns import Column, carried_on, heads_again, read_columns
from .corner_labels import labels_beside
from .data_rows import take_data_row
from .detail_lines import about_the_record, about_the_row
from .details_below import parts_of_details, take_details
from .grid_below_card import (
    end_of_grid,
    goes_on,
    grid_below_card,
    is_card_over_grid,
    record_for_grid,
    refer_rows,
    take_below_grid,
)
from .lead_areas import part_lead_areas, take_lead_area
from .names_behind_rows import names_behind_rows, take_names_behind
from .needs_ahead import names_needs_ahead, take_needs_ahead
from .on_its_side import is_on_its_side, is_turned, walk_on_its_side
from .outcomes_behind_rows import outcomes_behind_rows
from .over_columns import open_over_columns
from .reach import end_with_table, is_another_table
from .rows_with_amounts import takes_amounts
from .running_text import paragraph, take
from .two_heads import divide_wide_heads, printed_again
from .under_heads import time_in_heads

__all__ = ["walk_blocks"]


def walk_blocks(walk: Assignment, blocks: list[Block]) -> None:
    """Walk blocks in document order: running text, and tables with the text in their cells."""
    for block in blocks:
        if isinstance(block, Paragraph):
            paragraph(walk, block)
        else:
            walk.containers += 1
            _walk_table(walk, block)
            walk.containers += 1


def _walk_table(walk: Assignment, table: Table) -> None:
    """Give every line of a table its section, area, role and record."""
    rows: list[Filled] = [
        [(cell, lines) for cell in row if (lines := lines_in(cell, walk.by_paragraph))]
        for row in table.by_row()
    ]
    if table.aside and not _opens(walk, rows):
        _take_note(walk, rows)
        return
    form = labels_beside(table, rows)
    if form is not None:
        table, rows = form
    under, stretch, scope, undivided = walk.under, walk.stretch, walk.scope, walk.undivided
    filled = [cells for cells in rows if cells]
    if not _takes_details(walk, table, rows):
        _walk_parts(walk, table, rows)
    walk.record = None
    end_with_table(walk, filled, under, stretch)
    if set(walk.scope) < set(scope):
        walk.scope = scope  # what a table's own rows open ends with it: the next card begins anew
    if undivided and not walk.undivided and walk.scope == scope:
        walk.undivided = walk.parted_by_table = True


def _walk_parts(walk: Assignment, table: Table, rows: list[Filled]) -> None:
    """Walk the rows of a table part by part: labels, the grid below them, and again."""
    scope = walk.scope
    # The outcome that stands directly over the table is the one that its rows serve.
    over = walk.record if walk.record is not None and walk.record < 0 else None
    grid = grid_below_card(walk, rows, table.columns)
    columns = None
    while grid is not None:
        end = end_of_grid(walk, rows, grid)
        if grid:
            _walk_rows(walk, table, rows[:grid], over, card=is_card_over_grid(walk, rows[:grid]))
            over = record_for_grid(walk, rows[:grid], over)
        if set(walk.scope) < set(scope):
            walk.scope = scope  # `Section E: Outcome` over the heads of the provision for it
        heads = rows[grid]
        columns = _walk_rows(walk, table, rows[grid:end], over, columns=columns)
        refer_rows(rows[:grid], rows[grid:end])
        end += take_below_grid(walk, rows[end:], over)
        rows, over, walk.record = rows[end:], None, None
        grid = grid_below_card(walk, rows, table.columns)
        if grid is not None or columns is None:
            columns = None
        else:
            grid = goes_on(rows, heads)
    if rows:
        _walk_rows(walk, table, rows, over)


def _take_note(walk: Assignment, rows: list[Filled]) -> None:
    """Give a note in the margin its section: it states nothing and ends nothing that it stands beside."""
    for line in (line for cells in rows for _, lines in cells for line in lines):
        line.letter, line.role = walk.letter, Role.OTHER
        line.why = walk.why if walk.letter is None else ""


def _takes_details(walk: Assignment, table: Table, rows: list[Filled]) -> bool:
    """Take a table that says who and how often of the statement above it, or of those over its own rows."""
    parts = parts_of_details(table, rows)
    if not parts or walk.letter is None or _opens(walk, rows):
        return False
    if not parts[0].over and not take_details(walk, table, parts[0]):
        return False
    for part in parts if parts[0].over else parts[1:]:
        _walk_rows(walk, table, part.over, None)
        if not take_details(walk, table, part):
            _walk_rows(walk, table, part.rows, None)
    return True


def _opens(walk: Assignment, rows: list[Filled]) -> bool:
    return any(line.order in walk.choice.openings for cells in rows for _, lines in cells for line in lines)


def _walk_rows(  # noqa: C901, PLR0912, PLR0915 - asked one after another, as a reader would
    walk: Assignment,
    table: Table,
    rows: list[Filled],
    record_over: int | None,
    *,
    card: bool = False,
    columns: list[Column] | None = None,
) -> list[Column] | None:
    """Walk rows, below `columns` where their heads stand further up; returns the columns of the last row."""
    open_over_columns(walk, rows, table.columns)
    lead, rows = part_lead_areas(walk, rows, table.columns)
    walk.first = 1 if lead else 0
    if not lead and is_on_its_side(walk, rows, table.columns):
        walk_on_its_side(walk, table, rows)
        return None
    parts = _parts(walk, rows, table.columns)
    cards = matrix = False
    over: Role | None = None
    headed = columns is not None
    divided = False
    behind: frozenset[int] = frozenset()
    closing: frozenset[int] = frozenset()
    turned = table.number * 100_000 + 70_000 if is_turned(walk, rows) else None
    areas: dict[int, Area] = {}
    final = max((number for number, cells in enumerate(rows) if cells), default=0)
    for number, cells in enumerate(rows):
        if number in lead:
            take_lead_area(walk, table, *lead[number])
        if number in parts:
            cards, matrix, over = _cards_in(walk, rows[number : parts[number]], table.columns)
            cards = cards or card
        if divided and columns is not None and (tall := printed_again(columns, cells)) is not None:
            cells = tall  # noqa: PLW2901 - what is left of the row
        if not cells:
            continue
        listed = walk.choice.listed
        if listed and all(line.order in listed for _, lines in cells for line in lines):
            for _, lines in cells:
                for line in lines:
                    take(walk, line)
            continue
        if (
            columns is not None
            and cells[0][1][0].kind is LABEL
            and all(line.kind is LABEL for _, lines in cells for line in lines)
        ):
            continue  # the titles below a row of letters
        if (over is not None and take_statement(walk, table, cells, over)) or (
            cards and columns is None and card_row(walk, table, cells, matrix=matrix)
        ):
            over = None
            continue
        if number in behind:
            take_names_behind(walk, cells)
            continue
        if len(cells) == 1 and (cells[0][0].column_span >= table.columns or columns is None):
            if names_needs_ahead(rows, number, table.columns) and take_needs_ahead(walk, cells):
                continue
            opened = walk.scope, len(walk.labels)
            closes = number in closing
            record_over = _band(walk, cells[0], columns, record_over, closes=closes)
            if closes:
                record_over = walk.next_record_over()
            if (walk.scope, len(walk.labels)) != opened:
                columns = carried_on(columns, walk.scope)
                if columns is not None and is_another_table(rows[number + 1 :], columns):
                    columns = record_over = None
            headed = False
            continue
        last = number >= final
        read = None
        if not cards and not (last and columns is not None):
            read = read_columns(
                cells,
                walk.scope,
                walk.choice,
                walk.looks,
                must_look=columns is not None or headed,
                rows_below=rows[number + 1 : number + 41],
            )
        if read is not None:
            _open_columns(walk, read)
            columns = read
            if number < final and (lower := divide_wide_heads(read, rows[number + 1])):
                columns, rows[number + 1] = lower
                divided = True
            below = names_behind_rows(rows[number + 1 :], table.columns)
            behind = frozenset(number + 1 + at for at in below)
            record_over = outcome_over(walk, rows, columns) if record_over is None else record_over
            if record_over is None and (ends := outcomes_behind_rows(rows[number + 1 :], table.columns)):
                closing = frozenset(number + 1 + at for at in ends)
                record_over = walk.next_record_over()
        elif columns is not None and (again := heads_again(columns, cells)) is not None:
            _open_columns(walk, again)
        elif columns is not None and (own := _begins_with_section(walk, cells, columns)) is not None:
            columns = own
            take_data_row(walk, table, cells[1:], columns, record_over, areas)
        elif columns is not None and _opens_another(walk, cells, columns):
            columns = None
            _plain_row(walk, cells)
        elif columns is not None:
            take_data_row(walk, table, cells, columns, record_over, areas)
        elif not take_coded_row(walk, table, cells) and not takes_amounts(walk, cells):
            _plain_row(walk, cells, turned)
        headed = True
    return columns


def _cards_in(walk: Assignment, rows: list[Filled], width: int) -> tuple[bool, bool, Role | None]:
    """Tell of a part of a table whether it is cards, with needs and provision, or under what statement."""
    cards = is_cards(walk, rows, width)
    openings = walk.choice.openings
    opened = cards or any(line.order in openings for cells in rows for _, lines in cells for line in lines)
    over = None if opened else stated_over_details(rows, width, walk.scope)
    return cards or over is not None, cards and is_matrix_of_cards(walk, rows), over


def _parts(walk: Assignment, rows: list[Filled], width: int) -> dict[int, int]:
    """Divide a table at each label over its whole width: tables that touch on a page are one in a PDF.

    Returns:
        Where each part ends, by where it begins.
    """
    starts = [0]
    for number, cells in enumerate(rows):
        if (
            len(cells) == 1
            and cells[0][0].column_span >= width > 1
            and any(line.order in walk.choice.openings for line in cells[0][1])
            and any(len(row) > 1 for row in rows[starts[-1] : number])
        ):
            starts.append(number)
    return dict(zip(starts, [*starts[1:], len(rows)], strict=True))


def _begins_with_section(walk: Assignment, cells: Filled, columns: list[Column]) -> list[Column] | None:
    """Open the section whose letter begins a row, `H2`, where the row has the heads of the one before."""
    candidate = walk.choice.openings.get(cells[0][1][0].order)
    if candidate is None or len(cells) < 2 or len(cells[0][1]) > 1 or columns[0].role is not None:
        return None
    own = carried_on(columns, candidate.letters)
    if own is not None:
        walk.open(candidate)
    return own


def _opens_another(walk: Assignment, cells: Filled, columns: list[Column]) -> bool:
    """Tell whether a row begins with the label of a section that is none of the columns."""
    candidate = walk.choice.openings.get(cells[0][1][0].order)
    if candidate is None or candidate.kind is LabelKind.TITLE:
        return False
    return not set(candidate.letters) & {column.letter for column in columns}


def _band(
    walk: Assignment,
    filled: tuple[Cell, list[Line]],
    columns: list[Column] | None,
    record_over: int | None,
    *,
    closes: bool = False,
) -> int | None:
    """Take a row of one cell: a heading or text as in the flow; an outcome begins a record or ends one."""
    cell, lines = filled
    walk.containers += 1
    if columns is not None and walk.letter is None and columns[0].letter is not None:
        walk.scope, walk.letter = (columns[0].letter,), columns[0].letter
    labelled = split_label(lines[0].body)
    begins = labelled is not None and labelled[0] in {Role.OUTCOME, Role.NEED} and walk.letter is not None
    if begins:
        record_over = record_over if closes else walk.next_record_over()
        walk.record = record_over
    before = walk.by_when
    if columns is not None and walk.letter is SectionLetter.E:
        walk.by_when = time_in_heads(columns) or before
    walk_blocks(walk, cell.blocks)
    walk.by_when = before
    if columns is not None:
        about_the_row(lines)
    if record_over is not None and not begins:
        about_the_record(lines, record_over)
    if begins:
        walk.record = record_over
        again = KIND_OF.get(lines[0].letter) is not Role.OUTCOME if lines[0].letter else False
        walk.under = (
            lines[0] if again and not closes else None
        )  # an outcome said again over the provision for it
        for line in lines:
            line.record = record_over
            line.in_column = True
            line.container = walk.containers
        if labelled is not None and len(lines) == 1 and titles_row_below(walk, lines[0], labelled[0]):
            lines[0].kind = Kind.HEADING
    walk.containers += 1
    return record_over


def _open_columns(walk: Assignment, columns: list[Column]) -> None:
    """Note the labels in a row of heads, and give the other heads to their sections."""
    opened: list[SectionLetter] = []
    for column in columns:
        if column.label is not None:
            below = column.label.title_line  # in the row below, unless the head itself holds it
            head = column.head if below is None or below in column.head else [*column.head, below]
            lines = [line for line in head if line.letter is None]
            walk.add_label(column.label, lines or [column.label.line])
            opened += column.label.letters
        elif column.opens and column.letter is not None and column.role is not None:
            walk.add_label(Candidate(column.head[0], (column.letter,), LabelKind.TITLE, 2.0), column.head)
            opened.append(column.letter)
        else:
            for line in column.head:
                if line.kind is Kind.LABEL:
                    continue  # the title of a letter in the row above
                line.letter = column.letter
                line.kind = Kind.HEADING
                if column.letter is None:
                    line.why = walk.why
    if set(opened) - WITH_AREA and not set(opened) & {SectionLetter.B, SectionLetter.F}:
        walk.area = None  # `C | G | E`: the outcomes here are of none of the four areas
    if opened and not set(opened) & set(walk.scope):
        walk.scope = tuple(dict.fromkeys(opened))
        walk.letter = home_of(walk.scope)
    walk.undivided = False


def _plain_row(walk: Assignment, cells: Filled, turned: int | None = None) -> None:
    """Take a row without column heads: a label with its content, a head with its value, or text."""
    first_cell, first = cells[0]
    openers = [line for _, lines in cells for line in lines if line.order in walk.choice.openings]
    if openers or walk.letter is None:
        for cell, lines in cells:
            walk.containers += 1
            walk_blocks(walk, cell.blocks)
            if turned is not None and not any(line in openers for line in lines):
                for line in lines:
                    line.record, line.in_column = turned, True
                    line.container = walk.containers
        return
    area_before, stretch_before = walk.area, walk.stretch
    heads = len(cells) > 1 and len(first) <= 2 and sum(line.words for line in first) <= 8
    heads = heads and not first[0].text.rstrip().endswith(".") and not first[0].is_listed
    stretch = walk.stretch
    area = walk.area
    when = walk.by_when
    for cell, lines in cells:
        walk.containers += 1
        if cell is first_cell and heads:
            text = " ".join(line.body for line in lines)
            area = read_area(text) or area
            stretch = stretch_of(read_head(text), text, walk.letter) or stretch
            when = (time_named(text) if walk.letter is SectionLetter.E else None) or when
            for line in (one for one in lines if one.kind is not Kind.LABEL):
                line.letter, line.kind, line.container = walk.letter, Kind.HEADING, walk.containers
            continue
        if any(not isinstance(block, Paragraph) for block in cell.blocks) or any(
            line.order in walk.choice.endings for line in lines
        ):
            walk_blocks(walk, cell.blocks)
            continue
        for line in lines:
            line.letter = walk.letter
            line.area = area if walk.letter in WITH_AREA else None
            line.role, line.by_when, line.container = stretch, when, walk.containers
            line.in_column = True
    walk.area, walk.stretch = area_before, stretch_before
