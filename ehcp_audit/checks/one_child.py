"""Whose plan it is: one child from beginning to end."""

import re
from collections import Counter
from collections.abc import Iterator

from ehcp_audit.language.first_names import first_names
from ehcp_audit.language.starts import AnyOf, Holding, Starting, runs_of
from ehcp_audit.model import Excerpt, Plan, Section

from .passages import is_redacted, lines_of, sentences_of, small_words
from .register import NoOptions, Seen, check

_HE = re.compile(r"\b(?:he|him|his|himself)\b", re.IGNORECASE)
_SHE = re.compile(r"\b(?:she|her|hers|herself)\b", re.IGNORECASE)
_HE_OR_SHE = AnyOf("he him his himself she her hers herself")
_EITHER = Starting(
    re.compile(
        r"\b(?:s?he|his|him|hers?)\s*(?:/|or|and)\s*(?:s?he|his|him|hers?)\b|\bs/he\b|\bhe/she\b",
        re.IGNORECASE,
    ),
    "s he she his him her hers",
    needs="/ or and",
)
_SUBJECT = Holding(
    re.compile(
        r"(?:^|[.!?]\s+)([A-Z][a-z]{2,})(?:['\u2019]s\b|\s+(?:will|can|is|has|needs|finds|"
        r"struggles|requires|does|was|likes|uses))"
    )
)
_ANYBODY = (
    "mum mother dad father parent parents carer carers brother sister aunt uncle friend peer family "
    "mr mrs ms miss staff adult nurse grandmother grandfather grandma grandad granny assistant assistants "
)
_PEOPLE = frozenset(_ANYBODY.split())
_WORKERS = ("er", "or", "ist", "ian")
"""Endings of most words for somebody at work: a teacher, a mentor, a therapist; of many nobody says "he"."""
_SUCH = (
    "after altogether anger another answer better bitter border calculator calmer catheter chapter "
    "character charger chatter checklist clearer clever clicker closer cluster computer consider "
    "corner corridor counter cover danger december deeper deliver differ dinner disorder drawer "
    "earlier easier easter either enter error escalator exist faster fewer filter finger flicker "
    "floor flutter folder forever further greater hamster handover happier harder healthier higher "
    "however indicator inhaler inner interior jumper junior ladder larger later layer letter lighter "
    "litter liver longer louder lower magnifier major manner matter meter minor mirror moist monitor "
    "motor nearer neither never newer november number october offer older order other outdoor paper "
    "persist planner poster power prior projector proper quarter quicker quieter radiator rather "
    "refer refresher register remember reminder river rounder rubber ruler scooter sensor september "
    "shorter shower sleepover slower smaller sooner spacer stammer sticker stronger stutter summer "
    "super thereafter timer together tower tractor transfer under upper water weaker weather "
    "whatever wheelchair whenever wherever whether whichever whisper wider winter wonder wrist "
)
_NOBODY = frozenset(_SUCH.split())
"""Words with such an ending that are nobody."""


def _somebody_else(text: str) -> bool:
    """Tell whether a line speaks of a person other than the child."""
    words = runs_of(text)
    return not words.isdisjoint(_PEOPLE) or any(
        len(word) >= 5 and word.endswith(_WORKERS) and word not in _NOBODY for word in words
    )


def _begin(pattern: re.Pattern[str], text: str) -> int:
    match = pattern.search(text)
    return match.start() if match else len(text)


_SIGNIFICANT = 3
_I = re.compile(r"\b(?:I|[Mm]e|[Mm]y|[Mm]yself)\b")


def _inner_sections(plan: Plan) -> list[Section | None]:
    # Section A speaks of the family and K of the professionals: other people, rightly.
    return [plan.section(letter) for letter in ("B", "C", "D", "E", "F", "G", "H", "H1", "H2")]


def _inner_lines(plan: Plan) -> Iterator[Excerpt]:
    for section in _inner_sections(plan):
        yield from lines_of(section)


@check(
    "one-child-throughout",
    asks="Is the plan about the same child from beginning to end?",
    source="Checking practice of SEND advice services",
)
def one_child_throughout(plan: Plan, options: NoOptions) -> Iterator[Seen]:
    """Look for "he" and "she" both used for the child, and for a second first name that statements speak of.

    Only a person can say that it is another child: the answer is never more than that somebody should look.
    """
    lines = list(_inner_lines(plan))
    if not lines:
        return
    he: list[Excerpt] = []
    she: list[Excerpt] = []
    both: list[Excerpt] = []
    for line in lines:
        if line.text not in _HE_OR_SHE:
            continue  # most lines, and their words tell it at once
        text = _EITHER.pattern.sub(" ", line.text) if _EITHER.may_be_in(line.text) else line.text
        is_he, is_she = _HE.search(text) is not None, _SHE.search(text) is not None
        if is_he != is_she:
            (he if is_he else she).append(line)
        elif is_he:
            both.append(line)
    fewer, more = sorted((he, she), key=len)
    other = _HE if fewer is he else _SHE
    odd = next((line for line in fewer if _may_be_the_child(line.text)), None) or next(
        # Where both words stand in one line, whoever else is meant was spoken of before.
        (line for line in both if not _somebody_else(line.text[: _begin(other, line.text)])),
        None,
    )
    if odd is not None and len(more) >= _SIGNIFICANT:
        says = (
            "speaks of the child as “he” or “she” where the rest of the plan does not: look "
            "whether it is this child"
        )
        yield Seen(None, says, _sentence_with(odd, other), "plan: he or she")
    elif more:
        yield Seen(
            True, "uses the same word for the child as the rest of the plan", more[0], "plan: he or she"
        )
    yield from _names(plan, lines)


def _may_be_the_child(text: str) -> bool:
    """Tell whether "he" or "she" in a line is likely the child.

    A line that also speaks of a mother, a teacher or a mentor may mean them, unless it is done to somebody.
    """
    if not _somebody_else(text):
        return True
    done = _DONE_TO.search(text)
    return done is not None and not _RELATIVE.search(text[: done.start()])


_GIVE = (
    r"(?:teach|meet|help|support|see|give|show|remind|prompt|encourage|enable|allow|assess|coach|let|"
    r"keep|assist|"
    r"guide|observe)(?:s|es|ing|ed)?"
)
_GIVERS = (
    "teach* meet* help* support* see* give* show* remind* prompt* encourag* enabl* allow* assess* coach* "
    "let* keep* assist* guid* observ*"
)
"""What `_GIVE` can begin with."""
_DONE_TO = Starting(re.compile(rf"\b{_GIVE}\s+(?:him|her)\b", re.IGNORECASE), _GIVERS)
_RELATIVE = re.compile(
    r"\b(?:mum|mother|mrs|ms|miss|sister|aunt|daughter|dad|father|mr|brother|uncle|son|grand\w+|"
    r"cousin|carers?)\b",
    re.IGNORECASE,
)


def _sentence_with(line: Excerpt, pattern: re.Pattern[str]) -> Excerpt:
    """Quote only the sentence of a line in which a pattern is found."""
    for sentence in sentences_of(line.text):
        if pattern.search(sentence):
            return Excerpt(text=sentence, place=line.place)
    return line


_TREATED = Starting(
    re.compile(
        rf"\b{_GIVE}\s+(?P<done>[A-Z][a-z]{{2,}})(?='s\b|\u2019s\b|\s+(?:an?|the|his|her|their|how|what|"
        rf"when|if|because|so)\b"
        rf"|\s+and\s+(?:his|her|their)\b"
        rf"|\s+to\s+(?!all\b|every|each\b|the\b|his\b|her\b|staff\b|pupils\b|whole\b)[a-z]|[.;,])"
        r"|\bso that (?P<aim>[A-Z][a-z]{2,}) (?:can|is|will|has|knows|feels|does)\b"
        r"|\b(?:when|if|because|where|while|before|after) (?P<time>[A-Z][a-z]{2,}) "
        r"(?:is|was|has|feels|needs|becomes|finds|gets|cannot)\b"
    ),
    f"{_GIVERS} so when if because where while before after",
)
"""A name that is spoken of as the child is: something is done for it, or it feels something."""
_NAME = re.compile(r"[A-Z][a-z]{2,}")
_WHOLE_NAME = re.compile(r"\b[A-Z][a-z]{2,}\b")
_BEGINS = re.compile(r"(?:^|[.!?]\s+)(?=[A-Z][a-z]{2,}\s+[a-z]+s\b)([A-Z][a-z]{2,})(?!\s+[A-Z])\b")
_WITH = Starting(
    re.compile(rf"\b(?:with|for|{_GIVE}) ([A-Z][a-z]{{2,}})(?!\s+[A-Z])\b"), f"with for {_GIVERS}"
)
_INTRODUCED = re.compile(r"\b([A-Za-z]+)\.?,? (?=[A-Z])([A-Z][a-z]{2,})(?:(?:,| and| or) ([A-Z][a-z]{2,}))?")
_INTRODUCED_AS = (
    "brother brothers sister sisters friend friends cousin cousins twin twins dog cat pony mum dad "
    "mother father mr mrs ms miss dr aunt auntie uncle carer carers "
)
_KINDS_OF_PEOPLE = frozenset(_INTRODUCED_AS.split())
_SOME_KIND = AnyOf(_INTRODUCED_AS)


def _names(plan: Plan, lines: list[Excerpt]) -> Iterator[Seen]:
    common = small_words(_inner_sections(plan)) | _NO_NAMES
    # Most lines begin with a capital and name nobody: these need not be looked at closely.
    capitals = [(line, _NAME.findall(line.text)) for line in lines]
    names = {one for _, found in capitals for one in found}
    names = {one for one in names if one.lower() not in common}
    naming = [line for line, found in capitals if not names.isdisjoint(found)]
    spoken_of = [
        (name, line)
        for line in naming
        for name in (
            *(match[1] for match in _SUBJECT.finditer(line.text)),
            *(match["done"] or match["aim"] or match["time"] for match in _TREATED.finditer(line.text)),
        )
        if name.lower() not in common
    ]
    named = Counter(name for name, _ in spoken_of)
    # "Tam reads", "with Tam": enough to tell who the child is, too little to call somebody another child.
    named.update(name for line in naming for name in _mentioned(line.text) if name.lower() not in common)
    child, times = named.most_common(1)[0] if named else ("", 0)
    # Where the child's name was taken out, any name that was left is somebody's.
    taken_out = times < 2 and any(is_redacted(line.text) for line in lines)
    if times < 2:
        child = ""
    known = {name for text in _people(plan) for name in _WHOLE_NAME.findall(text)}
    if child not in known and 2 * sum(_I.search(line.text) is not None for line in lines) > len(lines):
        # A plan that says "I" need name nobody: whoever is named, and is nobody of A or K, is looked at.
        name, line = next(((name, line) for name, line in spoken_of if name not in known), ("", lines[0]))
        if name:
            says = "names somebody, where the rest of the plan says “I”: look whether this is the right plan"
            yield Seen(None, says, _sentence_with(line, re.compile(rf"\b{name}\b")), "plan: name")
        return
    if not child and not taken_out:
        return
    # The front page names whose plan it is; family and friends are introduced in A, professionals in K, and
    # both anywhere by what they are.
    known |= {
        one
        for line in lines
        if line.text in _SOME_KIND
        for what, *people in _INTRODUCED.findall(line.text)
        if what.lower() in _KINDS_OF_PEOPLE
        for one in people
    }
    # Nearly all lines name the child alone, if anybody.
    listed = first_names()
    others = {one for _, found in capitals for one in found if one.lower() in listed} - {child, *known}
    forenames = [
        (name, line)
        for line, found in capitals
        if not (names.isdisjoint(found) or others.isdisjoint(found))
        for name in _forenames(line.text)
        if name in others
    ]
    if taken_out:
        left = Counter(name for name, _ in forenames)
        seldom = next(((name, line) for name, line in forenames if left[name] < _SIGNIFICANT), None)
        if seldom is not None:
            says = (
                "names somebody where the rest of the plan has the name taken out: look whether it is "
                "this child"
            )
            yield Seen(None, says, _sentence_with(seldom[1], re.compile(rf"\b{seldom[0]}\b")), "plan: name")
        return
    spoken_of = [(name, line) for name, line in spoken_of if name != child and name not in known]
    other = next(iter(spoken_of + forenames), None)
    if other is not None:
        says = (
            "names somebody other than the child of the rest of the plan: look whether this is the right plan"
        )
        yield Seen(None, says, _sentence_with(other[1], re.compile(rf"\b{other[0]}\b")), "plan: name")
    else:
        first = next(line for line in lines if re.search(rf"\b{child}\b", line.text))
        yield Seen(True, "is about the same child as the rest of the plan", first, "plan: name")


_FORENAME = re.compile(
    r"(?P<before>[\w.'\u2019]+,? |[(\u201c\"])?(?P<name>\b[A-Z][a-z]{2,}\b)"
    r"(?P<behind>['\u2019]s [A-Z]|[-\w]| [A-Z]|, (?:the|an?|his|her) )?"
)


def _forenames(text: str) -> Iterator[str]:
    """Walk the common first names in a line that can mean somebody the plan has not introduced.

    No part of a longer name (St Anne's, Mr Oliver, Emily Davison School), and nobody put beside a word that
    says who it is ("his mentor, Liam,").
    """
    listed = first_names()
    for match in _FORENAME.finditer(text):
        before = match["before"] or ""
        if match["behind"] or match["name"].lower() not in listed or before.rstrip().endswith((",", "(")):
            continue
        begins = match.start() == 0 or text[: match.start()].rstrip()[-1:] in ".!?:;"
        if before[:1].isupper() and (not begins or before.rstrip(" .") in _TITLES):
            continue
        if before.strip() not in {"called", "named"}:
            yield match["name"]


_TITLES = frozenset({"Mr", "Mrs", "Ms", "Miss", "Dr", "Prof", "St", "Saint", "Sir", "Lady"})


def _mentioned(text: str) -> list[str]:
    """Return the names that begin a sentence as who does something, or with or for whom something is done."""
    found = [*_BEGINS.finditer(text), *_WITH.finditer(text)]
    return [match[1] for match in sorted(found, key=lambda one: one.start(1))]


def _people(plan: Plan) -> Iterator[str]:
    """Walk where whoever belongs to the plan is named: the child, family and professionals."""
    yield from (leftover.text for leftover in plan.unplaced)
    for letter in ("A", "K"):
        yield from (line.text for line in lines_of(plan.section(letter)))


_ORDINARY = (
    "he she they his her hers their the this that these those there staff adults adult parents parent "
    "mum dad mother father teachers teacher school provision outcome outcomes support section sessions "
    "session advice reports report therapist speech language pupils pupil child children class "
    "additional specialist learning all each one two three what who how when where while although "
    "because during after before english maths reading writing handwriting attention anxiety behaviour "
    "communication cognition sensory physical social emotional health makton makaton autism dyslexia "
    "dyspraxia epilepsy strengths needs need monday tuesday wednesday thursday friday term year key "
    "stage january february march april may june july august september october november december it its "
    "none nothing nobody neither further other others another such there same "
    "and but not most some any every both whoever someone somebody anyone anybody everyone high funding "
)
_NO_NAMES = frozenset(_ORDINARY.split())
"""Words that begin statements with a capital and name nobody."""
