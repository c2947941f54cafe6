"""The guides' examples, run as they stand."""

import re
from pathlib import Path

import pytest
from builders import plan

from ehcp_audit.checks import Facts
from ehcp_audit.errors import FactsError, RubricError
from ehcp_audit.model import PlanAudit
from ehcp_audit.scoring import audit_plan, load_facts, load_rubric

DOCS = Path(__file__).resolve().parents[2] / "docs"
FACTS = (DOCS / "facts.md").read_text(encoding="utf-8")
OWN = (DOCS / "write-your-own-rubric.md").read_text(encoding="utf-8")


def block(text, language):
    return re.search(rf"```{language}\n(.*?)```", text, re.DOTALL)[1]


def saved(folder, name, text):
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_the_facts_guide_names_every_field_in_its_table_and_in_its_example(tmp_path):
    named = re.findall(r"^\| `(\w+)` \|", FACTS, re.MULTILINE)
    assert named == list(dict.fromkeys(named))
    assert set(named) == set(Facts.model_fields)
    loaded = load_facts(saved(tmp_path, "facts.yaml", block(FACTS, "yaml")))
    assert loaded.model_fields_set == set(Facts.model_fields)


def test_the_example_of_facts_decides_what_the_plan_alone_could_not(tmp_path):
    facts = load_facts(saved(tmp_path, "facts.yaml", block(FACTS, "yaml")))
    letters = dict.fromkeys("ACDGHIJ", "None.") | {"K": "Reports"}
    made = plan(B=["Tam reads ten words."], E=["Tam will read."], F=["Reading daily."], **letters)
    made = made.model_copy(update={"details": made.details.model_copy(update={"status": "final"})})
    blind, told = audit_plan(made), audit_plan(made, facts=facts)
    for criterion in ("P-01", "P-02", "P-03", "P-06", "K-04", "F-18", "B-01"):
        assert blind.judgement(criterion).verdict == "not assessable", criterion
        assert told.judgement(criterion).verdict.is_decided, criterion
    assert told.judgement("K-02").verdict == "not met"
    assert "hand therapy putty" in told.judgement("K-04").findings[0].quote


@pytest.mark.parametrize(
    ("text", "says"),
    list(
        zip(
            (
                "exception: null\n\nrequested_onn: 2026-01-05\n",
                "issued_on: soon\n",
                "requested_on: 2026-02-01\nissued_on: 2026-01-05\n",
            ),
            block(FACTS, "text").splitlines(),
            strict=True,
        )
    ),
)
def test_the_facts_guide_quotes_the_errors_as_they_are(tmp_path, text, says):
    with pytest.raises(FactsError) as raised:
        load_facts(saved(tmp_path, "facts.yaml", text))
    assert str(raised.value) == says


def test_the_rubric_of_the_guide_loads_and_does_what_the_guide_says(tmp_path):
    rubric = load_rubric(saved(tmp_path, "northmoor.yaml", block(OWN, "yaml")))
    shipped = load_rubric("section-f")
    ids = [criterion.id for criterion in rubric.criteria]
    assert "FORM-10" not in ids
    assert ids[-2:] == ["NM-01", "NM-02"]
    assert rubric.criterion("F-06").weight == 4
    assert rubric.criterion("F-06").says == shipped.criterion("F-06").says
    assert rubric.criterion("F-03").met_when.met_from == 0.9


def test_a_person_answers_the_question_of_the_guide_and_the_score_adds_up_again(tmp_path):
    rubric = load_rubric(saved(tmp_path, "northmoor.yaml", block(OWN, "yaml")))
    made = plan(
        B=["Tam reads ten words."], F=["Tier 2 of the Moorlight offer.", "Reading for an hour daily."]
    )
    audit = audit_plan(made, rubric)
    assert audit.judgement("NM-01").says == "1 provision is named by a local scheme."
    assert audit.judgement("NM-02").verdict == "needs a person"
    revised = audit.revise("NM-02", "met", by="forum", why="The family said so on the phone.")
    assert revised.quality.open == audit.quality.open - 1
    low, high = revised.quality.range
    assert audit.quality.range[0] <= low <= revised.quality.score <= high <= audit.quality.range[1]


def test_a_persons_verdicts_outlive_being_saved_and_can_be_gone_back_on(tmp_path):
    rubric = load_rubric(saved(tmp_path, "northmoor.yaml", block(OWN, "yaml")))
    audit = audit_plan(plan(B=["Tam reads ten words."], F=["Reading for an hour daily."]), rubric)
    once = audit.revise("NM-02", "met", by="forum", why="They said so.")
    again = PlanAudit.from_json(once.to_json())
    assert again == once
    back = again.revise("NM-02", "needs a person", by="chair", why="It was another family.")
    judged = back.judgement("NM-02")
    assert (judged.programme_verdict, [one.by for one in judged.history]) == (
        "needs a person",
        ["forum", "chair"],
    )
    assert back.quality == audit.quality
    assert PlanAudit.from_json(back.to_json()) == back


def test_the_rubric_guide_quotes_an_error_as_it_is(tmp_path):
    wrong = block(OWN, "yaml").replace("provision-says-how-often", "provision-says-how-oftn")
    with pytest.raises(RubricError) as raised:
        load_rubric(saved(tmp_path, "northmoor.yaml", wrong))
    assert str(raised.value) == block(OWN, "text").strip()
