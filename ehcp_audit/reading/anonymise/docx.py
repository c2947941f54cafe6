"""A DOCX with every word replaced, put together anew from what is known to hold none.

Nothing is taken out of the original: what is wanted is copied, element by element, by a list of what may be.
So what this module has never heard of is not in the copy.
"""

import re
import zipfile
from collections import Counter
from io import BytesIO

from lxml import etree

from ehcp_audit.errors import DamagedFile
from ehcp_audit.reading.docx.names import (
    CHART,
    DELETED,
    DIAGRAM,
    ID,
    INSERTED,
    VAL,
    A,
    Element,
    R,
    V,
    W,
    value,
)
from ehcp_audit.reading.docx.package import Package

from .docx_names import (
    ATTRIBUTES_DROPPED,
    BLANK_PICTURE,
    CONTENT,
    KEPT,
    LEFT_OUT,
    NAMESPACES,
    PIC,
    STYLE_WORDS,
    WP,
    XML,
    is_plain_value,
)
from .docx_text import replace_texts
from .words import Scrubber

__all__ = ["copy_docx", "part_names"]

_DOCUMENT = "word/document.xml"
_PICTURE = "word/media/blank.png"
_FIXED = (1980, 1, 1, 0, 0, 0)
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_TYPES = {
    "document": f"{_WORD}.document.main+xml",
    "styles": f"{_WORD}.styles+xml",
    "numbering": f"{_WORD}.numbering+xml",
    "footnotes": f"{_WORD}.footnotes+xml",
    "endnotes": f"{_WORD}.endnotes+xml",
    "header": f"{_WORD}.header+xml",
    "footer": f"{_WORD}.footer+xml",
    "diagramData": "application/vnd.openxmlformats-officedocument.drawingml.diagramData+xml",
}
_SPACES = frozenset((*NAMESPACES.values(), XML.strip("{}")))
_STYLE_REFERENCES = frozenset(
    f"{W}{name}"
    for name in ("pStyle", "rStyle", "tblStyle", "basedOn", "link", "next", "numStyleLink", "styleLink")
)
_LEADS_TO = {
    f"{W}headerReference": ("header", f"{R}id"),
    f"{W}footerReference": ("footer", f"{R}id"),
    f"{DIAGRAM}relIds": ("diagramData", f"{R}dm"),
    f"{A}blip": ("image", f"{R}embed"),
    f"{V}imagedata": ("image", f"{R}id"),
}
"""Elements that name another part: of which kind, and in which attribute."""
_GRAPHICS = {
    "http://schemas.openxmlformats.org/drawingml/2006/picture",
    "http://schemas.openxmlformats.org/drawingml/2006/diagram",
    "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup",
    "http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas",
}


def part_names() -> re.Pattern[str]:
    """Return what the names of all parts of a copy look like."""
    return re.compile(
        r"\[Content_Types\]\.xml|_rels/\.rels|word/media/blank\.png"
        r"|word/(?:_rels/)?(?:document|styles|numbering|footnotes|endnotes|(?:header|footer|diagramData)\d+)"
        r"\.xml(?:\.rels)?"
    )


def copy_docx(package: Package, scrubber: Scrubber) -> tuple[bytes, Counter[str]]:
    """Return a DOCX of the same make with its words replaced, and counts of what was left out, by kind."""
    copy = _Copy(package, scrubber)
    return copy.packed(), copy.left_out


class _Copy:
    """The parts of the copy as they come."""

    def __init__(self, package: Package, scrubber: Scrubber) -> None:
        self.package = package
        self.scrubber = scrubber
        self.left_out: Counter[str] = Counter()
        self.parts: dict[str, bytes] = {}
        self.types: dict[str, str] = {}
        self.names: dict[str, str] = {}
        """Parts of the original that are in the copy, and their names there."""
        self.styles: dict[str, str] = {}
        self.picture = False

    def packed(self) -> bytes:
        """Copy everything that leads from the main part, and pack it."""
        main = next(
            (
                relation.target
                for relation in self.package.relations("").values()
                if relation.kind == "officeDocument" and relation.target in self.package
            ),
            _DOCUMENT,
        )
        if self.package.xml(main) is None:
            raise DamagedFile(
                f"{self.package.name} is damaged: there is no document in it. Ask for the file again."
            )
        self.names[main] = _DOCUMENT
        self.types[_DOCUMENT] = _TYPES["document"]
        self.part(main, _DOCUMENT, ("styles", "numbering", "footnotes", "endnotes"))
        self.left_out["parts"] = len(
            [
                name
                for name in self.package.parts()
                if not name.endswith(".rels")
                and name != "[content_types].xml"
                and name not in {known.lower() for known in self.names}
            ]
        )
        written = {
            "[Content_Types].xml": self.content_types(),
            "_rels/.rels": _relationships([("rId1", "officeDocument", _DOCUMENT)]),
            **self.parts,
        }
        if self.picture:
            written[_PICTURE] = BLANK_PICTURE
        stream = BytesIO()
        with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, content in written.items():
                archive.writestr(zipfile.ZipInfo(name, _FIXED), content, zipfile.ZIP_DEFLATED)
        return stream.getvalue()

    def part(self, name: str, new: str, kinds: tuple[str, ...] = ()) -> None:
        """Copy one part, and those that it leads to: of these kinds, and wherever it names one."""
        root = self.package.xml(name)
        if root is None:
            return
        part = _Part(self, name)
        # Numbering and notes are named nowhere in the text: they belong to the document as a whole.
        for relation in part.relations.values():
            if relation.kind in kinds and relation.target in self.package:
                part.to(relation.kind, relation.target, single=True)
        copied = part.copied(root)
        if copied is None:
            return
        replace_texts(copied, self.scrubber)
        self.parts[new] = etree.tostring(copied, xml_declaration=True, encoding="UTF-8", standalone=True)
        if part.links:
            folder, _, last = new.rpartition("/")
            self.parts[f"{folder}/_rels/{last}.rels"] = _relationships(part.links)

    def new_name(self, kind: str, target: str, *, single: bool) -> str:
        """Return the name in the copy of a part of the original; the first time, copy it."""
        if target not in self.names:
            number = "" if single else str(sum(name.startswith(f"word/{kind}") for name in self.types) + 1)
            new = self.names[target] = f"word/{kind}{number}.xml"
            self.types[new] = _TYPES[kind]
            self.part(target, new)
        return self.names[target]

    def style(self, identifier: str) -> str:
        """Return the identifier in the copy of a style."""
        return self.styles.setdefault(identifier, f"s{len(self.styles) + 1}")

    def content_types(self) -> bytes:
        """Return the part that says of what kind each other part is."""
        root = etree.Element("Types", nsmap={None: f"{_PACKAGE}/content-types"})
        for extension, kind in (
            ("rels", "application/vnd.openxmlformats-package.relationships+xml"),
            ("xml", "application/xml"),
            ("png", "image/png"),
        ):
            etree.SubElement(root, "Default", Extension=extension, ContentType=kind)
        for name, kind in self.types.items():
            if name in self.parts:
                etree.SubElement(root, "Override", PartName=f"/{name}", ContentType=kind)
        return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))


class _Part:
    """One part as it is copied."""

    def __init__(self, copy: _Copy, name: str) -> None:
        self.copy = copy
        self.relations = copy.package.relations(name)
        self.links: list[tuple[str, str, str]] = []
        self.shapes = 0
        self.notes = 0

    def copied(self, root: Element) -> Element | None:
        """Return the part's root with what may be copied of it; `None` for a root of another kind."""
        if root.tag not in KEPT:
            return None
        new = etree.Element(root.tag, nsmap=NAMESPACES)
        self.into(root, new)
        return new

    def to(self, kind: str, target: str, *, single: bool = False) -> str:
        """Return the id of a link from this part to another."""
        new = self.copy.new_name(kind, target, single=single)
        return self.link(kind, new)

    def link(self, kind: str, target: str) -> str:
        """Return the id of a link to a part of the copy."""
        for identifier, known, there in self.links:
            if (known, there) == (kind, target):
                return identifier
        self.links.append((f"rId{len(self.links) + 1}", kind, target))
        return self.links[-1][0]

    def into(self, element: Element, new: Element) -> None:
        """Copy what stands in an element into another."""
        for child in element:
            tag = child.tag
            if not isinstance(tag, str):
                continue
            if tag in DELETED:
                # That something was deleted shows in how the plan is read; what it was does not.
                empty = etree.SubElement(new, tag)
                empty.set(ID, "1")
                empty.set(f"{W}author", "-")
                self.copy.left_out["deletions"] += 1
            elif tag == f"{CHART}chart":
                self.copy.left_out["charts"] += 1
                self.blank_picture(new)
            elif tag in LEFT_OUT:
                self.copy.left_out["elements"] += 1
            elif tag in KEPT:
                self.element(child, new)
            else:
                self.into(child, new)

    def element(self, child: Element, new: Element) -> None:
        """Copy one element that may be copied."""
        tag = child.tag
        made = etree.SubElement(new, tag)
        for name, said in child.attrib.items():
            space, _, local = name.rpartition("}")
            if space and space[1:] not in _SPACES:
                continue  # newer versions of Word add their own, as for where numbering begins again
            if not ATTRIBUTES_DROPPED.fullmatch(local) and is_plain_value(local, said):
                made.set(name, said)
        if tag in _STYLE_REFERENCES:
            made.set(VAL, self.copy.style(child.get(VAL) or ""))
        elif not self.links_in(child, made):
            self.names_in(child, made)
        if tag in CONTENT or tag == f"{W}instrText":
            made.text = child.text
            if tag == f"{W}t":
                made.set(f"{XML}space", "preserve")
            # What stands within a text, which no word processor writes, is read as beside it.
            if len(child):
                self.into(child, new)
        else:
            self.into(child, made)

    def links_in(self, child: Element, made: Element) -> bool:
        """Write anew where an element leads to; True for one that leads to another part."""
        kind, attribute = _LEADS_TO.get(child.tag, ("", ""))
        if kind == "image":
            made.set(attribute, self.picture())
        elif kind:
            relation = self.relations.get(child.get(attribute) or "")
            if relation is not None and relation.target in self.copy.package:
                made.set(attribute, self.to(kind, relation.target))
            else:
                made.getparent().remove(made)
        return bool(kind)

    def names_in(self, child: Element, made: Element) -> None:  # noqa: C901 - one kind after another, as a list
        """Write anew the names and identifiers that an element needs."""
        tag = child.tag
        copy = self.copy
        if tag == f"{W}style":
            made.set(f"{W}styleId", copy.style(child.get(f"{W}styleId") or ""))
        elif tag == f"{W}name" and child.getparent().tag == f"{W}style":
            made.set(VAL, self.style_name(child.get(VAL) or "", child.getparent().get(f"{W}styleId") or ""))
        elif tag in {f"{W}lvlText", f"{W}listEntry"}:
            made.set(VAL, self.label(child.get(VAL) or "", child.getparent()))
        elif tag == f"{W}fldSimple":
            made.set(f"{W}instr", "QUOTE")
        elif tag == f"{V}textpath":
            made.set("string", copy.scrubber.line(child.get("string") or ""))
        elif tag == f"{A}graphicData":
            uri = child.get("uri") or ""
            made.set("uri", uri if uri in _GRAPHICS else min(_GRAPHICS))
        elif tag == f"{A}prstGeom":
            made.set("prst", made.get("prst") or "rect")
        elif tag in INSERTED:
            made.set(ID, "1")
            made.set(f"{W}author", "-")
        elif tag == f"{WP}docPr" or tag.endswith("}cNvPr"):
            self.shapes += 1
            made.set("id", str(self.shapes))
            made.set("name", f"p{self.shapes}")
        elif tag == f"{DIAGRAM}pt":
            self.shapes += 1
            made.set("modelId", str(self.shapes))

    def style_name(self, name: str, identifier: str) -> str:
        """Return a style's name: Word's own as it is; for any other its id and what it has of Word's."""
        said = re.findall(r"[A-Za-z]+|\d", name)
        if said and all(word.isdigit() or word.casefold() in STYLE_WORDS for word in said):
            return name if re.fullmatch(r"[A-Za-z0-9 ]+", name) else " ".join(said)
        known = [word for word in said if word.isdigit() or word.casefold() in STYLE_WORDS]
        return " ".join((self.copy.style(identifier), *known))

    def label(self, text: str, level: Element) -> str:
        """Replace the words of a list's own label, in which %1 to %9 stand for counts."""
        if len(text) < 2:
            return text  # a bullet, in whatever font
        pieces = re.split(r"(%[1-9])", text)
        if len(pieces) == 1:
            return self.copy.scrubber.line(text)
        # Read with a letter or figure in place of each count, as it is shown: "Section %1" is "Section A".
        form = (value(level, f"{W}numFmt") or "").casefold()
        count = "A" if "letter" in form else "i" if "roman" in form else "1"
        shown = "".join(count if re.fullmatch(r"%[1-9]", piece) else piece for piece in pieces)
        written = self.copy.scrubber.line(shown)
        result, at = [], 0
        for piece in pieces:
            counted = re.fullmatch(r"%[1-9]", piece) is not None
            length = 1 if counted else len(piece)
            result.append(piece if counted else written[at : at + length])
            at += length
        return "".join(result)

    def picture(self) -> str:
        """Return the id of the link to the one picture that a copy has: a white point."""
        self.copy.picture = True
        self.copy.left_out["pictures"] += 1
        return self.link("image", _PICTURE)

    def blank_picture(self, new: Element) -> None:
        """Put a picture where something else was drawn."""
        new.set("uri", "http://schemas.openxmlformats.org/drawingml/2006/picture")
        picture = etree.SubElement(new, f"{PIC}pic")
        about = etree.SubElement(picture, f"{PIC}nvPicPr")
        self.shapes += 1
        etree.SubElement(about, f"{PIC}cNvPr", id=str(self.shapes), name=f"p{self.shapes}")
        etree.SubElement(about, f"{PIC}cNvPicPr")
        fill = etree.SubElement(picture, f"{PIC}blipFill")
        etree.SubElement(fill, f"{A}blip").set(f"{R}embed", self.picture())
        etree.SubElement(etree.SubElement(picture, f"{PIC}spPr"), f"{A}prstGeom", prst="rect")


def _relationships(links: list[tuple[str, str, str]]) -> bytes:
    root = etree.Element("Relationships", nsmap={None: f"{_PACKAGE}/relationships"})
    for identifier, kind, target in links:
        there = target if kind == "officeDocument" else target.removeprefix("word/")
        etree.SubElement(root, "Relationship", Id=identifier, Type=f"{_OFFICE}/{kind}", Target=there)
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))
