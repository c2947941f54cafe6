"""`ehcp-audit rescore`."""

from pathlib import Path

from ehcp_audit.collecting import open_round
from ehcp_audit.reporting.phrases import rescored_sentence
from ehcp_audit.scoring import load_rubric

from .output import write_text

__all__ = ["run"]


def run(round_file: Path, *, rubric: str) -> None:
    """Hold a round's stored findings against another rubric."""
    found = open_round(round_file)
    held = load_rubric(rubric)
    found.rescore(held)
    plans = found.summary().read or 0
    write_text(f"{rescored_sentence(plans, f'{held.id} {held.version}', round_file)}\n")
    write_text(f"To see the results: ehcp-audit summary {round_file}\n")
