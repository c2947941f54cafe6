"""Every kind of file that is no readable plan, through the commands: one line, exit 2, nothing written."""

import os
import sys
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pikepdf
import pytest
from PIL import Image

import ehcp_audit as ea

OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2000)
LOCKED_OFFICE = OLD_OFFICE + "EncryptedPackage".encode("utf-16-le") + bytes(500)


def zipped(**parts: bytes) -> bytes:
    """Return a packed file; its keys are part names with `__` for `/`."""
    packed = BytesIO()
    with ZipFile(packed, "w", ZIP_DEFLATED) as file:
        for name, content in parts.items():
            file.writestr(name.replace("__", "/") + ".xml", content)
    return packed.getvalue()


def with_document(plan: bytes, document: bytes) -> bytes:
    """Return a DOCX with another main part."""
    packed = BytesIO()
    with ZipFile(BytesIO(plan)) as old, ZipFile(packed, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, document if name == "word/document.xml" else old.read(name))
    return packed.getvalue()


def picture_of_pages() -> bytes:
    page = BytesIO()
    Image.new("RGB", (300, 400), "white").save(page, "PDF")
    return page.getvalue()


def locked_pdf() -> bytes:
    locked = BytesIO()
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.save(locked, encryption=pikepdf.Encryption(owner="them", user="us"))
    return locked.getvalue()


ENTITIES = b'<!DOCTYPE d [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]><d>&b;</d>'

BAD: dict[str, tuple[str, Callable[[bytes], bytes], str]] = {
    "empty": ("plan.docx", lambda _: b"", "is empty"),
    "old Word": ("plan.doc", lambda _: OLD_OFFICE, "save it as .docx"),
    "locked Office": ("plan.docx", lambda _: LOCKED_OFFICE, "password"),
    "locked PDF": ("plan.pdf", lambda _: locked_pdf(), "password"),
    "pictures of pages": ("plan.pdf", lambda _: picture_of_pages(), "picture of its pages"),
    "cut off DOCX": ("plan.docx", lambda plan: plan[: len(plan) // 2], "damaged"),
    "cut off PDF": ("plan.pdf", lambda _: b"%PDF-1.7\n1 0 obj\n<<", "damaged"),
    "no PDF at all": ("plan.pdf", lambda _: b"%PDF-1.7\n" + bytes(range(256)) * 9, "damaged"),
    "entities": ("plan.docx", lambda plan: with_document(plan, ENTITIES), "not safe"),
    "bomb": ("plan.docx", lambda plan: with_document(plan, b"<d>" + b" " * 60_000_000), "unpacks to more"),
    "spreadsheet": ("plan.docx", lambda _: zipped(xl__workbook=b"<w/>"), "not a Word"),
    "text": ("plan.docx", lambda _: b"Section B", "save it as .docx"),
    "codes in its name": ("a\x1b[31m [bold]\n'\"plan.docx", lambda _: b"", "[bold]"),
    "a dash before its name": ("-plan.docx", lambda _: b"", "-plan.docx is empty"),
}


@pytest.mark.skipif(sys.platform == "win32", reason="such names cannot be made there")
@pytest.mark.parametrize("kind", BAD)
def test_what_is_no_readable_plan_is_one_line_and_leaves_nothing_behind(run, plan_file, tmp_path, kind):
    name, make, says = BAD[kind]
    file = tmp_path / name
    file.write_bytes(make(plan_file.read_bytes()))
    for command in (("check", "--report", tmp_path / "report.html"), ("read", "--json")):
        code, out, err = run(*command, "--", file)
        assert (code, out) == (2, "")
        assert err.startswith("ehcp-audit: ")
        assert err.count("\n") == 1
        assert err[:-1].isprintable()
        assert says in err
    assert list(tmp_path.iterdir()) == [file]
    with pytest.raises(ea.ReadingError):
        ea.read_plan(str(file))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs pipes and links")
def test_what_is_no_file_is_refused_without_waiting_for_it(run, tmp_path):
    os.mkfifo(tmp_path / "pipe.docx")
    (tmp_path / "zero.pdf").symlink_to("/dev/zero")
    (tmp_path / "ring.docx").symlink_to("ring.docx")
    (tmp_path / "folder.docx").mkdir()
    for name in ("pipe.docx", "zero.pdf", "ring.docx", "folder.docx", "missing.docx"):
        code, out, err = run("check", tmp_path / name)
        assert (code, out, err.count("\n")) == (2, "", 1)
        assert name in err


def test_a_report_is_never_written_over_the_plan_itself(run, plan_file, tmp_path):
    plan = tmp_path / "plan.docx"
    plan.write_bytes(plan_file.read_bytes())
    (tmp_path / "other.docx").hardlink_to(plan)
    for target in (plan, tmp_path / "other.docx", Path(str(tmp_path) + "/./plan.docx")):
        code, _, err = run("check", plan, "--report", target)
        assert (code, err.count("\n")) == (2, 1)
        assert plan.read_bytes() == plan_file.read_bytes()


def test_a_page_is_never_written_over_the_round_it_sums_up(run, plan_file, tmp_path):
    into = tmp_path / "round.duckdb"
    assert run("batch", plan_file.parent, "--into", into, "--workers", "1")[0] == 0
    before = into.read_bytes()
    code, _, err = run("summary", into, "--report", into)
    assert (code, err.count("\n")) == (2, 1)
    assert into.read_bytes() == before
