"""Two versions of a provision: how much, who, with what training, how firmly promised, how clearly."""

from collections import Counter
from collections.abc import Iterator

from ehcp_audit.language import Amount, ProvisionReading, find_amounts, read_provision
from ehcp_audit.language.plain import plain
from ehcp_audit.language.roles import roles_in
from ehcp_audit.model import Direction, Provision, Reason

from .pair import Pair
from .quantities import amount_reasons
from .wording import Wording, eased, tokens_of

__all__ = ["provision_reasons"]

_VERBS = {"should", "may", "might", "could", "would", "can"}
"""What only seems to belong to a part of a sentence that it stands behind."""


def provision_reasons(pair: Pair) -> Iterator[Reason]:
    """Say how what is provided differs.

    Unclear words that the rest of the statement puts right count where nothing else speaks the other way: "as
    required" behind an amount that stands is still a step down, but not where the amount is what has come.
    """
    old, new = _reading(pair.old), _reading(pair.new)
    found = [*_plain_reasons(pair, old, new)]
    yield from found
    ways = {reason.direction for reason in found}
    for reason in pair.wording(old.vague, new.vague, rescued=True):
        if ways <= {reason.direction, Direction.CANNOT_TELL}:
            yield reason


def _plain_reasons(pair: Pair, old: ProvisionReading, new: ProvisionReading) -> Iterator[Reason]:
    yield from amount_reasons(_amounts(pair.old), _amounts(pair.new))
    yield from pair.promise()
    yield from _who(pair, old.slots.who, new.slots.who)
    yield from _qualification(pair, old, new)
    yield from pair.slot(
        "what",
        old.slots.what if pair.mostly_lost(old.slots.what) and _is_no_wording(old) else None,
        new.slots.what if pair.mostly_gained(new.slots.what) and _is_no_wording(new) else None,
        lost="no longer says what is done",
        gained="now says what is done",
    )
    yield from pair.slot(
        "review",
        old.slots.review,
        new.slots.review,
        lost="no longer says how it is reviewed",
        gained="now says how it is reviewed",
    )
    yield from pair.wording(old.vague, new.vague)


def _is_no_wording(reading: ProvisionReading) -> bool:
    """Tell whether what is said to be done is no more than unclear words."""
    what = reading.slots.what or ""
    return not any(one.words in what for one in reading.vague if not one.rescued)


def _reading(wording: Wording) -> ProvisionReading:
    """Read a provision as the checks do; several that were put together, as one text."""
    all_ = [one for one in wording.statements if isinstance(one, Provision)]
    return read_provision(
        " ".join(
            one.text if one.text.rstrip().endswith(".") or len(all_) == 1 else f"{one.text}." for one in all_
        ),
        section=wording.section,
        who="; ".join(one.given_by for one in all_ if one.given_by) or None,
        how_often="; ".join(one.how_given for one in all_ if one.how_given) or None,
    )


def _amounts(wording: Wording) -> list[Amount]:
    return [amount for part in wording.parts for amount in find_amounts(eased(part))]


def _who(pair: Pair, old: str | None, new: str | None) -> Iterator[Reason]:
    lost, gained = pair.lost(old), pair.gained(new)
    if old and lost and not (new and gained):
        others = _unnamed(pair.new, pair)
        now = f"now it is “{others}”" if others else "nobody is named in that place now" if not new else ""
        tail = f"; {now}" if now else ""
        yield Reason(aspect="who", direction=Direction.WEAKER, says=f"no longer says “{old}”{tail}")
    elif new and gained and not (old and lost):
        yield Reason(aspect="who", direction=Direction.STRONGER, says=f"now says “{new}”")
    elif old and new and lost and gained and tokens_of(old, amounts=False) != tokens_of(new, amounts=False):
        was, is_ = _expert(pair.old, old), _expert(pair.new, new)
        direction = Direction.CANNOT_TELL
        if was != is_:
            direction = Direction.WEAKER if was else Direction.STRONGER
        yield Reason(aspect="who", direction=direction, says=f"“{old}” before, “{new}” now")
    else:
        come, gone = _unnamed(pair.new, pair), _unnamed(pair.old, pair, gone=True)
        if come and not gone:
            yield Reason(
                aspect="who", direction=Direction.WEAKER, says=f"“{come}” has come in, which names no job"
            )
        elif gone and not come:
            yield Reason(
                aspect="who", direction=Direction.STRONGER, says=f"“{gone}”, which names no job, has gone"
            )


def _unnamed(wording: Wording, pair: Pair, *, gone: bool = False) -> str | None:
    """Return words such as "staff" that one version alone has for those who give the help."""
    moved = pair.lost if gone else pair.gained
    for part in wording.parts:
        amounts = find_amounts(part)
        for role in roles_in(plain(part)):
            # "one adult to two pupils" is a ratio, and told as one.
            counted = any(one.span[0] < role.span[1] and role.span[0] < one.span[1] for one in amounts)
            if not role.named and not counted and moved(role.words):
                return role.words
    return None


def _expert(wording: Wording, words: str) -> bool:
    return any(role.expert for part in wording.parts for role in roles_in(plain(part)) if role.words == words)


def _qualification(pair: Pair, old: ProvisionReading, new: ProvisionReading) -> Iterator[Reason]:
    was, is_ = old.slots.qualification, new.slots.qualification
    own_title = was is not None and was == old.slots.who  # a therapist's title is told under who
    new_title = is_ is not None and is_ == new.slots.who
    yield from pair.slot(
        "qualification",
        None if own_title else was,
        None if new_title else is_,
        lost="no longer says what training or qualification",
        gained="now says what training or qualification",
    )
    if was and is_ and not own_title and not new_title:
        before, after = set(tokens_of(was, amounts=False)), set(tokens_of(is_, amounts=False))
        if after < before and _mostly(before - after, pair.gone):
            yield Reason(
                aspect="qualification", direction=Direction.WEAKER, says=f"“{was}” before, only “{is_}” now"
            )
        elif before < after and _mostly(after - before, pair.come):
            yield Reason(
                aspect="qualification", direction=Direction.STRONGER, says=f"“{was}” before, “{is_}” now"
            )
        elif pair.lost(was) and pair.gained(is_):
            yield Reason(
                aspect="qualification", direction=Direction.CANNOT_TELL, says=f"“{was}” before, “{is_}” now"
            )


def _mostly(tokens: set[str], moved: Counter[str]) -> bool:
    """Tell whether most of some words are of those that moved, and not merely read into another slot."""
    tokens -= _VERBS
    return sum(1 for token in tokens if moved[token]) > len(tokens) / 2 > 0
