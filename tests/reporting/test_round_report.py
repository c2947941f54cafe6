"""A round's sums, on a page and in a terminal."""

import pytest
from test_html_report import Outline

from ehcp_audit.collecting import BandCount, CriterionSummary, KindCount, RoundSummary, Scores
from ehcp_audit.language.lexicon import shipped_lexicon
from ehcp_audit.model import Authority, RubricRef, SectionLetter
from ehcp_audit.reporting import phrases, render_round
from ehcp_audit.reporting.terminal_round import summary_text


def criterion(**counts: float | None) -> CriterionSummary:
    given = {
        "met": 3,
        "partly_met": 1,
        "not_met": 2,
        "not_applicable": 4,
        "needs_a_person": 5,
        "not_assessable": 7,
        "decided": 6,
        "share_met": 0.5,
        "share_partly_met": 0.1667,
        "share_not_met": 0.3333,
    }
    return CriterionSummary(
        criterion="F-03",
        section=SectionLetter.F,
        asks="Does each provision say how often?",
        status=Authority.GUIDANCE,
        weight=3,
        **{**given, **counts},
    )


def summary(**parts: object) -> RoundSummary:
    given = {
        "group": None,
        "plans": 24,
        "read": 22,
        "unreadable": 2,
        "scored": 22,
        "scores": Scores(plans=22, mean=0.614, median=0.6),
        "bands": (
            BandCount(band="good", plans=12, share=0.5),
            BandCount(band="poor", plans=None, share=None),
        ),
        "criteria": (criterion(),),
        "says": ("24 plans in the sample: 22 read, 2 could not be read.",),
        "rubric": RubricRef(id="quality", version="1.0", sha256="cd" * 32),
        "ehcp_audit": "0.1.0",
        "how_drawn": "every plan of the folder",
        "copies": 0,
        "pending": 0,
        "unreadable_kinds": (KindCount(kind="NeedsPassword", plans=2),),
        "unscored_kinds": (),
        "sections": (),
        "themes": (),
    }
    return RoundSummary(**{**given, **parts})


def test_the_page_is_well_formed_and_fetches_nothing():
    outline = Outline(render_round(summary()))
    assert outline.unbalanced == []
    assert not outline.named("script", "link", "img", "iframe")
    assert outline.named("html")[0]["lang"] == "en-GB"


@pytest.mark.parametrize(
    "shown", [lambda s: Outline(render_round(s)).text, lambda s: " ".join(summary_text(s).split())]
)
def test_each_answer_has_its_count(shown):
    text = shown(summary())
    for words in (
        "on average 61 out of 100, half of the plans at or above 60 (22 plans).",
        "2: locked with a password",
        "24 plans in the sample: 22 read, 2 could not be read.",
        "Every plan of the folder",
    ):
        assert words in text
    row = "3 1 2 5 11 50%"
    assert row in text or row.replace(" ", "") in text.replace(" ", "")


@pytest.mark.parametrize(
    "shown", [lambda s: Outline(render_round(s)).text, lambda s: " ".join(summary_text(s).split())]
)
def test_a_count_that_is_withheld_is_a_dash_and_not_nought(shown):
    text = shown(summary(criteria=(criterion(met=None, not_applicable=None, share_met=None),)))
    row = "\u2013 1 2 5 \u2013 \u2013"
    assert row in text or row.replace(" ", "") in text.replace(" ", "")


@pytest.mark.parametrize(
    ("phrase", "said"),
    [
        ("access to", "access to"),
        ("[is/are] (strongly) [recommended/advisable]", "is recommended, or the like"),
        ("regular*", "regular…"),
        ("(reach/achieve) (\u2135's/my) (full) potential", "potential"),
    ],
)
def test_a_phrase_of_a_word_list_is_said_as_a_person_would(phrase, said):
    assert phrases.wording_name(phrase) == said


def test_every_phrase_of_the_shipped_lists_is_said_without_signs_of_a_pattern():
    for entry in shipped_lexicon().entries:
        for phrase in entry.words:
            said = phrases.wording_name(phrase)
            assert said.strip(), phrase
            assert not set(said) & set("[]()*\u2135"), phrase


def test_groups_stand_apart_and_are_named():
    group = {
        name: getattr(summary(), name)
        for name in ("plans", "read", "unreadable", "scored", "scores", "bands")
    }
    from ehcp_audit.collecting import GroupSummary

    groups = tuple(
        GroupSummary(group=name, criteria=(criterion(),), says=(), **group) for name in ("<b>primary", None)
    )
    whole = summary(by="phase", groups=groups)
    outline = Outline(render_round(whole))
    assert "phase: <b>primary" in outline.text
    assert "phase: not known" in outline.text
    assert not outline.named("b")
    ids = [attrs["id"] for _, attrs in outline.tags if "id" in attrs]
    assert len(ids) == len(set(ids))
    assert "PHASE: <B>PRIMARY" in summary_text(whole)
