"""What the walk through a document knows at each step: the open sections, the area, the row, the labels."""

import re
from collections import Counter
from dataclasses import dataclass, field

from ehcp_audit.model import Area, LabelKind, SectionLetter
from ehcp_audit.reading.blocks import Table
from ehcp_audit.reading.labels.chosen import Candidate, Choice
from ehcp_audit.reading.lines.heads import KIND_OF, WITH_AREA
from ehcp_audit.reading.lines.line import LABEL, Kind, Line, Role
from ehcp_audit.reading.lines.looks import Looks
from ehcp_audit.reading.statements.references import codes_in
from ehcp_audit.reading.words.titles import area_named
from ehcp_audit.reading.words.wording import normal

__all__ = [
    "BEFORE",
    "ELSEWHERE",
    "OVER",
    "WITH_AREA",
    "Assignment",
    "SectionLabel",
    "home_of",
    "looks_ahead",
    "stretch_of",
    "watches",
]

BEFORE = "before the first section"
ELSEWHERE = "under a heading that belongs to no section"
OVER = "a heading over several sections"

_STYLED = 3.0
"""Prominence from which a heading is one by style, so that levels can be compared."""
_NEAR = 4
"""Lines before a label, at most, that stand over it with nothing but headings between."""
_AGAIN = 2
"""Labels of one section that a plan has at least where each is about a statement of its own."""
_FORGETS_AREA = frozenset(SectionLetter) - WITH_AREA


@dataclass(slots=True)
class SectionLabel:
    """A label as it stands, for one section."""

    lines: list[Line]
    kind: LabelKind
    score: float
    own: bool
    """False where the words are counted with another section that shares the heading."""


@dataclass
class Assignment:
    """The walk's state, and what it has found."""

    choice: Choice
    looks: Looks
    by_paragraph: dict[int, list[Line]]
    lines: list[Line]
    labels: dict[SectionLetter, list[SectionLabel]] = field(default_factory=dict)
    scope: tuple[SectionLetter, ...] = ()
    """The sections that the heading above allows; empty outside all."""
    letter: SectionLetter | None = None
    """The section that a line goes to."""
    why: str = BEFORE
    """Why a line is in no section, where there is no letter."""
    area: Area | None = None
    area_over: bool = False
    """True where the area's heading stands over section labels, so that they do not end it."""
    area_prominence: float = 0.0
    area_reach: float = 1.0
    """Prominence of the label that the area's heading stands over: a more prominent label ends the area."""
    area_table: Table | None = None
    """The table that the area's heading stands in; `None` outside tables."""
    stretch: Role | None = None
    """What the sub-heading above says that the text is for."""
    by_when: str | None = None
    record: int | None = None
    """The record of a heading such as "Outcome 2" or of the outcome above a table."""
    record_by: str = ""
    """The words of the heading that began the record, where it comes again over each; else empty."""
    under: Line | None = None
    """The heading above that names a statement by its code."""
    first: int = 0
    """The table's first column that is not one of merged cells naming areas."""
    card_roles: list[Role] = field(default_factory=list)
    """The labels of the card so far."""
    card_outcome: bool = False
    """True where the first of these that stands for an outcome calls it by that word."""
    records: int = 0
    needs_over: dict[int | None, int] = field(default_factory=dict)
    """By the record of an outcome under one need: the record that its provision shares with this need."""
    containers: int = 0
    ranked: list[int] | None = None
    """Orders of the lines that rank the needs ("Primary need: …"); `None` until somebody asks."""
    parting: Counter[str] | None = None
    """How often each short heading such as "Outcomes" comes; `None` until somebody asks."""
    alone: Counter[str] | None = None
    """How often each label of a detail stands on a line of its own; `None` until somebody asks."""
    beside: Counter[str] | None = None
    """How often each few words stand in the first column of a table; `None` until somebody asks."""
    counting: dict[int, frozenset[int]] = field(default_factory=dict)
    """Orders of the items of lists that count on past headings of strengths, by the number of labels before:
    of the stretches of which somebody has asked."""
    own_labels: dict[int, tuple[Role, str, int]] | None = None
    """The labels of the form's own, by the line's order; `None` until somebody asks."""
    own_heads: dict[int, Role] | None = None
    """The same for labels that stand alone on their line."""
    said: tuple[SectionLetter, set[str]] | None = None
    """The needs and outcomes that stand before a section of provision; `None` until somebody asks."""
    told: list[tuple[Line, tuple[SectionLetter, ...]]] = field(default_factory=list)
    """Lines that nothing but their wording gives a section, with the sections that they could be of."""
    card: Line | None = None
    """`Outcome 2`, over the labels of the sections that tell of it; `None` where none is."""
    undivided: bool = False
    """True below a combined heading until something says which of its sections is meant."""
    parted_by_table: bool = False
    """True behind a table that told these apart: what its words are is in no doubt there."""
    marked: frozenset[int] = field(init=False)
    """Orders of the lines that the choice of labels says something of: few."""
    ordered: list[int] = field(init=False)
    """Orders of the labels that open sections, from the first."""
    near: frozenset[int] = field(init=False)
    """Orders of the lines that stand a little before a label."""

    def __post_init__(self) -> None:
        """Note once what each line would else be asked for."""
        choice = self.choice
        self.ordered = sorted(choice.openings)
        self.marked = frozenset((*choice.openings, *choice.listed, *choice.turns, *choice.endings))
        self.near = frozenset([order - by for order in choice.openings for by in range(1, _NEAR + 1)])

    def next_record_over(self) -> int:
        """Return a new record: of a need or an outcome over several rows, or of lines of no row."""
        self.records += 1
        return -self.records

    def open(self, candidate: Candidate) -> None:
        """Open the sections of a label."""
        lines = [candidate.line]
        if candidate.title_line is not None:
            lines.append(candidate.title_line)
        letters = candidate.letters
        prominence = self.looks.prominence(candidate.line)
        in_row = self.looks.is_column_head(candidate.line) and candidate.title_line is None
        if not (in_row and letters[0] in WITH_AREA and candidate.line.table is not self.area_table):
            self._keep_or_forget_area(letters, prominence)
        self.scope = letters
        self.letter = home_of(letters)
        self.undivided, self.parted_by_table = len(letters) > 1, False
        self.stretch = None
        self.by_when = None
        self.record = None
        self.leave_card(prominence)
        self.under = self._named_by_label(candidate) or self.card
        self.containers += 1
        self.add_label(candidate, lines)
        text = " ".join(line.text for line in lines)
        named = area_named(text)
        if named is not None and named is not Area.OTHER and letters[0] in WITH_AREA:
            self.area = named

    def leave_card(self, prominence: float) -> None:
        """End the card that a heading begins, at another line of its rank."""
        if self.card is not None and prominence >= self.looks.prominence(self.card):
            self.card = None

    def _named_by_label(self, candidate: Candidate) -> Line | None:
        """Return the label that says which statement the text below is about; `None` for none.

        That is the label itself (`Section F: Provision for outcome 2`), or the one of another section
        before it (`Section E: Outcome 2`) where both come as often. The letter of the section itself with a
        figure behind it (`E1: Outcomes`) names none.
        """
        letters, times = candidate.letters, self.choice.times
        if len(letters) > 1 or letters[0] not in KIND_OF:
            return None
        kind = KIND_OF[letters[0]]
        if max(times[letter] for letter in times if KIND_OF.get(letter) is kind) < _AGAIN:
            return None  # a plan of one health need repeats Section F, and Section G stands there once
        if any(one.code[0] != letters[0][0] for one in codes_in(candidate.line.body)):
            return candidate.line
        over = self.under
        if over is None or over.kind is not LABEL or over.letter in {None, letters[0]}:
            return None
        return over if over.letter is not None and times[over.letter] == times[letters[0]] else None

    def add_label(self, candidate: Candidate, lines: list[Line]) -> None:
        """Note the label with its sections, its words with the first of them."""
        letters = candidate.letters
        lines = [line for line in lines if line.kind is not Kind.LABEL]  # each word is of one label
        kind = (
            LabelKind.COMBINED
            if len(letters) > 1 and candidate.kind is not LabelKind.PROFILE
            else candidate.kind
        )
        if len(letters) > 1 and candidate.kind is LabelKind.TITLE:
            kind = LabelKind.COMBINED
        for letter in letters:
            own = letter is home_of(letters)
            self.labels.setdefault(letter, []).append(SectionLabel(lines, kind, candidate.score, own))
        for line in lines:
            line.letter = home_of(letters)
            line.kind = Kind.LABEL
            line.why = ""

    def close(self, line: Line) -> None:
        """End the section: what follows is in none until the next label."""
        self.scope, self.letter, self.why = (), None, ELSEWHERE
        self.area, self.stretch, self.by_when, self.record, self.under = None, None, None, None, None
        line.why = ELSEWHERE
        self.containers += 1

    def _keep_or_forget_area(self, letters: tuple[SectionLetter, ...], prominence: float) -> None:
        if all(letter in _FORGETS_AREA for letter in letters) or (
            self.area_over and prominence > self.area_reach + 0.05
        ):
            self.area, self.area_over = None, False
        elif not self.area_over and not (_STYLED <= prominence < self.area_prominence - 0.05):
            self.area = None

    def line_after(self, line: Line) -> Line | None:
        """Return the line behind, where it stands in the same table or in none."""
        following = self.lines[line.order + 1] if line.order + 1 < len(self.lines) else None
        if following is None or (
            following.table is not line.table and following.cell is not None and line.cell is not None
        ):
            return None
        return following


def home_of(letters: tuple[SectionLetter, ...]) -> SectionLetter:
    """Return which of several sections holds what is said before any is named: the needs."""
    return next((letter for letter in letters if KIND_OF.get(letter) is Role.NEED), letters[0])


def stretch_of(role: Role | None, text: str, letter: SectionLetter | None) -> Role | None:
    """Return what a sub-heading makes of the text below it; `None` where it changes nothing."""
    if role is Role.STRENGTH and letter in KIND_OF:
        return role
    if letter is SectionLetter.E:
        words = text.lower()
        if "aspiration" in words or "monitor" in words or "arrangement" in words or "target" in words:
            return Role.OTHER
        return Role.OTHER if role in {Role.OTHER, Role.PROVISION, Role.NEED} else None
    if letter is not None and KIND_OF.get(letter) is Role.PROVISION and _MONITORING.fullmatch(normal(text)):
        return Role.OTHER
    return None


_MONITORING = re.compile(
    r"(?:arrangements for )?(?:monitoring|reviews?|reviewing)(?: arrangements| of progress"
    r"| and (?:monitoring|reviews?|reviewing|evaluation)(?: arrangements)?)?"
)
"""A heading in F over how the provision is watched, which is none itself."""


def watches(heading: str) -> bool:
    """Tell whether a heading is over how outcomes are watched and the smaller steps set."""
    return _WATCHES.search(heading) is not None


_WATCHES = re.compile(
    r"\bmonitor\w*|\breviewing\b|\bhow (?:\w+ ){1,3}(?:be )?(?:reviewed|checked|measured|tracked|followed)\b"
    r"|\bshort(?:er)?[- ]term (?:targets|steps|goals)\b"
    r"|\b(?:smaller |small )?(?:steps|targets) (?:along|on) the way\b|\bkeeping an eye\b",
    re.IGNORECASE,
)


def looks_ahead(heading: str) -> bool:
    """Tell whether a heading is over the changes that a plan prepares for: `Moving to secondary school`."""
    return len(heading.split()) <= _LONGEST_AHEAD and _AHEAD.search(heading) is not None


_LONGEST_AHEAD = 10
_AHEAD = re.compile(
    r"\btransitions?\b|\bphase transfer\b|\b(?:moving|move|transfer(?:ring)?) (?:on|up|to|into|between)\b"
    r"|\bchanges (?:ahead|to come)\b|\b(?:future|key|big|coming) changes\b|\bwhat (?:comes|happens) next\b"
    r"|\bleaving (?:school|college|nursery)\b|\b(?:looking|planning) ahead\b|\bthe next stage\b",
    re.IGNORECASE,
)
