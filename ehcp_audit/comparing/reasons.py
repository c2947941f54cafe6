"""Why a statement is weaker or stronger than it was, and what that makes of the change."""

from collections.abc import Iterable, Iterator

from ehcp_audit.model import ChangeKind, Direction, Need, Outcome, Provision, Reason, SectionLetter

from .hoped import need_reasons, outcome_reasons
from .pair import Pair
from .promised import provision_reasons
from .wording import Wording

__all__ = ["kind_of_change", "reasons_of"]

_F = SectionLetter.F
_H = {SectionLetter.H, SectionLetter.H1, SectionLetter.H2}


def reasons_of(old: Wording, new: Wording) -> tuple[Reason, ...]:
    """Return every reason for which two versions of a statement differ in what they promise, each once."""
    found = [*_section(old.section, new.section)]
    if not old.says_the_same(new):
        pair = Pair(old, new)
        found += _by_kind(pair)
        if not found:
            found += [*pair.numbers(), *pair.taken_out()]
    return tuple(dict.fromkeys(found))


def _by_kind(pair: Pair) -> Iterator[Reason]:
    kinds = {type(pair.old.first), type(pair.new.first)}
    if kinds == {Provision}:
        yield from provision_reasons(pair)
    elif kinds == {Outcome}:
        yield from outcome_reasons(pair)
    elif kinds == {Need}:
        yield from need_reasons(pair)


def _section(old: SectionLetter, new: SectionLetter) -> Iterator[Reason]:
    if old == new or ({old, new} <= _H and SectionLetter.H in {old, new}):
        return
    direction = None
    if old is _F or new is _F:
        direction = Direction.WEAKER if old is _F else Direction.STRONGER
    elif old is SectionLetter.B or (old, new) == (SectionLetter.H1, SectionLetter.H2):
        direction = Direction.CANNOT_TELL
    if direction:
        yield Reason(aspect="section", direction=direction, says=f"moved from section {old} to section {new}")


def kind_of_change(old: Wording, new: Wording, reasons: Iterable[Reason]) -> ChangeKind:
    """Say what the reasons amount to: both ways, or not to be told, is for a person."""
    ways = {reason.direction for reason in reasons}
    if ways in ({Direction.WEAKER}, {Direction.WEAKER, Direction.CANNOT_TELL}):
        return ChangeKind.WEAKENED
    if ways == {Direction.STRONGER}:
        return ChangeKind.STRENGTHENED
    if ways:
        return ChangeKind.NEEDS_A_PERSON
    same = old.says_the_same(new)
    if same and old.section != new.section and not {old.section, new.section} <= _H:
        return ChangeKind.MOVED
    return ChangeKind.UNCHANGED if same else ChangeKind.REWORDED
