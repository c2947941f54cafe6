"""The forms in which a plan writes a section's letter: `Section B`, `SECTIONB:`, `(B)`, `(B-F-E)`."""

import re
from enum import StrEnum
from functools import cache, lru_cache
from typing import NamedTuple

from ehcp_audit.model import SectionLetter

from .titles import Title, read_title

__all__ = ["Form", "LabelForm", "count_labels", "may_begin_with_letter", "read_label"]


class Form(StrEnum):
    """How the letter is written, from the surest."""

    SECTION = "section"
    """`Section B: title`, `Part B: title`, `Sections C (…) and G (…)`."""
    LETTER = "letter"
    """`B: title`, `(B) title`, `B. title`, `A1 title`, with a title of that section."""
    SUFFIX = "suffix"
    """`Title (Section B)`, `Title (B-F-E)`."""
    ALONE = "alone"
    """Nothing but a letter, or `A1`: a label only if a title of that section follows."""
    OTHER_TITLE = "other title"
    """`B: words` that are no title of that section."""


class LabelForm(NamedTuple):
    """A text read as a label with a letter."""

    form: Form
    letters: tuple[SectionLetter, ...]
    title: str
    """What stands beside the letter; empty where nothing does."""
    says: Title
    """What that title names by itself."""
    agrees: bool
    """True where the title names one of the letters."""


_AGREES = 0.5
"""Strength from which a title counts for the letter beside it."""
_AGREES_WELL = 0.7
"""Strength from which a title makes a label of a mere letter in front of it."""

_LETTER = r"(?:H\s?\(?[12]\)?|[A-K])"
_ONE = re.compile(_LETTER)
_SECTION = re.compile(
    rf"^[\W_]*(?P<word>(?i:sections?"
    rf"|parts?|sect?\b\.?))\s*[-\u2013:]?\s*(?P<first>{_LETTER})(?P<sub>\s?\(?[1-9ivx]{{1,3}}\)?)?"
    rf"(?![\w'\u2019])(?P<rest>.*)$",
    re.DOTALL,
)
_LOWER_SECTION = re.compile(
    r"^[\W_]*(?:section|part)\s+(?P<first>h[12]|[a-k])\s*(?:[:\u2013\u2014-]\s*(?P<rest>.*))?$", re.DOTALL
)
_MORE = re.compile(
    rf"^\s*(?:\((?P<inside>[^)]*)\))?\s*(?:,\s*(?:(?i:and)\s+)?|(?i:and|with)\s+|&\s*|/\s*|\+\s*|-(?=[A-K]\b))"
    rf"(?:(?i:sections?|part)\s+)?(?P<letter>{_LETTER})(?![\w'\u2019])"
)
_ANOTHER = re.compile(
    rf"(?:(?:[,;/&+]|\b(?i:and|with|plus|then))\s*(?:(?i:sections?)\s+)?|[|\u2013\u2014-]\s*(?i:sections?)\s+)"
    rf"(?P<letter>{_LETTER})(?:\s*[-\u2013\u2014:.|)]|\s+(?=[A-Z]))"
)
"""`Outcomes and Section F: Provision`, behind `Section E:`."""
_ANOTHER_BEHIND = re.compile(rf"\s*[(\[](?:(?i:sections?)\s*)?(?P<letter>{_LETTER})[)\]]")
"""`Outcomes (Section E) and provision`, before `(Section F)`."""
_TO = re.compile(rf"^\s*(?:(?i:to)|-|\u2013|\u2014)\s*(?P<letter>{_LETTER})(?![\w'\u2019])")
"""`Sections G to K`."""
_LEADS_ON = frozenset(["and", "as", "for", "in", "is", "of", "on", "or", "see", "to", "under", "with"])
"""Words before a letter that belongs to a sentence."""
_IN_FULL = 0.95
"""Strength of a title that names its section word for word."""
_ARTICLE = re.compile(r"^\W{0,3}A\s+[a-z]")
"""`A short history` begins with a word, `A Short history` with a letter."""
_SHORT = 6
"""Words of a title behind a letter with no mark between."""
_WIDEST = 6
"""Sections under one heading at the most: "Sections A to K" is the plan."""
_DASH = r"[-\u2013\u2014:.|)\]]"
_INITIALS = r"[A-K]\.(?:[A-Za-z](?:[.:'\u2019]|$)|\s[A-Z]\.)"
"""`D.O.B`, `A.B.'s views`: no section's letter."""
_LEADING = re.compile(
    rf"^\W{{0,3}}?(?!{_INITIALS})(?P<bracket>[(\[])?(?P<letter>{_LETTER})(?P<sub>[1-9])?(?(bracket)[)\]])"
    rf"(?:\s*{_DASH}+\s*|\s+|(?<=[)\]]))(?P<rest>\S.*)$",
    re.DOTALL,
)
_WORD = re.compile(r"[^\W\d_]{2}")
_ALONE = re.compile(rf"^\W*(?P<letter>{_LETTER})(?P<sub>[1-9])?\W*$")
_SUFFIX = re.compile(
    rf"^(?P<title>.{{3,160}}?)\s*(?:[(\[]|[-\u2013:]\s*(?=(?i:section))|(?<=\s)(?=H[12]$))\s*(?P<word>(?i:sections?"
    rf"|parts?)\s*)?"
    rf"(?P<letters>{_LETTER}(?:\s*(?:[-\u2013,/&+]|(?i:and))\s*{_LETTER})*)\s*[)\]]?\s*[:.]?$",
    re.DOTALL,
)
_VERB = re.compile(
    r"^\W*(?:of|is|are|was|were|sets?|sees?|above|below|describes?|shows?|says?|states?|should|must|will|has"
    r"|have|lists?|"
    r"contains?|records?|refers?|includes?|needs? to|can|for|in|on|applies|gives?|covers?|about|overleaf)\b"
)
_SAYS = re.compile(
    r"^\s+(?:the\s+)?(?:\w+\s+){0,3}?(?:provision|needs?|outcomes?|support|placement|advice|budget)\s+"
    r"(?:is|are|was|were|will|has|have|does|do|cannot|can)\b",
    re.IGNORECASE,
)
"""`Section H1 provision is not required` is a sentence."""
_SEPARATED = re.compile(rf"^\s*({_DASH}|[(\u2013])")
_LETTER_SEPARATED = re.compile(rf"^\W*{_LETTER}\W*{_DASH}")
_MAY_BEGIN = re.compile(r"[\W_]*(?:(?P<letter>[A-K])(?![a-z])|(?i:sect?|part))")
"""What every text begins with that is a letter, or begins with one or with the word for it."""
_MAY_END = re.compile(rf"{_LETTER}\s*[)\]]?\s*[:.]?$")
"""What every title ends with that has its letter behind it."""
_COUNTED = re.compile(r"^\d{1,2}(?:\.\d{1,2})*[.)]?\s+(?=(?i:sections?|parts?)\s)")
_LONGEST_END = 12
_MARKS_BEFORE, _SHORTEST = " -\u2013\u2022[(", len("part")
"""The commonest bullets and brackets; and how much is looked at behind them at least."""
_MARKS_BEHIND, _LONGEST_MARKS = " )].:", 6
_ENDS_A_LETTER = "ABCDEFGHIJK12"
"""The last sign of each letter; and as a quick look, of any text that is all marks."""
_H_ALONE = [SectionLetter.H]
_H_BOTH = re.compile(r"\(?\s*(?i:sections?)?\s*(?i:h\s?1)\b.*?(?i:h\s?2)\)?")
_BEFORE_REST = re.compile(r"^[\s:.|)\u2013\u2014-]+")
_BEFORE_TITLE = re.compile(r"^[\s\u2013\u2014\u2019'`:.|)*}-]+")
_ANY_LABEL = re.compile(rf"[Ss](?<!\w[Ss])(?i:ections?)\s*{_LETTER}\b")


_IN_TWO_LANGUAGES = re.compile(rf"^\w{{1,26}}\s(?P<letter>{_LETTER})\s[/|]\s(?=(?i:section)\s(?P=letter)\b)")
"""`Adran F` in front of `Section F`: the label in another language."""


def count_labels(text: str) -> int:
    """Count how often a text says `Section` with a letter: more than a few is a list of sections."""
    if "ection" not in text and "ECTION" not in text:
        return 0
    return len(_ANY_LABEL.findall(text))


def may_begin_with_letter(text: str) -> bool:
    """Tell at a glance that a text may begin with a section's letter: most begin with a word."""
    first = text[:1]
    if "a" <= text[1:2] <= "z" and first.isalpha():
        return first in "SsPp" and text[:4].lower() in _BEGINS_SECTION
    if first.isalnum():
        return not first.isdigit() or _COUNTED.match(text) is not None
    behind = text[:_LONGEST_END].lstrip(_MARKS_BEFORE)
    return len(behind) < _SHORTEST or not behind[0].isalnum() or may_begin_with_letter(behind)


_BEGINS_SECTION = frozenset(("sect", "part", "sec ", "sec."))
"""How `Section B`, `Sec. B` and `Part B` begin."""


def read_label(text: str) -> LabelForm | None:
    """Read a tidied text as a label that carries a letter; `None` where it is none.

    A body sentence that names a section (`Section F sets out …`, `section 20`) is none.
    """
    if not (may_begin_with_letter(text) or _may_end_with_letter(text) or "/" in text or "|" in text):
        return None  # most lines: neither end has room for a letter
    return _read_label(text)


def _may_end_with_letter(text: str) -> bool:
    return text[-_LONGEST_MARKS:].rstrip(_MARKS_BEHIND)[-1:] in _ENDS_A_LETTER


@lru_cache(maxsize=8192)
def _read_label(text: str) -> LabelForm | None:
    if text[:1].isdigit():
        text = _COUNTED.sub("", text)  # "1. Section A": counted by the writing program, or by hand
    if "/" in text or "|" in text:
        text = _IN_TWO_LANGUAGES.sub("", text)
    begins = _MAY_BEGIN.match(text) if may_begin_with_letter(text) else None
    ends = _may_end_with_letter(text) and _MAY_END.search(text, max(0, len(text) - _LONGEST_END)) is not None
    if begins is None and not ends:
        return None  # so the patterns below need not be asked
    if count_labels(text) > 3:
        return None
    by_letter = begins is not None and begins["letter"] is not None
    leading = _leading(text) if by_letter else None
    if leading is not None and leading.form is Form.LETTER:
        return leading
    by_word = _section(text) if begins is not None and not by_letter else None
    return by_word or (_suffix(text) if ends else None) or leading


@cache
def _letter(raw: str) -> SectionLetter:
    return SectionLetter(re.sub(r"[^A-Z0-9]", "", raw.upper()))


def _span(first: SectionLetter, last: SectionLetter) -> list[SectionLetter]:
    """Return the sections from one to another, H undivided between others."""
    every: list[SectionLetter] = [letter for letter in SectionLetter if _without_h(letter) is letter]
    begin, end = every.index(_without_h(first)), every.index(_without_h(last))
    return every[begin : end + 1] if begin < end else [first]


def _section(text: str) -> LabelForm | None:  # noqa: C901, PLR0911 - asked one after another, as a reader would
    match = _SECTION.match(text)
    if match is None:
        lower = _LOWER_SECTION.match(text)
        if lower is None:
            return None
        rest = (lower["rest"] or "").strip()
        return _made(Form.SECTION, (_letter(lower["first"]),), rest) if _is_titlelike(rest) else None
    letters = [_letter(match["first"])]
    rest = match["rest"]
    inside: list[str] = []
    while more := _MORE.match(rest):
        letters.append(_letter(more["letter"]))
        inside.append(more["inside"] or "")
        rest = rest[more.end() :]
    if len(letters) == 1 and match["word"].lower().endswith("s") and (to := _TO.match(rest)):
        letters = _span(letters[0], _letter(to["letter"]))
        if len(letters) > _WIDEST:
            return None
        rest = rest[to.end() :]
    if letters == [SectionLetter.H] and re.search(r"\bh\s?1\b.*\bh\s?2\b", rest.lower()):
        rest = _H_BOTH.sub("", rest).strip()
    separated = _SEPARATED.match(rest) is not None
    title = _BEFORE_TITLE.sub("", rest).strip()
    if inside and any(inside):
        title = " ".join([*inside, title]).strip()
    made = _with_others(_made(Form.SECTION, tuple(dict.fromkeys(letters)), title), _ANOTHER)
    if title and not separated and not any(inside) and (_VERB.match(rest) or _SAYS.match(rest)):
        return None
    if not title or made.agrees:
        return made
    if match["word"].lower().startswith("part") and not separated:
        return None
    if rest[:1] in ",;" or (not separated and title[:1].islower()):
        return None
    return made if _is_titlelike(title) else None


def _with_others(made: LabelForm, another: re.Pattern[str], *, before: bool = False) -> LabelForm:
    """Add the letters that stand within the title, where these and its own are what the title says.

    Behind its own letters, or before them.
    """
    joints = list(another.finditer(made.title))
    others = [_letter(found["letter"]) for found in joints]
    letters = tuple(dict.fromkeys([*others, *made.letters] if before else [*made.letters, *others]))
    if not others:
        return made
    if len(made.says.letters) > 1 and set(made.says.letters) == set(letters):
        return made._replace(letters=_divide_h(letters, made.title), agrees=made.says.strength >= _AGREES)
    return made if before or not _each_its_own(made, joints) else made._replace(letters=letters, agrees=True)


def _each_its_own(made: LabelForm, joints: list[re.Match[str]]) -> bool:
    """Tell whether no letter's words are another's title, and some its own: `E: …, and F: the help`."""
    if len(made.letters) > 1:
        return False
    letters = [made.letters[0], *(_letter(found["letter"]) for found in joints)]
    begins = [0, *(found.end() for found in joints)]
    ends = [*(found.start() for found in joints), len(made.title)]
    told = [read_title(made.title[begin:end], _AGREES) for begin, end in zip(begins, ends, strict=True)]
    says = [(letter, title.letters) for letter, title in zip(letters, told, strict=True) if title.letters]
    return bool(says) and len(set(letters)) == len(letters) and all(named == (own,) for own, named in says)


def _is_titlelike(title: str) -> bool:
    return len(title.split()) <= 24 and not (title.endswith(".") and len(title.split()) > 9)


def _suffix(text: str) -> LabelForm | None:
    if len(text) > 260:
        return None
    match = _SUFFIX.match(text)
    if match is None:
        return None
    title = match["title"].split()
    bare = text[match.start("letters") - 1 : match.start("letters")].isspace() and not match["word"]
    if bare and (len(title) > _SHORT or title[-1].lower() in _LEADS_ON):
        return None  # "Social care support is in H2"
    letters = tuple(dict.fromkeys(_letter(one) for one in _ONE.findall(match["letters"])))
    if letters == (SectionLetter.H1, SectionLetter.H2):
        letters = (SectionLetter.H,)  # "Social care provision (H1 and H2)" does not divide it
    made = _with_others(_made(Form.SUFFIX, letters, match["title"].strip()), _ANOTHER_BEHIND, before=True)
    if made.agrees or (match["word"] and _is_titlelike(made.title) and len(text) < 90):
        return made
    if not match["word"] and len(text.split()) <= 12 and not made.says.letters:
        return made._replace(form=Form.OTHER_TITLE)
    return None


def _leading(text: str) -> LabelForm | None:  # noqa: PLR0911 - asked one after another, as a reader would
    alone = _ALONE.match(text)
    if alone:
        if alone["sub"] and alone["letter"] != "A":
            return None  # B1, F2: the number of a statement
        return _made(Form.ALONE, (_letter(alone["letter"]),), "")
    match = _LEADING.match(text)
    if match is None or (match["sub"] and match["letter"] != "A"):
        return None if match is None else _numbered(match)
    letters = [_letter(match["letter"])]
    rest = match["rest"]
    while more := _MORE.match(rest):
        letters.append(_letter(more["letter"]))
        rest = rest[more.end() :]
    title = (rest if rest[:1].isalnum() else _BEFORE_REST.sub("", rest)).strip()
    if title[:1].isdigit() and _WORD.search(title) is None:
        return None  # `A.1`, `B.1 / E.2`: a statement's code
    if letters == _H_ALONE:
        title = _H_BOTH.sub("", title).strip()
    article = _ARTICLE.match(text) is not None
    if article and title[:1].islower():  # "A trained adult will": a sentence, or the whole title of Section A
        made = _made(Form.LETTER, tuple(dict.fromkeys(letters)), title, _IN_FULL)
        return made if made.agrees and made.says.strength >= _IN_FULL else None
    own = (
        match["sub"] is None
        and not title.endswith(".")
        and len(title.split()) <= 10
        and (_SEPARATED.match(rest) if len(letters) > 1 else _LETTER_SEPARATED.match(text)) is not None
    )
    least = _IN_FULL if article else _AGREES if own else _AGREES_WELL
    made = _with_others(_made(Form.LETTER, tuple(dict.fromkeys(letters)), title, least), _ANOTHER)
    if article and made.says.strength < _IN_FULL:
        return None
    if made.agrees and made.says.strength >= _AGREES_WELL:
        return made
    # "K Reports" is a title of its own, if the look says so, and so is "A Rosa's own words": the article has
    # a small letter behind it. "I" is a word, whatever stands behind it.
    apart = (
        match["letter"] != "I"
        and match["sub"] is None
        and not title.endswith(".")
        and len(title.split()) <= _SHORT
        and title[:1].isupper()
    )
    return made._replace(form=Form.OTHER_TITLE) if own or apart else None


def _numbered(match: re.Match[str]) -> LabelForm | None:
    """Read `B1 Special educational needs` as a label, if others like it say so: `B1` alone counts a need."""
    title = _BEFORE_REST.sub("", match["rest"]).strip()
    if match["sub"] != "1" or title.endswith(".") or len(title.split()) > _LONGEST_NUMBERED:
        return None
    made = _made(Form.OTHER_TITLE, (_letter(match["letter"]),), title, _SURE)
    return made if made.says.letters == made.letters and made.says.strength >= _SURE else None


_SURE = 0.8
_LONGEST_NUMBERED = 24


def _made(form: Form, letters: tuple[SectionLetter, ...], title: str, least: float = _AGREES) -> LabelForm:
    says = read_title(title, least) if title else Title((), 0.0)
    letters = _divide_h(letters, title)
    if not says.letters:
        return LabelForm(form, letters, title, says, agrees=False)
    named = {_without_h(letter) for letter in says.letters}
    agrees = any(_without_h(letter) in named for letter in letters) and says.strength >= _AGREES
    if not agrees and len(letters) == 1 and says.strength >= 0.85:
        agrees = _names_kind_only(letters[0], says.letters, title)
    return LabelForm(form, letters, title, says, agrees)


_SECTOR = re.compile(r"educat|school|learn|health|social|sens?\b|send\b", re.IGNORECASE)
_KINDS = dict.fromkeys("GH", "F") | dict.fromkeys("CD", "B")


def _names_kind_only(letter: SectionLetter, said: tuple[SectionLetter, ...], title: str) -> bool:
    """Tell whether a title says no more than the kind, which fits: `H2 Other provision`, `C Needs`."""
    return _KINDS.get(letter[0]) == said[0] and len(said) == 1 and not _SECTOR.search(title)


def _divide_h(letters: tuple[SectionLetter, ...], title: str) -> tuple[SectionLetter, ...]:
    """`Section H, part 1` and the like: the title says which of the two."""
    if title and letters == (SectionLetter.H,):
        says = read_title(title).letters
        if says in ((SectionLetter.H1,), (SectionLetter.H2,)) and re.search(
            r"\bh ?[12]\b|\b1970\b", title.lower()
        ):
            return says
    return letters


def _without_h(letter: SectionLetter) -> SectionLetter:
    return _WHOLE.get(letter, letter)


_WHOLE = {SectionLetter.H1: SectionLetter.H, SectionLetter.H2: SectionLetter.H}
