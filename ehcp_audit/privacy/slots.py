"""Names that the plan gives nowhere: a word with a capital where only a name can stand.

A name that was missed in a redacted plan stands where its neighbours have a mark: "Jaydon's mum", "Dear Jaydon".
There is no list of names here and no model; what cannot be told by its place is not claimed.
"""
# ruff: noqa: E501 - patterns read best whole

import re
from collections import Counter
from collections.abc import Iterator

from ehcp_audit.model import Certainty, LeakKind, Whereabouts, Whose

from .hits import Hit
from .passages import Passage
from .persons import TITLE
from .wordlists import plan_words, words_for

__all__ = ["names_by_place"]

_TEXT, _RUNNING = Whereabouts.TEXT, Whereabouts.RUNNING

_NAME = r"[A-Z\u00c0-\u00de](?:[^\W\d_]+|'[A-Z][^\W\d_]+)(?:['-][A-Z\u00c0-\u00de]?[^\W\d_]{2,})*"
_WHOLE = rf"{_NAME}(?: {_NAME}){{0,2}}"
_RELATIVE = (
    r"(?:mum|mummy|mam|mother|dad|daddy|father|parents?|step\w{3,}|family|carers?|guardians?|brothers?|sisters?|siblings?|grand\w+|gran|nan|aunt|uncle"
    r"|cousins?|twin|EHCP?|EHC plan|needs|birthday|bedroom|home|teachers?|teaching|class|friends?|peers|views|voice|strengths|interests|aspirations|attention"
    r"|anxiety|speech|language|understanding|progress|learning|behaviour|difficulties|autism|diagnosis|attendance|confidence|self|own|social|key|school"
    r"|placement|plan|outcomes?|provision|emotional|sensory|physical|communication|reading|writing|handwriting|motor|ability|profile|story|support)"
)
_HELP = (
    r"(?:accompany|allow|ask|assess|assist|bath|bring|calm|challenge|coach|collect|comfort|distract|dress|drive|enable|encourage|engage|escort|expect|feed|frighten"
    r"|give|greet|guide|help|hoist|hurt|include|invite|involve|know|let|lift|love|meet|mentor|motivate|observe|praise|prompt|reassure|redirect|refer|remind|reward"
    r"|seat|see|show|supervise|support|take|teach|tease|tell|thank|transport|trust|understand|upset|want|warn|wash|worry)(?:s|es|ed|d|ing)?"
    r"|taught|told|gave|saw|met|took|brought|understood|knew"
)
"""What is done to persons, and hardly to anything else that has a capital."""
_CALLED_AFTER = frozenset(
    ["asperger", "barnardo", "crohn", "down", "guy", "parkinson", "perthes", "raynaud", "rett", "tourette"]
)
"""Persons whose names became those of illnesses, hospitals and charities."""
_STRONG: tuple[tuple[str, Whose, re.Pattern[str]], ...] = (
    (
        "introduces",
        Whose.CHILD,
        re.compile(
            rf"\b(?:[Mm]y name is|I am called|I'm called|[Cc]all me|[Hh](?:i|ello),? I'?a?m|known as|likes to be called|prefers to be called|[Aa] (?:boy|girl|child|young (?:man|woman|person)|pupil|student) (?:called|named))\s+({_WHOLE})"
        ),
    ),
    (
        "letter",
        Whose.UNKNOWN,
        re.compile(
            rf"(?:^|\n|[.!?\"]\s)\s*(?:Dear|To the parents? of|Yours \w+,?\s)\s*(?:{TITLE}\s*)?({_WHOLE})"
        ),
    ),
    (
        "headed",
        Whose.CHILD,
        re.compile(
            rf"\b(?:[Pp]repared for|[Pp]lan (?:for|of)|EHCP? (?:for|of|-)|[Pp]rofile (?:for|of)|[Rr]eport (?:for|on)|[Rr]e:|[Nn]ame:|about)\s+({_WHOLE})\s*(?:$|[,(.;]|\()"
        ),
    ),
    (
        "signed",
        Whose.UNKNOWN,
        re.compile(
            rf"\b(?:[Ss]igned(?: by)?|[Ss]ignature|[Pp]rint(?:ed)? name|[Ss]igned on behalf of [^:]{{1,40}})\s*[:.]?\s+(?:{TITLE}\s*)?((?:[A-Z]\.? )?{_WHOLE})"
        ),
    ),
    ("titled", Whose.UNKNOWN, re.compile(rf"(?<!\w){TITLE}\s+((?:[A-Z]\.? ?)?{_NAME}(?: {_NAME})?)")),
    ("possessive", Whose.CHILD, re.compile(rf"(?<![\w-])({_NAME})(?:'s|')\s+{_RELATIVE}\b")),
    ("belongs", Whose.CHILD, re.compile(rf"(?<![\w-])({_NAME})'s (?=[a-z])")),
    (
        "relative",
        Whose.FAMILY,
        re.compile(
            rf"\b(?:[Hh]is|[Hh]er|[Tt]heir|[Mm]y|[Tt]he|older|younger|elder|little|big|twin|baby|half)[ -](?:brother|sister|mum|mother|dad|father|twin|cousin|friend|aunt|uncle|step\w+|nan|gran\w*|brothers|sisters|friends|dog|cat)(?:,| is called| called| named|:)?\s+({_NAME}(?: and {_NAME}| {_NAME})?)"
        ),
    ),
    (
        "helped",
        Whose.CHILD,
        re.compile(rf"\b(?:{_HELP})\s+({_NAME})(?=[\s.,;:!?)](?!\s?[A-Z]))"),
    ),
    (
        "so-that",
        Whose.CHILD,
        re.compile(
            rf"\b(?:so that|that|[Ww]hen|[Ii]f|[Bb]ecause|[Ww]hile|[Ww]henever|[Ww]here|[Uu]ntil|[Bb]efore|[Aa]fter|[Aa]s|than|[Ww]hat|[Hh]ow|which|[Uu]nless|[Oo]nce|[Aa]lthough)\s+({_NAME})\s+(?:is|was|has|had|can|cannot|will|needs|finds|feels|does|becomes|gets|wants|likes|uses|knows|needed|would|may|might|could|should|struggles|understands|lives|enjoys|says|said|told|made|makes|shows|goes|went|tends)\b"
        ),
    ),
    ("for-to", Whose.CHILD, re.compile(rf"\bfor\s+({_NAME})\s+to\b")),
    (
        "age",
        Whose.CHILD,
        re.compile(
            rf"(?<![\w-])({_NAME})(?: {_NAME})? (?:is|was) (?:an? )?(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen)[ -](?:years?|year-old|months?)\b"
        ),
    ),
)
_PERSONAL = re.compile(
    rf"(?:^|[.!?\u2022][\"\')]?\s+[\"'(]?|[\"'(]|- )({_NAME})(?: {_NAME})? (?:also |often |sometimes |usually |then |still |really |generally |can |is able to |has been |was )?"
    r"(?:enjoys|likes|loves|finds|struggles|feels|wants|says|said|told|lives|lived|attends|attended|prefers|dislikes|hopes|wishes|understands|speaks|walks|eats|sleeps|plays"
    r"|knows|talks|tries|becomes|gets|was born|born|diagnosed|smiles|laughs|cries|dreams|thinks|remembers|moved|joined|started|lacks|presents|communicates|responds|tends|benefits"
    r"|requires|needs|has been diagnosed|has difficulty|has difficulties|has a diagnosis|has autism|will|can|has|is|was|had)\b"
)
_SURE = re.compile(
    r" (?:enjoys|likes|loves|struggles|feels|wants|says|said|told|lives|lived|attended|prefers|dislikes|hopes|wishes|walks|eats|sleeps|knows|talks|tries|smiles|laughs|cries|dreams"
    r"|thinks|remembers|moved|was born|lacks|tends|has a diagnosis|has autism|has been diagnosed|diagnosed)$"
)
_MAIL_OR_PAGE = re.compile(r"\S{0,80}[@/]\S{0,80}")
_OFFICE = re.compile(
    r"((?:[A-Z][\w'-]{1,20} ){1,3})(?:School|Academy|College|Nursery|Primary|Infant|Junior|Council|Borough|County|Centre|Surgery|Clinic|Hospital|Trust|Community)\b"
)
_CAPITAL = re.compile(r"[A-Z\u00c0-\u00de][^\W\d_]+")
_BEFORE_CAPITAL = re.compile(r"(?<![^\W\d_])([^\W\d_]++)\.?(?=\s++[A-Z\u00c0-\u00de])")
"""The words that a word with a capital follows."""
_WORDS_NEEDED = {
    "titled": frozenset(re.findall("[A-Za-z]+", TITLE.partition(r"\b")[0])),
    "helped": frozenset(
        stem + ending
        for stem in re.findall("[a-z]{3,}", _HELP)
        for ending in ("", "s", "es", "ed", "d", "ing")
    ),
    "for-to": frozenset(["for"]),
    "so-that": frozenset(
        "that When when If if Because because While while Whenever whenever Where where Until until Before before After after As as than What what How how which Unless unless Once once Although although".split()  # noqa: SIM905 - a line of words reads best
    ),
}
"""Words of which one stands before a capital in every text that a pattern finds something in."""
_PIECES_NEEDED = {
    "introduces": (
        "y name is",
        "called",
        "all me",
        "known as",
        "named",
        "Hi ",
        "hi ",
        "Hi, ",
        "hi, ",
        "ello",
    ),
    "letter": ("Dear", "To the parent", "Yours "),
    "headed": ("repared for", "lan for", "lan of", "EHC", "rofile ", "eport ", "e:", "about"),
    "signed": ("igned", "ignature", "rint"),
    "relative": (
        "brother",
        "sister",
        "mum",
        "mother",
        "dad",
        "father",
        "twin",
        "cousin",
        "friend",
        "aunt",
        "uncle",
        "step",
        "nan",
        "gran",
        "dog",
        "cat",
    ),
}
"""Pieces of words, of which the same is true."""
_ENDINGS = (
    "ing",
    "tion",
    "sion",
    "ment",
    "ness",
    "ity",
    "ies",
    "ance",
    "ence",
    "ship",
    "ology",
    "therapy",
    "ists",
    "ers",
    "ian",
    "ians",
    "ally",
    "work",
    "ics",
    "ism",
    "ists",
    "ures",
    "ions",
)


class _SmallWords:
    """The words that a plan writes with a small letter: they begin sentences, and name nobody.

    Few are ever asked for, so each is looked for in the text when it is.
    """

    def __init__(self, passages: list[Passage]) -> None:
        # Addresses of mailboxes and pages write names small.
        self._text = "\n".join(
            _MAIL_OR_PAGE.sub(" ", text) if "@" in text or "/" in text else text
            for text, where, _, _ in passages
            if where is _TEXT or where is _RUNNING
        )
        self._told: dict[str, bool] = {}

    def __contains__(self, word: str) -> bool:
        told = self._told.get(word)
        if told is None:
            told = self._told[word] = self._holds(word)
        return told

    def _holds(self, word: str) -> bool:
        """Tell whether a word of three letters or more, all in a to z, stands in the text as it is."""
        if len(word) < 3 or not (word.isascii() and word.isalpha() and word.islower()):
            return False
        text = self._text
        at = text.find(word)
        while at >= 0:
            end = at + len(word)
            if not text[at - 1 : at].isalnum() and not "a" <= text[end : end + 1] <= "z":
                return True
            at = text.find(word, end)
        return False


def names_by_place(passages: list[Passage], known: frozenset[str]) -> Iterator[Hit]:
    """Find words that stand where a name stands.

    Args:
        passages: all words of the plan.
        known: words, small, that are looked for as known names already.
    """
    small = _SmallWords(passages)
    # Most of a plan has no capital that could be a name's: only the rest is looked at closely.
    prose = [one for one in passages if one.prose]
    capitals = [_CAPITAL.findall(one.text) for one in prose]
    may_be = {word for word in set().union(*capitals) if not word.islower() and _may_be(word, small, known)}
    looked_at = [one for one, found in zip(prose, capitals, strict=True) if not may_be.isdisjoint(found)]
    found = [hit for passage in looked_at for hit in _strong(passage, small, known)]
    weak = [hit for passage in looked_at for hit in _subjects(passage, small, known)]
    if any(hit.because == "belongs" for hit in found):
        offices = _of_offices(passages)
        found = [hit for hit in found if hit.because != "belongs" or _first(hit) not in offices]
    strong = {_first(hit) for hit in found}
    counts = Counter(first for first, _ in {(_first(hit), _behind(hit)) for hit in weak})
    # At the beginning of a sentence any noun has a capital: it must do what only persons do, or many things.
    found += (
        hit
        for hit in weak
        if _first(hit) in strong or hit.certainty is Certainty.LIKELY or counts[_first(hit)] > 2
    )
    seen: set[tuple[int, str]] = set()
    for hit in found:
        key = (id(hit.passage), _first(hit))
        if key not in seen:
            seen.add(key)
            yield hit


def _of_offices(passages: list[Passage]) -> frozenset[str]:
    """Return words, small, that are part of what a school or an office is called somewhere in the file."""
    texts = "\n".join(passage.text for passage in passages)
    return frozenset(word.lower() for found in _OFFICE.findall(texts) for word in found.split())


def _behind(hit: Hit) -> str:
    """Return the two words that follow."""
    at = hit.passage.text.find(hit.words)
    return " ".join(hit.passage.text[at + len(hit.words) :].split()[:2])


def _first(hit: Hit) -> str:
    return hit.words.split()[0].lower()


def _strong(passage: Passage, small: _SmallWords, known: frozenset[str]) -> Iterator[Hit]:
    """Find names in places where hardly anything but a name can stand."""
    text = passage.text
    before = frozenset(_BEFORE_CAPITAL.findall(text))
    for because, whose, pattern in _STRONG:
        if not _may_stand(because, text, before):
            continue
        for match in pattern.finditer(text):
            if name := _name(match[1], small, known, titled=because == "titled"):
                ordinary = " " not in name and _is_ordinary(name)
                unsure = because == "belongs" or (ordinary and because in {"headed", "possessive"})
                sure = Certainty.POSSIBLE if unsure else Certainty.LIKELY
                yield Hit(LeakKind.NAME, name, passage, sure, because, whose)


def _may_stand(because: str, text: str, before: frozenset[str]) -> bool:
    """Tell quickly whether a text holds what one of these patterns needs; where it says no, none matches.

    Args:
        because: which pattern.
        text: the text.
        before: the words in it that a word with a capital follows.
    """
    match because:
        case "possessive" | "belongs":
            return "'" in text
        case "age":
            return (" is " in text or " was " in text) and ("year" in text or "month" in text)
        case "titled" | "helped" | "so-that" | "for-to":
            return not before.isdisjoint(_WORDS_NEEDED[because])
    for one in _PIECES_NEEDED[because]:  # noqa: SIM110 - `any` takes twice as long, for each text
        if one in text:
            return True
    return False


def _subjects(passage: Passage, small: _SmallWords, known: frozenset[str]) -> Iterator[Hit]:
    """Find words that begin a sentence as a name would."""
    for match in _PERSONAL.finditer(passage.text):
        if name := _name(match[1], small, known):
            sure = Certainty.LIKELY if _SURE.search(match[0]) else Certainty.POSSIBLE
            yield Hit(LeakKind.NAME, name, passage, sure, "subject", Whose.CHILD)


def _may_be(word: str, small: _SmallWords, known: frozenset[str]) -> bool:
    lower = word.lower()
    if not lower.strip("x"):
        return False
    return (
        lower not in plan_words()
        and lower not in known
        and (lower not in small or lower in words_for("ordinary_names"))
    )


def _is_ordinary(name: str) -> bool:
    return name.lower() in words_for("ordinary_names")


def _name(words: str, small: _SmallWords, known: frozenset[str], *, titled: bool = False) -> str:
    """Return as much of some words as may be a name; nothing where they cannot be."""
    kept: list[str] = []
    if not words.lower().replace("x", "").strip():
        return ""
    for word in words.split():
        bare = word.strip(".,'").removesuffix("'s")
        lower = bare.lower()
        if lower == "and" and kept:
            kept.append(word)
            continue
        stop = lower in plan_words() or (not titled and (lower in small or lower.removesuffix("s") in small))
        if stop or (bare.isupper() and (len(bare) < 4 or bare in words_for("abbreviations")) and not titled):
            break
        if (
            lower in _CALLED_AFTER
            or lower in words_for("organisations")
            or (not titled and lower.endswith(_ENDINGS))
        ):
            return ""
        kept.append(bare)
    while kept and (kept[-1] == "and" or len(kept[-1].strip(".")) == 1):
        kept.pop()
    if not kept or any(word.lower() in known for word in kept):
        return ""
    return " ".join(kept)
