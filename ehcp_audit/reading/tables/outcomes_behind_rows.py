"""Rows over the whole width that state the outcome of the rows above them: `Outcome: by July …`."""

from collections.abc import Sequence

from ehcp_audit.reading.lines.line import OUTCOME, Filled

from .card_labels import stated_across

__all__ = ["outcomes_behind_rows"]


def outcomes_behind_rows(rows: Sequence[Filled], width: int) -> frozenset[int]:
    """Find the rows of such outcomes, by their numbers; none where they may stand over what serves them.

    Behind it they stand where the rows below the heads begin with one of another kind, and the last of all
    is an outcome: nothing is left that it could stand over.

    Args:
        rows: the rows below the column heads, the empty ones too.
        width: how many columns the table has.
    """
    if len(rows) < _FEWEST or not rows[-1] or stated_across(rows[-1], width) is not OUTCOME:
        return frozenset()  # as most
    filled = [number for number, cells in enumerate(rows) if cells]
    bands = [number for number in filled if stated_across(rows[number], width) is OUTCOME]
    each_has_rows = all(number - 1 in filled and number - 1 not in bands for number in bands)
    return frozenset(bands) if filled[0] not in bands and each_has_rows else frozenset()


_FEWEST = 2
