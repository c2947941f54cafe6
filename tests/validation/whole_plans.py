"""Whole plans as Word files, and one harm done to each: read, judged, compared with what must come out worse.

Unlike `harmed.py`, which starts from what the reader would give, this goes the whole way: what stands in the
file is `whole/<name>.md`, a harm in `whole/<name>_harms.yaml` changes its text, and the file is written and
read again. Each plan and its harms were written with the catalogue of criteria at hand and frozen before
the first run; `first: missed` keeps what that run did not notice. Since then the program was mended with
these very harms in view, so only the first count says how it does on what it has not met.
"""

import re
import tempfile
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import docx
import yaml
from docx.document import Document
from harmed import worse_and_changed

from ehcp_audit import audit_plan, read_plan
from ehcp_audit.model import PlanAudit

__all__ = ["BATCHES", "Batch", "WholeHarm", "WholeSeen", "good", "look_whole", "whole_harms"]

FOLDER = Path(__file__).parent / "whole"


@dataclass(frozen=True)
class Batch:
    """Plans and harms that were written together, before any of them was run."""

    title: str
    plans: tuple[str, ...]
    harms: int
    noticed_first: int
    """Harms that the first run noticed, by all the criteria that must notice them."""
    besides_first: int
    """Criteria that changed at the first run though the harm has nothing to do with them."""
    said: str
    """What a reader of the figures must know of the batch."""


BATCHES = (
    Batch(
        "Three plans (a grid, headings, cards)",
        ("grid", "headed", "cards"),
        harms=184,
        noticed_first=91,
        besides_first=27,
        said="by another hand, which had seen neither the code nor earlier plans",
    ),
    Batch(
        "A fourth plan (labelled paragraphs, a young person of 17)",
        ("labels",),
        harms=58,
        noticed_first=39,
        besides_first=32,
        said="by the hand that then mended, which knew what was missed of the first batch",
    ),
    Batch(
        "Two more plans (tables by section; headings with bullets, a draft for Year 10)",
        ("tables", "bullets"),
        harms=82,
        noticed_first=61,
        besides_first=14,
        said="by a hand that had seen the form of the others, and neither the checks nor the language layer",
    ),
    Batch(
        "One more plan (tables and bullets in the present tense, a child of four)",
        ("nursery",),
        harms=34,
        noticed_first=26,
        besides_first=9,
        said="by the same hand, after it had mended what the two plans before had shown",
    ),
    Batch(
        "One more plan (headings and bullets, a student of 17)",
        ("college",),
        harms=23,
        noticed_first=18,
        besides_first=11,
        said="from the catalogue alone; without two harms that left part of what they harm standing",
    ),
    Batch(
        "One more plan (labelled lines, a child in foster care)",
        ("fostered",),
        harms=23,
        noticed_first=20,
        besides_first=18,
        said="by the same hand, after it had mended what that plan and two others had shown",
    ),
    Batch(
        "Three more plans (a draft for a nursery child, tables for a pupil of 14, an adult's own words)",
        ("early", "teen", "adult"),
        harms=119,
        noticed_first=91,
        besides_first=29,
        said="from the catalogue alone, in the registers of several professions; without five harms, all "
        "missed, that left part of what they harm standing",
    ),
    Batch(
        "One more plan (tables under heads of its own, a pupil of Year 6)",
        ("transfer",),
        harms=35,
        noticed_first=25,
        besides_first=8,
        said="by the same hand, after it had mended what those three had shown",
    ),
)
_SLOTS = frozenset({"F-02", "F-03", "F-04", "F-05", "F-06", "F-07", "F-11"})
_LINKS = frozenset({"F-01", "E-15", "F-23", "B-02"})


@dataclass(frozen=True)
class WholeHarm:
    """One harm to one whole plan."""

    plan: str
    name: str
    do: tuple[dict[str, str | list[str]], ...]
    must: frozenset[str]
    """Criteria that must come out worse."""
    may: frozenset[str]
    """Criteria whose answer may change with it, and need not."""
    missed_first: bool
    """Whether the first run did not notice it."""
    known: str
    """Why the program is known not to manage it yet, or not without a side effect; empty where it must."""


@dataclass(frozen=True)
class WholeSeen:
    """What the audit made of a harm."""

    missed: frozenset[str]
    """Criteria that had to come out worse, and did not."""
    besides: frozenset[str]
    """Criteria that changed though the harm has nothing to do with them."""


def whole_harms(plans: Iterable[str]) -> list[WholeHarm]:
    """Return every harm to some plans, in the files' order."""
    return [
        _harm(name, one)
        for name in plans
        for one in yaml.safe_load((FOLDER / f"{name}_harms.yaml").read_text(encoding="utf-8"))
    ]


def _harm(plan: str, one: dict[str, object]) -> WholeHarm:
    must, may = frozenset(str(one["must"]).split()), frozenset(str(one.get("may", "")).split())
    # Two criteria of our own sum up what others ask; who knows the catalogue alone cannot name them.
    if (must | may) & _SLOTS:
        may |= {"SPEC-01"}
    if (must | may) & _LINKS:
        may |= {"LINK-01", "LINK-02"}
    do = one["do"]
    assert isinstance(do, list)
    first, known = one.get("first") == "missed", str(one.get("known", ""))
    return WholeHarm(plan, str(one["name"]), tuple(do), must, may - must, first, known)


@cache
def _text(plan: str) -> str:
    return (FOLDER / f"{plan}.md").read_text(encoding="utf-8")


@cache
def good(plan: str) -> PlanAudit:
    """Return the audit of a plan without any harm."""
    return _audit(plan, _text(plan))


@cache
def look_whole(plan: str, name: str) -> WholeSeen:
    """Do a harm and compare the audits."""
    harm = next(one for one in whole_harms((plan,)) if one.name == name)
    text = _text(plan)
    for step in harm.do:
        for what, how in step.items():
            text = _STEPS[what](text, how)
    worse, changed = worse_and_changed(good(plan), _audit(plan, text))
    return WholeSeen(harm.must - worse, frozenset(changed) - harm.must - harm.may)


def _audit(plan: str, text: str) -> PlanAudit:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / f"{plan}.docx"
        _write(text, file, cards=plan == "cards")
        return audit_plan(read_plan(file), "quality")


_CARD = re.compile(r"\| (?:Strengths|(?:Health need|Social care need|Need|Provision|Outcome) [\dCDGH])")
"""The row that begins a table of its own in the plan that is made of cards."""


def _write(text: str, file: Path, *, cards: bool) -> None:
    """Write headings (#), rows of a table (|; "//" parts a cell's paragraphs), bullets (-) and paragraphs."""
    document = docx.Document()
    rows: list[list[str]] = []
    for line in [*text.splitlines(), ""]:
        is_row = line.startswith("|")
        if rows and (not is_row or (cards and _CARD.match(line))):
            _table(document, rows)
            rows = []
        if is_row:
            rows.append([cell.strip() for cell in line.strip()[1:-1].split("|")])
        elif heading := re.match(r"(#+) (.*)", line):
            document.add_heading(heading[2], len(heading[1]))
        elif line.startswith("- "):
            document.add_paragraph(line[2:], style="List Bullet")
        elif line.strip():
            document.add_paragraph(line)
    document.save(str(file))


def _table(document: Document, rows: list[list[str]]) -> None:
    table = document.add_table(rows=0, cols=max(map(len, rows)))
    table.style = "Table Grid"
    for row in rows:
        for cell, words in zip(table.add_row().cells, row, strict=False):
            cell.text, *others = words.split(" // ")
            for other in others:
                cell.add_paragraph(other)
    document.add_paragraph("")


def _swap(text: str, how: str | list[str]) -> str:
    """Swap: [old words, new words]; the old words stand once."""
    old, new = how
    assert text.count(old) == 1, (old, text.count(old))
    return text.replace(old, new)


def _cut(text: str, how: str | list[str]) -> str:
    return _swap(text, [str(how), ""])


def _at(lines: list[str], found: Callable[[str], bool], how: object) -> int:
    places = [place for place, line in enumerate(lines) if found(line)]
    assert len(places) == 1, (how, places)
    return places[0]


def _without(text: str, how: object, found: Callable[[str], bool], ends: Callable[[str], bool]) -> str:
    """Leave out the one line that is `found`, and what follows it until a line that `ends` it."""
    lines = text.split("\n")
    start = _at(lines, found, how)
    end = next((place for place in range(start + 1, len(lines)) if ends(lines[place])), len(lines))
    return "\n".join(lines[:start] + lines[end:])


def _line(text: str, how: str | list[str]) -> str:
    """Line: the line that holds these words."""
    return _without(text, how, lambda line: str(how) in line, lambda _: True)


def _block(text: str, how: str | list[str]) -> str:
    """Block: the heading that begins so, and what stands below it."""
    level = len(str(how).split()[0])
    return _without(
        text,
        how,
        lambda line: line.startswith(str(how)),
        lambda line: bool(re.match(rf"#{{1,{level}}} ", line)),
    )


def _card(text: str, how: str | list[str]) -> str:
    """Card: the rows from the one whose first cell is this to the next card."""
    return _without(
        text,
        how,
        lambda line: line.startswith(f"| {how} |"),
        lambda line: not line.startswith("|") or bool(_CARD.match(line)) or line.startswith("| Agreed"),
    )


def _lines(text: str, how: str | list[str]) -> str:
    """Lines: those from the one that begins so to the next empty one."""
    return _without(text, how, lambda line: line.startswith(str(how)), lambda line: not line.strip())


_STEPS: dict[str, Callable[[str, str | list[str]], str]] = {
    "swap": _swap,
    "cut": _cut,
    "line": _line,
    "block": _block,
    "card": _card,
    "lines": _lines,
}
