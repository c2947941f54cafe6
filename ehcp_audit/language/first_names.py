"""First names that are common and no ordinary words, by the shipped list."""

from functools import lru_cache

import yaml

from ehcp_audit.errors import RubricError
from ehcp_audit.shipped import shipped_rubrics

from .yaml_text import data_and_nodes

__all__ = ["first_names"]


@lru_cache(maxsize=1)
def first_names() -> frozenset[str]:
    """Return common first names, in small letters."""
    path = shipped_rubrics() / "lexicon" / "first_names.yaml"
    try:
        data, _ = data_and_nodes(path.read_text(encoding="utf-8"))
        return frozenset(data["first_names"].split())
    except (OSError, yaml.YAMLError, KeyError) as error:
        raise RubricError(f"{path.name}: the list of first names cannot be used ({error}).") from error
