"""Texts of a PDF's objects as texts."""

from typing import Any

import pikepdf

__all__ = ["name_of", "text_of"]

LONGEST = 100_000


def text_of(value: Any) -> str:
    """Return a string object's text; empty for any other object."""
    if isinstance(value, str):
        return value[:LONGEST]
    if isinstance(value, pikepdf.String):
        return str(value)[:LONGEST].replace("\0", "")
    return ""


def name_of(spec: Any) -> str:
    """Return what a file is called that a specification stands for; empty for anything else."""
    if not isinstance(spec, pikepdf.Dictionary):
        return ""
    return text_of(spec.get("/UF")) or text_of(spec.get("/F"))
