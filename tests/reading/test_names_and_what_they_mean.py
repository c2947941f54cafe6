"""Columns that call a need by a few words, and say beside these what that means; what only tells."""

from block_builders import bold, head, pair, para, read, said, table, texts

NAMES = ["N1 Finding words", "N2 Losing his temper when he is not understood", "N3 Noise and touch"]
MEANS = [
    "Ido says three words at a time, so that teachers mark him down for what he knows.",
    "Twice a week Ido ran off the site. Each time he missed 40 minutes of lessons.",
    "Ido leaves the hall within four minutes and cannot take part in assembly.",
]
OUTCOMES = [
    "Ido will tell a listener what happened.",
    "Ido will go to his place.",
    "Ido will eat in the hall.",
]
ROADS = "Ido runs into roads when he is upset, so his grandmother cannot take him out."
HEADS = ["Area of need", "Need", "What it means in school", "Evidence"]
AREAS = ["Communication and interaction", "Social, emotional and mental health", "Sensory and/or physical"]


def plan(*, before=(), behind=(), outcomes=OUTCOMES):
    needs = [[area, name, means, "EP report, 6 October 2025"]
             for area, name, means in zip(AREAS, NAMES, MEANS, strict=True)]  # fmt: skip
    rows = [[f"O{at}", text, f"N{at}"] for at, text in enumerate(outcomes, 1)]
    return read(
        head("Section B: Special educational needs"), *before, table([*map(bold, HEADS)], *needs),
        head("Section E: Outcomes"),
        table([bold("Outcome"), bold("What he will do"), bold("For needs")], *rows),
        *behind,
        head("Section D: Social care needs"),
        table(["Need", "What it means in and out of school", "Evidence"],
              ["N4 Safety away from home", ROADS, "Social worker"]),
    )  # fmt: skip


def test_a_need_is_what_its_name_means_whatever_other_columns_stand_there():
    found = plan()
    assert texts(found, "B") == MEANS
    assert texts(found, "D") == [
        "Ido runs into roads when he is upset, so his grandmother cannot take him out."
    ]


def test_the_code_in_front_of_its_name_is_the_needs():
    assert said(plan()) == {pair("B1", "E1"), pair("B2", "E2"), pair("B3", "E3")}


def test_a_paragraph_of_strengths_over_needs_in_rows_is_no_need():
    before = [para("Ido reasons well without words. He keeps friends and remembers routes.")]
    assert texts(plan(before=before), "B") == MEANS


def test_what_a_paragraph_tells_behind_outcomes_in_rows_is_no_outcome():
    behind = [para("Secondary school. Ido goes there in September 2026. Before that he visits it six times.")]
    assert texts(plan(behind=behind), "E") == OUTCOMES


def test_a_paragraph_that_promises_behind_outcomes_in_rows_is_one():
    promise = "By July 2028 Ido will walk to school. He will stop at each kerb. He will do so each day."
    assert texts(plan(behind=[para(promise)]), "E") == [*OUTCOMES, promise]
