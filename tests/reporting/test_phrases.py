"""What we write for a family: true to the numbers, plain, and without a claim about the law."""

import re
from pathlib import Path
from types import ModuleType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ehcp_audit.model import Coverage, Place, QualityScore, SectionLetter, StatutoryResult, Verdict
from ehcp_audit.reporting import phrases
from ehcp_audit.reporting.phrases import labels

REPORTING = Path(phrases.__file__).parent.parent


def test_nothing_we_write_calls_a_plan_unlawful():
    for file in (*REPORTING.rglob("*.py"), *REPORTING.glob("templates/**/*.j2")):
        assert not re.search(
            r"unlawful|illegal|breach|non-?complian", file.read_text("utf-8"), re.IGNORECASE
        ), file


def test_every_verdict_has_a_word_and_its_own_sign():
    assert set(labels.VERDICTS) == set(labels.SIGNS) == set(Verdict)
    assert len(set(labels.SIGNS.values())) == len(Verdict)


@pytest.mark.parametrize(
    ("words", "said"),
    [([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")],
)
def test_lists_read_as_english(words, said):
    assert phrases.and_list(words) == said


@pytest.mark.parametrize(
    ("number", "said"), [(0, "0 words"), (1, "1 word"), (2, "2 words"), (1234, "1,234 words")]
)
def test_counts_agree_with_their_noun(number, said):
    assert phrases.count(number, "word") == said


@pytest.mark.parametrize(
    ("place", "said"),
    [
        (Place(), ""),
        (Place(block=0), "paragraph 1"),
        (Place(block=7, page=3), "page 3"),
        (Place(block=7, table=2, row=4, column=1), "table 2, row 4"),
        (Place(block=7, page=3, table=2, row=4), "page 3, table 2, row 4"),
    ],
)
def test_a_place_is_said_as_a_person_finds_it(place, said):
    assert phrases.where(place) == said


@pytest.mark.parametrize(
    ("thing", "said"),
    [
        ("plan", "The whole plan"),
        ("section F", "Section F"),
        ("section K: 3", "Section K, entry 3"),
        ("section K: K5", "Section K, entry K5"),
        ("section K: health", "Section K (health)"),
        ("section A: friends", "Section A (friends)"),
        ("H1-2", "H1-2"),
    ],
)
def test_a_thing_is_named_in_words(thing, said):
    assert phrases.thing_name(thing) == said


@pytest.mark.parametrize(
    ("found", "said"),
    [
        (set(SectionLetter) - {SectionLetter.H}, ""),
        (set(SectionLetter) - {SectionLetter.H1, SectionLetter.H2}, labels.UNDIVIDED_H),
        (set(SectionLetter) - {SectionLetter.H, SectionLetter.J}, "Section J was not found."),
    ],
)
def test_sections_that_are_missing_are_named_and_an_undivided_h_is_not_missing(found, said):
    assert phrases.missing_sentence(found).startswith(said)
    assert bool(phrases.missing_sentence(found)) is bool(said)


@given(st.integers(0, 9999), st.integers(0, 999), st.integers(0, 999))
def test_the_words_of_a_file_are_all_accounted_for(placed, furniture, unplaced):
    coverage = Coverage(
        words=placed + furniture + unplaced, placed=placed, furniture=furniture, unplaced=unplaced
    )
    numbers = [int(n.replace(",", "")) for n in re.findall(r"[\d,]*\d", phrases.placed_sentence(coverage))]
    assert numbers[0] == sum(numbers[1:])


@given(st.builds(StatutoryResult, **dict.fromkeys(StatutoryResult.model_fields, st.integers(0, 30))))
def test_the_legal_points_add_up(result):
    numbers = [int(n) for n in re.findall(r"\d+", phrases.legal_sentence(result))]
    assert not numbers or numbers[0] == sum(numbers[1:])


@pytest.mark.parametrize(
    ("share", "said"), [(0.0, "0"), (0.005, "1"), (0.994, "99"), (0.995, "100"), (1.0, "100"), (0.285, "29")]
)
def test_a_share_is_rounded_as_people_expect(share, said):
    assert phrases.out_of_100(share) == said


def test_no_score_says_why():
    assert phrases.score_sentence(QualityScore(), "Too little was read.") == "No score. Too little was read."
    assert phrases.score_sentence(QualityScore()) == "No score. No question that counts could be decided."


def test_every_phrase_is_used():
    files = [
        *REPORTING.rglob("*.py"),
        *REPORTING.rglob("templates/**/*.j2"),
        *(REPORTING.parent / "cli").glob("*.py"),
        *(REPORTING.parent / "serving").glob("*.py"),
    ]
    used = "\n".join(file.read_text("utf-8") for file in files)
    names = {
        name
        for module in (labels, phrases)
        for name, value in vars(module).items()
        if not name.startswith("_") and not isinstance(value, type | ModuleType)
    }
    assert [name for name in sorted(names) if len(re.findall(rf"\b{name}\b", used)) < 2] == []
