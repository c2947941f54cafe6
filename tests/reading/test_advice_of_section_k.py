"""The advice that section K lists: whose it is and its date, under any heads and in any order."""

import pytest
from block_builders import head, para, read, table

from ehcp_audit.model import Advice

REPORTS = (
    ("Educational psychology report", "Dr A. Hill, Educational Psychologist", "3 May 2025"),
    ("School report", "C. Dale, SENCO", "4 June 2025"),
)


def advice(*blocks):
    return read(head("Section A: Views"), para("I like trains."), head("Section K: Advice"), *blocks).advice


@pytest.mark.parametrize(
    "heads",
    [
        ("Advice", "Author", "Date"),
        ("Name of report", "Source", "Date of advice"),
        ("Description", "Originator", "Date submitted"),
        ("Appendix", "Author", "Date completed"),
        ("What", "Who", "When"),
        ("Advice from", "Name", "Date"),
    ],
)
def test_columns_under_any_heads_say_what_it_is_whose_it_is_and_its_date(heads):
    found = advice(table(list(heads), *map(list, REPORTS)))
    assert [(one.about, one.who_from, one.dated) for one in found] == list(REPORTS)


@pytest.mark.parametrize(
    "form",
    [
        "{0}, {1}, {2}",
        "{0} by {1}, dated {2}",
        "{0} ({1}) {2}",
        "{2} \u2013 {0} \u2013 {1}",
        "{1} \u2013 {0} \u2013 {2}",
        "Appendix 3: {0}, {1}, {2}",
    ],
)
def test_an_entry_of_a_list_says_whose_it_is_in_any_order(form):
    found = advice(*(para(form.format(*report)) for report in REPORTS))
    assert [one.who_from for one in found] == [who for _, who, _ in REPORTS]
    assert [one.dated for one in found] == [day for _, _, day in REPORTS]


def test_a_report_s_own_name_is_nobody():
    found = advice(para("Speech and language therapy report, 12 April 2025"))
    assert [one.who_from for one in found] == [None]


def test_entries_that_begin_with_appendix_stay_in_k_where_its_label_is_a_plain_line_too():
    entries = [f"Appendix {number}: School report {number}, 4 June 2025" for number in (1, 2, 3)]
    plan = read(
        *map(
            para, ("Section A: Views", "I like trains.", "Section B: Special educational needs", "He tires.")
        ),
        *map(para, ("Section F: Special educational provision", "A teacher reads with him weekly.")),
        *map(para, ("Section K: Advice and information", *entries)),
    )
    assert len(plan.advice) == 3


def test_what_the_first_part_of_an_entry_says_is_not_said_twice():
    entry = Advice(about="School report, C. Dale, 4 June 2025", who_from="C. Dale", dated="4 June 2025")
    assert entry.parts() == ("School report, C. Dale, 4 June 2025",)
    assert Advice(about="School report", dated="4 June 2025").parts() == ("School report", "4 June 2025")


@pytest.mark.parametrize(
    ("entry", "who"),
    [
        ("K5 Mother and father, 30 September 2026", "Mother and father"),
        ("K6 Teacher of the deaf, 6 October 2026", "Teacher of the deaf"),
        ("Views of the family, 6 October 2026", None),
    ],
)
def test_an_entry_may_be_by_the_family_or_by_a_teacher_of_some(entry, who):
    found = advice(para("K1 Head teacher, 2 October 2026"), para(entry))
    assert found[-1].who_from == who


SOCIAL_CARE = ("No advice from social care", "", "")


def numbers(*blocks):
    return [(one.number, one.about) for one in advice(*blocks)]


def test_an_entry_is_called_by_its_own_code_in_a_column_or_in_front():
    rows = [[f"K{number}", *row] for number, row in enumerate((*REPORTS, ("None", "", "")), start=1)]
    rows.append(["K4", "Report of the nurse", "", "1 May 2025"])
    for heads in (["Ref", "Advice", "Author", "Date"], None):
        found = numbers(table(*([heads] if heads else []), *rows))
        assert found == [("K1", REPORTS[0][0]), ("K2", REPORTS[1][0]), ("K4", "Report of the nurse")]
    listed = numbers(para("K1 School report, 4 June 2025"), para("K2 None"), para("K3 Report, 5 June 2025"))
    assert [number for number, _ in listed] == ["K1", "K3"]
    appendices = (para(f"Appendix {letter}: School report, 4 June 2025") for letter in "AB")
    assert [number for number, _ in numbers(*appendices)] == ["Appendix A", "Appendix B"]


def test_an_entry_without_a_code_is_counted_among_all_those_too_that_say_there_is_no_advice():
    rows = [list(REPORTS[0]), ["None", "", ""], list(REPORTS[1])]
    found = numbers(table(["Advice", "Author", "Date"], *rows))
    assert found == [("1", REPORTS[0][0]), ("3", REPORTS[1][0])]


def test_codes_that_come_twice_name_nothing():
    one = table(["No", "Advice", "Author", "Date"], ["1", *REPORTS[0]], ["2", *REPORTS[1]])
    again = table(["No", "Advice", "Author", "Date"], ["1", *REPORTS[0]], ["2", *REPORTS[1]])
    assert [number for number, _ in numbers(one, again)] == ["1", "2", "3", "4"]


def test_an_entry_of_which_no_more_is_said_than_its_date_is_kept():
    rows = [[REPORTS[0][1], REPORTS[0][2]], ["", "4 June 2025"], [REPORTS[1][1], REPORTS[1][2]]]
    found = numbers(table(["Who gave the advice", "Date"], *rows))
    assert found == [("1", REPORTS[0][1]), ("2", "4 June 2025"), ("3", REPORTS[1][1])]


HEADS = ["Advice and information requested", "Date received", "Who from", "Appended"]


def test_an_author_who_was_blacked_out_is_still_one():
    rows = [["Parental advice", "3 May 2025", who, "YES"] for who in ("[Mother]", "████", "____")]
    assert [one.who_from for one in advice(table(HEADS, *rows))] == ["[Mother]", "████", None]


def test_what_a_form_asks_for_if_there_is_any_is_no_advice_where_nothing_answers_it():
    found = advice(
        table(
            HEADS,
            ["Medical advice", "", "", "YES/ NO"],
            ["Advice from any other person", "4 June 2025", "A. Hill, physiotherapist", "YES"],
            ["Information from any person the parent asks for", "", "", "YES/ NO"],
        )
    )
    assert [one.about for one in found] == ["Medical advice", "Advice from any other person"]


def test_an_appendix_that_holds_no_advice_is_counted_and_is_none():
    plan = read(
        head("Section K: Advice"),
        para("Appendix 1: Educational psychologist's report, 3 March 2026"),
        para("Appendix 2: Not applicable"),
        para("Appendix 3: Report of the paediatrician, 9 March 2026"),
    )
    assert [one.number for one in plan.advice] == ["Appendix 1", "Appendix 3"]


def test_a_sentence_below_the_table_of_advice_is_no_advice():
    found = advice(
        table(["Advice", "Author", "Date"], *map(list, REPORTS)),
        para("I did not ask for anybody else's advice. Copies of all advice are at the back of this plan."),
    )
    assert [one.about for one in found] == [about for about, *_ in REPORTS]
