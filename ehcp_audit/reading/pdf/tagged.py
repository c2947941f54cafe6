"""Blocks from the structure tree, and whether the tree can be trusted at all.

Tags are what a program says of its own output, and some programs say little or say it wrongly. So the tree is
held against the page: it must hold nearly all the words, and the words that stand in ruled cells must be
tagged as cells. Otherwise the whole document is read by where its words lie.
"""

from dataclasses import dataclass, field

from .drafts import Draft, drafts_of
from .elements import Builder, lines_below
from .furniture import LONE, MARGIN, all_lines, take_furniture
from .layout import Layout
from .lines import Line, lines_of
from .objects import Run
from .order import PageBlock
from .tags import Content, TagReader

__all__ = ["Tags", "tagged_document"]

IN_TREE = 0.9
"""Share of the words that the tree must hold."""
IN_CELLS = 0.7
"""Share of the words in ruled tables that must be tagged as cells."""


@dataclass(slots=True)
class Tags:
    """A document's structure tree, and the pieces of text it refers to."""

    reader: TagReader = field(default_factory=TagReader)
    runs: dict[int, list[Run]] = field(default_factory=dict)
    """All pieces of each page."""

    def fit(self, layouts: list[Layout]) -> bool:  # noqa: C901 - two counts, one after the other
        """True where the tree holds nearly all words, and tags the words of ruled cells as cells."""
        if self.reader.failed:
            return False
        tree, celled = self.reader.numbers, self.reader.celled
        none: set[int] = set()
        inside = outside = artefacts = 0
        for number, runs in self.runs.items():
            held = tree.get(number, none)
            for run in runs:
                if run.artefact:
                    artefacts += len(run.text)
                elif run.mcid in held:
                    inside += len(run.text)
                else:
                    outside += len(run.text)
        if not inside or inside < IN_TREE * (inside + outside) or artefacts > inside:
            return False
        ruled = tagged = 0
        for layout in layouts:
            held = celled.get(layout.number, none)
            for table in layout.tables:
                if len(table.xs) < 3 or len(table.ys) < 3:
                    continue
                for run in [run for cell in table.cells for run in cell.runs if not run.artefact]:
                    ruled += len(run.text)
                    if run.mcid in held:
                        tagged += len(run.text)
        return tagged >= IN_CELLS * ruled


def tagged_document(tags: Tags, layouts: list[Layout]) -> tuple[list[PageBlock], list[Line]]:
    """Return the blocks in the order of the tree, and the furniture.

    Words outside the tree go where they were painted. Furniture is what the file marks so, what runs on
    nearly every page, and table heads that are printed again on later pages.
    """
    margins = [layout.margins(MARGIN) for layout in layouts]
    furniture = take_furniture(margins, layouts)
    running = {Content(line.page, line.mcid) for line in furniture if line.mcid >= 0}
    runs: dict[Content, list[Run]] = {}
    for number, page in tags.runs.items():
        for run in page:
            if run.mcid >= 0:
                runs.setdefault(Content(number, run.mcid), []).append(run)
    taken: dict[int, list[Line]] = {}
    for line in furniture:
        if line.mcid < 0:
            taken.setdefault(line.page, []).append(line)
    builder = Builder(runs, {layout.number: layout for layout in layouts}, set(running))
    blocks = builder.blocks(tags.reader.root)
    for layout in margins:
        rest = [
            run
            for run in tags.runs.get(layout.number, ())
            if not run.artefact
            and (layout.number, run.mcid) not in builder.used
            and not any(in_line(run, line) for line in taken.get(layout.number, ()))
        ]
        lines = lines_of(rest, layout.number)
        lines += [line for line in all_lines(layout) if line.mcid == LONE]
        for draft in drafts_of(sorted(lines, key=lambda line: line.order), layout.width):
            insert(blocks, draft)
    return blocks, furniture + builder.again


def in_line(run: Run, line: Line) -> bool:
    """True where a piece outside the tree is one of a running line, such as a page number."""
    return abs(run.base - line.base) < 1 and line.x0 - 1 <= run.x0 and run.x1 <= line.x1 + 1


def insert(blocks: list[PageBlock], draft: Draft) -> None:
    """Put a paragraph behind the last block that was painted before it."""
    spot = draft.lines[0].page, draft.lines[0].order
    for index in range(len(blocks) - 1, -1, -1):
        first = next(lines_below([blocks[index]]), None)
        if first is not None and (first.page, first.order) < spot:
            blocks.insert(index + 1, draft)
            return
    blocks.insert(0, draft)
