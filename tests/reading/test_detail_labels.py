"""Labels on lines of their own: who, how often and what it meets, as on cards that no table holds."""

from block_builders import bold, head, para, read, said, section_text, table, texts

FIRST = "A language programme is carried out in a quiet room."
SECOND = "Phonics is taught in a group of no more than three pupils."


def card(text: str, who: str, often: str, meets: str):
    return (
        bold("Provision"), para(text), bold("Provided by"), para(who), bold("How often"), para(often),
        bold("Meets"), para(meets),
    )  # fmt: skip


def test_the_lines_below_such_labels_are_no_statements_but_say_who_and_how_often():
    plan = read(
        head("Section E: Outcomes"),
        para("Outcome 1: By July 2027 Sam will follow four instructions."),
        para("Outcome 2: By July 2027 Sam will read a page aloud."),
        head("Section F: Special educational provision"),
        *card(FIRST, "Trained teaching assistant", "Four times a week", "Outcome 1"),
        *card(SECOND, "Specialist teacher", "30 minutes daily", "Outcome 2"),
    )
    assert texts(plan, "F") == [FIRST, SECOND]
    assert [one.who for one in plan.provisions] == ["Trained teaching assistant", "Specialist teacher"]
    assert [one.how_often for one in plan.provisions] == ["Four times a week", "30 minutes daily"]
    assert said(plan) == {frozenset(("E1", "F1")), frozenset(("E2", "F2"))}


def test_a_heading_that_comes_once_over_a_part_of_the_section_takes_no_statement_away():
    """`Staffing` heads what it provides: there is no card, and the words below are provision."""
    plan = read(
        head("Section F: Special educational provision"),
        para(FIRST),
        bold("Staffing"),
        para("Twenty hours of a teaching assistant each week."),
    )
    assert texts(plan, "F") == [FIRST, "Twenty hours of a teaching assistant each week."]


def test_a_sentence_on_how_the_list_below_came_about_is_none_of_the_list():
    """It stays in the section's words."""
    told = "The outcomes below were agreed at a meeting and are numbered."
    plan = read(head("Section E: Outcomes"), para(told), para("By July 2027 Sam will read a page aloud."))
    assert texts(plan, "E") == ["By July 2027 Sam will read a page aloud."]
    assert told in section_text(plan, "E")


def test_a_label_with_a_number_beside_its_words_is_no_part_of_them():
    """`Need 2` and its words come as one line from a column that no rule parts."""
    plan = read(head("Section B: Special educational needs"), para("Need 1 Sam reads single words."))
    assert texts(plan, "B") == ["Sam reads single words."]
    kept = "Need 1 is met by the outcomes below in every lesson."
    assert texts(read(head("Section B: Special educational needs"), para(kept)), "B") == [kept]


def test_a_label_in_any_words_with_nothing_but_codes_behind_it_says_what_the_statement_meets():
    outcomes = ["By July 2027 Sam will follow four instructions.", "By July 2027 Sam will read a page aloud."]
    plan = read(
        head("Section B: Special educational needs"),
        para("1. Sam follows single instructions."),
        para("2. Sam reads single words."),
        para("3. Sam does not read aloud."),
        head("Section E: Outcomes"),
        *(
            block
            for text, named in zip(outcomes, ("1", "2, 3"), strict=True)
            for block in (bold("Outcome"), para(text), para(f"Needs this outcome addresses: {named}"))
        ),
    )
    assert texts(plan, "E") == outcomes
    assert said(plan) == {frozenset(("B1", "E1")), frozenset(("B2", "E2")), frozenset(("B3", "E2"))}


def test_a_label_of_many_words_over_one_code_says_what_the_statement_meets():
    plan = read(
        head("Section B: Special educational needs"),
        table(["N1", "Sam follows single instructions."], ["N2", "Sam reads single words."]),
        head("Section E: Outcomes"),
        bold("Outcome 1"),
        para("By July 2027 Sam will follow four instructions."),
        para("Needs met by this outcome: N2"),
        bold("Outcome 2"),
        para("By July 2027 Sam will read a page aloud."),
        para("Needs met by this outcome: N1"),
    )
    assert said(plan) == {frozenset(("B2", "E1")), frozenset(("B1", "E2"))}
