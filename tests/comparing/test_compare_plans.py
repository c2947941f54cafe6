"""Two versions of a plan: each statement finds its partner, and each change is called what it is."""

from datetime import date

import pytest
from builders import plan
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ehcp_audit import compare_plans
from ehcp_audit.model import ChangeKind, Direction, PlanChanges

B = [
    "Robin understands two key words in an instruction; after a longer one the class has moved on.",
    "Robin has dyslexia and reads at the level of a child of six.",
    "Robin cannot fasten buttons or tie laces, so he is late for every lesson after games.",
]
E = [
    "By July 2027, Robin will follow three key words in four lessons out of five.",
    "By the end of Key Stage 2, Robin will read a page by himself in two minutes.",
]
F = [
    "A speech and language therapist will see Robin alone for 30 minutes every week.",
    "A specialist teacher will teach Robin reading for 40 minutes, three times a week.",
    "A teaching assistant trained by the occupational therapist will practise fastenings with Robin daily.",
    "Robin will have a laptop with speech-to-text software in every lesson, looked after by the technician.",
]
G = ["The paediatric team will see Robin once a year in the growth clinic."]


def versions(old=None, new=None, **both):
    base = {"A": ["I like trains."], "B": B, "E": E, "F": F, "G": G, **both}
    return compare_plans(plan(**(base | (old or {}))), plan(**(base | (new or {}))))


def only(changes, kind):
    found = [change for change in changes.changes if change.kind is not ChangeKind.UNCHANGED]
    assert [change.kind for change in found] == [kind]
    return found[0]


def test_a_plan_and_itself_have_no_change():
    changes = versions()
    assert changes.counts()[ChangeKind.UNCHANGED] == len(B + E + F + G)
    assert sum(changes.counts().values()) == len(B + E + F + G)
    assert changes.passages == changes.details == ()
    assert changes.are_versions is True


def test_the_order_of_statements_is_no_change_and_their_ids_prove_nothing():
    changes = versions(new={"F": F[::-1], "B": [B[2], B[0], B[1]]})
    assert {change.kind for change in changes.changes} == {ChangeKind.UNCHANGED}
    assert ("F1", "F4") in {(change.old[0].id, change.new[0].id) for change in changes.changes}


def test_what_was_taken_out_and_what_is_new_stand_where_they_stood():
    changes = versions(new={"F": [F[0], "A dog will visit on Tuesdays.", *F[2:]]})
    kinds = [change.kind for change in changes.changes if change.section == "F"]
    assert kinds == ["unchanged", "dropped", "added", "unchanged", "unchanged"]
    dropped = changes.of(ChangeKind.DROPPED)[0]
    assert (dropped.old[0].id, dropped.new, dropped.likeness) == ("F2", (), None)


def test_help_that_moves_from_f_to_g_is_weakened_and_back_is_strengthened():
    change = only(versions(new={"F": F[1:], "G": [*G, F[0]]}), ChangeKind.WEAKENED)
    assert [(reason.aspect, reason.says) for reason in change.reasons] == [
        ("section", "moved from section F to section G")
    ]
    only(versions(old={"F": F[1:], "G": [*G, F[0]]}), ChangeKind.STRENGTHENED)


def test_a_need_that_moves_from_b_to_c_is_for_a_person():
    only(versions(new={"B": B[1:], "C": [B[0]]}), ChangeKind.NEEDS_A_PERSON)


def test_provision_that_moves_between_g_and_h_is_moved():
    only(versions(new={"G": [], "H1": G}), ChangeKind.MOVED)


def test_an_undivided_h_is_the_same_as_h1():
    text = ["A sitter will come for three hours every Saturday."]
    changes = compare_plans(plan(B=B, F=F, H=text), plan(B=B, F=F, H1=text))
    assert {change.kind for change in changes.changes} == {ChangeKind.UNCHANGED}


def test_two_statements_put_together_are_no_change_and_neither_is_one_divided():
    together = {"F": [f"{F[0]} {F[1]}", *F[2:]]}
    for changes in (versions(new=together), versions(old=together)):
        assert {change.kind for change in changes.changes} <= {ChangeKind.UNCHANGED, ChangeKind.REWORDED}
        assert not changes.of(ChangeKind.DROPPED, ChangeKind.ADDED, ChangeKind.WEAKENED)
        assert max(len(change.old) + len(change.new) for change in changes.changes) == 3


def test_twins_are_paired_one_by_one():
    changes = versions(old={"F": [F[0], F[0], *F[1:]]})
    assert changes.counts()[ChangeKind.DROPPED] == 1
    assert changes.counts()[ChangeKind.UNCHANGED] == len(B + E + F + G)


def test_the_childs_name_is_the_same_word_however_it_is_hidden():
    for mark in ("[Name]", "R", "Xxxxx", "______", "\u2588\u2588\u2588\u2588", "«Forename»", "Alex"):
        renamed = {
            letter: [text.replace("Robin", mark) for text in texts]
            for letter, texts in {"B": B, "E": E, "F": F, "G": G}.items()
        }
        changes = versions(new=renamed)
        assert {change.kind for change in changes.changes} == {ChangeKind.UNCHANGED}, mark


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("30 minutes every week", "half an hour weekly"),
        ("speech and language therapist", "SaLT"),
        ("alone", "\u201calone\u201d"),
        ("A speech", "\u2022 A  speech"),
        ("every week", "every\u00a0week"),
        ("language therapist", "language\u00ad therapist"),
    ],
)
def test_spelling_is_no_change(old, new):
    assert old in F[0]
    changes = versions(new={"F": [F[0].replace(old, new), *F[1:]]})
    assert {change.kind for change in changes.changes} == {ChangeKind.UNCHANGED}


def test_columns_and_a_sentence_that_say_the_same_are_no_change():
    columns = {"text": "Reading lessons.", "who": "A specialist teacher", "how_often": "40 minutes, weekly"}
    sentence = "Reading lessons, 40 minutes, weekly, given by a specialist teacher."
    changes = versions(old={"F": [columns, *F]}, new={"F": [sentence, *F]})
    assert {change.kind for change in changes.changes} == {ChangeKind.UNCHANGED}


def test_an_amount_that_was_blacked_out_is_for_a_person_not_stronger():
    changes = versions(new={"F": [F[0].replace("30 minutes", "\u2588\u2588\u2588 minutes"), *F[1:]]})
    assert only(changes, ChangeKind.NEEDS_A_PERSON).reasons[0].aspect == "amount"


def test_less_in_one_way_and_more_in_another_is_for_a_person():
    text = "A speech and language therapist should see Robin alone for 60 minutes every week."
    change = only(versions(new={"F": [text, *F[1:]]}), ChangeKind.NEEDS_A_PERSON)
    assert {reason.direction for reason in change.reasons} == {Direction.WEAKER, Direction.STRONGER}


def test_the_same_time_divided_otherwise_is_for_a_person():
    text = F[1].replace("40 minutes, three times a week", "two hours, once a week")
    change = only(versions(new={"F": [F[0], text, *F[2:]]}), ChangeKind.NEEDS_A_PERSON)
    assert "divided otherwise" in change.reasons[0].says


def test_sentences_of_section_a_are_followed_whatever_line_they_stand_on():
    old = ["I like trains. I hate the bell.", "Mum says that mornings are hard for him."]
    new = ["Views: I like trains.", "Mum says that mornings are very hard for him.", "I want to be a driver."]
    changes = versions(old={"A": old}, new={"A": new})
    assert [(one.kind.value, (one.old or one.new).text) for one in changes.passages] == [
        ("dropped", "I hate the bell."),
        ("reworded", "Mum says that mornings are hard for him."),
        ("added", "I want to be a driver."),
    ]


def test_details_of_the_front_page_that_differ_are_listed():
    changes = versions(
        old={"details": {"status": "draft", "issued_on": date(2026, 3, 2)}},
        new={"details": {"status": "final", "issued_on": date(2026, 4, 20)}},
    )
    assert [(one.name, one.old, one.new) for one in changes.details] == [
        ("status", "draft", "final"),
        ("issued_on", date(2026, 3, 2), date(2026, 4, 20)),
    ]


def test_another_childs_plan_is_no_version_and_nothing_is_compared_unless_asked_for():
    other = plan(
        B=["Amal is deaf in both ears.", "Amal signs.", "Amal tires in the afternoon.", "Amal trips."],
        E=["Amal will sign her name by June 2028."],
        F=["A teacher of the deaf will visit Amal on Mondays.", "Amal will have radio aids."],
        details={"date_of_birth": date(2012, 1, 1)},
    )
    mine = plan(B=B, E=E, F=F, G=G, details={"date_of_birth": date(2017, 1, 1)})
    changes = compare_plans(mine, other)
    assert changes.are_versions is False
    assert changes.changes == ()
    assert "The dates of birth differ." in changes.how_we_know
    assert "0 belong together" in changes.how_we_know[0]
    assert compare_plans(mine, other, anyway=True).counts()[ChangeKind.DROPPED] == len(B + E + F + G)


def test_a_plan_without_statements_is_neither_here_nor_there():
    changes = compare_plans(plan(A="Some words."), plan(B=B, F=F))
    assert changes.are_versions is None
    assert changes.alike is None


def test_two_files_the_wrong_way_round_are_noticed():
    changes = versions(
        old={"details": {"issued_on": date(2026, 4, 20)}}, new={"details": {"issued_on": date(2026, 3, 2)}}
    )
    assert any("right way round" in sentence for sentence in changes.how_we_know)


def test_json_comes_back_as_it_went():
    changes = versions(new={"F": [F[0].replace("will", "may"), *F[1:]]})
    assert PlanChanges.from_json(changes.to_json()) == changes
    assert '"schema": "ehcp-audit/changes/1"' in changes.to_json()
    assert versions(new={"F": [F[0].replace("will", "may"), *F[1:]]}).to_json() == changes.to_json()


_TEXTS = st.lists(st.sampled_from([*F, *E, *B, *G]), max_size=8)


@given(old=_TEXTS, new=_TEXTS)
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_every_statement_of_either_version_is_in_the_result_once(old, new):
    changes = compare_plans(plan(F=old), plan(F=new), anyway=True)
    for side, texts in (("old", old), ("new", new)):
        ids = [one.id for change in changes.changes for one in getattr(change, side)]
        assert sorted(ids) == sorted(f"F{number}" for number in range(1, len(texts) + 1))


@given(order=st.permutations(range(4)), kept=st.sets(st.integers(0, 3)))
@settings(max_examples=25, deadline=None)
def test_backwards_weaker_is_stronger_and_dropped_is_added(order, kept):
    new = [F[n].replace("will", "should") if n in kept else F[n] for n in order][:3]
    there, back = (
        compare_plans(plan(B=B, F=F), plan(B=B, F=new)),
        compare_plans(plan(B=B, F=new), plan(B=B, F=F)),
    )
    turned = {
        ChangeKind.WEAKENED: ChangeKind.STRENGTHENED,
        ChangeKind.STRENGTHENED: ChangeKind.WEAKENED,
        ChangeKind.DROPPED: ChangeKind.ADDED,
        ChangeKind.ADDED: ChangeKind.DROPPED,
    }
    assert {turned.get(kind, kind): n for kind, n in there.counts().items()} == back.counts()
