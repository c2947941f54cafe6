"""Contents lists as a page end leaves them, and real labels close behind them."""

import pytest
from block_builders import head, letters, para, read, section_text

TITLES = {
    "A": "Views and aspirations", "B": "Special educational needs", "C": "Health needs",
    "D": "Social care needs", "E": "Outcomes", "F": "Special educational provision",
    "G": "Health provision", "H1": "Social care provision under the 1970 Act",
    "H2": "Other social care provision", "I": "Placement", "J": "Personal budget", "K": "Advice",
}  # fmt: skip


def plan_with(*front, first: str = "A"):
    order = [first, *(letter for letter in TITLES if letter != first)]
    sections = [
        part
        for letter in order
        for part in (head(f"Section {letter}"), para(f"What is said in {letter} about the child."))
    ]
    return read(para("Contents"), *front, *sections)


@pytest.mark.parametrize("cut", [5, 8, 12])
def test_a_list_in_two_columns_that_a_page_end_cuts_is_one_list(cut):
    """First the letters of the upper part, then its titles, then the letters and titles of the rest."""
    names = list(TITLES)
    front = []
    for part in (names[:cut], names[cut:]):
        front += [para(f"Section {letter}") for letter in part] + [para(TITLES[letter]) for letter in part]
    plan = plan_with(*front)
    assert letters(plan) == " ".join(TITLES)
    assert section_text(plan, "H1") == "What is said in H1 about the child."
    assert plan.provisions[-1].section == "H2"
    assert not any(one.text in TITLES.values() for one in plan.provisions)


def test_the_label_that_comes_right_behind_the_last_entry_of_a_list_opens_its_section():
    """The list ends with Section K, and the plan begins with it."""
    front = [
        para(f"Section {letter}: {title} {page}") for page, (letter, title) in enumerate(TITLES.items(), 2)
    ]
    plan = plan_with(*front, first="K")
    assert letters(plan) == " ".join(TITLES)
    assert section_text(plan, "K") == "What is said in K about the child."


def test_a_list_of_titles_ends_where_the_plan_begins_with_a_letter():
    """The first section's own sub-heading may read like the title of a section, and is none of the list's."""
    named = [para(f"Section {letter}") for letter in TITLES]
    titles = [para("My story"), *(para(title) for letter, title in TITLES.items() if letter != "A")]
    sections = [
        part
        for letter, title in TITLES.items()
        if letter != "A"
        for part in (head(f"{letter}. {title}"), para(f"What is said in {letter} about the child."))
    ]
    story = [head("A. My story"), para("History", bold=7), para("She lives close to the harbour.")]
    plan = read(para("Contents"), *named, *titles, *story, *sections)
    assert "harbour" in section_text(plan, "A")
