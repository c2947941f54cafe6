"""What styles make of a paragraph and its runs: name, heading level, bold, size, hidden, blacked out."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import NamedTuple

from .colour import COLOUR, FILL, is_black, is_dark, shading
from .names import PPR, RPR, SHD, VAL, Element, W, first, switched_on, value, whole_number
from .symbols import is_symbol_font

__all__ = ["PLAIN", "Format", "Ground", "Looks", "ParagraphStyle", "Styles", "TableStyle"]

_STYLE = f"{W}style"
_STYLE_ID = f"{W}styleId"
_TYPE = f"{W}type"
_BASED_ON = f"{W}basedOn"
_NUMBERING = f"{W}numPr"
_ASCII = f"{W}ascii"
_HEADING_NAME = re.compile(r"heading\s*([1-9])", re.IGNORECASE)
_SIZE = re.compile(r"\d{1,4}(\.\d{1,3})?")

_BOLD, _VANISH, _SZ, _HIGHLIGHT, _FONTS, _RUN_STYLE, _STRIKE, _DOUBLE_STRIKE = (
    f"{W}{name}" for name in ("b", "vanish", "sz", "highlight", "rFonts", "rStyle", "strike", "dstrike")
)
_LOOKED_AT = dict.fromkeys(
    (_BOLD, _VANISH, _SZ, _HIGHLIGHT, _RUN_STYLE, COLOUR, SHD, _STRIKE, _DOUBLE_STRIKE), VAL
) | {_FONTS: _ASCII}
"""What is looked at in a run, and the attribute that says it."""


class Ground(NamedTuple):
    """What a paragraph stands on."""

    bold: bool = False
    """The table's style makes it bold."""
    black: bool = False
    """The cell is filled black."""


PLAIN = Ground()


@dataclass(frozen=True, slots=True, eq=False)
class Format:
    """How the words of a run look, everything counted in; the same look is the same object."""

    bold: bool = False
    size: float | None = None
    """In points; `None` where the file does not say."""
    hidden: bool = False
    redacted: bool = False
    """Black on black."""
    symbols: str | None = None
    """The symbol font it is set in; `None` for letters."""
    struck: bool = False
    """A line is drawn through it."""
    special: bool = False
    """Hidden, blacked out, struck through, or set in a symbol font."""

    def facts(self) -> tuple[object, ...]:
        """Return what makes it the same look as another."""
        return self.bold, self.size, self.hidden, self.redacted, self.symbols, self.struck


@dataclass(frozen=True, slots=True)
class _Said:
    """What a style or a run says of itself; `None` where it says nothing."""

    bold: bool | None = None
    hidden: bool | None = None
    size: float | None = None
    colour: str | None = None
    highlight: str | None = None
    black: bool | None = None
    font: str | None = None
    struck: bool | None = None

    def over(self, other: "_Said") -> "_Said":
        """What is said where this stands on top of another."""
        return _Said(
            other.bold if self.bold is None else self.bold,
            other.hidden if self.hidden is None else self.hidden,
            other.size if self.size is None else self.size,
            self.colour or other.colour,
            self.highlight or other.highlight,
            other.black if self.black is None else self.black,
            self.font or other.font,
            other.struck if self.struck is None else self.struck,
        )


@dataclass(frozen=True, slots=True)
class ParagraphStyle:
    """A paragraph style with everything that it takes from the styles below it."""

    id: str
    name: str | None
    heading: int | None = None
    chain: tuple[str, ...] = ()
    """The ids from this style down to the one it rests on in the end."""
    list_id: str | None = None
    """The list that it numbers its paragraphs in; `None` for none."""
    list_level: int | None = None
    """The level in that list; `None` where the style does not say."""
    said: _Said = _Said()
    black: bool = False
    """Paragraphs are filled black."""


@dataclass(frozen=True, slots=True)
class TableStyle:
    """What a table style does to the heads of a table."""

    bold: bool = False
    first_row_bold: bool = False
    first_row_shaded: bool = False
    first_column_bold: bool = False


class Looks:
    """How runs look in paragraphs of one style on one ground; few runs say anything that none said before."""

    def __init__(self, work_out: Callable[[tuple[str | None, ...]], Format]) -> None:
        self._work_out = work_out
        self.base = work_out(())
        self._formats: dict[tuple[str | None, ...], Format] = {(): self.base}
        self._distinct: dict[tuple[object, ...], Format] = {self.base.facts(): self.base}
        self.by_source: dict[str, Format] = {"": self.base}
        """The look by the XML of a run's properties, as far as it is known."""

    def of(self, properties: Element) -> Format:
        """Return how a run with these properties looks."""
        said = _key(properties)
        found = self._formats.get(said)
        if found is None:
            # What says nothing new is the same look, so that a line in one look is seen to be one at a
            # glance.
            found = self._work_out(said)
            found = self._formats[said] = self._distinct.setdefault(found.facts(), found)
        return found


class Styles:
    """The styles of one file. Whatever is asked twice is worked out once."""

    def __init__(
        self, root: Element | None, aside: Mapping[str, bytes], parsed: Callable[[bytes], Element]
    ) -> None:
        """Take the styles part.

        Args:
            root: its root; `None` for a file without one.
            aside: the XML of styles that were taken out of it, by id.
            parsed: gives the element of such XML.
        """
        self._elements: dict[str, Element] = {}
        self._aside = aside
        self._parsed = parsed
        self._default: str | None = None
        self._defaults = _Said()
        self._paragraph: dict[str | None, ParagraphStyle] = {}
        self._character: dict[str, _Said] = {}
        self._looks: dict[tuple[str, Ground, bool], Looks] = {}
        if root is None:
            return
        for element in root.iterchildren(_STYLE):
            identifier = element.get(_STYLE_ID)
            if identifier and identifier not in self._elements:
                self._elements[identifier] = element
                if element.get(_TYPE) == "paragraph" and _default_style(element):
                    self._default = identifier
        defaults = next(root.iter(f"{W}rPrDefault"), None)
        properties = None if defaults is None else first(defaults, RPR)
        if properties is not None:
            self._defaults = _said(_key(properties))

    def paragraph(self, identifier: str | None) -> ParagraphStyle:
        """Return the style of that id; `None` or an unknown id is a paragraph in the default style."""
        style = self._paragraph.get(identifier)
        if style is None:
            known = self._default if self._element(identifier) is None else identifier
            style = self._read_paragraph_style(known)
            if identifier is not None and known != identifier:
                style = replace(style, name=identifier)
            self._paragraph[identifier] = style
        return style

    def looks(self, style: ParagraphStyle, ground: Ground, *, black: bool) -> "Looks":
        """Return how runs look in a paragraph.

        Args:
            style: the paragraph's style.
            ground: what the paragraph stands on.
            black: the paragraph itself is filled black.
        """
        key = (style.id, ground, black)
        found = self._looks.get(key)
        if found is None:
            found = self._looks[key] = Looks(lambda said: self._format(said, style, ground, black))
        return found

    def table(self, identifier: str | None) -> TableStyle:
        """Return what a table style does to its heads; an unknown one does nothing."""
        bold = first_row = first_column = shaded = False
        for element in reversed(self._chain(identifier)):
            bold = _bold(element, bold)
            for part in element.iterchildren(f"{W}tblStylePr"):
                if part.get(_TYPE) == "firstRow":
                    first_row = _bold(part, first_row)
                    cell = first(part, f"{W}tcPr")
                    fill = None if cell is None else first(cell, SHD)
                    if fill is not None:
                        shaded, _ = shading(fill)
                elif part.get(_TYPE) == "firstCol":
                    first_column = _bold(part, first_column)
        return TableStyle(bold, first_row, shaded, first_column)

    def list_of(self, identifier: str) -> str | None:
        """Return the list that a numbering style stands for; `None` where it has none."""
        for element in self._chain(identifier):
            list_id, _ = _list(element)
            if list_id is not None:
                return list_id
        return None

    def _format(
        self, said: tuple[str | None, ...], style: ParagraphStyle, ground: Ground, black: bool
    ) -> Format:
        own = _said(said)
        named = self._character_style(said[said.index(_RUN_STYLE) + 1]) if _RUN_STYLE in said else _Said()
        # Bold and hidden are switches: each level of styles (table, paragraph, character) turns them over,
        # the document's defaults hold whatever the styles do, and only the run itself has the last word.
        bold = ground.bold ^ bool(style.said.bold) ^ bool(named.bold) or bool(self._defaults.bold)
        hidden = bool(style.said.hidden) ^ bool(named.hidden) or bool(self._defaults.hidden)
        all_said = own.over(named).over(style.said).over(self._defaults)
        on_black = all_said.black if all_said.black is not None else (black or ground.black)
        dark = is_dark(all_said.colour)
        # A black highlight leaves automatic letters black; on black shading Word turns them white by itself.
        redacted = (all_said.highlight == "black" and dark is not False) or (on_black and dark is True)
        hidden = hidden if own.hidden is None else own.hidden
        symbols = all_said.font if is_symbol_font(all_said.font) else None
        return Format(
            bold if own.bold is None else own.bold,
            all_said.size,
            hidden,
            redacted,
            symbols,
            bool(all_said.struck),
            hidden or redacted or bool(all_said.struck) or symbols is not None,
        )

    def _element(self, identifier: str | None) -> Element | None:
        if identifier is None:
            return None
        found = self._elements.get(identifier)
        if found is None and identifier in self._aside:
            found = self._elements[identifier] = self._parsed(self._aside[identifier])
        return found

    def _chain(self, identifier: str | None) -> list[Element]:
        chain: list[Element] = []
        seen: set[str] = set()
        while identifier is not None and identifier not in seen:
            element = self._element(identifier)
            if element is None:
                break
            seen.add(identifier)
            chain.append(element)
            if len(chain) == _LONGEST_CHAIN:
                break
            identifier = value(element, _BASED_ON)
        return chain

    def _character_style(self, identifier: str | None) -> _Said:
        if identifier is None:
            return _Said()
        said = self._character.get(identifier)
        if said is None:
            said = self._character[identifier] = self._chain_said(self._chain(identifier))
        return said

    @staticmethod
    def _chain_said(chain: list[Element]) -> _Said:
        said = _Said()
        for element in chain:
            properties = first(element, RPR)
            if properties is not None:
                said = said.over(_said(_key(properties)))
        return said

    def _read_paragraph_style(self, identifier: str | None) -> ParagraphStyle:
        chain = self._chain(identifier)
        if not chain:
            return ParagraphStyle("", None)
        heading: int | None = None
        list_id: str | None = None
        list_level: int | None = None
        black: bool | None = None
        for element in chain:
            properties = first(element, PPR)
            if heading is None:
                heading = _heading(element, properties)
            if properties is None:
                continue
            own_id, own_level = _list(element)
            list_level = own_level if list_level is None and list_id is None else list_level
            list_id = own_id if list_id is None else list_id
            fill = first(properties, SHD)
            if black is None and fill is not None:
                _, black = shading(fill)
        return ParagraphStyle(
            identifier or "",
            value(chain[0], f"{W}name") or identifier,
            heading or None,
            tuple(element.get(_STYLE_ID) for element in chain),
            None if list_id == "0" else list_id,
            list_level,
            self._chain_said(chain),
            bool(black),
        )


_LONGEST_CHAIN = 50
"""Styles resting on one another that are followed; Word itself allows eleven."""
_BODY_TEXT = 0
"""What `_heading` gives for a style that says it is none, whatever it rests on."""


def _default_style(element: Element) -> bool:
    said = element.get(f"{W}default")
    return said is not None and switched_on(said)


def _heading(element: Element, properties: Element | None) -> int | None:
    level = None if properties is None else value(properties, f"{W}outlineLvl")
    if level is not None:
        number = whole_number(level, 9)
        return number + 1 if 0 <= number < 9 else _BODY_TEXT
    named = _HEADING_NAME.fullmatch(value(element, f"{W}name") or "")
    return int(named[1]) if named else None


def _list(element: Element) -> tuple[str | None, int | None]:
    properties = first(element, PPR)
    numbering = None if properties is None else first(properties, _NUMBERING)
    if numbering is None:
        return None, None
    level = value(numbering, f"{W}ilvl")
    return value(numbering, f"{W}numId"), None if level is None else whole_number(level)


def _bold(element: Element, before: bool) -> bool:
    properties = first(element, RPR)
    bold = None if properties is None else first(properties, _BOLD)
    return before if bold is None else switched_on(bold.get(VAL))


def _key(properties: Element) -> tuple[str | None, ...]:
    # Tag, value, tag, value: few runs say anything new, so what they say is looked up and not worked out.
    said: list[str | None] = []
    for child in properties[:]:
        tag = child.tag
        attribute = _LOOKED_AT.get(tag)
        if attribute is not None:
            said.append(tag)
            said.append(child.get(attribute) if tag != SHD else _shading_key(child))
    return tuple(said)


def _shading_key(child: Element) -> str:
    return f"{child.get(VAL)} {child.get(COLOUR)} {child.get(FILL)}"


def _said(key: tuple[str | None, ...]) -> _Said:
    said = dict(zip(key[::2], key[1::2], strict=True))
    fill = said.get(SHD)
    return _Said(
        switched_on(said[_BOLD]) if _BOLD in said else None,
        switched_on(said[_VANISH]) if _VANISH in said else None,
        _points(said.get(_SZ)),
        said.get(COLOUR),
        (said.get(_HIGHLIGHT) or "").lower() or None,
        None if fill is None else is_black(*fill.split(" ", 2)),
        said.get(_FONTS),
        any(switched_on(said[line]) for line in lines)
        if (lines := {_STRIKE, _DOUBLE_STRIKE} & said.keys())
        else None,
    )


def _points(text: str | None) -> float | None:
    # Half points; the strict form of the format may also write "11pt".
    if text is None:
        return None
    number = text.removesuffix("pt")
    if not _SIZE.fullmatch(number):
        return None
    return float(number) if text.endswith("pt") else float(number) / 2
