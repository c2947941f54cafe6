"""Which words a text must hold for a pattern to match in it, worked out from the pattern itself.

    python tests/needed_words.py

writes them to `ehcp_audit/language/needed.py` for every pattern that is a `Holding`.
"""

import importlib
import pkgutil
import re
from itertools import product
from pathlib import Path
from re import _constants as sre  # type: ignore[attr-defined]
from re import _parser  # type: ignore[attr-defined]
from typing import Any

import ehcp_audit
from ehcp_audit.language import needed
from ehcp_audit.language.starts import HOLDING, NUMBERS, key_of

__all__ = ["needed_words", "rows"]

_LIMIT = 3000
_ANY, _EDGE, _DIGIT = "?", " ", "#"
"""Stand in a shape for whatever may be letters, for what is none and parts words, and for a figure."""


class _TooMany(Exception):  # noqa: N818 - a limit, not an error
    pass


def _of_set(items: list[tuple[Any, Any]]) -> list[str]:
    letters: list[str] = []
    found: set[str] = set()
    for kind, value in items:
        if kind is sre.LITERAL:
            one = chr(value).lower()
            letters += [one] if one.isalpha() else []
            found |= set() if one.isalpha() else {_DIGIT if one.isdigit() else _EDGE}
        elif kind is sre.RANGE:
            first, last = chr(value[0]), chr(value[1])
            found.add(_DIGIT if last.isdigit() else _ANY if first.isalpha() or last.isalpha() else _EDGE)
        elif kind is sre.CATEGORY:
            known = {sre.CATEGORY_DIGIT: _DIGIT, sre.CATEGORY_SPACE: _EDGE, sre.CATEGORY_NOT_WORD: _EDGE}
            found.add(known.get(value, _ANY))
        else:
            found.add(_ANY)
    if _ANY in found or len(letters) > 4:
        return [_ANY]
    return [*letters, *sorted(found)]


def _parts_words(kind: Any, value: Any) -> bool:
    """Tell whether an assertion says that no letter stands in front of, or behind, what it stands at."""
    if kind is sre.AT:
        return value in {sre.AT_BOUNDARY, sre.AT_BEGINNING, sre.AT_BEGINNING_STRING}
    if kind is sre.ASSERT_NOT and len(value[1]) == 1:
        inner, what = value[1][0]
        if inner is sre.IN:
            return (sre.RANGE, (97, 122)) in what or (sre.CATEGORY, sre.CATEGORY_WORD) in what
    return False


def _shapes(item: tuple[Any, Any]) -> list[str]:  # noqa: PLR0911 - one answer for each kind of part
    """Return every shape that one part of a pattern may take."""
    kind, value = item
    if kind is sre.LITERAL:
        one = chr(value).lower()
        return [one if "a" <= one <= "z" else _DIGIT if one.isdigit() else _EDGE]
    if kind is sre.IN:
        return _of_set(value)
    if kind in {sre.AT, sre.ASSERT_NOT, sre.ASSERT}:
        return [_EDGE] if _parts_words(kind, value) else [""]
    if kind is sre.SUBPATTERN:
        return _expanded(list(value[3]))
    if kind is sre.BRANCH:
        return [shape for part in value[1] for shape in _expanded(list(part))]
    if kind in {sre.MAX_REPEAT, sre.MIN_REPEAT}:
        low, high, part = value
        once = _expanded(list(part))
        if high == 1:
            return ["", *once] if low == 0 else once
        if set(once) <= {_EDGE} or set(once) <= {_DIGIT}:
            return once if low else ["", *once]
        if len(once) > 8:
            return [_ANY] if low == 0 else [f"{one}{_ANY}" for one in once]
        several = [f"{one}{_ANY}{other}" for one in once for other in once]
        return [*([""] if low == 0 else []), *once, *several]
    return [_ANY]


def _expanded(parts: list[tuple[Any, Any]]) -> list[str]:
    each = [_shapes(part) for part in parts]
    size = 1
    for some in each:
        size *= len(some)
        if size > _LIMIT:
            raise _TooMany
    return sorted({"".join(one) for one in product(*each)})


_RUN = re.compile(r"[a-z]+")


def _best(shape: str) -> str | None:
    """Return what is needed for a text to hold this shape: a word, the beginning of one, or a number."""
    found: list[tuple[int, str]] = [(3, NUMBERS)] if _DIGIT in shape else []
    for run in _RUN.finditer(shape):
        before = shape[run.start() - 1] if run.start() else _ANY
        behind = shape[run.end()] if run.end() < len(shape) else _ANY
        if _ANY not in {before, behind}:
            found.append((2 * len(run[0]), run[0]))
        elif before != _ANY and len(run[0]) >= 2:
            found.append((2 * len(run[0]) - 1, f"{run[0]}*"))
    return max(found)[1] if found else None


def _of_shapes(shapes: list[str]) -> frozenset[str] | None:
    found = {_best(shape) for shape in shapes}
    return None if None in found else frozenset(one for one in found if one)


def _outlines(part: tuple[Any, Any]) -> list[str]:
    """Return the shapes of a part without its letters: only whether words are parted at its ends."""
    try:
        shapes = _shapes(part)
    except _TooMany:
        return [_ANY]
    return sorted(
        {
            one
            if len(one) < 2 and not one.isalpha()
            else f"{_EDGE * (one[0] == _EDGE)}{_ANY}{_EDGE * (one[-1] == _EDGE)}"
            for one in shapes
        }
    )


def _near(parts: list[list[str]], most: int) -> list[list[str]]:
    """Return the shapes of the parts nearest to another; what is farther away may be anything."""
    kept = parts[-most:] if most > 0 else parts[:-most]
    left_out = [[_ANY]] if len(kept) < len(parts) else []
    return [*left_out, *kept] if most > 0 else [*kept, *left_out]


def _of_sequence(parts: list[tuple[Any, Any]]) -> frozenset[str] | None:
    if len(parts) == 1 and parts[0][0] is sre.SUBPATTERN:
        return _of_sequence(list(parts[0][1][3]))
    if len(parts) == 1 and parts[0][0] is sre.BRANCH:
        several = [_of_sequence(list(part)) for part in parts[0][1][1]]
        known = [one for one in several if one is not None]
        return frozenset().union(*known) if len(known) == len(several) else None
    found = []
    try:
        found.append(_of_shapes(_expanded(parts)))
    except _TooMany:
        simple = {sre.LITERAL, sre.IN, sre.AT, sre.ASSERT, sre.ASSERT_NOT}
        plain = [_shapes(part) if part[0] in simple else _outlines(part) for part in parts]
        for place, part in enumerate(parts):
            if part[0] in simple:
                continue
            inner = list(part[1][3]) if part[0] is sre.SUBPATTERN else [part]
            branches = inner[0][1][1] if len(inner) == 1 and inner[0][0] is sre.BRANCH else [inner]
            whole: frozenset[str] | None = frozenset()
            for branch in branches:
                try:
                    each = [*_near(plain[:place], 4), _expanded(list(branch)), *_near(plain[place + 1 :], -4)]
                    one = _of_shapes(["".join(shape) for shape in product(*each)])
                except _TooMany:
                    one = _of_sequence(list(branch))
                whole = None if one is None or whole is None else whole | one
            found.append(whole)
        found.append(_of_shapes(["".join(shape) for shape in product(*plain)]))
    return min((one for one in found if one is not None), key=len, default=None)


def needed_words(pattern: re.Pattern[str]) -> frozenset[str] | None:
    """Return words of which a text must hold one, with a * where any ending will do; `None` if not known.

    A word is a run of letters, in small letters; `NUMBERS` stands for any run of figures.
    """
    return _of_sequence(list(_parser.parse(pattern.pattern, pattern.flags & ~re.UNICODE)))


_HEAD = '''"""The words of which a text must hold one for a pattern to match in it, by the key of the pattern.

Written by `tests/needed_words.py` from the patterns; do not edit. See `Holding`.
"""
# ruff: noqa: E501 - a table

NUMBERS = "{numbers}"
"""Stands, among words, for every number, in figures or in words."""

NEEDED: dict[str, str] = {{
'''


def rows() -> dict[str, str]:
    """Return what each pattern needs, as it is now, by its key."""
    for package in ("language", "checks", "scoring"):
        path = Path(ehcp_audit.__path__[0]) / package
        for module in pkgutil.iter_modules([str(path)], f"ehcp_audit.{package}."):
            importlib.import_module(module.name)
    found = {key_of(one.pattern): needed_words(one.pattern) for one in HOLDING}
    return {key: " ".join(sorted(words)) for key, words in sorted(found.items()) if words}


def table() -> str:
    """Return what the module must hold."""
    lines = [f'    "{key}": "{words}",\n'.replace(NUMBERS, "\\0") for key, words in rows().items()]
    return _HEAD.format(numbers="\\0") + "".join(lines) + "}\n"


if __name__ == "__main__":
    Path(needed.__file__).write_text(table(), encoding="utf-8")
