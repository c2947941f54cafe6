"""Things counted in the database: how many are good, bad and undecided, for each plan and criterion at once.

The same counting as `ehcp_audit.scoring.judge.count` does for one plan, so that a round is held against
another rubric without a million findings becoming objects. A test holds the two to one another.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

import duckdb

from ehcp_audit.model import Criterion
from ehcp_audit.scoring import Look
from ehcp_audit.scoring.judge import Tally, section_of

__all__ = ["Asked", "asked_by", "not_put", "put_questions", "tallies"]


class Asked(NamedTuple):
    """One check as a criterion asks for it."""

    criterion: str
    position: int
    """Its place among the criterion's checks, from 0."""
    part: str
    """all, any or none."""
    check_id: str
    options: str


def asked_by(criteria: Iterable[Criterion]) -> Iterator[Asked]:
    """Yield the checks that criteria ask for."""
    for one in criteria:
        if one.met_when is not None:
            parts = [part for part in ("all", "any", "none") for _ in getattr(one.met_when, part)]
            for position, (part, ref) in enumerate(zip(parts, one.met_when.checks(), strict=True)):
                look = Look.of(ref)
                yield Asked(one.id, position, part, look.check, look.options)


def put_questions(connection: duckdb.DuckDBPyConnection, criteria: Iterable[Criterion]) -> None:
    """Make the table `again_asked` of the checks that criteria ask for."""
    columns = list(zip(*asked_by(criteria), strict=True)) or [()] * len(Asked._fields)
    connection.execute(
        """CREATE OR REPLACE TEMP TABLE again_asked AS
           SELECT unnest($a::VARCHAR[]) AS criterion, unnest($b::INTEGER[]) AS position,
                  unnest($c::VARCHAR[]) AS part, unnest($d::VARCHAR[]) AS check_id,
                  unnest($e::VARCHAR[]) AS options""",
        dict(zip("abcde", map(list, columns), strict=True)),
    )


def tallies(connection: duckdb.DuckDBPyConnection, minimum_confidence: float) -> dict[str, dict[str, Tally]]:
    """Count for each plan of the table `again_seen` and each criterion of `again_asked`.

    Three answers as numbers: 0 does not hold, 1 cannot tell, 2 holds; then "every" is the least of them,
    "some" the greatest, and "not" what is left of 2.

    Args:
        connection: The round, with the findings that count in `again_seen` and the plans' sections in
            `again_plan_sections`.
        minimum_confidence: Things in sections that were read less surely are undecided.

    Returns:
        By plan and criterion; nothing where nothing was seen.
    """
    _note_doubtful(connection, minimum_confidence)
    rows = connection.execute(
        """WITH answered AS (
               SELECT s.plan, a.criterion, s.thing, a.position, a.part,
                      CASE WHEN s.holds IS NULL THEN 1 WHEN s.holds THEN 2 ELSE 0 END AS answer
               FROM again_seen s JOIN again_asked a USING (check_id, options)),
           by_check AS (
               SELECT plan, criterion, thing, part,
                      CASE part WHEN 'none' THEN 2 - max(answer) ELSE min(answer) END AS answer
               FROM answered GROUP BY plan, criterion, thing, part, position),
           by_thing AS (
               SELECT plan, criterion, thing,
                      least(min(answer) FILTER (part <> 'any'), max(answer) FILTER (part = 'any')) AS answer
               FROM by_check GROUP BY plan, criterion, thing)
           SELECT plan, criterion,
                  count(*) FILTER (d.thing IS NULL AND answer = 2),
                  count(*) FILTER (d.thing IS NULL AND answer = 0),
                  count(*) FILTER (d.thing IS NOT NULL OR answer = 1)
           FROM by_thing LEFT JOIN again_doubtful d USING (plan, thing)
           GROUP BY plan, criterion"""
    ).fetchall()
    found: dict[str, dict[str, Tally]] = {}
    for plan, criterion, good, bad, left in rows:
        found.setdefault(plan, {})[criterion] = Tally(good, bad, left)
    return found


def _note_doubtful(connection: duckdb.DuckDBPyConnection, minimum_confidence: float) -> None:
    """Make the table `again_doubtful` of things in sections that were not read surely enough."""
    things = [row[0] for row in connection.execute("SELECT DISTINCT thing FROM again_seen").fetchall()]
    sections = {thing: section for thing in things if (section := section_of(thing)) is not None}
    connection.execute(
        """CREATE OR REPLACE TEMP TABLE again_doubtful AS
           SELECT s.plan, t.thing FROM again_plan_sections s JOIN (
               SELECT unnest($things::VARCHAR[]) AS thing, unnest($sections::VARCHAR[]) AS section) t
           USING (section) WHERE s.confidence < $least""",
        {
            "things": list(sections),
            "sections": [section.value for section in sections.values()],
            "least": minimum_confidence,
        },
    )


def not_put(connection: duckdb.DuckDBPyConnection) -> dict[str, dict[str, set[str]]]:
    """Return the checks of `again_asked` never put to a plan of `again_plans`, by plan and criterion."""
    rows = connection.execute(
        """SELECT p.plan, a.criterion, a.check_id FROM again_plans p CROSS JOIN again_asked a
           ANTI JOIN again_looks l ON l.plan = p.plan AND l.check_id = a.check_id AND l.options = a.options"""
    ).fetchall()
    found: dict[str, dict[str, set[str]]] = {}
    for plan, criterion, check in rows:
        found.setdefault(plan, {}).setdefault(criterion, set()).add(check)
    return found
