"""What a round says in numbers: counts and shares only, no plan can be seen."""

import json
from difflib import get_close_matches
from typing import Any

import duckdb
import numpy as np

from ehcp_audit.errors import RoundError
from ehcp_audit.model import RubricRef

from .copied import copied_text
from .disclosure import MINIMUM, ROUNDED_TO
from .figures import Disclosure, Drawn, KindCount, RoundSummary
from .group_figures import FILE_COUNTS, Counted, groups_of
from .shares import Teller
from .verdict_table import VerdictTable, load_verdicts
from .wording import wording_counts
from .words import say, say_control, say_drawn

__all__ = ["summarise"]

_CHANCE = frozenset(("simple random", "stratified random"))
_PICKED_ONLY = "risk-based only"


class _All:
    """Stands for all plans, where a group's name may be anything."""


_ALL = _All()


def summarise(
    connection: duckdb.DuckDBPyConnection, by: str | None = None, *, show_small_counts: bool = False
) -> RoundSummary:
    """Count a round; see `AuditRound.summary`."""
    if by is not None:
        _check_column(connection, by)
    yardstick = _rows(connection, "SELECT y.* FROM yardsticks y JOIN round USING (yardstick)")
    if not yardstick:
        raise RoundError("Nothing has been judged in this round yet; run ehcp-audit batch into it.")
    rubric = json.loads(yardstick[0]["rubric"])
    files = _files(connection, by)
    method = _rows(connection, "SELECT how_drawn, method, frame_size FROM round")[0]
    only_picked = method["method"] == _PICKED_ONLY
    table = load_verdicts(connection, len(rubric["criteria"]), by, picked=only_picked)
    teller = Teller(table.design, controlled=not show_small_counts, with_intervals=not only_picked)
    groups = groups_of([name for name in files if name is not _ALL], table, teller) if by is not None else []
    counted = Counted(rubric, table, teller, groups)
    whole = files[_ALL]
    picked = 0 if only_picked else whole["picked"]
    return RoundSummary(
        group=None,
        **{name: whole[name] for name in FILE_COUNTS},
        **counted.part(None),
        says=say(**{name: whole[name] for name in (*FILE_COUNTS, "copies", "pending")}),
        rubric=RubricRef(
            id=yardstick[0]["rubric_id"],
            version=yardstick[0]["rubric_version"],
            sha256=yardstick[0]["rubric_sha256"],
        ),
        ehcp_audit=yardstick[0]["package"],
        how_drawn=method["how_drawn"],
        copies=whole["copies"],
        pending=whole["pending"],
        unreadable_kinds=_kinds(connection, "SELECT kind, count(*) AS plans FROM unreadable GROUP BY kind"),
        unscored_kinds=_kinds(
            connection,
            "SELECT why_not AS kind, count(*) AS plans FROM plans WHERE NOT scored GROUP BY why_not",
        ),
        by=by,
        groups=tuple(counted.group(group, files[group.name]) for group in counted.groups if not group.rest),
        drawn=_drawn(connection, method, table, picked=picked),
        disclosure=Disclosure(
            applied=teller.controlled,
            minimum=MINIMUM,
            rounded_to=ROUNDED_TO,
            says=say_control(applied=teller.controlled),
        ),
        wording=wording_counts(connection, table, teller),
        copied=copied_text(connection, table, teller),
    )


def _files(connection: duckdb.DuckDBPyConnection, by: str | None) -> dict[Any, dict[str, Any]]:
    """Count files: for all plans (`_ALL`), and for each group. Facts about files, not about children."""
    query = """SELECT {group}, count(*)::INTEGER AS plans, count(p.plan)::INTEGER AS read,
                      count(u.plan)::INTEGER AS unreadable,
                      count(*) FILTER (p.scored)::INTEGER AS scored,
                      coalesce(sum(s.copies - 1), 0)::INTEGER AS copies,
                      count(*) FILTER (p.plan IS NULL AND u.plan IS NULL)::INTEGER AS pending,
                      count(*) FILTER (s.drawn = 'risk')::INTEGER AS picked
               FROM sample s LEFT JOIN plans p USING (plan) LEFT JOIN unreadable u USING (plan)
               LEFT JOIN plan_groups g ON g.plan = s.plan AND g.name = $by"""
    found = {_ALL: _rows(connection, query.format(group="NULL AS value"), {"by": by})[0]}
    if by is not None:
        grouped = _rows(connection, query.format(group="g.value") + " GROUP BY g.value", {"by": by})
        found |= {row["value"]: row for row in grouped}
    return found


def _drawn(
    connection: duckdb.DuckDBPyConnection, method: dict[str, Any], table: VerdictTable, *, picked: int
) -> Drawn:
    strata = _rows(connection, "SELECT count(*)::INTEGER AS n FROM strata")[0]["n"]
    weighted = len(table.group) > 0 and bool(np.ptp(table.design.weight) > 0)
    by_chance = method["method"] in _CHANCE
    return Drawn(
        how=method["how_drawn"],
        by_chance=by_chance,
        frame_size=method["frame_size"],
        weighted=weighted,
        strata=strata,
        picked=picked,
        says=say_drawn(
            by_chance=by_chance,
            frame_size=method["frame_size"],
            weighted=weighted,
            strata=strata,
            picked=picked,
            only_picked=method["method"] == _PICKED_ONLY,
        ),
    )


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
    near = get_close_matches(by, there, 1)
    meant = f"; did you mean {near[0]}?" if near else "."
    raise RoundError(f"The round has no column {by}; it has {', '.join(there)}{meant}")


def _rows(connection: duckdb.DuckDBPyConnection, query: str, values: Any = None) -> list[dict[str, Any]]:
    cursor = connection.execute(query, values or [])
    names = [column[0] for column in cursor.description or ()]
    return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]
