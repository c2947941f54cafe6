"""Headings, labels and fixed sentences of reports; the modules beside it put sentences together."""

from ehcp_audit.model import Authority, LabelKind, LinkedBy, PlanStatus, Verdict

NOT_ADVICE = (
    "This is not legal advice. It is a careful reading by a computer program, which can be wrong. "
    "Check each point against the plan before you rely on it."
)
STAYS_HERE = "The plan was read on this computer. Nothing was sent anywhere."
NO_EXCERPTS = "This copy leaves out the plan's own words, so that it can be shared."

KICKER = "A reading of an Education, Health and Care plan"
TITLE = "What this plan says, and what to ask for"
SKIP = "Skip to the report"
CONTENTS = "In this report"
H_READ = "How well it could be read"
H_NOTES = "Good to know about this file"
H_MATTERS = "What matters most"
H_LEGAL = "What the law asks for"
H_SECTIONS = "Section by section"
H_SAYS = "What the plan says"
H_LACKING = "What is missing or unclear"
H_MET = "What is there"
H_NOT_ANSWERED = "What the program did not answer"
H_THREAD = "From hope and need to outcome and help"
H_PROVISIONS = "The help, piece by piece"
H_PERSON = "What a person must judge"
H_SCORE = "How the score is made"
H_LEFT = "Words in no section"
H_FURNITURE = "Headers and footers"
H_LIMITS = "What this tool cannot know"

WHY_IT_MATTERS = "Why it matters"
THE_RULE = "The rule"
ASK_FOR = "Ask for:"
ALSO = "Also:"
NOT_COUNTED = "Good to ask for. Not counted in the score."
NOT_ASKED = "These questions do not apply to this plan:"
OPEN_TOO = "A person should look at:"
NOTHING_LACKING = "The program found nothing missing or unclear in what it could judge."
NOTHING_FOR_A_PERSON = "There is no question here that the program left to a person."
NOTHING_LEFT = "Every word of the file is in a section, a header or a footer."
NO_STATEMENTS = "No needs, outcomes or provisions were found, so there is nothing to join up."
NO_PROVISIONS = "No provision was found in sections F, G and H."
DOUBTFUL_HERE = "We are not sure that we read this section rightly, so it was not judged."
VAGUE_SAMPLE = "Marked words"
HOW_WE_KNOW = "How we know"
UNDIVIDED_H = "The plan has one section H, which is not divided into H1 and H2."
ATTACHED = "attached"
NOT_ATTACHED = "not attached"
LOOK_FIRST_AT = "look first at"
NO_NEED = "no need shown"
NO_OUTCOME = "no outcome shown"
NO_PROVISION = "no provision shown"
SAID = "said"
SCORE = "Score"
H_SECTIONS_FOUND = "Sections found"
H_NEEDS = "Needs"
H_OUTCOMES = "Outcomes"
H_PROVISION = "Provision"
H_LINKS = "What belongs together"
H_FRONT = "What the front page says"
NO_LINKS = "The plan does not show which need, outcome and provision belong together."
D_STATUS = "Draft or final"
D_ISSUED = "Date of the plan"
D_REVIEW = "Review due"
D_BORN = "Date of birth"
D_YEAR = "School year"
D_RECEPTION = "Reception"
D_AUTHORITY = "Local authority"
NOT_READ = "not said, or not read"
BLANK = "blank"
JUDGED_BY_PROGRAM = "the program judges"
JUDGED_BY_PERSON = "a person judges"
H_ROUND = "A round of audits"
H_UNREADABLE = "Why plans could not be read"
H_UNSCORED = "Why plans were read but not scored"
ROUND_COLUMNS = (
    "How many plans got each answer. Person: somebody must look. Other: does not apply, or cannot be told. "
    "% yes: of the plans that were decided."
)
ROUND_HEADS = ("Yes", "Partly", "No", "Person", "Other", "% yes")
H_ALL_PLANS = "All plans"
BANDS_CAPTION = "How many plans came into each band."
GROUP_UNKNOWN = "not known"
ROUND_IS_NOT_A_RANKING = (
    "These numbers describe the plans that were read. They say nothing of a person who wrote one, "
    "and what the program counts is not all that makes a plan good."
)
HOPE = "Hope"
NEED = "Need"
OUTCOME = "Outcome"
PROVISION = "Provision"
HELD_AGAINST = "Held against:"
NOT_THE_SCORE_ALONE = "Do not use the score alone: the points above say what to do."
REPORT_HINT = "For all of it on one page, with every quote, add: --report report.html"
READ_HINT = "To see what was read, and what was left over: ehcp-audit read, with the name of the file."
REPORT_IS_AT = "The full report is in"
IDS_HINT = (
    "F6 is the sixth piece of help in section F, B2 the second need in section B. To see them all: "
    "ehcp-audit read, with the name of the file."
)
SEE_ABOVE = "(see above)"
UNCOUNTED = "(not counted)"
LACKING = "missing or unclear"
FOR_A_PERSON = "for a person"
NOT_ANSWERED = "cannot be told"
NOT_APPLICABLE = "not for this plan"
QUESTIONS = "Questions"
LEGAL_CAPTION = "Each point that the law asks for, and what was found."
LOOKS_ALIKE = "(looks alike)"
"""Stands behind what only its words, and not the plan, put there."""
THREAD_CAPTION = (
    "Each need with its outcomes, the hopes these serve, and its provision. Those with gaps come first."
)
PROVISIONS_INTRO = (
    "Each row is one piece of help. Where it needs a detail that the plan does not give, the table says so. "
    "These are the blanks to ask about."
)
PROVISIONS_CAPTION = "What each provision says, in the plan's own words."
SCORE_CAPTION = "What each answer is worth out of 100, and what was lost."
SAME_AGAIN = "The same file, rubric and version always give this same report."

NOT_SAID = "not said"
DASH = "\u2013"
LINE_BREAK = " / "
"""Stands between lines of a plan that are shown in one, as in quoting verse."""
NOT_NEEDED = "not needed for this kind of help"
NOT_ASKED_OF_HOPES = "a hope needs an outcome"
BLACKED_OUT = "blacked out"
UNCONFIRMED = "we have not yet checked this reference ourselves"

SCORE_IS = (
    "The score adds up the answers below. Yes counts in full, partly counts half, no counts nothing. "
    "How much each question weighs is a choice made by this rubric, not a rule of law. "
    "Questions that do not apply, or that cannot be told from the file, are left out of the sum. "
    "Do not use the score alone: read the points."
)
LEGAL_MINIMUM_IS = (
    "These are the things that the Act and the Regulations ask of every plan. They are counted here by "
    "themselves, so that a good score cannot hide that one is missing. Not finding something here does not "
    "prove that the plan breaks the law. It may stand where the program did not look. Only a tribunal or a "
    "court can decide."
)
PERSON_INTRO = (
    "The program cannot decide these. It shows what it saw, and somebody who knows the child should judge. "
    "They are not counted for or against the plan."
)
VAGUE_INTRO = (
    "are unlikely to be specific enough: two people could read them in two ways, "
    "or the help could be cut without anybody breaking a promise."
)
NOTHING_LOST_OUT = (
    "These words of the file are in none of the sections A to K. Front pages, contents lists and signatures "
    "are often among them. Look through them: if something here belongs to a section, the program did not "
    "see it."
)
CANNOT_KNOW = (
    "Whether what the plan says is true, or right for the child.",
    "Whether everything in the professionals' reports has come into the plan: it has not read the reports.",
    "Whether the help is really being given.",
    "What was said in meetings, letters or emails.",
    "Words in pictures, and words that were blacked out.",
)

VERDICTS: dict[Verdict, str] = {
    Verdict.MET: "Yes",
    Verdict.PARTLY_MET: "Partly",
    Verdict.NOT_MET: "No",
    Verdict.NOT_APPLICABLE: "Does not apply",
    Verdict.NEEDS_A_PERSON: "A person must look",
    Verdict.NOT_ASSESSABLE: "Cannot be told from this file",
}
"""The answer to a criterion's question."""

SIGNS: dict[Verdict, str] = {
    Verdict.MET: "\u2713",
    Verdict.PARTLY_MET: "\u00bd",
    Verdict.NOT_MET: "\u2717",
    Verdict.NOT_APPLICABLE: "\u2013",
    Verdict.NEEDS_A_PERSON: "?",
    Verdict.NOT_ASSESSABLE: "\u2026",
}
"""A sign beside each answer, so that colour never stands alone."""

AUTHORITY: dict[Authority, str] = {
    Authority.STATUTORY: "Law",
    Authority.GUIDANCE: "Code of Practice",
    Authority.CASE_LAW: "Court or tribunal decision",
    Authority.GOOD_PRACTICE: "Good practice",
}

STATUS: dict[PlanStatus, str] = {
    PlanStatus.DRAFT: "a draft plan",
    PlanStatus.FINAL: "a final plan",
    PlanStatus.AMENDED: "an amended final plan",
    PlanStatus.UNKNOWN: "a plan that does not say whether it is a draft or final",
}

AREAS: dict[str, str] = {
    "communication_and_interaction": "Communication and interaction",
    "cognition_and_learning": "Cognition and learning",
    "social_emotional_and_mental_health": "Social, emotional and mental health",
    "sensory_and_physical": "Sensory and physical",
    "other": "Other",
}

LABELLED_BY: dict[LabelKind, str] = {
    LabelKind.LETTER: "by its letter",
    LabelKind.COMBINED: "by a letter shared with another section",
    LabelKind.TITLE: "by its title only, without a letter",
    LabelKind.PROFILE: "by a local heading",
}

UNREADABLE: dict[str, str] = {
    "FileNotReadable": "could not be opened",
    "UnsupportedFormat": "not a DOCX or PDF",
    "NeedsPassword": "locked with a password",
    "PictureOfPages": "pictures of pages, without text",
    "DamagedFile": "damaged",
    "TooLarge": "too large",
}
"""What an unreadable file's kind means; any other kind is shown as it is."""

LINKED_BY: dict[LinkedBy, str] = {
    LinkedBy.ROW: "same row of the plan's table",
    LinkedBy.REFERENCE: "the plan refers to it",
    LinkedBy.AREA: "same area of need, with only one need",
    LinkedBy.LIKENESS: "looks alike: please check",
}

SLOTS: dict[str, str] = {
    "what": "what exactly is done",
    "frequency": "how often",
    "duration": "how long each time",
    "who": "who gives it",
    "qualification": "what training or qualification they have",
    "group": "one to one, or how many in the group",
    "where": "where",
    "review": "who checks that it works, and when",
    "obligation": "that it will happen",
}
"""The parts of a provision, as they stand after "it does not say"."""

OWN_COLUMNS = (
    ("by when", "by_when"),
    ("who", "who"),
    ("how often", "how_often"),
    ("where", "where"),
    ("training", "expertise"),
    ("reviewed", "reviewed"),
)
"""What a table may say of a statement in columns of its own: label and field."""

SENTENCE_VERDICTS: dict[str, str] = {
    "specific": "Specific: it says what the program looks for in this kind of help.",
    "not specific": "Unlikely to be specific enough.",
    "SMART": "It says what will be different, how you can tell, and by when.",
    "not SMART": "Not clear enough to tell whether it is reached.",
    "clear": "Clear: it says what the need means for the child.",
    "not clear": "It does not say clearly what the need means for the child.",
    "individual": "It sounds like this child and nobody else.",
    "generic": "It could be said of many children.",
    "needs a person": "The program cannot tell. A person must look.",
}
"""What `explain` says of each verdict of the language layer."""

OUTCOME_FACTS = (
    ("specific", "action", "Says what the child will do"),
    ("measurable", "criterion", "Says how you can tell"),
    ("time_bound", "by_when", "Says by when"),
    ("is_provision", "", "Describes help rather than what the child will gain"),
)
"""What `explain` tells of an outcome: the fact, the words it rests on, its label."""

NEED_FACTS = (
    ("", "effect", "What it means for the child"),
    ("", "diagnosis", "Condition named"),
    ("diagnosis_only", "", "Only names a condition"),
    ("hedged", "", "Leaves open how severe or how often it is"),
    ("is_provision", "", "Says what is to be given, which belongs in section F"),
    ("", "baseline", "Where the child is now"),
)
VOICE_FACTS = (
    ("first_person", "", "Says “I” or “my”"),
    ("", "by", "Whose view it is said to be"),
    ("", "gathered", "How the views were gathered"),
    ("", "interests", "Likes"),
    ("", "aspirations", "Hopes"),
    ("", "communication", "How best to talk with the child"),
)
YES_NO: dict[bool | None, str] = {True: "yes", False: "no", None: "cannot tell"}

IT_SAYS = "It says"
IT_DOES_NOT_SAY = "It does not say:"
UNCLEAR_WORDS = "Unclear words"
INSTEAD = "Ask instead:"
PUT_RIGHT = "made clear by the rest of the sentence"
KIND_OF_HELP = "Kind of help"

PROVISION_COLUMNS: tuple[tuple[str, str], ...] = (
    ("frequency", "How often"),
    ("duration", "How long"),
    ("who", "Who"),
    ("qualification", "Training"),
    ("group", "Group"),
    ("where", "Where"),
    ("review", "Checked"),
)
"""The slots in the provision table, behind what is provided."""

SHEET_HELP = "Help"
SHEET_JOINED = "Need to help"
SHEET_HEADS = ("No.", "Section", "What")
SHEET_JOINED_HEADS = ("Hope", "Need", "Outcome", "Provision", "How we know")
"""The workbook of provision: its two sheets, and the heads that the table on the page does not have."""
