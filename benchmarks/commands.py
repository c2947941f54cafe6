"""How long the commands take as felt, beside a bare interpreter in the same minute."""

import os
import subprocess
import sys
import time
from pathlib import Path
from statistics import median

__all__ = ["command_ratios"]

_RUN = "import sys; from ehcp_audit.cli import main; sys.exit(main())"
_ROUNDS = 7
_KEEPS_BYTECODE = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
"""As on the machine of whoever installs the package: modules are compiled once, not in every round."""


def _felt(arguments: list[str]) -> tuple[float, float]:
    """Return the seconds until the first character is shown and until the end."""
    begun = time.perf_counter()
    with subprocess.Popen(
        arguments, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=_KEEPS_BYTECODE
    ) as process:
        shown = process.stdout
        if shown is None:
            raise RuntimeError("no output was asked for")
        shown.read(1)
        first = time.perf_counter() - begun
        shown.read()
    return first, time.perf_counter() - begun


def command_ratios(docx: Path, pdf: Path) -> dict[str, float]:
    """Return how many bare interpreters each command takes: medians, interleaved."""
    python = sys.executable
    commands = {
        "bare": [python, "-c", "pass"],
        "help": [python, "-c", _RUN, "--help"],
        "check docx": [python, "-c", _RUN, "check", str(docx)],
        "check pdf": [python, "-c", _RUN, "check", str(pdf)],
    }
    seen: dict[str, list[tuple[float, float]]] = {name: [] for name in commands}
    for number in range(_ROUNDS + 1):
        for name, arguments in commands.items():
            felt = _felt(arguments)
            if number:
                seen[name].append(felt)
    bare = median(end for _, end in seen["bare"])
    ratios = {name: median(end for _, end in felt) / bare for name, felt in seen.items()}
    ratios["first words docx"] = median(first for first, _ in seen["check docx"]) / bare
    ratios["bare milliseconds"] = bare * 1000
    return ratios
