"""What a round says in numbers: counts and shares only, no plan can be seen."""
# ruff: noqa: S608 - names of tables and columns are ours; values are bound

import json
from statistics import mean, median
from typing import Any, Literal

import duckdb
from pydantic import ConfigDict, Field

from ehcp_audit.errors import RoundError
from ehcp_audit.model import Frozen, RubricRef, SectionLetter, Verdict

from .words import say

__all__ = [
    "BandCount",
    "CriterionSummary",
    "GroupSummary",
    "KindCount",
    "PartSummary",
    "RoundSummary",
    "Scores",
    "VerdictCounts",
    "summarise",
]


class VerdictCounts(Frozen):
    """How many judgements came to each verdict; a count is `None` where it is withheld."""

    met: int | None
    partly_met: int | None
    not_met: int | None
    not_applicable: int | None
    needs_a_person: int | None
    not_assessable: int | None
    decided: int | None
    """Met, partly met and not met together: what the shares are shares of."""
    share_met: float | None
    """0 to 1; `None` where nothing was decided, or where it is withheld."""
    share_partly_met: float | None
    share_not_met: float | None
    withheld: str | None = None
    """Why counts are withheld; `None` where they are not."""


class CriterionSummary(VerdictCounts):
    """One criterion over the plans; each plan counts once."""

    criterion: str
    section: SectionLetter | None
    asks: str
    """The question it puts."""
    status: str
    weight: float
    """Its part of the score."""


class PartSummary(VerdictCounts):
    """All criteria of one section or one theme; each plan counts once for each criterion."""

    part: str
    """The section's letter ("plan" for criteria on the plan as a whole), or the theme."""


class BandCount(Frozen):
    """How many plans came into one band."""

    band: str
    plans: int | None
    """`None` where it is withheld."""
    share: float | None
    """Share of the plans with a band, 0 to 1."""


class KindCount(Frozen):
    """How many plans have no result, for one reason."""

    kind: str
    """The error's name, or the sentence that says why a plan was not scored."""
    plans: int | None
    """`None` where it is withheld."""


class Scores(Frozen):
    """The quality scores of the plans that have one."""

    plans: int
    mean: float | None
    """0 to 1; `None` where no plan has a score."""
    median: float | None


class GroupSummary(Frozen):
    """The plans of one group, or all of them."""

    group: str | None
    """The group's name; `None` for all plans together, and for plans whose group is not known."""
    plans: int
    """Plans in the sample: read and unreadable."""
    read: int
    unreadable: int
    scored: int
    scores: Scores
    bands: tuple[BandCount, ...]
    """Every band of the rubric, best first, those without a plan included."""
    criteria: tuple[CriterionSummary, ...]
    """In the rubric's order."""
    says: tuple[str, ...]
    """What to know before using these numbers, in plain words."""


class RoundSummary(GroupSummary):
    """A round in numbers."""

    model_config = ConfigDict(serialize_by_alias=True)

    schema_: Literal["ehcp-audit/summary/1"] = Field(default="ehcp-audit/summary/1", alias="schema")
    rubric: RubricRef
    ehcp_audit: str
    """Version of the package that judged."""
    how_drawn: str
    copies: int
    """Files that were copies of a plan already counted."""
    pending: int
    """Plans of the sample without an answer: a run was cut off, or is going on."""
    unreadable_kinds: tuple[KindCount, ...]
    """Why plans could not be read."""
    unscored_kinds: tuple[KindCount, ...]
    """Why plans were read but not scored."""
    sections: tuple[PartSummary, ...]
    themes: tuple[PartSummary, ...]
    by: str | None = None
    """The column of the groups; `None` without groups."""
    groups: tuple[GroupSummary, ...] = ()

    def to_json(self, *, indent: int | None = 2) -> str:
        """Return the summary as JSON text of schema `ehcp-audit/summary/1`."""
        return self.model_dump_json(indent=indent)


def summarise(connection: duckdb.DuckDBPyConnection, by: str | None = None) -> RoundSummary:
    """Count a round; see `AuditRound.summary`."""
    if by is not None:
        _check_column(connection, by)
    yardstick = _rows(connection, "SELECT y.* FROM yardsticks y JOIN round USING (yardstick)")
    if not yardstick:
        raise RoundError("Nothing has been judged in this round yet; run ehcp-audit batch into it.")
    rubric = json.loads(yardstick[0]["rubric"])
    whole = _group(connection, rubric, None, None)
    counts = _rows(
        connection,
        """SELECT sum(copies - 1)::INTEGER AS copies, count(*) FILTER (
               plan NOT IN (SELECT plan FROM plans) AND plan NOT IN (SELECT plan FROM unreadable)) AS pending
           FROM sample""",
    )[0]
    groups: list[GroupSummary] = []
    if by is not None:
        values = _rows(
            connection,
            """SELECT DISTINCT g.value FROM sample s LEFT JOIN plan_groups g ON g.plan = s.plan AND g.name = ?
               ORDER BY g.value NULLS LAST""",
            [by],
        )
        groups = [_group(connection, rubric, by, row["value"]) for row in values]
    return RoundSummary(
        **{name: getattr(whole, name) for name in GroupSummary.model_fields if name != "says"},
        says=say(
            plans=whole.plans,
            read=whole.read,
            unreadable=whole.unreadable,
            scored=whole.scored,
            copies=counts["copies"],
            pending=counts["pending"],
        ),
        rubric=RubricRef(
            id=yardstick[0]["rubric_id"],
            version=yardstick[0]["rubric_version"],
            sha256=yardstick[0]["rubric_sha256"],
        ),
        ehcp_audit=yardstick[0]["package"],
        how_drawn=_rows(connection, "SELECT how_drawn FROM round")[0]["how_drawn"],
        copies=counts["copies"],
        pending=counts["pending"],
        unreadable_kinds=_kinds(connection, "SELECT kind, count(*) AS plans FROM unreadable GROUP BY kind"),
        unscored_kinds=_kinds(
            connection,
            "SELECT why_not AS kind, count(*) AS plans FROM plans WHERE NOT scored GROUP BY why_not",
        ),
        sections=_parts(connection, "coalesce(section, 'plan')", "judgements", [*SectionLetter, "plan"]),
        themes=_parts(connection, "theme", "(SELECT *, unnest(themes) AS theme FROM judgements)", []),
        by=by,
        groups=tuple(groups),
    )


_COUNTS = ", ".join(f"count(*) FILTER (verdict = '{verdict}') AS \"{verdict}\"" for verdict in Verdict)


def _group(
    connection: duckdb.DuckDBPyConnection, rubric: dict[str, Any], by: str | None, value: str | None
) -> GroupSummary:
    # All plans, or those of one group; a group without a value is the plans of which the manifest says none.
    members, values = "SELECT plan FROM sample", []
    if by is not None:
        members = """SELECT s.plan FROM sample s LEFT JOIN plan_groups g ON g.plan = s.plan AND g.name = ?
                     WHERE g.value IS NOT DISTINCT FROM ?"""
        values = [by, value]
    head = _rows(
        connection,
        f"""SELECT (SELECT count(*) FROM ({members})) AS plans,
                   (SELECT count(*) FROM plans WHERE plan IN ({members})) AS read,
                   (SELECT count(*) FROM unreadable WHERE plan IN ({members})) AS unreadable,
                   (SELECT count(*) FROM plans WHERE scored AND plan IN ({members})) AS scored""",
        values * 4,
    )[0]
    banded = {
        row["band"]: row["n"]
        for row in _rows(
            connection,
            f"""SELECT band, count(*) AS n FROM plans WHERE band IS NOT NULL AND plan IN ({members})
                GROUP BY band""",
            values,
        )
    }
    scores = [
        row["score"]
        for row in _rows(
            connection,
            f"SELECT score FROM plans WHERE score IS NOT NULL AND plan IN ({members}) ORDER BY score",
            values,
        )
    ]
    judged = {
        row["criterion"]: row
        for row in _rows(
            connection,
            f"SELECT criterion, {_COUNTS} FROM judgements WHERE plan IN ({members}) GROUP BY criterion",
            values,
        )
    }
    names = [band["name"] for band in rubric.get("bands", ())]
    names += sorted(set(banded) - set(names))
    return GroupSummary(
        group=value,
        **head,
        scores=Scores(
            plans=len(scores),
            mean=round(mean(scores), 6) if scores else None,
            median=round(median(scores), 6) if scores else None,
        ),
        bands=tuple(
            BandCount(
                band=name, plans=banded.get(name, 0), share=_share(banded.get(name, 0), sum(banded.values()))
            )
            for name in names
        ),
        criteria=tuple(
            CriterionSummary(
                criterion=criterion["id"],
                section=criterion.get("section"),
                asks=criterion["asks"],
                status=criterion["status"],
                weight=criterion["weight"],
                **_verdicts(judged.get(criterion["id"], {})),
            )
            for criterion in rubric["criteria"]
        ),
        says=say(
            plans=head["plans"], read=head["read"], unreadable=head["unreadable"], scored=head["scored"]
        ),
    )


def _parts(
    connection: duckdb.DuckDBPyConnection, part: str, source: str, order: list[str]
) -> tuple[PartSummary, ...]:
    rows = _rows(connection, f"SELECT {part} AS part, {_COUNTS} FROM {source} GROUP BY part ORDER BY part")
    if order:
        rows.sort(key=lambda row: order.index(row["part"]))
    return tuple(PartSummary(part=row["part"], **_verdicts(row)) for row in rows)


def _verdicts(row: dict[str, Any]) -> dict[str, Any]:
    counts = {verdict: int(row.get(verdict.value, 0)) for verdict in Verdict}
    decided = sum(count for verdict, count in counts.items() if verdict.is_decided)
    named: dict[str, Any] = {verdict.name.lower(): count for verdict, count in counts.items()}
    shares = {
        f"share_{verdict.name.lower()}": _share(counts[verdict], decided)
        for verdict in Verdict
        if verdict.is_decided
    }
    return {**named, "decided": decided, **shares}


def _kinds(connection: duckdb.DuckDBPyConnection, query: str) -> tuple[KindCount, ...]:
    rows = _rows(connection, f"{query} ORDER BY plans DESC, kind")
    return tuple(KindCount(kind=row["kind"] or "not said", plans=row["plans"]) for row in rows)


def _check_column(connection: duckdb.DuckDBPyConnection, by: str) -> None:
    there = [row["name"] for row in _rows(connection, "SELECT DISTINCT name FROM plan_groups ORDER BY name")]
    if by in there:
        return
    if not there:
        raise RoundError(
            f"The round has no column {by}: no manifest was given; run it again with a manifest that has one."
        )
    raise RoundError(f"The round has no column {by}; it has {', '.join(there)}.")


def _rows(
    connection: duckdb.DuckDBPyConnection, query: str, values: list[Any] | None = None
) -> list[dict[str, Any]]:
    cursor = connection.execute(query, values or [])
    names = [column[0] for column in cursor.description or ()]
    return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]


def _share(part: int, whole: int) -> float | None:
    # Six places: enough for any sample, and the same on every machine.
    return round(part / whole, 6) if whole else None
