"""A content in a layout: front matter, sections in their order, back matter."""

from .content import Content
from .flow import write_care_needs, write_needs, write_outcomes, write_provision, write_views
from .layout import Layout
from .matrix import write_areas, write_matrix, write_pairs
from .pages import UNPLACED, Break, Cell, Document, Para, Table
from .truth import Truth, truth_of
from .wording import printed_date, title
from .writer import Writer

__all__ = ["compose", "truth"]

_STATUS = {"draft": "Draft", "final": "Final", "amended": "Amended final"}
_ADVICE = ("Advice and information requested", "Date received", "Who from", "Appended (YES/NO)")


def compose(content: Content, layout: Layout) -> Document:
    """Return the whole document with its answers."""
    w = Writer(content, layout)
    _front(w)
    for part in _parts(layout):
        if part == "A":
            write_views(w)
        elif part == "B":
            write_needs(w)
        elif part in {"C", "D"}:
            write_care_needs(w, part)
        elif part == "E":
            write_outcomes(w)
        elif part in {"F", "G", "H", "H1", "H2"}:
            write_provision(w, part)
        elif part == "I":
            w.label("I")
            if content.placement:
                w.put(w.pairs(content.placement, "I"))
        elif part == "J":
            w.label("J")
            w.put(w.pairs(content.payments, "J"))
        elif part == "K":
            _advice(w)
        else:
            {"tables": write_matrix, "areas": write_areas, "pairs": write_pairs}[part](w)
        if part in {"E", "areas", "pairs"} and layout.monitoring == "after E":
            _monitoring(w)
    if layout.monitoring == "end":
        _monitoring(w)
    _sign_off(w)
    return w.finish()


def truth(content: Content, layout: Layout) -> Truth:
    """Return the answers alone."""
    return truth_of(
        compose(content, layout),
        {
            "status": content.status,
            "issued_on": content.issued_on,
            "review_due": content.review_due,
            "date_of_birth": content.date_of_birth,
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
    w.put(Para("Education, Health and Care Plan", UNPLACED, "title"))
    w.put(w.para(f"for Nn ({_STATUS[content.status]})", UNPLACED, "subtitle"))
    w.put(
        w.para(
            f"{content.local_authority} has made this plan under section 37 of the Children and Families Act 2014.",
            UNPLACED,
        )
    )
    rows = [
        ("Name", "Nn"),
        ("Date of birth", printed_date(content.date_of_birth, layout.dates)),
        ("Year group", f"Year {content.year_group}" if content.year_group else "Reception"),
        ("Local authority", content.local_authority),
        ("Status of plan", _STATUS[content.status]),
        ("Date of plan", printed_date(content.issued_on, layout.dates)),
        ("Date of next review", printed_date(content.review_due, layout.dates)),
        *content.details,
    ]
    if layout.details == "lines":
        w.put(*(w.para(f"{name}: {value}", UNPLACED, bold=len(name) + 1) for name, value in rows))
    else:
        w.put(w.pairs(rows, UNPLACED, wide=layout.details == "wide"), Para("", UNPLACED))
    if layout.contents != "none":
        w.put(*_contents(w))
    if layout.key:
        w.put(Para("What each section of the plan holds", UNPLACED, "strong"), _key(w))
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
    if w.layout.contents == "lines":
        page = 2
        for number, (letter, text) in enumerate(listed):
            page += number % 2
            name = f"{letter}: {text}" if "{letter}" in w.layout.label else text
            blocks.append(Para(f"{name}\t{page}", UNPLACED, "entry"))
        return blocks
    cells = [[Cell([Para(one, UNPLACED)]) for one in pair] for pair in listed]
    if w.layout.contents == "table":
        return [*blocks, Table(cells, (0.25, 0.75)), Para("", UNPLACED)]
    left = Cell([Para(letter, UNPLACED) for letter, _ in listed])
    right = Cell([Para(text, UNPLACED) for _, text in listed])
    return [*blocks, Table([[left, right]], (0.25, 0.75), ruled=False), Para("", UNPLACED)]


def _key(w: Writer) -> Table:
    rows = [[Cell([Para(text, UNPLACED, bold=-1)], shade="E7E6E6") for text in ("Section", "What it holds")]]
    for letter in ("A", "B", "C", "D", "E", "F", "G", "H1", "H2", "I", "J", "K"):
        cells = (f"SECTION {letter}", title("statutory", letter) + ".")
        rows.append([Cell([Para(text, UNPLACED)]) for text in cells])
    return Table(rows, (0.25, 0.75), heads=1)


def _advice(w: Writer) -> None:
    w.label("K")
    rows = [[Cell([Para(text, "K", bold=-1)], shade="D9E2F3") for text in _ADVICE]]
    for number, one in enumerate(w.content.advice, 1):
        about, received, who, appended = one
        about = f"K{number} {about}" if w.layout.tags == "k" else about
        rows.append([Cell([w.para(text, "K")]) for text in (about, received, who, appended)])
    w.put(Table(rows, (0.28, 0.2, 0.34, 0.18), heads=1))


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
        [
            Cell([Para(text, UNPLACED, bold=-1)])
            for text in ("Local authority officer \u2013 name", "Signature", "Date")
        ],
        [Cell([Para(text, UNPLACED)]) for text in (w.content.officer, "", issued)],
    ]
    w.put(Table(rows, (0.4, 0.35, 0.25)))
