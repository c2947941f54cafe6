"""Titles of sections that are known whole, as their words by themselves name nothing: `SEN`, `Appendices`."""

import re

from ehcp_audit.model import SectionLetter

__all__ = ["whole_title"]

_L = SectionLetter
_WHOLE: tuple[tuple[SectionLetter, re.Pattern[str]], ...] = (
    (
        _L.A,
        re.compile(
            r"(?:pupil|child|student|learner)s?(?: s)?(?: and (?:parents?|family|carers?))* voice"
            r"|(?:person cent(?:re|er)d|pupil|child|student) profile"
        ),
    ),
    (_L.B, re.compile(r"(?:description of |summary of |identified |my |the )?sen[ds]?")),
    (_L.D, re.compile(r"(?:my |the )?(?:care|care and family|home and community) needs")),
    (_L.E, re.compile(r"what (?:do )?we (?:all )?want to (?:happen|see)(?: next)?")),
    (
        _L.G,
        re.compile(
            r"(?:help|support) with (?:my|his|her|their) health"
            r"|(?:provision|help|support) from (?:the )?health(?: services?)?"
        ),
    ),
    (
        _L.H1,
        re.compile(r"social care provision for (?:children )?under (?:18s?|eighteens?)(?: csdpa)?(?: 1970)?"),
    ),
    (
        _L.H2,
        re.compile(
            r"(?:additional|further) social care provision|other (?:provision|help|support) from social care"
        ),
    ),
    (_L.I, re.compile(r"where (?:i|he|she|they) (?:will )?learn")),
    (_L.J, re.compile(r"(?:my |the )?budgets?")),
    (
        _L.K,
        re.compile(
            r"appendices|(?:the )?reports"
            r"|(?:the )?(?:supporting|professional|specialist) advice"
            r"(?: and (?:information|evidence|reports))?"
            r"|advice (?:received|attached)"
            r"|(?:assessments? and reports?|reports? and assessments?)(?: received| attached)?"
        ),
    ),
)
_LONGEST = 9
_LAST = frozenset(
    """
    sen send sens voice profile needs happen see next health service services csdpa 18 18s 1970 eighteen
    eighteens provision care learn budget budgets appendices reports advice information evidence received
    attached assessment assessments report
    """.split()  # noqa: SIM905 - a paragraph of words reads best
)
"""Each of them ends with one of these words: quickly asked."""


def whole_title(words: str, tokens: list[str]) -> SectionLetter | None:
    """Return the section that a title names as a whole; `None` for any other text.

    Args:
        words: the title in plain small letters, without a number in front.
        tokens: its words.
    """
    if len(tokens) > _LONGEST or tokens[-1] not in _LAST:
        return None
    return next((letter for letter, title in _WHOLE if title.fullmatch(words)), None)
