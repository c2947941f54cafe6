"""What is counted in the database is what is counted for one plan."""

import duckdb
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ehcp_audit.collecting.tallies import not_put, put_questions, tallies
from ehcp_audit.model import CheckRef, Criterion, Finding, MetWhen, SectionLetter
from ehcp_audit.scoring import Look
from ehcp_audit.scoring.judge import Tally, count, section_of

REFS = [CheckRef(check=name, options=options) for name in ("a", "b") for options in ({}, {"n": 1})]
THINGS = ["F1", "F2", "H1-3", "section F", "plan"]
SECTIONS = {SectionLetter.F: 0.4, SectionLetter.H1: 0.9}

refs = st.lists(st.sampled_from(REFS), max_size=3)
parts = st.tuples(refs, refs, refs).filter(any)
answers = st.lists(st.tuples(st.sampled_from(THINGS), st.sampled_from([True, False, None])), max_size=6)


def criterion(number: int, every: list, some: list, never: list) -> Criterion:
    met_when = MetWhen(all=tuple(every), any=tuple(some), none=tuple(never))
    return Criterion.model_construct(id=f"F-{number:02d}", met_when=met_when)


@settings(max_examples=80, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    wanted=st.lists(parts, min_size=1, max_size=3),
    saw=st.lists(st.fixed_dictionaries(dict.fromkeys(range(len(REFS)), answers)), min_size=1, max_size=3),
    least=st.sampled_from([0.0, 0.5, 0.95]),
)
def test_a_round_counts_things_as_an_audit_does(wanted, saw, least):
    criteria = [criterion(number, *some) for number, some in enumerate(wanted)]
    connection = duckdb.connect()
    connection.execute(
        "CREATE TABLE again_seen (plan TEXT, check_id TEXT, options TEXT, thing TEXT, holds BOOL)"
    )
    connection.execute("CREATE TABLE again_plan_sections (plan TEXT, section TEXT, confidence DOUBLE)")
    for plan, looks in enumerate(saw):
        for letter, confidence in SECTIONS.items():
            connection.execute(
                "INSERT INTO again_plan_sections VALUES (?, ?, ?)", [str(plan), letter.value, confidence]
            )
        for ref, found in looks.items():
            look = Look.of(REFS[ref])
            for thing, holds in found * 2:  # two old criteria may have kept what one look saw
                row = [str(plan), look.check, look.options, thing, holds]
                connection.execute("INSERT INTO again_seen VALUES (?, ?, ?, ?, ?)", row)
    put_questions(connection, criteria)
    got = tallies(connection, least)
    doubtful = {letter for letter, confidence in SECTIONS.items() if confidence < least}
    for plan, looks in enumerate(saw):
        for one in criteria:
            findings = [
                [
                    Finding(check=ref.check, holds=holds, says="", thing=thing)
                    for thing, holds in looks[REFS.index(ref)]
                ]
                for ref in one.met_when.checks()
            ]
            distrusted = frozenset(thing for thing in THINGS if section_of(thing) in doubtful)
            expected = count(one.met_when, findings, distrusted)
            assert got.get(str(plan), {}).get(one.id, Tally()) == expected


def test_checks_that_were_never_put_to_a_plan_are_named_with_the_criterion_that_asks():
    connection = duckdb.connect()
    connection.execute("CREATE TABLE again_plans AS SELECT unnest(['x', 'y']) AS plan")
    connection.execute(
        "CREATE TABLE again_looks AS SELECT 'x' AS plan, 'a' AS check_id, '{\"n\":1}' AS options"
    )
    put_questions(connection, [criterion(1, [REFS[1], REFS[2]], [], []), criterion(2, [], [], [REFS[1]])])
    assert not_put(connection) == {"x": {"F-01": {"b"}}, "y": {"F-01": {"a", "b"}, "F-02": {"a"}}}
    put_questions(connection, [])
    assert not_put(connection) == {}
