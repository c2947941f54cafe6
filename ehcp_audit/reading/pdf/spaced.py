"""Words whose letters the file sets one by one, or further apart than usual, are put together again.

A heading set wide ("S E C T I O N  B") and a page whose every letter is a piece of its own look alike to a
reader of text objects. What tells where a word ends is the gap after a letter, held against the gaps between
most letters of the same line.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import median

from .letters import Letter, Letters
from .objects import Page, Run

__all__ = ["close_up", "words_by_gaps"]

FEW = 3
"""Pieces of one letter, one after the other, from which they are taken for a line set letter by letter."""
WIDE = 0.11
"""Usual gap between letters, in letter sizes, from which a line is set wide."""
WORD = 0.14
"""By how much, in letter sizes, the gap between two words of such a line is more than the usual."""
APART = 0.35
"""By how much it is more where what follows stands in a column of its own."""
LONE = re.compile(" [bcdefghjklmnopqrstuvwxyz] ")
"""A small letter between spaces that is no English word."""
BITS = 2.6
"""Letters a bit of a line set wide has on average at most."""


def close_up(page: Page, letters: Letters) -> None:
    """Put together the words of lines that were set letter by letter, and of those set wide."""
    runs = page.runs
    if letter_by_letter(runs):
        page.runs = runs = joined(runs)
    lone = has_lone_letter(" ".join([run.text for run in runs]))
    for run in runs:
        text = run.text
        if (
            " " in text
            and not run.turn
            and (falls_apart(text) or (lone and has_lone_letter(text)))
            and letters.guessed_in(run)
        ):
            respace(run, letters.of(run))


def letter_by_letter(runs: Sequence[Run]) -> bool:
    """True where pieces of one letter follow each other somewhere."""
    count = 0
    for run in runs:
        count = count + 1 if len(run.text) <= 2 else 0
        if count >= FEW:
            return True
    return False


def respace(run: Run, letters: Sequence[Letter]) -> None:
    """Take the spaces out of a piece set wide that stand between the letters of a word.

    Only such spaces are in question as the file does not have, and pdfium guessed because the pen moves.
    """
    found: list[Letter] = []
    spaced: dict[int, bool] = {}
    for letter in letters:
        if letter.text.strip():
            found.append(letter)
        elif found:
            last = len(found) - 1
            spaced[last] = spaced.get(last, True) and letter.guessed
    gaps = [(right.x0 - left.x1) / run.size for left, right in pairwise(found)]
    within = [gap for number, gap in enumerate(gaps) if spaced.get(number, True)]
    if len(within) < FEW or not any(spaced.values()) or median(within) <= WIDE:
        return
    least = median(within) + WORD
    text = found[0].text
    for number, gap in enumerate(gaps):
        if number in spaced and (gap > least or not spaced[number]):
            text += " "
        text += found[number + 1].text
    run.text = " " * run.text.startswith(" ") + text + " " * run.text.endswith(" ")


def has_lone_letter(text: str) -> bool:
    """True where a small letter stands alone that is no English word."""
    return LONE.search(f" {text} ") is not None


def falls_apart(text: str) -> bool:
    """True where a text falls into bits of one or two letters."""
    bits = text.count(" ") + 1
    return bits > FEW and len(text) - bits < BITS * bits


def usual_gap(gaps: Sequence[float], texts: Sequence[str]) -> float:
    """Return the gap between most letters, in letter sizes; between few letters, the least.

    In a short line the gaps between words may be as many as those within: where enough letters have no space
    behind them, those are asked that have none. In a line set wide nearly all have one.
    """
    within = [gap for gap, text in zip(gaps, texts, strict=False) if not text.endswith(" ")]
    gaps = within if len(within) >= max(2, 0.4 * len(gaps)) else gaps
    return median(gaps) if len(gaps) > FEW else min(gaps)


def words_by_gaps(
    texts: Sequence[str], gaps: Sequence[float], usual: float
) -> list[tuple[list[str], tuple[int, int]]]:
    """Divide letters where the gaps are wide.

    Args:
        texts: each letter, with a space behind it where the file has one.
        gaps: from each letter to the next, in letter sizes.
        usual: gap between most letters.

    Returns:
        Groups that stand apart as columns do: the words, and the numbers of the first and last letter.
    """
    wide = usual > WIDE
    least = usual + WORD if wide else max(0.15, usual + 0.1)
    groups: list[tuple[list[str], tuple[int, int]]] = []
    word = texts[0].strip()
    words: list[str] = []
    first = 0
    for number, (gap, text) in enumerate(zip(gaps, texts[1:], strict=True)):
        # Between letters that stand close a space in the file is one; in a wide line the program guessed it.
        if gap > least or (not wide and texts[number].endswith(" ")):
            words.append(word)
            word = ""
            if gap > usual * (2.1 if wide else 1) + APART or not wide:
                groups.append((words, (first, number)))
                words, first = [], number + 1
        word += text.strip()
    groups.append(([*words, word], (first, len(texts) - 1)))
    return groups


def joined(runs: list[Run]) -> list[Run]:
    """Join pieces of one letter that follow each other on a line into words; a line set wide stays whole."""
    done: list[Run] = []
    line: list[Run] = []
    for run in runs:
        if line and not follows(line[-1], run):
            done += closed(line)
            line = []
        if len(run.text) <= 2 and not run.turn and not run.glyph:
            line.append(run)
        else:
            done += closed(line)
            line = []
            done.append(run)
    return done + closed(line)


def follows(last: Run, run: Run) -> bool:
    """True where a piece is the next of the same line, and looks the same."""
    return (
        abs(last.base - run.base) < 0.5
        and last.size == run.size
        and last.bold == run.bold
        and last.mcid == run.mcid
        and last.hidden == run.hidden
        and last.artefact == run.artefact
        and last.pale == run.pale
        and -0.5 * run.size < run.x0 - last.x1 < 1.5 * run.size
    )


def closed(line: list[Run]) -> list[Run]:
    """Return the words of one line of letters."""
    if len(line) < FEW:
        return line
    gaps = [(right.x0 - left.x1) / right.size for left, right in pairwise(line)]
    letters = [run.text for run in line]
    words = words_by_gaps(letters, gaps, usual_gap(gaps, letters))
    done = [piece(" ".join(texts), line[first : last + 1]) for texts, (first, last) in words]
    if line[-1].text.endswith(" ") and not done[-1].text.endswith(" "):
        # Whatever comes next on the line is another word.
        done[-1].text += " "
    return done


def piece(text: str, parts: list[Run]) -> Run:
    """Return some pieces as one."""
    if len(parts) == 1:
        return parts[0]
    return replace(
        parts[0],
        text=text,
        top=min(run.top for run in parts),
        x1=max(run.x1 for run in parts),
        bottom=max(run.bottom for run in parts),
        handle=None,
    )
