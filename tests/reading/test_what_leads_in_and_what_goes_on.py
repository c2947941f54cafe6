"""What stands among statements and is none: strengths, introductions, how outcomes are watched, copies."""

import docx
import pytest

from ehcp_audit import read_plan
from ehcp_audit.model import SectionLetter


@pytest.fixture
def read(tmp_path):
    def of(*lines):
        document = docx.Document()
        for line in lines:
            if line.startswith("# "):
                document.add_heading(line[2:], 1)
            elif line.startswith("- "):
                document.add_paragraph(line[2:], style="List Bullet")
            elif isinstance(line, str) and line.startswith("|"):
                rows = [[cell.strip() for cell in row.strip("|").split("|")] for row in line.splitlines()]
                table = document.add_table(rows=0, cols=len(rows[0]))
                for row in rows:
                    for cell, words in zip(table.add_row().cells, row, strict=True):
                        cell.text = words
            else:
                label, bold, rest = line.partition("**")
                paragraph = document.add_paragraph()
                paragraph.add_run(label).bold = True if bold else None
                paragraph.add_run(rest)
        document.save(str(tmp_path / "plan.docx"))
        return read_plan(tmp_path / "plan.docx")

    return of


NEEDS = (
    "Need 1: Bo cannot blend three sounds and reads no book of his class.",
    "Need 2: Bo speaks in single words and gives up when he is not understood.",
)


@pytest.mark.parametrize("label", ["What Bo does well.", "Strengths.", "Things Bo can do well."])
@pytest.mark.parametrize("bold", ["**", ""])
def test_strengths_that_a_full_stop_parts_from_their_label_are_no_need(read, label, bold):
    plan = read("# Section B: Needs", f"{label}{bold} Bo draws maps from memory.", *NEEDS)
    assert [one.text[:9] for one in plan.needs] == ["Bo cannot", "Bo speaks"]
    assert "maps from memory" in plan.section(SectionLetter.B).text


def test_what_introduces_needs_that_are_all_counted_is_none(read):
    plan = read(
        "# Section B: Needs",
        "Bo has a language disorder. What he does well: he draws maps from memory.",
        *(f"- {need.replace('Need ', 'B')}" for need in NEEDS),
    )
    assert len(plan.needs) == 2
    assert "language disorder" in plan.section(SectionLetter.B).text


def test_a_paragraph_over_needs_without_numbers_is_a_need(read):
    lines = ("Bo cannot blend three sounds.", "Bo speaks in single words.", "Bo runs away from noise.")
    assert len(read("# Section B: Needs", *lines).needs) == 3


@pytest.mark.parametrize(
    "line",
    [
        "Monitoring and shorter-term targets.** The steps are set each term by the SENCO with Bo.",
        "Moving on.** Bo leaves school in July 2028. He will visit two colleges in the autumn.",
        "Bo's progress towards these outcomes is reviewed every year at his annual review.",
        "The outcomes are looked at every term by his teacher.",
        "Bo moves to secondary school in September 2026. He will make six visits in the summer term.",
    ],
)
def test_how_outcomes_are_watched_and_what_comes_next_is_no_outcome(read, line):
    plan = read("# Section E: Outcomes", "By July 2027 Bo will read a page of ten lines aloud.", line)
    assert len(plan.outcomes) == 1
    assert line.split("**")[-1].strip() in plan.section(SectionLetter.E).text


@pytest.mark.parametrize(
    "line",
    [
        "Moving on. By July 2027 Bo will visit two colleges by himself and say which he prefers.",
        "By July 2027 Bo will set his own targets each week and check them with his tutor.",
    ],
)
def test_an_outcome_about_moving_on_or_about_targets_is_one(read, line):
    plan = read("# Section E: Outcomes", "By July 2027 Bo will read a page of ten lines aloud.", line)
    assert len(plan.outcomes) == 2


def test_review_of_all_provision_is_none_itself(read):
    plan = read(
        "# Section F: Provision",
        "A teacher will teach Bo to read for 30 minutes every day.",
        "Review of this provision.** The SENCO will review all of this provision every term.",
    )
    assert len(plan.provisions) == 1


def test_a_label_whose_full_stop_stands_behind_its_reference_is_taken_off(read):
    plan = read(
        "# Section B: Needs",
        *NEEDS,
        "# Section E: Outcomes",
        "Outcome A (Need 1).** By July 2027 Bo will read a page of ten lines aloud.",
        "Outcome B (Need 2).** By July 2027 Bo will ask for help in sentences of four words.",
        "# Section F: Provision",
        "Provision 1a (Need 1, Outcome A).** A teacher will teach Bo to read for 30 minutes every day.",
        "Provision 2 (Need 2, Outcome B).** A therapist will see Bo for 30 minutes every week.",
    )
    assert [one.text[:12] for one in plan.outcomes] == ["By July 2027"] * 2
    assert [one.text[:11] for one in plan.provisions] == ["A teacher w", "A therapist"]
    links = {(one.need, one.outcome, one.provision) for one in plan.links}
    assert {("B1", "E1", "F1"), ("B2", "E2", "F2")} <= links


def test_a_number_names_the_need_that_stands_in_brackets_behind_it(read):
    plan = read(
        "# Section B: Needs",
        "|No.|Need\n|B1|Bo cannot blend three sounds.\n|B2|Bo speaks in single words.",
        "# Section E: Outcomes",
        "|No.|Outcome\n|E1 (B2)|Bo will say four words.\n|E2 (B1)|Bo will read ten lines.",
        "# Section F: Provision",
        "|Need and outcome|What will be provided|Who will provide it\n"
        "|B2, E1|Bo will have speech therapy.|A therapist\n|B1, E2|Bo will be taught to read.|A teacher",
    )
    links = {(one.need, one.outcome, one.provision) for one in plan.links}
    assert {("B2", "E1", "F1"), ("B1", "E2", "F2")} <= links


def test_how_much_and_who_checks_below_a_provision_are_no_provisions(read):
    much = (
        "How much: 45 minutes once a week for 30 weeks, one to one, and one hour each half-term to train and "
        "watch his teaching assistant"
    )
    plan = read(
        "# Section F: Provision",
        "What: Narrative therapy with pictures.",
        "Who: A speech and language therapist",
        much,
        "Checked: The therapist writes a report every six months",
        "What: A spelling programme.",
        "Who: A specialist teacher",
        "How much: 40 minutes three times a week",
        "Checked: The teacher tests his spelling every term",
    )
    assert [one.text for one in plan.provisions] == [
        "Narrative therapy with pictures.",
        "A spelling programme.",
    ]
    assert plan.provisions[0].how_often == much.removeprefix("How much: ")


@pytest.mark.parametrize(
    "said",
    [
        "Copies of all of the advice listed here are attached to this plan.",
        "All of these are appended to this draft.",
        "All copies are enclosed.",
    ],
)
def test_that_all_advice_is_attached_is_no_advice_and_is_known_of_each(read, said):
    plan = read(
        "# Section A: Views",
        "I like maps.",
        "# Section K: Advice",
        said,
        "School report: Jo Ward, SENCO, 3 May 2026",
        "Medical advice: Dr A. Lee, paediatrician, 4 May 2026",
    )
    assert [one.about[:7] for one in plan.advice] == ["School ", "Medical"]
    assert all(one.appended for one in plan.advice)


def test_a_heading_over_the_advice_can_say_that_all_is_attached(read):
    plan = read(
        "# Section A: Views",
        "I like maps.",
        "# Section K: Advice (all attached)",
        "- School report, 3 May 2026",
    )
    assert plan.advice[0].appended is True
