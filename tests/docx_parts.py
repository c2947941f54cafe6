"""Small DOCX files built from their XML, one hazard at a time."""

# ruff: noqa: E501 - a piece of XML reads best on one line

import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from ehcp_audit.reading.blocks import Block, Blocks, Paragraph, Table
from ehcp_audit.reading.docx.reader import read_docx
from ehcp_audit.reading.files import read_blocks

MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NAMESPACES = " ".join(
    f'xmlns:{prefix}="{uri}"'
    for prefix, uri in {
        "w": MAIN,
        "r": OFFICE,
        "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
        "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
        "dgm": "http://schemas.openxmlformats.org/drawingml/2006/diagram",
        "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
        "w16se": "http://schemas.microsoft.com/office/word/2015/wordml/symex",
        "v": "urn:schemas-microsoft-com:vml",
    }.items()
)
CONTENT_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="xml" ContentType="application/xml"/>'
    '<Override PartName="/word/document.xml" ContentType="application/'
    'vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"


def root(name: str, inside: str) -> str:
    """A part's XML: its root element around what stands in it."""
    return (
        f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:{name} {NAMESPACES}>{inside}</w:{name}>'
    )


def relationships(targets: dict[str, tuple[str, str]]) -> str:
    """A relationships part: id to kind and target."""
    inside = "".join(
        f'<Relationship Id="{key}" Type="{OFFICE}/{kind}" Target="{target}"/>'
        for key, (kind, target) in targets.items()
    )
    return f'<Relationships xmlns="{PACKAGE}">{inside}</Relationships>'


def parts(body: str, **others: str) -> dict[str, str]:
    """The parts of a file by name: the body, and whatever else is given as `styles="…"`, `header1="…"`."""
    kinds = {name: (name.rstrip("0123456789"), f"{name}.xml") for name in others}
    return {
        "[Content_Types].xml": CONTENT_TYPES,
        "_rels/.rels": relationships({"rId1": ("officeDocument", "word/document.xml")}),
        "word/document.xml": root("document", f"<w:body>{body}</w:body>"),
        "word/_rels/document.xml.rels": relationships(kinds),
        **{f"word/{name}.xml": text for name, text in others.items()},
    }


def packed(files: dict[str, str | bytes]) -> bytes:
    """A zip of these files; the same files give the same bytes."""
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return stream.getvalue()


def docx(body: str, **others: str) -> bytes:
    """A DOCX with this body."""
    return packed(dict(parts(body, **others)))


def read(body: str, **others: str) -> Blocks:
    """The blocks of a DOCX with this body."""
    return read_docx(docx(body, **others), "plan.docx", "0" * 64)


def write(path: Path, body: str, **others: str) -> Path:
    """Write a DOCX with this body."""
    path.write_bytes(docx(body, **others))
    return path


def r(text: str, properties: str = "") -> str:
    """A run."""
    inside = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{inside}<w:t xml:space="preserve">{text}</w:t></w:r>'


def p(*runs: str, properties: str = "", style: str | None = None) -> str:
    """A paragraph of runs; plain text becomes a run."""
    said = (f'<w:pStyle w:val="{style}"/>' if style else "") + properties
    inside = "".join(run if run.startswith("<") else r(run) for run in runs)
    return f"<w:p>{f'<w:pPr>{said}</w:pPr>' if said else ''}{inside}</w:p>"


def tc(*blocks: str, properties: str = "") -> str:
    """A cell; plain text becomes a paragraph."""
    inside = "".join(block if block.startswith("<") else p(block) for block in blocks)
    return f"<w:tc>{f'<w:tcPr>{properties}</w:tcPr>' if properties else ''}{inside or p()}</w:tc>"


def tr(*cells: str, properties: str = "") -> str:
    """A row; plain text becomes a cell."""
    inside = "".join(cell if cell.startswith("<") else tc(cell) for cell in cells)
    return f"<w:tr>{f'<w:trPr>{properties}</w:trPr>' if properties else ''}{inside}</w:tr>"


def tbl(*rows: str, properties: str = "") -> str:
    """A table."""
    return f"<w:tbl><w:tblPr>{properties}</w:tblPr><w:tblGrid/>{''.join(rows)}</w:tbl>"


def sdt(inside: str, properties: str = "") -> str:
    """A content control."""
    return f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{inside}</w:sdtContent></w:sdt>"


def num(list_id: int, level: int | None = 0) -> str:
    """What makes a paragraph an item of a list."""
    said = "" if level is None else f'<w:ilvl w:val="{level}"/>'
    return f'<w:numPr>{said}<w:numId w:val="{list_id}"/></w:numPr>'


def level(number: int, form: str, text: str, inside: str = "", *, start: int = 1) -> str:
    """A level of a list."""
    return (
        f'<w:lvl w:ilvl="{number}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>{inside}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


def numbering(*levels: str, nums: str = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>') -> str:
    """A numbering part with one list of these levels."""
    return root("numbering", f'<w:abstractNum w:abstractNumId="0">{"".join(levels)}</w:abstractNum>{nums}')


def style(identifier: str, inside: str = "", *, name: str | None = None, kind: str = "paragraph") -> str:
    """A style."""
    return f'<w:style w:type="{kind}" w:styleId="{identifier}"><w:name w:val="{name or identifier}"/>{inside}</w:style>'


def styles(*inside: str) -> str:
    """A styles part."""
    return root("styles", "".join(inside))


def textbox(inside: str) -> str:
    """A run with a text box, said twice as Word says it: for newer and for older programs."""
    return (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><a:graphic><a:graphicData>'
        f"<wps:wsp><wps:txbx><w:txbxContent>{inside}</w:txbxContent></wps:txbx></wps:wsp>"
        "</a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>"
        f"<w:txbxContent>{inside}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )


def field(instruction: str, *result: str) -> str:
    """A field in many runs, as Word writes it."""
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> {instruction} </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        + "".join(run if run.startswith("<") else r(run) for run in result)
        + '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def shown(blocks: list[Block]) -> list[object]:
    """What stands in blocks: a paragraph as it is shown, a table as rows of cells of the same."""
    return [
        block.shown
        if isinstance(block, Paragraph)
        else [[shown(cell.blocks) for cell in row] for row in block.by_row()]
        for block in blocks
    ]


def one_table(blocks: Blocks) -> Table:
    """The only block, a table."""
    (table,) = blocks.body
    assert isinstance(table, Table)
    return table


def one_paragraph(blocks: Blocks) -> Paragraph:
    """The only block, a paragraph."""
    (paragraph,) = blocks.body
    assert isinstance(paragraph, Paragraph)
    return paragraph


def said(blocks: Blocks) -> dict[str, str]:
    """The notes by kind."""
    return {note.kind: note.says for note in blocks.notes}


def sentence(error: pytest.ExceptionInfo[Exception]) -> str:
    """The message, which is one line, quotes no path, and tells what to do."""
    text = str(error.value)
    assert "\n" not in text
    assert text.endswith(".")
    assert "Traceback" not in text
    assert len(text) < 300
    return text


def refused(tmp_path: Path, content: bytes, kind: type[Exception], name: str = "plan.docx") -> str:
    """What is said of a file with this content, that cannot be read."""
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(kind) as error:
        read_blocks(path)
    return sentence(error)
