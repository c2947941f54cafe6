"""Forms of labels that no generator here makes: letters without a space, parts, letters apart, no letters."""

import pytest
from block_builders import (
    bold,
    bullet,
    head,
    letters,
    para,
    read,
    section_text,
    table,
    texts,
    wide,
)
from plan_words import N1, N2, O1, O2, P1, P2

from ehcp_audit.model import SectionLetter
from ehcp_audit.reading.words.label_forms import read_label


def test_capitals_without_a_space_and_needs_in_the_right_hand_column():
    plan = read(
        para("EDUCATION, HEALTH & CARE PLAN", bold=29, size=16.0),
        para("This Education, Health and Care Plan (EHC Plan) is made on ______by Mudford City Council."),
        bold("SECTIONA: MY PROFILE", size=14.0),
        bold("my bACKGROUND"),
        para("[Name] lives with her mother and two brothers."),
        bold("My current support"),
        para("I have help from Mrs B every morning."),
        bold("SUMMARY OF _____'S SKILLS AND STRENGTHS, NEEDS AND SUPPORT", size=16.0),
        bold("SECTION B: SPECIAL EDUCATIONAL NEEDS", size=14.0),
        bold("Cognition and Learning"),
        table(
            ["What is working (Strengths / Resources)", "What is not working so well (Needs / Concerns)"],
            ["She loves numbers.", [bullet(N2), bullet("[Name] cannot yet tell the time.")]],
            heads=1,
        ),
        bold("Communication and Interaction"),
        table(
            ["What is working (Strengths / Resources)", "What is not working so well (Needs / Concerns)"],
            ["She is friendly.", N1],
            heads=1,
        ),
        bold("SECTION C: HEALTH NEEDS", size=14.0),
        table(
            ["What is working (Strengths / Resources)", "What is not working so well (Needs / Concerns)"],
            ["She sleeps well.", "[Name] has asthma and uses an inhaler before exercise."],
            heads=1,
        ),
        bold("SECTION D: SOCIAL CARE NEEDS", size=14.0),
        bold("FAMILY AND COMMUNITY LIFE"),
        table(
            ["What is working (Strengths / Resources)", "What is not working so well (Needs / Concerns)"],
            ["Her family is close.", "[Name] has no club or group that she can go to."],
            heads=1,
        ),
        bold("OUTCOMES AND SUPPORT PLAN", size=16.0),
        bold("Cognition and Learning", size=12.0),
        bold("Section E \u2013 Desired Outcomes"),
        table(
            ["Long Term Aim(s):", "To read for pleasure."],
            ["Short Term Outcome (1 Year):", O2],
            ["Short Term Outcome (1 Year):", ""],
        ),
        bold("Section F \u2013 Special Educational Provision"),
        para(P2),
        bold("Communication and Interaction", size=12.0),
        bold("Section E \u2013 Desired Outcomes"),
        table(["Long Term Aim(s):", ""], ["Short Term Outcome (1 Year):", O1]),
        bold("Section F \u2013 Special Educational Provision"),
        para(P1),
    )
    assert letters(plan) == "A B C D E F"
    assert texts(plan, "B") == [N2, "[Name] cannot yet tell the time.", N1]
    assert [need.area for need in plan.needs[:3]] == ["cognition_and_learning"] * 2 + [
        "communication_and_interaction"
    ]
    assert texts(plan, "C") == ["[Name] has asthma and uses an inhaler before exercise."]
    assert texts(plan, "D") == ["[Name] has no club or group that she can go to."]
    assert texts(plan, "E") == ["To read for pleasure.", O2, O1]
    assert [one.by_when for one in plan.outcomes] == [None, "1 Year", "1 Year"]
    assert texts(plan, "F") == [P2, P1]
    assert [one.area for one in plan.provisions] == [
        "cognition_and_learning",
        "communication_and_interaction",
    ]
    assert "She loves numbers." in section_text(plan, "B")


def test_a_two_column_contents_list_that_is_read_column_by_column():
    first = [
        para(f"Section {letter}") for letter in ("A", "B", "C", "D", "E", "F", "G", "H1", "H2", "I", "J", "K")
    ]
    titles = [
        "All About Me",
        "My Special Educational Needs (SEN)",
        "My Health Needs",
        "My Social Care Needs",
        "My Outcomes",
        "Special Educational Provision Required by Me",
        "Health Provision Required by Me",
        "Social Care Provision Required by Me under the 1970 Act",
        "Other Social Care Provision Required by Me",
        "My Placement",
        "My Personal Budget",
        "Advice and Information used to write my EHC Plan",
    ]
    plan = read(
        bold("[Name] [Second Name]'s"),
        bold("Education, Health and Care Plan (Final/Amended/Draft)"),
        para("MY EHC PLAN includes:"),
        *first,
        *(para(title) for title in titles),
        *(
            block
            for letter, title in zip(("A", "B", "C", "D", "E"), titles, strict=False)
            for block in (
                bold(f"Section {letter}: {title}", size=14.0),
                para(f"Words of {letter} that are long enough to be one."),
            )
        ),
        bold("FUTURE CHANGES", size=14.0),
        para("The plan may be changed at a review."),
        bold("MONITORING ARRANGEMENTS", size=14.0),
        para("The school will watch progress every term."),
        *(
            block
            for letter, title in zip(("F", "G", "H1", "H2", "I", "J", "K"), titles[5:], strict=True)
            for block in (
                bold(f"Section {letter}: {title}", size=14.0),
                para(f"Words of {letter} that are long enough to be one."),
            )
        ),
    )
    assert letters(plan) == "A B C D E F G H1 H2 I J K"
    assert all(
        section.text == f"Words of {letter} that are long enough to be one."
        for letter, section in plan.sections.items()
    )
    assert plan.details.status == "unknown"
    whys = {leftover.text: leftover.why for leftover in plan.unplaced}
    assert whys["The plan may be changed at a review."] == "under a heading that belongs to no section"
    assert "contents" in whys["Section K"]
    assert "contents" in whys["My Placement"]


def test_parts_with_decimal_numbers_instead_of_letters():
    plan = read(
        head("Part 1: Who am I and what's in my plan?"),
        head("1.1 Who I am", 2),
        para("I am <. I like trains and I want to drive one."),
        head("1.2 What is important to me", 2),
        para("My cat, my nan and my own room."),
        head("Part 2: My special educational needs"),
        para("' … ' Special Educational Needs and Disability Code of Practice 0 to 25 years section 9.169"),
        head("2.1 Communication and interaction", 2),
        para(N1),
        head("2.2 Cognition and learning", 2),
        para(N2),
        head("Part 3: My health needs"),
        para("Choose an item."),
        head("Part 4: My social care needs"),
        para("None identified."),
        head("Part 5: My outcomes"),
        para(O1),
        head("Part 6: Special educational provision"),
        para(P1),
        head("Part 7: Health provision"),
        para("None."),
        head("Part 8: Social care provision"),
        para("N/A"),
        head("Part 9: My school"),
        para("< Primary School"),
    )
    assert letters(plan) == "A B C D E F G H I"
    assert texts(plan, "B") == [N1, N2]
    assert [need.area for need in plan.needs] == ["communication_and_interaction", "cognition_and_learning"]
    assert texts(plan, "C") == texts(plan, "D") == texts(plan, "G") == texts(plan, "H") == []
    assert "Enter" not in section_text(plan, "A")
    assert {section.labelled_by for section in plan.sections.values()} == {"title"}


def test_letter_and_title_on_separate_lines_and_a_fifth_area():
    plan = read(
        para("Xxxxx 's EH & C Plan", size=20.0),
        para("Draft / Final / Amendment Notice / Amended Final"),
        bold("Section A"),
        bold("The views, interests and aspirations of Xxxxx and his parents"),
        para("Xxxxx likes to swim."),
        bold("Section B"),
        bold("Xxxxx's special educational needs"),
        para("All identified special educational needs MUST be included."),
        bold("Communication and interaction (strengths, needs and current functioning):"),
        para("Xxxxx cannot say more than ten words that strangers understand."),
        bold("Self-care and independence (including preparation for adulthood):"),
        para("Xxxxx cannot dress without help."),
        bold("Section C"),
        bold("Xxxxx's health needs related to SEN"),
        para("Xxxxx has epilepsy."),
        bold("Section D"),
        bold("Xxxxx's social care needs related to SEN"),
        para("Details of the child or young person's health needs which relate to their SEN."),
        para("Xxxxx needs to be watched near water at all times."),
        bold("Section E"),
        bold("Outcomes"),
        para("By July 2027 Xxxxx will put on his coat by himself."),
    )
    assert letters(plan) == "A B C D E"
    assert plan.details.status == "unknown"
    assert plan.sections["B"].labels == ("Section B Xxxxx's special educational needs",)
    assert [(need.area, need.text) for need in plan.needs[:2]] == [
        ("communication_and_interaction", "Xxxxx cannot say more than ten words that strangers understand."),
        ("other", "Xxxxx cannot dress without help."),
    ]
    assert texts(plan, "D") == ["Xxxxx needs to be watched near water at all times."]


def test_no_letters_at_all_with_outcomes_and_provision_under_one_heading():
    plan = read(
        head("Document Control"),
        para("Version 4 of the form"),
        head("My One Page Profile"),
        para("I am good at drawing and I love my dog."),
        head("Parents/Carers Views"),
        para("We hope that she will have a friend."),
        head("My Special Educational Needs"),
        head("Communication and Interaction", 2),
        head("Special Educational Needs", 3),
        para(N1),
        head("Cognition and Learning", 2),
        head("Special Educational Needs", 3),
        para(N2),
        head("My Health Needs related"),
        para("There are no health needs."),
        head("My Social Care Needs"),
        para("None identified"),
        head("My Support Plan"),
        head("My Outcomes and Special Educational Provision"),
        head("Communication and Interaction", 2),
        para(O1),
        table(
            ["Provision required to achieve the outcome", "Provided by who and by when"],
            [P1, "Therapist, from September"],
            ["Now and next boards will be used in every lesson.", "Class teacher"],
            heads=1,
        ),
        head("Cognition and Learning", 2),
        para(O2),
        table(
            ["Provision required to achieve the outcome", "Provided by who and by when"],
            [P2, "Teaching assistant"],
            heads=1,
        ),
        head("Monitoring Arrangements"),
        para("The plan is co-ordinated by 's educational establishment."),
    )
    assert letters(plan) == "A B C D E F"
    assert texts(plan, "B") == [N1, N2]
    assert texts(plan, "E") == [O1, O2]
    assert texts(plan, "F") == [P1, "Now and next boards will be used in every lesson.", P2]
    assert [one.who for one in plan.provisions] == [
        "Therapist, from September",
        "Class teacher",
        "Teaching assistant",
    ]
    assert [one.area for one in plan.outcomes] == ["communication_and_interaction", "cognition_and_learning"]
    assert "co-ordinated" not in section_text(plan, "F")
    assert plan.sections["E"].labelled_by == "combined"


def test_the_views_and_other_titles_with_a_capital_behind_a_bare_a_open_its_section():
    titles = {
        "A": "The views of the child and the parents",
        "B": "Special educational needs",
        "E": "Outcomes",
        "F": "Special educational provision",
        "I": "Placement",
    }
    words = {"A": "I like the swings best.", "B": N1, "E": O1, "F": P1, "I": "A mainstream primary school."}
    for first in (titles["A"], "What [Name] told us"):
        shown = {**titles, "A": first}
        plan = read(*(part for each in shown for part in (bold(f"{each} {shown[each]}"), para(words[each]))))
        assert letters(plan) == "A B E F I"
        assert [section_text(plan, each) for each in shown] == list(words.values())


def test_an_article_in_front_of_a_sentence_opens_nothing():
    plan = read(
        bold("B Special educational needs"),
        para(N1),
        para("A Makaton sign is what she uses to ask for more."),
        bold("F Special educational provision"),
        para("A teaching assistant sits beside her in every lesson."),
        para(P1),
    )
    assert letters(plan) == "B F"


@pytest.mark.parametrize("initials", ["D.O.B", "D.o.b: 3 May", "A.B.'s views", "A. B. said", "C.H. hums"])
def test_initials_are_no_letter_of_a_section(initials: str):
    assert read_label(initials) is None


@pytest.mark.parametrize("front", ["", "\u2022 ", "- ", "[", "\u2022 (", "* "])
def test_a_section_is_seen_behind_a_bullet_or_a_bracket(front: str):
    for label in ("Section B: Special educational needs", "B: Special educational needs", "PART B"):
        form = read_label(f"{front}{label}")
        assert form is not None
        assert form.letters == (SectionLetter.B,)
    for sentence in ("Bring a drink", "A trained adult will sit with him", "Parting is hard"):
        assert read_label(f"{front}{sentence}") is None


def test_a_section_is_seen_behind_a_number():
    form = read_label("1. Section B: Special educational needs")
    assert form is not None
    assert form.letters == (SectionLetter.B,)
    assert read_label("1. Bring a drink") is None


def test_h1_and_h2_at_the_head_of_a_table_are_sections_however_plain_they_are():
    door, worker = "Door alarms fitted at home by the council.", "A worker on 20 Saturdays for one hour."
    plan = read(head("H. Social care provision"), table(["H1", "H2"], [door, worker]))
    assert (texts(plan, "H1"), texts(plan, "H2")) == ([door], [worker])


def test_letters_together_before_a_title_of_the_plans_own_are_a_label_among_others_like_it():
    plan = read(
        head("A: My story"),
        para("I draw comics."),
        head("B: What makes learning hard"),
        para("Ada has dyslexia and cannot read a page."),
        head("E and F: What we want for Ada, and who will do what"),
        para("By July 2027, Ada will read a page."),
        para("A teacher will teach Ada to read for an hour a week."),
        head("G: Health help"),
        para("A nurse will see Ada for 20 minutes each term."),
    )
    assert letters(plan) == "A B E F G"
    assert (len(plan.outcomes), len(plan.provisions)) == (1, 2)


@pytest.mark.parametrize(
    "label",
    [
        "Section E. Outcomes, with Section F. Provision",
        "Section E: Outcomes \u2013 Section F: Provision",
        "Section E Outcomes plus Section F Provision",
        "Sections E with F",
        "E. Outcomes and F. Provision",
        "Outcomes (E) with provision (F)",
        "Outcomes (Section E) and Provision (Section F)",
        "E \u2013 What we want to be different, and F \u2013 the help that will make it so",
        "Section E: How things should be, and Section F: Special educational provision",
    ],
)
def test_two_labels_in_one_heading_open_both_sections_however_they_are_joined(label: str):
    form = read_label(label)
    assert form is not None
    assert form.letters == (SectionLetter.E, SectionLetter.F)


def test_a_heading_that_names_another_section_in_its_title_opens_only_its_own():
    form = read_label("Section F: Provision, with the outcomes of Section E in mind")
    assert form is None or form.letters == (SectionLetter.F,)


def test_a_letter_within_a_title_that_names_another_section_opens_none():
    form = read_label("Section B: Special educational needs, and D: Health provision")
    assert form is None or form.letters == (SectionLetter.B,)


def test_what_is_supplied_and_checked_under_a_heading_for_outcomes_and_provision_is_provision():
    plan = read(
        head("Sections E and F: Outcomes and provision"),
        para("By July 2027, Ada will read a page."),
        para("A radio aid, supplied and repaired by the sensory service and checked by her assistant."),
    )
    assert (len(plan.outcomes), len(plan.provisions)) == (1, 1)


def test_text_behind_a_table_of_outcomes_and_provision_is_what_its_words_say():
    plan = read(
        head("Sections E and F: Outcomes and provision"),
        table(
            wide(bold("Outcome 1: By July 2027, Ada will read a page.")),
            [bold("Provision"), bold("Who"), bold("How often")],
            ["Lessons in reading", "A teacher", "Daily"],
            ["A book each week", "A librarian", "Weekly"],
        ),
        para("A radio aid, supplied and repaired by the sensory service."),
        para("By July 2028, Ada will write a page."),
    )
    assert [one.text[:7] for one in plan.provisions] == ["Lessons", "A book ", "A radio"]
    assert [one.text[:12] for one in plan.outcomes] == ["By July 2027", "By July 2028"]
