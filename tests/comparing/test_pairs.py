"""Sentences in two versions, written by hand: what is weaker is called so, and a turn of phrase is not."""

from pathlib import Path

import pytest
import yaml

from ehcp_audit.comparing.names import Naming
from ehcp_audit.comparing.reasons import kind_of_change, reasons_of
from ehcp_audit.comparing.wording import wording_of
from ehcp_audit.model import ChangeKind, Need, Outcome, Provision

KINDS = {"provision": (Provision, "F"), "outcome": (Outcome, "E"), "need": (Need, "B")}
PAIRS = yaml.safe_load((Path(__file__).parent / "pairs.yaml").read_text("utf-8"))
WANTED = {
    "weakened": {ChangeKind.WEAKENED},
    "strengthened": {ChangeKind.STRENGTHENED},
    "harmless": {ChangeKind.UNCHANGED, ChangeKind.REWORDED},
}
BACKWARDS = {"weakened": "strengthened", "strengthened": "weakened", "harmless": "harmless"}


def compared(of, old, new):
    kind, section = KINDS[of]
    before, after = (
        wording_of(kind(id="X1", section=section, text=text), Naming(None)) for text in (old, new)
    )
    reasons = reasons_of(before, after)
    return kind_of_change(before, after, reasons), reasons


@pytest.mark.parametrize(
    ("wanted", "pair"),
    [pytest.param(wanted, pair, id=pair["old"][:50]) for wanted, pairs in PAIRS.items() for pair in pairs],
)
def test_a_pair_is_called_what_it_is_there_and_back(wanted, pair):
    of = pair.get("of", "provision")
    kind, reasons = compared(of, pair["old"], pair["new"])
    assert kind in WANTED[wanted], reasons
    back, reasons = compared(of, pair["new"], pair["old"])
    assert back in WANTED[BACKWARDS[wanted]], reasons


def test_every_reason_names_words_of_the_version_that_it_speaks_of():
    for pairs in PAIRS.values():
        for pair in pairs:
            _, reasons = compared(pair.get("of", "provision"), pair["old"], pair["new"])
            for reason in reasons:
                assert reason.says
                assert not reason.says.endswith(".")
