"""Every line gets its section, or a reason why it has none: the walk through the document."""

import re
from dataclasses import dataclass, field

from ehcp_audit.model import Area, LabelKind, SectionLetter

from .blocks import Block, Paragraph, Table
from .columns import role_letter
from .heads import KIND_OF, STATEMENT_ROLES, read_head, split_label
from .labels import Candidate, Choice
from .lines import Kind, Line, Role
from .looks import Looks
from .sentences import role_of_wording
from .subheadings import is_subheading
from .times import time_named
from .titles import area_named, read_area, read_title

__all__ = ["BEFORE", "ELSEWHERE", "OVER", "WITH_AREA", "Assignment", "SectionLabel", "home_of", "stretch_of"]

BEFORE = "before the first section"
ELSEWHERE = "under a heading that belongs to no section"
OVER = "a heading over several sections"

_IN_LINE = 2.0
"""Evidence for a section whose letter only begins its first line."""
_STYLED = 3.0
"""Prominence from which a heading is one by style, so that levels can be compared."""
WITH_AREA = frozenset({SectionLetter.B, SectionLetter.E, SectionLetter.F})
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
    card_roles: list[Role] = field(default_factory=list)
    """The labels of the card so far."""
    records: int = 0
    containers: int = 0
    blended: set[SectionLetter] = field(default_factory=set)
    """Sections told apart by nothing but what their sentences say."""
    undivided: bool = False
    """True below a combined heading until something says which of its sections is meant."""

    def walk(self, blocks: list[Block]) -> None:
        """Walk blocks in document order."""
        from .tables import walk_table  # noqa: PLC0415 - text holds tables and tables hold text

        for block in blocks:
            if isinstance(block, Paragraph):
                self.paragraph(block)
            elif isinstance(block, Table):
                self.containers += 1
                walk_table(self, block)
                self.containers += 1

    def paragraph(self, paragraph: Paragraph) -> None:
        """Take one paragraph of running text."""
        for line in self.by_paragraph[paragraph.index]:
            self.take(line)

    def take(self, line: Line) -> None:
        """Give one line of running text its section."""
        if line.letter is not None or line.why:
            return  # taken before: the title of a letter that stood alone
        listed = self.choice.listed.get(line.order)
        if listed is not None:
            line.why = listed
        elif line.order in self.choice.openings and not self._is_open(self.choice.openings[line.order]):
            self.open(self.choice.openings[line.order])
        elif line.order in self.choice.endings:
            self.close(line)
        elif line.order in self.choice.turns:
            self._turn(line, self.choice.turns[line.order])
        elif self._belongs_to_next(line):
            self._hold(line)
        elif self.letter is None:
            line.why = self.why
            self._note_area(line)
        else:
            self._in_section(line)

    def _turn(self, line: Line, letter: SectionLetter) -> None:
        """Take a line that begins with its section's letter, which the heading above names with another."""
        self.letter, self.undivided, self.stretch = letter, False, None
        self.containers += 1
        self.labels.setdefault(letter, []).append(SectionLabel([], LabelKind.LETTER, _IN_LINE, own=False))
        line.letter, line.container = letter, self.containers
        line.area = self.area if letter in WITH_AREA else None

    def _is_open(self, candidate: Candidate) -> bool:
        """A title without a letter for the section that is open already is a sub-heading in it."""
        return (
            candidate.kind is LabelKind.TITLE and self.letter is not None and candidate.letters == self.scope
        )

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
        self.undivided = len(letters) > 1
        self.stretch = None
        self.by_when = None
        self.record = None
        self.containers += 1
        self.add_label(candidate, lines)
        text = " ".join(line.text for line in lines)
        named = area_named(text)
        if named is not None and named is not Area.OTHER and letters[0] in WITH_AREA:
            self.area = named

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
        self.area, self.stretch, self.by_when, self.record = None, None, None, None
        line.why = ELSEWHERE
        self.containers += 1

    def _keep_or_forget_area(self, letters: tuple[SectionLetter, ...], prominence: float) -> None:
        if all(letter in _FORGETS_AREA for letter in letters) or (
            self.area_over and prominence > self.area_reach + 0.05
        ):
            self.area, self.area_over = None, False
        elif not self.area_over and not (_STYLED <= prominence < self.area_prominence - 0.05):
            self.area = None

    def _belongs_to_next(self, line: Line) -> bool:
        """Tell whether a heading stands directly over a label: an area's, or a more prominent one."""
        following = self._next(line)
        steps = 0
        while following is not None and following.order not in self.choice.openings and steps < 3:
            if not self._heads(following) or following.order in self.choice.listed:
                return False
            following = self._next(following)
            steps += 1
        if following is None or following.order not in self.choice.openings or not self._heads(line):
            return False
        label = self.choice.openings[following.order]
        if read_area(line.body) is not None:
            return any(letter in WITH_AREA for letter in label.letters)
        # With nothing below it but a label it heads the sections that follow, not the end of the one before.
        return self.looks.prominence(line) >= self.looks.prominence(label.line) - 0.05

    def _heads(self, line: Line) -> bool:
        if line.words == 0:
            return False
        return is_subheading(line, None, self.looks) and not line.text.rstrip().endswith(":")

    def _next(self, line: Line) -> Line | None:
        following = self.lines[line.order + 1] if line.order + 1 < len(self.lines) else None
        if following is None or (
            following.table is not line.table and following.cell is not None and line.cell is not None
        ):
            return None
        return following

    def _hold(self, line: Line) -> None:
        area = read_area(line.body)
        if area is None:
            line.why = OVER
            self.letter = None if self.letter is None else self.letter
            return
        # The heading goes to the section whose label comes next.
        following = self.lines[line.order + 1]
        while following.order not in self.choice.openings:
            following = self.lines[following.order + 1]
        line.letter = home_of(self.choice.openings[following.order].letters)
        line.kind = Kind.HEADING
        self.area, self.area_over, self.area_table = area, True, line.table
        self.area_prominence = self.looks.prominence(line)
        self.area_reach = self.looks.prominence(following)

    def _note_area(self, line: Line) -> None:
        if self._heads(line) and (area := read_area(line.body)) is not None:
            self.area, self.area_prominence, self.area_over = area, self.looks.prominence(line), False

    def _in_section(self, line: Line) -> None:
        following = self._next(line)
        if following is not None and (
            following.cell is not line.cell or following.order in self.choice.openings
        ):
            following = None
        if is_subheading(line, following, self.looks):
            self._subheading(line)
            return
        if self.undivided and self.stretch is None and (line.table is None or line.table.columns == 1):
            self.letter = self._by_wording(line)
            self.blended.update(self.scope)
        line.letter = self.letter
        lead = _LEAD.match(line.body) if line.letter in WITH_AREA else None
        if lead is not None and (area := read_area(lead["area"])) is not None:
            self.area, self.area_over, self.area_prominence = area, False, 0.0
        line.area = self.area if line.letter in WITH_AREA else None
        line.role = self.stretch
        line.by_when = self.by_when
        line.container = self.containers
        line.record = self.record
        labelled = split_label(line.body)
        if labelled is not None:
            self._labelled(line, labelled[0])

    def _subheading(self, line: Line) -> None:
        self.containers += 1
        line.kind = Kind.HEADING
        self._switch(line)
        line.letter = self.letter
        line.container = self.containers
        if line.letter is None:
            return
        area = read_area(line.body)
        if area is None and self.looks.prominence(line) >= 0.6 and not _PROVIDERS.search(line.body):
            area = area_named(line.body)
        if area is not None and line.letter in WITH_AREA:
            self.area, self.area_over = area, False
            self.area_prominence = self.looks.prominence(line)
            self.area_table = line.table
            self.stretch = None
            self.record = None
        elif line.letter in WITH_AREA and self._ends_area(line):
            self.area = None
        elif (named := read_area(line.body)) is not None:
            # Tables whose labels stand in their cells may follow; any other label forgets it.
            self.area, self.area_over, self.area_table = named, False, line.table
            self.area_prominence = self.looks.prominence(line)
        role = read_head(line.body) if area is None else None
        self.stretch = stretch_of(role, line.body, line.letter)
        self.by_when = time_named(line.body) if line.letter is SectionLetter.E else None
        line.area = self.area if line.letter in WITH_AREA else None

    def _ends_area(self, line: Line) -> bool:
        """`Health outcomes` behind the areas is in none of them."""
        title = read_title(line.body)
        words = line.body.lower()
        return (
            title.strength >= 0.8
            and ("health" in words or "social care" in words or "long term" in words)
            and "mental" not in words
            and self.looks.prominence(line) >= self.area_prominence - 0.05
        ) or words.strip(" :") in {"health", "social care", "care"}

    def _switch(self, line: Line) -> None:
        """Below a combined heading, or in an undivided H, a sub-heading says which section is meant."""
        letters = read_title(line.body).letters if read_title(line.body).strength >= 0.7 else ()
        if self.letter == SectionLetter.H and letters and letters[0] in {SectionLetter.H1, SectionLetter.H2}:
            self.letter = letters[0]
            self.labels.setdefault(letters[0], [])
            self.open(Candidate(line, letters[:1], LabelKind.TITLE, 2.5))
            line.kind = Kind.LABEL
            return
        if len(self.scope) < 2:
            return
        within = [letter for letter in letters if letter in self.scope]
        role = read_head(line.body)
        if role in {Role.NEED, Role.OUTCOME} and re.search(r"\d\s*:?$", line.body):
            self.records += 1
            self.record = -self.records
        if len(within) == 1:
            self.letter, self.undivided = within[0], False
        elif role in STATEMENT_ROLES and role is not None:
            letter, _ = role_letter(role, self.scope, self.choice)
            if letter is not None:
                self.letter, self.undivided = letter, False
        elif role is Role.STRENGTH:
            self.letter = home_of(self.scope)

    def _by_wording(self, line: Line) -> SectionLetter | None:
        """Under a heading that two sections share, and nothing divides, go by the words themselves."""
        role = role_of_wording(line.text)
        if role is None:
            return self.letter
        letter, fresh = role_letter(role, self.scope, self.choice)
        return self.letter if letter is None or fresh else letter

    def _labelled(self, line: Line, role: Role) -> None:
        """`Outcome 2: By the end …` in running text says what it is itself."""
        if role in STATEMENT_ROLES:
            letter, _ = role_letter(role, self.scope, self.choice)
            if letter is None:
                line.role = Role.OTHER if self.letter in KIND_OF else None
                return
            if len(self.scope) > 1:
                self.letter, self.undivided = letter, False
                line.letter = letter
                line.area = self.area if letter in WITH_AREA else None
                if role is not Role.PROVISION or self.record is None:
                    self.records += 1
                    self.record = -self.records
                line.record = self.record
            line.role = role
        elif role is Role.STRENGTH:
            line.role = role


_PROVIDERS = re.compile(
    r"\b(?:therap|teacher|teaching assistant|assistant|nurse|psycholog|service|team|specialist|mentor|staff"
    r"|consultant|provider|school|adviser|advisor)",
    re.IGNORECASE,
)
"""Headings that say who provides ("Speech and language therapy") name no area of need."""
_LEAD = re.compile(r"^(?P<area>[^:]{3,90}?)\s*(?::|\s[\u2013-])\s+\S")


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
    return None
