"""What one sentence says, in a terminal."""

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
    else:
        _facts(page, reading)
    for why in reading.why:
        page.line(shown(why), bullet="- ")
    if isinstance(reading, ProvisionReading | OutcomeReading | NeedReading):
        _vague(page, reading.vague)
    return page.text()


def _provision(page: Page, reading: ProvisionReading) -> None:
    page.line(f"{p.KIND_OF_HELP}: {reading.type}.")
    slots: dict[str, str | None] = reading.slots.model_dump()
    said = [(p.SLOTS[name], shown(words)) for name, words in slots.items() if words]
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


def _facts(page: Page, reading: OutcomeReading | NeedReading | VoiceReading) -> None:
    facts = reading.model_dump()
    for name, (label, yes, no) in p.SENTENCE_FACTS.items():
        if isinstance(facts.get(name), bool):
            page.line(f"{label}: {yes if facts[name] else no}.", indent=2)


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
