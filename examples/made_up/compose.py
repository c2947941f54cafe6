"""A content in a layout: front matter, sections in their order, back matter."""

import re
from collections.abc import Callable

from .content import Content
from .flow import write_care_needs, write_needs, write_outcomes, write_provision, write_views
from .layout import Layout
from .matrix import write_areas, write_matrix, write_pairs, write_turned
from .pages import OPEN, UNPLACED, Block, Break, Cell, Document, Para, Table, label, leaves
from .truth import Truth, truth_of
from .wording import DETAIL_NAMES, printed_date, title
from .writer import Writer

__all__ = ["compose", "truth"]

_STATUS = {"draft": "Draft", "final": "Final", "amended": "Amended final"}
_SIGNED = ("Local authority officer \u2013 name", "Signature", "Date")
_ADVICE = ("Advice and information requested", "Date received", "Who from", "Appended (YES/NO)")


def compose(content: Content, layout: Layout) -> Document:
    """Return the whole document with its answers."""
    w = Writer(content, layout)
    _front(w)
    for number, part in enumerate(_parts(layout)):
        if layout.breaks and number:
            w.put(Break())
        if part == "H1" and layout.parent_h:
            _parent_h(w)
        begun = len(w.document.body)
        _WRITE.get(part, _tail)(w, part)
        if layout.boxed and part in "ABCDEFGH1H2":
            _box(w, begun, part)
        if part in {"E", "areas", "pairs", "turned"} and layout.monitoring == "after E":
            _monitoring(w)
    if layout.monitoring == "end":
        _monitoring(w)
    _sign_off(w)
    document = w.finish()
    _part_tables(document)
    if layout.curly:
        _curl(document)
    return document


_WRITE: dict[str, Callable[[Writer, str], None]] = {
    "A": lambda w, _: write_views(w),
    "B": lambda w, _: write_needs(w),
    "C": write_care_needs,
    "D": write_care_needs,
    "E": lambda w, _: write_outcomes(w),
    **dict.fromkeys(("F", "G", "H", "H1", "H2"), write_provision),
    "K": lambda w, _: _advice(w),
    "tables": lambda w, _: write_matrix(w),
    "areas": lambda w, _: write_areas(w),
    "pairs": lambda w, _: write_pairs(w),
    "turned": lambda w, _: write_turned(w),
}


def _tail(w: Writer, part: str) -> None:
    """Write I or J."""
    rows = w.content.placement if part == "I" else w.content.payments
    w.label(part)
    if not rows:
        w.put(w.blank(part))
    elif w.layout.tail == "lines":
        w.put(*(w.para(f"{name}: {value}", part, bold=len(name) + 1) for name, value in rows))
    else:
        w.put(w.pairs(rows, part))


def _parent_h(w: Writer) -> None:
    text = w.layout.label.removeprefix("auto ").format(
        letter="H", number=w.place_of("H1"), title="Social care provision"
    )
    look = w.layout.label_look if w.layout.label_look in {"h1", "h2", "big", "strong"} else "strong"
    parts = (text.upper() if w.layout.label_caps else text).split("\n")
    w.put(*(Para(part.replace("\v", "\n"), OPEN, look) for part in parts))


def _box(w: Writer, begun: int, part: str) -> None:
    """Put what was written of a section since, its label apart, into one cell."""
    body = w.document.body
    while begun < len(body) and any(para.goes == label(part) for para in leaves(body[begun : begun + 1])):
        begun += 1
    inside = [block for block in body[begun:] if isinstance(block, Para)]
    if inside and len(inside) == len(body) - begun:
        body[begun:] = [Table([[Cell([*inside])]], (1.0,)), Para("", OPEN)]


def _part_tables(document: Document) -> None:
    """Put an empty paragraph between tables that would touch: Word would make them one."""
    parted: list[Block] = []
    for block in document.body:
        if isinstance(block, Table) and parted and isinstance(parted[-1], Table):
            parted.append(Para("", OPEN))
        parted.append(block)
    document.body = parted


def _curl(document: Document) -> None:
    """Put in the characters that Word puts in as one types."""

    def curled(text: str) -> str:
        text = re.sub(r'(^|[\s(])"', "\\1\u201c", text).replace('"', "\u201d").replace("'", "\u2019")
        return re.sub(r"(\d) (?=minutes|hours?\b|%)", "\\1\u00a0", text)

    for para in document.paragraphs():
        para.text = curled(para.text)
        for stated in para.states:
            stated.text = curled(stated.text)
            stated.who = curled(stated.who) if stated.who else None
            stated.how_often = curled(stated.how_often) if stated.how_often else None


def truth(content: Content, layout: Layout) -> Truth:
    """Return the answers alone."""
    return truth_of(
        compose(content, layout),
        {
            "status": content.status,
            "issued_on": content.issued_on,
            "review_due": content.review_due,
            "date_of_birth": None if layout.hide_birth else content.date_of_birth,
            "year_group": content.year_group,
            "local_authority": content.local_authority,
        },
    )


def _parts(layout: Layout) -> list[str]:
    parts: list[str] = []
    for part in layout.order:
        parts += ["H1", "H2"] if part == "H" and not layout.whole_h else [part]
    return parts


def _front(w: Writer) -> None:
    content, layout = w.content, w.layout
    status = _STATUS.get(content.status, " / ".join(_STATUS.values()))
    w.put(Para("Education, Health and Care Plan", UNPLACED, "title"))
    w.put(w.para(f"for Nn ({status})", UNPLACED, "subtitle"))
    w.put(
        w.para(
            f"{content.local_authority or '______'} has made this plan under section 37 of the Children and "
            "Families Act 2014.",
            UNPLACED,
        )
    )
    values = (
        "Nn",
        "[redacted]" if layout.hide_birth else printed_date(content.date_of_birth, layout.dates),
        {None: "", 0: "Reception"}.get(content.year_group, f"Year {content.year_group}"),
        content.local_authority,
        status,
        printed_date(content.issued_on, layout.dates),
        printed_date(content.review_due, layout.dates),
    )
    names = DETAIL_NAMES[layout.detail_words % len(DETAIL_NAMES)]
    rows = [*zip(names, values, strict=True), *content.details]
    if layout.details == "lines":
        w.put(*(w.para(f"{name}: {value}", UNPLACED, bold=len(name) + 1) for name, value in rows))
    else:
        w.put(w.pairs(rows, UNPLACED, wide=layout.details == "wide"), Para("", UNPLACED))
    if layout.contributors:
        w.put(Para("Who has taken part", UNPLACED, "strong"), _contributors(w), Para("", UNPLACED))
    if layout.contents != "none":
        w.put(*_contents(w))
    if layout.key:
        w.put(Para("What each section of the plan holds", UNPLACED, "strong"), _key())
    w.put(Break())


def _listed(w: Writer) -> list[tuple[str, str]]:
    order = [one for one in _parts(w.layout) if len(one) <= 2]
    letters = [
        "A",
        "B",
        "C",
        "D",
        "E",
        "F",
        "G",
        *(("H",) if w.layout.whole_h else ("H1", "H2")),
        "I",
        "J",
        "K",
    ]
    letters = order if len(order) == len(letters) else letters
    return [(f"Section {letter}", w.title_of(letter)) for letter in letters]


def _contents(w: Writer) -> list[Para | Table]:
    first = w.layout.titles == "first_person"
    blocks: list[Para | Table] = [Para("My plan includes:" if first else "Contents", UNPLACED, "strong")]
    listed = _listed(w)
    if w.layout.contents in {"lines", "dots", "toc"}:
        look = "toc" if w.layout.contents == "toc" else "entry"
        between = " ........................ " if w.layout.contents == "dots" else "\t"
        for number, (letter, text) in enumerate(listed):
            name = f"{letter}: {text}" if "{letter}" in w.layout.label else text
            blocks.append(Para(f"{name}{between}{2 + number // 2}", UNPLACED, look))
        return blocks
    cells = [[Cell([Para(one, UNPLACED)]) for one in pair] for pair in listed]
    if w.layout.contents == "table":
        return [*blocks, Table(cells, (0.25, 0.75)), Para("", UNPLACED)]
    left = Cell([Para(letter, UNPLACED) for letter, _ in listed])
    right = Cell([Para(text, UNPLACED) for _, text in listed])
    return [*blocks, Table([[left, right]], (0.25, 0.75), ruled=False), Para("", UNPLACED)]


def _key() -> Table:
    rows = [[Cell([Para(text, UNPLACED, bold=-1)], shade="E7E6E6") for text in ("Section", "What it holds")]]
    for letter in ("A", "B", "C", "D", "E", "F", "G", "H1", "H2", "I", "J", "K"):
        cells = (f"SECTION {letter}", title("statutory", letter) + ".")
        rows.append([Cell([Para(text, UNPLACED)]) for text in cells])
    return Table(rows, (0.25, 0.75), heads=1)


def _contributors(w: Writer) -> Table:
    heads = ("Name", "Service or organisation", "How did they take part?")
    rows = [[Cell([Para(text, UNPLACED, bold=-1)], shade="E7E6E6") for text in heads]]
    ways = ("Talked with the plan writer", "Wrote a report", "Came to the meeting")
    for number, (about, _, who, _) in enumerate(w.content.advice):
        rows.append([Cell([w.para(text, UNPLACED)]) for text in (who, about, ways[number % 3])])
    return Table(rows, (0.4, 0.3, 0.3), heads=1)


def _advice(w: Writer) -> None:
    w.label("K")
    rows: list[list[str]] = []
    for number, (about, received, who, appended) in enumerate(w.content.advice, 1):
        name = f"K{number} {about}" if w.layout.tags == "k" else about
        if w.layout.advice == "table":
            rows.append([name, received, who, appended])
        elif w.layout.advice == "reports":
            rows.append([f"{number}", f"{name}: {who}", received or "Not received"])
        else:
            w.put(w.para(f"{name}, {who}{', ' if received else ''}{received}", "K", "bullet"))
    heads = {"table": _ADVICE, "reports": ("", "Name of report and author", "Date written")}.get(
        w.layout.advice
    )
    if heads:
        head = [Cell([Para(text, "K", bold=-1)], shade="D9E2F3") for text in heads]
        cells = [[Cell([w.para(text, "K")]) for text in row] for row in rows]
        widths = (0.28, 0.2, 0.34, 0.18) if len(heads) == 4 else (0.08, 0.67, 0.25)
        w.put(Table([head, *cells], widths, heads=1))


def _monitoring(w: Writer) -> None:
    look = w.layout.label_look if w.layout.label_look in {"h1", "h2", "big", "strong"} else "strong"
    text = "Monitoring arrangements"
    w.put(Para(text.upper() if w.layout.label_caps else text, UNPLACED, look))
    w.put(*(w.para(one, UNPLACED) for one in w.content.monitoring))


def _sign_off(w: Writer) -> None:
    look = w.layout.label_look if w.layout.label_look in {"h1", "h2", "big", "strong"} else "strong"
    w.put(Para("SIGN-OFF" if w.layout.label_caps else "Sign-off", UNPLACED, look))
    issued = printed_date(w.content.issued_on, w.layout.dates)
    rows = [
        [Cell([Para(text, UNPLACED, bold=-1)]) for text in _SIGNED],
        [Cell([Para(text, UNPLACED)]) for text in (w.content.officer, "", issued)],
    ]
    w.put(Table(rows, (0.4, 0.35, 0.25)))
