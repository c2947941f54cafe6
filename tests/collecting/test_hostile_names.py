"""Names that a manifest brings along do no harm in what is written for others."""

import csv

from made_rounds import some_verdicts, write_round

from ehcp_audit.collecting import open_round
from ehcp_audit.collecting.export_figures import export_figures
from ehcp_audit.collecting.store import Store
from ehcp_audit.reporting import render_round

HEAD = '=1+1"; DROP TABLE notes; <script>'
VALUES = (
    "=cmd|x!A1",
    "+1",
    "-2+3",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "\uff1d1",
    "\u202e=1",
    "<svg onload=alert(1)>",
)


def test_a_column_and_groups_with_hostile_names_reach_no_formula_no_markup_and_no_query(tmp_path):
    found = write_round(tmp_path / "r.duckdb", some_verdicts(36, 3))
    with Store(found.path, keep_quotes=False, package="0") as store:
        store.connection.execute("DELETE FROM kept.plan_groups")
        rows = store.connection.execute("SELECT plan FROM kept.sample ORDER BY plan").fetchall()
        store._insert(
            "plan_groups",
            [
                {"plan": plan, "name": HEAD, "value": VALUES[number % len(VALUES)]}
                for number, (plan,) in enumerate(rows)
            ],
        )
    found = open_round(found.path)
    summary = found.summary(HEAD, show_small_counts=True)
    written = [*found.export(tmp_path / "out"), *export_figures(summary, tmp_path / "figures")]
    cells = [
        cell
        for path in written
        if path.suffix == ".csv"
        for row in csv.reader(path.read_text(encoding="utf-8-sig").splitlines(keepends=True))
        for cell in row
    ]
    assert any(VALUES[0] in cell for cell in cells)
    assert any(HEAD in cell for cell in cells)
    bare = [cell.lstrip(" \u00a0\u200b\u202e\n") for cell in cells]
    assert [one for one in bare if one[:1] in set("=+@\uff1d\t\r") or (one[:1] == "-" and "+" in one)] == []
    page = render_round(summary)
    assert "<svg onload" not in page
    assert HEAD not in page
