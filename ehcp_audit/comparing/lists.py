"""The word lists and thresholds of `rubrics/lexicon/changes.yaml`."""

import re
from dataclasses import dataclass
from functools import lru_cache

import yaml

from ehcp_audit.errors import RubricError
from ehcp_audit.shipped import shipped_rubrics

__all__ = ["Lists", "lists"]


@dataclass(frozen=True, slots=True)
class Lists:
    """What counts as the same, and from when."""

    carrying: frozenset[str]
    same: dict[str, str]
    """Each way of writing a thing, and the one word that stands for it."""
    same_pattern: re.Pattern[str]
    strong: frozenset[str]
    mild: frozenset[str]
    fewer_is_better: re.Pattern[str]
    alone: re.Pattern[str]
    with_help: re.Pattern[str]
    thresholds: dict[str, float]


@lru_cache(maxsize=1)
def lists() -> Lists:
    """Return the lists that are shipped.

    Raises:
        RubricError: the file cannot be used.
    """
    path = shipped_rubrics() / "lexicon" / "changes.yaml"
    try:
        data = yaml.safe_load(path.read_text(encoding="utf-8"))
        same = {way.lower(): name for name, ways in data["same"].items() for way in ways}
        return Lists(
            carrying=frozenset(data["carrying"].split()),
            same=same,
            same_pattern=_any_of(same),
            strong=frozenset(data["severity"]["strong"]),
            mild=frozenset(data["severity"]["mild"]),
            fewer_is_better=_any_of(data["fewer_is_better"]),
            alone=_any_of(data["alone"]),
            with_help=_any_of(data["with_help"]),
            thresholds={name: float(value) for name, value in data["thresholds"].items()},
        )
    except (OSError, yaml.YAMLError, KeyError, AttributeError, TypeError, ValueError) as error:
        raise RubricError(f"{path.name}: the lists for comparing plans cannot be used ({error}).") from error


def _any_of(ways: object) -> re.Pattern[str]:
    longest_first = sorted((str(way).lower() for way in ways), key=lambda way: (-len(way), way))  # type: ignore[attr-defined]
    return re.compile(rf"(?<![a-z0-9&])(?:{'|'.join(map(re.escape, longest_first))})(?![a-z0-9])")
