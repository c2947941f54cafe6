"""Where the rubrics and word lists that come with the package lie."""

from pathlib import Path

__all__ = ["shipped_rubrics"]


def shipped_rubrics() -> Path:
    """Return the folder of shipped rubrics and lexicons.

    In an installed wheel it is packed inside the package; in a checkout it stands beside it, where people
    look for it and edit it.
    """
    package = Path(__file__).resolve().parent
    packed = package / "rubrics"
    return packed if packed.is_dir() else package.parent / "rubrics"
