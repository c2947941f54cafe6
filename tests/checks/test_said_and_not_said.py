"""Small changes of wording in a plan: what each check must notice, and what it must not take for it."""

from datetime import date

import pytest
from builders import plan

from ehcp_audit.checks import CHECKS


def holds(check, made):
    return [finding.holds for finding in CHECKS[check].findings(made)]


ISSUED = {"issued_on": date(2026, 3, 20), "status": "final"}


@pytest.mark.parametrize(
    ("words", "there"),
    [
        ("I'd like to go to the shop without asking Dad.", False),
        ("I want a dog. Mum says that I am good with them, but I want two.", True),
        ("Dad worries about the road.", True),
    ],
)
def test_a_parent_named_in_the_childs_own_sentence_gives_no_parents_view(words, there):
    assert holds("parents-views-present", plan(A=words)) == [there]


@pytest.mark.parametrize(
    ("words", "answers"),
    [
        ("#In her own words\nI like the sea.", [None]),
        ("#In her own words\nI like the sea.\nNia told her tutor this in May.", [True]),
        ("Nia makes up her mind with help from her brother.", [False]),
        ('Nia signed to the teacher of the deaf on 6 October: "I like the sea."', [True]),
        ("This page was signed to say that it is true.", [False]),
        ("Nia filled in the pages with help from her brother.", [True]),
    ],
)
def test_a_heading_over_the_childs_words_does_not_say_how_they_were_gathered(words, answers):
    assert holds("views-say-whose", plan(A=words.split("\n"))) == answers


def test_how_a_child_says_yes_is_no_view():
    made = plan(A="She says yes by closing her eyes.")
    assert holds("childs-views-present", made) != [True]


@pytest.mark.parametrize(
    "words",
    [
        "She decides under the Mental Capacity Act 2005. She chose these pictures with help from a friend.",
        "The family moved here in 2019. She told us this in February 2026.",
    ],
)
def test_the_year_of_an_act_or_a_move_is_not_that_of_the_views(words):
    assert None not in holds("views-up-to-date", plan(A=words, details=ISSUED))


@pytest.mark.parametrize(
    "words",
    ["He naps after lunch at nursery.", "He likes his Year 3 teacher.", "He is ready for his KS1 tests."],
)
def test_what_is_left_of_an_earlier_class_does_not_fit_the_year(words):
    made = plan(A=words, details={**ISSUED, "year_group": 8})
    assert holds("views-up-to-date", made) == [False]


def test_a_song_of_the_nursery_tells_no_age():
    made = plan(A="She loves nursery rhymes.", details={**ISSUED, "year_group": 1})
    assert holds("views-up-to-date", made) == []


def test_an_outcome_among_hopes_in_the_same_line_is_found():
    words = "She hopes to sing. By May 2027 she will sing 4 songs from memory in 3 of 4 lessons."
    assert holds("aspirations-not-targets", plan(A=words)) == [False]


@pytest.mark.parametrize(
    ("words", "seen"),
    [
        ("The review in May amends the plan to name her school.", None),
        ("The review in May amends the plan, and looks at progress towards each outcome.", True),
        ("The tutor reviews this every term.", True),
        ("The council will review the whole plan with her once a year.", True),
    ],
)
def test_a_review_that_plans_a_move_does_not_say_how_progress_is_looked_at(words, seen):
    made = plan(E=["By May 2027 she will sing 4 songs.", "#What comes after", f"None. {words}"])
    assert holds("outcomes-reviewed", made) == [seen]


def test_who_sets_the_steps_is_said_by_a_verb_as_well():
    made = plan(E=["By May 2027 she will sing 4 songs.", "None. Her tutor sets new steps each month."])
    assert holds("short-term-targets-arranged", made) == [True]


@pytest.mark.parametrize(("year", "answer"), [(10, True), (13, False)])
def test_a_student_at_college_has_no_change_planned_by_the_word_alone(year, answer):
    made = plan(
        E=["By May 2027 she will cook for two at the college."], details={**ISSUED, "year_group": year}
    )
    assert holds("change-ahead-planned", made) == [answer]


def test_leaving_college_is_a_change():
    made = plan(E=["By May 2027 she will leave college for work."], details={**ISSUED, "year_group": 13})
    assert holds("change-ahead-planned", made) == [True]


@pytest.mark.parametrize(
    ("words", "about_help"),
    [
        ("The setting is paid £900 a term so that Nia can be taught the recorder.", False),
        ("£1,200 a year goes towards a music group.", False),
        ("A music therapist will play with Nia for 30 minutes a week, which costs £40.", True),
    ],
)
def test_money_for_the_school_is_no_help_whatever_it_is_meant_for(words, about_help):
    assert holds("provision-not-funding", plan(F=[words])) == [about_help]


DIRECT = "A physiotherapist will see Nia individually for 40 minutes every week."
REPORT = "The physiotherapist will spend 5 hours a year on training staff and a report."
CARRIED_OUT = (
    "A classroom assistant trained by the physiotherapist will do stretches 1:1 for 10 minutes a day."
)


@pytest.mark.parametrize(
    ("provisions", "answer"),
    [
        ([DIRECT, REPORT], True),
        ([DIRECT, CARRIED_OUT], True),
        ([CARRIED_OUT], None),
        (["Nia follows a physiotherapy programme in class.", CARRIED_OUT], None),
    ],
)
def test_what_others_carry_out_is_no_time_of_the_therapists(provisions, answer):
    assert holds("therapy-split-into-direct-and-indirect", plan(F=provisions)) == [answer]


def test_a_qualification_in_speech_is_no_therapy():
    therapist = "A speech and language therapist will see Nia for 30 minutes a week."
    assistant = "An assistant with a speech and language qualification will read with Nia each day."
    assert holds("speech-therapy-in-f", plan(F=[assistant], G=[therapist])) == [False]


def test_a_councils_scheme_is_local_whatever_it_is_called():
    made = plan(F=["Nia will have the Eastmoor Learners Pledge in each lesson."])
    assert holds("provision-understood-anywhere", made) == [False]


@pytest.mark.parametrize(
    ("words", "answers"),
    [
        ("He will move to Hill Road College in September 2024.", [False]),
        ("He will move to Hill Road College in September 2027.", []),
        ("He moved to Hill Road College in September 2024.", []),
    ],
)
def test_a_move_to_come_whose_date_has_gone_is_out_of_date(words, answers):
    assert holds("plan-made-for-this-year", plan(A=words, details=ISSUED)) == answers


@pytest.mark.parametrize(("status", "answer"), [("draft", True), ("final", False)])
def test_a_drafts_year_begins_with_the_final_plan(status, answer):
    details = {"issued_on": date(2026, 3, 20), "status": status, "review_due": date(2027, 5, 1)}
    assert holds("review-due-within-a-year", plan(A="x", details=details)) == [answer]


def test_codes_in_j_say_what_the_money_is_for():
    made = plan(J=["A carer for evenings", "Need and outcome", "D1; Outcome 4", "£90 a week, monthly"])
    assert holds("direct-payment-detailed", made) == [True, True, True]


def test_nobody_else_was_asked_is_no_advice_without_a_date():
    made = plan(K="", advice=[{"about": "Others whom the family named", "who_from": "Nobody"}])
    assert holds("advice-dated-and-signed", made) == []


def test_a_label_of_the_front_page_does_not_say_how_progress_is_looked_at():
    made = plan(E=["By May 2027 she will sing 4 songs."], unplaced=["Next review: May 2027"])
    assert holds("outcomes-reviewed", made) == [None]
    said = ["The tutor and the family review the songs that she knows every half-term."]
    assert holds("outcomes-reviewed", plan(E=["By May 2027 she will sing 4 songs."], unplaced=said)) == [True]


@pytest.mark.parametrize(
    ("words", "there"),
    [
        ("I'd like to be a beautician.", True),
        ("When he is grown up Bo wants to become an engineer.", True),
        ("I would like to be a good friend.", False),
        ("I want to be a bit taller.", False),
    ],
)
def test_a_trade_that_the_child_wants_to_have_speaks_of_work(words, there):
    assert holds("adulthood-themes-covered", plan(A=words))[0] is there


def test_a_place_among_all_children_is_a_measure():
    words = "Her memory for what she has just heard is in the lowest tenth, so that she forgets instructions."
    assert holds("needs-have-baseline", plan(B=words)) == holds(
        "needs-have-baseline",
        plan(B="Her memory is at the 8th percentile, so that she forgets instructions."),
    )


def test_a_whiteboard_that_is_hard_to_read_is_no_way_to_communicate():
    hard = "Things that are hard: reading the whiteboard, changing rooms."
    assert holds("communication-described", plan(A=hard)) == [False]


def test_views_of_those_who_wrote_them_are_the_familys_advice():
    listed = ["School advice, 1 May 2026", "Views of [Name] and Mrs [surname], 2 May 2026"]
    assert holds("advice-kinds-listed", plan(K=listed))[0] is True


def test_a_therapist_who_only_trains_others_puts_no_therapy_into_f():
    trained = "Staff trained in autism by the speech and language therapist will use short sentences."
    made = plan(F=[trained], G=["Speech and language therapy for 30 minutes a week."])
    assert holds("speech-therapy-in-f", made) == [False]
    assert holds("therapy-that-teaches-in-f", made) == [None]


def test_two_totals_of_help_are_told_where_a_column_says_who_gives_it():
    made = plan(
        F=[
            {
                "text": "Help to begin and to go on.",
                "who": "Teaching assistant",
                "how_often": "15 hours a week",
            },
            {
                "text": "Help to begin and to go on.",
                "who": "Teaching assistant",
                "how_often": "20 hours a week",
            },
        ]
    )
    assert holds("provision-hours-fit-the-week", made)[-1] is None


@pytest.mark.parametrize(
    "words",
    [
        "She used to love school. She likes to answer in writing.",
        "I like it when people wait for me. Nia likes to be asked.",
    ],
)
def test_what_was_liked_once_and_how_to_speak_with_a_child_is_no_interest(words):
    assert holds("interests-present", plan(A=words)) != [True]


def test_to_want_somebody_to_know_is_no_hope():
    words = "They want teachers to know that she cares."
    assert holds("aspirations-present", plan(A=words)) == [False]


@pytest.mark.parametrize(
    ("words", "there"),
    [
        ("The assistant will write the steps on her board.", None),
        ("Graded steps towards the dinner hall, twice a week.", None),
        ("The tutor and Nia agree steps towards each outcome every half-term.", True),
    ],
)
def test_steps_of_a_task_are_no_steps_towards_an_outcome(words, there):
    assert holds("short-term-targets-arranged", plan(E=["Nia will read a page."], F=[words])) == [there]


def test_friends_and_health_as_an_adult_are_known_in_plain_words_and_in_what_e_says_besides():
    made = plan(
        A="I want to see my mates and stay in good health.", E="Moving on\nThe adult clinic takes over."
    )
    told = {f.thing: f.holds for f in CHECKS["adulthood-themes-covered"].findings(made)}
    assert told["plan: friends and community"]
    assert told["plan: health as an adult"]


def test_nothing_is_said_of_provision_for_adult_life_where_no_provision_of_f_was_read():
    made = plan(G=["A nurse will see Ada for 20 minutes each term."])
    assert holds("adulthood-provision-present", made) == [None]
    made = plan(F=["A teacher will teach Ada to read each day."])
    assert holds("adulthood-provision-present", made) == [False]


def test_a_head_of_year_speaks_for_education():
    made = plan(K="See table", advice=[{"about": "Head of Year 9", "dated": "11 May 2026"}])
    found = {one.thing: one.holds for one in CHECKS["advice-kinds-listed"].findings(made)}
    assert found["section K: education"] is True
