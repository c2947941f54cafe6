"""Job titles are known by every way of writing them."""

import pytest

from ehcp_audit.language import read_provision
from ehcp_audit.language.job_titles import _ALL, _HEADS, _PART, head_kind


def test_every_way_of_writing_a_head_is_a_word():
    assert all(word.replace("-", "").isalnum() for word in _HEADS)


def test_each_head_is_written_in_signs_that_are_understood():
    for heads in _ALL.values():
        for head in heads:
            assert "".join(part[0] for part in _PART.finditer(head)) == head
            assert "\\" not in head


@pytest.mark.parametrize(
    ("word", "kind"),
    [("ta", "job"), ("tas", "job"), ("ta3", "job"), ("lsa", "job"), ("hlta", "expert"), ("senco", "expert"),
     ("midwives", "job"), ("adviser", "generic"), ("advisor", "generic"), ("staff", "weak"), ("tan", None)],
)  # fmt: skip
def test_common_titles_are_known(word, kind):
    assert head_kind(word) == kind


@pytest.mark.parametrize("text", ["Phonics, 20 minutes daily, TA", "TA2 trained in Makaton, all lessons"])
def test_a_teaching_assistant_in_two_letters_is_somebody(text):
    assert read_provision(text).slots.who in {"TA", "TA2"}


@pytest.mark.parametrize(
    ("who", "named"),
    [("Deputy head", "Deputy head"), ("Assistant Head (Inclusion)", "Assistant Head"),
     ("Key worker, or the deputy head when the key worker is away", "deputy head"),
     ("Deputy head teacher", "Deputy head teacher"),
     ("Deputy head of sixth form", "Deputy head of sixth form")],
)  # fmt: skip
def test_a_deputy_or_assistant_head_is_somebody_with_or_without_an_article(who, named):
    told = read_provision(
        "Sam is told of each change the day before.", who=who, how_often="Daily, 10 minutes"
    )
    assert told.slots.who == named
