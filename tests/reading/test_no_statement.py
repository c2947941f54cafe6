"""Sentences that state nothing: that there is nothing, prompts of the form, guidance left in it."""

import pytest
from block_builders import head, para, read, section_text, texts

from ehcp_audit.reading.words.blanks import is_guidance, is_of_the_form, is_prompt
from ehcp_audit.reading.words.nothing import says_none

OUTCOME = "By July 2027 Sam will follow a three-step instruction in class."


PROVISION = "A speech and language therapist will see Sam for 45 minutes every week."


NEED = "Sam finds it hard to follow spoken instructions."


@pytest.mark.parametrize(
    "words",
    [
        "None identified.",
        "N/A",
        "Not applicable",
        "None",
        "No health needs have been identified.",
        "There are no social care needs.",
        "[Name] has no identified special educational needs in this area.",
        "Sam is not known to social care.",
        "[Name] is not known to social care.",
        "I do not have any.",
        "I don't need any",
        "[Name] has none.",
    ],
)
def test_a_statement_that_there_is_nothing_is_text_but_no_statement(words):
    plan = read(head("Section D: Social care needs"), para(words))
    assert section_text(plan, "D") == words
    assert plan.needs == ()


@pytest.mark.parametrize(
    "words",
    [
        "Sam has no sense of danger.",
        "Sam has no friends in his class.",
        "No two days are alike for Sam.",
        "Nobody can reach Sam when he is upset.",
        "He doesn't have any way to ask for help.",
    ],
)
def test_a_need_that_begins_with_no_is_still_a_need(words):
    assert not says_none(words)
    assert texts(read(head("Section B: Needs"), para(words)), "B") == [words]


@pytest.mark.parametrize(
    "words",
    ["Click or tap here to enter text.", "Choose an item.", "Click here to enter a date.", "{{ need_1 }}"],
)
def test_a_prompt_of_the_form_is_no_statement(words):
    assert is_prompt(words)
    assert read(head("Section B: Needs"), para(words)).needs == ()


def test_guidance_left_under_a_label_is_no_statement():
    assert is_guidance("In this section, all needs must be listed.")
    plan = read(head("Section F: Provision"), para("Be exact about who does what."), para(PROVISION))
    assert texts(plan, "F") == [PROVISION]
    assert "Be exact" in section_text(plan, "F")


def test_what_a_form_asks_for_directly_under_its_label_is_the_form_s_own():
    asked = "Say whether money was asked for and what was agreed."
    plan = read(head("Section J: Personal budget"), para(asked), para("None was asked for."))
    assert [one.is_form for one in plan.sections["J"].passages()] == [True, False]


def test_a_line_further_down_that_begins_as_a_form_asks_is_said_of_the_child():
    lines = ["By July 2027 Sam will:", "Explain what he has learned in science in four linked sentences."]
    plan = read(head("Section E: Outcomes"), *map(para, lines))
    assert not any(one.is_form for one in plan.sections["E"].passages())


@pytest.mark.parametrize(
    "words",
    [
        "Please delete as appropriate.",
        "Please tick all that apply.",
        "Please complete one box a need.",
    ],
)
def test_what_a_form_asks_for_politely_is_the_form_s_own(words):
    assert is_of_the_form(words)


@pytest.mark.parametrize(
    "words",
    [
        "Please give me time to answer.",
        "Please ensure that I sit by the door.",
        "Tap dancing is best.",
    ],
)
def test_what_the_child_asks_for_is_no_form_s(words):
    assert not is_of_the_form(words)


def test_a_provision_in_the_imperative_is_no_guidance_further_down():
    plan = read(
        head("Section F: Provision"), para(PROVISION), para("Record his reading each day on the chart.")
    )
    assert texts(plan, "F") == [PROVISION, "Record his reading each day on the chart."]


@pytest.mark.parametrize(
    "words",
    [
        "None identified after advice from the early help team in May 2026.",
        "Not known to social care.",
        "Nothing to report.",
        "Section H1 provision is not required because Sam lives with both parents.",
        "No provision is reasonably required.",
        "The local authority has not identified any social care needs.",
        "It was agreed that no social care provision is needed at present.",
        "This section has intentionally been left blank.",
        "H1: none.",
    ],
)
def test_nothing_said_in_many_ways_is_no_statement(words):
    plan = read(head("Section D: Social care needs"), para(words))
    assert not plan.needs
    assert section_text(plan, "D") == words


@pytest.mark.parametrize(
    "words",
    [
        "No adult will leave the room while Sam is eating.",
        "None of the adults in the class will raise their voice.",
        "He does not have any words for feelings.",
        "Sam is not known to start a game.",
        "Sam receives no support at lunch and this leads to conflict.",
        "Support is not always required in PE, but an adult must be near.",
        "Sam has no identified needs in health but will be seen by the nurse once a year.",
    ],
)
def test_a_statement_with_a_no_in_it_says_something(words):
    assert not says_none(words)


@pytest.mark.parametrize(
    "words",
    [
        "None identified. A social worker of the disabled children's team assessed Rosa and found no needs.",
        "None. The family said in the meeting that they have no needs of this kind.",
    ],
)
def test_what_follows_a_none_may_say_at_length_who_looked(words):
    plan = read(head("Section D: Social care needs"), para(words))
    assert plan.needs == ()


@pytest.mark.parametrize(
    "words", ["What will be achieved", "Description of outcome", "SEN no.", "Long term outcome", "Details:"]
)
def test_what_can_only_head_a_column_is_text_but_no_statement(words):
    plan = read(head("Section E: Outcomes"), para(words), para(OUTCOME))
    assert words in section_text(plan, "E")
    assert texts(plan, "E") == [OUTCOME]


@pytest.mark.parametrize(
    "words", ["Needs that come and go", "Description of his day in pictures", "Outcome stickers"]
)
def test_a_short_statement_with_a_word_of_its_own_is_still_one(words):
    assert words in texts(read(head("Section B: Needs"), para(words), para(NEED)), "B")


def test_the_forms_own_words_are_told_from_what_the_plan_says():
    plan = read(
        head("Section A: Views"),
        para("For digital systems: include drawings or recordings here."),
        para("I like bridges."),
        head("Section B: Special educational needs"),
        para("Some children hear little. More is said in paragraph 6.34 of the SEND Code of Practice."),
        para("Ada cannot hear a whisper across the room."),
        head("Section C: Health needs"),
        para("Click or tap here to enter text."),
    )
    said = {
        letter: [one.text for one in section.passages() if one.is_said]
        for letter, section in plan.sections.items()
    }
    assert said == {
        "A": ["I like bridges."],
        "B": ["Ada cannot hear a whisper across the room."],
        "C": [],
    }
    assert plan.sections["C"].is_blank
    assert "digital systems" in plan.sections["A"].text


@pytest.mark.parametrize(
    "words",
    [
        "The clinical commissioner at Penrose ICB agreed this provision on 29 September 2026.",
        "The ICB has approved all of the above.",
        "Dr Ash, designated clinical officer, approved the health provision in Section G on 4 May 2026.",
    ],
)
def test_who_agreed_the_provision_is_none_of_it(words):
    made = read(head("Section G: Health care provision"), para(PROVISION), para(words))
    assert [one.text for one in made.provisions] == [PROVISION]


def test_what_somebody_agreed_to_give_is_provision():
    words = "The ICB agreed that a nurse will visit Sam for 30 minutes every month."
    made = read(head("Section G: Health care provision"), para(PROVISION), para(words))
    assert [one.text for one in made.provisions] == [PROVISION, words]


@pytest.mark.parametrize(
    "words",
    [
        "Sam's teacher and his parents set two small steps towards each outcome every six weeks.",
        "The SENCO brings everybody's records to a meeting with his parents once a term.",
        "The council will review the outcomes each year.",
    ],
)
def test_how_steps_are_set_and_progress_is_watched_is_no_outcome(words):
    made = read(head("Section E: Outcomes"), para(OUTCOME), para(words))
    assert [one.text for one in made.outcomes] == [OUTCOME]


def test_an_outcome_may_name_a_teacher_and_what_the_child_sets():
    words = "By July 2027 Sam will tell his teacher three steps of a task and set them out by himself."
    made = read(head("Section E: Outcomes"), para(words))
    assert [one.text for one in made.outcomes] == [words]
