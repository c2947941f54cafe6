"""Style, heading level, bold beginning, size; what is hidden and what is blacked out."""

# ruff: noqa: E501 - a piece of XML reads best on one line

import pytest
from docx_parts import (
    one_paragraph,
    p,
    packed,
    parts,
    r,
    read,
    refused,
    said,
    shown,
    style,
    styles,
    tbl,
    tc,
    textbox,
    tr,
)

from ehcp_audit.errors import DamagedFile
from ehcp_audit.reading.blocks import REDACTED
from ehcp_audit.reading.docx.style_source import without_unused

BOLD, PLAIN = "<w:b/>", '<w:b w:val="0"/>'
HIGHLIGHT = '<w:highlight w:val="black"/>'


def test_a_heading_is_known_by_its_styles_name():
    paragraph = one_paragraph(read(p("x", style="H1"), styles=styles(style("H1", name="heading 1"))))
    assert (paragraph.style, paragraph.heading) == ("heading 1", 1)


def test_a_heading_is_known_by_the_style_its_own_rests_on():
    ours = styles(
        style("H2", name="Heading 2"), style("Council", '<w:basedOn w:val="H2"/>', name="Council head")
    )
    paragraph = one_paragraph(read(p("x", style="Council"), styles=ours))
    assert (paragraph.style, paragraph.heading) == ("Council head", 2)


def test_a_heading_is_known_by_its_outline_level():
    assert one_paragraph(read(p("x", properties='<w:outlineLvl w:val="2"/>'))).heading == 3
    outlined = styles(style("Box", '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>'))
    assert one_paragraph(read(p("x", style="Box"), styles=outlined)).heading == 1
    assert (
        one_paragraph(
            read(p("x", style="Box", properties='<w:outlineLvl w:val="9"/>'), styles=outlined)
        ).heading
        is None
    )


def test_styles_that_rest_on_one_another_in_a_ring_are_read():
    ring = styles(style("A", '<w:basedOn w:val="B"/>'), style("B", '<w:basedOn w:val="A"/>'))
    assert one_paragraph(read(p("x", style="A"), styles=ring)).style == "A"


def test_a_table_style_is_read_by_whatever_rests_on_it_or_names_it_and_only_then(tmp_path):
    table = style("Grid", "<w:rPr><w:b/></w:rPr>", name="Table Grid", kind="table")
    broken = style("Other", "<w:rPr><w:b></w:rPr>", kind="table")
    ours = styles(table, broken, style("Council", '<w:basedOn w:val="Grid"/>'))
    assert without_unused(ours.encode()).tables == {"Grid": table.encode(), "Other": broken.encode()}
    for named in ("Council", "Grid"):
        assert one_paragraph(read(p("x", style=named), styles=ours)).all_bold
    refused(tmp_path, packed(parts(p("x", style="Other"), styles=ours)), DamagedFile)


def test_table_styles_that_a_comment_may_hide_stay_where_they_are():
    ours = styles("<!--", style("Grid", kind="table"), "-->", style("Own"))
    assert without_unused(ours.encode()).tables == {}
    assert one_paragraph(read(p("x", style="Grid"), styles=ours)).style == "Grid"


def test_the_default_style_names_paragraphs_that_name_none():
    normal = style("N", name="Normal").replace("<w:style ", '<w:style w:default="1" ')
    assert one_paragraph(read(p("x"), styles=styles(normal))).style == "Normal"


def test_bold_counts_from_the_beginning_to_the_first_word_that_is_not():
    paragraph = one_paragraph(read(p(r("Outcome:", BOLD), r(" "), r("to read", PLAIN), r(" well", BOLD))))
    assert paragraph.bold == len("Outcome:")
    assert not paragraph.all_bold


def test_a_space_that_is_not_bold_ends_no_bold_beginning():
    assert one_paragraph(read(p(r("Section", BOLD), r(" "), r("B", BOLD), r("  ")))).all_bold


def test_a_bold_style_is_turned_over_by_a_bold_character_style_and_settled_by_the_run():
    ours = styles(
        style("Strong", f"<w:rPr>{BOLD}</w:rPr>", kind="character"),
        style("Head", f"<w:rPr>{BOLD}</w:rPr>"),
    )
    strong = '<w:rStyle w:val="Strong"/>'
    assert one_paragraph(read(p(r("x", strong)), styles=ours)).all_bold
    assert one_paragraph(read(p("x", style="Head"), styles=ours)).all_bold
    assert not one_paragraph(read(p(r("x", strong), style="Head"), styles=ours)).all_bold
    assert not one_paragraph(read(p(r("x", PLAIN), style="Head"), styles=ours)).all_bold
    assert one_paragraph(read(p(r("x", strong + BOLD), style="Head"), styles=ours)).all_bold


def test_the_size_is_that_of_most_of_the_letters():
    paragraph = one_paragraph(read(p(r("A", '<w:sz w:val="40"/>'), r("much longer", '<w:sz w:val="22"/>'))))
    assert paragraph.size == 11


def test_the_size_comes_from_the_style_and_then_from_the_documents_defaults():
    defaults = '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="24"/></w:rPr></w:rPrDefault></w:docDefaults>'
    ours = styles(defaults, style("Big", '<w:rPr><w:sz w:val="32"/></w:rPr>'))
    blocks = list(read(p("x", style="Big") + p("x"), styles=ours).paragraphs())
    assert [block.size for block in blocks] == [16, 12]


def test_hidden_words_are_left_out_and_counted():
    ours = styles(style("Ghost", "<w:rPr><w:vanish/></w:rPr>", kind="character"))
    blocks = read(
        p("He ", r("secretly ", "<w:vanish/>"), "reads", r(" not seen", '<w:rStyle w:val="Ghost"/>')),
        styles=ours,
    )
    assert shown(blocks.body) == ["He reads"]
    assert said(blocks)["hidden-text"] == "3 hidden words left out."


def test_words_hidden_only_on_the_web_are_shown():
    assert shown(read(p(r("seen", "<w:webHidden/>"))).body) == ["seen"]


def test_a_text_box_in_hidden_words_is_hidden():
    hidden = textbox(p("box")).replace("<w:r>", "<w:r><w:rPr><w:vanish/></w:rPr>", 1)
    assert shown(read(p("seen", hidden)).body) == ["seen"]


def test_a_heading_that_runs_on_in_its_line_stays_a_heading():
    joined = "<w:rPr><w:vanish/><w:specVanish/></w:rPr>"
    assert shown(read(p("Needs.", properties=joined) + p("He reads.")).body) == ["Needs.", "He reads."]


def test_a_hidden_paragraph_mark_joins_two_paragraphs():
    assert shown(read(p("one ", properties="<w:rPr><w:vanish/></w:rPr>") + p("two")).body) == ["one two"]


@pytest.mark.parametrize(
    "properties",
    [
        HIGHLIGHT,
        HIGHLIGHT + '<w:color w:val="000000"/>',
        '<w:shd w:val="clear" w:fill="000000"/><w:color w:val="000000"/>',
        '<w:shd w:val="solid" w:color="000000" w:fill="auto"/><w:color w:val="0D0D0D"/>',
    ],
)
def test_black_on_black_is_a_redaction_and_its_words_are_nowhere(properties):
    blocks = read(p("Mrs ", r("Smith", properties), r(" Jones", properties), " teaches"))
    assert shown(blocks.body) == [f"Mrs {REDACTED} teaches"]
    assert said(blocks)["redaction"].startswith("1 passage blacked out")
    assert "Smith" not in repr(blocks)


@pytest.mark.parametrize(
    "properties",
    [
        '<w:highlight w:val="yellow"/>',
        HIGHLIGHT + '<w:color w:val="FFFFFF"/>',
        '<w:shd w:val="clear" w:fill="000000"/>',
        '<w:shd w:val="clear" w:fill="000000"/><w:color w:val="FFFFFF"/>',
        '<w:color w:val="000000"/>',
        '<w:color w:val="FFFFFF"/>',
    ],
)
def test_what_can_be_seen_is_no_redaction(properties):
    assert shown(read(p(r("seen", properties))).body) == ["seen"]


def test_black_letters_on_a_black_cell_are_a_redaction_and_letters_that_turn_white_are_not():
    black = '<w:shd w:val="clear" w:fill="000000"/>'
    blocks = read(
        tbl(
            tr(tc(p(r("under", '<w:color w:val="000000"/>')), properties=black), tc("head", properties=black))
        )
    )
    assert shown(blocks.body) == [[[[REDACTED], ["head"]]]]


def test_the_space_round_a_redaction_keeps_words_apart():
    assert shown(read(p("Mrs", r(" Smith ", HIGHLIGHT), "teaches")).body) == [f"Mrs {REDACTED} teaches"]


def test_a_bar_drawn_over_blanks_is_a_redaction_and_one_space_is_not():
    assert shown(read(p("Mrs ", r("      ", HIGHLIGHT), "here", r(" ", HIGHLIGHT), "now")).body) == [
        f"Mrs {REDACTED}here now"
    ]


def test_characters_that_are_black_boxes_stay_as_printed():
    blocks = read(p("Mrs ██████ teaches"))
    assert shown(blocks.body) == ["Mrs ██████ teaches"]
    assert blocks.notes == []


def test_a_black_shape_is_noted_because_what_it_covers_cannot_be_told():
    shape = '<w:r><w:drawing><wps:wsp><wps:spPr><a:solidFill><a:srgbClr val="000000"/></a:solidFill></wps:spPr></wps:wsp></w:drawing></w:r>'
    assert "1 black shape" in said(read(p("words", shape)))["redaction"]


def test_struck_words_are_read_and_counted():
    blocks = read(p("He needs ", r("no more ", "<w:strike/>"), r("help", '<w:strike w:val="0"/>')))
    assert shown(blocks.body) == ["He needs no more help"]
    assert said(blocks)["struck-out"] == "2 words struck through, and read all the same."
