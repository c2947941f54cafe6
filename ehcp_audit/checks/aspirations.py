"""Section A: what the child hopes for, and whether it leads anywhere."""

import re
from collections.abc import Iterator

from pydantic import Field

from ehcp_audit.language import Alike, read_outcome
from ehcp_audit.language.starts import Holding
from ehcp_audit.model import Excerpt, Frozen, Plan, SectionLetter, made

from .passages import sentences_of
from .register import NoOptions, Seen, check
from .speakers import ASPIRATION, TRADE, VIEW, missing, spoken, under_headings
from .thread import Side, side_of

__all__ = ["LikenessOptions", "hopes", "taken_up"]

_REGULATION = "SEND Regulations 2014, regulation 12(1)(a)"

_LONG_TERM = re.compile(
    r"\b(?:grow(?:s|n)?\s+up|older|bigger|one day|long(?:er)? run|"
    r"adult\w*|job|work(?:ing)?\s+(?:as|in|with|at|for)|"
    r"career|college|university|apprentice\w*|own (?:home|house|flat|place)|live|living|"
    r"future|later|long(?:er)?[- ]term|employ\w+|become|leaves?\s+(?:school|home)|drive|independent\w*|"
    rf"marr\w+)\b|{TRADE}",
    re.IGNORECASE,
)
_SHORT_TERM = re.compile(
    r"\b(?:this year|next year|this term|next term|soon|short[- ]term|now|at school|at "
    r"home|in class|friends?|learn to|read|write|ride|swim|club|join|"
    r"secondary|year \d+|go to|play|make|be able)\b",
    re.IGNORECASE,
)


def _labelled_hopes(plan: Plan) -> list[tuple[str, Excerpt]]:
    """Return the sentences of section A that say a hope: what else stands in their lines is none.

    Each with the label that makes a hope of whatever stands behind it; empty for none.
    """
    found: list[tuple[str, Excerpt]] = []
    for heading, line in under_headings(plan):
        label = heading if _HOPED.search(heading) else ""
        if not label and not ASPIRATION.search(line.text):
            continue
        for sentence in sentences_of(line.text):
            hoped = ASPIRATION.search(sentence) or (label and not _WHO_TOLD.search(sentence))
            if hoped and not sentence.endswith("?") and not _HEADS.match(sentence):
                text = _without_half_a_quote(sentence)
                found.append((label, made(Excerpt, {"text": text, "place": line.place})))
    return found


_HOPED = re.compile(
    r"^(?!.*\b(?:views|interests?|likes|know|support|help|school|important|people|adults|staff|you|how)\b)"
    r"(?:.*\b(?:hopes?|dreams?|ambitions?|aspirations?|wishes)\b"
    r"|.*\bwhat (?:I|he|she|they|[A-Z]\w+|\[\w+\])"
    r"(?:(?:['\u2019]d| would)? (?:hopes?|wants?|wish(?:es)?)|(?:['\u2019]d| would) like)\b"
    r"|.*\bwhen (?:I|he|she|they)(?: am| are| is|['\u2019](?:m|s|re))? (?:older|grown|grow|an adult)\b"
    r"|\W*(?:(?:my|his|her|their|the) )?(?:goals? )?(?:(?:for|in) the )?future\b)",
    re.IGNORECASE,
)
"""A label that makes a hope of what stands under it: `What I want later`, `My dreams`."""
_WHO_TOLD = re.compile(
    r"\b(?:said|told|asked|met|meeting|form|questions?|gathered|recorded|wrote)\b", re.IGNORECASE
)
"""How the hopes were gathered is none of them."""


_HEADS = re.compile(
    r"\W*(?:[\w'\u2019]+ ){0,3}(?:hopes?|aspirations?|dreams?|wishes|ambitions?)(?: and (?:\w+ )?\w+)?"
    r"(?: for (?:the |my |his |her |their )?\w+)?\W*$",
    re.IGNORECASE,
)
"""What only leads in to hopes: `Sam's hopes for the future.`"""


def _without_half_a_quote(sentence: str) -> str:
    """Leave out a mark that opens or closes a quote of more than this sentence."""
    if sentence.count('"') == 1:
        return sentence.removeprefix('"').removesuffix('"')
    if "\u201d" not in sentence:
        return sentence.removeprefix("\u201c")
    return sentence if "\u201c" in sentence else sentence.removesuffix("\u201d")


def hopes(plan: Plan) -> dict[str, Excerpt]:
    """Return the hopes of section A, where the golden thread begins, each by the name findings give it."""
    found = enumerate(_labelled_hopes(plan), start=1)
    return {f"section A: hope {number}": line for number, (_, line) in found}


@check(
    "aspirations-present",
    asks="Does section A give the child's hopes, for soon and for later?",
    source=_REGULATION,
)
def aspirations_present(plan: Plan, options: NoOptions) -> Iterator[Seen]:
    """Look for hopes, then for signs of soon (this year, at school) and later (a job, adult life)."""
    if plan.section(SectionLetter.A) is None:
        return
    found = _labelled_hopes(plan)
    if not found:
        yield missing(plan, "section A: hopes", "and no hopes or ambitions were found in section A")
        return
    for when, pattern in (("soon", _SHORT_TERM), ("later in life", _LONG_TERM)):
        line = next((one for label, one in found if pattern.search(one.text) or pattern.search(label)), None)
        says = f"is a hope for {when}" if line else f"is a hope, but none for {when} was found for certain"
        yield Seen(True if line else None, says, line or found[0][1], f"section A: {when}")


@check(
    "aspirations-not-targets",
    asks="Are the child's hopes kept apart from outcomes?",
    source="SEND Code of Practice 2015, paragraphs 9.65 and 9.69",
)
def aspirations_not_targets(plan: Plan, options: NoOptions) -> Iterator[Seen]:
    """Look in section A for lines written as outcomes.

    By a date, somebody will be able to do something, so well.
    """
    lines = [line for _, line in spoken(plan)]
    targets = [line for line in lines if any(map(_is_target, sentences_of(line.text)))]
    for number, line in enumerate(targets, start=1):
        yield Seen(
            False, "is written as an outcome, which belongs in section E", line, f"section A: target {number}"
        )
    if lines and not targets:
        yield Seen(True, "is no outcome, and neither is the rest of section A", lines[0], "section A")


_LABEL_IN_FRONT = re.compile(r"^[^:.!?]{3,50}:\s+")
"""`What I want this year:` is a form's words, not what is written behind it."""


def _is_target(sentence: str) -> bool:
    """Tell whether a sentence is an outcome. "I would like him to read by July" is a wish with a date."""
    sentence = _LABEL_IN_FRONT.sub("", sentence)
    return (
        _TARGET.search(sentence) is not None
        and ASPIRATION.search(sentence) is None
        and VIEW.search(sentence) is None
        and read_outcome(sentence).verdict == "SMART"
    )


_TARGET = Holding(
    re.compile(r"\bby\b[^.;]{0,60}\bwill\b|\bwill\b[^.;]{0,200}\bby (?:the end|[A-Z]|\d)", re.IGNORECASE)
)


class LikenessOptions(Frozen):
    """How like two passages must be to be taken as being about the same thing."""

    alike_from: float = Field(default=0.5, gt=0, le=1)
    """The likeness, 0 to 1, from which they are, if they share a word besides: on made-up plans hardly any
    outcome that was less alike served the hope, and one topic alone that two share was as often chance."""


@check(
    "aspirations-inform-outcomes",
    asks="Do the hopes of section A lead to outcomes?",
    source="SEND Code of Practice 2015, paragraphs 9.61 and 9.68",
)
def aspirations_inform_outcomes(plan: Plan, options: LikenessOptions) -> Iterator[Seen]:
    """Look for an outcome about the same thing as each hope; where none is alike, a person must look.

    A hope may be served by steps that share no word with it, so its absence is never certain.
    """
    outcomes = side_of(plan, "E")
    if not outcomes.statements:
        return
    for thing, line in hopes(plan).items():
        found = taken_up(line, outcomes, options.alike_from)
        if found:
            best = outcomes.statements[found[0].position]
            yield Seen(True, f"looks to be taken up by outcome {best.id}", line, thing)
        else:
            yield Seen(None, "is a hope for which no outcome was found: look in section E", line, thing)


def taken_up(hope: Excerpt, outcomes: Side, alike_from: float) -> tuple[Alike, ...]:
    """Return the outcomes that look to serve a hope, most alike first: alike, and with a word in common."""
    if not outcomes.statements:
        return ()
    return tuple(
        one
        for one in outcomes.alike.nearest(hope.text, _LOOKED_AT)
        if one.value >= alike_from and outcomes.alike.share_a_word(hope.text, one.position)
    )


_LOOKED_AT = 8
"""How many of the most alike outcomes are asked for a word in common."""
