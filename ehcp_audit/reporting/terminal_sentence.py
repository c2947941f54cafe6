"""What one sentence says, in a terminal."""

from collections.abc import Iterable

from ehcp_audit.language import NeedReading, OutcomeReading, ProvisionReading, VagueWording, VoiceReading

from . import phrases as p
from .page import Page
from .shown import shown

__all__ = ["AnyReading", "sentence_text"]

AnyReading = ProvisionReading | OutcomeReading | NeedReading | VoiceReading


def sentence_text(reading: AnyReading, *, width: int = 80, colour: bool = False) -> str:
    """Return what `explain` prints of one sentence."""
    page = Page(width=width, colour=colour)
    page.line(f"“{shown(reading.text)}”", style="bold")
    page.line(p.SENTENCE_VERDICTS[reading.verdict])
    if isinstance(reading, ProvisionReading):
        _provision(page, reading)
    elif isinstance(reading, OutcomeReading):
        _facts(page, reading, p.OUTCOME_FACTS)
    elif isinstance(reading, NeedReading):
        _facts(page, reading, p.NEED_FACTS)
    else:
        _facts(page, reading, p.VOICE_FACTS)
    if reading.verdict == "needs a person":
        for why in reading.why:
            if isinstance(reading, ProvisionReading) and why.startswith(("does not give:", "'")):
                continue  # what is missing and what is unclear have lines of their own
            page.line(shown(why), bullet="- ")
    if not isinstance(reading, VoiceReading):
        _vague(page, reading.vague)
    return page.text()


def _provision(page: Page, reading: ProvisionReading) -> None:
    page.line(f"{p.KIND_OF_HELP}: {reading.type}.")
    slots: dict[str, str | None] = reading.slots.model_dump()
    # "should" stands in its slot and promises nothing: what is missing is not said
    said = [
        (p.SLOTS[name], shown(words))
        for name, words in slots.items()
        if words and name not in reading.missing
    ]
    if said:
        page.line(f"{p.IT_SAYS}:")
        for label, words in said:
            page.line(f"“{words}”", bullet=f"{label}: ", indent=2)
    hidden = [p.SLOTS[name] for name in reading.redacted]
    if hidden:
        page.line(f"{p.BLACKED_OUT.capitalize()}: {'; '.join(hidden)}.")
    missing = [p.SLOTS[name] for name in reading.missing]
    if missing:
        page.line(f"{p.IT_DOES_NOT_SAY} {'; '.join(missing)}.")


def _facts(page: Page, reading: AnyReading, facts: Iterable[tuple[str, str, str]]) -> None:
    values = reading.model_dump()
    for fact, words_at, label in facts:
        found = values[words_at] if words_at and (not fact or values[fact]) else None
        words = "; ".join(f"“{shown(one)}”" for one in ([found] if isinstance(found, str) else found or ()))
        answer = p.YES_NO[values[fact]] if fact else "" if words else p.NOT_SAID
        if words_at == "effect" and not words and reading.verdict == "clear":
            answer = p.YES_NO[True]  # in words of its own, none of which is known to say it alone
        said = ", ".join(part for part in (answer, words) if part)
        page.line(said, bullet=f"{label}: ", indent=2)


def _vague(page: Page, vague: tuple[VagueWording, ...]) -> None:
    if not vague:
        return
    page.line(f"{p.UNCLEAR_WORDS}:")
    for hit in vague:
        if hit.rescued:
            page.line(f"“{shown(hit.words)}”: {p.PUT_RIGHT}.", bullet="- ")
            continue
        doubt = "" if hit.confirmed else f" ({p.UNCONFIRMED})"
        page.line(f"“{shown(hit.words)}”: {hit.reason} {p.INSTEAD} {hit.suggestion}", bullet="- ")
        page.line(f"{hit.source}{doubt}", indent=2)
