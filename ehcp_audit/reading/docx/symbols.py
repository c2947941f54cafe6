"""What a character of a symbol font looks like, as a character that every font has.

Source: the fonts' own charts as laid down in Unicode's mapping tables for Symbol and in the names of the
glyphs of Wingdings, Wingdings 2, Wingdings 3 and Webdings. Only what stands in letters, forms and lists is
here.
"""

__all__ = ["BOXES", "is_symbol_font", "symbol"]

BOXES = frozenset("☐☑☒✓✔✗✘■□●○◻◼⬜⬛")
"""What a tick box, ticked or not, may look like."""

_WINGDINGS = {
    0x22: "✂", 0x28: "☎", 0x2A: "✉", 0x36: "⌛", 0x3F: "✍",
    0x43: "👍", 0x44: "👎", 0x46: "☞", 0x4A: "☺", 0x4B: "😐",
    0x4C: "☹", 0x6C: "●", 0x6D: "○", 0x6E: "■", 0x6F: "☐",
    0x70: "☐", 0x71: "☐", 0x72: "☐", 0x73: "◆", 0x74: "◆",
    0x75: "◆", 0x76: "❖", 0x77: "◆", 0x78: "☒", 0x9E: "·",
    0x9F: "•", 0xA0: "▪", 0xA1: "○", 0xA4: "◉", 0xA7: "▪",
    0xA8: "☐", 0xAB: "★", 0xAC: "★", 0xB6: "☆", 0xD8: "➢",
    0xDF: "←", 0xE0: "→", 0xE1: "↑", 0xE2: "↓", 0xE8: "➔",
    0xF0: "⇨", 0xF3: "⇔", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒",
    0xFE: "☑",
}  # fmt: skip
_WINGDINGS_2 = {
    0x4F: "✗", 0x50: "✓", 0x51: "☒", 0x52: "☑", 0x53: "☒",
    0x54: "☒", 0x55: "⊗", 0x56: "⊗", 0x96: "•", 0x97: "●",
    0x98: "●", 0x9A: "○", 0xA1: "■", 0xA2: "■", 0xA3: "☐",
    0xA4: "☐", 0xA5: "☐",
}  # fmt: skip
_WINGDINGS_3 = {
    0x66: "←", 0x67: "→", 0x68: "↑", 0x69: "↓", 0x70: "▲",
    0x71: "▼", 0x74: "◀", 0x75: "▶", 0x7D: "▶", 0x84: "➤",
}  # fmt: skip
_WEBDINGS = {0x3D: "■", 0x61: "✓", 0x63: "☐", 0x67: "■", 0x6E: "●", 0x72: "✗", 0x77: "▪"}
_GREEK = dict(
    zip(
        [*range(0x41, 0x5B), *range(0x61, 0x7B)],
        "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖαβχδεφγηιϕκλμνοπθρστυϖωξψζ",
        strict=True,
    )
)
_SYMBOL: dict[int, str] = _GREEK | {
    0x2D: "\u2212", 0xA2: "\u2032", 0xA3: "≤", 0xA5: "∞", 0xAB: "↔",
    0xAC: "←", 0xAD: "↑", 0xAE: "→", 0xAF: "↓", 0xB0: "°",
    0xB1: "±", 0xB2: "″", 0xB3: "≥", 0xB4: "\u00d7", 0xB6: "∂",
    0xB7: "•", 0xB8: "÷", 0xB9: "≠", 0xBA: "≡", 0xBB: "≈",
    0xBC: "…", 0xD2: "®", 0xD3: "©", 0xD4: "™", 0xD6: "√",
    0xD7: "⋅", 0xDE: "⇒", 0xE2: "®", 0xE3: "©", 0xE4: "™",
}  # fmt: skip
_FONTS: dict[str, dict[int, str]] = {
    "wingdings": _WINGDINGS,
    "wingdings 2": _WINGDINGS_2,
    "wingdings 3": _WINGDINGS_3,
    "webdings": _WEBDINGS,
    "symbol": _SYMBOL,
}


def is_symbol_font(font: str | None) -> bool:
    """Tell whether a font's letters are not letters."""
    return font is not None and font.lower() in _FONTS


def symbol(font: str | None, code: int) -> str:
    """Return what a character of a font looks like.

    Word keeps a symbol font's characters at U+F000 and up, or as plain letters. One that is not known here
    comes back as it is in the file: for a symbol font in the private area, so that it is never taken for a
    letter.
    """
    if not 0x20 <= code <= 0x10FFFF or 0xD800 <= code <= 0xDFFF:
        return ""
    glyphs = _FONTS.get((font or "").lower())
    if glyphs is None:
        return chr(code)
    low = code - 0xF000 if 0xF020 <= code <= 0xF0FF else code
    if low in glyphs:
        return glyphs[low]
    if low == 0x20 or low > 0xFF:
        return chr(low)
    if glyphs is _SYMBOL and 0x20 <= low <= 0x3F:
        return chr(low)  # digits and stops stand where they always do
    return chr(0xF000 + low)
