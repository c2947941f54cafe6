"""Copied text is found by numbers that say nothing of the words."""

from pathlib import Path

from builders import plan
from hypothesis import given
from hypothesis import strategies as st

from ehcp_audit.collecting.files import find_plans
from ehcp_audit.collecting.sentences import lock, new_key, sentences_of, unlock
from ehcp_audit.collecting.store import Store

KEY = b"k" * 16


def numbers(*provisions: str, key: bytes = KEY) -> list[int]:
    return [one.number for one in sentences_of(plan(F=list(provisions)), key)]


def test_a_sentence_has_one_number_whatever_its_case_marks_and_pronouns():
    his = numbers("He will see the therapist every week; this is reviewed each term by us.")
    her = numbers("SHE will see the therapist, every week. This is reviewed each term by us!")
    assert his == her
    assert len(his) == 2


def test_another_word_or_another_round_is_another_number():
    one = "The adult will read with the child every day."
    other = "The adult will read with the child every week."
    assert numbers(one) != numbers(other)
    assert numbers(one) != numbers(one, key=b"x" * 16)


def test_sentences_of_fewer_than_six_words_are_left_out():
    assert numbers("He will be very safe.", "This will be very safe now.") == numbers(
        "This will be very safe now."
    )


@given(st.binary(min_size=16, max_size=16), st.binary(max_size=40))
def test_a_locked_key_opens_with_what_locked_it(key, opener):
    assert unlock(lock(key, opener), opener) == key


def the_key(into: Path, folder: Path) -> bytes:
    with Store(into, keep_quotes=False, package="0") as store:
        return store.sentence_key(find_plans(folder))


def test_a_round_finds_its_key_again_by_any_of_its_plans_and_does_not_hold_it(tmp_path):
    folder, into = tmp_path / "plans", tmp_path / "r.duckdb"
    folder.mkdir()
    for name in ("a.docx", "b.docx"):
        (folder / name).write_text(name, encoding="utf-8")
    key = the_key(into, folder)
    (folder / "a.docx").write_text("changed", encoding="utf-8")
    assert the_key(into, folder) == key
    (folder / "b.docx").unlink()
    assert the_key(into, folder) == key
    assert key not in into.read_bytes()
    (folder / "a.docx").write_text("none of those it began with", encoding="utf-8")
    assert the_key(into, folder) != key


def test_keys_are_drawn_anew():
    assert new_key() != new_key()
