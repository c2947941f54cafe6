"""Who: job roles, and the part that each plays in a statement."""
# ruff: noqa: E501, SIM905 - patterns and word lists read best as lines of words

import re
from enum import StrEnum
from functools import lru_cache

from ehcp_audit.model import Frozen

from .plain import GAP, NAME, Plain
from .slots import CHILD_TRAINING

__all__ = ["Part", "Role", "roles_in"]


class Part(StrEnum):
    """What a person does in the statement."""

    DELIVERS = "delivers"
    ADVISES = "advises"
    """Wrote, set, recommended or agreed it."""
    TRAINS = "trains"
    SUPERVISES = "supervises"
    REVIEWS = "reviews"
    TAKES_PART = "takes part"
    """Is met with, told or trained."""


class Role(Frozen):
    """A person or people named by what they are."""

    words: str
    at: tuple[int, int]
    span: tuple[int, int]
    """Offsets in the plain text."""
    part: Part
    named: bool
    """True for a job role; False for "staff", "the school", "a trusted adult"."""
    expert: bool = False
    """True where the role's title is itself a qualification (speech and language therapist, QToD)."""
    hidden: bool = False
    """True where the role was blacked out."""


_EXPERT_HEADS = (
    "therapists? psychologists? physiotherapists? psychotherapists? psychiatrists? paediatricians? audiologists? "
    "orthoptists? orthotists? dietitians? dieticians? nurses? doctors? gps? consultants? dramatherapists? counsell?ors? "
    "qtods? tods? qtvis? qtmsis? qthis? tvis? senc[o]s? sendcos? sencos? slts? salts? salt ots? eps? elsas? camhs "
    "physios? optometrists? opticians? neurologists? bcbas? habilitationists? intervenors? podiatrists? prosthetists? hltas?"
).split()
_JOB_HEADS = (
    "teachers? tutors? tas? lsas? hltas? ltas? ssas? snas? ltsas? midwi(?:fe|ves) childminders? nannies nanny "
    "headteachers? principals? librarians? chaperones? carers? interpreters? signers? notetakers? note-takers? "
    "scribes? readers? prompters? instructors? keyworkers? lunchtime-supervisors? pas? governors? foster-carers? sitters? "
    "budd(?:y|ies) communicators? befrienders? companions? intermediar(?:y|ies) lip-?speakers? matrons? caretakers? receptionists? "
    "enablers? escorts? technicians? pianists? playworkers? "
    "childcarers? babysitters? musicians? lecturers? professors? demonstrators? babysitters? masseuses? chefs? cooks? lifeguards?"
).split()
_GENERIC_HEADS = (
    "assistants? workers? officers? leads? leaders? advis[eo]rs? practitioners? specialists? co-?ordinators? coach(?:es)? "
    "mentors? managers? supervisors? trainers? facilitators? consultants? providers? services? teams? "
    "clinicians? professionals? educators? drivers? interventionists? associates? nursery-nurses? analysts? visitors? guides? "
    "advocates? handlers? helpers? volunteers? aides? champions? navigators? heads? deput(?:y|ies) minders? attendants? invigilators? assessors? interns? "
    "chairs? liaisons? designers? programmers? engineers? fitters? hubs? centres? stores? charit(?:y|ies) agenc(?:y|ies) clubs? trusts? units? clinics? departments?"
).split()
_WEAK_HEADS = (
    "staff adults? school setting college nursery academy people person persons someone somebody anyone everyone "
    "members? individuals? grown-ups? personnel"
).split()
_WEAK_MODIFIERS = frozenset(
    "key trusted familiar trained experienced suitable suitably appropriate appropriately relevant designated named other "
    "known supportive skilled qualified fully specially well consistent identified available additional external outside "
    "same different new safe preferred regular understanding supporting all any some every each both two one three "
    "professional multi-agency individual dedicated competent caring calm nurturing adult specialist direct wider whole school's".split()
)
_STOPS = frozenset(
    "a an the his her their its this that these those my our your by from with to of for in on at and or as if is are be "
    "will must shall should may can could would who which where when than then per via through under through during "
    "has have had not no also both all any some every each one two three four five six minimum hour hours minutes "
    "minute session sessions week weekly daily termly term day receive receives received deliver delivered delivers provide provided provides "
    "led run taught support supported supports supervised include including using use uses used access between "
    "after before give given gives trained train trains training work working works meet meets meeting ask asks tell tells help helped see sees "
    "1:1 one-to-one liaise liaises consult attend attends enable allow require requires need needs needed but so while "
    "reviewed monitored overseen advised written set devised designed agreed".split()
) | {NAME, GAP}
_TOKEN = re.compile(
    r"speech (?:and|&) language|speech/language|emotional literacy|member(?:s)? of (?:the )?(?:[a-z-]{1,16} ){0,3}?staff|teachers? of (?:the |children with )?(?:deaf(?: and hearing[- ]impaired)?|visually[- ]impaired|vision impair(?:ment|ed)|hearing[- ]impaired(?: children)?|multi-?sensory[- ]impaired|hearing impairment|visual impairment|vision impairment)"
    r"|head of (?:year|department|house|sixth form|inclusion|faculty|key stage|phase)|foster carers?|local authority|integrated care board|"
    r"[\w'&/][\w'&/-]{0,39}"
)

_ALL = {"expert": _EXPERT_HEADS, "job": _JOB_HEADS, "generic": _GENERIC_HEADS, "weak": _WEAK_HEADS}
_HEADS = {kind: re.compile(rf"(?:{'|'.join(heads)})(?:'s|')?") for kind, heads in _ALL.items()}
_EXPERT_ENDING = re.compile(
    r"[a-z-]{2,24}(?:ologist|therapist|iatrist|iatrician|[aei]tician|opt[io]st|optist|orthotist|prosthetist|chiropractor|ometrist|osteopath)s?(?:'s|')?"
)
"""Professions by the ending of their names: whoever heals, tests or fits."""
_FIXED = re.compile(
    r"member.* staff|teachers? of .*|head of .*|foster carers?|local authority|integrated care board"
)
_TITLES = re.compile(
    r"qualified|registered|chartered|hcpc|clinical|educational psych|teachers? of |specialist teacher|habilitation|"
    r"emotional literacy support|elsa|therapist(?! assistant)|psychologist(?! assistant)|"
    r"(?:therapy|physio|dietetic|nursing|healthcare|health care|mental health|audiology|portage|makaton|autism|sensory)[a-z]* (?:[a-z]{1,12} )?(?:assistant|technician|worker|visitor|practitioner|tutor|specialist|instructor)"
)
_ABBREVIATED_SERVICE = re.compile(
    r"(?:salt|slt|ot|ep|camhs|physio)(?! (?:will|must|shall|who|is|are|to|or|and|from|at|for))"
)
_BOTH_SERVICE_AND_PERSON = frozenset({"salt", "slt", "ot", "ep", "physio", "camhs", "pa"})

_DELIVER = re.compile(
    r"(?P<delivers>deliver|provided|provision|led\b|lead by|run by|taught|teach|facilitat|carried out|implemented|carry out|given|mended|looked after|chaired|convened|hosted|held by|made by|lent|loaned|bought|signed off|performed|"
    r"offered|supported|worked|work with|working with|seen|seeing|assigned|allocated|conducted|undertaken|administered|helped|accompanied|escorted|collected|"
    r"greeted|met by|staffed|available from|sessions? (?:from|with|by)|support (?:from|of|by)|therapy (?:from|with|by)|minutes? (?:from|with|of|by)|hours? (?:from|with|of|by)|"
    r"time with|lessons? (?:from|with|by)|tuition (?:from|by|with)|supplied|fitted|installed|issued|checked|serviced|maintained|funded|commissioned|arranged|organised|adapted by|prepared|made by|modelled|practised|practiced|guided|1:1 with|one-to-one with|prompted)"
    r"|(?P<reviews>review|monitor|evaluat|measured|reported|re-?assess|assess|observed|updated|checked on)"
    r"|(?P<trains>train)"
    r"|(?P<supervises>supervis(?!ed (?!by\b)[a-z])|overse|oversight|line manage|mentored|coached|modelling from)"
    r"|(?P<advises>advis|advice|recommend|guidance|guided by the|direct(?:ed|ion)|determin|agree|decid|set by|set out|devis|design|written|writes|"
    r"drawn up|produced|created|suggested|identified|consult|discuss(?!ion)|liais|planned|set targets|programmes? (?:from|by|of)|plan (?:from|by)|"
    r"targets? (?:from|by|set)|based on|in line with|report (?:from|by|of)|following|developed by|provided in the report|specified|outlined|prescribed|input from|according to)"
    r"|(?P<takes>meet|share|inform|told|parents|communicat|feedback|feed back|alongside|together with|handover|contact with)"
)
_ACTS = re.compile(
    r",?(?: \([^()]{1,60}\))?(?:,? (?:who|[a-z]{2,12}-trained|trained [^.;,]{1,60}|qualified [^.;,]{1,40}|with [^.;,]{1,60}|from [^.;,]{1,40}|holding [^.;,]{1,60}),?)?"
    r" (?:will(?: also)?|must|shall|is to|are to|to|may|should|can|could|would)(?: (?:then|also|each|directly|jointly))? (?P<verb>[a-z-]{2,20})"
)
_ACTING = {
    "trains": re.compile(r"train|teach staff"),
    "reviews": re.compile(r"review|monitor|evaluat|measure|re-?assess|assess|observ|update|report"),
    "advises": re.compile(
        r"advis|recommend|determin|agree|decid|write|devis|design|consult|liais|plan|discuss|set (?!up)|produce|create|draw|develop|prepare|guide"
    ),
    "supervises": re.compile(r"supervis|overse|monitor"),
}
_TRAINED_SOMEBODY = re.compile(
    r"(?:(?:suitably|appropriately|specially|fully|well|highly) )?(?:[a-z-]{1,20}-)?(?:trained|experienced|qualified|skilled) $"
)
_IS_SUPERVISED = re.compile(
    r"[^,;.]{0,40}\b(?:will|must|shall|is to|are to) be (?:[a-z-]{2,14} ){0,2}supervised\b"
    r"|(?:[\w'-]{1,20} ){0,4}supervision (?:by|from)\b"
)
"""It is the child who is supervised, not the one who delivers."""
_TRAINED_BY = re.compile(
    r"\btrain(?:ed|ing)\b(?:(?!deliver|\bled\b|provided)[^.;]){0,60}\b(?:by|from) (?:an? |the |his |her |their |ℵ's )?(?:[\w-]{1,20} ){0,3}$"
)


_THOSE_WHO_WORK = re.compile(
    r" (?:the |all |any |his |her |their |those |school |support |teaching )*(?:staff|adults|team|those|delivery|people|programme|implementation|school)"
)
_ALL_BY = re.compile(r"(?:, |\b(?:all|each|both|always|only|and) )by (?:an? |the |one |his |her |their )?$")

_TIME_WITH = re.compile(
    r"\b(?:minutes?|mins?|hours?|hrs?|sessions?|lessons?|terms?|weekly|weeks?|daily|days?|fortnight|mondays?|tuesdays?|wednesdays?|thursdays?|fridays?)\b"
    r"(?:(?!advi[sc]|recommend|train(?:ed|s)\b|supervis|review|monitor|discuss|liais|agree|written|set by|meet)[^.;]){0,60}"
    r"\bwith (?:an? |the |one |his |her |their |ℵ's )?(?:[\w'-]{1,20} ){0,4}(?:and (?:an? |the |one )?(?:[\w'-]{1,20} ){0,2})?$"
)
"""Time that is spent with somebody is given by somebody."""


def _part(text: str, start: int, end: int) -> Part:  # noqa: C901, PLR0911 - the order of the questions is the rule
    acts = _ACTS.match(text, end)
    before = text[max(0, start - 70) : start]
    before = CHILD_TRAINING.sub("practice", _TRAINED_SOMEBODY.sub("", re.split(r"[.;]", before)[-1]))
    if _TRAINED_BY.search(before):
        return Part.TRAINS
    if _ALL_BY.search(before) or _TIME_WITH.search(before):
        return Part.DELIVERS
    last = None
    for match in _DELIVER.finditer(before):
        last = match
    if acts and (
        last is None
        or not re.search(
            r"(?:by|from|with|of)(?: (?:a|an|the|his|her|their|one|our))?(?: [\w-]{1,20}){0,2} ?$", before
        )
    ):
        for part, pattern in _ACTING.items():
            if pattern.match(acts["verb"]):
                if part == "supervises" and not _THOSE_WHO_WORK.match(text, acts.end()):
                    return Part.DELIVERS
                return Part(part)
        return Part.DELIVERS
    if last is None:
        return Part.DELIVERS
    group = last.lastgroup or "delivers"
    if last[0].startswith("programme") and re.search(r"deliver|carr(?:y|ied)|\brun|implement", before):
        group = "delivers"
    if group == "supervises" and _IS_SUPERVISED.match(text):
        return Part.DELIVERS
    return Part.TAKES_PART if group == "takes" else Part(group)


@lru_cache(maxsize=8192)
def _is_head(word: str) -> str | None:
    if _FIXED.fullmatch(word):
        return "weak" if word.startswith("member") else "generic" if word in _ORGANISATIONS else "job"
    for kind, pattern in _HEADS.items():
        if pattern.fullmatch(word):
            return kind
    return "expert" if _EXPERT_ENDING.fullmatch(word) else None


_ALSO_A_PLACE = frozenset(
    "school setting college nursery academy people person individual individuals members member service services team "
    "teams leads lead leader leaders reader readers driver head heads centre centres hub hubs store stores club clubs unit units clinic "
    "clinics department departments trust trusts agency agencies charity charities visitor visitors guide guides chair champion deputy".split()
)
"""Words that may stand for people or for something else."""
_ORGANISATIONS = frozenset({"local authority", "integrated care board"})


@lru_cache(maxsize=4096)
def roles_in(source: Plain, *, column: bool = False) -> tuple[Role, ...]:
    """Find everyone that a statement names by what they are, in order of place.

    Args:
        source: the statement made plain.
        column: True for the text of a column for who provides: there SALT and OT are people.
    """
    text = source.text
    tokens = list(_TOKEN.finditer(text))
    found: list[Role] = []
    last_end = 0
    for index, token in enumerate(tokens):
        word = token[0].removesuffix("'s").removesuffix("'")
        kind = _is_head(word) or _acts_as_a_person(text, token, word)
        if kind is None or _followed_by_head(text, tokens, index):
            continue
        if word in _ALSO_A_PLACE and not _stands_for_people(text, tokens, index, word):
            continue
        first = index
        while first > 0 and index - first < 5:
            previous = tokens[first - 1]
            gap = text[previous.end() : tokens[first].start()]
            if gap != " " or previous.end() <= last_end or previous[0].endswith(("'s", "s'")):
                break
            is_support = previous[0] == "support" and first == index and kind in {"generic", "weak"}
            if (previous[0].removesuffix("'s") in _STOPS and not is_support) or previous[0][0].isdigit():
                break
            if previous[0].endswith("ly") and previous[0] not in {
                "family",
                "early",
                "specially",
                "fully",
                "suitably",
                "appropriately",
            }:
                break
            first -= 1
        start, end = tokens[first].start(), token.end()
        modifiers = [t[0] for t in tokens[first:index]]
        named = _named(kind, word, modifiers) or (kind == "generic" and bool(_OF_SOMEWHERE.match(text, end)))
        words = text[start:end]
        if word in _BOTH_SERVICE_AND_PERSON and not column and not _person_not_service(text, start, end):
            continue
        expert = kind == "expert" or bool(_TITLES.search(words))
        found.append(
            Role(
                words=source.words(start, end),
                at=source.at(start, end),
                span=(start, end),
                part=_part(text, start, end),
                named=named,
                expert=expert and named,
            )
        )
        last_end = end
    for match in _HIDDEN_ROLE.finditer(text):
        span = match.span(1)
        found.append(
            Role(
                words=source.words(*span),
                at=source.at(*span),
                span=span,
                part=Part.DELIVERS,
                named=True,
                hidden=True,
            )
        )
    return tuple(found)


_HIDDEN_ROLE = re.compile(
    rf"\b(?:by|from|with) (?:an? |the |his |her |their )?({GAP})(?! ?(?:hours?|minutes?|mins|hrs|times?|per|pupils|others|children))(?!\w)"
)


_OF_SOMEWHERE = re.compile(r" (?:from|employed by|of|at) (?:the|an?|his|her|their|ℵ's) [a-z]")
_DOER = re.compile(r"[a-z]{3,20}(?:er|or|ist|ian)s?")
_DOERS = ("er", "ers", "or", "ors", "ist", "ists", "ian", "ians")
_NO_DOER = re.compile(
    r"(?:comput|print|tim|numb|lett|fold|weath|transf|ord|post|sist|broth|moth|fath|pap|corn|oth|anoth|learn|p|lad|cent|foot|rul|mark|stick|should|wat|dinn|butt|doc|flo|col|do|mirr|maj|min|facto|behavi|err|sens|summ|wint|quart|semest|pow|plast|streng|bett|aft|ev|nev|ov|und|togeth|wheth|eith|neith|rath|furth|howev|moreov|walk|scoot|record|screen|monit|switch|charg|project|toddl|young|youngst|teenag|play|famili|regul|particul|simil|popul)(?:er|or|ar|ist|ian)s?"
)
_DOES = re.compile(
    r"(?: \([^()]{1,60}\))? (?:(?:will|must|shall) (?:also )?(?!be\b)[a-z]|who\b|trained\b|qualified\b|employed\b|registered\b)"
)


def _acts_as_a_person(text: str, token: re.Match[str], word: str) -> str | None:
    """Take whoever acts for a person though no list knows the job: "the beekeeper will show him"."""
    if (
        word.endswith(_DOERS)
        and _DOES.match(text, token.end())
        and _DOER.fullmatch(word)
        and not _NO_DOER.fullmatch(word)
    ):
        return "job"
    return None


_HER_SESSIONS = re.compile(
    r" (?:\d|one|two|three|weekly|daily|fortnightly|direct|sessions?|visits?|appointments?)(?![a-z])"
)


def _followed_by_head(text: str, tokens: list[re.Match[str]], index: int) -> bool:
    """True where the next word is the real head: "school nurse", "teaching assistant team leader"."""
    if index + 1 >= len(tokens):
        return False
    following = tokens[index + 1]
    if text[tokens[index].end() : following.start()] != " ":
        return False
    if tokens[index][0].endswith("'s") and _HER_SESSIONS.match(text, tokens[index].end()):
        return False
    return _is_head(following[0].removesuffix("'s").removesuffix("'")) is not None or tokens[index][
        0
    ].endswith("'s")


_MOSTLY_PEOPLE = frozenset(
    "lead leads leader leaders visitor visitors guide guides head heads deputy champion driver".split()
)


def _stands_for_people(text: str, tokens: list[re.Match[str]], index: int, word: str) -> bool:
    """Tell "the school will provide" and "delivered by the team" from "in school" and "school day"."""
    after = text[tokens[index].end() : tokens[index].end() + 12]
    before = text[max(0, tokens[index].start() - 60) : tokens[index].start()]
    if re.match(r" (?:will|must|shall|should|to|is|are|may|staff)\b", after):
        return not re.search(
            r"\b(?:in|at|to|into|from|of|outside|after|before) (?:the |his |her |their )?$", before
        )
    if re.match(r" [a-z]", after) and word in {"school", "college", "nursery", "lead", "leads", "reader"}:
        return False
    if word in _MOSTLY_PEOPLE and re.search(
        r"\b(?:an?|the|his|her|their|one|two|each|same) (?:[\w'-]{2,20} ){1,4}$", before
    ):
        return bool(
            re.match(
                r"(?:$|[,.;:)(]| (?:trained|who|from|with|qualified|employed|for|in|each|every|once|twice|at|on|daily|weekly))",
                after,
            )
        )
    return bool(re.search(r"\bby (?:an? |the |his |her |their )?(?:[\w'&/-]{1,20} ){0,5}$", before)) or (
        word.startswith(("service", "team", "lead", "driver"))
        and bool(
            re.search(r"\b(?:from|with) (?:an? |the |his |her |their )?(?:[\w'&/-]{1,20} ){0,5}$", before)
        )
    )


def _person_not_service(text: str, start: int, end: int) -> bool:
    """SALT, OT and EP name a service as often as a person; only who acts or is named as the doer counts."""
    if start <= 2 and re.match(r"(?:,| -|:)? (?:direct|\d|one |half |an hour|1:1)", text[end : end + 12]):
        return True
    if re.match(r"(?:\)? (?:will|must|shall|is to|are to|who|or an? )|:)", text[end : end + 10]):
        return True
    return bool(
        re.search(
            r"\b(?:by|from|with|of|the|an?|qualified|registered|ℵ's|his|her|their) (?:the |an? |his |her |their |ℵ's )?$",
            text[max(0, start - 24) : start],
        )
    ) and not re.match(
        r" (?:programme|sessions?|therapy|input|support|assessment|advice|service|targets?|report|activities|intervention|provision|plan|strategies|exercises)",
        text[end : end + 16],
    )


_TELLING_OF_STAFF = frozenset(
    "midday lunchtime pastoral night residential nursing care kitchen office ward library playwork youth".split()
)


def _named(kind: str, word: str, modifiers: list[str]) -> bool:
    if kind == "weak":
        return any(m.endswith("-trained") or m in _TELLING_OF_STAFF for m in modifiers) and word != "school"
    if kind == "expert":
        return True
    telling = [m for m in modifiers if m not in _WEAK_MODIFIERS]
    if kind == "job":
        return not (word.startswith("keyworker") and not telling)
    return bool(telling) or word in _ORGANISATIONS
