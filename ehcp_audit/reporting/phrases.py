"""Every sentence that we write for a family: reports, terminal text and commands take their words from here.

Plain words, short sentences, for a reader of about eleven. We say what the plan says and what we did not find;
never that a plan breaks the law. What a rubric says of its own criteria stands in the rubric. Every name here
that does not begin with "_" is a phrase for others to use.
"""

from collections.abc import Mapping, Sequence
from datetime import date

from ehcp_audit.model import (
    Authority,
    Coverage,
    LabelKind,
    LinkedBy,
    Place,
    PlanStatus,
    QualityScore,
    Reading,
    Rubric,
    SectionLetter,
    StatutoryResult,
    Verdict,
)

NOT_ADVICE = (
    "This is not legal advice. It is a careful reading by a computer program, which can be wrong. "
    "Check each point against the plan before you rely on it."
)
STAYS_HERE = "The plan was read on this computer. Nothing was sent anywhere."
NO_EXCERPTS = "This copy leaves out the plan's own words, so that it can be shared."

KICKER = "A reading of an Education, Health and Care plan"
TITLE = "What this plan says, and what to ask for"
SKIP = "Skip to the report"
CONTENTS = "In this report"
H_READ = "How well it could be read"
H_NOTES = "Good to know about this file"
H_MATTERS = "What matters most"
H_LEGAL = "What the law asks for"
H_SECTIONS = "Section by section"
H_SAYS = "What the plan says"
H_LACKING = "What is missing or unclear"
H_MET = "What is there"
H_NOT_ANSWERED = "What the program did not answer"
H_THREAD = "From need to outcome to help"
H_PROVISIONS = "The help, piece by piece"
H_PERSON = "What a person must judge"
H_SCORE = "How the score is made"
H_LEFT = "Words in no section"
H_FURNITURE = "Headers and footers"
H_LIMITS = "What this tool cannot know"

WHY_IT_MATTERS = "Why it matters"
THE_RULE = "The rule"
ASK_FOR = "Ask for:"
ALSO = "Also:"
OPEN_TOO = "A person should look at:"
NOTHING_LACKING = "The program found nothing missing or unclear in what it could judge."
NOTHING_FOR_A_PERSON = "There is no question here that the program left to a person."
NOTHING_LEFT = "Every word of the file is in a section, a header or a footer."
NO_STATEMENTS = "No needs, outcomes or provisions were found, so there is nothing to join up."
NO_PROVISIONS = "No provision was found in sections F, G and H."
DOUBTFUL_HERE = "We are not sure that we read this section rightly, so it was not judged."
VAGUE_SAMPLE = "Marked words"
HOW_WE_KNOW = "How we know"
NO_NEED = "no need shown"
NO_OUTCOME = "no outcome shown"
NO_PROVISION = "no provision shown"
SAID = "said"
SCORE = "Score"
H_SECTIONS_FOUND = "Sections found"
H_NEEDS = "Needs"
H_OUTCOMES = "Outcomes"
H_PROVISION = "Provision"
H_LINKS = "What belongs together"
H_FRONT = "What the front page says"
NO_LINKS = "The plan does not show which need, outcome and provision belong together."
D_STATUS = "Draft or final"
D_ISSUED = "Date of the plan"
D_REVIEW = "Review due"
D_BORN = "Date of birth"
D_YEAR = "School year"
D_AUTHORITY = "Local authority"
NOT_READ = "not said, or not read"
BLANK = "blank"
JUDGED_BY_PROGRAM = "the program judges"
JUDGED_BY_PERSON = "a person judges"
H_ROUND = "A round of audits"
H_UNREADABLE = "Why plans could not be read"
H_UNSCORED = "Why plans were read but not scored"
GROUP_UNKNOWN = "not known"
ROUND_IS_NOT_A_RANKING = (
    "These numbers describe the plans that were read. They say nothing of a person who wrote one, "
    "and what the program counts is not all that makes a plan good."
)
NEED = "Need"
OUTCOME = "Outcome"
PROVISION = "Provision"
HELD_AGAINST = "Held against:"
NOT_THE_SCORE_ALONE = "Do not use the score alone: the points above say what to do."
REPORT_HINT = "For all of it on one page, with every quote, add: --report report.html"
REPORT_IS_AT = "The full report is in"
SEE_ABOVE = "(see above)"
SEE = "See"
LACKING = "missing or unclear"
FOR_A_PERSON = "for a person"
NOT_ANSWERED = "not answered"
QUESTIONS = "Questions"
LEGAL_CAPTION = "Each point that the law asks for, and what was found."
THREAD_CAPTION = "Each need with its outcomes and its provision. Those with gaps come first."
PROVISIONS_INTRO = (
    "Each row is one piece of help. Where it needs a detail that the plan does not give, the table says so. "
    "These are the blanks to ask about."
)
PROVISIONS_CAPTION = "What each provision says, in the plan's own words."
SCORE_CAPTION = "What each answer is worth out of 100, and what was lost."
SAME_AGAIN = "The same file, rubric and version always give this same report."

NOT_SAID = "not said"
NOT_NEEDED = "not needed for this kind of help"
BLACKED_OUT = "blacked out"
UNCONFIRMED = "we have not yet checked this reference ourselves"

SCORE_IS = (
    "The score adds up the answers below. Yes counts in full, partly counts half, no counts nothing. "
    "How much each question weighs is a choice made by this rubric, not a rule of law. "
    "Questions that do not apply, or that cannot be told from the file, are left out of the sum. "
    "Do not use the score alone: read the points."
)
LEGAL_MINIMUM_IS = (
    "These are the things that the Act and the Regulations ask of every plan. They are counted here by themselves, "
    "so that a good score cannot hide that one is missing. Not finding something here does not prove that the plan breaks the law: "
    "it may stand where the program did not look, and only a tribunal or a court can decide."
)
PERSON_INTRO = (
    "The program cannot decide these. It shows what it saw, and somebody who knows the child should judge. "
    "They are not counted for or against the plan."
)
VAGUE_INTRO = (
    "are unlikely to be specific enough: two people could read them in two ways, "
    "or the help could be cut without anybody breaking a promise."
)
NOTHING_LOST_OUT = (
    "These words of the file are in none of the sections A to K. Front pages, contents lists and signatures "
    "are often among them. Look through them: if something here belongs to a section, the program did not see it."
)
CANNOT_KNOW = (
    "Whether what the plan says is true, or right for the child.",
    "Whether everything in the professionals' reports has come into the plan: it has not read the reports.",
    "Whether the help is really being given.",
    "What was said in meetings, letters or emails.",
    "Words in pictures, and words that were blacked out.",
)

VERDICTS: dict[Verdict, str] = {
    Verdict.MET: "Yes",
    Verdict.PARTLY_MET: "Partly",
    Verdict.NOT_MET: "No",
    Verdict.NOT_APPLICABLE: "Does not apply",
    Verdict.NEEDS_A_PERSON: "A person must look",
    Verdict.NOT_ASSESSABLE: "Cannot be told from this file",
}
"""The answer to a criterion's question."""

SIGNS: dict[Verdict, str] = {
    Verdict.MET: "\u2713",
    Verdict.PARTLY_MET: "\u00bd",
    Verdict.NOT_MET: "\u2717",
    Verdict.NOT_APPLICABLE: "\u2013",
    Verdict.NEEDS_A_PERSON: "?",
    Verdict.NOT_ASSESSABLE: "\u2026",
}
"""A sign beside each answer, so that colour never stands alone."""

AUTHORITY: dict[Authority, str] = {
    Authority.STATUTORY: "Law",
    Authority.GUIDANCE: "Code of Practice",
    Authority.CASE_LAW: "Court or tribunal decision",
    Authority.GOOD_PRACTICE: "Good practice",
}

STATUS: dict[PlanStatus, str] = {
    PlanStatus.DRAFT: "a draft plan",
    PlanStatus.FINAL: "a final plan",
    PlanStatus.AMENDED: "an amended final plan",
    PlanStatus.UNKNOWN: "a plan that does not say whether it is a draft or final",
}

AREAS: dict[str, str] = {
    "communication_and_interaction": "Communication and interaction",
    "cognition_and_learning": "Cognition and learning",
    "social_emotional_and_mental_health": "Social, emotional and mental health",
    "sensory_and_physical": "Sensory and physical",
    "other": "Other",
}

LABELLED_BY: dict[LabelKind, str] = {
    LabelKind.LETTER: "by its letter",
    LabelKind.COMBINED: "by a letter shared with another section",
    LabelKind.TITLE: "by its title only, without a letter",
    LabelKind.PROFILE: "by a local heading",
}

UNREADABLE: dict[str, str] = {
    "FileNotReadable": "could not be opened",
    "UnsupportedFormat": "not a DOCX or PDF",
    "NeedsPassword": "locked with a password",
    "PictureOfPages": "pictures of pages, without text",
    "DamagedFile": "damaged",
    "TooLarge": "too large",
}
"""What an unreadable file's kind means; any other kind is shown as it is."""

LINKED_BY: dict[LinkedBy, str] = {
    LinkedBy.ROW: "same row of the plan's table",
    LinkedBy.REFERENCE: "the plan refers to it",
    LinkedBy.LIKENESS: "about the same thing: please check",
}

SLOTS: dict[str, str] = {
    "what": "what exactly is done",
    "frequency": "how often",
    "duration": "how long each time",
    "who": "who gives it",
    "qualification": "what training or qualification they have",
    "group": "one to one, or how many in the group",
    "where": "where",
    "review": "who checks that it works, and when",
    "obligation": "that it will happen",
}
"""The parts of a provision, as they stand after "it does not say"."""

OWN_COLUMNS = (("by when", "by_when"), ("who", "who"), ("how often", "how_often"))
"""What a table may say of a statement in columns of its own: label and field."""

PROVISION_COLUMNS: tuple[tuple[str, str], ...] = (
    ("frequency", "How often"),
    ("duration", "How long"),
    ("who", "Who"),
    ("qualification", "Training"),
    ("group", "Group"),
    ("where", "Where"),
    ("review", "Checked"),
)
"""The slots in the provision table, behind what is provided."""


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
    return str(int(share * 100 + 0.5))


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
    """Return a share of the score as points of 100 with one decimal; "–" for `None`."""
    return "–" if share is None else f"{share * 100:.1f}"


def thing_name(thing: str) -> str:
    """Say what a finding looked at where it is no statement."""
    return {"plan": "The whole plan"}.get(thing, thing[:1].upper() + thing[1:])


def read_sentence(reading: Reading) -> str:
    """Say whether the plan could be read well enough to be judged."""
    if not reading.scored:
        why = reading.why_not or "too little of the file could be placed in a section"
        return f"Not well enough to judge. {why[:1].upper()}{why[1:].rstrip('.')}."
    return (
        f"Well enough to judge: {out_of_100(reading.coverage)} of every 100 words, headers and footers aside, "
        "were placed in a section."
    )


def missing_sentence(missing: Sequence[SectionLetter]) -> str:
    """Say which sections were not found."""
    noun = "Section" if len(missing) == 1 else "Sections"
    return (
        f"{noun} {and_list(missing)} {'was' if len(missing) == 1 else 'were'} not found. "
        "Look in the file: if it is there under another name, the program did not see it."
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
    """Say which band the score falls in, and what holds it down."""
    sentence = f"This rubric calls that “{quality.band}”."
    for cap in rubric.caps:
        if cap.criterion == quality.capped_by:
            return f"{sentence} It cannot be called more than that: {cap.why.rstrip('.')}."
    return sentence


_NUMBERS = {2: "two", 3: "three", 4: "four", 5: "five"}
_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def rule_sentence(source: str, authority: Authority, *, confirmed: bool) -> str:
    """Name the rule that a point rests on, and say so where nobody has confirmed the reference."""
    doubt = "" if confirmed else f" ({UNCONFIRMED})"
    return f"{THE_RULE} ({AUTHORITY[authority].lower()}): {source}{doubt}."


def sure(confidence: float) -> str:
    """Say how sure the reader is of a section, as a number of 100."""
    return "sure" if confidence >= 1 else f"{out_of_100(confidence)} in 100 sure"


def skipped_sentence(skipped: Mapping[str, int]) -> str:
    """Say which other files lay in a folder of plans: kind and number."""
    total = sum(skipped.values())
    kinds = and_list([f"{number} {kind}" for kind, number in skipped.items()])
    return f"{count(total, 'file')} that {'is' if total == 1 else 'are'} no plan: {kinds}."
