"""A line that may open a section, and how much speaks for it."""

import re
from dataclasses import dataclass

from ehcp_audit.model import LabelKind, SectionLetter
from ehcp_audit.reading.lines.heads import DETAILS, STATEMENT_ROLES, read_head
from ehcp_audit.reading.lines.line import Line, Role
from ehcp_audit.reading.lines.looks import Looks, Signature
from ehcp_audit.reading.profile import heading_words
from ehcp_audit.reading.words.label_forms import Form, LabelForm, count_labels, read_label
from ehcp_audit.reading.words.nothing import says_none
from ehcp_audit.reading.words.served import without_served
from ehcp_audit.reading.words.titles import Title, read_area, read_title
from ehcp_audit.reading.words.typed_numbers import typed_number
from ehcp_audit.reading.words.wording import is_redaction_only, normal

from .endings import ends_a_section

__all__ = ["ENOUGH", "MANY", "Candidate", "believe_series", "candidate_of", "meet"]

ENOUGH = 2.0
"""Evidence that is enough for a label."""
MANY = 4
"""With this many sections labelled by letter, a plan is one that uses letters."""
_RUNS = 6
"""So many different letters, B and F among them, are sections although no title stands beside any of them."""
_WORDY = 8
"""Words for each letter, on average, below which letters list reports rather than open sections."""
_FEW = 2
_LONGEST_TITLE = 40
"""Words of the longest title of a section, as the law words it."""
_LONG = 14
"""Words of what is a sentence, and no title, where it ends as one."""
_LARGE = 1.3
"""Prominence above that of bold type: larger, or a heading's style."""


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
    holds: bool = False
    """True where what stands behind the letter is the section's text, not its title: `G: Not applicable`."""


def candidate_of(  # noqa: PLR0911 - asked one after another, as a reader would
    line: Line, lines: list[Line], looks: Looks, headings: dict[str, SectionLetter]
) -> Candidate | None:
    """Weigh what speaks for a line being a label; `None` where nothing does.

    Args:
        line: the line.
        lines: all lines, for what follows it.
        looks: what is usual in the document.
        headings: a council's own headings, normalised.
    """
    text = line.text
    if not text or len(text) > 420:
        return None
    if (
        headings
        and not _names_none(text)
        and (own := headings.get(heading_words(line.body)) or headings.get(heading_words(text)))
    ):
        return Candidate(line, (own,), LabelKind.PROFILE, 9.0)
    form = read_label(text)
    if form is None and text != line.body:
        form = read_label(line.body)
        # A letter behind a list number or bullet names a section less often than it begins a list item.
    if form is not None:
        return None if _names_none(text) or _refers(line, form) else _with_letter(line, form, lines, looks)
    if len(text) > 170 or not looks.may_be_heading(line) or text.count(". ") > 1:
        return None
    title = read_title(without_served(line.body), 0.8)  # "Provision for outcome 1" is no title of E
    if not title.letters or title.strength < 0.8 or _heads_a_detail(line) or _names_none(text):
        return None
    if read_area(line.body) is not None:
        return None  # "Area of need: Cognition and learning" heads a part of a section
    return Candidate(line, title.letters, LabelKind.TITLE, _title_score(line, title, looks))


def _names_none(text: str) -> bool:
    """Tell whether a text is nothing but a mark of redaction, or names so many sections that it is a list."""
    return count_labels(text) > 3 or is_redaction_only(text)


def _heads_a_detail(line: Line) -> bool:
    """Tell whether a cell of a word or two says who or how often: `Provider` heads no Section I."""
    narrow = line.cell is not None and line.table is not None and line.cell.column_span < line.table.columns
    return narrow and line.words <= _FEW and read_head(line.body) in DETAILS


def _refers(line: Line, form: LabelForm) -> bool:
    """Tell whether a cell asks what a row serves: `Which needs does this address? (Section B)`."""
    cell, table = line.cell, line.table
    if form.form is not Form.SUFFIX or cell is None or table is None or cell.column_span >= table.columns:
        return False
    return read_head(form.title) in {Role.NEED_REFERENCE, Role.OUTCOME_REFERENCE}


def believe_series(candidates: list[Candidate], lines: list[Line], looks: Looks) -> None:  # noqa: C901 - asked one after another, as a reader would
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
        if one.kind is not LabelKind.TITLE and one.score >= ENOUGH
        for letter in one.letters
    }
    many = MANY - 1 if len(sure) >= MANY else MANY
    _believe_heads_of_social_care(rows)
    for series, needed in [*((one, many) for one in alike.values()), *((one, 2) for one in rows.values())]:
        if len({letter for one in series if _tells(one, looks) for letter in one.letters}) < needed:
            continue
        for candidate in series:
            if candidate.score >= ENOUGH or not _tells(candidate, looks):
                continue
            if candidate.form in {Form.OTHER_TITLE, Form.SUFFIX}:
                candidate.score = 2.4
            elif candidate.form is Form.ALONE:
                candidate.score = 2.4
                candidate.title_line = _title_behind(candidate, lines, looks)
    if len(sure) < MANY:
        _believe_bare_letters(candidates, lines, looks)


def _believe_heads_of_social_care(rows: dict[tuple[int, int], list[Candidate]]) -> None:
    """Raise `H1` and `H2`, however plain, that head the two columns of a table."""
    for (_, row), heads in rows.items():
        if not row and [one.letters for one in heads] == [(SectionLetter.H1,), (SectionLetter.H2,)]:
            for one in heads:
                one.score = max(one.score, 2.4)


def _tells(candidate: Candidate, looks: Looks) -> bool:
    """Tell whether a letter looks like a heading: `E` in a plain cell names an outcome, and no section."""
    look = looks.of(candidate.line)
    return candidate.score >= ENOUGH or look > (0.8 if candidate.form is Form.ALONE else 0.3)


def _title_behind(candidate: Candidate, lines: list[Line], looks: Looks) -> Line | None:
    """Return the title of a letter that stands alone: the line behind it, or below it in its column."""
    line = candidate.line
    following = _following(line, lines)
    if line.cell is not None and line.table is not None and line.cell.column_span < line.table.columns:
        row = line.cell.row + line.cell.row_span
        for other in lines[line.order + 1 : line.order + 1 + 2 * line.table.columns]:
            cell = other.cell
            if other.table is not line.table or cell is None or cell.row != row:
                continue
            if cell.column == line.cell.column and meet(read_title(other.body).letters, candidate.letters):
                return other
    if following is None or read_area(following.body) is not None or read_label(following.text) is not None:
        return None
    if _heads_next_column(following, line, candidate.letters):
        return None
    if _COUNTED.fullmatch(following.body) or _is_content(following, line):
        return None
    return following if looks.prominence(following) >= looks.prominence(line) - 0.45 else None


def _heads_next_column(following: Line, line: Line, letters: tuple[SectionLetter, ...]) -> bool:
    """Tell whether the cell beside a letter heads a column of its own: `Section F | Who | How often`."""
    cell, beside = line.cell, following.cell
    if cell is None or beside is None or beside is cell or beside.row != cell.row:
        return False
    role = read_head(following.body)
    return role in _BESIDE and not meet(read_title(following.body).letters, letters)


_BESIDE = DETAILS | {Role.NUMBER, Role.OTHER}


def _is_content(following: Line, line: Line) -> bool:
    """Tell whether the line behind a letter is what stands in a cell of the rows below, or a sentence."""
    if following.cell is not None and line.cell is not None and following.cell.row != line.cell.row:
        return following.cell.column != line.cell.column or following.text.rstrip().endswith(".")
    return following.words > _LONG and following.text.rstrip().endswith(".")


def _believe_bare_letters(candidates: list[Candidate], lines: list[Line], looks: Looks) -> None:
    """Raise letters without any title, where nothing else names the sections.

    They stand in the first column of a table, what they name beside them, or each on a line of its own. A
    list of reports may be lettered too, but its entries are a few words, and such a plan names its sections
    elsewhere.
    """
    titles = {
        letter
        for one in candidates
        if one.kind is LabelKind.TITLE and one.score >= ENOUGH and one.line.paragraph.heading
        for letter in one.letters
    }
    if len(titles) >= MANY:
        return
    candidates += _counted_letters(candidates, lines)
    candidates.sort(key=lambda one: one.line.order)
    bare: dict[bool, list[Candidate]] = {}
    for one in candidates:
        if one.form is not Form.ALONE or one.score >= ENOUGH or not looks.stands_alone(one.line):
            continue
        cell = one.line.cell
        if cell is None or cell.column == 0:
            bare.setdefault(cell is not None, []).append(one)
    for in_table, series in bare.items():
        letters = [letter for one in series for letter in one.letters]
        if len(set(letters)) < _RUNS or not {SectionLetter.B, SectionLetter.F} <= set(letters):
            continue
        if len(letters) > len(set(letters)) or _words_between(series, lines) < _WORDY * len(series):
            continue
        for one in series:
            if not in_table or looks.is_column_head(one.line):
                one.score = 2.4


_COUNTED_LETTER = re.compile(r"([B-GI-K])1")


def _counted_letters(candidates: list[Candidate], lines: list[Line]) -> list[Candidate]:
    """Find `B1` on a line of its own: mostly a statement's number, but a label where there are no others."""
    if any(one.score >= ENOUGH for one in candidates):
        return []
    return [
        Candidate(line, (SectionLetter(found[1]),), LabelKind.LETTER, -1.0, None, Form.ALONE)
        for line in lines
        if line.cell is None and (found := _COUNTED_LETTER.fullmatch(line.body)) is not None
    ]


def _words_between(series: list[Candidate], lines: list[Line]) -> int:
    """Count the words from the first of the letters to the last."""
    first, last = series[0].line.order, series[-1].line.order
    return sum(line.words for line in lines[first:last])


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
        elif title_for.strength >= 0.8 and title_for.letters and not meet(title_for.letters, letters):
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
    if (
        read_label(following.text) is not None
        or _heads_next_column(following, line, form.letters)
        or says_none(following.body)
        or _COUNTED.fullmatch(following.body)
        or _is_answered(following.body, form)
    ):
        return False
    if ends_a_section(following.body):
        # "Section K", and below it "Appendices".
        return form.letters == (SectionLetter.K,) and normal(following.body) in {"appendices", "appendix"}
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
    if not meet(title.letters, form.letters):
        return False
    if form.form is Form.ALONE:
        return title.strength >= 0.6
    if read_area(following.body) is not None or following.is_listed:
        return False
    if _says_it_all(following, title, form):
        return True
    beside = following.cell is not line.cell or following.paragraph is line.paragraph
    return title.strength >= (0.6 if beside else 0.9) and (
        beside or looks.prominence(following) >= looks.prominence(line) - 0.45
    )


def _is_answered(text: str, form: LabelForm) -> bool:
    """Tell whether a line says the placement or the budget itself: `Type of placement: a primary school`."""
    asked, colon, said = text.partition(":")
    if not colon or not said.strip() or not {SectionLetter.I, SectionLetter.J}.issuperset(form.letters):
        return False
    return meet(read_title(asked).letters, form.letters) and not read_title(said).letters


_COUNTED = re.compile(
    r"(?:[\w'\u2019]+ ){0,4}(?:needs?|outcomes?|aims?|goals?|targets?|objectives?|provisions?)"
    r" (?:no\.? |number |#)?\d{1,2}(?:\.\d{1,2}){0,2}(?:\W+(?:(?:for|to|meets|links? to) )?"
    r"(?:needs?|outcomes?|aims?|goals?) #?[\d., &and]+)?\W*",
    re.IGNORECASE,
)
"""`Outcome 1` and `Provision for Outcome 1` are the first of several in the section, not its title."""
_ONE_ADVICE = re.compile(
    r"(?:medical|psycholog\w+|educational|school|social care|health|therapy) ", re.IGNORECASE
)
"""`Medical advice` is the first entry of K, not its title."""


_TITLE_OF_A = re.compile(r"\bviews?\b.{1,40}\binterests?\b.{1,40}\baspirations\b", re.IGNORECASE)
"""What Section A is called by regulation 12, whoever's views it names."""


def _says_it_all(following: Line, title: Title, form: LabelForm) -> bool:
    """Tell whether a plain line behind a letter is, word for word, what that section is called.

    In A such words (`My views`) as often head a part of it, but for those of the regulations.
    """
    of_a = SectionLetter.A in form.letters
    return (
        form.form is Form.SECTION
        and title.strength >= (0.9 if of_a else 0.95)
        and not (of_a and _TITLE_OF_A.search(following.text) is None)
        and not (SectionLetter.K in form.letters and _ONE_ADVICE.match(following.body))
        and following.whole
        and 2 <= len(following.text.split()) <= _LONGEST_TITLE
        and following.text[-1:] not in ".;,"
    )


def _heads_alike(following: Line, line: Line, looks: Looks) -> bool:
    """Tell whether two cells of one row look like heads: a letter and a title of the council's own."""
    if following.cell is None or line.cell is None or following.cell is line.cell:
        return False
    return (
        following.cell.row == line.cell.row
        and looks.alike(following, line)
        and looks.of(following) > 0.9
        and looks.stands_alone(following)
        and read_head(following.body) not in STATEMENT_ROLES | {Role.STRENGTH}
    )


def meet(some: tuple[SectionLetter, ...], others: tuple[SectionLetter, ...]) -> bool:
    """Tell whether two labels have a section in common, H1 and H2 taken as H."""
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
