"""Whose voice a line is in, what names a source or an author, and what looks ahead."""

from datetime import date

import pytest
from block_builders import head, read, table
from builders import plan

from ehcp_audit.checks import CHECKS


def told(check, made):
    return [finding.holds for finding in CHECKS[check].findings(made)]


@pytest.mark.parametrize(
    "line",
    [
        "Zoe's mum, Ann, says: \"I'd like her to have one friend. One day I want her to have a job.\"",
        "Her gran wrote: \u201cI hope that she will swim.\u201d",
    ],
)
def test_what_stands_in_a_parents_quotation_is_not_the_childs(line):
    assert told("childs-views-present", plan(A=line)) != [True]


@pytest.mark.parametrize(
    "line", ["Bring her All About Me book to the meeting.", "I was born in Hull and I moved here in Year 2."]
)
def test_a_title_or_history_in_the_first_person_is_no_view(line):
    assert told("childs-views-present", plan(A=line)) != [True]


def test_a_childs_own_wish_is_a_view():
    assert told("childs-views-present", plan(A="I was ill last year. I want to run again.")) == [True]


@pytest.mark.parametrize(
    "source", ["OT advice, 3.4.26, p. 2", "Speech and language therapist, 3 April 2026, page 2"]
)
def test_a_cell_beside_a_need_that_is_only_who_and_when_names_its_source(source):
    heads = ["No.", "Need and what it means", "Where this comes from"]
    rows = [["B1", "Zoe reads ten words, so she cannot follow a worksheet.", source]]
    rows.append(["B2", "Zoe cannot hold a pencil, so she draws nothing.", source])
    made = read(head("Section B: Special educational needs"), table(heads, *rows))
    assert told("need-evidence-given", made) == [True, True]


def test_the_childs_family_signs_its_own_advice():
    row = {"about": "Zoe, her mother and her brother", "who_from": "Zoe, her mother and her brother"}
    made = plan(K="Advice", advice=[{**row, "dated": "3 May 2026"}])
    assert told("advice-dated-and-signed", made) == [True]


@pytest.mark.parametrize(
    "line", ["The receiving school sees Zoe twice.", "Zoe visits before she starts Reception."]
)
def test_a_receiving_school_and_reception_lie_ahead(line):
    born = {"date_of_birth": date(2023, 1, 21), "issued_on": date(2026, 10, 9)}
    made = plan(E=line, F="A teacher reads with her.", details=born)
    assert told("change-ahead-planned", made) == [True]


@pytest.mark.parametrize("how", ["Zoe receives 30 minutes a week", "Zoe is given 30 minutes a week"])
def test_receives_in_the_column_beside_it_is_a_promise(how):
    made = plan(F=[{"text": "Play therapy", "who": "Play therapist", "how_often": how}])
    assert told("provision-promised", made) == [True]


def test_a_range_is_said_to_be_one():
    made = plan(F=["A teacher will read with Zoe for 10 to 30 minutes every day."])
    (found,) = CHECKS["provision-has-a-floor"].findings(made)
    assert found.says.endswith("so that only the lower figure is sure")


def test_training_without_a_subject_is_said_to_lack_it():
    made = plan(F=["All staff will have training from the therapist for two hours each term."])
    said = [one.says for one in CHECKS["provision-says-what"].findings(made)]
    assert said == ["does not say what the training is about"]


@pytest.mark.parametrize("text", ["The therapist rewrites her programme at the end of each term."])
def test_a_programme_that_is_written_anew_each_term_is_reviewed(text):
    assert told("provision-says-review", plan(F=[text])) == [True]
