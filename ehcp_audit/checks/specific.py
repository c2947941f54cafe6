"""Whether provision is specific enough, in all that its type needs together: F, G, H1 and H2."""

from collections.abc import Iterator

from ehcp_audit.model import Plan

from .register import NoOptions, Seen, check
from .section_f import readings_of

_MISSING = {
    "what": "what is done",
    "frequency": "how often",
    "duration": "for how long",
    "quantity": "how much or how often",
    "who": "who gives it",
    "qualification": "what they are trained in",
    "group": "for how many",
    "where": "where",
    "review": "who looks after it",
    "obligation": "that it will be given",
}


def _specific(plan: Plan, *letters: str) -> Iterator[Seen]:
    for provision, reading in readings_of(plan, *letters):
        if reading.verdict == "specific":
            yield Seen(True, "is specific", provision, provision.id)
        elif reading.verdict == "needs a person":
            yield Seen(None, "may be specific enough: look whether it is", provision, provision.id)
        else:
            gaps = [_MISSING.get(slot, slot) for slot in reading.missing]
            loose = next((w.words for w in reading.vague if not w.rescued and w.severity == "strong"), None)
            says = f"does not say {', '.join(gaps)}" if gaps else f"says “{loose}”, which leaves it open"
            yield Seen(False, says, provision, provision.id)


@check(
    "provision-specific",
    asks="Is each special educational provision specific, in all that provision of its type needs?",
    source="SEND Code of Practice 2015, paragraph 9.69 (section F); L v Clarke and Somerset [1998] ELR 129",
)
def provision_specific(plan: Plan, options: NoOptions) -> Iterator[Seen]:
    """Look in F at everything that a provision of its type needs at once.

    What, how often, for how long, who, trained in what, and no wording that leaves it open.
    """
    yield from _specific(plan, "F")


@check(
    "health-provision-specific",
    asks="Is health provision detailed and specific?",
    source="SEND Regulations 2014, regulation 12(1)(g); SEND Code of Practice 2015, paragraph 9.69",
)
def health_provision_specific(plan: Plan, options: NoOptions) -> Iterator[Seen]:
    """Look in G for what, how often, for how long and who, as the type of provision needs."""
    yield from _specific(plan, "G")


@check(
    "social-care-provision-specific",
    asks="Is social care provision detailed and specific?",
    source="SEND Code of Practice 2015, paragraph 9.69",
)
def social_care_provision_specific(plan: Plan, options: NoOptions) -> Iterator[Seen]:
    """Look in H1 and H2 (or an undivided H) for what, how often, for how long and who."""
    yield from _specific(plan, "H", "H1", "H2")
