"""From Year 9: preparing for adulthood; after compulsory school age: whose decision it is; changes ahead."""

import re
from collections.abc import Iterator

from ehcp_audit.language.starts import Holding, Starting
from ehcp_audit.model import Excerpt, Plan, SectionLetter

from .ages import group_in
from .case_file import stays_after_year_2
from .facts import CaseOptions
from .passages import lines_of, opening, search_lines
from .register import NoOptions, Seen, check
from .speakers import TRADE

_THEMES = {
    "work or further study": (
        r"\b(?:employ\w+|work (?:experience|placement|skills)|careers?\b|jobs?\b|"
        r"apprentice\w*|internships?|traineeship|college|university|higher education"
        r"|further education|vocational|enterprise|volunteer\w*|cv\b|interviews?)"
        rf"|{TRADE}"
    ),
    "living independently": (
        r"\b(?:independent living|live independently|independently (?:at home|travel)|"
        r"travel training|travel independently|"
        r"(?:travel\w*|bus|train|tram|route|journey|road)\b[^.;]{0,50}\b(?:alone|"
        r"by (?:him|her|them|my)sel(?:f|ves))|cook\w*|budget(?:ing)?\b(?! for)|money|"
        r"shopping"
        r"|laundry|household|life skills|daily living|supported living|housing|tenanc\w+|"
        r"public transport|own (?:home|flat|house|place|front door)|self-care"
        r"|live in (?:an? |his |her |their |my )(?:[a-z]+ )?(?:flat|house|bungalow)"
        r"|live by (?:him|her|them|my)sel(?:f|ves)|independence|independent travel|own assistants"
        r"|(?:take|catch|use)s? (?:the|a) (?:bus|train|tram)|(?:travel|go (?:to|into) (?:town|shops?))\b"
        r"[^.;]{0,40}\bwithout (?:an? adult|(?:my|his|her|their) (?:parents|mum|dad|family)))"
    ),
    "friends and community": (
        r"\b(?:friend\w*|community|clubs?\b|social (?:life|group|activit\w+)|relationships?|"
        r"leisure|peers?|group activities|youth (?:group|club)|volunteer\w*|mates|cadets|scouts|guides"
        r"|neighbours?|girlfriend|boyfriend|choir|(?:his|her|their|my) (?:church|mosque|temple|synagogue))"
    ),
    "health as an adult": (
        r"\b(?:annual health check|adult health|health (?:appointments?|needs|check)|own "
        r"health|GP\b|dentist|healthy (?:eating|lifestyle|relationships)|exercise|diet\b"
        r"|medication|sexual health|mental health|well-?being|sleep|medicines?\b|stretch(?:es|ing)\b"
        r"|(?:good|better|stay(?:ing)?|keep(?:ing)?) (?:health\b|healthy|well\b|fit\b)|in good health"
        r"|adult services?\b"
        r"|seizure card|physiotherapy|adult (?:neurology|paediatrics|clinic|hospital)|gym\b)"
    ),
}
_PATTERNS = {theme: re.compile(pattern, re.IGNORECASE) for theme, pattern in _THEMES.items()}
_PROVISION = Holding(
    re.compile(
        r"\bprepar\w+ (?:for|to) adulthood\b|\bPfA\b|\bwork (?:experience|placement)\b|"
        r"\b(?:supported )?internships?\b|\bcareers? (?:advice|guidance|interview|education|"
        r"adviser|advisor|meeting)\b"
        r"|\btravel[- ]train(?:ing|ers?|ed)\b|\bindependent (?:living|travel)\b|\blife skills\b|"
        r"\bvocational\b|\bjob coach\w*\b|\bsupported employment\b|\bapprentice\w*\b|"
        r"\bindependence (?:skills|programme)\b"
        r"|\b(?:cook\w*|budget\w*|money)\b[^.;]{0,40}\b(?:lessons?|sessions?|skills?|"
        r"programme|weekly)\b|\badult (?:life|services)\b|\btransition (?:plan\w*|to "
        r"adult\w*)\b",
        re.IGNORECASE,
    )
)
_SOURCE = "SEND Regulations 2014, regulation 12(3); SEND Code of Practice 2015, paragraphs 8.9, 8.10 and 9.63"


@check(
    "adulthood-provision-present",
    asks="From Year 9, is there provision that prepares for adult life?",
    source=_SOURCE,
)
def adulthood_provision_present(plan: Plan, options: NoOptions) -> Iterator[Seen]:
    """Look in F, G and H for work experience, travel training, careers advice, living skills and the like."""
    if not plan.provisions:
        return
    found = next((p for p in plan.provisions if _PROVISION.search(p.text)), None)
    if found is not None:
        yield Seen(True, "prepares for adult life", found, "section F")
        return
    near = next((p for p in plan.provisions if _PATTERNS["work or further study"].search(p.text)), None)
    if near is not None:
        yield Seen(None, "may prepare for adult life: look whether it is meant to", near, "section F")
    elif not any(p.section is SectionLetter.F for p in plan.provisions):
        says = "is not of F, where no provision was found: look there for what prepares for adult life"
        yield Seen(None, says, plan.provisions[0], "section F")
    else:
        says = "is where F begins; nothing in F, G or H prepares for adult life"
        yield Seen(False, says, opening(plan.section(plan.provisions[0].section)), "section F")


@check(
    "adulthood-themes-covered",
    asks="From Year 9, does the plan speak of work, home, friends and health as an adult?",
    source=_SOURCE,
)
def adulthood_themes_covered(plan: Plan, options: NoOptions) -> Iterator[Seen]:
    """Look in A and E and among provision for each of the four themes.

    One statement may serve several.
    """
    lines: list[Excerpt] = [
        *lines_of(plan.section(SectionLetter.A)),
        *lines_of(plan.section(SectionLetter.E)),
    ]
    lines += [
        s.excerpt()
        for s in plan.statements()
        if s.section not in {SectionLetter.B, SectionLetter.C, SectionLetter.D}
    ]
    if not lines:
        return
    for theme, pattern in _PATTERNS.items():
        found = next((line for line in lines if pattern.search(line.text)), None)
        says = f"speaks of {theme}" if found else f"nothing in A, E or F was found about {theme}"
        yield Seen(found is not None, says, found or Excerpt(text=""), f"plan: {theme}")


_CAPACITY = Holding(
    re.compile(
        r"\bmental capacity\b|\bcapacity (?:to|assessment|act)\b|\bMCA\b|\bbest "
        r"interests?\b|\bdeput(?:y|yship)\b|\bpower of attorney\b|\badvoca(?:te|cy)\b"
        r"|\b(?:make|making) (?:\w+ ){0,3}decisions?\b|\bdecision[- ]mak\w+|\bconsents? (?:to|for)\b",
        re.IGNORECASE,
    )
)


@check(
    "capacity-addressed",
    asks="After compulsory school age, does the plan say who makes decisions and what help "
    "there is with them?",
    source="Mental Capacity Act 2005; SEND Code of Practice 2015, chapter 8",
)
def capacity_addressed(plan: Plan, options: NoOptions) -> Iterator[Seen]:
    """Look anywhere for capacity, decisions, advocacy; without a word of it a person must ask."""
    if not plan.sections:
        return
    found = next(search_lines(plan, "A B C D E F G H H1 H2", _CAPACITY), None)
    if found is not None:
        yield Seen(True, "speaks of making decisions", found, "plan: decisions")
    else:
        says = "nothing was found about who makes decisions: ask how the young person is helped with them"
        yield Seen(None, says, Excerpt(text=""), "plan: decisions")


_CHANGE = Starting(
    re.compile(
        r"\btransition\w*\b|\btransfer\w*\b|\b(?:move|moving|moves|start|starting|starts|"
        r"going|go)\b[^.;]{0,30}\b(?:year \d+|secondary|primary|junior|middle|high) "
        r"?(?:school)?\b"
        r"|\b(?:next|new|receiving|future) "
        r"(?:school|setting|phase|key stage|placement|class(?:room)?|teacher)\b"
        r"|\b(?:starts?|starting|moves?|moving|going|goes) (?:to |in |into |up to |at )?"
        r"(?:reception|nursery|big school)\b|\b(?:secondary|"
        r"sixth form|post-16|adult (?:services|social care|health))\b|\bleav\w+ "
        r"(?:school|college|education)\b"
        r"|\b(?:mov\w+|start\w*|go|goes|going|visit\w*|appl(?:y|ies|ying|ication)|choos\w+"
        r"|prepar\w+|place|tasters?|link courses?|interviews?|induction)\b[^.;]{0,60}\bcolleges?\b"
        r"|\bcolleges?\b[^.;]{0,30}\b(?:visits?|tasters?|interviews?|applications?|link|place)\b",
        re.IGNORECASE,
    ),
    "transition* transfer* move moving moves start starting starts going go goes next new receiving "
    "future secondary sixth college* post adult leav* mov* start* visit* appl* choos* prepar* place "
    "taster* link interview* induction",
)
_COLLEGE = Starting(re.compile(r"\bcolleges?\b", re.IGNORECASE), "college*")
"""To who is at school, any college is one to come; who is there speaks of it as of a school."""
_LAST_AT_SCHOOL = 11
_YEARS_BEFORE_A_CHANGE = frozenset({-1, 2, 5, 6, 9, 10, 11, 12, 13, 14})


@check(
    "change-ahead-planned",
    asks="Where a change of school or of services is near, does the plan look ahead to it?",
    source="SEND Code of Practice 2015, paragraphs 9.61 and 9.69 (section E)",
)
def change_ahead_planned(plan: Plan, options: CaseOptions) -> Iterator[Seen]:
    """In the year before Reception, in Years 2, 5, 6 and from 9, look in E to H for the coming change."""
    group = group_in(plan.details, options.as_of)
    if group is None or group not in _YEARS_BEFORE_A_CHANGE or (group == 2 and stays_after_year_2(plan)):
        return
    if plan.section(SectionLetter.E) is None and plan.section(SectionLetter.F) is None:
        return
    found = next(search_lines(plan, "E F G H H1 H2", _CHANGE), None)
    if found is None and group <= _LAST_AT_SCHOOL:
        found = next(search_lines(plan, "E F G H H1 H2", _COLLEGE), None)
    year = "the year before Reception" if group < 0 else f"Year {group}"
    if found is not None:
        yield Seen(True, "looks ahead to a change", found, "plan: change ahead")
    elif group == 2:
        says = "nothing looks ahead to a change; only some children move school after Year 2"
        yield Seen(None, says, Excerpt(text=""), "plan: change ahead")
    else:
        yield Seen(
            False,
            f"nothing in E or F looks ahead, though the child is in {year}",
            Excerpt(text=""),
            "plan: change ahead",
        )
