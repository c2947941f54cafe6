"""Every sentence that we write for a family: page, terminal and commands take their words here.

Plain words, short sentences, for a reader of about eleven. We say what the plan says and what we did not
find; never that a plan breaks the law. What a rubric says of its criteria stands in the rubric. Every name
here that does not begin with "_" is a phrase for others to use.
"""

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

from ehcp_audit.model import (
    Authority,
    Coverage,
    Judgement,
    Place,
    QualityScore,
    Reading,
    Rubric,
    SectionLetter,
    StatutoryResult,
)
from ehcp_audit.model.section import REQUIRED_SECTIONS

from .labels import *  # noqa: F403 - templates and terminal know one name for all our words
from .labels import AUTHORITY, DASH, ROUND_HEADS, THE_RULE, UNCONFIRMED, UNDIVIDED_H, VERDICTS

if TYPE_CHECKING:
    # Only named here: importing it takes a database along, which a family's check does not need.
    from ehcp_audit.collecting import Scores, VerdictCounts


def count(number: int, one: str, many: str | None = None) -> str:
    """Return "1 word", "2 words", "1,234 words"."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def and_list(words: Sequence[str], joiner: str = "and") -> str:
    """Return "a", "a and b", "a, b and c"; nothing for nothing."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {joiner} {words[-1]}"


def out_of_100(share: float) -> str:
    """Return a share from 0 to 1 as a whole number of 100, half rounded up as people expect."""
    return str(int(share * 100 + 0.5 + 1e-9))


def where(place: Place) -> str:
    """Say where words stand, as a person can find them; empty where a place is nowhere in particular."""
    parts = []
    if place.page is not None:
        parts.append(f"page {place.page}")
    if place.table is not None:
        parts.append(f"table {place.table}")
        if place.row is not None:
            parts.append(f"row {place.row}")
    elif place.block is not None and place.page is None:
        parts.append(f"paragraph {place.block + 1}")
    return ", ".join(parts)


def placed_sentence(coverage: Coverage) -> str:
    """Say where the words of the file went."""
    parts = [f"{coverage.placed:,} are in a section"]
    if coverage.furniture:
        verb = "is" if coverage.furniture == 1 else "are"
        parts.append(f"{coverage.furniture:,} {verb} running headers, footers and page numbers")
    if coverage.unplaced:
        verb = "is" if coverage.unplaced == 1 else "are"
        parts.append(f"{coverage.unplaced:,} {verb} in no section")
    else:
        parts.append("none is left over")
    return f"Of {count(coverage.words, 'word')} in the file, {and_list(parts)}."


def score_sentence(quality: QualityScore, why_not: str | None = None) -> str:
    """Say the score as a range while questions are open, or why there is none."""
    if quality.score is None:
        return f"No score. {why_not or 'No question that counts could be decided.'}"
    low, high = (out_of_100(end) for end in quality.range or (quality.score, quality.score))
    decided = count(quality.decided, "question")
    if low == high:
        answered = f"{out_of_100(quality.score)} out of 100, from {decided}."
    else:
        open_ = f"{quality.open} still {'needs' if quality.open == 1 else 'need'} a person"
        answered = f"Between {low} and {high} out of 100: {decided} answered, and {open_}."
    return answered


def legal_sentence(result: StatutoryResult) -> str:
    """Say how many points of the legal minimum got each answer."""
    total = result.met + result.partly_met + result.not_met + result.not_assessable + result.needs_a_person
    if not total:
        return "This rubric asks nothing about the legal minimum of this plan."
    parts = [
        f"{number} {words}"
        for number, words in (
            (result.met, "found"),
            (result.partly_met, "found in part"),
            (result.not_met, "not found"),
            (result.needs_a_person, "for a person to judge"),
            (result.not_assessable, "that cannot be told from this file"),
        )
        if number
    ]
    return f"Of {count(total, 'point')} that the law asks for: {and_list(parts)}."


def day(when: date) -> str:
    """Return a date as people write it: 4 March 2026."""
    return f"{when.day} {_MONTHS[when.month - 1]} {when.year}"


def points(share: float | None) -> str:
    """Return a share of the score as points of 100 with one decimal; a dash for `None`."""
    return DASH if share is None else f"{share * 100:.1f}"


def sentence_start(words: str) -> str:
    """Return words with a capital letter in front."""
    return words[:1].upper() + words[1:]


def thing_name(thing: str) -> str:
    """Say what a finding looked at: "The whole plan", "Section K, entry 3", or a statement's id."""
    if thing == "plan":
        return "The whole plan"
    whole, _, part = thing.partition(": ")
    within = (f", entry {part}" if part.isdigit() else f" ({part})") if part else ""
    return f"{sentence_start(whole)}{within}"


def read_sentence(reading: Reading) -> str:
    """Say whether the plan could be read well enough to be judged."""
    if not reading.scored:
        why = reading.why_not or "too little of the file could be placed in a section"
        return f"Not well enough to judge. {sentence_start(why).rstrip('.')}."
    return (
        f"Well enough to judge: {out_of_100(reading.coverage)} of every 100 words, headers and footers "
        "aside, were placed in a section."
    )


def missing_sentence(found: Collection[SectionLetter]) -> str:
    """Say which sections were not found, given those that were; empty where all were."""
    missing = [letter for letter in REQUIRED_SECTIONS if letter not in found]
    said = ""
    if SectionLetter.H in found:
        said = UNDIVIDED_H
        missing = [letter for letter in missing if letter not in {SectionLetter.H1, SectionLetter.H2}]
    if not missing:
        return said
    noun = "Section" if len(missing) == 1 else "Sections"
    return (
        f"{noun} {and_list(missing)} {_was(missing)} not found. "
        "Look in the file: if it is there under another name, the program did not see it."
        f"{' ' if said else ''}{said}"
    )


def doubtful_sentence(doubtful: Sequence[SectionLetter]) -> str:
    """Say which sections were read with doubt."""
    noun = "Section" if len(doubtful) == 1 else "Sections"
    return f"{noun} {and_list(doubtful)} may not have been read rightly, and so {_was(doubtful)} not judged."


def _was(things: Sequence[object]) -> str:
    return "was" if len(things) == 1 else "were"


def matters_intro(number: int) -> str:
    """Lead in to the points that matter most."""
    if number == 1:
        return "This is the one thing that the program would ask about."
    return f"If you only have time for a few things, start with these {_NUMBERS.get(number, str(number))}."


def looks_alike(value: float) -> str:
    """Say that only their words, not the plan, put two statements together, and how alike they are."""
    return f"(looks alike, {value:.2f} of 1)"


def thread_sentence(gaps: int, whole: int) -> str:
    """Say how many strands have a gap."""
    if not gaps:
        return "Every need can be followed to an outcome and to help, and back."
    return (
        f"A good plan can be followed from each need to an outcome and to help. "
        f"{gaps} of the {count(whole, 'row')} below {'has' if gaps == 1 else 'have'} a gap. "
        "A gap can mean that something is missing, or only that the plan does not show what belongs together."
    )


def band_sentence(quality: QualityScore, rubric: Rubric) -> str:
    """Say which band the score falls in and what holds it down, or why it has none; empty without bands."""
    if quality.band is None:
        return quality.why_no_band or ""
    sentence = f"This rubric calls that “{quality.band}”."
    if quality.band_range and quality.band_range[0] != quality.band_range[1]:
        low, high = quality.band_range
        sentence += f" The questions that are open could make it anything from “{low}” to “{high}”."
    for cap in rubric.caps:
        if cap.criterion == quality.capped_by:
            sentence += f" It cannot be called more than “{cap.band}”: {cap.why.rstrip('.')}."
    return sentence


def judged_sentence(judgement: Judgement) -> str:
    """Say who gave another verdict than the program, and why; empty where nobody did."""
    if not judgement.history:
        return ""
    last = judgement.history[-1]
    when = f" on {day(last.on)}" if last.on else ""
    before = judgement.programme_verdict
    own = f" The program had said: {VERDICTS[before].lower()}." if before else ""
    return f"Judged by {last.by}{when}: {last.why.rstrip('.')}.{own}"


def see_point(number: int) -> str:
    """Point to one of the points that matter most."""
    return f"See point {number} above."


_NUMBERS = {2: "two", 3: "three", 4: "four", 5: "five"}
_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def rule_sentence(source: str, authority: Authority, *, confirmed: bool) -> str:
    """Name the rule that a point rests on, and say so where nobody has confirmed the reference."""
    return f"{THE_RULE} ({AUTHORITY[authority].lower()}): {source_of(source, confirmed=confirmed)}."


def source_of(source: str, *, confirmed: bool) -> str:
    """Name a source, and say so where nobody has confirmed the reference."""
    return source if confirmed else f"{source} ({UNCONFIRMED})"


def sure(confidence: float) -> str:
    """Say how sure the reader is of a section, as a number of 100."""
    return "sure" if confidence >= 1 else f"{out_of_100(confidence)} in 100 sure"


def skipped_sentence(skipped: Mapping[str, int]) -> str:
    """Say what else lay in a folder of plans: kind and number."""
    kinds = [f"{kind} ({number})" if number > 1 else kind for kind, number in skipped.items()]
    return f"Left alone, because they are no plans: {and_list(kinds)}."


def number(count_: int | None) -> str:
    """Return a count; a dash where it is withheld."""
    return DASH if count_ is None else f"{count_:,}"


def percent(share: float | None) -> str:
    """Return a share as a whole percentage; a dash where it is withheld or there is none."""
    return DASH if share is None else f"{out_of_100(share)}%"


def scores_sentence(scores: "Scores") -> str:
    """Say how the plans of a group score."""
    if scores.mean is None or scores.median is None:
        return "No plan has a score."
    return (
        f"Score: on average {out_of_100(scores.mean)} out of 100, half of the plans at or above "
        f"{out_of_100(scores.median)} ({count(scores.plans, 'plan')})."
    )


def round_cells(counts: "VerdictCounts") -> tuple[tuple[str, str], ...]:
    """Return what stands under each of `ROUND_HEADS` for one criterion, with the head."""
    other = (counts.not_applicable, counts.not_assessable)
    unanswered = None if None in other else sum(one or 0 for one in other)
    cells = (counts.met, counts.partly_met, counts.not_met, counts.needs_a_person, unanswered)
    return tuple(zip(ROUND_HEADS, (*map(number, cells), percent(counts.share_met)), strict=True))
