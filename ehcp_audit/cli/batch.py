"""`ehcp-audit batch`."""

import sys
from pathlib import Path

from ehcp_audit.collecting import audit_sample
from ehcp_audit.reporting.phrases import skipped_sentence

from .output import write_text

__all__ = ["run"]


def run(
    folder: Path,
    *,
    into: Path,
    rubric: str,
    manifest: Path | None,
    workers: int | None,
    timeout: float,
    memory_mb: int,
) -> None:
    """Audit a folder into a round, with a bar on standard error where that is a terminal."""
    audited = audit_sample(
        folder,
        rubric,
        into=into,
        workers=workers,
        timeout=timeout,
        memory_mb=memory_mb,
        manifest=manifest,
        progress=sys.stderr.isatty(),
    )
    lines = list(audited.summary().says)
    if audited.skipped:
        lines.append(skipped_sentence(audited.skipped))
    lines.append(f"The results are in {into}. To see them: ehcp-audit summary {into}")
    write_text("\n".join(lines) + "\n")
