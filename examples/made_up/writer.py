"""What all skeletons share: labels, sub-headings, numbered items, references, and what was stated so far."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from .content import Content, ProvisionText, Row
from .layout import Layout
from .pages import FURNITURE, OPEN, UNPLACED, Block, Cell, Document, Para, Stated, Table, label
from .wording import GUIDANCE, REFERENCES, area_name, column_head, title

__all__ = ["FURNITURE", "OPEN", "UNPLACED", "Entry", "Writer", "capital"]

_SHADE = "D9E2F3"
_REPORTS = ("EP report", "SALT report", "School advice", "Paediatric report")


def capital(text: str) -> str:
    """Return the text with a capital in front."""
    return text[:1].upper() + text[1:]


@dataclass(eq=False)
class Entry:
    """A row of the content, and what has been stated of it so far."""

    row: Row
    area: str | None
    need_section: str
    provision_section: str
    need_number: int = 0
    outcome_number: int = 0
    need: Stated | None = None
    outcome: Stated | None = None
    provision: list[Stated] = field(default_factory=list)


class Writer:
    """Writes one content in one layout into a document."""

    def __init__(self, content: Content, layout: Layout) -> None:
        self.content = content
        self.layout = layout
        self.name = content.named(layout.mark)
        self.document = Document(
            header=layout.header,
            footer=layout.footer,
            landscape=layout.landscape,
            paper=layout.paper,
            font=layout.font,
            size=layout.size,
            colour=layout.colour,
            title=self.name("Education, Health and Care Plan for Nn"),
        )
        self.named: list[tuple[Stated, Entry, bool, bool]] = []
        """Statement, row, and whether it names the row's need and outcome."""
        self._counts: dict[str, int] = {}
        # The content keeps its areas in the order of the Code; a layout may turn the four about.
        four = [content.areas[i] for i in layout.area_order if i < len(content.areas)]
        self.area_rows: list[tuple[str, tuple[str, ...], list[Entry]]] = [
            (one.area, one.strengths, [Entry(row, one.area, "B", "F") for row in one.rows])
            for one in (*four, *content.areas[4:])
        ]
        h1, h2 = ("H", "H") if layout.whole_h else ("H1", "H2")
        self.health = [Entry(row, None, "C", "G") for row in content.health.rows]
        self.h1 = [Entry(row, None, "D", h1) for row in content.h1.rows]
        self.h2 = [Entry(row, None, "D", h2) for row in content.h2.rows]
        groups = ([e for _, _, rows in self.area_rows for e in rows], self.health, [*self.h1, *self.h2])
        for group in groups:
            for number, entry in enumerate(group, 1):
                entry.need_number = number
        number = 0
        for group in self._outcome_groups():
            for entry in self.in_order(group):
                if entry.row.outcome:
                    entry.outcome_number = number = number + 1

    def _outcome_groups(self) -> list[list[Entry]]:
        groups = [entries for _, _, entries in self.area_rows]
        care = [self.health, [*self.h1, *self.h2]]
        if self.layout.outcome_areas or self.layout.skeleton != "flow":
            return [*groups, *care]
        return [[entry for group in (*groups, *care) for entry in group]]

    def in_order(self, entries: list[Entry]) -> list[Entry]:
        """Return entries in the order in which their outcomes are printed.

        Under lead-ins, outcomes of one time stand together; what has no time comes first, so that no lead-in
        seems to give it one.
        """
        if self.layout.outcomes != "lead_in":
            return entries
        times = [entry.row.outcome.when if entry.row.outcome else "" for entry in entries]
        rank = {time: place for place, time in enumerate(dict.fromkeys(("", *times)))}
        return [
            entry for _, entry in sorted(zip(times, entries, strict=True), key=lambda pair: rank[pair[0]])
        ]

    # --- paragraphs

    def put(self, *blocks: Block) -> None:
        """Add blocks to the body."""
        self.document.body.extend(blocks)

    def para(self, text: str, goes: str, look: str = "body", **more: object) -> Para:
        """Return a paragraph with the child's name put in."""
        return Para(self.name(text), goes, look, **more)  # type: ignore[arg-type]

    def value(self, text: str, goes: str) -> Para:
        """Return a paragraph that a form would keep in a content control."""
        return self.para(text, goes, control=self.layout.controls)

    def sub(self, text: str, goes: str, level: int = 2) -> Para:
        """Return a sub-heading below a section's label."""
        if self.layout.label_look in {"h1", "h2"}:
            shift = 1 if self.layout.label_look == "h1" else 2
            return self.para(text, goes, f"h{min(level - 1 + shift, 3)}")
        return self.para(text, goes, "strong")

    def title_of(self, letter: str) -> str:
        """Return the section's title in this layout's wording."""
        if self.layout.whole_h and letter == "H":
            text = title(self.layout.titles, "H")
            return text if "H1" in text or self.layout.titles != "local" else f"{text} (H1 and H2)"
        return title(self.layout.titles, letter)

    def label_text(self, letter: str) -> str:
        """Return the whole label with line breaks as the layout has them."""
        form = self.layout.label.removeprefix("auto ")
        text = form.format(letter=letter, number=self.place_of(letter), title=self.title_of(letter))
        return text.upper() if self.layout.label_caps else text

    def place_of(self, letter: str) -> int:
        """Return the section's number where a layout counts its parts instead of lettering them."""
        letters = ["A", "B", "C", "D", "E", "F", "G", *(("H",) if self.layout.whole_h else ("H1", "H2"))]
        return [*letters, "I", "J", "K"].index(letter) + 1

    def label(self, letter: str) -> None:
        """Open a section."""
        goes, look = label(letter), self.layout.label_look
        text = self.label_text(letter)
        if look == "cells":
            parts = re.split(r"\n|(?<=[:\u2013-]) ", text, maxsplit=1)
            left, right = parts if len(parts) > 1 else (text, "")
            cells = [Cell([Para(part, goes, bold=-1)], shade=_SHADE) for part in (left, right) if part]
            self.put(Table([cells], (0.25, 0.75) if len(cells) > 1 else (1.0,)))
        elif look == "bar":
            self.put(
                Table(
                    [[Cell([Para(part, goes, bold=-1) for part in text.split("\n")], shade=_SHADE)]], (1.0,)
                )
            )
        elif self.layout.label.startswith("auto ") and "{title}" in self.layout.label:
            number, rest = text[: text.index(self._printed_title(letter))], self._printed_title(letter)
            self.put(Para(rest, goes, look, number=number.strip()))
        else:
            self.put(*(Para(part.replace("\v", "\n"), goes, look) for part in text.split("\n")))
        if self.layout.guidance and letter in GUIDANCE:
            self.put(Para(GUIDANCE[letter], letter, "guidance"))

    def _printed_title(self, letter: str) -> str:
        text = self.title_of(letter)
        return text.upper() if self.layout.label_caps else text

    def area(self, area: str, letter: str = "") -> str:
        """Return how this layout writes an area, below the label of a section."""
        text = area_name(self.layout.areas, area)
        places = [one for one, _, _ in self.area_rows]
        if not self.layout.area_codes or not letter or area not in places:
            return text
        return f"{letter}{places.index(area) + 1} {text}"

    def again(self, letter: str, number: int) -> None:
        """Repeat the label in the middle of a section, before its third area."""
        if self.layout.continued and number == 2:
            goes, text = label(letter), f"{self.label_text(letter)} (continued)"
            look = self.layout.label_look if self.layout.label_look in {"h1", "h2", "big"} else "strong"
            self.put(*(Para(part.replace("\v", "\n"), goes, look) for part in text.split("\n")))

    def blank(self, goes: str) -> Para:
        """Return what stands in a field that was left blank."""
        return Para("Click or tap here to enter text." if self.layout.prompts else "", goes)

    # --- tables

    def head(self, columns: Iterable[str], goes: str) -> list[Cell]:
        """Return a head row of column names."""
        return [
            Cell([Para(column_head(self.layout.heads, one), goes, bold=-1)], shade=_SHADE) for one in columns
        ]

    def pairs(self, rows: Iterable[tuple[str, str]], goes: str, *, wide: bool = False) -> Table:
        """Return a table of labels and values."""
        cells = [
            [Cell([self.para(name, goes, bold=-1)], shade="F2F2F2"), Cell([self.value(value, goes)])]
            for name, value in rows
        ]
        if not wide:
            return Table(cells, (0.3, 0.7))
        if len(cells) % 2:
            cells.append([Cell([Para("", goes)]), Cell([Para("", goes)])])
        return Table(
            [[*left, *right] for left, right in zip(cells[::2], cells[1::2], strict=True)],
            (0.2, 0.3, 0.2, 0.3),
        )

    # --- statements

    def counted(self, section: str) -> int:
        """Return the next number of a section's statements."""
        self._counts[section] = self._counts.get(section, 0) + 1
        return self._counts[section]

    def number(self, letter: str, count: int) -> str:
        """Return the number in front of a statement as this layout writes it; empty for none."""
        kind = "Need" if letter in {"B", "C", "D"} else "Outcome" if letter == "E" else "Provision"
        return {
            "none": "",
            "plain": f"{count}.",
            "letter": f"{letter}{count}.",
            "bracket": f"{count})",
            "named": f"{kind} {count}:",
            "decimal": f"{self.place_of(letter)}.{count}",
        }[self.layout.numbering]

    def item(self, form: str, text: str, stated: Stated, count: int, *, behind: str = "") -> Para:
        """Return a statement as a paragraph, bullet or numbered item."""
        stated.text = self.name(text)
        shown = self.name(f"{text} {behind}".strip())
        number = self.number(stated.section, count)
        if form == "bullets":
            typed = self.layout.bullet
            return Para(f"{typed}{shown}", stated.section, "item" if typed else "bullet", states=(stated,))
        if form == "numbered" and number:
            if self.layout.automatic:
                return Para(shown, stated.section, "number", number=number, states=(stated,))
            return Para(f"{number} {shown}", stated.section, "item", states=(stated,))
        return Para(shown, stated.section, states=(stated,))

    def need(self, entry: Entry) -> Stated:
        """Note the need of a row."""
        entry.need = Stated("need", entry.need_section, self.name(entry.row.need), entry.area)
        return entry.need

    def outcome(self, entry: Entry, text: str, *, by_when: str | None = None, area: bool = True) -> Stated:
        """Note the outcome of a row."""
        entry.outcome = Stated("outcome", "E", self.name(text), entry.area if area else None, by_when or None)
        return entry.outcome

    def provided(self, entry: Entry, one: ProvisionText, *, columns: bool = False) -> Stated:
        """Note a provision of a row; with `columns`, who and how often have their own."""
        text = one.without_columns() if columns else one.sentence()
        stated = Stated("provision", entry.provision_section, self.name(text), entry.area)
        if columns:
            stated.who = self.name(capital(one.who)) or None
            stated.how_often = self.name(capital(one.often)) or None
        entry.provision.append(stated)
        return stated

    def tag(self, entry: Entry) -> str:
        """Return the source tag behind a need."""
        if self.layout.tags == "k":
            return f"(K{entry.need_number % 7 + 1})"
        return f"[{_REPORTS[entry.need_number % 4]}]" if self.layout.tags == "report" else ""

    # --- references and links

    @property
    def needs_numbered(self) -> bool:
        """True where a reader can see which need is B2."""
        return self.layout.numbering != "none" and self.layout.needs in {"numbered", "table"}

    @property
    def outcomes_numbered(self) -> bool:
        """True where a reader can see which outcome is E2."""
        return self.layout.numbering != "none" and self.layout.outcomes in {"numbered", "table"}

    def number_cell(self, letter: str, count: int) -> str:
        """Return a statement's number as it stands in a column of its own."""
        return self.number(letter, count).strip(".):")

    def need_reference(self, entry: Entry) -> str:
        """Return how to name the row's need; empty where it cannot be told from other sections' needs."""
        telling = self.layout.numbering in {"letter", "decimal"}
        if not self.needs_numbered or not (telling or entry.need_section == "B"):
            return ""
        return self._cited(entry.need_section, entry.need_number)

    def _cited(self, letter: str, count: int) -> str:
        before = {"letter": letter, "decimal": f"{self.place_of(letter)}."}.get(self.layout.numbering, "")
        return f"{before}{count}"

    def outcome_reference(self, entry: Entry) -> str:
        """Return how to name the row's outcome; empty where there is none or it has no number."""
        if not self.outcomes_numbered or entry.row.outcome is None:
            return ""
        return self._cited("E", entry.outcome_number)

    def reference(self, entry: Entry, stated: Stated) -> str:
        """Return the reference behind a statement and note what it names."""
        if self.layout.links != "references":
            return ""
        need = self.need_reference(entry)
        outcome = self.outcome_reference(entry) if stated.kind == "provision" else ""
        self.named.append((stated, entry, bool(need), bool(outcome)))
        words = REFERENCES[self.layout.reference % len(REFERENCES)]
        if need and outcome:
            return words["both"].format(need, outcome)
        return words["need"].format(need) if need else words["outcome"].format(outcome) if outcome else ""

    def finish(self) -> Document:
        """Turn the references into links."""
        document = self.document
        for stated, entry, by_need, by_outcome in self.named:
            if by_need and entry.need:
                document.links.append((entry.need, stated))
            if by_outcome and entry.outcome:
                document.links.append((entry.outcome, stated))
            if by_need and by_outcome and entry.need and entry.outcome:
                document.half_links.append((entry.need, entry.outcome))
        return document

    def link_rows(self, entries: Iterable[Entry]) -> None:
        """Link what stands in one row."""
        for entry in entries:
            stated = [one for one in (entry.need, entry.outcome) if one]
            if len(stated) == 2:
                self.document.links.append((stated[0], stated[1]))
            self.document.links.extend((one, other) for one in stated for other in entry.provision)
