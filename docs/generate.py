"""Write the pages that follow from the checks, their cases and the quality rubric.

    python docs/generate.py [--check]

`docs/checks.md` has a section for each check, `docs/criteria.md` one for each criterion. `--check` writes
nothing and exits with 1 where a page is not current.
"""
# ruff: noqa: INP001, T201 - a script beside the pages that it writes; it tells a person what it did

import argparse
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import yaml

from ehcp_audit.checks import CHECKS, CaseOptions, Check
from ehcp_audit.model import Criterion, Rubric, SectionLetter
from ehcp_audit.scoring import load_rubric

HERE = Path(__file__).resolve().parent
CASES = HERE.parent / "tests" / "checks" / "cases"
KINDS = {
    "holds": "Holds",
    "does not hold": "Does not hold",
    "cannot tell": "Cannot tell: a person must look",
    "nothing to look at": "Nothing to look at",
}
"""The answers in the order in which they are shown; each page of cases has some of them."""

_CHECKS_HEAD = """\
# The checks

Written by `docs/generate.py` from the checks and their pages of cases; do not edit.

A check is a question that the program puts to a plan. For each thing that it looks at it says *holds*, *does
not hold* or *cannot tell*; where there is nothing to look at, it says nothing. It does not say what that is
worth: [criteria](criteria.md) do. The examples are made up, and each is also a test (`tests/checks/cases/`).
"""
_CRITERIA_HEAD = """\
# The criteria of the quality rubric

Written by `docs/generate.py` from `rubrics/quality.yaml`; do not edit.

A criterion is a question that the rubric puts to a plan. Its *status* says on whose authority: an Act or
Regulations (statutory), the Code of Practice (guidance), a court or tribunal (case law), or what the field
advises (good practice). *Confirmed: no* says that nobody has yet opened the source and confirmed the
paragraph. The weight is a choice of this rubric; a weight of 0 is reported and never scored. The answers come
from [checks](checks.md); where there are none, a person judges.
"""


def pages() -> dict[Path, str]:
    """Return each page's path and what it must hold."""
    rubric = load_rubric("quality")
    return {
        HERE / "checks.md": "\n".join([_CHECKS_HEAD, *_checks(rubric)]).rstrip() + "\n",
        HERE / "criteria.md": "\n".join([_CRITERIA_HEAD, *_criteria(rubric)]).rstrip() + "\n",
    }


# --- checks


def _checks(rubric: Rubric) -> Iterator[str]:
    used: dict[str, list[str]] = {}
    for criterion in rubric.criteria:
        for reference in criterion.met_when.checks() if criterion.met_when else ():
            asked = used.setdefault(reference.check, [])
            if criterion.id not in asked:
                asked.append(criterion.id)
    for check in CHECKS.values():
        yield from _check(check, used.get(check.id, []))


def _check(check: Check, used: list[str]) -> Iterator[str]:
    yield f"## {check.id}\n"
    yield f"**{check.asks}**\n"
    yield f"{' '.join(check.how.split())}\n"
    yield f"- Source: {check.source}"
    if used:
        yield f"- Used by: {', '.join(f'[{one}](criteria.md#{_anchor(one)})' for one in used)}"
    for name, field in check.options.model_fields.items():
        if name in CaseOptions.model_fields:
            continue
        meaning = f": {' '.join(field.description.split())}" if field.description else ""
        usual = field.get_default(call_default_factory=True)
        parts = usual if isinstance(usual, (tuple, list)) else [usual]
        yield f"- Option `{name}`, if not given {', '.join(f'`{one}`' for one in parts) or 'none'}{meaning}"
    cases: dict[str, list[dict[str, Any]]] = yaml.safe_load(
        (CASES / f"{check.id}.yaml").read_text(encoding="utf-8")
    )
    yield ""
    for kind, shown in KINDS.items():
        # One of each kind is enough to see what is meant; the others are in the file.
        for case in cases.get(kind, [])[:1]:
            yield f"{shown}:\n"
            yield from _case(case)
            yield ""


def _case(case: dict[str, Any]) -> Iterator[str]:
    """Say in words what a made-up plan of the cases holds."""
    lines: list[str] = []
    for key, value in case.items():
        if key not in set(SectionLetter):
            lines += _other(key, value)
            continue
        items = [one for one in (value if isinstance(value, list) else value.split("\n")) if one]
        lines += [f"Section {key}: {_statement(one)}" for one in items] or [f"Section {key} is blank."]
    yield "\n>\n".join(f"> {line}" for line in lines or ["An empty plan."])


def _statement(item: str | dict[str, Any]) -> str:
    if isinstance(item, str):
        return f"(sub-heading) {item[1:].strip()}" if item.startswith("#") else _plain(item)
    extra = "; ".join(
        f"{_words(key)}: {_value(value)}" for key, value in item.items() if key not in {"text", "place"}
    )
    return f"{_plain(item['text'])} ({extra})" if extra else _plain(item["text"])


_OTHER: dict[str, Callable[[Any], Iterable[str]]] = {
    "thing": lambda _: (),
    "facts": lambda facts: (f"The facts file says `{name}`: {_value(one)}." for name, one in facts.items()),
    "as_of": lambda day: (f"Judged as of {day}.",),
    "links": lambda links: (f"The plan itself puts together: {', '.join(links)}.",),
    "unplaced": lambda lines: (f"Outside the sections: {_plain(one)}" for one in lines),
    "unread": lambda count: (f"{count} words could not be placed in a section.",),
    "advice": lambda items: (f"Listed as advice: {_value(one)}" for one in items),
}
"""What to say of a part of a case that is no section."""


def _other(key: str, value: Any) -> Iterable[str]:
    return _OTHER[key](value) if key in _OTHER else (f"{_words(key).capitalize()}: {_value(value)}.",)


def _pairs(values: dict[str, Any]) -> str:
    return "; ".join(f"{_words(name)}: {_value(value)}" for name, value in values.items())


def _value(value: Any) -> str:
    if value is None:
        return "nothing"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, dict):
        return _pairs(value)
    if isinstance(value, (list, tuple, frozenset, set)):
        items = sorted(map(str, value)) if isinstance(value, (frozenset, set)) else value
        return ", ".join(map(_value, items)) or "none"
    return _plain(str(value))


def _words(name: str) -> str:
    return name.replace("_", " ")


def _plain(text: str) -> str:
    """Return a text in which nothing is taken for marking."""
    return "".join(f"\\{sign}" if sign in "\\`*_[]<>#|" else sign for sign in text)


# --- criteria


def _criteria(rubric: Rubric) -> Iterator[str]:
    for criterion in rubric.criteria:
        yield from _criterion(criterion)


def _criterion(criterion: Criterion) -> Iterator[str]:
    yield f"## {criterion.id}\n"
    yield f"**{criterion.asks}**\n"
    if criterion.why:
        yield f"{criterion.why}\n"
    yield f"- Status: {criterion.status}"
    yield f"- Source: {criterion.source}"
    yield f"- Confirmed: {'yes' if criterion.confirmed else 'no'}"
    yield f"- Weight: {criterion.weight:g}{'' if criterion.weight else ' (reported, never scored)'}"
    if criterion.applies_when:
        yield f"- Asked only where: {' and '.join(criterion.applies_when)}"
    if criterion.themes:
        yield f"- Themes: {', '.join(criterion.themes)}"
    met = criterion.met_when
    if met is None:
        yield "- Checks: none; a person judges"
    else:
        for name, said in (("all", "every one of"), ("any", "at least one of"), ("none", "none of")):
            ids = [one.check for one in getattr(met, name)]
            if ids:
                yield f"- Checks, {said}: {', '.join(f'[{one}](checks.md#{_anchor(one)})' for one in ids)}"
        yield f"- Met from {met.met_from:.0%} of the things looked at, partly met from {met.partly_from:.0%}"
    yield ""


def _anchor(heading: str) -> str:
    return heading.lower()


def main() -> None:
    """Write the pages, or say which are not current."""
    parser = argparse.ArgumentParser(description="Write docs/checks.md and docs/criteria.md.")
    parser.add_argument(
        "--check", action="store_true", help="write nothing; exit with 1 if a page is not current"
    )
    given = parser.parse_args()
    stale = [
        path
        for path, text in pages().items()
        if not path.exists() or path.read_text(encoding="utf-8") != text
    ]
    for path in stale:
        if given.check:
            print(f"docs/{path.name} is not current: run python docs/generate.py")
        else:
            path.write_text(pages()[path], encoding="utf-8")
            print(f"docs/{path.name} written")
    sys.exit(1 if given.check and stale else 0)


if __name__ == "__main__":
    main()
