"""Section F: what each provision says, slot by slot. How a sentence is read is the language layer's work."""

import re
from collections.abc import Iterator
from functools import lru_cache

from ehcp_audit.language import ProvisionReading
from ehcp_audit.model import Plan, Provision, SectionLetter

from .named_before import NamedBefore
from .passages import ByIdentity
from .register import NoOptions, Seen, check
from .reviewed import is_revised, reviewed_below, reviewed_together

__all__ = ["is_money_alone", "provisions_of", "readings_of", "says_what", "unrescued"]

_CODE = "SEND Code of Practice 2015, paragraph 9.69 (section F)"
_SPECIFIC = f"{_CODE}; L v Clarke and Somerset [1998] ELR 129"


def provisions_of(plan: Plan, *letters: str) -> list[Provision]:
    """Return the provisions of some sections, in order."""
    wanted = {SectionLetter(letter) for letter in letters}
    return [provision for provision in plan.provisions if provision.section in wanted]


def readings_of(plan: Plan, *letters: str) -> tuple[tuple[Provision, ProvisionReading], ...]:
    """Return the provisions of some sections, in order, each read together with its table's own columns."""
    return _readings(ByIdentity(plan), letters)


# Some twenty checks ask for the same of one plan or two.
@lru_cache(maxsize=8)
def _readings(
    plan: ByIdentity[Plan], letters: tuple[str, ...]
) -> tuple[tuple[Provision, ProvisionReading], ...]:
    before = NamedBefore()
    return tuple((one, before.read(one)) for one in provisions_of(plan.held, *letters))


def unrescued(reading: ProvisionReading, *families: str, strong_only: bool = False) -> str | None:
    """Return the first vague words of some families that nothing in the statement puts right, or `None`."""
    for wording in reading.vague:
        if (
            wording.family in families
            and not wording.rescued
            and (wording.severity == "strong" or not strong_only)
        ):
            return wording.words
    return None


def _quoted(words: str, provision: Provision) -> str:
    """Quote some words, and say so where they stand in a column beside the statement."""
    beside = words.casefold() not in provision.text.casefold()
    return f"“{words}” in the column beside it" if beside else f"“{words}”"


def _one_slot(
    provision: Provision, reading: ProvisionReading, slot: str, *, says: str, lacks: str
) -> Iterator[Seen]:
    """Look at one slot of a provision, if its type needs it or it fills it all the same."""
    if slot in reading.redacted:
        yield Seen(None, f"has words taken out: look whether it {says}", provision, provision.id)
    elif slot in reading.missing:
        yield Seen(False, lacks, provision, provision.id)
    elif getattr(reading.slots, slot):
        yield Seen(True, says, provision, provision.id)


def _slot(plan: Plan, slot: str, *, says: str, lacks: str) -> Iterator[Seen]:
    for provision, reading in readings_of(plan, "F"):
        yield from _one_slot(provision, reading, slot, says=says, lacks=lacks)


_MONEY_ALONE = re.compile(
    r"£\s?[\d,.]+k?|\b(?:\d[\d,.]*k?|pounds?|GBP|band(?:ing|s)?(?:\s+(?:\d+|[A-Z]))?|top[- ]?up|"
    r"fund(?:ing|ed|s)?|"
    r"budgets?|notional|element|tier|level|matrix|higher|high needs|block|resourc(?:es|ing)|per|annum|"
    r"year|annual|"
    r"week|term|of|the|and|an?|to|for|at|in|from|additional|extra|enhanced|SEN|allocation|allocated|"
    r"grant|money|"
    r"hours?|purchase|buy|pay|employ|provide|school|setting|support|will|be|given|receive|get|its|own)\b",
    re.IGNORECASE,
)

_IN_PAIRS = frozenset({"top", "up", "high", "needs"})
"""What is money only with the word beside it."""


def says_what(reading: ProvisionReading) -> bool:
    """Tell whether a provision says what is done, and not only what it costs."""
    what = reading.slots.what or ""
    # A word of another kind settles it, and nearly always one of the first is.
    if any(map(_is_of_another_kind, what.split())):
        return True
    return bool(re.search(r"[^\W\d_]{2,}", _MONEY_ALONE.sub(" ", what)))


def is_money_alone(text: str) -> bool:
    """Tell whether a provision is a sum or a band, and perhaps the need it is for: `SEMH Band 3 top-up`."""
    rest = _MONEY_ALONE.sub(" ", _AREA_IN_CAPITALS.sub(" ", text))
    return not re.search(r"[^\W\d_]{2,}", rest)


_AREA_IN_CAPITALS = re.compile(r"\b(?:SEMH|SLCN|ASC|ASD|ADHD|SpLD|MLD|SLD|PMLD|PD|HI|VI|MSI|SEND?)\b")


def _is_of_another_kind(word: str) -> bool:
    """Tell whether a word between spaces is for certain no part of what is money alone."""
    whole = len(word) > 1 and word.isalpha() and word.lower() not in _IN_PAIRS
    return whole and _MONEY_ALONE.fullmatch(word) is None


@check(
    "provision-says-what",
    asks="Does each provision say what is done?",
    source=f"{_SPECIFIC}; Redbridge v HO [2020] UKUT 323 (AAC)",
)
def provision_says_what(plan: Plan, options: NoOptions) -> Iterator[Seen]:
    """Look for an activity, programme, approach or thing.

    "support", "input" or "strategies" alone are none, nor is money by its sum or its band.
    """
    for provision, reading in readings_of(plan, "F"):
        if reading.slots.what and not says_what(reading):
            yield Seen(False, "says what it costs and not what is done", provision, provision.id)
        else:
            training = reading.type == "training"
            lacks = "does not say what the training is about" if training else "does not say what is done"
            yield from _one_slot(provision, reading, "what", says="says what is done", lacks=lacks)


@check("provision-says-how-often", asks="Does each provision say how often?", source=_CODE)
def provision_says_how_often(plan: Plan, options: NoOptions) -> Iterator[Seen]:
    """Look for a frequency where the type of provision needs one."""
    yield from _slot(plan, "frequency", says="says how often", lacks="does not say how often")


@check(
    "provision-says-how-long", asks="Does each provision say for how long, or how many hours?", source=_CODE
)
def provision_says_how_long(plan: Plan, options: NoOptions) -> Iterator[Seen]:
    """Look for a duration or hours where the type of provision needs them; "up to" alone promises nothing."""
    for provision, reading in readings_of(plan, "F"):
        most = unrescued(reading, "ceiling")
        if most:
            yield Seen(
                False,
                f"gives only the most (“{most}”), so it may be nothing",
                provision,
                provision.id,
            )
        else:
            yield from _one_slot(
                provision, reading, "duration", says="says for how long", lacks="does not say for how long"
            )


@check("provision-says-who", asks="Does each provision say who gives it?", source=_CODE)
def provision_says_who(plan: Plan, options: NoOptions) -> Iterator[Seen]:
    """Look for a role; "staff", "the school" or "an adult" say nobody in particular.

    Whoever a provision before it has named and explained may be called "the therapist" or "his key person".
    """
    for provision, reading in readings_of(plan, "F"):
        somebody = (provision.who or "").strip() or unrescued(reading, "who")
        lacks = "does not say who gives it"
        if somebody:
            lacks = f"says {_quoted(_cut(somebody), provision)}, which names no job or qualified person"
        yield from _one_slot(provision, reading, "who", says="says who gives it", lacks=lacks)


def _cut(words: str) -> str:
    """Return the first words of a cell, at most what a sentence can quote."""
    said = " ".join(words.split())
    return said if len(said) <= _QUOTED else f"{said[:_QUOTED].rsplit(' ', 1)[0]} …"


_QUOTED = 60


@check(
    "provision-says-expertise",
    asks="Does each provision say what training or qualification the person has?",
    source=f"{_CODE} (level of expertise)",
)
def provision_says_expertise(plan: Plan, options: NoOptions) -> Iterator[Seen]:
    """Look for a qualification, or for training in something, where it is needed.

    "trained" alone is not enough.
    """
    lacks = "does not say what training or qualification the person has"
    yield from _slot(
        plan, "qualification", says="says what the person is trained or qualified in", lacks=lacks
    )


@check(
    "provision-says-group-size",
    asks="Where help is given in a group, does it say how many?",
    source=f"{_CODE} (type of provision)",
)
def provision_says_group_size(plan: Plan, options: NoOptions) -> Iterator[Seen]:
    """Look for a number or a ratio wherever a group is spoken of or is needed.

    "small group" has no number.
    """
    for provision, reading in readings_of(plan, "F"):
        if unrescued(reading, "group size") and not reading.slots.group:
            yield Seen(False, "speaks of a group and gives no number", provision, provision.id)
        elif reading.slots.group:
            yield Seen(True, "says how many share the help", provision, provision.id)
        elif "group" in reading.missing:
            yield Seen(False, "does not say whether it is alone or in a group", provision, provision.id)


@check(
    "provision-says-where",
    asks="Does each provision say where or when in the day?",
    source="SEND advice services on section F",
)
def provision_says_where(plan: Plan, options: NoOptions) -> Iterator[Seen]:
    """Look for a place or a time of day."""
    for provision, reading in readings_of(plan, "F"):
        there = bool(reading.slots.where)
        says = "says where or when" if there else "does not say where or when in the day"
        yield Seen(there, says, provision, provision.id)


@check(
    "provision-says-review",
    asks="Does each provision say how it is reviewed?",
    source="SEND Code of Practice 2015, paragraph 9.69 (section E, monitoring)",
)
def provision_says_review(plan: Plan, options: NoOptions) -> Iterator[Seen]:
    """Look for a review with who or how often, in its words or a column for it; "kept under review" is none.

    Where a sentence of F says how all of it is reviewed, a person must say whether that is enough.
    """
    below, of_all = reviewed_below(plan), reviewed_together(plan)
    for provision, reading in readings_of(plan, "F"):
        if (
            provision.reviewed
            or reading.slots.review
            or provision.text == of_all
            or is_revised(provision.text)
        ):
            yield Seen(True, "says how it is reviewed", provision, provision.id)
        elif provision.place.block in below:
            yield Seen(True, "says below how it is reviewed", provision, provision.id)
        elif of_all:
            says = "does not itself say how it is reviewed: look whether what F says of all is enough"
            yield Seen(None, says, provision, provision.id)
        else:
            yield Seen(False, "does not say how or by whom it is reviewed", provision, provision.id)


_OWN_CRITERIA = frozenset(
    {
        "conditional",
        "delegated",
        "weak obligation",
        "funding",
        "group size",
        "ceiling",
        "range",
        "approximate",
    }
)
"""Families of wording that other checks look for."""


@check(
    "provision-free-of-vague-wording",
    asks="Is each provision free of wording that leaves it open?",
    source="Worcestershire v SE [2020] UKUT 217 (AAC), paragraph 74; JD v South Tyneside [2016] UKUT 9 (AAC)",
)
def provision_free_of_vague_wording(plan: Plan, options: NoOptions) -> Iterator[Seen]:
    """Look for vague words that nothing else in the statement puts right.

    Words that are only worth asking about count where the statement as a whole is not specific either.
    """
    for provision, reading in readings_of(plan, "F"):
        open_words = [w for w in reading.vague if not w.rescued and w.family not in _OWN_CRITERIA]
        strong = next((w for w in open_words if w.severity == "strong"), None)
        amber = next((w for w in open_words if w.severity == "amber"), None)
        worst = strong or (amber if reading.verdict == "not specific" else None)
        if worst is not None:
            says = f"says {_quoted(worst.words, provision)}, which leaves it open"
            yield Seen(False, says, provision, provision.id)
        else:
            yield Seen(True, "has no wording that leaves it open", provision, provision.id)


def _without(plan: Plan, *families: str, says: str, lacks: str) -> Iterator[Seen]:
    for provision, reading in readings_of(plan, "F"):
        words = unrescued(reading, *families)
        clause = f"says {_quoted(words, provision)}, which {lacks}" if words else says
        yield Seen(words is None, clause, provision, provision.id)


@check(
    "provision-unconditional",
    asks="Is each provision promised without an “if”?",
    source="Children and Families Act 2014, section 42(2); IPSEA v SoS [2003] EWCA Civ 7",
)
def provision_unconditional(plan: Plan, options: NoOptions) -> Iterator[Seen]:
    """Look for wording that makes provision depend on staff, money or what is possible, or on a "may"."""
    for provision, reading in readings_of(plan, "F"):
        condition = unrescued(reading, "conditional")
        loose = _loose_verb(provision, reading)
        if condition:
            clause = f"says {_quoted(condition, provision)}, which makes it depend on something"
        elif loose and _PERHAPS.search(loose):
            clause = f"says “{loose}”, so that it need not be given"
        else:
            yield Seen(True, "is promised without an if", provision, provision.id)
            continue
        yield Seen(False, clause, provision, provision.id)


_PERHAPS = re.compile(r"\b(?:may|might|could|consider\w*|explor\w+|possibly)\b", re.IGNORECASE)
"""Weak verbs that leave open whether anything is given at all; "should" and "would benefit" advise it."""


@check(
    "provision-amount-settled",
    asks="Is the amount settled in the plan, and not left to a later decision?",
    source="BB v Barnet [2019] UKUT 285 (AAC)",
)
def provision_amount_settled(plan: Plan, options: NoOptions) -> Iterator[Seen]:
    """Look for wording that leaves the amount to an assessment, a therapist or an agreement yet to come."""
    yield from _without(plan, "delegated", says="is settled here", lacks="leaves it to a later decision")


def _not_a_verb(words: str | None, text: str) -> str | None:
    """Return the words, or `None` where they promise nothing and refuse nothing.

    The month of May, what the child can or may do, and what adults are to encourage.
    """
    if words is None or words.lower().startswith("encourag"):
        return None
    if words.lower() == "may" and not re.search(r"(?<!by )(?<!in )(?<!and )\b[Mm]ay (?!\d|and\b|to\b)", text):
        return None
    only_theirs = re.compile(
        rf"\b(?:s?he|they|who|which|that|child|pupil)\s+{re.escape(words)}\b|\b{re.escape(words)}\b",
        re.IGNORECASE,
    )
    hits = [hit[0] for hit in only_theirs.finditer(text)] if words.lower() in {"can", "may", "could"} else []
    return None if hits and all(" " in hit for hit in hits) else words


def _loose_verb(provision: Provision, reading: ProvisionReading) -> str | None:
    """Return the main verb of a provision where it does not promise, or `None`."""
    weak = _not_a_verb(unrescued(reading, "weak obligation"), provision.text)
    verb = _not_a_verb(reading.slots.obligation, provision.text)
    # Whatever else may happen besides ("and may wear headphones"), it is the main verb that promises.
    if weak is not None and (verb is None or verb.lower() in weak.lower() or weak.lower() in verb.lower()):
        return weak
    return None


_RECEIVES = re.compile(r"\b(?:receives|is given|is taught|will (?:receive|have|be given))\b", re.IGNORECASE)


@check(
    "provision-promised",
    asks="Is each provision promised with “will”?",
    source="Children and Families Act 2014, section 42(2) (the duty to secure provision)",
)
def provision_promised(plan: Plan, options: NoOptions) -> Iterator[Seen]:
    """Look for "will", "must" and their like, or "would benefit", "may", "should".

    A table cell without a verb says neither; "receives" in the column beside it does.
    """
    for provision, reading in readings_of(plan, "F"):
        loose = _loose_verb(provision, reading)
        verb = _not_a_verb(reading.slots.obligation, provision.text)
        if not verb and (found := _RECEIVES.search(provision.how_given or "")) is not None:
            verb = found[0]
        if loose or (verb and "obligation" in reading.missing):
            yield Seen(False, f"says “{loose or verb}”, which is not a promise", provision, provision.id)
        elif verb:
            yield Seen(True, "is a promise", provision, provision.id)
