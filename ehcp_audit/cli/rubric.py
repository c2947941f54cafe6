"""`ehcp-audit rubric`."""

import json as json_module
from pathlib import Path

from ehcp_audit.errors import RubricError
from ehcp_audit.reporting.terminal_rubric import rubric_text, rubrics_text
from ehcp_audit.scoring import load_rubric, rubric_schema_text, shipped_rubric_ids

from .output import screen, write_json, write_text

__all__ = ["run_check", "run_list", "run_schema", "run_show"]


def run_list(*, json: bool) -> None:
    """List the shipped rubrics."""
    rubrics = [load_rubric(identifier) for identifier in shipped_rubric_ids()]
    if json:
        listed = [
            {
                "id": rubric.id,
                "version": rubric.version,
                "title": rubric.title,
                "criteria": len(rubric.criteria),
                "sha256": rubric.sha256,
            }
            for rubric in rubrics
        ]
        write_json(json_module.dumps(listed, ensure_ascii=False, indent=2))
        return
    shows = screen()
    write_text(rubrics_text(rubrics, width=shows.width, colour=shows.colour))


def run_show(rubric: str, *, json: bool) -> None:
    """Show a rubric, with what it extends worked in."""
    held = load_rubric(rubric)
    if json:
        write_json(held.model_dump_json(indent=2))
        return
    shows = screen()
    write_text(rubric_text(held, width=shows.width, colour=shows.colour))


def run_check(file: Path) -> None:
    """Say that a file is a valid rubric; what is wrong with it is an error."""
    if not file.exists():
        raise RubricError(f"There is no file {file}; give the path of a rubric's YAML file.")
    held = load_rubric(file)
    number = len(held.criteria)
    write_text(
        f"{file} is a valid rubric: {held.id} {held.version}, {number} criteria, {held.sha256[:12]}.\n"
    )


def run_schema() -> None:
    """Print the JSON Schema of a rubric's file."""
    write_text(rubric_schema_text())
