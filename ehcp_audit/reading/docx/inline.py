"""What stands within a paragraph: runs, fields, controls, tracked changes, symbols, drawings."""

from collections.abc import Callable
from dataclasses import dataclass

from .drawing import Drawings, Nesting
from .line import Line, Tally
from .names import (
    ALTERNATE,
    DELETED,
    ID,
    INSERTED,
    PPR,
    RPR,
    RUN,
    SDT,
    SDT_CONTENT,
    TBL,
    VAL,
    W14,
    Element,
    M,
    P,
    T,
    W,
    first,
    switched_on,
    value,
    whole_number,
)
from .plain import pieces_of
from .styles import PLAIN, Format, Looks, Styles
from .symbols import BOXES, symbol

__all__ = ["Inline"]

TICKED, UNTICKED = "☒", "☐"

_FIELD_CHARACTER = f"{W}fldChar"
_FIELD_TYPE = f"{W}fldCharType"
_PLAIN_PIECES = {
    f"{W}tab": "\t",
    f"{W}ptab": "\t",
    f"{W}br": "\n",
    f"{W}cr": "\n",
    f"{W}noBreakHyphen": "-",
}
_NOT_SHOWN = frozenset(
    {PPR, RPR, f"{W}sdtPr", f"{W}sdtEndPr", f"{W}smartTagPr", f"{W}customXmlPr", f"{W}rubyPr", f"{W}fldData"}
    | {f"{M}{name}" for name in ("ctrlPr", "oMathParaPr", "rPr")}
    | {
        f"{W}{name}"
        for name in (
            "proofErr", "bookmarkStart", "bookmarkEnd", "commentRangeStart", "commentRangeEnd", "permStart",
            "permEnd", "delText", "delInstrText", "lastRenderedPageBreak", "softHyphen", "commentReference",
            "annotationRef",
        )
    }
)  # fmt: skip
_LONGEST_INSTRUCTION = 2_000
"""Characters of a field's instruction that are kept; Word writes it in many pieces."""
_PROMPT_FIELDS = frozenset({"MACROBUTTON", "GOTOBUTTON"})
"""Fields that show the end of their own instruction."""


@dataclass(slots=True)
class _Field:
    """A field that has begun and not yet ended."""

    shows_result: bool = False
    """Past its separator: what comes is what the field shows."""
    instruction: str = ""
    choice: str | None = None
    """What a drop-down form field shows if the file writes no result."""
    line: Line | None = None
    pieces: int = 0
    """Where its result begins: the line, and how many pieces that line then had."""


class Inline:
    """Reads what stands within paragraphs of one story into lines."""

    def __init__(
        self,
        styles: Styles,
        tally: Tally,
        nesting: Nesting,
        *,
        broken: frozenset[Element],
        note: Callable[[str, str], Element | None],
        diagram: Callable[[str], list[str]],
        parsed: Callable[[bytes], Element],
    ) -> None:
        """Set out to read one story.

        Args:
            styles: the file's styles.
            tally: where what is met is counted.
            nesting: the guard of the walk.
            broken: field characters without a partner; passed over, else they would hide what follows.
            note: gives the note of a kind ("footnote", "endnote") and id, the first time it is asked for.
            diagram: gives the words of a diagram by its relationship id.
            parsed: gives what holds the properties that stand in a piece of XML.
        """
        self._tally = tally
        self._nesting = nesting
        self._broken = broken
        self._note = note
        self._parsed = parsed
        self._drawings = Drawings(tally, nesting, diagram)
        self._fields: list[_Field] = []
        self._mute = 0
        self._looks: Looks = styles.looks(styles.paragraph(None), PLAIN, black=False)
        self._base: Format = self._looks.base
        self._pieces: dict[str, Callable[[Element, Line, Format], None]] = {
            _FIELD_CHARACTER: self._field_character,
            f"{W}instrText": self._instruction,
            f"{W}sym": self._symbol,
            f"{W}footnoteReference": self._reference,
            f"{W}endnoteReference": self._reference,
            f"{W}drawing": self._drawing,
            f"{W}pict": self._drawing,
            f"{W}object": self._drawing,
            f"{W}contentPart": self._ink,
            ALTERNATE: self._alternate_piece,
        }

    def read(self, paragraph: Element, line: Line, looks: Looks) -> None:
        """Read a paragraph into a line.

        Args:
            paragraph: the paragraph, or anything that holds runs.
            line: where to add what is shown.
            looks: how runs look in it.
        """
        self._looks = looks
        self._base = looks.base
        self._children(paragraph, line)

    def read_plain(self, runs: bytes, line: Line, looks: Looks) -> None:
        """Read a paragraph that holds nothing but text into a line, from the XML of its runs."""
        if self._mute:
            return
        known, texts, formats = looks.by_source, line.texts, line.formats
        for said, text in pieces_of(runs):
            look = known.get(said)
            if look is None:
                look = known[said] = looks.of(self._parsed(said.encode()))
            if look.special:
                line.add(text if text == "\n" else self._unusual(text, look), look)
            elif text:
                texts.append(text)
                formats.append(look)

    def begin_story(self) -> list[_Field]:
        """Begin the text of a box or note, where no field of the text outside is open; returns those."""
        outside, self._fields, self._mute = self._fields, [], 0
        return outside

    def end_story(self, outside: list[_Field]) -> None:
        """Go on with the text outside."""
        self._fields = outside
        self._mute = sum(not field.shows_result for field in outside)

    def _children(self, element: Element, line: Line) -> None:
        # Nearly all of a plan goes through these loops: they make no calls for a plain piece of text, and
        # walk over slices, for lxml's own iterators take longer to set up than most elements have children.
        base, look_of = self._base, self._looks.of
        texts, formats = line.texts, line.formats
        for child in element[:]:
            tag = child.tag
            if tag != RUN:
                if tag not in _NOT_SHOWN:
                    self._other(child, line)
                continue
            look = base
            for piece in child[:]:
                tag = piece.tag
                if tag == RPR:
                    look = look_of(piece)
                elif tag != T:
                    self._piece(piece, line, look)
                elif text := piece.text:
                    if self._mute or look.special or "\n" in text or "\xad" in text:
                        self._piece(piece, line, look)
                    else:
                        texts.append(text)
                        formats.append(look)

    def _other(self, child: Element, line: Line) -> None:
        tag = child.tag
        if tag in DELETED:
            self._tally.deletions += 1
        elif tag in {P, TBL}:
            # Not where the format allows a block, but words all the same.
            line.attached.append(child)
        else:
            with self._nesting:
                self._container(child, line)

    def _container(self, child: Element, line: Line) -> None:
        tag = child.tag
        if tag == SDT:
            self._control(child, line)
        elif tag == f"{M}t":
            if not self._mute:
                line.add(child.text or "", self._base)
        elif tag == ALTERNATE:
            self._drawings.alternate(child, line, self._children)
        elif tag == f"{W}ruby":
            self._ruby(child, line)
        elif tag in self._pieces or tag in _PLAIN_PIECES or tag == T:
            self._piece(child, line, self._base)
        else:
            if tag in INSERTED:
                self._tally.insertions += 1
            self._children(child, line)

    def _piece(self, piece: Element, line: Line, look: Format) -> None:
        tag = piece.tag
        shown = _PLAIN_PIECES.get(tag)
        if shown is not None:
            if not self._mute:
                line.add(shown, look)
        elif tag in self._pieces:
            self._pieces[tag](piece, line, look)
        elif tag == T:
            if piece.text and not self._mute:
                line.add(self._unusual(piece.text, look), look)
        elif tag not in _NOT_SHOWN and len(piece):
            with self._nesting:
                self._container(piece, line)

    @staticmethod
    def _unusual(text: str, look: Format) -> str:
        text = text.replace("\r\n", " ").replace("\n", " ").replace("\xad", "")
        if look.symbols is None:
            return text
        # Letters set in a symbol font are signs only where they stand alone: a word is kept as a word.
        alone = len(text.strip()) <= 2
        return "".join(
            symbol(look.symbols, ord(character))
            if (alone and ord(character) <= 0xFF) or 0xF000 <= ord(character) <= 0xF0FF
            else character
            for character in text
        )

    def _symbol(self, piece: Element, line: Line, look: Format) -> None:
        if not self._mute:
            code = piece.get(f"{W}char") or ""
            try:
                line.add(symbol(piece.get(f"{W}font"), int(code[:8], 16)), look)
            except ValueError:
                return

    def _field_character(self, piece: Element, line: Line, look: Format) -> None:
        if piece in self._broken:
            return
        kind = piece.get(_FIELD_TYPE)
        if kind == "begin":
            form = first(piece, f"{W}ffData")
            self._fields.append(_Field(choice=None if form is None else self._form(form, line, look)))
            self._mute += 1
        elif kind == "separate" and self._fields and not self._fields[-1].shows_result:
            field = self._fields[-1]
            field.shows_result, field.line, field.pieces = True, line, len(line.texts)
            self._mute -= 1
        elif kind == "end" and self._fields:
            field = self._fields.pop()
            if not field.shows_result:
                self._mute -= 1
            if not self._mute and (
                not field.shows_result or (field.line is line and len(line.texts) == field.pieces)
            ):
                self._shown_by_instruction(field, line, look)

    def _form(self, form: Element, line: Line, look: Format) -> str | None:
        box = first(form, f"{W}checkBox")
        if box is not None:
            if not self._mute:
                state = first(box, f"{W}checked")
                state = first(box, f"{W}default") if state is None else state
                ticked = state is not None and switched_on(state.get(VAL))
                line.add(TICKED if ticked else UNTICKED, look)
            return None
        drop_down = first(form, f"{W}ddList")
        if drop_down is None:
            return None
        entries = [entry.get(VAL) or "" for entry in drop_down.iterchildren(f"{W}listEntry")]
        chosen = whole_number(value(drop_down, f"{W}result") or value(drop_down, f"{W}default"))
        return entries[chosen] if 0 <= chosen < len(entries) else None

    @staticmethod
    def _shown_by_instruction(field: _Field, line: Line, look: Format) -> None:
        if field.choice is not None:
            line.add(field.choice, look)
            return
        words = field.instruction.split(None, 2)
        if len(words) == 3 and words[0].upper() in _PROMPT_FIELDS:
            line.add(words[2].rstrip(), look)

    def _instruction(self, piece: Element, _line: Line, _look: Format) -> None:
        if self._fields and len(self._fields[-1].instruction) < _LONGEST_INSTRUCTION:
            self._fields[-1].instruction += piece.text or ""

    def _reference(self, piece: Element, line: Line, look: Format) -> None:
        if not self._mute and not look.hidden:
            kind = "footnote" if piece.tag == f"{W}footnoteReference" else "endnote"
            note = self._note(kind, piece.get(ID) or "")
            if note is not None:
                line.attached.append(note)

    def _control(self, control: Element, line: Line) -> None:
        properties = first(control, f"{W}sdtPr")
        content = first(control, SDT_CONTENT)
        box = None if properties is None else first(properties, f"{W14}checkbox")
        if box is None:
            if content is not None:
                self._children(content, line)
            return
        inside = Line()
        if content is not None:
            self._children(content, inside)
        shown = "".join(inside.texts).strip()
        if len(shown) <= 1 and shown not in BOXES and not self._mute:
            # The sign is missing, or one that only its own font makes a box of.
            state = first(box, f"{W14}checked")
            ticked = state is not None and switched_on(state.get(f"{W14}val"))
            inside.texts, inside.formats = [TICKED if ticked else UNTICKED], [self._base]
        line.take_over(inside)

    def _ruby(self, ruby: Element, line: Line) -> None:
        for part in ruby.iterchildren(f"{W}rubyBase"):
            self._children(part, line)
        for part in ruby.iterchildren(f"{W}rt"):
            line.add(" (", self._base)
            self._children(part, line)
            line.add(")", self._base)

    def _alternate_piece(self, piece: Element, line: Line, look: Format) -> None:
        def pieces(element: Element, into: Line) -> None:
            for child in element:
                self._piece(child, into, look)

        self._drawings.alternate(piece, line, pieces)

    def _ink(self, _piece: Element, _line: Line, _look: Format) -> None:
        self._tally.pictures += 1

    def _drawing(self, piece: Element, line: Line, look: Format) -> None:
        if not self._mute and not look.hidden:
            self._drawings.read(piece, line)
