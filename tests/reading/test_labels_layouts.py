"""Layouts that no generator here makes, drawn from how councils' plans have been described."""

from block_builders import (
    blocks,
    bold,
    bullet,
    head,
    letters,
    numbered,
    para,
    read,
    said,
    section_text,
    table,
    texts,
    wide,
)
from plan_words import N1, N2, N3, O1, O2, P1, P2, P3


def test_a_table_of_contributors_in_front_is_no_section_where_k_stands_at_the_end():
    plan = read(
        para("Name: [Name]"),
        para("Under Regulations 17 and 47 this plan is not to be shown to others."),
        table(
            [
                "Name",
                "Title/Service/Organisation",
                "How did they contribute?",
                "Report attached? (Include date of Report)",
            ],
            ["Dr P", "Educational psychologist", "Report", "Yes, 3 May 2025"],
            heads=1,
        ),
        bold("Section A"),
        para("This part is written with the family."),
        bold("What I like"),
        para("I like trains."),
        bold("Section B"),
        para("In this section, the child/young person's special educational needs must be specified."),
        bullet(N1),
        bullet(N2),
        bold("Section E"),
        bullet(O1),
        bold("Section F"),
        bullet(P1),
        bold("Section K"),
        table(
            ["Name", "Title/Service/Organisation", "Date of report"],
            ["Dr P", "Educational psychologist", "3 May 2025"],
            heads=1,
        ),
    )
    assert letters(plan) == "A B E F K"
    assert texts(plan, "B") == [N1, N2]
    assert [(one.about, one.who_from, one.dated) for one in plan.advice] == [
        ("Dr P", "Educational psychologist", "3 May 2025")
    ]
    assert "Regulations 17" not in section_text(plan, "A")


def test_one_combined_section_h_and_a_contents_table():
    names = [
        "Views, Interests and Aspirations",
        "Special Educational Needs",
        "Health Needs",
        "Social Care Needs",
        "Outcomes",
        "Special Educational Provision",
        "Health Provision",
        "Care Provision (sections H1 and H2)",
        "Placement",
        "Personal Budget",
        "Advice",
    ]
    plan = read(
        table(*([f"Section {letter}:", name] for letter, name in zip("ABCDEFGHIJK", names, strict=True))),
        head("Personal Profile"),
        head("Section A: The views, interests and aspirations of [First name]and [his/her] family", 2),
        bold("What people like and admire about [Name]:"),
        para("He makes everybody laugh."),
        *(
            block
            for letter, name in list(zip("BCDEFGHIJK", names[1:], strict=True))
            for block in (
                head(f"Section {letter}: {name}", 2),
                bullet(f"The words of section {letter} are these."),
            )
        ),
    )
    assert letters(plan) == "A B C D E F G H I J K"
    assert texts(plan, "H") == ["The words of section H are these."]
    assert [one.id for one in plan.provisions if one.section == "H"] == ["H-1"]
    assert plan.sections["A"].text.startswith("What people like")


def test_a_key_in_front_that_explains_every_section():
    letters_ = ["A", "B", "C", "D", "E", "F", "G", "H1", "H2", "I", "J", "K"]
    meaning = (
        "This row of the key says in many words what the law wants to see in this part of the plan and why."
    )
    plan = read(
        para("Education, Health & Care Plan for «Child_Forename1»«Child_Surname»"),
        para("Amended with effect from: 4 March 2026"),
        bold("Understanding the Content of EHC Plans"),
        table(
            ["Section label", "What the section must include"],
            *([f"SECTION {letter}", meaning] for letter in letters_),
            heads=1,
        ),
        *(
            block
            for letter in letters_
            for block in (bold(f"SECTION {letter}"), para(f"Only {letter} says this, and says it once."))
        ),
        furniture=(
            "Education, Health & Care Plan for «Child_Forename1» Page | 1",
            "Education, Health & Care Plan for «Child_Forename1» Page | 2",
        ),
    )
    assert letters(plan) == " ".join(letters_)
    assert all(
        section.text == f"Only {letter} says this, and says it once."
        for letter, section in plan.sections.items()
    )
    assert sum("key" in leftover.why for leftover in plan.unplaced) == 27
    assert len(plan.furniture) == 1


def test_first_person_questions_stand_for_titles():
    plan = read(
        head("What people like about me. What I can do well."),
        para("I am kind and I am good with animals."),
        head("What's important to me now and in the future?"),
        para("I want to work on a farm."),
        head("What is not going so well for me now?"),
        bullet(N1),
        bullet(N3),
        head("My health needs"),
        bullet("I have hay fever that keeps me awake in June."),
        head("What do we want to achieve? My outcomes"),
        bullet(O1),
        head("How I will be supported at school"),
        bullet(P1),
        bullet(P3),
    )
    assert letters(plan) == "A B C E F"
    assert texts(plan, "B") == [N1, N3]
    assert texts(plan, "E") == [O1]
    assert texts(plan, "F") == [P1, P3]


def test_needs_written_as_needs_to_do_something():
    plan = read(
        head("Section B: Special Educational Needs"),
        para("John needs to develop his vocabulary so that he can say what he wants."),
        para("John needs to learn to wait for his turn."),
        head("Section E: Outcomes"),
        para("By the end of Key Stage 2 John will:"),
        numbered("1.", "use sentences of five words with adults and with friends so that he is understood;"),
        numbered("2.", "wait for his turn in a game of four players."),
        head("Section F: Provision"),
        para(P1),
    )
    assert len(texts(plan, "B")) == 2
    assert [one.by_when for one in plan.outcomes] == ["end of Key Stage 2"] * 2


def test_an_outcome_with_steps_in_columns_beside_it():
    plan = read(
        head("Section E: Outcomes"),
        table(
            ["Longer term outcome", "Steps at school", "Steps at home", "Steps in the community"],
            [O1, "Practise two steps.", "Use the board at tea.", "Order in a shop."],
            [O2, "Read every day.", "Share a book.", "Join the library."],
            heads=1,
        ),
        head("Section F: Special educational provision"),
        para(P1),
        head("Section B: Special educational needs"),
        para(N1),
    )
    assert texts(plan, "E") == [O1, O2]
    assert "Order in a shop." in section_text(plan, "E")


def test_a_plan_without_letters_where_needs_and_provision_share_a_heading():
    plan = read(
        head("Child Young Person History"),
        para("[Name] was born early and spent six weeks in hospital."),
        head("Views Interests Strengths Aspirations"),
        para("[Name] likes water and wants to be a diver."),
        head("Special Educational Needs Provision"),
        bold("Needs"),
        bullet(N1),
        bullet(N2),
        bold("Provision"),
        bullet(P1),
        bullet(P2),
        head("Health Care Needs Related to SEN"),
        para("[Name] has asthma."),
        head("Social Care Needs"),
        para("None."),
    )
    assert letters(plan) == "A B C D F"
    assert texts(plan, "B") == [N1, N2]
    assert texts(plan, "F") == [P1, P2]
    assert plan.sections["F"].labelled_by == "combined"


def test_a_whole_plan_in_tables_with_the_label_in_a_cell_over_its_content():
    plan = read(
        table(
            wide(bold("Section A: Views, interests and aspirations"), shaded=True),
            ["I like football and I want to be a nurse."],
        ),
        table(
            wide(bold("Section B: Special educational needs"), shaded=True),
            ["Communication and interaction", [bullet(N1)]],
            ["Cognition and learning", [bullet(N2)]],
        ),
        table(wide(bold("Section C: Health needs"), shaded=True), wide("None identified")),
        table(
            ["Section E", [bullet(O1), bullet(O2)]],
            ["Section F", [bullet(P1), bullet(P2)]],
            ["Section I", "Name: Larch School"],
        ),
    )
    assert letters(plan) == "A B C E F I"
    assert [(one.text, one.area) for one in plan.needs] == [
        (N1, "communication_and_interaction"),
        (N2, "cognition_and_learning"),
    ]
    assert texts(plan, "E") == [O1, O2]
    assert texts(plan, "F") == [P1, P2]
    assert section_text(plan, "I") == "Name: Larch School"


def test_a_need_that_spans_two_rows_of_provision_belongs_to_both():
    plan = read(
        head("Sections B, E and F"),
        table(
            [
                "B: Special educational needs",
                "E: Outcomes",
                "F: Special educational provision",
                "By whom",
                "How often",
            ],
            [N1, O1, P1, "Therapist", "Weekly"],
            ["^", "^", P2, "Teaching assistant", "Daily"],
            [N3, "", P3, "School", "Always"],
            heads=1,
        ),
    )
    assert said(plan) == {
        frozenset(pair)
        for pair in (("B1", "E1"), ("B1", "F1"), ("E1", "F1"), ("B1", "F2"), ("E1", "F2"), ("B2", "F3"))
    }
    assert [(one.who, one.how_often) for one in plan.provisions] == [
        ("Therapist", "Weekly"),
        ("Teaching assistant", "Daily"),
        ("School", "Always"),
    ]


def test_body_text_that_names_sections_opens_none():
    plan = read(
        head("Section A: Views"),
        para("She was accommodated under section 20 and later under Section 323 of an older Act."),
        para("Section F sets out what will be done."),
        para("As listed in section K, five people wrote reports."),
        para("section B1 above says more."),
        head("Section B: Needs"),
        para(N1),
        head("Section K: Advice"),
        para("None yet."),
        head("Section F: Provision"),
        para(P1),
    )
    assert letters(plan) == "A B F K"
    assert len(plan.sections["A"].places) == 4


def test_an_unstyled_sign_off_ends_the_last_section():
    plan = read(
        head("Section I: Placement"),
        para("Larch School"),
        head("Section J: Personal budget"),
        para("None requested."),
        head("Section K: Advice"),
        para("Report of Dr P, 3 May 2025"),
        para("Sign-off"),
        table(["Local authority officer \u2013 name", "Signature", "Date"], ["Ms Q", "", "4 May 2026"]),
    )
    assert "Ms Q" not in section_text(plan, "K")
    assert {leftover.why for leftover in plan.unplaced} == {"under a heading that belongs to no section"}


def test_words_are_counted_once_whatever_the_layout():
    made = blocks(
        head("Section B and F"),
        para(N1),
        table([N2, [table([P1, P2])]]),
        para("Section E: Outcomes"),
        para(O1),
    )
    plan = read(*made.body)
    assert plan.coverage.words == made.words()
