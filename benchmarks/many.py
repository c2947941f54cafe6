"""Many made-up plans, mixed as they come, and results of made-up plans for what needs no reading."""

import shutil
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "examples"))

from grown import grown
from made_up import EXAMPLE_LAYOUTS, write_docx, write_pdf

from ehcp_audit.collecting.files import Found, FoundPlan, plan_id
from ehcp_audit.collecting.judging import judge_plan
from ehcp_audit.collecting.packing import Packed
from ehcp_audit.collecting.rows import rows_of
from ehcp_audit.scoring import load_rubric

__all__ = ["found_of", "mixed", "synthetic"]

_OWN = 200
"""Plans that are written from scratch."""


def mixed(count: int, folder: Path, *, rows: int = 8, seed: int = 1) -> Path:
    """Write so many plans, no two alike, in all layouts: two of three as DOCX, the others as PDF.

    From the 201st on each is an earlier one with a remark of its own behind its content: another plan to a
    round, and made at once.

    Args:
        count: How many.
        folder: Where; made where there is none, and left as it is where it holds that many.
        rows: How many needs each has, give or take a half; 8 make about ten pages.
        seed: Another seed, other plans.
    """
    folder.mkdir(parents=True, exist_ok=True)
    if len(list(folder.iterdir())) == count:
        return folder
    for number in range(count):
        if number >= _OWN:
            _remarked(next(folder.glob(f"{number % _OWN:05d}.*")), number, folder)
            continue
        content = grown(max(2, rows // 2 + number * 7 % (rows + 1)), seed * 10_000 + number)
        layout = EXAMPLE_LAYOUTS[number % len(EXAMPLE_LAYOUTS)]
        if number % 3:
            write_docx(content, layout, folder / f"{number:05d}.docx")
        else:
            engine = "typst" if number % 6 else "reportlab"
            write_pdf(content, layout, folder / f"{number:05d}.pdf", engine=engine)
    return folder


def _remarked(plan: Path, number: int, folder: Path) -> None:
    """Copy a plan, with a remark that no reader looks at and that gives it another hash."""
    into = folder / f"{number:05d}{plan.suffix}"
    shutil.copy(plan, into)
    if plan.suffix == ".pdf":
        with into.open("ab") as file:
            file.write(b"%% %d\n" % number)
    else:
        with zipfile.ZipFile(into, "a") as package:
            package.comment = str(number).encode()


def found_of(count: int) -> Found:
    """Return what would be found in a folder of so many plans."""
    return Found(
        [
            FoundPlan(
                plan_id(f"{n:064x}"[::-1]),
                f"{n:064x}"[::-1],
                [f"{n}.docx"],
                Path(f"/plans/{n}.docx"),
                opener=b"x" * 32,
            )
            for n in range(count)
        ],
        count,
    )


def synthetic(plan: Path, found: Found, rubric: str = "quality") -> Iterator[Packed]:
    """Yield the results of one plan under the ids of many."""
    held = load_rubric(rubric)
    judged = judge_plan(plan, rubric=held, as_of=None)
    for one in found.plans:
        yield rows_of(judged, keep_quotes=False, identifier=one.plan, sentence_key=b"k" * 16).packed()
