"""`ehcp-audit batch`."""

import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from ehcp_audit.collecting import AuditRound, audit_sample
from ehcp_audit.collecting.manifest import UNDRAWN
from ehcp_audit.reporting.phrases import (
    UNENCRYPTED,
    columns_left_out_sentence,
    skipped_sentence,
    undrawn_sentence,
)

from .output import say_error, write_text
from .wrong_use import Stopped

__all__ = ["run"]

ENCRYPTED = ("tls://", "wss://", "tcp://127.0.0.1:", "tcp://localhost:", "inproc://")
"""Addresses to which nothing travels that others on the network could read."""


def run(
    folder: Path,
    *,
    into: Path,
    rubric: str,
    manifest: Path | None,
    workers: int | None,
    timeout: float,
    memory_mb: int,
    dask: str | None,
    who: str | None,
    as_of: date | None,
    keep_quotes: bool,
) -> None:
    """Audit a folder into a round, with a bar on standard error where that is a terminal."""
    if dask is not None and not dask.startswith(ENCRYPTED):
        say_error(UNENCRYPTED)
    try:
        audited = audit_sample(
            folder,
            rubric,
            into=into,
            workers=workers,
            timeout=timeout,
            memory_mb=memory_mb,
            dask=dask,
            who=who,
            manifest=manifest,
            keep_quotes=keep_quotes,
            as_of=as_of,
            progress=sys.stderr is not None and sys.stderr.isatty(),
        )
    except KeyboardInterrupt:
        if not into.exists():
            raise
        raise Stopped(f"stopped; what was done is kept in {into}, and the same command goes on.") from None
    lines = list(audited.summary().says)
    lines.extend(_unread(audited))
    skipped = {kind: number for kind, number in audited.skipped.items() if kind != UNDRAWN}
    if undrawn := audited.skipped.get(UNDRAWN):
        lines.append(undrawn_sentence(undrawn))
    if skipped:
        lines.append(skipped_sentence(skipped))
    if audited.left_out:
        lines.append(columns_left_out_sentence(audited.left_out))
    lines.append(
        f"{into} holds words of the plans: keep it as you keep the plans."
        if keep_quotes
        else f"{into} holds no words of the plans and no file names."
    )
    lines.append(f"To see the results: ehcp-audit summary {into}")
    write_text("".join(f"{_shown(line)}\n" for line in lines))


def _unread(audited: AuditRound) -> Iterator[str]:
    """Say of each file that could not be read which it is, and why: the round itself keeps no names."""
    found = sorted(
        (", ".join(audited.names.get(str(row["plan"]), (str(row["plan"]),))), str(row["why"]))
        for row in audited.rows("unreadable")
    )
    for number, (names, why) in enumerate(found):
        if number == 0:
            yield "Not read:"
        yield f"- {names}: {why}"


def _shown(line: str) -> str:
    # A file's name may hold codes that a terminal obeys.
    return "".join(sign if sign.isprintable() else "\ufffd" for sign in line)
