"""Pieces of text that a program wrote over several columns at once are divided where they jump.

Ghostscript and other programs that print a PDF anew make one text object of all that stands on a line, and
let the pen jump between two columns. Where no rules part the columns, nothing else says that there are two.
"""

from dataclasses import replace
from itertools import pairwise
from statistics import median

from .letters import Letter, Letters
from .lines import COLUMN_GAP
from .objects import Page, Run

__all__ = ["divide"]

JUMP = 1.0
"""Gap between two letters, in letter sizes, at which a piece is divided: no space is so wide."""
FIRM = 3
"""Heights at which pieces begin at one place, from which a smaller gap before that place is enough."""
BEARING = 2
"""Points by which the ink of a letter may begin after its place."""
SPREAD = 3.0
"""How many usual gaps between its letters the gap between two words of a line set wide has besides."""
LOOSE = 0.75
"""Width of a letter on average, in letter sizes, from which a piece may hold such a gap."""


def divide(page: Page, letters: Letters, *, printed_anew: bool) -> None:
    """Divide the pieces of a page that run over several columns.

    Args:
        page: the page.
        letters: where its letters stand.
        printed_anew: True where the program that wrote the file is known to do this.
    """
    runs = page.runs
    asked = [run for run in runs if " " in run.text and not run.turn and (printed_anew or loose(run))]
    if not asked:
        return
    firm = firm_starts(runs)
    parts = {id(run): pieces for run in asked if len(pieces := divided(run, letters, firm)) > 1}
    if parts:
        page.runs = [piece for run in runs for piece in parts.get(id(run), (run,))]


def loose(run: Run) -> bool:
    """True where a piece is much wider than its letters need."""
    return run.x1 - run.x0 > LOOSE * run.size * len(run.text)


def firm_starts(runs: list[Run]) -> dict[int, float]:
    """Return where pieces on several heights begin, by the whole points near it."""
    heights: dict[int, set[int]] = {}
    places: dict[int, float] = {}
    for run in runs:
        for x in range(round(run.x0) - 1, round(run.x0) + BEARING + 1):
            heights.setdefault(x, set()).add(round(run.base))
            places.setdefault(x, run.x0)
    return {x: places[x] for x, own in heights.items() if len(own) >= FIRM}


def divided(run: Run, letters: Letters, firm: dict[int, float]) -> list[Run]:
    """Return the parts of a piece, itself where it has but one."""
    if not letters.guessed_in(run):
        return [run]
    groups: list[list[Letter]] = [[]]
    end: float | None = None  # of the last letter with ink: a piece may begin with spaces, which part nothing
    own = letters.of(run)
    inked = [letter for letter in own if letter.text.strip()]
    # Letters set wide have wide spaces between their words.
    usual = median(max(0.0, right.x0 - left.x1) for left, right in pairwise(inked)) if len(inked) > 1 else 0.0
    for letter in own:
        if letter.text.strip():
            least = COLUMN_GAP if round(letter.x0) in firm else JUMP
            if end is not None and letter.x0 - end > least * run.size + SPREAD * usual:
                groups.append([])
            end = letter.x1
        groups[-1].append(letter)
    if len(groups) == 1:
        return [run]
    return [
        replace(
            run,
            text="".join(letter.text for letter in group).strip(),
            # A letter's ink begins a little after the place where the pen was set.
            x0=firm.get(round(group[0].x0), group[0].x0),
            x1=max(letter.x1 for letter in group if letter.text.strip()),
        )
        for group in groups
    ]
