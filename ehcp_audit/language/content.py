"""What is provided: the activity, item or way of working that a statement names, beyond "support"."""
# ruff: noqa: E501, SIM905 - patterns and word lists read best as lines of words

import re
from collections.abc import Iterable, Iterator, Sequence

from .acts import act_in
from .numerals import NUMBER_WORDS
from .plain import Plain
from .starts import Holding, Starting
from .things import Thing, everyday_words, generic_words, things_in

__all__ = ["act_of", "action_of", "content_of", "has_telling_word", "purpose_spans", "training_subject"]

Span = tuple[int, int]

_PURPOSE = Starting(
    re.compile(
        r"(?<![a-z])(?:(?:in order |so as |designed |aimed |aiming |intended |needed |required )?to (?:further |better |also |fully |continue to )?"
        r"(?:develop|improve|support|help|enable|promote|increase|build|address|meet|ensure|allow|encourage|reduce|manage|aid|assist|raise|"
        r"extend|strengthen|enhance|boost|foster|facilitate|overcome|progress|access|achieve|make|maintain|cope|understand|engage|become|regulate|feel|participate|minimise|work towards|prepare|catch up|learn|target|work on|keep|secure|close|be able)"
        r"|so that|(?:aimed|aiming) at|for the purpose of|with the aim of|because|due to|given (?:his|her|their|ℵ's)|targeting|focus(?:ing|ed|es)? on|"
        r"(?:support|help|input|intervention|assistance|guidance|provision|work|supported|helped|programmes?|strategies|teaching|session|sessions) (?:with|for|in|on|around|to address|regarding|relating to|at) (?:his|her|their|ℵ's|the)?"
        r"|(?:support|help|assistance|guidance) (?:with|in|for|on|around) (?:following|understanding|joining|managing|coping|settling|staying|remembering|learning|concentrating|attending|becoming|being|organising|expressing|controlling|calming|dealing|making (?:friends|progress)|getting (?:on|along|started|going)|taking (?:part|turns)))"
        r"(?![a-z])"
    ),
    "in so designed aimed aiming intended needed required to for with because due given targeting focusing focused focuses focus support "
    "help input intervention assistance guidance provision work supported helped programme programmes strategies teaching session sessions",
)
_PURPOSE_END = re.compile(
    r"[.;:]|, |(?:(?<= )(?=(?:delivered|provided|led|run|taught|from an?|by an?|by the|for \d|for (?:at least|half|an hour|one|two|three|fifteen|twenty|thirty|forty|forty-five|a minimum)|at least|each|every|once|twice|three times|\d|weekly|daily|using|through|by [a-z]{3,12}ing|with an?|in an?|in groups?|which will|including|will )\b))|$"
)
_STOPS = frozenset(
    "a an the his her their its this that these those my our your by from with to of for in on at and or as if is are be been being "
    "will must shall should may can could would who which where when than then per via into onto up out over under about "
    "has have had not no also all any some both he she they him them it we i you so such there here more most other "
    "himself herself themselves self own how what while during between before after until within without around "
    "new just only very well too much many few lot lots etc e.g eg i.e ie whole full "
    "whose whom whether because having being called whereby wherever whenever respect regard accordance intervals interval juncture failing event else "
    "jointly agreed mediation wks namely hereby thereof thereafter aforesaid notwithstanding authority council ehc ehcp mrs miss dr proper properly gets want wants".split()
)
_TOPICAL = re.compile(
    r"(?:liter|numer|languag|speech|communicat|interact|soci|emotion|behavio|sensor|attent|concentrat|listen|memor|motor|motric|fine$|gross$|physic|mental|"
    r"health|wellbeing|well-being|anxi|regulat|self-|read|writ|spell|math|number|organis|independ|friend|relation|play|confiden|cognit|"
    r"expressiv|receptiv|pragmat|underst|comprehen|vocab|express|feel|focus|engag|particip|process|transition|mobil|hygien|toilet|"
    r"dress|eat|feed|hear|vision|visual|sight|plann|resilien|esteem|academ|educat|english|autis|adhd|dyslex|dysprax|trauma|attach|special|"
    r"interven|support|learn|develop|skill|task|area|target|subject|aspect|difficult|challeng|key$|core$|life$|life-|daily|routine|peer|adult|child|pupil|student|school|class|staff|home|famil|parent|teach|"
    r"provi|assist|help|guid|input|resourc|strateg|approach|adapt|differen|accommodat|adjust|expert|knowledg|understanding|experien|appropri|suit|sufficien|"
    r"profession|agenc|extern|outside|intern|advis|advic|recommend|report|assess|monitor|review|ensur|enabl|offer|receiv|deliver|continu|remain|regular|frequen|available|access|opportun|benefit|requir|necess|possib|us(?:e|ed|ing)$|work|time|activit|programm|session|minut|hour|week|day|month|year|annual|term)"
)
_ELSEWHERE = re.compile(
    r"^(?:- )?(?:please )?(?:see|as|as per|refer to|per) (?:the )?(?:table |section |advice |appendix )?(?:above|below|table|appendix|attached|section)(?![a-z])|^(?:- )?(?:provision |support |strategies )?as (?:set out|described|outlined|specified|recommended|advised|detailed|listed|stated|agreed) (?:in|by|with|above|below)[\w' ]*"
)
"""What points to another place says nothing here."""
_WHO_ACTS = re.compile(r"'s\b|,? (?:will|must|shall|is|has|needs|should|to)\b")
_TOKEN = re.compile(r"[a-z][a-z'&/-]{2,30}")


def purpose_spans(source: Plain) -> tuple[Span, ...]:
    """Return the stretches that say what the provision is for, which is not what it is."""
    found: list[Span] = []
    for match in _PURPOSE.finditer(source.text):
        if found and match.start() < found[-1][1]:
            continue
        ending = _PURPOSE_END.search(source.text, match.end())
        found.append((match.start(), ending.start() if ending else len(source.text)))
    return tuple(found)


class _Closed:
    """Stretches of a text that are spoken for."""

    def __init__(self, length: int, spans: Iterable[Span]) -> None:
        self.mask = bytearray(length)
        self.close(spans)

    def close(self, spans: Iterable[Span]) -> None:
        for start, end in spans:
            self.mask[start:end] = b"\x01" * (min(end, len(self.mask)) - start)

    def leaves_free(self, span: Span) -> bool:
        return self.mask.find(1, *span) < 0


_NOT_THIS = re.compile(
    r"(?:(?:instead of|rather than|in place of|not|without|no) (?:the |his |her |their |any )?"
    r"|(?:range|variety|selection|choice|number) of (?:[a-z-]{3,14} )?|(?<![a-z])(?:various|different|appropriate|suitable|relevant) )$"
)


_AT_BREAK = Starting(
    re.compile(
        r"(?<![a-z])(?:at|during|over|in) (?:all )?(?:break|lunch|play)(?:s|times?)?(?: (?:and|or|,) (?:break|lunch|play)(?:s|times?)?)?(?![a-z])"
    ),
    "at during over in",
    needs="break* lunch* play*",
)
_NO_KIND = re.compile(r"(?:various|different|appropriate|suitable|relevant) $")
_BARE_THINGS = frozenset(
    {"equipment", "adaptations", "access arrangements", "exam arrangements", "early", "structured"}
)
"""Things that are named without saying which."""


_FOR_THE_CHILD_TO_DO = re.compile(
    r"(?<![a-z])(?:(?<!staff )(?<!adults )(?<!teachers )to (?:follow|understand|remember|process|complete|carry out|cope with|manage|respond to|listen to|attend to|adapt to|do)"
    r"|(?<!practise )(?<!practising )(?<!practice )(?<!rehearse )(?<!teach )(?:following|understanding|remembering|processing|completing|carrying out|coping with|managing|responding to|listening to|attending to|adapting to|doing)"
    r"|(?:support|supported|help|helped|assistance|guidance|encouragement|prompts|prompting|reminders) (?:with|around|for)(?: [a-z]{2,10}ing)?)"
    r" (?:(?!(?:and|or|by|with|using|through|which|that|so|if|when) )[a-zℵ'-]{2,14} ){0,3}$"
)
"""In front of something that the child is helped to follow, understand or cope with."""


def _for_the_child_to_do(source: Plain, ordinary: Iterable[Thing]) -> Iterator[Span]:
    """Walk things that are named as what the child is helped with, and not as what is done."""
    last = -1
    for thing in ordinary:
        start, end = thing.span
        helped = _FOR_THE_CHILD_TO_DO.search(source.text, max(0, start - 60), start)
        if helped or (last > 0 and source.text[last:start] in {" and ", " or ", ", "}):
            last = end
            yield helped.start() if helped else start, end


def _telling(source: Plain, taken: _Closed, *, done_to: bool = False) -> Iterator[re.Match[str]]:
    """Walk the words left free that could say what is done: neither generic, nor a topic, nor whoever acts.

    With `done_to`, also those of what is done to somebody or something: "thickened to level 2".
    """
    generic = generic_words()
    return (
        match
        for match in _TOKEN.finditer(source.text)
        if match[0] not in _STOPS
        and not match[0].endswith(("'s", "s'"))  # whose it is
        and match[0] not in generic
        and taken.leaves_free(match.span())
        and not _TOPICAL.match(match[0])
        and not (match[0] in _CARRIES_OUT and _IT.match(source.text, match.end()))
        and (not _WHO_ACTS.match(source.text, match.end()) or (done_to and match[0].endswith("ed")))
    )


_CARRIES_OUT = frozenset({"run", "runs", "lead", "leads", "does"})
_IT = re.compile(r" (?:it|this|these|them|the (?:programme|sessions?|group|exercises))\b")


def has_telling_word(source: Plain, closed: Iterable[Span]) -> bool:
    """Tell whether a statement holds, purposes included, one word that could say what is done."""
    return next(_telling(source, _Closed(len(source.text), closed)), None) is not None


def content_of(
    source: Plain, closed: Iterable[Span], amounts: Iterable[Span] = ()
) -> tuple[Span | None, tuple[Thing, ...]]:
    """Find what is provided, outside the stretches that say who, how much, how trained and why.

    Returns:
        Where it stands in plain text, `None` where nothing is named but support; and the things of the shipped list
        that were found.
    """
    taken = _Closed(len(source.text), closed)
    named = [
        thing for thing in things_in(source) if thing.kind != "sessions" and taken.leaves_free(thing.span)
    ]
    everyday = everyday_words()
    ordinary = [thing for thing in named if source.text[slice(*thing.span)] in everyday]
    taken.close(_for_the_child_to_do(source, ordinary))
    things = tuple(
        thing
        for thing in named
        if not _NOT_THIS.search(source.text, max(0, thing.span[0] - 34), thing.span[0])
    )
    taken.close(
        thing.span
        for thing in named
        if source.text[slice(*thing.span)] in _BARE_THINGS
        or _NO_KIND.search(source.text, max(0, thing.span[0] - 14), thing.span[0])
    )
    taken.close(match.span() for match in _AT_BREAK.finditer(source.text))
    elsewhere = _ELSEWHERE.match(source.text)
    if elsewhere:
        taken.close([elsewhere.span()])
    taken.close(purpose_spans(source))
    direct = [thing for thing in things if taken.leaves_free(thing.span)]
    if direct:
        first = direct[0].span
        return (first[0], max(thing.span[1] for thing in direct if thing.span[0] <= first[1] + 1)), things
    taken.close(amounts)
    telling = list(_telling(source, taken))
    if len(telling) >= 2:
        start, end = _nearest_together(source, telling)
        return (start, _end_of_phrase(source, end, taken)), things
    told = [
        thing
        for thing in things
        if source.text[slice(*thing.span)] not in _BARE_THINGS and thing not in ordinary
    ]
    if told:  # named only as what the sessions are for: "sessions to teach touch typing"
        return told[0].span, things
    return None, things


_APART = re.compile(r"[.;:()] ?|, (?:and|who|which|that|all|so) | - ")


def _nearest_together(source: Plain, telling: Sequence[re.Match[str]]) -> Span:
    """Return the first stretch of two or more telling words with no end of a clause among them."""
    telling = [match for match in telling if match[0] not in _OF_TIME_OR_NUMBER] or list(telling)
    runs = [[telling[0]]]
    for match in telling[1:]:
        between = source.text[runs[-1][-1].end() : match.start()]
        if len(between) > _FAR or _APART.search(between):
            runs.append([match])
        else:
            runs[-1].append(match)
    first = runs[0][0]
    heads = first.start() < _NEAR_THE_START and _HEADS.match(source.text, first.end())
    if heads and not _is_a_name(source, first):
        best = runs[0]  # "Mentoring for an hour", "Check-in with ..."
    else:
        several = (run for run in runs if len(run) > 1)
        others = (run for run in runs if not _is_a_name(source, run[0]))
        best = next(several, next(others, runs[0]))
        act = action_of(source) if len(best) == 1 else None
        if act and act[0] <= best[0].start() < act[1]:
            return act
    return best[0].start(), best[-1].end()


def _is_a_name(source: Plain, word: re.Match[str]) -> bool:
    """Tell whether a word is written with a capital within a sentence, and so may be somebody's name."""
    start, end = source.at(*word.span())
    return source.given[start:end].istitle() and source.text[max(0, word.start() - 2) : word.start()] not in {
        "",
        ". ",
        ": ",
        "- ",
    }


_OF_TIME_OR_NUMBER = NUMBER_WORDS | frozenset(
    "registration lunch lunches lunchtime break breaks playtime breaktime morning mornings afternoon afternoons evening evenings night nights "
    "term terms autumn spring summer easter christmas half monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays "
    "fridays saturdays sundays january february march april june july august september october november december start end first second third last "
    "birthday max min maximum minimum most further short brief tues thurs mon wed fri sat sun paid employed".split()
)
"""Words that tell when, how many or how long before they tell what."""
_NEAR_THE_START = 24
_HEADS = re.compile(r" ?[:,;.(-]| (?:with|for|of|to|by|from|in|on|at|and|each|every|per|sessions?|work)\b|$")
_NEXT_WORD = re.compile(r" ([a-z][a-z'-]{2,20})(?![a-z'-])")


def _end_of_phrase(source: Plain, end: int, taken: "_Closed") -> int:
    """Return the end of the noun that the words up to here belong to: "smaller" is of "groups"."""
    last = end
    for _ in range(2):
        word = _NEXT_WORD.match(source.text, last)
        if word is None or word[1] in _STOPS or word[1].endswith("ly") or not taken.leaves_free(word.span()):
            return end
        last = word.end()
        if not _NEXT_WORD.match(source.text, last) or source.text[last + 1 :].split(" ", 1)[0] in _STOPS:
            return last
    return end


_FAR = 25
"""Characters between two words that say together what is done."""


def act_of(source: Plain, closed: Iterable[Span], amounts: Iterable[Span]) -> Span | None:
    """Find what one word or turn of phrase says is done, where nothing else does: "weighs him", "a taxi"."""
    if _ELSEWHERE.search(source.text):
        return None
    said, left = _Closed(len(source.text), closed), _Closed(len(source.text), closed)
    said.close(purpose_spans(source))
    left.close(amounts)
    bought = [match.span() for match in _telling(source, left, done_to=True)]
    return act_in(source, [span for span in bought if said.leaves_free(span)], bought, said.leaves_free)


_ACTION = Holding(
    re.compile(
        r"(?<![a-z])(?:will|must|shall|is to|are to)(?: (?:also|each|then|daily|directly|jointly|always))? (?P<verb>[a-z][a-z-]{1,20})(?= [a-z\u2135])"
    )
)
_HELPS_TO = Holding(
    re.compile(
        r"(?<![a-z])(?:help|helps|assist|assists|support|supports|prompt|prompts|remind|reminds) (?:him|her|them|me|ℵ|(?!the|his|her|their)[a-z]{2,14})(?: to)? (?P<verb>shower|wash|dress|eat|drink|bath|bathe|toilet|change|pack|cook|shop|travel|brush|shave|clean|cut|feed|walk|transfer|swim|put on|get dressed|get ready|tie|type|cross|get up|go to bed)(?![a-z])[\w ]{0,24}"
        r"|(?<![a-z])(?:help|assistance|support|prompting) (?:(?:in|at) (?:the |his |her |their )?home )?with (?:(?:his|her|their|ℵ's) )?(?:washing|dressing|undressing|bathing|showering|toileting|(?:using )?the toilet|brushing|feeding|cooking|cleaning|shopping|shaving|personal care|intimate care|(?:his|her|their) hair)(?![a-z])[\w, ]{0,40}"
        r"|(?<![a-z])(?:one-to-one|1:1|2:1|two-to-one) (?:support|help)(?: from [\w ]{3,40})? so (?:that )?(?:he|she|they|ℵ|[a-z]{2,14}) can (?:go to|attend|join|take part in) (?:an? |the |his |her |their )?(?:[\w-]{2,14} ){0,3}?(?:clubs?|groups?|activit\w{1,3}|lessons?|sessions?|gym|pool|cinema|church|mosque|scouts|brownies|guides|cubs|beavers)(?![a-z])"
    )
)
_NO_ACTION = re.compile(
    r"(?:support|help|provid|work|deliver|receiv|have$|access|be$|attend|giv|ensur|see$|meet|offer|encourag|monitor|review|develop|promot|"
    r"us(?:e|ing)$|consider|liais|need|requir|benefit|continu|engag|participat|tak|ha(?:s|d)|get$|make$|aim|try|seek|facilitat|implement|enabl|"
    r"assist|focus|address|target|improv|increas|build|includ|experienc|follow$|join|undertak|adapt|differentiat|plan$|organis|arrang|allow|put$|look|"
    r"spend|run$|lead|hold|carry|complet|do$|go(?! with)$|start|begin|remain|become|manag|understand|know|learn|achiev|find|feel|set$|keep|track|contact|consult|advis|assess|gain|fund$|pay$|respond|agree$|decide|explore|refer$|recommend|commission|employ|appoint|identify|coordinate|co-ordinate|endeavour|strive|cater|accommodate)"
)


def action_of(source: Plain) -> Span | None:
    """Find what somebody will do, where that is an act of its own: "will read with Ed", "will walk him to class"."""
    for match in _ACTION.finditer(source.text):
        company = match["verb"] in {"go", "stay", "be"} and source.text.startswith(" with", match.end())
        if company or not _NO_ACTION.match(match["verb"]):
            ending = re.compile(
                r"[.,;]|\b(?=for \d|for (?:at least|half|an hour|one|two|ten|twenty|thirty)|every|each|once|twice|daily|weekly)|$"
            )
            end = ending.search(source.text, match.end())
            said = source.text[: end.start() if end else len(source.text)].rstrip()
            return match.start("verb"), len(_HANGING.sub("", said))
    helped = _HELPS_TO.search(source.text)
    return helped.span() if helped else None


_HANGING = re.compile(
    r"(?: (?:in the (?:first|second|last|third) week|of|after|before|in|on|at|for|to|the|an?|and|with|by|from|until|during|whole|start|end)){1,6}$"
)
"""What is left over in front of a time that was cut off."""


_NO_TOPIC = (
    r"(?! ?(?:(?:all |the )?(?:staff|adults|team|how|school|teach|class|college|inset|twilight|person|groups?|pairs|order|place|line|advance|each\b|every\b|terms?\b)"
    r"|(?:the )?(?:first|last|morning|afternoon|autumn|spring|summer|start|beginning|end)\b|(?:an? )?(?:mon|tues|wednes|thurs|fri)day"
    r"|(?:january|february|march|april|may|june|july|august|september|october|november|december)\b"
    r"|(?:at least|a minimum of|up to|about) |\d|an? (?:half[- ])?(?:hour|day)|one |two |three |four |half ))"
)
"""What stands behind "trained in" and is when, where, how long or who, and no subject."""
_COACHED_IN = re.compile(
    r"(?:(?:will|must|shall|to|is to|are to)(?: also| jointly)? (?:train|coach|teach|show|brief|refresh|upskill)\b|(?<![a-z])(?:trains|coaches|briefs|upskills)) "
    r"(?:[\w',&/-]{1,20} ){1,16}?(?:(?:in|on|about)\b|to (?=use|give|manage|support|deliver|fit|run|lead|sign|feed|make)) ?(?:the use of )?"
    rf"(?P<subject>{_NO_TOPIC}[\w' &-]{{3,60}})"
    r"|(?:will|must|shall|to|is to|are to)(?: also| jointly)? (?:train|coach|teach|show)\b (?:[\w',&/-]{1,20} ){1,9}?(?P<act>to (?:use|give|manage|deliver|fit|run|lead|sign|feed|make|test|change) [\w' &-]{3,60})"
)
_TRAINED_IN = re.compile(
    r"(?:train(?:ing|ed)?|refresher|briefing|course|workshops?|inset) (?:[\w'&-]{1,20},? ){0,9}?(?:(?:in|on|about|around|for)\b|to (?!support|meet|help|work|understand|ensure|enable|develop|the |all |assist|provide)(?=[a-z]{2,14} )) ?"
    rf"(?P<subject>{_NO_TOPIC}[\w' &-]{{3,60}})"
)
_TITLED = re.compile(
    r"(?:training|course|workshops?|inset|briefing)(?: for (?:all )?(?:the )?[\w -]{2,24})? ?(?:\(|: ?|- )(?P<subject>(?!(?:all|whole|staff|\d|one|two|annual|termly)\b)[a-z][\w' &-]{3,60})"
)
_KIND_OF_TRAINING = re.compile(
    r"(?P<subject>[a-z][\w-]{2,20}(?: [\w-]{2,20})?) (?:training|course|workshops?|award|certificate|diploma)(?![a-z])"
)
_AWARD_HELD = re.compile(
    r"\b(?:hold|achieve|gain|complete|pass) (?:an? |the )?(?P<subject>(?!the |an? |their |level )[a-z][\w-]{2,20}(?: [\w-]{2,20})?) (?:level|stage) (?:\d|one|two|three)"
)
_HEADING = re.compile(
    r"^(?:- )?(?P<subject>(?!(?:staff|whole[- ]school|annual|specialist|all|school|team) training\b)[a-z][\w' &-]{3,40}?) ?: (?=(?:one|two|three|half|an?|\d|annual|whole)\b)"
)
_NO_SUBJECT = re.compile(
    r"(?:will|must|shall|to|should|may|staff|adults|be) (?:receive|have|attend|get|undertake|access|given|offered)$|(?:relevant|appropriate|suitable|necessary|the (?:relevant|appropriate|necessary)|(?:his|her|their|ℵ's|special|additional|sen|send|specific|particular|meeting|supporting|this|these|regular|ongoing|further|specialist|staff|annual|whole[- ]school|some|any|receive|have|of|and|initial|up-to-date|given|given the|offered|provided|with|required|attend|undertake|for|more|hours of|minutes of|good|quality|bespoke|individual|tailored|first|same)(?: (?:needs?|staff|area|required|appropriate|strategies|specific|special|educational|additional|support|school|whole-school|relevant)){0,3}$)"
)


def training_subject(source: Plain) -> Span | None:
    """Find what staff are to be trained in; `None` where only "training" is said."""
    for pattern in (_TITLED, _TRAINED_IN, _COACHED_IN, _KIND_OF_TRAINING, _AWARD_HELD, _HEADING):
        for match in pattern.finditer(source.text):
            if match["subject"] is None:
                return match.span("act")
            if not _NO_SUBJECT.match(match["subject"].strip()):
                return match.span("subject")
    return None
