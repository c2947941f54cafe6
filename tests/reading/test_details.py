"""What the front page says, in the forms that it is said in."""

from datetime import date

import pytest
from block_builders import head, para, read, table

from ehcp_audit.reading.words.dates import read_date


@pytest.mark.parametrize(
    "text",
    [
        "4 March 2026",
        "4th March 2026",
        "04/03/2026",
        "4.3.26",
        "04-03-2026",
        "4 Mar 2026",
        "the 4th of March, 2026",
        "2026-03-04",
        "Wed 4 March 2026",
    ],
)
def test_a_date_is_read_day_first_in_every_form(text):
    assert read_date(text) == date(2026, 3, 4)


@pytest.mark.parametrize(
    "text", ["03/24/2026", "31 February 2026", "March 2026", "DATE", "__/__/____", "Year 9"]
)
def test_what_is_no_date_here_is_none(text):
    assert read_date(text) is None


def _details(*front):
    return read(*front, head("Section A: Views"), para("I like trains.")).details


def test_a_label_beside_its_value_or_in_one_line_gives_the_details():
    for front in (
        [
            table(
                ["Date of birth", "1 May 2015", "Year group", "Year 5"],
                ["Date of plan", "4 March 2026", "Date of next review", "3 March 2027"],
                ["Local authority", "Mudford City Council", "Status of plan", "Final"],
            )
        ],
        [
            para("Date of birth: 1 May 2015"),
            para("NCY: 5"),
            para("Date of final plan: 4th March 2026"),
            para("Next review due: 3/3/27"),
            para("Final Education, Health and Care Plan"),
            para("This plan is made by Mudford City Council ('the authority')."),
        ],
    ):
        details = _details(*front)
        assert details.status == "final"
        assert (details.date_of_birth, details.year_group) == (date(2015, 5, 1), 5)
        assert (details.issued_on, details.review_due) == (date(2026, 3, 4), date(2027, 3, 3))
        assert details.local_authority == "Mudford City Council"


@pytest.mark.parametrize(
    ("line", "status"),
    [
        ("Education, Health and Care Plan (Final/Amended/Draft)", "unknown"),
        ("Draft / Final / Amendment Notice / Amended Final", "unknown"),
        ("DRAFT Education, Health and Care Plan", "draft"),
        ("Amended Final EHC Plan", "amended"),
        ("☐ Draft ☒ Final ☐ Amended", "final"),
        ("Draft ☐ Final ☒ Amended ☐", "final"),
        ("Issued by the council. Draft ☒ Final ☐", "draft"),
        ("Final EHC Plan", "final"),
        ("Proposed EHCP", "draft"),
        ("Education, Health and Care Plan", "unknown"),
    ],
)
def test_a_cover_that_lists_every_status_says_none_unless_one_is_ticked(line, status):
    assert _details(para(line)).status == status


def test_reception_is_year_nought_and_a_redacted_value_is_none():
    assert _details(para("Year group: Reception")).year_group == 0
    details = _details(
        table(["Date of birth", "[redacted]"], ["Year group", "____"], ["Local authority", "████"])
    )
    assert details.date_of_birth is details.year_group is details.local_authority is None


def test_advice_is_read_from_a_table_whatever_its_heads_and_from_a_list():
    rows = (["Educational psychologist", "", "", "YES/ NO"], ["Medical advice", "3 May 2025", "Dr Q", "YES"])
    plan = read(
        head("Section K: Advice and information"),
        table(["Advice and information requested:", "Date received", "Who from", "Appended"], *rows, heads=1),
    )
    assert [(one.about, one.dated, one.who_from, one.appended) for one in plan.advice] == [
        ("Educational psychologist", None, None, None),
        ("Medical advice", "3 May 2025", "Dr Q", True),
    ]
    listed = read(
        head("Section K"), para("1. Report by Dr Q, 3 May 2025"), para("2. Views of the parents")
    ).advice
    assert [(one.about, one.dated) for one in listed] == [
        ("Report by Dr Q, 3 May 2025", "3 May 2025"),
        ("Views of the parents", None),
    ]


def test_a_front_page_in_one_paragraph_of_prose():
    plan = read(
        para(
            "Prepared by Hillshire County Council. Status: FINAL PLAN. Date of plan: 12 June 2026. "
            "Review due by: 12 June 2027"
        ),
        head("Section A: Views"),
        para("I like trains."),
    )
    assert plan.details.status == "final"
    assert (plan.details.issued_on, plan.details.review_due) == (date(2026, 6, 12), date(2027, 6, 12))
    assert plan.details.local_authority == "Hillshire County Council"


def test_labels_that_follow_one_another_in_one_line_each_have_their_value():
    details = _details(para("Name: XXXXX     DOB: 3 March 2009   Date of plan: 14 July 2026   NCY: 12"))
    assert details.date_of_birth == date(2009, 3, 3)
    assert details.issued_on == date(2026, 7, 14)
    assert details.year_group == 12


def test_a_label_reaches_not_over_the_one_before_it_in_its_line():
    details = _details(para("Name: B DOB: 4 June 2021 Year group: Reception Status: Draft sent 3 May 2026"))
    assert (details.year_group, details.status) == (0, "draft")


def test_a_sentence_says_when_the_plan_was_issued_and_will_be_reviewed():
    details = _details(
        para("Status: Amended final plan. Issued on 9 January 2026. To be reviewed by 9 January 2027.")
    )
    assert details.issued_on == date(2026, 1, 9)
    assert details.review_due == date(2027, 1, 9)


@pytest.mark.parametrize(
    ("line", "status", "issued"),
    [
        ("Final plan dated 3 March 2026", "final", date(2026, 3, 3)),
        ("Plan | Final 12.05.2026", "final", date(2026, 5, 12)),
        (
            "Plan for [Name]. Date of birth: 9 July 2009. Draft plan of 1 December 2025.",
            "draft",
            date(2025, 12, 1),
        ),
        ("Amended final EHC plan issued on 4/5/2026", "amended", date(2026, 5, 4)),
        ("Plan for [Name]. Made on: 3 March 2026", "unknown", date(2026, 3, 3)),
    ],
)
def test_a_status_with_its_date_behind_it_gives_both(line, status, issued):
    details = _details(para("Education, Health and Care Plan"), para(line))
    assert (details.status, details.issued_on) == (status, issued)


def test_a_form_whose_labels_stand_over_their_values_without_a_colon():
    """As in a form with fields; the date of the final plan says that there is one."""
    details = _details(
        para("Date of birth"), para("14/03/2015"), para("Date of final plan"), para("12/05/2026"),
    )  # fmt: skip
    assert details.date_of_birth == date(2015, 3, 14)
    assert (details.status, details.issued_on) == ("final", date(2026, 5, 12))


def test_a_date_of_birth_that_was_blacked_out_is_not_the_next_lines_date():
    plan = read(
        para("Date of birth: \u2588\u2588/\u2588\u2588/\u2588\u2588"), para("Final plan date: 02/09/2025")
    )
    assert plan.details.date_of_birth is None
    assert str(plan.details.issued_on) == "2025-09-02"


def test_labels_in_the_childs_own_words_are_known_too():
    details = _details(
        table(
            ["My name is", "Sam"],
            ["My date of birth is", "4 March 2016"],
            ["This plan is", "Final"],
            ["It was finalised on", "2 May 2026"],
            ["My next review is", "1 May 2027"],
        )
    )
    assert details.date_of_birth == date(2016, 3, 4)
    assert details.issued_on == date(2026, 5, 2)
    assert details.review_due == date(2027, 5, 1)
    assert details.status == "final"


@pytest.mark.parametrize(
    ("label", "value", "detail", "found"),
    [
        ("Plan start date", "12 January 2026", "issued_on", date(2026, 1, 12)),
        ("Date the plan was finalised", "12 January 2026", "issued_on", date(2026, 1, 12)),
        ("Final EHCP date", "12 January 2026", "issued_on", date(2026, 1, 12)),
        ("EHCP issue date", "12 January 2026", "issued_on", date(2026, 1, 12)),
        ("Date by which the plan must be reviewed", "11 January 2027", "review_due", date(2027, 1, 11)),
        ("Review date (within 12 months)", "11 January 2027", "review_due", date(2027, 1, 11)),
        ("Next AR due", "11 January 2027", "review_due", date(2027, 1, 11)),
        ("Child/Young Person's Date of Birth", "4 May 2016", "date_of_birth", date(2016, 5, 4)),
        ("Child's D.O.B.", "4 May 2016", "date_of_birth", date(2016, 5, 4)),
        ("Chronological year group", "Year 4", "year_group", 4),
        ("Responsible LA", "Westmoor", "local_authority", "Westmoor"),
        ("Final / Draft", "Final", "status", "final"),
        ("Is this plan draft or final?", "Draft", "status", "draft"),
    ],
)
def test_a_label_is_known_by_its_words_whatever_their_order(label, value, detail, found):
    beside = table(["Name", "[Name]", label, value])
    for front in (beside, para(f"{label}: {value}"), para(f"{label}\t{value}")):
        assert getattr(_details(front), detail) == found


@pytest.mark.parametrize(
    "label",
    [
        "Date of last review",
        "Date of request for assessment",
        "Date draft plan sent",
        "Start date",
        "Date of birth of mother",
        "Date of previous plan",
        "Date of admission",
    ],
)
def test_a_label_that_asks_for_another_day_gives_none(label):
    details = _details(table([label, "12 January 2026"]), para(f"{label}: 12 January 2026"))
    assert (details.issued_on, details.review_due, details.date_of_birth) == (None, None, None)


def test_values_may_stand_in_the_row_below_their_labels():
    heads = ["Date of birth", "Year group", "Plan status", "Date of plan", "Local authority"]
    details = _details(table(heads, ["4 May 2016", "4", "Final", "12 January 2026", "Westmoor"]))
    assert (details.date_of_birth, details.year_group) == (date(2016, 5, 4), 4)
    assert (details.status, details.issued_on) == ("final", date(2026, 1, 12))
    assert details.local_authority == "Westmoor"


def test_a_value_right_of_its_label_is_not_taken_for_a_label_over_the_next_row():
    grid = table(
        ["Status of plan", "Final", "Year group", "Year 5"],
        ["Date of plan", "2 March 2026", "Date of next review", "1 March 2027"],
    )
    details = _details(grid)
    assert (details.issued_on, details.review_due) == (date(2026, 3, 2), date(2027, 3, 1))


def test_a_label_whose_value_was_taken_out_takes_no_other_one():
    details = _details(para("Name: [child]   Born: [date]   Issued: 1 June 2026 (final)"))
    assert details.date_of_birth is None
    assert details.issued_on == date(2026, 6, 1)


def test_a_state_beside_its_label_heads_no_column_over_another_day():
    details = _details(
        table(
            ["D.O.B", "11-08-2017", "", ""],
            ["NCY", "4", "Type of plan", "Draft (first)"],
            ["Date draft sent", "23/11/2026", "Comments due by", "8/12/2026"],
        )
    )
    assert (details.status, details.issued_on) == ("draft", None)
    assert (details.date_of_birth, details.year_group) == (date(2017, 8, 11), 4)


def test_sentences_of_a_childs_own_front_page_give_the_details():
    details = _details(para("Agreed on 1 July 2026. I was born on 8 May 2013. I am in Year 8."))
    assert (details.issued_on, details.date_of_birth) == (date(2026, 7, 1), date(2013, 5, 8))
    assert details.year_group == 8


def test_the_year_of_somebody_else_is_not_the_childs():
    assert _details(para("He was in Year 3 when this began.")).year_group is None
