"""Two versions of one statement, and which words stand in one of them alone.

Nothing is reported of words that both versions share: that the language layer sees a job in one layout and
not in another is no change of the plan.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cached_property

from ehcp_audit.language import VagueWording
from ehcp_audit.language.plain import plain
from ehcp_audit.language.slots import obligation_in
from ehcp_audit.model import Direction, Reason

from .wording import Wording, tokens_of

__all__ = ["Pair"]

_TOLD_OTHERWISE = frozenset({"ceiling", "range", "approximate", "who", "weak obligation", "group size"})
"""Families of unclear wording whose coming and going other reasons report."""


_STRONG = re.compile(r"\b(?:will|must|shall)\b")
_WEAK = re.compile(r"\b(?:should|may|might|could)\b")


_SOME_WORDS = 3
"""Words that say something, from which taking them out is worth a look."""


class Pair:
    """An old and a new version of one statement."""

    def __init__(self, old: Wording, new: Wording) -> None:
        self.old = old
        self.new = new

    @cached_property
    def gone(self) -> Counter[str]:
        """The words that only the old version has."""
        return _apart(self.old.bag - self.new.bag, self.new.bag - self.old.bag)

    @cached_property
    def come(self) -> Counter[str]:
        """The words that only the new version has."""
        return _apart(self.new.bag - self.old.bag, self.old.bag - self.new.bag)

    def lost(self, words: str | None) -> bool:
        """Tell whether some of these words of the old version are no longer there."""
        return words is not None and any(self.gone[token] for token in tokens_of(words, amounts=False))

    def gained(self, words: str | None) -> bool:
        """Tell whether some of these words of the new version were not there before."""
        return words is not None and any(self.come[token] for token in tokens_of(words, amounts=False))

    def mostly_lost(self, words: str | None) -> bool:
        """Tell whether most of these words of the old version are no longer there."""
        return _most(words, self.gone)

    def mostly_gained(self, words: str | None) -> bool:
        """Tell whether most of these words of the new version were not there before."""
        return _most(words, self.come)

    def slot(
        self, aspect: str, old: str | None, new: str | None, *, lost: str, gained: str
    ) -> Iterator[Reason]:
        """Report a part that is said in one version only, in words that the other has not."""
        if old and not new and self.lost(old):
            yield Reason(aspect=aspect, direction=Direction.WEAKER, says=f"{lost} (“{old}” before)")
        elif new and not old and self.gained(new):
            yield Reason(aspect=aspect, direction=Direction.STRONGER, says=f"{gained} (“{new}”)")

    def promise(self) -> Iterator[Reason]:
        """Report "will" that became "should", or the other way round."""
        found = tuple(self._binding())
        yield from found or self._modal()

    def _modal(self) -> Iterator[Reason]:
        """Compare the verbs themselves, where the sentence was no promise before and is less of one now."""
        (strong, weak), (strong2, weak2) = (_modals(one) for one in (self.old, self.new))
        for direction, fewer, more, says in (
            (Direction.WEAKER, strong - strong2, weak2 - weak, "no longer put as a promise"),
            (Direction.STRONGER, strong2 - strong, weak - weak2, "now put as a promise"),
        ):
            # "should" never only gives leave, as "may" does, so that it counts wherever it stands.
            if more and (fewer or "should" in more):
                words = next(iter(sorted(more)))
                when = "now" if direction is Direction.WEAKER else "before"
                yield Reason(aspect="promise", direction=direction, says=f"{says}: “{words}” {when}")

    def _binding(self) -> Iterator[Reason]:
        old, new = (obligation_in(plain(one.parts[0])) for one in (self.old, self.new))
        if new and not new.binding and (old is None or old.binding) and self.gained(new.words):
            before = f"“{old.words}” before, " if old else ""
            yield Reason(
                aspect="promise",
                direction=Direction.WEAKER,
                says=f"no longer put as a promise: {before}“{new.words}” now",
            )
        elif old and not old.binding and (new is None or new.binding) and self.lost(old.words):
            after = f", “{new.words}” now" if new else ""
            yield Reason(
                aspect="promise",
                direction=Direction.STRONGER,
                says=f"now put as a promise: “{old.words}” before{after}",
            )

    def wording(
        self, old: Sequence[VagueWording], new: Sequence[VagueWording], *, rescued: bool = False
    ) -> Iterator[Reason]:
        """Report unclear wording that came or went; `rescued`: that which its statement puts right."""
        for direction, here, there, moved, says in (
            (Direction.WEAKER, new, old, self.gained, "the unclear words “{}” have come in"),
            (Direction.STRONGER, old, new, self.lost, "the unclear words “{}” have gone"),
        ):
            others = {one.words.lower() for one in there}
            for one in here:
                is_open = one.rescued is rescued and one.severity != "context"
                told = one.family in _TOLD_OTHERWISE or one.words.lower() in others
                if is_open and not told and moved(one.words):
                    yield Reason(aspect="wording", direction=direction, says=says.format(one.words))

    def taken_out(self) -> Iterator[Reason]:
        """Report words that were taken out with nothing put in their place: a person must look."""
        gone = [word for word in self.old.words if self.gone[word]]
        if len(gone) >= _SOME_WORDS and not self.come:
            yield Reason(
                aspect="words",
                direction=Direction.CANNOT_TELL,
                says="words were taken out and nothing was put in their place",
            )

    def numbers(self) -> Iterator[Reason]:
        """Report figures that changed and that are no amount."""
        gone = [w for w in self.old.sense_bag - self.new.sense_bag if re.fullmatch(r"\d[\d.:/]*", w)]
        come = [w for w in self.new.sense_bag - self.old.sense_bag if re.fullmatch(r"\d[\d.:/]*", w)]
        if gone and come:
            yield Reason(
                aspect="number",
                direction=Direction.CANNOT_TELL,
                says=f"a number has changed: {', '.join(gone)} before, {', '.join(come)} now",
            )


def _most(words: str | None, moved: Counter[str]) -> bool:
    tokens = tokens_of(words or "", amounts=False)
    return bool(tokens) and sum(1 for token in tokens if moved[token]) > len(tokens) / 2


def _modals(wording: Wording) -> tuple[Counter[str], Counter[str]]:
    words = plain(" ".join(wording.parts)).text
    return Counter(_STRONG.findall(words)), Counter(_WEAK.findall(words))


def _apart(mine: Counter[str], theirs: Counter[str]) -> Counter[str]:
    """Leave out what the other version writes joined or divided: "multi sensory" and "multisensory"."""
    run = "".join(theirs)
    joined = {word for word in mine if len(word) > 3 and word in run}
    joined |= {word for word in mine if _is_made_of(word, theirs)}
    return Counter({word: n for word, n in mine.items() if word not in joined})


def _is_made_of(word: str, parts: Counter[str]) -> bool:
    return any(word.startswith(one) and word[len(one) :] in parts for one in parts if len(one) > 2)
