"""How a check is declared, and where all checks are found."""

import inspect
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple, get_type_hints

from ehcp_audit.model import Excerpt, Finding, Frozen, Plan, Statement, made_all

from .trust import is_trusted

__all__ = ["CHECKS", "Check", "NoOptions", "Seen", "check"]


class NoOptions(Frozen):
    """Options of a check that has none."""


class Seen(NamedTuple):
    """What a check saw at one thing."""

    holds: bool | None
    """True, False, or `None` for cannot tell."""
    says: str
    """A clause that fits after the quoted words: no jargon, no id. For `None`: what a person must look at."""
    words: Excerpt | Statement
    """The words looked at, or the statement that they are."""
    thing: str
    """A statement's id, `section F`, or `plan`: findings on one thing are counted as one."""


@dataclass(frozen=True, slots=True)
class Check:
    """A question a program puts to a plan."""

    id: str
    asks: str
    """Why: the question in the field's words."""
    source: str
    """The authority, with paragraph."""
    how: str
    """The function's docstring: what the program looks for."""
    module: str
    options: type[Frozen]
    look: Callable[[Plan, Any], Iterator[Seen]]

    def findings(self, plan: Plan, options: Frozen | None = None) -> tuple[Finding, ...]:
        """Look at a plan; an empty tuple where there was nothing to look at.

        A check that was measured to be right too seldom says "cannot tell" for "does not hold".
        """
        seen = self.look(plan, options if options is not None else self.options())
        if not is_trusted(self.id):
            seen = (one if one.holds is not False else _left_to_a_person(one) for one in seen)
        check = self.id
        return made_all(
            Finding,
            [
                {
                    "check": check,
                    "holds": holds,
                    "says": says,
                    "thing": thing,
                    "quote": words.text,
                    "place": words.place,
                }
                for holds, says, words, thing in seen
            ],
        )


def _left_to_a_person(one: Seen) -> Seen:
    says = f"{one.says}; the program is often wrong about this, so a person must look"
    return one._replace(holds=None, says=says)


CHECKS: dict[str, Check] = {}
"""Every check by id, in the order of the plan's parts. Importing `ehcp_audit.checks` fills it."""

_Look = Callable[[Plan, Any], Iterator[Seen]]


def check(identifier: str, *, asks: str, source: str) -> Callable[[_Look], _Look]:
    """Declare a function as a check.

    Raises:
        ValueError: at import, for an id used twice, an id that differs from the function's name, or a missing
            docstring or source.
    """

    def declare(look: _Look) -> _Look:
        how = inspect.getdoc(look)
        if identifier in CHECKS:
            raise ValueError(f"two checks are called {identifier}")
        if look.__name__ != identifier.replace("-", "_"):
            raise ValueError(f"check {identifier} is made by a function called {look.__name__}")
        if not how or not asks or not source:
            raise ValueError(f"check {identifier} needs a docstring, a question and a source")
        options = get_type_hints(look)["options"]
        CHECKS[identifier] = Check(identifier, asks, source, how, look.__module__, options, look)
        return look

    return declare
