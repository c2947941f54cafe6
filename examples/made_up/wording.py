"""The words that layouts, not children, bring: titles, column heads, area names, guidance, references."""

from datetime import date

__all__ = [
    "AREA_NAMES",
    "COLUMN_HEADS",
    "DETAIL_NAMES",
    "GUIDANCE",
    "REFERENCES",
    "TITLES",
    "area_name",
    "column_head",
    "printed_date",
    "title",
]

TITLES: dict[str, dict[str, str]] = {
    "statutory": {
        "A": "The views, interests and aspirations of the child and their parents",
        "B": "The child's special educational needs",
        "C": "The child's health needs which relate to their special educational needs",
        "D": "The child's social care needs which relate to their special educational needs",
        "E": "The outcomes sought for the child",
        "F": "The special educational provision required by the child",
        "G": "Any health provision reasonably required by the learning difficulties or disabilities",
        "H": "Social care provision (sections H1 and H2)",
        "H1": "Social care provision which must be made under the "
        "Chronically Sick and Disabled Persons Act 1970",
        "H2": "Any other social care provision reasonably required",
        "I": "The name and type of the school or other institution",
        "J": "Personal budget and direct payments",
        "K": "The advice and information gathered during the assessment",
    },
    "short": {
        "A": "Views, interests and aspirations",
        "B": "Special Educational Needs",
        "C": "Health care needs",
        "D": "Social care needs",
        "E": "Outcomes",
        "F": "Special Educational Provision",
        "G": "Health care provision",
        "H": "Social care provision",
        "H1": "Social care provision under the Chronically Sick and Disabled Persons Act 1970",
        "H2": "Other social care provision",
        "I": "Placement",
        "J": "Direct Payments",
        "K": "Advice and information",
    },
    "first_person": {
        "A": "All about me: my views, interests and hopes",
        "B": "My Special Educational Needs (SEN)",
        "C": "My Health Needs",
        "D": "My Social Care Needs",
        "E": "My Outcomes",
        "F": "Special Educational Provision Required by Me",
        "G": "Health Provision Required by Me",
        "H": "Social Care Provision Required by Me",
        "H1": "Social Care Provision for Me under the 1970 Act",
        "H2": "Other Social Care Provision for Me",
        "I": "My School or College",
        "J": "My Personal Budget",
        "K": "Advice and Information Used to Write My Plan",
    },
    "local": {
        "A": "My story",
        "B": "What I find difficult: special educational needs",
        "C": "Health needs related to SEN",
        "D": "Social care needs related to SEN",
        "E": "What we want to achieve (outcomes)",
        "F": "Educational provision to meet need",
        "G": "Health provision to meet need",
        "H": "Social care provision to meet need",
        "H1": "Social care provision under the CSDPA 1970",
        "H2": "Any other social care provision",
        "I": "Named setting",
        "J": "Personal budget",
        "K": "List of advice and reports",
    },
    "own": {
        "A": "Introducing me",
        "B": "The things that are tricky for me",
        "C": "Keeping well",
        "D": "Home and community",
        "E": "Where we want to get to",
        "F": "How I will be helped to learn",
        "G": "How I will be helped to keep well",
        "H": "How I will be helped at home",
        "H1": "Help under the Chronically Sick and Disabled Persons Act",
        "H2": "Other help at home",
        "I": "Where I will learn",
        "J": "Money for my support",
        "K": "What people told us",
    },
}

AREA_NAMES: tuple[dict[str, str], ...] = (
    {
        "communication_and_interaction": "Communication and interaction",
        "cognition_and_learning": "Cognition and learning",
        "social_emotional_and_mental_health": "Social, emotional and mental health difficulties",
        "sensory_and_physical": "Sensory and/or physical needs",
        "other": "Preparing for adulthood",
        "health": "Health",
        "social": "Social care",
    },
    {
        "communication_and_interaction": "COMMUNICATION AND INTERACTION",
        "cognition_and_learning": "COGNITION AND LEARNING",
        "social_emotional_and_mental_health": "SOCIAL, EMOTIONAL AND MENTAL HEALTH (SEMH)",
        "sensory_and_physical": "PHYSICAL OR SENSORY",
        "other": "SELF-CARE AND INDEPENDENCE",
        "health": "HEALTH OUTCOMES",
        "social": "SOCIAL CARE OUTCOMES",
    },
    {
        "communication_and_interaction": "Area of need: Communication & Interaction",
        "cognition_and_learning": "Area of need: Cognition & Learning",
        "social_emotional_and_mental_health": "Area of need: Social, Emotional & Mental Health",
        "sensory_and_physical": "Area of need: Physical and/or Sensory",
        "other": "Area of need: Self-care and independence (including preparation for adulthood)",
        "health": "Health outcomes",
        "social": "Social care outcomes",
    },
    {
        "communication_and_interaction": "Communication and Interaction (strengths and needs)",
        "cognition_and_learning": "Cognition and Learning (strengths and needs)",
        "social_emotional_and_mental_health": "Social, Emotional and Mental Health Development",
        "sensory_and_physical": "Sensory & Physical Development",
        "other": "Independence and preparing for adulthood",
        "health": "Outcomes for health",
        "social": "Outcomes for social care",
    },
)

COLUMN_HEADS: dict[str, tuple[str, ...]] = {
    "provision": (
        *("Provision", "What will be provided", "Special educational provision required", "Support"),
        *("Provision to be made", "What", "Strategies and provision", "Action"),
    ),
    "who": (
        *("Who will provide it", "By whom", "Provided by", "Who"),
        *("Delivered by", "Person responsible", "Staffing", "Provider"),
    ),
    "often": (
        *("How often", "Frequency and duration", "How much and how often", "How often / how long"),
        *("Frequency", "When and for how long", "Amount of time", "Duration and frequency"),
    ),
    "number": ("No.", "Ref", "Number", "#", "No", "Ref.", "Code", "Item"),
    "need": (
        *("Need met", "Which need", "Need(s) addressed", "Need"),
        *("Relates to need", "Need no.", "Link to need", "Needs"),
    ),
    "outcome": (
        *("Outcome", "Outcome(s)", "Links to outcome", "Which outcome"),
        *("Outcome no.", "Relates to outcome", "Towards outcome", "For outcome"),
    ),
    "review": (
        *("Review", "When reviewed", "Review date", "Reviewed by"),
        *("Monitoring", "Review arrangements", "How reviewed", "Reviewed"),
    ),
    "funding": (*("Funding", "Funded by", "Source of funding", "Budget"),) * 2,
    "needs": (
        *("Special educational need", "Need", "Description of need", "What is difficult"),
        *("Identified need", "Needs", "Nature of difficulty", "Area of difficulty"),
    ),
    "outcomes": (
        *("Outcome", "Outcome sought", "What we want to see", "Long term outcome"),
        *("Desired outcome", "Expected outcome", "Outcomes", "Goal"),
    ),
    "when": (
        *("By when", "Timescale", "Target date", "When"),
        *("To be achieved by", "Timeframe", "Date", "Achieve by"),
    ),
    "measure": (*("How we will know", "Measured by", "Evidence", "How it will be checked"),) * 2,
    "strengths": (
        *("Strengths", "What is working (strengths)", "What I am good at", "Strengths and resources"),
        *("What is going well", "Positives", "Can do", "Strengths and skills"),
    ),
    "difficulties": (
        *("Needs", "What is not working so well (needs)", "What I need help with", "Needs and concerns"),
        *("What is not going so well", "Challenges", "Needs help with", "Special educational needs"),
    ),
}

DETAIL_NAMES = (
    (
        "Name",
        "Date of birth",
        "Year group",
        "Local authority",
        "Status of plan",
        "Date of plan",
        "Date of next review",
    ),
    (
        "Child's name:",
        "DOB:",
        "NC year:",
        "Responsible local authority:",
        "Plan status:",
        "Date of issue:",
        "Review due by:",
    ),
    (
        "Full name",
        "D.O.B.",
        "School year",
        "Maintaining authority",
        "Status",
        "Date plan issued",
        "Next annual review",
    ),
)
"""Labels of name, birth, year, authority, status, issue and review."""

GUIDANCE: dict[str, str] = {
    "A": "This part is best filled in with the family; use their words wherever you can.",
    "B": "Write down every need that was found, one at a time, and say what it means in the classroom.",
    "C": "Only put health needs here that have something to do with learning.",
    "D": "Only put social care needs here that have something to do with learning.",
    "E": "Each outcome should tell us what will be different, and when.",
    "F": "Be exact about what will happen, who will do it, how often and for how long.",
    "G": "Say which service will make the provision.",
    "H1": "Ask the social care team to fill this in.",
    "H2": "Ask the social care team to fill this in.",
    "H": "Ask the social care team to fill this in.",
    "I": "Leave this part empty until the plan is final.",
    "J": "Say whether money was asked for and what was agreed.",
    "K": "List all reports with their dates.",
}

REFERENCES: tuple[dict[str, str], ...] = (
    {"need": "(meets need {})", "outcome": "(links to {})", "both": "(meets need {}; outcome {})"},
    {"need": "[Need {}]", "outcome": "[Outcome {}]", "both": "[Need {}, Outcome {}]"},
    {"need": "(need {})", "outcome": "(outcome {})", "both": "(need {}, outcome {})"},
)

_MONTHS = (
    "January February March April May June July August September October November December".split()  # noqa: SIM905
)


def title(kind: str, letter: str) -> str:
    """Return a section's title in one of the wordings."""
    return TITLES[kind][letter]


def area_name(wording: int, area: str) -> str:
    """Return how a layout writes an area (or `health`, `social` for the care outcomes in E)."""
    return AREA_NAMES[wording % len(AREA_NAMES)][area]


def column_head(wording: int, column: str) -> str:
    """Return the head of a table's column."""
    return COLUMN_HEADS[column][wording % 8]


def printed_date(day: date | None, form: int) -> str:
    """Return a date as plans print it; empty for none."""
    if day is None:
        return ""
    month = _MONTHS[day.month - 1]
    suffix = "th" if 10 < day.day < 20 else {1: "st", 2: "nd", 3: "rd"}.get(day.day % 10, "th")
    forms = (
        f"{day.day} {month} {day.year}",
        f"{day:%d/%m/%Y}",
        f"{day.day}{suffix} {month} {day.year}",
        f"{day:%d.%m.%Y}",
    )
    return forms[form % len(forms)]
