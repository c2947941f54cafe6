"""A result is shown: as a page, in a terminal. `phrases` holds every sentence that we write for a family."""

from .html import render, render_changes, render_comparison, render_round
from .letter import write_letter

__all__ = ["render", "render_changes", "render_comparison", "render_round", "write_letter"]
