"""A council's own headings: a small YAML file that says which section each opens."""

from pathlib import Path

import yaml

from ehcp_audit.errors import RubricError
from ehcp_audit.model import SectionLetter

from .wording import normal

__all__ = ["load_profile"]

_MOST_CHARACTERS = 100_000


def load_profile(path: str | Path) -> dict[str, SectionLetter]:
    """Read a profile: `headings:` with a council's headings as keys and section letters as values.

    ```yaml
    headings:
      Where I need a hand: B
      Who does what for me: F
    ```

    Returns:
        The section of each heading, by the heading's words in small letters.

    Raises:
        RubricError: the file cannot be read, is no such mapping, or names a section that does not exist.
    """
    file = Path(path)
    try:
        text = file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        raise RubricError(f"{file.name} cannot be read as a profile: check that it is a text file.") from None
    if len(text) > _MOST_CHARACTERS:
        raise RubricError(f"{file.name} is too large to be a profile: it should list a few headings.")
    try:
        tree = yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = f":{mark.line + 1}" if mark is not None else ""
        raise RubricError(
            f"{file.name}{line}: this is not YAML; write one `heading: letter` a line."
        ) from None
    found: dict[str, SectionLetter] = {}
    for key, value in _headings(tree, file.name):
        where = f"{file.name}:{key.start_mark.line + 1}"
        words = normal(key.value) if isinstance(key, yaml.ScalarNode) else ""
        letter = str(value.value).strip().upper() if isinstance(value, yaml.ScalarNode) else ""
        if not words:
            raise RubricError(f"{where}: a heading must be words of the plan.")
        if letter not in SectionLetter.__members__:
            raise RubricError(f"{where}: there is no section {letter or 'like this'}; use A to K, H1 or H2.")
        if words in found:
            raise RubricError(f"{where}: this heading stands twice; keep one of them.")
        found[words] = SectionLetter(letter)
    return found


def _headings(tree: yaml.Node | None, name: str) -> list[tuple[yaml.Node, yaml.Node]]:
    if isinstance(tree, yaml.MappingNode):
        for key, value in tree.value:
            named = isinstance(key, yaml.ScalarNode) and key.value == "headings"
            if named and isinstance(value, yaml.MappingNode):
                pairs: list[tuple[yaml.Node, yaml.Node]] = value.value
                return pairs
    raise RubricError(
        f"{name}:1: a profile begins with `headings:` and lists a heading and its letter on each line."
    )
