"""A DOCX becomes blocks."""

from .reader import read_docx, read_package

__all__ = ["read_docx", "read_package"]
