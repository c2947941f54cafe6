"""Series of codes that a plan prints at its statements: `OUT1`, `OUT2`; `CI1`, `CI2`, `CL1`."""

from collections import defaultdict

from ehcp_audit.reading.lines.line import OUTCOME, Role

from .reference_cells import plain_code
from .references import BY_LETTER

__all__ = ["code_of", "prefix_of", "settle"]

_LEAST = 2
"""Statements with codes of one kind, below which they may be chance."""


def code_of(prefix: str, number: str) -> str:
    """Return a code from what stands before its number, and that."""
    return plain_code(prefix_of(prefix) + number) if prefix else number.upper()


def prefix_of(printed: str) -> str:
    """Return what stands before a code's number, without what joins them."""
    return printed if printed[:1].isdigit() else printed.strip(" -.")


def settle(
    typed: dict[tuple[str, Role], list[str]],
    alone: dict[tuple[str, Role], list[str]],
    *,
    lettered: bool,
) -> tuple[dict[str, Role], dict[str, Role]]:
    """Give each series of codes to the one kind of statement that bears it.

    Args:
        typed: the numbers of each series that stand in front of statements, by prefix and kind.
        alone: the same for codes that are all that a heading or a cell holds.
        lettered: True where the plan counts its needs A, B, C.
    """
    codes: dict[str, Role] = {}
    prefixes: dict[str, Role] = {}
    for series in (typed, alone):
        bearing: dict[str, list[tuple[Role, list[str]]]] = defaultdict(list)
        by_area = _counted_by_area(series)
        after_needs = _counted_by_need(series) if lettered else set()
        for (prefix, role), numbers in series.items():
            least = 1 if (role in by_area and numbers == ["1"]) or (prefix, role) in after_needs else _LEAST
            if len(set(numbers)) >= least and len(set(numbers)) == len(numbers):
                bearing[prefix].append((role, numbers))
        for prefix, some in bearing.items():
            if prefix in prefixes:
                continue
            own = [
                (role, numbers)
                for role, numbers in some
                if BY_LETTER.get(prefix.upper()) in {None, role} or (prefix, role) in after_needs
            ]
            if len(own) == 1:
                role, numbers = own[0]
                prefixes[prefix] = role
                codes.update((code_of(prefix, number), role) for number in numbers)
    return codes, prefixes


def _counted_by_area(series: dict[tuple[str, Role], list[str]]) -> set[Role]:
    """Return the kinds that several series of codes count, each from one: `CI1`, `CI2`, `CL1`, `SEMH1`."""
    counted: dict[Role, list[list[str]]] = defaultdict(list)
    for (_, role), numbers in series.items():
        if numbers == [str(at) for at in range(1, len(numbers) + 1)]:
            counted[role].append(numbers)
    return {role for role, some in counted.items() if len(some) >= _LEAST and sum(map(len, some)) > _LEAST}


def _counted_by_need(series: dict[tuple[str, Role], list[str]]) -> set[tuple[str, Role]]:
    """Return the series of outcomes counted by the letters of their needs: `A1`, `A2`, `B1`, `C1`."""
    found: set[tuple[str, Role]] = {
        (prefix, role)
        for (prefix, role), numbers in series.items()
        if role is OUTCOME and len(prefix) == 1 and prefix.isupper() and numbers[:1] == ["1"]
    }
    return found if ("A", OUTCOME) in found and len(found) >= _LEAST else set()
