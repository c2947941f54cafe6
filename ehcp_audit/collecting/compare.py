"""What moved between two rounds, or sets one group of a round apart from its others.

Everything is worked out from two summaries, so a comparison shows nothing that they withhold.
"""

from typing import TYPE_CHECKING, Any, Literal

import numpy as np
from pydantic import ConfigDict, Field

from ehcp_audit.errors import RoundError
from ehcp_audit.model import Frozen, Rubric, RubricRef

from .figures import (
    CriterionSummary,
    Disclosure,
    GroupSummary,
    Interval,
    PartSummary,
    RoundSummary,
    VerdictCounts,
)
from .in_a_notebook import comparison_html
from .intervals import difference, wilson
from .meaning import differs
from .round import AuditRound
from .words import FEW

if TYPE_CHECKING:
    import altair as alt
    import pandas as pd

__all__ = ["Comparison", "Difference", "LeftOut", "compare_groups", "compare_rounds", "compare_summaries"]

Word = Literal["better", "worse", "no clear change", "too few to say"]

_SURPRISING = 0.05
"""Below this a difference is no longer put down to chance, after the adjustment for how many were looked at.
Of the differences then called better or worse, about one in twenty is chance."""


class Difference(Frozen):
    """How one share differs: of a criterion, a section, a theme or a band."""

    kind: Literal["criterion", "section", "theme"]
    name: str
    asks: str = ""
    first: float | None
    """Share met in the first round or, for groups, among the other plans; `None` where it is withheld."""
    second: float | None
    """Share met in the second round, or in the group."""
    difference: float | None
    """Second less first, -1 to 1."""
    interval: Interval | None
    """How far chance alone may have moved the difference (Newcombe), for this difference alone."""
    p: float | None
    """How often chance alone would make such a difference where nothing had moved, adjusted for how many
    differences of this kind were looked at (Benjamini and Hochberg)."""
    word: Word


class LeftOut(Frozen):
    """A criterion that cannot be compared."""

    criterion: str
    why: str


class Comparison(Frozen):
    """Two rounds beside each other, or one group beside the others."""

    model_config = ConfigDict(serialize_by_alias=True)

    schema_: Literal["ehcp-audit/comparison/1"] = Field(default="ehcp-audit/comparison/1", alias="schema")
    first: str
    """What the first is called."""
    second: str
    first_rubric: RubricRef
    second_rubric: RubricRef
    first_scored: int | None
    second_scored: int | None
    differences: tuple[Difference, ...]
    left_out: tuple[LeftOut, ...] = ()
    disclosure: tuple[Disclosure, ...] = ()
    """What was done in each of the summaries so that no child can be recognised."""
    says: tuple[str, ...]
    """What to know before using these differences."""

    def chart(self, kind: Literal["theme", "section", "criterion"] = "theme") -> "alt.TopLevelMixin":
        """Return a chart of the differences of one kind; needs `pip install "ehcp-audit[notebook]"`.

        Raises:
            RoundError: nothing of that kind can be compared.
        """
        from .charts import comparison_chart  # noqa: PLC0415 - an optional and slow dependency

        return comparison_chart(self, kind=kind)

    def to_json(self, *, indent: int | None = 2) -> str:
        """Return the comparison as JSON text of schema `ehcp-audit/comparison/1`."""
        return self.model_dump_json(indent=indent)

    def to_frame(self) -> "pd.DataFrame":
        """Return one row per difference; needs `pip install "ehcp-audit[notebook]"`.

        `low` and `high` bound the difference; what is withheld or cannot be said is missing.
        """
        import pandas as pd  # noqa: PLC0415 - an optional and slow dependency

        rows = [
            (one.kind, one.name, one.asks, one.first, one.second, one.difference,
             *(one.interval or (None, None)), one.p, one.word)
            for one in self.differences
        ]  # fmt: skip
        heads = ["kind", "name", "question", "first", "second", "difference", "low", "high", "p", "word"]
        return pd.DataFrame(rows, columns=heads).astype(
            dict.fromkeys(("first", "second", "difference", "low", "high", "p"), "float64")
        )

    def _repr_html_(self) -> str:
        return comparison_html(self)


def compare_summaries(
    first: RoundSummary,
    second: RoundSummary,
    rubrics: tuple[Rubric, Rubric],
    names: tuple[str, str],
    known: tuple[str, ...] = (),
) -> Comparison:
    """Compare two rounds over the criteria that both rubrics have with the same meaning.

    Args:
        first: The earlier round's summary.
        second: The later one's.
        rubrics: What each was held against.
        names: What each is called.
        known: What else to know before using the differences, which no summary tells.
    """
    shared, left_out = _shared(*rubrics)
    differences = _criteria(first.criteria, second.criteria, shared)
    if not left_out:
        differences += _parts(first, second)
    says = [*_says(first, second), *known]
    if left_out:
        says.append(
            "The rubrics differ: only criteria with the same meaning in both are compared, and sections and "
            "themes, which would mix them, are not."
        )
    return Comparison(
        first=names[0],
        second=names[1],
        first_rubric=first.rubric,
        second_rubric=second.rubric,
        first_scored=first.scored,
        second_scored=second.scored,
        differences=tuple(differences),
        left_out=tuple(left_out),
        disclosure=tuple(one.disclosure for one in (first, second) if one.disclosure is not None),
        says=tuple(says),
    )


def compare_groups(summary: RoundSummary) -> tuple[Comparison, ...]:
    """Compare each group of a round with all its other plans.

    Raises:
        RoundError: the summary has no groups.
    """
    if summary.by is None:
        raise RoundError("Give the column to compare by, such as phase.")
    return tuple(_group(summary, group) for group in summary.groups)


def _group(summary: RoundSummary, group: GroupSummary) -> Comparison:
    others = [
        _others(one, other, group.weight if summary.drawn is not None and summary.drawn.weighted else None)
        for one, other in zip(summary.criteria, group.criteria, strict=False)
    ]
    scored = None
    if summary.scored is not None and group.scored is not None:
        scored = summary.scored - group.scored
    return Comparison(
        first="the other plans",
        second=group.group if group.group is not None else "not known",
        first_rubric=summary.rubric,
        second_rubric=summary.rubric,
        first_scored=scored,
        second_scored=group.scored,
        differences=tuple(
            _adjusted(
                [
                    _difference("criterion", one.criterion, one.asks, other, _share(one))
                    for one, other in zip(group.criteria, others, strict=True)
                ]
            )
        ),
        disclosure=(summary.disclosure,) if summary.disclosure is not None else (),
        says=(_FEW_SAYS, _OTHERS_SAY) if group.criteria else (_TOO_SMALL,),
    )


_OTHERS_SAY = (
    "The group is compared with all other plans of the round. What sets it apart may be who is in it, not "
    "how its plans were written."
)
_TOO_SMALL = "This group is too small to be shown, or would give a small one away."
_FEW_SAYS = f"Where fewer than {FEW} plans on either side were decided, nothing is said of a change."


def _says(first: RoundSummary, second: RoundSummary) -> tuple[str, ...]:
    said = [
        "The ranges are of each difference alone; the words allow for how many differences were looked at.",
        _FEW_SAYS,
    ]
    if any(one.drawn is not None and not one.drawn.by_chance for one in (first, second)):
        said.append(
            "At least one round was not drawn by chance: a change may come from which plans were in it, not "
            "from how they were written."
        )
    if first.ehcp_audit != second.ehcp_audit:
        said.append(
            f"The rounds were judged by different versions of the program ({first.ehcp_audit} and "
            f"{second.ehcp_audit}): run the older one again before you rely on a change."
        )
    return tuple(said)


def _shared(first: Rubric, second: Rubric) -> tuple[list[str], list[LeftOut]]:
    """Return the criteria that mean the same in both, and why others do not."""
    theirs = {criterion.id: criterion for criterion in second.criteria}
    shared: list[str] = []
    left_out: list[LeftOut] = []
    for criterion in first.criteria:
        other = theirs.pop(criterion.id, None)
        if other is None:
            left_out.append(LeftOut(criterion=criterion.id, why="The second rubric does not have it."))
        elif why := differs(criterion, other):
            left_out.append(LeftOut(criterion=criterion.id, why=why))
        else:
            shared.append(criterion.id)
    left_out += [LeftOut(criterion=name, why="The first rubric does not have it.") for name in theirs]
    if shared and first.minimum_confidence != second.minimum_confidence:
        why = "The rubrics ask for a different confidence before anything is judged."
        return [], left_out + [LeftOut(criterion=name, why=why) for name in shared]
    return shared, left_out


Side = tuple[float, float, float, float]
"""A share, its limits, and its effective sample size."""


def _share(counts: VerdictCounts) -> Side | None:
    if counts.share_met is None or counts.interval_met is None:
        return None
    return (
        counts.share_met,
        *counts.interval_met,
        float("inf") if counts.effective is None else counts.effective,
    )


def _others(whole: VerdictCounts, group: VerdictCounts, weight: float | None) -> Side | None:
    """Return the share among the plans outside a group, from what is told of all and of the group.

    Args:
        whole: All plans.
        group: The group.
        weight: The share of the frame that the group stands for; `None` where all plans count alike.
    """
    all_plans, inside = _share(whole), _share(group)
    if all_plans is None or inside is None or whole.decided is None or group.decided is None:
        return None
    if whole.met is None or group.met is None or whole.decided <= group.decided:
        return None
    left = whole.decided - group.decided
    if weight is None:
        share, size = (whole.met - group.met) / left, left * all_plans[3] / whole.decided
    elif weight < 1:
        share, size = (all_plans[0] - weight * inside[0]) / (1 - weight), max(1.0, all_plans[3] - inside[3])
    else:
        return None
    share = min(1.0, max(0.0, share))
    low, high = wilson(np.array([share]), np.array([size]))
    return share, float(low[0]), float(high[0]), size


def _criteria(
    first: tuple[CriterionSummary, ...], second: tuple[CriterionSummary, ...], shared: list[str]
) -> list[Difference]:
    ones, others = ({one.criterion: one for one in side} for side in (first, second))
    return _adjusted(
        [
            _difference("criterion", name, others[name].asks, _share(ones[name]), _share(others[name]))
            for name in shared
        ]
    )


def _parts(first: RoundSummary, second: RoundSummary) -> list[Difference]:
    found: list[Difference] = []
    sides: tuple[tuple[Any, tuple[PartSummary, ...], tuple[PartSummary, ...]], ...] = (
        ("section", first.sections, second.sections),
        ("theme", first.themes, second.themes),
    )
    for kind, ones, others in sides:
        there = {one.part: one for one in ones}
        found += _adjusted(
            [
                _difference(kind, two.part, "", _share(there[two.part]), _share(two))
                for two in others
                if two.part in there
            ]
        )
    return found


def _difference(kind: Any, name: str, asks: str, first: Side | None, second: Side | None) -> Difference:
    shares: dict[str, Any] = {
        "first": None if first is None else first[0],
        "second": None if second is None else second[0],
    }
    if first is None or second is None:
        return Difference(
            kind=kind,
            name=name,
            asks=asks,
            **shares,
            difference=None,
            interval=None,
            p=None,
            word="too few to say",
        )
    found = difference(first, second)
    few = min(first[3], second[3]) < FEW
    return Difference(
        kind=kind,
        name=name,
        asks=asks,
        **shares,
        difference=round(found.by, 6),
        interval=(round(found.low, 6), round(found.high, 6)),
        p=found.p,
        word="too few to say" if few else "no clear change",
    )


def _adjusted(found: list[Difference]) -> list[Difference]:
    """Adjust for how many differences were looked at, and put each into a word."""
    from scipy.stats import false_discovery_control  # noqa: PLC0415 - slow, and asked for by nothing else

    looked = [
        number for number, one in enumerate(found) if one.p is not None and one.word != "too few to say"
    ]
    adjusted = false_discovery_control([found[number].p or 0.0 for number in looked]) if looked else ()
    told = [one.model_copy(update={"p": None if one.p is None else round(one.p, 6)}) for one in found]
    for number, p in zip(looked, adjusted, strict=True):
        one = found[number]
        clear = p < _SURPRISING and one.difference
        word = ("better" if (one.difference or 0) > 0 else "worse") if clear else "no clear change"
        told[number] = one.model_copy(update={"p": round(float(p), 6), "word": word})
    return told


def compare_rounds(first: AuditRound, second: AuditRound, *, show_small_counts: bool = False) -> Comparison:
    """Say what moved between two rounds, over the criteria that both rubrics share with the same meaning.

    Args:
        first: The earlier round, as `open_round` or `audit_sample` gives it.
        second: The later one.
        show_small_counts: Compare exact shares. By default they are those that a summary tells, worked out
            from rounded counts, and none is told where a small count would be given away.

    Raises:
        RoundError: nothing has been judged in one of them.
    """
    return compare_summaries(
        first.summary(show_small_counts=show_small_counts),
        second.summary(show_small_counts=show_small_counts),
        (first.rubric, second.rubric),
        (first.path.stem, second.path.stem),
        _in_both(first, second),
    )


def _in_both(first: AuditRound, second: AuditRound) -> tuple[str, ...]:
    """Say so where the same files stand in both rounds, without their number, which could be a small one."""
    ones, others = ({row["plan"] for row in one.rows("plans")} for one in (first, second))
    if not ones & others:
        return ()
    many = "The same plans stand" if ones == others else "Some plans, unchanged, stand"
    moved = "Nothing can have moved in these but the rubric, the program or people's revisions"
    wide = "the ranges, which take the rounds for two separate samples, are wider than they need be"
    return (f"{many} in both rounds. {moved}; and {wide}.",)
