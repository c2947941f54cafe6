"""What is a leak in a sentence and what is not."""

import time

import pytest
from docx_parts import p, packed, parts, r, tbl, tr

from ehcp_audit import look_for_personal_data
from ehcp_audit.model import LeakKind


def kinds(*paragraphs: str, name: str = "plan.docx") -> set[LeakKind]:
    body = "".join(one if one.startswith("<w:") else p(r(one)) for one in paragraphs)
    return {leak.kind for leak in look_for_personal_data(name, data=packed(dict(parts(body)))).leaks}


WILL = tbl(tr("Child's name", "Will Rose"))


@pytest.mark.parametrize(
    "text",
    [
        "The number is 9434765918.",
        "Order number 943 476 5919 was sent.",
        "Call the school office on 01632 960 123.",
        "Rose Lane School, 12 Rose Lane, LS6 2AB",
        "Write to senco@school.sch.uk.",
        "See KS2 1ST draft, Year 5 6TH edition.",
        "The report is dated 14 May 2016.",
        "Section 17 of the 1989 Act.",
        "The Summer term begins in April.",
        "Speech and language therapy will be given. Staff will help.",
        "The council's number is 0300 123 4567.",
        "See facebook.com/HartmereCouncil and www.ipsea.org.uk/advice.",
    ],
)
def test_this_names_nobody(text: str) -> None:
    assert kinds("Section B", text) == set()


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("NHS number 9434765919", LeakKind.NHS_NUMBER),
        ("NHS number 943 476 5918", LeakKind.NHS_NUMBER),
        ("Letter, 943 476 5919, seen.", LeakKind.NHS_NUMBER),
        ("UPN H801200001001", LeakKind.PUPIL_NUMBER),
        ("ULN 1000000019", LeakKind.LEARNER_NUMBER),
        ("He is aged 9 (14.5.2016).", LeakKind.DATE_OF_BIRTH),
        ("Born in September 2015.", LeakKind.DATE_OF_BIRTH),
        ("Mum: 07700 900123", LeakKind.TELEPHONE),
        ("Gran's number is +44 7700 900 123", LeakKind.TELEPHONE),
        ("They live at 4 Mill Lane.", LeakKind.ADDRESS),
        ("Home: LS6 2AB", LeakKind.POSTCODE),
        ("ada.lark@gmail.com", LeakKind.EMAIL),
        ("instagram.com/adalark", LeakKind.WEB_PROFILE),
        ("Mrs Lark came.", LeakKind.NAME),
    ],
)
def test_this_may_name_somebody(text: str, kind: LeakKind) -> None:
    assert kind in kinds("This plan was issued in 2026.", "Section B", text)


@pytest.mark.parametrize(
    "text",
    ["It will be in May.", "The rose garden.", "Rose Lane School is near.", "Will staff come?", "A will."],
)
def test_a_name_that_is_a_word_is_not_found_where_the_word_stands(text: str) -> None:
    data = packed(dict(parts(WILL + p(r("Section B")) + p(r(text)))))
    (leak,) = look_for_personal_data("plan.docx", data=data).leaks
    assert leak.count == 1


@pytest.mark.parametrize(
    "text",
    [
        "Staff help Will to read.",
        "Will's pen.",
        "Mrs Rose rang.",
        "Then Will can go.",
        "Will Rose",
        "Will needs time.",
    ],
)
def test_a_name_that_is_a_word_is_found_where_a_person_stands(text: str) -> None:
    data = packed(dict(parts(WILL + p(r("Section B")) + p(r(text)))))
    assert sum(leak.count for leak in look_for_personal_data("plan.docx", data=data).leaks) == 2


def test_a_file_named_after_the_child_says_so() -> None:
    report = look_for_personal_data(
        "EHCP_WillRose_final.docx", data=packed(dict(parts(WILL + p(r("Section B")))))
    )
    assert [leak.where for leak in report.visible] == ["text", "file-name"]


@pytest.mark.parametrize(
    "piece", ["0", "A", "a@", "1 ", "Aa ", "07 ", "1A", "'", "Dear A", "is ", "a.a/", "- ", "St "]
)
def test_no_wording_makes_the_search_slow(piece: str) -> None:
    def cost(length: int) -> float:
        text = piece * (length // len(piece))
        data = packed(dict(parts(p(r("Section B")) + p(r(text)))))
        began = time.process_time()
        look_for_personal_data("plan.docx", data=data)
        return time.process_time() - began

    # Four times the length may take eight times as long on a busy machine; its square would take sixteen.
    assert cost(80_000) < 9 * max(cost(20_000), 0.05)


def test_the_date_of_the_plan_beside_the_date_of_birth_is_no_date_of_birth() -> None:
    body = p(r("DOB: 3 March 2009   Date of plan: 14 July 2026   NCY: 12"))
    found = look_for_personal_data("plan.docx", data=packed(dict(parts(body)))).leaks
    assert [(leak.kind, leak.count) for leak in found] == [(LeakKind.DATE_OF_BIRTH, 1)]
