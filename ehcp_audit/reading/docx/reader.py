"""A DOCX becomes blocks, by our own walk over its XML: everything shown, once, in the order it is read.

The usual libraries leave out content controls, tracked insertions, text boxes, notes and automatic numbers,
and give merged cells several times.
"""

from ehcp_audit.collector import collector_paused
from ehcp_audit.errors import DamagedFile
from ehcp_audit.model import FileFormat, Note
from ehcp_audit.reading.blocks import Blocks, Gap, Paragraph, leaves

from .drawing import Nesting
from .line import Tally
from .names import ID, Element, R, W, first
from .numbering import Numbering
from .package import Package
from .plain import Plain, as_part, set_aside
from .story import Story
from .style_source import StyleSource, without_unused
from .styles import Styles

__all__ = ["read_docx", "read_package"]


def read_docx(data: bytes, name: str, sha256: str) -> Blocks:
    """Read a DOCX.

    Args:
        data: the whole file.
        name: the file's name without its folder.
        sha256: the hash of `data`.

    Returns:
        Everything that is shown. Tracked insertions are read; deletions, comments and hidden words are not,
        and a note counts them. What is blacked out becomes `REDACTED`.

    Raises:
        DamagedFile: the zip or its XML is broken.
        NeedsPassword: the zip is locked.
        TooLarge: it passes a limit of size or nesting.
    """
    return read_package(Package(data, name), sha256)


def read_package(package: Package, sha256: str) -> Blocks:
    """Read a DOCX that has been opened. Arguments, result and errors as `read_docx`."""
    with collector_paused():
        return _Docx(package).blocks(package.name, sha256)


class _Docx:
    """One file: its parts, and what is counted over all of them."""

    def __init__(self, package: Package) -> None:
        self.package = package
        self.main = self._main_part()
        self.relations = package.relations(self.main)
        self.styles = self._styles()
        self.numbering = Numbering(self._related("numbering"), self.styles)
        self.tally = Tally()
        self.nesting = Nesting(package.name)
        self._notes: dict[str, dict[str, Element]] = {}

    def blocks(self, name: str, sha256: str) -> Blocks:
        source = self.package.source(self.main)
        plain = Plain(b"") if source is None else set_aside(source)
        root = None if source is None else self.package.parse(plain.source, self.main)
        body = None if root is None else first(root, f"{W}body")
        if root is None or body is None:
            raise DamagedFile(f"{name} is damaged: there is no document in it. Ask for the file again.")
        story = Story(self, self.main, root, plain)
        blocks = story.read(body)
        gaps = [Gap(behind=before) for before in self.tally.behind]
        pictures = self.tally.pictures  # those of the body: the badge in a header holds no plan
        furniture = self._furniture(story.page_sections)
        self.tally.pictures = pictures
        return Blocks(
            blocks,
            FileFormat.DOCX,
            name,
            sha256,
            furniture=furniture,
            notes=self._remarks(),
            unseen=self.tally.unseen,
            gaps=gaps,
        )

    def note(self, kind: str, identifier: str) -> Element | None:
        """Return a footnote or endnote when first asked for it; then, and where there is none, `None`."""
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

    def _styles(self) -> Styles:
        for relation in self.relations.values():
            source = self.package.source(relation.target) if relation.kind == "styles" else None
            if source is not None:
                return self._styles_in(without_unused(source), relation.target)
        return Styles(None, {}, lambda _source: None)

    def _styles_in(self, styles: StyleSource, part: str) -> Styles:
        def parsed(source: bytes) -> Element:
            return self.package.parse(as_part(styles.root, source), part)[0]

        return Styles(self.package.parse(styles.source, part), styles.tables, parsed)

    def _furniture(self, page_sections: list[Element]) -> list[Paragraph]:
        """Read each header and footer that a page section asks for, once."""
        furniture: list[Paragraph] = []
        done: set[str] = set()
        for section in page_sections:
            for reference in section.iterchildren(f"{W}headerReference", f"{W}footerReference"):
                relation = self.relations.get(reference.get(f"{R}id") or "")
                if relation is None or relation.target in done:
                    continue
                done.add(relation.target)
                source = self.package.source(relation.target)
                if source is None:
                    continue
                part = self.package.parse(source, relation.target)
                story = Story(self, relation.target, part, Plain(source))
                furniture += leaves(story.read(part))
        return furniture

    def _remarks(self) -> list[Note]:
        """Say what was met besides plain text; never any of the words."""
        tally = self.tally
        comments = self._related("comments")
        commented = 0 if comments is None else sum(1 for _ in comments.iter(f"{W}comment"))
        covers = "what, if anything, it was to cover cannot be told in a Word file, so it may have been read"
        deleted = _many(tally.deletions, "deletion")
        said = (
            (
                "tracked-changes",
                tally.insertions + tally.deletions,
                f"{_many(tally.insertions, 'insertion')} read as accepted, {deleted} left out",
            ),
            ("comments", commented, f"{_many(commented, 'comment')} in the margin left out"),
            ("hidden-text", tally.hidden_words, f"{_many(tally.hidden_words, 'hidden word')} left out"),
            (
                "redaction",
                tally.redactions,
                f"{_many(tally.redactions, 'passage')} blacked out; what lies beneath was not read",
            ),
            (
                "redaction",
                tally.black_shapes,
                f"{_many(tally.black_shapes, 'black shape')} drawn on the pages; {covers}",
            ),
            (
                "picture",
                tally.pictures,
                f"{_many(tally.pictures, 'picture')} in the document; words in pictures are not read",
            ),
            (
                "picture",
                tally.charts,
                f"{_many(tally.charts, 'chart')} in the document; words in charts are not read",
            ),
            (
                "not-read",
                tally.not_read,
                f"{_many(tally.not_read, 'document')} put in as a whole could not be read",
            ),
            (
                "not-read",
                tally.controls,
                f"{_many(tally.controls, 'form field')} with the value outside the text could not be read",
            ),
            (
                "struck-out",
                tally.struck_words,
                f"{_many(tally.struck_words, 'word')} struck through, and read all the same",
            ),
        )
        return [Note(kind=kind, says=f"{says}.") for kind, count, says in said if count]


def _many(count: int, thing: str) -> str:
    return f"{count} {thing}" if count == 1 else f"{count} {thing}s"
