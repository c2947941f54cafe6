"""A facts file: YAML with dates and answers that a plan cannot hold itself."""

from collections.abc import Callable
from difflib import get_close_matches
from pathlib import Path

from pydantic import ValidationError

from ehcp_audit.checks import Facts
from ehcp_audit.errors import FactsError

from .yaml_lines import read_yaml

__all__ = ["load_facts"]


def load_facts(path: str | Path) -> Facts:
    """Load the facts of a case.

    Args:
        path: a YAML file whose names are the fields of `Facts`, dates as 2026-03-01.

    Raises:
        FactsError: the file cannot be used; file, line and remedy in one sentence.
    """
    found = read_yaml(Path(path), FactsError)
    for key in found.data:
        if key not in Facts.model_fields:
            close = get_close_matches(str(key), list(Facts.model_fields), n=1, cutoff=0.5)
            remedy = f"did you mean '{close[0]}'?" if close else f"known are {', '.join(Facts.model_fields)}."
            raise FactsError(f"{found.where((key,))}: '{key}' is not known here; {remedy}")
    try:
        facts = Facts.model_validate(found.data)
    except ValidationError as fault:
        first = fault.errors(include_url=False)[0]
        name = str(first["loc"][0])
        remedy = _remedy(name)
        raise FactsError(f"{found.where((name,))}: '{name}' cannot be read; {remedy}.") from None
    _in_order(facts, found.where)
    return facts


_LISTS = frozenset({"needs_missing", "recommendations_missing", "amounts_changed"})


def _remedy(name: str) -> str:
    if name.endswith("_on"):
        return "write it as 2026-03-01"
    if name in _LISTS:
        return "write each on a line of its own, '- ' before it, or [] where somebody looked and found none"
    return "write it in words" if name == "exception" else "write true or false"


def _in_order(facts: Facts, where: Callable[[tuple[str | int, ...]], str]) -> None:
    """Refuse dates that cannot follow each other: a slip of the pen would otherwise become a verdict."""
    pairs = [
        ("requested_on", "draft_sent_on"),
        ("requested_on", "issued_on"),
        ("draft_sent_on", "comments_due_on"),
        ("draft_sent_on", "issued_on"),
        ("review_before_on", "review_meeting_on"),
        ("review_meeting_on", "decision_sent_on"),
        ("review_meeting_on", "amendments_sent_on"),
        ("review_meeting_on", "amended_final_on"),
    ]
    for earlier, later in pairs:
        first, second = getattr(facts, earlier), getattr(facts, later)
        if first is not None and second is not None and second < first:
            raise FactsError(f"{where((later,))}: '{later}' is before '{earlier}'; check both dates.")
