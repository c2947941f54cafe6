"""Wording that looks specific and is not, and the other way round; amounts that are somebody else's."""

import pytest

from ehcp_audit.language import conflicting_totals, read_provision, weekly_steps


@pytest.mark.parametrize(
    "text",
    [
        "Regular one-to-one help as timetabled by the school.",
        "OT: sensory. TA: daily.",
        "A speech and language therapist will work with her every week on retelling an event.",
        "A speech and language therapist will work with her every week on telling the time.",
        "A specialist teacher will teach him subtraction every Wednesday.",
        "The hours of physiotherapy are to be reviewed and decided by the physiotherapist each term.",
        "The number of sessions will depend on the progress that he makes.",
    ],
)
def test_what_only_looks_specific_is_called_not_specific(text):
    assert read_provision(text).verdict == "not specific"


@pytest.mark.parametrize(
    "text",
    [
        "Never less than 3 hours a day of one-to-one braille with a qualified teacher of the deafblind.",
        "The SENCO will meet his parents every half term for 30 minutes.",
        "A shared lives carer has her for two weekends out of every six.",
    ],
)
def test_a_floor_a_meeting_with_parents_and_weekends_are_amounts(text):
    assert read_provision(text).verdict != "not specific"


def test_a_brief_act_needs_no_minutes_but_the_same_act_as_a_subject_does():
    care = "The teaching assistant trained by the nurse in pump care checks his pump daily."
    subject = "A speech and language therapist works with him weekly on checking what others have understood."
    assert "duration" not in read_provision(care).missing
    assert "duration" in read_provision(subject).missing


def test_help_that_is_given_by_a_therapist_is_not_told_by_her_title():
    assert read_provision("Help with worries will be given weekly by an ELSA.").slots.what is None
    assert read_provision("An ELSA will see him for 30 minutes a week.").slots.what is not None


@pytest.mark.parametrize(
    ("text", "steps"),
    [
        ("2 hours a week for the first term, then 1 hour a week, of spelling", (2.0, 1.0)),
        ("2 hours a week until Easter, then 1 hour", (2.0, 1.0)),
        ("15 hours a week, reducing to 10 hours a week in Year 6", (15.0, 10.0)),
        ("3 hours a week (6 x 30 minutes)", (3.0,)),
        ("20 minutes a day, then back to class", (20 * 5 / 60,)),
        ("15 hours of her time per week", (15.0,)),
        ("30 minutes a week and 10 minutes a day", ()),
    ],
)
def test_amounts_that_change_in_time_come_to_one_total_after_the_other(text, steps):
    assert weekly_steps(text) == pytest.approx(steps)


@pytest.mark.parametrize(
    ("text", "two"),
    [
        ("10 hours a week, made up of 5 sessions of 1 hour", (10, 5)),
        ("10 hours a week, made up of ten sessions of 1 hour", None),
        ("15 hours of one-to-one (2 hours daily)", (15, 10)),
        ("15 hours of one-to-one (3 hours daily)", None),
        ("20 hours a week, split into 10 hours of English and 8 hours of maths", (20, 18)),
        ("20 hours a week, split into 12 hours of English and 8 hours of maths", None),
        ("one hour each day, 3 hours a week", (5, 3)),
        ("3 hours a week (3 x 45 minutes and 45 minutes)", None),
        ("15 hours a week, including 2 hours of preparation", None),
        ("6 sessions a year (2 hours)", None),
        ("during the whole of lunchtime (50 minutes) and break (20 minutes)", None),
        ("the second lesson of games (2 h 20 a week)", None),
    ],
)
def test_a_total_that_its_parts_do_not_make_is_noticed(text, two):
    assert conflicting_totals(text) == two


WHO = "of one-to-one teaching from a qualified teacher of the deaf, on listening to speech in noise"


@pytest.mark.parametrize(
    ("amount", "section", "verdict"),
    [
        ("6 hours a week (4 x 45 minutes)", "F", "needs a person"),
        ("3 hours a week (4 x 45 minutes)", "F", "specific"),
        ("40 hours a week", "F", "needs a person"),
        ("40 hours a week, in school and at home,", "F", "specific"),
    ],
)
def test_figures_that_cannot_all_be_right_are_for_a_person(amount, section, verdict):
    reading = read_provision(f"{amount} {WHO}.", section=section)
    assert reading.verdict == verdict
    assert reading.why
