"""What stands on the two sides of a page break: the rows, and whether their words are those of one row."""

import re
from bisect import bisect_left, bisect_right
from operator import attrgetter

from .drafts import LABELLED, Draft, lower_case
from .lines import Line
from .order import PageBlock, PageCell, PageTable

__all__ = [
    "LABEL_WORDS",
    "close",
    "column_edges",
    "first_page",
    "head_row",
    "last_page",
    "last_row",
    "lines_of_cell",
    "looks_like_head",
    "pairs_of",
    "place_in",
    "row_cells",
    "row_of_its_own",
    "row_under_merged",
    "same_edges",
    "texts",
    "words_go_on",
]

LABEL_WORDS = 6
"""Words that a row's label in the first column has at most."""
COUNT = re.compile(r"\(?(?:[a-zA-Z]{1,2}[ .]?)?(?:\d{1,2}(?:\.\d{1,2})*)?[.)]?")
"""What numbers a row: `a`, `2.1`, `E1`."""
STOPS = (".", "!", "?")
FULL = 3
"""Columns that all begin anew below a break: so many are not cut within a row, as short cells end above."""
ROW = attrgetter("row")


def words_go_on(pairs: list[tuple[str, str]], *, alone: bool) -> bool:
    """True where the words below a page break are the rest of those above it.

    Args:
        pairs: for each column from the left, what the last row above says and what the first row below says.
        alone: True where the row above is the only one of its table.
    """
    both = [(up, down) for up, down in pairs if up and down]
    if counted_anew(pairs):
        return False
    cut = any((lower_case(down) or dangles(up)) and not up.endswith((*STOPS, ":")) for up, down in both)
    if cut or (both and all(lower_case(down) for _, down in both)):
        return True
    up, down = pairs[0]
    if down and not lower_case(down):
        # The first column says what the row is about. It begins anew where a sentence has ended in any
        # column; so do short labels, but a list of sections is one, where it stands in one row.
        if any(above.endswith(STOPS) for above, _ in both):
            return False
        if up and max(len(up.split()), len(down.split())) <= LABEL_WORDS:
            return alone and all(LABELLED.match(text) for text in (up, down))
    emptied = any(up and not down for up, down in pairs)
    filled = any(down for _, down in pairs)
    # A column that was empty above and is filled below speaks for a row of its own.
    return emptied and filled and not any(down and not up for up, down in pairs)


def dangles(text: str) -> bool:
    """True where a sentence ends in a word that cannot end one, whatever begins below: `On | Mondays …`."""
    words = text.split()
    return len(words) > LABEL_WORDS and words[-1].lower() in DANGLING


DANGLING = frozenset(
    """
    a an the of to and or in on at by for from with without into as if that which who whose when while his her
    their its your our my is are was were be been has have had will would can cannot must should not than
    because between during through
    """.split()  # noqa: SIM905 - words read best as words
)


def counted_anew(pairs: list[tuple[str, str]]) -> bool:
    """True where the first column says `a` above and `c` below, and all other words below begin anew."""
    (up, down), *others = pairs
    return (
        COUNT.fullmatch(up) is not None
        and COUNT.fullmatch(down) is not None
        and up != down
        and any(below for _, below in others)
        and not any(lower_case(below) for _, below in others)
    )


def row_of_its_own(pairs: list[tuple[str, str]]) -> int:
    """Return how many first cells are merged with those above where below the break another row begins.

    Nothing is printed in them again, and all other columns end a sentence or a note and begin the next. 0: no
    other row begins there.

    Args:
        pairs: as for `words_go_on`.
    """
    merged = next((at for at, (up, down) in enumerate(pairs) if down or not up), len(pairs))
    others = pairs[merged:]
    own = (
        len(others) > 1
        and all(up and down and not lower_case(down) for up, down in others)
        and (len(others) >= FULL or any(up.endswith(STOPS) for up, _ in others))
        and not any(up.endswith((",", ":", ";")) for up, _ in others)
    )
    return merged if own else 0


def row_under_merged(upper: PageTable, first: list[PageCell], lower: PageTable) -> list[PageCell]:
    """Return the merged cells that go on over a break while all others begin another row below it.

    On one side of the break at least they reach over several rows, and below it say the rest of a sentence
    or nothing. The others reach over one; these end a sentence or a note above it and begin the next below.
    Where only one row of such a cell stood on each page, so many columns must begin anew below that no row
    is cut so, and the first ones go on in the middle of a sentence.
    """
    pairs = pairs_of(upper, first, lower)
    if pairs is None:
        return []
    above = sorted(last_row(upper), key=attrgetter("column"))
    below = sorted(first, key=attrgetter("column"))
    tall = [max(one.row_span, other.row_span) > 1 for one, other in zip(above, below, strict=True)]
    if not any(tall):
        if not (pairs[0][1] and lower_case(pairs[0][1])):
            return []
        going = next((at for at, (_, down) in enumerate(pairs) if down and not lower_case(down)), len(pairs))
        if len(pairs) - going < FULL:
            return []
        tall = [at < going for at in range(len(pairs))]
    # Between merged cells one that ends above the break is merged too, if nothing stands in it below.
    lead = next((at for at, (_, down) in enumerate(pairs) if down and not tall[at]), len(pairs))
    tall = [over or at < lead for at, over in enumerate(tall)]
    others = [pair for pair, over in zip(pairs, tall, strict=True) if not over]
    going_on = [pair for pair, over in zip(pairs, tall, strict=True) if over]
    begun = (
        len(others) > 1
        and all(not down or (lower_case(down) and not up.endswith(STOPS)) for up, down in going_on)
        and all(up and down and not lower_case(down) for up, down in others)
        and (len(others) >= FULL or any(up.endswith(STOPS) for up, _ in others))
        and not any(up.endswith((",", ":", ";")) for up, _ in others)
    )
    return [cell for cell, over in zip(below, tall, strict=True) if over] if begun else []


def texts(cell: PageCell) -> str:
    """Return all words of a cell."""
    return " ".join(
        " ".join(line.text for line in block.lines)
        if isinstance(block, Draft)
        else " ".join(texts(inner) for inner in block.cells)
        for block in cell.blocks
    )


def pairs_of(upper: PageTable, first: list[PageCell], lower: PageTable) -> list[tuple[str, str]] | None:
    """Return what the last row above a break and the first below it say, by column; `None`: others."""
    last = last_row(upper)
    ruled = upper.ruled and lower.ruled
    above = {column_edges(upper, cell, ruled=ruled): texts(cell) for cell in last}
    below = {column_edges(lower, cell, ruled=ruled): texts(cell) for cell in first}
    shared = [key for key in below if any(close(key, other) for other in above)]
    if len(shared) != len(below) or len(above) != len(below):
        return None
    return [(next(t for k, t in above.items() if close(k, key)), below[key]) for key in sorted(below)]


def last_row(table: PageTable) -> list[PageCell]:
    """Return the cells that reach down to a table's end."""
    return [cell for cell in table.cells if cell.row + cell.row_span == table.rows]


def column_edges(table: PageTable, cell: PageCell, *, ruled: bool = True) -> tuple[float, float]:
    """Return a cell's left and right edge; where no rules say, wide steps by the numbers of its columns."""
    if not ruled:
        return 100.0 * cell.column, 100.0 * (cell.column + cell.column_span)
    return table.xs[cell.column], table.xs[min(cell.column + cell.column_span, len(table.xs) - 1)]


def close(one: tuple[float, float], other: tuple[float, float]) -> bool:
    """True where two cells have the same left and right edge."""
    return abs(one[0] - other[0]) <= 5 and abs(one[1] - other[1]) <= 5


def row_cells(table: PageTable, row: int) -> list[PageCell]:
    """Return the cells that begin in a row; a table's cells stand row by row."""
    cells = table.cells
    start = bisect_left(cells, row, key=ROW)
    return cells[start : bisect_right(cells, row, start, key=ROW)]


def head_row(table: PageTable) -> int:
    """Return the number of the first row that is divided into columns."""
    return next((row for row in range(table.rows) if len(row_cells(table, row)) > 1), 0)


def looks_like_head(cells: list[PageCell]) -> bool:
    """True where all that a row says is bold, or the file calls it a head, or it stands on a shade."""
    filled = [cell for cell in cells if cell.blocks]
    return bool(filled) and all(
        cell.header or cell.shaded or all(line.all_bold for line in lines_of_cell(cell)) for cell in filled
    )


def lines_of_cell(cell: PageCell) -> list[Line]:
    """Return the lines in a cell, nested tables included."""
    found: list[Line] = []
    for block in cell.blocks:
        if isinstance(block, Draft):
            found += block.lines
        else:
            for inner in block.cells:
                found += lines_of_cell(inner)
    return found


def same_edges(upper: PageTable, lower: PageTable) -> bool:
    """True where two tables have the same outer edges and their columns agree.

    A piece whose rows happen to be merged has fewer edges; each of them must be one of the other's.
    """
    if not (upper.ruled and lower.ruled):
        # Where words begin is no edge: an empty column has none. Then the number of columns must do.
        if lower.columns < upper.columns and not upper.ruled and not lower.ruled:
            return all(place_in(upper, x) is not None for x in lower.xs[:-1])
        wide = min(upper.xs[-1], lower.xs[-1]) - max(upper.xs[0], lower.xs[0])
        return upper.columns == lower.columns and wide > 0.6 * min(
            upper.xs[-1] - upper.xs[0], lower.xs[-1] - lower.xs[0]
        )
    if abs(upper.xs[0] - lower.xs[0]) > 6 or abs(upper.xs[-1] - lower.xs[-1]) > 6:
        return False
    few, many = sorted((upper.xs, lower.xs), key=len)
    return all(any(abs(x - other) <= 4 for other in many) for x in few)


def place_in(table: PageTable, x: float) -> int | None:
    """Return the column of a table without rules that begins at `x`, `None` where none does."""
    return next((n for n, start in enumerate(table.xs[:-1]) if abs(start - x) <= 6), None)


def first_page(block: PageBlock) -> int:
    """Return the page that a block begins on."""
    return block.lines[0].page if isinstance(block, Draft) else block.page


def last_page(block: PageBlock) -> int:
    """Return the page that a block ends on."""
    return block.lines[-1].page if isinstance(block, Draft) else block.last_page
