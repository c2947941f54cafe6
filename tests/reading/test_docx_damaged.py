"""A DOCX that is broken, or made to do harm: one plain sentence, within the limits, and never anything else."""

# ruff: noqa: E501 - a piece of XML reads best on one line

import struct
import zipfile
from io import BytesIO

import pytest
from docx_parts import (
    docx,
    level,
    num,
    numbering,
    p,
    packed,
    parts,
    r,
    read,
    refused,
    relationships,
    root,
    sdt,
    sentence,
    shown,
    style,
    styles,
    tbl,
    tc,
    textbox,
    tr,
)
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ehcp_audit.errors import (
    DamagedFile,
    ReadingError,
    TooLarge,
)
from ehcp_audit.reading.docx import package as docx_package
from ehcp_audit.reading.docx.reader import read_docx

MAIN_NAME = "word/document.xml"


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
