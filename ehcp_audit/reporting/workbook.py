"""A round's figures as an Excel workbook: numbers as numbers, words as words, and never a formula."""

import io
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from . import phrases as p
from .shown import shown

if TYPE_CHECKING:
    from ehcp_audit.collecting import RoundSummary
    from ehcp_audit.collecting.figure_tables import FigureTable

__all__ = ["workbook_bytes"]

_WIDEST, _NARROWEST = 60, 10
_LINE = 15
"""Points that a line of words is high."""
_SHARES = ("share", "_low", "_high", "low", "high", "mean_score", "median_score")
_LONGEST = 32_000
"""Excel takes no longer text in a cell."""

SHEETS = {"notes": "Notes", "criteria": "Criteria", "parts": "Sections and themes", "bands": "Bands",
          "groups": "Groups", "wording": "Wording"}  # fmt: skip


def workbook_bytes(summary: "RoundSummary") -> bytes:
    """Return the workbook, the same bytes for the same summary; no plan can be seen in it."""
    from datetime import datetime  # noqa: PLC0415 - wanted only here, and xlsxwriter is slow

    import xlsxwriter  # noqa: PLC0415

    from ehcp_audit.collecting.figure_tables import figure_tables  # noqa: PLC0415

    out = io.BytesIO()
    nothing_runs = {
        "in_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
    }
    book = xlsxwriter.Workbook(out, nothing_runs)
    # No clock: the same summary gives the same file.
    book.set_properties({"title": p.H_ROUND, "created": datetime(2000, 1, 1)})  # noqa: DTZ001
    styles = _Styles(book)
    tables = {table.name: table for table in figure_tables(summary)}
    _summary_sheet(book.add_worksheet("Summary"), summary, styles)
    for name, title in SHEETS.items():
        table = tables[name]
        if table.rows:
            _sheet(book.add_worksheet(title), table, styles)
    book.close()
    return out.getvalue()


class _Styles:
    def __init__(self, book: Any) -> None:
        plain = {"valign": "top"}
        self.words = book.add_format({**plain, "text_wrap": True})
        self.number = book.add_format({**plain, "num_format": "#,##0"})
        self.share = book.add_format({**plain, "num_format": "0%"})
        self.decimal = book.add_format({**plain, "num_format": "0.##"})
        self.withheld = book.add_format({**plain, "italic": True, "font_color": "#545B6B"})
        self.head = book.add_format(
            {**plain, "bold": True, "text_wrap": True, "bg_color": "#EFECE4", "bottom": 1}
        )
        self.title = book.add_format({**plain, "bold": True, "font_size": 14})
        self.notice = book.add_format({**plain, "bold": True, "text_wrap": True})


def _summary_sheet(sheet: Any, summary: "RoundSummary", styles: _Styles) -> None:
    """Write what a person should read first: what was done, how sure it is, the two figures, the bands."""
    sheet.set_column(0, 0, 34)
    sheet.set_column(1, 3, 14)
    sheet.hide_gridlines(2)
    row = 0

    def line(words: str, style: Any) -> None:
        nonlocal row
        sheet.merge_range(row, 0, row, 5, "", style)
        sheet.write_string(row, 0, _words(words), style)
        sheet.set_row(row, 16 * max(1, -(-len(words) // 92)) + (6 if style is styles.title else 0))
        row += 1

    line(p.H_ROUND, styles.title)
    if summary.disclosure is not None:
        line(summary.disclosure.says, styles.notice)
    if summary.drawn is not None:
        line(summary.drawn.says, styles.words)
    for said in (*summary.says, *p.headlines(summary)):
        line(said, styles.words)
    if summary.scores.mean is not None:
        line(p.scores_sentence(summary.scores), styles.words)
    row += 1
    for column, head in enumerate(("Band", *p.BAND_HEADS)):
        sheet.write_string(row, column, head, styles.head)
    for band in summary.bands:
        row += 1
        sheet.write_string(row, 0, _words(band.band), styles.words)
        for column, (cell, head) in enumerate(((band.plans, "plans"), (band.share, "share")), start=1):
            _write(sheet, (row, column), cell, head, styles, withheld=band.withheld is not None)
        sheet.write_string(row, 3, p.interval(band.interval), styles.words)
    row += 2
    line(p.ROUND_IS_NOT_A_RANKING, styles.words)
    sheet.fit_to_pages(1, 0)


def _sheet(sheet: Any, table: "FigureTable", styles: _Styles) -> None:
    widths = [_width(head, [row[column] for row in table.rows]) for column, head in enumerate(table.heads)]
    for column, (head, width) in enumerate(zip(table.heads, widths, strict=True)):
        sheet.write_string(0, column, _words(head.replace("_", " ")), styles.head)
        sheet.set_column(column, column, width)
    sheet.set_row(0, 2 * _LINE)
    for number, row in enumerate(table.rows, start=1):
        # Said, because not every program finds out by itself how high wrapped words stand.
        sheet.set_row(
            number, _LINE * max(_lines(cell, width) for cell, width in zip(row, widths, strict=True))
        )
        for column, (head, cell) in enumerate(zip(table.heads, row, strict=True)):
            _write(sheet, (number, column), cell, head, styles, withheld=bool(row[-1]))
    sheet.freeze_panes(1, 2 if len(table.heads) > 4 else 0)
    sheet.autofilter(0, 0, len(table.rows), len(table.heads) - 1)
    sheet.set_landscape()
    sheet.repeat_rows(0)
    sheet.fit_to_pages(1, 0)


def _write(sheet: Any, at: tuple[int, int], cell: Any, head: str, styles: _Styles, *, withheld: bool) -> None:
    if cell is None:
        # Never an empty cell or a nought, which a sum would take for a count.
        sheet.write_string(*at, p.NOT_SHOWN if withheld else p.DASH, styles.withheld)
    elif isinstance(cell, (int, float)):
        style = styles.share if head.endswith(_SHARES) or "share" in head else styles.number
        style = styles.decimal if head in {"weight", "effective_size"} else style
        sheet.write_number(*at, cell, style)
    else:
        sheet.write_string(*at, _words(cell), styles.words)


def _words(text: str) -> str:
    return shown(text)[:_LONGEST]


def _width(head: str, cells: Iterable[Any]) -> float:
    longest = max((len(cell) for cell in cells if isinstance(cell, str)), default=0)
    # A head stands on two lines.
    return min(_WIDEST, max(_NARROWEST, longest + 2, max(map(len, head.split("_"))) + 3))


def _lines(cell: Any, width: float) -> int:
    return -(-len(cell) // max(1, int(width * 0.9))) if isinstance(cell, str) and cell else 1
