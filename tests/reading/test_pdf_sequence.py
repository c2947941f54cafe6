"""A line that counts on begins a paragraph of its own."""

import pytest

from ehcp_audit.reading.pdf.sequence import counts_on


@pytest.mark.parametrize(
    ("first", "line"),
    [
        ("F1: A story group", "F2: Pictures for every story"),
        ("Need 3 - Ada reads slowly", "Need 4 - Ada tires quickly"),
        ("Provision 9: A quiet room", "Provision 10: Large print"),
        ("1.1a A story group", "1.1b Pictures"),
        ("1.1b Pictures", "1.2a A reading programme"),
        ("N.1 Ada loses the thread", "N.2 Ada reads slowly"),
        ("B1.2 Ada is often alone", "B2.1 Ada tires quickly"),
        ("CI-N1: Ada speaks little", "CI-N2: Ada points instead"),
    ],
)
def test_the_next_code_begins_a_statement(first, line):
    assert counts_on(first, line)


@pytest.mark.parametrize(
    ("first", "line"),
    [
        ("F1: A story group with", "F3: Pictures"),  # named, not counted
        ("By the end of Year 9 Ada will", "Year 10 Ada will"),
        ("Year 9 Ada will be taught in", "Year 10 Maths groups"),
        ("1 Adult for", "2 Children"),
        ("Need 1 - Ada", "Outcome 2 - Ada will"),
        ("F1: A story group", "for 30 minutes"),
    ],
)
def test_other_figures_at_the_beginning_of_a_line_do_not(first, line):
    assert not counts_on(first, line)
