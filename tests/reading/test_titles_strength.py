"""A title is read alike however strong a title is asked for."""

import pytest

from ehcp_audit.reading.words.titles import read_title


@pytest.mark.parametrize("least", [0.5, 0.7, 0.8, 0.95])
@pytest.mark.parametrize(
    "title",
    [
        "Special educational needs",
        "The outcomes sought and the special educational provision required",
        "What is hard for me? (my educational needs)",
        "He needs help from a trained adult in school to learn to read",
        "Her health needs are met by the school nurse on most days",
        "Advice and information gathered for the plan",
    ],
)
def test_a_title_strong_enough_is_read_alike_whatever_strength_is_asked_for(title: str, least: float):
    whole, asked = read_title(title), read_title(title, least)
    assert asked == whole or (whole.strength < least and not asked.letters)
