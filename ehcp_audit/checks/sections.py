"""The sections of a plan: whether each is there, and shows its letter."""

import re
from collections.abc import Iterator

from ehcp_audit.model import REQUIRED_SECTIONS, Excerpt, LabelKind, Plan, Section, SectionLetter

from .passages import none_passage, quoted, section_thing
from .register import NoOptions, Seen, check

_REGULATION = "Special Educational Needs and Disability Regulations 2014, regulation 12(1)"
_UNPLACED_SHARE = 0.2
_PARTS_OF_H = frozenset({SectionLetter.H1, SectionLetter.H2})


@check("required-sections-present", asks="Does the plan have every section it must have?", source=_REGULATION)
def required_sections_present(plan: Plan, options: NoOptions) -> Iterator[Seen]:
    """Look for each of the twelve sections; an undivided H is one thing, there only where it says nothing is.

    Where more than a fifth of the file's words could not be placed, a section that was not found may be among
    them: then the answer is that it cannot be told.
    """
    words = plan.coverage.words - plan.coverage.furniture
    much_unplaced = plan.coverage.unplaced > _UNPLACED_SHARE * words
    for letter in REQUIRED_SECTIONS:
        section = plan.section(letter)
        undivided = plan.section(SectionLetter.H) if section is None and letter in _PARTS_OF_H else None
        thing = section_thing(letter)
        if undivided is not None:
            if none_passage(plan, undivided) is not None:
                title = Excerpt(text=undivided.title)
                yield Seen(True, "is one section for H1 and H2", title, section_thing(SectionLetter.H))
            else:
                says = "sections H1 and H2 were not found apart, but one section H for both"
                yield Seen(False, says, Excerpt(text=""), section_thing(SectionLetter.H))
        elif section is not None:
            yield Seen(True, f"section {letter} is there", Excerpt(text=section.title), thing)
        elif much_unplaced:
            says = (
                f"section {letter} was not found, but {plan.coverage.unplaced} words of the file "
                f"are in no section: "
            )
            yield Seen(None, says + "look whether it is among them", Excerpt(text=""), thing)
        else:
            says = f"section {letter} ({letter.subject}) was not found"
            yield Seen(False, says, Excerpt(text=""), thing)


@check(
    "sections-carry-letter",
    asks="Is each section labelled with its own letter?",
    source=f"{_REGULATION}, closing words; SEND Code of Practice 2015, paragraph 9.62",
)
def sections_carry_letter(plan: Plan, options: NoOptions) -> Iterator[Seen]:
    """Look how each section that was found is labelled.

    By its letter, by a shared one, or by a title alone.
    """
    says = {
        LabelKind.LETTER: (True, "carries its own letter"),
        LabelKind.COMBINED: (
            False,
            "is named with another section in one heading, and no label below tells the two apart",
        ),
        LabelKind.TITLE: (False, "has a title but no letter"),
        LabelKind.PROFILE: (None, "is a local heading: look whether the letter stands with it"),
    }
    for letter, section in plan.sections.items():
        holds, clause = says[section.labelled_by]
        title = Excerpt(text=section.title)
        own = _own_letter(section) if section.labelled_by is LabelKind.COMBINED else None
        if own is not None:
            holds, clause, title = True, "carries its own letter where its words begin", own
        yield Seen(holds, clause, title, section_thing(letter))


_AT_ITS_HEAD = re.compile(r"[^:.;]{0,40}?\bsection (?P<letter>[A-K][12]?)\b[^.;]{0,20}?[):]", re.IGNORECASE)
"""`Outcome 1 (Section E): By …`, below a heading for two sections."""


def _own_letter(section: Section) -> Excerpt | None:
    """Return the first line of a section that begins with a label with its letter; `None` without one."""
    for passage in section.passages():
        found = _AT_ITS_HEAD.match(passage.text)
        if found is not None and found["letter"].upper() == section.letter.value:
            return quoted(passage)
    return None


@check(
    "sections-clear-in-any-order",
    asks="Where sections are out of order or come in pieces, does each still carry its letter?",
    source="SEND Code of Practice 2015, paragraph 9.62 (any order is allowed)",
)
def sections_clear_in_any_order(plan: Plan, options: NoOptions) -> Iterator[Seen]:
    """Look at sections that open more than once or stand before an earlier letter.

    Order itself is no fault.
    """
    begins = {
        letter: min((place.block for place in section.places if place.block is not None), default=-1)
        for letter, section in plan.sections.items()
    }
    for letter, section in plan.sections.items():
        earlier = [begins[other] for other in plan.sections if other < letter and begins[other] >= 0]
        moved = begins[letter] >= 0 and any(other > begins[letter] for other in earlier)
        if not moved and len(section.labels) < 2:
            continue
        clear = section.labelled_by is LabelKind.LETTER
        says = (
            "is out of order or in pieces, and clearly labelled"
            if clear
            else "is hard to find without a letter"
        )
        yield Seen(clear, says, Excerpt(text=section.title), section_thing(letter))
