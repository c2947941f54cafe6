"""Rounds of every layout that was ever released open, whole, and can be gone on with."""

from pathlib import Path

import duckdb
import pytest
from sample_files import judge, numbered, write_plans, yardstick

from ehcp_audit.collecting import TABLES, AuditRound, open_round
from ehcp_audit.collecting.columns import SCHEMA_VERSION
from ehcp_audit.collecting.run import run_round
from ehcp_audit.collecting.store import Limits

ROUNDS = Path(__file__).parent / "rounds"
RELEASED = [1, 2]


def stored(layout: int, into: Path) -> AuditRound:
    with duckdb.connect(str(into)) as connection:
        connection.execute((ROUNDS / f"layout-{layout}.sql").read_text(encoding="utf-8"))
    return open_round(into)


def test_a_round_is_stored_of_every_layout_before_this_one():
    assert list(range(1, SCHEMA_VERSION)) == RELEASED
    assert sorted(path.name for path in ROUNDS.iterdir()) == [f"layout-{n}.sql" for n in RELEASED]


@pytest.mark.parametrize("layout", RELEASED)
def test_an_older_round_opens_in_the_present_layout_and_is_not_changed_by_that(layout, tmp_path):
    found = stored(layout, tmp_path / "old.duckdb")
    before = found.path.read_bytes()
    for name, table in TABLES.items():
        assert all(tuple(row) == table.names for row in found.rows(name))
    assert len(found.rows("plans")) == 4
    assert {row["yardstick"] for row in found.rows("judgements")} == {2}
    assert {row["kind"] for row in found.rows("unreadable")} == {"PictureOfPages", "FileNotReadable"}
    assert all(row["privacy"] is None for row in found.rows("plans"))
    said = found.summary(by="phase")
    assert (said.plans, said.read, said.unreadable) == (6, 4, 2)
    audit = found.audit(found.rows("plans")[0]["plan"])
    assert [one.criterion for one in audit.judgements] == ["F-01", "F-02", "A-01"]
    assert [one.by for one in audit.judgements[2].history] == ["A panel"]
    assert found.path.read_bytes() == before


@pytest.mark.parametrize("layout", RELEASED)
def test_an_older_round_is_gone_on_with_and_keeps_what_it_held(layout, tmp_path):
    found = stored(layout, tmp_path / "old.duckdb")
    before = {name: found.rows(name) for name in found.tables if name not in {"runs", "schema_version"}}
    said = {"u.docx": "unscored plan", "p.pdf": "picture of it"}
    folder = write_plans(tmp_path / "plans", numbered(3) | said | {"new.docx": "plan new"})
    run_round(folder, found.path, judge, yardstick("2"), limits=Limits(60, 1000), workers=1)
    assert max(row["version"] for row in found.rows("schema_version")) == SCHEMA_VERSION
    assert found.rows("runs")[-1]["already_done"] == 5
    for table in ("plans", "judgements", "findings", "revisions"):
        assert [row for row in found.rows(table) if row in before[table]] == before[table]
    assert len(found.rows("plans")) == 5
