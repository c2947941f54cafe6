"""A round is held against another rubric, on what its checks saw; no plan is opened."""
# ruff: noqa: S608 - names of tables and columns are ours; values are bound

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import duckdb

from ehcp_audit.errors import RoundError
from ehcp_audit.model import (
    Authority,
    CheckRef,
    Finding,
    Judgement,
    PlanAudit,
    QualityScore,
    Reading,
    Rubric,
    StatutoryResult,
    Verdict,
)
from ehcp_audit.scoring import Look, SeenPlan, judge_seen

from .columns import TABLES
from .layout import Row
from .meaning import differs
from .opening import asked
from .packing import Packed, Result, turned
from .rows import judgement_columns, result_of
from .seen_rows import LOOKED_AT, looks_by_criterion, seen_of
from .store import Limits, Store, Yardstick

__all__ = ["rescore_round"]

_TOGETHER = 250
"""Plans that are judged and written at once: a few megabytes."""


def rescore_round(path: Path, rubric: Rubric) -> int:
    """Judge every plan of a round again by another rubric, and make that what the round is held against.

    What the plans were held against before stays in the round. Verdicts that people gave stay with every
    criterion that means the same in both rubrics.

    Returns:
        How many plans were judged.

    Raises:
        RoundError: the round does not hold what the rubric's checks saw; the checks are named.
    """
    with asked(path) as connection:
        before = _dicts(connection, "SELECT y.* FROM yardsticks y JOIN round USING (yardstick)")
        if not before:
            raise RoundError("Nothing has been judged in this round yet; run ehcp-audit batch into it.")
        keeps = _dicts(connection, "SELECT keeps_quotes FROM round")[0]["keeps_quotes"]
        unseen = _dicts(
            connection, "SELECT 1 FROM plans WHERE plan NOT IN (SELECT plan FROM plan_conditions)"
        )
    if unseen:
        raise RoundError(
            "The round does not hold what its checks saw, because an earlier version wrote it; "
            "run ehcp-audit batch into it again."
        )
    old = before[0]
    yardstick = Yardstick(
        rubric_id=rubric.id,
        rubric_version=rubric.version,
        rubric_sha256=rubric.sha256,
        rubric=rubric.model_dump_json(),
        package=old["package"],
        as_of=old["as_of"],
    )
    with Store(path, keep_quotes=bool(keeps), package=old["package"]) as store:
        known = {
            row["yardstick"] for row in _dicts(store.connection, "SELECT yardstick FROM kept.yardsticks")
        }
        number = store.note_yardstick(yardstick, rescored_from=old["yardstick"])
        again = _Again(store.connection, rubric, old, number, keep_quotes=bool(keeps))
        plans = again.to_do()
        try:
            for start in range(0, len(plans), _TOGETHER):
                some = plans[start : start + _TOGETHER]
                results = again.add_up(some) if again.only_adds_up else again.judge(some)
                again.copy(some)
                store.write(results, number, _NO_LIMITS)
        except RoundError:
            if number not in known:
                again.forget()
            raise
        again.copy_unreadable()
        store.use_yardstick(number)
        return len(plans)


class _Stored(SeenPlan):
    """What is stored of a plan; it notes what it is asked for and does not hold."""

    missing: set[str]

    def findings(self, ref: CheckRef) -> tuple[Finding, ...]:
        """Return what a check saw; nothing, and a note of it, where it was not put to the plan."""
        look = Look.of(ref)
        if look not in self.looks:
            self.missing.add(ref.check)
        return self.looks.get(look, ())


_NO_LIMITS = Limits(timeout=0, memory_mb=0)
# Only a plan that could not be read is stored with limits, and here all were.


class _Again:
    """The plans of a round, judged again."""

    def __init__(
        self,
        connection: duckdb.DuckDBPyConnection,
        rubric: Rubric,
        old: Row,
        number: int,
        *,
        keep_quotes: bool,
    ) -> None:
        self._connection, self._rubric, self._number = connection, rubric, number
        self._old = old["yardstick"]
        self._keep_quotes = keep_quotes
        judged_by = Rubric.model_validate_json(old["rubric"])
        before = {one.id: one for one in judged_by.criteria}
        self.only_adds_up = _judged_alike(judged_by, rubric)
        """Whether no verdict can change: only weights, themes, bands or caps do, or criteria are left out."""
        self._same = {
            one.id for one in rubric.criteria if one.id in before and not differs(before[one.id], one)
        }

    def to_do(self) -> list[str]:
        """Return the plans that were read and are not yet judged by the new rubric."""
        rows = self._rows(
            """SELECT plan FROM kept.plans WHERE yardstick = $old AND plan NOT IN (
                   SELECT plan FROM kept.plans WHERE yardstick = $new)
               ORDER BY plan"""
        )
        return [row["plan"] for row in rows]

    def add_up(self, plans: list[str]) -> list[Packed]:
        """Add the verdicts of some plans up again, and copy them with what they rest on."""
        weights = {one.id: one.weight for one in self._rubric.criteria}
        verdicts: dict[str, dict[str, Judgement]] = {}
        made: dict[tuple[str, str, str], Judgement] = {}  # a few hundred, for however many plans
        for row in self._some("kept.judgements", plans, "yardstick = $old", "plan"):
            name, status, verdict = key = row["criterion"], row["status"], row["verdict"]
            if name in weights:
                if key not in made:
                    made[key] = Judgement.model_construct(
                        criterion=name,
                        status=Authority(status),
                        verdict=Verdict(verdict),
                        weight=weights[name],
                    )
                verdicts.setdefault(row["plan"], {})[name] = made[key]
        results = []
        for row in self._some("kept.plans", plans, "yardstick = $old", "plan"):
            judgements = [verdicts[row["plan"]][name] for name in weights]
            scored = row["scored"]
            quality = QualityScore.of(judgements, self._rubric.scale) if scored else QualityScore()
            reading = Reading(coverage=row["coverage"], scored=scored, why_not=row["why_not"])
            result = result_of(reading, quality, StatutoryResult.of(judgements))
            results.append(Result(row["plan"], {"plans": turned([{**row, **result}])}).packed())
        self._copy_verdicts(plans)
        return results

    def _copy_verdicts(self, plans: list[str]) -> None:
        criteria = list(enumerate(self._rubric.criteria, start=1))
        values: dict[str, Any] = {
            "new": self._number,
            "old": self._old,
            "plans": plans,
            "ids": [one.id for _, one in criteria],
            "numbers": [number for number, _ in criteria],
            "weights": [one.weight for _, one in criteria],
            "themes": [list(one.themes) for _, one in criteria],
        }
        some = "plan IN (SELECT unnest($plans::VARCHAR[]))"
        for table in ("judgements", "findings", "revisions"):
            self._connection.execute(
                f"DELETE FROM kept.{table} WHERE yardstick = $new AND {some}",
                {"new": self._number, "plans": plans},
            )
        self._connection.execute(
            f"""INSERT INTO kept.judgements
                SELECT j.* REPLACE ($new::INTEGER AS yardstick, c.number AS number, c.weight AS weight,
                                    c.themes AS themes)
                FROM kept.judgements j JOIN (
                    SELECT unnest($ids::VARCHAR[]) AS id, unnest($numbers::INTEGER[]) AS number,
                           unnest($weights::DOUBLE[]) AS weight, unnest($themes::VARCHAR[][]) AS themes
                ) c ON c.id = j.criterion WHERE j.yardstick = $old AND {some}""",
            values,
        )
        for table in ("findings", "revisions"):
            self._copy(
                table,
                f" AND {some} AND criterion IN (SELECT unnest($ids::VARCHAR[]))",
                {"plans": plans, "ids": values["ids"]},
            )

    def judge(self, plans: list[str]) -> list[Packed]:
        """Judge some plans.

        Raises:
            RoundError: a plan was not put to a check that the rubric asks for.
        """
        of = {name: self._by_plan(name, plans) for name in ("plan_sections", "plan_conditions", "looks")}
        of |= {name: self._by_plan(name, plans) for name in ("plans", "findings", "revisions")}
        hashes = {row["plan"]: row["sha256"] for row in self._some("kept.sample", plans, "true", "plan")}
        results = []
        missing: set[str] = set()
        for plan in plans:
            summary = of["plans"][plan][0]
            seen = seen_of(
                {**summary, "sha256": hashes[plan]},
                sections=of["plan_sections"].get(plan, []),
                conditions=of["plan_conditions"].get(plan, []),
                looks=of["looks"].get(plan, []),
                findings=of["findings"].get(plan, []),
            )
            stored = _Stored(**vars(seen))
            stored.missing = missing
            audit = self._revised(judge_seen(stored, self._rubric), of["revisions"].get(plan, []))
            columns = judgement_columns(
                audit, looks_by_criterion(self._rubric, seen), keep_quotes=self._keep_quotes
            )
            result = result_of(audit.reading, audit.quality, audit.statutory)
            results.append(Result(plan, {"plans": turned([{**summary, **result}]), **columns}).packed())
        if missing:
            named = ", ".join(sorted(missing))
            raise RoundError(
                f"These checks were not put to every plan as the rubric asks for them: {named}. "
                "Run ehcp-audit batch into the round with this rubric, so that the plans are looked at again."
            )
        return results

    def _revised(self, audit: PlanAudit, revisions: Iterable[Row]) -> PlanAudit:
        for row in revisions:
            if row["criterion"] in self._same:
                audit = audit.revise(
                    row["criterion"], row["verdict"], by=row["judge"], why=row["why"], on=row["given_on"]
                )
        return audit

    def copy(self, plans: list[str]) -> None:
        """Copy what was seen of some plans, so that it stands beside their new results."""
        for table in LOOKED_AT:
            where = "yardstick = $new AND plan IN (SELECT unnest($plans::VARCHAR[]))"
            self._connection.execute(
                f"DELETE FROM kept.{table} WHERE {where}", {"new": self._number, "plans": plans}
            )
            self._copy(table, " AND plan IN (SELECT unnest($plans::VARCHAR[]))", {"plans": plans})

    def forget(self) -> None:
        """Take out what was noted for the new rubric."""
        for name, table in TABLES.items():
            if "yardstick" in table.names and name not in {"round", "runs"}:
                self._connection.execute(
                    f"DELETE FROM kept.{name} WHERE yardstick = $new", {"new": self._number}
                )

    def copy_unreadable(self) -> None:
        """Copy which plans could not be read: that does not depend on the rubric."""
        self._connection.execute("DELETE FROM kept.unreadable WHERE yardstick = $new", {"new": self._number})
        self._copy("unreadable", "", {})

    def _copy(self, table: str, where: str, values: dict[str, Any]) -> None:
        self._connection.execute(
            f"""INSERT INTO kept.{table} SELECT * REPLACE ($new::INTEGER AS yardstick) FROM kept.{table}
                WHERE yardstick = $old{where}""",
            {"new": self._number, "old": self._old, **values},
        )

    def _by_plan(self, table: str, plans: list[str]) -> dict[str, list[Row]]:
        order = {"findings": "plan, criterion, number", "revisions": "plan, criterion, number"}
        found: dict[str, list[Row]] = {}
        for row in self._some(f"kept.{table}", plans, "yardstick = $old", order.get(table, "plan")):
            found.setdefault(row["plan"], []).append(row)
        return found

    def _some(self, table: str, plans: list[str], where: str, order: str) -> list[Row]:
        some = "plan IN (SELECT unnest($plans::VARCHAR[]))"
        query = f"SELECT * FROM {table} WHERE {where} AND {some} ORDER BY {order}"
        values = {"plans": plans} | ({"old": self._old} if "$old" in where else {})
        return _dicts(self._connection, query, values)

    def _rows(self, query: str) -> list[Row]:
        return _dicts(self._connection, query, {"old": self._old, "new": self._number})


def _judged_alike(before: Rubric, after: Rubric) -> bool:
    """Tell whether every verdict by the second rubric is in the first, with the same words."""
    there = {one.id: one for one in before.criteria}
    fields = ("section", "status", "says", "ask", "met_when", "applies_when")
    return (
        before.minimum_confidence == after.minimum_confidence
        and before.minimum_coverage == after.minimum_coverage
        and all(
            one.id in there and all(getattr(there[one.id], name) == getattr(one, name) for name in fields)
            for one in after.criteria
        )
    )


def _dicts(
    connection: duckdb.DuckDBPyConnection, query: str, values: dict[str, Any] | None = None
) -> list[Row]:
    cursor = connection.execute(query, values or {})
    names = [column[0] for column in cursor.description or ()]
    return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]
