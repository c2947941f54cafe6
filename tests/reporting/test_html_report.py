"""The page: whole, safe to open, usable without eyes or colour."""

import re
from html.parser import HTMLParser
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made_up_audit import HOSTILE, made_up_audit, made_up_plan, made_up_rubric, with_words

from ehcp_audit.model import Plan, Provision, QualityScore, Reading, Revision, SectionLetter, Verdict
from ehcp_audit.reporting import render
from ehcp_audit.reporting.points import make_points, most_important


class Outline(HTMLParser):
    """What a browser would make of the page."""

    VOID = frozenset({"meta", "br", "hr", "img", "link", "input"})

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.words: list[str] = []
        self.unbalanced: list[str] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.unbalanced.append(tag)

    def handle_data(self, data):
        if "style" not in self.open:
            self.words.append(data)

    @property
    def text(self) -> str:
        return " ".join("".join(self.words).split())

    def named(self, *names: str) -> list[dict[str, str | None]]:
        return [attrs for tag, attrs in self.tags if tag in names]


def page_of(plan: Plan, **options: bool) -> str:
    return render(plan, made_up_audit(plan), rubric=made_up_rubric(), **options)


@pytest.fixture(scope="module")
def page() -> str:
    return page_of(made_up_plan())


@pytest.fixture(scope="module")
def outline(page: str) -> Outline:
    return Outline(page)


def test_it_is_well_formed(outline):
    assert outline.unbalanced == []
    assert outline.open == []


def test_it_has_no_script_and_fetches_nothing(page, outline):
    assert not outline.named("script", "link", "img", "iframe", "object", "form", "base")
    assert not any(name.startswith("on") for _, attrs in outline.tags for name in attrs)
    assert all(link["href"].startswith("#") for link in outline.named("a"))
    assert "url(" not in page
    assert "@import" not in page
    policy = next(
        m["content"] for m in outline.named("meta") if m.get("http-equiv") == "Content-Security-Policy"
    )
    assert policy.startswith("default-src 'none'; style-src 'unsafe-inline'")


def test_every_link_inside_it_leads_somewhere_and_no_id_stands_twice(outline):
    ids = [attrs["id"] for _, attrs in outline.tags if "id" in attrs]
    assert len(ids) == len(set(ids))
    used = {link["href"][1:] for link in outline.named("a")}
    used |= {attrs["aria-labelledby"] for _, attrs in outline.tags if "aria-labelledby" in attrs}
    assert used <= set(ids)


def test_headings_go_down_one_level_at_a_time(outline):
    levels = [int(tag[1]) for tag, _ in outline.tags if re.fullmatch(r"h[1-6]", tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_it_says_its_language_and_has_landmarks(outline):
    assert outline.named("html")[0]["lang"] == "en-GB"
    assert len(outline.named("main")) == len(outline.named("nav")) == 1
    assert outline.named("a")[0]["href"] == "#main"


def test_every_table_has_a_caption_and_scoped_heads(outline):
    tags = [tag for tag, _ in outline.tags]
    assert tags.count("table") == tags.count("caption") == 4
    assert all(head.get("scope") in {"col", "row"} for head in outline.named("th"))


def test_no_verdict_is_told_by_colour_alone(outline):
    for sign_and_word in ("✗ No", "½ Partly", "✓ Yes", "? A person must look"):
        assert sign_and_word in outline.text


def test_the_reading_comes_first_and_then_what_matters(outline):
    order = [attrs["id"] for tag, attrs in outline.tags if tag == "h2"]
    assert order[:4] == ["read", "draft", "matters", "legal"]


def test_a_quote_a_place_and_a_source_stand_with_each_point(outline):
    text = outline.text
    assert "small group work on spelling" in text
    assert "F3, page 2: does not say how often" in text
    assert "The rule (code of practice): SEND Code of Practice 2015, paragraph 9.69." in text
    assert "section 38(5) (we have not yet checked this reference ourselves)." in text


def test_every_statement_and_every_leftover_is_there_in_full(outline):
    plan = made_up_plan()
    plain = re.sub(r" \(unclear: [^)]*\)", "", outline.text)
    for words in (*(s.text for s in plan.statements()), *(u.text for u in plan.unplaced), *plan.furniture):
        assert words in plain


def test_without_excerpts_no_words_of_the_plan_are_left():
    plan = made_up_plan()
    text = Outline(page_of(plan, excerpts=False)).text
    for words in (*(s.text for s in plan.statements()), *(u.text for u in plan.unplaced), *plan.furniture):
        assert words not in text
        assert words[:40] not in text
    assert plan.source.name not in text
    assert "Northwater" not in text
    assert "as required" not in text


def test_a_plan_that_was_not_scored_says_why_and_names_nothing_that_matters():
    plan = made_up_plan()
    why = "Only 20% of the words could be placed in a section."
    judged = made_up_audit(plan)
    audit = judged.model_copy(
        update={
            "reading": Reading(coverage=0.2, scored=False, why_not=why),
            "quality": QualityScore(),
            "judgements": tuple(
                j.model_copy(update={"verdict": Verdict.NOT_ASSESSABLE, "findings": ()})
                for j in judged.judgements
            ),
        }
    )
    outline = Outline(render(plan, audit, rubric=made_up_rubric()))
    assert f"Not well enough to judge. {why}" in outline.text
    assert f"No score. {why}" in outline.text
    assert not {"matters", "legal", "person"} & {attrs.get("id") for _, attrs in outline.tags}
    assert "Cannot be told" not in outline.text
    assert made_up_plan().needs[0].text in outline.text


def test_a_persons_verdict_is_shown_with_name_reason_and_what_the_program_said():
    plan = made_up_plan()
    audit = made_up_audit(plan).revise("F-20", Verdict.NOT_MET, by="SENCO", why="Every class has this.")
    text = Outline(render(plan, audit, rubric=made_up_rubric())).text
    assert "Judged by SENCO: Every class has this. The program had said: a person must look." in text
    assert Revision in {type(r) for j in audit.judgements for r in j.history}


def test_the_page_is_the_same_each_time(page):
    assert page_of(made_up_plan()) == page


def test_a_rubric_that_did_not_judge_the_plan_is_refused():
    plan = made_up_plan()
    other = made_up_rubric().model_copy(update={"version": "2.0"})
    with pytest.raises(ValueError, match="another rubric"):
        render(plan, made_up_audit(plan), rubric=other)


def test_a_plan_that_is_not_the_one_judged_is_refused():
    plan = made_up_plan()
    source = plan.source.model_copy(update={"sha256": "0" * 64})
    with pytest.raises(ValueError, match="another file"):
        render(plan.model_copy(update={"source": source}), made_up_audit(plan), rubric=made_up_rubric())


@pytest.mark.parametrize("words", HOSTILE)
def test_words_of_a_plan_are_only_ever_words(words):
    plain = Outline(page_of(made_up_plan()))
    page = page_of(with_words(words))
    outline = Outline(page)
    assert {tag for tag, _ in outline.tags} <= {tag for tag, _ in plain.tags}
    assert not any(name.startswith("on") for _, attrs in outline.tags for name in attrs)
    assert outline.unbalanced == []
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]", page)
    page.encode("utf-8")


@given(st.text(min_size=1, max_size=60))
def test_any_words_leave_the_page_whole(words):
    outline = Outline(page_of(with_words(words)))
    assert outline.unbalanced == []
    assert not outline.named("script", "img")


def test_what_matters_most_is_what_costs_most_and_not_all_from_one_section():
    plan = made_up_plan()
    points = make_points(plan, made_up_audit(plan).judgements, made_up_rubric())
    chosen = most_important(points)
    assert [p.criterion for p in chosen] == ["F-03", "F-11", "FORM-01", "E-03", "I-02"]
    assert all(p.is_lacking for p in chosen)
    assert [p.criterion for p in most_important(points, most=3, from_one_section=1)] == [
        "F-03",
        "FORM-01",
        "E-03",
    ]


def test_a_check_that_a_rubric_turns_round_speaks_against_by_holding():
    plan = made_up_plan()
    points = {p.criterion: p for p in make_points(plan, made_up_audit(plan).judgements, made_up_rubric())}
    assert [q.thing for q in points["F-11"].against] == ["F2", "F3"]
    assert [q.thing for q in points["F-11"].supporting] == ["F1"]


def test_an_empty_plan_still_makes_a_page():
    plan = made_up_plan()
    empty = Plan(source=plan.source, coverage=plan.coverage)
    text = Outline(render(empty, made_up_audit(plan), rubric=made_up_rubric())).text
    assert "No needs, outcomes or provisions were found" in text
    assert "No provision was found in sections F, G and H." in text


def test_a_provision_says_what_is_blacked_out_apart_from_what_is_missing():
    plan = made_up_plan()
    hidden = Provision(
        id="F1", section=SectionLetter.F, text="A teaching assistant will help for ████ each week."
    )
    page = page_of(plan.model_copy(update={"provisions": (hidden, *plan.provisions[1:])}))
    assert "blacked out" in Outline(page).text


def test_the_points_that_are_shown_as_lost_are_the_scores_own():
    plan = made_up_plan()
    audit = made_up_audit(plan)
    points = make_points(plan, audit.judgements, made_up_rubric())
    worth = [p.share_of_score for p in points if p.share_of_score is not None]
    lost = [p.share_lost for p in points if p.share_lost is not None]
    assert sum(worth) == pytest.approx(1)
    assert 1 - sum(lost) == pytest.approx(audit.quality.score, abs=1e-4)
