"""Section K: the advice that the plan stands on."""

import re
from collections.abc import Iterator
from datetime import date

from pydantic import Field

from ehcp_audit.language.first_names import first_names
from ehcp_audit.language.starts import AnyOf, Holding, Starting
from ehcp_audit.model import Advice, Excerpt, Plan, SectionLetter

from .ages import group_in, months_after, year_fits_birth
from .dates import dates_in, written
from .facts import CaseOptions
from .passages import blank_section, is_redacted, lines_of, opening
from .register import NoOptions, Seen, check

_KINDS = {
    "the parents or the young person": r"\bparent\w*|\bcarers?\b|\bmother\b|\bfather\b|"
    r"\bfamily\b|\byoung person\b|\bmum\b|"
    r"\bdad\b|\bchild(?:'s|\u2019s)? views\b|\bviews of\b",
    "education": r"\b(?:pre-?)?school\w*|\bhead ?teacher\b|"
    r"\bhead of (?:the )?(?:year|sixth|key stage|house|unit|centre|base|inclusion|sen\w*)\b|"
    r"\bteacher\b|\bsend?co\b|\bnursery\b|\bplaygroup\b|\bacademy\b|"
    r"\bcollege\b|\bearly years\b|\btutor\b|\bpupil referral\b|\bPRU\b|\beducation(?:al)?\b(?! psych)",
    "health": r"\bpaediatric\w*|\bmedical\b|\bhealth\b|\bdoctor\b|\bGP\b|\bspeech\b|\bsalt\b|"
    r"\bslt\b|\boccupational\b|\bphysio\w*|\bcamhs\b|\bnurse\b|\bconsultant\b",
    "an educational psychologist": r"\bpsycholog\w+|\bEP\b(?!\w)",
    "social care": r"\bsocial (?:care|work\w*)|\bchildren(?:'s|\u2019s) services\b|\bearly help\b",
}
_PATTERNS = {kind: re.compile(pattern, re.IGNORECASE) for kind, pattern in _KINDS.items()}
_MEDICAL = re.compile(
    r"\bpaediatric\w*|\bmedical\b|\bhealth\b|\bdoctor\b|\bGP\b|\bcamhs\b|\bnurs\w+|\bconsultant\b"
    r"|\b(?:neuro|cardio|psychiatr|oncolog|endocrin|ophthalm|audiolog)\w*|\bhospital\b|\bclinic\b|\bNHS\b",
    re.IGNORECASE,
)
"""Health advice that is no therapist's alone."""
_NOT_RECEIVED = Holding(
    re.compile(
        r"\b(?:not (?:received|sought|requested|provided|available|known|applicable)|"
        r"awaited|outstanding|none|no one|nobody|nil|no (?:advice|report|response))\b",
        re.IGNORECASE,
    )
)
_SOURCE = "SEND Regulations 2014, regulations 6(1) and 12(4)"


def _about(advice: Advice) -> str:
    return f"{advice.about} {advice.who_from or ''}".strip()


def _quote(advice: Advice) -> Excerpt:
    return Excerpt(text=" ".join(" ".join(advice.parts()).split()), place=advice.place)


def _entries(plan: Plan) -> Iterator[tuple[str, Advice]]:
    """Walk the advice, each with the name that findings give it: as the plan numbers it, or as it stands."""
    for place, advice in enumerate(plan.advice, start=1):
        yield f"section K: {advice.number or place}", advice


def _lines(plan: Plan) -> list[Excerpt]:
    """Return the advice, and what else section K says: that there is none of a kind is no row of advice."""
    return [*map(_quote, plan.advice), *lines_of(plan.section(SectionLetter.K))]


@check(
    "advice-kinds-listed",
    asks="Does section K account for each kind of advice that had to be sought?",
    source=_SOURCE,
)
def advice_kinds_listed(plan: Plan, options: NoOptions) -> Iterator[Seen]:
    """Look in section K for parents, education, health, an educational psychologist and social care.

    What is not listed was either not sought or not received; the plan cannot tell which, so a person must
    ask.
    """
    section = plan.section(SectionLetter.K)
    if section is None:
        return
    if blank_section(section) and not plan.advice:
        yield Seen(False, "lists no advice at all", Excerpt(text=section.title), "section K")
        return
    lines = _lines(plan)
    for kind, pattern in _PATTERNS.items():
        found = next((line for line in lines if pattern.search(line.text)), None)
        thing = f"section K: {kind}"
        if found is None:
            yield Seen(
                None, f"lists no advice from {kind}: ask whether it was sought", Excerpt(text=""), thing
            )
        elif _NOT_RECEIVED.search(found.text):
            yield Seen(None, f"says that advice from {kind} did not come: ask why", found, thing)
        elif kind == "health" and not any(_MEDICAL.search(line.text) for line in lines):
            says = "is a therapist's advice, and no doctor's or nurse's is listed: ask whether it was sought"
            yield Seen(None, says, found, thing)
        else:
            yield Seen(True, f"lists advice from {kind}", found, thing)


_SOMEBODY = re.compile(
    r"\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof)\b|\b[A-Z]\.?\s?[A-Z][a-z]{2,}|\b[A-Z][a-z]+['\u2019]s (?:own "
    r")?(?:views|words)\b|(?i:\b(?:views|voice|words|contributions?) of\b)"
    r"|\[(?:the )?(?:[Nn]ames?|[Mm]other|[Ff]ather|[Pp]arents?|[Ii]nitials?)(?: \w+)?\]"
    r"|\b(?:his|her|their|my|[A-Z]\w+['\u2019]s) (?:(?:foster|step)[- ]?)?"
    r"(?:mother|father|mum|dad|parents?|carers?|grand(?:mother|father|parents)|nan|gran|family)\b"
    r"|\((?:the )?(?:child|pupil|parents?|mother|father|carers?|family|young person)(?: and [\w' ]{3,20})?\)"
    r"|(?i:\b(?:advis[eo]r|officer|manager|coordinator|co-ordinator|worker|specialist|advocate|mentor|trainer"
    r"|coach|counsellor)\b)"
)
"""A name, or what the author is."""
_FULL_NAME = re.compile(
    r"(?:^|[,;:(]|\b(?:with|by|from))\s*([A-Z][a-z]+)(?: [A-Z][\w'\u2019-]+){1,2}(?=\s*(?:[,;:()]|$))"
)


def _names_somebody(text: str) -> bool:
    """Tell whether a text names who wrote it: by title, by job, or by a first name and a second."""
    return bool(_SOMEBODY.search(text)) or any(
        found[1].lower() in first_names() for found in _FULL_NAME.finditer(text)
    )


def _author(advice: Advice) -> bool:
    """Tell whether a row says whom its advice is from, and not its kind once more."""
    who = advice.who_from or ""
    # A black bar says that somebody stood there, and not who.
    return any(map(str.isalnum, who)) and (who != advice.about or _names_somebody(who))


@check(
    "advice-dated-and-signed", asks="Does each piece of advice carry an author and a date?", source=_SOURCE
)
def advice_dated_and_signed(plan: Plan, options: NoOptions) -> Iterator[Seen]:
    """Look at each row of section K for who it is from and its date; what was blacked out cannot be told."""
    # Where K says whom advice is from, the kind of advice in the cell beside it names nobody.
    authored = 2 * sum(map(_author, plan.advice)) >= len(plan.advice)
    for thing, advice in _entries(plan):
        row = _quote(advice)
        if _NOT_RECEIVED.search(row.text) and not dates_in(advice.dated or ""):
            continue
        named = (
            _author(advice)
            or _names_somebody(advice.about)
            or (not authored and any(pattern.search(advice.about) for pattern in _PATTERNS.values()))
        )
        dated = bool(dates_in(f"{advice.dated or ''} {advice.about}"))
        if named and dated:
            yield Seen(True, "has an author and a date", row, thing)
        elif is_redacted(row.text):
            yield Seen(None, "is partly taken out: look for author and date", row, thing)
        else:
            lacks = [what for what, there in (("author", named), ("date", dated)) if not there]
            yield Seen(False, f"has no {' and no '.join(lacks)}", row, thing)


@check(
    "advice-attached",
    asks="Were copies of all advice attached to the plan?",
    source="SEND Regulations 2014, regulation 12(4)",
)
def advice_attached(plan: Plan, options: CaseOptions) -> Iterator[Seen]:
    """Look at what section K says of each row; whoever holds the file can say it for all in the facts."""
    told = options.facts.advice_attached if options.facts is not None else None
    if told is not None:
        says = "came with copies of all advice" if told else "came without copies of all advice"
        yield Seen(told, says, opening(plan.section(SectionLetter.K)), "section K")
        return
    for thing, advice in _entries(plan):
        if advice.appended is not None and not (
            _NOT_RECEIVED.search(_quote(advice).text) and not advice.appended
        ):
            says = "is said to be attached" if advice.appended else "is said not to be attached"
            yield Seen(advice.appended, says, _quote(advice), thing)


class RecentOptions(CaseOptions):
    """How old advice may be."""

    months: int = Field(default=24, gt=0)
    """Advice older than this at the date of issue is looked at again."""


@check(
    "advice-recent",
    asks="Was the advice recent when the plan was made?",
    source="SEND Regulations 2014, regulation 6(4) (existing advice must be sufficient)",
)
def advice_recent(plan: Plan, options: RecentOptions) -> Iterator[Seen]:
    """Compare each date in section K with the date of issue.

    Older advice may still be sufficient, which a person says.
    """
    issued = (options.facts.issued_on if options.facts else None) or plan.details.issued_on or options.as_of
    if issued is None:
        return
    for thing, advice in _entries(plan):
        dates = dates_in(f"{advice.dated or ''} {advice.about}")
        if not dates:
            continue
        recent = months_after(max(dates), options.months) >= issued
        age = (
            f"is more than {options.months} months older than the plan: ask whether it still "
            f"describes the child"
        )
        says = "was recent when the plan was made" if recent else age
        yield Seen(True if recent else None, says, _quote(advice), thing)


@check(
    "advice-from-all-agencies",
    asks="Is it visible that health and social care took part as well as education?",
    source="SEND Code of Practice 2015, paragraph 9.61 (co-ordinated)",
)
def advice_from_all_agencies(plan: Plan, options: NoOptions) -> Iterator[Seen]:
    """Look in K for health and social care, or else in C, D, G and H for statements.

    K alone cannot show that they took part.
    """
    k = _lines(plan)
    if not k and not any(plan.section(letter) for letter in "CDGH"):
        return
    for agency, letters in (("health", "CG"), ("social care", "DH")):
        listed = next((line for line in k if _PATTERNS[agency].search(line.text)), None)
        stated = next((s for s in plan.statements() if s.section[0] in letters), None)
        thing = f"plan: {agency}"
        if listed is not None and not _NOT_RECEIVED.search(listed.text):
            yield Seen(True, f"shows that {agency} contributed", listed, thing)
        elif stated is not None:
            yield Seen(True, f"shows that {agency} contributed", stated, thing)
        elif listed is not None:
            yield Seen(None, f"says that advice from {agency} did not come: ask why", listed, thing)
        else:
            says = f"shows no contribution from {agency}: ask whether it was sought"
            yield Seen(None, says, Excerpt(text=""), thing)


@check(
    "plan-made-for-this-year",
    asks="Does the plan speak of the year and age that the child is in now?",
    source="SEND Code of Practice 2015, paragraph 9.61 (forward looking); area inspection "
    "findings on out-of-date plans",
)
def plan_made_for_this_year(plan: Plan, options: CaseOptions) -> Iterator[Seen]:
    """Compare "will start Year 7", "is in Year 3" and the like in A to H with the child's school year.

    In A only what lies ahead is compared here: how old the views are is asked elsewhere.
    """
    group = group_in(plan.details, options.as_of)
    day = options.as_of or plan.details.issued_on
    if day is not None:
        yield from _moves_long_made(plan, day)
    if year_fits_birth(plan.details) is False:
        says = "does not fit the date of birth: look which year the child is in, and what the plan says of it"
        yield Seen(None, says, Excerpt(text=f"Year {plan.details.year_group}"), "plan: the year group")
    if group is None:
        return
    for letter, line in _told(plan):
        for match in _YEAR_NOW.finditer(line.text):
            said = 0 if match["reception"] else int(match["year"])
            future = match["how"].lower() not in _NOW
            stale = said <= group if future else said != group
            if said > 14 or (letter == "A" and not future):
                continue
            if not future and _AT_ANOTHER_TIME.search(line.text, max(0, match.start() - 40), match.start()):
                continue
            says = f"does not fit a child in Year {group}" if stale else "fits the child's school year"
            yield Seen(not stale, says, line, f"section {letter}: {match[0].lower()}")


def _told(plan: Plan) -> Iterator[tuple[str, Excerpt]]:
    """Walk the lines of the sections that tell of the child and of what is to be done."""
    for letter in ("A", "B", "C", "D", "E", "F", "G", "H", "H1", "H2"):
        for line in lines_of(plan.section(letter)):
            yield letter, line


def _moves_long_made(plan: Plan, day: date) -> Iterator[Seen]:
    """Find moves that the plan still speaks of as to come, though their date had passed when it was made."""
    for letter, line in _told(plan):
        if line.text not in _A_MONTH:
            continue
        for match in _MOVE_TO_COME.finditer(line.text):
            if (dates := dates_in(match[0], end_of_month=True)) and max(dates) < day:
                says = f"speaks of a move to come, and its date had passed by {written(day)}"
                yield Seen(False, says, line, f"section {letter}: {match[0].lower()}")


_MOVE_TO_COME = Holding(
    re.compile(
        r"\bwill (?:start|begin|enter|join|move|transfer|go)\b[^.;]{0,60}\b(?:school|college|nursery|academy"
        r"|sixth form|reception|year \d{1,2})\b[^.;]{0,20}\b(?:in|from|on) (?:\d{1,2} )?(?:January|February"
        r"|March|April|May|June|July|August|September|October|November|December) 20\d\d\b",
        re.IGNORECASE,
    )
)
_A_MONTH = AnyOf("january february march april may june july august september october november december")
"""Without one of these no move is dated, whoever will go wherever."""
_YEAR_NOW = Starting(
    re.compile(
        r"\b(?P<how>is(?: now| currently)? in|currently in|will (?:start|begin|enter|join|"
        r"(?:move|go|transfer)(?: up)? (?:in)?to|be (?:starting|moving(?: up)? (?:in)?to))|"
        r"(?:looking forward to|excited (?:about|to)|nervous about|worried about|ready (?:for|to)|"
        r"preparing (?:for|to)) "
        r"(?:be )?(?:start(?:ing)?|begin(?:ning)?|enter(?:ing)?|join(?:ing)?|(?:going|moving|go|move)(?: "
        r"up)? (?:in)?to)|"
        r"is (?:about to|due to) (?:start|begin|"
        r"enter)|(?:starts|begins|enters|joins|(?:moves|goes)(?: up)? (?:in)?to|(?<=\bI )(?:start|begin|join"
        r"|(?:move|go)(?: up)? (?:in)?to)))"
        r"\s+(?:the\s+)?(?:(?P<reception>reception)|year\s+(?P<year>\d{1,2}))\b",
        re.IGNORECASE,
    ),
    "is currently will looking excited nervous worried ready preparing start* begin* enter* join* move* go*",
    needs="reception year",
)
_AT_ANOTHER_TIME = re.compile(
    r"\b(?:when|once|while|until|by the time|as soon as|before|after|if) (?:[\w'\u2019]+ ){1,3}$",
    re.IGNORECASE,
)
"""`when she is in Year 6` says nothing of the year that she is in now."""
_NOW = frozenset({"is in", "is now in", "is currently in", "currently in"})
