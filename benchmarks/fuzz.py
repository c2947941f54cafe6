"""A longer search for files that bring the readers down: only a `ReadingError` or its kin may come out.

    python benchmarks/fuzz.py [--seconds 60] [--seed N] [--keep FOLDER] [--atheris]

Made-up plans are harmed in the ways in which files are harmed: bytes changed, cut, doubled; in a DOCX also
the parts inside the package, and elements of its XML moved, nested, emptied or repeated; in a PDF also its
objects. Each reading runs in this process under a limit of time. What is found is printed with the plan, the
seed and the harms that make it again, and kept in `--keep`. With `--atheris` (if installed) the bytes are
chosen by what new lines of code they reach. What could be read is also judged, which may raise nothing.
"""

import argparse
import random
import signal
import sys
import tempfile
import time
import traceback
import warnings
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "examples"))

from harm import harmed
from made_up import EXAMPLE_LAYOUTS, contents, load_content, write_docx, write_pdf

from ehcp_audit.errors import ReadingError
from ehcp_audit.reading import read_plan
from ehcp_audit.scoring import audit_plan, load_rubric

RUBRIC = load_rubric("quality")
LONGEST = 20
"""Seconds that one file may take: the made-up plans take a tenth of a second."""


class TooSlow(Exception):  # noqa: N818 - it is a finding, not an error
    """A file took longer than it may."""


@contextmanager
def limited(seconds: int) -> Iterator[None]:
    """Stop what runs too long, where the system has alarms."""

    def stop(_signal: int, _frame: object) -> None:
        raise TooSlow

    if not hasattr(signal, "SIGALRM"):
        yield
        return
    signal.signal(signal.SIGALRM, stop)
    signal.alarm(seconds)
    try:
        yield
    finally:
        signal.alarm(0)


def made_files(folder: Path) -> list[Path]:
    """Write every made-up plan once as DOCX and twice as PDF."""
    paths = []
    for number, identifier in enumerate(contents()):
        layout = EXAMPLE_LAYOUTS[number % len(EXAMPLE_LAYOUTS)]
        content = load_content(identifier)
        paths += [folder / f"{identifier}{end}" for end in (".docx", "-tagged.pdf", "-untagged.pdf")]
        write_docx(content, layout, paths[-3])
        write_pdf(content, layout, paths[-2], engine="typst")
        write_pdf(content, layout, paths[-1], engine="reportlab")
    return paths


def fault_of(path: Path, ends: Counter[str]) -> str:
    """Read and judge a file; return where it broke, or nothing where it was read or refused in one sentence.

    Args:
        path: the harmed file.
        ends: counts how files ended: as a plan, as a file without sections, or refused and as what.
    """
    try:
        with limited(LONGEST), warnings.catch_warnings():
            warnings.simplefilter("error")
            plan = read_plan(path)
            held = plan.coverage
            if held.placed + held.furniture + held.unplaced != held.words:
                return "words that do not add up"
            audit_plan(plan, RUBRIC).model_dump_json()
            ends["read as a plan" if plan.sections else "read, without sections"] += 1
    except ReadingError as error:
        ends[f"refused as {type(error).__name__}"] += 1
        cause = error.__cause__
        if "\n" in str(error):
            return f"a message of several lines: {error!r}"
        if cause is not None and "not as expected" in str(error):
            # The last guard caught it: one sentence came out, but no reader meant it.
            return f"guarded {_where(cause)}"
        return ""
    except (Exception, RecursionError) as error:  # noqa: BLE001 - what comes out is what is looked for
        return f"{_where(error)}"
    return ""


def _where(error: BaseException) -> str:
    ours = [frame for frame in traceback.extract_tb(error.__traceback__) if "ehcp_audit" in frame.filename]
    last = ours[-1] if ours else None
    place = f"{Path(last.filename).name}:{last.lineno} in {last.name}" if last else "outside the package"
    return f"{type(error).__name__} at {place}"


def search(seconds: float, seed: int, keep: Path | None) -> Counter[str]:
    """Harm and read until the time is up; return how often each fault was met."""
    found: Counter[str] = Counter()
    ended: Counter[str] = Counter()
    tried = 0
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        sources = made_files(folder)
        ends = time.monotonic() + seconds
        while time.monotonic() < ends:
            one = random.Random(seed + tried)  # noqa: S311 - no secret
            source = one.choice(sources)
            data, harms = harmed(source.read_bytes(), one)
            path = folder / f"harmed{source.suffix}"
            path.write_bytes(data)
            fault = fault_of(path, ended)
            if fault:
                if not found[fault]:
                    print(
                        f"{fault}\n    {source.name}, --seed {seed + tried}: {'; '.join(harms)}", flush=True
                    )
                    if keep:
                        keep.mkdir(parents=True, exist_ok=True)
                        (keep / f"{seed + tried}-{source.name}").write_bytes(data)
                found[fault] += 1
            tried += 1
    print(f"\n{tried} files tried, {sum(found.values())} faults of {len(found)} kinds")
    for end, times in ended.most_common():
        print(f"{times:6} {end}")
    for fault, times in found.most_common():
        print(f"{times:6} {fault}")
    return found


def by_coverage(seconds: float, keep: Path | None) -> None:
    """Let atheris choose the bytes; each kind of fault is printed once, and it ends the process itself."""
    import atheris  # noqa: PLC0415 - optional, and seldom installed

    folder = Path(tempfile.mkdtemp())
    seeds = folder / "seeds"
    seeds.mkdir()
    made_files(seeds)
    path = folder / "one"
    found: Counter[str] = Counter()

    def one_input(data: bytes) -> None:
        path.write_bytes(data)
        fault = fault_of(path, Counter())
        if fault and not found[fault]:
            print(f"{fault}", flush=True)
            if keep:
                keep.mkdir(parents=True, exist_ok=True)
                (keep / f"by-coverage-{len(found)}").write_bytes(data)
        found[fault] += 1

    atheris.instrument_all()
    atheris.Setup([sys.argv[0], f"-max_total_time={int(seconds)}", str(seeds)], one_input)
    atheris.Fuzz()


def main() -> None:
    """Search, and exit with 1 where something other than a `ReadingError` came out."""
    parser = argparse.ArgumentParser(description="Look for files that bring the readers down.")
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--seed", type=int, default=0, help="the first file's; each further one adds 1")
    parser.add_argument("--keep", type=Path, help="keep one file of each kind of fault in this folder")
    parser.add_argument("--atheris", action="store_true", help="let atheris choose, if it is installed")
    given = parser.parse_args()
    if given.atheris:
        if find_spec("atheris") is None:
            print("atheris is not installed, so nothing was tried: pip install atheris")
            return
        by_coverage(given.seconds, given.keep)
        return
    sys.exit(1 if search(given.seconds, given.seed, given.keep) else 0)


if __name__ == "__main__":
    main()
