"""What is done is found where no list has a name for it, and not found where only support is named."""

import pytest

from ehcp_audit.language import read_provision


@pytest.mark.parametrize(
    "text",
    [
        "A teaching assistant reads with him for 15 minutes every day.",
        "Reading: 15 minutes daily with the TA.",
        "The school nurse weighs him monthly.",
        "An assistant accompanies him between lessons.",
        "His drinks are thickened to level 2 by a trained assistant at each meal.",
        "The physiotherapist will monitor his hip range every 12 weeks.",
        "Saturday drumming workshop, two hours, fortnightly.",
        "Five minutes on the swing before each lesson.",
        "Shared taxi to and from school with an escort.",
        "Targeted teaching of clock reading, 10 minutes daily by the class teacher.",
        "An hour of physio each week.",
        "Taught in a class of ten or fewer.",
        "Allowed to type in place of writing.",
        "1:1 adult in PE to guide her around the court.",
        "Carer to prepare supper with him on Mondays and Wednesdays, two hours.",
        "Direct payment so that he can go to the gym with a helper for 2 hours on Sundays.",
    ],
)
def test_an_act_or_a_thing_done_for_the_child_says_what_is_done(text):
    assert read_provision(text).slots.what


@pytest.mark.parametrize(
    "text",
    [
        "Continue with current arrangements.",
        "See above.",
        "As set out in the therapist's report.",
        "The educational psychologist will be involved.",
        "Open to the dietetics service.",
        "Home adaptations to be considered.",
        "Exam access arrangements as appropriate.",
        "Specialist equipment as required.",
        "Suitable software.",
        "Early help.",
        "An intervention for Zara, 20 minutes a week.",
        "Staff will receive training.",
        "Relevant training for all adults.",
        "Additional support at break and lunch.",
        "The school will fund this from its notional SEN budget.",
        "Opportunities to play with other children.",
        "He will be supported to read to an adult.",
    ],
)
def test_support_by_another_name_does_not_say_what_is_done(text):
    assert read_provision(text).slots.what is None
