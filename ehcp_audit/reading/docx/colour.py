"""Colours of a DOCX, as far as they tell a head from a cell and a black bar from words."""

from .names import VAL, Element, W

__all__ = ["COLOUR", "FILL", "is_black", "is_dark", "shading"]

FILL = f"{W}fill"
COLOUR = f"{W}color"
_LIGHT = frozenset({"auto", "FFFFFF"})
_DARK = 0x40
"""A colour is dark, so that it cannot be told from black, where red, green and blue all lie below this."""


def is_dark(colour: str | None) -> bool | None:
    """Tell whether a colour is as good as black; `None` for automatic, which turns with its ground."""
    if colour is None or len(colour) != 6:
        return None
    try:
        channels = bytes.fromhex(colour)
    except ValueError:
        return None
    return all(channel < _DARK for channel in channels)


def is_black(pattern: str, colour: str, fill: str) -> bool:
    """Tell whether a shading of this pattern, colour and fill is as good as black."""
    if pattern == "solid":
        return is_dark(colour) is not False if colour != "None" else True
    return pattern != "nil" and is_dark(fill) is True


def shading(element: Element) -> tuple[bool, bool]:
    """Tell whether a shading is anything but white or none, and whether it is as good as black."""
    fill = element.get(FILL)
    pattern = element.get(VAL)
    if fill in _LIGHT and pattern == "clear":
        return False, False
    light = (fill or "auto").lower() in {"auto", "ffffff", "none", "white"}
    shaded = pattern != "nil" and (pattern not in {None, "clear"} or not light)
    return shaded, is_black(str(pattern), str(element.get(COLOUR)), str(fill))
