"""Quick looks say no only where the slow ones find nothing."""

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from ehcp_audit.privacy.days import ANY_DATE, may_hold_day
from ehcp_audit.privacy.slots import _HELP, _LETTERS, _STRONG, _may_stand

_KEYWORDS = sorted(
    {word for _, _, pattern in _STRONG for word in re.findall(r"[A-Za-z]{2,}", pattern.pattern)}
    | {"My", "Hi", "Dear", "Print", "Name:", "Re:", "Signed", "name"}
)
_HELPED = sorted(set(re.findall("[a-z]{3,}", _HELP)))
_BETWEEN = st.sampled_from(
    [" ", "  ", "\n", ": ", ", ", "'s ", "' ", ". ", "(", "", "-", "s ", "ed ", "\u0301 "]
)
_PIECE = st.sampled_from([*_KEYWORDS, *_HELPED, "Adrelle", "Tomsin", "A.", "7", "to", "is", "years", "I"])
_TEXTS = st.lists(st.tuples(_PIECE, _BETWEEN), max_size=8).map(lambda parts: "".join(a + b for a, b in parts))


@settings(max_examples=1500)
@given(_TEXTS)
def test_a_pattern_that_is_passed_over_finds_nothing(text: str) -> None:
    words = frozenset(_LETTERS.findall(text))
    for because, _, pattern in _STRONG:
        assert _may_stand(because, text, words) or pattern.search(text) is None


def test_each_pattern_finds_a_name_that_stands_where_it_looks() -> None:
    shown = {
        "introduces": "My name is Adrelle",
        "letter": "Dear Adrelle",
        "headed": "Plan for Adrelle",
        "signed": "Signed by: Adrelle",
        "titled": "with Mrs Adrelle",
        "possessive": "Adrelle's mum",
        "belongs": "Adrelle's bag",
        "relative": "her sister Adrelle",
        "helped": "staff supported Adrelle.",
        "so-that": "so that Adrelle is calm",
        "for-to": "time for Adrelle to rest",
        "age": "Adrelle is nine years old",
    }
    assert set(shown) == {because for because, _, _ in _STRONG}
    for because, _, pattern in _STRONG:
        text = shown[because]
        assert pattern.search(text), because
        assert _may_stand(because, text, frozenset(_LETTERS.findall(text))), because


_DAY_PIECES = st.sampled_from(
    [
        "1",
        "31",
        "2016",
        "16",
        "05",
        "may",
        "MAR",
        "Sept",
        "\u017fept",
        "of",
        "st",
        "th",
        "/",
        ".",
        "-",
        " ",
        ",",
        "x",
    ]
)


@settings(max_examples=1500)
@given(st.lists(_DAY_PIECES, max_size=10).map("".join))
def test_a_text_said_to_hold_no_day_holds_none(text: str) -> None:
    assert may_hold_day(text) or ANY_DATE.search(text) is None
    assert re.search(r"\d\d", text) or ANY_DATE.search(text) is None
