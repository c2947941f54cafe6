"""What a statement carries besides its words: a typed number, a label, a source tag, a reference."""

import re
from dataclasses import dataclass, field
from itertools import chain

from ehcp_audit.reading.lines.heads import read_head, split_label
from ehcp_audit.reading.lines.line import Role
from ehcp_audit.reading.words.typed_numbers import WORDED, as_figure, number_alone, typed_number

from .codes import BY_LETTER, CODE, PLAIN, ROLES, Reference, codes_in
from .kept import kept_of, only_cut
from .ties import tie_begins

__all__ = [
    "ALL",
    "BY_LETTER",
    "NAMED_BY_NOUN",
    "Reference",
    "Wording",
    "codes_in",
    "read_wording",
]

_NOUN = (
    r"(?:(?:special\s+educational\s+)?needs?|outcomes?|provisions?|aims?|goals?|barriers?|objectives?)(?:\s*(?:no\.?|number"
    r"|ref\.?|#))?(?:\s*:?\s*para(?:graph)?s?\.?)?"
)
_ITEM = (
    rf"(?:{_NOUN}\s*{WORDED}|(?:{_NOUN}\s*:?\s*)?"
    rf"(?:{CODE}|{PLAIN}(?![\d:/]|\.\d|\s*(?:x|hours?|minutes?|mins?|%))))"
)
_LIST = rf"{_ITEM}(?:\s*(?:,|;|/|&|and|to|\+|[-\u2013])\s*(?:and\s+)?{_ITEM})*"
_VERB = (
    r"(?:(?:this\s+|which\s+|it\s+)?(?:will\s+)?(?:meets?|meeting|addresse?s|addressing|supports?|links?"
    r"|linked|linking|relates?|related|relating|"
    r"contributes?|works?\s+towards?|working\s+towards?|towards?|for|see|refs?\.?|references?|to\s+meet"
    r"|to\s+support|to\s+address|applies|\u2192|\u21d2|[-=]>)"
    r"(?:\s+(?:to|with|towards))?(?:\s+the)?\s*:?\s*)"
)
_WHERE = r"(?:\s*,?\s*(?:above|below|(?:in|of|from)\s+section\s+[BCDEF]))?"
_BRACKETED = re.compile(
    rf"[(\[]\s*{_VERB}?(?:section\s+)?(?P<list>{_LIST}(?:\s*[,;]\s*(?:and\s+)?{_VERB}{_LIST})?)"
    rf"{_WHERE}\s*[)\]]",
    re.IGNORECASE,
)
_TRAILING = re.compile(
    rf"(?:^|(?<=[.;,:\n\u2013\u2014-])|(?<=\s))\s*(?P<before>{_VERB}{_LIST}\s*,?\s*and\s+)?"
    rf"{_VERB}(?:section\s+)?(?P<list>{_LIST}){_WHERE}"
    rf"\s*[.;]?\s*$|"
    rf"(?:(?<=[.;\n\u2013\u2014])|(?<=\s[-\u2013|]))\s*(?P<bare>{_NOUN}\s*:?\s*(?:{CODE}"
    rf"|{PLAIN})(?:\s*(?:,|and|&)\s*(?:{CODE}|{PLAIN}))*)\s*\.?\s*$",
    re.IGNORECASE,
)
_SERVING = (
    r"(?:meet|address|support|help\s+(?:with|towards|(?:[^\s,.]+\s+){1,3}?(?:to\s+)?(?:achieve|reach|meet))"
    r"|work\s+towards|achieve|contribute\s+to)\s+(?:the\s+)?"
)
_LEADING = re.compile(
    rf"\W*(?:in\s+order\s+)?to\s+{_SERVING}{_LIST}(?:\s*,?\s*and\s+(?:to\s+)?{_SERVING}{_LIST})?\s*[,:]",
    re.IGNORECASE,
)
"""`To meet need 2 and work towards outcome 1, Sam will …`: named, and part of the sentence."""
_LISTED = rf"(?:{CODE}|{PLAIN})(?!\d)"
_IN_FRONT = re.compile(
    rf"\W*(?:(?P<verb>{_VERB})|for\s+)?(?P<list>{_NOUN}\s*{_LISTED}(?:\s*(?:,|;|/|&|and|to|\+|[-\u2013])\s*(?:and\s+)?"
    rf"(?:{_NOUN}\s*)?{_LISTED})*)\s*(?::|\s[\u2013\u2014-])\s+(?=\S)",
    re.IGNORECASE,
)
"""`Outcomes 1 and 2 \u2013 a weekly session …`"""
_MARK = r"(?:[a-h]|[ivx]{1,4}|\((?:[a-h]|[ivx]{1,4})\))(?!\w)"
_LETTERS = re.compile(
    r"[(\[]\s*(?:for\s+|see\s+|(?:meets|addresses|supports)\s+|(?:links?|relates|refers)\s+to\s+)?"
    rf"(?P<noun>needs?|outcomes?)\s+(?P<letters>{_MARK}(?:\s*(?:,|;|/|&|\band\b)\s*{_MARK})*)\s*[)\]]",
    re.IGNORECASE,
)
"""`(needs a and b)`, `(see need (iv))`"""
ALL = "*"
"""The code that names every need, or every outcome."""
_ALL_OF = re.compile(
    rf"(?:(?<=[.;,\s])|^)[(\[]?\s*{_VERB}all(?:\s+of)?(?:\s+(?:the|my|these|his|her|their))?\s+"
    r"(?P<noun>needs|outcomes)(?:\s+(?:above|in\s+section\s+[BE]))?\s*[)\]]?[.;]?\s*$",
    re.IGNORECASE,
)
"""`This contributes to all outcomes.`"""
_MAY_BRACKET = re.compile(r"[(\[](?!(?:[Nn]ame|[Cc]hild|[Pp]upil|[Yy]oung person)[)\]])")
"""A bracket that may hold a reference or a source, not the commonest marks of redaction."""
_LONGEST_NOUN = 30
_LONGEST_TAIL = 160
"""Characters at a statement's end in which a reference without brackets may stand."""
_LONGEST_CODE = 40
"""Of the last code of such a reference, and of where that is said to stand."""
_WHERES = frozenset(("above", "below"))
_LONGEST_WHERE = 5
"""Words in which a code may end that stands elsewhere; behind `section` a letter stands alone."""
_ENDS_IN_CODE = re.compile(rf"\d[a-z]?{_WHERE}\s*[.;]?\s*$", re.IGNORECASE)
_TAG = re.compile(
    r"""[(\[]\s*(?:
        (?:source|from|as\ per|per|see|ref|evidence)?\s*:?\s*(?:section\s+|appendix\s+|app\.?\s*
          |annex\s+)?K\s?\d{1,2}(?:\s*(?:,|;|&|and|/|-|\u2013)\s*K?\s?\d{1,2})*
          (?:\s*[,:;\u2013-][^()\[\]]{0,50})?
      | (?:(?:source|from|as\ per|per|see|taken\ from|evidence|ref)\b[^()\[\]]{0,70})
      | (?!by\s)[^()\[\]]{0,60}\b(?:report|advice|assessment|appendix|app\.|letter|statement|views|EHCNA
        |contribution|questionnaire|submission|review)\b
          (?:[^()\[\]]{0,40})?
    )\s*[)\]]""",
    re.IGNORECASE | re.VERBOSE,
)
_ADVICE = re.compile(r"K\s?\d{1,2}.*")
"""An entry of section K, which names a source wherever it stands."""
NAMED_BY_NOUN = re.compile(r"\W*(?:need|outcome)\s+(?:(?:no\.?|#)\s*)?[A-Z]{0,2}\d", re.IGNORECASE)
"""`Need 1: Communication and interaction` names a need; `E4 Physical or sensory` counts areas."""
_NAMED = re.compile(
    r"\s*((?i:need|outcome|provision))\s+(\d{1,2})\s+(?=[A-Z][\w'\u2019]*\s|[\[<{\"\u00ab\u201c\u2018_@\u2588]|xx)"
)
"""`Need 2` beside its words, from a column or a card without rules."""
_DOTTED_BEHIND = re.compile(
    r"\s*((?i:need|outcome|(?:health |social care )?provision))\s+(\d{1,2}[a-z]?|(?-i:[A-H]))"
    r"\s*[(\[](?P<whose>[^()\[\]]{2,60})[)\]][.:]\s+(?=\S)"
)
"""`Outcome 2 (Need 1). By July …`: the full stop behind the bracket closes the label."""
_IS_CODE = re.compile(r"[A-Z]{1,5}[ .-]?\d{1,2}")
_MAY_BE_LABEL = re.compile(r"\W*(?:need|outcome|provision|what)", re.IGNORECASE)
"""What a label without a mark behind it begins with."""
_BEGINS_A_LABEL = "NOPWnopw"
_LABEL_NUMBER = re.compile(
    r"((?:\b(?:[BCDEFG]|H[12]?[ .-]))?\d{1,2}(?:\.\d{1,2}){0,2}[a-z]?"
    rf"|\b{WORDED}|(?<=\s)(?-i:[A-H]))\s*(?:\((.*)\))?$",
    re.IGNORECASE,
)

_SPACED_POINTS = (" .", " ,", " ;", " :")


@dataclass(slots=True)
class Wording:
    """One line of a statement taken apart."""

    kept: list[tuple[int, int]]
    """The stretches of the printed text that are the statement's own words, in order."""
    number: str = ""
    """The typed number, letter or code in front, without punctuation; empty for none or a bullet."""
    marked: bool = False
    """True where a number or bullet stands in front."""
    bullet: bool = False
    role: Role | None = None
    """What a label in front (`Outcome 2:`) says that it is."""
    references: list[Reference] = field(default_factory=list)

    def text(self, shown: str) -> str:
        """Return the statement's own words, tidied."""
        kept = self.kept
        said = shown[slice(*kept[0])] if len(kept) == 1 else " ".join([shown[a:b] for a, b in kept])
        if not said.isprintable() or "  " in said or said[:1] == " " or said[-1:] == " ":
            said = " ".join(said.replace("\u00ad", "").split())
        for point in _SPACED_POINTS:
            if point in said:
                # By now white space is single spaces: a pattern would say the same, far more slowly.
                said = said.replace(point, point[1])
        return said


_WHAT = re.compile(r"\W{0,3}what\s*:\s+(?=\S)", re.IGNORECASE)
"""The label of a provision above its "Who:" and "How often:"."""


def read_wording(shown: str, start: int, end: int, number: str) -> Wording:
    """Take a stretch of printed text apart.

    Args:
        shown: the paragraph's printed text.
        start: where the stretch begins, behind an automatic number.
        end: where it ends.
        number: the automatic number, if there is one.
    """
    piece = shown[start:end]
    wording = Wording(kept=[])
    if number:
        wording.number = number_alone(number.strip().strip("().:\u2022"))
        wording.marked, wording.bullet = True, not any(map(str.isalnum, number))
    at = 0
    if typed := typed_number(piece):
        found, at, bullet = typed
        wording.marked = True
        wording.bullet = wording.bullet or bullet
        wording.number = found or wording.number
        if bullet and (again := typed_number(piece[at:])) and not again[2]:
            wording.number, at = again[0], at + again[1]
    at = _take_label(wording, piece, _take_several(wording, piece, at))
    if piece[at : at + 3].casefold() in {"to ", "in "} and (leading := _LEADING.match(piece, at)):
        wording.references += [one for one in codes_in(leading.group()) if one.role is not None]
    cuts: list[tuple[int, int]] = []
    bracketed = ("(" in piece or "[" in piece) and _MAY_BRACKET.search(piece, at) is not None
    tail = max(at, len(piece) - _LONGEST_TAIL)
    coded = _may_end_in_code(piece) and (
        _ENDS_IN_CODE.search(piece, max(at, len(piece) - _LONGEST_CODE)) is not None
    )
    for match in (
        chain(
            _BRACKETED.finditer(piece, at) if bracketed else (),
            _TRAILING.finditer(piece, tail) if coded else (),
        )
        if bracketed or coded
        else ()
    ):
        listed = (
            match["list"]
            if "list" in match.groupdict() and match["list"]
            else match.groupdict().get("bare") or ""
        )
        named = codes_in(match.groupdict().get("before") or "") + codes_in(listed, sure=True)
        if not named or (
            all(one.role is None and not one.code[:1].isalpha() for one in named)
            and not _verb_in(match.group())
            and not all("." in one.code for one in named)  # "(see 2.1)" names a number of the plan's outline
        ):
            continue
        wording.references += named
        cuts.append((tie_begins(piece, max(at, match.start() - _LONGEST_CODE), match.start()), match.end()))
    cuts += _take_letters(wording, piece, at) if bracketed else []
    if "all" in piece and _may_name_all(piece[tail:]) and (everything := _ALL_OF.search(piece, tail)):
        role = Role.NEED if everything["noun"].lower().startswith("n") else Role.OUTCOME
        wording.references.append(Reference(role, ALL))
        cuts.append(everything.span())
    for match in _TAG.finditer(piece, at) if bracketed else ():
        rest = piece[match.end() :].strip(" .;,")
        if (
            not rest
            or _ADVICE.fullmatch(match.group().strip(" (["))
            or only_cut(match.end(), len(piece), cuts, piece)
        ):
            cuts.append(match.span())
    wording.kept = kept_of(piece, at, cuts, start)
    return wording


def _may_end_in_code(piece: str) -> bool:
    """Tell at a glance whether a code may end a text: most end in a word."""
    end = piece.rstrip(" .;")[-_LONGEST_WHERE:]
    return not end[-2:].isalpha() or len(end) < 2 or end.lower() in _WHERES


def _take_several(wording: Wording, piece: str, at: int) -> int:
    """Take `Outcomes 1 and 2 -` off the words as references, and return where they begin."""
    if ":" not in piece and "-" not in piece and piece.isascii():
        return at  # as most: nothing parts it from what follows
    if not any(map(str.isdigit, piece[at : at + _LONGEST_NOUN])):
        return at
    found = _IN_FRONT.match(piece, at)
    named = codes_in(found["list"]) if found else []
    if found is None or (len(named) < 2 and not found["verb"]) or any(one.role is None for one in named):
        return at
    wording.references += named
    return found.end()


def _take_letters(wording: Wording, piece: str, at: int) -> list[tuple[int, int]]:
    """Note the statements that `(needs a and b)` names, and return where such brackets stand."""
    cuts: list[tuple[int, int]] = []
    for match in _LETTERS.finditer(piece, at):
        role = ROLES[match["noun"][0].lower()]
        marks = re.findall(r"\b(?!and\b)[a-z]+\b", match["letters"], re.IGNORECASE)
        wording.references += [Reference(role, one) for one in marks]
        cuts.append(match.span())
    return cuts


def _take_label(wording: Wording, piece: str, at: int) -> int:
    """Take a label off the words (`Outcome 2:`, `Need 2`), and return where they begin."""
    labelled = split_label(piece[at:])
    if labelled is not None and labelled[0] in {Role.NEED, Role.OUTCOME, Role.PROVISION}:
        wording.role = labelled[0]
        if digits := _LABEL_NUMBER.search(labelled[1]):
            wording.number = as_figure(digits[1])
            wording.references += codes_in(digits[2] or "", sure=True)  # "Outcome 2 (relates to need 1): …"
        return at + labelled[2]
    if (label := _DOTTED_BEHIND.match(piece, at)) and (
        codes_in(label["whose"]) or _IS_CODE.fullmatch(label["whose"])
    ):
        wording.role, wording.number, wording.marked = read_head(label[1]), label[2], True
        return label.end(2)
    first = piece[at : at + 1]
    if (first.isalnum() and first not in _BEGINS_A_LABEL) or _MAY_BE_LABEL.match(piece, at) is None:
        return at
    if label := _NAMED.match(piece, at):
        wording.role, wording.number, wording.marked = read_head(label[1]), label[2], True
        return label.end()
    if what := _WHAT.match(piece, at):
        return what.end()
    return at


def _may_name_all(end: str) -> bool:
    return "all" in end and ("needs" in (low := end.lower()) or "outcomes" in low)


def _verb_in(text: str) -> bool:
    return re.search(r"\b(?:meet|address|link|relat|ref)", text, re.IGNORECASE) is not None
