"""Ways in which a PDF holds words that its pages do not show, each with the child's name in it."""
# ruff: noqa: E501 - sentences and pieces of files read best whole

import io
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pikepdf
from pdf_parts import drawn
from planted import Child
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from ehcp_audit.model import LeakKind, Whereabouts

__all__ = ["WAYS_OF_PDF", "hide_in_pdf", "with_update"]

Draw = Callable[[Canvas, Child], None]
Change = Callable[[pikepdf.Pdf, Child], None]


def with_update(old: bytes, number: int, stream: bytes) -> bytes:
    """Return a PDF with what a program adds to its end when it saves one changed stream."""
    head = f"\n{number} 0 obj\n<</Length {len(stream)}>>\nstream\n".encode()
    changed = head + stream + b"\nendstream\nendobj\n"
    start = re.findall(rb"startxref\s+(\d+)", old)[-1].decode()
    size = re.findall(rb"/Size (\d+)", old)[-1].decode()
    root_of = re.findall(rb"/Root (\d+ \d+ R)", old)[-1].decode()
    table = (
        f"xref\n{number} 1\n{len(old) + 1:010} 00000 n \n"
        f"trailer\n<</Size {size} /Root {root_of} /Prev {start}>>\n"
        f"startxref\n{len(old) + len(changed)}\n%%EOF\n"
    )
    return old + changed + table.encode()


def _said(child: Child) -> str:
    return f"{child.name} was seen at home."


def _picture(wide: int, high: int, shade: int = 120) -> ImageReader:
    from PIL import Image

    return ImageReader(Image.new("L", (wide, high), shade))


def _text_then(after: Draw) -> Draw:
    def draw(canvas: Canvas, child: Child) -> None:
        canvas.drawString(72, 700, "The plan was written with the family, and these words can be seen.")
        canvas.drawString(72, 660, _said(child))
        after(canvas, child)

    return draw


def _box(red: float, green: float, blue: float) -> Draw:
    def draw(canvas: Canvas, _child: Child) -> None:
        canvas.setFillColorRGB(red, green, blue)
        canvas.rect(68, 655, 260, 16, stroke=0, fill=1)

    return _text_then(draw)


def _look(change: Callable[[Any], None], text: str = "") -> Draw:
    def draw(canvas: Canvas, child: Child) -> None:
        canvas.drawString(72, 700, "These words can be seen.")
        line = canvas.beginText(72, 660)
        change(line)
        line.textOut(text or _said(child))
        canvas.drawText(line)

    return draw


def _scan(canvas: Canvas, child: Child) -> None:
    """A page that is a picture with the words a program recognised under it; the name was blacked out in the picture."""
    from PIL import Image, ImageDraw

    picture = Image.new("L", (1190, 1684), 255)
    pen = ImageDraw.Draw(picture)
    for line in range(12):
        for word in range(8):
            pen.rectangle(
                (140 + word * 100, 200 + line * 50, 220 + word * 100, 218 + line * 50),
                fill=255 if line == 5 else 40,
            )
    for line in range(12):
        if line != 5:
            for word in range(8):
                for stripe in range(0, 80, 8):
                    pen.rectangle(
                        (
                            140 + word * 100 + stripe,
                            200 + line * 50,
                            143 + word * 100 + stripe,
                            218 + line * 50,
                        ),
                        fill=255,
                    )
    pen.rectangle((130, 440, 1000, 478), fill=0)
    line = canvas.beginText(70, 0)
    line.setTextRenderMode(3)
    line.setFont("Helvetica", 11)
    for number in range(12):
        line.setTextOrigin(70, 842 - (218 + number * 50) / 2)
        line.textOut(_said(child) if number == 5 else "words that can be seen in the picture of the page")
    canvas.drawText(line)
    canvas.drawImage(ImageReader(picture), 0, 0, 595, 842)


def _info(key: str) -> Change:
    def change(document: pikepdf.Pdf, child: Child) -> None:
        document.docinfo[key] = child.name

    return change


def _xmp(field: str) -> Change:
    def change(document: pikepdf.Pdf, child: Child) -> None:
        with document.open_metadata(set_pikepdf_as_editor=False) as metadata:
            metadata[field] = [child.name] if field == "dc:creator" else child.name

    return change


def _annotate(document: pikepdf.Pdf, at: int = -1, **entries: Any) -> None:
    page = document.pages[at]
    made = {"Type": pikepdf.Name.Annot, "Rect": pikepdf.Array([68, 655, 330, 673]), **entries}
    annotation = document.make_indirect(pikepdf.Dictionary(**made))
    page.obj["/Annots"] = pikepdf.Array([*page.obj.get("/Annots", []), annotation])


def _comment(document: pikepdf.Pdf, child: Child) -> None:
    _annotate(
        document,
        Subtype=pikepdf.Name.Text,
        Contents=f"Is this right for {child.first}?",
        T=f"{child.parent} {child.last}",
    )


def _redact(document: pikepdf.Pdf, _child: Child) -> None:
    _annotate(document, Subtype=pikepdf.Name.Redact)


def _square(document: pikepdf.Pdf, _child: Child) -> None:
    _annotate(
        document, Subtype=pikepdf.Name.Square, IC=pikepdf.Array([0, 0, 0]), C=pikepdf.Array([0, 0, 0]), F=4
    )


def _link(document: pikepdf.Pdf, child: Child) -> None:
    action = pikepdf.Dictionary(S=pikepdf.Name.URI, URI=f"mailto:{child.email}")
    _annotate(document, Subtype=pikepdf.Name.Link, A=action)


def _field(document: pikepdf.Pdf, child: Child) -> None:
    field = document.make_indirect(
        pikepdf.Dictionary(
            Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Widget, FT=pikepdf.Name.Tx, T="pupil", V=child.name, F=2,
            Rect=pikepdf.Array([10, 10, 90, 30]),
        )
    )  # fmt: skip
    page = document.pages[-1].obj
    page["/Annots"] = pikepdf.Array([*page.get("/Annots", []), field])
    document.Root["/AcroForm"] = pikepdf.Dictionary(Fields=pikepdf.Array([field]))


def _signature_field(document: pikepdf.Pdf, child: Child) -> None:
    value = pikepdf.Dictionary(Type=pikepdf.Name.Sig, Name=child.name)
    _annotate(document, Subtype=pikepdf.Name.Widget, FT=pikepdf.Name.Sig, T="sign here", V=value)
    field = document.pages[-1].obj.Annots[-1]
    document.Root["/AcroForm"] = pikepdf.Dictionary(Fields=pikepdf.Array([field]))


def _attachment(document: pikepdf.Pdf, child: Child) -> None:
    document.attachments[f"{child.last} report.docx"] = b"PK"


def _outline(document: pikepdf.Pdf, child: Child) -> None:
    with document.open_outline() as outline:
        outline.root.append(pikepdf.OutlineItem(f"All about {child.first}", 0))


def _alt(document: pikepdf.Pdf, child: Child) -> None:
    element = document.make_indirect(
        pikepdf.Dictionary(
            Type=pikepdf.Name.StructElem, S=pikepdf.Name.Figure, Alt=f"{child.first} on a bicycle"
        )
    )
    if "/StructTreeRoot" in document.Root:
        document.Root.StructTreeRoot["/X"] = element
    else:
        document.Root["/StructTreeRoot"] = pikepdf.Dictionary(Type=pikepdf.Name.StructTreeRoot, K=element)


def _layer(document: pikepdf.Pdf, child: Child) -> None:
    group = document.make_indirect(pikepdf.Dictionary(Type=pikepdf.Name.OCG, Name="notes"))
    document.Root["/OCProperties"] = pikepdf.Dictionary(
        OCGs=pikepdf.Array([group]),
        D=pikepdf.Dictionary(OFF=pikepdf.Array([group]), Order=pikepdf.Array([group])),
    )
    page = document.pages[-1]
    page.obj.Resources["/Properties"] = pikepdf.Dictionary(MC0=group)
    text = _said(child).replace("(", "").replace(")", "")
    page.contents_add(f"/OC /MC0 BDC BT /F1 11 Tf 72 620 Td ({text}) Tj ET EMC".encode())


def _crop(document: pikepdf.Pdf, _child: Child) -> None:
    document.pages[-1].obj["/CropBox"] = pikepdf.Array([0, 680, 595, 842])


def _nothing(canvas: Canvas, _child: Child) -> None:
    canvas.drawString(72, 700, "These words can be seen.")


_plain = _text_then(lambda _canvas, _child: None)
_UNDER, _HIDDEN = (LeakKind.NAME, Whereabouts.UNDER_BOX), (LeakKind.NAME, Whereabouts.HIDDEN_TEXT)
WAYS_OF_PDF: dict[str, tuple[LeakKind, Whereabouts, Draw | None, Change | None]] = {
    "black box over text": (*_UNDER, _box(0, 0, 0), None),
    "white box over text": (*_UNDER, _box(1, 1, 1), None),
    "grey box over text": (*_UNDER, _box(0.7, 0.7, 0.7), None),
    "picture over text": (*_UNDER, _text_then(lambda c, _: c.drawImage(_picture(200, 20), 66, 652, 270, 22)), None),
    "black square drawn as a comment": (*_UNDER, _plain, _square),
    "text without ink": (*_HIDDEN, _look(lambda line: line.setTextRenderMode(3)), None),
    "white text": (*_HIDDEN, _look(lambda line: line.setFillGray(1)), None),
    "text of one point": (*_HIDDEN, _look(lambda line: line.setFont("Helvetica", 1)), None),
    "text off the page": (LeakKind.NAME, Whereabouts.OFF_THE_PAGE, _look(lambda line: line.setTextOrigin(72, -60)), None),
    "text cropped away": (LeakKind.NAME, Whereabouts.OFF_THE_PAGE, _plain, _crop),
    "layer switched off": (LeakKind.NAME, Whereabouts.HIDDEN_LAYER, _nothing, _layer),
    "scan blacked out, words under it not": (LeakKind.NAME, Whereabouts.UNDER_PICTURE, _scan, None),
    "mark for redaction": (LeakKind.MARKED_FOR_REDACTION, Whereabouts.UNDER_MARK, _plain, _redact),
    "words under a mark for redaction": (LeakKind.NAME, Whereabouts.UNDER_MARK, _plain, _redact),
    "title in the properties": (LeakKind.NAME, Whereabouts.PROPERTIES, None, _info("/Title")),
    "author in the properties": (LeakKind.AUTHOR, Whereabouts.PROPERTIES, None, _info("/Author")),
    "title in XMP": (LeakKind.NAME, Whereabouts.PROPERTIES, None, _xmp("dc:title")),
    "author in XMP": (LeakKind.AUTHOR, Whereabouts.PROPERTIES, None, _xmp("dc:creator")),
    "comment": (LeakKind.COMMENT, Whereabouts.COMMENTS, _nothing, _comment),
    "words of a comment": (LeakKind.NAME, Whereabouts.COMMENTS, _nothing, _comment),
    "author of a comment": (LeakKind.AUTHOR, Whereabouts.COMMENTS, _nothing, _comment),
    "form field not shown": (*_HIDDEN, _nothing, _field),
    "signature field": (LeakKind.SIGNATURE, Whereabouts.PROPERTIES, _nothing, _signature_field),
    "file inside": (LeakKind.EMBEDDED_FILE, Whereabouts.EMBEDDED_FILE, None, _attachment),
    "name of a file inside": (LeakKind.NAME, Whereabouts.EMBEDDED_FILE, None, _attachment),
    "bookmark": (LeakKind.NAME, Whereabouts.BOOKMARK, None, _outline),
    "description of a picture": (LeakKind.NAME, Whereabouts.DESCRIPTION, None, _alt),
    "link to a mailbox": (LeakKind.EMAIL, Whereabouts.LINK, _nothing, _link),
    "photograph": (LeakKind.PHOTOGRAPH, Whereabouts.PICTURE, lambda c, _: c.drawImage(_picture(300, 400), 72, 500, 120, 160), None),
    "picture of a signature": (
        LeakKind.SIGNATURE, Whereabouts.PICTURE,
        lambda c, _: (c.drawString(72, 600, "Signed by parent:"), c.drawImage(_picture(300, 80), 180, 585, 130, 34))[0], None,
    ),
    "earlier version": (LeakKind.EARLIER_VERSION, Whereabouts.EARLIER_VERSION, _plain, None),
    "words of an earlier version": (LeakKind.NAME, Whereabouts.EARLIER_VERSION, _plain, None),
}  # fmt: skip
"""How it is called, what must be found and where, what is drawn on a page of its own, and what is changed in the file."""


def hide_in_pdf(path: Path, child: Child, way: str) -> None:
    """Change a PDF so that it hides the child's name in one way."""
    _kind, _where, draw, change = WAYS_OF_PDF[way]
    with pikepdf.open(path, allow_overwriting_input=True) as document:
        if draw is not None:
            with pikepdf.open(io.BytesIO(drawn(lambda canvas: draw(canvas, child)))) as extra:
                document.pages.extend(extra.pages)
        if change is not None:
            change(document, child)
        number = document.pages[-1].obj.Contents.objgen[0] if "earlier version" in way else 0
        document.save(path, object_stream_mode=pikepdf.ObjectStreamMode.disable)
    if "earlier version" in way:
        with pikepdf.open(path) as document:
            number = document.pages[-1].obj.Contents.objgen[0]
        path.write_bytes(with_update(path.read_bytes(), number, b"BT ET"))
