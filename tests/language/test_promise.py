"""A promise of somebody named is told without reading the text as provision, and told the same."""

from pathlib import Path

import yaml

from ehcp_audit.language import read_provision, somebody_will

CASES = Path(__file__).parent / "cases"


def texts_of(name: str) -> list[str]:
    return [
        text
        for texts in yaml.safe_load((CASES / name).read_text(encoding="utf-8")).values()
        for text in texts
    ]


def read_in_full(text: str) -> bool:
    slots = read_provision(text).slots
    return bool(slots.who and slots.obligation) and f"{slots.who} {slots.obligation}".lower() in text.lower()


def test_a_promise_is_told_as_by_reading_the_whole_statement():
    told = {text: somebody_will(text) for text in texts_of("hard.yaml")}
    assert told == {text: read_in_full(text) for text in told}
    assert {True, False} == set(told.values())


def test_those_who_supply_or_look_are_found_as_those_who_teach():
    assert somebody_will("The local authority will provide a radio aid.")
    assert somebody_will("The hearing clinic will test his hearing each term.")
    assert not somebody_will("Tam cannot hear the teacher without his radio aid.")
