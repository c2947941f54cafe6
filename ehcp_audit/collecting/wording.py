"""Which wording leaves most plans open: how often, and in which sections."""

import duckdb
import numpy as np

from .disclosure import CountTable, protect
from .figures import WordingCount
from .shares import WITHHELD, Teller
from .verdict_table import VerdictTable

__all__ = ["wording_counts"]

_MOST = 40
"""So many phrases are told, worst first."""

_OPEN_AMOUNT = "an amount left open"
"""Where the wording is no phrase of a list: "up to two hours" leaves the amount open."""


def wording_counts(
    connection: duckdb.DuckDBPyConnection, table: VerdictTable, teller: Teller
) -> tuple[WordingCount, ...]:
    """Count the wording that leaves a statement open; empty where the round does not hold it."""
    size = len(table.group)
    if not size:
        return ()
    phrases = connection.execute(
        """SELECT coalesce(w.phrase, $open) AS wording, any_value(w.family), any_value(w.tier),
                  count(DISTINCT w.plan) FILTER (NOT w.rescued) AS plans,
                  count(*) FILTER (NOT w.rescued) AS times, count(*) FILTER (w.rescued) AS mended
           FROM wording w JOIN counted c USING (plan)
           GROUP BY wording HAVING plans > 0 ORDER BY plans DESC, times DESC, wording LIMIT $most""",
        {"open": _OPEN_AMOUNT, "most": _MOST},
    ).fetchall()
    places = connection.execute(
        """SELECT DISTINCT coalesce(w.phrase, $open) AS wording, c.place FROM wording w
           JOIN counted c USING (plan) WHERE NOT w.rescued""",
        {"open": _OPEN_AMOUNT},
    ).fetchall()
    column = {row[0]: number for number, row in enumerate(phrases)}
    inside = np.zeros((size, len(phrases)))
    for wording, place in places:
        if wording in column:
            inside[place, column[wording]] = 1
    sections: dict[str, list[str]] = {}
    for wording, section, _ in connection.execute(
        """SELECT coalesce(w.phrase, $open) AS wording, w.section, count(*) AS times FROM wording w
           JOIN counted c USING (plan) WHERE NOT w.rescued GROUP BY ALL ORDER BY times DESC, w.section""",
        {"open": _OPEN_AMOUNT},
    ).fetchall():
        sections.setdefault(wording, []).append(section)
    estimate = None if table.design.simple else table.design.estimate(inside, np.ones_like(inside))
    told = []
    for number, (wording, family, tier, plans, times, mended) in enumerate(phrases):
        count: int | None = plans
        if teller.controlled:
            row = CountTable(((plans, size - plans),), never=frozenset((1,)), totals=False)
            count = protect(row).cells[0][0].shown
        share, interval, _ = teller.share(count, teller.size(size), estimate, number)
        hidden = count is None
        told.append(
            WordingCount(
                wording=wording,
                family=family,
                tier=tier,
                plans=count,
                share=None if share is None else round(share, 6),
                interval=interval,
                times=None if hidden else teller.size(times),
                mended=None if hidden else teller.size(mended),
                sections=() if hidden else tuple(sections[wording]),
                withheld=WITHHELD if hidden else None,
            )
        )
    return tuple(told)
