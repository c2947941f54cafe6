"""Ways in which a Word file holds words that its pages do not show, each with the child's name in it."""
# ruff: noqa: E501 - sentences and pieces of files read best whole

import re
import zipfile
from collections.abc import Callable
from pathlib import Path

from docx_parts import PACKAGE, packed, root
from planted import Child

from ehcp_audit.model import LeakKind, Whereabouts

__all__ = ["WAYS_OF_WORD", "hide_in_docx"]

Parts = dict[str, bytes]
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
JPEG = bytes.fromhex("ffd8ffe000104a46494600010100000100010000") + b"\xff\xd9"


def _said(child: Child) -> str:
    return f"{child.name}, born {child.birth[0]}/{child.birth[1]}/{child.birth[2]}".replace("'", "\u2019")


def _body(parts: Parts, inside: str) -> None:
    """Add paragraphs behind the middle of the document's body."""
    document = parts["word/document.xml"].decode()
    at = document.rindex("<w:sectPr") if "<w:sectPr" in document else document.rindex("</w:body>")
    parts["word/document.xml"] = (document[:at] + inside + document[at:]).encode()


def _relate(parts: Parts, kind: str, target: str, *, external: bool = False, of: str = "document") -> str:
    name = f"word/_rels/{of}.xml.rels"
    source = parts.get(name, f'<Relationships xmlns="{PACKAGE}"></Relationships>'.encode()).decode()
    key = f"rIdX{source.count('<Relationship ') + 1}"
    mode = ' TargetMode="External"' if external else ""
    new = f'<Relationship Id="{key}" Type="{_OFFICE}/{kind}" Target="{target}"{mode}/>'
    parts[name] = source.replace("</Relationships>", f"{new}</Relationships>").encode()
    return key


def _run(text: str, look: str = "", *, deleted: bool = False) -> str:
    tag = "delText" if deleted else "t"
    return f'<w:r {_W}><w:rPr>{look}</w:rPr><w:{tag} xml:space="preserve">{text}</w:{tag}></w:r>'


def _p(*runs: str) -> str:
    return f"<w:p {_W}>{''.join(runs)}</w:p>"


def _core(field: str) -> Callable[[Parts, Child], None]:
    def change(parts: Parts, child: Child) -> None:
        source = parts["docProps/core.xml"].decode()
        source = re.sub(rf"<{field}>.*?</{field}>|<{field}/>", "", source)
        parts["docProps/core.xml"] = source.replace(
            "</cp:coreProperties>", f"<{field}>{child.name}</{field}></cp:coreProperties>"
        ).encode()

    return change


def _app(field: str) -> Callable[[Parts, Child], None]:
    def change(parts: Parts, child: Child) -> None:
        source = re.sub(rf"<{field}>.*?</{field}>", "", parts["docProps/app.xml"].decode())
        parts["docProps/app.xml"] = source.replace(
            "</Properties>", f"<{field}>{child.name}</{field}></Properties>"
        ).encode()

    return change


def _custom(parts: Parts, child: Child) -> None:
    parts["docProps/custom.xml"] = (
        '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" '
        'xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">'
        f'<property fmtid="{{D5CDD505-2E9C-101B-9397-08002B2CF9AE}}" pid="2" name="Client"><vt:lpwstr>{child.name}</vt:lpwstr></property></Properties>'
    ).encode()


def _comment(parts: Parts, child: Child) -> None:
    parts["word/comments.xml"] = root(
        "comments",
        f'<w:comment w:id="0" w:author="{child.parent} {child.last}" w:initials="X">{_p(_run(f"Is this right for {child.first}?"))}</w:comment>',
    ).encode()
    _relate(parts, "comments", "comments.xml")


def _deletion(parts: Parts, child: Child) -> None:
    _body(
        parts,
        _p(
            _run("The plan is for "),
            f'<w:del {_W} w:id="9" w:author="SEND team">{_run(_said(child), deleted=True)}</w:del>',
        ),
    )


def _moved(parts: Parts, child: Child) -> None:
    _body(parts, _p(f'<w:moveFrom {_W} w:id="9" w:author="SEND team">{_run(_said(child))}</w:moveFrom>'))


def _change_author(parts: Parts, child: Child) -> None:
    _body(
        parts,
        _p(f'<w:ins {_W} w:id="8" w:author="{child.parent} {child.last}">{_run("A word more.")}</w:ins>'),
    )


def _look(look: str) -> Callable[[Parts, Child], None]:
    return lambda parts, child: _body(parts, _p(_run("Seen in the autumn. "), _run(_said(child), look)))


def _style_hides(parts: Parts, child: Child) -> None:
    styles = parts["word/styles.xml"].decode()
    new = '<w:style w:type="character" w:styleId="Unseen"><w:name w:val="Unseen"/><w:rPr><w:vanish/></w:rPr></w:style>'
    parts["word/styles.xml"] = styles.replace("</w:styles>", f"{new}</w:styles>").encode()
    _body(parts, _p(_run("Seen. "), _run(_said(child), '<w:rStyle w:val="Unseen"/>')))


def _description(parts: Parts, child: Child) -> None:
    _body(
        parts,
        _p(
            '<w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:extent cx="300000" cy="300000"/>'
            f'<wp:docPr id="77" name="Picture 3" descr="{child.first} on a bicycle"/></wp:inline></w:drawing></w:r>'
        ),
    )


def _picture_name(parts: Parts, child: Child) -> None:
    plain = child.name.replace(" ", "_")
    _body(
        parts,
        _p(
            '<w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:extent cx="300000" cy="300000"/>'
            f'<wp:docPr id="78" name="{plain}_2024.jpg"/></wp:inline></w:drawing></w:r>'
        ),
    )


def _mail_link(parts: Parts, child: Child) -> None:
    key = _relate(parts, "hyperlink", f"mailto:{child.email}", external=True)
    _body(parts, _p(f'<w:hyperlink xmlns:r="{_OFFICE}" r:id="{key}">{_run("Write to us")}</w:hyperlink>'))


def _template(parts: Parts, child: Child) -> None:
    plain = child.last.replace("'", "")
    _relate(
        parts,
        "attachedTemplate",
        f"file:///C:\\Users\\{plain}\\Templates\\EHCP.dotx",
        external=True,
        of="settings",
    )


def _field_code(parts: Parts, child: Child) -> None:
    _body(
        parts,
        _p(
            '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> IF "x" = "x" "the child" "</w:instrText></w:r>'
            f'<w:r><w:instrText>{child.name}" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>{_run("the child")}'
            '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
        ),
    )


def _bookmark(parts: Parts, child: Child) -> None:
    plain = re.sub(r"\W", "", child.first)
    _body(
        parts,
        _p(
            f'<w:bookmarkStart w:id="70" w:name="{plain}_history"/>',
            _run("More."),
            '<w:bookmarkEnd w:id="70"/>',
        ),
    )


def _settings(parts: Parts, inside: str) -> None:
    source = parts.get("word/settings.xml", root("settings", "").encode()).decode()
    parts["word/settings.xml"] = source.replace("</w:settings>", f"{inside}</w:settings>").encode()


def _variable(parts: Parts, child: Child) -> None:
    _settings(parts, f'<w:docVars><w:docVar w:name="Pupil" w:val="{child.name}"/></w:docVars>')


def _merge(parts: Parts, child: Child) -> None:
    _settings(
        parts,
        f'<w:mailMerge><w:query w:val="SELECT * FROM pupils WHERE surname = {child.last}"/></w:mailMerge>',
    )


def _data_behind(parts: Parts, child: Child) -> None:
    parts["customXml/item7.xml"] = f"<case><pupil>{child.name}</pupil></case>".encode()


def _unused_header(parts: Parts, child: Child) -> None:
    parts["word/header9.xml"] = root("hdr", _p(_run(child.name))).encode()


def _glossary(parts: Parts, child: Child) -> None:
    parts["word/glossary/document.xml"] = root("glossaryDocument", _p(_run(_said(child)))).encode()


def _embedded(parts: Parts, child: Child) -> None:
    parts["word/embeddings/oleObject1.bin"] = b"\xd0\xcf\x11\xe0" + child.name.encode()


def _gps(parts: Parts, _child: Child) -> None:
    tiff = b"II*\0\x08\0\0\0" + (2).to_bytes(2, "little")
    tiff += (
        bytes.fromhex("0f010200040000004f4d4700")
        + bytes.fromhex("2588040001000000")
        + (60).to_bytes(4, "little")
    )
    body = b"Exif\0\0" + tiff + b"\0" * 40
    parts["word/media/image90.jpeg"] = (
        b"\xff\xd8\xff\xe1" + (len(body) + 2).to_bytes(2, "big") + body + b"\xff\xd9"
    )


def _drawn(parts: Parts, kind: str, wide: int, high: int) -> str:
    parts[f"word/media/{kind}.png"] = b"\x89PNG\r\n\x1a\n"
    key = _relate(parts, "image", f"media/{kind}.png")
    return (
        '<w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing">'
        f'<wp:extent cx="{wide}" cy="{high}"/><wp:docPr id="80" name="Picture 9"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
        '<a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill>'
        f'<a:blip xmlns:r="{_OFFICE}" r:embed="{key}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>'
    )


def _photograph(parts: Parts, _child: Child) -> None:
    _body(parts, _p(_drawn(parts, "portrait", 1_500_000, 1_900_000)))


def _signature(parts: Parts, _child: Child) -> None:
    _body(parts, _p(_run("Signed by parent: ")) + _p(_drawn(parts, "scribble", 1_400_000, 420_000)))


WAYS_OF_WORD: dict[str, tuple[LeakKind, Whereabouts, Callable[[Parts, Child], None]]] = {
    "title in the properties": (LeakKind.NAME, Whereabouts.PROPERTIES, _core("dc:title")),
    "author in the properties": (LeakKind.AUTHOR, Whereabouts.PROPERTIES, _core("dc:creator")),
    "last changed by": (LeakKind.AUTHOR, Whereabouts.PROPERTIES, _core("cp:lastModifiedBy")),
    "keywords": (LeakKind.NAME, Whereabouts.PROPERTIES, _core("cp:keywords")),
    "manager": (LeakKind.AUTHOR, Whereabouts.PROPERTIES, _app("Manager")),
    "a property of the council's own": (LeakKind.NAME, Whereabouts.PROPERTIES, _custom),
    "comment": (LeakKind.COMMENT, Whereabouts.COMMENTS, _comment),
    "words of a comment": (LeakKind.NAME, Whereabouts.COMMENTS, _comment),
    "author of a comment": (LeakKind.AUTHOR, Whereabouts.COMMENTS, _comment),
    "tracked deletion": (LeakKind.TRACKED_CHANGE, Whereabouts.DELETIONS, _deletion),
    "words of a tracked deletion": (LeakKind.NAME, Whereabouts.DELETIONS, _deletion),
    "tracked move": (LeakKind.NAME, Whereabouts.DELETIONS, _moved),
    "author of a tracked change": (LeakKind.AUTHOR, Whereabouts.INSERTIONS, _change_author),
    "hidden text": (LeakKind.NAME, Whereabouts.HIDDEN_TEXT, _look("<w:vanish/>")),
    "text hidden by a style": (LeakKind.NAME, Whereabouts.HIDDEN_TEXT, _style_hides),
    "white text": (LeakKind.NAME, Whereabouts.HIDDEN_TEXT, _look('<w:color w:val="FFFFFF"/>')),
    "text of one point": (LeakKind.NAME, Whereabouts.HIDDEN_TEXT, _look('<w:sz w:val="2"/>')),
    "text under black highlight": (
        LeakKind.NAME,
        Whereabouts.UNDER_BOX,
        _look('<w:highlight w:val="black"/>'),
    ),
    "text under black shading": (
        LeakKind.NAME,
        Whereabouts.UNDER_BOX,
        _look('<w:color w:val="000000"/><w:shd w:val="clear" w:color="auto" w:fill="000000"/>'),
    ),
    "description of a picture": (LeakKind.NAME, Whereabouts.DESCRIPTION, _description),
    "name of a picture": (LeakKind.NAME, Whereabouts.DESCRIPTION, _picture_name),
    "link to a mailbox": (LeakKind.EMAIL, Whereabouts.LINK, _mail_link),
    "path of the template": (LeakKind.FILE_PATH, Whereabouts.SETTINGS, _template),
    "field code": (LeakKind.NAME, Whereabouts.FIELD_CODE, _field_code),
    "bookmark": (LeakKind.NAME, Whereabouts.BOOKMARK, _bookmark),
    "variable of the document": (LeakKind.NAME, Whereabouts.SETTINGS, _variable),
    "mail merge": (LeakKind.MAIL_MERGE, Whereabouts.SETTINGS, _merge),
    "data behind the document": (LeakKind.NAME, Whereabouts.SETTINGS, _data_behind),
    "header that no page shows": (LeakKind.NAME, Whereabouts.UNUSED_PART, _unused_header),
    "building blocks": (LeakKind.NAME, Whereabouts.UNUSED_PART, _glossary),
    "file inside": (LeakKind.EMBEDDED_FILE, Whereabouts.EMBEDDED_FILE, _embedded),
    "place where a picture was taken": (LeakKind.POSITION, Whereabouts.PROPERTIES, _gps),
    "photograph": (LeakKind.PHOTOGRAPH, Whereabouts.PICTURE, _photograph),
    "picture of a signature": (LeakKind.SIGNATURE, Whereabouts.PICTURE, _signature),
}
"""How it is called, what must be found and where, and what hides it."""


def hide_in_docx(path: Path, child: Child, ways: list[str]) -> None:
    """Change a Word file so that it hides the child's name in some ways."""
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    done: set[object] = set()
    for way in ways:
        change = WAYS_OF_WORD[way][2]
        if change not in done:
            change(parts, child)
        done.add(change)
    path.write_bytes(packed(dict(parts)))
