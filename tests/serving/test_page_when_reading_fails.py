"""What the page does when the process that reads a plan hangs, takes all memory, dies or talks nonsense.

It says one plain sentence and goes on working, and nothing is left behind.
"""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import faulty_worker
import pytest
from serving_page import Served, wait_for, words

from ehcp_audit.reporting import phrases
from ehcp_audit.serving import Ended, reader
from ehcp_audit.serving.sitting import Limits

pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="memory is held in, and processes are seen, on Linux"
)
SHORT = 1.5
"""Seconds that a plan may take where it never ends."""


def workers() -> set[int]:
    """The page's reading processes by number; those, too, that ended and were not waited for."""
    found = set()
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            number, _, rest = stat.read_text("utf-8", "replace").rpartition(")")
            command = stat.with_name("cmdline").read_bytes()
        except OSError:
            continue  # it has ended meanwhile
        if int(rest.split()[1]) == os.getpid() and (b"faulty_worker" in command or not command):
            found.add(int(number.partition(" ")[0]))
    return found


@pytest.fixture
def opened(monkeypatch) -> Iterator:
    """Open a page whose files can do harm, and see at the end that nothing of it is left."""
    monkeypatch.setattr(reader, "_START", faulty_worker.START)
    before = workers()
    pages = []

    def open_(**limits: float) -> Served:
        pages.append(Served(Limits(gone=600, **limits)).enter())
        return pages[-1]

    yield open_
    for page in pages:
        page.close()
        assert page.ended == [Ended.CLOSED]
    assert workers() == before


def told(page: Served, name: str) -> str:
    """Give a file, and return the one sentence or two that the page says of it; it must be a refusal."""
    answer = page.done(name, b"whatever")
    assert answer.status_code == 422
    said = words(answer.text)
    _, title, after = said.partition(f"{phrases.PAGE_NOT_TAKEN} {name} ")
    assert title, said
    assert "Robin" not in said
    return after.partition(f" {phrases.PAGE_TRY_AGAIN}")[0]


def goes_on(page: Served, plans: dict[str, bytes]) -> None:
    """A plan is read and shown as ever, by a new process; one more waits, and none is left of before."""
    assert wait_for(lambda: len(workers()) == 1 or None)
    answer = page.done("plan.docx", plans["docx"])
    assert answer.status_code == 303
    report = page.client.get(answer.headers["location"])
    assert phrases.H_MATTERS in words(report.text)
    assert wait_for(lambda: len(workers()) == 1 or None)


FAULTS = {
    "dies": phrases.PAGE_READER_ENDED,
    "leaves": phrases.PAGE_READER_ENDED,
    "stutters": phrases.PAGE_READER_ENDED,
    "breaks": phrases.PAGE_READER_FAILED,
    "babbles": phrases.PAGE_READER_FAILED,
}


def test_a_file_that_ends_or_breaks_its_reader_gets_one_sentence_and_the_next_is_read(opened, plans):
    page = opened()
    for name, says in FAULTS.items():
        assert told(page, f"{name}.docx") == says, name
    goes_on(page, plans)


def test_a_file_that_never_ends_is_stopped_and_the_page_says_after_how_long(opened):
    page = opened(seconds=SHORT)
    page.client.get(page.home)
    (waiting,) = workers()
    assert told(page, "hangs.pdf") == phrases.reader_too_slow(SHORT)
    assert wait_for(lambda: waiting not in workers() or None)  # what hung is gone, and another waits
    assert wait_for(lambda: len(workers()) == 1 or None)
    assert phrases.PAGE_CHOOSE in words(page.client.get(page.home).text)


def test_a_file_that_takes_too_much_memory_is_stopped_and_the_next_is_taken(opened):
    page = opened(memory_mb=400)
    assert told(page, "eats.pdf") == phrases.PAGE_READER_MEMORY
    assert told(page, "dies.pdf") == phrases.PAGE_READER_ENDED


def test_files_that_never_end_take_no_place_for_longer_than_they_may(opened):
    page = opened(seconds=SHORT)
    for _ in range(Limits().at_once):
        assert page.give("hangs.pdf", b"whatever").status_code == 303
    busy = page.give("plan.docx", b"whatever")
    assert (busy.status_code, phrases.PAGE_BUSY in words(busy.text)) == (429, True)
    assert wait_for(lambda: page.give("dies.docx", b"whatever").status_code == 303 or None)


def test_closing_the_page_ends_a_file_that_hangs(opened):
    page = opened()
    assert page.give("hangs.pdf", b"whatever").status_code == 303
    assert len(workers()) >= 1
    page.close()  # what is left of it is looked for by whoever opened it


def test_while_it_hangs_and_when_it_is_stopped_the_page_is_told(opened):
    page = opened(seconds=SHORT)
    identifier = page.give("hangs.pdf", b"whatever").headers["location"].rstrip("/").rsplit("/", 1)[1]
    with page.client.stream("GET", page.home + "events", params={"plan": identifier}) as events:
        news = []
        for line in events.iter_lines():
            news += [line] if line.startswith("data:") else []
            if '"wrong"' in line:
                break
    assert phrases.PAGE_READING_STARTED in news[0]
    assert phrases.PAGE_NO_REPORT in news[-1]
