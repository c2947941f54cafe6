"""A DOCX becomes blocks, by our own walk over its XML: everything that is shown, once, in the order it is read.

The usual libraries leave out content controls, tracked insertions, text boxes, notes and automatic numbers, and
give merged cells several times.
"""

from dataclasses import dataclass, field

from ehcp_audit.errors import DamagedFile
from ehcp_audit.model import FileFormat, Note, count_words

from .blocks import Block, Blocks, Paragraph, leaves
from .docx_inline import Inline, Nesting
from .docx_line import Line, Tally
from .docx_names import (
    ALTERNATE,
    CHOICE,
    DELETED,
    FALLBACK,
    ID,
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
    R,
    T,
    W,
    first,
    switched_on,
    value,
    whole_number,
)
from .docx_numbering import Counter, Numbering
from .docx_package import Package
from .docx_styles import PLAIN, Ground, ParagraphStyle, Styles, fills_black
from .docx_table import TableReader

__all__ = ["read_docx"]

_STYLE = f"{W}pStyle"
_NUMBERING = f"{W}numPr"
_OUTLINE = f"{W}outlineLvl"
_VANISH = f"{W}vanish"
_FIELD_CHARACTER = f"{W}fldChar"
_SECTION = f"{W}sectPr"
_NOT_SHOWN = frozenset(
    {
        PPR,
        RPR,
        _SECTION,
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
_IN_LINE = frozenset({RUN, T, f"{W}hyperlink", f"{W}fldSimple"})
"""What stands in a paragraph; where one is missing around it, it is read as if there were one."""


def read_docx(data: bytes, name: str, sha256: str) -> Blocks:
    """Read a DOCX.

    Args:
        data: the whole file.
        name: the file's name without its folder.
        sha256: the hash of `data`.

    Returns:
        Everything that is shown. Tracked insertions are read; deletions, comments and hidden words are not, and a
        note counts them. What is blacked out becomes `REDACTED`.

    Raises:
        DamagedFile: the zip or its XML is broken.
        NeedsPassword: the zip is locked.
        TooLarge: it passes a limit of size or nesting.
    """
    return _Docx(Package(data, name)).blocks(name, sha256)


@dataclass(slots=True)
class _Flow:
    """Blocks as they are gathered, and a line whose paragraph mark is not shown: it runs on into the next."""

    blocks: list[Block] = field(default_factory=list)
    runs_on: Line | None = None
    style: ParagraphStyle | None = None


class _Docx:
    """One file: its parts, and what is counted over all of them."""

    def __init__(self, package: Package) -> None:
        self.package = package
        self.main = self._main_part()
        self.relations = package.relations(self.main)
        self.styles = Styles(self._related("styles"))
        self.numbering = Numbering(self._related("numbering"), self.styles)
        self.tally = Tally()
        self.nesting = Nesting(package.name)
        self._notes: dict[str, dict[str, Element]] = {}

    def blocks(self, name: str, sha256: str) -> Blocks:
        source = self.package.source(self.main)
        root = None if source is None else self.package.parse(source, self.main)
        body = None if root is None else first(root, f"{W}body")
        if source is None or root is None or body is None:
            raise DamagedFile(f"{name} is damaged: there is no document in it. Ask for the file again.")
        story = _Story(self, self.main, root, _may_have_unseen_marks(source))
        blocks = story.read(body)
        return Blocks(
            blocks, FileFormat.DOCX, name, sha256, furniture=self._furniture(root), notes=self._remarks()
        )

    def note(self, kind: str, identifier: str) -> Element | None:
        """Return a footnote or endnote the first time it is asked for; then, and where there is none, `None`."""
        notes = self._notes.get(kind)
        if notes is None:
            root = self._related(f"{kind}s")
            notes = self._notes[kind] = (
                {}
                if root is None
                else {
                    element.get(ID): element
                    for element in root.iterchildren(f"{W}{kind}")
                    if element.get(f"{W}type") in {None, "normal"}
                }
            )
        return notes.pop(identifier, None)

    def _main_part(self) -> str:
        for relation in self.package.relations("").values():
            if relation.kind == "officeDocument" and relation.target in self.package:
                return relation.target
        return "word/document.xml"

    def _related(self, kind: str) -> Element | None:
        for relation in self.relations.values():
            if relation.kind == kind:
                return self.package.xml(relation.target)
        return None

    def _furniture(self, root: Element) -> list[Paragraph]:
        """Read each header and footer that a page section asks for, once."""
        furniture: list[Paragraph] = []
        done: set[str] = set()
        for section in root.iter(_SECTION):
            for reference in section.iterchildren(f"{W}headerReference", f"{W}footerReference"):
                relation = self.relations.get(reference.get(f"{R}id") or "")
                if relation is None or relation.target in done:
                    continue
                done.add(relation.target)
                source = self.package.source(relation.target)
                if source is None:
                    continue
                part = self.package.parse(source, relation.target)
                story = _Story(self, relation.target, part, _may_have_unseen_marks(source))
                furniture += leaves(story.read(part))
        return furniture

    def _remarks(self) -> list[Note]:
        """Say what was met besides plain text; never any of the words."""
        tally = self.tally
        notes: list[Note] = []

        def note(kind: str, says: str) -> None:
            notes.append(Note(kind=kind, says=says))

        if tally.insertions or tally.deletions:
            note(
                "tracked-changes",
                f"{_many(tally.insertions, 'insertion')} read as accepted, "
                f"{_many(tally.deletions, 'deletion')} left out.",
            )
        comments = self._related("comments")
        count = 0 if comments is None else sum(1 for _ in comments.iter(f"{W}comment"))
        if count:
            note("comments", f"{_many(count, 'comment')} in the margin left out.")
        if tally.hidden_words:
            note("hidden-text", f"{_many(tally.hidden_words, 'hidden word')} left out.")
        if tally.redactions:
            note(
                "redaction",
                f"{_many(tally.redactions, 'passage')} blacked out; what lies beneath was not read.",
            )
        if tally.black_shapes:
            note(
                "redaction",
                f"{_many(tally.black_shapes, 'black shape')} drawn on the pages; what, if anything, they were drawn "
                "over cannot be told in a Word file, so those words may have been read.",
            )
        if tally.pictures:
            note(
                "picture",
                f"{_many(tally.pictures, 'picture')} in the document; words in pictures are not read.",
            )
        if tally.charts:
            note("picture", f"{_many(tally.charts, 'chart')} in the document; words in charts are not read.")
        if tally.not_read:
            note("not-read", f"{_many(tally.not_read, 'document')} pasted in as a whole could not be read.")
        return notes


class _Story:
    """One text that is read from beginning to end: the body, or one header or footer."""

    def __init__(self, docx: _Docx, part: str, root: Element, unseen_marks: bool) -> None:
        self._docx = docx
        self._part = part
        self._styles = docx.styles
        self._tally = docx.tally
        self._nesting = docx.nesting
        self._numbering = docx.numbering
        self._counter = Counter(docx.numbering)
        self._unseen_marks = unseen_marks
        self._diagrams: set[str] = set()
        self._inline = Inline(
            docx.styles,
            docx.tally,
            docx.nesting,
            broken=_fields_without_partner(root),
            note=docx.note,
            diagram=self._diagram,
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
            for child in container:
                tag = child.tag
                if tag == P:
                    self._paragraph(child, flow, ground)
                elif tag == TBL:
                    self._end_line(flow)
                    flow.blocks.append(self._tables.read(child))
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
            self._tally.not_read += 1
        elif tag in _IN_LINE:
            line = Line()
            style = self._styles.paragraph(None)
            self._inline.read([child], line, style, ground, black=False)
            self._close(line, style, flow, ("", None), style.heading)
        else:
            if tag in INSERTED:
                self._tally.insertions += 1
            self._into(child, flow, ground)

    def _paragraph(self, paragraph: Element, flow: _Flow, ground: Ground) -> None:
        properties = first(paragraph, PPR)
        style_id: str | None = None
        numbering: Element | None = None
        outline: str | None = None
        black: bool | None = None
        mark: Element | None = None
        if properties is not None:
            for said in properties:
                tag = said.tag
                if tag == _STYLE:
                    style_id = said.get(VAL)
                elif tag == _NUMBERING:
                    numbering = said
                elif tag == _OUTLINE:
                    outline = said.get(VAL)
                elif tag == SHD:
                    black = fills_black(said)
                elif tag == RPR:
                    mark = said
        style = self._styles.paragraph(style_id)
        line = flow.runs_on or Line()
        flow.runs_on = None
        self._inline.read(paragraph, line, style, ground, black=style.black if black is None else black)
        if self._unseen_marks and mark is not None and self._is_unseen(mark, line):
            flow.runs_on, flow.style = line, style
            return
        heading = style.heading
        if outline is not None:
            level = whole_number(outline, 9)
            heading = level + 1 if 0 <= level < 9 else None
        number = (
            self._number(style, numbering)
            if numbering is not None or style.list_id is not None
            else ("", None)
        )
        self._close(line, style, flow, number, heading)

    def _close(
        self,
        line: Line,
        style: ParagraphStyle,
        flow: _Flow,
        number: tuple[str, int | None],
        heading: int | None,
    ) -> None:
        paragraph = line.paragraph(self._tally)
        paragraph.number, paragraph.list_level = number
        # An empty paragraph is only a gap, and so is a bullet before nothing.
        if (paragraph.text and not paragraph.text.isspace()) or any(map(str.isalnum, paragraph.number)):
            paragraph.style = style.name
            paragraph.heading = heading
            if heading is not None:
                paragraph.list_level = None
            flow.blocks.append(paragraph)
        for attached in line.attached:
            if isinstance(attached, str):
                if attached.strip():
                    flow.blocks.append(Paragraph(attached))
            else:
                outside = self._inline.begin_story()
                inside = _Flow()
                with self._nesting:
                    if attached.tag in {P, TBL}:
                        self._into([attached], inside, PLAIN)
                    else:
                        self._into(attached, inside, PLAIN)
                self._end_line(inside)
                flow.blocks += inside.blocks
                self._inline.end_story(outside)

    def _end_line(self, flow: _Flow) -> None:
        """Close a line that had nothing to run on into."""
        if flow.runs_on is not None:
            line, flow.runs_on = flow.runs_on, None
            self._close(line, flow.style or self._styles.paragraph(None), flow, ("", None), None)

    def _is_unseen(self, mark: Element, line: Line) -> bool:
        """Tell whether a paragraph's end is not shown: deleted, moved away, or hidden.

        Word also writes a hidden mark between a heading and text on the same line; those two stay apart here, so
        that the heading is still known as one.
        """
        if first(mark, *DELETED) is not None:
            return True
        hidden = first(mark, _VANISH)
        if hidden is None or not switched_on(hidden.get(VAL)) or first(mark, f"{W}specVanish") is not None:
            return False
        return True if line.shows() else bool(line.hidden) or not line.texts

    def _number(self, style: ParagraphStyle, numbering: Element | None) -> tuple[str, int | None]:
        """Return what Word shows before the paragraph, and its depth in the list; `None` where it is in none."""
        list_id, level = style.list_id, None
        if numbering is not None:
            list_id = value(numbering, f"{W}numId") or list_id
            said = value(numbering, f"{W}ilvl")
            level = None if said is None else whole_number(said)
        if list_id is None or list_id == "0":
            return "", None
        if level is None:
            level = self._numbering.level_of(list_id, style)
        shown, is_item = self._counter.next(list_id, level)
        return shown, min(max(level, 0), 8) if is_item else None

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
        self._tally.hidden_words += count_words(
            "\n".join("".join(text.text or "" for text in p.iter(T)) for p in element.iter(P))
        )


def _may_have_unseen_marks(source: bytes) -> bool:
    """Tell whether a paragraph's end may be deleted or hidden; looking at each of thousands of marks is slow."""
    return any(word in source for word in (b":del", b"<del", b"moveFrom", b"vanish"))


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


def _many(count: int, thing: str) -> str:
    return f"{count} {thing}" if count == 1 else f"{count} {thing}s"
