"""What a page break cut in two is made whole: tables, cells, paragraphs. One step for every kind of PDF."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from .bands import is_band, take_band
from .cuts import (
    LABEL_WORDS,
    close,
    column_edges,
    first_page,
    head_row,
    last_page,
    last_row,
    lines_of_cell,
    looks_like_head,
    pairs_of,
    place_in,
    row_cells,
    row_of_its_own,
    row_under_merged,
    same_edges,
    texts,
    words_go_on,
)
from .drafts import Draft, lower_case, runs_over
from .lines import Line
from .order import PageBlock, PageCell, PageTable
from .touching import first_of_touching

__all__ = ["join_pages"]

OFTEN = 2
"""Tables that begin with the same words, at which this is no chance."""


@dataclass(slots=True)
class Joined:
    """A document's blocks after joining, and what was done."""

    blocks: list[PageBlock] = field(default_factory=list)
    heads: list[Line] = field(default_factory=list)
    """Table heads that were repeated after a page break."""
    tables: int = 0
    """How often a table was joined to its next piece."""
    cells: int = 0
    """How many cells went on over a break."""
    openings: Counter[str] = field(default_factory=Counter)
    """The words in the first cell of tables that begin within a page, each with how many do so."""

    def begins(self, upper: PageTable, lower: PageTable) -> bool:
        """True where a table begins below a break with the words that others begin with: `Outcome | By …`."""
        opens = opening_of(lower)
        alone = len(row_cells(lower, 0)) < 2
        if alone or self.openings[opens] < OFTEN or repeated_rows(upper, lower):
            return False
        return not any(texts(cell) == opens for cell in upper.cells[1:] if cell.column == 0)

    def add_table(self, upper: PageTable, lower: PageTable, *, tables: bool) -> None:
        """Take a table that follows one on the page before; `tables` as in `join_pages`."""
        tables = tables and not self.begins(upper, lower)
        cells = join_tables(upper, lower, self.heads) if tables else None
        asked = cells is None and tables and not same_edges(upper, lower)
        if asked and (parts := first_of_touching(lower)) is not None:
            rest, other = parts
            cells = join_tables(upper, rest, self.heads)
            if cells is not None:
                self.blocks.append(other)
        if cells is None:
            self.blocks.append(lower)
            return
        self.tables += 1
        self.cells += cells


def join_pages(blocks: Iterable[PageBlock], *, tables: bool = True) -> Joined:
    """Join what page breaks cut.

    Args:
        blocks: the whole document in reading order.
        tables: False where the file itself says which pieces are one table.
    """
    blocks = list(blocks)
    done = Joined(openings=openings_of(blocks) if tables else Counter())
    for block in blocks:
        if tables:
            take_band(done.blocks, block)
        upper = done.blocks[-1] if done.blocks else None
        if upper is None or first_page(block) != last_page(upper) + 1:
            done.blocks.append(block)
        elif isinstance(upper, PageTable) and isinstance(block, PageTable):
            done.add_table(upper, block, tables=tables)
        elif (
            isinstance(upper, Draft)
            and isinstance(block, Draft)
            # Where tags say what a paragraph is, two are two.
            and not (upper.tag and block.tag)
            and runs_over(upper, block)
        ):
            upper.lines += block.lines
        else:
            done.blocks.append(block)
    for block in done.blocks:
        if isinstance(block, PageTable) and block.heads:
            done.heads += drop_heads_inside(block)
    return done


def opening_of(table: PageTable) -> str:
    """Return the words in a table's first cell."""
    return next(map(texts, row_cells(table, 0)), "")


def openings_of(blocks: Sequence[PageBlock]) -> Counter[str]:
    """Count the words in the first cell of each table that is no next piece of one on the page before."""
    return Counter(
        said
        for before, block in pairwise((None, *blocks))
        if isinstance(block, PageTable)
        and not (isinstance(before, PageTable) and last_page(before) < block.page)
        and (said := opening_of(block))
        and len(said.split()) <= LABEL_WORDS
    )


def spread(upper: PageTable, lower: PageTable) -> None:
    """Give a piece that leaves some columns empty the columns of the piece above."""
    if upper.ruled or lower.ruled or lower.columns >= upper.columns:
        return
    places = [place_in(upper, x) for x in lower.xs[:-1]]
    for cell in lower.cells:
        whole = cell.column_span == lower.columns
        cell.column, cell.column_span = (0, upper.columns) if whole else (places[cell.column] or 0, 1)
    taken = {(c.row, c.column + n) for c in lower.cells for n in range(c.column_span)}
    spots = ((row, column) for row in range(lower.rows) for column in range(upper.columns))
    lower.cells += (PageCell(*spot, 1, 1, []) for spot in spots if spot not in taken)
    lower.cells.sort(key=lambda cell: (cell.row, cell.column))
    lower.xs, lower.columns = upper.xs, upper.columns


def repeated_rows(upper: PageTable, lower: PageTable) -> int:
    """Return how many rows at the head of `lower` repeat a head of `upper`, word for word.

    The head is `upper`'s first row, or stands below rows that reach over the whole width.
    """
    best = 0
    for start in range(min(3, upper.rows)):
        count = 0
        while count < lower.rows and start + count < upper.rows:
            ours, theirs = row_cells(lower, count), row_cells(upper, start + count)
            if printed(ours) != printed(theirs) or not any(texts(cell) for cell in ours):
                break
            if any(cell.row + cell.row_span > count + 1 for cell in ours):
                break
            if start and not (count or looks_like_head(theirs)):
                break
            count += 1
        best = max(best, count)
        if len(row_cells(upper, start)) > 1:
            break
    if best == lower.rows and not looks_like_head(row_cells(lower, 0)):
        # A table that begins like the one before it, and says nothing else, is one of its own.
        return 0
    return best


def printed(cells: list[PageCell]) -> list[tuple[str, bool]]:
    """Return a row's words, and of each cell whether they are bold: a repeat is printed alike."""
    return [(texts(cell), all(line.all_bold for line in lines_of_cell(cell))) for cell in cells]


def heads_in_cells(upper: PageTable, lower: PageTable) -> list[Line]:
    """Take a repeated head, which no rule parts from the rest of a cut cell, off the first row; return it."""
    heads = [cell for cell in row_cells(upper, head_row(upper)) if cell.blocks]
    pairs: list[tuple[PageCell, int]] = []
    for head in heads:
        ruled = upper.ruled and lower.ruled
        edges = column_edges(upper, head, ruled=ruled)
        below = row_cells(lower, 0)
        cell = next((c for c in below if close(column_edges(lower, c, ruled=ruled), edges)), None)
        count = len(head.blocks)
        if cell is None or texts(PageCell(0, 0, 1, 1, cell.blocks[:count])) != texts(head):
            return []
        pairs.append((cell, count))
    if len(pairs) < 2 or all(len(cell.blocks) == count for cell, count in pairs):
        return []
    found: list[Line] = []
    for cell, count in pairs:
        found += lines_of_cell(PageCell(0, 0, 1, 1, cell.blocks[:count]))
        del cell.blocks[:count]
    return found


def drop_heads_inside(table: PageTable) -> list[Line]:
    """Take out rows that say word for word what the table's head says; return their lines.

    Some programs print the head once more in the middle of a page, above a row that the page's end will cut.
    """
    first = head_row(table)
    head = [texts(cell) for cell in row_cells(table, first)]
    if sum(map(bool, head)) < 2 or not looks_like_head(row_cells(table, first)):
        return []
    found: list[Line] = []
    rows: dict[int, list[PageCell]] = {}
    for cell in table.cells:
        rows.setdefault(cell.row, []).append(cell)
    for row in range(table.rows - 1, first, -1):
        cells = rows.get(row, [])
        if len(cells) != len(head) or any(
            texts(cell) != text for cell, text in zip(cells, head, strict=True)
        ):
            continue
        covered = any(cell.row < row < cell.row + cell.row_span for cell in table.cells)
        if covered or any(cell.row_span > 1 for cell in cells):
            continue
        found += (line for cell in cells for line in lines_of_cell(cell))
        table.cells = [cell for cell in table.cells if cell.row != row]
        for cell in table.cells:
            cell.row -= cell.row > row
        table.rows -= 1
    return found


def join_tables(upper: PageTable, lower: PageTable, heads: list[Line]) -> int | None:  # noqa: C901 - the steps of one joining, in order
    """Append a table's next piece; return how many cells went on over the break, `None` for another table."""
    if not same_edges(upper, lower):
        return None
    spread(upper, lower)
    repeated = repeated_rows(upper, lower)
    if not repeated:
        found = heads_in_cells(upper, lower)
        heads += found
        upper.heads = max(upper.heads, bool(found))
    first = row_cells(lower, repeated)
    if repeated == lower.rows:
        # Nothing but the head came over: the rest of the table is elsewhere, or there is none.
        first = []
    merged = row_under_merged(upper, first, lower) if first else []
    goes_on = bool(first) and not merged and row_goes_on(upper, first, lower)
    if not repeated and not goes_on and heads_a_table(upper, first, lower):
        return None
    upper.heads = max(upper.heads, repeated)
    for cell in lower.cells:
        if cell.row < repeated:
            heads.extend(lines_of_cell(cell))
    align(upper, lower)
    first = row_cells(lower, repeated)
    base = upper.rows - repeated - (1 if goes_on else 0)
    pairs = None if goes_on else pairs_of(upper, first, lower)
    if pairs and not merged:
        merged = first[: row_of_its_own(pairs)]
    joined = 0
    for cell in lower.cells:
        if cell.row < repeated:
            continue
        target = partner(upper, cell) if goes_on and cell.row == repeated else None
        if any(cell is one for one in merged) and (above := partner(upper, cell)) is not None:
            joined += bool(cell.blocks and above.blocks)
            merge_blocks(above.blocks, cell.blocks)
            above.row_span += cell.row_span
            continue
        if target is not None:
            if cell.blocks and target.blocks:
                joined += 1
            merge_blocks(target.blocks, cell.blocks)
            target.row_span += cell.row_span - 1
            continue
        cell.row += base
        upper.cells.append(cell)
    upper.rows = base + lower.rows
    upper.pieces += 1
    upper.last_page = lower.last_page
    upper.open_bottom = lower.open_bottom
    upper.cells.sort(key=lambda cell: (cell.row, cell.column))
    return joined


def heads_a_table(upper: PageTable, first: list[PageCell], lower: PageTable) -> bool:
    """True where the first row below the break heads another table.

    It does where it reaches over the whole width and `upper` has rows in columns; or where it looks like a
    head, every column filled, and the row above the break does not.
    """
    if not first:
        return False
    columns = any(len(row_cells(upper, row)) > 1 for row in range(upper.rows))
    if len(first) == 1:
        return columns and not is_band(upper, first[0], lower, first[0].row + first[0].row_span)
    last = last_row(upper)
    return (
        columns
        and all(cell.blocks for cell in first)
        and looks_like_head(first)
        and not looks_like_head(last)
    )


def begins_with_label(cells: list[PageCell]) -> bool:
    """True where a row says something in bold in its first column, and nothing in bold beside it."""
    first, *others = sorted(cells, key=lambda cell: cell.column)
    said = [line for cell in others for line in lines_of_cell(cell)]
    label = lines_of_cell(first)
    return bool(label and said) and all(x.all_bold for x in label) and not any(x.bold for x in said)


def heads_below(last: list[PageCell], first: list[PageCell]) -> bool:
    """True where the row below a break looks like a head, and nothing in the one above does."""
    return (
        looks_like_head(first)
        and not looks_like_head(last)
        and not any(line.bold for cell in last for line in lines_of_cell(cell))
    )


def partner(upper: PageTable, cell: PageCell) -> PageCell | None:
    """Return the cell of the last row that a cell below the break continues."""
    for other in upper.cells:
        if (
            other.row + other.row_span == upper.rows
            and other.column == cell.column
            and other.column_span == cell.column_span
        ):
            return other
    return None


def row_goes_on(upper: PageTable, first: list[PageCell], lower: PageTable) -> bool:
    """True where the first row below the break is the rest of the last row above it."""
    pairs = pairs_of(upper, first, lower)
    if pairs is None:
        return False
    last = last_row(upper)
    if len(last) > 1 and looks_like_head(last):
        if not looks_like_head(first):
            # A table's head stands alone at the foot of the page.
            return False
        if all(not down or down[0] == "(" or lower_case(down) for _, down in pairs):
            # The head itself is cut.
            return True
    if heads_below(last, first) or (
        all(begins_with_label(cells) for cells in (last, first)) and not lower_case(pairs[0][1])
    ):
        return False  # another table's head, or a card, whose every row begins with its label in bold
    if upper.open_bottom or not any(down for _, down in pairs):
        # A row that no rule closes is not closed; and what is there without words is the lower edge of a
        # row whose words all stand above the break.
        return True
    return not row_of_its_own(pairs) and words_go_on(pairs, alone=upper.rows == 1)


def align(upper: PageTable, lower: PageTable) -> None:
    """Give both pieces the same columns: every edge that either of them has."""
    if upper.columns == lower.columns:
        lower.xs = upper.xs
        return
    edges: list[float] = []
    for x in sorted((*upper.xs, *lower.xs)):
        if not edges or x - edges[-1] > 6:
            edges.append(x)
    for table in (upper, lower):
        number = [min(range(len(edges)), key=lambda i, x=x: abs(edges[i] - x)) for x in table.xs]  # type: ignore[misc]
        for cell in table.cells:
            end = number[min(cell.column + cell.column_span, len(number) - 1)]
            cell.column = number[cell.column]
            cell.column_span = max(1, end - cell.column)
        table.xs, table.columns = edges, len(edges) - 1


def merge_blocks(above: list[PageBlock], below: list[PageBlock]) -> None:
    """Append a cell's rest; a paragraph that the break cut is made one."""
    rest = list(below)
    if above and rest:
        upper, lower = above[-1], rest[0]
        if isinstance(upper, Draft) and isinstance(lower, Draft) and runs_over(upper, lower, in_cell=True):
            upper.lines += lower.lines
            rest.pop(0)
    above += rest
