"""When a criterion applies, at the days on which the answer changes."""

from datetime import date

import pytest
from builders import plan

from ehcp_audit.model import Condition
from ehcp_audit.scoring.conditions import holds


def applies(condition, details, as_of=None):
    return holds(condition, plan(details=details), as_of=as_of, facts=None)


@pytest.mark.parametrize(
    ("born", "issued", "expected"),
    [
        # Turning 14 in the school year 2025/26: Year 9 from 1 September 2025.
        ("2011-09-01", "2025-08-31", False),
        ("2011-09-01", "2025-09-01", True),
        ("2012-08-31", "2025-09-01", True),
        ("2012-08-31", "2025-08-31", False),
        ("2012-09-01", "2026-08-31", False),
        ("2012-09-01", "2026-09-01", True),
    ],
)
def test_year_9_is_worked_out_from_birth_and_school_year(born, issued, expected):
    details = {"date_of_birth": born, "issued_on": issued}
    assert applies(Condition.YEAR_9_OR_ABOVE, details) is expected


def test_year_9_is_not_known_without_a_day_to_work_it_out_for():
    assert applies(Condition.YEAR_9_OR_ABOVE, {"date_of_birth": "2011-09-01"}) is None
    assert applies(Condition.YEAR_9_OR_ABOVE, {}) is None
    assert applies(Condition.YEAR_9_OR_ABOVE, {"date_of_birth": "2011-09-01"}, date(2025, 9, 1)) is True


def test_a_printed_year_goes_before_birth_and_moves_on_in_september():
    details = {"year_group": 8, "date_of_birth": "2011-10-01", "issued_on": "2026-03-01"}
    assert applies(Condition.YEAR_9_OR_ABOVE, details) is False
    assert applies(Condition.YEAR_9_OR_ABOVE, details, date(2026, 8, 31)) is False
    assert applies(Condition.YEAR_9_OR_ABOVE, details, date(2026, 9, 1)) is True


@pytest.mark.parametrize(
    ("born", "day", "expected"),
    [
        # Turning 16 in 2025/26: the last Friday in June 2026 is the 26th.
        ("2009-09-01", date(2026, 6, 26), False),
        ("2009-09-01", date(2026, 6, 27), True),
        ("2010-08-31", date(2026, 6, 26), False),
        ("2010-08-31", date(2026, 6, 27), True),
        # A day younger: a year longer. The last Friday in June 2027 is the 25th.
        ("2010-09-01", date(2026, 6, 27), False),
        ("2010-09-01", date(2027, 6, 25), False),
        ("2010-09-01", date(2027, 6, 26), True),
    ],
)
def test_compulsory_school_age_ends_after_the_last_friday_in_june(born, day, expected):
    assert applies(Condition.POST_16, {"date_of_birth": born}, day) is expected


@pytest.mark.parametrize(
    ("details", "expected"),
    [
        ({"year_group": 10}, False),
        ({"year_group": 11}, None),
        ({"year_group": 11, "issued_on": "2026-06-26"}, False),
        ({"year_group": 11, "issued_on": "2026-06-27"}, True),
        ({"year_group": 12}, True),
        ({}, None),
    ],
)
def test_without_a_date_of_birth_the_school_year_tells_except_in_year_11_without_a_day(details, expected):
    assert applies(Condition.POST_16, details) is expected


@pytest.mark.parametrize(
    ("details", "day", "expected"),
    [
        ({"date_of_birth": "2008-03-02"}, date(2026, 3, 1), True),
        ({"date_of_birth": "2008-03-02"}, date(2026, 3, 2), False),
        ({"year_group": 12}, None, True),
        ({"year_group": 13}, None, None),
        ({"year_group": 14}, None, False),
    ],
)
def test_under_18_ends_on_the_birthday_and_in_year_13_nobody_can_tell(details, day, expected):
    assert applies(Condition.UNDER_18, details, day) is expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("No budget was asked for.", False),
        ("The family were told about personal budgets and did not ask for one.", False),
        ("There is no Personal Budget.", False),
        ("Not applicable", False),
        ("A direct payment of £68 a week is paid to the father.", True),
        ("A personal budget has been asked for.", None),
        ("His parents have chosen a direct payment for the carer. There is none for education.", True),
        ("A direct payment was talked about. His parents did not want one.", False),
    ],
)
def test_a_direct_payment_is_one_that_is_made_and_not_one_that_is_spoken_of(line, expected):
    assert holds(Condition.DIRECT_PAYMENT, plan(J=line), as_of=None, facts=None) is expected
