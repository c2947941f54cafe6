"""Labels of a form's own, told by their coming again: `Lead professional: …`, or alone over what they label.

`Outcome:` and `Who:` are labels wherever they stand. Others are when the same one begins two lines at least,
or stands twice on a line of its own, all its words are such as forms are made of, and together they say what
is labelled.
"""

import re
from collections import Counter

from ehcp_audit.reading.lines.heads import DETAILS, KIND_OF, STATEMENT_ROLES, WHAT, read_head, split_label
from ehcp_audit.reading.lines.line import Line, Role
from ehcp_audit.reading.words.wording import normal

from .assignment import Assignment

__all__ = ["Label", "label_of", "own_head", "own_label"]

Label = tuple[Role, str, int]
"""What it is for, its words, and where in the line what it labels begins."""

_LABEL = re.compile(r"\W{0,3}(?P<label>[A-Za-z][^:?\n]{1,70}?)(?:\s*\?\s*:?|\s*:|\s[\u2013-])\s+(?=\S)")
_WORDS = frozenset(
    """
    a able about achieve achieved achievement action actions address addressed addresses adults advice
    agency agreed aim aiming aims allocation amount and are arrangements baseline be being budget by care
    carried check checked checks child college comment comments completion cost council criteria date
    deadline deliver delivered delivering delivery description desired detail detailed details different
    direct do does doing done duration educational end evaluated evaluation evidence expected following
    for frame frequency frequently from funded funding get goal going happen has he health help her here
    his hours how i impact in input intended intensity intervention interventions involved is it job key
    know la lead length level link linked links long made many measure measured medium meet meeting meets
    met minutes monitor monitored monitoring much must my n name named nature need needed needs no
    normally not number of often on or organisation our out outcome outcomes overarching payment payments
    per person personal place practitioner professional professionals progress provide provided provider
    provides provision provisions put qualifications quantified quantity rag ratio ref reference regularly
    related relates report required resource resources responsibility responsible result review reviewed
    reviewing role s scale school sen sep session sessions setting she short should smart social sought
    source special specific specified staff staffing stage start steps strategies strategy success support
    supported supports take taken target targets team term that the their there they this time timeframe
    times timescale timing title to towards training type want we week weekly what when where which who
    whom will with working y year yes
    """.split()  # noqa: SIM905 - a paragraph of words reads best
)
"""Words that a form's labels are made of; "literacy", "therapy" or "assistant" say something themselves."""
_NAMES_ONE = re.compile(r"\([a-z]\)|\b[A-H]\W*$|\d")
"""`Outcome (a)`, `Need 2`: another one each time."""
_WITHIN = 80
"""Characters in which the mark behind a label stands."""
_LONGEST = 10
_AGAIN = 2


def label_of(walk: Assignment, line: Line) -> Label | None:
    """Return the label that a line begins with: one that is known everywhere, or one of the form's own."""
    return split_label(line.body) or own_label(walk, line)


def own_label(walk: Assignment, line: Line) -> Label | None:
    """Return the label of the form's own that a line begins with."""
    if walk.own_labels is None:
        walk.own_labels = _labels(walk.lines)
    label = walk.own_labels.get(line.order)
    if label is None or normal(label[1]) not in WHAT:
        return label
    letter = line.letter or walk.letter
    if letter not in KIND_OF or letter is None or len(walk.scope) > 1:
        return None  # `Description: …` is what the section states, where it states one thing
    return KIND_OF[letter], label[1], label[2]


def own_head(walk: Assignment, line: Line) -> Role | None:
    """Return what a label of the form's own that stands alone on its line is for; `None`: it is none."""
    if walk.own_heads is None:
        walk.own_heads = _heads(walk.lines)
    return walk.own_heads.get(line.order)


_HEADS = frozenset({*DETAILS, *STATEMENT_ROLES, Role.OTHER})


def _heads(lines: list[Line]) -> dict[int, Role]:
    found: list[tuple[int, str, Role]] = []
    for line in lines:
        if line.words > _LONGEST or line.is_listed or (line.table is not None and line.table.columns > 1):
            continue
        if ":" in line.body.rstrip(" :") or _NAMES_ONE.search(line.body):
            continue
        words = normal(line.body)
        if words and _WORDS.issuperset(words.split()) and (role := read_head(line.body)) in _HEADS:
            found.append((line.order, words, role))
    times = Counter(words for _, words, _ in found)
    return {order: role for order, words, role in found if times[words] >= _AGAIN}


def _may_be_labelled(text: str) -> bool:
    """Tell at a glance whether a mark may stand behind a label in front: most lines have none there."""
    front = text[:_WITHIN]
    return ":" in front or "?" in front or " -" in front or " \u2013" in front


def _labels(lines: list[Line]) -> dict[int, Label]:
    found: list[tuple[int, str, Label]] = []
    for line in lines:
        match = _LABEL.match(line.body) if _may_be_labelled(line.body) else None
        if match is None or match["label"].split(maxsplit=1)[0].lower() not in _WORDS:
            continue
        words = normal(match["label"])
        if len(words.split()) > _LONGEST or not _WORDS.issuperset(words.split()):
            continue
        role = Role.OTHER if words in WHAT else read_head(match["label"])
        if role is not None and split_label(line.body) is None:
            found.append((line.order, words, (role, match["label"], match.end())))
    times = Counter(words for _, words, _ in found)
    return {order: label for order, words, label in found if times[words] >= _AGAIN}
