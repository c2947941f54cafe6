"""Lines become the words of a paragraph: line ends closed, words that a line end cut made whole."""

import re
from collections import Counter
from collections.abc import Iterable
from itertools import pairwise

from ehcp_audit.reading.blocks import Block, Cell, Paragraph, Table

from .drafts import Draft
from .lines import Line
from .long_words import is_long_word, may_be_long_word
from .order import PageBlock

__all__ = ["Wording", "block_of", "paragraph_of"]

WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
TAIL = re.compile(r"([^\W\d_]+)-$")
HEAD = re.compile(r"([^\W\d_]+)")
MOST = 5
"""Pieces that a word is broken into at most."""
LAST = re.compile(r"[^\W\d_]+$")
ENDING = re.compile(r"\((?:s|es|ies|ren)\)")
PARTS = frozenset(
    """
    to up in on of by off out one two three the and at half week self well
    non mid high low long short part full
    """.split()  # noqa: SIM905 - a paragraph of words reads best
)
"""Short words that stand beside real hyphens: one-to-one, follow-up, self-care."""


TAILS = frozenset(
    """
    b c d e f g h j k l n o p q r t u v w y z ar ce cy ck ct ds ed el en er es et ge gy ht ic il ir ke ks
    ld le ll ls ly nd ng nk ns nt ny pt rd ry rs rt se sh sm sy te ts ty ul ur ve vy wn ys
    ble ful ies ing ion ism ist ity ive nce nts ous ral sis tal ted ter ths ual
    ance ence ents ible ings ions ment ness ning sion ting tion
    """.split()  # noqa: SIM905 - a paragraph of words reads best
)
"""Ends of words that are no words themselves: what a broken word leaves for the next line."""


class Wording:
    """The words a document uses, to tell a hyphen that belongs to a word from one that a line end made."""

    def __init__(self, blocks: Iterable[PageBlock]) -> None:
        lines = texts_of(blocks)
        cuts = [
            (tail[1].lower(), head[0].lower())
            for upper, lower in pairwise(lines)
            if upper.endswith("-") and (tail := TAIL.search(upper)) and (head := WORD.search(lower))
        ]
        self.known = self.found(lines, cuts) if cuts else set(PARTS)
        """Of the words and parts of words about which is to be decided, those that the document uses."""
        self.cuts_words = any(left + right in self.known for left, right in cuts)
        """True where the document divides words at line ends at all; most do not."""
        self.broken = broken_words(lines)
        """The pieces of words broken without a hyphen, as their cells are narrower than they are."""

    def found(self, lines: list[str], cuts: list[tuple[str, str]]) -> set[str]:
        """Return the words in question that stand anywhere but at a line end's cut."""
        asked = {
            word
            for left, right in cuts
            for first in {right, right.split("-")[0]}
            for word in (left, first, left + first, f"{left}-{first}")
        }
        kept: list[str] = []
        cut = False
        for line in lines:
            # The pieces of a word that a line end cut are no words of the document.
            text = line.lower()
            if cut:
                text = WORD.sub(" ", text, count=1)
            cut = line.endswith("-") and TAIL.search(line) is not None
            kept.append(TAIL.sub(" ", text) if cut else text)
        whole = "\n".join(kept)
        return set(PARTS) | {word for word in asked if stands_in(word, whole)}

    def breaks(self, upper: str, lower: str) -> bool:
        """True where the word in the line `upper` goes on in `lower` though no hyphen says so."""
        head = HEAD.match(lower) if self.broken else None
        return head is not None and upper[-1:].isalpha() and (last_word(upper), head[1]) in self.broken

    def keeps_hyphen(self, upper: str, lower: str) -> bool:
        """True where the hyphen at the end of `upper` belongs to the word that goes on in `lower`."""
        tail, head = TAIL.search(upper), HEAD.match(lower)
        if not self.cuts_words or not tail or not head or not head[1][:1].islower():
            return True
        left, right = tail[1].lower(), head[1].lower()
        if left + right in self.known:
            return False
        if f"{left}-{right}" in self.known or left in PARTS or right in PARTS:
            return True
        return left in self.known and right in self.known


def broken_words(lines: list[str]) -> frozenset[tuple[str, str]]:
    """Return the pieces of words that line ends broke without a hyphen, each with the one behind it.

    The first piece fills its line and is no word of the document, which has both together as a word.
    """
    asked: set[tuple[str, str]] = set()
    long: set[tuple[str, ...]] = set()
    for at, (upper, lower) in enumerate(pairwise(lines)):
        if not lower[:1].islower() or not upper[-1:].isalpha() or (head := HEAD.match(lower)) is None:
            continue
        # Nearly every line of running text comes here, and leaves at this glance or the next.
        last = last_word(upper)
        if may_be_long_word(last + head[0]) and (pieces := pieces_of_long_word(lines, at, last)):
            long.add(pieces)
        elif upper.isalpha() and len(upper) > 1:
            asked.add((upper, head[0]))
    if not asked and not long:
        return frozenset()
    whole = "\n".join(lines).lower()
    ends = Counter(last_word(line).lower() for line in lines if line[-1:].isalpha())
    begins = Counter(head[0] for line in lines if (head := HEAD.match(line)))
    broken = {
        (left, right)
        for left, right in asked
        if (right in TAILS or is_word((left + right).lower(), whole))
        and count_of(left.lower(), whole) <= ends[left.lower()]
    }
    for first, *others in long:
        # Of two words that make a long one, each stands elsewhere too.
        if count_of(first.lower(), whole) <= ends[first.lower()] or any(
            count_of(one, whole) <= begins[one] for one in others
        ):
            broken |= set(pairwise((first, *others)))
    return frozenset(broken)


def last_word(line: str) -> str:
    """Return the letters at the end of a line that ends in one."""
    # Looked for behind the last space: in a whole line it takes ten times as long.
    found = LAST.search(line.rpartition(" ")[2])
    return found[0] if found else ""


def pieces_of_long_word(lines: list[str], at: int, first: str) -> tuple[str, ...]:
    """Return the pieces of a long word of plans of which the first ends a line; none for any other."""
    pieces = [first]
    for line in lines[at + 1 : at + MOST]:
        head = HEAD.match(line)
        if head is None or not head[0][0].islower():
            return ()
        pieces.append(head[0])
        if is_long_word("".join(pieces).lower()):
            return tuple(pieces)
        if head[0] != line:
            return ()
    return ()


def is_word(word: str, text: str) -> bool:
    """True where a text has a word, or another number of it."""
    other = word[:-1] if word.endswith("s") else f"{word}s"
    return stands_in(word, text) or stands_in(other, text)


def count_of(word: str, text: str) -> int:
    """Count how often a text has a word, whole."""
    return sum(1 for _ in re.finditer(rf"(?<![^\W\d_]){word}(?![^\W\d_])", text))


def stands_in(word: str, text: str) -> bool:
    """True where a text has a word, whole or as a part of one with hyphens."""
    place = text.find(word)
    while place >= 0:
        before, after = text[place - 1 : place], text[place + len(word) : place + len(word) + 1]
        if not before.isalpha() and not after.isalpha():
            return True
        place = text.find(word, place + 1)
    return False


def runs_on(text: str, line: str) -> bool:
    """True where a line continues the word that `text` ends in: after a hyphen or a stroke, or with "(s)"."""
    if line[0] == "(":
        return text[-1:].isalpha() and ENDING.match(line) is not None
    return text[-1:] in "-/" and text[-2:-1].isalnum() and line[0].isalnum()


def texts_of(blocks: Iterable[PageBlock]) -> list[str]:
    """Return what each line says, those in tables included."""
    found: list[str] = []
    for block in blocks:
        if isinstance(block, Draft):
            found += [line.text for line in block.lines]
        else:
            for cell in block.cells:
                if cell.blocks:
                    found += texts_of(cell.blocks)
    return found


def paragraph_of(
    lines: list[Line], wording: Wording | None = None, *, draft: Draft | None = None
) -> Paragraph:
    """Make a paragraph of its lines."""
    first = lines[0]
    if len(lines) == 1:
        text = first.text
        return Paragraph(
            text,
            "•" if first.bullet else "",
            draft.tag if draft else None,
            draft.heading if draft else None,
            min(first.bold, len(text)),
            first.size,
            draft.level if draft else None,
            first.page,
        )
    text = ""
    bold = 0
    unbroken = True
    sizes: dict[float, int] = {}
    before = ""
    for line in lines:
        more = line.text
        if text:
            if not runs_on(text, more):
                if wording is None or not wording.breaks(before, more):
                    text += " "
            elif text[-1] == "-" and wording is not None and not wording.keeps_hyphen(text, more):
                text = text[:-1]
        if unbroken:
            bold = len(text) + line.bold if line.bold else bold
            unbroken = line.bold >= len(more) > 0
        text += more
        before = more
        sizes[line.size] = sizes.get(line.size, 0) + len(more)
    return Paragraph(
        text,
        number="•" if first.bullet else "",
        style=draft.tag if draft else None,
        heading=draft.heading if draft else None,
        bold=min(bold, len(text)),
        size=max(sizes, key=sizes.__getitem__),
        list_level=draft.level if draft else None,
        page=first.page,
    )


def block_of(block: PageBlock, wording: Wording) -> Block:
    """Make the paragraph or table that later steps read."""
    if isinstance(block, Draft):
        return paragraph_of(block.lines, wording, draft=block)
    cells = [
        Cell(
            cell.row,
            cell.column,
            cell.row_span,
            cell.column_span,
            [block_of(inner, wording) for inner in cell.blocks],
            cell.shaded,
            cell.header,
        )
        for cell in block.cells
    ]
    return Table(cells, block.rows, block.columns, block.page, block.pieces, aside=block.aside)
