"""What stands under one area of need belongs together where the layout leaves no choice."""

from builders import plan

from ehcp_audit.checks import CHECKS, thread_matrix
from ehcp_audit.model import LinkedBy

COMMUNICATION = "communication_and_interaction"
COGNITION = "cognition_and_learning"
SOCIAL = "social_emotional_and_mental_health"


def under(area, *texts):
    return [{"text": text, "area": area} for text in texts]


def pairs(made, of, to):
    thread = next(one for one in thread_matrix(made) if (one.of, one.to) == (of, to))
    return [(pair.other, pair.by) for pair in thread.pairs]


def found(made, check, thing):
    run = CHECKS[check].findings(made)
    return next((one.holds, one.says) for one in run if one.thing == thing)


def three_areas(**more):
    return plan(
        B=[
            *under(COMMUNICATION, "Tam speaks in single words."),
            *under(COGNITION, "Tam reads at the level of a six-year-old."),
        ],
        E=[
            *under(COMMUNICATION, "Tam will say whole sentences to tell an adult what he has read."),
            *under(COGNITION, "Tam will be ready for the next key stage."),
        ],
        F=[
            *under(COMMUNICATION, "A lesson each day of 20 minutes.", "Picture cards on each table."),
            *under(COGNITION, "A therapist will see Tam for an hour each week."),
        ],
        **more,
    )


def test_one_need_and_one_outcome_under_an_area_belong_together_with_all_its_provision():
    made = three_areas()
    assert pairs(made, "B1", "outcome") == [("E1", LinkedBy.AREA)]
    assert pairs(made, "B1", "provision") == [("F1", LinkedBy.AREA), ("F2", LinkedBy.AREA)]
    assert pairs(made, "E1", "provision") == [("F1", LinkedBy.AREA), ("F2", LinkedBy.AREA)]
    assert pairs(made, "F3", "need") == [("B2", LinkedBy.AREA)]
    assert found(made, "need-has-provision", "B2") == (True, "has provision under the same area of need: F3")


def test_of_several_needs_or_outcomes_under_an_area_the_area_does_not_choose():
    made = plan(
        B=under(COMMUNICATION, "Tam lisps.", "Tam is shy."),
        E=under(COMMUNICATION, "Will be calm."),
        F=under(COMMUNICATION, "Milk at ten."),
    )
    assert pairs(made, "B1", "outcome") == []
    assert pairs(made, "E1", "provision") == []
    several = plan(
        B=under(COMMUNICATION, "Tam lisps."),
        E=under(COMMUNICATION, "Will be calm.", "Will be ready."),
        F=under(COMMUNICATION, "Milk at ten."),
    )
    assert pairs(several, "B1", "outcome") == [("E1", LinkedBy.AREA), ("E2", LinkedBy.AREA)]
    assert pairs(several, "F1", "need") == [("B1", LinkedBy.AREA)]
    assert pairs(several, "F1", "outcome") == []
    holds, says = found(several, "provision-has-outcome", "F1")
    assert holds is None
    assert says.endswith("look in section E, first under the same area of need")


READING = "Tam reads ten single words and cannot sound out a new one."
LESSONS = "A teacher will teach Tam phonics and reading for 30 minutes every day."


def test_likeness_does_not_reach_into_another_area_while_there_is_something_in_the_same():
    needs = under(COGNITION, READING, "Tam cannot count.")
    across = plan(B=needs, F=[*under(SOCIAL, LESSONS), *under(COGNITION, "Milk at ten.")])
    assert pairs(across, "B1", "provision") == []
    assert found(across, "need-has-provision", "B1")[0] is None
    nothing_there = plan(B=needs, F=under(SOCIAL, LESSONS))
    assert pairs(nothing_there, "B1", "provision") == [("F1", LinkedBy.LIKENESS)]
    without_area = plan(B=needs, F=[LESSONS, *under(COGNITION, "Milk at ten.")])
    assert pairs(without_area, "B1", "provision") == [("F1", LinkedBy.LIKENESS)]


def test_an_area_that_many_headings_may_be_tells_nothing():
    made = plan(B=under("other", "Tam lisps."), E=under("other", "Will be calm."), F=["Milk."])
    assert pairs(made, "B1", "outcome") == []


def test_where_the_plan_links_nearly_all_an_area_is_only_the_place_to_look_at():
    made = plan(
        B=["A.", "C.", *under(COGNITION, "Tam cannot count.")],
        F=["X.", "Y.", *under(COGNITION, "Milk at ten.")],
        links=["B1 F1", "B2 F2"],
    )
    assert pairs(made, "B3", "provision") == []
    assert found(made, "need-has-provision", "B3") == (
        None,
        "has no provision that was found for certain: look in section F, first at F3",
    )


def test_the_only_one_under_an_area_is_where_to_look_first():
    made = plan(B=under(COMMUNICATION, "Tam lisps.", "Tam is shy."), E=under(COMMUNICATION, "Will be calm."))
    thread = next(one for one in thread_matrix(made) if (one.of, one.to) == ("B2", "outcome"))
    assert (thread.is_orphan, thread.look_at) == (True, "E1")
    assert found(made, "need-has-outcome", "B2")[1].endswith("look in section E, first at E1")


def test_a_plan_that_links_its_educational_needs_leaves_no_need_for_health_out():
    ears = "Tam has a hearing loss and wears hearing aids."
    made = plan(
        B=["A.", "D.", "H."],
        C=[ears],
        F=["X.", "Y.", "Z."],
        G=["The audiology clinic will test Tam's hearing and mend his hearing aids."],
        links=["B1 F1", "B2 F2", "B3 F3"],
    )
    assert pairs(made, "C1", "provision") == [("G1", LinkedBy.LIKENESS)]
    assert pairs(made, "G1", "need") == [("C1", LinkedBy.LIKENESS)]


def test_what_is_linked_by_way_of_a_third_is_not_said_to_be_in_the_same_row():
    made = plan(B=["Tam lisps."], E=["Will be calm."], F=["Milk."], links=["B1 E1 reference", "E1 F1"])
    assert found(made, "need-has-provision", "B1") == (True, "has provision by way of E1: F1")
    assert pairs(made, "B1", "provision") == [("F1", LinkedBy.REFERENCE)]
