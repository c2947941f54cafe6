"""Words that others wrote, made safe to show: nothing that steers a terminal or turns text round is left."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from ehcp_audit.reporting.shown import shown

TURNS = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c"


@given(
    st.text(alphabet=st.one_of(st.characters(), st.sampled_from(TURNS + "\x1b\x00\t\n\u2028\u00ad\u00a0")))
)
def test_every_character_is_shown_as_itself_as_a_space_or_as_a_mark(text):
    made = shown(text)
    assert len(made) == len(text)
    for before, after in zip(text, made, strict=True):
        if before in "\t\n\r\x0b\x0c\x85\u2028\u2029":
            assert after == " "
        elif before in TURNS or unicodedata.category(before) in {"Cc", "Cs"}:
            assert after == "\ufffd"
        else:
            assert after == before
