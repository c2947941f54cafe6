"""The provision table as a workbook or as CSV, to sort, to print, to take to a meeting."""

import csv
import io
from collections.abc import Iterable, Iterator

from ehcp_audit.collecting.csv_file import guarded
from ehcp_audit.model import Plan

from . import phrases as p
from .provision_table import ProvisionRow, Said, provision_rows
from .shown import shown
from .thread import Hope, Strand, Strung, strands

__all__ = ["provisions_csv", "provisions_xlsx"]

_WIDTHS = (8, 9, 50, 22, 18, 24, 24, 18, 20, 24)
_LONGEST = 32_000
"""Characters of one cell; a workbook holds 32,767."""


def provisions_csv(plan: Plan) -> bytes:
    """Return the provision table as CSV that any spreadsheet opens: UTF-8 with a mark, commas.

    A cell that a spreadsheet would take for a formula has an apostrophe in front.
    """
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(_heads())
    for row in provision_rows(plan.provisions):
        writer.writerow([guarded(cell) for cell, _ in _cells(row)])
    return b"\xef\xbb\xbf" + out.getvalue().encode("utf-8", "replace")


def provisions_xlsx(plan: Plan) -> bytes:
    """Return a workbook: the provision table with its blanks marked, and needs, outcomes and help joined up.

    It is made in memory. No cell is a formula or a link, whatever the plan's words are.
    """
    import xlsxwriter  # noqa: PLC0415 - slow, and wanted only here

    out = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(out, options) as book:
        book.set_properties({"title": p.H_PROVISIONS, "created": None, "comments": p.NOT_ADVICE})
        wrapped = {"text_wrap": True, "valign": "top", "border": 1, "border_color": "#999999"}
        head = book.add_format({**wrapped, "bold": True, "bg_color": "#e4eff0"})
        formats = {
            "said": book.add_format(wrapped),
            "missing": book.add_format(
                {**wrapped, "bold": True, "font_color": "#9c2f24", "bg_color": "#fbe6b2"}
            ),
            "unneeded": book.add_format({**wrapped, "font_color": "#545b6b"}),
            "blacked out": book.add_format({**wrapped, "italic": True}),
        }
        tables = (
            (p.SHEET_HELP, _heads(), (_cells(row) for row in provision_rows(plan.provisions)), _WIDTHS),
            (p.SHEET_JOINED, list(p.SHEET_JOINED_HEADS), map(_strand, strands(plan)), (35, 45, 45, 45, 25)),
        )
        for name, heads, rows, widths in tables:
            sheet = book.add_worksheet(name)
            sheet.set_landscape()
            sheet.set_paper(9)  # A4
            sheet.fit_to_pages(1, 0)
            sheet.repeat_rows(0)
            sheet.freeze_panes(1, 0)
            for at, width in enumerate(widths):
                sheet.set_column(at, at, width)
            for at, words in enumerate(heads):
                sheet.write_string(0, at, words, head)
            for number, row in enumerate(rows, 1):
                for at, (words, state) in enumerate(row):
                    sheet.write_string(number, at, words[:_LONGEST], formats[state])
    return out.getvalue()


def _heads() -> list[str]:
    return [*p.SHEET_HEADS, *(label for _, label in p.PROVISION_COLUMNS)]


def _cells(row: ProvisionRow) -> Iterator[tuple[str, str]]:
    yield row.id, "said"
    yield row.section, "said"
    yield _words(row.what), row.what.state
    for slot in row.slots:
        yield _words(slot), slot.state


def _words(slot: Said) -> str:
    said = {"missing": p.NOT_SAID, "unneeded": p.DASH, "blacked out": p.BLACKED_OUT}
    return said.get(slot.state, slot.words)


def _strand(strand: Strand) -> list[tuple[str, str]]:
    need = (f"{strand.need.id} {shown(strand.need.text)}", "said") if strand.need else (p.NO_NEED, "missing")
    unasked = (p.DASH, "said")
    return [
        ("\n".join(_hope(one) for one in strand.hopes) or p.DASH, "said"),
        unasked if strand.is_hope else need,
        _strung(strand.outcomes, p.NO_OUTCOME),
        unasked if strand.is_hope else _strung(strand.provisions, p.NO_PROVISION),
        ("; ".join(p.LINKED_BY[way] for way in strand.by) or p.DASH, "said"),
    ]


def _hope(hope: Hope) -> str:
    said = f"{p.hope_name(hope.name)} {shown(hope.words.text)}"
    return said if hope.likeness is None else f"{said} {p.LOOKS_ALIKE}"


def _strung(parts: Iterable[Strung], none: str) -> tuple[str, str]:
    lines = [
        f"{one.statement.id} {shown(one.statement.text)}"
        + (f" {p.LOOKS_ALIKE}" if one.likeness is not None else "")
        for one in parts
    ]
    return ("\n".join(lines), "said") if lines else (none, "missing")
