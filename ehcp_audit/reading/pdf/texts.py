"""What each text object of a page says, from one copy of the page's whole text.

pdfium looks through all characters of the page each time it is asked for one object's text. But an object's
characters stand together, most often up to the end of a line; so two or three questions find where they end.
"""

import ctypes
from typing import Any

import pypdfium2.raw as pdfium

from .engine import address, held, letter_at, text_between, text_object

__all__ = ["Spans", "texts_by_letter", "texts_by_object"]


LINE_END = "\r\n"

Spans = dict[int, tuple[int, int]]
"""By the address of a text object, where its letters begin and end in the page's whole text."""


def texts_by_object(text_page: Any) -> tuple[dict[int, str], Spans] | None:
    """Return each text object's text by the object's address, and where its letters stand.

    `None` where that cannot be told in this way: an object's characters stand apart, or some of them are no
    letters. A space that pdfium sets between two objects belongs to the first.
    """
    page = held(address(text_page))
    count = pdfium.FPDFText_CountChars(text_page)
    # A bytearray, because ctypes makes a new type for each length of an array.
    buffer = bytearray(2 * max(0, count) + 2)
    room = ctypes.byref(ctypes.c_char.from_buffer(buffer))
    written = text_between(page, 0, count, room) if count > 0 else 0
    text = buffer[: 2 * max(0, written - 1)].decode("utf-16-le", "replace")
    if len(text) != max(0, count):
        return None
    found: dict[int, str] = {}
    spans: Spans = {}
    place = last = line_end = closing = 0
    while place < count:
        if text[place] in LINE_END:
            place += 1
            continue
        owner = text_object(page, place)
        if not owner:
            if text[place] == " " and last:
                found[last] += " "
            place += 1
            continue
        if place >= line_end:
            line_end = text.find("\r", place)
            if line_end < 0:
                line_end = count
            closing = text_object(page, line_end - 1)
        end = line_end if closing == owner else end_of(page, owner, text, place, line_end - 1)
        if owner not in found:
            found[owner] = text[place:end]
            spans[owner] = place, end
        elif owner == last:
            found[owner] += text[place:end]
            spans[owner] = spans[owner][0], end
        else:
            return None
        last = owner
        place = end + 2 if text.startswith(LINE_END, end) else end
    return found, spans


def end_of(page: Any, owner: int, text: str, inside: int, outside: int) -> int:
    """Return where an object's characters end, between one of its own and one further on that is not."""
    space = text.find(" ", inside, outside)
    if space > 0:
        # Most often it is a bullet, a number or a label of one word.
        if text_object(page, space) == owner:
            inside = space
        elif space - 1 == inside or text_object(page, space - 1) == owner:
            return space
        else:
            outside = space - 1
    while outside - inside > 1:
        middle = (inside + outside) // 2
        if text_object(page, middle) == owner:
            inside = middle
        else:
            outside = middle
    return outside


def texts_by_letter(text_page: Any) -> dict[int, str]:
    """Return the same by one walk over the characters: for pages of very many objects."""
    letters: dict[int, list[str]] = {}
    page = held(address(text_page))
    last = 0
    for index in range(pdfium.FPDFText_CountChars(text_page)):
        code = letter_at(page, index)
        owner = text_object(page, index) or 0
        if not owner:
            if last and code == 32:
                letters[last].append(" ")
            continue
        last = owner
        if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000:
            letters.setdefault(owner, []).append(chr(code))
        else:
            letters.setdefault(owner, [])
    return {owner: "".join(parts) for owner, parts in letters.items()}
