"""Lines under a heading for several sections that nothing divides: each goes by its label or its words."""

import re

from ehcp_audit.model import SectionLetter
from ehcp_audit.reading.lines.heads import DETAILS, KIND_OF
from ehcp_audit.reading.lines.line import Line, Role
from ehcp_audit.reading.lines.sentences import role_of_wording
from ehcp_audit.reading.words.no_statement import is_nothing

from .assignment import Assignment
from .columns import role_letter
from .own_labels import Label, label_of

__all__ = ["over_to_provision", "to_its_section"]


def to_its_section(walk: Assignment, line: Line) -> None:
    """Go on, below a heading for several sections, with the one that a line is of by its label or words."""
    labelled = label_of(walk, line)
    if labelled is not None and labelled[0] in DETAILS:
        return  # `Needs addressed: B1` is of the section of what stands above it
    named = _by_label(walk, labelled)
    walk.letter = named or _by_wording(walk, line)
    aside = labelled is not None and labelled[0] is Role.STRENGTH
    if not (named or aside or walk.parted_by_table or is_nothing(line.text, first=True)):
        walk.told.append((line, walk.scope))


def _by_label(walk: Assignment, labelled: Label | None) -> SectionLetter | None:
    """Return the one section of the heading above that a line's own label names: `Outcome 2: By July …`."""
    of_kind = [letter for letter in walk.scope if labelled and KIND_OF.get(letter) is labelled[0]]
    return of_kind[0] if len(of_kind) == 1 else None


def _by_wording(walk: Assignment, line: Line) -> SectionLetter | None:
    """Under a heading that two sections share, and nothing divides, go by the words themselves."""
    role = role_of_wording(line.text)
    if role is None:
        return walk.letter
    letter, fresh = role_letter(role, walk.scope, walk.choice)
    return walk.letter if letter is None or fresh else letter


_THROUGH = re.compile(
    r"\W*(?:(?:this|it|these|the (?:outcome|aim|target)s?|which)\W+)?"
    r"(?:(?:will|can|is to|are to|should|to)\W+)?"
    r"be\W+(?:achieved|met|reached|supported|worked (?:on|towards))\W+(?:through|by|with|via)\b"
    r"|\W*(?:in order )?to (?:achieve|meet|reach|help \w+ (?:achieve|meet|reach)|support)"
    r" (?:this|these|it|the outcome)\b",
    re.IGNORECASE,
)
_LONGEST = 90


def over_to_provision(walk: Assignment, line: Line) -> None:
    """Go on with provision below `This will be achieved through:`, under a heading that outcomes share."""
    if (
        len(walk.scope) < 2
        or line.text[-1:] != ":"
        or len(line.text) > _LONGEST
        or not _THROUGH.match(line.text)
    ):
        return
    letter, fresh = role_letter(Role.PROVISION, walk.scope, walk.choice)
    if letter is not None and not fresh:
        walk.letter = letter
        walk.containers += 1
