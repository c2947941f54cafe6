"""Made-up plans by hand, in one line: `plan(B=["..."], F=["..."], links=["B1 E1 F1"])`."""

from datetime import date
from typing import Any

from ehcp_audit.model import (
    Advice,
    Coverage,
    Details,
    FileFormat,
    LabelKind,
    Leftover,
    Link,
    LinkedBy,
    Need,
    Note,
    Outcome,
    Place,
    Plan,
    PlanStatus,
    Provision,
    Section,
    SectionLetter,
    SourceFile,
    Statement,
    count_words,
)
from ehcp_audit.reading.words.blanks import is_of_the_form

KINDS: dict[str, type[Statement]] = {
    **dict.fromkeys("BCD", Need),
    "E": Outcome,
    **dict.fromkeys(["F", "G", "H", "H1", "H2"], Provision),
}
NO_STATEMENT = (
    "None identified",
    "Not applicable",
    "N/A",
    "None.",
    "No ",
    "Not known",
    "Strengths:",
    "#",
    "There are no",
)
LINK_PART = {
    "B": "need",
    "C": "need",
    "D": "need",
    "E": "outcome",
    "F": "provision",
    "G": "provision",
    "H": "provision",
}


def link(ids: str, by: str = "row") -> Link:
    """`link("B1 E1 F1")`, or with how it is known: `link("B1 F2 reference")`."""
    parts = ids.split()
    if parts[-1] in set(LinkedBy):
        by = parts.pop()
    return Link(**{LINK_PART[part[0]]: part for part in parts}, by=LinkedBy(by))


def plan(
    *,
    links: list[str] | tuple[str, ...] = (),
    advice: list[dict[str, Any] | str] | tuple[()] = (),
    unplaced: list[str] | tuple[()] = (),
    notes: list[str] | tuple[()] = (),
    labelled: dict[str, str] | None = None,
    confidence: dict[str, float] | None = None,
    titles: dict[str, list[str]] | None = None,
    unread: int = 0,
    details: dict[str, Any] | None = None,
    **sections: str | list[str | dict[str, Any]],
) -> Plan:
    """Build a plan.

    A section is given as a text (no statements), or as a list of statements: each a text, or a mapping with
    `text` and further fields. In a list, a text that says none ("None identified") or begins with "#" (a
    sub-heading) is no statement. `[]` or "" is a section whose label stands over nothing. `unread` adds that
    many unplaced words.
    """
    statements: list[Statement] = []
    read: dict[SectionLetter, Section] = {}
    block = 0
    for name, content in sections.items():
        letter = SectionLetter(name)
        lines: list[str] = []
        places: list[Place] = []
        headings: list[int] = []
        count = 0
        for item in content.split("\n") if isinstance(content, str) and content else content:
            fields = {"text": item} if isinstance(item, str) else dict(item)
            block += 1
            place = Place(block=block)
            text = fields["text"]
            if text.startswith("#"):
                headings.append(len(lines))
                text = text[1:].strip()
            elif (
                isinstance(content, list) and letter in KINDS and not fields["text"].startswith(NO_STATEMENT)
            ):
                count += 1
                identifier = f"{name}-{count}" if name.startswith("H") else f"{name}{count}"
                statements.append(
                    KINDS[name](id=identifier, section=letter, place=place, **{"printed": text, **fields})
                )
            lines.append(text)
            places.append(place)
        label = f"Section {name}: {letter.subject}"
        labels = tuple((titles or {}).get(name, [label]))
        read[letter] = Section(
            letter=letter,
            title=labels[0],
            labels=labels,
            text="\n".join(lines),
            places=tuple(places),
            headings=tuple(headings),
            form=tuple(number for number, line in enumerate(lines) if is_of_the_form(line)),
            labelled_by=LabelKind((labelled or {}).get(name, "letter")),
            confidence=(confidence or {}).get(name, 1.0),
        )
    placed = sum(count_words(s.text) + sum(map(count_words, s.labels)) for s in read.values())
    left = sum(map(count_words, unplaced)) + unread
    words = placed + left
    return Plan(
        source=SourceFile(name="made-up.docx", format=FileFormat.DOCX, sha256="0" * 64, words=words),
        details=details_of(**(details or {})),
        sections=read,
        needs=tuple(s for s in statements if isinstance(s, Need)),
        outcomes=tuple(s for s in statements if isinstance(s, Outcome)),
        provisions=tuple(s for s in statements if isinstance(s, Provision)),
        links=tuple(link(one) for one in links),
        advice=tuple(Advice(about=one) if isinstance(one, str) else Advice(**one) for one in advice),
        unplaced=tuple(
            Leftover(text=text, place=Place(), why="before the first section") for text in unplaced
        ),
        notes=tuple(Note(kind=kind, says=f"{kind} was met.") for kind in notes),
        coverage=Coverage(words=words, placed=placed, furniture=0, unplaced=left),
    )


def details_of(**fields: Any) -> Details:
    """Build the details; dates may be ISO texts."""
    dates = {"issued_on", "review_due", "date_of_birth"}
    return Details(
        **{
            name: date.fromisoformat(value)
            if name in dates and isinstance(value, str)
            else PlanStatus(value)
            if name == "status"
            else value
            for name, value in fields.items()
        }
    )
