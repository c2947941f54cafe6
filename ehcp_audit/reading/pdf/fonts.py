"""What a font says of itself."""

import ctypes

from .engine import font_flags, font_name, held

__all__ = ["is_bold"]

FORCED_BOLD = 0x40000
"""A font's flag that it is drawn bold whatever its shape."""
HEAVY = (b"bold", b"black", b"heavy", b"demi")


def is_bold(address: int, name: "ctypes.Array[ctypes.c_char]") -> bool:
    """Return whether the font at an address calls itself bold; 0 is no font.

    Args:
        address: where it is.
        name: room for most names.
    """
    if not address:
        return False
    font = held(address)
    length = font_name(font, name, len(name))
    if length > len(name):
        name = ctypes.create_string_buffer(length)
        font_name(font, name, length)
    lower = name.value.lower() if length else b""
    return any(word in lower for word in HEAVY) or bool(font_flags(font) & FORCED_BOLD)
