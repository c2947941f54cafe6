"""Records of a case system: label and value, label and value beside each other, a form for each."""

from block_builders import bold, head, letters, read, said, table, texts

OUTCOMES = ["By July 2027 Sam will ask for help.", "By July 2027 Sam will read a page aloud."]
PROVISIONS = ["A help card system.", "A reading group.", "Touch typing."]
WHO = ["All teaching staff", "Learning support assistant", "Early Help team"]
OFTEN = ["Every lesson", "15 minutes at the start of each day", "2 hours per week"]


def rows(kind: str, number: int, text: str, beside: tuple[str, str], *more):
    first = [bold(f"{kind} ref"), f"{kind[0]}{number}", bold(beside[0]), beside[1]]
    return [first, [bold(kind), text, "", ""], *more]


def provided(number: int, outcome: int):
    told = [bold("Provided by"), WHO[number - 1], bold("Frequency"), OFTEN[number - 1]]
    beside = ("Outcome(s)", f"O{outcome}")
    return rows("Provision", number, PROVISIONS[number - 1], beside, told)


def plan_of(*provisions):
    needs = ["Sam does not ask for help.", "Sam reads single words."]
    # Two records that a page break has joined to one table.
    joined = [
        row
        for n, text in enumerate(OUTCOMES, 1)
        for row in rows("Outcome", n, text, ("Need(s) met", f"N{n}"))
    ]
    return read(
        head("Section B: Special educational needs"),
        *(table(*rows("Need", n, text, ("Area", "Sensory"))) for n, text in enumerate(needs, 1)),
        head("Section E: Outcomes"),
        table(*joined),
        head("Section F: Special educational provision"),
        *provisions,
    )


def test_each_value_is_that_of_the_label_beside_it_whatever_it_might_head_elsewhere():
    plan = plan_of(*(table(*provided(n, 1 + n // 2)) for n in (1, 2, 3)))
    assert letters(plan) == "B E F"
    assert texts(plan, "F") == PROVISIONS
    assert [one.who for one in plan.provisions] == WHO
    assert [one.how_often for one in plan.provisions] == OFTEN


def test_records_belong_to_what_they_name_where_a_page_break_made_two_of_them_one_table():
    joined = table(*provided(1, 1), *provided(2, 2))
    plan = plan_of(joined, table(*provided(3, 2)))
    assert texts(plan, "E") == OUTCOMES
    assert texts(plan, "F") == PROVISIONS
    assert said(plan) == {
        frozenset(("B1", "E1")), frozenset(("B2", "E2")),
        frozenset(("E1", "F1")), frozenset(("E2", "F2")), frozenset(("E2", "F3")),
    }  # fmt: skip
