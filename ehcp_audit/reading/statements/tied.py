"""Statements with all that ties them together, as one step: made, numbered, and named by one another."""

from collections.abc import Mapping
from dataclasses import dataclass

from ehcp_audit.model import SectionLetter
from ehcp_audit.reading.lines.line import Line

from .belonging import join_bands, join_neighbours, join_tables
from .codes_behind import number_by_code_behind
from .counted_on import number_from_one
from .link_tables import read_link_tables
from .links import number_statements
from .made import statements_of
from .mentions import refer_by_mentions, set_asides_apart
from .name_columns import refer_by_columns
from .names import names_of
from .references import Reference
from .row_columns import add_row_columns
from .said_once import said_once
from .stated import Stated
from .turns import join_turns
from .uncounted import without_introductions

__all__ = ["Tied", "tie_statements"]


@dataclass(frozen=True, slots=True)
class Tied:
    """The statements of a plan, and what its lines say of several of them."""

    stated: list[Stated]
    together: list[list[Reference]]
    """What tables and sentences name together."""
    unclear: list[Line]
    """The heads of columns whose numbers may be those of needs as well as those of outcomes."""


def tie_statements(lines: list[Line], shown: list[str], times: Mapping[SectionLetter, int]) -> Tied:
    """Make the statements of a plan, and find what names what.

    Args:
        lines: all lines, with their sections; what says nothing but what it names is taken for no statement.
        shown: the printed text of every paragraph, by its number.
        times: how often the plan opens each section.
    """
    together = read_link_tables(lines)
    names = names_of(lines)
    asides = set_asides_apart(lines, names)
    stated = statements_of(lines, shown, names)
    number_by_code_behind(stated)
    add_row_columns(stated, lines, names.counted)
    stated = said_once(without_introductions(stated))
    join_tables(stated, lines, times)
    join_bands(stated, lines)
    join_neighbours(stated, lines)
    join_turns(stated, lines)
    unclear = refer_by_columns(stated, lines, names.counted)
    together += refer_by_mentions(stated, lines, names, asides)
    number_from_one(stated, together)
    number_statements(stated)
    return Tied(stated, together, unclear)
