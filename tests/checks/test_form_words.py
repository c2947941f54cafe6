"""The form's own words and the plan's: what checks take for said."""

from builders import plan

from ehcp_audit.checks.passages import lines_of


def test_checks_leave_out_the_lines_that_reading_took_for_the_form_s_and_no_others():
    lines = [
        "Click here to enter text.",
        "Tap dancing is what I like best.",
        "Select mutism was found.",
    ]
    made = plan(A="\n".join(lines))
    assert [one.text for one in lines_of(made.section("A"))] == lines[1:]
