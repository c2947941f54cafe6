"""How often the language layer is right, on sentences that it was not made with.

Writes docs/validation.md and docs/validation.json, and what the program itself reads of them.

`python tests/validation/measure.py` measures and writes; `--show` prints where program and label differ, in
the part that may be learnt from. The test part is never shown: whoever has seen its mistakes can no longer be
tested by it.
"""

import argparse
import json
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import by_check
from card_page import ROWS, page, shown
from harmed import harms, look
from labelled import LABELS, Labelled, Pair, load
from scipy.stats import binomtest
from whole_plans import BATCHES as BATCHES_OF_PLANS
from whole_plans import Batch, look_whole, whole_harms

from ehcp_audit.checks import trust
from ehcp_audit.checks.trust import measured_as

PERSON = "needs a person"
SHIPPED = Path(trust.__file__).parent / "measured.json"
DOCS = Path(__file__).resolve().parents[2] / "docs"


@dataclass(frozen=True)
class Read:
    """A statement and what the program said of it."""

    of: Labelled
    said: dict[str, Any]
    """The reading, as `explain --json` gives it."""

    @property
    def verdict(self) -> str:
        return str(self.said["verdict"])

    @property
    def called_weak(self) -> bool:
        return self.verdict == LABELS[self.of.kind][0]

    @property
    def is_weak(self) -> bool:
        return self.of.label == LABELS[self.of.kind][0]

    @property
    def is_right(self) -> bool:
        return self.verdict == self.of.label or (self.of.debatable and self.verdict == PERSON)

    @property
    def unrescued(self) -> list[str]:
        return [hit["words"] for hit in self.said.get("vague", ()) if not hit["rescued"]]

    @property
    def standing(self) -> tuple[int, int]:
        """How well it comes out: by verdict, then by how little is missing or vague."""
        weak, strong = LABELS[self.of.kind]
        order = {weak: 0, PERSON: 1, strong: 2}[self.verdict]
        return order, -len(self.said.get("missing", ())) - len(self.unrescued)


def read_statement(one: Labelled) -> dict[str, Any]:
    """Return what the program says of a statement, as JSON would."""
    from ehcp_audit import language

    match one.kind:
        case "provision":
            reading = language.read_provision(
                one.text, section=one.section or "F", who=one.who, how_often=one.how_often
            )
        case "outcome":
            reading = language.read_outcome(one.text, by_when=one.by_when)
        case "need":
            reading = language.read_need(one.text)
        case _:
            reading = language.read_voice(one.text)
    return dict(reading.model_dump(mode="json"))


def share(hits: Iterable[bool]) -> dict[str, Any]:
    """Return a share with its 95% interval (Wilson); `None` in place of both where there was nothing to
    count."""
    counted = list(hits)
    if not counted:
        return {"n": 0, "right": 0, "share": None, "interval": None}
    interval = binomtest(sum(counted), len(counted)).proportion_ci(confidence_level=0.95, method="wilson")
    return {
        "n": len(counted),
        "right": sum(counted),
        "share": round(sum(counted) / len(counted), 4),
        "interval": [round(float(interval.low), 4), round(float(interval.high), 4)],
    }


def measured(reads: list[Read], pairs: list[tuple[Read, Read]]) -> dict[str, Any]:
    """Return every figure for some statements of one kind."""
    firm = [read for read in reads if not read.of.debatable and read.of.label != PERSON]
    return {
        "statements": len(reads),
        "weak": sum(read.is_weak for read in reads),
        "right": share(read.is_right for read in reads),
        "decided": share(read.verdict != PERSON for read in firm),
        "weak_recalled": share(read.called_weak for read in reads if read.is_weak),
        "weak_precision": share(read.is_weak for read in reads if read.called_weak),
        "pairs_ordered": share(weak.standing < strong.standing for weak, strong in pairs),
        "pairs_apart_by_verdict": share(weak.standing[0] < strong.standing[0] for weak, strong in pairs),
    }


def slots(reads: list[Read]) -> dict[str, Any]:
    """Return, for each slot or quality: how often it is found where it is, and not found where it is not."""

    def there(read: Read, slot: str) -> bool:
        # A slot may show words that were found wanting ("should"): what is listed as missing is not there.
        return bool(read.said.get("slots", read.said)[slot]) and slot not in read.said.get("missing", ())

    names = sorted({name for read in reads for name in (*read.of.has, *read.of.lacks)})
    return {
        name: {
            "found": share(there(read, name) for read in reads if name in read.of.has),
            "absent": share(not there(read, name) for read in reads if name in read.of.lacks),
        }
        for name in names
    }


def details(kind: str, reads: list[Read]) -> dict[str, Any]:
    """Return the figures that only one kind has."""
    if kind == "provision":
        typed = [read for read in reads if read.of.type]
        types = sorted({read.of.type for read in typed})
        return {
            "slots": slots(reads),
            "vague_flagged": share(
                any(_touch(words, hit) for hit in read.unrescued) for read in reads for words in read.of.vague
            ),
            "strong_without_false_alarm": share(
                not read.unrescued for read in reads if read.of.label == "specific" and not read.of.debatable
            ),
            "type": share(read.said["type"] == read.of.type for read in typed),
            "right_by_type": {name: share(r.is_right for r in typed if r.of.type == name) for name in types},
            "right_by_section": {
                name: share(r.is_right for r in reads if (r.of.section or "F") == name)
                for name in ["F", "G", "H1", "H2"]
            },
        }
    if kind == "outcome":
        return {
            "slots": slots(reads),
            "service_seen": share(bool(read.said["is_provision"]) for read in reads if read.of.service),
            "service_not_seen_where_none": share(
                not read.said["is_provision"] for read in reads if read.of.label == "SMART"
            ),
        }
    return {}


def _touch(words: str, hit: str) -> bool:
    one, other = words.casefold(), hit.casefold()
    return one in other or other in one


def card(read: Callable[[Labelled], dict[str, Any]] = read_statement) -> dict[str, Any]:
    """Return the validation card: figures by part ("test" and "tuning") and kind."""
    statements, pairs = load()
    said = {id(one): Read(one, read(one)) for one in statements}
    return {
        part: {kind: _of_kind(kind, in_test, statements, pairs, said) for kind in LABELS}
        for part, in_test in (("test", True), ("tuning", False))
    }


def _of_kind(
    kind: str, in_test: bool, statements: list[Labelled], pairs: list[Pair], said: dict[int, Read]
) -> dict[str, Any]:
    reads = [said[id(one)] for one in statements if one.kind == kind and one.in_test == in_test]
    both = [
        (said[id(pair.weak)], said[id(pair.strong)])
        for pair in pairs
        if pair.weak.kind == kind and pair.weak.in_test == in_test
    ]
    return measured(reads, both) | details(kind, reads)


def batches_card(numbers: frozenset[int]) -> dict[str, Any]:
    """Return the figures of some numbered batches, by kind, as far as they are in the test part."""
    statements, pairs = load()
    wanted = [one for one in statements if one.in_test and one.batch in numbers]
    said = {id(one): Read(one, read_statement(one)) for one in wanted}
    return {
        kind: measured(
            [said[id(one)] for one in wanted if one.kind == kind],
            [
                (said[id(pair.weak)], said[id(pair.strong)])
                for pair in pairs
                if id(pair.weak) in said and pair.weak.kind == kind
            ],
        )
        for kind in LABELS
    }


def harm_card() -> dict[str, Any]:
    """Return how many harms done to good plans are noticed where they should be, and nowhere else."""
    seen = [(harm, look(harm)) for harm in harms()]
    return {
        "harms": len(seen),
        "noticed": share(
            criterion not in one.missed for harm, one in seen for criterion in sorted(harm.must)
        ),
        "without_side_effect": share(not one.besides for _, one in seen),
        "missed": [
            {"harm": harm.name, "missed": sorted(one.missed), "besides": sorted(one.besides)}
            for harm, one in seen
            if one.missed or one.besides
        ],
        "criteria_tried": sorted({criterion for harm, _ in seen for criterion in harm.must}),
    }


def whole_card() -> list[dict[str, Any]]:
    """Return, by batch of whole plans, how many harms were noticed at first sight, and how many are now."""
    return [_of_batch(batch) for batch in BATCHES_OF_PLANS]


def _of_batch(batch: Batch) -> dict[str, Any]:
    seen = [(harm, look_whole(harm.plan, harm.name)) for harm in whole_harms(batch.plans)]
    return {
        "title": batch.title,
        "said": batch.said,
        "harms": len(seen),
        "noticed_at_first_sight": share(not harm.missed_first for harm, _ in seen),
        "side_effects_at_first_sight": batch.besides_first,
        "noticed_now": share(not one.missed for _, one in seen),
        "side_effects_now": sum(len(one.besides) for _, one in seen),
        "open": [
            {
                "plan": harm.plan,
                "harm": harm.name,
                "missed": sorted(one.missed),
                "besides": sorted(one.besides),
                "why": harm.known,
            }
            for harm, one in seen
            if one.missed or one.besides
        ],
    }


def checks_card() -> dict[str, Any]:
    """Return how far each check and each criterion of `quality` can be trusted."""
    test = [Read(one, read_statement(one)) for one in load()[0] if one.in_test]
    return {"checks": by_check.by_check(test, share), "criteria": by_check.by_criterion(share)}


BATCHES = {
    "Batches never learnt from, written blind (6, 7, 13, 14 and a third of 15)": frozenset(
        {6, 7, 13, 14, 15}
    ),
    "Batches never learnt from, by a writer who had read the patterns (11 and 12)": frozenset({11, 12}),
    "Batch 16, written blind, whose mistakes were looked at after its first run": frozenset({16}),
    "Batch 17, written blind; its five mistakes were looked at and nothing was changed for them": frozenset(
        {17}
    ),
    "Batch 18, written blind, whose mistakes were looked at after its first run": frozenset({18}),
    "Batch 19, written blind in styles that are hard to read, whose mistakes were looked at too": frozenset(
        {19}
    ),
}
"""By heading: the numbers of the batches whose figures stand below it."""


def _everything() -> dict[str, Any]:
    batches = {heading: batches_card(numbers) for heading, numbers in BATCHES.items()}
    harmed = {"harms": harm_card(), "whole_plans": whole_card()}
    return card() | {"batches": batches} | harmed | checks_card()


def shipped(figures: dict[str, Any]) -> dict[str, dict[str, int]]:
    """Return what the program reads of the card: by check, how often it faulted, and how often rightly."""
    tried = {name: one["precision"] for name, one in figures["checks"].items()}
    return {
        name: {"faulted": one["n"], "rightly": one["right"]}
        for name, one in sorted(tried.items())
        if one["n"]
    }


def main() -> None:
    """Measure and write, or show what may be learnt from."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--show", action="store_true", help="print the differences in the tuning part")
    parser.add_argument("--kind", choices=sorted(LABELS), help="show this kind only")
    arguments = parser.parse_args()
    if arguments.show:
        for one in load()[0]:
            read = Read(one, read_statement(one))
            if not one.in_test and arguments.kind in {None, one.kind} and not read.is_right:
                print(f"{one.kind}: is {one.label}, read as {read.verdict}: {one.text}")  # noqa: T201
        return
    with measured_as({}):  # each check has its say while it is measured
        figures = _everything()
    SHIPPED.write_text(json.dumps(shipped(figures), indent=2) + "\n", encoding="utf-8")
    DOCS.mkdir(exist_ok=True)
    (DOCS / "validation.json").write_text(
        json.dumps(figures, indent=2, sort_keys=True) + "\n", encoding="utf-8"
    )
    (DOCS / "validation.md").write_text(page(figures), encoding="utf-8")
    for kind, test in figures["test"].items():
        print(f"{kind}: " + "; ".join(f"{name} {shown(test[name])}" for name in ROWS))  # noqa: T201
    print(f"harms: noticed {shown(figures['harms']['noticed'])}")  # noqa: T201
    for batch in figures["whole_plans"]:
        print(f"{batch['title']}: harms noticed {shown(batch['noticed_now'])}")  # noqa: T201


if __name__ == "__main__":
    main()
