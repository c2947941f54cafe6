"""Section E: outcomes."""

import re
from collections.abc import Callable, Iterator
from datetime import date

from pydantic import Field

from ehcp_audit.language import OutcomeReading, read_outcome
from ehcp_audit.language.starts import Holding, Starting
from ehcp_audit.model import Excerpt, Frozen, Outcome, Plan, SectionLetter

from .ages import group_in
from .dates import deadlines_in
from .facts import CaseOptions
from .passages import blank_section, opening, quoted, says_none, search_lines, sentences_of
from .register import NoOptions, Seen, check

_CODE = "SEND Code of Practice 2015, paragraph 9.66"


def _reading(outcome: Outcome) -> OutcomeReading:
    return read_outcome(outcome.text, by_when=outcome.by_when)


def _unless_hidden(holds: bool | None, outcome: Outcome) -> bool | None:
    """Turn "does not hold" into "cannot tell" where words were taken out, other than a name."""
    if holds is not False:
        return holds
    gone = _TAKEN_OUT.search(f"{outcome.text} {outcome.by_when or ''}")
    return None if gone else holds


_TAKEN_OUT = re.compile(r"[\u2588\u25a0]{2,}|_{3,}")


@check(
    "outcomes-stated",
    asks="Does section E state outcomes?",
    source="Children and Families Act 2014, section 37(2)(b); SEND Regulations 2014, regulation 12(1)(e)",
)
def outcomes_stated(plan: Plan, options: NoOptions) -> Iterator[Seen]:
    """Look for at least one outcome."""
    section = plan.section(SectionLetter.E)
    if plan.outcomes:
        yield Seen(True, "is an outcome", plan.outcomes[0], "section E")
    elif section is not None and blank_section(section):
        yield Seen(False, "holds no outcome", Excerpt(text=section.title), "section E")
    elif section is not None:
        yield Seen(
            None,
            "holds no outcome that could be told apart: look what it states",
            opening(section),
            "section E",
        )


@check(
    "outcome-about-the-child",
    asks="Does each outcome say what changes for the child, and not what a service does?",
    source=_CODE,
)
def outcome_about_the_child(plan: Plan, options: NoOptions) -> Iterator[Seen]:
    """Look for provision put as an outcome.

    Having, receiving or attending something, or what staff will do.
    """

    def about(outcome: Outcome) -> tuple[bool | None, str]:
        reading = _reading(outcome)
        if reading.is_provision:
            return False, "says what a service does, not what the child will be able to do"
        if reading.about_child is False:
            return None, (
                "may be about somebody other than the child: look whether it says what changes for the child"
            )
        return True, "is about the child"

    yield from _each(plan, about)


def _each(plan: Plan, answer: Callable[[Outcome], tuple[bool | None, str]]) -> Iterator[Seen]:
    """Look at each outcome in turn."""
    for outcome in plan.outcomes:
        holds, says = answer(outcome)
        yield Seen(holds, says, outcome, outcome.id)


def _quality(plan: Plan, name: str, *, says: str, lacks: str) -> Iterator[Seen]:
    def quality(outcome: Outcome) -> tuple[bool | None, str]:
        holds = _unless_hidden(getattr(_reading(outcome), name), outcome)
        return (
            holds,
            says if holds else lacks if holds is False else f"needs somebody to look whether it {says}",
        )

    yield from _each(plan, quality)


@check("outcome-specific", asks="Does each outcome name the skill or change?", source=_CODE)
def outcome_specific(plan: Plan, options: NoOptions) -> Iterator[Seen]:
    """Look for something that can be seen the child doing.

    "improve", "develop" or "make progress" alone are not.
    """
    yield from _quality(
        plan,
        "specific",
        says="names what the child will be able to do",
        lacks="does not name what exactly the child will be able to do",
    )


@check("outcome-measurable", asks="Can you tell when each outcome is reached?", source=_CODE)
def outcome_measurable(plan: Plan, options: NoOptions) -> Iterator[Seen]:
    """Look for how well, how often, with how much help, or by which measure."""
    yield from _quality(
        plan,
        "measurable",
        says="says how you will know",
        lacks="does not say how you will know when it is reached",
    )


@check("outcome-dated", asks="Does each outcome say by when?", source=f"{_CODE} and 9.68")
def outcome_dated(plan: Plan, options: NoOptions) -> Iterator[Seen]:
    """Look for a date, school year, key stage or span, in the outcome or in its lead-in, row or column."""
    yield from _quality(plan, "time_bound", says="says by when", lacks="does not say by when")


_KEY_STAGE_ENDS = {1: 2, 2: 6, 3: 9, 4: 11, 5: 13}
_BY_YEAR = re.compile(
    r"\b(?:end of|by|during|in)\s+(?:the\s+)?(?:end\s+of\s+)?(?:(year)\s+(\d{1,2})|(key stage|ks)\s*(\d))\b",
    re.IGNORECASE,
)


@check("outcome-date-ahead", asks="Is the time of each outcome still ahead?", source=f"{_CODE} and 9.68")
def outcome_date_ahead(plan: Plan, options: CaseOptions) -> Iterator[Seen]:
    """Compare each date, term, school year or key stage with the plan's date of issue, or the day given."""
    day = options.as_of or plan.details.issued_on
    group = group_in(plan.details, options.as_of)
    for outcome in plan.outcomes:
        own = bool(outcome.by_when)
        times = outcome.by_when or outcome.text
        last = max(deadlines_in(times, own=own), default=None)
        if last is None and own:
            # The column may give the phase, and the text the day.
            last = max(deadlines_in(outcome.text), default=None)
        year = _BY_YEAR.search(times)
        if last is not None and day is not None:
            says = "is still ahead" if last >= day else f"had passed by {_words(day)}"
            yield Seen(last >= day, says, outcome, outcome.id)
        elif year is not None and group is not None:
            until = int(year[2]) if year[1] else _KEY_STAGE_ENDS.get(int(year[4]), 14)
            says = "is still ahead" if until >= group else f"had passed for a child in Year {group}"
            yield Seen(until >= group, says, outcome, outcome.id)


def _words(day: date) -> str:
    return f"{day.day} {day:%B %Y}"


_STEPS = Starting(
    re.compile(
        r"\b(?:short(?:er)?[- ]term|smaller|interim|termly|individual)\s+(?:targets?|steps?|"
        r"goals?|objectives?|outcomes?)\b|\b(?:targets?|steps?|goals?)\b[^.;]{0,60}\b(?:set|"
        r"agreed|reviewed|written|by the (?:school|setting|college|senco))\b"
        r"|\bIEPs?\b|\b(?:individual )?(?:education|learning|support|provision) plan\b|"
        r"\b(?:set|sets|agree|agrees|review|reviews)\b[^.;]{0,40}\b(?:steps|targets)\b|"
        r"\bwrites?\b[^.;]{0,40}\b(?:targets|"
        r"steps (?!(?:of|in|on|for) (?:the|an?|each|every|his|her|their)\b))|"
        r"\bassess[-, ]+plan[-, ]+do\b|\bsteps? towards (?:(?:each|every|all|the|this|these|"
        r"his|her|their|my|an?|meeting|reaching)\s+)*(?:outcomes?|goals?|aims?|targets?|them|it)\b",
        re.IGNORECASE,
    ),
    "short* smaller interim termly individual target* step* goal* iep* education learning support "
    "provision assess set sets agree agrees review reviews write writes",
)


_FOLLOWED = re.compile(
    r"\bfollow(?:s|ed|ing)? (?:the |these |his |her |their |my )*(?:steps|targets|goals)\b", re.IGNORECASE
)
"""The steps of a programme that is followed are no targets that somebody sets."""


@check(
    "short-term-targets-arranged",
    asks="Does the plan say how the smaller steps towards the outcomes are set?",
    source="SEND Code of Practice 2015, paragraph 9.69 (section E)",
)
def short_term_targets_arranged(plan: Plan, options: NoOptions) -> Iterator[Seen]:
    """Look in E, F and the words outside the sections for how short-term targets are set.

    Without a word, a person looks.
    """
    if plan.outcomes:
        found = _said(plan, "E F", _STEPS, but=_FOLLOWED)
        yield _arranged(plan, found, "says how smaller steps are set", "how the smaller steps are set")


def _said(
    plan: Plan,
    letters: str,
    pattern: re.Pattern[str] | Starting | Holding,
    but: re.Pattern[str] | None = None,
) -> Excerpt | None:
    """Return the first line of some sections, or first words outside all sections, that hold a pattern.

    A line is passed over where what it holds stands only in sentences that hold another pattern, `but`.
    """
    # A label of the front page ("Next review") arranges nothing.
    said = (one for one in plan.unplaced if len(one.text.split()) >= _FEWEST and _VERB.search(one.text))
    unplaced = (one for one in said if pattern.search(one.text))

    def counts(line: Excerpt) -> bool:
        return but is None or any(
            pattern.search(one) and not but.search(one) for one in sentences_of(line.text)
        )

    return next((line for line in search_lines(plan, letters, pattern) if counts(line)), None) or next(
        (Excerpt(text=" ".join(one.text.split()[:40]), place=one.place) for one in unplaced), None
    )


_FEWEST = 6
"""Words outside all sections from which they may say how something is arranged."""
_VERB = Holding(
    re.compile(
        r"\b(?:will|shall|must|is|are|be|has|have|sets?|agrees?|meets?|reviews|looks?|monitors|checks?|writes?"
        r"|records?|reports?|every|each|termly|half[- ]termly|annually|targets?|steps)\b(?! due\b)",
        re.IGNORECASE,
    )
)
"""Somebody does something, or it is done at times: a label of the front page says neither."""


def _arranged(plan: Plan, found: Excerpt | None, says: str, what: str) -> Seen:
    """Say that an arrangement was found, or where a person must look for it."""
    if found is not None:
        return Seen(True, says, found, "section E")
    begins = f"is where section E begins; {what} was not found"
    return Seen(None, begins, opening(plan.section(SectionLetter.E)), "section E")


_MONITOR = Holding(
    re.compile(
        r"\b(?:monitor\w*|review(?:ed|s)?|track\w*|evaluat\w+|measured|assess(?:ed|ment)s?|"
        r"progress\b[^.;]{0,40}\b(?:checked|recorded|discussed))\b",
        re.IGNORECASE,
    )
)


_OF_A_MOVE = re.compile(
    r"^(?!.*\b(?:outcomes?|progress|targets?|steps|monitor\w*)\b).*\b(?:review\w*\b[^.;]{0,60}\b(?:amend\w*|name|move"
    r"|look at what|will plan\b|plans? (?:for )?(?:his|her|their|the|what|where|paid|work|college|adult))"
    r"|as (?:he|she|they|[A-Z]\w+) becomes?)\b",
    re.IGNORECASE | re.DOTALL,
)
"""A sentence on the review at which a change of school is planned: it is not how progress is watched."""


_OUTCOMES_REVIEWED = Holding(
    re.compile(r"\boutcomes?\b[^.;()]{0,60}\breview|\breview\w*\b[^.;()]{0,60}\boutcomes?\b", re.IGNORECASE)
)


@check(
    "outcomes-reviewed",
    asks="Does the plan say who looks at progress towards the outcomes, and when?",
    source="SEND Code of Practice 2015, paragraph 9.69 (section E)",
)
def outcomes_reviewed(plan: Plan, options: NoOptions) -> Iterator[Seen]:
    """Look in E and in the words outside the sections for monitoring and review, or at a column for it.

    Without a word, a person looks.
    """
    if plan.outcomes:
        found = _said(plan, "E", _MONITOR, but=_OF_A_MOVE) or next(
            search_lines(plan, "F", _OUTCOMES_REVIEWED), None
        )
        found = found or _in_a_column(plan)
        yield _arranged(plan, found, "says how progress is looked at", "how progress is looked at")


def _in_a_column(plan: Plan) -> Excerpt | None:
    """Return what a column for it says first: beside provision, or below such a head in E."""
    beside = next((one for one in plan.provisions if one.section is SectionLetter.F and one.reviewed), None)
    if beside is not None and beside.reviewed is not None:
        return Excerpt(text=beside.reviewed, place=beside.place)
    section = plan.section(SectionLetter.E)
    column: tuple[int | None, int | None] | None = None
    for passage in section.passages() if section is not None else ():
        at = (passage.place.table, passage.place.column)
        if passage.is_heading and passage.place.table is not None and _MONITOR.search(passage.text):
            column = at
        elif at == column and passage.is_said and passage.text.strip() and not says_none(passage.text):
            return quoted(passage)
    return None


class HowMany(Frozen):
    """How many outcomes are too many."""

    most: int = Field(default=20, gt=0)
    """More than this are a list that nobody can work through. Plans studied have some 12 on average."""


@check(
    "outcomes-proportionate",
    asks="Are there few enough outcomes to work on, each said once?",
    source="Castro, Grande and Palikara 2019, Research in Developmental Disabilities 86 (some "
    "12 outcomes a plan)",
)
def outcomes_proportionate(plan: Plan, options: HowMany) -> Iterator[Seen]:
    """Count outcomes, and look for two that are the same word for word."""
    if not plan.outcomes:
        return
    number = len(plan.outcomes)
    few = number <= options.most
    yield Seen(
        few,
        f"is the first of {number} outcomes" + ("" if few else ", which is many"),
        plan.outcomes[0],
        "section E",
    )
    first: dict[str, str] = {}
    for outcome in plan.outcomes:
        key = re.sub(r"\W+", " ", outcome.text).casefold().strip()
        if key in first:
            yield Seen(False, f"repeats {first[key]} word for word", outcome, f"{outcome.id}: repeated")
        first.setdefault(key, outcome.id)
