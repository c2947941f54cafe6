"""Files made to do harm, or merely broken: one plain sentence or a report, never anything else."""

import io
import os
import random

import pikepdf
import pytest
from docx_parts import p, packed, parts, r
from hidden_pdf import with_update
from pdf_parts import drawn, encrypted

from ehcp_audit import look_for_personal_data
from ehcp_audit.errors import NeedsPassword, ReadingError
from ehcp_audit.model import LeakKind, NotLookedAt, Whereabouts
from ehcp_audit.privacy.exif import look_at_exif
from ehcp_audit.privacy.gathered import Gathered


def word_with(name: str, content: bytes | str) -> bytes:
    return packed({**parts(p(r("Section B")) + p(r("Words."))), name: content})


@pytest.mark.parametrize(
    "name", ["customXml/item1.xml", "docProps/core.xml", "word/comments.xml", "word/people.xml"]
)
@pytest.mark.parametrize(
    "content",
    [
        '<!DOCTYPE a [<!ENTITY b "c"><!ENTITY d "&b;&b;&b;">]><a>&d;</a>',
        "<a><b></a>",
        "",
        "<a>" + "<b>" * 400 + "</b>" * 400 + "</a>",
    ],
)
def test_a_part_that_is_no_sound_xml_is_told_and_nothing_else_is_lost(name: str, content: str) -> None:
    report = look_for_personal_data("plan.docx", data=word_with(name, content))
    assert report.leaks == () or report.leaks[0].kind is LeakKind.COMMENT
    assert report.not_looked_at in {(NotLookedAt.UNREADABLE_PART,), ()}


def test_a_part_that_unfolds_without_end_is_not_unfolded() -> None:
    report = look_for_personal_data(
        "plan.docx", data=word_with("customXml/item1.xml", b"<a>" + b" " * 60_000_000 + b"</a>")
    )
    assert NotLookedAt.UNREADABLE_PART in report.not_looked_at


@pytest.mark.parametrize("seed", range(40))
def test_any_bytes_can_stand_for_the_data_of_a_photograph(seed: int) -> None:
    one = random.Random(seed)
    noise = bytes(one.randrange(256) for _ in range(600))
    head = one.choice([b"II*\0\x08\0\0\0", b"MM\0*\0\0\0\x08", b""])
    body = b"Exif\0\0" + head + noise
    look_at_exif(b"\xff\xd8\xff\xe1" + (len(body) + 2).to_bytes(2, "big") + body, Gathered())
    look_at_exif(noise, Gathered())


def a_page(text: str = "Section B") -> bytes:
    return drawn(lambda canvas: canvas.drawString(72, 700, text))


def test_a_thousand_earlier_versions_are_not_all_compared() -> None:
    data = a_page()
    with pikepdf.open(io.BytesIO(data)) as document:
        number = document.pages[0].obj.Contents.objgen[0]
    for version in range(1000):
        data = with_update(data, number, b"BT /F1 11 Tf 72 700 Td (Words %d) Tj ET" % version)
    report = look_for_personal_data("plan.pdf", data=data)
    assert NotLookedAt.EARLIER_VERSIONS in report.not_looked_at
    assert [leak for leak in report.leaks if leak.where is Whereabouts.EARLIER_VERSION]


def test_a_file_signed_or_filled_in_later_has_no_earlier_version_to_tell_of() -> None:
    data = a_page()
    with pikepdf.open(io.BytesIO(data)) as document:
        number = document.pages[0].obj.Contents.objgen[0]
        same = document.pages[0].Contents.read_bytes()
    assert look_for_personal_data("plan.pdf", data=with_update(data, number, same)).leaks == ()


def test_a_large_file_inside_is_named_and_not_opened() -> None:
    with pikepdf.open(io.BytesIO(a_page())) as document:
        document.attachments["data.bin"] = os.urandom(5_000_000)
        buffer = io.BytesIO()
        document.save(buffer)
    report = look_for_personal_data("plan.pdf", data=buffer.getvalue())
    assert [leak.kind for leak in report.leaks] == [LeakKind.EMBEDDED_FILE]
    assert NotLookedAt.EMBEDDED_FILES in report.not_looked_at


def test_a_locked_pdf_asks_for_its_password_and_opens_with_it() -> None:
    data = encrypted(a_page("Dear Quillon,"), user="secret")
    with pytest.raises(NeedsPassword) as error:
        look_for_personal_data("Quillon.pdf", data=data)
    assert "Quillon" not in str(error.value)
    assert look_for_personal_data("plan.pdf", data=data, password="secret").by_kind() == {LeakKind.NAME: 1}


def test_a_title_list_that_runs_in_a_circle_ends() -> None:
    with pikepdf.open(io.BytesIO(a_page())) as document:
        item = document.make_indirect(pikepdf.Dictionary(Title="One"))
        item["/Next"] = item
        document.Root["/Outlines"] = pikepdf.Dictionary(First=item)
        names = document.make_indirect(pikepdf.Dictionary())
        names["/Kids"] = pikepdf.Array([names])
        document.Root["/Names"] = pikepdf.Dictionary(EmbeddedFiles=names)
        buffer = io.BytesIO()
        document.save(buffer)
    assert look_for_personal_data("plan.pdf", data=buffer.getvalue()).leaks == ()


@pytest.mark.parametrize("seed", range(30))
def test_a_harmed_file_gives_a_report_or_one_sentence(seed: int) -> None:
    one = random.Random(seed)
    with pikepdf.open(io.BytesIO(a_page("Dear Quillon,"))) as document:
        document.docinfo["/Title"] = "Quillon"
        buffer = io.BytesIO()
        document.save(buffer)
    data = bytearray(
        buffer.getvalue() if seed % 2 else word_with("docProps/core.xml", "<a><title>Quillon</title></a>")
    )
    for _ in range(one.randint(1, 30)):
        data[one.randrange(len(data))] = one.randrange(256)
    try:
        look_for_personal_data("Quillon.pdf", data=bytes(data[: one.randint(len(data) // 2, len(data))]))
    except ReadingError as error:
        said = str(error)
    else:
        return
    assert "Quillon" not in said
    assert said.endswith(".")
