"""Two rounds, or the groups of one, beside each other in a terminal."""

from collections.abc import Sequence

from ehcp_audit.collecting.compare import Comparison
from ehcp_audit.model.themes import part_name

from . import phrases as p
from .page import Page
from .shown import shown

__all__ = ["compared_text"]


def compared_text(comparisons: Sequence[Comparison], *, width: int = 80, colour: bool = False) -> str:
    """Return what `compare` prints. A share that is withheld shows as a dash."""
    page = Page(width=width, colour=colour)
    page.line(p.H_COMPARED if len(comparisons) == 1 else p.H_GROUPS_COMPARED, style="bold")
    for one in comparisons[0].disclosure[:1] if comparisons else ():
        page.line(one.says, style="" if one.applied else "bold")
    for comparison in comparisons:
        _one(page, comparison)
    return page.text()


def _one(page: Page, comparison: Comparison) -> None:
    page.heading(f"{shown(comparison.first)} → {shown(comparison.second)}")
    for said in comparison.says:
        page.line(said, bullet="- ")
    if comparison.differences:
        page.line(p.compared_sentence(comparison))
        page.line(p.COMPARED_MEANS)
    for kind, heading in p.KINDS_COMPARED.items():
        some = [one for one in comparison.differences if one.kind == kind]
        if some:
            page.gap()
            page.table(
                [heading, *p.COMPARED_HEADS],
                [
                    [
                        f"{part_name(shown(one.name))} {shown(one.asks)}".strip(),
                        *(cell for _, cell in p.compared_cells(one)),
                    ]
                    for one in some
                ],
                numbers=(1, 2, 3, 4),
            )
    if comparison.left_out:
        page.heading(p.H_LEFT_OUT)
        for left in comparison.left_out:
            page.line(f"{left.criterion}: {left.why}", bullet="- ")
