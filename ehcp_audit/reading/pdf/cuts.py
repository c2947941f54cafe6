"""Whether the words on two sides of a page break are those of one table row."""

from .lines import LABELLED

__all__ = ["lower_case", "words_go_on"]

LABEL_WORDS = 6
"""Words that a row's label in the first column has at most."""
STOPS = (".", "!", "?")


def lower_case(text: str) -> bool:
    """True where a text begins as the middle of a sentence does."""
    first = text[:1]
    return first.islower() or first in ",;.)]%&/"


def words_go_on(pairs: list[tuple[str, str]], *, alone: bool) -> bool:
    """True where the words below a page break are the rest of those above it.

    Args:
        pairs: for each column from the left, what the last row above says and what the first row below says.
        alone: True where the row above is the only one of its table.
    """
    both = [(up, down) for up, down in pairs if up and down]
    cut = any(lower_case(down) and not up.endswith((*STOPS, ":")) for up, down in both)
    if cut or (both and all(lower_case(down) for _, down in both)):
        return True
    up, down = pairs[0]
    if down and not lower_case(down):
        # The first column says what the row is about. It begins anew where a sentence has ended in any
        # column; so do short labels, but a list of sections is one, where it stands in one row.
        if any(above.endswith(STOPS) for above, _ in both):
            return False
        if up and max(len(up.split()), len(down.split())) <= LABEL_WORDS:
            return alone and all(LABELLED.match(text) for text in (up, down))
    emptied = any(up and not down for up, down in pairs)
    filled = any(down for _, down in pairs)
    # A column that was empty above and is filled below speaks for a row of its own.
    return emptied and filled and not any(down and not up for up, down in pairs)
