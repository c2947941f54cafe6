"""What the parts of a round's figures are called: the shipped themes, and the plan as a whole."""

from types import MappingProxyType

__all__ = ["THEME_NAMES", "part_name"]

THEME_NAMES = MappingProxyType(
    {
        "adulthood": "Preparing for adulthood",
        "case-file": "What only the case file shows",
        "coproduction": "Working with the family",
        "evidence": "Advice and evidence",
        "golden-thread": "From need to outcome to provision",
        "health": "Health",
        "legal-minimum": "The legal minimum",
        "plan-quality": "Quality of the plans",
        "social-care": "Social care",
        "specificity": "How specific it is",
        "timeliness": "Time limits",
    }
)
"""The themes of the shipped rubrics, in plain words."""


def part_name(part: str) -> str:
    """Return what a theme or a section is called; a theme of a council's own stays as it is written."""
    return THEME_NAMES.get(part, "the whole plan" if part == "plan" else part)
