"""Bullets that are drawn, not written: a browser prints a small disc, ring or square before each item."""

from .objects import Box, Page, Run

__all__ = ["write_bullets"]

LEAST, MOST = 0.12, 0.6
"""Width and height of a drawn bullet, in letter sizes."""
REACH = 2.2
"""Distance from a bullet to its words, in letter sizes."""


def write_bullets(page: Page) -> None:
    """Put a written bullet before each line that a drawn one stands before."""
    small = [box for box in page.boxes if could_be_bullet(box)]
    if not small:
        return
    level = [run for run in page.runs if not run.turn]
    before: dict[int, Run] = {}
    for box in small:
        run = item_of(box, level)
        if run is not None:
            before[id(run)] = Run(
                "•",
                box.x0,
                run.top,
                box.x1,
                run.bottom,
                run.base,
                run.size,
                bold=False,
                order=run.order,
                mcid=run.mcid,
                glyph=True,
            )
    if before:
        page.runs = [r for run in page.runs for r in (before.get(id(run)), run) if r is not None]


def could_be_bullet(box: Box) -> bool:
    """True for a small shape as wide as high."""
    return not box.picture and 1 < box.width < 9 and 1 < box.height < 9 and abs(box.width - box.height) < 1


def item_of(box: Box, runs: list[Run]) -> Run | None:
    """Return the piece of text that a small shape stands before, alone on its side of the line."""
    middle = (box.top + box.bottom) / 2
    best: Run | None = None
    for run in runs:
        if not run.top - 2 <= middle <= run.bottom + 2 or not LEAST <= box.width / run.size <= MOST:
            continue
        if run.x0 < box.x1 and run.x1 > box.x0 - 0.5 * run.size:
            return None
        if 0 < run.x0 - box.x1 <= REACH * run.size and (best is None or run.x0 < best.x0):
            best = run
    return best
