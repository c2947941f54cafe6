"""Which lines open which sections, chosen over the whole document by weighing all there is to go by.

Evidence: the form of the letter, the title beside it, how the line looks beside the rest, whether it stands
alone, and what surrounds it (a contents list or key names every section and opens none). Nothing here reads
the text of a section; the walk through the document is in `assignment`.
"""

import re
from collections import Counter
from dataclasses import dataclass, field

from ehcp_audit.model import LabelKind, SectionLetter
from ehcp_audit.reading.lines.line import Line
from ehcp_audit.reading.lines.looks import Looks
from ehcp_audit.reading.profile import Profile, heading_words
from ehcp_audit.reading.words.label_forms import Form
from ehcp_audit.reading.words.wording import normal

from .candidates import ENOUGH, MANY, Candidate, believe_series, candidate_of
from .contents import lists_of_sections
from .endings import headings_that_end
from .inner import letters_below, letters_in_cards, mark_labels_that_hold
from .titles_alone import learned_titles, titled, told_titles

_LONGEST = 300
"""Characters that a heading of a council's profile has at most."""

__all__ = ["Candidate", "Choice", "choose_labels"]


@dataclass(slots=True)
class Choice:
    """The labels chosen."""

    openings: dict[int, Candidate] = field(default_factory=dict)
    """By the order of their line."""
    listed: dict[int, str] = field(default_factory=dict)
    """Lines of contents lists and keys by their order, with the reason."""
    turns: dict[int, SectionLetter] = field(default_factory=dict)
    """Lines under a combined heading that begin with the letter of the section they belong to (`H1: …`)."""
    endings: set[int] = field(default_factory=set)
    """Orders of headings that end a section and open none."""
    lettered: bool = False
    """True where the plan labels its sections by letter."""
    letters: frozenset[SectionLetter] = frozenset()
    """All sections that some label opens."""
    times: Counter[SectionLetter] = field(default_factory=Counter)
    """How often each section is opened."""
    doubts: list[str] = field(default_factory=list)
    """Where there were two readings, in plain words."""


def choose_labels(lines: list[Line], profile: Profile | None = None, looks: Looks | None = None) -> Choice:
    """Choose the lines that open sections.

    Args:
        lines: all lines of the document, in order.
        profile: a council's own headings; `None` for none.
        looks: what is usual in the document; `None`: it is worked out.
    """
    looks = looks or Looks(lines)
    profile = profile or Profile()
    candidates = [c for line in lines if (c := candidate_of(line, lines, looks, profile.headings))]
    believe_series(candidates, lines, looks)
    choice = Choice()
    by_letter_first = [
        (c.line.order, c.letters) for c in candidates if c.kind is not LabelKind.TITLE and c.score > 0
    ]
    by_title = [(c.line.order, c.letters) for c in candidates if c.kind is LabelKind.TITLE and c.score >= 1.4]
    by_title = sorted({*by_title, *told_titles(lines, candidates, looks)})
    choice.listed, learned = lists_of_sections(lines, by_letter_first, by_title)
    candidates = [c for c in candidates if c.line.order not in choice.listed]
    lettered = [c for c in candidates if c.kind is not LabelKind.TITLE and c.score >= ENOUGH]
    by_letter = {letter for c in lettered for letter in c.letters}
    choice.lettered = len(by_letter) >= MANY
    worded = titled(candidates, lettered, by_letter, looks, lettered_plan=choice.lettered)
    found = by_letter | {letter for c in worded for letter in c.letters}
    worded += learned_titles(learned, found, choice.listed, looks)
    for candidate in sorted([*lettered, *worded], key=lambda c: c.line.order):
        choice.openings[candidate.line.order] = candidate
    _open_again(lines, choice)
    _open_inner(lines, choice)
    mark_labels_that_hold(choice.openings)
    rows = {order for order, c in choice.openings.items() if c.title_line is not None}
    choice.times.update(letter for c in choice.openings.values() for letter in c.letters)
    choice.letters = frozenset(choice.times)
    choice.endings = headings_that_end(lines, {o: c.letters for o, c in choice.openings.items()}, rows, looks)
    if profile.ends:
        own = {
            line.order
            for line in lines
            if len(line.text) < _LONGEST and heading_words(line.body) in profile.ends
        }
        choice.endings |= own - choice.openings.keys()
    return choice


_CONTINUED = re.compile(
    r"^(?P<label>.{1,200}?)[\s\u2013-]*[(\[]?\s*cont(?:inued|'?d|\.)?\s*[)\]]?\W*$", re.IGNORECASE
)


def _open_again(lines: list[Line], choice: Choice) -> None:
    """Open a section again at its own label with "(continued)" behind."""
    labels = {normal(one.line.text): one for one in choice.openings.values()}
    for line in lines:
        if "cont" not in line.body.lower() or line.order in choice.openings or line.order in choice.listed:
            continue
        found = _CONTINUED.match(line.text)
        own = labels.get(normal(found["label"])) if found else None
        if own is not None and own.title_line is None:
            choice.openings[line.order] = Candidate(line, own.letters, own.kind, own.score, form=own.form)


def _open_inner(lines: list[Line], choice: Choice) -> None:
    """Open the sections whose letters alone stand under a combined heading or in cards."""
    below = letters_below(lines, {order: c.letters for order, c in choice.openings.items()})
    for line, letter, whole in (*below, *letters_in_cards(lines)):
        opened = choice.openings.get(line.order)
        if opened is not None and opened.form is Form.OTHER_TITLE and not whole:
            opened.holds = True
        if line.order in choice.listed or opened is not None:
            continue
        if whole:
            choice.openings[line.order] = Candidate(line, (letter,), LabelKind.LETTER, 3.0, form=Form.ALONE)
        else:
            choice.turns[line.order] = letter
