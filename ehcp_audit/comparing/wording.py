"""A statement reduced to what it says: no layout, no carrying words, one spelling for each thing."""

import re
from collections import Counter
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

from ehcp_audit.language import Amount, AmountKind, find_amounts
from ehcp_audit.language.numerals import NUMBER, number_value
from ehcp_audit.language.plain import GAP, NAME, plain
from ehcp_audit.language.stems import stem
from ehcp_audit.model import Outcome, Provision, SectionLetter, Statement

from .lists import lists
from .names import Naming

__all__ = ["Wording", "amount_token", "dates_as_one", "eased", "tokens_of", "wording_of"]

_TOKEN = re.compile(r"#[a-z-]+:[^ ]+|[a-z0-9\u00e0-\u017f]+(?:[:/.][0-9]+)*|%")
_TIMES_BEFORE = re.compile(
    r"(?<![a-z0-9])[x\u00d7] ?(\d{1,2})(?![a-z0-9])(?! ?(?:\d|min|hour|hr))", re.IGNORECASE
)
_TIMES_BEHIND = re.compile(
    r"(?<![a-z0-9])(\d{1,2}) ?x(?= (?:a|per|each|every|daily|weekly|fortnightly|termly)\b)", re.IGNORECASE
)
_DAYS_A_WEEK = re.compile(
    r"\bon ([a-z]+|\d) (?:school )?(?:days|mornings|afternoons)"
    r"(?= (?:a|per|each|every|of the) (?:week|fortnight|month|half[- ]term|term)\b)",
    re.IGNORECASE,
)
_DAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)days?"
_EACH_OF_DAYS = re.compile(rf"\b(?:each|every) (?={_DAY}(?:,| and| &) (?:and )?{_DAY})", re.IGNORECASE)
_PER_CENT = re.compile(r" ?(?:per ?cent)\b", re.IGNORECASE)
_IN_FULL = {
    "can't": "cannot",
    "won't": "will not",
    "doesn't": "does not",
    "isn't": "is not",
    "don't": "do not",
    "he'll": "he will",
    "she'll": "she will",
    "they'll": "they will",
    "i'll": "I will",
    "can not": "cannot",
    "aren't": "are not",
    "hasn't": "has not",
    "didn't": "did not",
    "wasn't": "was not",
}
_CONTRACTION = re.compile(
    rf"\b(?:{'|'.join(_IN_FULL).replace(chr(39), '[' + chr(39) + chr(0x2019) + ']')})\b", re.IGNORECASE
)
_HYPHEN = re.compile(r"(?<=[a-z])-(?=[a-z])")
_APOSTROPHE = re.compile(r"'s?\b")
_NUMBER = re.compile(NUMBER)
_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_NUMERIC_DATE = re.compile(r"\b(\d{1,2})[./-](\d{1,2})[./-]((?:20)?\d\d)\b")
_NAMED_DATE = re.compile(
    rf"\b(\d{{1,2}})(?:st|nd|rd|th)? (?:of )?({'|'.join(_MONTHS)})[a-z]{{0,6}}\.?,? (20\d\d)\b"
)
_ISO_DATE = re.compile(r"\b(20\d\d)-(\d{1,2})-(\d{1,2})\b")


def dates_as_one(text: str) -> str:
    """Return plain text with every whole date in one form, so that its spelling is no change."""
    text = _ISO_DATE.sub(lambda m: f" date{int(m[1])}m{int(m[2])}d{int(m[3])} ", text)
    text = _NUMERIC_DATE.sub(lambda m: f" date{int(m[3]) % 100 + 2000}m{int(m[2])}d{int(m[1])} ", text)
    return _NAMED_DATE.sub(lambda m: f" date{int(m[3])}m{_MONTHS.index(m[2]) + 1}d{int(m[1])} ", text)


def eased(text: str) -> str:
    """Put amounts as the language layer knows them best: "x2 weekly" is "2 times weekly"."""
    text = _CONTRACTION.sub(lambda m: _IN_FULL[m[0].lower().replace("\u2019", "'")], text)
    text = _PER_CENT.sub("%", text)
    text = _DAYS_A_WEEK.sub(r"\1 times", text)
    text = _EACH_OF_DAYS.sub("", text)
    text = _TIMES_BEFORE.sub(r"\1 times", text)
    return _TIMES_BEHIND.sub(r"\1 times", text)


def amount_token(amount: Amount) -> str:
    """Return one word for an amount, the same however it is written."""
    value = "?" if amount.value is None else f"{amount.value:g}"
    high = "" if amount.high is None else f"-{amount.high:g}"
    if amount.kind is AmountKind.COVERAGE or (amount.value is None and amount.kind is AmountKind.DURATION):
        value = "".join(sorted(re.findall(r"[a-z]+", amount.words.lower())))
    per = (amount.per or "").replace(" ", "").replace("2week", "fortnight")
    if per == "day" and amount.value is not None:  # a school week has five days
        value, per = f"{amount.value * 5:g}", "week"
    return f"#{amount.kind.value}:{value}{high}/{per}/{amount.bound.value.replace(' ', '')}"


@lru_cache(maxsize=16384)
def tokens_of(text: str, *, amounts: bool) -> tuple[str, ...]:
    """Return the words of a text that say something, in order.

    Args:
        text: any words, with the child's name as a mark.
        amounts: whether each amount is one word, or stays as it is written.
    """
    words = dates_as_one(plain(eased(text)).text)
    if amounts:
        words = _amounts_as_words(words)
    known = lists()
    words = known.same_pattern.sub(lambda m: f" {known.same[m[0]]} ", words)
    words = _APOSTROPHE.sub("", words).replace(NAME, " ").replace(GAP, " ")
    words = _NUMBER.sub(_figure, words)
    words = _HYPHEN.sub(" ", words)
    return tuple(
        word if word[0] == "#" or word[0].isdigit() else stem(word)
        for word in _TOKEN.findall(words)
        if word not in known.carrying
    )


def _figure(match: re.Match[str]) -> str:
    value = number_value(match[0])
    return match[0] if value is None else f"{value:g}"


def _amounts_as_words(text: str) -> str:
    """Put one word in place of each amount; where one lies inside another both are kept."""
    found = find_amounts(text)
    if not found:
        return text
    taken = bytearray(len(text))
    for amount in found:
        start, end = amount.at
        taken[start:end] = b"\x01" * (end - start)
    kept = "".join(" " if taken[at] else character for at, character in enumerate(text))
    return f"{kept} {' '.join(amount_token(amount) for amount in found)}"


@dataclass(frozen=True)
class Wording:
    """A statement, ready to be compared."""

    statements: tuple[Statement, ...]
    """One; several where statements are taken together."""
    parts: tuple[str, ...] = field(default=())
    """Text and columns, with the child's name as a mark."""

    @property
    def first(self) -> Statement:
        """The first of its statements."""
        return self.statements[0]

    @property
    def section(self) -> SectionLetter:
        """Its section."""
        return self.first.section

    @cached_property
    def words(self) -> tuple[str, ...]:
        """Its words, amounts as written."""
        return tuple(word for part in self.parts for word in tokens_of(part, amounts=False))

    @cached_property
    def bag(self) -> Counter[str]:
        """Its words without their order."""
        return Counter(self.words)

    @cached_property
    def sense(self) -> tuple[str, ...]:
        """Its words, each amount as one."""
        return tuple(word for part in self.parts for word in tokens_of(part, amounts=True))

    @cached_property
    def sense_bag(self) -> Counter[str]:
        """Its sense without the order."""
        return Counter(self.sense)

    @cached_property
    def pairs(self) -> Counter[tuple[str, str]]:
        """Which words follow which."""
        return Counter(zip(self.words, self.words[1:], strict=False))

    def says_the_same(self, other: "Wording") -> bool:
        """Tell whether nothing differs but layout, carrying words, spelling and the order of parts."""
        return self.bag == other.bag or self.sense_bag == other.sense_bag or self.run_on == other.run_on

    @cached_property
    def run_on(self) -> str:
        """Its words in one run, so that a hyphen or a space in a compound is no change."""
        return "".join(self.words)


def wording_of(statement: Statement, naming: Naming) -> Wording:
    """Reduce a statement, its table columns included, to what it says."""
    parts = [naming(statement.text)]
    if isinstance(statement, Provision):
        parts += [naming(column) for column in (statement.given_by, statement.how_given) if column]
    if isinstance(statement, Outcome) and statement.by_when:
        inside = set(tokens_of(statement.by_when, amounts=False)) <= set(
            tokens_of(statement.text, amounts=False)
        )
        parts += [] if inside else [statement.by_when]
    return Wording((statement,), tuple(parts))
