"""The word lists: how phrases are written, what a council may add, what a mistake is told."""
# ruff: noqa: E501 - sentences read best whole

import pytest

from ehcp_audit.errors import RubricError
from ehcp_audit.language import load_lexicon, read_provision, shipped_lexicon
from ehcp_audit.language.phrase import PhraseError, PhraseIndex, compile_phrase

SOURCE = "sources:\n  own: {cite: Our own guide, tier: practice, confirmed: true}\n"
ENTRY = (
    "entries:\n  - words: ['local offer']\n    family: local\n    severity: strong\n    reason: R.\n    suggestion: S.\n"
    "    source: own\n"
)


@pytest.mark.parametrize(
    ("written", "matched", "refused"),
    [
        ("as [required/needed]", ["as required", "as needed"], ["as", "as requiredly"]),
        ("(as and) when needed", ["when needed", "as and when needed"], ["as and"]),
        ("regular*", ["regular", "regularly"], ["irregular"]),
        (
            "support ... emotions",
            ["support emotions", "support with his emotions"],
            ["support with all of his many big emotions"],
        ),
        ("a # hour day", ["a 3 hour day", "a ten hour day"], ["a long hour day"]),
        ("[quiet (area/room)/tent]", ["quiet", "quiet room", "tent"], ["room"]),
    ],
)
def test_the_small_language_of_phrases_matches_what_it_says(written, matched, refused):
    pattern = compile_phrase(written).pattern
    assert all(pattern.fullmatch(text) for text in matched)
    assert not any(pattern.fullmatch(text) for text in refused)


@pytest.mark.parametrize("written", ["[open", "(only this)", "[]", "a ]", "", "..."])
def test_a_phrase_that_cannot_be_read_says_so(written):
    with pytest.raises(PhraseError):
        compile_phrase(written)


def test_every_shipped_entry_has_a_known_source_and_is_found_by_its_own_words():
    lexicon = shipped_lexicon()
    assert len(lexicon.entries) > 20
    for entry in lexicon.entries:
        assert entry.source in lexicon.sources
        assert entry.reason.endswith(".")
        assert entry.suggestion.endswith(".")


def test_a_council_can_add_wording_and_allow_wording(tmp_path):
    own = tmp_path / "own.yaml"
    own.write_text(SOURCE + ENTRY + "allow: ['regular swimming']\n", encoding="utf-8")
    lexicon = shipped_lexicon().extended_by(own)
    text = "Regular swimming and the local offer."
    assert "Regular" in [one.words for one in read_provision(text).vague]
    assert [one.words for one in read_provision(text, lexicon=lexicon).vague] == ["local offer"]


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (SOURCE + ENTRY.replace("source: own", "source: other"), "own.yaml:4: no source 'other'"),
        (SOURCE + ENTRY.replace("strong", "huge"), "own.yaml:4: severity"),
        (SOURCE + ENTRY.replace("local offer", "[local offer"), "own.yaml:4: the phrase"),
        ("entries: [\n", "own.yaml:2: this is not valid YAML"),
        ("just words", "own.yaml:1: a word list needs"),
    ],
)
def test_a_mistake_in_a_word_list_is_told_with_its_line(tmp_path, content, told):
    own = tmp_path / "own.yaml"
    own.write_text(content, encoding="utf-8")
    with pytest.raises(RubricError, match=told.replace("[", r"\[")):
        load_lexicon([own])


def test_a_word_list_that_is_not_there_is_told_by_name(tmp_path):
    with pytest.raises(RubricError, match=r"none\.yaml: this word list cannot be opened"):
        load_lexicon([tmp_path / "none.yaml"])


def test_whether_a_phrase_stands_at_a_place_is_told_as_its_pattern_tells():
    phrases = [
        compile_phrase(one)
        for one in ("plan", "children's work", "-based", "... ways", "[staff/area*] (only)")
    ]
    index = PhraseIndex(phrases)
    text = "plan's children's work-based areas, some ways staff's staff only x plan"
    for place in range(len(text) + 1):
        assert index.stands_at(text, place) == any(one.pattern.match(text, place) for one in phrases), place
