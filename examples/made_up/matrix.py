"""Tables whose columns are sections, and tables that put an outcome over its provision."""

from .flow import care_outcomes, outcomes, provision
from .pages import OPEN, Block, Cell, Para, Table, label
from .wording import column_head
from .writer import Entry, Writer

__all__ = ["write_areas", "write_matrix", "write_pairs", "write_turned"]

_BLUE = "DCE6F1"
_GREY = "F2F2F2"
_PLAIN_HEADS = ("area", "who", "often")
"""Columns of a matrix that are no section of their own."""


def write_matrix(w: Writer) -> None:
    """Write B, F and E as columns, a table an area; then C|G|E and D|H1|H2|E."""
    layout = w.layout
    columns = (*(("area",) if layout.one_table and layout.area_column else ()), *layout.columns)
    letters = "-".join(one for one in columns if len(one) == 1)
    heading = f"Special Educational Needs and Provision ({letters})"
    together: list[list[Cell]] = []
    for area, strengths, entries in w.area_rows:
        rows = _content_rows(w, area, entries, columns)
        if layout.one_table:
            group = [Cell([Para(w.area(area), OPEN, bold=-1)], columns=len(columns), shade=_BLUE)]
            said = w.para(" ".join(("Strengths:", *strengths)), "B")
            together += [] if layout.area_column else [group]
            together += [[Cell([said], columns=len(columns))]] if strengths else []
            together += rows
        else:
            top = [Para(heading, OPEN, "h2"), Para(w.area(area), OPEN, bold=-1)]
            if layout.guidance:
                text = "One need in each row; what is done about it and what will change stand beside it."
                top.append(Para(text, OPEN))
            praise = [w.value(text, "B") for text in strengths] or [Para("", "B")]
            above = [
                [Cell([*top], columns=len(columns), shade=_BLUE)],
                [Cell([Para("Strengths", "B", "h2")], columns=len(columns), shade=_GREY)],
                [Cell([*praise], columns=len(columns))],
                _heads(w, columns),
            ]
            w.put(Table([*above, *rows, *_blanks(w, columns)], _widths(columns)), Para("", OPEN))
        w.link_rows(entries)
    if together:
        w.put(Para(heading, OPEN, "h2"))
        w.put(Table([_heads(w, columns), *together, *_blanks(w, columns)], _widths(columns), heads=1))
    _care(w, "Sections C (health care needs) and G (health care provision)", ("C", "G", *_extra(w), "E"))
    social = ("D", "H", "E") if layout.whole_h else ("D", "H1", "H2", "E")
    words = "H" if layout.whole_h else "H1 and H2"
    _care(w, f"Sections D (social care needs) and {words} (social care provision)", social)


def _extra(w: Writer) -> tuple[str, ...]:
    return tuple(one for one in w.layout.columns if one in _PLAIN_HEADS)


def _blanks(w: Writer, columns: tuple[str, ...]) -> list[list[Cell]]:
    return [
        [Cell([w.blank({"who": "F", "often": "F", "area": OPEN}.get(one, one))]) for one in columns]
        for _ in range(w.layout.blank_rows)
    ]


def _content_rows(w: Writer, area: str, entries: list[Entry], columns: tuple[str, ...]) -> list[list[Cell]]:
    if entries:
        return [row for entry in entries for row in _rows(w, entry, columns, area)]
    if w.content.is_blank:
        return [[Cell([w.blank("F" if one in _PLAIN_HEADS else one)]) for one in columns]]
    none = w.value("Nn has no identified special educational needs in this area.", "B")
    return [[Cell([none if one == "B" else Para("", OPEN)]) for one in columns]]


def _care(w: Writer, heading: str, wanted: tuple[str, ...]) -> None:
    columns = tuple(one for one in wanted if one != "E" or "E" in w.layout.columns)
    w.put(Para(heading, OPEN, "h2"))
    entries = w.health if "C" in columns else [*w.h1, *w.h2]
    rows = [_heads(w, columns)]
    for entry in entries:
        rows += _rows(w, entry, columns)
    nones = {"C": w.content.health.none}
    if not entries:
        nones["D"] = w.content.h1.none
    elif "H2" in columns:
        nones |= {"H1": "" if w.h1 else w.content.h1.none, "H2": "" if w.h2 else w.content.h2.none}
    if any(nones.get(one) for one in columns):
        rows.append(
            [Cell([w.value(nones.get(one, ""), one if one[0] in "CDEGH" else "G")]) for one in columns]
        )
    goes = {"who": "G", "often": "G"}
    rows += [[Cell([w.blank(goes.get(one, one))]) for one in columns] for _ in range(w.layout.blank_rows)]
    w.put(Table(rows, _widths(columns)), Para("", OPEN))
    w.link_rows(entries)


def _heads(w: Writer, columns: tuple[str, ...]) -> list[Cell]:
    cells = []
    for letter in columns:
        if letter in _PLAIN_HEADS:
            goes = OPEN if letter == "area" else "G" if "C" in columns else "F"
            text = "Area of need" if letter == "area" else column_head(w.layout.heads, letter)
        else:
            goes = label(letter)
            text = w.layout.head.format(letter=letter, title=w.title_of(letter))
        cells.append(Cell([Para(text, goes, bold=-1)], shade=_GREY))
    return cells


def _widths(columns: tuple[str, ...]) -> tuple[float, ...]:
    wide = [1.4 if one in {"F", "G", "H"} else 0.7 if one in _PLAIN_HEADS else 1.0 for one in columns]
    return tuple(one / sum(wide) for one in wide)


def _rows(w: Writer, entry: Entry, columns: tuple[str, ...], area: str = "") -> list[list[Cell]]:
    """Return the row of a need; several rows under one merged need where the layout splits provision."""
    apart = "who" in columns or "often" in columns
    split = (w.layout.several == "rows" or apart) and len(entry.row.provision) > 1
    count = len(entry.row.provision) if split else 1
    cells: dict[str, Cell] = {}
    further: list[dict[str, Cell]] = [{} for _ in range(count - 1)]
    for letter in columns:
        if letter == entry.need_section:
            # A tag stands behind the last word, as in the reports' own margin notes.
            shown = f"{entry.row.need} {w.tag(entry)}".strip()
            cells[letter] = Cell([w.para(shown, letter, states=(w.need(entry),))], rows=count)
        elif letter == "E":
            outcome = entry.row.outcome
            stated = (w.outcome(entry, outcome.sentence()),) if outcome else ()
            text = outcome.sentence() if outcome else ""
            cells[letter] = Cell([w.para(text, "E", states=stated)], rows=count)
        elif letter == "area":
            cells[letter] = Cell([Para(w.area(area), OPEN)], rows=count)
        elif letter == entry.provision_section and (split or apart):
            for number, made in enumerate([cells, *further]):
                made.update(_split_provision(w, entry, number, columns))
        elif letter == entry.provision_section:
            cells[letter] = Cell(_provision(w, entry, letter))
        elif letter not in _PLAIN_HEADS:
            cells[letter] = Cell([Para("", letter)], rows=count)
    return [[row[one] for one in columns if one in row] for row in (cells, *further)]


def _split_provision(w: Writer, entry: Entry, number: int, columns: tuple[str, ...]) -> dict[str, Cell]:
    """Return the cells of one provision: its text, and who and how often where these have their columns."""
    letter = entry.provision_section
    apart = "who" in columns or "often" in columns
    if number >= len(entry.row.provision):
        return {
            one: Cell([Para("", letter)])
            for one in (letter, *_PLAIN_HEADS)
            if one in columns and one != "area"
        }
    made = w.provided(entry, entry.row.provision[number], columns=apart)
    cells = {letter: Cell([Para(made.text, letter, states=(made,))])}
    for name, text in (("who", made.who), ("often", made.how_often)):
        if name in columns:
            cells[name] = Cell([Para(text or "", letter)])
    return cells


def _provision(w: Writer, entry: Entry, letter: str) -> list[Para | Table]:
    several = entry.row.provision
    if not several:
        return [Para("", letter)]
    if len(several) == 1:
        return [w.para(several[0].sentence(), letter, states=(w.provided(entry, several[0]),))]
    if w.layout.several == "bullets":
        return [w.para(one.sentence(), letter, "bullet", states=(w.provided(entry, one),)) for one in several]
    text = "\n".join(f"- {one.sentence()}" for one in several)
    return [w.para(text, letter, states=tuple(w.provided(entry, one) for one in several))]


def write_areas(w: Writer) -> None:
    """Write E and then F for each area by turns, and the care outcomes at the end."""
    for area, _, entries in w.area_rows:
        for letter, written in (("E", outcomes(w, entries)), ("F", provision(w, entries) if entries else [])):
            if written:
                w.label(letter)
                w.put(w.sub(w.area(area), letter), *written)
    care = care_outcomes(w)
    if care:
        w.label("E")
        w.put(*care)


def write_turned(w: Writer) -> None:
    """Write a table a need, whose rows are sections; then those of health and social care."""
    w.put(Para("Needs, outcomes and provision", OPEN, "strong" if w.layout.label_look == "strong" else "h2"))
    for area, strengths, entries in w.area_rows:
        w.put(w.sub(w.area(area), OPEN))
        w.put(*(w.para(f"Strengths: {text}", OPEN) for text in strengths))
        _turned(w, entries)
    for text, entries in (("Health", w.health), ("Social care", [*w.h1, *w.h2])):
        if entries:
            w.put(w.sub(text, OPEN))
            _turned(w, entries)
    # A section that has no row of its own says so below the tables.
    if w.layout.whole_h:
        social = [("H", [*w.h1, *w.h2], w.content.h1)]
    else:
        social = [("H1", w.h1, w.content.h1), ("H2", w.h2, w.content.h2)]
    nones = [("C", w.health, w.content.health), *social]
    for letter, entries, care in nones:
        if not entries and care.none:
            w.label(letter)
            w.put(w.para(care.none, letter))


def _turned(w: Writer, entries: list[Entry]) -> None:
    for entry in entries:
        rows = [
            _turned_row(
                w, entry.need_section, [w.para(entry.row.need, entry.need_section, states=(w.need(entry),))]
            )
        ]
        outcome = entry.row.outcome
        if outcome:
            stated = (w.outcome(entry, outcome.sentence()),)
            rows.append(_turned_row(w, "E", [w.para(outcome.sentence(), "E", states=stated)]))
        if entry.row.provision:
            rows.append(
                _turned_row(w, entry.provision_section, _provision(w, entry, entry.provision_section))
            )
        w.put(Table(rows, (0.28, 0.72)), Para("", OPEN))
    w.link_rows(entries)


def _turned_row(w: Writer, letter: str, said: list[Para | Table]) -> list[Cell]:
    text = w.layout.head.format(letter=letter, title=w.title_of(letter))
    return [Cell([Para(text, label(letter), bold=-1)], shade=_GREY), Cell(said)]


def write_pairs(w: Writer) -> None:
    """Write a table an outcome: the outcome on top, its provision below; E and F share one heading."""
    w.put(Para(_pair_heading(w), OPEN, w.layout.label_look if w.layout.label_look[0] in "hbs" else "h1"))
    groups = [(area, entries) for area, _, entries in w.area_rows]
    for area, entries in groups:
        if entries:
            w.put(w.sub(w.area(area), OPEN))
        for entry in entries:
            w.put(*_pair(w, entry))
        for entry in entries:
            w.document.links.extend((entry.outcome, one) for one in entry.provision if entry.outcome)
    care = care_outcomes(w)
    if care:
        w.label("E")
        w.put(*care)


def _pair_heading(w: Writer) -> str:
    titles = f"{w.title_of('E')} and {w.title_of('F')[:1].lower()}{w.title_of('F')[1:]}"
    return f"Sections E and F: {titles}" if "{letter}" in w.layout.label else titles


def _pair(w: Writer, entry: Entry) -> list[Block]:
    blocks: list[Block] = []
    rows: list[list[Cell]] = []
    outcome = entry.row.outcome
    if outcome:
        number = entry.outcome_number
        text = f"Outcome {number}: {outcome.sentence()}"
        stated = w.outcome(entry, outcome.sentence())
        rows.append([Cell([w.para(text, "E", states=(stated,))], columns=3, shade=_BLUE)])
    heads = [column_head(w.layout.heads, one) for one in ("provision", "who", "often")]
    heads[0] = "Provision required to achieve the outcome"
    rows.append([Cell([Para(text, "F", bold=-1)], shade=_GREY) for text in heads])
    for one in entry.row.provision:
        made = w.provided(entry, one, columns=True)
        texts = (made.text, made.who or "", made.how_often or "")
        rows.append([Cell([Para(text, "F", states=() if i else (made,))]) for i, text in enumerate(texts)])
    blocks += [Table(rows, (0.46, 0.28, 0.26)), Para("", OPEN)]
    return blocks
