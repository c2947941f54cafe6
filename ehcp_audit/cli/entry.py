"""The entry point: runs a command, and turns whatever goes wrong into one plain line and an exit code."""

import sys
import traceback
from collections.abc import Sequence

from ehcp_audit.errors import EhcpAuditError

from .app import app
from .output import let_go, say_error
from .wrong_use import Stopped

__all__ = ["main"]

MISSED = 1
"""A threshold that was asked for was missed."""
WRONG = 2
"""Wrong use, or input that cannot be read."""
STOPPED = 130
"""The person pressed Ctrl-C."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; return 0 where it ran, 1 for a threshold missed, 2 for wrong use or input."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    debug, given = _take_debug(given)
    try:
        code = app(given or ["--help"], prog_name="ehcp-audit", standalone_mode=False)
    except KeyboardInterrupt:
        say_error("stopped.")
        return STOPPED
    except Stopped as error:
        say_error(str(error))
        return STOPPED
    except EhcpAuditError as error:
        if debug:
            traceback.print_exc()
        say_error(str(error))
        return WRONG
    except Exception as error:  # noqa: BLE001 - a family must never see a traceback that they did not ask for
        if debug:
            traceback.print_exc()
        let_go()
        say_error(_in_one_sentence(error))
        return STOPPED if type(error).__name__ == "Abort" else WRONG
    if code == STOPPED:
        say_error("stopped.")
    if not given:
        return WRONG
    return code if isinstance(code, int) else 0


def _take_debug(arguments: list[str]) -> tuple[bool, list[str]]:
    """Take `--debug` out, wherever it stands before a bare `--`: it belongs to no single command."""
    end = arguments.index("--") if "--" in arguments else len(arguments)
    options = [argument for argument in arguments[:end] if argument != "--debug"]
    return len(options) < end, options + arguments[end:]


def _in_one_sentence(error: Exception) -> str:
    """Put an error of the command line's own parser, or a fault of ours, in one sentence."""
    message = getattr(error, "format_message", None)
    if callable(message):
        # Typer 0.29 carries its own copy of click, earlier ones use click: what both give is this method.
        context = getattr(error, "ctx", None)
        command = getattr(context, "command_path", None) or "ehcp-audit"
        said = " ".join(str(message()).split()).rstrip(".")
        return f"{said}; see {command} --help." if not said.endswith("?") else f"{said} See {command} --help."
    if type(error).__name__ == "Abort":
        return "stopped."
    if isinstance(error, OSError) and error.strerror:
        about = f"{error.filename}: " if error.filename else ""
        return f"{about}{error.strerror[:1].lower()}{error.strerror[1:]}; the program could not go on."
    if isinstance(error, MemoryError):
        return "this computer ran out of memory; close other programs and try again."
    kind = type(error)
    name = kind.__name__ if kind.__module__ == "builtins" else f"{kind.__module__}.{kind.__name__}"
    return (
        f"something went wrong inside the program that should not have ({name}); "
        "run it again with --debug and send us what it prints, but never the plan."
    )
