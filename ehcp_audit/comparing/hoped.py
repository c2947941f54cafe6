"""Two versions of an outcome or a need: how it is measured, by when, how definitely it is said."""

import re
from collections import Counter
from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from ehcp_audit.language import NeedReading, OutcomeReading, TimePoint, read_need, read_outcome
from ehcp_audit.language.plain import plain
from ehcp_audit.language.times import times_in
from ehcp_audit.model import Direction, Outcome, Reason

from .lists import lists
from .measures import measure_reasons
from .pair import Pair
from .wording import Wording, eased, tokens_of

__all__ = ["need_reasons", "outcome_reasons"]

_WEAKER, _STRONGER, _UNSURE = Direction.WEAKER, Direction.STRONGER, Direction.CANNOT_TELL
_SCHOOL_YEAR = re.compile(r"\byear (\d{1,2})\b")
_YEAR = re.compile(r"20[2-9]\d")


def outcome_reasons(pair: Pair) -> Iterator[Reason]:
    """Say how what the child will do differs."""
    old, new = _outcome(pair.old), _outcome(pair.new)
    yield from _time(pair)
    yield from _measure(pair, old, new)
    yield from _help(pair)
    if old.specific and new.specific is False and pair.lost(old.action):
        yield Reason(
            aspect="specific",
            direction=_WEAKER,
            says="no longer names what exactly the child will be able to do",
        )
    elif new.specific and old.specific is False and pair.gained(new.action):
        yield Reason(
            aspect="specific", direction=_STRONGER, says="now names what the child will be able to do"
        )
    if new.is_provision and not old.is_provision and pair.come:
        yield Reason(
            aspect="about-the-child",
            direction=_WEAKER,
            says="now says what others will give, not what the child will do",
        )
    elif old.is_provision and not new.is_provision and pair.gone:
        yield Reason(aspect="about-the-child", direction=_STRONGER, says="now says what the child will do")
    yield from pair.promise()
    yield from pair.wording(old.vague, new.vague)


def _outcome(wording: Wording) -> OutcomeReading:
    first = wording.first
    text = " ".join(one.text for one in wording.statements)
    return read_outcome(text, by_when=first.by_when if isinstance(first, Outcome) else None)


def _times(wording: Wording) -> tuple[TimePoint, ...]:
    first = wording.first
    found = [time for part in wording.parts[:1] for time in times_in(plain(part))]
    if isinstance(first, Outcome) and first.by_when:
        column = times_in(plain(first.by_when), column=True)
        found += [time for time in column if time.words.lower() not in {one.words.lower() for one in found}]
    return tuple(found)


def _time(pair: Pair) -> Iterator[Reason]:
    was = [time for time in _times(pair.old) if _half(time.words, pair.gone)]
    is_ = [time for time in _times(pair.new) if _half(time.words, pair.come)]
    if not was or not is_:
        years = tuple(_years(pair))
        yield from years or (_only_one_says(was, is_) if was or is_ else ())
        return
    one, other = was[0], is_[0]
    when, then = ((time.year, time.month, time.school_year) for time in (one, other))
    if when == then and any(part is not None for part in when):
        return  # "Year 3" and "Y3"
    later = _later(one, other)
    direction = _UNSURE if later is None else _WEAKER if later else _STRONGER
    how = "another time" if later is None else "later" if later else "sooner"
    yield Reason(
        aspect="by-when", direction=direction, says=f"{how}: “{one.words}” before, “{other.words}” now"
    )


def _half(words: str, moved: Counter[str]) -> bool:
    """Tell whether half of a time's words moved: "the end of Key Stage 3" and "… 4" share the other half."""
    tokens = tokens_of(words, amounts=False)
    return 2 * sum(1 for token in tokens if moved[token]) >= len(tokens) > 0


def _only_one_says(was: list[TimePoint], is_: list[TimePoint]) -> Iterator[Reason]:
    if was:
        yield Reason(
            aspect="by-when", direction=_WEAKER, says=f"no longer says by when (“{was[0].words}” before)"
        )
    else:
        yield Reason(aspect="by-when", direction=_STRONGER, says=f"now says by when (“{is_[0].words}”)")


def _years(pair: Pair) -> Iterator[Reason]:
    """Compare years that stand outside the words that give the time: "the end of the course in July 2027"."""
    (gone, come), name = (
        ([word for word in side if _YEAR.fullmatch(word)] for side in (pair.gone, pair.come)),
        "",
    )
    if not gone and not come:
        gone, come = (_SCHOOL_YEAR.findall(plain(" ".join(one.parts)).text) for one in (pair.old, pair.new))
        name = "Year "
    if len(gone) == len(come) == 1 and gone != come:
        later = int(come[0]) > int(gone[0])
        yield Reason(
            aspect="by-when",
            direction=_WEAKER if later else _STRONGER,
            says=f"{'later' if later else 'sooner'}: {name}{gone[0]} before, {name}{come[0]} now",
        )


def _later(one: TimePoint, other: TimePoint) -> bool | None:
    if one.year is not None and other.year is not None:
        first, second = (one.year, one.month or 12), (other.year, other.month or 12)
        return None if first == second else second > first
    if one.school_year is not None and other.school_year is not None and one.school_year != other.school_year:
        return other.school_year > one.school_year
    return None


def _measure(pair: Pair, old: OutcomeReading, new: OutcomeReading) -> Iterator[Reason]:
    found = tuple(measure_reasons(" ".join(pair.old.parts), " ".join(pair.new.parts)))
    yield from found
    if not found:
        was, is_ = (one.criterion if one.measurable else None for one in (old, new))
        if was and is_ and pair.lost(was) and pair.gained(is_):
            yield Reason(aspect="measure", direction=_UNSURE, says=f"“{was}” before, “{is_}” now")
        else:
            yield from pair.slot(
                "measure",
                was,
                is_,
                lost="no longer says how you can tell",
                gained="now says how you can tell",
            )


def _help(pair: Pair) -> Iterator[Reason]:
    """Report that the child was to do it alone and now is to have help, or the other way round."""
    known = lists()
    (alone, helped), (alone2, helped2) = (
        tuple(pattern.search(plain(one.parts[0]).text) for pattern in (known.alone, known.with_help))
        for one in (pair.old, pair.new)
    )
    if alone and not alone2 and (helped2 or pair.lost(alone[0])):
        now = f", “{helped2[0]}” now" if helped2 and not helped else ""
        yield Reason(aspect="with-help", direction=_WEAKER, says=f"“{alone[0]}” before{now}")
    elif alone2 and not alone and (helped or pair.gained(alone2[0])):
        before = f"“{helped[0]}” before, " if helped and not helped2 else ""
        yield Reason(aspect="with-help", direction=_STRONGER, says=f"{before}“{alone2[0]}” now")


def need_reasons(pair: Pair) -> Iterator[Reason]:
    """Say how what is hard for the child is said differently."""
    old, new = _need(pair.old), _need(pair.new)
    yield from pair.slot(
        "effect",
        old.effect,
        new.effect,
        lost="no longer says what this means for the child",
        gained="now says what this means for the child",
    )
    yield from pair.slot(
        "baseline",
        old.baseline,
        new.baseline,
        lost="no longer says where the child is now",
        gained="now says where the child is now",
    )
    yield from pair.slot(
        "diagnosis", old.diagnosis, new.diagnosis, lost="no longer names", gained="now names"
    )
    yield from _severity(pair)
    yield from pair.wording(old.vague, new.vague)


def _need(wording: Wording) -> NeedReading:
    return read_need(" ".join(one.text for one in wording.statements))


def _severity(pair: Pair) -> Iterator[Reason]:
    known = lists()
    before, after = (_lower_words(one) for one in (pair.old, pair.new))
    gone, come = before - after, after - before
    strong_gone, strong_come = known.strong & gone.keys(), known.strong & come.keys()
    mild_gone, mild_come = known.mild & gone.keys(), known.mild & come.keys()
    if mild_come and not mild_gone and not strong_come:
        yield Reason(aspect="severity", direction=_WEAKER, says=_put(strong_gone, mild_come, "milder"))
    elif mild_gone and not mild_come and not strong_gone:
        yield Reason(aspect="severity", direction=_STRONGER, says=_put(mild_gone, strong_come, "plainer"))


def _lower_words(wording: Wording) -> Counter[str]:
    return Counter(re.findall(r"[a-z]+", plain(eased(" ".join(wording.parts))).text))


def _put(gone: AbstractSet[str], come: AbstractSet[str], how: str) -> str:
    parts = [
        f"“{', '.join(sorted(words))}” {when}" for words, when in ((gone, "before"), (come, "now")) if words
    ]
    return f"put in {how} words: {', '.join(parts)}"
