"""Section A: what the child likes and does.

A life is told in more ways than a list of likes: two rats and their names tell of an interest as surely as "I
like animals". So only a section that tells of nothing the child has, does or makes much of lacks interests
for certain; of all else a person says whether it is enough.
"""

import re
from collections.abc import Iterator

from ehcp_audit.language import read_voice
from ehcp_audit.model import Excerpt, Plan, SectionLetter

from .passages import headed, mostly_redacted, quoted, says_none, sentences_of
from .register import NoOptions, Seen, check
from .speakers import ASPIRATION, FIRST_PERSON, missing, spoken

__all__ = ["INTEREST", "WOULD_LIKE"]

INTEREST = re.compile(
    r"\b(?:lik(?:e|es|ed|ing)|lov(?:e|es|ed|ing)|enjoy\w*|favourites?|hobb(?:y|ies)|"
    r"interest(?:s|ed)?|fascinat\w+|passion\w*|keen on|collects?|"
    r"fan of|good at|happiest|plays? (?:football|with|the|on|guitar|piano)|fun|sings? in|"
    r"best (?:thing|part|bit) (?:in|of|about) (?:my|his|her|their) (?:week|weekend|day|life))\b",
    re.IGNORECASE,
)
_PET = re.compile(
    r"\b(?:(?<!to )have|has|['\u2019](?:ve|s) got|got|keeps?|looks? after|looking after|owns?|feeds?|"
    r"walks?|my|his|her|"
    r"their|our)\s+"
    r"(?:(?!scared|afraid|allerg|no\b|not\b)[\w'\u2019-]+\s+){0,3}?"
    r"(?:dogs?|pupp(?:y|ies)|cats?|kittens?|rabbits?|hamsters?|guinea[- ]pigs?|gerbils?|rats?|mice|ferrets?|"
    r"fish|goldfish|tortoises?|terrapins?|turtles?|snakes?|geckos?|lizards?|bearded dragons?|chickens?|hens?|"
    r"ducks?|pigeons?|budgies?|parrots?|pon(?:y|ies)|horses?|goats?|lambs?|snails?|stick insects?|spiders?|"
    r"pets?)\b",
    re.IGNORECASE,
)
"""An animal of the child's own counts as much as a like."""
_INTERESTS_HEADING = re.compile(
    r"\b(?:interests?|hobb(?:y|ies)|likes|enjoys?|fun|favourite things|what (?:is|'s) important)\b",
    re.IGNORECASE,
)
_SEVERAL = re.compile(rf"{INTEREST.pattern}[^.,;!?]{{2,30}},[^.;!?]{{2,40}}(?:,| and )", re.IGNORECASE)
"""Likes that are listed: the rabbit, painting and being outside."""
WOULD_LIKE = re.compile(r"\b(?:would|['\u2019]d)\s+(?:really\s+)?(?:like|love)\b", re.IGNORECASE)
"""A wish is no interest."""
_NO_LIKE = re.compile(
    r"\bused to (?:like|love|enjoy)\b"
    r"|\b(?:lik(?:e|es|ing)|loves?)\s+(?:to\s+(?:answer|be\s+(?:asked|told|shown|given|warned|spoken)|"
    r"(?:speak|talk|sign|communicate)\s+(?:with|by|through|in)\b)|(?:people|adults|staff|teachers)\s+(?:to|who)\b"
    r"|it\s+(?:when|if)\s+(?:people|adults|staff|teachers|you)\b)",
    re.IGNORECASE,
)
"""What was liked once, and how somebody likes to be spoken with, is no interest."""
_HOPE = re.compile(r"\bhop(?:e|es|ed|ing)\b", re.IGNORECASE)

_DOING = (
    r"(?:play|draw|paint|make|build|bake|cook|swim|dance|sing|ride|climb|skate|skateboard|fish|dig|grow|"
    r"plant|"
    r"feed|knit|sew|code|film|collect|trade|swap|race|cycle|drum|watch|cuddle|groom|explore|spot|mend|fix|"
    r"support|follow)"
)
_TELLS = re.compile(
    # What I do: I draw, I always watch, I go to Cubs.
    rf"\bI\s+(?:\w+ly\s+|always\s+|also\s+|often\s+|sometimes\s+|mostly\s+|can\s+)*"
    rf"(?:{_DOING}|read|write|listen to|run|know|go (?:to|out|for|with)|help (?:my|our|grand\w+|in the))\b"
    # What the child does, as others tell it.
    r"|\b(?:plays|draws|paints|builds|bakes|swims|dances|sings|rides|climbs|collects|grows|plants|feeds|"
    r"knits|"
    r"(?:chose|chooses|picked|picks)(?! to\b)|"
    r"sews|films|swaps|watches|cuddles|mends|listens to|goes to (?!school|sleep|bed|the toilet|nursery|"
    r"college)|"
    r"attends (?!school|nursery|college|the|a\b|an\b)|belongs to|spends? (?:\w+ ){0,3}(?:time|hours?|"
    r"weekends?|"
    r"evenings?|days?|saturdays?|sundays?))\b"
    # What is of the child's own, and what is made much of.
    r"|\b(?:best (?:thing|bit|part|day|friend|lesson|place|toy)|treasur\w+|special (?:toy|thing|place)|"
    r"obsess\w+|"
    r"mad about|crazy about|(?:is|am|are|really|very|['\u2019]m|['\u2019]s) (?:really |very )?into|"
    r"knows? (?:all|every\w*)|"
    r"expert|proud|excite[sd]?|laugh(?:s|ed)?|smiles?|lights? up|can tell you|for hours|spare time|free time|"
    r"after school|at (?:the )?weekends?|every (?:mon|tues|wednes|thurs|fri|satur|sun)day|collection|club|"
    r"cubs|"
    r"beavers|brownies|guides|scouts|rainbows|cadets|youth group|team|band|choir|allotment)\b"
    r"|\bmy\s+(?:\w+\s+)?(?:bike|bicycle|scooter|phone|tablet|ipad|console|guitar|drums?|keyboard|books?|"
    r"comics?|cards?|"
    r"cars?|trains?|dolls?|teddy|bear|lego|blanket|garden|shed|den|cave|camera|telescope|poster\w*|"
    r"skateboard)\b",
    re.IGNORECASE,
)
"""What may tell of an interest: whether it does, a person must say."""


def _under_heading(plan: Plan, pattern: re.Pattern[str]) -> Excerpt | None:
    """Return the first line of section A, of five words or more, under a sub-heading with a pattern."""
    for heading, passage in headed(plan.section(SectionLetter.A)):
        if (
            pattern.search(heading)
            and len(passage.text.split()) >= 5
            and not (says_none(passage.text) or mostly_redacted(passage.text))
        ):
            return quoted(passage)
    return None


def _likes(text: str) -> int:
    """Count what a line says of likes and hobbies; a list of likes counts twice."""
    said = _NO_LIKE.sub(" ", WOULD_LIKE.sub(" ", text))
    return len(INTEREST.findall(said)) + bool(_SEVERAL.search(said))


def _likes_and_pets(text: str) -> int:
    return _likes(text) + bool(_PET.search(WOULD_LIKE.sub(" ", text)))


def _may_tell(text: str) -> bool:
    """Tell whether a line speaks, not as a hope, of what the child has or does, or as few others would."""
    told = [
        one
        for one in sentences_of(text)
        if not (ASPIRATION.search(one) or WOULD_LIKE.search(one) or _HOPE.search(one))
    ]
    return any(_TELLS.search(one) or _is_own(one) for one in told)


def _is_own(sentence: str) -> bool:
    """Tell whether a sentence in the first person tells what not every child could say."""
    read = read_voice(sentence) if FIRST_PERSON.search(sentence) else None
    return read is not None and read.first_person and read.verdict != "generic"


@check(
    "interests-present",
    asks="Does section A say what the child likes and is interested in?",
    source="SEND Regulations 2014, regulation 12(1)(a)",
)
def interests_present(plan: Plan, options: NoOptions) -> Iterator[Seen]:
    """Count what is said of likes, hobbies, interests and pets.

    A single one goes to a person, and so does whatever else tells of something that the child has or does.
    """
    if plan.section(SectionLetter.A) is None:
        return
    headed = _under_heading(plan, _INTERESTS_HEADING)
    lines = [line for _, line in spoken(plan)]
    found = [line for line in lines if _likes_and_pets(line.text)]
    says = "tells of the child's interests"
    if sum(_likes(line.text) for line in found) >= 2:
        yield Seen(True, says, max(found, key=lambda line: _likes(line.text)), "section A")
    elif headed is not None:
        yield Seen(True, "stands under a heading for the child's interests", headed, "section A")
    elif sum(_likes_and_pets(line.text) for line in found) >= 2:
        yield Seen(True, says, max(found, key=lambda line: _likes_and_pets(line.text)), "section A")
    elif found:
        says = "is all that was found about the child's interests: is it enough?"
        yield Seen(None, says, found[0], "section A")
    elif (told := next((line for line in lines if _may_tell(line.text)), None)) is not None:
        says = "may tell of something the child likes: look whether it does, and whether it is enough"
        yield Seen(None, says, told, "section A")
    else:
        yield missing(plan, "section A", "and nothing in section A tells of the child's interests")
