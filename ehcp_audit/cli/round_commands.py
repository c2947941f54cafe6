"""The commands for many plans: a sample and its round."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from .options import AsOf, Json, RoundFile, ShowSmallCounts

__all__ = ["rounds"]

# ruff: noqa: PLC0415 - each command imports what it runs when it runs: reading and judging take time
# ruff: noqa: PLR0917 - a command's parameters are its options, and only the parser passes them

rounds = typer.Typer()


class Share(StrEnum):
    """How groups share a sample."""

    PROPORTIONAL = "proportional"
    EQUAL = "equal"


@rounds.command()
def draw(
    frame: Annotated[
        Path, typer.Argument(metavar="FRAME.csv", help="All plans, one a row.", show_default=False)
    ],
    size: Annotated[
        int | None, typer.Option(min=0, metavar="N", help="How many plans to draw.", show_default=False)
    ] = None,
    precision: Annotated[
        float | None,
        typer.Option(
            metavar="SHARE",
            help="Draw as many as this takes: 0.1 for shares within 10 points.",
            show_default=False,
        ),
    ] = None,
    by: Annotated[
        list[str] | None,
        typer.Option(metavar="COLUMN,…", help="Draw within groups by these columns.", show_default=False),
    ] = None,
    seed: Annotated[
        int | None,
        typer.Option(
            min=0, metavar="N", help="The same seed draws the same plans.", show_default="one is drawn"
        ),
    ] = None,
    allocation: Annotated[
        Share, typer.Option(help="Whether groups share in proportion to their size, or alike.")
    ] = Share.PROPORTIONAL,
    risk: Annotated[
        list[str] | None,
        typer.Option(
            metavar="IDS_OR_COLUMN",
            help="Add these plans, which no estimate counts: ids, or a column that says yes.",
            show_default=False,
        ),
    ] = None,
    into: Annotated[
        Path | None,
        typer.Option(
            metavar="OUT.csv", help="Write the sample here, for batch --manifest.", show_default=False
        ),
    ] = None,
    json: Json = False,
) -> None:
    """Draw a sample of plans at random, and say how it was drawn."""
    from .draw import run

    run(
        frame,
        size=size,
        precision=precision,
        by=by or [],
        seed=seed,
        allocation=allocation.value,
        risk=risk or [],
        into=into,
        json=json,
    )


@rounds.command()
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
    dask: Annotated[
        str | None,
        typer.Option(
            metavar="ADDRESS",
            help="Read the plans on the workers of this Dask scheduler, like tls://host:8786.",
            show_default=False,
        ),
    ] = None,
    who: Annotated[
        str | None,
        typer.Option(
            metavar="WHO", help="Who runs it, kept with the round; a role will do.", show_default=False
        ),
    ] = None,
    as_of: AsOf = None,
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
        dask=dask,
        who=who,
        as_of=as_of.date() if as_of else None,
        keep_quotes=keep_quotes,
    )


@rounds.command()
def summary(
    round_file: RoundFile,
    by: Annotated[
        str | None,
        typer.Option(metavar="COLUMN", help="A column of the manifest to compare by.", show_default=False),
    ] = None,
    export: Annotated[
        Path | None,
        typer.Option(
            metavar="DIR",
            help="Write the tables here, as CSV and Parquet. Those of rows are not for publishing.",
            show_default=False,
        ),
    ] = None,
    workbook: Annotated[
        Path | None,
        typer.Option(metavar="OUT.xlsx", help="Write the figures as a workbook here.", show_default=False),
    ] = None,
    report: Annotated[
        Path | None,
        typer.Option(metavar="OUT.html", help="Write the figures as a page here.", show_default=False),
    ] = None,
    show_small_counts: ShowSmallCounts = False,
    json: Json = False,
) -> None:
    """Sum up a round: how many plans meet each criterion, and how sure that is."""
    from .summary import run

    run(
        round_file,
        by=by,
        export=export,
        workbook=workbook,
        report=report,
        show_small_counts=show_small_counts,
        json=json,
    )


@rounds.command()
def compare(
    first: RoundFile,
    second: Annotated[
        Path | None, typer.Argument(metavar="ROUND.duckdb", help="The later round.", show_default=False)
    ] = None,
    by: Annotated[
        str | None,
        typer.Option(
            metavar="COLUMN",
            help="Instead of a second round: set each group of this column beside the others.",
            show_default=False,
        ),
    ] = None,
    report: Annotated[
        Path | None,
        typer.Option(metavar="OUT.html", help="Write the comparison as a page here.", show_default=False),
    ] = None,
    show_small_counts: ShowSmallCounts = False,
    json: Json = False,
) -> None:
    """Say what moved between two rounds, or what sets a round's groups apart."""
    from .compare import run

    run(first, second, by=by, report=report, show_small_counts=show_small_counts, json=json)


@rounds.command()
def rescore(
    round_file: RoundFile,
    rubric: Annotated[
        str,
        typer.Option(
            metavar="ID_OR_FILE", help="The rubric to hold its plans against now.", show_default=False
        ),
    ],
) -> None:
    """Hold a round's stored findings against another rubric, without opening a plan."""
    from .rescore import run

    run(round_file, rubric=rubric)
