"""What is said of one plan and its audit: the sentences that are put together."""

import re
from collections.abc import Collection, Sequence

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

from .labels import AUTHORITY, DASH, THE_RULE, UNCONFIRMED, UNDIVIDED_H, VERDICTS
from .words import and_list, count, day, out_of_100, sentence_start


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


def points(share: float | None) -> str:
    """Return a share of the score as points of 100 with one decimal; a dash for `None`."""
    return DASH if share is None else f"{share * 100:.1f}"


_NUMBER = re.compile(r"[A-Z]{0,3}\d{1,3}[a-z]?")


def thing_name(thing: str) -> str:
    """Say what a finding looked at: "The whole plan", "Section K, entry 3", or a statement's id."""
    if thing == "plan":
        return "The whole plan"
    whole, _, part = thing.partition(": ")
    within = (f", entry {part}" if _NUMBER.fullmatch(part) else f" ({part})") if part else ""
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


def hope_name(name: str) -> str:
    """Name a hope of section A in the thread: "hope 1"."""
    return name.rpartition(": ")[2]


def thread_sentence(gaps: int, whole: int, alike: int, hopes: int) -> str:
    """Say how many strands have a gap, and how many hang on words that only look alike."""
    if not gaps:
        said = (
            "Every hope can be followed to an outcome, and every need to an outcome and to help, and back."
            if hopes
            else "Every need can be followed to an outcome and to help, and back."
        )
    else:
        said = (
            f"A good plan can be followed from each hope and need to an outcome and to help. "
            f"{gaps} of the {count(whole, 'row')} below {'has' if gaps == 1 else 'have'} a gap. "
            "A gap can mean that something is missing, or only that the plan does not show what belongs "
            "together."
        )
    if not alike:
        return said
    where = f"In {count(alike, 'row')}" if alike < whole else "In every row" if whole > 1 else "Here"
    return f"{said} {where} the plan does not say it all itself: some words only look alike. Please check."


def band_sentence(quality: QualityScore, rubric: Rubric) -> str:
    """Say which band the score falls in and what holds it down, or why it has none; empty without bands."""
    if quality.band is None:
        return quality.why_no_band or ""
    sentence = f"This rubric calls that “{quality.band}”."
    if quality.band_range and quality.band_range[0] != quality.band_range[1]:
        low, high = quality.band_range
        sentence += f" The questions that are open could make it anything from “{low}” to “{high}”."
    for cap in rubric.caps:
        # One criterion may have two caps; the one that holds is the one that named the band.
        if cap.criterion == quality.capped_by and cap.band == quality.band:
            sentence += f" It cannot be called more than “{cap.band}”: {cap.why.rstrip('.')}."
    return sentence


def said_before(judgement: Judgement) -> str:
    """Return what the program saw; where a person has since judged otherwise, as that and no more."""
    if judgement.programme_verdict in {None, judgement.verdict}:
        return judgement.says
    return f"The program saw this: {judgement.says}"


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


def rule_sentence(source: str, authority: Authority, *, confirmed: bool) -> str:
    """Name the rule that a point rests on, and say so where nobody has confirmed the reference."""
    return f"{THE_RULE} ({AUTHORITY[authority].lower()}): {source_of(source, confirmed=confirmed)}."


def source_of(source: str, *, confirmed: bool) -> str:
    """Name a source, and say so where nobody has confirmed the reference."""
    return source if confirmed else f"{source} ({UNCONFIRMED})"


def sure(confidence: float) -> str:
    """Say how sure the reader is of a section, as a number of 100."""
    if confidence == 0:
        return "what it says could not be read"
    return "sure" if confidence >= 1 else f"{out_of_100(confidence)} in 100 sure"
