"""A round is held against another rubric, on what its checks saw; no plan is opened."""
# ruff: noqa: S608 - names of tables and columns are ours; values are bound

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import duckdb

from ehcp_audit.errors import RoundError
from ehcp_audit.model import (
    Condition,
    Judgement,
    QualityScore,
    Reading,
    Rubric,
    SectionLetter,
    SourceFile,
    StatutoryResult,
    Verdict,
)
from ehcp_audit.scoring import SeenPlan, SeenSection
from ehcp_audit.scoring.audit import reading_of
from ehcp_audit.scoring.judge import Case, Tally

from .kinds import SAID, Kinds
from .layout import Row
from .meaning import differs
from .opening import asked
from .packing import Result, turned
from .rows import result_of
from .store import Limits, Store, Yardstick
from .tallies import not_put, put_questions, tallies

__all__ = ["rescore_round"]

_TOGETHER = 2000
"""Plans that are judged at once: some tens of megabytes."""
_NO_LIMITS = Limits(timeout=0, memory_mb=0)
# Only a plan that could not be read is stored with limits, and here all were.


def rescore_round(path: Path, rubric: Rubric) -> int:
    """Judge every plan of a round again by another rubric, and make that what the round is held against.

    What the plans were held against before stays in the round. Verdicts that people gave stay with every
    criterion that means the same in both rubrics. Whatever stops it, the round is as it was.

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
            connection, "SELECT 1 FROM plans WHERE plan NOT IN (SELECT plan FROM plan_conditions) LIMIT 1"
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
    with Store(path, keep_quotes=bool(keeps), package=old["package"]) as store, store.all_or_nothing():
        number = store.note_yardstick(yardstick, rescored_from=old["yardstick"])
        judged = _Again(store, rubric, old, number).judge_all()
        store.use_yardstick(number)
    return judged


_NOTHING = Tally()


class _Again:
    """The plans of a round, judged again.

    Criteria that are judged alike are copied in the database. For the others things are counted there, and
    what the counts mean is asked of the rubric once for each way they fell, not once for each plan.
    """

    def __init__(self, store: Store, rubric: Rubric, old: Row, number: int) -> None:
        self._store, self._connection = store, store.connection
        self._rubric, self._number, self._old = rubric, number, old["yardstick"]
        judged_by = Rubric.model_validate_json(old["rubric"])
        before = {one.id: one for one in judged_by.criteria}
        self._same = [
            one.id for one in rubric.criteria if one.id in before and not differs(before[one.id], one)
        ]
        alike = _judged_alike(judged_by, rubric)
        self._made = [(place, one) for place, one in enumerate(rubric.criteria) if one.id not in alike]
        self._alike = alike
        self._in_place = [
            one.id
            for _, one in self._made
            if one.met_when
            and one.id in before
            and (own := before[one.id].met_when)
            and own.checks() == one.met_when.checks()
        ]
        """Criteria made anew whose findings are those of the old criterion of that name."""
        self._kinds = Kinds(rubric)
        self._judgements: dict[tuple[int, str], Judgement] = {}
        self._readings: dict[str, Reading] = {}

    def judge_all(self) -> int:
        """Judge the plans that were read and are not yet judged by the new rubric; return how many.

        Raises:
            RoundError: a plan was not put to a check that the rubric asks for.
        """
        plans = self._ask(
            """SELECT plan FROM kept.plans WHERE yardstick = $old AND plan NOT IN (
                   SELECT plan FROM kept.plans WHERE yardstick = $new) ORDER BY plan"""
        )
        self._put_rubric()
        for start in range(0, len(plans), _TOGETHER):
            self._connection.execute(
                "CREATE OR REPLACE TEMP TABLE again_plans AS SELECT unnest($plans::VARCHAR[]) AS plan",
                {"plans": [row[0] for row in plans[start : start + _TOGETHER]]},
            )
            self._copy_verdicts()
            if self._made:
                self._judge()
            self._copy_revisions()
            self._add_up()
        self._connection.execute("DELETE FROM kept.unreadable WHERE yardstick = ?", [self._number])
        self._connection.execute(
            """INSERT INTO kept.unreadable SELECT * REPLACE ($new::INTEGER AS yardstick)
               FROM kept.unreadable WHERE yardstick = $old""",
            self._numbers,
        )
        return len(plans)

    @property
    def _numbers(self) -> dict[str, Any]:
        return {"old": self._old, "new": self._number}

    def _ask(self, query: str, **values: Any) -> list[tuple[Any, ...]]:
        named = {name: value for name, value in self._numbers.items() if f"${name}" in query}
        return self._connection.execute(query, named | values).fetchall()

    def _put_rubric(self) -> None:
        """Make the table `again_criteria` of the new rubric."""
        criteria = self._rubric.criteria
        self._connection.execute(
            """CREATE OR REPLACE TEMP TABLE again_criteria AS
               SELECT unnest($ids::VARCHAR[]) AS criterion, unnest($numbers::INTEGER[]) AS number,
                      unnest($weights::DOUBLE[]) AS weight, unnest($themes::VARCHAR[][]) AS themes,
                      unnest($alike::BOOLEAN[]) AS alike, unnest($same::BOOLEAN[]) AS same,
                      unnest($in_place::BOOLEAN[]) AS in_place""",
            {
                "ids": [one.id for one in criteria],
                "numbers": list(range(1, len(criteria) + 1)),
                "weights": [one.weight for one in criteria],
                "themes": [list(one.themes) for one in criteria],
                "alike": [one.id in self._alike for one in criteria],
                "same": [one.id in self._same for one in criteria],
                "in_place": [one.id in self._in_place for one in criteria],
            },
        )
        put_questions(self._connection, (one for _, one in self._made))

    def _copy_verdicts(self) -> None:
        """Copy the judgements of criteria that are judged alike; what they rest on stays where it is."""
        self._ask(
            """INSERT INTO kept.judgements
               SELECT j.* REPLACE ($new::INTEGER AS yardstick, c.number AS number, c.weight AS weight,
                                   c.themes AS themes, coalesce(j.looked_at, j.yardstick) AS looked_at)
               FROM kept.judgements j JOIN again_criteria c USING (criterion) JOIN again_plans USING (plan)
               WHERE c.alike AND j.yardstick = $old"""
        )

    def _judge(self) -> None:
        """Judge the criteria that are not judged alike.

        Raises:
            RoundError: a plan was not put to a check that the rubric asks for.
        """
        self._gather()
        found = tallies(self._connection, self._rubric.minimum_confidence)
        unput = not_put(self._connection)
        missing: set[str] = set()
        plans: list[str] = []
        kinds: list[int] = []
        for seen in self._seen():
            plan = seen.source.name
            reading = reading_of(seen, self._rubric)
            self._readings[plan] = reading
            case = Case(seen, minimum_confidence=self._rubric.minimum_confidence)
            counts, absent = found.get(plan, {}), unput.get(plan, {})
            plans += [plan] * len(self._made)
            if not reading.scored:
                kinds += [self._kinds.unread(place) for place, _ in self._made]
                continue
            for place, criterion in self._made:
                kind = self._kinds.of(place, criterion, case, counts.get(criterion.id, _NOTHING))
                kinds.append(kind)
                if criterion.id in absent and self._kinds.said[kind]["counted"]:
                    missing |= absent[criterion.id]
        if missing:
            named = ", ".join(sorted(missing))
            raise RoundError(
                f"These checks were not put to every plan as the rubric asks for them: {named}. "
                "Run ehcp-audit batch into the round with this rubric, so that the plans are looked at again."
            )
        self._write(plans, kinds)

    def _gather(self) -> None:
        """Make tables of what was seen of the plans at hand."""
        for table in ("looks", "plan_sections", "plan_conditions"):
            self._ask(
                f"""CREATE OR REPLACE TEMP TABLE again_{table} AS
                    SELECT t.* FROM kept.{table} t JOIN again_plans USING (plan)
                    JOIN kept.plans p ON p.plan = t.plan AND t.yardstick = coalesce(p.looked_at, p.yardstick)
                    WHERE p.yardstick = {int(self._old)}"""
            )
        self._ask(
            f"""CREATE OR REPLACE TEMP TABLE again_seen AS
                SELECT f.plan, f.check_id, f.options, f.thing, f.holds {self._found}
                AND (f.check_id, f.options) IN (SELECT check_id, options FROM again_asked)"""
        )

    @property
    def _found(self) -> str:
        """The part of a query that says which findings the plans at hand had so far."""
        return f"""FROM kept.findings f JOIN again_plans USING (plan)
                   JOIN kept.judgements j ON j.plan = f.plan AND j.criterion = f.criterion
                                          AND f.yardstick = coalesce(j.looked_at, j.yardstick)
                   WHERE j.yardstick = {int(self._old)}"""

    def _seen(self) -> Iterator[SeenPlan]:
        """Yield what judging needs of each plan but its findings; its source is called by its id."""
        sections: dict[str, dict[SectionLetter, SeenSection]] = {}
        for plan, letter, *how in self._ask(
            "SELECT plan, section, confidence, blank, redacted FROM again_plan_sections"
        ):
            sections.setdefault(plan, {})[SectionLetter(letter)] = SeenSection(*how)
        conditions: dict[str, dict[Condition, bool | None]] = {}
        for plan, condition, holds in self._ask("SELECT plan, condition, holds FROM again_plan_conditions"):
            conditions.setdefault(plan, {})[Condition(condition)] = holds
        for plan, placed, words, furniture, blank in self._ask(
            """SELECT plan, placed, words, furniture, blank_form
               FROM kept.plans JOIN again_plans USING (plan) WHERE yardstick = $old ORDER BY plan"""
        ):
            yield SeenPlan(
                source=SourceFile.model_construct(name=plan),
                coverage=placed / (words - furniture) if words - furniture else 0.0,
                blank_form=blank,
                sections=sections.get(plan, {}),
                conditions=conditions.get(plan, {}),
            )

    def _write(self, plans: list[str], kinds: list[int]) -> None:
        """Write judgements by their number, and the findings of those that had other ones before."""
        said = turned(self._kinds.said, list(SAID))
        self._connection.execute(
            f"""CREATE OR REPLACE TEMP TABLE again_said AS
                SELECT {", ".join(f"unnest(${name}::{kind}[]) AS {name}" for name, kind in SAID.items())}""",
            said,
        )
        self._connection.execute(
            """INSERT INTO kept.judgements BY NAME
               SELECT g.plan, $new::INTEGER AS yardstick, c.number, s.criterion, s.section, s.status,
                      s.verdict, s.share, s.things, c.weight, s.says, s.ask, c.themes, 'program' AS judge,
                      coalesce(o.looked_at, o.yardstick) AS looked_at
               FROM (SELECT unnest($plans::VARCHAR[]) AS plan, unnest($kinds::INTEGER[]) AS kind) g
               JOIN again_said s USING (kind) JOIN again_criteria c USING (criterion)
               LEFT JOIN kept.judgements o ON o.plan = g.plan AND o.criterion = s.criterion
                   AND o.yardstick = $old AND o.things > 0 AND c.in_place AND s.things > 0""",
            {"plans": plans, "kinds": kinds, **self._numbers},
        )
        self._ask(
            f"""INSERT INTO kept.findings BY NAME
                WITH bare AS (
                    SELECT plan, criterion FROM kept.judgements JOIN again_plans USING (plan)
                    WHERE yardstick = $new AND things > 0 AND looked_at IS NULL),
                wanted AS (
                    SELECT DISTINCT plan, check_id, options FROM bare JOIN again_asked USING (criterion)),
                once AS (  -- several old criteria may rest on one look, and have all of its findings each
                    SELECT f.* {self._found} AND (f.plan, f.check_id, f.options) IN (FROM wanted)
                    QUALIFY row_number() OVER (
                        PARTITION BY f.plan, f.check_id, f.options ORDER BY f.criterion, f.number
                    ) <= (SELECT l.findings FROM again_looks l WHERE l.plan = f.plan
                          AND l.check_id = f.check_id AND l.options = f.options))
                SELECT o.* REPLACE ($new::INTEGER AS yardstick, b.criterion AS criterion,
                           row_number() OVER (
                               PARTITION BY b.plan, b.criterion ORDER BY a.position, o.criterion, o.number
                           )::INTEGER AS number)
                FROM bare b JOIN again_asked a USING (criterion)
                JOIN once o ON o.plan = b.plan AND o.check_id = a.check_id AND o.options = a.options"""
        )

    def _copy_revisions(self) -> None:
        """Copy what people said of criteria that mean the same, and let it stand."""
        self._ask(
            """INSERT INTO kept.revisions
               SELECT r.* REPLACE ($new::INTEGER AS yardstick)
               FROM kept.revisions r JOIN again_plans USING (plan) JOIN again_criteria c USING (criterion)
               WHERE c.same AND r.yardstick = $old"""
        )
        self._ask(
            """UPDATE kept.judgements j
               SET programme_verdict = coalesce(j.programme_verdict, j.verdict), verdict = r.verdict,
                   judge = r.judge
               FROM (SELECT plan, criterion, arg_max(verdict, number) AS verdict,
                            arg_max(judge, number) AS judge
                     FROM kept.revisions JOIN again_plans USING (plan)
                     WHERE yardstick = $new GROUP BY plan, criterion) r
               WHERE j.yardstick = $new AND j.plan = r.plan AND j.criterion = r.criterion"""
        )

    def _add_up(self) -> None:
        """Add the verdicts of each plan up, and write its result."""
        verdicts = self._ask(
            """SELECT plan, list(verdict ORDER BY number) FROM kept.judgements JOIN again_plans USING (plan)
               WHERE yardstick = $new GROUP BY plan"""
        )
        given = {plan: self._judged(found) for plan, found in verdicts}
        rows = _dicts(
            self._connection,
            "SELECT p.* FROM kept.plans p JOIN again_plans USING (plan) WHERE yardstick = $old",
            {"old": self._old},
        )
        results = []
        for row in rows:
            plan = row.pop("plan")
            own = Reading(coverage=row["coverage"], scored=row["scored"], why_not=row["why_not"])
            reading = self._readings.pop(plan, own)
            judgements = given.get(plan, ())
            quality = QualityScore.of(judgements, self._rubric.scale) if reading.scored else QualityScore()
            result = result_of(reading, quality, StatutoryResult.of(judgements))
            looked_at = row["looked_at"] or row["yardstick"]
            results.append(
                Result(plan, {"plans": turned([{**row, **result, "looked_at": looked_at}])}).packed()
            )
        self._store.write(results, self._number, _NO_LIMITS)

    def _judged(self, verdicts: list[str]) -> tuple[Judgement, ...]:
        """Return what adding up asks of judgements: a few hundred different ones, for however many plans."""
        for key in enumerate(verdicts):
            if key not in self._judgements:
                criterion = self._rubric.criteria[key[0]]
                self._judgements[key] = Judgement.model_construct(
                    criterion=criterion.id,
                    status=criterion.status,
                    verdict=Verdict(key[1]),
                    weight=criterion.weight,
                )
        return tuple(map(self._judgements.__getitem__, enumerate(verdicts)))


def _judged_alike(before: Rubric, after: Rubric) -> frozenset[str]:
    """Return the criteria on which both rubrics give the same verdict to any plan, in the same words."""
    if (before.minimum_confidence, before.minimum_coverage) != (
        after.minimum_confidence,
        after.minimum_coverage,
    ):
        return frozenset()
    there = {one.id: one for one in before.criteria}
    fields = ("section", "status", "says", "ask", "met_when", "applies_when")
    return frozenset(
        one.id
        for one in after.criteria
        if one.id in there and all(getattr(there[one.id], name) == getattr(one, name) for name in fields)
    )


def _dicts(
    connection: duckdb.DuckDBPyConnection, query: str, values: dict[str, Any] | None = None
) -> list[Row]:
    cursor = connection.execute(query, values or {})
    names = [column[0] for column in cursor.description or ()]
    return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]
