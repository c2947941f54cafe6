"""What a heading says: which sections a title names, which broad area, whether it ends a section.

A title is taken apart into its parts (need, outcome, provision; education, health, social care), not looked
up whole, so that wordings nobody listed are understood as long as they are built from the field's words.
"""
# ruff: noqa: E501 - a pattern reads best as one line

import re
from functools import lru_cache
from typing import NamedTuple

from ehcp_audit.model import Area, SectionLetter

from .question_titles import question_title
from .title_words import AREA_WORDS, FIELD, FILLER
from .whole_titles import whole_title
from .wording import normal

__all__ = ["Title", "area_named", "needs_behind", "read_area", "read_title", "without_number"]


class Title(NamedTuple):
    """The sections that a title names, and how sure that is."""

    letters: tuple[SectionLetter, ...]
    strength: float
    """Share of its words that belong to such titles, 0 to 1; less than 0.8 is a sentence, not a title."""


_NOTHING = Title((), 0.0)
_KNOWN_WHOLE = 0.9
"""The strength of a title whose words by themselves name nothing."""
_ROUNDED = 0.001
"""By how much a strength may be rounded."""

_OF_TITLES = FILLER | FIELD
_RELATIVE = re.compile(
    r" (?:which|that|required|reasonably|relat\w+|result\w+|arising|identified|needed|resulting|linked"
    r"|as a result|"
    r"connected|associated|being|to (?:achieve|meet|support|be|do with)|for (?!my (?:health|social care) $)(?:the|a|my|me|children|any|those|your|him|her|them)|who"
    r"|sought|"
    r"including|so) "
)
_NEED = re.compile(
    r"\bneeds?\b|\bdifficult(?:y|ies)\b|\bnot (?:working|going)(?: so| as)? well\b|"
    r"\bi (?:find|need)\b.*\b(?:hard|difficult|help|support)\b"
)
_OUTCOME = re.compile(
    r"\boutcomes?\b|\b(?:aims?|goals?)\b|\b(?:want|hope|like) (?:me |us |him |her |them )?to (?:achieve"
    r"|be able)\b|"
    r"\bwill (?:achieve|be able)\b|\b(?:aiming for|working towards)\b"
)
_PROVISION = re.compile(
    r"\bprovisions?\b|\bsep\b|\b(?:support|help)\b(?! (?:plan|with))|\bhow (?:i|we|you"
    r"|to) (?:will )?.*\bsupport|"
    r"\b(?:supported|helped)\b"
    r"|\b(?:care|treatments?|therap(?:y|ies)|teaching|equipment|services) (?:that )?(?:i|we|you|he|she|they) needs?\b"
)
_HEALTH = re.compile(r"\bhealth ?care\b|\bhealth\b(?! and wellbeing\b)|\bmedical\b")
_MENTAL = re.compile(r"\bmental health\b")
_SOCIAL = re.compile(r"\bsocial (?:care|work)\b|\bsocial needs\b|\bsocial provision\b")
_EDUCATION = frozenset(
    ("education", "educational", "sen", "send", "sens", "learning", "special", "school", "sep")
)
_H1 = re.compile(r"\b1970\b|\bchronically\b|\bh ?1\b|\bcsdpa\b|\bsection 2\b|\bunder (?:18|eighteen)\b")
_ACT_OF_1970 = re.compile(r"\b1970\b|\bchronically\b|\bcsdpa\b")
_H2 = re.compile(r"\bh ?2\b|\bother social\b|\bany other\b")
_A_STRONG = re.compile(
    r"\bviews? (?:and )?(?:interests?|aspirations?|wishes|feelings)\b|\binterests? (?:and )?aspirations?\b|"
    r"\bviews interests\b|\ball about (?:me|us)?\b|^about (?:me|us|you)$|\bone page profile\b|^my profile$"
    r"|^profile$|"
    r"\bwho (?:i am|am i)\b|\bpen (?:picture|portrait)\b|\bhopes (?:and )?dreams\b"
    r"|\bwishes (?:and )?feelings\b|"
    r"\bmy (?:views|voice)\b|^my life$"
)
_A_WEAK = re.compile(
    r"\b(?:my|our|story|so far)\b.*\b(?:story|history|background|family|journey|hopes|aspirations"
    r"|interests)\b|"
    r"\bwhat (?:i|he|she|they) (?:like|enjoy)s?\b|\bviews$|\bhistory\b|\baspirations\b|^(?:the )?views\b"
    r"|\bwhat people (?:like|admire|appreciate)\b|\bimportant (?:to"
    r"|for)\b|"
    r"\bbest (?:to support|way)\b|\bhow (?:best|to) support me\b|\bgoing well\b|\bworking well\b"
    r"|\bi can do well\b|"
    r"\bhow i communicate\b|\bthings? to know about me\b|\bparents?(?: and| or)?(?: carers?)? views\b"
    r"|\bmy interests\b|\bvoices? of (?:the )?(?:child|young person|pupil|family|parents?)\b"
    r"|\bmatters? (?:most )?to\b|\bwants? for (?:my|our|the|his|her|their) future\b"
)
_I = re.compile(
    r"\bplacement\b|\bnamed? (?:and type|setting|school|provider|institution|placement)\b|\b(?:school"
    r"|setting) named\b|"
    r"\bname and type\b|^(?:my |our |educational |education |the |type of |name of |current |chosen )*"
    r"(?:school|setting|college|institution|provider|nursery)s?"
    r"(?:(?: or| and)(?: other)?(?: school| setting| college| institution| provider| nursery| placement"
    r"| type)s?)*$|\bschool or other\b|\bwhere (?:i|he|she|they) (?:will )?(?:learn|go(?:es)? to school)\b"
    r"|^(?:the |my |our )?(?:school|setting|college|nursery) (?:that |where |which )?(?:i|he|she|they|we) "
    r"(?:will |am |is |are )?(?:be )?(?:go|goes|going|attend|attends|attending)\b"
)
_J = re.compile(r"^(?:my )?money\b|\bpersonal (?:health )?budgets?\b|\bdirect payments?\b")
_K = re.compile(
    r"\badvice (?:and|or|from|used|gathered|obtained|received)\b|\badvice (?:that|which) (?:was|is|has been|we) (?:used|gathered|obtained|received|given)\b|\binformation (?:and advice|gathered|used"
    r"|obtained)\b|"
    r"\badvice\b$|\breports? (?:used|attached|list|appended|gathered|about (?:me|us|him|her|them))\b|"
    r"\blist of (?:reports|evidence|advice)\b|"
    r"\b(?:advice|evidence) (?:list|gathered|considered|used|obtained)\b|"
    r"\bwho (?:has )?(?:contributed|helped) (?:to|write|with)\b|"
    r"\bwho (?:has )?(?:gave|given|provided) advice\b|^(?:list of )?contributors$"
    r"|\bcontributors to\b"
)

# Words without one of which the patterns above cannot match: asked first, being quick.
_WORDS_OF_A = frozenset(
    """
    view views interest interests aspirations about profile who pen hopes wishes voice life my our story so
    history background like enjoy important matters matter future best how going working can communicate
    thing things
    know parent parents people
    """.split()  # noqa: SIM905 - a paragraph of words reads best
)
_WORDS_OF_I = frozenset(
    """
    placement name named school schools setting settings college colleges institution institutions provider
    providers nursery nurserys nurseries institutions learn
    """.split()  # noqa: SIM905 - a paragraph of words reads best
)
_WORDS_OF_J = frozenset(("budget", "budgets", "payment", "payments", "money"))
_WORDS_OF_K = frozenset("advice information report reports evidence who contributors".split())  # noqa: SIM905 - as above

_NAMING = (
    _WORDS_OF_A
    | _WORDS_OF_I
    | _WORDS_OF_J
    | _WORDS_OF_K
    | frozenset(
        """
        need needs difficulty difficulties not i find aiming working outcome outcomes aim aims goal goals
        want hope like will provision provisions sep support help supported helped health healthcare care
        """.split()  # noqa: SIM905 - a paragraph of words reads best
    )
)
"""Words of which each title that names a section has one."""

_OWNED = re.compile(r"\s*\S+['\u2019]s\b")
_FOR_SOMEBODY = re.compile(r"\b(?:for|of|about|by)\s+([A-Z][\w.'\u2019-]*(?:\s+[A-Z][\w.'\u2019-]*)?)\s*$")
_NUMBERED = re.compile(r"(?:part )?\d+(?: \d+)* ")


def without_number(words: str) -> str:
    """Return normalised words without a number in front of them, such as `2 1` or `part 3`."""
    if not words[:1].isdigit() and words[:5] != "part ":
        return words
    found = _NUMBERED.match(words)
    return words[found.end() :] if found else words


@lru_cache(maxsize=4096)
def read_title(text: str, least: float = 0.5) -> Title:
    """Read a title for the sections it names, ignoring any letter in it.

    The strength falls with each word that no such title uses, so that a sentence about needs is none.

    Args:
        text: the title.
        least: the strength below which it is all the same to the caller: such a title may come back as
            naming nothing, without being taken apart, as most sentences then are.
    """
    words = without_number(normal(text))
    if not words:
        return _NOTHING
    tokens = words.split()
    if (whole := whole_title(words, tokens) or question_title(words, tokens)) is not None:
        return Title((whole,), _KNOWN_WHOLE)
    if len(tokens) > 60 or _NAMING.isdisjoint(tokens):
        return _NOTHING  # most lines: words that no section's name is made of
    known = sum(map(_OF_TITLES.__contains__, tokens))
    known += tokens[-1].isdigit() and tokens[-1] not in FIELD  # "Outcome 3"
    if (
        ("'" in text or "\u2019" in text)
        and _OWNED.match(text)
        and tokens[0] not in FILLER
        and tokens[0] not in FIELD
    ):
        known += 1  # "Amira's special educational needs": the name belongs to the title
    if (
        known < len(tokens)
        and text.rsplit(maxsplit=1)[-1][:1].isupper()
        and (somebody := _FOR_SOMEBODY.search(text))
    ):
        # "Outcomes for T.": whose they are belongs to the title
        known += len([token for token in normal(somebody[1]).split() if token not in _OF_TITLES])
    share = known / len(tokens)
    if share < 0.5 or (share < least - _ROUNDED and "?" not in text):
        return _NOTHING  # a sentence: no need to take it apart
    letters, sure = _letters(words)
    said = Title(letters, round(share * sure, 3)) if letters else _NOTHING
    return _clearer(said, text)


_EXPLAINED = re.compile(r"^[^()]{8,}\?\s*\((?P<inside>[^()]{6,90})\)\W*$")


def _clearer(said: Title, text: str) -> Title:
    """Read a question that has its title in a bracket: `What is hard for me? (my educational needs)`."""
    question = _EXPLAINED.match(text) if "?" in text else None
    inside = read_title(question["inside"]) if question else _NOTHING
    return inside if len(inside.letters) == 1 and inside.strength >= 0.95 else said


def _letters(words: str) -> tuple[tuple[SectionLetter, ...], float]:  # noqa: C901, PLR0911 - asked one after another, as a reader would
    parts = _AND.split(words)
    if len(parts) > 1:
        # "The outcomes sought and the provision required" names both; "provision … and the needs" names one.
        named = [_kinds(_head(part)) for part in parts]
        if all(named) and named[0][0] != "provision" and named[0] != named[1]:
            found = [_by_sector(kinds, _head(part), part) for kinds, part in zip(named, parts, strict=True)]
            return tuple(dict.fromkeys(letter for letters, _ in found for letter in letters)), 1.0
    head = _head(words)
    tokens = set(words.split())
    if not tokens.isdisjoint(_WORDS_OF_J) and _J.search(words):
        return (SectionLetter.J,), 1.0
    if not tokens.isdisjoint(_WORDS_OF_K) and _K.search(words):
        return (SectionLetter.K,), 1.0
    kinds = _kinds(head) or (_kinds(words) if head != words else [])
    may_be_a = not tokens.isdisjoint(_WORDS_OF_A)
    strong = may_be_a and _A_STRONG.search(words) is not None
    if not kinds and strong:
        return (SectionLetter.A,), 1.0
    if not kinds and not tokens.isdisjoint(_WORDS_OF_I) and _I.search(head):
        return (SectionLetter.I,), 1.0
    if strong and "need" not in kinds:
        return (SectionLetter.A,), 1.0
    if (
        may_be_a
        and _A_WEAK.search(words)
        and "not" not in tokens
        and not _is_of_education(head)
        and not (kinds and _SOCIAL.search(head))
    ):
        return (SectionLetter.A,), 0.85
    if not kinds:
        if _ACT_OF_1970.search(words) and _SOCIAL.search(words):
            return (SectionLetter.H1,), 1.0
        if re.fullmatch(r"(?:my )?health(?: ?care)?", head):
            return (SectionLetter.C,), 0.8
        if re.fullmatch(r"(?:my )?social care", head):
            return (SectionLetter.D,), 0.8
        return (), 0.0
    return _by_sector(kinds, head, words)


_AND = re.compile(r" and (?=(?:the|my|any|a|special|educational|health|social|what|how)\b)")


def _head(words: str) -> str:
    """Return the title without what its clauses add: `health needs`, not `which relate to …`."""
    padded = f" {words} "
    cut = _RELATIVE.search(padded, 3)
    return _MENTAL.sub(" ", padded[: cut.start()] if cut and cut.start() > 3 else padded).strip()


_SOMEBODY_NEEDS = re.compile(
    r"\b(?:i|we|you|he|she|they|child|person|name) needs?(?: (?:at|in) (?:school|college|class|nursery|home)"
    r"| (?:for|with) (?:my|his|her|their|your) (?:health|learning)| to learn| under .+)?$"
)


def _kinds(head: str) -> list[str]:
    found = [
        (match.start(), kind)
        for kind, pattern in (("need", _NEED), ("outcome", _OUTCOME), ("provision", _PROVISION))
        if (match := pattern.search(head))
    ]
    kinds = [kind for _, kind in sorted(found)]
    if len(kinds) > 1 and kinds[-1] == "need" and _SOMEBODY_NEEDS.search(head):
        kinds.pop()  # "The special educational provision I need"
    if kinds == ["need"] and re.search(r"\bhow\b.*\bmet\b|\bmeet(?:ing)?\b", head):
        return ["provision"]
    if "provision" in kinds and kinds[0] == "need" and re.search(r"\bi need\b", head):
        return ["need"] if re.search(r"\bneed (?:help|support) with\b", head) else ["provision"]
    return kinds


def _by_sector(kinds: list[str], head: str, words: str) -> tuple[tuple[SectionLetter, ...], float]:
    sectors = [name for name, pattern in (("health", _HEALTH), ("social", _SOCIAL)) if pattern.search(head)]
    sure = 1.0
    if not head.startswith(("health", "social")) and _is_of_education(head):
        sectors.insert(0, "education")
    if not sectors and _ACT_OF_1970.search(words):
        sectors = ["social"]
    if not sectors:
        sectors, sure = ["education"], (1.0 if kinds == ["outcome"] or len(kinds) > 1 else 0.9)
    letters: list[SectionLetter] = []
    for kind in kinds:
        if kind == "outcome":
            letters.append(SectionLetter.E)
        elif kind == "need":
            by = {"education": SectionLetter.B, "health": SectionLetter.C, "social": SectionLetter.D}
            letters += [by[sector] for sector in sectors]
        else:
            by = {"education": SectionLetter.F, "health": SectionLetter.G, "social": _which_h(words)}
            letters += [by[sector] for sector in sectors]
    return tuple(dict.fromkeys(letters)), sure


def _is_of_education(head: str) -> bool:
    return not _EDUCATION.isdisjoint(head.split())


def _which_h(words: str) -> SectionLetter:
    first, second = bool(_H1.search(words)), bool(_H2.search(words))
    if first == second:
        return SectionLetter.H
    return SectionLetter.H1 if first else SectionLetter.H2


_AREAS: tuple[tuple[Area, re.Pattern[str]], ...] = (
    (
        Area.COMMUNICATION,
        re.compile(
            r"\b(?:talking|listening)\b.*\b(?:listening|understanding|talking)\b"
            r"|\bcommunication (?:and )?interaction\b|\bspeech (?:and )?language\b"
            r"|\b(?:language|interaction|autism) and communication\b|\bslcn\b|^c and i$"
        ),
    ),
    (
        Area.COGNITION,
        re.compile(
            r"\bcogniti(?:on|ve)\b|\blearning and (?:thinking|development)\b|\bthinking and learning\b|^c and l$"
        ),
    ),
    (
        Area.SEMH,
        re.compile(
            r"\bsemh\b|\bsocial (?:and )?emotional\b|\bbehaviour (?:and )?emotional\b|\bemotional (?:and |or )?(?:mental|social|health|well ?being"
            r"|behaviour)"
            r"|\bmental health\b|\b(?:feelings|emotions)\b|\bemotional\b.*\bbehaviour\w*\b"
        ),
    ),
    (
        Area.SENSORY,
        re.compile(
            r"\bsensory\b|\bphysical\b|\bsenses\b|\bmy body\b|^(?:s and p|p and s)$"
            r"|^(?:hearing|visual|vision)(?: and (?:hearing|visual|vision))?(?: impairments?| loss| needs)$"
        ),
    ),
    (
        Area.OTHER,
        re.compile(
            r"\bself ?(?:care|help)\b|\bindependence\b|\bindependent living\b|\bprepar\w+ (?:for"
            r"|to) adulthood\b|"
            r"\bother (?:areas?|needs|difficulties)\b"
            r"|\bemployment\b|\bcommunity inclusion\b|\b(?:friend|relation)ships?\b.*\bcommunity\b|\bgood health\b"
        ),
    ),
)
_OF_SECTIONS = re.compile(r"\((?:sections? )?[A-K]\d?(?:\W{1,3}(?:and )?[A-K]\d?)+\)")
"""The sections that a table under a heading holds: "Needs and provision (B-F-E): cognition and learning"."""
_NEEDS_BEHIND = re.compile(
    r"(?:\b(?:meets?|meeting|met|address(?:es|ing)?|linked (?:to|with)|links (?:to|with)|relat(?:es|ing) to|for|see)\s+)?"
    r"(?:\b(?:sen|special educational) )?\bneeds?\s+(?:nos?\.? ?|numbers? )?[a-z]{0,3}\d{1,2}(?:\.\d{1,2})?"
    r"(?:\s{0,2}(?:,|and|&|/)\s{0,2}(?:and )?[a-z]{0,3}\d{1,2}(?:\.\d{1,2})?){0,12}(?=\W*\Z)",
    re.IGNORECASE,
)
"""The needs that stand behind an area: "Communication and interaction (meets needs 1 and 2)"."""
_CODE_BEFORE = re.compile(r"(?:[a-k] ?)?\d{1,2} (?=[a-z])")


@lru_cache(maxsize=4096)
def read_area(text: str) -> Area | None:
    """Return the broad area that a heading or row head names and nothing else; `None` for any other text."""
    words = normal(_OF_SECTIONS.sub(" ", text) if "(" in text else text)
    if " need" in words and words[-1:].isdigit():
        words = normal(_NEEDS_BEHIND.sub(" ", text))
    if code := _CODE_BEFORE.match(words):
        words = words[code.end() :]  # "B1 Communication and interaction", "6. Sensory needs"
    if not words or len(words) > 110 or not AREA_WORDS.issuperset(words.split()):
        return None
    return area_named(words)


def needs_behind(text: str) -> bool:
    """Tell whether the name of an area is followed by the needs that what is below it serves."""
    found = _NEEDS_BEHIND.search(text)
    return found is not None and found.start() > 0


@lru_cache(maxsize=4096)
def area_named(text: str) -> Area | None:
    """Return the one area that a text mentions; `None` for none, or for several."""
    words = normal(text)
    found = [(match.start(), area) for area, pattern in _AREAS if (match := pattern.search(words))]
    areas = {area for _, area in found}
    if len(areas) > 1 and Area.OTHER in areas:
        areas.discard(Area.OTHER)  # "Physical, self-care and independence"
    return areas.pop() if len(areas) == 1 else None
