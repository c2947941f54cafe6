"""Audit a whole folder of plans into a round."""

import os
from contextlib import contextmanager
from datetime import date
from functools import partial
from importlib.metadata import version
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

from ehcp_audit.errors import RoundError

from .errand import judge_file_by_rubric
from .server import start_server

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ehcp_audit.model import Rubric

    from .round import AuditRound
    from .run import Progress

__all__ = ["audit_sample"]


def audit_sample(
    folder: str | Path,
    rubric: "Rubric | str | Path" = "quality",
    *,
    into: str | Path,
    workers: int | None = None,
    dask: str | None = None,
    timeout: float = 120,
    memory_mb: int = 1500,
    manifest: str | Path | None = None,
    keep_quotes: bool = False,
    as_of: date | None = None,
    who: str | None = None,
    progress: "Progress | bool | None" = None,
) -> "AuditRound":
    """Audit every plan of a folder, and of the folders within it, into a round.

    Each plan is read and judged in a worker process. A file that cannot be read, takes too long, takes too
    much memory or ends its process becomes a row of the table `unreadable` with its reason, and the others go
    on. The same call again carries on where the last one stopped, whatever stopped it, and does nothing
    twice: a plan is known by the hash of its bytes, and a result by plan, rubric, version of this package and
    `as_of`. Two files with the same bytes are one plan, counted once.

    The round's file holds no plan text and no file names; `AuditRound.names` of what this returns leads from
    a plan's id to its file, and `AuditRound.skipped` says what else was in the folder.

    Args:
        folder: Where the plans are, as DOCX and PDF mixed.
        rubric: A rubric, the id of a shipped one, or the path of a rubric's file.
        into: The round's file, made where there is none. A folder that holds it is searched all the same.
        workers: How many processes; `None` for one on each core.
        dask: The address of a Dask scheduler, such as `tls://host:8786`: its workers read the plans, whose
            bytes travel there; needs `pip install "ehcp-audit[dask]"`. `None`: this machine reads them.
        timeout: Seconds that one plan may take. One that took too long is tried again when this is raised.
        memory_mb: Megabytes that one plan may take; held to on Linux, not on Windows and macOS.
        manifest: A CSV with a column `file`, and one column for each way to group the plans (phase, year,
        setting);
            a column `plan` may give your own id. A row without its file is counted as unreadable.
        keep_quotes: Keep the plans' own words with the findings. The round then holds personal data.
        as_of: The day that dates in a plan are held against; `None`: no criterion depends on a day.
        who: Who sets it to work, a role will do; it is kept with the run. `None`: nobody is named.
        progress: Told `(done, total)` at the start and after each plan, never a name; `True` shows a bar.

    Returns:
        The round.

    Raises:
        FileNotReadable: the folder or the manifest is missing.
        RubricError: the rubric cannot be used.
        RoundError: another run is writing the round, it is no round, or the folder holds no plan.
    """
    if workers is not None and workers < 1:
        raise RoundError(f"{workers} workers cannot do anything; give 1 or more.")
    if dask is not None and workers is not None:
        raise RoundError("How many workers there are is the cluster's to say; leave out their number.")
    if timeout <= 0 or memory_mb <= 0:
        raise RoundError("The time and the memory that a plan is given must be more than nothing.")
    if dask is None and _all_to_do(folder, into):
        start_server()
    # Only now, while the server gets ready: what writes a round takes half as long to import.
    from ehcp_audit.model import Rubric  # noqa: PLC0415
    from ehcp_audit.scoring import load_rubric  # noqa: PLC0415

    from .round import AuditRound  # noqa: PLC0415
    from .run import run_round  # noqa: PLC0415
    from .store import Limits, Yardstick  # noqa: PLC0415

    held = rubric if isinstance(rubric, Rubric) else load_rubric(rubric)
    yardstick = Yardstick(
        rubric_id=held.id,
        rubric_version=held.version,
        rubric_sha256=held.sha256,
        rubric=held.model_dump_json(),
        package=version("ehcp-audit"),
        as_of=as_of,
    )
    with _shown(progress) as told:
        found, said = run_round(
            Path(folder),
            Path(into),
            partial(judge_file_by_rubric, rubric=held, as_of=as_of),
            yardstick,
            limits=Limits(timeout=timeout, memory_mb=memory_mb),
            workers=workers,
            dask=dask,
            who=who,
            manifest=Path(manifest) if manifest is not None else None,
            keep_quotes=keep_quotes,
            progress=told,
        )
    return AuditRound(
        Path(into),
        names={plan.plan: tuple(plan.names) for plan in found.plans},
        skipped=dict(sorted(found.skipped.items())),
        left_out=said.left_out,
    )


def _all_to_do(folder: str | Path, into: str | Path) -> bool:
    """Tell whether every plan is still to be judged; where a path is wrong, that is said later."""
    return os.path.isdir(folder) and not os.path.exists(into)  # noqa: PTH110, PTH112 - they raise nothing


@contextmanager
def _shown(progress: "Progress | bool | None") -> "Iterator[Progress | None]":
    """Yield what is told of the progress: the caller's own function, a bar for `True`, or nothing."""
    if not isinstance(progress, bool) or not progress:
        yield progress or None
        return
    from rich.console import Console  # noqa: PLC0415 - slow, and wanted only here
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn  # noqa: PLC0415
    from rich.progress import Progress as Bar  # noqa: PLC0415

    columns = (
        TextColumn("Plans"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[rate]}"),
        TimeRemainingColumn(),
    )
    with Bar(*columns, console=Console(stderr=True)) as bar:
        task = bar.add_task("", total=None, rate="")
        begun: list[tuple[int, float]] = []

        def told(done: int, total: int) -> None:
            begun[:] = begun or [(done, monotonic())]
            before, then = begun[0]
            minutes = (monotonic() - then) / 60
            rate = f"{(done - before) / minutes:,.0f} a minute" if done > before and minutes else ""
            bar.update(task, completed=done, total=total, rate=rate)

        try:
            yield told
        except BaseException:
            bar.live.transient = not begun  # what could not even begin leaves no empty bar behind
            raise
