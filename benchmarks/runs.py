"""What a round costs over its plans: ratios in one run, never seconds.

    python benchmarks/runs.py [--strict] [--quick] [--only NAME]... [--keep FOLDER]

scaling    plans a second of two workers over those of one, on 200 mixed DOCX and PDF
overhead   the run with one worker over a loop that reads and audits the same plans
again      a run that finds nothing changed over the first one, on 1,000 plans
memory     the highest memory of the process that writes, for 10,000 results over that for 100

Of `overhead` the loop does no more than call `audit_plan(read_plan(path), rubric)` in one process that is
its own. The run does besides what a round asks for: it hashes the folder, starts a process for the plans
with a limit of time and of memory for each, looks in each plan for what may still name the child, numbers
its sentences, turns the audit into rows, sends them and writes them. Both pay for their imports; in the run
the process that writes imports what writing takes, and the one that reads all the rest, at the same time. A
worker looks for garbage once a plan, the loop as Python does by itself.

A machine is a third slower in one minute than in the next, other programs or none. So the two sides of
`overhead` and of `scaling` take turns over all plans, the first one more often: each time of the second is
held against the mean of the two of the first before and behind it. What is shown is the median of these
ratios, with the lowest and the highest.

All in processor time of fresh processes, their workers included, so that what else the machine does is left
out. How much faster two workers are than one follows from it on a machine of two cores: one worker has the
process that writes beside it, two share the cores with it. `--wall` takes seconds instead: for a machine that
does nothing else. `--strict` exits with 1 where a goal is missed.
"""

import argparse
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median
from typing import NamedTuple

from many import found_of, mixed, synthetic
from stopwatch import Figure, show

LOOP = """
import sys
from pathlib import Path
from ehcp_audit.reading import read_plan
from ehcp_audit.scoring import audit_plan, load_rubric
rubric = load_rubric("quality")
for path in sorted(Path(sys.argv[1]).iterdir()):
    audit_plan(read_plan(path), rubric)
"""

RUN = """
import sys
from multiprocessing import forkserver
import ehcp_audit as ea
ea.audit_sample(sys.argv[1], "quality", into=sys.argv[2], workers=int(sys.argv[3]))
forkserver._forkserver._stop()  # waited for, so that the workers' time is known
"""

TIME = """
import resource
own, all_else = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
print(own.ru_utime + own.ru_stime, all_else.ru_utime + all_else.ru_stime)
"""


def main() -> None:
    """Measure and print the table."""
    parser = argparse.ArgumentParser(description="Measure what a round costs over its plans.")
    parser.add_argument("--strict", action="store_true", help="exit with 1 where a goal is missed")
    parser.add_argument("--quick", action="store_true", help="a tenth of the plans")
    parser.add_argument("--wall", action="store_true", help="seconds, on a machine that does nothing else")
    parser.add_argument("--only", action="append", choices=list(MEASURES), help="measure only this")
    parser.add_argument("--keep", type=Path, help="keep the made plans in this folder")
    parser.add_argument("--write", nargs=3, metavar=("PLAN", "N", "ROUND"), help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.write:
        write_results(Path(given.write[0]), int(given.write[1]), Path(given.write[2]))
        return
    figures: list[Figure] = []
    with tempfile.TemporaryDirectory() as made:
        bench = Bench(given.keep or Path(made), Path(made), part=10 if given.quick else 1, wall=given.wall)
        for name in given.only or MEASURES:
            print(f"measuring {name} …", file=sys.stderr, flush=True)
            figures += MEASURES[name](bench)
    show(figures)
    missed = [one.name for one in figures if not one.reached]
    print(f"\n{len(figures) - len(missed)} of {len(figures)} goals reached")
    sys.exit(1 if given.strict and missed else 0)


TURNS = 3


class Bench:
    """The plans of one run, and where its rounds are written."""

    def __init__(self, plans: Path, rounds: Path, *, part: int, wall: bool) -> None:
        self.plans, self.rounds, self.part, self.wall = plans, rounds, part, wall
        self._made = 0

    def some(self, count: int) -> Path:
        """Return a folder of so many mixed plans."""
        return mixed(count // self.part, self.plans / f"mixed-{count // self.part}")

    def round(self) -> Path:
        """Return the name of a round that is not there yet."""
        self._made += 1
        return self.rounds / f"{self._made}.duckdb"

    def run(self, folder: Path, workers: int, into: Path | None = None) -> "Taken":
        """Return what one run took."""
        return _taken(RUN, folder, into or self.round(), workers)


def scaling(bench: Bench) -> Iterator[Figure]:
    """Two workers against one."""
    folder = bench.some(200)
    ratios = in_turn(
        lambda: _of_one(bench.run(folder, 1), wall=bench.wall),
        lambda: _of_two(bench.run(folder, 2), wall=bench.wall),
    )
    times = [1 / ratio for ratio in ratios]
    yield Figure("2 workers, plans a second over 1", median(times), 1.8, at_least=True, spread=_far(times))


def _of_one(taken: "Taken", *, wall: bool) -> float:
    return taken.wall if wall else max(taken.own, taken.workers)


def _of_two(taken: "Taken", *, wall: bool) -> float:
    return taken.wall if wall else taken.all / 2


def overhead(bench: Bench) -> Iterator[Figure]:
    """The run against a loop."""
    folder = bench.some(200)

    def cost(taken: Taken) -> float:
        return taken.wall if bench.wall else taken.all

    ratios = in_turn(lambda: cost(_taken(LOOP, folder)), lambda: cost(bench.run(folder, 1)))
    yield Figure("a run of 1 worker, over a loop", median(ratios), 1.1, spread=_far(ratios))


def in_turn(first: Callable[[], float], second: Callable[[], float]) -> list[float]:
    """Return, for each turn, what the second took over what the first took before and behind it."""
    ratios = []
    before = first()
    for _ in range(TURNS):
        between, after = second(), first()
        ratios.append(2 * between / (before + after))
        before = after
    return ratios


def _far(ratios: list[float]) -> str:
    """Say how far the ratios lie apart."""
    return f"{min(ratios):.2f} to {max(ratios):.2f} in {len(ratios)} turns"


def again(bench: Bench) -> Iterator[Figure]:
    """A run that finds nothing to do."""
    folder, into = bench.some(1000), bench.round()
    first, second = (bench.run(folder, 2, into) for _ in range(2))
    over = second.wall / first.wall if bench.wall else second.all / first.all
    said = f"{first.said}; {second.said}"
    yield Figure("a run with nothing to do, over the first", over, 0.05, spread=said)


def memory(bench: Bench) -> Iterator[Figure]:
    """The process that writes, with few results and with many."""
    plan = sorted(bench.some(200).iterdir())[1]
    few, many = (_peak(plan, count // bench.part, bench.round()) for count in (100, 10_000))
    yield Figure(
        "memory for 10,000 results, over 100", many / few, 1.15, spread=f"{few:.0f} and {many:.0f} MB"
    )


def write_results(plan: Path, count: int, into: Path) -> None:
    """Write the results of so many plans as a run does, and print the highest memory in MB."""
    from ehcp_audit.collecting.manifest import Manifest  # noqa: PLC0415 - only in the process that is measured
    from ehcp_audit.collecting.run import Desk  # noqa: PLC0415
    from ehcp_audit.collecting.store import Limits, Store, Yardstick  # noqa: PLC0415

    found, limits = found_of(count), Limits(60, 1000)
    with Store(into, keep_quotes=False, package="0") as store:
        number = store.take_yardstick(Yardstick("x", "1", "0" * 64, "{}", "0"))
        store.take_sample(found, Manifest())
        store.stay_small()
        desk = Desk(store, number, limits, progress=None, done=0, total=count)
        for result in synthetic(plan, found):
            desk.take(result)
        desk.put_away()
    status = Path("/proc/self/status").read_text()
    print(int(next(line for line in status.splitlines() if line.startswith("VmHWM")).split()[1]) / 1024)


def _peak(plan: Path, count: int, into: Path) -> float:
    command = [sys.executable, __file__, "--write", str(plan), str(count), str(into)]
    return float(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


class Taken(NamedTuple):
    """What one run took, in seconds."""

    wall: float
    own: float
    """Processor time of the process that was started."""
    workers: float
    """Processor time of those that it started."""

    @property
    def all(self) -> float:
        """Processor time of all of them."""
        return self.own + self.workers

    @property
    def said(self) -> str:
        """In words."""
        return f"{self.own:.1f} s and workers {self.workers:.1f} s"


def _taken(script: str, *arguments: object) -> Taken:
    begun = time.perf_counter()
    command = [sys.executable, "-c", script + TIME, *map(str, arguments)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    own, workers = map(float, done.stdout.split())
    return Taken(time.perf_counter() - begun, own, workers)


MEASURES: dict[str, Callable[[Bench], Iterator[Figure]]] = {
    "scaling": scaling,
    "overhead": overhead,
    "again": again,
    "memory": memory,
}

if __name__ == "__main__":
    main()
