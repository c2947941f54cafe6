"""What labels say of the words below them, and words that only look like what a check looks for."""

import pytest
from builders import plan

from ehcp_audit.checks import CHECKS
from ehcp_audit.checks.matrix import thread_matrix
from ehcp_audit.checks.speakers import Speaker, heading_speaker
from ehcp_audit.model import Area


def told(check, made):
    return {finding.thing: finding.holds for finding in CHECKS[check].findings(made)}


@pytest.mark.parametrize(
    "label",
    ["What I want later", "My hopes and dreams", "When I am older", "The future", "What Ada would like"],
)
def test_whatever_stands_below_a_label_of_hopes_is_a_hope(label):
    made = plan(A=f"#{label}\nA flat of my own near the sea.\n#How to talk to me\nSlowly.")
    hopes = CHECKS["aspirations-present"].findings(made)
    assert {finding.quote for finding in hopes} == {"A flat of my own near the sea."}


@pytest.mark.parametrize(
    "label",
    [
        "What I want people to know",
        "How I like to be helped",
        "My views, interests and aspirations",
        "What is important to me",
    ],
)
def test_a_label_of_something_else_makes_no_hope(label):
    made = plan(A=f"#{label}\nA quiet room.")
    assert list(told("aspirations-present", made).values()) == [False]


def test_a_label_tells_whether_a_hope_is_for_soon_or_for_later():
    made = plan(A="#What I want next year\nTo catch the tram alone.\n#What I want later\nA shop.")
    assert told("aspirations-present", made) == {
        "section A: soon": True,
        "section A: later in life": True,
    }


@pytest.mark.parametrize(
    "words",
    ["He did not want to fill in the form.", "His father did not wish to comment.", "She didn't want to."],
)
def test_what_somebody_did_not_want_is_no_hope(words):
    assert list(told("aspirations-present", plan(A=words)).values()) == [False]


def test_a_label_tells_what_part_of_life_is_spoken_of():
    made = plan(A="#What I enjoy\nBoccia and horror films.\n#My health\nI had an operation in 2023.")
    found = told("views-cover-life", made)
    assert found["section A: play and free time"]
    assert found["section A: health"]
    assert not found["section A: friends"]


def test_a_forms_list_of_what_a_should_speak_of_says_nothing_of_it():
    made = plan(A="#Play, health, schooling, independence, friendships and the future\nAda is six.")
    assert not any(told("views-cover-life", made).values())


def test_none_below_the_heading_of_an_area_is_a_look_at_it():
    made = plan(B=["#Sensory and physical needs", "No needs were identified."])
    assert told("needs-cover-areas", made)["section B: sensory and physical"] is True
    made = plan(B=["#Sensory and physical needs", "#Cognition and learning", "No needs were identified."])
    assert told("needs-cover-areas", made)["section B: sensory and physical"] is None


@pytest.mark.parametrize(
    "about", ["Educational", "Head of the unit", "Pupil referral unit", "Playgroup leader"]
)
def test_section_k_has_advice_from_education_under_more_names(about):
    made = plan(K="See table", advice=[{"about": about, "dated": "11 May 2026"}])
    assert told("advice-kinds-listed", made)["section K: education"] is True


def test_an_educational_psychologist_does_not_speak_for_the_school():
    made = plan(K="See table", advice=[{"about": "Educational psychologist", "dated": "11 May 2026"}])
    assert told("advice-kinds-listed", made)["section K: education"] is None


THERAPY_IN_F = "A speech and language therapist will see Ada for 30 minutes each week."


@pytest.mark.parametrize(
    ("in_g", "holds"),
    [
        ("Speech and language therapy: six sessions a year.", None),
        ("A speech and language therapist will review her swallowing every six months.", True),
    ],
)
def test_a_part_of_a_therapy_in_g_is_asked_about_unless_it_speaks_of_health(in_g, holds):
    made = plan(F=[THERAPY_IN_F], G=[in_g])
    assert told("therapy-that-teaches-in-f", made)["G1"] is holds


def test_a_column_for_it_says_how_provision_is_reviewed():
    made = plan(F=[{"text": THERAPY_IN_F, "reviewed": "SENCO, termly"}, "A teacher will read with her."])
    assert told("provision-says-review", made) == {"F1": True, "F2": False}


@pytest.mark.parametrize(
    "words",
    [
        "To employ two personal assistants.",
        "It pays for a childminder.",
        "24 nights of short breaks.",
        "Two carers.",
    ],
)
def test_section_j_says_what_the_money_buys(words):
    made = plan(J=f"Direct payment of £100 a week for outcome E1, managed by Mum. {words}")
    assert all(told("direct-payment-detailed", made).values())


@pytest.mark.parametrize(
    "words",
    [
        "Ada will take the bus to town without her parents.",
        "I will live in a flat with my own staff.",
        "An independence programme for 30 minutes a week.",
    ],
)
def test_living_independently_is_known_in_plain_words(words):
    assert told("adulthood-themes-covered", plan(A="#My life\n" + words))["plan: living independently"]


@pytest.mark.parametrize(
    ("words", "holds"),
    [
        ("Good ways to support communication: short sentences, gestures and waiting.", True),
        ("#How to talk to me\nWait. It takes me a minute.", True),
        ("#Communication\nNot assessed because she was too young.", False),
        ("#Good ways to support her at lunch\nA seat by the door.", False),
    ],
)
def test_a_label_says_that_what_stands_below_is_how_to_communicate(words, holds):
    assert list(told("communication-described", plan(A=words)).values()) == [holds]


@pytest.mark.parametrize(
    "hope", ["She wants to be a vet.", "I would like to be an actor.", "He hopes to become a cook."]
)
def test_a_trade_is_a_hope_for_later_in_life(hope):
    assert told("aspirations-present", plan(A=hope))["section A: later in life"] is True


def test_being_something_in_class_is_no_hope_for_later_in_life():
    made = plan(A="She would like to be a line leader.")
    assert told("aspirations-present", made)["section A: later in life"] is None


def test_what_may_serve_a_health_need_is_looked_for_in_g_first():
    made = plan(
        C=["Ada has colds that turn into wheezing."],
        F=[{"text": "A teacher will read a book on colds with her.", "area": Area.COGNITION}],
        G=["A nurse will see Ada for 20 minutes each month."],
    )
    thread = next(one for one in thread_matrix(made) if (one.of, one.to) == ("C1", "provision"))
    assert (thread.pairs, thread.look_at) == ((), "G1")


@pytest.mark.parametrize("author", ["[Name]", "Dr [Name]", "[Mother] and [Father]", "[Parent]"])
def test_a_mark_in_place_of_a_name_says_that_advice_has_an_author(author):
    made = plan(K="See table", advice=[{"about": "Therapy", "who_from": author, "dated": "11 May 2026"}])
    assert list(told("advice-dated-and-signed", made).values()) == [True]


def test_equipment_that_is_bought_and_kept_clean_is_looked_after():
    made = plan(F=["Ear defenders, bought and kept clean by the school, for every lunch."])
    assert told("equipment-fully-described", made) == {"F1": True}


def test_progress_is_looked_at_where_a_column_beside_provision_says_so():
    made = plan(E=["Ada will read a page."], F=[{"text": THERAPY_IN_F, "reviewed": "Tutor, termly"}])
    assert list(told("outcomes-reviewed", made).values()) == [True]
    assert list(told("outcomes-reviewed", plan(E=["Ada will read."], F=[THERAPY_IN_F])).values()) == [None]


def test_a_hope_at_the_end_of_a_straight_quote_is_given_without_its_mark():
    made = plan(A='Ada said: "I like trams. When I grow up I want to drive one."')
    quotes = {one.quote for one in CHECKS["aspirations-present"].findings(made)}
    assert quotes == {"When I grow up I want to drive one."}


def test_a_column_for_it_says_what_the_person_is_trained_in():
    beside = {"who": "Teaching assistant", "how_often": "Daily for 20 minutes"}
    words = "A social communication group of four pupils that follows the therapist's programme"
    made = plan(F=[{"text": words, **beside, "expertise": "Trained in the programme by its authors"}])
    assert told("provision-says-expertise", made) == {"F1": True}
    assert told("provision-says-expertise", plan(F=[{"text": words, **beside}]))["F1"] is not True


@pytest.mark.parametrize(
    "heading",
    [
        "What B says",
        "What Bo says (recorded by Mrs Dean with picture cards)",
        "What [Name] told us",
        "What she wants",
    ],
)
def test_a_heading_that_names_the_child_says_whose_words_stand_below_it(heading):
    assert heading_speaker(heading) is Speaker.CHILD


@pytest.mark.parametrize("heading", ["What school says", "What Nan says", "What Mr Dean says", "Staff views"])
def test_a_heading_that_names_somebody_else_gives_the_child_no_words(heading):
    assert heading_speaker(heading) is not Speaker.CHILD


def test_a_letter_at_the_head_of_its_words_is_a_sections_own_below_a_heading_for_two():
    shared = {"E": "combined", "F": "combined"}
    both = {"E": ["Sections E and F"], "F": ["Sections E and F"]}
    made = plan(
        E=["Outcome 1 (Section E): By June Bo will count."],
        F=["A teacher counts with Bo; see Section F of the report."],
        labelled=shared,
        titles=both,
    )
    assert told("sections-carry-letter", made) == {"section E": True, "section F": False}


def test_a_heading_with_the_surname_of_a_parent_gives_the_child_no_words():
    assert heading_speaker("What Price says", frozenset({"Price"})) is not Speaker.CHILD
