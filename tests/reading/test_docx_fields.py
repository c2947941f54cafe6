"""Fields, links and the form's own boxes: what they show is read, what makes them is not."""

# ruff: noqa: E501 - a piece of XML reads best on one line

import pytest
from docx_parts import field, p, r, read, shown


def test_a_link_and_a_smart_tag_are_read():
    link = f'<w:hyperlink r:id="x">{r("the offer")}</w:hyperlink>'
    assert shown(read(p("See ", link, f"<w:smartTag>{r(' today')}</w:smartTag>")).body) == [
        "See the offer today"
    ]


def test_a_field_shows_its_result_and_not_its_instruction():
    assert shown(read(p("On ", field("DATE", "1 May"), ".")).body) == ["On 1 May."]


def test_a_simple_field_shows_its_result():
    assert shown(read(p(f'<w:fldSimple w:instr="MERGEFIELD Name">{r("«Name»")}</w:fldSimple>')).body) == [
        "«Name»"
    ]


def test_a_field_within_the_instruction_of_another_is_not_shown():
    both = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>IF </w:instrText></w:r>'
        + field("MERGEFIELD Sex", "M")
        + '<w:r><w:instrText> = "M" "his" "her"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        + r("his")
        + '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    assert shown(read(p(both, " needs")).body) == ["his needs"]


def test_a_contents_list_over_many_paragraphs_is_read():
    begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC</w:instrText></w:r>'
    begin += '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    entry = p(r("Section A"), "<w:r><w:tab/></w:r>", field("PAGEREF _1", "3"))
    blocks = read(p(begin) + entry + p(r("Section B"), end) + p("body"))
    assert shown(blocks.body) == ["Section A\t3", "Section B", "body"]


def test_a_field_that_never_ends_hides_nothing():
    lone = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>'
    assert shown(read(p(lone, "one") + p("two", field("DATE", "today"))).body) == ["one", "twotoday"]


def test_an_end_without_a_beginning_hides_nothing():
    assert shown(read(p('<w:r><w:fldChar w:fldCharType="end"/></w:r>', "one", field("DATE", "2"))).body) == [
        "one2"
    ]


def test_an_old_prompt_that_stands_in_a_fields_instruction_is_shown():
    prompt = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>MACROBUTTON NoMacro [Type</w:instrText></w:r>'
        '<w:r><w:instrText> the name]</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    assert shown(read(p("Name: ", prompt)).body) == ["Name: [Type the name]"]


@pytest.mark.parametrize(
    ("state", "box"), [("<w:checked/>", "☒"), ('<w:checked w:val="0"/>', "☐"), ("", "☐")]
)
def test_an_old_tick_box_says_whether_it_is_ticked(state, box):
    form = f"<w:ffData><w:checkBox><w:default w:val='0'/>{state}</w:checkBox></w:ffData>"
    runs = (
        f'<w:r><w:fldChar w:fldCharType="begin">{form}</w:fldChar></w:r><w:r><w:instrText>FORMCHECKBOX</w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    assert shown(read(p(runs, " Yes")).body) == [f"{box} Yes"]


def test_an_old_drop_down_shows_what_was_chosen():
    form = '<w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="Draft"/><w:listEntry w:val="Final"/></w:ddList></w:ffData>'
    runs = (
        f'<w:r><w:fldChar w:fldCharType="begin">{form}</w:fldChar></w:r><w:r><w:instrText>FORMDROPDOWN</w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    assert shown(read(p("Plan: ", runs)).body) == ["Plan: Final"]
