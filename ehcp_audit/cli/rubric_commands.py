"""The commands for rubrics."""

from pathlib import Path
from typing import Annotated

import typer

from .options import Json

__all__ = ["rubrics"]

# ruff: noqa: PLC0415 - each command imports what it runs when it runs

rubrics = typer.Typer(
    help="Lists, shows and checks rubrics: what a plan is held against.", rich_markup_mode=None
)


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
