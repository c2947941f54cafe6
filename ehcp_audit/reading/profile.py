"""A council's own headings: a small YAML file that says which section each opens."""

import re
from dataclasses import dataclass, field
from pathlib import Path

import yaml

from ehcp_audit.errors import RubricError
from ehcp_audit.model import SectionLetter

from .words.wording import normal

__all__ = ["Profile", "heading_words", "load_profile"]

_MOST_CHARACTERS = 100_000
_NUMBERED = re.compile(r"^\d+(?: \d+)* (?=\D)")
_BEGINS = "a profile begins with `headings:` and lists a heading and its letter on each line."


@dataclass(frozen=True, slots=True)
class Profile:
    """A council's own headings, by their words in small letters and without punctuation."""

    headings: dict[str, SectionLetter] = field(default_factory=dict)
    """The section that each opens."""
    ends: frozenset[str] = frozenset()
    """Headings that end a section and open none."""


def heading_words(text: str) -> str:
    """Return a heading as profiles are matched: small letters, no punctuation, no number in front."""
    return _NUMBERED.sub("", normal(text))


def load_profile(path: str | Path) -> Profile:
    """Read a profile.

    ```yaml
    headings:
      Where I need a hand: B
      Who does what for me: F
    ends_section:
      - How we keep in touch
    ```

    Raises:
        RubricError: the file cannot be read, is no such mapping, or names a section that does not exist.
    """
    file = Path(path)
    tree = _tree(file)
    if not isinstance(tree, yaml.MappingNode):
        raise RubricError(f"{file.name}:1: {_BEGINS}")
    headings: dict[str, SectionLetter] = {}
    ends: set[str] = set()
    for key, value in tree.value:
        where = f"{file.name}:{key.start_mark.line + 1}"
        if key.value == "headings" and isinstance(value, yaml.MappingNode):
            headings |= _headings(value, file.name)
        elif key.value == "ends_section" and isinstance(value, yaml.SequenceNode):
            ends |= {_words(one, file.name) for one in value.value}
        elif key.value in {"headings", "ends_section"}:
            kind = "one `heading: letter` a line" if key.value == "headings" else "one heading a line"
            raise RubricError(f"{where}: under `{key.value}:` write {kind}.")
        else:
            raise RubricError(f"{where}: {_BEGINS}")
    if not headings:
        raise RubricError(f"{file.name}:1: {_BEGINS}")
    if both := sorted(ends & set(headings)):
        raise RubricError(f"{file.name}: the heading '{both[0]}' cannot both open and end a section.")
    return Profile(headings, frozenset(ends))


def _tree(file: Path) -> yaml.Node | None:
    try:
        text = file.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError):
        raise RubricError(f"{file.name} cannot be read as a profile: check that it is a text file.") from None
    if len(text) > _MOST_CHARACTERS:
        raise RubricError(f"{file.name} is too large to be a profile: it should list a few headings.")
    try:
        return yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = f":{mark.line + 1}" if mark is not None else ""
        raise RubricError(
            f"{file.name}{line}: this is not YAML; write one `heading: letter` a line."
        ) from None


def _headings(node: yaml.MappingNode, name: str) -> dict[str, SectionLetter]:
    found: dict[str, SectionLetter] = {}
    for key, value in node.value:
        where = f"{name}:{key.start_mark.line + 1}"
        words = _words(key, name)
        letter = str(value.value).strip().upper() if isinstance(value, yaml.ScalarNode) else ""
        if letter not in SectionLetter.__members__:
            raise RubricError(f"{where}: there is no section {letter or 'like this'}; use A to K, H1 or H2.")
        if words in found:
            raise RubricError(f"{where}: this heading stands twice; keep one of them.")
        found[words] = SectionLetter(letter)
    return found


def _words(node: yaml.Node, name: str) -> str:
    words = heading_words(node.value) if isinstance(node, yaml.ScalarNode) else ""
    if not words:
        raise RubricError(f"{name}:{node.start_mark.line + 1}: a heading must be words of the plan.")
    return words
