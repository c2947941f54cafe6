"""Wording that looks specific and is not, and the other way round; amounts that are somebody else's."""

import pytest

from ehcp_audit.language import (
    conflicting_totals,
    find_amounts,
    read_need,
    read_outcome,
    read_provision,
    read_voice,
    weekly_steps,
)


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
        ("12 hours a week (3 hours on each of three days)", (12, 9)),
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


def test_hours_of_a_tables_own_column_count_as_those_of_the_statement():
    assert weekly_steps("One-to-one reading lessons", "20 minutes a day") == pytest.approx((20 * 5 / 60,))
    assert weekly_steps("Two hours a week for the first term. ", "then 1 hour a week") == (2.0, 1.0)
    assert conflicting_totals("10 hours a week of teaching", "made up of 5 sessions of 1 hour") == (10, 5)
    assert conflicting_totals("10 hours a week of teaching", "made up of ten sessions of 1 hour") is None


def test_homework_on_a_day_is_no_work_on_something():
    reading = read_provision("Each Friday he hands in his maths homework on paper, with the tutor.")
    assert reading.slots.what is not None
    assert "homework" in reading.slots.what


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


@pytest.mark.parametrize(
    "text",
    [
        "Processing speed - 4th percentile.",
        "Reading: 3rd centile; spelling: 2nd centile; number: 8th centile.",
        "Receptive language: standard score of 65.",
    ],
)
def test_scores_alone_say_no_effect(text):
    reading = read_need(text)
    assert reading.verdict == "not clear"
    assert reading.missing == ("effect",)


def test_a_score_with_what_follows_from_it_is_clear_and_a_score_stays_a_baseline():
    told = (
        "With a processing speed on the 4th percentile she copies one line of five and hands in blank pages."
    )
    assert read_need(told).verdict == "clear"
    assert read_need("Processing speed: 4th percentile.").baseline


@pytest.mark.parametrize(
    "text",
    [
        "She is an articulate, inquisitive and determined young lady.",
        "He would like to be a train driver or a police officer.",
        "He communicates with Makaton signs and gestures.",
        "She'd like to be a vet when she is older.",
    ],
)
def test_a_child_s_nature_a_common_job_and_a_way_of_signing_are_anyone_s(text):
    assert read_voice(text).verdict == "generic"


@pytest.mark.parametrize(
    "text",
    [
        "He says he has nine cousins, seven of them are trees.",
        "Mum heard about the trip from a bus driver, three hours after it had left.",
        "She hopes to mend clocks in the shop below the flat where her grandfather mended them.",
    ],
)
def test_an_incident_or_an_odd_number_is_not_called_generic(text):
    assert read_voice(text).verdict != "generic"


def test_several_times_of_the_day_say_how_often():
    often = [one for one in find_amounts("breaks at 9.45, 11.15 and 1.30, ten minutes each") if one.per]
    assert [(one.value, one.per) for one in often] == [(3, "day")]
    assert not [one for one in find_amounts("from 9.15 to 9.45, at 4 and 5 years old") if one.per == "day"]


@pytest.mark.parametrize(
    "text",
    [
        "The maths lead hears Iwan count each day for 10 minutes, alone, with bead strings.",
        "An early help worker comes on Mondays for an hour to plan the week's meals with his mother.",
        "At the first meeting of every term the SENCO spends 30 minutes showing his teachers how to cue him.",
    ],
)
def test_whoever_acts_is_found_though_a_list_does_not_know_the_job(text):
    assert read_provision(text).slots.who


def test_good_practice_and_a_normal_way_of_working_settle_nothing():
    assert read_provision("A multi-agency approach in line with best practice.").verdict == "not specific"
    assert (
        read_provision("A scribe in tests where this is his normal way of working.").verdict == "not specific"
    )


@pytest.mark.parametrize(
    "text",
    [
        "By the end of nursery he lets an adult cut his nails every week without crying.",
        "By the time she is six she will walk the beam without putting a foot down.",
    ],
)
def test_what_does_not_happen_is_a_measure(text):
    assert read_outcome(text).verdict == "SMART"


def test_an_age_is_a_time_whoever_acts():
    assert read_outcome("By 18 she opens her own review meeting and reads out three wishes.").time_bound


@pytest.mark.parametrize(
    "text",
    [
        "Difficulties arising from early trauma.",
        "Verbal comprehension index 69, processing speed 72.",
        "His cognitive scores lie between the 2nd and 6th percentiles.",
    ],
)
def test_where_difficulties_come_from_and_what_a_test_gave_are_no_effect(text):
    assert read_need(text).verdict == "not clear"


def test_what_is_disliked_is_no_interest():
    assert read_voice("She does not like loud noises or crowded places.").specific_interests == ()


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("I like the trains that go over the viaduct.", "individual"),
        ("I love the gate behind the allotments.", "individual"),
        ("I like trains.", "generic"),
        ("I like the people that help me.", "generic"),
    ],
)
def test_an_interest_that_is_told_apart_from_its_kind_is_this_child_s(text, verdict):
    assert read_voice(text).verdict == verdict
