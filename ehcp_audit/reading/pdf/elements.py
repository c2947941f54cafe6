"""Each element of a structure tree as blocks: paragraphs, list items, tables with their cells in place."""

from collections.abc import Iterator
from itertools import groupby

from .columns import find_stretches
from .drafts import Draft, drafts_of, runs_over
from .join import join_pages
from .layout import LaidTable, Layout
from .left_out import put_under_their_columns
from .lines import Line, lines_of
from .objects import Run
from .order import PageBlock, PageCell, PageTable, page_blocks
from .tags import Content, Element, rows_of
from .unnamed import boxes_beside, boxes_in_turn, share_a_line, side_by_side, unnamed_rows

__all__ = ["Builder", "lines_below"]

INLINE = frozenset(
    """
    Span NonStruct Link Em Strong Reference Quote Code Note Annot Ruby RB RT RP Warichu Sub BibEntry Lbl
    """.split()  # noqa: SIM905 - a paragraph of words reads best
)
PARAGRAPHS = frozenset(
    [
        "P",
        "H",
        "H1",
        "H2",
        "H3",
        "H4",
        "H5",
        "H6",
        "Title",
        "Caption",
        "TOCI",
        "LBody",
        "Figure",
        "Formula",
        "BlockQuote",
        "FENote",
        "Form",
    ]
)
HEADINGS = {"H": 1, **{f"H{level}": level for level in range(1, 7)}}
"""The level of each kind of heading."""
STANDING = PARAGRAPHS | {"Table", "L", "LI", "Sect", "Div"}
"""What stands on its own."""


class Builder:
    """Turns elements into paragraphs and tables."""

    def __init__(
        self, runs: dict[Content, list[Run]], layouts: dict[int, Layout], used: set[Content]
    ) -> None:
        self.runs = runs
        self.layouts = layouts
        self.used = used
        """Content that has been put into a block, or is furniture."""
        self.depth = 0
        """How many lists the element at hand lies in."""
        self.in_head = False
        """True while the cell at hand is one of a table's head."""
        self.again: list[Line] = []
        """Lines of table heads that are printed again on later pages."""

    def lines(self, contents: list[Content]) -> list[Line]:
        """Return the lines of some marked content, page after page."""
        if len(contents) == 1:
            # As in most paragraphs.
            (content,) = contents
            runs = () if content in self.used else self.runs.get(content, ())
            self.used.add(content)
            return lines_of(runs, content.page)
        found: list[Line] = []
        by_page: dict[int, list[Run]] = {}
        for content in contents:
            if content not in self.used:
                self.used.add(content)
                if content in self.runs:
                    by_page.setdefault(content.page, []).extend(self.runs[content])
        for page in sorted(by_page):
            more = lines_of(by_page[page], page)
            # A table's head that is printed again on its next page is there in the tree as more of the same.
            if self.in_head and found and [line.text for line in more] == [line.text for line in found]:
                self.again += more
            else:
                found += more
        return found

    def blocks(self, element: Element) -> list[PageBlock]:
        """Return the blocks below an element that groups others, or a cell."""
        done: list[PageBlock] = []
        units: list[list[Content]] = []

        def flush() -> None:
            if units:
                done.extend(self.loose(units))
                units.clear()

        for part in element.in_order():
            if isinstance(part, Content):
                units.append([part])
            elif (rows := unnamed_rows(part, self.runs)) is not None and (table := self.grid_of(rows)):
                flush()
                done.append(table)
            elif part.kind in INLINE and not holds_blocks(part):
                units.append(part.contents())
            else:
                flush()
                done += self.block(part)
        flush()
        return done

    def loose(self, units: list[list[Content]]) -> list[PageBlock]:
        """Return words that no element of their own holds; boxes side by side one after the other."""
        contents = [content for unit in units for content in unit]
        boxes = boxes_beside(units, self.runs) or boxes_in_turn(contents, self.runs)
        if boxes is not None:
            return [draft for box in boxes for draft in self.paragraphs(box, None)]
        return self.in_columns(contents) or list(self.paragraphs(contents, None))

    def in_columns(self, contents: list[Content]) -> list[PageBlock] | None:
        """Return words of groups without a name by where they stand, where that is in columns or cells.

        `None`: they do not, so that they can be read in the order of the tree.
        """
        wanted = {content for content in contents if content not in self.used and self.runs.get(content)}
        if len(wanted) < 2 or not side_by_side(contents, self.runs):
            return None
        pages = [
            self.layouts[number].only({content.mcid for content in wanted if content.page == number})
            for number in sorted({content.page for content in wanted})
        ]
        if not any(in_columns(page) for page in pages):
            return None
        self.used |= wanted
        found = [
            block
            for page in pages
            for block in page_blocks(page, max((line.x1 for line in page.lines), default=page.width))
        ]
        joined = join_pages(found)
        self.again += joined.heads
        return joined.blocks

    def block(self, element: Element) -> list[PageBlock]:
        """Return the blocks of one element that stands on its own."""
        kind = element.kind
        if kind == "Table":
            table = self.table(element)
            return [table] if table else []
        if kind == "L":
            self.depth += 1
            found = self.blocks(element)
            self.depth -= 1
            return found
        if kind == "LI":
            return self.item(element)
        if kind in PARAGRAPHS and not holds_blocks(element):
            return list(self.paragraphs(element.contents(), kind))
        return self.blocks(element)

    def item(self, element: Element) -> list[PageBlock]:
        """Return a list item: its label and its first paragraph are one."""
        labels: list[Content] = []
        rest = Element(element.kind)
        for index, part in element.parts.items():
            if isinstance(part, Element) and part.kind == "Lbl":
                labels += part.contents()
            else:
                rest.parts[index] = part
        first = first_paragraph(rest)
        if first is not None and not holds_blocks(first):
            words = [*labels, *first.contents(), *self.going_on(rest, first)]
            found: list[PageBlock] = list(self.paragraphs(words, "LI"))
            found += self.blocks(rest)
        else:
            found = [*self.paragraphs(labels, "LI"), *self.blocks(rest)]
        for block in found[:1]:
            if isinstance(block, Draft) and labels:
                block.level = max(0, self.depth - 1)
                if not any(self.runs.get(label) for label in labels):
                    # Chromium draws its bullets as shapes.
                    block.lines[0].bullet = True
        return found

    def going_on(self, item: Element, first: Element) -> list[Content]:
        """Return what goes on behind the first part of a list item on its line: words behind bold ones."""
        words = [content for content in first.contents() if self.runs.get(content)]
        found: list[Content] = []
        parts = iter(item.in_order())
        if not words or first.kind not in INLINE or next(parts, None) is not first:
            return found
        for part in parts:
            inline = isinstance(part, Content) or (part.kind in INLINE and not holds_blocks(part))
            unit = ([part] if isinstance(part, Content) else part.contents()) if inline else []
            shown = [content for content in unit if self.runs.get(content)]
            if not shown or not share_a_line(words, shown, self.runs):
                break
            found += unit
            words = shown
        return found

    def paragraphs(self, contents: list[Content], kind: str | None) -> Iterator[Draft]:
        """Yield the paragraphs of some content; a tagged one is one, unless bullets or dashes divide it."""
        lines = self.lines(contents)
        if not lines:
            return
        right = max([line.x1 for line in lines])
        drafts: list[Draft] = []
        if kind is None:
            for _, own in groupby(lines, key=lambda line: line.page):
                found = drafts_of(list(own), right)
                if drafts and runs_over(drafts[-1], found[0]):
                    drafts[-1].lines += found.pop(0).lines
                drafts += found
        else:
            for line in lines:
                if drafts and not (line.bullet or line.text.startswith(("- ", "\u2013 "))):
                    drafts[-1].lines.append(line)
                else:
                    drafts.append(Draft([line], x1=right))
        for draft in drafts:
            draft.tag = kind or "P"
            draft.heading = HEADINGS.get(draft.tag)
            if draft.bullet and draft.level is None:
                draft.level = max(0, self.depth - 1)
            yield draft

    def table(self, element: Element) -> PageTable | None:
        """Return a table with each cell at its place in the grid, `None` where it holds no rows."""
        rows = list(rows_of(element))
        if not rows:
            return None
        cells: list[PageCell] = []
        taken: set[tuple[int, int]] = set()
        columns = 0
        for number, row in enumerate(rows):
            column = 0
            for place in range(row.places):
                part = row.parts.get(place)
                if isinstance(part, Content) or (part is not None and part.kind not in {"TD", "TH"}):
                    continue
                while (number, column) in taken:
                    column += 1
                if part is None:  # an empty cell; LibreOffice tags a row cut by a page break once more, empty
                    column += column < columns or not columns
                    continue
                depth = min(part.row_span, len(rows) - number)
                across = range(column, column + part.column_span)
                taken.update([(r, c) for r in range(number, number + depth) for c in across])
                header = part.kind == "TH"
                depth_before, self.depth = self.depth, 0
                self.in_head = header or number == 0
                blocks = self.blocks(part)
                self.depth, self.in_head = depth_before, False
                cells.append(PageCell(number, column, depth, part.column_span, blocks, header=header))
                column += part.column_span
            columns = max(columns, column)
        put_under_their_columns(cells, taken, columns)
        spots = {(number, column) for number in range(len(rows)) for column in range(columns)} - taken
        cells += (PageCell(*spot, 1, 1, []) for spot in spots)
        cells.sort(key=lambda cell: (cell.row, cell.column))
        self.put_right(cells, columns)
        return self.placed(cells, len(rows), columns)

    def grid_of(self, rows: list[list[Element]]) -> PageTable | None:
        """Return the table of some rows of cells."""
        cells = [
            PageCell(number, column, 1, 1, self.blocks(cell))
            for number, row in enumerate(rows)
            for column, cell in enumerate(row)
        ]
        return self.placed(cells, len(rows), len(rows[0]))

    def put_right(self, cells: list[PageCell], columns: int) -> None:
        """Move what the tags put into one cell and the page shows in another, which the tags leave empty.

        LibreOffice tags a list that goes on in the next cell as a part of the cell it begins in.
        """
        if all(cell.blocks for cell in cells):
            return
        empty = {(cell.row, cell.column): cell for cell in cells if not cell.blocks}
        spots = {
            id(block): spot
            for cell in cells
            if len(cell.blocks) > 1
            for block in cell.blocks
            if (spot := self.spot_of(block, columns)) is not None
        }
        for cell in cells:
            home = spots.get(id(cell.blocks[0])) if cell.blocks else None
            if home is None:
                continue
            for block in cell.blocks[1:]:
                spot = spots.get(id(block))
                if spot is None or spot == home:
                    continue
                # The rows on one page are as far apart in the file as on the page; after a page break the
                # row at hand goes on.
                down = spot[2] - home[2] if spot[:2] == home[:2] else 0
                target = empty.get((cell.row + down, cell.column + spot[3] - home[3]))
                if target is not None:
                    cell.blocks.remove(block)
                    target.blocks.append(block)

    def spot_of(self, block: PageBlock, columns: int) -> tuple[int, int, int, int] | None:
        """Return the page, the number of the ruled table, and the row and column that a block begins in."""
        line = next(lines_below([block]), None)
        if line is None:
            return None
        for number, table in enumerate(self.layouts[line.page].tables):
            if len(table.xs) == columns + 1:
                for cell in table.cells:
                    if cell.place.holds(line.x0 + 1, line.base - 1):
                        return line.page, number, cell.place.row, cell.place.column
        return None

    def placed(self, cells: list[PageCell], rows: int, columns: int) -> PageTable | None:
        """Give a table its pages, its column edges and its shading from the rules on the page."""
        lines = [(cell, line) for cell in cells if cell.blocks for line in lines_below(cell.blocks)]
        if not lines:
            return None
        first, last = min(line.page for _, line in lines), max(line.page for _, line in lines)
        votes: dict[int, int] = {}
        laid: dict[int, LaidTable] = {}
        shaded = {}
        for cell, line in lines:
            for table in self.layouts[line.page].tables:
                if table.xs[0] <= line.x0 <= table.xs[-1] and table.ys[0] <= line.base <= table.ys[-1]:
                    key = id(table)
                    if key not in laid:
                        votes[key], laid[key] = 0, table
                        shaded[key] = [other.place for other in table.cells if other.place.shaded]
                    votes[key] += 1
                    if shaded[key] and any(place.holds(line.x0 + 1, line.base - 1) for place in shaded[key]):
                        cell.shaded = True
        best = laid[max(votes, key=votes.__getitem__)] if votes else None
        if best is not None and len(best.xs) == columns + 1:
            xs = best.xs
        else:
            starts = [
                min((line.x0 for cell, line in lines if cell.column == c), default=0.0)
                for c in range(columns)
            ]
            xs = [*starts, max(line.x1 for _, line in lines)]
        return PageTable(xs, cells, rows, columns, first, last, last - first + 1, ruled=best is not None)


def lines_below(blocks: list[PageBlock]) -> Iterator[Line]:
    """Walk all lines of some blocks."""
    for block in blocks:
        if isinstance(block, Draft):
            yield from block.lines
        else:
            for cell in block.cells:
                yield from lines_below(cell.blocks)


def in_columns(page: Layout) -> bool:
    """True where words of a page stand side by side, as the cells of a table or in columns."""
    if any(len(table.xs) > 2 and not table.empty() for table in page.tables):
        return True
    return any(one.is_table() or one.is_columns() for one in find_stretches(page.lines, page.rules))


def holds_blocks(element: Element) -> bool:
    """True where something below an element stands on its own: a table, a list, a paragraph in a frame."""
    return element.holds(STANDING)


def first_paragraph(item: Element) -> Element | None:
    """Return the first part of a list item that holds words and nothing that stands on its own."""
    for part in item.in_order():
        if isinstance(part, Content):
            return None
        if part.kind in {"L", "Table"}:
            return None
        return first_paragraph(part) if holds_blocks(part) else part
    return None
