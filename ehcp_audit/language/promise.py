"""Whether a text that should not be provision says whose job it is to do something, and that they will."""

import re
from collections.abc import Iterator

from .facts import clinic_in, supplier_in
from .plain import Plain, plain
from .provision import read_provision
from .roles import roles_in
from .slots import obligation_in

__all__ = ["gives_an_amount", "somebody_will"]


def somebody_will(text: str) -> bool:
    """Tell whether somebody's job is said and what they will do: "A teaching assistant will support Rosa"."""
    source, said = plain(text), text.lower()
    binding = obligation_in(source)
    if binding is None:
        return False
    # Few statements of other sections bind anybody, so that few need be read as provision.
    if not any(f"{who} {binding.words}".lower() in said for who in _who_it_may_be(source)):
        return False
    slots = read_provision(text).slots
    return bool(slots.who and slots.obligation) and f"{slots.who} {slots.obligation}".lower() in said


def gives_an_amount(text: str) -> bool:
    """Tell whether a sentence binds somebody, whoever it is, to give so much time so often."""
    return any(map(_gives_an_amount, _SENTENCE_END.split(text)))


def _gives_an_amount(text: str) -> bool:
    source = plain(text)
    binding = obligation_in(source)
    if binding is None or not binding.binding:
        return False
    # "A tutor in town will": a few words may stand between.
    bound = re.compile(
        rf"(?: (?!who\b|that\b|which\b|whom\b)[\w'-]+){{0,5}}? {re.escape(binding.words.lower())}\b"
    )
    if not any(bound.match(source.text, role.span[1]) for role in roles_in(source)):
        return False
    slots = read_provision(text).slots
    return bool(slots.frequency and slots.duration)


_SENTENCE_END = re.compile(r"(?<=[.!?])\s+")


def _who_it_may_be(source: Plain) -> Iterator[str]:
    """Walk everybody who could be the one that delivers, whatever kind of provision it is."""
    for role in roles_in(source):
        yield role.words
    for others in (supplier_in(source), clinic_in(source)):
        if others is not None:
            yield others
