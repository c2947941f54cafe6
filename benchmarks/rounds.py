"""What it costs to ask a round: each figure beside a floor or a peer in the same run.

    python benchmarks/rounds.py [--plans 9804]

`summary` of a million judgement rows beside one hand-written query of the same counts over the same file, and
`rescore` beside auditing the same plans.
"""
# ruff: noqa: S608 - numbers and words of ours

import argparse
import json
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

import duckdb
from stopwatch import Figure, forget, show

from ehcp_audit.collecting import AuditRound, open_round, plan_id
from ehcp_audit.collecting.rows import Judged, rows_of
from ehcp_audit.collecting.store import Limits, Store, Yardstick
from ehcp_audit.model import Rubric, Verdict
from ehcp_audit.reading import read_plan
from ehcp_audit.scoring import judge_seen, load_rubric, look_at

sys.path[:0] = [str(Path(__file__).resolve().parent.parent / "examples")]
from made_up import EXAMPLES, load_content, write_docx  # noqa: E402

LIMITS = Limits(timeout=60, memory_mb=1000)

BY_HAND = """
SELECT 'criterion' AS kind, criterion AS part, verdict, count(*) FROM judgements GROUP BY ALL
UNION ALL SELECT 'section', section, verdict, count(*) FROM judgements GROUP BY ALL
UNION ALL SELECT 'theme', theme, verdict, count(*)
    FROM (SELECT unnest(themes) AS theme, verdict FROM judgements) GROUP BY ALL
UNION ALL SELECT 'band', band, '', count(*) FROM plans GROUP BY ALL
"""


def main() -> None:
    """Measure, print, and exit with 1 where a goal is missed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--plans", type=int, default=9804, help="plans of the large round (104 judgements each)"
    )
    parser.add_argument("--again", type=int, default=1000, help="plans of the round that is rescored")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        figures = [*summary_figures(Path(folder), given.plans), *rescore_figures(Path(folder), given.again)]
    show(figures)
    sys.exit(not all(figure.reached for figure in figures))


def taken(run: Callable[[], object], rounds: int = 5) -> float:
    """Return the median of the seconds that something takes, after one go to warm up."""
    seconds = []
    for number in range(rounds + 1):
        begun = time.perf_counter()
        run()
        if number:
            seconds.append(time.perf_counter() - begun)
    return median(seconds)


# --- summary


def summary_figures(folder: Path, plans: int) -> list[Figure]:
    """Sum up a large round, and count the same by hand."""
    found = large_round(folder / "large.duckdb", plans, load_rubric("quality"))

    def by_hand() -> object:
        with duckdb.connect(str(found.path), read_only=True) as connection:
            return connection.execute(BY_HAND).fetchall()

    rows = len(found.rubric.criteria) * plans
    hand, plain = taken(by_hand), taken(found.summary)
    grouped = taken(lambda: found.summary("phase"))
    return [
        Figure(f"summary of {rows:,} rows", plain, 2, unit="s"),
        Figure(f"summary of {rows:,} rows by a group of 4", grouped, 2, unit="s"),
        Figure("summary over a query by hand", plain / hand, 5, spread=f"by hand {hand:.3f} s"),
    ]


def large_round(path: Path, plans: int, rubric: Rubric) -> AuditRound:
    """Write a round of made-up verdicts, by chance with a fixed seed, straight into the file."""
    with Store(path, keep_quotes=False, package="0") as store:
        number = store.take_yardstick(
            Yardstick(rubric.id, rubric.version, rubric.sha256, rubric.model_dump_json(), "0")
        )
        ask = store.connection.execute
        ask("SELECT setseed(0.5)")
        ask(
            f"""CREATE TEMP TABLE made AS
                SELECT printf('%016x', hash(i)) AS plan, random() AS score, i FROM range({plans}) t(i)"""
        )
        ask("INSERT INTO kept.sample (plan, sha256, copies, in_sample) SELECT plan, plan, 1, true FROM made")
        ask(
            """INSERT INTO kept.plan_groups
               SELECT plan, 'phase', ['early years', 'primary', 'secondary', 'post-16'][1 + i % 4]
               FROM made"""
        )
        ask(
            f"""INSERT INTO kept.plans (plan, yardstick, scored, score, band)
                SELECT plan, {number}, true, score, CASE WHEN score > 0.5 THEN 'good' ELSE 'inadequate' END
                FROM made"""
        )
        ask("CREATE TEMP TABLE asked (number INTEGER, criterion VARCHAR, section VARCHAR, themes VARCHAR[])")
        store.connection.executemany(
            "INSERT INTO asked VALUES (?, ?, ?, ?)",
            [[n, one.id, one.section, list(one.themes)] for n, one in enumerate(rubric.criteria, start=1)],
        )
        verdicts = json.dumps([verdict.value for verdict in Verdict])
        ask(
            f"""INSERT INTO kept.judgements (plan, yardstick, number, criterion, section, verdict, themes)
                SELECT plan, {number}, number, criterion, section,
                       ('{verdicts}'::JSON::VARCHAR[])[1 + floor(random() * 6)::INTEGER], themes
                FROM made, asked ORDER BY plan, number"""
        )
    return open_round(path)


# --- rescore


def rescore_figures(folder: Path, plans: int) -> list[Figure]:
    """Judge a round again, and audit the same plans."""
    rubric = load_rubric("quality")
    files = []
    for number, (name, layout, _) in enumerate(EXAMPLES):
        files.append(folder / f"{number}.docx")
        write_docx(load_content(name), layout, files[-1])

    def audit(path: Path) -> Judged:
        forget()
        plan = read_plan(path)
        seen = look_at(plan)
        return Judged(plan, judge_seen(seen, rubric), rubric, seen)

    begun = time.process_time()
    audited = [audit(path) for path in files]
    each = (time.process_time() - begun) / len(files)
    found = copied_round(folder / "again.duckdb", audited, plans, rubric)
    lighter = [one.model_copy(update={"weight": one.weight + 1}) for one in rubric.criteria]
    stricter = [
        one.model_copy(update={"met_when": one.met_when.model_copy(update={"met_from": 1.0})})
        if one.met_when
        else one
        for one in lighter
    ]
    figures = []
    for what, criteria, goal in (("weights", lighter, 2), ("thresholds", stricter, 2)):
        other = rubric.model_copy(update={"id": what, "criteria": tuple(criteria)})
        begun = time.process_time()
        found.rescore(other)
        again = time.process_time() - begun
        spread = f"{1000 * again / plans:.1f} ms a plan, {1000 * each:.0f} ms to audit one"
        name = f"rescore with other {what}, {plans} plans, over auditing"
        figures.append(Figure(name, 100 * again / (each * plans), goal, unit="%", spread=spread))
    return figures


def copied_round(path: Path, audited: list[Judged], plans: int, rubric: Rubric) -> AuditRound:
    """Write a round of so many plans, each a copy of one that was audited, under an id of its own."""
    version = audited[0].audit.ehcp_audit
    with Store(path, keep_quotes=False, package=version) as store:
        number = store.take_yardstick(
            Yardstick(rubric.id, rubric.version, rubric.sha256, rubric.model_dump_json(), version)
        )
        for start in range(0, plans, 100):
            some = range(start, min(plans, start + 100))
            names = {n: plan_id(f"{n:016d}" * 4) for n in some}
            store.write(
                [
                    rows_of(
                        audited[n % len(audited)],
                        keep_quotes=False,
                        identifier=names[n],
                        sentence_key=b"k" * 16,
                    ).packed()
                    for n in some
                ],
                number,
                LIMITS,
            )
        store.connection.execute(
            """INSERT INTO kept.sample (plan, sha256, copies, in_sample)
               SELECT plan, repeat(plan, 4), 1, true FROM kept.plans"""
        )
    return open_round(path)


if __name__ == "__main__":
    main()
