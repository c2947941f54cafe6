"""What statements are about: a need finds its provision among others."""
# ruff: noqa: E501 - sentences read best whole

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ehcp_audit.language import likeness, topics_of

PAIRS = [
    ("Dysgraphia means that Ben's handwriting cannot be read by others.", "Touch typing for 15 minutes daily with a teaching assistant."),
    ("He finds it hard to understand instructions of more than two parts.", "A speech and language therapist will work on Blank levels for 30 minutes weekly."),
    ("She becomes distressed by loud noise in the dining hall.", "Ear defenders, and a sensory circuit each morning."),
    ("Ali cannot decode unfamiliar words; his reading age is 6:2.", "Precision teaching of phonics for 10 minutes a day."),
    ("Mia has no friends and does not know how to join a game.", "A Lego-based social group of four pupils, weekly."),
    ("Tom's worries stop him coming into school.", "Cognitive behavioural therapy with a clinical psychologist for anxiety."),
    ("He needs a hoist for every transfer.", "Two staff trained in moving and handling, and a ceiling hoist."),
    ("She forgets what she has just been told.", "Working memory games and a task board."),
    ("She cannot count past ten or recognise coins.", "Numicon for 20 minutes daily."),
    ("His seizures come without warning.", "The epilepsy nurse will train staff in rescue medication."),
    ("She misses speech when there is background noise because of her hearing loss.", "A radio aid checked by the teacher of the deaf."),
    ("He will not eat in front of others and chokes on lumps.", "Mealtime plan written by the dysphagia therapist."),
]  # fmt: skip


@pytest.mark.parametrize("number", range(len(PAIRS)), ids=[need[:30] for need, _ in PAIRS])
def test_a_need_is_most_like_its_own_provision(number):
    need = PAIRS[number][0]
    scores = [likeness(need, provision) for _, provision in PAIRS]
    assert scores[number] == max(scores)
    assert scores[number] > 0.1


def test_topics_meet_over_different_words():
    assert topics_of("pencil grip") & topics_of("touch typing") & topics_of("dysgraphia")


def test_words_that_every_statement_holds_make_nothing_alike():
    assert (
        likeness(
            "The school will provide support each week.", "Staff will support the pupil every week in school."
        )
        == 0
    )


@given(st.text(max_size=80), st.text(max_size=80))
@settings(max_examples=60, deadline=None)
def test_likeness_lies_between_none_and_all_and_is_the_same_both_ways(one, other):
    assert 0 <= likeness(one, other) <= 1
    assert likeness(one, other) == likeness(other, one)
