"""Layouts that nobody drew by hand: all choices combined, where they can stand together."""

from collections.abc import Sequence
from typing import Protocol, TypeVar

from .layout import Layout

__all__ = ["Choose", "varied_layout"]

_Choice = TypeVar("_Choice")


class Choose(Protocol):
    """Picks one of what it is given: `random.Random.choice`, or a draw of hypothesis."""

    def __call__(self, options: Sequence[_Choice], /) -> _Choice:
        """Return one of the options."""
        ...


_LABELS = (
    "Section {letter}: {title}",
    "Section {letter} \u2013 {title}",
    "Section {letter} - {title}",
    "SECTION {letter}: {title}",
    "SECTION{letter}: {title}",
    "Section {letter}\n{title}",
    "Section {letter}:\n{title}",
    "Section {letter}\v{title}",
    "{letter} \u2013 {title}",
    "{letter}: {title}",
    "{letter}. {title}",
    "({letter}) {title}",
    "{letter}\n{title}",
    "Part {letter}: {title}",
    "*Section {letter}: {title}",
    "{title} (Section {letter})",
    "Section {letter}",
    "auto Section {letter}: {title}",
    "auto {letter}. {title}",
    "{title}",
    "{number}. {title}",
)
_HEADS = (
    "{letter} \u2013 {title}",
    "{letter} - {title}",
    "Section {letter}: {title}",
    "{letter}: {title}",
    "{title} (Section {letter})",
    "{title}",
)
_FLOWS = (
    ("A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K"),
    ("A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K"),
    ("K", "A", "B", "C", "D", "E", "F", "G", "H", "I", "J"),
    ("A", "E", "B", "F", "C", "G", "D", "H", "I", "J", "K"),
    ("A", "B", "F", "E", "C", "G", "D", "H", "J", "I", "K"),
)
_COLUMNS: tuple[tuple[str, ...], ...] = (
    ("B", "F", "E"),
    ("B", "E", "F"),
    ("E", "B", "F"),
    ("B", "F"),
    ("B", "E", "F", "who", "often"),
    ("E", "B", "F", "often", "who"),
)
_WITH_TABLES = {"table", "sides", "grid", "cards"}
_GRIDS = (
    ("provision", "who", "often"),
    ("provision", "often", "who"),
    ("number", "provision", "who", "often"),
    ("provision", "who", "often", "outcome"),
    ("need", "provision", "often", "who"),
    ("outcome", "provision", "who", "often", "review"),
    ("need", "outcome", "provision", "who", "often"),
    ("provision", "who", "often", "funding", "review"),
)
_MARKS = (
    "[Name]",
    "first",
    "initial",
    "Xxxxx",
    "xxx",
    "______",
    "\u00abChild_Forename1\u00bb",
    "NAME",
    "[Redacted]",
)
_HEADERS = ("", "", "OFFICIAL \u2013 SENSITIVE", "CONFIDENTIAL", "Education, Health and Care Plan")
_FOOTERS = (
    "Page {page} of {pages}",
    "{page}",
    "",
    "OFFICIAL \u2013 SENSITIVE    [NAME] [SURNAME]    PAGE {page} OF {pages}",
    "My EHC Plan v3    {page}    EHCP",
    "Education, Health and Care Plan | Page | {page}",
)


def varied_layout(one: Choose, name: str = "varied") -> Layout:
    """Return a layout put together by picking one of each kind of choice."""
    skeleton = one(("flow", "flow", "flow", "matrix", "areas", "pairs", "turned"))
    label = one(_LABELS)
    lettered = "{letter}" in label
    titled = "{title}" in label
    looks: tuple[str, ...] = ("h1", "h2", "big", "strong")
    if not label.startswith("auto ") and "\v" not in label:
        looks = (*looks, "bar")
        if titled and lettered and not label.startswith(("{title}", "*")):
            looks = (*looks, "cells")
    columns = one(_COLUMNS)
    order: tuple[str, ...] = one(_FLOWS)
    if skeleton == "matrix":
        order = one((("A", "tables", "I", "J", "K"), ("K", "A", "tables", "J", "I")))
        if "E" not in columns:
            order = tuple(part for each in order for part in ((each, "E") if each == "tables" else (each,)))
    elif skeleton == "turned":
        order = one((("A", "turned", "I", "J", "K"), ("A", "turned", "J", "I", "K")))
    elif skeleton in {"areas", "pairs"}:
        order = one(
            (
                ("A", "B", "C", "D", skeleton, "G", "H", "I", "J", "K"),
                ("A", "B", skeleton, "C", "G", "D", "H", "I", "J", "K"),
            )
        )
    numbering = one(("none", "plain", "letter", "bracket", "named", "decimal"))
    landscape = one((False, False, True)) or skeleton == "matrix"
    needs = one(("paragraphs", "bullets", "numbered", "table", "sides"))
    outcomes = one(("paragraphs", "bullets", "numbered", "lead_in", "table"))
    provision = one(("paragraphs", "bullets", "numbered", "lead_in", "grid", "grid", "cards"))
    whole_h = one((False, False, True))
    views = ("headings", "inline", "table", "cells") if lettered else ("headings", "inline", "table")
    plain = skeleton in {"flow", "areas"} and not {needs, outcomes, provision} & _WITH_TABLES
    worded = lettered and "{title}" in label and skeleton != "pairs"
    titles = one(("statutory", "short", "first_person", "local", *(("own",) if worded else ())))
    return Layout(
        name=name,
        skeleton=skeleton,
        order=order,
        label=label,
        label_caps=one((False, False, True)),
        label_look=one(looks),
        titles=titles,
        needs=needs,
        outcomes=outcomes,
        provision=provision,
        grid=one(_GRIDS),
        heads=one(tuple(range(8))),
        numbering=numbering,
        automatic=one((False, True)),
        links="references" if numbering != "none" and one((True, False)) else "none",
        reference=one((0, 1, 2)),
        several=one(("lines", "bullets", "rows")),
        columns=columns,
        one_table=one((False, False, True)),
        area_column=one((False, True)),
        bullet=one(("", "", "- ", "\u2022 ")),
        detail_words=one((0, 1, 2)),
        hide_birth=one((False, False, True)),
        head=one(_HEADS[: 6 if titles != "own" else 5] if lettered else ("{title}",)),
        strengths=one(("heading", "none")),
        areas=one((0, 1, 2, 3)),
        area_codes=numbering in {"none", "plain", "bracket"} and one((False, False, True)),
        measures=one((False, False, True)),
        continued=one((False, False, False, True)),
        area_order=one(((0, 1, 2, 3), (1, 0, 2, 3), (2, 3, 0, 1))),
        outcome_areas=one((True, True, False)),
        views=one(views),
        advice=one(("table", "table", "reports", "list")),
        tail=one(("table", "lines")),
        parent_h=lettered and not whole_h and one((False, False, True)),
        boxed=plain and one((False, True)),
        breaks=one((False, False, False, True)),
        curly=one((False, True)),
        prompts=one((False, False, True)),
        contents=one(("none", "lines", "dots", "toc", "two_lists", "table")),
        key=one((False, False, True)),
        guidance=one((False, False, True)),
        tags=one(("none", "none", "k", "report")),
        whole_h=whole_h,
        contributors=one((False, False, True)),
        monitoring=one(("end", "none", "after E")),
        details=one(("table", "wide", "lines")),
        dates=one((0, 1, 2, 3)),
        mark=one(_MARKS),
        header=one(_HEADERS),
        footer=one(_FOOTERS),
        landscape=landscape,
        paper=one(("a4", "a4", "letter")),
        font=one(("sans", "sans", "serif")),
        size=one((10, 11, 12)),
        colour=one(("1F3864", "000000", "00695C")),
        controls=one((False, True)),
        split_runs=one((False, True)),
        blank_rows=one((0, 1, 3)),
    )
