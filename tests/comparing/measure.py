"""How well two versions of a plan are compared, on made-up plans with known edits.

`python tests/comparing/measure.py` measures and writes the figures into docs/changes.md; `--rounds N` makes N
edited versions of each plan (default 12).
"""

import argparse
import re
import sys
import tempfile
import time
from collections import Counter, defaultdict
from pathlib import Path
from random import Random

sys.path.insert(0, str(Path(__file__).resolve().parent))
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "examples"))

from documents import plan_file
from edits import EDITS
from known import Outcome, compared, edited_pair
from made_up import EXAMPLE_LAYOUTS, contents, load_content
from made_up.variation import varied_layout

from ehcp_audit import compare_plans, read_plan
from ehcp_audit.model import ChangeKind, Plan

PAGE = Path(__file__).resolve().parents[2] / "docs" / "changes.md"
FIRST_SEED = 7000
"""Edited versions from here on were not looked at while the comparison was made."""
FORMS = ("docx", "docx", "typst", "reportlab")
"""Word, tagged PDF, untagged PDF; Word twice, because most plans are."""


def edits(rounds: int, folder: Path) -> list[Outcome]:
    """Compare versions with known edits, there and back."""
    found: list[Outcome] = []
    for identifier in contents():
        for seed in range(rounds):
            old, new, made, _ = edited_pair(identifier, FIRST_SEED + seed, folder, forms=FORMS)
            found += [*compared(old, new, made), *compared(old, new, made, backwards=True)]
    return found


def layouts(folder: Path) -> tuple[int, int, Counter[str]]:
    """Compare each plan, in every layout and format, with the next: pairs, statements, what was said."""
    said: Counter[str] = Counter()
    pairs = statements = 0
    for identifier in contents():
        plans: list[Plan] = []
        for layout in EXAMPLE_LAYOUTS:
            for form in ("docx", "typst", "reportlab"):
                path = folder / f"{identifier}-{layout.name}-{form}.{'docx' if form == 'docx' else 'pdf'}"
                plans.append(read_plan(plan_file(load_content(identifier), layout, form, path)))
        for one, other in zip(plans, [*plans[1:], plans[0]], strict=True):
            changes = compare_plans(one, other)
            pairs += 1
            statements += len(changes.changes)
            said.update(change.kind for change in changes.changes if change.kind is not ChangeKind.UNCHANGED)
    return pairs, statements, said


def varied(folder: Path, most: int) -> tuple[int, int]:
    """Compare each plan in layouts put together from all choices: pairs, and how many have no change."""
    clean = 0
    for number in range(most):
        random = Random(FIRST_SEED + number)
        content = load_content(contents()[number % len(contents())])
        plans = []
        for side in "ab":
            form = random.choice(FORMS)
            path = folder / f"varied-{side}.{'docx' if form == 'docx' else 'pdf'}"
            plans.append(read_plan(plan_file(content, varied_layout(random.choice), form, path)))
        changes = compare_plans(*plans)
        clean += all(change.kind is ChangeKind.UNCHANGED for change in changes.changes)
    return most, clean


def speed(folder: Path) -> tuple[float, float]:
    """Return the seconds that reading and comparing take for two versions of the longest made-up plan."""
    old, new, _, _ = edited_pair("kofi", 1, folder, forms=("docx",))
    compare_plans(old, new)  # what is loaded once is loaded
    files = sorted(folder.glob("kofi-1-*.docx"))
    start = time.perf_counter()
    plans = [read_plan(file) for file in files]
    middle = time.perf_counter()
    compare_plans(*plans)
    return middle - start, time.perf_counter() - middle


def table(found: list[Outcome]) -> list[str]:
    """Return the figures as lines of Markdown."""
    by_edit: dict[tuple[str, str], list[Outcome]] = defaultdict(list)
    for one in found:
        if one.edit:
            by_edit[one.wanted, one.edit].append(one)
    lines = []
    for wanted, name in (("weakened", "Weaker"), ("strengthened", "Stronger"), ("harmless", "Harmless")):
        of = [one for one in found if one.wanted == wanted and one.edit]
        right = sum(one.is_right for one in of)
        wrong = Counter(one.said for one in of if not one.is_right)
        rest = ", ".join(f"{n} {kind}" for kind, n in sorted(wrong.items())) or "\u2013"
        kinds = len({one.edit for one in of})
        lines.append(f"| {name} | {kinds} | {len(of)} | {right} | {rest} |")
    nobody = [one for one in found if not one.edit]
    said = Counter(one.said for one in nobody)
    rest = ", ".join(f"{n} {kind}" for kind, n in sorted(said.items())) or "none"
    missed = sorted({one.edit for one in found if one.edit and not one.is_right})
    return [
        "| what was done | kinds of edit | statements | called so | otherwise |",
        "|---|---:|---:|---:|---|",
        *lines,
        "",
        f"Changes that nobody made: {rest}.",
        f"Kinds of edit with a mistake: {', '.join(missed) or 'none'}.",
    ]


def main() -> None:
    """Measure, and write the figures into the page."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=12)
    rounds = parser.parse_args().rounds
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        found = edits(rounds, folder)
        pairs, statements, said = layouts(folder)
        mixed, clean = varied(folder, 8 * rounds)
        reading, comparing = speed(folder)
    for one in found:
        if not one.is_right:
            what = one.edit or "nobody changed this"
            sys.stdout.write(f"{what}: {one.wanted}, said {one.said}\n  - {one.old}\n  + {one.new}\n")
    rest = ", ".join(f"{n} {kind}" for kind, n in sorted(said.items())) or "no change at all"
    plans = f"{len(contents())} plans, {rounds} edited versions of each, {len(EDITS)} kinds of edit"
    took = f"{comparing / reading:.1f} of the time of reading both"
    same = "The same plan in two of the five layouts, or in two formats"
    but = "" if clean == mixed else "; in the others the two files were not read alike"
    lines = [
        f"{plans}; each version in a layout and a format of its own, compared there and back:",
        "",
        *table(found),
        "",
        f"{same}: {pairs} pairs, {statements} statements, {rest}.",
        f"In layouts put together from all choices: {clean} of {mixed} pairs without any change{but}.",
        "",
        f"Comparing two versions of the longest plan takes {took}.",
    ]
    figures = "\n".join(["<!-- measured -->", *lines, "<!-- end -->"])
    text = re.sub(r"(?s)<!-- measured -->.*<!-- end -->", lambda _: figures, PAGE.read_text("utf-8"))
    PAGE.write_text(text, "utf-8")
    sys.stdout.write(f"{figures}\n")


if __name__ == "__main__":
    main()
