"""Which commands there are. What each takes stands in its group's module; what it does, in its own."""

from typing import Annotated

import typer

from .plan_commands import plans
from .round_commands import rounds
from .rubric_commands import rubrics

__all__ = ["app"]

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
app.add_typer(plans)
app.add_typer(rubrics, name="rubric")
app.add_typer(rounds)


def _version(wanted: bool) -> None:
    if wanted:
        from ehcp_audit import __version__  # noqa: PLC0415 - asked for only here

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
