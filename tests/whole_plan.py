"""A whole small plan with something in each section, of which a test changes what it is about."""

from builders import plan

__all__ = ["GOOD_F", "WEAK_F", "verdict", "whole"]

GOOD_F = "A speech and language therapist will give 30 minutes of individual speech therapy every Tuesday."


WEAK_F = "Access to regular support as required."


def whole(**changes):
    content = {
        "A": "I like trains and I want to drive one when I grow up.\nMum feels that mornings are hard.",
        "B": ["Cannot follow an instruction of more than four words, so misses the start of tasks."],
        "C": "None identified",
        "D": "None identified",
        "E": ["By July 2027 Tam will follow an instruction of six words in four of five lessons."],
        "F": [GOOD_F],
        "G": "None identified",
        "H1": "None identified",
        "H2": "None identified",
        "I": "A mainstream primary school",
        "J": "Not applicable",
        "K": "Parents' views\nSchool report\nPaediatrician's report\nEducational psychologist's "
        "report\nSocial care report",
        "links": ["B1 E1 F1"],
        "details": {"status": "final", "issued_on": "2026-03-01", "year_group": 5},
    }
    return plan(**{**content, **changes})


def verdict(audit, criterion):
    return audit.judgement(criterion).verdict
