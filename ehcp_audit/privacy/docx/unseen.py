"""Words of a DOCX in white on nothing but the page, or too small to see."""

import re

from ehcp_audit.model import LeakKind, Whereabouts, count_words
from ehcp_audit.privacy.gathered import Gathered
from ehcp_audit.reading.docx.names import RPR, RUN, SHD, TBL, TC, VAL, Element, P, T, V, W, first
from ehcp_audit.reading.docx.package import Package

__all__ = ["look_at_pale"]

_SUSPECT = (
    re.compile(rb'<w:color\b[^>]*\bw:(?:val="(?:[Ff][A-Fa-f0-9]){3}"|themeColor="(?:background1|light1)")'),
    re.compile(rb'<w:sz\b[^>]*\bw:val="[1-5]"'),
)
_WHITE = re.compile(r"(?:[Ff][A-Fa-f8-9]){3}")
_DRAWN = frozenset({f"{W}drawing", f"{W}pict", f"{W}txbxContent"})
_TINY = 5
"""Half points: letters so high cannot be read."""
_PLAIN_STYLES = frozenset(
    ["TableGrid", "TableNormal", "Normal", "PlainTable1", "PlainTable2", "GridTable1Light", "BodyText", ""]
)
_PROPERTIES = {P: f"{W}pPr", TC: f"{W}tcPr", TBL: f"{W}tblPr"}


def look_at_pale(package: Package, name: str, source: bytes, gathered: Gathered) -> None:
    """Find words in white that stand on no colour, and words too small to read."""
    if not any(one.search(source) for one in _SUSPECT) or b"<w:background " in source:
        return
    root = package.parse(source, name)
    passages: dict[Element, list[str]] = {}
    for run in root.iter(RUN):
        look = first(run, RPR)
        if look is None or not (_is_tiny(look) or (_is_white(look) and not _on_colour(run, look))):
            continue
        text = "".join(piece.text or "" for piece in run.iter(T))
        if text.strip():
            passages.setdefault(run.getparent(), []).append(text)
    for pieces in passages.values():
        words = "".join(pieces)
        gathered.found(
            LeakKind.HIDDEN_WORDS,
            words,
            Whereabouts.HIDDEN_TEXT,
            because="pale-or-tiny",
            count=max(1, count_words(words)),
        )


def _is_white(look: Element) -> bool:
    colour = first(look, f"{W}color")
    if colour is None:
        return False
    return (
        _WHITE.fullmatch(colour.get(VAL) or "") is not None and colour.get(f"{W}themeColor") is None
    ) or colour.get(f"{W}themeColor") in {"background1", "light1"}


def _is_tiny(look: Element) -> bool:
    size = first(look, f"{W}sz")
    said = "" if size is None else size.get(VAL) or ""
    return said.isdigit() and len(said) < 4 and int(said) <= _TINY


def _coloured(element: Element | None) -> bool:
    """Tell whether a shading is a colour that white can be read on."""
    if element is None:
        return False
    fill = (element.get(f"{W}fill") or "auto").upper()
    return fill not in {"AUTO", "FFFFFF"} or element.get(f"{W}themeFill") not in {
        None,
        "background1",
        "light1",
    }


def _on_colour(run: Element, look: Element) -> bool:
    """Tell whether something under a run has a colour: itself, its paragraph, cell, table, or a shape."""
    highlight = first(look, f"{W}highlight")
    if (highlight is not None and highlight.get(VAL) not in {"none", "white"}) or _coloured(first(look, SHD)):
        return True
    return any(map(_is_coloured, run.iterancestors()))


def _is_coloured(above: Element) -> bool:
    if above.tag in _DRAWN or (isinstance(above.tag, str) and above.tag.startswith(V)):
        return True  # what a shape is filled with is for its own program to say
    properties = first(above, _PROPERTIES[above.tag]) if above.tag in _PROPERTIES else None
    if properties is None:
        return False
    style = first(properties, f"{W}pStyle", f"{W}tblStyle")
    # A style may bring a colour of its own: then nothing is claimed.
    styled = style is not None and (style.get(VAL) or "") not in _PLAIN_STYLES
    return styled or _coloured(first(properties, SHD))
