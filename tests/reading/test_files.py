"""What is no plan, or no longer one, gets one plain sentence; and nothing but `ReadingError` ever comes out."""

# ruff: noqa: E501 - a piece of XML reads best on one line

import hashlib
import os
import struct
import zipfile
from io import BytesIO

import pytest
from docx import Document
from docx_parts import (
    CONTENT_TYPES,
    docx,
    level,
    num,
    numbering,
    p,
    packed,
    parts,
    r,
    read,
    relationships,
    root,
    sdt,
    shown,
    style,
    styles,
    tbl,
    tc,
    textbox,
    tr,
    write,
)
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ehcp_audit.errors import (
    DamagedFile,
    FileNotReadable,
    NeedsPassword,
    ReadingError,
    TooLarge,
    UnsupportedFormat,
)
from ehcp_audit.model import FileFormat
from ehcp_audit.reading import docx_package
from ehcp_audit.reading.docx import read_docx
from ehcp_audit.reading.files import MAX_FILE, read_blocks

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
MAIN_NAME = "word/document.xml"


def sentence(error):
    """The message, which is one line, quotes no path, and tells what to do."""
    text = str(error.value)
    assert "\n" not in text
    assert text.endswith(".")
    assert "Traceback" not in text
    assert len(text) < 300
    return text


def refused(tmp_path, content, kind, name="plan.docx"):
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(kind) as error:
        read_blocks(path)
    return sentence(error)


def test_a_word_file_is_read_whatever_it_is_called(tmp_path):
    path = write(tmp_path / "plan.pdf", p("words"))
    blocks = read_blocks(path)
    assert (blocks.format, blocks.name, shown(blocks.body)) == (FileFormat.DOCX, "plan.pdf", ["words"])
    assert blocks.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()


def test_a_file_by_python_docx_is_read_whole(tmp_path):
    document = Document()
    document.add_heading("Section B", 1)
    document.add_paragraph("One need", style="List Bullet")
    document.add_paragraph("Another", style="List Number")
    table = document.add_table(2, 2)
    table.cell(0, 0).merge(table.cell(0, 1)).text = "wide"
    table.cell(1, 0).text = "left"
    document.sections[0].header.paragraphs[0].text = "OFFICIAL"
    document.save(tmp_path / "a.docx")
    blocks = read_blocks(tmp_path / "a.docx")
    assert shown(blocks.body) == ["Section B", "• One need", "1. Another", [[["wide"]], [["left"], []]]]
    assert [line.text for line in blocks.furniture] == ["OFFICIAL"]


def test_a_missing_file_is_said_to_be_missing(tmp_path):
    with pytest.raises(FileNotReadable) as error:
        read_blocks(tmp_path / "nowhere.docx")
    assert "nowhere.docx was not found" in sentence(error)


def test_a_folder_is_said_to_be_one(tmp_path):
    with pytest.raises(FileNotReadable) as error:
        read_blocks(tmp_path)
    assert "is a folder" in sentence(error)


def test_an_empty_file_is_said_to_be_empty(tmp_path):
    assert "is empty" in refused(tmp_path, b"", FileNotReadable)


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="whoever runs this may open everything")
def test_a_file_that_may_not_be_opened_is_said_so(tmp_path):
    path = write(tmp_path / "a.docx", p("x"))
    path.chmod(0)
    with pytest.raises(FileNotReadable) as error:
        read_blocks(path)
    assert "may not be opened" in sentence(error)


def test_a_pipe_is_not_waited_for(tmp_path):
    path = tmp_path / "pipe.docx"
    os.mkfifo(path)
    with pytest.raises(FileNotReadable) as error:
        read_blocks(path)
    assert "is not a file" in sentence(error)


def test_a_name_no_disk_can_hold_is_refused():
    for name in ("a\0b.docx", "x" * 5000 + ".docx"):
        with pytest.raises(FileNotReadable) as error:
            read_blocks(name[:5005])
        assert "\0" not in str(error.value)


def test_a_name_with_a_line_break_stays_on_one_line(tmp_path):
    with pytest.raises(FileNotReadable) as error:
        read_blocks(tmp_path / "one\ntwo.docx")
    assert "one?two.docx" in sentence(error)


def test_a_huge_file_is_not_even_read(tmp_path):
    path = tmp_path / "huge.docx"
    with path.open("wb") as file:
        file.truncate(MAX_FILE + 1)
    with pytest.raises(TooLarge) as error:
        read_blocks(path)
    assert "MB" in sentence(error)


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (OLE + "WordDocument".encode("utf-16-le"), "old Word file (.doc)"),
        (OLE + "Workbook".encode("utf-16-le"), "a spreadsheet"),
        (OLE + "PowerPoint Document".encode("utf-16-le"), "a presentation"),
        (OLE + "__substg1.0_".encode("utf-16-le"), "an e-mail message"),
        (OLE, "an old Office file"),
        (b"{\\rtf1\\ansi words}", "rich text file (.rtf)"),
        (b"\x89PNG\r\n\x1a\n" + bytes(40), "a picture"),
        (b"\xff\xd8\xff\xe0" + bytes(40), "a picture"),
        (b"\0\0\0\x18ftypheic" + bytes(40), "a picture"),
        (b"<!DOCTYPE html><html><body>words</body></html>", "a web page"),
        (b'<?xml version="1.0"?><pkg:package/>', "an XML file"),
        (b"MIME-Version: 1.0\nContent-Type: text/html\n", "an e-mail or a saved web page"),
        (b"just some words\n", "something else"),
        (bytes(range(256)), "something else"),
        (
            packed({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<x/>"}),
            "OpenDocument file (.odt)",
        ),
        (packed({"mimetype": "application/epub+zip"}), "an e-book"),
        (packed({"Index/Document.iwa": "x"}), "a Pages file"),
        (packed({"readme.txt": "x"}), "a packed folder"),
    ],
)
def test_other_kinds_of_file_are_named_by_what_they_hold(tmp_path, content, says):
    assert says in refused(tmp_path, content, UnsupportedFormat)


@pytest.mark.parametrize(
    ("folder", "says"), [("xl/workbook.xml", "a spreadsheet"), ("ppt/presentation.xml", "a presentation")]
)
def test_other_office_files_are_named(tmp_path, folder, says):
    files = {
        "[Content_Types].xml": CONTENT_TYPES,
        "_rels/.rels": relationships({"rId1": ("officeDocument", folder)}),
        folder: "<x/>",
    }
    assert says in refused(tmp_path, packed(files), UnsupportedFormat)


def test_an_old_word_file_is_told_what_to_do(tmp_path):
    content = OLE + "WordDocument".encode("utf-16-le")
    assert "save it as .docx" in refused(tmp_path, content, UnsupportedFormat, "plan.doc")


def test_a_locked_office_file_needs_its_password_taken_off(tmp_path):
    content = OLE + "EncryptedPackage".encode("utf-16-le")
    assert "password" in refused(tmp_path, content, NeedsPassword)


def test_a_locked_zip_needs_its_password_taken_off(tmp_path):
    content = bytearray(docx(p("x")))
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = content.find(signature)
        while at >= 0:
            content[at + offset] |= 1
            at = content.find(signature, at + 1)
    assert "password" in refused(tmp_path, bytes(content), NeedsPassword)


def test_the_mark_of_an_open_document_is_not_taken_for_it(tmp_path):
    assert "choose plan.docx" in refused(
        tmp_path, b"\x05owner" + bytes(150), UnsupportedFormat, "~$plan.docx"
    )


def test_a_zip_that_breaks_off_is_damaged(tmp_path):
    content = docx(p("words " * 500))
    assert "damaged" in refused(tmp_path, content[: len(content) // 2], DamagedFile)


def test_xml_that_breaks_off_is_damaged(tmp_path):
    files = parts(p("x"))
    files[MAIN_NAME] = files[MAIN_NAME][:-20]
    assert "document.xml" in refused(tmp_path, packed(files), DamagedFile)


def test_a_package_without_its_document_is_damaged(tmp_path):
    files = parts(p("x"))
    del files[MAIN_NAME]
    assert "no document" in refused(tmp_path, packed(files), DamagedFile)


def test_a_document_without_a_body_is_damaged(tmp_path):
    assert "no document" in refused(
        tmp_path, packed({**parts(""), MAIN_NAME: root("document", "")}), DamagedFile
    )


ENTITIES = (
    '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">'
    + "".join(
        f'<!ENTITY {name} "{f"&{before};" * 10}">'
        for before, name in zip("abcdefgh", "bcdefghi", strict=True)
    )
    + "]>"
)


@pytest.mark.parametrize("part", [MAIN_NAME, "word/styles.xml", "_rels/.rels"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_an_entity_bomb_is_refused_unexploded(tmp_path, part, encoding):
    files = parts(p("&i;"), styles=styles())
    text = files[part]
    head, _, rest = text.rpartition("?>\n")
    files[part] = ((f"{head.replace('UTF-8', encoding)}?>\n" if head else "") + ENTITIES + rest).encode(
        encoding
    )
    assert "document type" in refused(tmp_path, packed(files), DamagedFile)


def test_a_document_type_that_names_another_file_is_refused(tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("secret")
    files = parts(p("&x;"))
    files[MAIN_NAME] = (
        f'<!DOCTYPE w:document [<!ENTITY x SYSTEM "{secret.as_uri()}">]>' + files[MAIN_NAME].split("\n", 1)[1]
    )
    assert "secret" not in refused(tmp_path, packed(files), DamagedFile)


def test_an_entity_that_is_not_declared_is_damage(tmp_path):
    refused(tmp_path, docx(p("&nbsp;")), DamagedFile)


def test_a_decompression_bomb_is_refused_without_unpacking_it(tmp_path, monkeypatch):
    taken = []
    within = docx_package.Package._within_limits

    def watch(self, size, packed_size):
        taken.append(size)
        within(self, size, packed_size)

    monkeypatch.setattr(docx_package.Package, "_within_limits", watch)
    files = parts("")
    files[MAIN_NAME] = b"<w:p/>" + b" " * (64 * 2**20)
    assert "not safe" in refused(tmp_path, packed(files), TooLarge)
    assert max(taken) <= docx_package.MAX_PART


def test_a_part_that_is_simply_too_large_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(docx_package, "MAX_PART", 5_000)
    assert "too large" in refused(tmp_path, docx(p("x" * 6_000)), TooLarge)


def test_a_bomb_that_lies_about_its_size_is_refused_too(tmp_path):
    files = parts("")
    files[MAIN_NAME] = b" " * (60 * 2**20)
    content = bytearray(packed(files))
    lie = struct.pack("<I", 100)
    for signature, offset in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        at = content.find(signature)
        while at >= 0:
            content[at + offset : at + offset + 4] = lie
            at = content.find(signature, at + 1)
    refused(tmp_path, bytes(content), ReadingError)


def test_many_large_parts_together_are_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(docx_package, "MAX_UNPACKED", 20_000)
    section = "".join(f'<w:headerReference r:id="header{number}"/>' for number in range(9))
    headers = {f"header{number}": root("hdr", p("x" * 4000)) for number in range(9)}
    refused(tmp_path, docx(p("x") + f"<w:sectPr>{section}</w:sectPr>", **headers), TooLarge)


def test_too_many_elements_are_refused_before_they_cost_memory(tmp_path, monkeypatch):
    monkeypatch.setattr(docx_package, "MAX_MARKS", 1000)
    assert "elements" in refused(tmp_path, docx("<w:p/>" * 2000), TooLarge)


def test_too_many_parts_are_refused_before_they_are_listed(tmp_path, monkeypatch):
    monkeypatch.setattr(docx_package, "MAX_PARTS", 50)
    files = {**parts(p("x")), **{f"word/media/{number}.png": "" for number in range(100)}}
    assert "parts" in refused(tmp_path, packed(files), TooLarge)


def box(inside):
    """A text box."""
    return p(
        f"<w:r><w:pict><v:shape><v:textbox><w:txbxContent>{inside}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
    )


def one_cell(inside):
    """A table of one cell."""
    return tbl(tr(tc(inside)))


@pytest.mark.parametrize("depth", [90, 1000])
@pytest.mark.parametrize("around", [sdt, box, one_cell])
def test_nesting_without_end_is_refused(around, depth):
    body = p("deep")
    for _ in range(depth):
        body = around(body)
    with pytest.raises((TooLarge, DamagedFile)) as error:
        read_docx(docx(body), "x.docx", "0" * 64)
    assert "nested" in sentence(error) or "damaged" in sentence(error)


def test_tables_within_tables_are_read_as_deep_as_people_go():
    body = p("deep")
    for _ in range(8):
        body = tbl(tr(tc(sdt(body))))
    assert "deep" in str(shown(read(body).body))


def test_a_part_that_stands_twice_is_refused(tmp_path):
    stream = BytesIO(docx(p("one")))
    with zipfile.ZipFile(stream, "a") as archive, pytest.warns(UserWarning, match="Duplicate name"):
        archive.writestr(MAIN_NAME, parts(p("two"))[MAIN_NAME])
    assert "twice" in refused(tmp_path, stream.getvalue(), DamagedFile)


@pytest.mark.parametrize("spell", ["/{}", "{}", "\\{}"])
def test_part_names_that_begin_at_the_root_are_the_same_names(spell):
    files = {
        spell.format(name.replace("/", "\\") if "\\" in spell else name): text
        for name, text in parts(p("x")).items()
    }
    assert shown(read_docx(packed(files), "x.docx", "0" * 64).body) == ["x"]


def test_a_relation_that_leads_out_of_the_package_leads_nowhere():
    files = parts(p("x") + '<w:sectPr><w:headerReference r:id="a"/><w:headerReference r:id="b"/></w:sectPr>')
    files["word/_rels/document.xml.rels"] = relationships(
        {"a": ("header", "../../../../etc/passwd"), "b": ("header", "http://example.org/header.xml")}
    )
    assert read_docx(packed(files), "x.docx", "0" * 64).furniture == []


RICH = docx(
    p("Section B", style="H")
    + p("needs ", f"<w:ins>{r('help')}</w:ins>", textbox(p("box")), properties=num(1))
    + tbl(
        tr(tc("need", properties='<w:vMerge w:val="restart"/>'), sdt(tc("provision"))),
        tr(tc(properties="<w:vMerge/>"), "x"),
    )
    + '<w:sectPr><w:headerReference r:id="header1"/></w:sectPr>',
    styles=styles(style("H", '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>')),
    numbering=numbering(level(0, "upperLetter", "%1.")),
    header1=root("hdr", p("OFFICIAL")),
    footnotes=root("footnotes", f'<w:footnote w:id="1">{p("note")}</w:footnote>'),
)


def survives(content):
    """Read it; only `ReadingError` may come out, and from the reader itself, not from the last guard."""
    try:
        read_docx(content, "x.docx", "0" * 64)
    except ReadingError:
        return
    except (MemoryError, RecursionError) as error:  # pragma: no cover - what must not be
        pytest.fail(f"{type(error).__name__}")


@given(st.binary(max_size=400))
def test_random_bytes_raise_only_reading_errors(content):
    survives(content)
    survives(b"PK\x03\x04" + content)


@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_a_mutated_file_raises_only_reading_errors(data):
    content = bytearray(RICH)
    for _ in range(data.draw(st.integers(1, 6))):
        at = data.draw(st.integers(0, len(content) - 1))
        content[at] = data.draw(st.integers(0, 255))
    survives(bytes(content))
    survives(bytes(content[: data.draw(st.integers(0, len(content)))]))


PARTS = {
    name: zipfile.ZipFile(BytesIO(RICH)).read(name).decode()
    for name in zipfile.ZipFile(BytesIO(RICH)).namelist()
}
TOKENS = [
    "",
    "<w:p>",
    "</w:p>",
    "<w:tbl>",
    "<w:tr/>",
    '"',
    "<",
    "-1",
    "99999999999",
    "w:val",
    "<w:fldChar/>",
    "\x7f",
    "é",
]


@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(sorted(PARTS)), st.data())
def test_a_file_with_mutated_xml_raises_only_reading_errors(part, data):
    text = PARTS[part]
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(text)))
        length = data.draw(st.integers(0, 30))
        text = text[:at] + data.draw(st.sampled_from(TOKENS)) + text[at + length :]
    survives(packed({**PARTS, part: text}))


@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(sorted(PARTS)), st.data())
def test_a_file_with_mutated_values_raises_only_reading_errors(part, data):
    pieces = PARTS[part].split('"')
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, (len(pieces) - 1) // 2)) * 2 + 1
        if at < len(pieces):
            pieces[at] = data.draw(
                st.sampled_from(
                    ["", "0", "-1", "9", "1e9", "restart", "none", "%1%2%9", "black", "é", "4" * 30]
                )
            )
    survives(packed({**PARTS, part: '"'.join(pieces)}))
