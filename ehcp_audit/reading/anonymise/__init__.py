"""A copy of a plan with its layout kept and every word replaced."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .copy import AnonymiseReport, anonymise

__all__ = ["AnonymiseReport", "anonymise"]


def __getattr__(name: str) -> object:
    # The vocabulary is wanted by others, who do not need the library that copies are written with.
    if name in __all__:
        return getattr(import_module(".copy", __name__), name)
    raise AttributeError(f"module '{__name__}' has no attribute '{name}'")
