"""What a stored round holds: every table, column by column. Its exports and its docs follow from this.

A table of the schema `kept` keeps a row for whatever was ever judged: with any rubric, and for files that
have since left the folder. The view of the same name (without `kept`) shows what counts now: the round's
present yardstick, and the plans of its present sample. People read the views.

There is no plan text in any of them, and no file name: a plan is known by the first characters of the hash of
its bytes. The one exception is `findings.quote`, filled only where a round was begun with `keep_quotes`.
"""
# ruff: noqa: S608 - fixed text, no values

from dataclasses import dataclass

__all__ = ["SCHEMA_VERSION", "TABLES", "Column", "Table", "tables_page"]

SCHEMA_VERSION = 1
"""Raised with every change of a table; an older round is brought up to date when it is opened to be
written."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column."""

    name: str
    kind: str
    """Its DuckDB type."""
    means: str
    """What it holds, with unit, and what an empty value means."""


@dataclass(frozen=True, slots=True)
class Table:
    """One table."""

    name: str
    means: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    """The columns that name a row; rows are shown and exported in their order."""
    current: str = ""
    """The condition, in SQL, under which a kept row counts now; empty where every row does."""

    @property
    def names(self) -> tuple[str, ...]:
        """The names of its columns, in order."""
        return tuple(column.name for column in self.columns)


def _columns(text: str) -> tuple[Column, ...]:
    # One column a line: name, type, meaning. Read as a table by people, and cut here.
    rows = (line.strip().split(maxsplit=2) for line in text.strip().splitlines())
    return tuple(Column(name, kind, means) for name, kind, means in rows)


_PLAN = "plan VARCHAR The plan's id: the first 16 characters of the hash of its bytes."
_YARDSTICK = "yardstick INTEGER What it was held against: a row of `yardsticks`."
_IN_SAMPLE = "plan IN (SELECT plan FROM kept.sample WHERE in_sample)"
_JUDGED_NOW = "yardstick = (SELECT yardstick FROM kept.round) AND " + _IN_SAMPLE

_ALL = (
    Table(
        "schema_version",
        "Which layout this file has.",
        _columns("""
            version INTEGER Number of the layout, from 1.
            package VARCHAR Version of ehcp-audit that gave the file this layout.
        """),
        ("version",),
    ),
    Table(
        "round",
        "The round itself: one row.",
        _columns("""
            how_drawn VARCHAR How its plans were chosen, in words.
            seed BIGINT Seed of the draw; empty where nothing was drawn by chance.
            frame_size BIGINT How many plans it was drawn from; empty where that is not known.
            keeps_quotes BOOLEAN Whether findings keep the plan's words.
            yardstick INTEGER What the plans are held against now: a row of `yardsticks`.
        """),
        ("yardstick",),
    ),
    Table(
        "yardsticks",
        "What plans were held against: a rubric, to the byte, as one version of the program applies it.",
        _columns("""
            yardstick INTEGER Its number in this round, from 1.
            rubric_id VARCHAR The rubric's id.
            rubric_version VARCHAR The rubric's version.
            rubric_sha256 VARCHAR Hash of the rubric.
            rubric VARCHAR The rubric as it was applied, as JSON.
            package VARCHAR Version of ehcp-audit.
            as_of DATE The day that dates were held against; empty where none was given.
        """),
        ("yardstick",),
    ),
    Table(
        "runs",
        "Each time that the program was set to work on the round. The only table with clock times.",
        _columns("""
            run INTEGER Its number, from 1.
            yardstick INTEGER What it held plans against.
            package VARCHAR Version of ehcp-audit.
            python VARCHAR Version of Python.
            platform VARCHAR The operating system.
            started TIMESTAMP When it began, UTC.
            finished TIMESTAMP When it ended, UTC; empty where it was cut off.
            ended VARCHAR "done", "stopped" (by a person), or empty where it was cut off.
            workers INTEGER How many worker processes.
            timeout DOUBLE Seconds that one plan was given.
            memory_mb INTEGER Megabytes that one plan was given.
            files INTEGER How many files were in the folder.
            plans INTEGER How many different plans those were.
            already_done INTEGER For how many of them the answer was already in the round.
        """),
        ("run",),
    ),
    Table(
        "sample",
        "Every plan that was in the folder in some run.",
        _columns(f"""
            {_PLAN}
            sha256 VARCHAR Hash of its bytes; empty where they could not be read.
            copies INTEGER How many files held these bytes; it is counted once.
            in_sample BOOLEAN Whether it was in the folder in the last run. Only such plans count.
            reference VARCHAR The id that a manifest gave it; empty without one.
            stratum VARCHAR The stratum it was drawn from; empty without strata.
            weight DOUBLE How many plans of the frame it stands for; empty where all count alike.
        """),
        ("plan",),
        "in_sample",
    ),
    Table(
        "skipped",
        "Files of the folder that are not plans, counted in the last run.",
        _columns("""
            kind VARCHAR What kind of file.
            files INTEGER How many.
        """),
        ("kind",),
    ),
    Table(
        "plan_groups",
        "What a manifest says of each plan.",
        _columns(f"""
            {_PLAN}
            name VARCHAR The manifest's column: phase, year, setting …
            value VARCHAR What it says of this plan.
        """),
        ("plan", "name"),
        _IN_SAMPLE,
    ),
    Table(
        "plans",
        "Every plan that was read, with its result.",
        _columns(f"""
            {_PLAN}
            {_YARDSTICK}
            format VARCHAR docx or pdf.
            pages INTEGER Number of pages; empty for a DOCX.
            words INTEGER Words in the file.
            placed INTEGER Words placed in a section.
            furniture INTEGER Words of running heads and feet.
            unplaced INTEGER Words in no section.
            coverage DOUBLE Share, 0 to 1, of the words outside furniture that were placed.
            status VARCHAR draft, final, amended or unknown.
            scored BOOLEAN Whether it was read well enough to be scored.
            why_not VARCHAR Why it was not scored, in one sentence; empty where it was.
            score DOUBLE Quality score, 0 to 1; empty where there is none.
            low DOUBLE Lowest score that the open criteria leave.
            high DOUBLE Highest score that the open criteria leave.
            band VARCHAR The band; empty where there is none.
            band_low VARCHAR Lowest band that the open criteria leave; empty where there is no band.
            band_high VARCHAR Highest band that the open criteria leave.
            why_no_band VARCHAR Why no band is given, in one sentence; empty where one is.
            capped_by VARCHAR The criterion that holds the band down; empty where none does.
            decided INTEGER Criteria decided.
            open INTEGER Criteria that need a person.
            statutory_met INTEGER Statutory criteria met.
            statutory_partly_met INTEGER Statutory criteria partly met.
            statutory_not_met INTEGER Statutory criteria not met.
            statutory_not_assessable INTEGER Statutory criteria not assessable.
            statutory_needs_a_person INTEGER Statutory criteria that need a person.
            statutory_not_applicable INTEGER Statutory criteria not applicable.
        """),
        ("plan", "yardstick"),
        _JUDGED_NOW,
    ),
    Table(
        "judgements",
        "One row for each plan and criterion.",
        _columns(f"""
            {_PLAN}
            {_YARDSTICK}
            number INTEGER The criterion's place in the rubric, from 1.
            criterion VARCHAR Its id.
            section VARCHAR The section it is about; empty for the plan as a whole.
            status VARCHAR statutory, guidance, case law or good practice.
            verdict VARCHAR The verdict that stands.
            share DOUBLE Share, 0 to 1, of decided things that are good; empty where nothing was counted.
            things INTEGER How many things were looked at.
            weight DOUBLE Its part of the score.
            says VARCHAR One sentence for a report; it holds no words of the plan.
            ask VARCHAR What to ask for; empty where there is nothing.
            themes VARCHAR[] Its themes.
            judge VARCHAR Who gave the verdict that stands.
            programme_verdict VARCHAR The program's own, where a person gave another; else empty.
        """),
        ("plan", "yardstick", "number"),
        _JUDGED_NOW,
    ),
    Table(
        "findings",
        "What the checks saw, one row for each thing looked at.",
        _columns(f"""
            {_PLAN}
            {_YARDSTICK}
            criterion VARCHAR The criterion it was looked at for.
            number INTEGER Its place among the criterion's findings, from 1.
            check_id VARCHAR The check.
            holds BOOLEAN Holds, does not hold; empty where the program cannot tell.
            says VARCHAR What was seen, as a clause.
            thing VARCHAR What was looked at: a statement's id, a section, or the plan.
            quote VARCHAR The plan's words; empty unless the round keeps quotes.
            place VARCHAR Where they stand, as JSON.
        """),
        ("plan", "yardstick", "criterion", "number"),
        _JUDGED_NOW,
    ),
    Table(
        "revisions",
        "Verdicts that people gave after the program, oldest first.",
        _columns(f"""
            {_PLAN}
            {_YARDSTICK}
            criterion VARCHAR The criterion.
            number INTEGER Which revision of it, from 1.
            verdict VARCHAR Their verdict.
            judge VARCHAR Who.
            why VARCHAR Why.
            given_on DATE When; empty where they did not say.
        """),
        ("plan", "yardstick", "criterion", "number"),
        _JUDGED_NOW,
    ),
    Table(
        "unreadable",
        "Plans of the sample that could not be read. They are results, and are counted.",
        _columns(f"""
            {_PLAN}
            {_YARDSTICK}
            kind VARCHAR What went wrong, as one word.
            why VARCHAR What went wrong, in one sentence.
            timeout DOUBLE Seconds it was given.
            memory_mb INTEGER Megabytes it was given.
        """),
        ("plan", "yardstick"),
        _JUDGED_NOW,
    ),
)

TABLES: dict[str, Table] = {table.name: table for table in _ALL}
"""Every table by name."""

_HEAD = """# The tables of a round

A round is one DuckDB file. This page lists what layout {version} of it holds. It is written by the program
(`python -m ehcp_audit.collecting.columns > docs/round.md`); do not edit.

The tables named here are views of what counts now: the round's present rubric, and the plans of its present
sample. What was judged before, with another rubric or from files that have since left the folder, stays in
tables of the same names in the schema `kept`. `ehcp-audit summary ROUND --export FOLDER` writes each table as
CSV and Parquet.

No table holds words of a plan or a file name, unless the round was begun to keep quotes: then
`findings.quote` does.
"""


def tables_page() -> str:
    """Return the page of the docs that lists every table and column, as Markdown."""
    parts = [_HEAD.format(version=SCHEMA_VERSION)]
    for table in TABLES.values():
        rows = [f"| `{column.name}` | {column.kind} | {column.means} |" for column in table.columns]
        head = ["| column | type | what it holds |", "|---|---|---|"]
        parts.append("\n".join([f"## {table.name}", "", table.means, "", *head, *rows, ""]))
    return "\n".join(parts)


if __name__ == "__main__":
    print(tables_page(), end="")  # noqa: T201 - the page is asked for on standard output
