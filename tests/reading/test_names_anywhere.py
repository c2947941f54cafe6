"""A plan's own names for its statements, wherever they stand and whatever stands around them."""

from block_builders import bold, bullet, head, para, read, said, table, texts
from test_named_in_words import NEEDS, OUTCOMES, PROVISIONS, listed, pairs


def plan_with(*below, need="SEN{}: ", outcome="OUT{}: "):
    return read(
        *listed("B", "Needs", [need.format(n) for n in (1, 2)], NEEDS),
        *listed("E", "Outcomes", [outcome.format(n) for n in (1, 2)], OUTCOMES),
        head("Section F: Provision"),
        *below,
    )


def test_codes_that_only_this_plan_uses_are_taken_off_and_named_in_a_line_below():
    plan = plan_with(
        para(f"SEP1: {PROVISIONS[0]}"),
        para("Golden thread: SEN2 > OUT1 > SEP1"),
        para(f"SEP2: {PROVISIONS[1]}"),
        para("Golden thread: SEN1 > OUT2 > SEP2"),
    )
    assert (texts(plan, "B"), texts(plan, "E"), texts(plan, "F")) == (NEEDS, OUTCOMES, PROVISIONS)
    assert said(plan) == pairs("B2+E1", "B2+F1", "E1+F1", "B1+E2", "B1+F2", "E2+F2")


def test_codes_in_brackets_are_learned_as_any_others():
    plan = plan_with(
        table(["What", "Who"], [f"{PROVISIONS[0]}\n[SEN.2 / OC.1]", "Tutor"], heads=1),
        need="[SEN.{}] ",
        outcome="[OC.{}] ",
    )
    assert texts(plan, "B") == NEEDS
    assert {"B2+F1", "E1+F1"} <= {"+".join(sorted(pair)) for pair in said(plan)}


def test_a_code_in_the_middle_of_a_sentence_is_a_name_and_stays_in_the_words():
    words = "Because N2 touches every lesson, a story group will meet; staff keep O1 in mind each week."
    plan = plan_with(para(words), need="N{}. ", outcome="O{}. ")
    assert texts(plan, "F") == [words]
    assert said(plan) == pairs("B2+E1", "B2+F1", "E1+F1")


def test_a_line_that_comes_again_with_other_names_is_no_statement():
    plan = plan_with(
        para("The entries below serve OUT1 and grow out of SEN2."),
        bullet(PROVISIONS[0]),
        para("The entries below serve OUT2 and grow out of SEN1."),
        bullet(PROVISIONS[1]),
    )
    assert texts(plan, "F") == PROVISIONS
    assert said(plan) == pairs("B2+E1", "B2+F1", "E1+F1", "B1+E2", "B1+F2", "E2+F2")


def test_sentences_about_several_statements_tie_those_they_name():
    plan = plan_with(
        para(f"Provision 1 - {PROVISIONS[0]}"),
        para(f"Provision 2 - {PROVISIONS[1]}"),
        para("Outcome 1 rests on provision 2, and outcome 2 on provisions 1 and 2."),
        need="Need {}: ",
        outcome="Outcome {}: ",
    )
    assert texts(plan, "F") == PROVISIONS
    assert said(plan) == pairs("E1+F2", "E2+F1", "E2+F2")


def test_a_table_before_the_first_section_ties_what_it_names():
    plan = read(
        table(
            ["Strand", "Needs", "Outcomes"],
            ["Talking", "Need 1", "Outcome 2"],
            ["Reading", "Need 2", "Outcome 1"],
            heads=1,
        ),
        *listed("B", "Needs", ["1. ", "2. "], NEEDS),
        *listed("E", "Outcomes", ["1. ", "2. "], OUTCOMES),
    )
    assert said(plan) == pairs("B1+E2", "B2+E1")


def test_a_word_in_front_of_a_need_names_it_in_a_column_and_in_brackets():
    plan = read(
        head("Section B: Needs"),
        table(["No", "Theme", "Need"], ["1", "Stories", NEEDS[0]], ["2", "Print", NEEDS[1]], heads=1),
        *listed("E", "Outcomes", ["1. ", "2. "], OUTCOMES, (" (Print)", " (Stories)")),
        head("Section F: Provision"),
        table(
            ["Provision", "By whom", "How often", "Helps with"],
            [PROVISIONS[0], "Tutor", "Daily", "Stories"],
            [PROVISIONS[1], "Tutor", "Daily", "Print"],
            heads=1,
        ),
    )
    assert texts(plan, "E") == OUTCOMES
    assert said(plan) == pairs("B2+E1", "B1+E2", "B1+F1", "B2+F2")


def test_numbers_that_may_be_needs_or_outcomes_are_left_with_a_note():
    plan = plan_with(
        table(
            ["Provision", "By whom", "How often", "Links to"],
            [PROVISIONS[0], "Tutor", "Daily", "1"],
            [PROVISIONS[1], "Tutor", "Daily", "2"],
            heads=1,
        ),
        need="{}. ",
        outcome="{}. ",
    )
    assert not plan.links
    assert [note.says for note in plan.notes if note.kind == "unclear-reference"] == [
        "Numbers under \u201cLinks to\u201d may be those of needs or of outcomes: no link was made of them."
    ]


def test_numbers_that_only_needs_have_are_needs():
    plan = read(
        *listed("B", "Needs", ["1. ", "2. "], NEEDS),
        *listed("E", "Outcomes", ["\u2022 ", "\u2022 "], OUTCOMES),
        head("Section F: Provision"),
        table(
            ["Provision", "By whom", "How often", "Links to"],
            [PROVISIONS[0], "Tutor", "Daily", "2"],
            [PROVISIONS[1], "Tutor", "Daily", "1"],
            heads=1,
        ),
    )
    assert said(plan) == pairs("B2+F1", "B1+F2")


def test_what_is_counted_is_no_name():
    plan = read(
        *listed(
            "B", "Needs", ["1. ", "2. "], [f"{NEEDS[0]} Ada needs 1 to 2 adults.", f"{NEEDS[1]} Vitamin B2."]
        ),
        *listed("E", "Outcomes", ["1. ", "2. "], OUTCOMES),
        head("Section F: Provision"),
        para("1. Ada will need 2 reminders and needs 1:1 help; aims 1 step ahead in Year 2."),
    )
    assert not plan.links


def test_what_stands_under_evidence_names_nothing():
    plan = read(
        head("Section B: Needs"),
        table(["No", "Need", "Evidence"], ["1", NEEDS[0], "School"], ["2", NEEDS[1], "Clinic"], heads=1),
        head("Section F: Provision"),
        table(
            ["Provision", "How often", "Informed by"],
            [PROVISIONS[0], "Daily", "School"],
            [PROVISIONS[1], "Daily", "Clinic"],
            heads=1,
        ),
    )
    assert not plan.links


def test_a_need_is_named_in_front_of_any_verb():
    plan = read(
        *listed("B", "Needs", ["Need 1: ", "Need 2: "], NEEDS),
        head("Section E: Outcomes"),
        para(f"1. {OUTCOMES[0]}"),
        para("This outcome grew out of what Need 2 describes."),
        para(f"2. {OUTCOMES[1]}"),
        para("This outcome grew out of what Need 1 describes."),
    )
    assert texts(plan, "E") == OUTCOMES
    assert said(plan) == pairs("B2+E1", "B1+E2")


def test_letters_of_outcomes_are_names_where_the_plan_letters_them():
    plan = read(
        *listed("B", "Needs", ["Need 1: ", "Need 2: "], NEEDS),
        *listed("E", "Outcomes", ["Outcome A: ", "Outcome B: "], OUTCOMES),
        head("Section F: Provision"),
        para(f"1. {PROVISIONS[0]}"),
        para("Why: Need 1. What for: Outcome B."),
        para(f"2. {PROVISIONS[1]}"),
        para("Why: Need 2. What for: Outcome A."),
    )
    assert texts(plan, "F") == PROVISIONS
    assert said(plan) == pairs("B1+E2", "B1+F1", "E2+F1", "B2+E1", "B2+F2", "E1+F2")


def test_a_short_plain_cell_beside_a_bold_label_is_no_head_of_a_column():
    plan = read(
        *listed("E", "Outcomes", ["Outcome 1: ", "Outcome 2: "], OUTCOMES),
        head("Section F: Provision"),
        table(
            [bold("Provision"), "A story group for 30 minutes each week with a tutor"],
            [bold("So that"), "Outcome 1"],
        ),
        table(
            [bold("Provision"), "A reading group for 20 minutes each day with a tutor"],
            [bold("So that"), "Outcome 2"],
        ),
    )
    assert len(texts(plan, "F")) == 2
    assert said(plan) == pairs("E1+F1", "E2+F2")
