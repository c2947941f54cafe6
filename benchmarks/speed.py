"""How fast plans are read and judged: ratios to a floor or a peer in the same run, never seconds.

    python benchmarks/speed.py [--strict] [--quick] [--only NAME]... [--keep FOLDER]

The plans are made up and grown to 10, 25 and 40 pages in several layouts: DOCX as Word writes it, PDF with
and without a structure tree. The floors are what no reader can do without: lxml parsing `document.xml`, and
pdfium building the text page of each page. Every engine runs in turn on each file, cold in its memories of
texts; a figure is the median over the files of the ratio on each. `--strict` exits with 1 where a goal is
missed.
"""

import argparse
import sys
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "examples"))

import pdfplumber
import pypdfium2.raw as pdfium
from commands import command_ratios
from grown import Form, grown_to_words, table_docx, write_grown
from lxml import etree
from made_up import EXAMPLE_LAYOUTS, write_docx
from memory import peak_over_import
from stopwatch import Figure, interleaved, show

from ehcp_audit.reading import read_blocks, read_plan
from ehcp_audit.scoring import audit_plan, load_rubric

Measure = Callable[["Bench"], Iterator[Figure]]
BARE = 0.017
"""Seconds of a bare interpreter on the machine for which the goals in seconds were set."""


class Bench:
    """The files of one run."""

    def __init__(self, folder: Path, *, quick: bool) -> None:
        self.folder = folder
        self.rounds = 1 if quick else 3
        self.sizes = (10,) if quick else (10, 25, 40)
        self._sets: dict[Form, list[Path]] = {}

    def mixed(self, form: Form) -> list[Path]:
        """Return the mixed set of one form: every size in three layouts, each layout in some size."""
        if form not in self._sets:
            self._sets[form] = [
                self.plan(size, form, layout=place * 2 + number)
                for place, size in enumerate(self.sizes)
                for number in range(3)
            ]
        return self._sets[form]

    def plan(self, pages: int, form: Form, *, layout: int = 1) -> Path:
        """Return one plan of about so many pages."""
        chosen = EXAMPLE_LAYOUTS[layout % len(EXAMPLE_LAYOUTS)]
        return write_grown(pages, chosen, layout, form, self.folder)


def parse_document(path: Path) -> Callable[[], object]:
    """Return the floor of a DOCX: lxml parses document.xml, already unpacked."""
    with zipfile.ZipFile(path) as packed:
        source = packed.read("word/document.xml")
    return lambda: etree.fromstring(source)


def build_text_pages(path: Path) -> Callable[[], object]:
    """Return the floor of a PDF: pdfium builds the text page of every page."""
    data = path.read_bytes()

    def run() -> None:
        document = pdfium.FPDF_LoadMemDocument64(data, len(data), None)
        for number in range(pdfium.FPDF_GetPageCount(document)):
            page = pdfium.FPDF_LoadPage(document, number)
            text = pdfium.FPDFText_LoadPage(page)
            pdfium.FPDFText_ClosePage(text)
            pdfium.FPDF_ClosePage(page)
        pdfium.FPDF_CloseDocument(document)

    return run


def words_and_tables(path: Path) -> Callable[[], object]:
    """Return the peer: pdfplumber's words and tables of every page."""

    def run() -> None:
        with pdfplumber.open(path) as document:
            for page in document.pages:
                page.extract_words()
                page.extract_tables()
                page.close()

    return run


def figure(name: str, ratios: list[float], goal: float, *, at_least: bool = False) -> Figure:
    """Return the median of ratios as a figure with their spread."""
    spread = f"{min(ratios):.2f} to {max(ratios):.2f}, {len(ratios)} files"
    return Figure(name, median(ratios), goal, at_least=at_least, spread=spread)


def reading(bench: Bench) -> Iterator[Figure]:
    """File to blocks and file to plan, over the floors."""
    floors: dict[Form, Callable[[Path], Callable[[], object]]] = {
        "docx": parse_document,
        "tagged": build_text_pages,
        "untagged": build_text_pages,
    }
    for form, floor in floors.items():
        found: dict[str, list[float]] = {"blocks": [], "plan": []}
        for path in bench.mixed(form):
            engines: dict[str, Callable[[], object]] = {
                "floor": floor(path),
                "blocks": lambda path=path: read_blocks(path),
                "plan": lambda path=path: read_plan(path),
            }
            taken = interleaved(engines, rounds=bench.rounds)
            for name, ratios in found.items():
                ratios.append(taken[name] / taken["floor"])
        shown = "DOCX" if form == "docx" else f"{form} PDF"
        yield figure(f"{shown} to blocks, over the floor", found["blocks"], 2 if form == "docx" else 3)
        yield figure(f"{shown} to plan, over the floor", found["plan"], 4)


def peer(bench: Bench) -> Iterator[Figure]:
    """PDF to blocks against pdfplumber's words and tables: three plans of each kind, it is slow."""
    forms: tuple[Form, ...] = ("tagged", "untagged")
    for form in forms:
        ratios = []
        for path in bench.mixed(form)[:5:2]:
            engines: dict[str, Callable[[], object]] = {
                "peer": words_and_tables(path),
                "blocks": lambda path=path: read_blocks(path),
            }
            taken = interleaved(engines, rounds=1)
            ratios.append(taken["peer"] / taken["blocks"])
        yield figure(f"{form} PDF to blocks, times faster than pdfplumber", ratios, 15, at_least=True)


def tables(bench: Bench) -> Iterator[Figure]:
    """A DOCX table of 800 rows against one of 50."""
    large = table_docx(range(1, 801), bench.folder / "table-800.docx")
    # Its rows in sixteen tables: a small table takes too short to be timed, and one read again and again
    # would be found in the memories of texts.
    parts = [
        table_docx(range(first, first + 50), bench.folder / f"table-50-{first}.docx")
        for first in range(1, 801, 50)
    ]
    for name, read in (("blocks", read_blocks), ("plan", read_plan)):
        engines: dict[str, Callable[[], object]] = {
            "small": lambda read=read: [read(part) for part in parts],
            "large": lambda read=read: read(large),
        }
        taken = interleaved(engines, rounds=2 * bench.rounds + 1)
        grows = len(parts) * taken["large"] / taken["small"]
        yield Figure(f"table of 800 rows to {name}, over one of 50", grows, 20)


def memory(bench: Bench) -> Iterator[Figure]:
    """Memory for 100 pages over import, and what each page adds after the first."""
    forms: tuple[Form, ...] = ("docx", "tagged", "untagged")
    for form in forms:
        shown = "DOCX" if form == "docx" else f"{form} PDF"
        short = peak_over_import(bench.plan(10, form))
        long = peak_over_import(bench.plan(100, form))
        yield Figure(f"memory of a {shown} of 100 pages, over import", long, 300, unit="MB")
        yield Figure(
            f"memory each further page of a {shown} adds",
            (long - short) / 90,
            0.6,
            unit="MB",
            spread=f"10 pages: {short:.0f} MB",
        )


def judging(bench: Bench) -> Iterator[Figure]:
    """Judging a plan of 7,000 words against reading it from DOCX, and how it grows."""
    rubric = load_rubric("quality")
    layout = EXAMPLE_LAYOUTS[2]
    plans = {}
    for words in (7000, 20000, 60000):
        path = bench.folder / f"words-{words}.docx"
        write_docx(grown_to_words(words, seed=words), layout, path)
        plans[words] = (path, read_plan(path))
    ratios = []
    engines: dict[str, Callable[[], object]] = {
        "read": lambda: read_plan(plans[7000][0]),
        **{
            f"judge {words}": lambda plan=plan: audit_plan(plan, rubric) for words, (_, plan) in plans.items()
        },
    }
    taken = interleaved(engines, rounds=2 * bench.rounds + 1)
    ratios.append(taken["judge 7000"] / taken["read"])
    words = {size: plan.source.words for size, (_, plan) in plans.items()}
    yield Figure(
        "judging 7,000 words, over reading them from DOCX", ratios[0], 1, spread=f"{words[7000]} words"
    )
    for small, large in ((7000, 20000), (20000, 60000)):
        grows = (taken[f"judge {large}"] / taken[f"judge {small}"]) / (words[large] / words[small])
        yield Figure(
            f"judging {large:,} words, over {small:,} in proportion",
            grows,
            1.25,
            spread=f"{words[small]} and {words[large]} words",
        )


def commands(bench: Bench) -> Iterator[Figure]:
    """The commands as felt, in bare interpreters."""
    ratios = command_ratios(bench.plan(20, "docx"), bench.plan(20, "untagged"))
    bare = f"a bare interpreter took {ratios['bare milliseconds']:.0f} ms here"
    yield Figure("--help, over a bare interpreter", ratios["help"], 0.3 / BARE, spread=bare)
    yield Figure(
        "check of a DOCX of 20 pages, to its first words", ratios["first words docx"], 1 / BARE, spread=bare
    )
    yield Figure("check of a DOCX of 20 pages, to the end", ratios["check docx"], 1.5 / BARE, spread=bare)
    yield Figure("check of a PDF of 20 pages, to the end", ratios["check pdf"], 2 / BARE, spread=bare)


MEASURES: dict[str, Measure] = {
    "reading": reading,
    "peer": peer,
    "tables": tables,
    "memory": memory,
    "judging": judging,
    "commands": commands,
}


def main() -> None:
    """Measure and print the table."""
    parser = argparse.ArgumentParser(description="Measure speed and memory as ratios in one run.")
    parser.add_argument("--strict", action="store_true", help="exit with 1 where a goal is missed")
    parser.add_argument("--quick", action="store_true", help="plans of ten pages only, one round")
    parser.add_argument("--only", action="append", choices=list(MEASURES), help="measure only this")
    parser.add_argument("--keep", type=Path, help="keep the made files in this folder")
    given = parser.parse_args()
    figures: list[Figure] = []
    with tempfile.TemporaryDirectory() as made:
        folder = given.keep or Path(made)
        folder.mkdir(parents=True, exist_ok=True)
        bench = Bench(folder, quick=given.quick)
        for name in given.only or MEASURES:
            print(f"measuring {name} …", file=sys.stderr, flush=True)
            figures += MEASURES[name](bench)
    show(figures)
    missed = [one.name for one in figures if not one.reached]
    print(f"\n{len(figures) - len(missed)} of {len(figures)} goals reached")
    sys.exit(1 if given.strict and missed else 0)


if __name__ == "__main__":
    main()
