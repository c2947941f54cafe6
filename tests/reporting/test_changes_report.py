"""Two versions on a page and in a terminal: what became weaker first, both versions, and why."""

import re

import pytest
from builders import plan
from lxml import html

import ehcp_audit as ea
from ehcp_audit.reporting.phrases import not_versions
from ehcp_audit.reporting.shown import Piece
from ehcp_audit.reporting.terminal_changes import changes_text
from ehcp_audit.reporting.word_diff import word_diff

OLD = {
    "A": ["I like trains."],
    "B": ["Robin cannot read.", "Robin trips over."],
    "E": ["By July 2027, Robin will read ten words."],
    "F": [
        "A specialist teacher will teach Robin for 40 minutes every week.",
        "Robin should have a writing slope.",
        "Robin will have a <script>alert(1)</script> \x1b[31mladder\x1b[0m.",
    ],
}
NEW = OLD | {
    "A": ["I like boats."],
    "F": [
        "A specialist teacher will teach Robin for 20 minutes every week.",
        "Robin will have a writing slope.",
        "A dog will visit.",
    ],
}


@pytest.fixture(scope="module")
def changes():
    return ea.compare_plans(
        plan(**OLD, details={"status": "draft"}), plan(**NEW, details={"status": "final"})
    )


def test_the_page_shows_what_became_weaker_first_with_both_versions_and_why(changes):
    page = html.fromstring(ea.render_changes(changes))
    heads = [head.text_content() for head in page.xpath("//section/h2")]
    assert heads == ["Weaker (1)", "Taken out (1)", "New (1)", "Stronger (1)"]
    card = page.xpath("//section[@id='weakened']//article")[0]
    assert [" ".join(one.text_content().split()) for one in card.xpath(".//del")] == ["[taken out: 40]"]
    assert [" ".join(one.text_content().split()) for one in card.xpath(".//ins")] == ["[put in: 20]"]
    assert "less time" in card.text_content()


def test_what_differs_is_marked_by_more_than_colour(changes):
    page = ea.render_changes(changes)
    assert "line-through" in page
    assert "taken out:" in page
    assert "▼" in page


def test_nothing_of_a_plan_is_taken_for_markup_or_for_a_code(changes):
    page = ea.render_changes(changes)
    assert "<script" not in page
    assert "&lt;script&gt;" in page
    assert "\x1b" not in page
    assert "\x1b" not in changes_text(changes)


def test_the_page_needs_nothing_from_outside_and_is_the_same_each_time(changes):
    page = ea.render_changes(changes)
    assert not re.search(r"https?://|src=|@import|url\(", page)
    assert page == ea.render_changes(changes)


def test_the_terminal_marks_words_without_colour_and_fits_its_width(changes):
    text = changes_text(changes, width=60)
    assert "[-40-]" in text
    assert "[+20+]" in text
    assert "▼ Weaker: less time" in text
    assert "I like" in text
    assert "Draft or final: a draft plan before, a final plan now" in " ".join(text.split())
    assert max(map(len, text.split("\n"))) <= 60


def test_two_plans_without_a_change_say_so():
    one = plan(**OLD)
    text = changes_text(ea.compare_plans(one, one))
    assert "the same, byte for byte" in text
    assert "6 the same" in text


def test_the_sentence_on_files_that_are_no_versions_says_why_and_what_to_do():
    said = not_versions("a.docx", "b.pdf", ("The dates of birth differ.", "Few words are alike."))
    assert said == (
        "b.pdf does not look like another version of a.docx: the dates of birth differ; few words are alike. "
        "Check the files, or add --anyway to compare them all the same"
    )


@pytest.mark.parametrize(
    ("old", "new"),
    [("", "a b"), ("a b", "a b"), ("a  b c", "a c"), ("one two", "three"), ("x " * 3000, "y " * 3000)],
)
def test_the_pieces_of_a_text_joined_are_the_text(old, new):
    before, after = word_diff(old, new)
    assert "".join(piece.text for piece in before) == old
    assert "".join(piece.text for piece in after) == new


def test_quotation_marks_and_names_are_not_marked_as_different():
    before, after = word_diff("“Help” for [Name].", "'Help' for Xxxxx.")
    assert all(not piece.mark for piece in (*before, *after))
    assert before[0] == Piece("“Help” for [Name].")
