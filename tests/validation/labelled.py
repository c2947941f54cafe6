"""The labelled statements: how they are read from their files, and which of them are the test part.

A file may belong to one part as a whole: `part: tuning` was written to learn from, `part: test` to report on.
In all others the hash of the words decides.

A statement's label says what a careful person would: weak wording ("not specific", "not SMART", "not clear",
"generic"), strong wording, or "needs a person" where nobody could tell from the words alone.
"""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

__all__ = ["LABELS", "Labelled", "Pair", "is_test", "load"]

FOLDER = Path(__file__).parent / "statements"

LABELS = {
    "provision": ("not specific", "specific"),
    "outcome": ("not SMART", "SMART"),
    "need": ("not clear", "clear"),
    "voice": ("generic", "individual"),
}
"""By kind: the label of weak wording, and that of strong."""


@dataclass(frozen=True)
class Labelled:
    """One statement and what a person says of it."""

    kind: str
    text: str
    label: str
    """One of the kind's two labels, or "needs a person"."""
    in_test: bool
    """True for the third that is reported on and never tuned on."""
    debatable: bool = False
    """True where "needs a person" is as right as the label."""
    section: str | None = None
    type: str | None = None
    """The type of provision; `None` where people would differ."""
    who: str | None = None
    """What a table's own column says of who."""
    how_often: str | None = None
    by_when: str | None = None
    has: tuple[str, ...] = ()
    """Slots or qualities that are there beyond doubt; the list need not be complete."""
    lacks: tuple[str, ...] = ()
    """Those that are not there beyond doubt; the list need not be complete."""
    vague: tuple[str, ...] = ()
    """Words that must be flagged, and not be rescued."""
    service: bool = False
    """True for a provision that poses as an outcome."""
    batch: int | None = None
    """The number of the batch that it was written in; `None`: in none."""


@dataclass(frozen=True)
class Pair:
    """One thing said weakly and strongly. Both are in the test part, or neither."""

    weak: Labelled
    strong: Labelled


def is_test(text: str) -> bool:
    """Return whether a statement, or the pair with this strong wording, is in the test part: about one in
    three."""
    return int(hashlib.sha256(text.encode()).hexdigest(), 16) % 3 == 0


def load() -> tuple[list[Labelled], list[Pair]]:
    """Return every statement, those of pairs included, and the pairs."""
    statements: list[Labelled] = []
    pairs: list[Pair] = []
    for path in sorted(FOLDER.glob("*.yaml")):
        data = yaml.safe_load(path.read_text(encoding="utf-8"))
        part = _PARTS[data.get("part")]
        for entry in data.get("pairs", ()):
            pair = _pair(data["kind"], entry, part(entry["strong"]), data.get("batch"))
            pairs.append(pair)
            statements += [pair.weak, pair.strong]
        statements += [
            _single(data["kind"], entry, part(_all_words(entry)), data.get("batch"))
            for entry in data.get("statements", ())
        ]
    return statements, pairs


_PARTS: dict[str | None, Callable[[str], bool]] = {
    None: is_test,
    "tuning": lambda _: False,
    "test": lambda _: True,
}
"""By what a file says of itself: whether a statement of it is in the test part."""


def _single(kind: str, entry: dict[str, Any], in_test: bool, batch: int | None) -> Labelled:
    rest = {name: value for name, value in entry.items() if name not in {"has", "lacks", "vague"}}
    return Labelled(kind=kind, in_test=in_test, batch=batch, **_lists(entry), **rest)


def _pair(kind: str, entry: dict[str, Any], test: bool, batch: int | None) -> Pair:
    weak, strong = LABELS[kind]
    shared = {name: entry[name] for name in ("section", "type") if name in entry}
    lists = _lists(entry)
    return Pair(
        weak=Labelled(
            kind=kind,
            text=entry["weak"],
            label=weak,
            in_test=test,
            batch=batch,
            lacks=lists["lacks"],
            vague=lists["vague"],
            service=entry.get("service", False),
            section=shared.get("section"),
        ),
        strong=Labelled(
            kind=kind,
            text=entry["strong"],
            label=strong,
            in_test=test,
            batch=batch,
            has=lists["has"],
            debatable=entry.get("debatable") == "strong",
            **shared,
        ),
    )


def _lists(entry: dict[str, Any]) -> dict[str, tuple[str, ...]]:
    return {
        "has": tuple(entry.get("has", "").split()),
        "lacks": tuple(entry.get("lacks", "").split()),
        "vague": tuple(entry.get("vague", ())),
    }


def _all_words(entry: dict[str, Any]) -> str:
    columns = [entry.get(name) for name in ("who", "how_often", "by_when")]
    return "|".join([entry["text"], *(column for column in columns if column)])
