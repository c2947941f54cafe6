"""What is said of a sample as it is drawn."""

from collections.abc import Sequence

from .words import and_list, count

H_DRAWN = "The sample"
H_STRATA = "Groups that the frame was divided into"
STRATA_HEADS = ("Group", "In the frame", "Drawn", "Each stands for")
H_STANDS = "How the sample stands for the frame"
STANDS_HEADS = ("", "Frame", "Sample", "95% interval", "")
APART = "differs"
CELL_BLANK = "(blank)"
H_PLANS = "The plans"
PICKED = "picked for a reason"
MORE_INTO = "Nothing was written. To keep the list, and to audit these plans: --into SAMPLE.csv"


UNENCRYPTED = "the plans travel to the workers unencrypted; use tls:// unless nobody else is on that network."


def undrawn_sentence(files: int) -> str:
    """Say how many files of a folder the sample left out."""
    return f"{count(files, 'file')} left alone: not drawn for this sample."


def columns_left_out_sentence(columns: Sequence[str]) -> str:
    """Say which columns of a manifest were not kept."""
    named = and_list(columns)
    return f"Not kept with the results, because a child could be known by it: the manifest's {named}."


def written_lines(name: str, as_word: str) -> tuple[str, str]:
    """Say where the list is, and the command that comes next; `as_word` is its name as a command takes it."""
    return (
        f"Written to {name}. To audit these plans, with the folder that holds them:",
        f"ehcp-audit batch FOLDER --manifest {as_word} --into ROUND.duckdb",
    )
