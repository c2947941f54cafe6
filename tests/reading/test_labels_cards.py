"""Cards, tables on their side, and letters that stand alone under a heading."""

from block_builders import (
    bold,
    bullet,
    head,
    letters,
    para,
    read,
    said,
    section_text,
    table,
    texts,
    wide,
)

from ehcp_audit.model import Area, Plan
from ehcp_audit.reading.blocks import Block

N1 = "Sam finds it hard to wait for a turn in games."
N2 = "Sam reads ten words."
O1 = "By July 2027 Sam will wait for a turn in four games out of five."
O2 = "By May 2027 Sam will read a page aloud."
P1 = "A teaching assistant will play turn-taking games with Sam for 20 minutes every day."
P2 = "A class teacher will teach phonics to Sam for 15 minutes every day."


def around(*middle: Block) -> Plan:
    return read(
        head("Section A: Views"),
        para("I like trains."),
        head("Section D: Social care needs"),
        para("Sam has no club to go to."),
        *middle,
        head("Section I: Placement"),
        para("A mainstream school."),
        head("Section J: Personal budget"),
        para("None"),
        head("Section K: Advice"),
        para("School advice, May 2026"),
    )


def test_h1_and_h2_alone_under_one_heading_divide_it():
    plan = around(
        head("Section H: Care provision (sections H1 and H2)"),
        para("H1"),
        para("Not applicable."),
        para("(H2)"),
        para("A befriender will visit every fortnight."),
    )
    assert letters(plan) == "A D H1 H2 I J K"
    assert section_text(plan, "H1") == "Not applicable."
    assert [one.id for one in plan.provisions] == ["H2-1"]


def test_a_line_may_begin_with_the_letter_of_its_section():
    plan = around(
        head("Section H: Care provision (sections H1 and H2)"),
        para("H1: Not applicable."),
        para("H2: A befriender will visit every fortnight."),
    )
    assert section_text(plan, "H1") == "H1: Not applicable."
    assert section_text(plan, "H2") == "H2: A befriender will visit every fortnight."


def test_in_a_section_h_the_numbers_of_its_statements_do_not_divide_it():
    plan = around(
        head("Section H"),
        table(["Code", "Provision"], ["H1", "A ramp at the front door."], ["H2", "A group."], heads=1),
    )
    assert letters(plan) == "A D H I J K"
    assert texts(plan, "H") == ["A ramp at the front door.", "A group."]


def test_cards_with_letters_give_who_and_how_often_to_their_provision():
    plan = around(
        head("E. Outcomes and F. Special educational provision"),
        *(
            table(
                [f"E. Outcome {number}", outcome],
                ["F. Provision", provision],
                ["Who will provide this", who],
                ["How often", "Daily"],
            )
            for number, outcome, provision, who in ((1, O1, P1, "Assistant"), (2, O2, P2, "Teacher"))
        ),
    )
    assert texts(plan, "E") == [O1, O2]
    assert [(one.text, one.who, one.how_often) for one in plan.provisions] == [
        (P1, "Assistant", "Daily"),
        (P2, "Teacher", "Daily"),
    ]
    assert said(plan) == {frozenset(("E1", "F1")), frozenset(("E2", "F2"))}


def test_cards_whose_labels_are_nothing_but_letters():
    plan = around(
        head("Outcomes and provision"),
        table(
            ["B", N1],
            ["E", O1],
            ["F", P1],
            ["Who", "Assistant"],
            ["B", N2],
            ["E", O2],
            ["F", P2],
            ["Who", "Teacher"],
        ),
    )
    assert [(link.need, link.outcome, link.provision) for link in plan.links] == [
        ("B1", "E1", "F1"),
        ("B2", "E2", "F2"),
    ]
    assert [one.who for one in plan.provisions] == ["Assistant", "Teacher"]


def test_each_column_of_a_table_on_its_side_is_a_record():
    plan = around(
        head("Sections B, E and F"),
        table(
            ["", "Need 1", "Need 2"],
            ["B: Special educational needs", N1, N2],
            ["E: Outcomes", O1, O2],
            ["F: Provision", P1, P2],
            ["Who", "Assistant", "Teacher"],
        ),
    )
    assert [(link.need, link.outcome, link.provision) for link in plan.links] == [
        ("B1", "E1", "F1"),
        ("B2", "E2", "F2"),
    ]
    assert [one.who for one in plan.provisions] == ["Assistant", "Teacher"]
    assert texts(plan, "B") == [N1, N2]


def test_a_plan_in_one_giant_table():
    plan = read(
        table(
            ["Section A", "The child's views"],
            wide("I like trains."),
            ["Section B", "Special educational needs"],
            wide(bold("Communication and interaction")),
            wide(bullet(N1), bullet(N2)),
            ["Section C", "Health needs"],
            wide("None identified."),
            ["Section E", "Outcomes"],
            wide(O1),
            wide(O2),
            ["Section F", "Special educational provision"],
            ["What", "Who"],
            [P1, "Assistant"],
            [P2, "Teacher"],
            ["Section I", "Placement"],
            ["Name", "Greenhill School"],
        )
    )
    assert letters(plan) == "A B C E F I"
    assert [one.area for one in plan.needs] == ["communication_and_interaction"] * 2
    assert texts(plan, "E") == [O1, O2]
    assert [(one.text, one.who) for one in plan.provisions] == [(P1, "Assistant"), (P2, "Teacher")]


def test_a_key_in_a_plan_of_titles_is_no_twelve_sections():
    titles = {
        "A": "The views of the child",
        "B": "The child's special educational needs",
        "C": "The child's health needs",
        "D": "The child's social care needs",
        "E": "The outcomes sought for the child",
        "F": "The special educational provision required",
        "H": "Social care provision (sections H1 and H2)",
        "I": "The name and type of the school",
        "K": "The advice and information gathered",
    }
    plan = read(
        table(*([f"Section {letter}", title] for letter, title in titles.items())),
        *(block for title in titles.values() for block in (head(title), para("Sam needs time to answer."))),
    )
    assert letters(plan) == "A B C D E F H I K"
    assert all(section.text == "Sam needs time to answer." for section in plan.sections.values())


def test_a_heading_over_two_sections_belongs_to_neither():
    plan = read(
        bold("SECTION A: MY PROFILE"),
        para("I like trains."),
        bold("SUMMARY OF SKILLS AND STRENGTHS"),
        bold("SECTION B: SPECIAL EDUCATIONAL NEEDS"),
        para(N1),
    )
    assert section_text(plan, "A") == "I like trains."
    assert [one.why for one in plan.unplaced] == ["a heading over several sections"]


def test_providers_as_headings_name_no_area_of_need():
    plan = around(
        head("Section F: Special educational provision"),
        bold("Speech and language therapy"),
        para(P1),
        bold("Teaching assistant"),
        bullet(P2),
    )
    assert [one.area for one in plan.provisions] == [None, None]


def test_areas_over_deeper_lists_and_in_front_of_sentences():
    plan = around(
        head("Section B: Needs"),
        bullet("Communication and interaction"),
        bullet(N1, 1),
        bullet("Cognition and learning"),
        bullet(N2, 1),
        head("Section F: Provision"),
        para("Sensory and physical: " + P1),
    )
    areas = [one.area for one in plan.needs if one.section == "B"]
    assert areas == ["communication_and_interaction", "cognition_and_learning"]
    assert [one.area for one in plan.provisions] == ["sensory_and_physical"]


def test_an_area_over_labels_ends_where_a_heading_above_them_opens_another_section():
    plan = read(
        head("Special Educational Needs (Section B) and Special Educational Provision (Section F)", 1),
        head("Sensory and physical", 2),
        head("Section B: Needs", 3),
        bullet("Ines cannot hear speech at the back of a class."),
        head("Section F: Provision", 3),
        bullet("A radio aid, checked every morning by her teaching assistant."),
        head("Outcomes (Section E)", 1),
        bullet("By July 2027 Ines will say at once when she has not heard."),
    )
    assert [one.area for one in plan.provisions] == [Area.SENSORY]
    assert [one.area for one in plan.outcomes] == [None]


def test_a_band_that_names_an_outcome_heads_the_provision_below_it():
    def card(number: int, *rows: list[str]) -> Block:
        return table(wide(f"Outcome {number}"), *rows)

    plan = around(
        head("Section E: Outcomes"),
        para(f"Outcome 1: {O1}"),
        para(f"Outcome 2: {O2}"),
        head("Section F: Special educational provision"),
        card(
            1,
            ["Provision", P1],
            ["Delivered by", "Teaching assistant"],
            ["When", "Every day"],
            ["Provision", "A club for games."],
            ["Delivered by", "Club leader"],
            ["When", "Weekly"],
        ),
        card(2, ["Provision", P2], ["Delivered by", "Class teacher"], ["When", "Each morning"]),
    )
    assert [(one.who, one.how_often) for one in plan.provisions] == [
        ("Teaching assistant", "Every day"),
        ("Club leader", "Weekly"),
        ("Class teacher", "Each morning"),
    ]
    assert [(one.outcome, one.provision) for one in plan.links] == [("E1", "F1"), ("E1", "F2"), ("E2", "F3")]


def test_areas_beside_their_needs_are_no_cards():
    plan = around(
        head("Section B: Special educational needs"),
        table(
            ["Communication and Interaction", N1],
            ["Cognition and Learning", N2],
            ["Cognition and Learning", "Sam loses his place in long tasks."],
            ["Sensory and/or Physical Needs", "Sam covers his ears at sudden noise."],
        ),
    )
    assert [need.area for need in plan.needs if need.section == "B"] == [
        Area.COMMUNICATION,
        Area.COGNITION,
        Area.COGNITION,
        Area.SENSORY,
    ]


def test_cards_whose_label_names_the_section_and_whose_other_row_the_needs_it_meets():
    def card(number: int, outcome: str, needs: str) -> Block:
        return table([f"Section E: Outcome {number}", outcome], ["Needs met", needs])

    plan = read(
        head("Section B: Special educational needs"),
        table(["Need 1", N1], ["Need 2", N2]),
        head("Sections E and F: outcomes and provision"),
        card(1, O1, "Need 1"),
        table(["Section F: Provision for outcome 1", "By whom"], [P1, "Assistant"]),
        card(2, O2, "Need 2"),
        table(["Section F: Provision for outcome 2", "By whom"], [P2, "Teacher"]),
    )
    assert texts(plan, "E") == [O1, O2]
    assert [(link.need, link.outcome) for link in plan.links if link.need and link.outcome] == [
        ("B1", "E1"),
        ("B2", "E2"),
    ]


def test_a_target_below_what_a_card_calls_its_outcome_is_no_outcome_and_takes_no_number():
    outcomes = [
        "Sam will ask for what she wants with a picture.",
        "Sam will play in the sand for ten minutes.",
    ]
    cards = [
        table(
            [f"Outcome {number}", outcome],
            ["Area", "Communication and interaction"],
            ["Short-term target", "By December Sam will do so with help."],
        )
        for number, outcome in enumerate(outcomes, 1)
    ]
    provision = table(
        ["Provision 1", "An adult within arm's reach in the sand."],
        ["Towards outcome", "2"],
        ["Who", "Teaching assistant"],
    )
    plan = read(
        head("Section E: Outcomes"),
        *cards,
        head("Section F: Special educational provision"),
        provision,
    )
    assert texts(plan, "E") == outcomes
    assert [(link.outcome, link.provision) for link in plan.links] == [("E2", "F1")]


def test_targets_that_a_card_calls_by_no_other_word_are_its_outcomes():
    targets = [
        "Sam will ask for what she wants with a picture.",
        "Sam will play in the sand for ten minutes.",
    ]
    rows = [[label, text] for text in targets for label, text in (("Target", text), ("Area", "Sensory"))]
    assert texts(read(head("Section E: Outcomes"), table(*rows)), "E") == targets


def test_plain_letters_at_the_head_of_a_table_take_no_statement_of_the_row_below_for_a_title():
    need = "The family is new to the area and knows nobody who can look after the children."
    club = "A worker will take Sam to the sports centre for three hours on the first Saturday of each month."
    plan = read(
        head("Section D and H: social care"),
        table(["D: Social care need", "H1", "H2"], [need, "None", club]),
    )
    assert texts(plan, "D") == [need]
    assert texts(plan, "H2") == [club]


def test_what_beside_who_and_who_checks_is_provision_in_the_middle_of_a_table_of_outcomes_and_provision():
    heads = ["What", "Who", "How often", "For how long", "Who checks"]
    outcomes = ["By May 2029 Sam will put two symbols together.", "By May 2028 Sam will drive his chair."]
    rows: list[list[object]] = []
    for number, outcome in enumerate(outcomes, 1):
        words = ["Teaching on his talker", "Therapist", "Every two weeks", "60 minutes", "Head of therapy"]
        rows += [wide(bold(f"Outcome {number}: {outcome}")), heads, words]
    title = wide(bold("Section E: What I want to achieve and Section F: How I will be helped"))
    plan = read(table(title, *rows))
    assert texts(plan, "E") == outcomes
    assert [(p.text, p.who, p.how_often) for p in plan.provisions] == [
        ("Teaching on his talker", "Therapist", "Every two weeks; 60 minutes")
    ] * 2
    assert [(link.outcome, link.provision) for link in plan.links] == [("E1", "F1"), ("E2", "F2")]


def test_in_a_row_without_heads_what_says_nothing_but_how_often_is_of_the_provision_beside_it():
    plan = read(
        head("Section G: Health provision"),
        table(["Physiotherapy", "Each half term"], ["A feed by a healthcare assistant", "Each school day"]),
    )
    assert [(p.text, p.how_often) for p in plan.provisions] == [
        ("Physiotherapy", "Each half term"),
        ("A feed by a healthcare assistant", "Each school day"),
    ]


def test_staff_in_front_of_an_amount_in_a_column_of_amounts_is_no_person():
    amounts = ["Therapist: once a month.", "Staff: daily"]
    rows = [["Provision", "Who", "How often"], ["Practice in his chair.", "Class staff", amounts]]
    (provision,) = read(head("Section F: Provision"), table(*rows, heads=1)).provisions
    assert (provision.who, provision.how_often) == ("Class staff", " ".join(amounts))
