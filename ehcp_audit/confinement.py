"""How a process that opens files of unknown making is held in: so much memory, no picture of itself on disk.

Beside the layers, like `errors`: whoever starts such a process, a round or the page, holds it in the same
way.
"""

from pathlib import Path

__all__ = ["MEMORY_MB", "SECONDS", "limit_memory", "write_no_cores"]

SECONDS = 120.0
"""How long one plan may take; the longest real ones take some seconds."""
MEMORY_MB = 1500
"""Megabytes that reading and judging one plan may take."""


def limit_memory(megabytes: int) -> None:
    """Let this process take so many megabytes more than it has now; held to on Linux."""
    try:
        import resource  # noqa: PLC0415 - absent on Windows
    except ImportError:
        return
    try:
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
    except (OSError, ValueError, IndexError):
        return  # without knowing what it has now, a limit might forbid what it already uses
    limit = pages * resource.getpagesize() + megabytes * (1 << 20)
    resource.setrlimit(resource.RLIMIT_AS, (limit, limit))


def write_no_cores() -> None:
    """Keep the system from writing this process's memory, and with it a plan's words, to disk if it dies."""
    try:
        import resource  # noqa: PLC0415 - absent on Windows
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
