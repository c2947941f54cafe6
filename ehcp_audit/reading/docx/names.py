"""The names of WordprocessingML and its neighbours, as lxml spells them: `{namespace}local`."""

from typing import Any

Element = Any
"""An lxml element; lxml has no types of its own."""

W_NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W = f"{{{W_NAMESPACE}}}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
DIAGRAM = "{http://schemas.openxmlformats.org/drawingml/2006/diagram}"
CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
OFFICE = "{urn:schemas-microsoft-com:office:office}"
V = "{urn:schemas-microsoft-com:vml}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
WPS = "{http://schemas.microsoft.com/office/word/2010/wordprocessingShape}"
RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"

VAL = f"{W}val"
ID = f"{W}id"
P = f"{W}p"
PPR = f"{W}pPr"
RUN = f"{W}r"
RPR = f"{W}rPr"
T = f"{W}t"
TBL = f"{W}tbl"
TR = f"{W}tr"
TC = f"{W}tc"
SDT = f"{W}sdt"
SDT_CONTENT = f"{W}sdtContent"
SHD = f"{W}shd"
TEXT_BOX = f"{W}txbxContent"
ALTERNATE = f"{MC}AlternateContent"
CHOICE = f"{MC}Choice"
FALLBACK = f"{MC}Fallback"

INSERTED = frozenset({f"{W}ins", f"{W}moveTo"})
"""Tracked changes that are read."""
DELETED = frozenset({f"{W}del", f"{W}moveFrom"})
"""Tracked changes that are left out."""


def first(element: Element, *tags: str) -> Element | None:
    """Return the first child with one of these tags; `None` where there is none."""
    # lxml's own iterators take longer to set up than it takes to step past the few children there are.
    child = element[0] if len(element) else None
    while child is not None and child.tag not in tags:
        child = child.getnext()
    return child


def opening(element: Element, tag: str) -> Element | None:
    """Return the first child if it has this tag: where properties stand; `None` where there are none."""
    if len(element):
        child = element[0]
        if child.tag == tag:
            return child
    return None


def value(element: Element, tag: str) -> str | None:
    """Return the `w:val` of the first child with this tag; `None` where there is no such child or value."""
    child = first(element, tag)
    found: str | None = None if child is None else child.get(VAL)
    return found


def switched_on(text: str | None) -> bool:
    """Read an on/off value; one that is not written means on."""
    return text is None or text.lower() not in {"0", "false", "off", "none"}


def whole_number(text: str | None, default: int = 0) -> int:
    """Read a whole number as Word writes it, within what Word itself allows; `default` for anything else."""
    if text is None or len(text) > 11:
        return default
    try:
        return int(text)
    except ValueError:
        return default
