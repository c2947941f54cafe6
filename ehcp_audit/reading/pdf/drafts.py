"""Lines become paragraphs in the making."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from .lines import Line
from .sequence import counts_on

__all__ = ["LABELLED", "NUMBERED", "Draft", "drafts_of", "lower_case", "running_pitch", "runs_over"]

NUMBERED = re.compile(r"(?:\(?(?:\d{1,2}(?:\.\d{1,2}){0,3}|[a-z]|[ivx]{1,4})[.)]|[-\u2013]) ", re.IGNORECASE)
LABELLED = re.compile(r"(?:section|part|annex|appendix|outcome|target|step) *[A-K\d]\d?\b", re.IGNORECASE)
"""An entry of a contents list or key; where two lines begin so, each is an entry."""
HEADED = re.compile(r"(?:SECTION|Section) ?(?:[A-K]|H ?[12]) ?(?:[:.]|[\u2013\u2014-] )")
"""A section's label with its title to follow."""
CODED = re.compile(r"(?:[B-HKNOP]|H[12][.-]?) ?\d{1,2}[.:)]? +[A-Z\[\"\u201c\u2018]")
"""A statement with its code: `F2 Physiotherapy exercises`."""
AMOUNT = re.compile(r"\d+(?:\.\d+)? [a-z]")
"""A number that is bound to its unit, by a space that the file may give as any other."""
MARK = re.compile(r"x{3,}\b")
SOURCED = re.compile(r"(?:[.!?] ?|^)[(\[][^()\[\]]{0,40}\d{1,2}[a-z]?[)\]]$")
"""A sentence with what it is taken from or serves: `Ade hums. (K2)`, `Ade will sing. [needs B1, B2]`."""
FIELD = re.compile(r"[A-Z][a-z]+(?: [\w/]+){0,4}: \S")
"""A label with its value: `By whom: class teacher`."""
LEADING = frozenset(
    "a an the and or of by with for to in on at from as per via each every their his her its our".split()  # noqa: SIM905
)
"""Words that a value does not end with."""
LEAST_SENTENCE = 3
"""Spaces in the shortest line that is taken for a sentence."""
FAR = 1.6
"""Distance in letter sizes to the next line of a paragraph at most, where nothing else tells it."""
LEAST_INSET = 5
"""Lines of a text whose first lines are set in, at least."""
LEAST_INDENT, MOST_INDENT = 0.5, 4.0
"""By how much they are set in, in letter sizes."""
BESIDE = 1.0
"""Letter sizes that are free before what stands beside a line, at least."""
NEAR = 1.5
"""Points by which what begins at one place may begin apart."""
CODES = frozenset(" 0123456789")
LABELS = frozenset("sSpPaAoOtT\u017f")
"""Letters that such an entry begins with; the last is an old s, which counts as one where case does not."""


@dataclass(slots=True)
class Draft:
    """A paragraph in the making: its lines, which may stand on several pages."""

    lines: list[Line] = field(default_factory=list)
    tag: str | None = None
    """The structure tag that the file gives it."""
    heading: int | None = None
    level: int | None = None
    x1: float = 0.0
    """Right edge of the room it had on its last page."""

    @property
    def bullet(self) -> bool:
        """True where it begins with a bullet."""
        return bool(self.lines) and self.lines[0].bullet


def drafts_of(
    lines: list[Line],
    right: float,
    pitches: Mapping[float, float] | None = None,
    own: Mapping[float, float] | None = None,
) -> list[Draft]:
    """Make paragraphs of the lines of one region, in order.

    Args:
        lines: in reading order.
        right: the x up to which words could have stood.
        pitches: by letter size, the usual distance between the lines of a paragraph in the document.
        own: the same in these lines; `None`: it is found here.
    """
    if len(lines) < 2:
        return [Draft([line], level=0 if line.bullet else None, x1=right) for line in lines]
    drafts: list[Draft] = []
    pitch = {**(pitches or {}), **(running_pitch(lines) if own is None else own)}
    if not pitch.keys() >= {line.size for line in lines}:
        pitch = {**usual_pitch(lines), **pitch}
    inset = first_lines(lines)
    edges = edges_beside(lines)
    for line in lines:
        last = drafts[-1] if drafts else None
        opens = inset is not None and abs(line.x0 - inset) < NEAR and last is not None
        edge = right if last is None or not edges else min(right, edges.get(id(last.lines[-1]), right))
        if last is None or begins(last, line, edge, pitch) or (opens and ended(last.lines[-1])):
            drafts.append(Draft([line], x1=right))
        else:
            last.lines.append(line)
    levels(drafts)
    return drafts


def edges_beside(lines: Sequence[Line]) -> dict[int, float]:
    """Return, by the `id` of a line that others stand beside, how far its words could have reached."""
    levels: dict[int, list[Line]] = {}
    for line in lines:
        levels.setdefault(round(line.base), []).append(line)
    if len(levels) == len(lines):
        return {}
    found: dict[int, float] = {}
    for level in levels.values():
        level.sort(key=lambda line: line.x0)
        found.update((id(left), right.x0 - BESIDE * left.size) for left, right in pairwise(level))
    return found


def first_lines(lines: Sequence[Line]) -> float | None:
    """Return where the first lines of paragraphs begin, where they are set in; `None` where they are not.

    Where the rest of a sentence never begins there and the next sentence does, time after time, it is no
    chance.
    """
    if len(lines) < LEAST_INSET:
        return None
    left = min(line.x0 for line in lines)
    found: dict[int, int] = {}
    for upper, lower in pairwise(lines):
        d = lower.x0 - left
        if LEAST_INDENT * lower.size < d < MOST_INDENT * lower.size and lower.turn == upper.turn:
            # What goes on with a sentence there speaks against it.
            sign = 1 if ended(upper) and not lower_case(lower.text) else -len(lines)
            found[round(lower.x0)] = found.get(round(lower.x0), 0) + sign
    if len(found) != 1:
        return None
    ((inset, count),) = found.items()
    outset = sum(lower_case(line.text) and line.x0 < left + NEAR for line in lines)
    return float(inset) if count > 1 and outset > 1 else None


def running_pitch(lines: Sequence[Line]) -> dict[float, float]:
    """Return, by letter size, the distance from a line to the next where a sentence goes on in that."""
    if len(lines) < 2:
        return {}
    found: dict[float, list[float]] = {}
    for upper, lower in pairwise(lines):
        if upper.size == lower.size and lower.text[:1].islower() and upper.text[-1:] not in ".!?:":
            step = lower.base - upper.base
            beside = abs(lower.x0 - upper.x0) < 6 * upper.size
            if beside and 0.8 * upper.size < step < 2.2 * upper.size:
                found.setdefault(upper.size, []).append(step)
    return {size: sorted(steps)[len(steps) // 2] for size, steps in found.items()}


def usual_pitch(lines: list[Line]) -> dict[float, float]:
    """Return, by letter size, the usual distance from one line to the next within a paragraph."""
    found: dict[float, list[float]] = {}
    for upper, lower in pairwise(lines):
        step = lower.base - upper.base
        if upper.size == lower.size and 0.8 * upper.size < step < 2.2 * upper.size:
            found.setdefault(upper.size, []).append(step)
    # The lower quartile: between paragraphs the step is larger, never smaller. And where no sentence goes on
    # from line to line, lines far apart are paragraphs, each of one line.
    return {size: min(sorted(steps)[len(steps) // 4], FAR * size) for size, steps in found.items()}


def begins(draft: Draft, line: Line, right: float, pitch: dict[float, float]) -> bool:  # noqa: C901, PLR0911, PLR0912 - one sign after the other
    """True where a line opens a new paragraph after `draft`."""
    last = draft.lines[-1]
    if line.bullet or line.turn != last.turn:
        return True
    step = line.base - last.base
    size = max(line.size, last.size)
    if abs(line.size - last.size) > 0.12 * size and not abs(step) < 0.5 * size:
        return True
    if step < -0.5 * size or step > 3 * size:
        return True
    if abs(step) <= 0.5 * size:
        return False
    usual = pitch.get(line.size, 1.25 * size)
    if step > usual * 1.22 + 0.5:
        return True
    if step > usual * 1.06 + 0.4 and ended(last) and not in_sentence(line.text):
        # A little more space than within paragraphs.
        return True
    # Where neither has a bold letter, neither is all bold.
    if (line.bold or last.bold) and line.all_bold != last.all_bold:
        if last.all_bold and not line.bold:
            return True
        if line.all_bold and not last.bold and not last.letters:
            return True
    if line.text.startswith("- ") and not last.text[-1:].isdigit():
        return True
    first = draft.lines[0]
    numbered = is_numbered(line.text)
    if numbered and is_numbered(first.text):
        return True
    bold = line.all_bold and last.all_bold
    if (
        line.text[0] in LABELS
        and LABELLED.match(line.text)
        and (LABELLED.match(first.text) or (bold and HEADED.match(line.text)))
    ):
        return True
    # Nothing of this begins with a small letter.
    if not line.text[:1].islower() and (
        (
            line.text[1:2] in CODES
            and (ended(last) or last.text.endswith((")", "]")))
            and CODED.match(line.text)
            and CODED.match(first.text)
        )
        or counts_on(first.text, line.text)
        or (
            ":" in line.text
            and FIELD.match(line.text)
            and (ended(last) or another_field(draft, line))
            and last.text.rfind("(") <= last.text.rfind(")")  # "(Need: B4;", and below it "Outcome: E2)"
        )
        or after_value(draft, line)
    ):
        return True
    hang = line.x0 - last.x0
    if first.bullet and line.x0 < first.x0 - 0.4 * size:
        return True
    first_word = line.text.find(" ")
    if first_word > 0 and AMOUNT.match(line.text):
        first_word = line.text.find(" ", first_word + 1)
    if first_word < 0:
        first_word = len(line.text)
    # A no-break space binds: "20 minutes" goes to the next line whole.
    room = right - last.x1
    width = (line.x1 - line.x0) * (first_word + 1) / max(1, len(line.text))
    if numbered and (room > width + size or ended(last) or not last.text[-1].isalnum()):
        return True
    if room > width * 1.15 + 0.6 * size:
        # The word would have fitted on the line above: somebody ended that line.
        return True
    return hang > 1.5 * size and ended(last) and len(draft.lines) > 1


def another_field(draft: Draft, line: Line) -> bool:
    """True where a label with its value stands under another, and begins where that does."""
    first = draft.lines[0]
    return abs(line.x0 - first.x0) < NEAR and ":" in first.text and FIELD.match(first.text) is not None


def after_value(draft: Draft, line: Line) -> bool:
    """True where a sentence follows a label with its value (`How often: each day`) that filled its line.

    The value goes on in small letters, unless a name or a title is cut: that is no sentence, or it follows a
    word that leads on to it.
    """
    if len(draft.lines) > 1 or not line.text.endswith(".") or not line.text[:1].isupper():
        return False
    value = draft.lines[0].text
    if ":" not in value or not FIELD.match(value) or line.text.count(" ") < LEAST_SENTENCE:
        return False
    word = value.rsplit(" ", 1)[-1]
    return word.isalpha() and word.islower() and word not in LEADING


def is_numbered(text: str) -> bool:
    """True where a line begins with a number, a letter or a dash of its own."""
    # The pattern asks for one of these near the start; most lines have none.
    head = text[:14]
    return ("." in head or ")" in head or head[0] in "-\u2013") and NUMBERED.match(text) is not None


def in_sentence(text: str) -> bool:
    """True where a line begins with a small letter that is no mark in place of a name."""
    return text[:1].islower() and MARK.match(text) is None


def ended(line: Line) -> bool:
    """True where a line ends as a sentence, a label or an item does, or with the source of a sentence."""
    if line.text[-1:] in {")", "]"} and SOURCED.search(line.text):
        return True
    return line.text.endswith((".", "!", "?", ":", ";", ".”", ".'", '."', ".)"))


def levels(drafts: list[Draft]) -> None:
    """Give list items their depth by how far each bullet is set in."""
    steps: list[float] = []
    for draft in drafts:
        first = draft.lines[0]
        if first.bullet:
            steps = [step for step in steps if step < first.bullet_x - 4]
            draft.level = len(steps)
            steps.append(first.bullet_x)
        elif steps and first.x0 <= steps[0] + 4:
            steps = []


def runs_over(upper: Draft, lower: Draft, *, in_cell: bool = False) -> bool:
    """True where the second paragraph is the rest of the first; `in_cell`: of a cell that the break cut."""
    last, first = upper.lines[-1], lower.lines[0]
    if first.bullet or abs(last.size - first.size) > 0.6 or last.turn != first.turn:
        return False
    if NUMBERED.match(first.text) or (first.all_bold != last.all_bold):
        return False
    if last.text.endswith((".", "!", "?", ":")) or SOURCED.search(last.text):
        return False
    if first.all_bold and not lower_case(first.text) and not in_cell:
        # A heading below a heading: only a row's label is cut.
        return False
    if LABELLED.match(first.text) and LABELLED.match(upper.lines[0].text):
        return False
    width = upper.x1 - upper.lines[0].x0
    full = last.x1 - last.x0 > 0.75 * width
    return lower_case(first.text) or full


def lower_case(text: str) -> bool:
    """True where a text begins as the middle of a sentence does."""
    first = text[:1]
    return first.islower() or first in ",;.)]%&/"
