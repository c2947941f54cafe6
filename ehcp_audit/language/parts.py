"""The part that somebody plays in a statement: who delivers, who only advised, who trains the others."""
# ruff: noqa: E501 - patterns read best as one line

import re
from enum import StrEnum

from .slots import CHILD_TRAINING

__all__ = ["Part", "part_of"]


class Part(StrEnum):
    """What a person does in the statement."""

    DELIVERS = "delivers"
    ADVISES = "advises"
    """Wrote, set, recommended or agreed it."""
    TRAINS = "trains"
    SUPERVISES = "supervises"
    REVIEWS = "reviews"
    TAKES_PART = "takes part"
    """Is met with, told or trained."""


_DELIVER = re.compile(
    r"(?P<delivers>deliver|provided|provision|led\b|lead by|run by|taught|teach|facilitat|carried out|implemented|carry out|given|mended|looked after|chaired|convened|hosted|held by|made by|lent|loaned|bought|signed off|performed|"
    r"offered|supported|worked|work with|working with|seen|seeing|assigned|allocated|conducted|undertaken|administered|helped|accompanied|escorted|collected|"
    r"greeted|met by|staffed|available from|sessions? (?:from|with|by)|support (?:from|of|by)|therapy (?:from|with|by)|minutes? (?:from|with|of|by)|hours? (?:from|with|of|by)|"
    r"time with|lessons? (?:from|with|by)|tuition (?:from|by|with)|supplied|fitted|installed|issued|checked|serviced|maintained|funded|commissioned|arranged|organised|adapted by|prepared|made by|modelled|practised|practiced|guided|1:1 with|one-to-one with|prompted|input from)"
    r"|(?P<reviews>review|monitor|evaluat|measured|reported|re-?assess|assess|observed|updated|checked on)"
    r"|(?P<trains>train)"
    r"|(?P<supervises>supervis(?!ed (?!by\b)[a-z])|overse|oversight|line manage|mentored|coached|modelling from)"
    r"|(?P<advises>advis|advice|recommend|guidance|guided by the|direct(?:ed|ion)|determin|agree|decid|set by|set out|devis|design|written|writes|"
    r"drawn up|produced|created|suggested|identified|consult|discuss(?!ion)|liais|planned|set targets|programmes? (?:from|by|of)|plan (?:from|by)|"
    r"targets? (?:from|by|set)|based on|in line with|report (?:from|by|of)|following|developed by|provided in the report|specified|outlined|prescribed|(?:with|following|after|under|using|on) (?:[\w-]{1,16} ){0,3}?input from|according to)"
    r"|(?P<takes>meet|share|inform|told|parents|communicat|feedback|feed back|alongside|together with|handover|contact with)"
)
_ACTS = re.compile(
    r",?(?: \([^()]{1,60}\))?(?:,? (?:who|[a-z]{2,12}-trained|trained [^.;,]{1,60}|qualified [^.;,]{1,40}|with [^.;,]{1,60}|from [^.;,]{1,40}|holding [^.;,]{1,60}),?)?"
    r" (?:will(?: also)?|must|shall|is to|are to|to|may|should|can|could|would)(?: (?:then|also|each|directly|jointly))? (?P<verb>[a-z-]{2,20})"
)
_ACTING = {
    "trains": re.compile(r"train|teach staff"),
    "reviews": re.compile(r"review|monitor|evaluat|measure|re-?assess|assess|observ|update|report"),
    "advises": re.compile(
        r"advis|recommend|determin|agree|decid|write|devis|design|consult|liais|plan|discuss|set (?!up)|produce|create|draw|develop|prepare|guide"
    ),
    "supervises": re.compile(r"supervis|overse|monitor"),
}
_TRAINED_SOMEBODY = re.compile(
    r"(?:(?:suitably|appropriately|specially|fully|well|highly) )?(?:[a-z-]{1,20}-)?(?:trained|experienced|qualified|skilled) $"
)
_IS_SUPERVISED = re.compile(
    r"[^,;.]{0,40}\b(?:will|must|shall|is to|are to) be (?:[a-z-]{2,14} ){0,2}supervised\b"
    r"|(?:[\w'-]{1,20} ){0,4}supervision (?:by|from)\b"
)
"""It is the child who is supervised, not the one who delivers."""
_TRAINED_BY = re.compile(
    r"\btrain(?:ed|ing)\b(?:(?!deliver|\bled\b|provided)[^.;]){0,60}\b(?:by|from) (?:an? |the |his |her |their |ℵ's )?(?:[\w-]{1,20} ){0,3}$"
)


_THOSE_WHO_WORK = re.compile(
    r" (?:the |all |any |his |her |their |those |school |support |teaching )*(?:staff|adults|team|those|delivery|people|programme|implementation|school)"
)
_ALL_BY = re.compile(r"(?:, |\b(?:all|each|both|always|only|and) )by (?:an? |the |one |his |her |their )?$")

_TIME_WITH = re.compile(
    r"\b(?:minutes?|mins?|hours?|hrs?|sessions?|lessons?|terms?|weekly|weeks?|daily|days?|fortnight|mondays?|tuesdays?|wednesdays?|thursdays?|fridays?)\b"
    r"(?:(?!advi[sc]|recommend|train(?:ed|s)\b|supervis|review|monitor|discuss|liais|agree|written|set by|meet)[^.;]){0,60}"
    r"\bwith (?:an? |the |one |his |her |their |ℵ's )?(?:[\w'-]{1,20} ){0,4}(?:and (?:an? |the |one )?(?:[\w'-]{1,20} ){0,2})?$"
)
"""Time that is spent with somebody is given by somebody."""


_FOR_THEM = re.compile(
    r"(?:group|course|workshops?|training|programme|coaching|counselling|advice|guidance|calls?|reports?|letters?|emails?|feedback|handover|minutes|summary|information|session|lessons?|class(?:es)?|talks?)(?: of [\w -]{2,20}| in [\w -]{3,30})? (?:for|to) (?:(?:an?|the|his|her|their|ℵ's|all|both|school|class|foster|key) ){0,3}(?:[\w-]{1,14} )?$"
)
"""Those whom a course or a call is for."""


_HAS_TRAINED = re.compile(
    r"(?: \([^()]{1,60}\))? (?:(?:trains|(?:has|have) trained) (?:her|him)(?= (?:in|on|for|and)\b)|(?:trains|(?:has|have) trained|teaches) (?:them|(?:the |his |her |their |all |both )?(?:staff|adults|assistants?|teaching assistants?|tas?|team)))(?! to (?:use|travel|cross|walk|cook))(?![a-z])"
)
"""Who stands before this trains those who help: "The therapist has trained her for a day"."""
_REVIEWED_WITH = re.compile(
    r"(?<![a-z])(?:will|must|shall|is to) (?:[a-z]{4,12}ly )?(?:review|monitor|evaluate|assess|discuss)\b[^.;]{0,60}\bwith (?:(?!(?:for|by|from|at|once|every|each)\b)[\w'-]{1,20},? ){0,7}$"
)
"""Those with whom somebody looks how it goes: "will review it with her, her mother and her key worker"."""
_ACTS_NOW = re.compile(
    r"(?: \([^()]{1,60}\))? (?:spends|gives|takes|teaches|sees|hears|meets|works|runs|leads|shows|visits|comes|calls|rings|reads|sits|goes|helps|brings|plays|practises)(?![a-z])"
)
_WATCHES_NOW = re.compile(
    r"(?: \([^()]{1,60}\))?(?: (?:also|then|jointly))? (?:reviews?|monitors?|evaluates?)(?= (?!by\b|of\b)[a-z\u2135])"
)
"""Who stands before this looks how it goes, in the present tense: "the mentor reviews the results with him"."""
_BY_OR_WITH = re.compile(
    r"\b(?:by|from|with|whom)(?: (?:an?|the|his|her|their|ℵ's|one))?(?: [\w'-]{1,20}){0,3} ?$"
    r"|\b(?:of|to|for|and|or)(?: (?:an?|the|his|her|their|ℵ's|one))? ?$"
)
"""Behind these it is somebody else who acts: "a TA trained by the therapist gives him"."""


_BY = re.compile(r"\b(?:by|from|with|whom)(?: [\w'-]{1,20}){0,4} ?$")


def part_of(text: str, start: int, end: int) -> Part:  # noqa: C901, PLR0911, PLR0912 - the order of the questions is the rule
    """Say what part somebody plays whose words stand at `start` to `end`."""
    acts = _ACTS.match(text, end)
    before = text[max(0, start - 70) : start]
    before = CHILD_TRAINING.sub("practice", _TRAINED_SOMEBODY.sub("", re.split(r"[.;]", before)[-1]))
    if _FOR_THEM.search(before):
        return Part.TAKES_PART
    if _TRAINED_BY.search(before) or _HAS_TRAINED.match(text, end):
        return Part.TRAINS
    if _ACTS_NOW.match(text, end) and not _BY_OR_WITH.search(before):
        return Part.DELIVERS
    if _REVIEWED_WITH.search(before):
        return Part.TAKES_PART
    if _WATCHES_NOW.match(text, end) and not _BY.search(before):
        return Part.REVIEWS
    if _ALL_BY.search(before) or _TIME_WITH.search(before):
        return Part.DELIVERS
    last = None
    for match in _DELIVER.finditer(before):
        last = match
    if acts and (
        last is None
        or not re.search(
            r"(?:by|from|with|of)(?: (?:a|an|the|his|her|their|one|our))?(?: [\w-]{1,20}){0,2} ?$", before
        )
    ):
        for part, pattern in _ACTING.items():
            if pattern.match(acts["verb"]):
                if part == "supervises" and not _THOSE_WHO_WORK.match(text, acts.end()):
                    return Part.DELIVERS
                return Part(part)
        return Part.DELIVERS
    if last is None:
        return Part.DELIVERS
    group = last.lastgroup or "delivers"
    if last[0].startswith("programme") and re.search(r"deliver|carr(?:y|ied)|\brun|implement", before):
        group = "delivers"
    if group == "supervises" and _IS_SUPERVISED.match(text):
        return Part.DELIVERS
    return Part.TAKES_PART if group == "takes" else Part(group)
