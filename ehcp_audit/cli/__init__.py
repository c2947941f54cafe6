"""The commands: thin, each a few lines that call the library."""

from .entry import main

__all__ = ["main"]
