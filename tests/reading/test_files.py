"""What is no plan, or no longer one, gets one plain sentence; and nothing but `ReadingError` ever comes out."""

# ruff: noqa: E501 - a piece of XML reads best on one line

import gc
import hashlib
import os

import pytest
from docx import Document
from docx_parts import (
    CONTENT_TYPES,
    docx,
    p,
    packed,
    refused,
    relationships,
    sentence,
    shown,
    write,
)

from ehcp_audit.errors import (
    FileNotReadable,
    NeedsPassword,
    ReadingError,
    TooLarge,
    UnsupportedFormat,
)
from ehcp_audit.model import FileFormat
from ehcp_audit.reading import files
from ehcp_audit.reading.files import MAX_FILE, read_blocks

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)


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


def test_a_wrong_ending_is_noted(tmp_path):
    notes = read_blocks(write(tmp_path / "plan.pdf", p("words"))).notes
    assert [note.says for note in notes if note.kind == "wrong-extension"] == [
        "The file is named .pdf, but it is a Word file, and was read as one."
    ]
    assert not read_blocks(write(tmp_path / "plan.docx", p("words"))).notes


def test_too_little_memory_is_not_told_as_a_fault_of_the_file(tmp_path, monkeypatch):
    def runs_out(*_: object) -> None:
        raise MemoryError

    monkeypatch.setattr(files, "read_package", runs_out)
    with pytest.raises(MemoryError):
        read_blocks(write(tmp_path / "plan.docx", p("words")))


@pytest.mark.parametrize("searches", [True, False])
def test_python_searches_for_garbage_afterwards_where_it_did_before(tmp_path, searches):
    before = gc.isenabled()
    path, broken = write(tmp_path / "plan.docx", p("words")), tmp_path / "broken.pdf"
    broken.write_bytes(b"%PDF-1.7 and no more")
    try:
        (gc.enable if searches else gc.disable)()
        read_blocks(path)
        assert gc.isenabled() is searches
        with pytest.raises(ReadingError):
            read_blocks(broken)
        assert gc.isenabled() is searches
    finally:
        (gc.enable if before else gc.disable)()


def test_python_does_not_search_for_garbage_while_blocks_are_made(tmp_path, monkeypatch):
    read, seen = files.read_package, []
    monkeypatch.setattr(files, "read_package", lambda *given: (seen.append(gc.isenabled()), read(*given))[1])
    read_blocks(write(tmp_path / "plan.docx", p("words")))
    assert seen == [False]
