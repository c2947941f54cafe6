"""`ehcp-audit draw`."""

from pathlib import Path

from ehcp_audit.collecting import draw_sample
from ehcp_audit.reporting.terminal_draw import draw_text

from .output import refuse_same, screen, write_json, write_text

__all__ = ["run"]


def run(
    frame: Path,
    *,
    size: int | None,
    precision: float | None,
    by: list[str],
    seed: int | None,
    allocation: str,
    risk: list[str],
    into: Path | None,
    json: bool,
) -> None:
    """Draw a sample, write it where that was asked for, and say how it was drawn."""
    refuse_same(into, frame)
    sample = draw_sample(
        frame,
        size=size,
        precision=precision,
        by=_split(by),
        seed=seed,
        allocation="equal" if allocation == "equal" else "proportional",
        risk=_split(risk),
        into=into,
    )
    if json:
        write_json(sample.to_json())
        return
    shows = screen()
    write_text(draw_text(sample, into=into, width=shows.width, colour=shows.colour))


def _split(values: list[str]) -> list[str]:
    return [one.strip() for value in values for one in value.split(",") if one.strip()]
