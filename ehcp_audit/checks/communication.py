"""Section A: how to communicate with the child, which whoever meets the child needs to know."""

import re
from collections.abc import Iterator

from ehcp_audit.model import Plan

from .passages import sentences_of
from .register import NoOptions, Seen, check
from .speakers import missing, spoken, under_headings

_CODE = "SEND Code of Practice 2015, paragraph 9.69 (section A)"

_WHO = r"(?:I|he|she|they|(?-i:[A-Z])[\w\u2019'-]+|\[\w[\w ]*\]|[Xx]{3,}|[\u2588\u25a0]+)"
_MEANS = (
    r"(?:makaton|makton|pecs|aac|bsl|sign(?:s|ing)?|sign language|symbols?|gestures?|pictures?|photos?|"
    r"photographs?|eye[- ]?gaze|(?:short |single |few |clear )*(?:words?|sentences|phrases)|"
    r"(?:communication|talking) (?:book|aid|device|board|mat|cards?)|visuals?|switch\w*|tablet|"
    r"writing|cards?|"
    r"facial expressions?|sounds|pointing|body language)"
)
_CHILD_SPEAKS = re.compile(
    rf"\b{_WHO}\s+(?:also |often |usually |mostly |mainly |best |can |will |does not |doesn't )*"
    rf"(?:communicat\w+|talks?|speaks?|answers?|tells? (?:people|adults|you|us|me)|"
    rf"shows? (?:people|adults|you|us)|signs?\b|makes? choices|us(?:e|es|ing)\b|points? (?:at|to)|"
    rf"understands?|"
    rf"says (?:yes|no))\b"
    rf"[^.;!?]{{0,60}}?\b(?:{_MEANS}|slowly|quietly|softly|exactly|clearly|better|best|more|easily|to people|"
    rf"looking|nodding|thumbs?)\b"
    rf"|\b{_WHO}\s+(?:is|am) (?:non-?verbal|pre-?verbal|non-?speaking|bilingual)\b"
    r"|\b(?:non-?verbal|deaf|does not (?:speak|use (?:words|speech)))\b[^.;]{0,80}\b(?:uses?|communicates?|"
    r"points?|signs?|shows?)\b"
    rf"|\bI (?:communicate|talk|speak|sign|point|use)\b[^.;]{{0,50}}\b{_MEANS}\b"
    r"|\b(?:how (?:to|I) (?:talk|communicate|speak)|communication (?:passport|profile|style|preferences?))\b",
    re.IGNORECASE,
)
_HOW_TO = re.compile(
    r"(?:^|[.!?:;\u2022\u201c\"(-]\s*|\b(?:please|you can|should|needs? (?:you|"
    r"adults|people|staff|others|teachers|everyone|them) to|helps? (?:me|him|her|them|(?-i:[A-Z])\w+)? "
    r"?(?:if|when|to)|"
    r"(?:if|when) (?:you|people|adults|staff|teachers|somebody|someone|others))\s+)"
    r"(?:please |always |never |also |do not |don't |just )*"
    # "if you ask me to read out loud I'll walk" says what is hard, and not how to talk.
    r"(?!(?:ask|tell)(?:s|ing)? (?:me|him|her|them) to (?!choose|point|show|draw|sign|repeat|pick|tell|say))"
    r"(?:show|give|ask|tell|offer|us(?:e|ing)|let|wait|listen|speak|talk|repeat|say|write|allow|explain|face|"
    r"sign|point|present|keep (?:it|language|words|sentences))"
    r"(?:s|ing)?\b[^.;!?]{0,70}?"
    r"\b(?:me|him|her|them|time|choices?|questions?|words?|sentences?|language|slowly|clearly|calmly|quietly|"
    r"pictures?|photos?|symbols?|signs?|makaton|visuals?|gestures?|(?:one|two) (?:thing|question|step|"
    r"choice)s?|"
    r"writing|down|again|to answer|until|short|simple)\b",
    re.IGNORECASE,
)
_LIKES_TO_BE_TOLD = re.compile(
    rf"\b{_WHO}\s+(?:really |also |best |much )?(?:likes?|prefers?|needs?|understands?(?: best| more| "
    rf"better)?|"
    r"copes best|does best|finds it easier|answers best)\b[^.;!?]{0,50}\b(?:choices|time to (?:think|answer|"
    r"process|reply)|visuals?|pictures|symbols|makaton|short(?:er)? (?:sentences|instructions)|simple "
    r"(?:words|language|sentences)|(?:it|things|instructions|questions) (?:to be )?(?:written|"
    r"explained|shown|said|"
    r"repeated|drawn)|written down|one thing at a time|people (?:who |to )?(?:talk|speak|explain|"
    r"listen|wait|ask))\b"
    r"|\b(?:likes?|loves?) it (?:when|if)\b[^.;!?]{0,40}\b(?:asks?|waits?|listens?|explains?|talks?|"
    r"speaks?|shows?|signs?|"
    r"writes?|draws?)\b|\b(?:when|if) (?:I am|he is|she is|they are|(?-i:[A-Z])\w+ is) (?:given|"
    r"allowed) (?:\w+ )?time\b"
    r"|\bneeds? to be (?:told|asked|shown)\b[^.;]{0,60}\b(?:pictures?|calmly|slowly|clearly|again|"
    r"symbols?|one)\b"
    r"|\bI (?:tell|ask|show|give) (?:him|her|them|(?-i:[A-Z])\w+) (?:one|two|a choice|choices|"
    r"pictures|short|things)\b"
    r"|\bis (?:all right|ok|okay|better|easier|best) (?:when|if) people (?:write|draw|show|explain|"
    r"sign|wait|say)\b"
    r"|\b(?:easier|better|best) (?:for (?:me|him|her) )?(?:when|if|to) (?:you|people|adults|teachers|"
    r"they)?\s*"
    r"(?:write|draw|show|explain|sign|wait|say|talk|speak|ask|text)\b",
    re.IGNORECASE,
)
_SPOKEN_OF = re.compile(
    r"\b(?:communicat\w+|makaton|pecs|AAC|BSL|symbols?|gestures?|eye[- ]?gaze|visuals?|pictures?|"
    r"photo(?:s|graphs?)|"
    r"talking mats?|cards|sign(?:s|ing|ed)|pointed|pointing|(?:mini|own|small)[- ]whiteboard|typed?|speaks?|"
    r"talk(?:s|ed|ing)?|"
    r"non-?verbal|listen\w*|answer\w*|choices?|interpreter|hearing aids?|understand (?:me|him|her|"
    r"what)|be(?:ing)? told|"
    r"asked?)\b",
    re.IGNORECASE,
)
_OWN_MEANS = (
    r"(?:makaton|pecs|aac|bsl|sign(?:s|ing)?|symbols?|gestures?|eye[- ]?gaze|switch(?:es)?|tablet|ipad|"
    r"whiteboard|"
    r"keyboard|talker|pointing|(?:picture|symbol|photo|choice|communication|talking|speech|feelings?|"
    r"emotions?|"
    r"key ?word|"
    r"spelling|alphabet)[- ]?(?:cards?|books?|boards?|mats?|aids?|devices?|keyrings?|fans?|charts?|symbols?))"
)
_TOLD_WITH = re.compile(
    r"\b(?:t(?:old|ells?)|sa(?:id|ys?)|show(?:s|ed|n)?|answer(?:s|ed)?|ask(?:s|ed)?|cho(?:se|oses?)|"
    r"wr(?:ote|ites?)|"
    r"typed?|dr(?:ew|aws?)|point(?:s|ed)?|sp(?:oke|eaks?)|talk(?:s|ed)?|g(?:ave|ives?)|explain(?:s|ed)?|"
    r"shared?)\b"
    rf"[^.;!?]{{0,60}}\b(?:with|using|on|through|by|via) (?:my|his|her|"
    rf"their) (?:[\w'\u2019-]+ ){{0,2}}{_OWN_MEANS}\b",
    re.IGNORECASE,
)
"""Told with a means of the child's own, "with my picture cards": that is how the child communicates.

What is only somebody's way of asking, talking mats or photographs, may be it: a person must say.
"""
_NOT_HOW = re.compile(
    r"\b(?:did not|because|difficult\w*|delay\w*|disorder|needs assess\w+|assessment|therap\w+|unable|"
    r"too young)\b",
    re.IGNORECASE,
)


def _tells_how(text: str) -> bool:
    """Tell whether a sentence says how to communicate, and not only that talking is hard or is spoken of."""
    return _in_a_sentence(text, _CHILD_SPEAKS, _HOW_TO, _LIKES_TO_BE_TOLD, _TOLD_WITH)


_LABEL = re.compile(
    r"\bcommunicat(?:e|ion|ing)\b"
    r"|\b(?:talk|speak|listen)(?:ing)? (?:to|with) (?:me|him|her|them|(?-i:[A-Z])\w+)\b"
    r"|\bhow (?:I|he|she|they|(?-i:[A-Z])\w+) (?:talks?|speaks?|signs?|communicates?)\b",
    re.IGNORECASE,
)
_FEWEST = 3


def _tells_below(label: str, text: str) -> bool:
    """Tell whether what stands below such a label tells it: more than a word or two, not why it is hard."""
    told = text.partition(":")[2] if text.startswith(label) else text
    return len(told.split()) >= _FEWEST and bool(_LABEL.search(label)) and not _NOT_HOW.search(told)


def _in_a_sentence(text: str, *patterns: re.Pattern[str]) -> bool:
    """Tell whether a pattern is found in a sentence that does not only say that communication is hard."""
    return any(
        any(p.search(one) for p in patterns) and not _NOT_HOW.search(one) for one in sentences_of(text)
    )


@check(
    "communication-described",
    asks="Does section A say how to communicate with the child and involve them?",
    source=_CODE,
)
def communication_described(plan: Plan, options: NoOptions) -> Iterator[Seen]:
    """Look for how the child communicates, or how others should speak, listen, give time or choices."""
    lines = [line for _, line in spoken(plan)]
    if not lines:
        return
    found = next((line for line in lines if _tells_how(line.text)), None) or next(
        (line for label, line in under_headings(plan) if _tells_below(label, line.text)), None
    )
    if found is not None:
        yield Seen(True, "tells how to communicate with the child", found, "section A")
    elif hint := next((line for line in lines if _in_a_sentence(line.text, _SPOKEN_OF)), None):
        says = "speaks of talking or listening: look whether it tells how to communicate with the child"
        yield Seen(None, says, hint, "section A")
    else:
        yield missing(plan, "section A", "and nothing in section A tells how to communicate with the child")
