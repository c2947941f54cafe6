"""Who: everyone that a statement names by what they are."""
# ruff: noqa: E501, SIM905 - patterns and word lists read best as lines of words

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import compress
from string import ascii_letters, digits
from typing import NamedTuple

from .job_titles import TITLES, head_kind, is_named
from .parts import Part, part_of
from .plain import GAP, NAME, Plain
from .starts import AnyOf, only, stretches

__all__ = ["Role", "roles_in"]


class Role(NamedTuple):
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


_STOPS = frozenset(
    "a an the his her their its this that these those my our your by from with to of for in on at and or as if is are be "
    "will must shall should may can could would who which where when than then per via through under through during "
    "has have had not no also both all any some every each one two three four five six minimum hour hours minutes "
    "min mins hr hrs minute session sessions week weekly daily termly term day monday tuesday wednesday thursday friday saturday sunday morning afternoon such receive receives received deliver delivered delivers provide provided provides "
    "led run taught support supported supports supervised include including using use uses used access between "
    "after before give given gives trained train trains training work working works meet meets meeting ask asks tell tells help helped see sees "
    "1:1 one-to-one liaise liaises consult attend attends enable allow require requires need needs needed but so while "
    "reviewed monitored overseen advised written set devised designed agreed".split()
) | {NAME, GAP}
_TOKEN = re.compile(
    r"speech (?:and|&) language|early help(?= \w+er)|speech/language|emotional literacy|member(?:s)? of (?:the )?(?:[a-z-]{1,16} ){0,3}?staff|teachers? of (?:the |children with )?(?:deaf(?: and hearing[- ]impaired)?|visually[- ]impaired|vision impair(?:ment|ed)|hearing[- ]impaired(?: children)?|multi-?sensory[- ]impaired|hearing impairment|visual impairment|vision impairment)"
    r"|(?:deputy|assistant|associate) head(?![\w'-]| ?teacher| of )|head of (?:year|department|house|sixth form|inclusion|faculty|key stage|phase)|foster carers?|local authority|integrated care board|"
    r"[\w'&/][\w'&/-]{0,39}"
)
_BOTH_SERVICE_AND_PERSON = frozenset({"salt", "slt", "ot", "ep", "physio", "camhs", "pa"})
_ALSO_A_PLACE = frozenset(
    "school setting college nursery academy people person individual individuals members member service services team "
    "teams leads lead leader leaders reader readers driver head heads centre centres hub hubs store stores club clubs unit units clinic "
    "clinics department departments trust trusts agency agencies charity charities visitor visitors guide guides chair champion deputy".split()
)
"""Words that may stand for people or for something else."""


_PART_OF_THE_DAY = re.compile(r" (?:time|group|period|base|session)s?(?![a-z])")
_SEVERAL_WORDS = AnyOf("speech early emotional member members teacher teachers head foster local integrated")
"""Without one of these words each token is one word."""
_OF_TOKENS = only(f"{ascii_letters}{digits}_'&/-")
_LONGEST = 40


def _tokens(text: str) -> tuple[list[str], list[int]]:
    """Return the words of a text, titles of several words being one, with their places."""
    if text.isascii() and " -" not in text and text[:1] != "-" and text not in _SEVERAL_WORDS:
        words, places = stretches(text, _OF_TOKENS)
        if len(max(words, key=len)) <= _LONGEST:
            return list(filter(None, words)), list(compress(places, words))
    matches = list(_TOKEN.finditer(text))
    return [match[0] for match in matches], [match.start() for match in matches]


@lru_cache(maxsize=4096)
def roles_in(source: Plain, *, column: bool = False) -> tuple[Role, ...]:
    """Find everyone that a statement names by what they are, in order of place.

    Args:
        source: the statement made plain.
        column: True for the text of a column for who provides: there SALT and OT are people.
    """
    text = source.text
    tokens, places = _tokens(text)
    heads = list(map(_head_of, tokens))
    found: list[Role] = []
    last_end = 0
    for index, head in enumerate(heads):
        if head is None:
            continue
        word, kind = head
        start = places[index]
        end = start + len(tokens[index])
        if kind is None and _DOES.match(text, end):
            kind = "job"  # whoever acts for a person, though no list knows the job: "the beekeeper will show him"
        if kind is None or _is_followed_by_head(text, tokens, heads, index, end):
            continue
        if word in _ALSO_AN_ACT and _IS_AN_ACT.match(text, end) and _BEFORE_AN_ACT.search(text[:start]):
            continue
        if word == "tutor" and _PART_OF_THE_DAY.match(text, end):
            continue
        if word in _ALSO_A_PLACE and not _stands_for_people(text, start, end, word):
            continue
        first = _first_of_title(text, tokens, places, index, last_end, of_support=kind in {"generic", "weak"})
        start = places[first]
        named = is_named(kind, word, tokens[first:index]) or (
            kind == "generic" and bool(_OF_SOMEWHERE.match(text, end))
        )
        if word in _BOTH_SERVICE_AND_PERSON and not column and not _person_not_service(text, start, end):
            continue
        found.append(
            Role(
                words=source.words(start, end),
                at=source.at(start, end),
                span=(start, end),
                part=part_of(text, start, end),
                named=named,
                expert=named and (kind == "expert" or bool(TITLES.search(text, start, end))),
            )
        )
        last_end = end
    if GAP in text:
        found += _hidden(source)
    return tuple(found)


def _first_of_title(
    text: str, tokens: Sequence[str], places: Sequence[int], index: int, after: int, *, of_support: bool
) -> int:
    """Return the number of the first word of a title, of which the head is known: at most five words before it."""
    first = index
    while first > 0 and index - first < 5:
        word = tokens[first - 1]
        gap = places[first - 1] + len(word)
        if places[first] - gap != 1 or text[gap] != " " or gap <= after:
            break
        if _stands_before_titles(word) and not (of_support and first == index and word == "support"):
            break
        first -= 1
    return first


_DESCRIBES = frozenset("family early specially fully suitably appropriately".split())


def _stands_before_titles(word: str) -> bool:
    """Tell whether a word stands in front of a title and is no part of it."""
    return (
        word.endswith(("'s", "s'"))
        or word.removesuffix("'s") in _STOPS
        or word[0].isdigit()
        or (word.endswith("ly") and word not in _DESCRIBES)
    )


_HIDDEN_ROLE = re.compile(
    rf"\b(?:by|from|with) (?:an? |the |his |her |their )?({GAP})(?! ?(?:hours?|minutes?|mins|hrs|times?|per|pupils|others|children))(?!\w)"
)


def _hidden(source: Plain) -> list[Role]:
    """Return those whose job was blacked out."""
    return [
        Role(
            words=source.words(*match.span(1)),
            at=source.at(*match.span(1)),
            span=match.span(1),
            part=Part.DELIVERS,
            named=True,
            hidden=True,
        )
        for match in _HIDDEN_ROLE.finditer(source.text)
    ]


_ALSO_AN_ACT = frozenset(
    "chair coach cook escort guide head lead mentor nurse scribe tutor volunteer".split()
)
_IS_AN_ACT = re.compile(r" (?:an?|the|his|her|their|its|him|them|ℵ|meals?|food|lunch)\b")
_BEFORE_AN_ACT = re.compile(r"(?:^|[ ,])(?:and|or|to|will|can|then|not) $")
"""`to plan, pay for and cook a meal`: nobody is named by it."""
_OF_SOMEWHERE = re.compile(r" (?:from|employed by|of|at) (?:the|an?|his|her|their|ℵ's) [a-z]")
_DOER = re.compile(r"[a-z]{3,20}(?:er|or|ist|ian)s?")
_DOERS = ("er", "ers", "or", "ors", "ist", "ists", "ian", "ians")
_NO_DOER = re.compile(
    r"(?:comput|print|tim|numb|lett|fold|weath|transf|ord|post|sist|broth|moth|fath|pap|corn|oth|anoth|learn|p|lad|cent|foot|rul|mark|stick|should|wat|dinn|butt|doc|flo|col|do|mirr|maj|min|facto|behavi|err|sens|summ|wint|quart|semest|pow|plast|streng|bett|aft|ev|nev|ov|und|togeth|wheth|eith|neith|rath|furth|howev|moreov|walk|scoot|record|screen|monit|switch|charg|project|toddl|young|youngst|teenag|play|famili|regul|particul|simil|popul)(?:er|or|ar|ist|ian)s?"
)
_DOES = re.compile(
    r"(?: \([^()]{1,60}\))? (?:(?:will|must|shall) (?:also )?(?!be\b)[a-z]|who\b|trained\b|qualified\b|employed\b|registered\b)"
)


_Head = tuple[str, str | None] | None


@lru_cache(maxsize=8192)
def _head_of(token: str) -> _Head:
    """Return a word without its possessive, and what it is as a head.

    `None` for a word that is none, and in the place of what it is where it could yet name whoever does something.
    """
    word = token.removesuffix("'s").removesuffix("'")
    kind = head_kind(word)
    if kind is None and not (
        word.endswith(_DOERS) and _DOER.fullmatch(word) and not _NO_DOER.fullmatch(word)
    ):
        return None
    return word, kind


_HER_SESSIONS = re.compile(
    r" (?:\d|one|two|three|weekly|daily|fortnightly|direct|sessions?|visits?|appointments?)(?![a-z])"
)


def _is_followed_by_head(
    text: str, tokens: Sequence[str], heads: Sequence[_Head], index: int, end: int
) -> bool:
    """True where the next word is the real head: "school nurse", "teaching assistant team leader"."""
    if index + 1 == len(tokens) or not text.startswith(f" {tokens[index + 1]}", end):
        return False
    if tokens[index].endswith("'s"):
        return not _HER_SESSIONS.match(text, end)
    following = heads[index + 1]
    return following is not None and following[1] is not None


_LEAD_ACTS = re.compile(
    r" (?:each|every|once|twice|for|in|at|on|who|from|with|daily|weekly|hears?|sees?|works?|teaches|takes|meets|gives|runs|leads|calls|rings|spends|goes|reads|sits|comes|visits)\b"
)
_MOSTLY_PEOPLE = frozenset(
    "lead leads leader leaders visitor visitors guide guides head heads deputy champion driver".split()
)


_SOMEBODY = frozenset({"person", "people", "individual", "individuals", "member", "members"})
_OF_WHOM = re.compile(r",? \(?(?:who\b|trained|qualified|holding)")


def _stands_for_people(text: str, start: int, end: int, word: str) -> bool:
    """Tell "the school will provide" and "delivered by the team" from "in school" and "school day"."""
    after = text[end : end + 12]
    before = text[max(0, start - 60) : start]
    if word in _SOMEBODY and _OF_WHOM.match(after):
        return True  # "his key person, who holds a Level 3 qualification"
    if re.match(r" (?:will|must|shall|should|to|is|are|may|staff)\b", after):
        return not re.search(
            r"\b(?:in|at|to|into|from|of|outside|after|before) (?:the |his |her |their )?$", before
        )
    if (
        re.match(r" [a-z]", after)
        and not (word == "lead" and _LEAD_ACTS.match(after))
        and word in {"school", "college", "nursery", "lead", "leads", "reader"}
    ):
        return False
    if word in _MOSTLY_PEOPLE and re.search(
        r"\b(?:an?|the|his|her|their|one|two|each|same) (?:[\w'-]{2,20} ){1,4}$", before
    ):
        return bool(
            re.match(
                r"(?:$| ?[,.;:)(]| (?:trained|who|from|with|qualified|employed|for|in|each|every|once|twice|at|on|daily|weekly|hears|sees|works|teaches|takes|meets|gives|runs|calls|rings|spends|goes|reads|sits|comes|visits))",
                after,
            )
        )
    return bool(re.search(r"\bby (?:an? |the |his |her |their )?(?:[\w'&/-]{1,20} ){0,5}$", before)) or (
        word.startswith(("service", "team", "lead", "driver"))
        and bool(
            re.search(r"\b(?:from|with) (?:an? |the |his |her |their )?(?:[\w'&/-]{1,20} ){0,5}$", before)
        )
    )


_LABEL = re.compile(
    r"(?:^|[.;,|] ?)(?:who|by whom|input|provider|provided by|delivered by|staff|staffing|lead|led by|role|professional)(?: ?:| -) ?$"
)
"""The label of a form: behind it stands whoever does it."""


def _person_not_service(text: str, start: int, end: int) -> bool:
    """SALT, OT and EP name a service as often as a person; only who acts or is named as the doer counts."""
    if _LABEL.search(text, max(0, start - 24), start):
        return True
    if start <= 2 and re.match(
        r"(?: \([^()]{2,40}\))?(?:,| -|:)? (?:direct|\d|one |half |an hour|1:1)", text[end : end + 56]
    ):
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
