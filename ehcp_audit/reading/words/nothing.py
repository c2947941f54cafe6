"""Sentences that say there is nothing: `None identified`, `N/A`, `Not known to social care`."""

import re

from .wording import tidy, without_marks

__all__ = ["points_elsewhere", "says_none"]

_LONGEST = 300
_SHORT = 90

# As \b(?:no|none|not|nil|n\W?a|nothing|blank)\b, but a search for its first letters is far quicker.
_NEGATIVE = re.compile(r"[nb](?<!\w.)(?:o(?:ne|t|thing)?|il|lank)\b", re.DOTALL)
_NOT_APPLICABLE = re.compile(r"n(?<!\w.)\W?a\b", re.DOTALL)
_LABEL = re.compile(r"^\W*(?:(?:[A-K][12]?|\w+(?: \w+){0,3})\s*(?::|\s[-\u2013\u2014]\s)\s*)(?=\S)")
_ADJECTIVES = (
    r"(?:(?:identified|known|current|currently|additional|specific|specialist|significant|special|education"
    r"|educational|health|healthcare|care|social|medical|reported|further|other|related|relevant|such"
    r"|statutory|sen|send|and|or|ongoing|physical|sensory|any|an?|formal|new|separate|outstanding|reasonably"
    r"|required|this|at|the|present|presently|under|h1|h2|section|in|area|of|direct|personal|targeted|extra"
    r"|particular|unmet|assessed|eligible)\W+)*"
)
_THINGS = (
    r"(?:needs?|difficult(?:y|ies)|provisions?|outcomes?|concerns?|support|services?|involvement|referrals?|budget"
    r"|payments?|requirements?|issues|conditions?|input|interventions?)\b"
)
_NOW = r"(?:(?:currently|presently|reasonably|yet|also|now|felt to be|considered to be|thought to be)\W+)*"
_SHOWN = (
    r"(?:identified|required|requested|recorded|reported|needed|known|applicable|agreed|specified|found"
    r"|raised|noted|indicated|sought|considered necessary)"
)
_AT_PRESENT = (
    r"(?:\W+(?:at\W+(?:the\W+|this\W+)?(?:moment|time|stage|present|point)|currently|presently|for\W+now|right\W+now"
    r"|(?:in|under|for)\W+this\W+(?:section|part|heading)|here))?"
)
_BE = r"(?:is|are|was|were|has\W+been|have\W+been)"
_NONE = (
    re.compile(
        r"(?:(?:there|they)\W+(?:is|are|was|were)\W+)?(?:currently\W+)?none(?!\W+of\W+(?!the\b.{0,40}\b(?:apply|applies)\b))\b"
    ),
    re.compile(r"n\s*[/.\\]?\s*a\b|nil\b|not\W+(?:applicable|required|needed|identified|requested)\b"),
    re.compile(
        rf"(?:there\W+{_BE}\W+|at\W+present\W+)?(?:currently\W+)?no\W+{_ADJECTIVES}{_THINGS}(?!\W+(?:from|by|"
        r"of|at|for)\W+(?:\w+\W+){1,5}(?:leads?|means?|makes?|causes?)\b)"
    ),
    re.compile(
        rf"no\W+{_ADJECTIVES}(?:advice|reports?|information|responses?)\W+(?:from\W+(?:\w+\W+){{1,4}}?)?"
        rf"(?:(?:{_BE}|could\W+be)\W+)?(?:yet\W+)?(?:received|available|provided|returned|submitted|obtained)\b"
    ),
    re.compile(
        rf".{{0,80}}?\b(?:has|have|had|having|found|identif\w+|report\w*|record\w*|reveal\w*|shows?|showed"
        rf"|highlighted|needs|requires|is|are)\W+no\W+{_ADJECTIVES}{_THINGS}"
    ),
    re.compile(
        rf".{{0,80}}?\b(?:has|have|had|did|does|do|was|were)\W+(?:not|n't)\W+(?:been\W+)?(?:currently\W+)?"
        rf"(?:identif\w+|request\w*|ask(?:ed)?\W+for|record\w*|report\w*|appl(?:y|ied)\W+for|find|found|have"
        rf"|show|indicate\w*|raise\w*|receive)\W+{_ADJECTIVES}{_THINGS}"
    ),
    re.compile(
        rf".{{0,80}}?\b{_THINGS}\W+(?:\w+\W+){{0,3}}?{_BE}\W+(?:not|none)\W+{_NOW}(?:been\W+)?{_SHOWN}\b"
    ),
    re.compile(
        rf".{{0,120}}?\b(?:and|so|but)\W+no\W+{_ADJECTIVES}{_THINGS}\W+{_BE}\W+{_NOW}(?:been\W+)?{_SHOWN}\b"
    ),
    re.compile(rf".{{0,60}}?\b(?:that|found)\W+no\W+{_ADJECTIVES}{_THINGS}"),
    re.compile(
        r"(?:(?:\S+\s+){0,4}?(?:is|are|was)\W+)?not\W+(?:currently\W+|presently\W+|yet\W+)?(?:known\W+to"
        r"|open\W+to|involved\W+with|eligible\W+for|in\W+receipt\W+of|assessed\W+as|under)\W+(?:\w+\W+){0,5}?"
        r"(?:social|health|care|services?|team|camhs|clinic|hospital|provision|support|need\w*|budget"
        r"|payments?|consultant|disab\w+)\b"
    ),
    re.compile(
        r"(?:\w+\W+){0,4}?(?:(?:do|does|did)(?:\W+not|n\Wt)\W+(?:\w+\W+)?(?:have|need|require|want)\W+any(?:thing)?"
        rf"|(?:has|have|had|needs?)\W+(?:got\W+)?none){_AT_PRESENT}\W*$"
    ),
    re.compile(
        r".{0,120}?\b(?:do|does|did)(?:\W+not|n\Wt)\W+(?:currently\W+)?(?:need|require)\W+any\W+"
        rf"{_ADJECTIVES}{_THINGS}"
    ),
    re.compile(
        rf"(?:there\W+(?:is|was)\W+)?nothing\W+(?:(?:further|else|more)\W+)?(?:to\W+(?:report|record|add|note|include)"
        rf"|(?:{_BE}\W+{_NOW}(?:been\W+)?)?{_SHOWN}(?!\W+(?:that|which|to|but|so)\b))\b"
    ),
    re.compile(
        rf"(?:(?:there\W+(?:is|was)\W+)?nothing(?:\W+(?:further|else|more|additional|new|extra)){{0,2}}"
        rf"|no\W+(?:{_SHOWN}\W+)?(?:records?|entry|entries)(?:\W+(?:found|held|made|exists?))?){_AT_PRESENT}\W*$"
    ),
    re.compile(
        r"(?:this\W+(?:section|part|box|area)\W+)?(?:does\W+not\W+apply|(?:is\W+)?not\W+applicable"
        r"|(?:(?:is|was|has\W+been)\W+)?(?:intentionally\W+|deliberately\W+)?left\W+blank)\b"
        r"(?!\W+what)|this\W+(?:section|part)\W+has\W+intentionally\b"
    ),
)
_NO = re.compile(r"no\W")
_WITHOUT_NO = tuple(one for one in _NONE if rf"no\W+{_ADJECTIVES}{_THINGS}" not in one.pattern)
"""Those of the patterns that a sentence may match that has no `no`."""
_HARMLESS = re.compile(
    r"\b(?:which|that)\W+(?:must|should|would|will)\W+be\W+(?:made|provided|met)\b"
    r"|\bwill\W+be\W+(?:reviewed|considered|updated|revisited)\b"
    r"|\b(?:need|require)s?\W+(?:to\W+be\W+(?:met|provided)|provision)\b|\b(?:no|any|care|health|social|education"
    rf"\w*|of|identified|known|current|unmet)\W+needs\b|\bneeds\W+{_BE}\b"
)
_PROMISES = re.compile(
    r"\b(?:will|needs?|requires?|must|should|but|however|although|leads?|means|difficult\w* with|receives)\b"
)
_PROMISES_LATER = re.compile(r"\b(?:will|needs?|requires?|must|should|difficult\w*|receives?)\b")


_POINTS = re.compile(
    r"^\W*(?:(?:please\s+)?(?:also\s+)?(?:see|refer\s+to)\b[^.]{0,80}|[^.]{0,90}?\b(?:is|are|be|been)\s+(?:\w+\s+)?"
    r"(?:set\s+out|listed|recorded|shown|detailed|described|included|given|found|stated|written)\b[^.]{0,60}?)"
    r"\b(?:sections?|parts?|appendix|annex)\s+(?:[A-K](?![a-z])|h[12])\d?\b[^.]{0,60}\.?\s*$",
    re.IGNORECASE,
)


_BELOW = re.compile(
    r"^\W*(?:the|this|all)\s+(?:\w+\s+){0,3}(?:provision|support|help|outcomes?|needs?)\s+(?:(?:is|are)\s+)?"
    r"(?:set\s+out\s+|listed\s+)?(?:below|above|in\s+this\s+section)\b.*\b(?:sections?|parts?)\s+[A-K]\b",
    re.IGNORECASE,
)


def points_elsewhere(text: str) -> bool:
    """Tell whether a sentence only says where in the plan to look: `Outcomes: see Section F`."""
    if len(text) > _LONGEST:
        return False
    low = text.lower()
    looking = len(text) < _SHORT and ("see" in low or "refer" in low)
    if looking and _SEE.match(text) is not None and not _PROMISES.search(low):
        return True
    if not ("section" in low or "part" in low or "appendix" in low or "annex" in low):
        return False
    return _POINTS.match(text) is not None or _BELOW.match(text) is not None


_SEE = re.compile(
    r"^\W*(?:please\s+)?(?:also\s+)?(?:see|refer\s+to)\s+(?:the\s+|his\s+|her\s+|their\s+|our\s+|my\s+)?"
    r"(?:\S+\s+){0,4}?(?:plans?|appendix|appendices|annex|reports?|advice|documents?|profile|sheet|pages?|tables?"
    r"|attached|above|below|overleaf|iep)\b[^.;,]{0,40}\.?\s*$",
    re.IGNORECASE,
)
"""`See the individual education plan.`: nothing is stated here."""


_WELL = re.compile(
    r"\W*(?:\w[\w'\u2019]*\W+){0,3}(?:is|remains|enjoys|has been)\W+"
    r"(?:(?:generally|otherwise|usually|in|both)\W+)*"
    r"(?:(?:good|excellent) health|fit and (?:well|healthy)|well|healthy)\W*$",
    re.IGNORECASE,
)
"""`Freddie is in good health.`"""
_INITIALS = re.compile(r"[A-Z](?<!\w.)\.(?=\s*[a-z]|['\u2019]|[A-Z]\.)")
_SENTENCE = re.compile(r" (?<=[.!?] )")
"""The space between two sentences of a tidied text."""


def says_none(text: str) -> bool:
    """Tell whether a text says that there is nothing: `None identified`, `N/A`, `No social care needs …`."""
    if len(text) > _LONGEST:
        return False
    low = text.lower()
    if len(text) < _SHORT and ("well" in low or "health" in low) and _WELL.match(text):
        return True
    if not _may_say_none(low):
        return False
    plain = _INITIALS.sub(" ", without_marks(text))  # "J. has no needs" is one sentence
    first, *others = _SENTENCE.split(tidy(plain).lower())
    if others and _INVOLVED.fullmatch(first):
        first, *others = others  # "The family is open to Early Help. There are no social care needs."
    # What follows may explain ("the clinic has discharged him"), but must not ask for or promise anything.
    return _is_none(first) and not any(
        _PROMISES_LATER.search(_HARMLESS.sub(" ", one)) and not _is_none(one) for one in others
    )


_INVOLVED = re.compile(
    r"(?:\S+ ){0,6}(?:is|are|was|were|has been|have been|remains?) (?:(?:now|also|still|both) ){0,2}"
    r"(?:open|known|referred|closed|assessed|seen|visited|supported|consulted|asked|offered)\b"
    r"(?:(?!because|cannot|can't|unable|difficult|needs?\b|finds|struggl|due to|so that)[^.!?]){0,120}[.!?]?"
)
"""Says who has looked, and nothing that is hard."""


def _may_say_none(low: str) -> bool:
    """Tell quickly whether a text has a word that says so, by letters that most texts do not have."""
    if ("no" in low or "nil" in low or "blank" in low) and _NEGATIVE.search(low) is not None:
        return True
    if "n't" in low.replace("\u2019", "'") and " any" in low:
        return True
    return _NOT_APPLICABLE.search(low) is not None


def _is_none(sentence: str) -> bool:
    plain = sentence.strip(" \u2013\u2014-*\u2022\"'()[]:;")
    label = _LABEL.match(plain)
    patterns = _NONE if _NO.search(plain) else _WITHOUT_NO
    for start in (0, label.end()) if label else (0,):
        for pattern in patterns:
            if found := pattern.match(plain, start):
                rest = _HARMLESS.sub(" ", plain[found.end() :])
                if _PROMISES.search(rest) is None:
                    return True
    return False
