"""Packages whose public names are imported when they are first used."""

import sys
from collections.abc import Callable, Mapping
from importlib import import_module

__all__ = ["named_by"]


def named_by(package: str, home: Mapping[str, str]) -> Callable[[str], object]:
    """Return the `__getattr__` of a package: it imports a public name, and keeps it there.

    Args:
        package: the package's own name.
        home: the module that each public name lives in, from the package on (`.round`).
    """

    def find(name: str) -> object:
        if name not in home:
            raise AttributeError(f"module '{package}' has no attribute '{name}'")
        value: object = getattr(import_module(home[name], package), name)
        setattr(sys.modules[package], name, value)
        return value

    return find
