"""A year group that no child born then can be in is not believed."""

from datetime import date

import pytest

from ehcp_audit.checks.ages import group_in, year_fits_birth
from ehcp_audit.model import Details


def _details(born, issued, printed):
    return Details(date_of_birth=born, issued_on=issued, year_group=printed)


@pytest.mark.parametrize(
    ("born", "issued", "printed", "fits"),
    [
        (date(2014, 3, 1), date(2026, 3, 1), 7, True),
        (date(2014, 3, 1), date(2026, 3, 1), 6, True),
        (date(2011, 1, 14), date(2023, 2, 3), 10, False),
        (date(2004, 1, 14), date(2026, 2, 3), 14, True),
        (None, date(2026, 2, 3), 14, None),
    ],
)
def test_a_child_is_taught_at_most_a_year_from_the_usual_one_until_year_12(born, issued, printed, fits):
    assert year_fits_birth(_details(born, issued, printed)) is fits


def test_no_year_group_is_worked_out_from_two_that_do_not_fit():
    assert group_in(_details(date(2011, 1, 14), date(2023, 2, 3), 10), date(2026, 11, 1)) is None
    assert group_in(_details(date(2011, 1, 14), date(2023, 2, 3), 7), date(2026, 11, 1)) == 11
