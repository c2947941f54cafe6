"""Known edits, put into made-up plans: what each does to a statement, and what a comparison must call it."""
# ruff: noqa: E501 - an edit reads best as one line

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from random import Random

from made_up import Content
from made_up.content import AreaContent, OutcomeText, ProvisionText, Row

__all__ = ["EDITS", "Edit", "Edited", "edited_plan"]

WEAKENED, STRENGTHENED, HARMLESS = "weakened", "strengthened", "harmless"

Item = ProvisionText | OutcomeText | str


@dataclass(frozen=True)
class Edit:
    """One kind of edit."""

    name: str
    of: str
    """provision, outcome or need."""
    makes: str
    """weakened or harmless; a weakening made backwards is a strengthening."""
    change: Callable[[Item], Item | None]
    """The changed item; `None` where it does not apply."""


@dataclass(frozen=True)
class Edited:
    """One edit as it was made."""

    edit: str
    old: str
    new: str
    """The statement, as one sentence, before and after."""
    makes: str


def _sub(pattern: str, to: str | Callable[[re.Match[str]], str], text: str) -> str | None:
    new = re.sub(pattern, to, text, count=1, flags=re.IGNORECASE)
    return new if new != text else None


def _in(*fields: str) -> Callable[[str, str], Callable[[Item], Item | None]]:
    """Make a change of the first of some fields of an item in which a pattern is found."""

    def make(pattern: str, to: str | Callable[[re.Match[str]], str]) -> Callable[[Item], Item | None]:
        def change(item: Item) -> Item | None:
            if isinstance(item, str):
                return _sub(pattern, to, item)
            for field in fields:
                new = _sub(pattern, to, getattr(item, field, ""))
                if new is not None and getattr(item, field):
                    return replace(item, **{field: new})
            return None

        return change

    return make


_amount = _in("often", "text")
_who = _in("who", "text")
_all = _in("text", "often", "what")
_text = _in("text")
_outcome = _in("whole", "does")
_when = _in("when", "whole")
_need = _in()


def _behind(words: str) -> Callable[[Item], Item | None]:
    """Make a change that puts words behind what is given, unless it is as open already."""

    def change(item: Item) -> Item | None:
        if re.search(
            r"(?:as|where|when|if|wherever) (?:\w+ )?(?:required|needed|possible|appropriate|available|necessary)",
            item.sentence(),
        ):
            return None
        return _all(r"(?<=[a-z])(?=\.?$)", words)(item)

    return change


def _half(match: re.Match[str]) -> str:
    number = int(match["n"])
    return match[0].replace(match["n"], str(max(5, number // 10 * 5) if number >= 20 else number - 5))


def _as_sentence(change: Callable[[Item], Item | None]) -> Callable[[Item], Item | None]:
    """Make a provision of columns one sentence first."""

    def made(item: Item) -> Item | None:
        if not isinstance(item, ProvisionText):
            return None
        return change(ProvisionText(text=item.sentence()))

    return made


_ROLE = (
    r"(?:an? |the |his |her |their )?(?:qualified |specialist |named |trained )?"
    r"(?:speech and language therapist|occupational therapist|physiotherapist|teaching assistant|"
    r"learning support assistant|learning mentor|specialist teacher|educational psychologist|school counsellor|"
    r"class teacher|form tutor|specialist nurse|support worker)"
)

EDITS: tuple[Edit, ...] = (
    # ------------------------------------------------------------------ provision
    Edit("minutes cut", "provision", WEAKENED, _amount(r"\b(?P<n>[1-9]\d)(?= minutes)", _half)),
    Edit("hours cut", "provision", WEAKENED, _amount(r"\b(?:two|three|four|five|six|ten|fifteen|twenty) hours", "one hour")),
    Edit("week to fortnight", "provision", WEAKENED, _amount(r"\b(?:each|every|a|per) week\b", "each fortnight")),
    Edit("week to term", "provision", WEAKENED, _amount(r"\bweekly\b|\b(?:each|every|a|per) week\b", "each term")),
    Edit("day to week", "provision", WEAKENED, _amount(r"\bdaily\b(?! opp)|\b(?:each|every|on every|on each) (?:school )?day\b", "each week")),
    Edit("number of times cut", "provision", WEAKENED, _amount(r"\b(?:three|four|five|six|3|4|5) times\b", "twice")),
    Edit("up to", "provision", WEAKENED, _amount(r"\b(?<!least )(?<!up to )(?=(?:\d+|two|three|four|five|six) (?:minutes|hours))", "up to ")),
    Edit("at least to up to", "provision", WEAKENED, _amount(r"\bat least\b", "up to")),
    Edit("weeks cut", "provision", WEAKENED, _amount(r"\bfor (?:20|twenty|12|twelve|ten|10|39) weeks\b", "for six weeks")),
    Edit("how often taken out", "provision", WEAKENED,
         lambda item: replace(item, often="") if isinstance(item, ProvisionText) and item.often and re.search(r"week|each day|daily|term|fortnight", item.often) else None),
    Edit("will to should", "provision", WEAKENED, _text(r"\bwill\b", "should")),
    Edit("will to may", "provision", WEAKENED, _text(r"\bwill\b", "may")),
    Edit("will to would benefit from", "provision", WEAKENED, _text(r"\bwill (?:have|receive)\b", "would benefit from")),
    Edit("sentence with should", "provision", WEAKENED, _as_sentence(_text(r"\bwill\b", "should"))),
    Edit("access to", "provision", WEAKENED, _as_sentence(_text(r"\bwill (?:have|receive)\b", "will have access to"))),
    Edit("role to staff", "provision", WEAKENED, _who(_ROLE + r"(?: trained [^,.;]*| for [^,.;]*| registered [^,.;]*| employed [^,.;]*)?", "staff")),
    Edit("role to an adult", "provision", WEAKENED, _who(_ROLE + r"(?: trained [^,.;]*| for [^,.;]*| registered [^,.;]*| employed [^,.;]*)?", "an adult")),
    Edit("who taken out", "provision", WEAKENED,
         lambda item: replace(item, who="") if isinstance(item, ProvisionText) and item.who and re.search(_ROLE, item.who, re.IGNORECASE) else None),
    Edit("training taken out", "provision", WEAKENED, _who(r" (?:who has been )?trained (?:in|by) [^,.;]*", "")),
    Edit("as required", "provision", WEAKENED, _behind(" as required")),
    Edit("where possible", "provision", WEAKENED, _behind(", where possible")),
    Edit("as appropriate", "provision", WEAKENED, _behind(" as appropriate")),
    Edit("if staffing allows", "provision", WEAKENED, _behind(", if staffing allows")),
    Edit("regular for a number", "provision", WEAKENED,
         lambda item: replace(item, often="regular sessions") if isinstance(item, ProvisionText) and re.search(r"week|day|term|fortnight", item.often) else None),
    Edit("opportunities for", "provision", WEAKENED, _as_sentence(_text(r"\bwill (?:have|receive)\b", "will have opportunities for"))),
    Edit("group made bigger", "provision", WEAKENED, _in("what", "often", "text")(r"\bgroups? of (?:up to |no more than |at most )?(?:two|three|four|five|six|2|3|4)\b", "group of up to ten")),
    Edit("alone to a group", "provision", WEAKENED, _in("what", "often", "text")(r"\b(?:individual|one[- ]to[- ]one|1:1)\b", "small-group")),
    # ------------------------------------------------------------------ outcomes
    Edit("date taken out", "outcome", WEAKENED,
         lambda item: replace(item, when="") if isinstance(item, OutcomeText) and item.when and item.does else None),
    Edit("date put off", "outcome", WEAKENED, _when(r"\b(?P<y>20[23]\d)\b", lambda m: str(int(m["y"]) + 2))),
    Edit("key stage put off", "outcome", WEAKENED, _when(r"\bKey Stage (?P<k>[1-3])\b", lambda m: f"Key Stage {int(m['k']) + 1}")),
    Edit("school year put off", "outcome", WEAKENED, _when(r"\bYear (?P<k>[1-9])\b(?!\d)", lambda m: f"Year {int(m['k']) + 2}")),
    Edit("share lowered", "outcome", WEAKENED, _outcome(r"\b(?P<n>[6-9]\d)(?=%| per ?cent)", lambda m: str(int(m["n"]) - 30))),
    Edit("on her own to with help", "outcome", WEAKENED, _outcome(r"\b(?:independently|without (?:any |an? )?(?:adult )?(?:help|prompts?|prompting|support)|on (?:his|her) own(?! \w+ ?(?:$|[.,])))\b", "with support")),
    Edit("make progress", "outcome", WEAKENED,
         lambda item: replace(item, does="make progress in being able to " + re.split(r"[,;]| and | in | for | on | with | by ", item.does)[0]) if isinstance(item, OutcomeText) and len(re.split(r"[,;]| and | in | for | on | with | by ", item.does)[0].split()) > 3 and re.search(r"\d|independently|without|times", item.does) else None),
    Edit("minutes lowered", "outcome", WEAKENED, _outcome(r"\b(?P<n>[1-9]\d)(?= minutes)", _half)),
    Edit("times lowered", "outcome", WEAKENED, _outcome(r"\b(?:eight|nine|seven) (?P<x>\w+ )?out of ten\b", lambda m: f"four {m['x'] or ''}out of ten")),
    Edit("measure taken out", "outcome", WEAKENED, _outcome(r",? (?:in|on) (?:at least )?(?:\w+) (?:\w+ )?out of (?:five|ten)\b", "")),
    Edit("outcome with should", "outcome", WEAKENED, _outcome(r"\bNn will\b", "Nn should")),
    # ------------------------------------------------------------------ needs
    Edit("cannot to can find it hard", "need", WEAKENED, _need(r"\bcannot\b", "can find it hard to")),
    Edit("severe to some", "need", WEAKENED, _need(r"\b(?:severe|significant|profound)\b", "some")),
    Edit("sometimes", "need", WEAKENED, _need(r"\b(?<!not )(?<!is )(?:always|never|every day|every time)\b", "sometimes")),
    # ------------------------------------------------------------------ harmless
    Edit("therapist short", "provision", HARMLESS, _who(r"speech and language therapist", "SaLT")),
    Edit("assistant short", "provision", HARMLESS, _who(r"teaching assistant", "TA")),
    Edit("minutes short", "provision", HARMLESS, _amount(r"\bminutes\b", "mins")),
    Edit("half an hour", "provision", HARMLESS, _amount(r"\b30 minutes\b", "half an hour")),
    Edit("an hour in minutes", "provision", HARMLESS, _amount(r"\bone hour\b", "60 minutes")),
    Edit("each week to weekly", "provision", HARMLESS, _amount(r"\beach week\b", "every week")),
    Edit("twice in figures", "provision", HARMLESS, _amount(r"\btwice (?:a|each|every) week\b", "2 x per week")),
    Edit("numbers in figures", "provision", HARMLESS, _all(r"\bthree\b", "3")),
    Edit("one to one", "provision", HARMLESS, _all(r"\bone[- ]to[- ]one\b", "1:1")),
    Edit("will to must", "provision", HARMLESS, _text(r"\bwill\b", "must")),
    Edit("key stage short", "outcome", HARMLESS, _when(r"\bKey Stage\b", "KS")),
    Edit("pronoun", "need", HARMLESS, _need(r"^Nn\b", "He")),
    Edit("quotation marks", "need", HARMLESS, _need(r"\"([^\"]+)\"", "\u2018\\1\u2019")),
    Edit("dash", "need", HARMLESS, _need(r", so\b", " \u2013 so")),
    Edit("word order", "provision", HARMLESS,
         lambda item: replace(item, pattern=item.pattern + 1) if isinstance(item, ProvisionText) and item.what and item.who and item.often else None),
    Edit("synonym", "need", HARMLESS, _need(r"\bfinds it hard\b", "finds it difficult")),
)  # fmt: skip


def _sentence(item: Item) -> str:
    return item if isinstance(item, str) else item.sentence()


def edited_plan(content: Content, random: Random, *, most: int) -> tuple[Content, list[Edited]]:
    """Return a plan with edits at no more than that many statements, each at another, and what they were."""
    places = list(_places(content))
    random.shuffle(places)
    made: list[Edited] = []
    for place, of, item in places:
        if len(made) >= most:
            break
        fitting = [(edit, new) for edit in EDITS if edit.of == of and (new := edit.change(item)) is not None]
        fitting = [(e, n) for e, n in fitting if _sentence(n) != _sentence(item)]
        if not fitting:
            continue
        # The edit that has been made least so far in this plan: the rare ones come to their turn.
        used = [one.edit for one in made]
        edit, new = min(fitting, key=lambda one: (used.count(one[0].name), random.random()))
        content = _put(content, place, new)
        made.append(Edited(edit.name, _sentence(item), _sentence(new), edit.makes))
    return content, made


Place = tuple[int, int, str, int]
"""Area (from 0), row, which part, number of the provision."""


def _places(content: Content) -> Iterator[tuple[Place, str, Item]]:
    for number, area in enumerate(content.areas):
        for at, row in enumerate(area.rows):
            yield (number, at, "need", 0), "need", row.need
            if row.outcome:
                yield (number, at, "outcome", 0), "outcome", row.outcome
            for n, provision in enumerate(row.provision):
                yield (number, at, "provision", n), "provision", provision


def _put(content: Content, place: Place, item: Item) -> Content:
    number, at, part, n = place
    area: AreaContent = content.areas[number]
    row: Row = area.rows[at]
    if part == "provision":
        value: object = (*row.provision[:n], item, *row.provision[n + 1 :])
    else:
        value = item
    rows = (*area.rows[:at], replace(row, **{part: value}), *area.rows[at + 1 :])
    areas = (*content.areas[:number], replace(area, rows=rows), *content.areas[number + 1 :])
    return replace(content, areas=areas)
