"""Layouts put together from seeds that are read without a fault: what the reader has once learned, it keeps.

When the reader learns another, its seed is added. `benchmarks/reading.py --seed N --count 1 --worst 1` shows
a seed's layout and what is wrong with its reading. A change to `made_up/variation.py` changes all of them.
"""

import random

import pytest
from documents import contents, written
from made_up.comparison import compare
from made_up.variation import varied_layout

from ehcp_audit.reading import read_plan

WHOLE: dict[str, tuple[int, ...]] = {
    "docx": (2, 4, 5, 8, 9, 12, 13, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 26, 27, 28, 29, 31, 32, 34),
    "typst": (36, 37, 38, 39, 40, 42, 43, 44, 45, 46, 47, 48),
    "reportlab": (2, 8, 9, 12, 15, 49, 54, 57, 60, 62, 63, 65),
}


@pytest.mark.parametrize(("form", "seed"), [(form, seed) for form, seeds in WHOLE.items() for seed in seeds])
def test_a_seeded_layout_comes_back_whole(form: str, seed: int):
    made = random.Random(seed)
    identifier = made.choice(contents())
    path, truth = written(identifier, varied_layout(made.choice, f"seed-{seed}"), form)
    seen = compare(read_plan(path), truth)
    assert seen.complaints == []
