"""School years and ages in England, from a date of birth, a printed year group, and a day."""

from datetime import date

from ehcp_audit.model import Details

__all__ = [
    "age_in",
    "age_on",
    "group_in",
    "months_after",
    "over_compulsory_school_age",
    "school_leaving_date",
    "school_year",
    "year_fits_birth",
    "year_group_of",
]


def age_on(born: date, day: date) -> int:
    """Return the age in whole years on a day."""
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


def school_year(day: date) -> int:
    """Return the calendar year in which the day's school year (September to August) began."""
    return day.year if day.month >= 9 else day.year - 1


def year_group_of(born: date, day: date) -> int:
    """Return the school year of a child taught with their own age group: 0 is Reception.

    Source: Education Act 1996, section 579 (school year) and the usual admission age.
    """
    return school_year(day) - school_year(born) - 5


def group_in(details: Details, day: date | None) -> int | None:
    """Return the year group on a day; `None` where the plan does not let us know.

    The printed year group counts first, because a child may be taught outside the usual year; it is carried
    forward from the date of issue to `day`. Without it the date of birth is used. With `day` not given, the
    date of issue stands in. Where the printed year cannot fit the date of birth, neither is believed.
    """
    when = day or details.issued_on
    if year_fits_birth(details) is False:
        return None
    if details.year_group is not None:
        if day is not None and details.issued_on is not None:
            return details.year_group + school_year(day) - school_year(details.issued_on)
        return details.year_group
    if details.date_of_birth is not None and when is not None:
        return year_group_of(details.date_of_birth, when)
    return None


def year_fits_birth(details: Details) -> bool | None:
    """Tell whether the printed year group can be that of a child born then, on the date of issue.

    A child may be taught one year above or below, and from Year 12 the number says little of the age. `None`
    where one of the three is not known.
    """
    born, issued, printed = details.date_of_birth, details.issued_on, details.year_group
    if born is None or issued is None or printed is None:
        return None
    usual = year_group_of(born, issued)
    return abs(usual - printed) <= 1 or min(usual, printed) >= 12


def age_in(details: Details, day: date | None) -> int | None:
    """Return the age on a day, or else on the date of issue; `None` without a date of birth or a date."""
    when = day or details.issued_on
    if details.date_of_birth is None or when is None:
        return None
    return age_on(details.date_of_birth, when)


def over_compulsory_school_age(born: date, day: date) -> bool:
    """Tell whether compulsory school age has ended: the last Friday in June of the school year of turning 16.

    Source: Education (School Leaving Date) Order 1997; SEND Code of Practice 2015, paragraph 8.13.
    """
    return day > school_leaving_date(school_year(date(born.year + 16, born.month, min(born.day, 28))))


def school_leaving_date(began: int) -> date:
    """Return the last Friday in June of the school year that began in a calendar year."""
    june = date(began + 1, 6, 30)
    return june.replace(day=30 - (june.weekday() - 4) % 7)


def months_after(day: date, months: int) -> date:
    """Return the same day some months later, or the last day of that month where it is shorter."""
    month = day.month - 1 + months
    year, month = day.year + month // 12, month % 12 + 1
    for last in (day.day, 30, 29, 28):
        try:
            return date(year, month, min(day.day, last))
        except ValueError:
            continue
    raise AssertionError  # every month has a 28th
