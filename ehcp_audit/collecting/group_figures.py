"""The figures of all plans and of each group, every table of counts put under control as a whole."""

from functools import cached_property
from typing import Any, NamedTuple

import numpy as np

from ehcp_audit.model import SectionLetter

from .disclosure import MINIMUM
from .figures import BandCount, CriterionSummary, GroupSummary, PartSummary, Scores
from .intervals import Array, Estimate, mean_interval
from .shares import DECIDED, WITHHELD, Row, Teller
from .verdict_table import VerdictTable
from .words import say, too_few

__all__ = ["FILE_COUNTS", "Counted", "Group", "groups_of"]

FILE_COUNTS = ("plans", "read", "unreadable", "scored")
"""Facts about files, not about children."""


class Group(NamedTuple):
    """A group as it is told."""

    name: str | None
    inside: Array
    """Which plans are in it."""
    hidden: bool
    """Whether nothing is told of it, because it is too small or would give such a one away."""
    rest: bool = False
    """Whether it stands for all hidden groups together, and is told nowhere."""


class Added(NamedTuple):
    """What is decided, plan by plan (rows), of questions or of questions put together (columns)."""

    parts: dict[str, list[int]]
    """By name, the numbers of the questions that are put together; empty where each stands for itself."""
    decided: Array
    verdicts: list[Array]
    """The same for each decided verdict."""


def groups_of(values: list[str | None], table: VerdictTable, teller: Teller) -> list[Group]:
    """Return the groups; those too small to be told of together as one more."""
    names = sorted(values, key=lambda name: (name is None, name or ""))
    member = {name: np.array([one == name for one in table.group], bool) for name in names}
    size = {name: int(member[name].sum()) for name in names}
    # A group of which no plan was read has nothing to tell, and nothing to hide behind others.
    empty = {name for name in names if not size[name]} if teller.controlled else set()
    hidden = {name for name in names if 0 < size[name] < MINIMUM} if teller.controlled else set()
    if hidden:
        # One hidden group alone would be what the others leave over, and so would several of few plans.
        for name in sorted((n for n in names if n not in hidden | empty), key=lambda n: (size[n], n or "")):
            if len(hidden) > 1 and sum(size[n] for n in hidden) >= MINIMUM:
                break
            hidden.add(name)
    groups = [Group(name, member[name], name in hidden | empty) for name in names]
    if hidden:
        together = np.any([member[name] for name in hidden], axis=0)
        groups.append(Group(None, together, hidden=True, rest=True))
    return groups


class Counted:
    """Everything that is counted group by group, each table put under control as a whole."""

    def __init__(
        self, rubric: dict[str, Any], table: VerdictTable, teller: Teller, groups: list[Group]
    ) -> None:
        self.rubric, self.table, self.teller, self.groups = rubric, table, teller, groups
        self._told = [group for group in groups if not group.hidden]
        rest = [group for group in groups if group.rest]
        everyone = np.ones(len(table.group), bool)
        self._masks = [group.inside for group in (*self._told, *rest)] or [everyone]
        self._everyone = everyone
        self._unseen = len(self._told) if rest else None
        self._totals = bool(self._told)
        if not self._told:
            self._masks, self._unseen = [everyone], None
        counts = [table.counts(mask) for mask in self._masks]
        self._questions = [
            self._tell([one[number] for one in counts], DECIDED) for number in range(len(rubric["criteria"]))
        ]
        names = [band["name"] for band in rubric.get("bands", ())]
        self._bands = names + sorted({band for band in table.band if band is not None} - set(names))
        banded = np.array([[band == name for name in self._bands] for band in table.band], bool)
        self._banded = banded.reshape(len(table.band), len(self._bands))
        rows = [
            [*self._banded[mask].sum(axis=0), int((~self._banded[mask].any(axis=1)).sum())]
            for mask in self._masks
        ]
        self._band_rows = self._tell(rows, tuple(range(len(self._bands))))

    def _tell(self, rows: Any, subtotal: tuple[int, ...]) -> tuple[list[Row], Row]:
        return self.teller.rows(rows, subtotal, totals=self._totals, unseen=self._unseen)

    def group(self, group: Group, files: dict[str, int]) -> GroupSummary:
        """Tell of one group."""
        if group.hidden:
            return GroupSummary(
                group=group.name,
                plans=None,
                read=None,
                unreadable=None,
                scored=None,
                scores=Scores(plans=None, mean=None, median=None),
                bands=(),
                criteria=(),
                says=(),
                withheld=WITHHELD,
            )
        told: dict[str, Any] = {name: self.teller.size(files[name]) for name in FILE_COUNTS}
        return GroupSummary(
            group=group.name,
            **told,
            **self.part(self._told.index(group)),
            says=too_few(told["scored"] or 0) if self.teller.controlled else say(**_only(files)),
        )

    def part(self, place: int | None) -> dict[str, Any]:
        """Tell scores, bands, criteria, sections and themes of one group, or of all plans."""
        mask = self._everyone if place is None else self._told[place].inside
        rows = [self._row(question, place) for question in self._questions]
        weight = self.table.design.weight
        return {
            "weight": self.teller.points(float(weight[mask].sum() / weight.sum())) if len(weight) else None,
            "scores": self._scores(mask),
            "bands": self._band_counts(self._row(self._band_rows, place), mask),
            "criteria": self._criteria(rows, mask),
            "sections": self._pooled(self._sections, rows, mask),
            "themes": self._pooled(self._themes, rows, mask),
        }

    @staticmethod
    def _row(told: tuple[list[Row], Row], place: int | None) -> Row:
        return told[1] if place is None else told[0][place]

    def _scores(self, mask: Array) -> Scores:
        scores = np.where(mask, self.table.score, np.nan)
        count = int((~np.isnan(scores)).sum())
        found = mean_interval(scores, self.table.design)
        if found is None or (self.teller.controlled and count < MINIMUM):
            return Scores(plans=self.teller.size(count), mean=None, median=None)
        mean, low, high = (self.teller.points(one) for one in found)
        return Scores(
            plans=self.teller.size(count),
            mean=mean,
            median=self.teller.points(_median(scores, self.table.design.weight)),
            interval=(low, high) if self.teller.with_intervals else None,
        )

    def _band_counts(self, row: Row, mask: Array) -> tuple[BandCount, ...]:
        estimate = None
        if not self.table.design.simple:
            inside = self._banded.astype(float) * mask.astype(float)[:, None]
            estimate = self.table.design.estimate(
                inside, np.tile(inside.sum(axis=1), (len(self._bands), 1)).T
            )
        told = []
        for column, (name, count) in enumerate(zip(self._bands, row.counts, strict=False)):
            share, interval, _ = self.teller.share(count, row.subtotal, estimate, column)
            why = None if count is not None else WITHHELD
            told.append(
                BandCount(
                    band=name,
                    plans=count,
                    share=_six(share),
                    interval=interval,
                    coarse=column in row.coarse,
                    withheld=why,
                )
            )
        return tuple(told)

    def _criteria(self, rows: list[Row], mask: Array) -> tuple[CriterionSummary, ...]:
        estimates = None if self.table.design.simple else self._estimates(self._each, mask)
        return tuple(
            CriterionSummary(
                criterion=criterion["id"],
                section=criterion.get("section"),
                asks=criterion["asks"],
                status=criterion["status"],
                weight=criterion["weight"],
                **_sixed(self.teller.verdicts(row, estimates, column)),
            )
            for column, (criterion, row) in enumerate(zip(self.rubric["criteria"], rows, strict=True))
        )

    def _estimates(self, added: Added, mask: Array) -> list[Estimate]:
        """Estimate the share of each decided verdict, of each question or of questions put together."""
        inside = mask[:, None]
        whole = np.where(inside, added.decided, 0)
        return [self.table.design.estimate(np.where(inside, one, 0), whole) for one in added.verdicts]

    @cached_property
    def _each(self) -> Added:
        """What is decided of each question."""
        verdicts = [(self.table.verdicts == place).astype(float) for place in DECIDED]
        return Added({}, np.sum(verdicts, axis=0), verdicts)

    def _added(self, parts: dict[str, list[int]]) -> Added:
        """Add up what is decided of questions that are put together: once, for however many groups."""
        member = np.zeros((len(self.rubric["criteria"]), len(parts)), np.float32)
        for column, numbers in enumerate(parts.values()):
            member[numbers, column] = 1
        verdicts = [
            (self.table.verdicts == place).astype(np.float32) @ member if parts else np.zeros((0, 0))
            for place in DECIDED
        ]
        return Added(parts, np.sum(verdicts, axis=0), verdicts)

    @cached_property
    def _sections(self) -> Added:
        return self._added(self._by_section())

    @cached_property
    def _themes(self) -> Added:
        return self._added(self._by_theme())

    def _by_section(self) -> dict[str, list[int]]:
        order: list[str] = [*SectionLetter, "plan"]
        found: dict[str, list[int]] = {}
        for number, criterion in enumerate(self.rubric["criteria"]):
            found.setdefault(criterion.get("section") or "plan", []).append(number)
        return {part: found[part] for part in sorted(found, key=order.index)}

    def _by_theme(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = {}
        for number, criterion in enumerate(self.rubric["criteria"]):
            for theme in criterion.get("themes", ()):
                found.setdefault(theme, []).append(number)
        return dict(sorted(found.items()))

    def _pooled(self, added: Added, rows: list[Row], mask: Array) -> tuple[PartSummary, ...]:
        parts = added.parts
        if not parts:
            return ()
        estimates = self._estimates(added, mask)
        told = []
        for column, (part, numbers) in enumerate(parts.items()):
            if self.teller.controlled:
                sizes = [float(np.nan_to_num(one.size[column], nan=0.0)) for one in estimates]
                fields = self.teller.pooled([rows[number] for number in numbers], sizes)
            else:
                counts = [
                    sum(rows[number].counts[v] or 0 for number in numbers) for v in range(len(rows[0].counts))
                ]
                decided = sum(counts[v] for v in DECIDED)
                row = Row(tuple(counts), decided, sum(counts))
                fields = {**self.teller.verdicts(row, estimates, column), "criteria": len(numbers)}
            told.append(PartSummary(part=part, **_sixed(fields)))
        return tuple(told)


def _only(files: dict[str, int]) -> dict[str, int]:
    return {name: files[name] for name in FILE_COUNTS}


def _median(scores: Array, weight: Array) -> float:
    there = ~np.isnan(scores)
    if np.ptp(weight[there]) == 0:
        return float(np.median(scores[there]))
    order = np.argsort(scores[there], kind="stable")
    reached = np.cumsum(weight[there][order])
    return float(scores[there][order][int(np.searchsorted(reached, reached[-1] / 2))])


def _six(share: float | None) -> float | None:
    # Six places: enough for any sample, and the same on every machine.
    return None if share is None else round(share, 6)


def _sixed(fields: dict[str, Any]) -> dict[str, Any]:
    return {name: _six(one) if isinstance(one, float) else one for name, one in fields.items()}
