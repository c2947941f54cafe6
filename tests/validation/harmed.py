"""Good plans, and one harm done to each: which criteria must notice, and that no other does.

A plan in `plans/<name>.yaml` is what the reader would give. A harm in `plans/*harms.yaml` is one change to
it, with the criteria that must come out worse (`must`), those that may change as a plain consequence (`may`),
and why it matters.
"""

import copy
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from builders import KINDS, NO_STATEMENT, plan

from ehcp_audit.model import Judgement, Plan, PlanAudit, Verdict
from ehcp_audit.scoring import audit_plan

__all__ = ["Harm", "Seen", "base", "false_alarms", "harmed", "harms", "look", "worse_and_changed"]

FOLDER = Path(__file__).parent / "plans"
Data = dict[str, Any]


@dataclass(frozen=True)
class Harm:
    """One harm to one good plan."""

    plan: str
    name: str
    do: tuple[Data, ...]
    must: frozenset[str]
    """Criteria that must come out worse."""
    may: frozenset[str]
    """Criteria whose answer may change with it, and need not."""
    known: str = ""
    """Why the program is known not to manage it yet; empty where it must."""


@dataclass(frozen=True)
class Seen:
    """What the audit made of a harm."""

    missed: frozenset[str]
    """Criteria that had to come out worse, and did not."""
    besides: frozenset[str]
    """Criteria that changed though the harm has nothing to do with them."""


def harms() -> list[Harm]:
    """Return every harm, in the files' order."""
    files = sorted(FOLDER.glob("*harms.yaml"))
    listed = {
        name: some
        for file in files
        for name, some in yaml.safe_load(file.read_text(encoding="utf-8")).items()
    }
    return [
        Harm(
            plan=name,
            name=harm["name"],
            do=tuple(harm["do"]),
            must=frozenset(harm["must"].split()),
            may=frozenset(harm.get("may", "").split()),
            known=harm.get("known", ""),
        )
        for name, some in listed.items()
        for harm in some
    ]


@cache
def _text(name: str) -> str:
    return (FOLDER / f"{name}.yaml").read_text(encoding="utf-8")


def _built(data: Data) -> Plan:
    shape = {
        name: data[name] for name in ("links", "advice", "details", "labelled", "titles") if name in data
    }
    return plan(**shape, **data["sections"])


def false_alarms(name: str) -> list[str]:
    """Return the criteria that the program is known to find, wrongly, not met by a good plan."""
    return list(yaml.safe_load(_text(name)).get("false_alarms", ()))


@cache
def base(name: str) -> PlanAudit:
    """Return the audit of a good plan."""
    return audit_plan(_built(yaml.safe_load(_text(name))), "quality")


_audits: dict[tuple[str, str], PlanAudit] = {}


def harmed(harm: Harm) -> PlanAudit:
    """Return the audit of the plan with the harm done."""
    key = (harm.plan, harm.name)
    if key not in _audits:
        _audits[key] = _harm(harm)
    return _audits[key]


def _harm(harm: Harm) -> PlanAudit:
    data = copy.deepcopy(yaml.safe_load(_text(harm.plan)))
    for step in harm.do:
        for what, how in step.items():
            _STEPS[what](data, how)
    return audit_plan(_built(data), "quality")


def look(harm: Harm) -> Seen:
    """Do the harm and compare the audits."""
    worse, changed = worse_and_changed(base(harm.plan), harmed(harm))
    return Seen(harm.must - worse, frozenset(changed) - harm.must - harm.may)


def worse_and_changed(before: PlanAudit, after: PlanAudit) -> tuple[set[str], set[str]]:
    """Return the criteria that came out worse, and those and others whose answer is not what it was."""
    changed: set[str] = set()
    worse: set[str] = set()
    for one, other in zip(before.judgements, after.judgements, strict=True):
        if (one.verdict is not other.verdict and other.verdict is not Verdict.MET) or _bad(other) > _bad(one):
            worse.add(one.criterion)
        # Of what never counts (weight 0), a share may pass a threshold because there are fewer things to
        # share.
        if one.criterion in worse or (one.verdict is not other.verdict and one.weight > 0):
            changed.add(one.criterion)
    return worse, changed


def _bad(judgement: Judgement) -> int:
    """Return how many of the things looked at are not good, as far as that was decided."""
    return len({finding.thing for finding in judgement.findings if finding.holds is False})


def _lines(data: Data, letter: str) -> list[Any]:
    lines = data["sections"][letter]
    assert isinstance(lines, list)
    return lines


def _of(data: Data, statement: str) -> tuple[list[Any], int]:
    """Return the lines of a statement's section, and which of them it is: F3 is the third statement of F."""
    letter, number = statement.split("-") if "-" in statement else (statement[0], statement[1:])
    lines = _lines(data, letter)
    count = 0
    for place, line in enumerate(lines):
        text = line["text"] if isinstance(line, dict) else line
        if letter in KINDS and not text.startswith(("#", *NO_STATEMENT)):
            count += 1
            if count == int(number):
                return lines, place
    raise KeyError(statement)


def _put(data: Data, how: dict[str, str]) -> None:
    """Put: {F3: new words}; the area stays."""
    for statement, text in how.items():
        lines, place = _of(data, statement)
        lines[place] = {**lines[place], "text": text} if isinstance(lines[place], dict) else text


def _swap(data: Data, how: list[str]) -> None:
    """Swap: [F3, "old words", "new words"]."""
    statement, old, new = how
    lines, place = _of(data, statement)
    line = lines[place]
    text = line["text"] if isinstance(line, dict) else line
    assert old in text, (statement, old)
    _put(data, {statement: text.replace(old, new)})


def _drop(data: Data, statement: str) -> None:
    """Drop: F3; the links of later statements move with them."""
    lines, place = _of(data, statement)
    del lines[place]
    letter, number = statement.split("-") if "-" in statement else (statement[0], statement[1:])
    joint = "-" if "-" in statement else ""

    def moved(part: str) -> str | None:
        own = part.startswith(letter + joint) and part[len(letter + joint) :].isdigit()
        if not own:
            return part
        own_number = int(part[len(letter + joint) :])
        if own_number == int(number):
            return None
        return f"{letter}{joint}{own_number - (own_number > int(number))}"

    links = [[kept for part in link.split() if (kept := moved(part))] for link in data["links"]]
    data["links"] = [" ".join(link) for link in links if len(link) > 1]


def _move(data: Data, how: list[str]) -> None:
    """Move: [F1, G]: to the end of another section, without its area and links."""
    statement, to = how
    lines, place = _of(data, statement)
    line = lines[place]
    _drop(data, statement)
    _lines(data, to).append(line["text"] if isinstance(line, dict) else line)


def _section(data: Data, how: dict[str, list[str]]) -> None:
    data["sections"].update(how)


def _without(data: Data, letter: str) -> None:
    del data["sections"][letter]


def _replace(data: Data, how: list[str]) -> None:
    """Replace: [A, "old words", "new words"] in whatever lines of a section hold them."""
    letter, old, new = how
    lines = _lines(data, letter)
    texts = [line["text"] if isinstance(line, dict) else line for line in lines]
    assert any(old in text for text in texts), (letter, old)
    data["sections"][letter] = [
        {**line, "text": text.replace(old, new)} if isinstance(line, dict) else text.replace(old, new)
        for line, text in zip(lines, texts, strict=True)
    ]


def _cut(data: Data, how: list[str]) -> None:
    """Cut: [A, "words"]: the lines of a section that hold them."""
    letter, words = how
    lines = _lines(data, letter)
    kept = [line for line in lines if words not in (line["text"] if isinstance(line, dict) else line)]
    assert len(kept) < len(lines), (letter, words)
    data["sections"][letter] = kept


def _keep(data: Data, how: dict[str, list[str]]) -> None:
    """Keep: {A: ["words"]}: only the lines of a section that begin with one of them."""
    for letter, starts in how.items():
        data["sections"][letter] = [line for line in _lines(data, letter) if line.startswith(tuple(starts))]


def _order(data: Data, how: list[str]) -> None:
    assert set(how) == set(data["sections"])
    data["sections"] = {letter: data["sections"][letter] for letter in how}


def _details(data: Data, how: Data) -> None:
    data["details"] = {name: value for name, value in (data["details"] | how).items() if value is not None}


def _unlink(data: Data, part: str) -> None:
    links = [[one for one in link.split() if one != part] for link in data["links"]]
    data["links"] = [" ".join(link) for link in links if len(link) > 1]


def _add(data: Data, how: dict[str, str]) -> None:
    for letter, text in how.items():
        _lines(data, letter).append(text)


_STEPS: dict[str, Callable[[Data, Any], None]] = {
    "put": _put,
    "swap": _swap,
    "drop": _drop,
    "move": _move,
    "section": _section,
    "without": _without,
    "replace": _replace,
    "details": _details,
    "unlink": _unlink,
    "add": _add,
    "cut": _cut,
    "keep": _keep,
    "order": _order,
    "links": lambda data, how: data.update(links=how),
    "advice": lambda data, how: data.update(advice=how),
    "labelled": lambda data, how: data.update(labelled=how),
    "titles": lambda data, how: data.update(titles=how),
}
