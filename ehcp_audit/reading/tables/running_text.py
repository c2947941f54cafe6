"""Running text, line by line: each line goes to the section that is open, or opens, ends or divides one."""

import re

from ehcp_audit.model import Area, LabelKind, SectionLetter
from ehcp_audit.reading.blocks import Paragraph
from ehcp_audit.reading.labels.chosen import Candidate
from ehcp_audit.reading.lines.heads import KIND_OF, STATEMENT_ROLES, read_head, split_label
from ehcp_audit.reading.lines.line import NEED, PROVISION, Kind, Line, Role
from ehcp_audit.reading.lines.sentences import role_of_wording
from ehcp_audit.reading.lines.subheadings import is_subheading, looks_like_statement
from ehcp_audit.reading.statements.names import may_hold_code
from ehcp_audit.reading.statements.reference_cells import is_code_for_codes, leads_by_codes
from ehcp_audit.reading.statements.references import NAMED_BY_NOUN, codes_in
from ehcp_audit.reading.words.blanks import is_guidance
from ehcp_audit.reading.words.served import heads_what_serves
from ehcp_audit.reading.words.times import time_named
from ehcp_audit.reading.words.titles import area_named, needs_behind, read_area, read_title
from ehcp_audit.reading.words.wording import normal

from .about_needs import follows_from_needs
from .area_heads import SAME_RANK, ends_area, stays_in_area
from .assignment import OVER, WITH_AREA, Assignment, SectionLabel, home_of, looks_ahead, stretch_of, watches
from .beside_outcomes import stands_beside_outcomes, watches_provision
from .by_wording import over_to_provision, to_its_section
from .card_heads import take_card_head
from .columns import role_letter
from .detail_lines import has_details, take_detail
from .needs_ahead import name_below
from .one_need_over import need_over
from .own_labels import label_of, own_head, own_label
from .parting_heads import (
    comes_in_turn,
    divides_what_is_named,
    gives_area,
    heads_one,
    is_across,
    names_over_list,
    names_over_table,
    ranks_one,
)
from .reach import stretch_at
from .said_again import role_by_name, says_again

__all__ = ["paragraph", "take"]

_OUTCOMES = SectionLetter.E
_IN_LINE = 2.0
"""Evidence for a section whose letter only begins its first line."""
_PROVIDERS = re.compile(
    r"\b(?:therap|teacher|teaching assistant|assistant|nurse|psycholog|service|team|specialist|mentor|staff"
    r"|consultant|provider|school|adviser|advisor)",
    re.IGNORECASE,
)
"""Headings that say who provides ("Speech and language therapy") name no area of need."""
_LEAD = re.compile(r"^(?P<area>[^:]{3,90}?)\s*(?::|\s[\u2013-])\s+\S")


def paragraph(walk: Assignment, paragraph: Paragraph) -> None:
    """Take one paragraph of running text."""
    for line in walk.by_paragraph[paragraph.index]:
        take(walk, line)


def take(walk: Assignment, line: Line) -> None:
    """Give one line of running text its section."""
    if line.letter is not None or line.why:
        return  # taken before: the title of a letter that stood alone
    if line.order in walk.marked and _take_marked(walk, line):
        return
    if line.order in walk.near and take_card_head(walk, line):
        return
    if line.order in walk.near and _belongs_to_next(walk, line):
        _hold(walk, line)
    elif walk.letter is None:
        line.why = walk.why
        _note_area(walk, line)
    else:
        _in_section(walk, line)


def _take_marked(walk: Assignment, line: Line) -> bool:
    """Take a line of which the choice of labels says what it is; False where it is as any other here."""
    choice, order = walk.choice, line.order
    if order in choice.listed:
        line.why = choice.listed[order]
    elif order in choice.openings and not _is_open(walk, choice.openings[order]):
        _open(walk, choice.openings[order])
    elif order in choice.endings:
        walk.close(line)
    elif order in choice.turns:
        _turn(walk, line, choice.turns[order])
    else:
        return False
    return True


def _open(walk: Assignment, candidate: Candidate) -> None:
    walk.open(candidate)
    if candidate.holds:
        # The line is its section's text: no words of it are a label's.
        line = candidate.line
        line.kind, line.container = Kind.TEXT, walk.containers
        walk.labels[walk.letter or candidate.letters[0]][-1].lines.clear()


def _turn(walk: Assignment, line: Line, letter: SectionLetter) -> None:
    """Take a line that begins with its section's letter, which the heading above names with another."""
    walk.letter, walk.undivided, walk.stretch = letter, False, None
    walk.containers += 1
    walk.labels.setdefault(letter, []).append(SectionLabel([], LabelKind.LETTER, _IN_LINE, own=False))
    line.letter, line.container = letter, walk.containers
    line.area = walk.area if letter in WITH_AREA else None


def _is_open(walk: Assignment, candidate: Candidate) -> bool:
    """A title without a letter for the section that is open already is a sub-heading in it."""
    return candidate.kind is LabelKind.TITLE and walk.letter is not None and candidate.letters == walk.scope


def _belongs_to_next(walk: Assignment, line: Line) -> bool:
    """Tell whether a heading stands directly over a label: an area's, or a more prominent one."""
    if not _heads(walk, line):
        return False
    following = walk.line_after(line)
    steps = 0
    while following is not None and following.order not in walk.choice.openings and steps < 3:
        if not _heads(walk, following) or following.order in walk.choice.listed:
            return False
        following = walk.line_after(following)
        steps += 1
    if following is None or following.order not in walk.choice.openings:
        return False
    label = walk.choice.openings[following.order]
    if read_area(line.body) is not None:
        return any(letter in WITH_AREA for letter in label.letters)
    # With nothing below it but a label it heads the sections that follow, not the end of the one before.
    return walk.looks.prominence(line) >= walk.looks.prominence(label.line) - 0.05


def _heads(walk: Assignment, line: Line) -> bool:
    if line.words == 0:
        return False
    return is_subheading(line, None, walk.looks) and not line.text.rstrip().endswith(":")


def _hold(walk: Assignment, line: Line) -> None:
    area = read_area(line.body)
    if area is None:
        line.why = OVER
        if walk.area_over and walk.looks.prominence(line) >= walk.area_prominence - SAME_RANK:
            walk.area, walk.area_over = None, False  # `Health`, as the areas before it
        return
    # The heading goes to the section whose label comes next.
    following = walk.lines[line.order + 1]
    while following.order not in walk.choice.openings:
        following = walk.lines[following.order + 1]
    line.letter = home_of(walk.choice.openings[following.order].letters)
    line.kind = Kind.HEADING
    walk.area, walk.area_over, walk.area_table = area, True, line.table
    walk.area_prominence = walk.looks.prominence(line)
    walk.area_reach = walk.looks.prominence(following)


def _note_area(walk: Assignment, line: Line) -> None:
    if (area := read_area(line.body)) is not None and _heads(walk, line):
        walk.area, walk.area_prominence, walk.area_over = area, walk.looks.prominence(line), False


def _in_section(walk: Assignment, line: Line) -> None:
    following = walk.line_after(line)
    if following is not None and (following.cell is not line.cell or following.order in walk.choice.openings):
        following = None
    if (line.bold or is_across(line)) and says_again(walk, line):
        walk.containers += 1
        line.letter, line.kind, line.container = walk.letter, Kind.HEADING, walk.containers
        name_below(walk, line)
        return
    own = own_head(walk, line)
    heads = is_subheading(line, following, walk.looks) and not has_details(walk, line)
    if heads or own is not None or names_over_table(walk, line) or names_over_list(walk, line):
        _subheading(walk, line)
        return
    if walk.undivided and walk.stretch is None and (line.table is None or line.table.columns == 1):
        to_its_section(walk, line)
    over_to_provision(walk, line)
    line.letter = walk.letter
    body, of_area = line.body, line.letter in WITH_AREA
    if len(walk.scope) > 1 and is_guidance(body) and (area := _area_in_front(body)) is not None:
        walk.area, walk.area_over, walk.area_table = area, False, line.table
        walk.area_prominence = 0.0
    lead = _LEAD.match(body) if of_area and _may_lead(body) else None
    if lead is not None and (area := read_area(lead["area"])) is not None:
        walk.area, walk.area_over, walk.area_prominence = area, False, 0.0
    line.area = walk.area if of_area else None
    line.role = stretch_at(walk, line)
    line.by_when = walk.by_when
    line.container = walk.containers
    line.record = walk.record
    _serves_need(walk, line)
    line.under = walk.under
    labelled = label_of(walk, line)
    if take_detail(walk, line):
        return
    if labelled is not None:
        _labelled(walk, line, labelled[0])
    elif (line.letter is _OUTCOMES and stands_beside_outcomes(body)) or (
        line.letter in KIND_OF and KIND_OF[line.letter] is PROVISION and watches_provision(body)
    ):
        line.role = Role.OTHER


def _area_in_front(text: str) -> Area | None:
    """Return the area that the words in front name, where a form's guidance follows in the same line."""
    words = text.split()[:12]
    return next(
        (area for count in range(len(words), 1, -1) if (area := read_area(" ".join(words[:count])))), None
    )


def _may_lead(text: str) -> bool:
    """Tell quickly that no name of an area leads in: most lines have none of the marks behind one."""
    return ":" in text or " -" in text or " \u2013" in text


def _subheading(walk: Assignment, line: Line) -> None:  # noqa: C901 - asked one after another, as a reader would
    walk.containers += 1
    line.kind = Kind.HEADING
    walk.leave_card(walk.looks.prominence(line))
    # "E4 Physical or sensory" counts areas and names no statement.
    may_name = bool(codes_in(line.body)) or may_hold_code(line.body)
    if may_name and (
        read_area(line.body) is None or NAMED_BY_NOUN.match(line.body) or needs_behind(line.body)
    ):
        name_below(walk, line)
    elif not divides_what_is_named(walk, line):
        walk.under = None
    _switch(walk, line)
    line.letter = walk.letter
    line.container = walk.containers
    if line.letter is None:
        return
    area = read_area(line.body)
    if (
        area is None
        and walk.looks.prominence(line) >= 0.6
        and not _PROVIDERS.search(line.body)
        and not ranks_one(walk, line)
    ):
        area = area_named(line.body)
    if area is not None and line.letter in WITH_AREA:
        if area is not Area.OTHER or not stays_in_area(walk, line):
            walk.area, walk.area_over = area, False
            walk.area_prominence = walk.looks.prominence(line)
            walk.area_table = line.table
        walk.stretch = None
        walk.record = None
    elif line.letter in WITH_AREA and (ends_area(walk, line) or _is_another_area(walk, line)):
        walk.area = None
    elif (named := read_area(line.body)) is not None:
        # Tables whose labels stand in their cells may follow; any other label forgets it.
        walk.area, walk.area_over, walk.area_table = named, False, line.table
        walk.area_prominence = walk.looks.prominence(line)
    role = read_head(line.body) if area is None else None
    walk.stretch = None if heads_what_serves(line.body, "need") else stretch_of(role, line.body, line.letter)
    another = role is PROVISION or (role is NEED and (bool(codes_in(line.body)) or leads_by_codes(line.body)))
    if another and walk.stretch is Role.OTHER and _heads_an_outcome(walk, line):
        walk.stretch = None
    if line.letter is _OUTCOMES and looks_ahead(line.body) and not _heads_an_outcome(walk, line):
        walk.stretch = Role.OTHER
    if follows_from_needs(walk, line) or own_head(walk, line) is Role.OTHER:
        walk.stretch = Role.OTHER
    walk.by_when = time_named(line.body) if line.letter is SectionLetter.E else None
    line.area = walk.area if line.letter in WITH_AREA else None


def _heads_an_outcome(walk: Assignment, line: Line) -> bool:
    """Tell whether `Asking for help` in E is what an outcome is called: the line below promises one."""
    following = walk.line_after(line)
    if following is None:
        return False
    if is_code_for_codes(line.body):
        return True
    role = role_of_wording(following.text)
    named = role is not Role.NEED and leads_by_codes(line.body)  # "Need 2:", and no word of what it is
    return role is Role.OUTCOME or (named and _WILL.search(following.text) is not None)


_WILL = re.compile(r"\bwill\b", re.IGNORECASE)


def _is_another_area(walk: Assignment, line: Line) -> bool:
    """Tell whether a heading of the area's own rank may name another area in words that nobody knows."""
    return (
        walk.area is not None
        and bool(line.paragraph.heading)
        and abs(walk.looks.prominence(line) - walk.area_prominence) < SAME_RANK
        and read_head(line.body) is None
        and not codes_in(line.body)
        and not _PROVIDERS.search(line.body)
    )


def _switch(walk: Assignment, line: Line) -> None:
    """Below a combined heading, or in an undivided H, a sub-heading says which section is meant."""
    letters = read_title(line.body).letters if read_title(line.body).strength >= 0.7 else ()
    if walk.letter == SectionLetter.H and letters and letters[0] in {SectionLetter.H1, SectionLetter.H2}:
        walk.letter = letters[0]
        walk.labels.setdefault(letters[0], [])
        walk.open(Candidate(line, letters[:1], LabelKind.TITLE, 2.5))
        line.kind = Kind.LABEL
        return
    if len(walk.scope) < 2:
        return
    within = [letter for letter in letters if letter in walk.scope]
    role = read_head(line.body)
    _begin_record(walk, line, role)
    if len(within) == 1:
        walk.letter, walk.undivided = within[0], False
    elif len(within) > 1 and read_area(line.body) is not None:
        walk.letter = home_of(tuple(within))  # "Needs and provision (B-F-E): cognition and learning"
    elif _OUTCOMES in walk.scope and (watches(line.body) or looks_ahead(line.body)):
        walk.letter, walk.undivided = _OUTCOMES, False
    elif role in STATEMENT_ROLES and role is not None:
        letter, _ = role_letter(role, walk.scope, walk.choice)
        if letter is not None:
            walk.letter, walk.undivided = letter, False
    elif role is Role.STRENGTH:
        walk.letter = home_of(walk.scope)


def _begin_record(walk: Assignment, line: Line, role: Role | None) -> None:
    """Begin anew what belongs together at a heading that counts needs or outcomes, or stands over one."""
    labelled = split_label(line.body)
    begins = labelled[1] if labelled is not None and labelled[0] is role else line.body
    counted = role in {Role.NEED, Role.OUTCOME} and re.search(r"\d\s*:?$", begins)
    if counted or (role is Role.OUTCOME and heads_one(walk, line)):
        walk.record, walk.record_by = walk.next_record_over(), "" if counted else normal(line.body)
    elif role is Role.NEED and comes_in_turn(walk, line):
        walk.record = None


def _serves_need(walk: Assignment, line: Line) -> None:
    """Let provision under `Outcome: …`, which stands under the one need above it, be for that need, too."""
    line.records = ()
    shared = walk.needs_over.get(line.record) if walk.needs_over else None
    if shared and line.record and line.letter in KIND_OF and KIND_OF[line.letter] is PROVISION:
        line.records = (line.record, shared)


def _labelled(walk: Assignment, line: Line, role: Role) -> None:
    """`Outcome 2: By the end …` in running text says what it is itself."""
    if role in STATEMENT_ROLES:
        letter, _ = role_letter(role, walk.scope, walk.choice)
        if letter is None:
            line.role = role_by_name(walk, line, role)
            return
        if own := own_label(walk, line):
            line.labelled = own[2]
        if len(walk.scope) > 1:
            walk.letter, walk.undivided = letter, False
            line.letter = letter
            line.area = walk.area if letter in WITH_AREA else None
            if role is not Role.PROVISION or walk.record is None:
                walk.record = walk.next_record_over()
            line.record = walk.record
            _serves_need(walk, line)
            if role is Role.NEED:
                walk.under = line.under = None  # "Provision for need 1:" above it is over
            elif role is Role.OUTCOME and (need := need_over(walk, line)) and need.record and line.record:
                line.records = (line.record, *(need.records or (need.record,)))
                walk.needs_over[line.record] = walk.next_record_over()
                need.records = (*(need.records or (need.record,)), walk.needs_over[line.record])
        line.role = role
    elif role is Role.STRENGTH or gives_area(line):
        line.role = role
    elif role is Role.OTHER and walk.letter in KIND_OF:
        # `Monitoring: each half term`, again and again; "Progress: she reads at the level of ..." is a need.
        of_needs = KIND_OF[walk.letter] is Role.NEED and looks_like_statement(line.body)
        line.role = line.role if of_needs else role
