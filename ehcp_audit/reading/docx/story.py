"""One text of a DOCX, read from beginning to end: the body, or one header or footer."""

from dataclasses import dataclass, field
from typing import Protocol

from ehcp_audit.model import count_words
from ehcp_audit.reading.blocks import Block, Paragraph, leaves

from .colour import shading
from .drawing import Nesting
from .inline import Inline
from .line import Line, Tally
from .names import (
    ALTERNATE,
    CHOICE,
    DELETED,
    FALLBACK,
    INSERTED,
    PPR,
    RPR,
    RUN,
    SDT,
    SDT_CONTENT,
    SHD,
    TBL,
    VAL,
    A,
    Element,
    P,
    T,
    W,
    first,
    opening,
    switched_on,
    value,
    whole_number,
)
from .numbering import Counter, Numbering, depth_of
from .package import Package
from .plain import STUB, Plain, as_part, pieces_of
from .styles import PLAIN, Ground, Looks, ParagraphStyle, Styles
from .table import TableReader

__all__ = ["File", "Story"]

_STYLE = f"{W}pStyle"
_NUMBERING = f"{W}numPr"
_LIST_ID = f"{W}numId"
_LIST_LEVEL = f"{W}ilvl"
_FRAME = f"{W}framePr"
_NOTES = frozenset((f"{W}footnote", f"{W}endnote"))
_SECTION = f"{W}sectPr"
_OUTLINE = f"{W}outlineLvl"
_VANISH = f"{W}vanish"
_FIELD_CHARACTER = f"{W}fldChar"
_NOT_SHOWN = frozenset(
    {
        PPR,
        RPR,
        f"{W}tcPr",
        f"{W}tblPr",
        f"{W}sdtPr",
        f"{W}sdtEndPr",
        f"{W}customXmlPr",
        f"{W}bookmarkStart",
        f"{W}bookmarkEnd",
        f"{W}proofErr",
        f"{W}commentRangeStart",
        f"{W}commentRangeEnd",
        f"{W}permStart",
        f"{W}permEnd",
    }
)
_NO_NUMBER: tuple[str, int | None] = ("", None)
_IN_LINE = frozenset({RUN, T, f"{W}hyperlink", f"{W}fldSimple"})
"""What stands in a paragraph; where one is missing around it, it is read as if there were one."""


class File(Protocol):
    """What a story needs of the file it is part of."""

    package: Package
    styles: Styles
    numbering: Numbering
    tally: Tally
    nesting: Nesting

    def note(self, kind: str, identifier: str) -> Element | None:
        """Return a footnote or endnote when first asked for it; then, and where there is none, `None`."""
        ...


@dataclass(slots=True)
class _Flow:
    """Blocks as they are gathered, and a line whose paragraph mark is not shown: it runs on into the next."""

    blocks: list[Block] = field(default_factory=list)
    runs_on: Line | None = None
    style: ParagraphStyle | None = None


@dataclass(slots=True)
class _Said:
    """What a paragraph says of itself."""

    style: str | None = None
    list_id: str | None = None
    list_level: int | None = None
    outline: str | None = None
    black: bool | None = None
    mark: Element | None = None
    """What its end says of itself, where that may not be shown."""
    drop_cap: bool = False


@dataclass(slots=True)
class _Manner:
    """What becomes of a paragraph by what it says of itself, its style and what it stands on."""

    style: ParagraphStyle
    looks: Looks
    heading: int | None
    list_id: str | None
    """The list it is in; `None` for none."""
    list_level: int | None
    """`None` where it is for the list to say."""
    mark: Element | None
    drop_cap: bool


class Story:
    """One text that is read from beginning to end: the body, or one header or footer."""

    def __init__(self, docx: File, part: str, root: Element, plain: Plain) -> None:
        """Set out to read one story.

        Args:
            docx: the file it is part of.
            part: its part's name.
            root: the part's root.
            plain: the part's XML as bytes, and the paragraphs that were taken out of it.
        """
        self._docx = docx
        self._part = part
        self._plain = plain
        self._manners: dict[tuple[bytes | None, Ground], _Manner] = {}
        self._properties: dict[bytes, Element] = {}
        self._styles = docx.styles
        self._tally = docx.tally
        self._nesting = docx.nesting
        self._numbering = docx.numbering
        self._counter = Counter(docx.numbering)
        self._diagrams: set[str] = set()
        self.page_sections: list[Element] = []
        """What says which headers and footers the pages have, in order."""
        self._inline = Inline(
            docx.styles,
            docx.tally,
            docx.nesting,
            broken=_fields_without_partner(root) if b"fldChar" in plain.source else frozenset(),
            note=docx.note,
            diagram=self._diagram,
            parsed=self._parsed,
        )
        self._tables = TableReader(docx.styles, docx.tally, docx.nesting, self.read, self._pass_over)

    def read(self, container: Element, ground: Ground = PLAIN) -> list[Block]:
        """Read what stands in a body, cell, box or note."""
        flow = _Flow()
        self._into(container, flow, ground)
        self._end_line(flow)
        return flow.blocks

    def _into(self, container: Element, flow: _Flow, ground: Ground) -> None:
        with self._nesting:
            for child in container[:]:
                tag = child.tag
                if tag == P:
                    self._paragraph(child, flow, ground)
                elif tag == TBL:
                    self._end_line(flow)
                    flow.blocks.append(self._tables.read(child))
                elif tag == _SECTION:
                    self.page_sections.append(child)
                elif tag not in _NOT_SHOWN:
                    self._other(child, flow, ground)

    def _other(self, child: Element, flow: _Flow, ground: Ground) -> None:
        tag = child.tag
        if tag == SDT:
            content = first(child, SDT_CONTENT)
            if content is not None:
                self._into(content, flow, ground)
        elif tag in DELETED:
            self._tally.deletions += 1
        elif tag == ALTERNATE:
            for way in child.iterchildren(CHOICE, FALLBACK):
                before = len(flow.blocks)
                self._into(way, flow, ground)
                if len(flow.blocks) > before:
                    break
        elif tag in {f"{W}altChunk", f"{W}subDoc"}:
            self._tally.pass_over_a_document()
        elif tag in _IN_LINE:
            line = Line()
            style = self._styles.paragraph(None)
            self._inline.read([child], line, self._styles.looks(style, ground, black=False))
            self._close(line, style, flow, _NO_NUMBER, style.heading)
        else:
            if tag in INSERTED:
                self._tally.insertions += 1
            self._into(child, flow, ground)

    def _paragraph(self, paragraph: Element, flow: _Flow, ground: Ground) -> None:
        stub = self._stub(paragraph)
        line = flow.runs_on or Line()
        flow.runs_on = None
        if stub is None:
            manner = self._manner(self._said_by(paragraph), ground)
            self._inline.read(paragraph, line, manner.looks)
        else:
            properties, runs = self._plain.paragraphs[stub].groups()
            manner = self._manner_plainly(properties, ground)
            self._inline.read_plain(runs, line, manner.looks)
        # A large first letter is a paragraph of its own, though it belongs to the first word of the next.
        if manner.drop_cap or (manner.mark is not None and self._is_unseen(manner.mark, line)):
            flow.runs_on, flow.style = line, manner.style
            return
        number = self._number(manner.list_id, manner) if manner.list_id is not None else _NO_NUMBER
        self._close(line, manner.style, flow, number, manner.heading)

    def _stub(self, paragraph: Element) -> int | None:
        """Return which plain paragraph an element stands for; `None` where it is the paragraph itself."""
        number = paragraph.get(STUB) if self._plain.paragraphs else None
        return None if number is None else int(number)

    def _said_by(self, paragraph: Element) -> _Said:
        said = _Said()
        properties = opening(paragraph, PPR)
        if properties is not None:
            self._read_properties(properties, said)
        return said

    def _manner(self, said: _Said, ground: Ground) -> _Manner:
        style = self._styles.paragraph(said.style)
        black = style.black if said.black is None else said.black
        heading = style.heading
        if said.outline is not None:
            level = whole_number(said.outline, 9)
            heading = level + 1 if 0 <= level < 9 else None
        list_id = said.list_id or style.list_id
        return _Manner(
            style,
            self._styles.looks(style, ground, black=black),
            heading,
            None if list_id == "0" else list_id,
            said.list_level,
            said.mark,
            said.drop_cap,
        )

    def _manner_plainly(self, properties: bytes | None, ground: Ground) -> _Manner:
        known = self._manners.get((properties, ground))
        if known is None:
            said = _Said()
            if properties:
                self._read_properties(self._parsed(properties), said)
            known = self._manners[properties, ground] = self._manner(said, ground)
        return known

    def _parsed(self, properties: bytes) -> Element:
        """Parse properties of a plain paragraph or its runs; what they stand in stands for their list."""
        found = self._properties.get(properties)
        if found is None:
            part = as_part(self._plain.root, properties)
            found = self._properties[properties] = self._docx.package.parse(part, self._part)
        return found

    def _read_properties(self, properties: Element, said: _Said) -> None:
        for child in properties[:]:
            tag = child.tag
            if tag == _STYLE:
                said.style = child.get(VAL)
            elif tag == _NUMBERING:
                level = value(child, _LIST_LEVEL)
                said.list_id = value(child, _LIST_ID)
                said.list_level = None if level is None else whole_number(level)
            elif tag == _OUTLINE:
                said.outline = child.get(VAL)
            elif tag == SHD:
                _, said.black = shading(child)
            elif tag == RPR:
                said.mark = child if first(child, _VANISH, *DELETED) is not None else None
            elif tag == _SECTION:
                self.page_sections.append(child)
            elif tag == _FRAME:
                said.drop_cap = child.get(f"{W}dropCap") in {"drop", "margin"}

    def _close(
        self,
        line: Line,
        style: ParagraphStyle,
        flow: _Flow,
        number: tuple[str, int | None],
        heading: int | None,
    ) -> None:
        paragraph = line.paragraph(self._tally)
        if number is not _NO_NUMBER:
            paragraph.number, paragraph.list_level = number
        # An empty paragraph is only a gap, and so is a bullet before nothing.
        shown = paragraph.text
        if (shown and not shown.isspace()) or (number[0] and any(map(str.isalnum, number[0]))):
            paragraph.style = style.name
            paragraph.heading = heading
            if heading is not None:
                paragraph.list_level = None
            flow.blocks.append(paragraph)
        for attached in line.attached:
            if isinstance(attached, str):
                flow.blocks += [Paragraph(attached)] if attached.strip() else []
            else:
                outside = self._inline.begin_story()
                inside = _Flow()
                with self._nesting:
                    self._into([attached] if attached.tag in {P, TBL} else attached, inside, PLAIN)
                self._end_line(inside)
                if attached.tag in _NOTES:
                    for one in leaves(inside.blocks):
                        one.aside = True
                flow.blocks += inside.blocks
                self._inline.end_story(outside)

    def _end_line(self, flow: _Flow) -> None:
        """Close a line that had nothing to run on into."""
        if flow.runs_on is not None:
            line, flow.runs_on = flow.runs_on, None
            self._close(line, flow.style or self._styles.paragraph(None), flow, _NO_NUMBER, None)

    def _is_unseen(self, mark: Element, line: Line) -> bool:
        """Tell whether a paragraph's end is not shown: deleted, moved away, or hidden.

        Word also writes a hidden mark between a heading and text on the same line; those two stay apart
        here, so that the heading is still known as one.
        """
        for said in mark[:]:
            tag = said.tag
            if tag in DELETED:
                return True
            if tag == _VANISH and switched_on(said.get(VAL)):
                if first(mark, *DELETED) is None and first(mark, f"{W}specVanish") is not None:
                    return False
                return line.shows() or bool(line.hidden) or not line.texts
        return False

    def _number(self, list_id: str, manner: _Manner) -> tuple[str, int | None]:
        """Return what Word shows before the paragraph, and its depth in the list; `None` for none."""
        level = manner.list_level
        if level is None:
            level = self._numbering.level_of(list_id, manner.style)
        shown, is_item = self._counter.next(list_id, level)
        return shown, depth_of(level, manner.style) if is_item else None

    def _diagram(self, relation_id: str) -> list[str]:
        relation = self._docx.package.relations(self._part).get(relation_id)
        if relation is None or relation.target in self._diagrams:
            return []
        self._diagrams.add(relation.target)
        root = self._docx.package.xml(relation.target)
        if root is None:
            return []
        return ["".join(text.text or "" for text in p.iter(f"{A}t")) for p in root.iter(f"{A}p")]

    def _pass_over(self, element: Element) -> None:
        for paragraph in element.iter(P):
            stub = self._stub(paragraph)
            texts = (
                [text.text or "" for text in paragraph.iter(T)]
                if stub is None
                else [text.strip("\n") for _, text in pieces_of(self._plain.paragraphs[stub][2])]
            )
            self._tally.hidden_words += count_words("".join(texts))


def _fields_without_partner(root: Element) -> frozenset[Element]:
    """Find the field characters that begin or end nothing."""
    begun: list[Element] = []
    alone: set[Element] = set()
    for mark in root.iter(_FIELD_CHARACTER):
        kind = mark.get(f"{W}fldCharType")
        if next(mark.iterancestors(*DELETED), None) is not None:
            continue
        if kind == "begin":
            begun.append(mark)
        elif kind == "end":
            if begun:
                begun.pop()
            else:
                alone.add(mark)
    return frozenset(alone.union(begun))
