"""The verdicts of a round as one table of numbers, plans by questions: what every figure is counted from."""

from dataclasses import dataclass
from typing import Any

import duckdb
import numpy as np

from ehcp_audit.model import Verdict

from .intervals import Array, Design

__all__ = ["NO_VERDICT", "VERDICTS", "VerdictTable", "fetch", "load_verdicts"]

VERDICTS = tuple(Verdict)
NO_VERDICT = len(VERDICTS)
"""In place of a verdict where a plan was not asked the question."""


@dataclass(frozen=True)
class VerdictTable:
    """The plans that figures are counted from, in rows, and what is known of each."""

    verdicts: Array
    """The place in `VERDICTS` of each plan's verdict on each question."""
    band: tuple[str | None, ...]
    score: Array
    """0 to 1; not a number where a plan has none."""
    scored: Array
    group: tuple[str | None, ...]
    """The group of each plan; all `None` where no column was asked for."""
    design: Design
    plan: dict[str, int]
    """The row of each plan."""

    def counts(self, inside: Array) -> Array:
        """Count the verdicts (columns) of each question (rows) over the plans of a group."""
        some = self.verdicts[inside]
        kinds = range(len(VERDICTS))
        return np.stack([np.count_nonzero(some == kind, axis=0) for kind in kinds], axis=1)


def load_verdicts(
    connection: duckdb.DuckDBPyConnection, questions: int, by: str | None, *, picked: bool
) -> VerdictTable:
    """Fetch what figures are counted from.

    Args:
        connection: The round.
        questions: How many criteria the rubric has.
        by: The column of the groups; `None` without groups.
        picked: Whether plans that were picked for a reason count: only where there are no others.
    """
    cases = " ".join(f"WHEN '{verdict}' THEN {number}" for number, verdict in enumerate(VERDICTS))
    connection.execute(
        """CREATE OR REPLACE TEMP TABLE counted AS
           SELECT row_number() OVER (ORDER BY p.plan) - 1 AS place, p.plan, p.band, p.score, p.scored,
                  s.stratum, s.weight, g.value
           FROM plans p JOIN sample s USING (plan)
           LEFT JOIN plan_groups g ON g.plan = p.plan AND g.name = $by
           WHERE $picked OR coalesce(s.drawn, 'random') <> 'risk'""",
        {"by": by, "picked": picked},
    )
    plans = fetch(connection, "SELECT * FROM counted ORDER BY place")
    size = len(plans["place"])
    verdicts = np.full((size, questions), NO_VERDICT, np.uint8)
    cells = fetch(
        connection,
        f"""SELECT c.place::INTEGER AS place, (j.number - 1)::SMALLINT AS question,
                   (CASE j.verdict {cases} ELSE {NO_VERDICT} END)::UTINYINT AS verdict
            FROM judgements j JOIN counted c USING (plan)""",  # noqa: S608 - words and numbers of ours
    )
    verdicts[cells["place"], cells["question"]] = cells["verdict"]
    return VerdictTable(
        verdicts=verdicts,
        band=_words(plans["band"]),
        score=_numbers(plans["score"], np.nan),
        scored=_numbers(plans["scored"], 0).astype(bool),
        group=_words(plans["value"]),
        design=_design(connection, plans, picked=picked),
        plan={plan: place for place, plan in enumerate(_words(plans["plan"])) if plan is not None},
    )


def _design(connection: duckdb.DuckDBPyConnection, plans: dict[str, Array], *, picked: bool) -> Design:
    strata = dict(connection.execute("SELECT stratum, frame_size FROM strata").fetchall())
    frame = (connection.execute("SELECT frame_size FROM round").fetchone() or (None,))[0]
    size = len(plans["place"])
    if picked:
        return Design(np.zeros(size, int), np.ones(size), np.zeros(1))
    named = _words(plans["stratum"]) if strata else (None,) * size
    names = sorted({name for name in named if name is not None}) + ([None] if None in named else [])
    number = {name: place for place, name in enumerate(names)}
    stratum = np.array([number[name] for name in named], int)
    drawn = np.bincount(stratum, minlength=len(names)) if size else np.zeros(len(names), int)
    sizes = [strata.get(name) if name is not None else frame for name in names]
    fraction = [min(1.0, int(n) / known) if known else 0.0 for n, known in zip(drawn, sizes, strict=True)]
    weight = _numbers(plans["weight"], np.nan)
    # A plan without a weight counts like the average of those that have one.
    usual = float(np.nanmean(weight)) if size and not np.isnan(weight).all() else 1.0
    return Design(stratum, np.nan_to_num(weight, nan=usual), np.array(fraction or [0.0]))


def fetch(connection: duckdb.DuckDBPyConnection, query: str) -> dict[str, Array]:
    """Return the columns of an answer."""
    columns: dict[str, Any] = dict(connection.execute(query).fetchnumpy())
    return columns


def _numbers(column: Array, missing: float) -> Array:
    filled: Array = np.ma.filled(np.ma.asarray(column).astype(float), missing)
    return filled


def _words(column: Array) -> tuple[Any, ...]:
    masked = np.ma.asarray(column)
    gaps = np.ma.getmaskarray(masked)
    return tuple(
        None if gap or word is None else str(word) for word, gap in zip(masked.data, gaps, strict=True)
    )
