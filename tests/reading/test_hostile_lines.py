"""Lines that make a bad pattern look for its end in every way there is: each comes back, with nothing lost.

A leader of dots before "not", as a form prints it, is such a line.
"""

import pytest
from block_builders import head, para, read, section_text, table

PIECES = [
    ".",
    "[",
    "'",
    "- ",
    "a ",
    "A",
    "1 ",
    "_",
    ", ",
    "(",
    ": ",
    "a-",
    "A.",
    "1.",
    "and ",
    "is not ",
    "\u2019",
    "...a",
]
ENDS = ["no", "not x", "well", "is not known", "1", "Outcome 1"]
LENGTH = 240


@pytest.mark.parametrize("piece", PIECES)
def test_a_line_of_one_piece_again_and_again_is_read_and_stays_whole(piece: str):
    run = (piece * LENGTH)[:LENGTH].strip()
    lines = [f"{front}{run} {end}" for front in ("", "The child ", "a") for end in ENDS]
    for title, letter in (("Section C: Health needs", "C"), ("Section F: Provision", "F")):
        plan = read(
            head(title),
            *map(para, lines),
            table(*[[line, "Each week"] for line in lines]),
            head("Section J: Personal budget"),
            para("None."),
        )
        kept = "".join(section_text(plan, letter).split())
        assert all("".join(line.split()) in kept for line in lines)
