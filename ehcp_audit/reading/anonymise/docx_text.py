"""The words of one part of a DOCX replaced, paragraph by paragraph: Word cuts a word into many runs."""

from collections.abc import Iterator

from ehcp_audit.reading.docx.names import (
    PPR,
    RPR,
    RUN,
    TEXT_BOX,
    VAL,
    A,
    Element,
    M,
    P,
    T,
    W,
    first,
    switched_on,
)
from ehcp_audit.reading.docx.symbols import is_symbol_font

from .words import Scrubber

__all__ = ["replace_texts", "whole_text"]

_APART = {f"{W}br": "\n", f"{W}cr": "\n", f"{W}tab": "\t", f"{W}ptab": "\t", f"{A}br": "\n"}
"""What stands between two pieces of text, as a character."""
_ALONE = {f"{W}noBreakHyphen": "-", f"{W}sym": "\u25a1"}
_TEXTS = frozenset({T, f"{M}t", f"{A}t"})
_DELETED_TEXT = f"{W}delText"
_KEYWORDS = frozenset({"PAGE", "NUMPAGES", "SECTIONPAGES", "FORMTEXT", "FORMCHECKBOX", "FORMDROPDOWN", "TOC"})
_PROMPTS = frozenset({"MACROBUTTON", "GOTOBUTTON"})
"""Fields that show the end of their own instruction."""


def replace_texts(root: Element, scrubber: Scrubber) -> None:
    """Replace the words of all paragraphs in a copied part, where they stand."""
    _replace_instructions(root, scrubber)
    done: set[Element] = set()
    for paragraph in [*root.iter(P), *root.iter(f"{A}p")]:
        _paragraph(paragraph, scrubber, done)
    for piece in root.iter(*_TEXTS):
        # Text that stands in no paragraph is read, so it is replaced.
        if piece not in done:
            piece.text = scrubber.line(piece.text or "")


def whole_text(paragraph: Element) -> str:
    """Return all that a paragraph holds, shown, hidden and deleted, as one text."""
    return "".join(
        piece if isinstance(piece, str) else piece.text or ""
        for piece in _pieces(paragraph, _TEXTS | {_DELETED_TEXT})
    )


def _paragraph(paragraph: Element, scrubber: Scrubber, done: set[Element]) -> None:
    shown: list[Element | str] = []
    for piece in _pieces(paragraph):
        if isinstance(piece, str):
            shown.append(piece)
        elif piece not in done:
            done.add(piece)
            if _hidden(piece):
                piece.text = "".join(
                    scrubber.line(line, may_be_form=False)
                    for line in (piece.text or "").splitlines(keepends=True)
                )
            elif len((piece.text or "").strip()) <= 2 and _is_sign(piece):
                shown.append("\u25a1" * len(piece.text or ""))
            else:
                shown.append(piece)
    # A line break within a text is only a space to Word.
    whole = "".join(
        piece if isinstance(piece, str) else (piece.text or "").replace("\r", " ").replace("\n", " ")
        for piece in shown
    )
    replaced = "\n".join(scrubber.line(line) for line in whole.split("\n"))
    at = 0
    for piece in shown:
        length = len(piece) if isinstance(piece, str) else len(piece.text or "")
        if not isinstance(piece, str):
            piece.text = replaced[at : at + length]
        at += length


def _pieces(element: Element, texts: frozenset[str] = _TEXTS) -> Iterator[Element | str]:
    """Yield the texts of a paragraph and what stands between them; not those of boxes anchored in it."""
    for child in element:
        tag = child.tag
        if tag in texts:
            yield child
        elif tag in _APART and element.tag in {RUN, f"{A}p"}:
            yield _APART[tag]
        elif tag in _ALONE:
            yield _ALONE[tag]
        elif tag not in {PPR, RPR, P, TEXT_BOX, f"{A}p"}:
            yield from _pieces(child, texts)


def _hidden(piece: Element) -> bool:
    hidden = _said(piece, f"{W}vanish")
    return hidden is not None and switched_on(hidden.get(VAL))


def _is_sign(piece: Element) -> bool:
    """Tell whether a text is set in a font whose letters are signs: a tick is no letter."""
    fonts = _said(piece, f"{W}rFonts")
    return fonts is not None and is_symbol_font(fonts.get(f"{W}ascii"))


def _said(piece: Element, tag: str) -> Element | None:
    run = piece.getparent()
    properties = None if run is None else first(run, RPR)
    return None if properties is None else first(properties, tag)


def _replace_instructions(root: Element, scrubber: Scrubber) -> None:
    """Write anew what fields are to do: their instructions name files, people and places in the text."""
    open_fields: list[list[Element]] = []
    for element in root.iter(f"{W}fldChar", f"{W}instrText"):
        if element.tag == f"{W}instrText":
            if open_fields:
                open_fields[-1].append(element)
            else:
                element.text = ""
            continue
        kind = element.get(f"{W}fldCharType")
        if kind == "begin":
            open_fields.append([])
        elif kind in {"separate", "end"} and open_fields:
            _write_instruction(open_fields[-1], scrubber)
            open_fields[-1].clear()
            if kind == "end":
                open_fields.pop()
    for pieces in open_fields:
        _write_instruction(pieces, scrubber)


def _write_instruction(pieces: list[Element], scrubber: Scrubber) -> None:
    if not pieces:
        return
    words = "".join(piece.text or "" for piece in pieces).split(None, 2)
    keyword = words[0].upper() if words else ""
    if keyword in _PROMPTS and len(words) == 3:
        written = f"{keyword} z {scrubber.line(words[2].rstrip())}"
    else:
        written = keyword if keyword in _KEYWORDS else "QUOTE"
    for piece in pieces:
        piece.text = ""
    pieces[0].text = f" {written} "
