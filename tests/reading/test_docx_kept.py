"""What stands within and around paragraphs: each thing that other readers lose or double, alone."""

# ruff: noqa: E501 - a piece of XML reads best on one line

import pytest
from docx_parts import field, one_paragraph, p, r, read, root, said, sdt, shown, tbl, tc, textbox, tr

from ehcp_audit.reading.blocks import Paragraph, leaves


def test_a_control_round_paragraphs_is_read():
    assert shown(read(p("one") + sdt(p("two") + p("three")) + p("four")).body) == [
        "one",
        "two",
        "three",
        "four",
    ]


def test_a_control_within_a_paragraph_is_read():
    assert shown(read(p("one ", sdt(r("two")), " three")).body) == ["one two three"]


def test_a_control_round_a_table_is_read():
    assert shown(read(sdt(tbl(tr("one", "two")))).body) == [[[["one"], ["two"]]]]


def test_a_control_round_a_row_is_read():
    assert shown(read(tbl(tr("one"), sdt(tr("two")), tr("three"))).body) == [
        [[["one"]], [["two"]], [["three"]]]
    ]


def test_a_control_round_a_cell_is_read():
    assert shown(read(tbl(tr("one", sdt(tc("two")), "three"))).body) == [[[["one"], ["two"], ["three"]]]]


def test_a_control_in_a_cell_is_read():
    assert shown(read(tbl(tr(tc(sdt(p("one")), p("two"))))).body) == [[[["one", "two"]]]]


def test_controls_within_controls_are_read():
    assert shown(read(sdt(sdt(p(sdt(sdt(r("deep"))))))).body) == ["deep"]


def test_a_prompt_nobody_filled_in_is_kept_as_printed():
    control = sdt(r("Click or tap here to enter text."), "<w:showingPlcHdr/>")
    assert shown(read(p(control)).body) == ["Click or tap here to enter text."]


def test_insertions_are_read_and_deletions_left_out_and_both_counted():
    blocks = read(
        p(
            "He needs ",
            f"<w:ins>{r('daily ')}</w:ins>",
            "<w:del><w:r><w:delText>weekly </w:delText></w:r></w:del>",
            "help",
        )
    )
    assert shown(blocks.body) == ["He needs daily help"]
    assert said(blocks)["tracked-changes"] == "1 insertion read as accepted, 1 deletion left out."


def test_moved_words_are_read_where_they_went():
    blocks = read(
        p(f"<w:moveFrom>{r('moved')}</w:moveFrom>", "stays ") + p(f"<w:moveTo>{r('moved')}</w:moveTo>")
    )
    assert shown(blocks.body) == ["stays ", "moved"]


def test_a_deleted_paragraph_mark_joins_two_paragraphs():
    mark = "<w:rPr><w:del/></w:rPr>"
    assert shown(read(p("one ", properties=mark) + p("two")).body) == ["one two"]


def test_a_wholly_deleted_paragraph_leaves_nothing():
    gone = p("<w:del><w:r><w:delText>gone</w:delText></w:r></w:del>", properties="<w:rPr><w:del/></w:rPr>")
    assert shown(read(p("one") + gone + p("two")).body) == ["one", "two"]


def test_a_deleted_mark_before_a_table_keeps_the_words():
    assert shown(read(p("one", properties="<w:rPr><w:del/></w:rPr>") + tbl(tr("two"))).body) == [
        "one",
        [[["two"]]],
    ]


def test_a_deleted_row_is_left_out_and_an_inserted_one_read():
    blocks = read(tbl(tr("one"), tr("gone", properties="<w:del/>"), tr("new", properties="<w:ins/>")))
    assert shown(blocks.body) == [[[["one"]], [["new"]]]]
    assert said(blocks)["tracked-changes"] == "1 insertion read as accepted, 1 deletion left out."


def test_a_deleted_cell_is_left_out():
    blocks = read(tbl(tr("one", tc("gone", properties="<w:cellDel/>"), "two")))
    assert shown(blocks.body) == [[[["one"], ["two"]]]]


def test_a_text_box_is_read_once_after_the_paragraph_it_hangs_on():
    assert shown(read(p("before", textbox(p("in the box"))) + p("after")).body) == [
        "before",
        "in the box",
        "after",
    ]


def test_an_old_text_box_alone_is_read():
    old = f"<w:r><w:pict><v:shape><v:textbox><w:txbxContent>{p('old box')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
    assert shown(read(p(old)).body) == ["old box"]


def test_a_box_that_only_older_programs_are_shown_is_read():
    box = (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing/></mc:Choice><mc:Fallback><w:pict><v:rect>'
        f"<v:textbox><w:txbxContent>{p('fallback')}</w:txbxContent></v:textbox></v:rect></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )
    assert shown(read(p(box)).body) == ["fallback"]


def test_a_table_in_a_control_in_a_text_box_in_a_cell_is_read():
    inner = textbox(sdt(tbl(tr("one", sdt(tc(p(sdt(r("two")))))))))
    blocks = read(tbl(tr(tc(p("cell", inner)), "next")))
    assert shown(blocks.body) == [[[["cell", [[["one"], ["two"]]]], ["next"]]]]


def test_word_art_and_shape_text_are_read():
    art = '<w:r><w:pict><v:shape><v:textpath string="MY PLAN"/></v:shape></w:pict></w:r>'
    shape = "<w:r><w:drawing><a:txBody><a:p><a:r><a:t>Health </a:t></a:r><a:r><a:t>needs</a:t></a:r></a:p></a:txBody></w:drawing></w:r>"
    assert shown(read(p(art, shape)).body) == ["MY PLAN", "Health needs"]


def test_the_words_of_a_diagram_are_read_from_its_own_part():
    data = (
        '<dgm:dataModel xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram" '
        'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><dgm:ptLst><dgm:pt><dgm:t>'
        "<a:p><a:r><a:t>What works for me</a:t></a:r></a:p></dgm:t></dgm:pt></dgm:ptLst></dgm:dataModel>"
    )
    diagram = '<w:r><w:drawing><dgm:relIds r:dm="diagramData1"/></w:drawing></w:r>'
    assert shown(read(p("One page", diagram), diagramData1=data).body) == ["One page", "What works for me"]


def test_a_note_stands_once_right_after_the_paragraph_that_refers_to_it():
    notes = root(
        "footnotes",
        f'<w:footnote w:type="separator" w:id="-1">{p("----")}</w:footnote>'
        f'<w:footnote w:id="2">{p("<w:r><w:footnoteRef/></w:r>", "See the report.")}</w:footnote>',
    )
    ends = root("endnotes", f'<w:endnote w:id="2">{p("At the end.")}</w:endnote>')
    refer = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    blocks = read(
        p("one", refer) + p("two", refer, '<w:r><w:endnoteReference w:id="2"/></w:r>'),
        footnotes=notes,
        endnotes=ends,
    )
    assert shown(blocks.body) == ["one", "See the report.", "two", "At the end."]
    assert [one.aside for one in blocks.body if isinstance(one, Paragraph)] == [False, True, False, True]


def test_comments_are_counted_and_never_mixed_in():
    comments = root("comments", f'<w:comment w:id="0">{p("Is this right?")}</w:comment>')
    blocks = read(
        p('<w:commentRangeStart w:id="0"/>', "one", '<w:r><w:commentReference w:id="0"/></w:r>'),
        comments=comments,
    )
    assert shown(blocks.body) == ["one"]
    assert said(blocks)["comments"] == "1 comment in the margin left out."


@pytest.mark.parametrize(
    ("content", "checked", "box"),
    [("☒", "1", "☒"), ("☑", "1", "☑"), ("☐", "0", "☐"), ("", "1", "☒"), ("R", "1", "☒"), ("£", "0", "☐")],
)
def test_a_tick_box_control_says_whether_it_is_ticked(content, checked, box):
    control = sdt(r(content), f'<w14:checkbox><w14:checked w14:val="{checked}"/></w14:checkbox>')
    assert shown(read(p(control, " Appended")).body) == [f"{box} Appended"]


@pytest.mark.parametrize(
    ("font", "code", "sign"),
    [
        ("Wingdings", "F0FC", "✓"),
        ("Wingdings", "F0FE", "☑"),
        ("Wingdings", "F0A8", "☐"),
        ("Wingdings 2", "F052", "☑"),
        ("Symbol", "F0B7", "•"),
        ("Symbol", "F0B3", "≥"),
        ("Segoe UI Symbol", "2612", "☒"),
    ],
)
def test_a_symbol_is_shown_as_what_it_looks_like(font, code, sign):
    assert shown(read(p("a", f'<w:r><w:sym w:font="{font}" w:char="{code}"/></w:r>')).body) == [f"a{sign}"]


def test_a_lone_letter_in_a_symbol_font_is_a_sign_and_a_word_stays_a_word():
    fonts = '<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>'
    assert shown(read(p(r("þ", fonts), " yes")).body) == ["☑ yes"]
    assert shown(read(p(r("o", fonts), " no")).body) == ["☐ no"]
    assert shown(read(p(r("provision", fonts))).body) == ["provision"]


def test_breaks_tabs_and_hyphens_are_shown():
    inside = (
        "<w:r><w:t>one</w:t><w:tab/><w:t>two</w:t><w:br/><w:t>co</w:t><w:noBreakHyphen/><w:t>op</w:t>"
        "<w:softHyphen/><w:t>era\u00adtive</w:t><w:cr/><w:t>end</w:t></w:r>"
    )
    assert shown(read(p(inside)).body) == ["one\ttwo\nco-operative\nend"]


def test_a_non_breaking_space_is_kept():
    assert shown(read(p("3\u00a0hours")).body) == ["3\u00a0hours"]


def test_words_with_a_sign_for_newer_programs_are_read_once():
    sign = (
        '<w:r><mc:AlternateContent><mc:Choice Requires="w16se"><w16se:symEx w16se:font="X" w16se:char="1F600"/>'
        "</mc:Choice><mc:Fallback><w:t>😀</w:t></mc:Fallback></mc:AlternateContent></w:r>"
    )
    assert shown(read(p("Happy ", sign)).body) == ["Happy 😀"]


def test_the_text_of_a_formula_is_read():
    assert shown(read(p("<m:oMath><m:r><m:t>2+2</m:t></m:r></m:oMath>", " hours")).body) == ["2+2 hours"]


def test_words_above_other_words_are_read():
    ruby = f"<w:r><w:ruby><w:rubyPr/><w:rt>{r('above')}</w:rt><w:rubyBase>{r('base')}</w:rubyBase></w:ruby></w:r>"
    assert shown(read(p(ruby)).body) == ["base (above)"]


def test_runs_and_paragraphs_in_elements_nobody_knows_are_read():
    strange = 'xmlns:x="urn:x"'
    body = f"<x:block {strange}>{p('one', f'<x:inline {strange}>' + r(' two') + '</x:inline>')}</x:block>"
    assert shown(read(body).body) == ["one two"]


def test_runs_outside_any_paragraph_are_read():
    assert shown(read(p("one") + r("two") + p("three")).body) == ["one", "two", "three"]


def test_a_paragraph_within_a_paragraph_is_read():
    assert shown(read(p("one", sdt(p("two")), " more")).body) == ["one more", "two"]


def test_pictures_and_documents_pasted_in_are_noted():
    picture = "<w:r><w:drawing><a:blip/></w:drawing></w:r>"
    blocks = read(p("one", picture, picture) + '<w:altChunk r:id="x"/>')
    assert said(blocks)["picture"] == "2 pictures in the document; words in pictures are not read."
    assert said(blocks)["not-read"] == "1 document put in as a whole could not be read."


def test_each_header_and_footer_is_furniture_once():
    section = (
        '<w:sectPr><w:headerReference w:type="default" r:id="header1"/><w:headerReference w:type="first" r:id="header2"/>'
        '<w:footerReference w:type="default" r:id="footer1"/></w:sectPr>'
    )
    blocks = read(
        p("one", properties=section) + p("two") + section,
        header1=root("hdr", p("OFFICIAL") + tbl(tr("left", "right"))),
        header2=root("hdr", p("First page")),
        footer1=root("ftr", p("Page ", field("PAGE", "1"))),
        header3=root("hdr", p("asked for by nobody")),
    )
    assert shown(blocks.body) == ["one", "two"]
    assert [line.shown for line in blocks.furniture] == ["OFFICIAL", "left", "right", "First page", "Page 1"]
    assert blocks.words() == 9


def test_a_file_in_the_strict_form_is_read():
    from docx_parts import packed, parts

    from ehcp_audit.reading.docx.reader import read_docx

    files = parts(p("strict ", sdt(r("words"))), styles=root("styles", ""))
    strict = {
        name: text.replace(
            "http://schemas.openxmlformats.org/wordprocessingml/2006/",
            "http://purl.oclc.org/ooxml/wordprocessingml/",
        ).replace(
            "http://schemas.openxmlformats.org/officeDocument/2006/",
            "http://purl.oclc.org/ooxml/officeDocument/",
        )
        for name, text in files.items()
    }
    assert shown(read_docx(packed(strict), "x.docx", "0" * 64).body) == ["strict words"]


def test_a_file_in_sixteen_bit_letters_is_read():
    from docx_parts import packed, parts

    from ehcp_audit.reading.docx.reader import read_docx

    files = parts(p("naïve words"))
    files["word/document.xml"] = files["word/document.xml"].replace("UTF-8", "UTF-16").encode("utf-16")
    assert shown(read_docx(packed(files), "x.docx", "0" * 64).body) == ["naïve words"]


def test_the_same_file_gives_the_same_blocks():
    body = p("one ", sdt(r("two"))) + tbl(tr("a", "b"))
    assert read(body) == read(body)


def test_paragraphs_are_numbered_in_the_order_they_stand():
    blocks = read(p("one") + tbl(tr("two", tc(p("three"), tbl(tr("four"))))) + p("five"))
    assert [(leaf.index, leaf.text) for leaf in leaves(blocks.body)] == list(
        enumerate(["one", "two", "three", "four", "five"])
    )


def test_a_paragraph_of_one_run_is_one_piece():
    paragraph = one_paragraph(read(p("one")))
    assert (paragraph.text, paragraph.bold, paragraph.size, paragraph.heading, paragraph.page) == (
        "one",
        0,
        None,
        None,
        None,
    )


def test_a_large_first_letter_belongs_to_its_word():
    letter = p("S", properties='<w:framePr w:dropCap="drop" w:lines="3"/>')
    assert shown(read(letter + p("ection B needs")).body) == ["Section B needs"]


def test_form_fields_and_files_that_keep_their_words_elsewhere_are_noted():
    field_of_old = '<w:r><w:object><w:control r:id="x"/></w:object></w:r>'
    embedded = (
        '<w:r><w:object xmlns:o="urn:schemas-microsoft-com:office:office"><o:OLEObject/></w:object></w:r>'
    )
    says = [note.says for note in read(p("one", field_of_old, embedded)).notes]
    assert says == [
        "1 document put in as a whole could not be read.",
        "1 form field with the value outside the text could not be read.",
    ]


def test_a_picture_in_a_header_is_no_picture_of_the_plan():
    badge = "<w:r><w:drawing><a:blip/></w:drawing></w:r>"
    section = '<w:sectPr><w:headerReference r:id="header1"/></w:sectPr>'
    assert read(p("one") + section, header1=root("hdr", p(badge, "OFFICIAL"))).notes == []
