"""One column of a table under its head, and what a column's own cells say that it is."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ehcp_audit.model import SectionLetter
from ehcp_audit.reading.blocks import Cell
from ehcp_audit.reading.labels.chosen import Candidate
from ehcp_audit.reading.lines.heads import DETAILS, KIND_OF, stated_with_details
from ehcp_audit.reading.lines.line import Line, Role
from ehcp_audit.reading.lines.subheadings import looks_like_statement
from ehcp_audit.reading.statements.reference_cells import REFERENCE_TO, is_tick, nothing_but_codes
from ehcp_audit.reading.statements.references import codes_in
from ehcp_audit.reading.statements.short_names import is_time, may_be_name
from ehcp_audit.reading.words.how_given import says_expertise, says_how_given, says_how_reviewed
from ehcp_audit.reading.words.titles import read_area
from ehcp_audit.reading.words.wording import normal

__all__ = [
    "Column",
    "Rows",
    "held_in",
    "over_sentences",
    "refer_by_label",
    "settle_beside",
    "settle_by",
    "settle_details",
    "settle_how_given",
    "settle_needed",
    "settle_when",
]

Rows = Sequence[Sequence[tuple[Cell, list[Line]]]]
"""The rows of a table: each its cells that hold words, with their lines."""


@dataclass(slots=True)
class Column:
    """A column under its head."""

    first: int
    """First column of the grid."""
    last: int
    """Column of the grid behind it."""
    role: Role | None
    letter: SectionLetter | None
    """The section; `None` where the table stands in none."""
    head: list[Line]
    label: Candidate | None
    """The label, where the head is one."""
    ticked: bool = False
    """True where its head names a need or an outcome, and a tick in a row says that this serves it."""
    named: bool = False
    """True where its head names the need or the outcome that all its cells serve: `Outcome E1`."""
    told: bool = False
    """True where its head asks who looks at how the provision beside it goes, or what training it needs."""
    opens: bool = False
    """True where the head, without a letter, is all that labels the section."""


def held_in(column: Column, rows: Rows) -> list[str]:
    """List the lines that stand right under a head, but for the head itself where it is printed again."""
    head = column.head[0].body if column.head else ""
    return [
        line.body.strip()
        for row in rows
        for cell, lines in row
        if (cell.column, cell.column + cell.column_span) == (column.first, column.last)
        for line in lines
        if line.body != head
    ]


def refer_by_label(column: Column, scope: Sequence[SectionLetter], rows: Rows) -> None:
    """Take `Section B need` over nothing but codes, in another section's table, for a column that refers."""
    if column.label is None or len(column.label.letters) != 1 or column.label.letters[0] in scope:
        return
    kind = REFERENCE_TO.get(KIND_OF.get(column.label.letters[0], Role.OTHER))
    held = held_in(column, rows) if kind is not None else []
    # A letter alone may be the label of the next section.
    if held and all(nothing_but_codes(one) and (len(one) > 1 or one.isdigit()) for one in held):
        column.label, column.role = None, kind


def over_sentences(columns: Sequence[Column], rows: Rows) -> bool:
    """Tell whether short words without a full stop stand over nothing but sentences, in each column."""
    return all(len(c.head) == 1 and c.head[0].words <= _SHORT for c in columns) and all(
        held
        and all(len(one.split()) >= _SHORT and one.endswith(".") for one in held)
        and not column.head[0].body.endswith(".")
        for column in columns
        for held in [held_in(column, rows)]
    )


_SHORT = 5


def settle_beside(columns: Sequence[Column], rows: Rows, scope: Sequence[SectionLetter]) -> None:
    """Tell columns by what stands beside them: titles, ticks, kinds of provision, what it serves."""
    _settle_titles(columns, rows)
    _settle_ticks(columns, rows)
    _settle_kinds(columns)
    _settle_named(columns, scope)
    _settle_times(columns, scope)


_DESCRIBED = frozenset({Role.NEED, Role.OUTCOME})


def _settle_titles(columns: Sequence[Column], rows: Rows) -> None:
    """`Need` over short names holds what the needs are called that stand beside it.

    That is in a column of the same name (`Description of need`), or in the one column of sentences whose
    head says nothing (`What this means for Sam`).
    """
    plain = [column for column in columns if column.label is None]
    for role in _DESCRIBED & {column.role for column in plain}:
        alike = [column for column in plain if column.role is role]
        unnamed = [column for column in plain if column.role is None]
        if len(alike) == 1 and len(unnamed) == 1 and _are_sentences(held_in(unnamed[0], rows)):
            alike += unnamed
        if len(alike) != 2:
            continue
        held = [held_in(column, rows) for column in alike]
        names = [_are_names(some) for some in held]
        if sum(names) == 1:
            said = names.index(False)
            if held[said] and sum(map(may_be_name, held[said])) * 2 < len(held[said]):
                alike[names.index(True)].role, alike[said].role = Role.OTHER, role


def _are_sentences(said: Sequence[str]) -> bool:
    return bool(said) and all(
        not may_be_name(text) and (text.endswith(".") or looks_like_statement(text)) for text in said
    )


def _are_names(said: Sequence[str]) -> bool:
    """Tell whether cells are names, most of them with no verb: `N4 Losing his temper when he is teased`."""
    short = all(0 < len(text.split()) <= _LONGEST_TITLE and text[-1:] not in ".!?" for text in said)
    verbless = [text for text in said if any(map(str.isalpha, text)) and not looks_like_statement(text)]
    return bool(said) and short and len(verbless) * 3 >= len(said) * 2


_LONGEST_TITLE = 10
"""Words of what a need is called, with its number."""


def _settle_ticks(columns: Sequence[Column], rows: Rows) -> None:
    """`O1`, `O2` over nothing but ticks name the outcomes that each row serves."""
    coded: list[tuple[Column, Role]] = []
    for column in columns:
        text = column.head[0].body if len(column.head) == 1 and column.label is None else ""
        named = codes_in(text) if column.role is None and nothing_but_codes(text) else []
        kind = REFERENCE_TO.get(named[0].role) if len(named) == 1 and named[0].role is not None else None
        if kind is not None:
            coded.append((column, kind))
    held = [one for column, _ in coded for one in held_in(column, rows)]
    if len(coded) >= _LEAST and held and all(map(is_tick, held)):
        for column, kind in coded:
            column.role, column.ticked = kind, True


_LEAST = 2


def _settle_kinds(columns: Sequence[Column]) -> None:
    """`Type of provision` beside a column of provision says of what kind it is, and states none."""
    alike = [column for column in columns if column.role is Role.PROVISION and column.label is None]
    kinds = [column for column in alike if _KIND.match(normal(column.head[0].body))]
    if len(kinds) < len(alike):
        for column in kinds:
            column.role = Role.OTHER


_KIND = re.compile(
    r"(?:types?|kinds?|category|categories|nature|sort) of\b|(?:provision|support) (?:type|category)$"
)


def _settle_named(columns: Sequence[Column], scope: Sequence[SectionLetter]) -> None:
    """`Outcome E1` over the one column, in a table of provision, that holds any: what serves this outcome."""
    if len(scope) != 1 or KIND_OF.get(scope[0]) is not Role.PROVISION:
        return
    if any(column.role is Role.PROVISION for column in columns):
        return
    naming = [
        column
        for column in columns
        if column.role in REFERENCE_TO and column.label is None and nothing_but_codes(column.head[0].body)
    ]
    if len(naming) == 1 and codes_in(naming[0].head[0].body):
        naming[0].role, naming[0].named = Role.PROVISION, True


def _settle_times(columns: Sequence[Column], scope: Sequence[SectionLetter]) -> None:
    """`By the end of Key Stage 2` in Section E stands over outcomes; beside a column of these, over steps."""
    if len(scope) != 1 or KIND_OF.get(scope[0]) is not Role.OUTCOME:
        return
    said = any(column.role is Role.OUTCOME for column in columns)
    for column in columns:
        if column.role is None and is_time(" ".join(line.body for line in column.head)):
            column.role = Role.OTHER if said else Role.OUTCOME


def settle_needed(columns: list[Column], scope: tuple[SectionLetter, ...], rows: Rows) -> None:
    """`What I need`, in a grid of Section F with who or how often and no other provision, is one."""
    roles = {column.role for column in columns}
    if len(scope) != 1 or KIND_OF.get(scope[0]) is not Role.PROVISION or Role.PROVISION in roles:
        return
    needed = [column for column in columns if column.role is Role.NEED and column.label is None]
    if len(needed) != 1 or None in roles or DETAILS.isdisjoint(roles - {Role.NEED}):
        return
    held = held_in(needed[0], rows)
    if held and not any(nothing_but_codes(one) or read_area(one) is not None for one in held):
        needed[0].role = Role.PROVISION


def settle_by(columns: Sequence[Column]) -> None:
    """`By` beside outcomes and no provision says by when."""
    roles = {column.role for column in columns}
    if Role.OUTCOME not in roles or roles & {Role.PROVISION, Role.BY_WHEN}:
        return
    for column in columns:
        if column.role is Role.WHO and normal(column.head[0].body) == "by":
            column.role = Role.BY_WHEN


def settle_when(columns: Sequence[Column], rows: Rows) -> None:
    """`When`, behind provision and over `daily` and `an hour a week`, says how often beside outcomes too."""
    roles = [column.role for column in columns]
    if not {Role.OUTCOME, Role.PROVISION} <= set(roles) or {Role.HOW_OFTEN, Role.WHO_HOW_OFTEN} & set(roles):
        return
    behind = max(at for at, role in enumerate(roles) if role is Role.PROVISION)
    for column in columns[behind + 1 :]:
        if column.role is Role.BY_WHEN and normal(column.head[0].body) == "when":
            held = held_in(column, rows)
            if 2 * sum(_OFTEN.search(said) is not None for said in held) > len(held):
                column.role = Role.HOW_OFTEN


_OFTEN = re.compile(
    r"\b(?:daily|weekly|fortnightly|monthly|termly|(?:half[- ])?hours?|minutes?|mins|times|once|twice"
    r"|(?:each|every|per|a) (?:day|week|fortnight|month|(?:half[- ])?term|lesson|morning|afternoon))\b",
    re.IGNORECASE,
)
_MAY_SAY_HOW_GIVEN = frozenset({None, Role.BY_WHEN, Role.HOW_OFTEN, Role.WHO})
"""What such a head may be taken for by a word of it, as `staff`, though it asks neither who nor how often."""


def settle_how_given(columns: list[Column]) -> None:
    """`Staff ratio`, in a grid of provision, says how it is given, and `Monitored by` how it is reviewed."""
    if any(column.role is Role.PROVISION for column in columns):
        for column in columns:
            plain = column.head and column.label is None and column.role in _MAY_SAY_HOW_GIVEN
            said = " ".join(line.body for line in column.head)
            if plain and says_how_given(said):
                column.role = Role.WHERE
            alone = column.role is not Role.WHO or [one.role for one in columns].count(Role.WHO) > 1
            if plain and alone and says_expertise(said):
                column.role = Role.OTHER
            of_it = says_how_reviewed(said) or says_expertise(said)
            column.told = column.role is Role.OTHER and of_it


def settle_details(columns: list[Column]) -> None:
    """`Support and staffing`, beside a column of provision, says who."""
    for column in columns:
        both = stated_with_details(" ".join(line.body for line in column.head)) if column.head else None
        if both is not None and any(other.role is both[0] for other in columns if other is not column):
            column.role = both[1] if column.label is None else column.role
