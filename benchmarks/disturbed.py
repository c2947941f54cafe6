"""A run that is killed at any moment, and one whose plans do their worst: the round must be whole.

    python benchmarks/disturbed.py [--kills 50] [--plans 200] [--seed 1] [--keep FOLDER]

kills    `kill -9` so many times at random moments, then the same command again: the round must be that of an
         undisturbed run, row for row, and most of the killed runs must have written something
faults   one plan in ten is broken, hangs, crashes its process, or needs more memory than it is given: nine in
         ten must be audited and each of the others be a row with its reason
"""

import argparse
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter, deque
from datetime import date
from itertools import islice, pairwise
from pathlib import Path

from many import mixed

from ehcp_audit.collecting import AuditRound, open_round
from ehcp_audit.collecting.judging import judge_plan
from ehcp_audit.collecting.rows import Judged
from ehcp_audit.collecting.run import run_round
from ehcp_audit.collecting.store import Limits, Yardstick
from ehcp_audit.model import Rubric
from ehcp_audit.scoring import load_rubric

FAULTS = {
    "hang": (b"%PDF-1.7 hang", "TimedOut"),
    "crash": (b"%PDF-1.7 crash", "WorkerDied"),
    "huge": (b"%PDF-1.7 huge", "OutOfMemory"),
    "broken": (b"%PDF-1.7 and no more", "DamagedFile"),
}


def rows(found: AuditRound) -> dict[str, list[dict[str, object]]]:
    """Return all that must not depend on how a round came about; sentences by where they first stand."""
    kept = {name: found.rows(name) for name in found.tables if name != "runs"}
    first: dict[object, int] = {}
    for row in kept["sentences"]:
        row["sentence"] = first.setdefault(row["sentence"], len(first))
    return kept


def worst(path: Path, data: bytes | None = None, *, rubric: Rubric, as_of: date | None) -> Judged:
    """Read and judge a plan, or do what stands in the file."""
    content = path.read_bytes()
    if content.endswith(b"hang"):
        while True:
            pass
    if content.endswith(b"crash"):
        os.kill(os.getpid(), signal.SIGSEGV)
    if content.endswith(b"huge"):
        eaten = []
        while True:
            eaten.append(bytearray(1 << 26))
    return judge_plan(path, data, rubric=rubric, as_of=as_of)


RUN = """
import sys
import ehcp_audit as ea
def told(done, total):
    print(done, flush=True)
ea.audit_sample(sys.argv[1], "quality", into=sys.argv[2], progress=told)
"""


def killed(folder: Path, rounds: Path, kills: int, seed: int) -> bool:
    """Kill a run again and again, let it end, and hold it against an undisturbed one.

    Each run is killed so many results after its first, and a moment later, that about as many plans are done
    when the kills are used up as there are: nearly every run has then written something, and lost something.
    """
    chance = random.Random(seed)  # noqa: S311 - no secret hangs on it
    into, whole = rounds / "killed.duckdb", rounds / "whole.duckdb"
    command = [sys.executable, "-c", RUN, str(folder)]
    plans = len(list(folder.iterdir()))
    for number in range(kills):
        with subprocess.Popen(
            [*command, str(into)], stdout=subprocess.PIPE, text=True, start_new_session=True
        ) as running:
            some = chance.randint(2, max(2, 2 * plans // kills - 1))
            told = islice(running.stdout or (), some + 1)  # the first line is told at the start
            deque(told, maxlen=0)
            time.sleep(chance.uniform(0, 0.5))
            running.kill()
        print(f"\r{number + 1} of {kills} kills", end="", file=sys.stderr, flush=True)
    print(file=sys.stderr)
    for path in (into, whole):
        subprocess.run([*command, str(path)], check=True, stdout=subprocess.DEVNULL)
    found = open_round(into)
    runs = found.rows("runs")
    ends = Counter(str(row["ended"]) for row in runs)
    there = [row["already_done"] for row in runs]
    wrote = sum(after > before for before, after in pairwise(there))
    same = rows(found) == rows(open_round(whole))
    print(f"kills: {kills}; runs by how they ended: {dict(ends)}; done before the last run: {there[-1]}")
    print(f"kills: {wrote} of the {kills} runs that were killed had written results")
    print(f"kills: the round is {'the same as' if same else 'NOT that of'} an undisturbed run")
    return same and wrote > kills // 2


def faulty(folder: Path, rounds: Path) -> bool:
    """Run plans of which one in ten does its worst."""
    plans = [path for path in sorted(folder.iterdir()) if not path.name.startswith("bad")]
    bad = Counter[str]()
    for number in range(len(plans) // 9):
        name = list(FAULTS)[number % len(FAULTS)]
        content, kind = FAULTS[name]
        padded = content.replace(b"%PDF-1.7", b"%%PDF-1.7 %d" % number)
        (folder / f"bad {number:03d}.pdf").write_bytes(padded)
        bad[kind] += 1
    held = load_rubric("quality")
    yardstick = Yardstick(held.id, held.version, held.sha256, held.model_dump_json(), "0")
    run_round(
        folder, rounds / "faults.duckdb", _judge(held), yardstick, limits=Limits(timeout=20, memory_mb=500)
    )
    found = open_round(rounds / "faults.duckdb")
    read, unread = len(found.rows("plans")), Counter(str(row["kind"]) for row in found.rows("unreadable"))
    print(f"faults: {read} audited of {len(plans)} good; not read: {dict(unread)}; meant to be: {dict(bad)}")
    return read == len(plans) and unread == bad


def _judge(rubric: Rubric) -> object:
    from functools import partial  # noqa: PLC0415 - only here

    import disturbed  # noqa: PLC0415 - by its own name, so that workers can import it

    return partial(disturbed.worst, rubric=rubric, as_of=None)


def main() -> None:
    """Disturb, and say whether the rounds are whole."""
    parser = argparse.ArgumentParser(description="Disturb runs and look at what they leave.")
    parser.add_argument("--kills", type=int, default=50)
    parser.add_argument("--plans", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep", type=Path, help="keep the made plans in this folder")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as made:
        rounds = Path(made)
        folder = mixed(given.plans, (given.keep or rounds) / f"mixed-{given.plans}")
        whole = [killed(folder, rounds, given.kills, given.seed)] if given.kills else []
        copied = rounds / "faulty"
        copied.mkdir()
        for path in folder.iterdir():
            (copied / path.name).symlink_to(path)
        whole.append(faulty(copied, rounds))
    sys.exit(0 if all(whole) else 1)


if __name__ == "__main__":
    main()
