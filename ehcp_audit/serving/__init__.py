"""The page in a person's own browser: served on this computer only, kept in memory only, gone when closed."""

from .server import Ended, serve

__all__ = ["Ended", "serve"]
