"""What is vague and what puts it right; redaction marks; table columns; typed slots."""
# ruff: noqa: E501 - sentences read best whole

import pytest

from ehcp_audit.language import read_provision


def open_words(text, **columns):
    return [one.words.lower() for one in read_provision(text, **columns).vague if not one.rescued]


STRONG = "[Name] will have 30 minutes of speech and language therapy each week from a speech and language therapist"


def test_wording_is_rescued_when_the_statement_says_what_how_much_how_often_and_who():
    reading = read_provision(
        "Access to the sensory room for 15 minutes each morning with a teaching assistant trained by the occupational therapist."
    )
    assert [(one.words, one.rescued) for one in reading.vague] == [("Access to", True)]
    assert reading.verdict == "specific"


@pytest.mark.parametrize(
    "condition",
    [
        "where possible",
        "subject to staffing",
        "if a place is available",
        "unless otherwise agreed",
        "within existing resources",
    ],
)
def test_a_condition_is_never_rescued(condition):
    assert read_provision(f"{STRONG}, {condition}.").verdict == "not specific"
    assert read_provision(f"{STRONG}.").verdict == "specific"


@pytest.mark.parametrize("modal", ["should", "may", "could", "might"])
def test_a_weak_modal_is_never_rescued(modal):
    assert read_provision(STRONG.replace("will", modal) + ".").verdict == "not specific"


def test_quoted_words_are_the_speaker_s():
    assert open_words(f'{STRONG}; Kim says "I need regular breaks when possible".') == []


def test_denied_wording_is_not_flagged():
    assert open_words(f"{STRONG}, not only when required and without being subject to staffing.") == []


@pytest.mark.parametrize("text", ["regular expressions", "regular verbs", "a regular polygon"])
def test_regular_in_another_sense_is_not_flagged(text):
    assert "regular" not in open_words(f"{STRONG} on {text}.")


@pytest.mark.parametrize(
    "mark", ["[Name]", "Xxxxx", "X", "«Child_Forename1»", "████", "_____", "[First name]", "Sam", "S"]
)
def test_a_redacted_name_leaves_who_does_what_readable(mark):
    reading = read_provision(
        f"{mark}'s speech and language therapist will see {mark} for 30 minutes each week."
    )
    assert reading.slots.who == "speech and language therapist"
    assert reading.verdict == "specific"


@pytest.mark.parametrize(
    ("text", "slot"),
    [
        ("███ hours per week of precision teaching from a teaching assistant.", "duration"),
        ("Art therapy for 50 minutes each week from a ████.", "who"),
        ("Art therapy for 50 minutes, ___ times a week, from an art therapist.", "frequency"),
    ],
)
def test_a_slot_that_was_blacked_out_is_for_a_person_and_not_missing(text, slot):
    reading = read_provision(text)
    assert slot in reading.redacted
    assert slot not in reading.missing
    assert reading.verdict == "needs a person"


def test_a_table_s_own_columns_fill_the_slots():
    text = "Precision teaching of high-frequency words"
    assert read_provision(text).verdict == "not specific"
    reading = read_provision(text, who="Class teaching assistant", how_often="10 minutes daily")
    assert (reading.slots.who, reading.slots.duration, reading.slots.frequency) == (
        "Class teaching assistant",
        "10 minutes",
        "10 minutes daily",
    )


def test_vague_wording_in_a_column_says_where_it_was_found():
    reading = read_provision(
        "Precision teaching of high-frequency words", who="Class teacher", how_often="As required"
    )
    assert [(one.words, one.found_in) for one in reading.vague] == [("As required", "how_often")]


@pytest.mark.parametrize(
    "who", ["staff", "the school", "adults", "a trusted adult", "a familiar adult", "her key adult"]
)
def test_a_label_is_no_job_role(who):
    reading = read_provision(f"Precision teaching for 10 minutes each day from {who}.")
    assert reading.slots.who is None
    assert "who" in reading.missing


@pytest.mark.parametrize(
    "who",
    [
        "a speech and language therapist",
        "the SENCo",
        "an ELSA",
        "a teacher of the deaf",
        "a bereavement counsellor",
        "a Level 3 teaching assistant",
    ],
)
def test_a_job_role_is_one(who):
    assert read_provision(f"Twenty minutes each day of sand play with {who}.").slots.who


def test_whoever_only_advises_or_trains_does_not_deliver():
    reading = read_provision(
        "A programme written by the occupational therapist and delivered for 10 minutes daily by staff trained by the physiotherapist."
    )
    assert reading.slots.who is None


def test_the_interval_of_a_review_is_not_that_of_the_sessions():
    reading = read_provision(
        "Art therapy for 50 minutes with an art therapist, reviewed termly by the SENCo."
    )
    assert reading.slots.frequency is None
    assert reading.slots.review


def test_places_of_vague_wording_quote_the_text():
    text = "Regular  access\u00a0to support, where\nappropriate."
    for one in read_provision(text).vague:
        assert " ".join(text[one.at[0] : one.at[1]].split()) == one.words


def test_a_reading_dumps_to_the_documented_fields():
    dumped = read_provision("Access to SALT as required").model_dump(mode="json")
    assert {"kind", "text", "verdict", "type", "slots", "missing", "vague"} <= dumped.keys()
    assert list(dumped["slots"]) == [
        "what", "frequency", "duration", "who", "qualification", "group", "where", "review", "obligation",
    ]  # fmt: skip
    assert {"words", "at", "rescued", "source", "tier"} <= dumped["vague"][0].keys()


def test_a_column_for_who_names_people_by_their_abbreviations():
    reading = read_provision("Weekly sessions of 30 minutes", who="SaLT")
    assert (reading.slots.who, reading.verdict) == ("SaLT", "specific")


def test_an_amount_that_tapers_without_a_review_is_for_a_person():
    text = (
        "1:1 support from a teaching assistant trained in autism by the outreach teacher for 20 hours a week"
    )
    assert read_provision(f"{text}.").verdict == "specific"
    assert read_provision(f"{text}, reducing to 10 hours a week.").verdict == "needs a person"


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Weekly input from the educational psychologist.", "educational psychologist"),
        ("Jo will have regular input from a physiotherapist.", "physiotherapist"),
        ("A TA will run it each day with termly input from the physiotherapist.", "TA"),
    ],
)
def test_input_is_given_by_whom_it_comes_from_unless_it_only_stands_beside_what_another_gives(text, who):
    assert read_provision(text).slots.who == who
