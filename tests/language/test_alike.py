"""The most alike of many, found without comparing all."""
# ruff: noqa: E501 - a list reads best whole

from hypothesis import given, settings
from hypothesis import strategies as st

from ehcp_audit.language import Alike, MostAlike, likeness

WORDS = ["phonics", "speech and language", "handwriting", "friends", "worries", "hoist", "kettle", "lantern", "ladder", "the"]  # fmt: skip
TEXTS = st.lists(st.sampled_from(WORDS), max_size=6).map(" ".join)


def compared_with_all(text, others, most):
    # Sorting is stable: of equals the first comes first.
    ranked = sorted(enumerate(others), key=lambda each: -likeness(text, each[1]))
    return tuple(Alike(position, likeness(text, other)) for position, other in ranked[:most])


@settings(max_examples=300, deadline=None)  # the first loads the list of topics
@given(TEXTS, st.lists(TEXTS, max_size=25), st.integers(1, 4))
def test_the_most_alike_are_those_of_comparing_with_every_one(text, others, most):
    assert MostAlike(others).nearest(text, most) == compared_with_all(text, others, most)


def test_of_equals_the_first_is_given_and_nothing_in_common_is_nought():
    assert MostAlike(["kettle", "phonics", "phonics"]).nearest("phonics")[0].position == 1
    assert MostAlike(["kettle", "ladder"]).nearest("phonics") == (Alike(0, 0.0),)
    assert MostAlike([]).nearest("phonics") == ()
