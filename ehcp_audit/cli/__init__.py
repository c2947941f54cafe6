"""The commands: thin, each a few lines that call the library."""

from .main import main

__all__ = ["main"]
