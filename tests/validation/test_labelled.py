from collections import Counter

import pytest
from labelled import LABELS, Labelled, is_test, load
from measure import PERSON, Read, card, measured, page, share, slots

STATEMENTS, PAIRS = load()
SLOTS = {"what", "frequency", "duration", "who", "qualification", "group", "where", "review", "obligation"}
QUALITIES = {"specific", "measurable", "time_bound"}


def test_the_set_is_as_large_as_the_card_says():
    kinds = Counter(one.kind for one in STATEMENTS)
    assert kinds["provision"] >= 300
    assert kinds["outcome"] >= 100
    assert kinds["need"] >= 60
    assert kinds["voice"] >= 40
    assert len(PAIRS) >= 170


def test_no_statement_stands_twice():
    texts = Counter((one.kind, one.text, one.who, one.how_often, one.by_when) for one in STATEMENTS)
    assert [text for text, count in texts.items() if count > 1] == []


@pytest.mark.parametrize("kind", LABELS)
def test_both_labels_are_balanced_in_both_parts(kind):
    for part in (True, False):
        labels = Counter(one.label for one in STATEMENTS if one.kind == kind and one.in_test == part)
        assert set(labels) <= {*LABELS[kind], PERSON}
        weak = labels[LABELS[kind][0]] / labels.total()
        assert 0.3 <= weak <= 0.7


def test_the_hash_decides_where_a_file_does_not_say():
    by_hash = [pair for pair in PAIRS if pair.strong.in_test == is_test(pair.strong.text)]
    assert len(by_hash) > len(PAIRS) / 2


def test_at_least_a_third_and_less_than_half_is_kept_for_the_test():
    assert 1 / 3 <= sum(one.in_test for one in STATEMENTS) / len(STATEMENTS) < 1 / 2


def test_every_type_and_section_of_provision_is_there_in_the_test_part():
    test = [one for one in STATEMENTS if one.in_test and one.kind == "provision"]
    assert {one.type for one in test} >= {
        "session",
        "continuous",
        "environment",
        "equipment",
        "training",
        "monitoring",
    }
    assert {one.section or "F" for one in test} >= {"F", "G", "H1", "H2"}


def test_what_a_label_names_exists_and_vague_words_stand_in_their_statement():
    for one in STATEMENTS:
        known = SLOTS if one.kind == "provision" else QUALITIES
        assert set(one.has) | set(one.lacks) <= known, one.text
        assert not set(one.has) & set(one.lacks), one.text
        assert all(words in one.text for words in one.vague), one.text


def read(label: str, verdict: str, **more: object) -> Read:
    said = {"verdict": verdict, "missing": (), "vague": (), "slots": {"who": None, "what": "x"}} | more
    return Read(Labelled("provision", "text", label, in_test=True, has=("what",), lacks=("who",)), said)


def test_figures_count_what_they_say():
    weak, strong = LABELS["provision"]
    reads = [read(weak, weak), read(weak, weak), read(weak, PERSON), read(strong, weak), read(strong, strong)]
    figures = measured(reads, [(reads[0], reads[4]), (reads[1], reads[3])])
    assert figures["weak_recalled"]["share"] == pytest.approx(2 / 3, abs=1e-4)
    assert figures["weak_precision"]["share"] == pytest.approx(2 / 3, abs=1e-4)
    assert figures["decided"]["share"] == 0.8
    assert figures["right"]["right"] == 3
    assert figures["pairs_ordered"]["right"] == 1
    assert slots(reads)["who"]["absent"]["share"] == 1
    assert slots(reads)["what"]["found"]["share"] == 1


def test_of_two_equal_verdicts_the_one_with_less_missing_stands_higher():
    weak = read("not specific", "not specific", missing=("who", "frequency"))
    strong = read("specific", "not specific", missing=("who",))
    assert weak.standing < strong.standing


def test_a_share_carries_its_interval_and_nothing_counted_is_no_share():
    assert share([True] * 3 + [False] * 2)["interval"] == [0.2307, 0.8824]
    assert share([])["share"] is None


def test_the_card_of_a_program_that_calls_everything_weak_shows_it():
    def everything_weak(one: Labelled) -> dict[str, object]:
        nothing = dict.fromkeys(SLOTS | QUALITIES | {"is_provision", "type"})
        return {"verdict": LABELS[one.kind][0], "missing": (), "vague": (), "slots": nothing} | nothing

    figures = card(everything_weak)
    assert figures["test"]["provision"]["weak_recalled"]["share"] == 1
    assert figures["test"]["provision"]["weak_precision"]["share"] < 0.7
    assert figures["test"]["outcome"]["pairs_ordered"]["share"] == 0
    nothing_missed = {
        "harms": 0,
        "noticed": share([]),
        "without_side_effect": share([]),
        "missed": [],
        "criteria_tried": [],
    }
    assert "## Voice" in page(figures | {"harms": nothing_missed})


def test_a_pair_is_never_divided_between_the_parts():
    assert all(pair.weak.in_test == pair.strong.in_test for pair in PAIRS)
    assert {pair.weak.in_test for pair in PAIRS} == {True, False}
