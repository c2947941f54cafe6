"""Nothing leaves this computer: every command runs with the network cut off, and none as much as tries.

Each runs in a process of its own whose every use of a socket is seen by Python's own audit of such calls,
in it and in whatever Python it starts: an address that is not this computer's is written down and refused.
Where the system allows it the process has no network at all besides.
"""

import os
import shutil
import subprocess
import sys
import time
from functools import cache
from pathlib import Path

import httpx
import pytest

from ehcp_audit.cli.app import app

WATCH = """
import os, sys
def watch(event, args):
    if event in {"socket.connect", "socket.sendto", "socket.sendmsg"}:
        where = args[1]
        if isinstance(where, tuple) and where[0] not in {"127.0.0.1", "::1", "localhost"}:
            note(event, where)
    elif event in {"socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr"}:
        if args[0] not in {"127.0.0.1", "::1", "localhost", None, b"127.0.0.1"}:
            note(event, args[0])
    elif event in {"urllib.Request", "http.client.connect", "smtplib.connect", "ftplib.connect"}:
        note(event, args[0])
def note(*what):
    with open(os.environ["OUTGOING"], "a") as file:
        file.write(repr(what) + "\\n")
    raise OSError("no network here")
sys.addaudithook(watch)
"""
MAIN = "import sys; from ehcp_audit.cli import main; sys.exit(main())"


@pytest.fixture(scope="module")
def room(tmp_path_factory, plan_file) -> Path:
    """A folder with two plans, a list of them, and a round of them."""
    room = tmp_path_factory.mktemp("offline")
    (room / "watch").mkdir()
    (room / "watch" / "sitecustomize.py").write_text(WATCH)
    (room / "plans").mkdir()
    for number in range(2):
        (room / "plans" / f"{number}.docx").write_bytes(plan_file.read_bytes() + bytes(number))
    (room / "plan.docx").write_bytes(plan_file.read_bytes())
    (room / "frame.csv").write_text("plan,file\nR0,0.docx\nR1,1.docx\n")
    run(room, "batch", "plans", "--into", "round.duckdb", "--workers", "1")
    return room


@cache
def cut_off() -> tuple[str, ...]:
    """What runs a program without any network, where the system lets us."""
    unshare = shutil.which("unshare")
    command = (unshare or "", "--map-root-user", "--net")
    tried = subprocess.run([*command, "true"], check=False, capture_output=True) if unshare else None
    return command if tried is not None and tried.returncode == 0 else ()


def run(room: Path, *arguments: str) -> None:
    outgoing = room / f"outgoing-{arguments[0]}"
    command = [*cut_off(), sys.executable, "-c", MAIN, *arguments]
    done = subprocess.run(
        command, cwd=room, env=watched(outgoing), capture_output=True, check=False, timeout=300
    )
    assert done.returncode == 0, done.stderr
    assert not outgoing.exists(), outgoing.read_text()


def watched(outgoing: Path) -> dict[str, str]:
    watch = str(outgoing.parent / "watch")
    path = os.pathsep.join([watch, *filter(None, [os.environ.get("PYTHONPATH")])])
    return {**os.environ, "OUTGOING": str(outgoing), "PYTHONPATH": path}


CALLS: dict[str, tuple[str, ...]] = {
    "check": ("plan.docx", "--report", "report.html", "--letter", "letter.docx"),
    "read": ("plan.docx",),
    "explain": ("--as", "provision", "Access to therapy as required"),
    "privacy": ("plan.docx",),
    "changes": ("plan.docx", "plans/1.docx"),
    "draw": ("frame.csv", "--size", "1"),
    "batch": ("plans", "--into", "other.duckdb", "--workers", "1"),
    "summary": ("round.duckdb", "--report", "round.html"),
    "compare": ("round.duckdb", "round.duckdb"),
    "rescore": ("round.duckdb", "--rubric", "section-f"),
    "rubric": ("list",),
}
"""How each command is called, but for `open`, which has a test of its own."""


def names() -> set[str]:
    """Every command that there is: a new one cannot be forgotten here."""
    import typer

    return set(typer.main.get_command(app).commands)


def test_every_command_is_tried_without_a_network():
    assert {*CALLS, "open"} == names()


@pytest.mark.parametrize("command", CALLS)
def test_a_command_runs_without_a_network_and_does_not_try_one(room, command):
    run(room, command, *CALLS[command])


def test_the_page_runs_and_nothing_but_this_computer_is_spoken_to(room):
    outgoing = room / "outgoing-open"
    command = [sys.executable, "-u", "-c", MAIN, "open", "--no-browser"]
    watch = watched(outgoing)
    with subprocess.Popen(command, cwd=room, env=watch, stdout=subprocess.PIPE, text=True) as page:
        assert page.stdout is not None
        link = next(line.strip() for line in page.stdout if "http://" in line)
        origin = link.rsplit("/", 1)[0]
        with httpx.Client(base_url=origin, headers={"origin": origin}, timeout=60) as client:
            home = client.get(link).headers["location"]
            given = {"plan": ("plan.docx", (room / "plan.docx").read_bytes())}
            place = client.post(home + "read", files=given).headers["location"]
            end = time.monotonic() + 120
            while client.get(place).status_code == 200 and time.monotonic() < end:
                time.sleep(0.2)
            for name in ("report", "letter.docx", "table.xlsx"):
                assert client.get(place + name).status_code == 200
            client.post(home + "close")
        assert page.wait(30) == 0
    assert not outgoing.exists(), outgoing.read_text()


def test_an_attempt_would_be_seen(room):
    outgoing = room / "outgoing-witness"
    ask = "import urllib.request; urllib.request.urlopen('http://192.0.2.1/', timeout=1)"
    done = subprocess.run(
        [sys.executable, "-c", ask], env=watched(outgoing), capture_output=True, check=False, timeout=60
    )
    assert done.returncode != 0
    assert "192.0.2.1" in outgoing.read_text()
