"""The text of a word list as data, with the nodes that know on which line each thing stands."""

from typing import Any

import yaml

__all__ = ["data_and_nodes"]

# The C loader is ten times as fast, and a word list is read before every plan; a build of PyYAML without it
# gives the same data.
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def data_and_nodes(text: str) -> tuple[Any, yaml.Node | None]:
    """Return plain data, made by the safe loader, and its node; `None` twice for a text that holds nothing.

    Raises:
        yaml.YAMLError: the text is not valid YAML, or asks for anything but plain data.
    """
    loader = _LOADER(text)
    try:
        node = loader.get_single_node()
        return (None if node is None else loader.construct_document(node)), node
    finally:
        loader.dispose()
