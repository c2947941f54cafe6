"""What is a statement, what is none, and what goes with each."""

import pytest
from block_builders import bold, bullet, head, numbered, para, read, said, section_text, table, texts
from hypothesis import given, settings
from hypothesis import strategies as st

OUTCOME = "By July 2027 Sam will follow a three-step instruction in class."
PROVISION = "A speech and language therapist will see Sam for 45 minutes every week."
NEED = "Sam finds it hard to follow spoken instructions."


def test_each_list_item_is_a_statement_and_the_line_that_leads_in_is_none():
    plan = read(
        head("Section B: Needs"), para("Sam has these needs:"), bullet("Listening."), bullet("Reading aloud.")
    )
    assert texts(plan, "B") == ["Listening.", "Reading aloud."]


def test_each_paragraph_is_a_statement_where_there_is_no_list():
    assert texts(read(head("Section B: Needs"), para(NEED), para("He tires.")), "B") == [NEED, "He tires."]


def test_a_cell_of_two_paragraphs_is_one_statement_and_a_cell_of_dashes_is_several():
    plan = read(
        head("Section F: Provision"),
        table(
            ["Provision", "Who", "How often"],
            [[para("A sand timer."), para("It stands on his desk.")], "Class teacher", "Always"],
            [para("- Weekly speech therapy.\n- A daily talking game."), "Therapist", "As said"],
            heads=1,
        ),
    )
    assert texts(plan, "F") == [
        "A sand timer. It stands on his desk.",
        "Weekly speech therapy.",
        "A daily talking game.",
    ]
    assert [one.who for one in plan.provisions] == ["Class teacher", "Therapist", "Therapist"]


def test_a_line_all_in_brackets_belongs_to_the_statement_above_it():
    plan = read(
        head("Section E: Outcomes"),
        para("1. " + OUTCOME),
        head("Section F: Provision"),
        para("Speech and language therapy."),
        para("(Speech and language therapist; 45 minutes a week; outcome 1)"),
        para("A fine motor programme."),
        para("(Teaching assistant (trained in it); daily.)"),
    )
    assert texts(plan, "F") == [
        "Speech and language therapy. (Speech and language therapist; 45 minutes a week; outcome 1)",
        "A fine motor programme. (Teaching assistant (trained in it); daily.)",
    ]
    assert [(one.outcome, one.provision) for one in plan.links] == [("E1", "F1")]


def test_strengths_are_text_but_no_statements():
    plan = read(
        head("Section B: Needs"), bold("Strengths"), para("He draws well."), bold("Needs"), para(NEED)
    )
    assert texts(plan, "B") == [NEED]
    assert "He draws well." in section_text(plan, "B")


@pytest.mark.parametrize(
    ("shown", "text"),
    [
        ("1. " + NEED, NEED),
        ("a) " + NEED, NEED),
        ("B1 " + NEED, NEED),
        ("B1.2: " + NEED, NEED),
        ("(iii) " + NEED, NEED),
        (NEED + " (K3)", NEED),
        (NEED + " [EP report]", NEED),
        (NEED + " (Source: SALT report, May 2025)", NEED),
        ("- " + NEED, NEED),
        ("5.2 " + NEED, NEED),
        ("Need 4: " + NEED, NEED),
    ],
)
def test_numbers_and_source_tags_are_not_part_of_the_statement(shown, text):
    need = read(head("Section B: Needs"), para(shown)).needs[0]
    assert need.text == text
    assert shown[need.place.start : need.place.end] == need.printed == text


def test_a_lead_in_gives_its_time_to_each_numbered_item_of_one_paragraph():
    plan = read(
        head("Section E: Outcomes"),
        para("By the end of Key Stage 2: (1) Sam will read a page; (2) Sam will write a line."),
    )
    assert [(one.text, one.by_when) for one in plan.outcomes] == [
        ("Sam will read a page", "end of Key Stage 2"),
        ("Sam will write a line.", "end of Key Stage 2"),
    ]


def test_a_figure_in_brackets_does_not_part_a_sentence():
    words = "Sam will name (1) colour and (3) shapes."
    assert texts(read(head("Section E: Outcomes"), para(words)), "E") == [words]


def test_a_wrapped_line_belongs_to_the_item_before_it():
    plan = read(
        head("Section F: Provision"),
        bullet("Weekly therapy with a"),
        para("qualified therapist."),
        bullet("A timer."),
    )
    assert texts(plan, "F") == ["Weekly therapy with a qualified therapist.", "A timer."]
    assert plan.provisions[0].place.last_block == plan.provisions[0].place.block + 1


def test_references_of_every_form_make_links():
    plan = read(
        head("Section B: Needs"),
        para("B1. " + NEED),
        para("B2. He reads slowly."),
        head("Section E: Outcomes"),
        para(f"E1 {OUTCOME} (meets need B1)"),
        para("E2 Sam will read a page. (B2)"),
        head("Section F: Provision"),
        para(f"F1 {PROVISION} Links to outcome E1."),
        para("F2 Daily reading for 15 minutes (need B2; outcome E2)"),
        para("F3 A timer to meet need B1."),
    )
    assert said(plan) == {
        frozenset(pair)
        for pair in (("B1", "E1"), ("B2", "E2"), ("E1", "F1"), ("B2", "F2"), ("E2", "F2"), ("B1", "F3"))
    }
    assert texts(plan, "F")[:2] == [PROVISION, "Daily reading for 15 minutes"]
    assert {link.by for link in plan.links} == {"reference"}


def test_a_reference_column_names_by_number_or_by_the_words_themselves():
    plan = read(
        head("Section B: Needs"),
        numbered("1.", NEED),
        numbered("2.", "Sam reads far more slowly than his class."),
        head("Section F: Provision"),
        table(
            ["Need", "Provision", "Who"],
            ["1", PROVISION, "Therapist"],
            ["Sam reads far more slowly than his class.", "Daily reading for 15 minutes.", "TA"],
            heads=1,
        ),
    )
    assert said(plan) == {frozenset(("B1", "F1")), frozenset(("B2", "F2"))}
    assert len(plan.needs) == 2


def test_a_code_that_names_nothing_links_nothing():
    plan = read(
        head("Section B: Needs"),
        para(NEED),
        head("Section F: Provision"),
        para("Vitamin B12 daily; English at level B7."),
    )
    assert plan.links == ()


def test_what_was_blacked_out_stays_a_statement_and_a_name_mark_alone_is_none():
    plan = read(
        head("Section F: Provision"),
        bullet("████"),
        bullet("[Name]"),
        bullet("______"),
        bullet("████ will see Xxxxx weekly."),
    )
    assert texts(plan, "F") == ["████", "████ will see Xxxxx weekly."]


def test_an_outcome_over_its_provision_in_one_table_is_linked_to_each_row():
    plan = read(
        head("Sections E and F: Outcomes and provision"),
        table(
            ["Outcome 1: " + OUTCOME, "", ""],
            ["Provision", "Who", "How often"],
            [PROVISION, "Therapist", "Weekly"],
            ["A timer.", "TA", "Daily"],
        ),
    )
    assert texts(plan, "E") == [OUTCOME]
    assert said(plan) == {frozenset(("E1", "F1")), frozenset(("E1", "F2"))}
    assert [one.how_often for one in plan.provisions] == ["Weekly", "Daily"]


def test_no_area_is_given_to_health_and_care():
    plan = read(
        head("Section B: Needs"),
        bold("Cognition and learning"),
        para(NEED),
        head("Section C: Health needs"),
        para("Asthma."),
    )
    assert [need.area for need in plan.needs] == ["cognition_and_learning", None]


_WORDS = st.text(st.sampled_from("abcdefgh ABC.,:;()[]-\u2013•1234 \n\u00a0BEFK█_"), min_size=1, max_size=60)


@settings(max_examples=60, deadline=None)
@given(st.lists(_WORDS, min_size=1, max_size=8), st.sampled_from("BEFGH"))
def test_what_is_printed_is_found_at_its_place_whatever_stands_there(paragraphs, letter):
    body = [head(f"Section {letter}"), *(para(text) for text in paragraphs)]
    plan = read(*body)
    for one in plan.statements():
        last = one.place.last_block if one.place.last_block is not None else one.place.block
        shown = [paragraph.shown for paragraph in body[one.place.block : last + 1]]
        if len(shown) == 1:
            assert shown[0][one.place.start : one.place.end] == one.printed
        else:
            assert (
                "\n".join([shown[0][one.place.start :], *shown[1:-1], shown[-1][: one.place.end]])
                == one.printed
            )
        assert one.text


def test_a_provision_that_names_a_need_and_an_outcome_gives_one_link():
    plan = read(
        head("Section B: Needs"),
        para("1. " + NEED),
        head("Section E: Outcomes"),
        para("1. " + OUTCOME),
        head("Section F: Provision"),
        para("1. " + PROVISION + " (Meets need B1; Outcome 1)"),
    )
    assert [(x.need, x.outcome, x.provision, x.by) for x in plan.links] == [("B1", "E1", "F1", "reference")]


def test_several_needs_and_outcomes_named_at_once_are_linked_in_pairs():
    plan = read(
        head("Section B: Needs"),
        *(para(f"{number}. {NEED} It is number {number}.") for number in (1, 2)),
        head("Section E: Outcomes"),
        *(para(f"{number}. {OUTCOME} It is number {number}.") for number in (1, 2)),
        head("Section F: Provision"),
        para("1. " + PROVISION + " (Meets needs B1, B2; Outcomes 1, 2)"),
    )
    assert said(plan) == {frozenset((one, "F1")) for one in ("B1", "B2", "E1", "E2")}


def test_a_blacked_out_section_is_present_and_said_to_be_hidden():
    plan = read(
        head("Section B: Needs"),
        para("████ ████"),
        head("Section C: Health needs"),
        para("[Redacted]"),
        head("Section D: Social care needs"),
        para("______"),
    )
    assert plan.needs == ()
    assert not any(section.is_blank for section in plan.sections.values())
    notes = [note.says for note in plan.notes if note.kind == "blacked-out"]
    assert notes == ["Sections B and C were blacked out: what stood there cannot be judged."]


def test_a_line_that_begins_with_a_figure_goes_on_from_the_one_before():
    first = "Pre-teaching of the week's mathematics before the lesson,"
    plan = read(
        head("Section F: Provision"), bullet(first), para("25 minutes every Monday, given by a teacher.")
    )
    assert texts(plan, "F") == [first + " 25 minutes every Monday, given by a teacher."]


def test_a_columns_head_that_begins_the_sentence_gives_its_time_to_each_outcome():
    plan = read(
        head("Section E: Outcomes"),
        table(
            [bold("Ref"), bold("By the end of Key Stage 3, [Name] will…"), bold("Meets need")],
            ["E1", "read a page of a Year 5 book aloud at 90 words a minute", "B1"],
            ["E2", "give the answer to ten number bonds in one minute", "B2"],
        ),
    )
    assert [(one.text, one.by_when) for one in plan.outcomes] == [
        ("read a page of a Year 5 book aloud at 90 words a minute", "end of Key Stage 3"),
        ("give the answer to ten number bonds in one minute", "end of Key Stage 3"),
    ]


def test_a_need_is_without_the_label_and_code_in_front_of_it():
    plan = read(
        head("Section B: Special educational needs"),
        para("Need B1: [Name] loses the place at the end of each line of a class text."),
        head("Section E: Outcomes"),
        para("Outcome E1 (B1): By July 2027 [Name] will read a page aloud with four mistakes at most."),
    )
    assert texts(plan, "B") == ["[Name] loses the place at the end of each line of a class text."]
    assert texts(plan, "E") == ["By July 2027 [Name] will read a page aloud with four mistakes at most."]


def test_a_column_of_codes_says_what_a_provision_is_for_though_its_head_does_not():
    plan = read(
        head("Section E: Outcomes"),
        para("E1 By July 2027 [Name] will read a page aloud with four mistakes at most."),
        head("Section F: Special educational provision"),
        table(
            [bold("For"), bold("Provision"), bold("By whom"), bold("How much")],
            ["E1", "Teaching with a structured phonics programme", "Specialist teacher", "3 x 40 minutes"],
        ),
    )
    assert texts(plan, "F") == ["Teaching with a structured phonics programme"]
    assert [(link.outcome, link.provision) for link in plan.links] == [("E1", "F1")]


@pytest.mark.parametrize(
    "words",
    ["See the individual education plan.", "Please refer to the attached speech and language report."],
)
def test_a_line_that_only_names_another_paper_is_no_outcome(words):
    assert read(head("Section E: Outcomes"), para(words)).outcomes == ()


@pytest.mark.parametrize("words", ["See her friends every week.", "See the board from his seat."])
def test_an_outcome_that_begins_with_see_is_one(words):
    assert [one.text for one in read(head("Section E: Outcomes"), para(words)).outcomes] == [words]
