"""Which lines open which sections, chosen over the whole document by weighing all there is to go by.

Evidence: the form of the letter, the title beside it, how the line looks beside the rest, whether it stands
alone, and what surrounds it (a contents list or key names every section and opens none). Nothing here reads
the text of a section; the walk through the document is in `assignment`.
"""

from dataclasses import dataclass, field

from ehcp_audit.model import LabelKind, SectionLetter

from .contents import lists_of_sections
from .endings import headings_that_end
from .heads import STATEMENT_ROLES, read_head
from .inner_labels import letters_below, letters_in_cards
from .label_forms import Form, LabelForm, count_labels, read_label
from .lines import Line, Role
from .looks import Looks, Signature
from .references import typed_number
from .titles import Title, read_area, read_title
from .wording import is_redaction_only, normal

__all__ = ["Candidate", "Choice", "choose_labels"]

_SURE = 3.0
_ENOUGH = 2.0
_LARGE = 1.3
"""Prominence above that of bold type: larger, or a heading's style."""
_MANY = 4
"""With this many sections labelled by letter, a plan is one that uses letters."""


@dataclass(slots=True)
class Candidate:
    """A line that may open a section."""

    line: Line
    letters: tuple[SectionLetter, ...]
    kind: LabelKind
    score: float
    """Evidence for it: 2 is enough, 3 is sure."""
    title_line: Line | None = None
    """The next line, where it is the title of a letter that stands alone."""
    form: Form | None = None
    """How the letter is written; `None` for a title without one."""


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
    doubts: list[str] = field(default_factory=list)
    """Where there were two readings, in plain words."""


def choose_labels(lines: list[Line], headings: dict[str, SectionLetter] | None = None) -> Choice:
    """Choose the lines that open sections.

    Args:
        lines: all lines of the document, in order.
        headings: a council's own headings, normalised, with their sections.
    """
    looks = Looks(lines)
    candidates = [c for line in lines if (c := _candidate(line, lines, looks, headings or {}))]
    _believe_series(candidates, lines, looks)
    choice = Choice()
    by_letter_first = [
        (c.line.order, c.letters) for c in candidates if c.kind is not LabelKind.TITLE and c.score > 0
    ]
    by_title = [(c.line.order, c.letters) for c in candidates if c.kind is LabelKind.TITLE and c.score >= 1.4]
    by_title = sorted({*by_title, *_told_titles(lines, candidates, looks)})
    choice.listed, learned = lists_of_sections(lines, by_letter_first, by_title)
    candidates = [c for c in candidates if c.line.order not in choice.listed]
    lettered = [c for c in candidates if c.kind is not LabelKind.TITLE and c.score >= _ENOUGH]
    by_letter = {letter for c in lettered for letter in c.letters}
    choice.lettered = len(by_letter) >= _MANY
    titled = _titled(candidates, lettered, by_letter, looks, lettered_plan=choice.lettered)
    titled += _learned(lines, learned, by_letter | {x for c in titled for x in c.letters}, choice, looks)
    for candidate in sorted([*lettered, *titled], key=lambda c: c.line.order):
        choice.openings[candidate.line.order] = candidate
    _open_inner(lines, choice)
    rows = {order for order, c in choice.openings.items() if c.title_line is not None}
    choice.letters = frozenset(letter for c in choice.openings.values() for letter in c.letters)
    choice.endings = headings_that_end(lines, {o: c.letters for o, c in choice.openings.items()}, rows, looks)
    return choice


def _open_inner(lines: list[Line], choice: Choice) -> None:
    """Open the sections whose letters alone stand under a combined heading or in cards."""
    below = letters_below(lines, {order: c.letters for order, c in choice.openings.items()})
    for line, letter, whole in (*below, *letters_in_cards(lines)):
        if line.order in choice.listed or line.order in choice.openings:
            continue
        if whole:
            choice.openings[line.order] = Candidate(line, (letter,), LabelKind.LETTER, 3.0, form=Form.ALONE)
        else:
            choice.turns[line.order] = letter


def _candidate(  # noqa: PLR0911 - asked one after another, as a reader would
    line: Line, lines: list[Line], looks: Looks, headings: dict[str, SectionLetter]
) -> Candidate | None:
    text = line.text
    if not text or len(text) > 420 or is_redaction_only(text) or count_labels(text) > 3:
        return None
    if headings and (own := headings.get(normal(line.body)) or headings.get(normal(text))):
        return Candidate(line, (own,), LabelKind.PROFILE, 9.0)
    form = read_label(text)
    if form is None and text != line.body:
        form = read_label(line.body)
        # A letter behind a list number or bullet names a section less often than it begins a list item.
    if form is not None:
        return _with_letter(line, form, lines, looks)
    if len(text) > 170 or text.count(". ") > 1 or not looks.may_be_heading(line):
        return None
    if read_area(line.body) is not None:
        return None  # "Area of need: Cognition and learning" heads a part of a section
    title = read_title(line.body)
    if not title.letters or title.strength < 0.8:
        return None
    return Candidate(line, title.letters, LabelKind.TITLE, _title_score(line, title, looks))


def _believe_series(candidates: list[Candidate], lines: list[Line], looks: Looks) -> None:  # noqa: C901 - asked one after another, as a reader would
    """Raise letters with titles of a council's own (`B: Things I find tricky`) where they form a series.

    Four or more letters that look alike, or two or more in one row of a table, are no accident.
    """
    alike: dict[Signature, list[Candidate]] = {}
    rows: dict[tuple[int, int], list[Candidate]] = {}
    for candidate in candidates:
        line = candidate.line
        if candidate.form in {None, Form.SECTION} or (line.is_listed and looks.of(line) < 0.8):
            continue
        alike.setdefault(looks.signature(line), []).append(candidate)
        if line.table is not None and line.cell is not None:
            rows.setdefault((line.table.number, line.cell.row), []).append(candidate)
    sure = {
        letter
        for one in candidates
        if one.kind is not LabelKind.TITLE and one.score >= _ENOUGH
        for letter in one.letters
    }
    many = _MANY - 1 if len(sure) >= _MANY else _MANY
    for series, needed in [*((one, many) for one in alike.values()), *((one, 2) for one in rows.values())]:
        if len({letter for candidate in series for letter in candidate.letters}) < needed:
            continue
        for candidate in series:
            look = looks.of(candidate.line)
            if candidate.score >= _ENOUGH or look <= 0.3:
                continue
            if candidate.form is Form.OTHER_TITLE:
                candidate.score = 2.4
            elif candidate.form is Form.ALONE and look > 0.8:
                candidate.score = 2.4
                following = _following(candidate.line, lines)
                alike_too = (
                    following is not None
                    and looks.prominence(following) >= looks.prominence(candidate.line) - 0.45
                )
                if alike_too and following is not None and read_area(following.body) is None:
                    candidate.title_line = following


def _with_letter(line: Line, form: LabelForm, lines: list[Line], looks: Looks) -> Candidate | None:
    score = {Form.SECTION: 2.5, Form.LETTER: 1.9, Form.SUFFIX: 1.9, Form.ALONE: -0.5, Form.OTHER_TITLE: -0.5}[
        form.form
    ]
    letters = form.letters
    title_line: Line | None = None
    following = _following(line, lines)
    title_for = Title((), 0.0)
    if not form.title and following is not None and looks.may_be_heading(following):
        title_for = read_title(following.body)
        if _is_title_of(following, title_for, line, form, looks):
            title_line = following
            score += 2.6
        elif title_for.strength >= 0.8 and title_for.letters and not _meet(title_for.letters, letters):
            score -= 0.5
    if form.agrees:
        score += 1.0
    elif form.says.letters and form.says.strength >= 0.8:
        score -= 1.0
    score += looks.of(line) * (0.6 if form.form is Form.SECTION else 0.5)
    if line.is_listed and not line.paragraph.heading and form.form is not Form.SECTION:
        score -= 0.8
    if len(line.text.split()) > 24 and not form.agrees:
        score -= 1.0
    if line.text.rstrip().endswith((".", ";", ",")) and len(form.title.split()) > 6 and not form.agrees:
        score -= 1.5
    kind = LabelKind.COMBINED if len(letters) > 1 else LabelKind.LETTER
    return Candidate(line, letters, kind, score, title_line, form.form)


def _is_title_of(following: Line, title: Title, line: Line, form: LabelForm, looks: Looks) -> bool:  # noqa: PLR0911 - asked one after another, as a reader would
    """Tell whether the line behind a letter that stands alone is its title, not a first sub-heading."""
    if read_label(following.text) is not None:
        return False
    if form.form is Form.SECTION and _heads_alike(following, line, looks):
        return True
    if (
        form.form is Form.SECTION
        and following.cell is line.cell
        and looks.signature(following) == looks.signature(line)
        and looks.prominence(line) > _LARGE
        and read_area(following.body) is None
        and len(following.text.split()) <= 14
    ):
        return True
    if not _meet(title.letters, form.letters):
        return False
    if form.form is Form.ALONE:
        return title.strength >= 0.6
    if read_area(following.body) is not None or following.is_listed:
        return False
    beside = following.cell is not line.cell or following.paragraph is line.paragraph
    return title.strength >= (0.6 if beside else 0.9) and (
        beside or looks.prominence(following) >= looks.prominence(line) - 0.45
    )


def _heads_alike(following: Line, line: Line, looks: Looks) -> bool:
    """Tell whether two cells of one row look like heads: a letter and a title of the council's own."""
    if following.cell is None or line.cell is None or following.cell is line.cell:
        return False
    return (
        following.cell.row == line.cell.row
        and looks.signature(following) == looks.signature(line)
        and looks.of(following) > 0.9
        and looks.stands_alone(following)
        and read_head(following.body) not in STATEMENT_ROLES | {Role.STRENGTH}
    )


def _meet(some: tuple[SectionLetter, ...], others: tuple[SectionLetter, ...]) -> bool:
    return bool({letter[0] for letter in some} & {letter[0] for letter in others})


def _following(line: Line, lines: list[Line]) -> Line | None:
    """Return the line behind, where it stands in the same table or in none."""
    if line.order + 1 >= len(lines):
        return None
    following = lines[line.order + 1]
    if following.table is not line.table:
        return None
    return following


def _title_score(line: Line, title: Title, looks: Looks) -> float:
    look = looks.of(line)
    listed = line.is_listed or (look < 0.5 and typed_number(line.text) is not None)
    return 0.4 + title.strength + look * 0.7 - (0.5 if listed and not line.paragraph.heading else 0)


def _titled(
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
                c.score >= _ENOUGH
                and not _meet(c.letters, tuple(by_letter))
                and not looks.is_column_head(c.line)
            ):
                shared.setdefault(looks.signature(c.line), set()).update(c.letters)
        alike |= {signature for signature, letters in shared.items() if len(letters) >= 2}
        missing = [
            c
            for c in titles
            if not _meet(c.letters, tuple(by_letter))
            and c.score >= 1.6
            and (
                looks.signature(c.line) in alike
                or (looks.prominence(c.line) >= most and looks.of(c.line) > 0.8)
            )
        ]
        if lettered_plan:
            return missing
        if len(by_letter) >= 2 and len(missing) + len(by_letter) < _MANY:
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
    titles = [c for c in titles if not (looks.is_column_head(c.line) and _meet(c.letters, tuple(standing)))]
    sure = [c for c in titles if c.score >= _ENOUGH]
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
            if candidate.score >= 1.4:
                kept.append(candidate)
        elif not {x[0] for x in candidate.letters} <= {x[0] for x in covered} and (
            candidate in sure or _is_plain_title(candidate, looks)
        ):
            kept.append(candidate)
    return kept


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


def _told_titles(
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
    for line in lines:
        named = told.get(normal(line.body)) if told and len(line.text) < 160 else None
        if named is not None and line is not named[1] and looks.may_be_heading(line):
            found.append((line.order, named[0]))
    return found


def _learned(
    lines: list[Line],
    learned: dict[str, tuple[SectionLetter, ...]],
    found: set[SectionLetter],
    choice: Choice,
    looks: Looks,
) -> list[Candidate]:
    """Take headings that the contents list gave a letter to, where no label of that letter was found."""
    made: list[Candidate] = []
    for line in lines:
        letters = learned.get(normal(line.body)) if len(line.text) < 160 else None
        if letters is None or line.order in choice.listed or not looks.may_be_heading(line):
            continue
        if not _meet(letters, tuple(found)):
            made.append(Candidate(line, letters, LabelKind.TITLE, 2.5))
    return made
