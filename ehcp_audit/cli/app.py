"""Which commands there are and what they take. What they do waits in its own module: help must be quick."""

from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

__all__ = ["app"]

# ruff: noqa: PLC0415 - each command imports what it runs when it runs: reading and judging take time
# ruff: noqa: PLR0917 - a command's parameters are its options, and only the parser passes them

app = typer.Typer(
    name="ehcp-audit",
    help="Reads an Education, Health and Care plan, says what it says, what is missing and what to ask for. "
    "Everything happens on this computer.",
    epilog="Start with: ehcp-audit check my-plan.pdf",
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
rubrics = typer.Typer(
    help="Lists, shows and checks rubrics: what a plan is held against.", rich_markup_mode=None
)
app.add_typer(rubrics, name="rubric")

PlanFile = Annotated[
    Path, typer.Argument(metavar="FILE", help="The plan: a .docx or .pdf file.", show_default=False)
]
Json = Annotated[bool, typer.Option("--json", help="Write JSON instead of plain words.")]
PasswordFile = Annotated[
    Path | None,
    typer.Option(
        metavar="FILE", help="A text file whose first line is the plan's password.", show_default=False
    ),
]
Profile = Annotated[
    Path | None,
    typer.Option(
        metavar="FILE.yaml", help="A council's own headings: which section each opens.", show_default=False
    ),
]


def _version(wanted: bool) -> None:
    if wanted:
        from ehcp_audit import __version__

        typer.echo(f"ehcp-audit {__version__}")
        raise typer.Exit


@app.callback()
def _top(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version and stop.")
    ] = False,
    debug: Annotated[bool, typer.Option("--debug", help="Show where in the program an error arose.")] = False,
) -> None:
    # `main` takes --debug out before this sees it, so that it may stand anywhere; here it is for the help.
    del version, debug


@app.command()
def check(
    file: PlanFile,
    rubric: Annotated[
        str, typer.Option(metavar="ID_OR_FILE", help="Which rubric: its name, or a YAML file.")
    ] = "self-check",
    facts: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Dates and facts of the case, as YAML.", show_default=False),
    ] = None,
    report: Annotated[
        Path | None, typer.Option(metavar="OUT.html", help="Write the full report here.", show_default=False)
    ] = None,
    as_of: Annotated[
        datetime | None,
        typer.Option(
            formats=["%Y-%m-%d"],
            metavar="DATE",
            help="Judge ages and dates as on this day, like 2026-03-31.",
            show_default=False,
        ),
    ] = None,
    status: Annotated[
        str | None,
        typer.Option(
            metavar="draft|final", help="What the plan is, where it does not say.", show_default=False
        ),
    ] = None,
    fail_under: Annotated[
        str | None,
        typer.Option(
            metavar="SCORE",
            help="Exit with 1 if the score is lower, like 0.6 or 60%.",
            show_default=False,
        ),
    ] = None,
    fail_on: Annotated[
        list[str] | None,
        typer.Option(
            metavar="WHAT",
            help="Exit with 1 if this is not met: a criterion (F-03), a section (F), a kind (statutory, "
            "guidance, case-law, good-practice) or any. May be given more than once.",
            show_default=False,
        ),
    ] = None,
    password_file: PasswordFile = None,
    profile: Profile = None,
    json: Json = False,
) -> None:
    """Audit one plan: what it says, what is missing, what to ask for."""
    from .check import run

    run(
        file,
        rubric=rubric,
        facts=facts,
        report=report,
        as_of=as_of.date() if as_of else None,
        status=status,
        fail_under=fail_under,
        fail_on=tuple(fail_on or ()),
        password_file=password_file,
        profile=profile,
        json=json,
    )


@app.command()
def read(
    file: PlanFile,
    anonymise: Annotated[
        Path | None,
        typer.Option(
            metavar="OUT",
            help="Write a copy with its layout kept and every word replaced, to report a misread plan with.",
            show_default=False,
        ),
    ] = None,
    password_file: PasswordFile = None,
    profile: Profile = None,
    json: Json = False,
) -> None:
    """Show how a plan was read: sections, statements, links, and what was left over."""
    from .read import run

    run(file, password_file=password_file, anonymise_to=anonymise, profile=profile, json=json)


@app.command()
def explain(
    text: Annotated[
        str,
        typer.Argument(
            metavar="TEXT", help="The sentence; - reads lines from standard input.", show_default=False
        ),
    ],
    kind: Annotated[
        str,
        typer.Option(
            "--as", metavar="provision|outcome|need|voice", help="What the sentence is.", show_default=False
        ),
    ],
    json: Json = False,
) -> None:
    """Say what one sentence says, what it leaves out, and which of its words are unclear."""
    from .explain import run

    run(text, kind=kind, json=json)


@rubrics.command("list")
def rubric_list(json: Json = False) -> None:
    """List the rubrics that come with the program."""
    from .rubric import run_list

    run_list(json=json)


@rubrics.command("show")
def rubric_show(
    rubric: Annotated[str, typer.Argument(metavar="ID_OR_FILE", show_default=False)], json: Json = False
) -> None:
    """Show a rubric's questions, where they come from and what they weigh."""
    from .rubric import run_show

    run_show(rubric, json=json)


@rubrics.command("check")
def rubric_check(file: Annotated[Path, typer.Argument(metavar="FILE", show_default=False)]) -> None:
    """Say whether a file is a valid rubric."""
    from .rubric import run_check

    run_check(file)


@rubrics.command("schema")
def rubric_schema() -> None:
    """Print the JSON Schema of rubrics, for an editor."""
    from .rubric import run_schema

    run_schema()


@app.command()
def batch(
    folder: Annotated[
        Path, typer.Argument(metavar="FOLDER", help="The plans, in any folders below.", show_default=False)
    ],
    into: Annotated[
        Path, typer.Option(metavar="ROUND.duckdb", help="Where the results go, or go on.", show_default=False)
    ],
    rubric: Annotated[str, typer.Option(metavar="ID_OR_FILE", help="Which rubric.")] = "quality",
    manifest: Annotated[
        Path | None,
        typer.Option(metavar="CSV", help="Which files, and what is known of each.", show_default=False),
    ] = None,
    workers: Annotated[
        int | None,
        typer.Option(min=1, max=256, help="How many plans at once.", show_default="one a processor"),
    ] = None,
    timeout: Annotated[
        float, typer.Option(min=1, metavar="SECONDS", help="How long one plan may take.")
    ] = 120,
    memory: Annotated[
        int, typer.Option(min=100, metavar="MB", help="How much memory one plan may take.")
    ] = 1500,
    as_of: Annotated[
        datetime | None,
        typer.Option(
            formats=["%Y-%m-%d"],
            metavar="DATE",
            help="Judge ages and dates as on this day, like 2026-03-31.",
            show_default=False,
        ),
    ] = None,
    keep_quotes: Annotated[
        bool, typer.Option("--keep-quotes", help="Keep words of the plans with the results.")
    ] = False,
) -> None:
    """Audit every plan of a folder into a round; run it again to go on where it stopped."""
    from .batch import run

    run(
        folder,
        into=into,
        rubric=rubric,
        manifest=manifest,
        workers=workers,
        timeout=timeout,
        memory_mb=memory,
        as_of=as_of.date() if as_of else None,
        keep_quotes=keep_quotes,
    )


@app.command()
def summary(
    round_file: Annotated[Path, typer.Argument(metavar="ROUND.duckdb", show_default=False)],
    by: Annotated[
        str | None,
        typer.Option(metavar="COLUMN", help="A column of the manifest to compare by.", show_default=False),
    ] = None,
    export: Annotated[
        Path | None,
        typer.Option(metavar="DIR", help="Write the tables here, as CSV and Parquet.", show_default=False),
    ] = None,
    report: Annotated[
        Path | None,
        typer.Option(metavar="OUT.html", help="Write the sums as a page here.", show_default=False),
    ] = None,
    json: Json = False,
) -> None:
    """Sum up a round: how many plans meet each criterion."""
    from .summary import run

    run(round_file, by=by, export=export, report=report, json=json)
