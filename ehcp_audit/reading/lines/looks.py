"""How a line looks beside the rest of its document: what a sighted person takes for a heading."""

from collections import Counter, defaultdict

from .line import Line

__all__ = ["Looks", "Signature"]

Signature = tuple[int, bool, bool, float, bool]
"""Heading level (0 for none), all bold, all capitals, size, in a table."""


class Looks:
    """What is usual in a document, and how far a line stands out from it."""

    def __init__(self, lines: list[Line]) -> None:
        printed: dict[tuple[float, bool], int] = defaultdict(int)
        self._cells: dict[int, int] = defaultdict(int)
        bold = 0
        for line in lines:
            cell = line.cell
            printed[line.paragraph.size or 0.0, cell is not None] += line.words
            if line.bold:
                bold += line.words
            if cell is not None:
                self._cells[id(cell)] += 1
        sizes: Counter[float] = Counter()
        in_cells: Counter[float] = Counter()
        for (size, in_cell), words in printed.items():
            if size:
                sizes[size] += words
                if in_cell:
                    in_cells[size] += words
        self.body_size = max(sizes, key=lambda size: (sizes[size], -size)) if sizes else 0.0
        """The size that most words are printed in; 0 where the file does not say."""
        # A browser may print all tables larger than the text: then nothing in them stands out.
        most_in_cells = max(in_cells, key=lambda size: (in_cells[size], -size)) if in_cells else 0.0
        self.cell_size = max(self.body_size, most_in_cells)
        """The same in tables, where it is not less."""
        self.mostly_bold = bold > 0.6 * sum(printed.values())
        self.short = {line.order: line for line in lines if _may_be_heading(line)}
        """The lines that may be headings, by their order."""

    def signature(self, line: Line) -> Signature:
        """Return what makes headings of one rank look alike."""
        size = line.paragraph.size or 0.0
        return (
            line.paragraph.heading or 0,
            line.bold,
            _capitals(line.text),
            round(size * 2) / 2,
            line.table is not None,
        )

    def alike(self, line: Line, other: Line) -> bool:
        """Tell whether two lines look alike but for capitals."""
        level, bold, _, size, table = self.signature(line)
        return (level, bold, size, table) == (*self.signature(other)[:2], *self.signature(other)[3:])

    def prominence(self, line: Line) -> float:
        """Return how much a line stands out: 0 for body text, about 1 for bold, 4 to 9 for heading styles."""
        return self.prominence_of(self.signature(line))

    def prominence_of(self, signature: Signature) -> float:
        """Return the prominence of all lines of that signature."""
        level, bold, capitals, size, in_table = signature
        value = 0.0
        if level:
            value += max(3.0, 9.0 - level)
            return value
        if bold and not self.mostly_bold:
            value += 1.0
        if capitals:
            value += 0.4
        usual = self.cell_size if in_table else self.body_size
        if usual and size:
            value += max(-1.0, min(2.5, (size / usual - 1.0) * 5))
        return value

    def of(self, line: Line) -> float:  # noqa: C901 - asked one after another, as a reader would
        """Return the evidence that a line is a heading by its look: about -1.5 to 2.5."""
        value = 0.0
        paragraph = line.paragraph
        style = paragraph.style.lower() if paragraph.style else ""
        if paragraph.heading:
            value += 1.8
        elif style in {"title", "subtitle"}:
            value += 0.8
        if line.bold and not self.mostly_bold:
            value += 1.0
        usual, size = self.body_size if line.cell is None else self.cell_size, paragraph.size
        if usual and size and size != usual:
            value += max(-0.5, min(1.0, (size / usual - 1.0) * 4))
        if line.text.isupper() and _capitals(line.text):
            value += 0.4
        cell = line.cell
        if cell is not None and (cell.shaded or cell.header):
            value += 0.6
        if line.whole and (cell is None or self._cells.get(id(cell), 0) == 1):  # as `stands_alone` says
            value += 0.4
        if line.text.count(" ") >= 14:
            value -= 0.5
        if line.text[-1] in ".,;":
            value -= 0.8
        if style.startswith("toc") or style == "tableofcontents":
            value -= 4.0
        return min(value, 2.5)

    def may_be_heading(self, line: Line) -> bool:
        """Tell whether nothing forbids that a line is a heading: short, no sentence, not deep in a list."""
        return line.order in self.short

    def stands_alone(self, line: Line) -> bool:
        """Tell whether a line has its paragraph to itself, or its cell."""
        return line.whole and (line.cell is None or self._cells.get(id(line.cell), 0) == 1)

    def stands_alone_or_first(self, line: Line) -> bool:
        """Tell whether a line begins its paragraph."""
        return line.start == 0 or line.whole

    def is_column_head(self, line: Line) -> bool:
        """Tell whether a line heads a column rather than a stretch of text: a narrow cell among others."""
        cell, table = line.cell, line.table
        return cell is not None and table is not None and cell.column_span < table.columns


def _capitals(text: str) -> bool:
    return text.isupper() and sum(map(str.isalpha, text)) > 3


def _may_be_heading(line: Line) -> bool:
    text = line.text
    if line.words == 0 or len(text) > 260:
        return False
    # The words of a tidied text are one more than its spaces.
    return text[-1] not in ".;," or text.count(" ") < 5 or bool(line.paragraph.heading)
