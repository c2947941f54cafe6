"""The choices that make one council's plan look unlike another's."""

from dataclasses import dataclass, fields

__all__ = ["EXAMPLE_LAYOUTS", "Layout"]


@dataclass(frozen=True, repr=False)
class Layout:
    """How a plan is set out. Every field may be combined with every other unless it says otherwise."""

    name: str = "flow"
    skeleton: str = "flow"
    """flow: one section after another. matrix: a table an area whose columns are B, F and E, then C|G|E and
    D|H1|H2|E. areas: B, then E and F by turns for each area. pairs: for each outcome a table with the
    outcome on top and its provision below. turned: for each need a table whose rows are B, E and F."""
    order: tuple[str, ...] = ("A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K")
    """Order of the sections in the flow; in the other skeletons that of the sections around the tables."""
    label: str = "Section {letter}: {title}"
    """With `{letter}`, `{number}` (its place among the sections) and `{title}`; `\\n` parts paragraphs, `\\v`
    soft lines; `auto ` in front makes the part before `{title}` an automatic number."""
    label_caps: bool = False
    label_look: str = "h1"
    """h1 or h2 (style), big or strong (bold paragraph), bar (shaded table of one cell), cells (letter and
    title in two cells of one row)."""
    titles: str = "statutory"
    """statutory, short, first_person, local or own (which says little without its letter)."""
    needs: str = "numbered"
    """paragraphs, bullets, numbered, table (a reference column), sides (strengths left, needs right)."""
    outcomes: str = "numbered"
    """paragraphs, bullets, numbered, lead_in, table."""
    provision: str = "numbered"
    """paragraphs, bullets, numbered, lead_in (below a line that names the outcome), grid, cards."""
    grid: tuple[str, ...] = ("provision", "who", "often")
    """Columns of the provision grid: provision, who, often, number, need, outcome (references), review,
    funding."""
    heads: int = 0
    """Which wording of the column heads."""
    bullet: str = ""
    """A character typed in front of bullets, with its space; empty for Word's own."""
    numbering: str = "none"
    """What stands in front of a numbered statement: none, plain (1.), letter (B1.), bracket (1)), decimal
    (2.1) or named (Need 1:)."""
    automatic: bool = False
    """The numbers are made by Word, not typed."""
    links: str = "none"
    """references: outcomes and provisions name the need or outcome they belong to (needs `numbering`)."""
    reference: int = 0
    """Which wording of references."""
    several: str = "lines"
    """Several provisions of one row of a matrix: lines ("- " with soft breaks in one cell), bullets, or rows
    (the need's cell is merged)."""
    columns: tuple[str, ...] = ("B", "F", "E")
    """Columns of the matrix in order; `who` and `often` may follow F; without E the outcomes stand below."""
    one_table: bool = False
    """All areas in one table."""
    area_column: bool = False
    """In the one table, the area stands in a column and not in a row of its own."""
    head: str = "{letter} \u2013 {title}"
    """Form of a matrix column's head."""
    strengths: str = "heading"
    """heading (own sub-heading in B), none."""
    areas: int = 0
    """Which wording of the areas."""
    area_codes: bool = False
    """The areas are counted with their section's letter: "B1 Communication and interaction"."""
    measures: bool = False
    """A table of outcomes says how each will be measured."""
    continued: bool = False
    """The labels of B and F are repeated in the middle of the section, "(continued)"."""
    area_order: tuple[int, ...] = (0, 1, 2, 3)
    outcome_areas: bool = True
    """Whether E is divided by area."""
    views: str = "headings"
    """headings, table, inline, or cells (A1 and A2 in tables)."""
    contents: str = "none"
    """none, lines (with page numbers), dots (typed leaders), toc (Word's own), two_lists (letters, then
    titles), table."""
    key: bool = False
    """A table in front that explains what each section must hold."""
    guidance: bool = False
    """The form's own guidance is left under the labels."""
    tags: str = "none"
    """Source tags behind needs: none, k (K3), report [EP report]."""
    whole_h: bool = False
    """One section H that is not divided."""
    contributors: bool = False
    """A table of those who took part stands before section A and looks like section K."""
    monitoring: str = "end"
    """after E, end or none."""
    advice: str = "table"
    """How K is listed: table, reports (two columns, numbered), list."""
    tail: str = "table"
    """How I and J are filled: table or lines."""
    parent_h: bool = False
    """A heading for H stands over H1 and H2."""
    boxed: bool = False
    """The text of A to H stands in a table of one cell a section, where the section holds no table itself."""
    breaks: bool = False
    """Each section begins a page."""
    curly: bool = False
    """Typographic quotation marks, and spaces that do not break between an amount and its unit."""
    prompts: bool = False
    """The form's own prompts stand in what was left blank."""
    details: str = "table"
    """table (label|value), wide (label|value|label|value), lines."""
    detail_words: int = 0
    """Which wording of the labels of the personal details."""
    hide_birth: bool = False
    """The date of birth has been taken out."""
    dates: int = 0
    """Which form of dates."""
    mark: str = "[Name]"
    """What stands for the child's name: a redaction mark, `first` or `initial`."""
    header: str = ""
    footer: str = "Page {page} of {pages}"
    landscape: bool = False
    paper: str = "a4"
    font: str = "sans"
    size: float = 11
    colour: str = "1F3864"
    controls: bool = False
    """Values stand in content controls (DOCX)."""
    split_runs: bool = False
    """Runs are cut as Word cuts them, with revision ids (DOCX)."""
    blank_rows: int = 0
    """Rows left empty below the last of each matrix table."""

    def __repr__(self) -> str:
        """Show only what is not usual: a layout that failed a test can then be read."""
        unusual = ((one.name, getattr(self, one.name)) for one in fields(self))
        usual = {one.name: one.default for one in fields(self)}
        return f"Layout({', '.join(f'{name}={value!r}' for name, value in unusual if usual[name] != value)})"


EXAMPLE_LAYOUTS = (
    Layout(
        name="matrix",
        skeleton="matrix",
        order=("A", "tables", "I", "J", "K"),
        label="{letter} - {title}",
        label_look="h2",
        titles="short",
        details="wide",
        contributors=True,
        views="cells",
        monitoring="none",
        footer="",
        landscape=True,
        controls=True,
        split_runs=True,
        blank_rows=1,
        guidance=True,
    ),
    Layout(
        name="headings",
        numbering="plain",
        automatic=True,
        outcomes="lead_in",
        provision="bullets",
        contents="lines",
        tags="k",
        footer="Education, Health and Care Plan    Page {page} of {pages}",
        mark="initial",
        split_runs=True,
    ),
    Layout(
        name="bold",
        label="SECTION {letter}: {title}",
        label_caps=True,
        label_look="strong",
        needs="table",
        outcomes="table",
        provision="grid",
        grid=("provision", "who", "often", "outcome"),
        numbering="letter",
        links="references",
        views="table",
        colour="404040",
        font="serif",
        monitoring="after E",
        mark="Xxxxx",
        dates=1,
    ),
    Layout(
        name="first-person",
        label="Section {letter}\n{title}",
        label_look="big",
        titles="first_person",
        needs="sides",
        outcomes="paragraphs",
        provision="grid",
        grid=("number", "provision", "often", "who"),
        numbering="plain",
        contents="two_lists",
        header="OFFICIAL \u2013 SENSITIVE [PERSONAL]",
        footer="OFFICIAL \u2013 SENSITIVE [PERSONAL]    [NAME] [SURNAME]    PAGE {page} OF {pages}",
        views="inline",
        areas=1,
        area_order=(1, 0, 2, 3),
        colour="7030A0",
        whole_h=True,
        size=11.5,
    ),
    Layout(
        name="areas",
        skeleton="areas",
        order=("A", "B", "C", "D", "areas", "G", "H", "I", "J", "K"),
        label="Section {letter} \u2013 {title}",
        label_look="bar",
        needs="bullets",
        outcomes="numbered",
        provision="paragraphs",
        numbering="bracket",
        areas=2,
        tags="report",
        key=True,
        mark="first",
        header="Education, Health and Care Plan",
        colour="00695C",
        dates=2,
    ),
)
"""The five layouts in which the example plans are written."""
