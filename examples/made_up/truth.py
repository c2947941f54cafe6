"""The answers to a made-up document: what a careful reader would make of it, in the shape of `read` JSON."""

from dataclasses import dataclass, field

from .pages import FURNITURE, OPEN, UNPLACED, Document, Stated, label

__all__ = ["TrueStatement", "Truth", "truth_of"]


@dataclass(frozen=True)
class TrueStatement:
    """A statement with the id that its place in the document gives it."""

    id: str
    kind: str
    section: str
    text: str
    area: str | None
    by_when: str | None
    who: str | None
    how_often: str | None


@dataclass(frozen=True)
class Truth:
    """What is in a made-up file."""

    sections: dict[str, str]
    """Every section whose label stands, by letter: its text, one paragraph a line, without labels."""
    labels: dict[str, tuple[str, ...]]
    statements: tuple[TrueStatement, ...]
    links: frozenset[frozenset[str]]
    """Pairs of statement ids."""
    half_links: frozenset[frozenset[str]]
    """Pairs that a reader may or may not give."""
    open: str
    """Words that may be placed anywhere but must not be lost."""
    unplaced: str
    furniture: tuple[str, ...]
    body: str
    """Every paragraph of the body as shown, in order, one a line."""
    details: dict[str, object] = field(default_factory=dict)


def truth_of(document: Document, details: dict[str, object] | None = None) -> Truth:
    """Read the answers off a document."""
    paragraphs = list(document.paragraphs())
    letters = sorted({para.goes.removeprefix("label ") for para in paragraphs} - {UNPLACED, FURNITURE, OPEN})
    ids: dict[Stated, str] = {}
    counts: dict[str, int] = {}
    stated = [one for para in paragraphs for one in para.states]
    for one in stated:
        counts[one.section] = counts.get(one.section, 0) + 1
        dash = "-" if len(one.section) > 1 or one.section == "H" else ""
        ids[one] = f"{one.section}{dash}{counts[one.section]}"

    def gathered(goes: str) -> tuple[str, ...]:
        return tuple(para.shown for para in paragraphs if para.goes == goes)

    return Truth(
        sections={letter: "\n".join(gathered(letter)) for letter in letters},
        labels={letter: gathered(label(letter)) for letter in letters},
        statements=tuple(
            TrueStatement(
                ids[one], one.kind, one.section, one.text, one.area, one.by_when, one.who, one.how_often
            )
            for one in stated
        ),
        links=frozenset(frozenset((ids[a], ids[b])) for a, b in document.links),
        half_links=frozenset(frozenset((ids[a], ids[b])) for a, b in document.half_links),
        open="\n".join(gathered(OPEN)),
        unplaced="\n".join(gathered(UNPLACED)),
        furniture=tuple(text for text in (document.header, document.footer) if text),
        body="\n".join(para.shown for para in paragraphs),
        details=details or {},
    )
