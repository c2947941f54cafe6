"""What a family can do on the page."""

import asyncio
import io
import zipfile
from datetime import date

import openpyxl
import pytest
from serving_page import TODAY, Served, words

import ehcp_audit as ea
from ehcp_audit.model import PlanStatus
from ehcp_audit.reporting import phrases
from ehcp_audit.serving import Ended, server
from ehcp_audit.serving.sitting import Limits, Sitting

PLAN = "Zoë\u2019s plan"


@pytest.fixture(scope="module")
def reported(served, plans):
    """The address of a draft's report."""
    answer = served.done(f"{PLAN}.pdf", plans["reportlab"], status="draft", sent="2026-11-20")
    assert answer.status_code == 303
    assert answer.headers["location"].endswith("/report")
    return answer.headers["location"].removesuffix("report")


def test_the_first_screen_asks_for_a_plan_and_says_what_happens_to_it(served):
    page = served.client.get(served.home)
    assert page.status_code == 200
    for said in (phrases.PAGE_CHOOSE, phrases.PAGE_SENT, phrases.PAGE_PROMISE, *phrases.PAGE_WHAT_HAPPENS_IS):
        assert said in words(page.text)


def test_a_plan_becomes_a_report_with_the_days_that_are_left(served, reported):
    said = words(served.client.get(reported + "report").text)
    assert f"{PLAN}.pdf" in said
    assert "It was sent on 20 November 2026, so you have until 4 December 2026 at least." in said
    assert "On 27 November 2026 you have 8 days left, that day counted." in said
    assert phrases.H_MATTERS in said


def test_what_is_downloaded_is_the_report_that_python_gives(served, reported, plans):
    plan = ea.read_plan(f"{PLAN}.pdf", data=plans["reportlab"])
    facts = ea.Facts(draft_sent_on=date(2026, 11, 20))
    rubric = ea.load_rubric("self-check")
    audit = ea.audit_plan(plan, rubric, facts=facts, status="draft")
    plan = plan.model_copy(update={"details": plan.details.model_copy(update={"status": PlanStatus.DRAFT})})
    privacy = ea.look_for_personal_data(f"{PLAN}.pdf", data=plans["reportlab"])
    expected = ea.render(plan, audit, rubric=rubric, facts=facts, as_of=TODAY, privacy=privacy)
    assert phrases.H_PRIVACY in expected
    answer = served.client.get(reported + "report.html")
    assert answer.text == expected
    assert "<script" not in answer.text


def test_the_table_can_be_opened_by_a_spreadsheet(served, reported):
    answer = served.client.get(reported + "table.xlsx")
    book = openpyxl.load_workbook(io.BytesIO(answer.content))
    help_, joined = (list(book[name].values) for name in (phrases.SHEET_HELP, phrases.SHEET_JOINED))
    assert help_[0][:3] == ("No.", "Section", "What")
    assert help_[1][0] == "F1"
    assert any(phrases.NOT_SAID in row for row in help_)
    assert joined[0] == phrases.SHEET_JOINED_HEADS
    assert zipfile.is_zipfile(io.BytesIO(answer.content))
    assert served.client.get(reported + "table.csv").text.startswith("\ufeffNo.,Section,What,How often")


def test_downloads_are_named_after_the_plan(served, reported):
    named = served.client.get(reported + "table.xlsx").headers["content-disposition"]
    assert named == (
        'attachment; filename="Zos plan table.xlsx"; '
        "filename*=UTF-8''Zo%C3%AB%E2%80%99s%20plan%20table.xlsx"
    )


def test_while_it_is_read_the_page_looks_again_by_itself_without_scripts(served, plans):
    answer = served.give("plan.docx", plans["docx"])
    page = served.client.get(answer.headers["location"])
    if page.status_code == 200:  # it is not done yet
        assert '<noscript><meta http-equiv="refresh" content="2"></noscript>' in page.text
        assert phrases.PAGE_READING in page.text


def test_progress_is_told_page_by_page_until_it_is_done(served, plans):
    place = served.give("plan.pdf", plans["reportlab"]).headers["location"]
    identifier = place.rstrip("/").rsplit("/", 1)[1]
    told = []
    with served.client.stream("GET", served.home + "events", params={"plan": identifier}) as events:
        for line in events.iter_lines():
            if line.startswith("data:"):
                told.append(line)
            if '"done"' in line:
                break
    assert phrases.PAGE_READY in told[-1]
    assert any(" pages read." in line or phrases.PAGE_JUDGING in line for line in told)


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        ("notes.txt", b"hello", "Notes.txt is something else, not a Word (.docx) or PDF file."),
        ("plan.pdf", b"%PDF-1.7 nothing", "Plan.pdf is damaged"),
    ],
)
def test_a_file_that_is_no_plan_gets_the_sentence_that_the_command_says(served, name, data, says):
    answer = served.done(name, data)
    assert answer.status_code == 422
    assert says in words(answer.text)


def test_no_file_and_a_day_that_is_none_are_told_in_words(served, plans):
    nothing = served.client.post(served.home + "read", files={"plan": ("", b"")})
    assert (nothing.status_code, phrases.PAGE_NO_FILE in words(nothing.text)) == (400, True)
    day = served.give("plan.docx", plans["docx"], sent="yesterday")
    assert (day.status_code, phrases.PAGE_BAD_DATE in words(day.text)) == (400, True)


def test_old_plans_are_forgotten_for_new_ones_but_never_one_that_is_being_read():
    async def begun() -> list[str]:
        sitting = Sitting(Limits())
        for number in range(8):
            plan = sitting.begin(f"{number}")
            plan.stage = "reading" if number == 0 else "done"
        return [plan.name for plan in sitting.plans.values()]

    assert asyncio.run(begun()) == ["0", "5", "6", "7"]


def test_close_and_forget_ends_it():
    page = Served().enter()
    answer = page.client.post(page.home + "close")
    assert phrases.PAGE_CLOSED_IS in words(answer.text)
    assert "Max-Age=0" in answer.headers["set-cookie"]
    page.close()
    assert page.ended == [Ended.CLOSED]


def test_closing_the_browser_page_ends_it_and_going_on_to_the_next_does_not():
    page = Served(Limits(gone=1.5)).enter()
    with page.client.stream("GET", page.home + "events") as events:
        lines = events.iter_lines()  # held: the line is open for as long as this is
        next(lines)
        page.thread.join(3)
        assert page.thread.is_alive()
    page.thread.join(10)
    assert page.ended == [Ended.CLOSED]
    page.close()


def test_a_page_without_scripts_that_is_left_alone_ends_by_itself():
    page = Served(Limits(unused=1.0)).enter()
    page.thread.join(10)
    assert page.ended == [Ended.IDLE]
    page.close()


def test_a_port_in_use_takes_another_and_says_so(served):
    listening, taken = server._listen(served.port)
    with listening:
        assert listening.getsockname()[0] == "127.0.0.1"
        assert listening.getsockname()[1] != served.port
    lines = phrases.open_lines("http://127.0.0.1:1/x", opened=False, port_taken=taken)
    assert lines[0] == f"Port {served.port} is in use, so the page has taken another."
