"""How much, how often, for how many, by when."""
# ruff: noqa: RUF001 - sentences read best whole

import pytest

from ehcp_audit.language import AmountKind, Bound, find_amounts, find_times, weekly_hours


@pytest.mark.parametrize(
    ("text", "times", "per", "minutes", "hours"),
    [
        ("3 x 20 minutes a week", 3, "week", 20, 1),
        ("3x20mins weekly", 3, "week", 20, 1),
        ("three 20-minute sessions per week", 3, "week", 20, 1),
        ("30 minutes, three times a week", 3, "week", 30, 1.5),
        ("twice a week for half an hour", 2, "week", 30, 1),
        ("an hour and a half every fortnight", 1, "fortnight", 90, 0.75),
        ("25 hours of 1:1 per week", 1, "week", 1500, 25),
        ("1.5 hours/week", 1, "week", 90, 1.5),
        ("2 x 30 mins p/w", 2, "week", 30, 1),
        ("15 minutes daily", 1, "day", 15, 1.25),
        ("six weekly sessions of 45 minutes", 1, "week", 45, 0.75),
        ("1 hour 30 minutes each half-term", 1, "half-term", 90, None),
        ("12 sessions of 45 minutes over the academic year", 12, "year", 45, None),
        ("one 45-minute session every other week", 1, "2 week", 45, 0.375),
        ("one hour each September", 1, "year", 60, None),
        ("on Mondays and Thursdays from 9.15 to 9.45", 2, "week", 30, 1),
    ],
)
def test_a_quantity_gives_times_interval_minutes_and_hours_a_week(text, times, per, minutes, hours):
    found = find_amounts(text)
    often = [one for one in found if one.kind is AmountKind.FREQUENCY]
    long = [one for one in found if one.kind is AmountKind.DURATION]
    assert [(one.value, one.per) for one in often] == [(times, per)]
    assert [one.value for one in long] == [minutes]
    assert weekly_hours(text) == hours


@pytest.mark.parametrize(
    ("text", "kind", "value", "bound"),
    [
        ("fifteen hours", AmountKind.DURATION, 900, Bound.EXACT),
        ("15hrs", AmountKind.DURATION, 900, Bound.EXACT),
        ("1½ hours", AmountKind.DURATION, 90, Bound.EXACT),
        ("at least one hour", AmountKind.DURATION, 60, Bound.FLOOR),
        ("a minimum of 30 minutes", AmountKind.DURATION, 30, Bound.FLOOR),
        ("up to 2 hours", AmountKind.DURATION, 120, Bound.CEILING),
        ("20-45 minutes", AmountKind.DURATION, 20, Bound.RANGE),
        ("between 20 and 30 minutes", AmountKind.DURATION, 20, Bound.RANGE),
        ("about an hour", AmountKind.DURATION, 60, Bound.ABOUT),
        ("fortnightly", AmountKind.FREQUENCY, 1, Bound.EXACT),
        ("half-termly", AmountKind.FREQUENCY, 1, Bound.EXACT),
        ("every lesson", AmountKind.FREQUENCY, 1, Bound.EXACT),
        ("throughout the school day", AmountKind.COVERAGE, None, Bound.EXACT),
        ("1:1", AmountKind.RATIO, 1, Bound.EXACT),
        ("one-to-one", AmountKind.RATIO, 1, Bound.EXACT),
        ("one adult to three pupils", AmountKind.RATIO, 3, Bound.EXACT),
        ("a group of up to 6 pupils", AmountKind.GROUP, 6, Bound.CEILING),
        ("a small group of no more than four pupils", AmountKind.GROUP, 4, Bound.CEILING),
        ("39 weeks", AmountKind.SPAN, 39, Bound.EXACT),
        ("a block of 10 sessions", AmountKind.COUNT, 10, Bound.EXACT),
        ("████ hours per week", AmountKind.HIDDEN, None, Bound.EXACT),
    ],
)
def test_an_amount_is_of_its_kind(text, kind, value, bound):
    first = next(one for one in find_amounts(text) if one.kind is kind)
    assert (first.value, first.bound) == (value, bound)


@pytest.mark.parametrize(
    "text", ["daily living skills", "for a week before he starts", "within a term", "the SEND year"]
)
def test_words_that_only_look_like_a_frequency_are_none(text):
    assert AmountKind.FREQUENCY not in {one.kind for one in find_amounts(text)}


def test_the_size_of_a_group_is_no_ceiling_on_the_provision():
    found = find_amounts("in a group of up to 6 pupils for 20 minutes daily")
    assert {one.kind: one.bound for one in found} == {
        AmountKind.GROUP: Bound.CEILING,
        AmountKind.DURATION: Bound.EXACT,
        AmountKind.FREQUENCY: Bound.EXACT,
    }


@pytest.mark.parametrize(
    "text",
    ["up to 2 hours a week", "two hours a term", "weekly", "2 hours", "1 hour daily and 3 hours a week"],
)
def test_hours_a_week_are_none_where_they_cannot_be_worked_out(text):
    assert weekly_hours(text) is None


@pytest.mark.parametrize(
    ("text", "year", "month", "school_year"),
    [
        ("By July 2026, Sam will", 2026, 7, None),
        ("by 31/07/2026", 2026, 7, None),
        ("by the end of Year 6", None, None, 6),
        ("by the end of Key Stage 2", None, None, 6),
        ("By the end of Reception", None, None, 0),
        ("End of KS3: Ella will", None, None, 9),
        ("within 12 months", None, None, None),
        ("By the time he is 11", None, None, None),
        ("before he transfers to secondary school", None, None, None),
        ("by his next annual review", None, None, None),
        ("By Easter 2026", 2026, None, None),
        ("by the end of this phase", None, None, None),
    ],
)
def test_a_time_is_found_with_what_it_names(text, year, month, school_year):
    (found,) = find_times(text)
    assert (found.year, found.month, found.school_year) == (year, month, school_year)


@pytest.mark.parametrize(
    "text",
    [
        "He will read 50 words by sight",
        "She may find it hard",
        "by using a visual timetable",
        "on 3 occasions in a week",
        "at the end of each lesson",
    ],
)
def test_words_that_only_look_like_a_time_are_none(text):
    assert find_times(text) == ()


def test_places_of_amounts_quote_the_text_as_given():
    text = "He  will have\u00a0“3 × 20\u2011minute” sessions – weekly."
    for one in find_amounts(text):
        assert " ".join(text[one.at[0] : one.at[1]].split()) == one.words
