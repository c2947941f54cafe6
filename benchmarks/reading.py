"""How well made-up plans are read: every figure beside the truth that the generator knows.

    python benchmarks/reading.py [--format docx|typst|reportlab|word|office]... [--all] [--seed N] [--count N]
                                 [--worst N] [--held-back]

Without a seed the five example layouts come first, then `--count` layouts put together from seeds. Seeds 0
to 9999 are for development: look at their worst cases, mend the reader, run again. `--held-back` adds 1000000
to each seed; only figures to publish come from there, and nobody looks at its cases. A figure is an F1 over
all plans taken together (tokens, statements and links are pooled, not averaged).

A statement counts as found where a statement of the same section has the same words, but for case, white
space and the mark in place of the name. `~near` counts those missed whose words are nearly there (0.8 alike),
so that a cut too early or a tag left in can be told from a statement not seen at all. What belongs to a
statement (its id, area, time, who, how often) is right only where the statement was found.
"""

import argparse
import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "examples"))

from made_up import Content, Layout, Truth, contents, load_content, truth, write_docx, write_pdf
from made_up.comparison import Comparison, compare
from made_up.layout import EXAMPLE_LAYOUTS
from made_up.variation import varied_layout

from ehcp_audit.reading import read_plan

FORMATS = ("docx", "typst", "reportlab", "word", "office")
"""DOCX; PDF tagged by typst; untagged by reportlab; tagged as Word does it; the DOCX
printed by LibreOffice, if installed."""
TAGGED = 'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"}}'
Case = tuple[str, Content, Layout]
HELD_BACK = 1_000_000
"""First seed of the held-back range."""


@dataclass
class Total:
    """Figures pooled over the plans of one format."""

    plans: int = 0
    seconds: float = 0.0
    found: Counter[str] = field(default_factory=Counter)
    true: Counter[str] = field(default_factory=Counter)
    given: Counter[str] = field(default_factory=Counter)
    failed: list[str] = field(default_factory=list)

    def add(self, seen: Comparison) -> None:
        """Add one plan's counts."""
        self.plans += 1
        self.found += seen.found
        self.true += seen.true
        self.given += seen.given

    def share(self, name: str) -> str:
        """Return an F1, or a plain share for the figures that are shares of the truth."""
        true, given, found = self.true[name], self.given[name], self.found[name]
        if not true and not given:
            return "    -"
        return f"{2 * found / (true + given):.4f}"


def cases(arguments: argparse.Namespace) -> Iterable[Case]:
    """Give the plans to write: the five example layouts first, then those made from seeds."""
    ids = contents()
    if arguments.seed is None:
        for number, layout in enumerate(EXAMPLE_LAYOUTS):
            for shift in range(len(ids) if arguments.all else 1):
                yield f"example {layout.name}", load_content(ids[(number + shift) % len(ids)]), layout
    first = arguments.seed if arguments.seed is not None else 0
    for seed in range(first, first + arguments.count):
        made = random.Random(HELD_BACK + seed if arguments.held_back else seed)  # noqa: S311 - no secret
        yield f"seed {seed}", load_content(made.choice(ids)), varied_layout(made.choice, f"seed-{seed}")


def write_all(made: list[Case], form: str, folder: Path) -> list[Path]:
    """Write all plans in one format."""
    suffix = "docx" if form in {"docx", "office"} else "pdf"
    paths = [folder / f"{number}.{suffix}" for number in range(len(made))]
    for path, (_, content, layout) in zip(paths, made, strict=True):
        if suffix == "docx":
            write_docx(content, layout, path)
        else:
            write_pdf(content, layout, path, engine=form)
    if form == "office":
        # One call prints all: starting the program takes longer than printing.
        command = ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to"]
        subprocess.run(
            [*command, TAGGED, "--outdir", str(folder), *map(str, paths)], check=True, capture_output=True
        )
        paths = [path.with_suffix(".pdf") for path in paths]
    return paths


def measure(
    form: str, arguments: argparse.Namespace
) -> tuple[Total, list[tuple[float, str, Comparison, Layout]]]:
    """Read all plans in one format."""
    total, worst = Total(), []
    with tempfile.TemporaryDirectory() as folder:
        made = list(cases(arguments))
        paths = write_all(made, form, Path(folder))
        for path, (name, content, layout) in zip(paths, made, strict=True):
            answers: Truth = truth(content, layout)
            begun = time.perf_counter()
            try:
                plan = read_plan(path)
            except Exception as error:  # noqa: BLE001 - a crash is a result to be shown, and the others go on
                total.failed.append(f"{name} ({content.id}): {type(error).__name__}: {error}")
                continue
            total.seconds += time.perf_counter() - begun
            seen = compare(plan, answers)
            total.add(seen)
            worst.append((seen.worst(), f"{name} ({content.id})", seen, layout))
    return total, sorted(worst, key=lambda one: one[0])


def show(form: str, total: Total) -> None:
    """Print the figures of one format."""
    print(f"\n{form}: {total.plans} plans, {1000 * total.seconds / max(total.plans, 1):.0f} ms a plan")
    names = sorted(set(total.true) | set(total.given))
    for name in names:
        true, given, found = total.true[name], total.given[name], total.found[name]
        print(f"  {name:<22} {total.share(name):>7}   {found} of {true} found, {given} given")
    for line in total.failed:
        print(f"  FAILED {line}")


def show_worst(worst: list[tuple[float, str, Comparison, Layout]], count: int) -> None:
    """Print the worst cases with what is unusual in their layout."""
    usual = asdict(Layout())
    for figure, name, seen, layout in worst[:count]:
        if figure >= 1:
            break
        print(f"\n  --- {name}: worst figure {figure:.3f}")
        unusual = {
            key: value for key, value in asdict(layout).items() if usual[key] != value and key != "name"
        }
        print("      " + ", ".join(f"{key}={value!r}" for key, value in unusual.items()))
        for line in seen.complaints[:14]:
            print("      " + line)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="Measure how well made-up plans are read.")
    parser.add_argument("--format", action="append", choices=FORMATS)
    parser.add_argument("--seed", type=int, help="first seed; without it the five example layouts come first")
    parser.add_argument("--count", type=int, default=20, help="how many seeded layouts")
    parser.add_argument("--worst", type=int, default=0, help="print so many worst cases of each format")
    parser.add_argument("--all", action="store_true", help="every made-up plan in each example layout")
    parser.add_argument(
        "--held-back", action="store_true", help="use the held-back seeds, for figures to publish"
    )
    arguments = parser.parse_args()
    for form in arguments.format or FORMATS:
        if form == "office" and shutil.which("soffice") is None:
            print("\noffice: LibreOffice is not installed, so nothing was printed by it")
            continue
        total, worst = measure(form, arguments)
        show(form, total)
        show_worst(worst, arguments.worst)


if __name__ == "__main__":
    main()
