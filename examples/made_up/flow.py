"""Sections one after another: how each is filled in a flow layout."""

from collections.abc import Iterable

from .content import CareContent
from .pages import Block, Cell, Para, Table, label
from .writer import Entry, Writer, capital

__all__ = ["write_care_needs", "write_needs", "write_outcomes", "write_provision", "write_views"]

_BLUE = "E8EEF7"
_MEASURES = ("School records", "Tests and work samples", "Observation by the class teacher")


def write_views(w: Writer) -> None:
    """Fill section A."""
    if w.layout.views == "cells":
        _views_in_cells(w)
        return
    w.label("A")
    w.put(w.sub("My story so far" if w.layout.titles == "first_person" else "History", "A"))
    w.put(*(w.para(text, "A") for text in w.content.history))
    if w.layout.views == "table":
        w.put(w.pairs(w.content.views, "A"))
        return
    for name, text in w.content.views:
        if w.layout.views == "inline":
            w.put(w.para(f"{name}: {text}", "A", bold=len(name) + 1))
        else:
            w.put(w.sub(name, "A"), w.para(text, "A"))


def _views_in_cells(w: Writer) -> None:
    history = [Cell([Para("A1", label("A"), bold=-1)], shade=_BLUE)]
    history.append(Cell([Para("Summary of the child's history", label("A"), bold=-1)], shade=_BLUE))
    told = [Cell([w.value(text, "A") for text in w.content.history], columns=2)]
    w.put(Table([history, told], (0.12, 0.88)))
    head = "A2 SUMMARY the views, interests and aspirations of the child and their parents"
    rows = [[Cell([Para(head, label("A"), "h2")], shade=_BLUE)]]
    if w.layout.guidance:
        rows.append(
            [Cell([Para("Keep each part short enough to be read aloud at a meeting.", "A", "guidance")])]
        )
    for name, text in w.content.views:
        rows.append([Cell([w.para(name, "A", bold=-1)], shade="F2F2F2")])
        rows.append([Cell([w.value(text, "A")])])
    w.put(Para("", "A"), Table(rows, (1.0,)))


def write_needs(w: Writer) -> None:
    """Fill section B."""
    w.label("B")
    for number, (area, strengths, entries) in enumerate(w.area_rows):
        w.again("B", number)
        w.put(w.sub(w.area(area, "B"), "B"))
        if w.layout.needs == "sides":
            w.put(_sides(w, strengths, entries))
            continue
        if w.layout.strengths == "heading" and strengths:
            w.put(w.sub("Strengths", "B", 3), *(w.para(text, "B") for text in strengths))
            w.put(w.sub("Needs", "B", 3))
        w.put(*_needs(w, entries))


def _sides(w: Writer, strengths: Iterable[str], entries: list[Entry]) -> Table:
    left: list[Para | Table] = [w.para(text, "B", "bullet") for text in strengths]
    right: list[Para | Table] = []
    if w.layout.several == "lines":
        stated = tuple(w.need(entry) for entry in entries)
        lines = "\n".join(f"- {entry.row.need} {w.tag(entry)}".rstrip() for entry in entries)
        right.append(w.para(lines, "B", states=stated))
    else:
        right.extend(
            w.item("bullets", entry.row.need, w.need(entry), entry.need_number, behind=w.tag(entry))
            for entry in entries
        )
    return Table([w.head(("strengths", "difficulties"), "B"), [Cell(left), Cell(right)]], (0.4, 0.6), heads=1)


def _needs(w: Writer, entries: list[Entry]) -> list[Block]:
    if w.content.is_blank:
        return [w.blank("B")]
    if not entries:
        return [w.para("Nn has no identified special educational needs in this area.", "B")]
    if w.layout.needs == "table":
        numbered = w.needs_numbered
        rows = [w.head(("number", "needs") if numbered else ("needs",), entries[0].need_section)]
        for entry in entries:
            stated = w.need(entry)
            text = Cell(
                [w.para(f"{entry.row.need} {w.tag(entry)}".strip(), stated.section, states=(stated,))]
            )
            number = Cell([Para(w.number_cell(stated.section, entry.need_number), stated.section)])
            rows.append([number, text] if numbered else [text])
        return [Table(rows, (0.1, 0.9) if numbered else (1.0,), heads=1)]
    return [
        w.item(w.layout.needs, entry.row.need, w.need(entry), entry.need_number, behind=w.tag(entry))
        for entry in entries
    ]


def write_care_needs(w: Writer, letter: str) -> None:
    """Fill section C or D."""
    entries = w.health if letter == "C" else [*w.h1, *w.h2]
    w.label(letter)
    if entries:
        w.put(*_needs(w, entries))
    elif letter == "C":
        w.put(*_none(w, w.content.health, letter))
    else:
        w.put(*_none(w, w.content.h1, letter))


def _none(w: Writer, care: CareContent, letter: str) -> list[Block]:
    return [w.value(care.none, letter)] if care.none else [w.blank(letter)]


def write_outcomes(w: Writer) -> None:
    """Fill section E."""
    w.label("E")
    w.put(*(outcome_groups(w) or [w.blank("E")]))


def outcome_groups(w: Writer) -> list[Block]:
    """Return the outcomes of all areas, then those of health and social care."""
    blocks: list[Block] = []
    if not w.layout.outcome_areas:
        everything = [entry for _, _, rows in w.area_rows for entry in rows]
        return outcomes(w, [*everything, *w.health, *w.h1, *w.h2], area=False)
    for area, _, entries in w.area_rows:
        if any(entry.row.outcome for entry in entries):
            blocks += [w.sub(w.area(area, "E"), "E"), *outcomes(w, entries)]
    return [*blocks, *care_outcomes(w)]


def care_outcomes(w: Writer) -> list[Block]:
    """Return the outcomes of health and social care under their headings."""
    blocks: list[Block] = []
    for name, entries in (("health", w.health), ("social", [*w.h1, *w.h2])):
        if any(entry.row.outcome for entry in entries):
            blocks += [w.sub(w.area(name), "E"), *outcomes(w, entries)]
    return blocks


def outcomes(w: Writer, entries: list[Entry], *, area: bool = True) -> list[Block]:
    """Return outcomes in the layout's form."""
    with_outcome = [entry for entry in entries if entry.row.outcome]
    form = w.layout.outcomes
    if form == "table":
        return [_outcome_table(w, with_outcome, area=area)] if with_outcome else []
    blocks: list[Block] = []
    if form == "lead_in":
        said = ""
        for entry in w.in_order(with_outcome):
            outcome = entry.row.outcome
            if outcome is None:
                continue
            if outcome.when != said:
                said = outcome.when
                blocks.append(w.para(f"{capital(said)}, Nn will:", "E"))
            text = f"{outcome.does}." if said else outcome.sentence()
            stated = w.outcome(entry, text, by_when=said, area=area)
            blocks.append(w.item("bullets", text, stated, entry.outcome_number))
        return blocks
    for entry in with_outcome:
        if entry.row.outcome:
            text = entry.row.outcome.sentence()
            stated = w.outcome(entry, text, area=area)
            behind = w.reference(entry, stated) if form == "numbered" else ""
            blocks.append(w.item(form, text, stated, entry.outcome_number, behind=behind))
    return blocks


def _outcome_table(w: Writer, entries: list[Entry], *, area: bool) -> Table:
    references = w.layout.links == "references" and any(w.need_reference(entry) for entry in entries)
    numbered = w.outcomes_numbered
    columns = (
        *(("number",) if numbered else ()),
        "outcomes",
        "when",
        *(("measure",) if w.layout.measures else ()),
        *(("need",) if references else ()),
    )
    rows = [w.head(columns, "E")]
    for entry in entries:
        outcome = entry.row.outcome
        if outcome is None:
            continue
        when = capital(outcome.when.removeprefix("by ").removeprefix("the "))
        stated = w.outcome(entry, outcome.timeless(), by_when=when, area=area)
        cells = {
            "number": Para(w.number_cell("E", entry.outcome_number), "E"),
            "outcomes": w.para(outcome.timeless(), "E", states=(stated,)),
            "when": Para(when, "E"),
            "need": Para(w.need_reference(entry), "E"),
            "measure": Para(_MEASURES[entry.outcome_number % 3], "E"),
        }
        if references:
            w.named.append((stated, entry, bool(w.need_reference(entry)), False))
        rows.append([Cell([cells[one]]) for one in columns])
    widths = {"number": 0.16, "outcomes": 0.5, "when": 0.2, "need": 0.2, "measure": 0.25}
    total = sum(widths[one] for one in columns)
    return Table(rows, tuple(widths[one] / total for one in columns), heads=1)


def write_provision(w: Writer, letter: str) -> None:
    """Fill F, G, H, H1 or H2."""
    w.label(letter)
    if letter == "F":
        for number, (area, _, entries) in enumerate(w.area_rows):
            w.again("F", number)
            if any(entry.row.provision for entry in entries):
                w.put(w.sub(w.area(area, "F"), "F"), *provision(w, entries))
        if w.content.is_blank:
            w.put(w.blank("F"))
        return
    entries, care = {
        "G": (w.health, w.content.health),
        "H": ([*w.h1, *w.h2], w.content.h1),
        "H1": (w.h1, w.content.h1),
        "H2": (w.h2, w.content.h2),
    }[letter]
    if any(entry.row.provision for entry in entries):
        w.put(*provision(w, entries))
    else:
        w.put(*_none(w, care, letter))


def provision(w: Writer, entries: list[Entry]) -> list[Block]:
    """Return provisions in the layout's form."""
    if w.layout.provision == "grid":
        return [_grid(w, entries)]
    if w.layout.provision == "cards":
        return _cards(w, entries)
    blocks: list[Block] = []
    led = w.layout.provision == "lead_in"
    for entry in entries:
        cited = w.outcome_reference(entry) if led else ""
        if cited and entry.row.provision:
            blocks.append(Para(f"To achieve outcome {cited}:", entry.provision_section))
        for one in entry.row.provision:
            stated = w.provided(entry, one)
            count = w.counted(stated.section)
            if led:
                w.named.append((stated, entry, False, bool(cited)))
                blocks.append(w.item("bullets", one.sentence(), stated, count))
                continue
            behind = w.reference(entry, stated)
            blocks.append(w.item(w.layout.provision, one.sentence(), stated, count, behind=behind))
    return blocks


def _grid(w: Writer, entries: list[Entry]) -> Table:
    shown = {
        "need": w.layout.links == "references" and any(w.need_reference(e) for e in entries),
        "outcome": w.layout.links == "references" and any(w.outcome_reference(e) for e in entries),
        "number": w.layout.numbering != "none",
    }
    columns = tuple(one for one in w.layout.grid if shown.get(one, True))
    letter = entries[0].provision_section
    rows = [w.head(columns, letter)]
    for entry in entries:
        for one in entry.row.provision:
            stated = w.provided(entry, one, columns=True)
            count = w.counted(letter)
            texts = {
                "need": w.need_reference(entry),
                "outcome": w.outcome_reference(entry),
                "number": w.number_cell(letter, count),
                "provision": stated.text,
                "who": stated.who or "",
                "often": stated.how_often or "",
                "review": "Each term",
                "funding": ("School budget", "Top-up funding", "Council service")[count % 3],
            }
            if "need" in columns or "outcome" in columns:
                needs = "need" in columns and bool(texts["need"])
                w.named.append((stated, entry, needs, "outcome" in columns and bool(texts["outcome"])))
            rows.append(
                [
                    Cell([Para(texts[name], letter, states=(stated,) if name == "provision" else ())])
                    for name in columns
                ]
            )
    widths = {"number": 0.16, "need": 0.2, "outcome": 0.22, "review": 0.2, "funding": 0.18, "provision": 0.38}
    widths |= {"who": 0.24, "often": 0.24}
    total = sum(widths[one] for one in columns)
    return Table(rows, tuple(widths[one] / total for one in columns), heads=1)


def _cards(w: Writer, entries: list[Entry]) -> list[Block]:
    blocks: list[Block] = []
    for entry in entries:
        for one in entry.row.provision:
            stated = w.provided(entry, one, columns=True)
            letter = stated.section
            rows = [("provision", stated.text), ("who", stated.who or ""), ("often", stated.how_often or "")]
            reference = w.outcome_reference(entry) if w.layout.links == "references" else ""
            if reference:
                rows.append(("outcome", reference))
                w.named.append((stated, entry, False, True))
            blocks += [
                Table(
                    [
                        [
                            *w.head((name,), letter),
                            Cell([Para(text, letter, states=(stated,) if name == "provision" else ())]),
                        ]
                        for name, text in rows
                    ],
                    (0.25, 0.75),
                ),
                Para("", letter),
            ]
    return blocks
