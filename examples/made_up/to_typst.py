"""A made-up document as tagged PDF, by typst."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import typst

from .pages import Break, Cell, Document, Para, Table

__all__ = ["save_typst", "typst_source"]

_FONTS = {
    "sans": '("Liberation Sans", "Arial", "Helvetica", "DejaVu Sans", "Libertinus Serif")',
    "serif": '("Liberation Serif", "Cambria", "DejaVu Serif", "Libertinus Serif")',
}
_LEVELS = {"h1": 1, "h2": 2, "h3": 3}
_SECONDS = 1_772_442_000
"""2 March 2026, 9 o'clock: the one time that all made-up files bear."""


def save_typst(document: Document, path: Path) -> None:
    """Write the document to a file; the same document gives the same bytes on the same machine."""
    source: Any = typst_source(
        document
    ).encode()  # the binding takes bytes as source, though its types do not say so
    typst.compile(source, output=str(path), timestamp=_SECONDS)


def typst_source(document: Document) -> str:
    """Return the document in typst's own language."""
    paper = "us-letter" if document.paper == "letter" else "a4"
    head = f"header: {_running(document.header)}, " if document.header else ""
    foot = f"footer: {_running(document.footer)}, " if document.footer else ""
    size = document.size
    lines = [
        f"#set document(title: {_string(document.title)}, date: none)",
        f'#set page(paper: "{paper}", flipped: {str(document.landscape).lower()}, {head}{foot}margin: 2cm)',
        f'#set text(font: {_FONTS[document.font]}, size: {size}pt, lang: "en", region: "GB")',
        "#set text(hyphenate: false)",
        "#set par(spacing: 0.9em, leading: 0.55em)",
        f'#show heading: set text(fill: rgb("#{document.colour}"))',
        "#show heading.where(level: 1): set text(size: 1.4em)",
        "#show heading.where(level: 2): set text(size: 1.15em)",
        "#show heading.where(level: 3): set text(size: 1em)",
        "#set table(inset: 5pt, stroke: 0.5pt + black)",
        "#{",
        *_blocks(document.body, document),
        "}",
    ]
    return "\n".join(lines)


def _string(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def _running(text: str) -> str:
    parts = []
    rest = text
    marks = {
        "{page}": "counter(page).display()",
        "{pages}": "str(counter(page).final().first())",
    }
    while rest:
        at, mark = min(((rest.find(m), m) for m in marks if m in rest), default=(-1, ""))
        if at < 0:
            parts.append(_string(rest))
            break
        parts += [_string(rest[:at])] if at else []
        parts.append(marks[mark])
        rest = rest[at + len(mark) :]
    return "context text(size: 9pt, { " + "; ".join(parts) + " })"


def _blocks(blocks: Iterable[Para | Table | Break], document: Document) -> list[str]:
    made: list[str] = []
    items: list[Para] = []

    def close() -> None:
        if items:
            made.append(_list(items, document))
            items.clear()

    for block in blocks:
        if isinstance(block, Para) and block.look in {"bullet", "number"}:
            if items and items[-1].look != block.look:
                close()
            items.append(block)
            continue
        close()
        if isinstance(block, Break):
            made.append("pagebreak(weak: true)")
        elif isinstance(block, Table):
            made.append(_table(block, document))
        elif block.text or block.number:
            made.append(_para(block, document))
        else:
            made.append("v(4pt)")
    close()
    return made


def _list(items: list[Para], document: Document) -> str:
    inner = ", ".join("{ " + _inline(item, document) + " }" for item in items)
    if items[0].look == "bullet":
        return f"list(indent: 8pt, {inner})"
    before, first, after = items[0].counted()
    pattern = f"n => {_string(before)} + str(n) + {_string(after)}"
    return f"enum(indent: 8pt, start: {first}, numbering: {pattern}, {inner})"


def _inline(para: Para, document: Document) -> str:
    """Return the paragraph's text, its bold front in bold."""
    text = para.shown if para.look not in {"bullet", "number"} else para.text
    split = 0 if para.look in _LEVELS else len(text) if para.all_bold else para.bold
    parts = []
    for piece, bold in ((text[:split], True), (text[split:], False)):
        for number, line in enumerate(piece.split("\n")):
            if number:
                parts.append("linebreak()")
            for place, cut in enumerate(line.split("\t")):
                if place:
                    parts.append("h(1fr)")
                if cut:
                    parts.append(f"strong({_string(cut)})" if bold else f"text({_string(cut)})")
    inline = "; ".join(parts)
    if para.look == "guidance":
        return "emph({ " + inline + " })"
    if para.look == "big":
        return f'text(size: {document.size + 4}pt, fill: rgb("#{document.colour}"), {{ {inline} }})'
    if para.look in {"title", "subtitle"}:
        return f"text(size: {20 if para.look == 'title' else 14}pt, {{ {inline} }})"
    return inline


def _para(para: Para, document: Document) -> str:
    inline = _inline(para, document)
    if para.look in _LEVELS:
        return f"heading(level: {_LEVELS[para.look]}, {{ {inline} }})"
    space = "v(6pt, weak: false); " if para.look in {"big", "strong"} else ""
    return f"{space}par({{ {inline} }})"


def _table(table: Table, document: Document) -> str:
    columns = ", ".join(f"{share:.4f}fr" for share in table.widths)
    rows = [", ".join(_cell(cell, document) for cell in row) for row in table.rows]
    heads = [f"table.header({row})" for row in rows[: table.heads]]
    stroke = "" if table.ruled else "stroke: none, "
    return f"table(columns: ({columns},), {stroke}{', '.join([*heads, *rows[table.heads :]])})"


def _cell(cell: Cell, document: Document) -> str:
    spans = f"colspan: {cell.columns}, rowspan: {cell.rows}, " if cell.columns > 1 or cell.rows > 1 else ""
    fill = f'fill: rgb("#{cell.shade}"), ' if cell.shade else ""
    inside = "; ".join(_blocks(cell.blocks, document))
    return f"table.cell({spans}{fill}{{ {inside} }})"
