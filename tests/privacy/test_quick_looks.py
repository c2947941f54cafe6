"""Quick looks say no only where the slow ones find nothing."""

import io
import re

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ehcp_audit.model import Whereabouts
from ehcp_audit.privacy.days import ANY_DATE, may_hold_day
from ehcp_audit.privacy.gathered import Gathered
from ehcp_audit.privacy.passages import Passage, digits_in, plain
from ehcp_audit.privacy.pdf.aids import look_at_aids
from ehcp_audit.privacy.slots import _BEFORE_CAPITAL, _HELP, _STRONG, _may_stand, _SmallWords

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
    before = frozenset(_BEFORE_CAPITAL.findall(text))
    for because, _, pattern in _STRONG:
        assert _may_stand(because, text, before) or pattern.search(text) is None


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
        assert _may_stand(because, text, frozenset(_BEFORE_CAPITAL.findall(text))), because


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


_SIGNS = st.text(alphabet="07a K.-_'\u0661\u00e9\u2022\n\0\u00d7", max_size=12)


@given(st.lists(_SIGNS, max_size=5))
def test_no_text_has_more_digits_than_it_is_said_to_have_at_most(texts: list[str]) -> None:
    most = digits_in([Passage(text, Whereabouts.TEXT) for text in texts])
    assert len(most) == len(texts)
    for text, count in zip(texts, most, strict=True):
        assert len(re.findall(r"\d", text)) <= count
        assert count == 0 or not text.isascii() or count == len(re.findall(r"\d", text))


@given(st.text(alphabet="abcA _-.1\u00e9\n", max_size=16), st.text(alphabet="abc", max_size=4))
def test_a_word_is_written_small_where_it_stands_so_by_itself(text: str, other: str) -> None:
    small = _SmallWords([Passage(text, Whereabouts.TEXT)])
    standing = set(re.findall(r"(?<![^\W_])[a-z]{3,}", text))
    for word in {other, *standing}:
        assert (word in small) == (word in standing)


@given(st.text(alphabet="a\u2018\u2019\u201b\u02bc\u00a0\u2009\u202f\u2010\u2011\u2022", max_size=12))
def test_a_plain_text_is_as_long_as_it_was(text: str) -> None:
    assert plain(text) == text.translate(
        str.maketrans("\u2018\u2019\u201b\u02bc\u00a0\u2009\u202f\u2010\u2011", "''''   --")
    )


@pytest.mark.parametrize("packed", [True, False])
@pytest.mark.parametrize("changed_later", [True, False])
def test_every_tag_that_speaks_is_among_those_that_the_bytes_point_to(
    *, packed: bool, changed_later: bool
) -> None:
    document = pikepdf.new()
    document.add_blank_page()
    said = {"/Alt": "A boat", "/ActualText": "fi", "/E": "Education", "/T": "Title", "/K": "none"}
    items = [
        document.make_indirect(pikepdf.Dictionary({"/S": pikepdf.Name.Span, key: text}))
        for key, text in said.items()
    ] + [document.make_indirect(pikepdf.Dictionary({"/S": pikepdf.Name.P})) for _ in range(150)]
    document.Root.StructTreeRoot = pikepdf.Dictionary(K=pikepdf.Array(items))
    data = _saved(document, packed=packed)
    if changed_later:
        data = data.replace(b"/ActualText", b"/Actual#54ext")
        with pikepdf.open(io.BytesIO(data)) as again:
            data = data if not packed else _saved(again, packed=True)
    gathered = Gathered()
    with pikepdf.open(io.BytesIO(data)) as document:
        look_at_aids(document, gathered, data=data)
    assert sorted(one.text for one in gathered.passages) == ["A boat", "Education", "Title", "fi"]


def _saved(document: pikepdf.Pdf, *, packed: bool) -> bytes:
    mode = pikepdf.ObjectStreamMode.generate if packed else pikepdf.ObjectStreamMode.disable
    into = io.BytesIO()
    document.save(into, object_stream_mode=mode)
    return into.getvalue()
