"""What is left of a statement's words once its references and sources are cut out."""

__all__ = ["kept_of", "only_cut"]

_BEHIND_A_CUT = ".:;,"
"""Marks that close a reference in front of the words: `(Outcome 2). The …`."""
_JOINTS = (" -", " \u2013", " \u2014", " |")


def only_cut(begin: int, end: int, cuts: list[tuple[int, int]], piece: str) -> bool:
    """Tell whether between two places nothing stands but what was cut out."""
    rest = list(piece[begin:end])
    for first, last in cuts:
        for at in range(max(first, begin), min(last, end)):
            rest[at - begin] = " "
    return not any(map(str.isalnum, rest))


def kept_of(piece: str, at: int, cuts: list[tuple[int, int]], offset: int) -> list[tuple[int, int]]:
    """Return the stretches of a text that are left of it.

    Args:
        piece: the text.
        at: where it begins, behind its number.
        cuts: what is cut out.
        offset: where the text itself begins in what was printed, which the stretches are counted from.
    """
    if not cuts:
        stop = len(piece.rstrip())
        begin = len(piece) - len(piece[at:].lstrip())
        return [(offset + begin, offset + stop)] if begin < stop else []
    kept: list[tuple[int, int]] = []
    start = at
    for first, last in [*sorted(cuts), (len(piece), len(piece))]:
        if first > at:
            begin, stop = at, first
            in_front = not kept and begin > start
            while begin < stop and (piece[begin].isspace() or (in_front and piece[begin] in _BEHIND_A_CUT)):
                begin += 1
            while stop > begin and piece[stop - 1].isspace():
                stop -= 1
            if first < len(piece) and piece[stop - 2 : stop] in _JOINTS:
                stop = begin + len(piece[begin : stop - 2].rstrip())  # the dash in front of a reference
            if (
                first < len(piece)
                and piece[begin:stop].endswith(",")
                and only_cut(last, len(piece), cuts, piece)
            ):
                stop -= 1  # the comma in front of a reference at the end
            if begin < stop and (
                any(map(str.isalnum, piece[begin:stop])) or not kept or piece[begin:stop] in {".", ";"}
            ):
                kept.append((offset + begin, offset + stop))
        at = max(at, last)
    return kept
