"""Blocks become a plan: labels chosen, lines assigned, statements made, and every word counted once."""

import re

from ehcp_audit.collector import collector_paused
from ehcp_audit.language.plain import neutral
from ehcp_audit.model import (
    REQUIRED_SECTIONS,
    Coverage,
    LabelKind,
    Leftover,
    Need,
    Note,
    Outcome,
    Place,
    Plan,
    Provision,
    Section,
    SectionLetter,
    SourceFile,
    count_words,
    made,
)

from .blocks import Blocks
from .details import read_details
from .gaps import unread_shares
from .labels.chosen import choose_labels
from .lines.heads import KIND_OF
from .lines.line import HEADING, LABEL, NEED, OUTCOME, PROVISION, TEXT, Kind, Line, lines_of
from .lines.looks import Looks
from .profile import Profile
from .statements.advice import read_advice
from .statements.links import links_of
from .statements.schemes import numbering_told
from .statements.stated import Stated
from .statements.tied import Tied, tie_statements
from .tables.assignment import Assignment, SectionLabel
from .tables.elsewhere import settle_columns
from .tables.walk import walk_blocks
from .words.blanks import is_bare_number, is_blank_value, is_of_the_form, is_prompt, says_nothing
from .words.titles import read_title
from .words.wording import is_blacked_out, tidy

__all__ = ["plan_of"]

_BLENDED = 0.4
"""Confidence in a section that only the wording of its sentences tells from another."""

_BLENDS = 0.2
"""Share of a section's words from which on what is told by wording makes the whole of it unsure."""

_UNSURE = 0.35
"""How much of the confidence goes where all words of a section were recognised in pictures, and nobody says
how sure of them the recogniser was."""
_LEAST_DOUBT = 0.2
"""How much of it goes where the recogniser was quite sure; what it is unsure of comes on top."""


def plan_of(blocks: Blocks, profile: Profile | None = None) -> Plan:
    """Make a plan of the blocks of a file.

    Args:
        blocks: the file as read.
        profile: a council's own headings; `None` for none.
    """
    with collector_paused():
        return _plan_of(blocks, profile or Profile())


def _plan_of(blocks: Blocks, profile: Profile) -> Plan:
    lines, by_paragraph, shown = lines_of(blocks)
    looks = Looks(lines)
    choice = choose_labels(lines, profile, looks)
    walk = Assignment(choice=choice, looks=looks, by_paragraph=by_paragraph, lines=lines)
    walk_blocks(walk, blocks.body)
    _settle_h(walk)
    settle_columns(walk)
    tied = tie_statements(lines, shown, walk.choice.times)
    stated = tied.stated
    unread = unread_shares(blocks.gaps, lines)
    sections = _sections(walk, lines, _doubts(blocks), unread)
    unplaced = sum([line.words for line in lines if line.letter is None])
    placed = sum([line.words for line in lines]) - unplaced
    furniture = sum(count_words(paragraph.shown) for paragraph in blocks.furniture)
    running = _distinct(blocks)
    return Plan(
        source=SourceFile(
            name=blocks.name,
            format=blocks.format,
            sha256=blocks.sha256,
            pages=blocks.pages,
            words=placed + unplaced + furniture,
        ),
        details=read_details(lines, _front(lines), running),
        sections=sections,
        needs=tuple([made(Need, _said(one)) for one in stated if one.role is NEED]),
        outcomes=tuple(
            [made(Outcome, _said(one) | {"by_when": one.by_when}) for one in stated if one.role is OUTCOME]
        ),
        provisions=tuple(
            [
                made(
                    Provision,
                    _said(one)
                    | {
                        "who": one.who,
                        "how_often": one.how_often,
                        "where": one.where,
                        "expertise": one.expertise,
                        "reviewed": one.reviewed,
                    },
                )
                for one in stated
                if one.role is PROVISION
            ]
        ),
        links=tuple(links_of(stated, numbering_told(lines), tied.together)),
        advice=tuple(read_advice(lines)),
        unplaced=tuple(
            [
                made(Leftover, {"text": line.text, "place": line.place(), "why": line.why})
                for line in lines
                if line.letter is None and line.words
            ]
        ),
        furniture=tuple(running),
        notes=(*blocks.notes, *_notes(walk, lines, sections, tied), *_unread_notes(unread)),
        coverage=Coverage(
            words=placed + unplaced + furniture, placed=placed, furniture=furniture, unplaced=unplaced
        ),
    )


def _front(lines: list[Line]) -> list[Line]:
    front: list[Line] = []
    for line in lines:
        if line.letter is not None:
            break
        front.append(line)
    return front


def _settle_h(walk: Assignment) -> None:
    """A label over both H1 and H2 is theirs where they have their own; H alone stays undivided."""
    divided = [letter for letter in (SectionLetter.H1, SectionLetter.H2) if letter in walk.labels]
    if not divided or SectionLetter.H not in walk.labels:
        return
    home = divided[0]
    walk.labels[home] = [*walk.labels.pop(SectionLetter.H), *walk.labels[home]]
    for line in walk.lines:
        if line.letter is SectionLetter.H:
            line.letter = home


def _doubts(blocks: Blocks) -> dict[int, float]:
    """Return by recognised page which share of the confidence in its words goes, 0 to 1."""
    return {
        page: min(1.0, _LEAST_DOUBT + 1 - blocks.sure[page]) if page in blocks.sure else _UNSURE
        for page in blocks.recognised_pages
    }


def _sections(
    walk: Assignment, lines: list[Line], doubts: dict[int, float], unread: dict[SectionLetter, float]
) -> dict[SectionLetter, Section]:
    by_letter: dict[SectionLetter, list[Line]] = {}
    for line in lines:
        if line.letter is not None and line.kind is not LABEL and line.text:
            by_letter.setdefault(line.letter, []).append(line)
    sections: dict[SectionLetter, Section] = {}
    for letter in SectionLetter:
        labels = walk.labels.get(letter, [])
        members = by_letter.get(letter, [])
        if not labels and not members:
            continue
        section = _section(letter, labels, members)
        told = [line.words for line, letters in walk.told if letter in letters]
        if told and sum(told) >= _BLENDS * sum(line.words for line in members):
            section = section.model_copy(update={"confidence": min(section.confidence, _BLENDED)})
        if doubt := unread.get(letter, 0.0) or (_doubt(members, doubts) if doubts else 0.0):
            confidence = round(section.confidence * (1 - doubt), 2)
            section = section.model_copy(update={"confidence": confidence})
        sections[letter] = section
    return sections


def _doubt(members: list[Line], doubts: dict[int, float]) -> float:
    """Return the doubt in a section's words, 0 to 1: the mean over all of them of that in their pages."""
    words = sum(line.words for line in members)
    return (
        sum(line.words * doubts.get(line.paragraph.page or 0, 0.0) for line in members) / words
        if words
        else 0.0
    )


def _section(letter: SectionLetter, labels: list[SectionLabel], members: list[Line]) -> Section:
    own = [label for label in labels if label.kind is not LabelKind.COMBINED] or labels
    kinds = {label.kind for label in labels}
    order = (LabelKind.PROFILE, LabelKind.LETTER, LabelKind.COMBINED, LabelKind.TITLE)
    kind = next((kind for kind in order if kind in kinds), LabelKind.TITLE)
    first = next((line for line in members if line.kind is TEXT), None)
    return made(
        Section,
        {
            "letter": letter,
            "title": next((_printed(label) for label in own if label.lines), ""),
            "labels": tuple([_printed(label) for label in labels if label.own]),
            "text": "\n".join([line.text for line in members]),
            "places": tuple([line.place() for line in members]),
            "headings": tuple([number for number, line in enumerate(members) if line.kind is HEADING]),
            "form": tuple(
                [
                    number
                    for number, line in enumerate(members)
                    if line.kind is TEXT and is_of_the_form(line.text, first=line is first)
                ]
            ),
            "labelled_by": kind,
            "confidence": _confidence(labels, kind),
        },
    )


def _printed(label: SectionLabel) -> str:
    return " ".join(line.text for line in label.lines)


def _confidence(labels: list[SectionLabel], kind: LabelKind) -> float:
    """Turn the evidence for the best label into how sure the reader is, 0 to 1."""
    if not labels:
        return 0.4
    best = max(label.score for label in labels)
    most = {LabelKind.PROFILE: 1.0, LabelKind.LETTER: 1.0, LabelKind.COMBINED: 0.8, LabelKind.TITLE: 0.85}[
        kind
    ]
    return round(min(most, 0.5 + best * 0.16), 2)


def _said(one: Stated) -> dict[str, object]:
    """Return the fields that all statements have."""
    return {
        "id": one.id,
        "section": one.letter,
        "area": one.area,
        "text": one.text,
        "neutral": neutral(one.text),
        "printed": one.printed,
        "place": made(Place, one.place),
    }


def _distinct(blocks: Blocks) -> list[str]:
    """Return each running text once; those that differ only in figures (page numbers) are one."""
    seen: dict[str, str] = {}
    for paragraph in blocks.furniture:
        text = tidy(paragraph.shown)
        if text:
            seen.setdefault(re.sub(r"\d+", "#", text).casefold(), text)
    return list(seen.values())


def _notes(
    walk: Assignment, lines: list[Line], sections: dict[SectionLetter, Section], tied: Tied
) -> list[Note]:
    notes: list[Note] = []
    titled = [letter for letter, section in sections.items() if section.labelled_by is LabelKind.TITLE]
    if titled:
        notes.append(
            Note(
                kind="section-without-letter",
                says=f"{_names(titled)} found by title, because the plan puts no letter there.",
            )
        )
    combined = [letter for letter, section in sections.items() if section.labelled_by is LabelKind.COMBINED]
    if combined:
        notes.append(
            Note(
                kind="combined-heading",
                says=f"{_names(combined)} under a heading shared with another section.",
            )
        )
    if walk.choice.listed:
        first = lines[min(walk.choice.listed)]
        notes.append(
            Note(
                kind="contents-list",
                says="A contents list or key that names the sections was left out of them.",
                place=first.place(),
            )
        )
    missing = [letter for letter in REQUIRED_SECTIONS if letter not in sections]
    if SectionLetter.H in sections:
        missing = [letter for letter in missing if letter not in {SectionLetter.H1, SectionLetter.H2}]
    if missing and sections:
        notes.append(
            Note(kind="section-not-found", says=f"{_names(missing, verb=False)} could not be found.")
        )
    hidden = _blacked_out(lines)
    if hidden:
        notes.append(
            Note(
                kind="blacked-out",
                says=f"{_names(list(hidden))} blacked out: what stood there cannot be judged.",
                place=next(iter(hidden.values())).place(),
            )
        )
    prompts = [line for line in lines if line.letter is not None and is_prompt(line.text)]
    if prompts:
        notes.append(
            Note(
                kind="form-prompts",
                says=f"Where an answer should be, a prompt of the form still stands ({len(prompts)} in all).",
                place=prompts[0].place(),
            )
        )
    notes += _unclear(tied.unclear)
    if sections and not tied.stated and _is_blank(lines):
        notes.append(
            Note(kind="blank-template", says="This is a form with nothing filled in, not a child's plan.")
        )
    if not sections:
        notes.append(Note(kind="no-sections", says="No section of an EHC plan could be found in this file."))
    return notes


def _unread_notes(unread: dict[SectionLetter, float]) -> list[Note]:
    if not unread:
        return []
    which = _names(sorted(unread, key=list(SectionLetter).index))
    where = "in a picture, or on a page that could not be read"
    return [
        Note(
            kind="section-unread",
            says=f"{which} not read in full: words may stand {where}; ask for a copy in which they are text.",
        )
    ]


def _unclear(heads: list[Line]) -> list[Note]:
    """Say under which heads numbers stand that may be those of needs as well as those of outcomes."""
    if not heads:
        return []
    named = ", ".join(dict.fromkeys(f"\u201c{line.body}\u201d" for line in heads))
    says = f"Numbers under {named} may be those of needs or of outcomes: no link was made of them."
    return [Note(kind="unclear-reference", says=says, place=heads[0].place())]


def _blacked_out(lines: list[Line]) -> dict[SectionLetter, Line]:
    """Find the sections of which nothing but marks of redaction is left, with the first of these."""
    hidden: dict[SectionLetter, Line] = {}
    left: set[SectionLetter] = set()
    for line in lines:
        if line.letter is None or line.letter in left or line.kind is not TEXT or not line.text:
            continue
        if is_blacked_out(line.text):
            hidden.setdefault(line.letter, line)
        elif not is_blank_value(line.text):
            left.add(line.letter)
    return {letter: line for letter, line in sorted(hidden.items()) if letter not in left}


def _names(letters: list[SectionLetter], *, verb: bool = True) -> str:
    names = [f"{letter}" for letter in letters]
    joined = names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
    start = f"Section {joined}" if len(names) == 1 else f"Sections {joined}"
    return f"{start} {'was' if len(names) == 1 else 'were'}" if verb else start


def _is_blank(lines: list[Line]) -> bool:
    """Tell whether no section of statements, and not A, says anything."""
    for line in lines:
        if line.letter is None or line.kind is not Kind.TEXT or not line.words:
            continue
        if line.letter not in KIND_OF and line.letter is not SectionLetter.A:
            continue
        if line.in_column and line.role is None and line.words <= 8:
            continue
        if is_bare_number(line.text) or (line.letter is SectionLetter.A and _is_only_title(line)):
            continue
        if not says_nothing(line.text):
            return False
    return True


def _is_only_title(line: Line) -> bool:
    """Tell whether a line of Section A may be one of the form's own headings: `My hopes for the future`."""
    return line.words <= 8 and read_title(line.body, 0.8).letters == (SectionLetter.A,)
