"""Titles without a letter: which of them open sections, beside those that letters open."""

from ehcp_audit.model import LabelKind, SectionLetter
from ehcp_audit.reading.lines.line import Line
from ehcp_audit.reading.lines.looks import Looks, Signature
from ehcp_audit.reading.words.label_forms import read_label
from ehcp_audit.reading.words.titles import read_title
from ehcp_audit.reading.words.wording import normal

from .candidates import ENOUGH, MANY, Candidate, meet

__all__ = ["learned_titles", "titled", "told_titles"]

_LONGEST = 160
"""Characters of a title that stands elsewhere too, with its letter: fewer than this."""


def titled(
    candidates: list[Candidate],
    lettered: list[Candidate],
    by_letter: set[SectionLetter],
    looks: Looks,
    *,
    lettered_plan: bool,
) -> list[Candidate]:
    """Choose among titles without a letter: all, where the plan has no letters; else only what is missing."""
    titles = [c for c in candidates if c.kind is LabelKind.TITLE]
    if lettered_plan or by_letter:
        alike = {looks.signature(c.line) for c in lettered}
        most = max((looks.prominence(c.line) for c in lettered), default=0.0)
        shared: dict[Signature, set[SectionLetter]] = {}
        for c in titles:
            if (
                c.score >= ENOUGH
                and not meet(c.letters, tuple(by_letter))
                and not looks.is_column_head(c.line)
            ):
                shared.setdefault(looks.signature(c.line), set()).update(c.letters)
        alike |= {signature for signature, letters in shared.items() if len(letters) >= 2}
        missing = [
            c
            for c in titles
            if not meet(c.letters, tuple(by_letter))
            and c.score >= 1.6
            and (
                looks.signature(c.line) in alike
                or (looks.prominence(c.line) >= most and looks.of(c.line) > 0.8)
            )
        ]
        if lettered_plan:
            return missing
        if len(by_letter) >= 2 and len(missing) + len(by_letter) < MANY:
            return missing
    return _best_titles(titles, looks)


def _best_titles(titles: list[Candidate], looks: Looks) -> list[Candidate]:
    """Keep titles that look as the surest ones do; a title far below them is a sub-heading."""
    standing = {
        letter
        for c in titles
        if (not looks.is_column_head(c.line) and c.score >= 1.4) or _is_plain_title(c, looks)
        for letter in c.letters
    }
    titles = [c for c in titles if not (looks.is_column_head(c.line) and meet(c.letters, tuple(standing)))]
    # A bare `Health` heads a part of a section where `Health needs` is the title of one.
    full = {x for c in titles if not looks.is_column_head(c.line) and not _is_bare(c) for x in c.letters}
    titles = [c for c in titles if not (_is_bare(c) and meet(c.letters, tuple(full)))]
    sure = [c for c in titles if c.score >= ENOUGH]
    if not sure:
        sure = [c for c in titles if c.score >= 1.5]
    weight: dict[Signature, set[SectionLetter]] = {}
    for candidate in sure:
        weight.setdefault(looks.signature(candidate.line), set()).update(candidate.letters)
    if not weight:
        return []
    best = max(len(letters) for letters in weight.values())
    main = [signature for signature, letters in weight.items() if len(letters) == best]
    level = max(looks.prominence_of(signature) for signature in main)
    covered = {x for signature in main for x in weight[signature]}
    kept: list[Candidate] = []
    for candidate in titles:
        signature = looks.signature(candidate.line)
        prominence = looks.prominence(candidate.line)
        known = {x[0] for x in candidate.letters} <= {x[0] for x in covered}
        above = prominence > level + 0.3 if known else prominence >= level - 0.01
        if signature in main or above:
            # Its length takes from a heading's look; the Act's name in full is a title all the same.
            if candidate.score >= 1.4 or (
                signature in main and read_title(candidate.line.body).strength >= 0.95
            ):
                kept.append(candidate)
        elif not {x[0] for x in candidate.letters} <= {x[0] for x in covered} and (
            candidate in sure or _is_plain_title(candidate, looks)
        ):
            kept.append(candidate)
    return kept


def _is_bare(candidate: Candidate) -> bool:
    return normal(candidate.line.body) in {"health", "social care", "health care", "healthcare", "care"}


def _is_plain_title(candidate: Candidate, looks: Looks) -> bool:
    """Tell whether a line without any look of a heading is, word for word, what such a section is called."""
    line = candidate.line
    return (
        len(candidate.letters) > 1
        and line.table is None
        and not line.is_listed
        and looks.stands_alone(line)
        and line.text[-1:] not in ".;,:"
        and read_title(line.body).strength >= 0.95
    )


def told_titles(
    lines: list[Line], candidates: list[Candidate], looks: Looks
) -> list[tuple[int, tuple[SectionLetter, ...]]]:
    """Find headings in words that a line with a letter elsewhere uses as that section's title."""
    told: dict[str, tuple[tuple[SectionLetter, ...], Line]] = {}
    for candidate in candidates:
        if candidate.kind is LabelKind.LETTER and (form := read_label(candidate.line.text)):
            title, line = form.title, candidate.line
            beside = lines[line.order + 1] if line.order + 1 < len(lines) else None
            if not title and beside is not None and beside.table is not None and beside.table is line.table:
                title, line = beside.body, beside
            if 1 < len(title.split()) <= 20:
                told.setdefault(normal(title), (candidate.letters, line))
    found: list[tuple[int, tuple[SectionLetter, ...]]] = []
    for line in looks.short.values() if told else ():
        named = told.get(normal(line.body)) if len(line.text) < _LONGEST else None
        if named is not None and line is not named[1]:
            found.append((line.order, named[0]))
    return found


def learned_titles(
    learned: dict[str, tuple[SectionLetter, ...]],
    found: set[SectionLetter],
    listed: dict[int, str],
    looks: Looks,
) -> list[Candidate]:
    """Take headings that the contents list gave a letter to, where no label of that letter was found."""
    made: list[Candidate] = []
    for line in looks.short.values() if learned else ():
        if len(line.text) >= _LONGEST or line.order in listed:
            continue
        letters = learned.get(normal(line.body))
        if letters is None:
            continue
        if not meet(letters, tuple(found)):
            made.append(Candidate(line, letters, LabelKind.TITLE, 2.5))
    return made
