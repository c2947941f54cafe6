"""Many plans: how they were drawn, and which could not be read."""

from .base import Frozen

__all__ = ["Sample", "Unreadable"]


class Unreadable(Frozen):
    """A file of the sample that did not become a plan. It is a result, and is shown."""

    name: str
    """File name without its folder."""
    sha256: str | None = None
    """Hash of its bytes; `None` where they could not be read at all."""
    kind: str
    """The error's class name: PictureOfPages, NeedsPassword, …"""
    why: str
    """The one sentence that a person is told."""


class Sample(Frozen):
    """The plans of a round and how they came to be chosen."""

    how_drawn: str
    """In words: "every file of the folder", or the draw with its seed."""
    seed: int | None = None
    size: int
    frame_size: int | None = None
    """How many plans it was drawn from; `None` where that is not known."""
