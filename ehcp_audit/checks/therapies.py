"""Therapies: those that educate or train belong in section F."""

import re
from collections.abc import Iterator
from functools import lru_cache

from ehcp_audit.language.starts import Starting
from ehcp_audit.model import Plan, Provision, SectionLetter

from .passages import ByIdentity
from .register import NoOptions, Seen, check

THERAPIES = {
    "speech and language therapy": Starting(
        re.compile(
            r"\bspeech\b[^.;]{0,25}\b(?:therap\w+|input|service)\b|\bSA?LT\b"
            r"|\bspeech and language\b(?! (?:support|needs?|difficult\w+|skills|development|delay"
            r"|qualification|link)\b)",
            re.IGNORECASE,
        ),
        "speech salt slt",
    ),
    "occupational therapy": Starting(
        re.compile(r"(?i:\boccupational therap\w+|\bsensory integration\b)|\bOT\b(?=\s|[.,;)])"),
        "occupational sensory ot",
    ),
    "physiotherapy": Starting(re.compile(r"\bphysio\w*", re.IGNORECASE), "physio*"),
    "psychological therapy": Starting(
        re.compile(
            r"\b(?:play|music|art|drama|psycho|cognitive behaviou?ral|family) ?therap\w+|"
            r"\bCBT\b|\bcounselling\b",
            re.IGNORECASE,
        ),
        "play* music* art* drama* psycho* cognitive family* cbt counselling",
    ),
}


def _names(provision: Provision, pattern: Starting) -> bool:
    """Tell whether a provision names a therapy, itself or in the column for who gives it."""
    text, who = provision.text, provision.who or ""
    # Few do: the two are put together only where a word of either could begin it.
    near = pattern.may_be_in(text) or pattern.may_be_in(who)
    return near and pattern.pattern.search(f"{text} {who}") is not None


def naming(plan: Plan, therapy: str, *letters: SectionLetter) -> list[Provision]:
    """Return the provisions of some sections that name a therapy."""
    return [one for one in _naming(ByIdentity(plan))[therapy] if one.section in letters]


def given(plan: Plan, therapy: str, *letters: SectionLetter) -> list[Provision]:
    """Return those that give it, and do not only name the therapist who once trained others in something."""
    pattern = THERAPIES[therapy].pattern
    return [
        one
        for one in naming(plan, therapy, *letters)
        if pattern.search(_TRAINED_BY.sub(" ", f"{one.text} {one.who or ''}"))
    ]


_TRAINED_BY = re.compile(
    r"\b(?:trained|taught|shown|coached|training)\b[^.;]{0,60}?\b(?:by|from) (?:the|an?|his|her|their) "
    r"[^.;,]{0,40}?(?:therap(?:y|ists?)|SA?LT|OT)\b",
    re.IGNORECASE,
)


# One plan or two: several checks ask.
@lru_cache(maxsize=4)
def _naming(plan: ByIdentity[Plan]) -> dict[str, list[Provision]]:
    return {
        therapy: [one for one in plan.held.provisions if _names(one, pattern)]
        for therapy, pattern in THERAPIES.items()
    }


_ABOUT_THE_BODY = re.compile(
    r"\b(?:dysphagia|swallow\w*|feed(?:s|ing)?|eat(?:s|ing)?|drink(?:s|ing)?|saliva|dribbl\w*|chok\w*|aspirat\w*|tube|diet\w*"
    r"|muscle\w*|tone|spas\w+|contracture\w*|botulinum|botox|joint\w*|hips?|spin(?:e|al)|scolio\w*|bones?|gait|splint\w*"
    r"|ortho\w*|cast(?:s|ing)?|wheelchair\w*|postur\w+|pain\w*|sleep\w*|chest|breath\w*|respirat\w*|surg\w+|operation"
    r"|medic\w+|clinic\w*|hospital\w*|hearing|cochlear|voice|self-harm\w*|suicid\w*|trauma\w*|anxiety|depress\w*"
    r"|eating disorder|continence|toilet\w*)\b",
    re.IGNORECASE,
)
"""What a therapist does for health rather than for learning: such a part of a therapy may stand in G."""


@check(
    "therapy-that-teaches-in-f",
    asks="Do therapies that educate or train stand in section F?",
    source="Children and Families Act 2014, section 21(5); SEND Code of Practice 2015, "
    "paragraphs 9.73 and 9.74",
)
def therapy_that_teaches_in_f(plan: Plan, options: NoOptions) -> Iterator[Seen]:
    """Look at each therapy in G, H1 or H2: does F hold it as well, and is what stands there about health?

    Whether a therapy educates or trains depends on the child, so one that only G or H holds goes to a person;
    and so does one that F holds too, where nothing shows that this part of it is about the body.
    """
    outside = (SectionLetter.G, SectionLetter.H, SectionLetter.H1, SectionLetter.H2)
    for therapy in THERAPIES:
        in_f = bool(given(plan, therapy, SectionLetter.F))
        for provision in given(plan, therapy, *outside):
            if in_f and _ABOUT_THE_BODY.search(provision.text):
                yield Seen(True, f"speaks of health, and F holds {therapy} as well", provision, provision.id)
            elif in_f:
                says = f"may educate or train, though F holds {therapy} as well: ask what this part is for"
                yield Seen(None, says, provision, provision.id)
            else:
                says = "may educate or train, and F does not hold it: ask for it to be in F"
                yield Seen(None, says, provision, provision.id)
    for therapy in THERAPIES:
        inside = naming(plan, therapy, SectionLetter.F)
        if inside and not naming(plan, therapy, *outside):
            yield Seen(True, f"holds {therapy} in F", inside[0], f"section F: {therapy}")


@check(
    "speech-therapy-in-f",
    asks="Is speech and language therapy in section F, as it normally should be?",
    source="SEND Code of Practice 2015, paragraph 9.74; R v Lancashire ex p M [1989] 2 FLR 279",
)
def speech_therapy_in_f(plan: Plan, options: NoOptions) -> Iterator[Seen]:
    """Look where speech and language therapy stands; a reason given for G goes to a person."""
    therapy = "speech and language therapy"
    in_f = given(plan, therapy, SectionLetter.F)
    in_g = naming(plan, therapy, SectionLetter.G)
    if in_f:
        yield Seen(True, "is speech and language therapy in F", in_f[0], "section F")
    elif in_g:
        reason = re.search(
            r"\b(?:because|exceptional\w*|reasons?|as it is|dysphagia|swallow\w*|eating|drinking|feeding)\b",
            in_g[0].text,
            re.IGNORECASE,
        )
        says = (
            "is speech and language therapy in G, with a reason: is it a good one?"
            if reason
            else "is speech and language therapy in G, and F holds none"
        )
        yield Seen(None if reason else False, says, in_g[0], "section F")
