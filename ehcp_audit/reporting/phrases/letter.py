"""The letter that asks for changes: its own words. What stands in [square brackets] is a gap to fill."""
# ruff: noqa: E501 - sentences read best whole

from collections.abc import Sequence
from datetime import date

from ehcp_audit.language import ProvisionType
from ehcp_audit.model import Details, PlanStatus, SectionLetter
from ehcp_audit.model.time_to_answer import DRAFT_DAYS

from .words import and_list, count, day

LETTER_TITLES: dict[PlanStatus, str] = {
    PlanStatus.DRAFT: "Draft Education, Health and Care plan: changes I am asking for",
    PlanStatus.FINAL: "Education, Health and Care plan: please hold an early review",
    PlanStatus.AMENDED: "Amended Education, Health and Care plan: please hold an early review",
    PlanStatus.UNKNOWN: "Education, Health and Care plan: changes I am asking for",
}

LETTER_BOX_TITLE = "Read this first. Then delete this box."
LETTER_BOX = (
    "A computer program wrote this letter from the plan, on your own computer. Nothing was sent anywhere.",
    "What is yellow and stands in [square brackets] is for you to fill in, or to take out.",
    (
        "The program never makes up an amount. Look in the reports for what your child needs: the therapist or "
        "teacher who wrote one can help you to fill the gaps."
    ),
    (
        "The program can be wrong. Check each point against the plan. Take out every point that you do not "
        "agree with. Read the new wording aloud, and change what does not sound right."
    ),
    (
        "A point that begins “A question” is one that the program could not decide. Answer it for yourself "
        "first. Take it out if you know the answer."
    ),
    "This is not legal advice. Your local SEND advice service (SENDIASS) helps for free.",
)
LETTER_BOX_DRAFT = (
    f"You have at least {DRAFT_DAYS} days to answer a draft. They start on the day when you were sent it. "
    "The council's letter says when your answer must be in."
)
LETTER_BOX_FINAL = (
    "This letter asks the council to look at the plan again. It is not an appeal, and it does not give you more "
    "time to appeal. If you may want to appeal, ask SENDIASS soon: there is a time limit."
)
LETTER_BOX_UNKNOWN = (
    "The plan does not say whether it is a draft or final. Keep the words below that fit, and take out the "
    "others."
)
LETTER_BOX_UNREAD = (
    "The program could not read this plan well enough to judge it. So this letter has no points yet. "
    "You can write your own."
)
LETTER_BOX_NOTHING = (
    "The program found nothing to ask for. You may still have points of your own: write them below."
)

LETTER_IS_AT = "The letter is in"
LETTER_FILL_IN = "Read it, fill in what is yellow, and take out what you do not agree with."

LETTER_FROM = ("[your name]", "[your address]", "[your telephone number or email]")
LETTER_TO_TEAM = "The Special Educational Needs team"
LETTER_TO_COUNCIL = "[name of the council]"
LETTER_TO_ADDRESS = "[address or email of the council]"
LETTER_DATE = "[date]"
LETTER_REFERENCE = (
    ("Child or young person: ", "[full name]"),
    ("Date of birth: ", "[date of birth]"),
    ("Your reference: ", "[number on the council's letter]"),
)
LETTER_DEAR = "Dear [name of the officer, or SEN team],"

LETTER_OPENING: dict[PlanStatus, tuple[str, ...]] = {
    PlanStatus.DRAFT: (
        (
            "Thank you for the draft Education, Health and Care plan for [your child's name]{dated}. "
            "These are my comments on it. I ask you to make the changes below before the plan is made final."
        ),
    ),
    PlanStatus.FINAL: (
        (
            "I am writing about the Education, Health and Care plan for [your child's name]{dated}. "
            "I ask you to hold an early review of the plan, and to make the changes below."
        ),
    ),
    PlanStatus.UNKNOWN: (
        "I am writing about the Education, Health and Care plan for [your child's name]{dated}.",
        (
            "[If the plan is a draft, keep: These are my comments on the draft. I ask you to make the changes below "
            "before the plan is made final.]"
        ),
        (
            "[If the plan is final, keep: I ask you to hold an early review of the plan, and to make the changes "
            "below.]"
        ),
    ),
}
LETTER_OPENING[PlanStatus.AMENDED] = LETTER_OPENING[PlanStatus.FINAL]
LETTER_DATED = ", dated {day}"
LETTER_HOW = (
    "Each point quotes the plan and says where the words are. Then it says what I could not find, and how the "
    "plan could say it."
)
LETTER_OWN_POINTS = "[Write here what you want changed, and why.]"

LETTER_MATTERS = "What matters most"
LETTER_SAYS = "The plan says:"
LETTER_UNCHECKED = "reference not checked"
LETTER_PLEASE_WRITE = "The plan could say: "
LETTER_PLEASE_ADD_EACH = "Please add to each of them: "
LETTER_QUESTION = "A question"
LETTER_NOT_SURE = "I am not sure about this:"
LETTER_IF_NO = "If the answer is no: {ask}"
LETTER_RESTS_ON = "Where these points come from: "

LETTER_CLOSING: dict[PlanStatus, tuple[str, ...]] = {
    PlanStatus.DRAFT: (
        (
            "Please tell me in writing which of these changes you will make. If there is one that you will not make, "
            "please tell me why. I would be glad to meet to talk about them."
        ),
        (
            "[If you want to say which school or college you would like, or ask for a meeting on a certain day, write "
            "it here.]"
        ),
    ),
    PlanStatus.FINAL: (
        (
            "Please tell me in writing whether you will hold an early review, when, and which of these changes you "
            "will make. If there is one that you will not make, please tell me why."
        ),
    ),
    PlanStatus.UNKNOWN: (
        (
            "Please tell me in writing which of these changes you will make. If there is one that you will not make, "
            "please tell me why. I would be glad to meet to talk about them."
        ),
    ),
}
LETTER_CLOSING[PlanStatus.AMENDED] = LETTER_CLOSING[PlanStatus.FINAL]
LETTER_SINCERELY = "Yours sincerely,"
LETTER_SIGNED = ("[your signature]", "[your name]")
LETTER_PAGE = "Page "

WHOLE_PLAN = "The plan as a whole"

GAP_OF: dict[str, str] = {
    "what": "[what exactly will be done]",
    "duration": "for [how many] minutes each time",
    "frequency": "[how often]",
    "group": "[one to one, or how many children at most]",
    "who": "by [who, with which qualification]",
    "qualification": "with [which training or qualification]",
    "where": "[where]",
    "review": "checked by [who, and how often]",
}
"""What is added to a provision for each slot that it lacks."""

GAP_OF_TYPE: dict[tuple[ProvisionType, str], str] = {
    (ProvisionType.CONTINUOUS, "frequency"): "in [which lessons and times of the day]",
    (ProvisionType.CONTINUOUS, "group"): "[one adult to how many children]",
    (ProvisionType.ENVIRONMENT, "where"): "in [which lessons and places]",
    (ProvisionType.ENVIRONMENT, "who"): "by [which adults]",
    (ProvisionType.EQUIPMENT, "who"): "supplied by [who]",
    (ProvisionType.EQUIPMENT, "review"): "looked after and checked by [who, and how often]",
    (ProvisionType.TRAINING, "duration"): "for [how many] hours",
    (ProvisionType.TRAINING, "who"): "given by [who, with which qualification]",
}
"""The same where the kind of help asks for other words."""

GAP_WHO_AND_TRAINING = "[who, with which training or qualification]"
GAP_HOURS = "for [how many] hours each time"
GAP_WHAT = "[what exactly will be done]"
GAP_HOW_MUCH = "[how much]"
GAP_RATIO = "[how many adults to how many children]"
GAP_AT_LEAST = "at least [how many] {unit}"
GAP_GROUP = "{words} of at most [how many] children"
GAP_HELPED = "will be [helped, in which way,]"
GAP_REVIEWED = "{done} [how often, and by whom]"

OUTCOME_ANEW = (
    ("By ", "by_when", "[which date, or end of which school year]"),
    (", ", "child", "[your child's name]"),
    (" will ", "action", "[do what: something that people can see]"),
    (", ", "criterion", "[how often, how well, or with how much help]"),
)
"""An outcome put in a new form: the words before, the part that the plan may give, the gap where it does not."""

OUTCOME_ADDS: dict[str, str] = {
    "time_bound": "by [which date, or end of which school year]",
    "measurable": "[how often, how well, or with how much help, so that we can tell when it is reached]",
}
NEED_ADDS: dict[str, str] = {
    "effect": "This means that [what my child finds hard in class and at school, and what happens then].",
    "hedged": "This happens [how often, how much and where].",
}


def plan_day(details: Details) -> str:
    """Return the words that say the plan's date, with a gap where it is not known."""
    return LETTER_DATED.format(day=day(details.issued_on) if details.issued_on else "[date on the plan]")


def last_day_sentence(last: date) -> str:
    """Say which day is the fifteenth, if the plan was sent on its own date."""
    return (
        f"If you were sent it on the date on the plan, day {DRAFT_DAYS} is {day(last)}. You may have longer."
    )


def point_heading(number: int, *, question: bool) -> str:
    """Head one point of the letter."""
    return (
        f"Point {number}: {LETTER_QUESTION[0].lower()}{LETTER_QUESTION[1:]}"
        if question
        else f"Point {number}"
    )


def section_heading(letter: SectionLetter | None) -> str:
    """Head the points about one section."""
    return f"Section {letter}: {letter.subject}" if letter else WHOLE_PLAN


def numbers_sentence(numbers: list[int]) -> str:
    """Name points by their numbers, runs put together: "points 3 to 6 and 9"."""
    runs: list[list[int]] = []
    for number in sorted(set(numbers)):
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    parts = [
        part
        for run in runs
        for part in ([f"{run[0]} to {run[-1]}"] if len(run) > 2 else [str(number) for number in run])
    ]
    noun = "point" if len(set(numbers)) == 1 else "points"
    return f"{noun} {and_list(parts)}"


def matter_sentence(section: SectionLetter | None, ask: str, numbers: list[int]) -> str:
    """Name one of the things that matter most, and the points that ask for it."""
    head = f"Section {section}" if section else WHOLE_PLAN
    at = f" ({numbers_sentence(numbers)})" if numbers else ""
    return f"{head}: {ask.rstrip('.')}{at}."


def left_out_sentence(number: int) -> str:
    """Tell the council that there is more to say about a section."""
    return f"I have {count(number, 'more point')} about this section. I can send {_them(number)} to you."


def _them(number: int) -> str:
    return "it" if number == 1 else "them"


def box_left_out(number: int) -> str:
    """Tell the parent where the points are that the letter leaves out."""
    verb = "is" if number == 1 else "are"
    return (
        f"To keep the letter short, {count(number, 'more point')} {verb} left out. "
        f"You can see {_them(number)} in the report."
    )


def box_size(points: int, questions: int) -> str:
    """Say how many points the letter has."""
    if not questions:
        return f"The letter has {count(points, 'point')}."
    verb = "is a question" if questions == 1 else "are questions"
    return f"The letter has {count(points, 'point')}. {questions} of them {verb}."


def more_places(number: int) -> str:
    """Say that more words of the plan are alike."""
    return f"and {count(number, 'more place')} in the plan."


def rests_on(source: str, numbers: list[int], *, confirmed: bool) -> str:
    """Name a source and the points that rest on it."""
    unsure = "" if confirmed else f"; {LETTER_UNCHECKED}"
    return f"{source} ({numbers_sentence(numbers)}{unsure})"


_NOT_SAID = "does not say "


def lacks_sentences(clauses: Sequence[str]) -> str:
    """Say what the plan's words lack, from clauses as checks give them: "does not say how often"."""
    unsaid = [
        part
        for clause in clauses
        if clause.startswith(_NOT_SAID)
        for part in clause.removeprefix(_NOT_SAID).split(", ")
    ]
    rest = [clause for clause in clauses if not clause.startswith(_NOT_SAID)]
    said = [f"It {_NOT_SAID}{and_list(unsaid, 'or')}."] if unsaid else []
    return " ".join([*said, *(f"It {clause}." for clause in rest)])


def if_no(ask: str) -> str:
    """Say what to ask for where the answer to a question is no."""
    return LETTER_IF_NO.replace("{ask}", f"{ask[:1].lower()}{ask[1:]}")


def instead(words: str, suggestion: str) -> str:
    """Say what to put in place of unclear words."""
    return f"In place of “{words}”: {suggestion[:1].lower()}{suggestion[1:]}"
