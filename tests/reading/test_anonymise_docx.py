"""Nothing of a DOCX outlives its copy, wherever Word may keep it; and what the copy is for stays."""

# ruff: noqa: E501 - a piece of XML reads best on one line

import re
import zipfile
from io import BytesIO
from pathlib import Path

import docx
import pytest
from docx_parts import (
    MAIN,
    NAMESPACES,
    OFFICE,
    PACKAGE,
    field,
    level,
    num,
    numbering,
    p,
    packed,
    parts,
    r,
    root,
    sdt,
    style,
    styles,
    tbl,
    tc,
    textbox,
    tr,
)
from docx_parts import (
    docx as made_docx,
)

from ehcp_audit.errors import OutputError
from ehcp_audit.reading import read_blocks
from ehcp_audit.reading.anonymise.copy import anonymise
from ehcp_audit.reading.blocks import Paragraph, Table

SECRET = "Amirabel"
NAMESPACE = dict(re.findall(r'xmlns:(\w+)="([^"]+)"', NAMESPACES))


def copied(tmp_path: Path, content: bytes) -> Path:
    plan, out = tmp_path / "plan.docx", tmp_path / "copy.docx"
    plan.write_bytes(content)
    anonymise(plan, out)
    return out


def everything(path: Path) -> str:
    with zipfile.ZipFile(path) as archive:
        whole = [f"{name} {archive.read(name).decode('utf-8', 'replace')}" for name in archive.namelist()]
        return " ".join(whole) + repr([(entry.comment, entry.extra) for entry in archive.infolist()])


HAZARDS = {
    "in a run": p(SECRET),
    "cut into runs": p(r(SECRET[:3]), r(SECRET[3:], "<w:b/>")),
    "with a soft hyphen": p(f"{SECRET[:4]}\u00ad{SECRET[4:]}"),
    "hidden": p("Seen", r(SECRET, "<w:vanish/>")),
    "deleted": p("Seen", f"<w:del w:id='1' w:author='{SECRET}'><w:r><w:delText>{SECRET}</w:delText></w:r></w:del>"),
    "moved away": p("Seen", f"<w:moveFrom w:id='1' w:author='x'>{r(SECRET)}</w:moveFrom>"),
    "inserted by": p("Seen", f"<w:ins w:id='1' w:author='{SECRET}' w:date='2026-01-01T00:00:00Z'>{r('text')}</w:ins>"),
    "in a control": sdt(p(SECRET), f'<w:alias w:val="{SECRET}"/><w:tag w:val="{SECRET}"/>'),
    "in a list to choose from": sdt(p("Seen"), f'<w:dropDownList><w:listItem w:displayText="{SECRET}" w:value="{SECRET}"/></w:dropDownList>'),
    "in a text box": p(textbox(p(SECRET))),
    "in word art": p(f'<w:r><w:pict><v:shape><v:textpath string="{SECRET}"/></v:shape></w:pict></w:r>'),
    "as a picture's text": p(f'<w:r><w:drawing><wp:inline><wp:docPr id="1" name="{SECRET}" descr="{SECRET}"/></wp:inline></w:drawing></w:r>', "Seen"),
    "in a field's instruction": p(field(f'HYPERLINK "https://{SECRET}.example"', "Seen")),
    "in a simple field": p(f'<w:fldSimple w:instr=" REF {SECRET} ">{r("Seen")}</w:fldSimple>'),
    "in a prompt": p(field(f"MACROBUTTON none {SECRET}")),
    "in a form field": p(f'<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:name w:val="{SECRET}"/><w:helpText w:val="{SECRET}"/><w:ddList><w:listEntry w:val="{SECRET}"/></w:ddList></w:ffData></w:fldChar></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'),
    "as a bookmark": p(f'<w:bookmarkStart w:id="0" w:name="{SECRET}"/>', "Seen"),
    "on a link": p(f'<w:hyperlink w:anchor="{SECRET}" w:tooltip="{SECRET}">{r("Seen")}</w:hyperlink>'),
    "in a smart tag": p(f'<w:smartTag w:element="{SECRET}" w:uri="urn:{SECRET}">{r("Seen")}</w:smartTag>'),
    "as a table's caption": tbl(tr("Seen"), properties=f'<w:tblCaption w:val="{SECRET}"/>'),
    "in an unknown element": f'<x:own xmlns:x="urn:{SECRET}" x:said="{SECRET}">{p(SECRET)}</x:own>',
    "in mathematics": p(f"<m:oMath><m:r><m:t>{SECRET}</m:t></m:r></m:oMath>"),
    "as an unknown style": p("Seen", style=SECRET),
    "in an unknown attribute": p("Seen").replace("<w:p>", f'<w:p w:rsidR="00AB12CD" w:made="{SECRET}">'),
    "as a font": p(r("Seen", f'<w:rFonts w:ascii="{SECRET}"/>')),
    "beside the paragraphs": f"{p('Seen')}{SECRET}{r(SECRET)}",
    "in a comment of the XML": f"<!-- {SECRET} -->{p('Seen')}",
}  # fmt: skip


@pytest.mark.parametrize("body", HAZARDS.values(), ids=HAZARDS)
def test_a_word_is_gone_wherever_it_stood(tmp_path: Path, body: str):
    out = copied(tmp_path, made_docx(body))
    assert SECRET.lower() not in everything(out).lower()
    assert read_blocks(out).body or "pict" in body
    docx.Document(str(out))


def test_nothing_stays_of_parts_that_are_not_shown(tmp_path: Path):
    files: dict[str, str | bytes] = dict(
        parts(
            p(
                r("Seen"),
                '<w:r><w:commentReference w:id="0"/></w:r><w:r><w:footnoteReference w:id="2"/></w:r>',
            )
            + f'<w:sectPr><w:headerReference xmlns:r="{OFFICE}" r:id="header1" w:type="default"/></w:sectPr>',
            comments=root("comments", f'<w:comment w:id="0" w:author="{SECRET}">{p(SECRET)}</w:comment>'),
            header1=root("hdr", p(SECRET)),
            footnotes=root("footnotes", f'<w:footnote w:id="2">{p(SECRET)}</w:footnote>'),
            styles=styles(style("Own", name=f"{SECRET} Heading 2")),
            settings=root(
                "settings", f'<w:docVars><w:docVar w:name="{SECRET}" w:val="{SECRET}"/></w:docVars>'
            ),
        )
    )
    files |= {
        "docProps/core.xml": f"<a>{SECRET}</a>",
        "docProps/custom.xml": f"<a>{SECRET}</a>",
        f"customXml/{SECRET}.xml": f"<a>{SECRET}</a>",
        "word/vbaProject.bin": SECRET.encode(),
        "word/embeddings/old.docx": SECRET.encode(),
        "docProps/thumbnail.jpeg": SECRET.encode(),
        "word/_rels/settings.xml.rels": f'<Relationships xmlns="{PACKAGE}"><Relationship Id="rId1" Type="{OFFICE}/attachedTemplate" TargetMode="External" Target="file:///{SECRET}.dotm"/></Relationships>',
    }
    out = copied(tmp_path, packed(files))
    assert SECRET.lower() not in everything(out).lower()
    with zipfile.ZipFile(out) as archive:
        assert set(archive.namelist()) == {
            "[Content_Types].xml", "_rels/.rels", "word/document.xml", "word/_rels/document.xml.rels",
            "word/header1.xml", "word/footnotes.xml", "word/styles.xml",
        }  # fmt: skip
    blocks = read_blocks(out)
    assert [len(line.text) for line in blocks.furniture] == [len(SECRET)]
    assert len(blocks.body) == 2


def test_pictures_are_blank(tmp_path: Path):
    drawing = f'<w:r><w:drawing><wp:inline><a:graphic><a:graphicData><a:blip xmlns:r="{OFFICE}" r:embed="photo1"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>'
    files: dict[str, str | bytes] = dict(parts(p(r("Seen"), drawing)))
    files["word/_rels/document.xml.rels"] = (
        f'<Relationships xmlns="{PACKAGE}"><Relationship Id="photo1" Type="{OFFICE}/image" Target="media/{SECRET}.png"/></Relationships>'
    )
    files[f"word/media/{SECRET}.png"] = b"a photograph of " + SECRET.encode()
    out = copied(tmp_path, packed(files))
    assert SECRET.lower() not in everything(out).lower()
    assert [note.kind for note in read_blocks(out).notes] == ["picture"]


def test_a_diagram_keeps_its_boxes_and_a_chart_becomes_a_picture(tmp_path: Path):
    def drawn(inside: str) -> str:
        return f'<w:r><w:drawing><wp:inline><a:graphic><a:graphicData uri="urn:{SECRET}">{inside}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>'

    shape = f'<wps:wsp><wps:spPr><a:prstGeom prst="{SECRET}"/></wps:spPr><wps:txbx><w:txbxContent>{p(SECRET)}</w:txbxContent></wps:txbx></wps:wsp>'
    files: dict[str, str | bytes] = dict(
        parts(p(r("Seen"), drawn(f'<dgm:relIds r:dm="d1"/>{shape}'), drawn('<c:chart r:id="c1"/>')))
    )
    files["word/_rels/document.xml.rels"] = (
        f'<Relationships xmlns="{PACKAGE}"><Relationship Id="d1" Type="{OFFICE}/diagramData" Target="{SECRET}.xml"/>'
        f'<Relationship Id="c1" Type="{OFFICE}/chart" Target="chart1.xml"/></Relationships>'
    )
    files[f"word/{SECRET}.xml"] = root("x", "").split("<w:x")[0] + (
        f'<dgm:dataModel xmlns:dgm="{NAMESPACE["dgm"]}" xmlns:a="{NAMESPACE["a"]}"><dgm:ptLst><dgm:pt modelId="{SECRET}">'
        f"<dgm:t><a:p><a:r><a:t>{SECRET}</a:t></a:r></a:p></dgm:t></dgm:pt></dgm:ptLst></dgm:dataModel>"
    )
    files["word/chart1.xml"] = f"<a>{SECRET}</a>"
    out = copied(tmp_path, packed(files))
    assert SECRET.lower() not in everything(out).lower()
    assert [len(line.text) for line in read_blocks(out).paragraphs()] == [4, len(SECRET), len(SECRET)]
    assert [note.kind for note in read_blocks(out).notes] == ["picture"]


def test_tables_lists_styles_and_looks_stay(tmp_path: Path):
    body = (
        p("Section B: needs", style="Top")
        + p(f"{SECRET} reads slowly", properties=num(1))
        + p(r("Bold ", "<w:b/>"), r("and large", '<w:sz w:val="48"/>'))
        + tbl(
            tr(tc("Provision", properties='<w:gridSpan w:val="2"/>'), tc("By whom")),
            tr(tc("one", properties='<w:vMerge w:val="restart"/>'), "two", tc(tbl(tr("within")))),
            tr(tc("", properties="<w:vMerge/>"), "three", "four"),
        )
    )
    content = made_docx(
        body,
        styles=styles(style("Top", '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>', name="EHC top")),
        numbering=numbering(level(0, "upperLetter", "Section %1:")),
    )
    out = copied(tmp_path, content)
    plan = read_blocks(tmp_path / "plan.docx")
    copy = read_blocks(out)

    def shape(blocks):
        return [
            (block.number, block.heading, block.list_level, block.bold, block.size, len(block.text))
            if isinstance(block, Paragraph)
            else [(c.row, c.column, c.row_span, c.column_span, shape(c.blocks)) for c in block.cells]
            for block in blocks
        ]

    assert shape(copy.body) == shape(plan.body)
    assert isinstance(copy.body[3], Table)
    assert copy.body[0].text == "Section B: needs"  # type: ignore[union-attr]


def test_the_same_plan_gives_the_same_copy_byte_for_byte(tmp_path: Path):
    first = copied(tmp_path, made_docx(p(SECRET))).read_bytes()
    assert copied(tmp_path, made_docx(p(SECRET))).read_bytes() == first


def test_where_a_word_would_stay_no_copy_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    plan, out = tmp_path / "plan.docx", tmp_path / "copy.docx"
    plan.write_bytes(made_docx(p(SECRET)))
    monkeypatch.setattr("ehcp_audit.reading.anonymise.words.Scrubber.line", lambda _, text, **_options: text)
    with pytest.raises(OutputError, match="No copy was written") as error:
        anonymise(plan, out)
    assert SECRET not in str(error.value)
    assert [path.name for path in tmp_path.iterdir()] == ["plan.docx"]


def test_xml_of_a_part_is_only_of_known_name_spaces(tmp_path: Path):
    out = copied(tmp_path, made_docx(f'<y:z xmlns:y="urn:{SECRET}">{p("Seen")}</y:z>'))
    with zipfile.ZipFile(BytesIO(out.read_bytes())) as archive:
        document = archive.read("word/document.xml").decode()
    assert MAIN in document
    assert "urn:Ami" not in document


def test_what_newer_versions_of_word_add_to_lists_refuses_no_copy(tmp_path: Path):
    lists = numbering(level(0, "lowerRoman", "(%1)")).replace(
        "<w:abstractNum ",
        '<w:abstractNum xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"'
        ' w15:restartNumberingAfterBreak="0" ',
    )
    body = p(r("Section B: Needs")) + p(r("Amirabel likes trains."), properties=num(1))
    out = copied(tmp_path, made_docx(body, numbering=lists))
    assert "w15" not in everything(out)
    assert [one.number for one in read_blocks(out).body if isinstance(one, Paragraph)] == ["", "(i)"]


def test_numbers_in_roman_figures_stay(tmp_path: Path):
    out = copied(tmp_path, made_docx(p(r("Section B: Needs")) + p(r("(iii) Amirabel likes trains."))))
    assert "(iii) " in everything(out)
    assert SECRET not in everything(out)
