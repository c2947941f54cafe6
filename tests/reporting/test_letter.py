"""The letter that asks for changes: a Word file whose gaps are the parent's, and whose quotes the plan's."""

import re
import zipfile
from datetime import date
from io import BytesIO

import pytest
from documents import written
from docx import Document
from docx.enum.text import WD_COLOR_INDEX
from lxml import etree
from made_up import EXAMPLES, contents

import ehcp_audit as ea
from ehcp_audit.language import read_provision
from ehcp_audit.model import PlanStatus, Provision
from ehcp_audit.reporting.letter.proposals import propose
from ehcp_audit.reporting.letter.requests import MOST, make_requests

WORST = next(one for one in EXAMPLES if one[0].startswith("amina"))


@pytest.fixture(scope="module")
def rubric():
    return ea.load_rubric("self-check")


@pytest.fixture(scope="module")
def weak_plan():
    content, layout, _ = WORST
    return ea.read_plan(written(content, layout, "docx")[0])


@pytest.fixture(scope="module")
def weak_audit(weak_plan, rubric):
    return ea.audit_plan(weak_plan, rubric)


@pytest.fixture(scope="module")
def weak_letter(weak_plan, weak_audit, rubric):
    return ea.write_letter(weak_plan, weak_audit, rubric=rubric)


@pytest.fixture(scope="module")
def asked(weak_plan, weak_audit, rubric):
    return make_requests(weak_plan, weak_audit, rubric)


def letter_of(plan, rubric, audit=None):
    return ea.write_letter(plan, audit or ea.audit_plan(plan, rubric), rubric=rubric)


def with_status(plan, status, issued_on=None):
    details = plan.details.model_copy(update={"status": status, "issued_on": issued_on})
    return plan.model_copy(update={"details": details})


def with_provision(plan, text):
    provision = Provision(id="F1", section="F", text=text)
    return plan.model_copy(update={"provisions": (provision,), "links": ()})


def words_of(letter):
    return "\n".join(paragraph.text for paragraph in Document(BytesIO(letter)).paragraphs)


def proposal_of(text, **columns):
    return "".join(run.text for run in propose(Provision(id="F1", section="F", text=text, **columns)).whole)


def test_the_same_plan_gives_the_same_bytes(weak_plan, rubric, weak_letter):
    assert letter_of(weak_plan, rubric) == weak_letter


def test_every_gap_stands_in_brackets_and_is_highlighted_and_nothing_else_is(weak_letter):
    runs = [run for paragraph in Document(BytesIO(weak_letter)).paragraphs for run in paragraph.runs]
    lit = [run for run in runs if run.font.highlight_color == WD_COLOR_INDEX.YELLOW]
    assert len(lit) > 40
    assert all(run.text.startswith("[") and run.text.endswith("]") for run in lit)
    dark = "".join(run.text for run in runs if run not in lit)
    others = {words for words in re.findall(r"\[[^\]]*\]", dark) if not words[1:-1].isdigit()}
    assert others == {"[Name]", "[square brackets]"}, "the plan's own marks, and years in the names of cases"


def test_a_statement_that_falls_short_in_many_ways_is_quoted_once(asked):
    quotes = [quote.words for request in asked.requests if not request.question for quote in request.quotes]
    assert len(quotes) == len(set(quotes))


def test_a_weak_plan_does_not_give_an_endless_letter_and_says_how_much_it_leaves_out(asked, weak_letter):
    assert len(asked.requests) == MOST
    assert asked.left_out > 0
    said = words_of(weak_letter)
    assert f"{asked.left_out} more points are left out" in said
    assert len(said.split()) < 3200, "about eight pages"


def test_every_quote_stands_in_the_plan(weak_plan, asked):
    printed = " ".join(section.text for section in weak_plan.sections.values())
    statements = {" ".join(one.text.split()) for one in weak_plan.statements()}
    for request in asked.requests:
        for quote in request.quotes:
            words = quote.words.removesuffix(" …")
            assert words in statements or words in " ".join(printed.split()) or quote.where == ""


def test_points_are_numbered_in_the_order_of_the_plan(asked):
    assert [request.number for request in asked.requests] == list(range(1, MOST + 1))
    letters = [section.letter for section in asked.sections if section.letter]
    assert letters == sorted(letters)
    for section in asked.sections:
        costs = [request.cost for request in section.requests]
        assert costs == sorted(costs, reverse=True)


@pytest.mark.parametrize("identifier", contents())
def test_no_amount_stands_in_a_proposal_that_is_not_in_the_plan(identifier):
    content, layout, _ = next(one for one in EXAMPLES if one[0].startswith(identifier))
    plan = ea.read_plan(written(content, layout, "docx")[0])
    for provision in plan.provisions:
        own = f"{provision.text} {provision.who} {provision.how_often}"
        proposed = "".join(run.text for run in propose(provision).whole)
        assert set(re.findall(r"\d+", proposed)) <= set(re.findall(r"\d+", own))


@pytest.mark.parametrize(
    ("text", "proposed"),
    [
        (
            "Nn would benefit from access to speech and language therapy as required.",
            ("Nn will have speech and language therapy, for [how many] minutes each time, [how often], "
            "by [who, with which qualification]."),
        ),
        (
            "Daily phonics teaching with a qualified teacher.",
            "Daily phonics teaching with a qualified teacher, for [how many] minutes each time.",
        ),
        (
            "Nn will have up to 15 hours of one-to-one reading lessons from a specialist teacher each week.",
            ("Nn will have at least [how many] hours of one-to-one reading lessons from a specialist teacher "
            "each week."),
        ),
    ],
)  # fmt: skip
def test_a_proposal_keeps_what_the_plan_says_and_leaves_gaps_for_the_rest(text, proposed):
    assert proposal_of(text) == proposed


def test_a_proposal_takes_in_the_columns_beside_the_words_unless_they_are_unclear():
    said = proposal_of("Counselling with drawing.", who="The school counsellor", how_often="Regular sessions")
    assert said.startswith("Counselling with drawing, by the school counsellor, ")
    assert "egular" not in said
    assert "[how often]" in said


def test_a_specific_statement_gets_no_proposal():
    text = "A speech and language therapist will see Nn alone for 30 minutes every week."
    assert read_provision(text).verdict == "specific"
    assert not proposal_of(text)


def test_a_draft_is_answered_and_a_final_plan_is_asked_to_be_reviewed(weak_plan, weak_audit, rubric):
    draft = words_of(
        letter_of(with_status(weak_plan, PlanStatus.DRAFT, date(2026, 3, 2)), rubric, weak_audit)
    )
    final = words_of(
        letter_of(with_status(weak_plan, PlanStatus.FINAL, date(2026, 3, 2)), rubric, weak_audit)
    )
    assert "comments on" in draft
    assert "early review" not in draft
    assert "at least 15 days" in draft
    assert "day 15 is 16 March 2026" in draft
    assert "early review" in final
    assert "15 days" not in final
    assert "time limit" in final


def test_a_plan_that_does_not_say_what_it_is_offers_both_openings(weak_plan, weak_audit, rubric):
    said = words_of(letter_of(with_status(weak_plan, PlanStatus.UNKNOWN), rubric, weak_audit))
    assert "[If the plan is a draft, keep:" in said
    assert "[If the plan is final, keep:" in said
    assert "[date on the plan]" in said


def test_a_question_for_a_person_is_put_as_a_question(asked, weak_letter):
    questions = [request for request in asked.requests if request.question]
    assert questions
    assert all(request.question.endswith("?") for request in questions)
    assert "a question\n" in words_of(weak_letter)


def test_a_plan_that_was_not_read_well_enough_gives_a_letter_that_says_so(weak_plan, rubric):
    few = weak_plan.coverage.model_copy(
        update={"placed": 1, "unplaced": weak_plan.coverage.words - weak_plan.coverage.furniture - 1}
    )
    plan = weak_plan.model_copy(update={"coverage": few})
    said = words_of(letter_of(plan, rubric))
    assert "could not read this plan well enough" in said
    assert "Point 1" not in said
    assert "[Write here what you want changed, and why.]" in said


@pytest.mark.parametrize(
    "hostile",
    [
        "Access to \x00\x07\x1b[31m help \ud800 \ufffe\uffff as required",
        "Support </w:t></w:r><w:p/> & <script> as needed",
        "Access to \ue000help\ue001 as required",
        "Regular \u202ehelp\u202c from staff",
        '{ INCLUDETEXT "/etc/passwd" } support as required',
        "Support {dated} {day} {words} as required",
        "x" * 20000 + " support as required",
    ],
)
def test_whatever_a_plan_says_the_letter_can_be_opened(hostile, weak_plan, rubric):
    plan = with_provision(weak_plan, hostile)
    letter = letter_of(plan, rubric)
    with zipfile.ZipFile(BytesIO(letter)) as parts:
        root = etree.fromstring(parts.read("word/document.xml"))
    assert "Point 1" in words_of(letter)
    names = {etree.QName(one).localname for one in root.iter()}
    assert "instrText" not in names
    assert "script" not in names


def test_nothing_of_this_machine_or_this_day_is_in_the_file(weak_letter):
    with zipfile.ZipFile(BytesIO(weak_letter)) as parts:
        names = parts.namelist()
        core = parts.read("docProps/core.xml").decode()
        assert {part.date_time for part in parts.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert b'w:val="en-GB"' in parts.read("word/styles.xml")
        everything = b"".join(parts.read(name) for name in names)
    assert not [name for name in names if "thumbnail" in name or "customXml" in name]
    assert "python-docx" not in everything.decode("utf-8", "ignore")
    assert re.findall(r"<dcterms:(?:created|modified)[^>]*>([^<]*)", core) == ["2000-01-01T00:00:00Z"] * 2
    assert "changes I am asking for" in core or "early review" in core


def test_the_letter_claims_nothing_about_the_law(weak_letter):
    said = words_of(weak_letter).lower()
    assert not re.search(r"unlawful|illegal|breach|must by law|legal duty|failed to comply", said)


def test_a_source_that_nobody_confirmed_is_marked(weak_letter):
    said = words_of(weak_letter)
    assert "reference not checked" in said
    assert "SEND Code of Practice 2015, paragraph 9.69 (points" in said


def test_an_audit_of_another_file_is_refused(weak_plan, rubric):
    audit = ea.audit_plan(weak_plan, rubric)
    other = weak_plan.model_copy(update={"source": weak_plan.source.model_copy(update={"sha256": "0" * 64})})
    with pytest.raises(ValueError, match="another file"):
        ea.write_letter(other, audit, rubric=rubric)
