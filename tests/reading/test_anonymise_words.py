"""A line with its words replaced: as long as it was, and with nothing of it but what is the form's."""

import string

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from ehcp_audit.reading.anonymise.vocabulary import FORM_WORDS
from ehcp_audit.reading.anonymise.words import Scrubber, words_of

lines = st.text(
    st.one_of(
        st.sampled_from(string.ascii_letters + string.digits + " .,:;()[]-'\t"),
        st.characters(exclude_categories=["Cs", "Cc"]),
    ),
    max_size=80,
)
sentences = st.lists(
    st.sampled_from(
        [*sorted(FORM_WORDS)[::7], "Amira", "swimming", "grandmother's", "B2", "(K1)", "14/03/2012", "7"]
    ),
    min_size=1,
    max_size=12,
).map(" ".join)


@settings(max_examples=300)
@given(st.one_of(lines, sentences))
@example("\u00bc\u00bc\u00bc")
def test_a_line_keeps_its_length_and_no_word_but_the_forms(line: str):
    present = frozenset(words_of(line) - FORM_WORDS)
    written = Scrubber(present).line(line)
    assert len(written) == len(line)
    assert not words_of(written) & present


@settings(max_examples=200)
@given(st.one_of(lines, sentences))
def test_of_a_line_that_is_not_shown_no_word_stays_at_all(line: str):
    written = Scrubber(frozenset(words_of(line))).line(line, may_be_form=False)
    assert not words_of(written) & words_of(line)
    assert not words_of(written) & FORM_WORDS


@pytest.mark.parametrize(
    "line",
    [
        "Section B: The child or young person's special educational needs",
        "SECTIONB: needs",
        "B - Special educational needs (B-F-E)",
        "*Section H1 \u2013 Social care provision",
        "Communication and interaction",
        "How often",
        "None identified",
        "Click or tap here to enter text.",
        "K1, K2",
        "(meets need B2)",
        "Outcome 3",
        "Page 3 of 12",
        "B1",
        "1.",
        "Xxxxx",
        "N/A",
        "n/a",
        "The outcomes are set out beside the provision in Section F.",
        "Outcomes must be SMART.",
        "Section H2: Any other social care provision reasonably required.",
    ],
)
def test_the_words_of_a_form_stay(line: str):
    assert Scrubber().line(line) == line


@pytest.mark.parametrize(
    ("line", "stays", "goes"),
    [
        (
            "Section B: Amira's special educational needs",
            ["Section B:", "special educational needs"],
            ["Amira"],
        ),
        ("Name: Amira Blackwood", ["Name:"], ["Amira", "Blackwood"]),
        ("B1. Amira finds reading hard (K1).", ["B1.", "(K1)"], ["Amira", "finds", "reading", "hard"]),
        ("Sit her near the door, and meets need B2.", ["meets need B2"], ["door", "near"]),
        (
            "Amira has no health needs. Her clinic closed.",
            ["has no health needs"],
            ["Amira", "clinic", "Her "],
        ),
        ("I find learning difficult when my mum is away.", [], ["learning", "difficult", "mum", "away"]),
    ],
)
def test_labels_and_references_stay_and_the_rest_of_the_line_goes(line, stays, goes):
    written = Scrubber(frozenset(words_of(line) - FORM_WORDS)).line(line)
    assert all(part in written for part in stays)
    assert not any(part in written for part in goes)


@pytest.mark.parametrize(
    "line", ["Tel 020 7946 0018", "NHS: 485 777 3456", "B15 2TT", "14/03/2012", "2012-03-14", "9"]
)
def test_figures_that_may_name_somebody_become_others(line: str):
    written = Scrubber().line(line)
    assert [c.isdigit() for c in written] == [c.isdigit() for c in line]
    assert written != line


def test_numbers_of_rows_count_up_and_stay_and_an_age_does_not():
    scrubber = Scrubber()
    assert [scrubber.line(number) for number in ("1", "2", "3")] == ["1", "2", "3"]
    assert scrubber.line("11") != "11"


def test_a_word_does_not_always_become_the_same_other_one():
    scrubber = Scrubber()
    written = {scrubber.line(f"swimming {'very ' * times}badly.").split()[0] for times in range(6)}
    assert len(written) > 1


def test_a_line_that_comes_again_stays_the_same_line_and_its_page_number_counts():
    scrubber = Scrubber()
    feet = [scrubber.line(f"Hartmere plan v7 {page}", page=page) for page in range(1, 12)]
    assert {foot.rpartition(" ")[0] for foot in feet} == {feet[0].rpartition(" ")[0]}
    assert [foot.rpartition(" ")[2] for foot in feet] == [str(page) for page in range(1, 12)]
    assert scrubber.line("Ask at the lodge") == scrubber.line("Ask at the lodge")


def test_letters_of_other_alphabets_and_letters_in_disguise_go_too():
    line = "Zoë Łukasz Ольга Ame\u0301lie \U0001d400mira Ⓐⓜⓘⓡⓐ \U000e0041\U000e006d"
    written = Scrubber().line(line)
    assert all(not c.isalpha() or c in string.ascii_letters for c in written)
    assert not any("\u2460" <= c <= "\u24ff" or c >= "\U000e0000" for c in written)
