"""Plans without tables: a paragraph for each statement, and labelled lines below for what belongs to it."""

import docx
import pytest

from ehcp_audit import read_plan


@pytest.fixture
def read(tmp_path):
    def of(*lines):
        document = docx.Document()
        for line in lines:
            document.add_heading(line[2:], 1) if line.startswith("# ") else document.add_paragraph(line)
        document.save(str(tmp_path / "plan.docx"))
        return read_plan(tmp_path / "plan.docx")

    return of


TRAINED = (
    "Provided by: A teaching assistant with a Level 3 award in supporting pupils, trained in the programme "
    "by the speech and language therapist"
)


def test_how_many_share_it_and_a_long_line_on_who_belong_to_the_provision_above(read):
    made = read(
        "# Section F - Special educational provision",
        "Provision 1: A cookery course that ends with a shared meal.",
        TRAINED,
        "Frequency: Every Tuesday",
        "Length: 90 minutes",
        "Group size: 4 pupils",
        "Venue: The food room",
        "Provision 2: Lessons in reading timetables.",
        "Provided by: Travel trainer",
        "Frequency: Twice a week",
        "Length: 30 minutes",
        "Group size: One to one",
    )
    assert len(made.provisions) == 2
    first, second = made.provisions
    assert first.who == TRAINED.removeprefix("Provided by: ")
    assert "4 pupils" in first.where
    assert "food room" in first.where
    assert "One to one" in second.where


@pytest.mark.parametrize(
    "label", ["Where he is now", "Current level", "Starting point", "Now", "At present", "Currently"]
)
def test_the_level_below_a_need_is_no_need_of_its_own(read, label):
    made = read(
        "# Section B - Special educational needs",
        "Need 1: Sol cannot follow a talk of more than two sentences.",
        f"{label}: follows one sentence in three (May 2026).",
        "Need 2: Sol cannot hold a pen for longer than a minute.",
        f"{label}: writes four words a minute (May 2026).",
    )
    assert [need.text for need in made.needs] == [
        "Sol cannot follow a talk of more than two sentences.",
        "Sol cannot hold a pen for longer than a minute.",
    ]


@pytest.mark.parametrize(
    ("said", "answer"),
    [("Attached.", True), ("Not attached.", False), ("Not yet enclosed.", False), ("", None)],
)
def test_a_listed_report_says_whether_it_is_attached(read, said, answer):
    made = read("# Section K - Advice", f"Note of the teacher, Ms Reed, 4 May 2026. {said}")
    assert [one.appended for one in made.advice] == [answer]
