"""Letters that stand alone: with no title anywhere they open sections, where the plan has no other labels."""

from block_builders import bold, head, letters, para, read, section_text, table, texts
from plan_words import N1, O1, P1

VIEWS = "I like my rabbit and the skate park. I told Mrs T this with my talking mat in October."
BODY = {
    "A": VIEWS,
    "B": N1,
    "C": "None identified by the paediatrician on 3 September 2026.",
    "D": "[Name] cannot go out without an adult, because he does not see danger from cars.",
    "E": O1,
    "F": P1,
    "G": "Not applicable",
    "H1": "A personal assistant for 3 hours each Saturday to take [Name] to the skate park.",
    "H2": "None",
    "I": "",
    "J": "No direct payment has been requested.",
    "K": "Parents 1 September 2026; school 5 September 2026; psychologist 20 September 2026",
}


def test_bare_letters_in_the_first_column_of_one_table_open_the_sections():
    plan = read(
        para("Proposed Education, Health and Care Plan for [Name]"),
        table(
            ["Year group", "7", "Setting", "[School]"], ["Parents", "[Mum] and [Dad]", "UPN", "[redacted]"]
        ),
        table(*([letter, text] for letter, text in BODY.items())),
    )
    assert letters(plan) == " ".join(BODY)
    assert [section_text(plan, letter) for letter in BODY] == list(BODY.values())
    assert (texts(plan, "B"), texts(plan, "E"), texts(plan, "F")) == ([N1], [O1], [P1])


def test_bare_letters_on_lines_of_their_own_open_the_sections():
    plan = read(
        para("Education, Health and Care Plan"),
        *(para(part) for letter, text in BODY.items() for part in (letter, text) if part),
    )
    assert letters(plan) == " ".join(BODY)
    assert section_text(plan, "F") == P1


def test_letters_with_a_one_on_lines_of_their_own_open_the_sections_where_nothing_else_does():
    numbered = {letter if letter[1:] else f"{letter}1": text for letter, text in BODY.items()}
    plan = read(
        para("Education, Health and Care Plan"),
        *(para(part) for label, text in numbered.items() for part in (label, text) if part),
    )
    assert letters(plan) == " ".join(BODY)
    assert section_text(plan, "F") == P1


def test_the_number_of_a_statement_on_a_line_of_its_own_opens_no_section_where_labels_do():
    plan = read(
        *(
            part
            for letter, text in BODY.items()
            for part in (head(f"Section {letter}"), para(letter if letter[1:] else f"{letter}1"), para(text))
        ),
    )
    assert letters(plan) == " ".join(BODY)
    assert texts(plan, "F") == [P1]


def test_lettered_reports_of_a_plan_with_titles_open_nothing():
    plan = read(
        head("My views, interests and aspirations"),
        para(VIEWS),
        head("Special educational needs"),
        para(N1),
        head("Outcomes"),
        para(O1),
        head("Special educational provision"),
        para(P1),
        head("Advice and information"),
        table(
            *(
                [letter, f"Report {letter} of the educational psychologist, 3 May 2025"]
                for letter in "ABCDEFG"
            )
        ),
    )
    assert letters(plan) == "A B E F K"
    assert section_text(plan, "F") == P1


def test_an_alphabet_of_short_entries_is_no_plan():
    plan = read(
        para("Education, Health and Care Plan"),
        bold("What is attached"),
        table(*([letter, "Report attached"] for letter in "ABCDEFGHIJK")),
    )
    assert set(letters(plan).split()) <= {"K"}
