"""Plain text for a terminal: headings, paragraphs and tables of a given width, with or without colour."""

import io

from rich.box import SIMPLE
from rich.console import Console
from rich.table import Table
from rich.text import Text

__all__ = ["Page"]


class Page:
    """Lines of text, filled one after the other. Nothing that is put in is read as markup."""

    def __init__(self, *, width: int = 80, colour: bool = False) -> None:
        self.width = width
        self._out = io.StringIO()
        self._console = Console(
            file=self._out,
            width=width,
            force_terminal=colour,
            color_system="standard" if colour else None,
            no_color=not colour,
            highlight=False,
            markup=False,
            emoji=False,
            soft_wrap=False,
            legacy_windows=False,
            _environ={},
        )

    def heading(self, words: str) -> None:
        """Add a heading with room above it."""
        self.gap()
        self.line(words.upper(), style="bold")
        self.line("─" * min(len(words), self.width))

    def gap(self) -> None:
        """Add an empty line."""
        self._out.write("\n")

    def line(
        self, words: str | Text, *, indent: int = 0, hang: int = 0, style: str = "", bullet: str = ""
    ) -> None:
        """Add a paragraph, wrapped between words; `bullet` stands in front, `hang` indents what follows."""
        text = Text(words, style=style) if isinstance(words, str) else words
        first = " " * indent + bullet
        hang = max(hang, len(bullet))
        room = max(20, self.width - indent - hang)
        for number, part in enumerate(text.wrap(self._console, room, overflow="fold")):
            part.rstrip()
            lead = first.ljust(indent + hang) if number == 0 else " " * (indent + hang)
            self._console.print(Text(lead) + part, soft_wrap=True, end="\n")

    def table(self, heads: list[str], rows: list[list[str]], *, numbers: tuple[int, ...] = ()) -> None:
        """Add a table; columns wrap, and those of `numbers` keep to the right."""
        table = Table(box=SIMPLE, show_edge=False, pad_edge=False, header_style="bold", padding=(0, 1))
        for at, head in enumerate(heads):
            table.add_column(Text(head), justify="right" if at in numbers else "left", overflow="fold")
        for row in rows:
            table.add_row(*(Text(cell) for cell in row))
        self._console.print(table)

    def text(self) -> str:
        """Return all of it, without spaces at the ends of lines."""
        return "\n".join(line.rstrip() for line in self._out.getvalue().strip("\n").split("\n")) + "\n"
