"""What type of provision a statement makes where an amount, an adult or another act beside it could hide that."""
# ruff: noqa: E501 - sentences read best whole

import pytest

from ehcp_audit.language import read_outcome, read_provision, read_voice


def type_of(text, **columns):
    return read_provision(text, **columns).type.value


@pytest.mark.parametrize(
    "text",
    [
        "The council will supply a standing frame; the physiotherapist will train three assistants for half a day each year and check it every term.",
        "A tablet with a communication app, lent and repaired by the regional hub; its therapist trains mother for two hours each term.",
        "A laptop, bought and kept in repair by the school; the technician will teach her to use it for an hour in September.",
    ],
)
def test_who_supplies_an_item_makes_it_equipment_however_long_its_use_is_shown(text):
    assert type_of(text) == "equipment"


def test_work_with_an_item_for_so_long_is_a_session_though_somebody_supplied_it():
    assert (
        type_of("For 20 minutes each day he practises walking in the walker lent by the hospital.")
        == "session"
    )


@pytest.mark.parametrize(
    "text",
    [
        "The advisory teacher will spend an hour each half-term with the class teacher and the teaching assistant on visual supports.",
        "Training and advice for staff from outside agencies.",
        "The school nurse can provide training in the use of inhalers.",
        "The therapist will model the feeding programme to two named assistants for 45 minutes each half-term.",
    ],
)
def test_who_teaches_the_adults_gives_training(text):
    assert type_of(text) == "training"


def test_adults_shown_a_programme_that_the_child_then_has_each_day_are_part_of_a_session():
    text = "The therapist will show the TA how to run the programme (30 minutes each half-term); the TA will then work on it with him for 15 minutes each day."
    assert type_of(text) == "session"


@pytest.mark.parametrize(
    "text",
    [
        "Progress is reviewed every six weeks by the SENCO with his parents.",
        "The community paediatrician sees him twice a year to review growth and sleep.",
        "Under the care of neurology; follow-up appointments will be sent.",
        "The reviewing officer chairs the review every six months.",
    ],
)
def test_whoever_looks_how_it_goes_monitors(text):
    assert type_of(text) == "monitoring"


@pytest.mark.parametrize(
    "text",
    [
        "Key person to provide close supervision and reassurance.",
        "Small class with a high adult:pupil ratio.",
        "Communication support worker for some lessons.",
        "1:1 support in all lessons, at break and lunch, from a teaching assistant trained in low-arousal approaches (two days in the first year).",
    ],
)
def test_an_adult_s_presence_is_continuous_support(text):
    assert type_of(text) == "continuous"


@pytest.mark.parametrize(
    "text",
    [
        "A TA will hear her read every morning.",
        "1:1 reading with a TA, 3 times a week.",
        "Support from early help.",
    ],
)
def test_an_adult_who_does_something_so_many_times_is_not_there_all_the_time(text):
    assert type_of(text) != "continuous"


@pytest.mark.parametrize(
    "text",
    [
        "Daily interventions with familiar adults to develop early number, such as counting songs, sorting and matching.",
        "A structured programme each day.",
    ],
)
def test_early_and_structured_alone_are_no_surroundings(text):
    reading = read_provision(text)
    assert reading.type.value == "session"
    assert reading.verdict == "not specific"


@pytest.mark.parametrize(
    "text",
    [
        "The OT will train staff for 2 hours each term so that they can support his handwriting.",
        "Staff will attend training for 2 hours each term from the OT.",
        "The OT will train staff for an hour each term on INSET days.",
        "The SaLT trains the TA on a Monday for an hour each half-term.",
    ],
)
def test_how_long_when_and_where_staff_are_trained_is_not_what_they_are_trained_in(text):
    reading = read_provision(text)
    assert reading.type.value == "training"
    assert "what" in reading.missing


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        (
            "The QTVI will train his teachers for 1 hour at the start of every term in enlarging print.",
            "enlarging print",
        ),
        (
            "Both assistants will hold BSL Level 2 before September; the teacher of the deaf will coach them for one hour a week.",
            "BSL",
        ),
    ],
)
def test_the_subject_of_training_is_found_behind_its_hours_and_in_a_named_award(text, subject):
    assert read_provision(text).slots.what == subject


def test_a_view_told_behind_how_it_was_gathered_is_a_view():
    text = "His views were gathered by his teacher from photographs: he took the trampoline 11 times, pushed away the bus and smiled at the canal boat."
    assert read_voice(text).verdict == "individual"
    assert read_voice("Her views were gathered by the school from photographs.").verdict == "generic"


def test_a_review_before_the_training_of_staff_is_the_main_act():
    text = "The asthma nurse will see him for 30 minutes every six months to review his inhalers and will train staff for an hour each September."
    reading = read_provision(text, section="G")
    assert (reading.type.value, reading.verdict) == ("monitoring", "specific")


@pytest.mark.parametrize("who", ["Teaching assistant, ELKLAN level 3", "LSA, BSL level two"])
def test_a_named_award_with_its_level_is_expertise(who):
    text = "In all English lessons works with him alone, repeating instructions with picture cues."
    assert read_provision(text, who=who).slots.qualification


def test_an_act_before_every_lesson_of_a_kind_can_be_counted():
    assert (
        read_outcome("By July 2027, he will take his inhaler himself before every PE lesson.").verdict
        == "SMART"
    )
