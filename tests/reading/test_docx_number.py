"""Numbers, letters and bullets that Word makes itself."""

# ruff: noqa: E501 - a piece of XML reads best on one line

import pytest
from docx_parts import (
    level,
    num,
    numbering,
    one_paragraph,
    p,
    read,
    root,
    sdt,
    shown,
    style,
    styles,
    tbl,
    tc,
    tr,
)
from hypothesis import given
from hypothesis import strategies as st

from ehcp_audit.reading.docx.numbering import in_form


def items(*levels, lists=None):
    """Paragraphs at these levels, all called x."""
    return "".join(
        p("x", properties=num(1 if lists is None else lists[i], depth)) for i, depth in enumerate(levels)
    )


def numbers(blocks):
    return [paragraph.number for paragraph in blocks.paragraphs()]


DEEP = numbering(level(0, "decimal", "%1."), level(1, "decimal", "%1.%2"), level(2, "lowerLetter", "(%3)"))


def test_levels_count_within_one_another():
    assert numbers(read(items(0, 1, 1, 2, 2, 0, 1, 2), numbering=DEEP)) == [
        "1.", "1.1", "1.2", "(a)", "(b)", "2.", "2.1", "(a)",
    ]  # fmt: skip


def test_a_level_without_one_above_shows_where_that_would_start():
    assert numbers(read(items(1, 1, 0, 1), numbering=DEEP)) == ["1.1", "1.2", "1.", "1.1"]


def test_a_section_letter_is_in_the_number():
    letters = numbering(level(0, "upperLetter", "Section %1:"))
    paragraphs = list(read(items(0, 0), numbering=letters).paragraphs())
    assert [paragraph.shown for paragraph in paragraphs] == ["Section A: x", "Section B: x"]
    assert [paragraph.list_level for paragraph in paragraphs] == [0, 0]


def test_a_list_may_start_later():
    assert numbers(read(items(0, 0), numbering=numbering(level(0, "upperLetter", "%1.", start=6)))) == [
        "F.",
        "G.",
    ]


NUMS = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/>{}</w:num>'


def test_lists_over_one_definition_count_on():
    lists = numbering(level(0, "decimal", "%1."), nums=NUMS.format(""))
    assert numbers(read(items(0, 0, 0, lists=(1, 2, 1)), numbering=lists)) == ["1.", "2.", "3."]


def test_a_list_that_says_so_begins_anew():
    begin = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    lists = numbering(level(0, "decimal", "%1."), nums=NUMS.format(begin))
    assert numbers(read(items(0, 0, 0, 0, lists=(1, 1, 2, 2)), numbering=lists)) == ["1.", "2.", "1.", "2."]


def test_a_list_may_say_a_level_anew():
    own = f'<w:lvlOverride w:ilvl="0">{level(0, "lowerRoman", "%1)")}</w:lvlOverride>'
    lists = numbering(level(0, "decimal", "%1."), nums=NUMS.format(own))
    assert numbers(read(items(0, lists=(2,)), numbering=lists)) == ["i)"]


def test_a_level_may_never_begin_again():
    lists = numbering(level(0, "upperLetter", "%1"), level(1, "decimal", "%2", '<w:lvlRestart w:val="0"/>'))
    assert numbers(read(items(0, 1, 0, 1), numbering=lists)) == ["A", "1", "B", "2"]


def test_legal_numbers_are_digits_throughout():
    lists = numbering(level(0, "upperRoman", "%1."), level(1, "decimal", "%1.%2", "<w:isLgl/>"))
    assert numbers(read(items(0, 1), numbering=lists)) == ["I.", "1.1"]


@pytest.mark.parametrize("sign", ["\uf0b7", "o", "-", "\u2013", "§"])
def test_every_bullet_is_one_bullet(sign):
    paragraph = one_paragraph(read(items(0), numbering=numbering(level(0, "bullet", sign))))
    assert (paragraph.number, paragraph.list_level) == ("•", 0)


def test_a_bullet_that_is_a_tick_box_stays_one():
    box = level(0, "bullet", "q").replace(
        "</w:lvl>", '<w:rPr><w:rFonts w:ascii="Wingdings"/></w:rPr></w:lvl>'
    )
    assert numbers(read(items(0), numbering=numbering(box))) == ["☐"]


def test_words_that_a_bullet_repeats_are_kept():
    assert numbers(read(items(0), numbering=numbering(level(0, "bullet", "Note:")))) == ["Note:"]


def test_a_hidden_number_counts_and_is_not_shown():
    hidden = level(0, "decimal", "%1.").replace("</w:lvl>", "<w:rPr><w:vanish/></w:rPr></w:lvl>")
    assert numbers(read(items(0), numbering=numbering(hidden))) == [""]


def test_list_zero_takes_a_paragraph_out_of_its_styles_list():
    body = p("one", style="Item") + p("two", style="Item", properties=num(0)) + p("three", style="Item")
    item = style("Item", f"<w:pPr>{num(1)}</w:pPr>")
    assert numbers(read(body, numbering=DEEP, styles=styles(item))) == ["1.", "", "2."]


def test_a_style_numbers_its_paragraphs_at_the_level_that_names_it():
    lists = numbering(
        level(0, "upperLetter", "Section %1", '<w:pStyle w:val="Heading1"/>'),
        level(1, "decimal", "%1%2", '<w:pStyle w:val="Heading2"/>'),
    )
    headings = styles(
        style("Heading1", f"<w:pPr>{num(1, None)}</w:pPr>", name="heading 1"),
        style("Heading2", f'<w:basedOn w:val="Heading1"/><w:pPr>{num(1, None)}</w:pPr>', name="heading 2"),
    )
    body = p("Views", style="Heading1") + p("Needs", style="Heading1") + p("Speech", style="Heading2")
    blocks = list(read(body, numbering=lists, styles=headings).paragraphs())
    assert [block.shown for block in blocks] == ["Section A Views", "Section B Needs", "B1 Speech"]
    assert [(block.heading, block.list_level) for block in blocks] == [(1, None), (1, None), (2, None)]


def test_a_list_that_stands_for_a_style_is_followed():
    part = root(
        "numbering",
        '<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="Ours"/></w:abstractNum>'
        f'<w:abstractNum w:abstractNumId="1"><w:styleLink w:val="Ours"/>{level(0, "decimal", "%1)")}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>',
    )
    ours = style("Ours", f"<w:pPr>{num(2, None)}</w:pPr>", kind="numbering")
    assert numbers(read(items(0, 0), numbering=part, styles=styles(ours))) == ["1)", "2)"]


def test_counting_goes_on_through_tables_and_controls():
    item = p("x", properties=num(1))
    body = item + tbl(tr(tc(item), tc(sdt(item)))) + item
    assert numbers(read(body, numbering=DEEP)) == ["1.", "2.", "3.", "4."]


def test_an_empty_item_is_kept_for_its_number_but_a_bullet_before_nothing_is_not():
    lists = numbering(level(0, "upperLetter", "Section %1"), level(1, "bullet", "-"))
    body = p(properties=num(1)) + p(properties=num(1, 1)) + p("x", properties=num(1))
    assert shown(read(body, numbering=lists).body) == ["Section A ", "Section B x"]


def test_a_deleted_item_does_not_count():
    gone = p(
        "<w:del><w:r><w:delText>gone</w:delText></w:r></w:del>", properties=num(1) + "<w:rPr><w:del/></w:rPr>"
    )
    assert numbers(read(items(0) + gone + items(0), numbering=DEEP)) == ["1.", "2."]


def test_a_list_that_the_file_does_not_define_shows_nothing():
    paragraph = one_paragraph(read(p("x", properties=num(7))))
    assert (paragraph.number, paragraph.list_level) == ("", None)


@pytest.mark.parametrize(
    ("form", "count", "written"),
    [
        ("decimal", 12, "12"),
        ("upperLetter", 2, "B"),
        ("lowerLetter", 27, "aa"),
        ("upperRoman", 14, "XIV"),
        ("lowerRoman", 4, "iv"),
        ("decimalZero", 3, "03"),
        ("ordinal", 22, "22nd"),
        ("ordinal", 12, "12th"),
        ("cardinalText", 21, "Twenty-one"),
        ("ordinalText", 30, "Thirtieth"),
        ("none", 5, ""),
        ("chineseCounting", 5, "5"),
        ("upperLetter", 0, "0"),
        ("upperRoman", 10**9, "1000000000"),
    ],
)
def test_a_count_is_written_as_word_writes_it(form, count, written):
    assert in_form(count, form) == written


@given(
    st.sampled_from(["upperLetter", "lowerRoman", "decimal", "ordinal"]),
    st.integers(1, 200),
    st.integers(1, 200),
)
def test_two_counts_are_never_written_alike(form, one, other):
    assert (in_form(one, form) == in_form(other, form)) == (one == other)


def test_a_bullet_that_is_a_picture_is_a_bullet():
    picture = level(0, "bullet", "").replace("</w:lvl>", '<w:lvlPicBulletId w:val="0"/></w:lvl>')
    assert numbers(read(items(0), numbering=numbering(picture))) == ["•"]
