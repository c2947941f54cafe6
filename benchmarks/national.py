"""What a national run takes: measured here on some plans, reckoned for all of them. Writes docs/national-run.md.

    python benchmarks/national.py [--plans 60] [--write]

Measured in processor time of fresh processes, so that what else the machine does is left out.
"""
# ruff: noqa: E501 - a page of prose

import argparse
import os
import pickle
import platform
import sys
import tempfile
import time
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from many import found_of, mixed, synthetic
from runs import Bench

PLANS = 640_000
"""About as many as there are plans in England."""
PAGE = Path(__file__).resolve().parent.parent / "docs" / "national-run.md"


@dataclass(frozen=True)
class Rates:
    """What one plan takes."""

    plans: int
    worker: float
    """Seconds of a worker's processor."""
    writer: float
    """Seconds of the processor of the process that writes."""
    stored: float
    """Bytes in the round's file."""
    sent: float
    """Bytes of the file."""
    words: float


def measure(count: int, folder: Path, made: Path) -> Rates:
    """Run plans of the length of real ones, and as many again, so that starting up falls out."""
    bench = Bench(folder, made, part=1, wall=False)
    few, many = (mixed(number, folder / f"long-{number}", rows=20) for number in (count // 3, count))
    rounds = bench.round(), bench.round()
    short, long = bench.run(few, 2, rounds[0]), bench.run(many, 2, rounds[1])
    from ehcp_audit.collecting import open_round  # noqa: PLC0415 - imported where the run has been measured

    read = open_round(rounds[1]).rows("plans")
    writer, stored = _written(sorted(many.iterdir())[1], made / "written.duckdb")
    return Rates(
        plans=count,
        worker=(long.workers - short.workers) / (count - count // 3),
        writer=writer,
        stored=stored,
        sent=sum(path.stat().st_size for path in many.iterdir()) / count,
        words=sum(int(row["words"]) for row in read) / len(read),
    )


def _written(plan: Path, into: Path) -> tuple[float, float]:
    """Write one plan's results under 400 ids; return processor seconds and bytes for each."""
    from ehcp_audit.collecting.manifest import Manifest  # noqa: PLC0415
    from ehcp_audit.collecting.run import Desk  # noqa: PLC0415
    from ehcp_audit.collecting.store import Limits, Store, Yardstick  # noqa: PLC0415

    into.unlink(missing_ok=True)
    found, limits = found_of(400), Limits(60, 1000)
    sent = [pickle.dumps(result) for result in synthetic(plan, found)]
    with Store(into, keep_quotes=False, package="0") as store:
        number = store.take_yardstick(Yardstick("x", "1", "0" * 64, "{}", "0"))
        store.take_sample(found, Manifest())
        store.stay_small()
        begun = time.process_time()
        desk = Desk(store, number, limits, progress=None, done=0, total=400)
        for result in sent:
            desk.take(pickle.loads(result))  # noqa: S301 - made above
        desk.put_away()
        taken = time.process_time() - begun
    return taken / 400, into.stat().st_size / 400


def page(rates: Rates) -> str:
    """Return the page of the docs."""
    work = rates.worker * PLANS / 3600
    rows = "\n".join(
        f"| {cores:,} | {max(work / cores, rates.writer * PLANS / 3600):,.1f} hours |"
        for cores in (2, 8, 32, 64, 128)
    )
    feeds = int(rates.worker / rates.writer)
    return f"""# Planning a national run

What it takes to audit every plan of England, taken as {PLANS:,}: reckoned from rates measured on {datetime.now(UTC).date()} on a machine of {os.cpu_count()} cores ({platform.machine()}, Python {platform.python_version()}),
with {rates.plans} made-up plans of {rates.words:,.0f} words on average, two of three as DOCX and the others as PDF, against the rubric `quality`. This page is
written by `python benchmarks/national.py --write`; run it on your own machine, with your own plans' length in mind.

| one plan | measured |
|---|---|
| reading and judging, one core | {rates.worker:.2f} seconds |
| writing its results, the one process that writes | {1000 * rates.writer:.0f} milliseconds |
| its results in the round's file | {rates.stored / 1000:.0f} kB |
| its file, as it travels to a cluster's worker | {rates.sent / 1000:.0f} kB |

## Cores and hours

All plans take {work:,.0f} hours of one core.

| cores that read | hours |
|---|---|
{rows}

One process writes. It keeps up with about {feeds} cores that read; more of them do not make one round quicker. Beyond that, give each authority or
region a round of its own: rounds are compared and exported, not joined, so decide first which figures you want.

## Storage and memory

- The round's file: {rates.stored * PLANS / 1e9:,.0f} GB, without quotes. Allow twice that for DuckDB while it is written, on a local disk, not a share.
- The plans: {rates.sent * PLANS / 1e9:,.0f} GB at the length of these; real ones hold pictures and are larger. They are read once to be hashed before the run begins.
- Each core that reads: up to 1.5 GB before a plan is given up (`--memory`); a usual plan takes about 0.2 GB. 1 GB for each core is plenty.
- The process that writes: about 1 kB for each plan of the folder, and what DuckDB takes, which is held to 32 MB while plans are judged.

## How

- One large machine is simpler than a cluster: `ehcp-audit batch plans/ --into england.duckdb --workers {feeds}`.
- A cluster: a Dask scheduler and workers with the same version of `ehcp-audit[dask]` and one thread for each core, then `--dask tls://host:8786`.
  The plans travel as bytes; see [decision 17](decisions/0017-plans-travel-as-bytes.md). {feeds} cores ask for {feeds * rates.sent / rates.worker / 1e6:,.0f} MB a second.
- It will be stopped at some point. Run the same command again: what has an answer is not done again.
- Draw first. A sample of 400 plans answers most questions about England to within 5 points in minutes: `ehcp-audit draw`.

What is not measured here: scanned plans (they are refused unless recognised beforehand), a file share that is slow, and a virus scanner that opens
every file first. Each can take longer than the audit.
"""


def main() -> None:
    """Measure, and print or write the page."""
    parser = argparse.ArgumentParser(description="Reckon a national run from rates measured here.")
    parser.add_argument("--plans", type=int, default=60)
    parser.add_argument("--write", action="store_true", help=f"write {PAGE.name}")
    parser.add_argument("--keep", type=Path, help="keep the made plans in this folder")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as made:
        text = page(measure(given.plans, given.keep or Path(made), Path(made)))
    if given.write:
        PAGE.write_text(text, encoding="utf-8")
    else:
        sys.stdout.write(text)


if __name__ == "__main__":
    main()
