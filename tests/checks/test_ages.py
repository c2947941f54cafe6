"""School years, ages and dates, as England counts them."""

from datetime import date

import pytest
from builders import details_of, plan
from hypothesis import given
from hypothesis import strategies as st

from ehcp_audit.checks import CHECKS
from ehcp_audit.checks.ages import (
    age_on,
    group_in,
    months_after,
    over_compulsory_school_age,
    school_year,
    year_group_of,
)
from ehcp_audit.checks.dates import dates_in, deadlines_in

days = st.dates(date(1995, 1, 1), date(2035, 12, 31))


@given(days, days)
def test_a_child_is_in_year_9_in_the_school_year_of_turning_14(born, day):
    turns_14 = date(born.year + 14, born.month, min(born.day, 28))
    assert (year_group_of(born, day) == 9) == (school_year(day) == school_year(turns_14))


@given(days, st.integers(0, 40))
def test_some_months_later_is_the_same_day_or_the_months_last(day, months):
    later = months_after(day, months)
    assert (later.year * 12 + later.month) - (day.year * 12 + day.month) == months
    assert later.day == day.day or (later.day < day.day and months_after(later, 1).month != later.month)


@given(days, days.filter(lambda day: (day.month, day.day) != (2, 29)))
def test_an_age_goes_up_by_one_in_a_year(born, day):
    assert age_on(born, months_after(day, 12)) == age_on(born, day) + 1


def test_who_was_born_on_29_february_has_a_birthday_on_1_march_in_other_years():
    born = date(2012, 2, 29)
    assert age_on(born, date(2026, 2, 28)) == 13
    assert age_on(born, date(2026, 3, 1)) == 14


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("by the end of the autumn term 2026", [date(2026, 12, 31)]),
        ("by the end of the spring term of 2026", [date(2026, 4, 30)]),
        ("by Easter 2026", [date(2026, 4, 30)]),
        ("by the end of summer term 2026", [date(2026, 7, 31)]),
        ("by the end of the first half of the summer term 2026", [date(2026, 7, 31)]),
        ("by the end of the academic year 2025/26", [date(2026, 8, 31)]),
        ("by the end of the 2025-2026 school year", [date(2026, 8, 31)]),
        ("by the end of 2026", [date(2026, 12, 31)]),
        ("by July 2026", [date(2026, 7, 31)]),
        ("by 3 July 2026", [date(2026, 7, 3)]),
        ("In May 2025 she read ten words", []),
        ("by the end of Key Stage 2", []),
        ("by summer", []),
    ],
)
def test_a_term_ends_on_the_latest_day_that_any_school_ends_it(text, last):
    assert deadlines_in(text) == last


def test_a_column_of_times_needs_no_word_before_the_time():
    assert deadlines_in("Summer 2026", own=True) == [date(2026, 7, 31)]
    assert deadlines_in("Summer 2026") == []


@pytest.mark.parametrize(
    ("born", "day", "over"),
    [
        # Turned 16 in the school year 2025 to 2026; its last Friday in June is the 26th.
        (date(2009, 9, 1), date(2026, 6, 26), False),
        (date(2009, 9, 1), date(2026, 6, 27), True),
        (date(2010, 8, 31), date(2026, 6, 27), True),
        (date(2010, 9, 1), date(2026, 6, 27), False),
    ],
)
def test_compulsory_school_age_ends_on_the_last_friday_in_june(born, day, over):
    assert over_compulsory_school_age(born, day) is over


@pytest.mark.parametrize(
    ("details", "day", "group"),
    [
        ({"year_group": 6}, None, 6),
        ({"year_group": 6, "issued_on": "2025-11-01"}, date(2026, 10, 1), 7),
        # Taught a year behind: the printed year counts, not the date of birth.
        ({"year_group": 8, "date_of_birth": "2012-08-31", "issued_on": "2025-11-01"}, None, 8),
        ({"date_of_birth": "2012-08-31", "issued_on": "2025-11-01"}, None, 9),
        ({"date_of_birth": "2012-08-31"}, None, None),
    ],
)
def test_the_printed_year_group_counts_first_and_is_carried_forward(details, day, group):
    assert group_in(details_of(**details), day) == group


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("03/02/2026", [date(2026, 2, 3)]),
        ("3.2.26 and 2026-05-01", [date(2026, 2, 3), date(2026, 5, 1)]),
        ("on the 3rd of February 2026", [date(2026, 2, 3)]),
        ("July 2026", [date(2026, 7, 1)]),
        ("31/06/2026, 12/13/2026, section 20.3", []),
        ("May 2026 may be late", [date(2026, 5, 1)]),
    ],
)
def test_dates_are_read_day_first_and_never_guessed(text, found):
    assert dates_in(text) == found


def test_a_month_as_a_deadline_ends_with_its_last_day():
    assert dates_in("by February 2028", end_of_month=True) == [date(2028, 2, 29)]


@pytest.mark.parametrize(
    "words", ["no ", "by ", "told ", "targets ", "up to ", "speech ", "Tom's ", "20 ", "until 2026 ", "("]
)
def test_long_and_hostile_lines_are_looked_at(words):
    text = words * 1500
    letters = {letter: [text] for letter in "BCDEFG"} | dict.fromkeys("AIJK", text)
    hostile = plan(**letters, H1=[text], H2=[text], unplaced=[text], advice=[text], details={"year_group": 6})
    for check in CHECKS.values():
        assert all(one.check == check.id for one in check.findings(hostile))
