"""Which statement of the new version is which of the old: by what they say, never by their ids.

First those that say the same; then, by the best assignment of all that are left, within a section, between
sections of one kind, and anywhere. What is then left may have been put together or divided.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from math import log

from ehcp_audit.language import likeness
from ehcp_audit.model import Need, Outcome, SectionLetter

from .lists import lists
from .wording import Wording

__all__ = ["Aligned", "align"]

_TELLING = 12
"""The rarest words of a statement by which its likely partners are sought."""
_LIKELY = 12
"""How many likely partners are compared closely."""
_H = {SectionLetter.H1: SectionLetter.H, SectionLetter.H2: SectionLetter.H}


@dataclass(frozen=True, slots=True)
class Aligned:
    """A statement of the old version with its partner; one side is `None` where it has none."""

    old: Wording | None
    new: Wording | None
    likeness: float | None = None


def section_of(wording: Wording) -> str:
    """Return the section, H1 and H2 as one: a plan may divide H in one version only."""
    return _H.get(wording.section, wording.section)


def kind_of(wording: Wording) -> str:
    """Return whether it is a need, an outcome or a provision."""
    if isinstance(wording.first, Need):
        return "need"
    return "outcome" if isinstance(wording.first, Outcome) else "provision"


def align(old: Sequence[Wording], new: Sequence[Wording]) -> list[Aligned]:
    """Find the partner of each statement; each stands in the result once, in the order of the new version."""
    thresholds = lists().thresholds
    found: list[Aligned] = []
    left_old, left_new = list(old), list(new)

    def take(pairs: Sequence[Aligned]) -> None:
        found.extend(pairs)
        left_old[:] = _without(left_old, (pair.old for pair in pairs))
        left_new[:] = _without(left_new, (pair.new for pair in pairs))

    take(_same(left_old, left_new, section_of))
    take(_same(left_old, left_new, kind_of))
    if left_old and left_new:
        weigh = _weights([*old, *new])
        for group, at_least in (
            (section_of, thresholds["same_section"]),
            (kind_of, thresholds["same_kind"]),
            (lambda _: "", thresholds["anywhere"]),
        ):
            take(_best(left_old, left_new, group, at_least, weigh))
        found = _joined(found, left_old, left_new, thresholds["joined"])
    found += [Aligned(one, None) for one in left_old] + [Aligned(None, one) for one in left_new]
    return _in_order(found, old, new)


def _without(wordings: Iterable[Wording], taken: Iterable[Wording | None]) -> list[Wording]:
    """Return those that are not themselves among some others, in order."""
    gone = {id(one) for one in taken}
    return [one for one in wordings if id(one) not in gone]


def _same(old: Sequence[Wording], new: Sequence[Wording], group: Callable[[Wording], str]) -> list[Aligned]:
    """Pair those of a group that say the same, in order; what is slow to find out comes last."""
    pairs: list[Aligned] = []
    for key in _KEYS:
        left = _without(old, (pair.old for pair in pairs))
        waiting: dict[tuple[str, object], list[Wording]] = {}
        for one in _without(new, (pair.new for pair in pairs)):
            if left:
                waiting.setdefault((group(one), key(one)), []).append(one)
        for one in left:
            partners = waiting.get((group(one), key(one)))
            if partners:
                pairs.append(Aligned(one, partners.pop(0), 1.0))
    return pairs


_KEYS: tuple[Callable[[Wording], object], ...] = (
    lambda one: frozenset(one.bag.items()),
    lambda one: one.run_on,
    lambda one: frozenset(one.sense_bag.items()),
)
"""Ways in which two statements can be the same, the cheapest first: words, joints of words, amounts."""


def _weights(wordings: Sequence[Wording]) -> Callable[[str], float]:
    """Weigh words: one that stands in most statements tells little of which statement it is."""
    times = Counter(word for one in wordings for word in one.sense_bag)
    most = log(1 + len(wordings))
    return lambda word: 0.2 + log((1 + len(wordings)) / times[word]) / most if times[word] else 1.0


def alike(one: Wording, other: Wording, weigh: Callable[[str], float]) -> float:
    """Say how alike two statements are, 0 to 1: words, their order, and what they are about."""
    shared = one.sense_bag & other.sense_bag
    if not shared:
        return 0.0
    total = sum(weigh(w) * n for w, n in one.sense_bag.items()) + sum(
        weigh(w) * n for w, n in other.sense_bag.items()
    )
    words = 2 * sum(weigh(w) * n for w, n in shared.items()) / total
    smaller = min(
        sum(weigh(w) * n for w, n in one.sense_bag.items()),
        sum(weigh(w) * n for w, n in other.sense_bag.items()),
    )
    kept = sum(weigh(w) * n for w, n in shared.items()) / smaller
    pairs = one.pairs & other.pairs
    every = sum(one.pairs.values()) + sum(other.pairs.values())
    order = 2 * sum(pairs.values()) / every if every else words
    about = likeness(one.first.text, other.first.text)
    return round(min(1.0, 0.5 * words + 0.15 * kept + 0.15 * order + 0.2 * about), 4)


def _best(
    old: Sequence[Wording],
    new: Sequence[Wording],
    group: Callable[[Wording], str],
    at_least: float,
    weigh: Callable[[str], float],
) -> list[Aligned]:
    """Pair what is left so that the sum of likeness is the highest; what is too unlike stays alone."""
    pairs = []
    for name in sorted({group(one) for one in old} & {group(one) for one in new}):
        rows = [one for one in old if group(one) == name]
        columns = [one for one in new if group(one) == name]
        # Too unlike counts as nothing, or a poor pair would be taken to make another poor pair possible.
        scores = {
            (row, column): score
            for row, column in _candidates(rows, columns, weigh)
            if (score := alike(rows[row], columns[column], weigh)) >= at_least
        }
        pairs += [Aligned(rows[r], columns[c], scores[r, c]) for r, c in _assigned(scores)]
    return pairs


def _candidates(
    rows: Sequence[Wording], columns: Sequence[Wording], weigh: Callable[[str], float]
) -> Iterator[tuple[int, int]]:
    """Name for each row the columns that share the most of its telling words: not all need be compared."""
    standing: dict[str, list[int]] = {}
    for number, column in enumerate(columns):
        for word in column.sense_bag:
            standing.setdefault(word, []).append(number)
    for number, row in enumerate(rows):
        shared: Counter[int] = Counter()
        telling = sorted(row.sense_bag, key=lambda word: (len(standing.get(word, ())), word))[:_TELLING]
        for word in telling:
            weight = round(1000 * weigh(word))  # whole numbers: the same sum in whatever order
            for place in standing.get(word, ()):
                shared[place] += weight
        likely = sorted((-weight, abs(place - number), place) for place, weight in shared.items())
        for _, _, place in likely[:_LIKELY]:
            yield number, place


def _assigned(scores: dict[tuple[int, int], float]) -> list[tuple[int, int]]:
    """Return the pairs whose scores add up to the most, no row and no column twice."""
    chosen = []
    for cluster in _clusters(scores):
        rows, columns = sorted({r for r, _ in cluster}), sorted({c for _, c in cluster})
        if len(rows) == 1 or len(columns) == 1:
            chosen.append(max(cluster, key=lambda pair: (scores[pair], (-pair[0], -pair[1]))))
            continue
        # Only where it is needed: it takes longer to load than two plans take to compare.
        from scipy.optimize import linear_sum_assignment  # noqa: PLC0415

        gains = [[scores.get((row, column), 0.0) for column in columns] for row in rows]
        for row, column in zip(*linear_sum_assignment(gains, maximize=True), strict=True):
            if (rows[row], columns[column]) in scores:
                chosen.append((rows[row], columns[column]))
    return sorted(chosen)


def _clusters(scores: dict[tuple[int, int], float]) -> list[list[tuple[int, int]]]:
    """Divide pairs into clusters that share no row and no column: each is a small assignment of its own."""
    leader: dict[tuple[str, int], tuple[str, int]] = {}

    def find(one: tuple[str, int]) -> tuple[str, int]:
        while leader.setdefault(one, one) != one:
            leader[one] = leader[leader[one]]
            one = leader[one]
        return one

    for row, column in scores:
        leader[find(("row", row))] = find(("column", column))
    clusters: dict[tuple[str, int], list[tuple[int, int]]] = {}
    for pair in scores:
        clusters.setdefault(find(("row", pair[0])), []).append(pair)
    return list(clusters.values())


def _joined(
    found: list[Aligned], left_old: list[Wording], left_new: list[Wording], at_least: float
) -> list[Aligned]:
    """Put statements without a partner to one that holds their words besides those of its own partner."""
    for lonely, mine in ((left_old, "old"), (left_new, "new")):
        theirs = "new" if mine == "old" else "old"
        beyond = [
            (number, extra, section_of(whole))
            for number, pair in enumerate(found)
            if (whole := getattr(pair, theirs)) and (own := getattr(pair, mine))
            if (extra := whole.bag - own.bag)
        ]
        for one in list(lonely):
            held = [
                (sum((one.bag & extra).values()) / max(1, len(one.words)), -number)
                for number, extra, section in beyond
                if section == section_of(one) and len(one.words) > 2
            ]
            share, number = max(held, default=(0.0, 0))
            if share >= at_least:
                lonely.remove(one)
                pair = found[-number]
                both = _together(getattr(pair, mine), one)
                found[-number] = replace(pair, old=both) if mine == "old" else replace(pair, new=both)
    return found


def _together(one: Wording, other: Wording) -> Wording:
    return Wording((*one.statements, *other.statements), (*one.parts, *other.parts))


def _in_order(found: list[Aligned], old: Sequence[Wording], new: Sequence[Wording]) -> list[Aligned]:
    """Sort by the new version; what was dropped comes behind what stood before it in the old one."""
    at_new = {id(one.first): number for number, one in enumerate(new)}
    at_old = {id(one.first): number for number, one in enumerate(old)}
    follows: dict[int, tuple[float, int]] = {}
    partner = {id(pair.old.first): at_new[id(pair.new.first)] for pair in found if pair.old and pair.new}
    last = -1.0
    for one in old:
        last = float(partner.get(id(one.first), last))
        follows[id(one.first)] = (last, at_old[id(one.first)] + 1)

    def place(pair: Aligned) -> tuple[float, int]:
        if pair.new is not None:
            return (float(at_new[id(pair.new.first)]), 0)
        return follows[id(pair.old.first)] if pair.old else (0.0, 0)

    return sorted(found, key=place)
