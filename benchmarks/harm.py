"""Harms done to a file's bytes, chosen by a seeded generator so that each can be made again."""

import re
import zipfile
import zlib
from io import BytesIO
from random import Random
from typing import TYPE_CHECKING

from lxml import etree

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["harmed"]

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_ODD = (b"", b"0", b"-1", b"99999999999", b"\x00\xff", b"nan", "\u202e\ud7ff".encode(), b"<" * 40, b"/" * 40)
_NAMES = ("p", "tbl", "tr", "tc", "r", "t", "sdt", "ins", "del", "hyperlink", "pict", "numPr", "gridSpan")
_VALUES = ("", "0", "-1", "99999999999999999999", "abc", "1e309", "\u0663", "restart", "continue", "true")


def harmed(data: bytes, random: Random) -> tuple[bytes, list[str]]:
    """Return a file harmed once to four times, and what was done to it."""
    inside = _harm_docx if data[:2] == b"PK" else _harm_pdf
    said = []
    for _ in range(random.randint(1, 4)):
        # Harms that keep the container whole reach deeper, so they are chosen more often.
        harm = random.choices((inside, _harm_bytes), (5, 1))[0]
        try:
            data, what = harm(data, random)
        except Exception:  # noqa: BLE001 - whatever the harmed container makes its libraries raise
            # An earlier harm broke the container: only its bytes are left to be harmed.
            data, what = _harm_bytes(data, random)
        said.append(what)
    return data, said


def _harm_bytes(data: bytes, random: Random) -> tuple[bytes, str]:
    at, size = random.randrange(len(data) + 1), random.choice((1, 1, 4, 64, 4096))
    kind = random.choice(("flip", "cut", "double", "insert", "end"))
    if kind == "flip" and at < len(data):
        return data[:at] + bytes([data[at] ^ (1 << random.randrange(8))]) + data[
            at + 1 :
        ], f"flip a bit at {at}"
    if kind == "cut":
        return data[:at] + data[at + size :], f"cut {size} bytes at {at}"
    if kind == "double":
        return data[: at + size] + data[at:], f"double {size} bytes at {at}"
    if kind == "end":
        return data[:at], f"end at {at}"
    odd = random.choice(_ODD)
    return data[:at] + odd + data[at:], f"insert {odd!r} at {at}"


def _harm_docx(data: bytes, random: Random) -> tuple[bytes, str]:
    with zipfile.ZipFile(BytesIO(data)) as packed:
        parts = {name: packed.read(name) for name in packed.namelist()}
    xml = [name for name in parts if name.endswith((".xml", ".rels"))]
    name = "word/document.xml" if random.random() < 0.6 else random.choice(xml)
    kind = random.choice(("drop", "bytes", *("tree",) * 8))
    if kind == "drop":
        del parts[name]
        what = "dropped"
    elif kind == "bytes":
        parts[name], what = _harm_bytes(parts[name], random)
    else:
        root = etree.fromstring(parts[name])
        what = _harm_tree(root, random)
        parts[name] = etree.tostring(root)
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        for each, content in parts.items():
            packed.writestr(each, content)
    return out.getvalue(), f"{name}: {what}"


def _harm_tree(root: etree._Element, random: Random) -> str:  # noqa: C901, PLR0911 - one branch a harm
    every = list(root.iter("*"))
    one = random.choice(every)
    tag = etree.QName(one).localname
    kind = random.choice(("value", "value", "rename", "empty", "remove", "move", "nest", "repeat", "text"))
    if kind == "value" and one.attrib:
        key = random.choice(sorted(one.attrib))
        value = random.choice(_VALUES)
        one.set(key, value)
        return f"{tag} {etree.QName(key).localname}={value!r}"
    if kind == "rename":
        one.tag = _W + random.choice(_NAMES)
        return f"{tag} becomes {etree.QName(one).localname}"
    if kind == "empty":
        for child in list(one):
            one.remove(child)
        return f"{tag} emptied"
    if kind == "nest":
        depth = random.choice((3, 60, 400))
        inner = one
        for _ in range(depth):
            inner = etree.SubElement(inner, one.tag)
        return f"{tag} nested {depth} times"
    if kind == "text":
        one.text = random.choice(
            ("", "\u00ad" * 9, "a" * 5000, "( " * 3000, "Section F", "\u2610 ", "1." * 900)
        )
        return f"{tag} text of {len(one.text)}"
    parent = one.getparent()
    if parent is None:
        return f"{tag} left"
    if kind == "remove":
        parent.remove(one)
        return f"{tag} removed"
    if kind == "repeat":
        source = etree.tostring(one)
        times = min(random.choice((1, 20, 200)), 200_000 // len(source) + 1)
        for _ in range(times):
            one.addnext(etree.fromstring(source))
        return f"{tag} repeated {times} times"
    home = random.choice(every)
    if home is one or one in home.iterancestors():
        return f"{tag} left"
    home.append(one)
    return f"{tag} moved into {etree.QName(home).localname}"


_NUMBER = re.compile(rb"(?<![\w.])-?\d+(?:\.\d+)?(?![\w.])")
_NAME = re.compile(rb"/[A-Z]\w{1,18}")
_STREAM = re.compile(
    rb"(<<[^<>]{0,200}/FlateDecode[^<>]{0,200}>>\s*stream\r?\n)(.*?)(\r?\n?endstream)", re.DOTALL
)


def _harm_pdf(data: bytes, random: Random) -> tuple[bytes, str]:
    kind = random.choice(("number", "name", "swap", "stream", "stream"))
    if kind == "stream":
        streams = [one for one in _STREAM.finditer(data) if len(one[2]) < 200_000]
        if streams:
            one = random.choice(streams)
            content = zlib.decompress(one[2])
            # The length given no longer fits; pdfium then looks for the end of the stream itself.
            content, what = _harm_content(content, random)
            packed = zlib.compress(content)
            return data[: one.start(2)] + packed + data[one.end(2) :], f"stream at {one.start(2)}: {what}"
    pattern = _NAME if kind == "name" else _NUMBER
    spots = list(pattern.finditer(data))
    if not spots:
        return _harm_bytes(data, random)
    one = random.choice(spots)
    if kind in {"name", "swap"}:
        new = random.choice(spots)[0]
    else:
        new = random.choice((b"0", b"-1", b"1", b"99999999999", b"0.00001", b"null", b"[]", b"<<>>"))
    return data[: one.start()] + new + data[one.end() :], f"{one[0]!r} at {one.start()} becomes {new!r}"


def _harm_content(content: bytes, random: Random) -> tuple[bytes, str]:
    spots: list[re.Match[bytes]] = list(_NUMBER.finditer(content))
    kinds: list[Callable[[], tuple[bytes, str]]] = [lambda: _harm_bytes(content, random)]
    if spots:
        one = random.choice(spots)
        new = random.choice((b"0", b"-1", b"99999999", b"1e9", b"-0.0001", random.choice(spots)[0]))
        kinds += [
            lambda: (content[: one.start()] + new + content[one.end() :], f"{one[0]!r} becomes {new!r}")
        ] * 4
    lines = content.split(b"\n")
    if len(lines) > 3:
        at, times = random.randrange(len(lines)), random.choice((1, 50, 2000))
        doubled = b"\n".join([*lines[:at], *([lines[at]] * times), *lines[at:]])
        kinds.append(lambda: (doubled, f"line {at} {times} times more"))
    return random.choice(kinds)()
