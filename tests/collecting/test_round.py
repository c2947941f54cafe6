import csv
import re
from pathlib import Path

import duckdb
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sample_files import SECRET, audited, judge, numbered, rubric, write_plans, yardstick

from ehcp_audit.collecting import TABLES, AuditRound, RoundSummary, open_round, plan_id
from ehcp_audit.collecting.columns import tables_page
from ehcp_audit.collecting.export import export_tables
from ehcp_audit.collecting.rows import rows_of
from ehcp_audit.collecting.run import run_round
from ehcp_audit.collecting.store import Limits, Store
from ehcp_audit.collecting.words import say
from ehcp_audit.collecting.worker import Unread
from ehcp_audit.errors import FileNotReadable, OutputError, RoundError

ROOMY = Limits(timeout=60, memory_mb=1000)


def a_round(tmp_path: Path, files: dict[str, str], *, quotes: bool = False, manifest: str = "") -> AuditRound:
    listed = tmp_path / "list.csv"
    listed.write_text(manifest, encoding="utf-8")
    folder = write_plans(tmp_path / "plans", files)
    into = tmp_path / "r.duckdb"
    run_round(
        folder,
        into,
        judge,
        yardstick(),
        limits=ROOMY,
        workers=2,
        keep_quotes=quotes,
        manifest=listed if manifest else None,
    )
    return open_round(into)


def stored(path: Path, plans: list[str], *, quotes: bool = False) -> AuditRound:
    """A round written without running anything: quick, for whatever does not depend on the run."""
    with Store(path, keep_quotes=quotes, package="0.0.1") as store:
        number = store.take_yardstick(yardstick())
        results = []
        for text in plans:
            judged = audited(text.encode())
            name = plan_id(judged.audit.source.sha256)
            results.append(rows_of(judged, keep_quotes=quotes, identifier=name).packed())
        store.write(results, number, ROOMY)
        store._connection.execute(
            """INSERT INTO kept.sample (plan, sha256, copies, in_sample)
               SELECT plan, plan || repeat('0', 48), 1, true FROM kept.plans"""
        )
    return open_round(path)


def test_an_audit_comes_back_out_of_a_round_as_it_went_in(tmp_path):
    found = a_round(tmp_path, {"a.docx": "plan one"}, quotes=True)
    audit = audited(b"plan one").audit
    plan = plan_id(audit.source.sha256)
    back = found.audit(plan)
    assert back.source.name == plan
    assert back.model_copy(update={"source": audit.source}) == audit
    with pytest.raises(KeyError):
        found.audit("nothing")


def test_without_quotes_an_audit_comes_back_without_the_plan_s_words(tmp_path):
    found = a_round(tmp_path, {"a.docx": "plan one"})
    assert SECRET not in found.audit(found.rows("plans")[0]["plan"]).to_json()


def test_every_table_can_be_asked_for_as_rows_and_as_a_frame(tmp_path):
    found = stored(tmp_path / "r.duckdb", ["one", "two"])
    for name in found.tables:
        assert list(found.to_frame(name).columns) == list(TABLES[name].names)
    assert found.to_frame()["band"].notna().all()
    with pytest.raises(KeyError):
        found.rows("children")


def test_every_column_of_every_table_says_what_it_means():
    for table in TABLES.values():
        assert table.means.endswith(".")
        assert set(table.key) <= set(table.names)
        assert all(column.means for column in table.columns)


def test_the_page_of_the_docs_lists_the_tables_as_they_are():
    page = Path(__file__).resolve().parents[2] / "docs" / "round.md"
    assert page.read_text(encoding="utf-8") == tables_page()


def test_the_summary_counts_what_is_in_the_tables(tmp_path):
    files = numbered(9) | {"u.docx": "unscored plan", "p.pdf": "picture of it", "q.pdf": "picture of that"}
    found = a_round(tmp_path, files)
    said = found.summary(show_small_counts=True)
    frame = found.to_frame("judgements")
    assert (said.plans, said.read, said.unreadable, said.scored) == (12, 10, 2, 9)
    assert [(kind.kind, kind.plans) for kind in said.unreadable_kinds] == [("PictureOfPages", 2)]
    assert [(kind.kind, kind.plans) for kind in said.unscored_kinds] == [("Too little was read.", 1)]
    assert [one.criterion for one in said.criteria] == [one.id for one in rubric().criteria]
    for one in said.criteria:
        verdicts = frame[frame["criterion"] == one.criterion]["verdict"].value_counts()
        assert one.met == verdicts.get("met", 0)
        assert one.needs_a_person == verdicts.get("needs a person", 0)
        assert one.decided == sum(verdicts.get(name, 0) for name in ("met", "partly met", "not met"))
        if one.decided:
            shares = (one.share_met, one.share_partly_met, one.share_not_met)
            assert sum(shares) == pytest.approx(1, abs=1e-5)
        else:
            assert one.share_met is None
    assert sum(band.plans for band in said.bands) == 9
    assert [band.band for band in said.bands] == ["good", "weak"]
    assert said.scores.mean == pytest.approx(found.to_frame("plans")["score"].mean(), abs=1e-6)
    assert {part.part for part in said.themes} == {"quality", "coproduction"}
    assert {part.part for part in said.sections} == {"A", "F"}
    assert RoundSummary.model_validate_json(said.to_json()) == said


def test_the_summary_says_in_words_what_the_numbers_are_too_few_for():
    def text(**counts: int) -> str:
        return " ".join(say(**({"plans": 40, "read": 40, "unreadable": 0, "scored": 40} | counts)))

    assert "5 plans are too few to say how others are" in text(plans=5, read=5, scored=5)
    assert "1 plan is too few" in text(plans=1, read=1, scored=1)
    assert "do not rank" in text(plans=20, read=20, scored=20)
    assert "too few" not in text()
    assert "do not rank" not in text()
    assert "No plan was scored" in text(read=0, scored=0, unreadable=40)
    assert "More than one plan in ten could not be read" in text(read=35, unreadable=5, scored=35)
    assert "More than one" not in text(read=36, unreadable=4, scored=36)
    assert "2 plans still without an answer" in text(pending=2)
    assert "3 files were copies" in text(copies=3)


def test_groups_of_the_manifest_add_up_to_the_whole_and_unknown_is_a_group(tmp_path):
    rows = ["file,phase,plan"] + [
        f"plan {n:03d}.docx,{'primary' if n % 2 else 'secondary'},R{n}" for n in range(6)
    ]
    found = a_round(tmp_path, numbered(8), manifest="\n".join(rows))
    said = found.summary(by="phase", show_small_counts=True)
    assert {group.group: group.plans for group in said.groups} == {"primary": 3, "secondary": 3, None: 2}
    for index, whole in enumerate(said.criteria):
        assert sum(group.criteria[index].met for group in said.groups) == whole.met
    assert {row["reference"] for row in found.rows("sample")} == {None, *(f"R{n}" for n in range(6))}
    with pytest.raises(RoundError, match=r"no column fase; it has phase; did you mean phase"):
        found.summary(by="fase")


def test_a_column_without_a_manifest_is_said_in_one_sentence(tmp_path):
    with pytest.raises(RoundError, match="no manifest was given"):
        stored(tmp_path / "r.duckdb", ["one"]).summary(by="phase")


def test_a_manifest_from_excel_is_read_whatever_its_marks_and_slashes(tmp_path):
    folder = write_plans(tmp_path / "plans", {"North/a.docx": "one", "South/b.docx": "two"})
    listed = tmp_path / "list.csv"
    listed.write_bytes("File;Setting\r\nnorth\\A.DOCX;Caf\u00e9 school\r\n\r\nb.docx;\r\n".encode("cp1252"))
    run_round(folder, tmp_path / "r.duckdb", judge, yardstick(), limits=ROOMY, workers=1, manifest=listed)
    found = open_round(tmp_path / "r.duckdb")
    assert [(row["name"], row["value"]) for row in found.rows("plan_groups")] == [
        ("Setting", "Caf\u00e9 school")
    ]
    assert found.rows("unreadable") == []


def test_a_row_of_the_manifest_without_its_file_is_an_unreadable_plan_of_its_group(tmp_path):
    found = a_round(tmp_path, numbered(1), manifest="file,phase\nplan 000.docx,primary\ngone.docx,primary\n")
    assert [row["kind"] for row in found.rows("unreadable")] == ["FileNotReadable"]
    assert found.summary(by="phase", show_small_counts=True).groups[0].unreadable == 1


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("name,phase\na,b\n", "list.csv:1: no column is called file"),
        ("file,phase,Phase\na,b,c\n", "two columns are called phase"),
        ("file\na.docx\nA.docx\n", "row 3 names the same file as row 2"),
        ("file,phase\n,b\n", "row 2 names no file"),
        ("\n\n", "list.csv is empty"),
        ("file\0", "not a CSV"),
    ],
)
def test_a_manifest_that_cannot_be_used_is_said_with_its_place(tmp_path, text, says):
    with pytest.raises(RoundError, match=re.escape(says)):
        a_round(tmp_path, numbered(1), manifest=text)


def test_a_missing_manifest_is_said_in_one_sentence(tmp_path):
    folder = write_plans(tmp_path / "plans", numbered(1))
    with pytest.raises(FileNotReadable, match="manifest"):
        run_round(
            folder, tmp_path / "r.duckdb", judge, yardstick(), limits=ROOMY, manifest=tmp_path / "no.csv"
        )


def test_no_cell_of_the_csv_starts_a_formula_and_parquet_keeps_every_value(tmp_path):
    found = a_round(
        tmp_path,
        numbered(2),
        quotes=True,
        manifest='file,=cmd,phase\nplan 000.docx,x,"=1+1"\nplan 001.docx,y,@SUM(A1)\n',
    )
    files = found.export(tmp_path / "out")
    assert sorted(path.name for path in files) == sorted(
        f"{name}.{end}" for name in TABLES for end in ("csv", "parquet")
    )
    for name, table in TABLES.items():
        with (tmp_path / "out" / f"{name}.csv").open(encoding="utf-8", newline="") as file:
            rows = list(csv.reader(file))
        assert tuple(rows[0]) == table.names
        texts = [n for n, column in enumerate(table.columns) if column.kind.startswith("VARCHAR")]
        assert not any(
            row[n].lstrip().startswith(("=", "+", "-", "@", "\t")) for row in rows[1:] for n in texts
        )
        back = duckdb.execute(f"SELECT * FROM '{tmp_path / 'out' / name}.parquet'").fetchall()
        assert back == [tuple(row.values()) for row in found.rows(name)]
    assert "'=1+1" in (tmp_path / "out" / "plan_groups.csv").read_text(encoding="utf-8")


SPACES = st.text(alphabet=" \u00a0\u200b\t\n\u2003", max_size=2)


@settings(max_examples=25, deadline=None)
@given(value=st.builds(str.__add__, SPACES, st.text(alphabet="=+-@\uff1da1,\"'", min_size=1, max_size=6)))
def test_whatever_a_cell_holds_it_is_no_formula_and_can_be_read_back(tmp_path_factory, value):
    folder = tmp_path_factory.mktemp("cells")
    connection = duckdb.connect()
    for table in TABLES.values():
        columns = ", ".join(f'"{column.name}" {column.kind}' for column in table.columns)
        connection.execute(f"CREATE TABLE {table.name} ({columns})")
    connection.execute("INSERT INTO skipped VALUES (?, 1)", [value])
    export_tables(connection, folder)
    with (folder / "skipped.csv").open(encoding="utf-8", newline="") as file:
        cell = list(csv.reader(file))[1][0]
    assert cell in {value, "'" + value}
    assert not cell.lstrip(" \u00a0\u200b\t\n\u2003").startswith(("=", "+", "-", "@", "\uff1d"))


def test_an_export_to_a_place_that_cannot_be_written_is_said_in_one_sentence(tmp_path):
    found = stored(tmp_path / "r.duckdb", ["one"])
    (tmp_path / "file").write_text("x", encoding="utf-8")
    with pytest.raises(OutputError, match="cannot be written"):
        found.export(tmp_path / "file")


def test_results_are_written_all_or_none(tmp_path):
    with Store(tmp_path / "r.duckdb", keep_quotes=False, package="0.0.1") as store:
        number = store.take_yardstick(yardstick())
        rows = rows_of(audited(b"one"), keep_quotes=False, identifier="one")
        rows.tables["findings"]["holds"][0] = "not a truth value"
        with pytest.raises(duckdb.Error):
            store.write([Unread("two", "TimedOut", "It took too long."), rows.packed()], number, ROOMY)
        assert store.done(number, ROOMY) == set()


def test_a_round_shows_itself_small_and_safe_in_a_notebook(tmp_path):
    found = stored(tmp_path / "<b>r.duckdb", ["one", "two"])
    shown = found._repr_html_()
    assert "<b>r" not in shown
    assert "2 plans are too few" in shown
    assert len(shown) < 2000


def test_a_round_that_was_begun_but_never_run_says_so(tmp_path):
    Store(tmp_path / "r.duckdb", keep_quotes=False, package="0.0.1").close()
    with pytest.raises(RoundError, match="Nothing has been judged"):
        open_round(tmp_path / "r.duckdb").summary()
