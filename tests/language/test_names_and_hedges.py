"""Names that begin as a small word does, words that say more of something, hedge upon hedge, columns."""

import pytest

from ehcp_audit.language import read_need, read_outcome, read_provision, read_voice


@pytest.mark.parametrize("name", ["William", "Willow", "Isla", "Isaac", "Tobias", "Candice", "Mustafa"])
def test_a_name_that_begins_like_will_or_to_is_no_verb(name):
    vague = read_outcome(f"By May 2027 {name} will have better concentration.")
    assert vague.specific is False
    assert read_outcome(f"By May 2027 {name} will spell 20 words in 3 of 4 tests.").verdict == "SMART"


@pytest.mark.parametrize(
    "words",
    [
        "By May 2027 she will be managing much better at home.",
        "By May 2027 she will have greater belief in herself.",
        "By May 2027 he will be calmer.",
    ],
)
def test_more_of_something_is_no_act(words):
    assert read_outcome(words).specific is False


def test_a_group_game_is_no_group_that_somebody_gives():
    words = "By May 2027 she will join a group game for ten minutes at 4 of 5 playtimes."
    assert not read_outcome(words).is_provision
    assert read_outcome("By May 2027 she will join a social skills group.").is_provision


def test_hedge_upon_hedge_is_not_put_right_by_much_else():
    need = (
        "She may at times find the hall a bit loud, and is sometimes a little slow to join her friends there."
    )
    assert read_need(need).hedged
    assert read_need(f"{need} (School report, 3 May 2026)").hedged
    assert not read_need(f"{need} It took her 12 minutes on 9 of 10 days.").hedged


def test_being_too_tired_for_something_is_an_effect():
    assert read_need("She lies awake. She is too tired to follow the first lesson.").effect


@pytest.mark.parametrize("words", ["so far as the rota allows", "as long as the council can fund it"])
def test_a_condition_of_means_is_one_in_any_words(words):
    reading = read_provision(f"A nurse will see him for 20 minutes every week, {words}.")
    assert any(one.family == "conditional" and not one.rescued for one in reading.vague)


def test_an_amount_still_to_be_settled_is_left_open():
    reading = read_provision("Music therapy", who="Music therapist", how_often="To be settled after a visit")
    assert any(one.family == "delegated" and not one.rescued for one in reading.vague)


def test_the_most_in_a_column_is_no_least():
    reading = read_provision(
        "Music therapy", who="Music therapist", how_often="Weekly; up to 30 minutes; 1:1"
    )
    assert [one.family for one in reading.vague if not one.rescued] == ["ceiling"]


def test_who_trains_may_stand_in_the_column():
    reading = read_provision(
        "Training for lunchtime staff in safe lifting",
        who="Physiotherapist, HCPC registered",
        how_often="2 hours every September",
    )
    assert reading.slots.who == "Physiotherapist"


def test_how_many_share_may_stand_alone_in_a_column():
    reading = read_provision("Reading group", who="Librarian", how_often="Weekly; 30 minutes; 5 pupils")
    assert reading.slots.group == "5 pupils"


def test_a_word_for_a_job_that_is_a_verb_names_nobody():
    reading = read_provision("Anybody who has time will help her shop and cook a meal for two hours a week.")
    assert reading.slots.who is None


def test_who_trained_the_giver_says_nothing_of_what_is_done():
    reading = read_provision(
        "Input", who="Mentor trained by the educational psychologist", how_often="Weekly; 30 minutes; 1:1"
    )
    assert reading.slots.what is None


@pytest.mark.parametrize(
    "text", ["B. told us that the hall is too loud.", "Last week, M said she misses Gran."]
)
def test_a_child_who_is_an_initial_is_heard(text):
    assert read_voice(text).speaker == "child"


def test_a_letter_that_is_no_initial_says_nothing():
    assert read_voice("Column A described the room.").speaker is None
