"""What belongs together across rows and tables: codes without heads, bands, tables of codes, headings."""

from block_builders import bold, bullet, head, para, read, said, table, texts, wide

NEEDS = ["Ada loses the thread of a story.", "Ada reads slowly and with much effort."]
OUTCOMES = ["By July 2028 Ada will retell a story.", "By July 2028 Ada will read a page."]
PROVISIONS = ["A story group for 30 minutes a week", "A reading programme for 20 minutes a day"]


def pairs(*some: str) -> set[frozenset[str]]:
    return {frozenset(one.split("+")) for one in some}


def listed(letter: str, title: str, form: str, some: list[str]):
    return [
        head(f"Section {letter}: {title}"),
        *(para(form.format(n=number) + one) for number, one in enumerate(some, 1)),
    ]


def test_a_row_without_heads_may_begin_with_its_code_and_end_with_what_it_serves():
    plan = read(
        head("Section B: Needs"),
        table(["N1", NEEDS[0]], ["N2", NEEDS[1]]),
        head("Section E: Outcomes"),
        table(["O1", OUTCOMES[0], "N2"], ["O2", OUTCOMES[1], "N1, N2"]),
        head("Section F: Provision"),
        bullet(PROVISIONS[0] + " [N1; O2]"),
    )
    assert texts(plan, "E") == OUTCOMES
    assert said(plan) == pairs("B2+E1", "B1+E2", "B2+E2", "B1+F1", "E2+F1")


def test_ticks_below_needs_and_beside_outcomes_state_nothing_but_link_them():
    plan = read(
        *listed("B", "Needs", "Need {n}: ", NEEDS),
        *listed("E", "Outcomes", "Outcome {n}: ", OUTCOMES),
        table(["", "Need 1", "Need 2"], ["Outcome 1", "✓", ""], ["Outcome 2", "✓", "✓"], heads=1),
    )
    assert texts(plan, "E") == OUTCOMES
    assert said(plan) == pairs("B1+E1", "B1+E2", "B2+E2")


def test_an_overview_of_codes_links_and_states_nothing():
    plan = read(
        *listed("B", "Needs", "B{n} ", NEEDS),
        *listed("E", "Outcomes", "E{n} ", OUTCOMES),
        *listed("F", "Provision", "F{n} ", PROVISIONS),
        table(["Need", "Outcome", "Provision"], ["B1", "E2", "F1"], ["B2", "E1", "F2"], heads=1),
    )
    assert texts(plan, "F") == PROVISIONS
    assert said(plan) == pairs("B1+E2", "B1+F1", "E2+F1", "B2+E1", "B2+F2", "E1+F2")


def test_hours_in_a_table_of_figures_name_no_need():
    plan = read(
        *listed("B", "Needs", "{n}. ", NEEDS),
        head("Section F: Provision"),
        para(PROVISIONS[0]),
        table(["Term", "Hours"], ["1", "2"], ["2", "1"], heads=1),
    )
    assert not plan.links


def test_provision_in_a_row_over_the_whole_width_serves_the_outcome_above_it():
    plan = read(
        head("Sections B, E and F"),
        table(
            [bold("Special educational needs"), bold("Outcome sought")],
            [NEEDS[0], OUTCOMES[0]],
            [NEEDS[1], "^"],
            wide(bold("Provision to meet these needs and achieve this outcome")),
            wide(bullet(PROVISIONS[0]), bullet(PROVISIONS[1])),
        ),
    )
    assert said(plan) == pairs(
        "B1+E1", "B2+E1", "E1+F1", "E1+F2", "B1+F1", "B1+F2", "B2+F1", "B2+F2"
    )  # fmt: skip


def test_a_heading_that_an_outcome_has_in_e_names_it_over_provision_in_f():
    titles = ["Asking for help", "Reading alone"]
    plan = read(
        head("Section E: Outcomes"),
        *(one for title, text in zip(titles, OUTCOMES, strict=True) for one in (head(title, 2), para(text))),
        head("Section F: Provision"),
        *(
            one
            for title, text in zip(titles, PROVISIONS, strict=True)
            for one in (head(title, 2), bullet(text))
        ),
    )
    assert texts(plan, "E") == OUTCOMES
    assert said(plan) == pairs("E1+F1", "E2+F2")


def test_an_outcome_cut_short_is_still_named():
    plan = read(
        *listed("E", "Outcomes", "", [OUTCOMES[0][:-1] + " that she has heard twice.", OUTCOMES[1]]),
        head("Section F: Provision"),
        table(
            ["Provision", "Outcome it supports"],
            [PROVISIONS[0], "By July 2028 Ada will retell …"],
            [PROVISIONS[1], "By July 2028 Ada will …"],
            heads=1,
        ),
    )
    assert said(plan) == pairs("E1+F1")


def test_a_sentence_about_the_outcome_above_is_no_outcome():
    plan = read(
        *listed("B", "Needs", "Need {n}: ", NEEDS),
        head("Section E: Outcomes"),
        para(OUTCOMES[0]),
        para("This outcome relates to Need 2."),
        para(OUTCOMES[1]),
    )
    assert texts(plan, "E") == OUTCOMES
    assert said(plan) == pairs("B2+E1")


def test_a_numbered_need_with_its_area_heads_the_tables_of_its_outcome_and_provision():
    def of(number: int, area: str):
        return [
            head(f"Need {number}: {area}", 2),
            table(
                ["Special educational need", "What it means in class"],
                [NEEDS[number - 1], "Slow work."],
                heads=1,
            ),
            table(["Outcome", "Provision"], [OUTCOMES[number - 1], PROVISIONS[number - 1]], heads=1),
        ]

    plan = read(
        head("Sections B, E and F"), *of(1, "Communication and interaction"), *of(2, "Cognition and learning")
    )
    assert texts(plan, "B") == NEEDS
    assert said(plan) == pairs("B1+E1", "B1+F1", "E1+F1", "B2+E2", "B2+F2", "E2+F2")
