"""What a title names, alike however strong a title is asked for."""

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


@pytest.mark.parametrize(
    ("letter", "titles"),
    [
        ("A", "Pupil and parent voice|Person centred profile"),
        ("B", "SEN|Description of SEN"),
        ("D", "Care needs|Home and community needs"),
        ("E", "What we want to happen"),
        ("G", "Help with my health|Provision from health services"),
        ("H1", "Social care provision for under 18s (CSDPA 1970)"),
        ("H2", "Additional social care provision|Other provision from social care"),
        ("I", "Where I will learn"),
        ("J", "Budget"),
        ("K", "Appendices|Reports|Professional advice|Assessments and reports|Advice received"),
    ],
)
def test_a_title_whose_words_name_nothing_by_themselves_is_known_whole(letter, titles):
    for text in titles.split("|"):
        assert [one.value for one in read_title(text).letters] == [letter], text


@pytest.mark.parametrize(
    "text", ["SEN support", "Care", "Reports to parents each term", "A budget for taxis"]
)
def test_words_that_such_a_title_is_made_of_are_none_by_themselves(text):
    assert not {"B", "D", "J", "K"} & {one.value for one in read_title(text, 0.8).letters}
