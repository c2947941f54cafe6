"""Job titles: which words name a job, a profession, or only "staff"."""
# ruff: noqa: E501, SIM905 - patterns and word lists read best as lines of words

import re
from functools import lru_cache
from itertools import product

__all__ = ["ORGANISATIONS", "TITLES", "head_kind", "is_named"]

_EXPERT_HEADS = (
    "therapists? psychologists? physiotherapists? psychotherapists? psychiatrists? paediatricians? audiologists? "
    "orthoptists? orthotists? dietitians? dieticians? nurses? doctors? gps? consultants? dramatherapists? counsell?ors? "
    "qtods? tods? qtvis? qtmsis? qthis? tvis? senc[o]s? sendcos? sencos? slts? salts? salt ots? eps? elsas? camhs "
    "physios? optometrists? opticians? neurologists? bcbas? habilitationists? intervenors? podiatrists? prosthetists? hltas?"
).split()
_JOB_HEADS = (
    "teachers? tutors? tas? ta[1234] lsas? hltas? ltas? ssas? snas? ltsas? midwi(?:fe|ves) childminders? nannies nanny "
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

_ALL = {"expert": _EXPERT_HEADS, "job": _JOB_HEADS, "generic": _GENERIC_HEADS, "weak": _WEAK_HEADS}
_PART = re.compile(r"(?:\(\?:(?P<several>[^()]*)\)|\[(?P<letters>[^\]]*)\]|(?P<one>.))(?P<optional>\?)?")


def _spelt_out(written: str) -> list[str]:
    """Return every word that a head stands for: budd(?:y|ies), advis[eo]rs?."""
    parts = []
    for match in _PART.finditer(written):
        ways = match["several"].split("|") if match["several"] else list(match["letters"] or match["one"])
        parts.append([*ways, ""] if match["optional"] else ways)
    return ["".join(word) for word in product(*parts)]


_HEADS: dict[str, str] = {}
for _kind, _heads in _ALL.items():
    for _head in _heads:
        for _word in _spelt_out(_head):
            _HEADS.setdefault(_word, _kind)
_EXPERT_ENDING = re.compile(
    r"[a-z-]{2,24}(?:ologist|therapist|iatrist|iatrician|[aei]tician|opt[io]st|optist|orthotist|prosthetist|chiropractor|ometrist|osteopath)s?(?:'s|')?"
)
"""Professions by the ending of their names: whoever heals, tests or fits."""
_EXPERT_LETTERS = ("ist", "ian", "ost", "tor", "ath")
"""The last letters of all of these."""
_FIXED = re.compile(
    r"member.* staff|teachers? of .*|head of .*|(?:deputy|assistant|associate) head|foster carers?|local authority|integrated care board"
)
TITLES = re.compile(
    r"qualified|registered|chartered|hcpc|clinical|educational psych|teachers? of |specialist teacher|habilitation|"
    r"emotional literacy support|elsa|therapist(?! assistant)|psychologist(?! assistant)|"
    r"(?:therapy|physio|dietetic|nursing|healthcare|health care|mental health|audiology|portage|makaton|autism|sensory)[a-z]* (?:[a-z]{1,12} )?(?:assistant|technician|worker|visitor|practitioner|tutor|specialist|instructor)"
)
ORGANISATIONS = frozenset({"local authority", "integrated care board"})


@lru_cache(maxsize=8192)
def head_kind(word: str) -> str | None:
    """Say what a word is as the head of a title.

    "expert", "job", "generic" (an officer, a lead) or "weak" (staff); `None` for no title.
    """
    if " " in word and _FIXED.fullmatch(word):
        return "weak" if word.startswith("member") else "generic" if word in ORGANISATIONS else "job"
    owned = word.removesuffix("'s") if word.endswith("'s") else word.removesuffix("'")
    kind = _HEADS.get(owned)
    if kind is None and owned.removesuffix("s").endswith(_EXPERT_LETTERS) and _EXPERT_ENDING.fullmatch(word):
        return "expert"
    return kind


_TELLING_OF_STAFF = frozenset(
    "midday lunchtime pastoral night waking residential nursing care kitchen office ward library playwork youth".split()
)


def is_named(kind: str, word: str, modifiers: list[str]) -> bool:
    """Tell whether a head with the words before it names a job: "sensory support worker", not "key worker"."""
    if kind == "weak":
        return any(m.endswith("-trained") or m in _TELLING_OF_STAFF for m in modifiers) and word != "school"
    if kind == "expert":
        return True
    telling = [m for m in modifiers if m not in _WEAK_MODIFIERS]
    if kind == "job":
        return not (word.startswith("keyworker") and not telling)
    return bool(telling) or word in ORGANISATIONS
