"""Themes are called in plain words."""

from ehcp_audit.model.themes import THEME_NAMES, part_name
from ehcp_audit.scoring import load_rubric


def test_every_theme_of_the_shipped_rubrics_has_a_name():
    used = {
        theme
        for name in ("quality", "statutory", "self-check", "coproduction", "section-f")
        for one in load_rubric(name).criteria
        for theme in one.themes
    }
    assert used == set(THEME_NAMES)


def test_a_theme_of_a_council_s_own_stays_as_it_is_written():
    assert part_name("our-own") == "our-own"
