"""YAML as data with the line of every value, and one plain sentence for whatever is wrong with it.

Only plain data is made (the safe loader). Anchors and aliases are refused: a rubric has no use for them,
and with
them a few lines can stand for gigabytes.
"""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from ehcp_audit.errors import EhcpAuditError

__all__ = ["Lined", "read_yaml"]

LARGEST = 2_000_000
"""Bytes; the largest shipped rubric has a tenth of it."""
DEEPEST = 24
"""Levels of nesting; a rubric has seven."""

# The C loader is ten times as fast; a build of PyYAML without it gives the same data.
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

Path_ = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Lined:
    """A file's data, and where each of its values stands."""

    name: str
    """The file's name as an error gives it."""
    data: dict[str, Any]
    lines: dict[Path_, int] = field(default_factory=dict)
    """Line, from 1, by path: `("criteria", 3, "weight")`."""
    sha256: str = ""
    """Hash of its text, whatever the ends of its lines."""

    def where(self, path: Path_) -> str:
        """Return `file:line` for a path, or for the nearest thing round it that the file has."""
        while path and path not in self.lines:
            path = path[:-1]
        return f"{self.name}:{self.lines.get(path, 1)}"


def read_yaml(path: Path, error: type[EhcpAuditError]) -> Lined:
    """Read a YAML file that holds a mapping.

    Raises:
        EhcpAuditError: of the given kind; one sentence with file, line and remedy.
    """
    name = path.name
    try:
        if path.stat().st_size > LARGEST:
            raise error(
                f"{name}: the file is larger than {LARGEST // 1_000_000} MB, which no file of this kind is."
            )
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        raise error(f"{name}: the file is not text in UTF-8; save it as UTF-8.") from None
    except IsADirectoryError:
        raise error(f"{name}: this is a folder; name a YAML file.") from None
    except FileNotFoundError:
        raise error(f"{name}: there is no such file; check the path.") from None
    except (OSError, ValueError):
        # ValueError: a path with a null character.
        raise error(f"{name}: the file cannot be opened; check the path and your permission.") from None
    try:
        _refuse_bombs(text, name, error)
        loader = _LOADER(text)
        try:
            node = loader.get_single_node()
            if not isinstance(node, yaml.MappingNode):
                raise error(f"{name}:1: the file does not hold 'name: value' lines, so it cannot be used.")
            lines = dict(_lines(node, (), name, error))
            _refuse_values(node, name, error)
            sha256 = hashlib.sha256(text.encode()).hexdigest()
            return Lined(name, loader.construct_document(node), lines, sha256)
        finally:
            loader.dispose()
    except yaml.MarkedYAMLError as fault:
        mark = fault.problem_mark or fault.context_mark
        line = f"{name}:{mark.line + 1}" if mark else name
        raise error(f"{line}: this is not valid YAML ({fault.problem or 'it breaks off'}).") from None
    except yaml.YAMLError:
        raise error(f"{name}: this is not valid YAML (it holds characters that no text has).") from None


def _refuse_bombs(text: str, name: str, error: type[EhcpAuditError]) -> None:
    depth = 0
    for event in yaml.parse(text, Loader=_LOADER):
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise error(
                f"{name}:{_line(event)}: anchors and aliases (& and *) are not used here; write it out."
            )
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
            if depth > DEEPEST:
                raise error(f"{name}:{_line(event)}: lists are nested too deeply; flatten them.")
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1


def _refuse_values(node: yaml.Node, name: str, error: type[EhcpAuditError]) -> None:
    """Refuse a date such as 2026-13-40, or a whole number of thousands of digits, by its line."""
    if isinstance(node, yaml.ScalarNode):
        try:
            yaml.constructor.SafeConstructor().construct_object(node)
        except ValueError as fault:
            value = node.value if len(node.value) < 40 else f"{node.value[:40]} …"
            why = str(fault).splitlines()[0]
            line = node.start_mark.line + 1
            raise error(f"{name}:{line}: '{value}' cannot be read ({why}); check it.") from None
    elif isinstance(node, yaml.CollectionNode):
        for one in node.value:
            for inner in one if isinstance(one, tuple) else (one,):
                _refuse_values(inner, name, error)


def _line(event: yaml.Event) -> int:
    return event.start_mark.line + 1 if event.start_mark else 1


def _lines(
    node: yaml.Node, path: Path_, name: str, error: type[EhcpAuditError]
) -> Iterator[tuple[Path_, int]]:
    yield path, node.start_mark.line + 1
    if isinstance(node, yaml.MappingNode):
        first: dict[str, int] = {}
        for key, value in node.value:
            line = key.start_mark.line + 1
            if not isinstance(key, yaml.ScalarNode):
                raise error(f"{name}:{line}: a name before a colon must be plain text.")
            if key.value in first:
                raise error(
                    f"{name}:{line}: '{key.value}' stands twice, first on line {first[key.value]}; keep one."
                )
            first[key.value] = line
            yield from _lines(value, (*path, key.value), name, error)
            # A value may begin on the line below its name; people look for the name.
            yield (*path, key.value), line
    elif isinstance(node, yaml.SequenceNode):
        for index, value in enumerate(node.value):
            yield from _lines(value, (*path, index), name, error)
