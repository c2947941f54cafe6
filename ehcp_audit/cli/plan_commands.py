"""The commands for one plan, or for one sentence of it."""

from pathlib import Path
from typing import Annotated

import typer

from .options import AsOf, Json, PasswordFile, PlanFile, Profile

__all__ = ["plans"]

# ruff: noqa: PLC0415 - each command imports what it runs when it runs: reading and judging take time
# ruff: noqa: PLR0917 - a command's parameters are its options, and only the parser passes them

plans = typer.Typer()


@plans.command()
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
    letter: Annotated[
        Path | None,
        typer.Option(
            metavar="OUT.docx", help="Write a letter here that asks for changes.", show_default=False
        ),
    ] = None,
    as_of: AsOf = None,
    status: Annotated[
        str | None,
        typer.Option(
            metavar="draft|final", help="What the plan is, where it does not say.", show_default=False
        ),
    ] = None,
    without_excerpts: Annotated[
        bool,
        typer.Option(
            "--without-excerpts",
            help="Leave the plan's own words out of the report, so that it can be shared.",
        ),
    ] = False,
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
    from .waiting import Waiting

    with Waiting(file, wanted=not json) as waiting:
        from .check import run

        run(
            file,
            rubric=rubric,
            facts=facts,
            report=report,
            letter=letter,
            as_of=as_of.date() if as_of else None,
            status=status,
            fail_under=fail_under,
            fail_on=tuple(fail_on or ()),
            password_file=password_file,
            profile=profile,
            without_excerpts=without_excerpts,
            json=json,
            waiting=waiting,
        )


@plans.command()
def changes(
    old: Annotated[
        Path, typer.Argument(metavar="OLD", help="The earlier version: .docx or .pdf.", show_default=False)
    ],
    new: Annotated[
        Path, typer.Argument(metavar="NEW", help="The later version: .docx or .pdf.", show_default=False)
    ],
    report: Annotated[
        Path | None, typer.Option(metavar="OUT.html", help="Write the full report here.", show_default=False)
    ] = None,
    rubric: Annotated[
        str,
        typer.Option(metavar="ID_OR_FILE", help="Whose questions both are held against."),
    ] = "self-check",
    anyway: Annotated[
        bool,
        typer.Option("--anyway", help="Compare them even if they do not look like versions of one plan."),
    ] = False,
    password_file: PasswordFile = None,
    profile: Profile = None,
    json: Json = False,
) -> None:
    """Compare two versions of a plan: what was added, dropped, reworded, weakened."""
    from .changes import run

    run(
        old,
        new,
        rubric=rubric,
        report=report,
        anyway=anyway,
        password_file=password_file,
        profile=profile,
        json=json,
    )


@plans.command()
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


@plans.command()
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


@plans.command()
def privacy(
    file: PlanFile,
    show: Annotated[
        bool, typer.Option("--show", help="Show the words that were found: personal data.")
    ] = False,
    fail_on: Annotated[
        list[str] | None,
        typer.Option(
            metavar="WHAT",
            help="Exit with 1 if this is found: a kind (name, nhs-number, comment), hidden, certain or any. "
            "May be given more than once.",
            show_default=False,
        ),
    ] = None,
    password_file: PasswordFile = None,
    json: Json = False,
) -> None:
    """Look for what in a file may still name the child, also where it is hidden."""
    from .privacy import run

    run(file, password_file=password_file, show=show, fail_on=tuple(fail_on or ()), json=json)


@plans.command("open")
def open_(
    port: Annotated[int, typer.Option(min=0, max=65535, help="Which port; 0 takes any that is free.")] = 0,
    no_browser: Annotated[
        bool, typer.Option("--no-browser", help="Only print the address; open no browser.")
    ] = False,
    rubric: Annotated[str, typer.Option(metavar="ID_OR_FILE", help="Which rubric.")] = "self-check",
) -> None:
    """Open a page in your own browser to check a plan; nothing leaves this computer."""
    from .open import run

    run(port=port, browser=not no_browser, rubric=rubric)
