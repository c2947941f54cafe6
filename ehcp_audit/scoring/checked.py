"""Shipped rubrics that are known to fit; made by `python tests/checked_rubrics.py`, do not edit.

A file that is not listed is held against the schema and every check when it is loaded: slower, never wrong.
"""

__all__ = ["CHECKED"]

CHECKED: frozenset[str] = frozenset(
    {
        "5ea9629eee468cac6c70f6b6ec6e1ba9a46866bcd71aa615e81e211fe6784faf",  # coproduction
        "06a7807e247a98a376edb338310e666fffbb6bc2af274e4af8fab8c50b9489e4",  # quality
        "205a3e60c636de251df4fca9bd16ad613ebf6c0ae336e8c62ca47a039e6b22ec",  # section-f
        "7af076182803111c98e8b6ccf5d7d0e5435b07eae556073901df4890954153e4",  # self-check
        "bb6a86d851018c1b23719c0720360672b2a26bc9ff7edc84dd924eedc51b8527",  # statutory
    }
)
"""Hashes of their text."""
