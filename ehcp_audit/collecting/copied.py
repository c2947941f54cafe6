"""How much of a sample says the same: sentences that stand in more than one plan."""

import duckdb

from .disclosure import CountTable, protect
from .figures import CopiedText
from .shares import WITHHELD, Teller
from .verdict_table import VerdictTable

__all__ = ["copied_text"]


def copied_text(
    connection: duckdb.DuckDBPyConnection, table: VerdictTable, teller: Teller
) -> CopiedText | None:
    """Count sentences that plans share; `None` where the round does not hold sentences.

    A plan that shares with one that was picked for a reason shares; the picked one itself is not counted.
    """
    size = len(table.group)
    connection.execute(
        """CREATE OR REPLACE TEMP TABLE in_several AS
           SELECT sentence FROM sentences GROUP BY sentence HAVING min(plan) <> max(plan)"""
    )
    found = connection.execute(
        """SELECT count(*), count(t.sentence), count(DISTINCT s.plan) FILTER (t.sentence IS NOT NULL)
           FROM sentences s JOIN counted USING (plan) LEFT JOIN in_several t USING (sentence)"""
    ).fetchone()
    sentences, shared, sharing = found or (0, 0, 0)
    if not sentences:
        return None
    sections = connection.execute(
        """SELECT s.section FROM sentences s JOIN counted USING (plan) JOIN in_several USING (sentence)
           GROUP BY s.section ORDER BY count(*) DESC, s.section"""
    ).fetchall()
    plans: int | None = sharing
    if teller.controlled:
        row = CountTable(((sharing, size - sharing),), never=frozenset((1,)), totals=False)
        plans = protect(row).cells[0][0].shown
    counted, alike = teller.size(sentences), teller.size(shared) if plans is not None else None
    looked_through = teller.size(size)
    of_plans = plans / looked_through if plans is not None and looked_through else None
    of_sentences = alike / counted if alike is not None and counted else None
    return CopiedText(
        plans=looked_through,
        plans_sharing=plans,
        share_of_plans=None if of_plans is None else teller.points(min(1.0, of_plans)),
        sentences=counted,
        shared_sentences=alike,
        share_of_sentences=None if of_sentences is None else teller.points(min(1.0, of_sentences)),
        sections=() if plans is None else tuple(row[0] for row in sections),
        withheld=WITHHELD if plans is None else None,
    )
