"""What is said of two versions of one plan."""
# ruff: noqa: E501 - sentences read best whole

from collections.abc import Mapping, Sequence
from datetime import date

from ehcp_audit.model import Answer, ChangeKind, Direction, PlanStatus, SectionLetter

from .labels import D_AUTHORITY, D_BORN, D_ISSUED, D_REVIEW, D_STATUS, D_YEAR, DASH, STATUS
from .words import and_list, count, day

CHANGES_KICKER = "Two versions of an Education, Health and Care plan"
CHANGES_TITLE = "What has changed"
H_VERSIONS = "Are they versions of one plan?"
H_COUNTS = "In short"
H_ANSWERS = "What was open, and what became of it"
H_PASSAGES = "Other words that changed (sections A, I, J and K)"
H_DETAILS = "The front page"
H_UNCHANGED = "What did not change"
BEFORE = "Before"
NOW = "Now"
WHAT_BECAME = "What became of them"
HOW_MANY = "How many"
MEANING = "What that means"
FIRST_FILE = "First file (before)"
SECOND_FILE = "Second file (now)"
NOTHING_CHANGED = "The program found no change. Layout, spelling and how the child is named were left aside."
COUNTS_CAPTION = "How many needs, outcomes and pieces of help there are of each kind."
UNCHANGED_HINT = "Show them"
CHANGES_NOT_ADVICE = (
    "This is a careful reading by a computer program, which can be wrong. Read both versions of a point before "
    "you rely on it. “Weaker” means that the words promise less or say less, not that a rule was broken."
)
CHANGES_LEFT_ASIDE = (
    "Not counted as changes: layout, order, labels, list numbers, hyphens, quotation marks, short forms such as "
    "“SaLT”, and how the child is named."
)
NOT_SURE_VERSIONS = "The program is not sure that these are two versions of one plan. Please look."
ARE_VERSIONS = "Yes, as far as the program can tell."
ARE_NOT_VERSIONS = "It does not look like it. They were compared all the same, because that was asked for."
SAME_FILE = "These two files are the same, byte for byte."
ANSWERS_INTRO = (
    "Both versions were held against the same questions. This says what became of each that was open in one of "
    "them."
)
NOT_JUDGED = "Not both of them were judged, so the program cannot say."
CHANGES_HINT = "For all of it on one page, with both versions side by side, add: --report changes.html"
WAYS: dict[Direction, str] = {
    Direction.WEAKER: "Weaker",
    Direction.STRONGER: "Stronger",
    Direction.CANNOT_TELL: "Look",
}
WAY_SIGNS: dict[Direction, str] = {
    Direction.WEAKER: "\u25bc",
    Direction.STRONGER: "\u25b2",
    Direction.CANNOT_TELL: "?",
}
"""A sign beside each reason, so that colour never stands alone."""

CHANGE_KINDS: dict[ChangeKind, tuple[str, str]] = {
    ChangeKind.WEAKENED: ("Weaker", "The new words promise less, or less clearly."),
    ChangeKind.NEEDS_A_PERSON: (
        "For a person",
        "Less in one way and more in another, or it cannot be told. Please read both.",
    ),
    ChangeKind.DROPPED: ("Taken out", "Nothing like it was found in the new version."),
    ChangeKind.MOVED: ("Moved", "The same words, in another section."),
    ChangeKind.REWORDED: ("Other words", "Said in another way. No loss was found, but please read both."),
    ChangeKind.ADDED: ("New", "Nothing like it was found in the old version."),
    ChangeKind.STRENGTHENED: ("Stronger", "The new words promise more, or more clearly."),
    ChangeKind.UNCHANGED: ("The same", "Nothing changed but, perhaps, how it is set out."),
}
"""Each kind of change: its name, and what it means."""

ANSWERS: dict[Answer, str] = {
    Answer.STILL_OPEN: "Still open",
    Answer.NEW: "New",
    Answer.CANNOT_TELL: "Cannot be told",
    Answer.FIXED: "Fixed",
    Answer.GONE: "Taken out",
}
"""What became of something that was open, what needs a look first."""

ANSWER_SIGNS: dict[Answer, str] = {
    Answer.STILL_OPEN: "\u2717",
    Answer.NEW: "+",
    Answer.CANNOT_TELL: "?",
    Answer.FIXED: "\u2713",
    Answer.GONE: "\u2013",
}

DETAIL_NAMES: dict[str, str] = {
    "status": D_STATUS,
    "issued_on": D_ISSUED,
    "review_due": D_REVIEW,
    "date_of_birth": D_BORN,
    "year_group": D_YEAR,
    "local_authority": D_AUTHORITY,
}


def change_heading(kind: ChangeKind, number: int) -> str:
    """Head the changes of one kind."""
    return f"{CHANGE_KINDS[kind][0]} ({number})"


def moved_words(old: SectionLetter | None, new: SectionLetter | None) -> str:
    """Say in which section a statement stands, or from which to which it moved."""
    if old and new and old != new:
        return f"Section {old} before, section {new} now"
    return f"Section {new or old}"


def detail_value(value: str | int | date | None) -> str:
    """Say a detail of the front page as people write it."""
    if value is None:
        return DASH
    if isinstance(value, date):
        return day(value)
    if isinstance(value, str) and value in {one.value for one in PlanStatus}:
        return STATUS[PlanStatus(value)]
    return str(value)


def counts_sentence(counts: Mapping[ChangeKind, int]) -> str:
    """Say how many statements are of each kind, those to look at first first."""
    said = [
        f"{number} {_SAID[kind]}" for kind, number in ((kind, counts[kind]) for kind in ChangeKind) if number
    ]
    total = count(
        sum(counts.values()), "need, outcome or piece of help", "needs, outcomes and pieces of help"
    )
    return f"Of {total}: {and_list(said)}." if said else NOTHING_CHANGED


_SAID: dict[ChangeKind, str] = {
    ChangeKind.WEAKENED: "weaker",
    ChangeKind.NEEDS_A_PERSON: "for a person",
    ChangeKind.DROPPED: "taken out",
    ChangeKind.MOVED: "moved",
    ChangeKind.REWORDED: "in other words",
    ChangeKind.ADDED: "new",
    ChangeKind.STRENGTHENED: "stronger",
    ChangeKind.UNCHANGED: "the same",
}


def answers_sentence(answers: Sequence[Answer]) -> str:
    """Say how many questions came to what."""
    said = [
        f"{number} {ANSWERS[one].lower()}"
        for one, number in ((one, sum(1 for a in answers if a is one)) for one in ANSWERS)
        if number
    ]
    return f"Of {count(len(answers), 'question')} open in one version or the other: {and_list(said)}."


def not_versions(old: str, new: str, why: Sequence[str]) -> str:
    """Say in one sentence that two files are not versions of one plan, how that can be told, and what to do."""
    because = "; ".join(sentence[:1].lower() + sentence[1:].rstrip(".") for sentence in why)
    return (
        f"{new} does not look like another version of {old}: {because}. "
        "Check the files, or add --anyway to compare them all the same"
    )
