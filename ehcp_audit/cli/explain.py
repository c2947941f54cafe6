"""`ehcp-audit explain`."""

import sys
from collections.abc import Iterator

from ehcp_audit.errors import FileNotReadable
from ehcp_audit.language import read_need, read_outcome, read_provision, read_voice
from ehcp_audit.reporting.terminal_sentence import AnyReading, sentence_text

from .output import Screen, screen, write_json, write_text
from .wrong_use import WrongUse

__all__ = ["run"]

LONGEST = 20_000
"""Characters of one sentence: more than any plan says in one statement."""


def run(text: str, *, kind: str, json: bool) -> None:
    """Explain one sentence, or each line of standard input."""
    if kind not in _KINDS:
        raise WrongUse(f"--as is {', '.join(_KINDS[:-1])} or {_KINDS[-1]}, not '{kind}'")
    from_lines = text == "-"
    shows = screen()
    for number, line in enumerate(_lines() if from_lines else [text.strip()]):
        if not line:
            if from_lines:
                continue
            raise WrongUse("there is no sentence to explain; put it in quotes behind the command")
        if len(line) > LONGEST:
            raise WrongUse(f"a sentence has at most {LONGEST:,} characters; this one has {len(line):,}")
        _show(_read(kind, line), json=json, in_one_line=from_lines, first=number == 0, shows=shows)


_KINDS = ("provision", "outcome", "need", "voice")


def _read(kind: str, text: str) -> AnyReading:
    if kind == "provision":
        return read_provision(text)
    if kind == "outcome":
        return read_outcome(text)
    return read_need(text) if kind == "need" else read_voice(text)


def _lines() -> Iterator[str]:
    try:
        data = sys.stdin.buffer if hasattr(sys.stdin, "buffer") else None
        for line in data if data is not None else sys.stdin:
            yield (line.decode("utf-8-sig") if isinstance(line, bytes) else line).strip()
    except UnicodeDecodeError as error:
        raise FileNotReadable("standard input is not UTF-8 text; save the lines as UTF-8") from error


def _show(reading: AnyReading, *, json: bool, in_one_line: bool, first: bool, shows: Screen) -> None:
    if json:
        write_json(reading.model_dump_json(indent=None if in_one_line else 2))
    else:
        write_text(("" if first else "\n") + sentence_text(reading, width=shows.width, colour=shows.colour))
