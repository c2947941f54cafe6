"""What several sentences about a rubric's file need: the name that was meant, and the criterion."""

from collections.abc import Iterable
from difflib import get_close_matches
from typing import Any

from .yaml_lines import Lined

__all__ = ["nearest", "of_criterion"]


def nearest(name: object, known: Iterable[str]) -> str:
    """Return the remedy for a slip of the keyboard; empty where nothing known is near."""
    choices = list(known)
    # Two letters the wrong way round are the likeliest slip of all.
    swapped = [one for one in choices if sorted(one) == sorted(str(name))]
    close = swapped or get_close_matches(str(name), choices, n=1, cutoff=0.6)
    return f"; did you mean '{close[0]}'?" if close else ""


def of_criterion(
    data: dict[str, Any], path: tuple[str | int, ...], found: Lined
) -> tuple[tuple[str | int, ...], str]:
    """Return the path in the file, and the name, of the criterion that a path in merged data is about."""
    if len(path) < 2 or path[0] != "criteria" or not isinstance(path[1], int):
        return path, ""
    identifier = data["criteria"][path[1]].get("id")
    for index, criterion in enumerate(found.data.get("criteria", [])):
        if criterion.get("id") == identifier:
            return ("criteria", index, *path[2:]), f"criterion {identifier}: "
    return (), f"criterion {identifier}: "
