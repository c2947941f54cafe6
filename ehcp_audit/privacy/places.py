"""Postcodes and addresses.

Source: Royal Mail, PAF Programmers Guide, format of a postcode; the areas are those in use in the United Kingdom.
"""
# ruff: noqa: E501 - patterns read best whole

import re
from collections.abc import Iterator

from ehcp_audit.model import Certainty, LeakKind
from ehcp_audit.reading.words.wording import is_redaction_only, without_marks

from .context import Surroundings
from .hits import Hit
from .labels import Asked
from .passages import Passage

__all__ = ["places_in"]

_AREAS = frozenset(
    [
        "AB",
        "AL",
        "B",
        "BA",
        "BB",
        "BD",
        "BH",
        "BL",
        "BN",
        "BR",
        "BS",
        "BT",
        "CA",
        "CB",
        "CF",
        "CH",
        "CM",
        "CO",
        "CR",
        "CT",
        "CV",
        "CW",
        "DA",
        "DD",
        "DE",
        "DG",
        "DH",
        "DL",
        "DN",
        "DT",
        "DY",
        "E",
        "EC",
        "EH",
        "EN",
        "EX",
        "FK",
        "FY",
        "G",
        "GL",
        "GU",
        "GY",
        "HA",
        "HD",
        "HG",
        "HP",
        "HR",
        "HS",
        "HU",
        "HX",
        "IG",
        "IM",
        "IP",
        "IV",
        "JE",
        "KA",
        "KT",
        "KW",
        "KY",
        "L",
        "LA",
        "LD",
        "LE",
        "LL",
        "LN",
        "LS",
        "LU",
        "M",
        "ME",
        "MK",
        "ML",
        "N",
        "NE",
        "NG",
        "NN",
        "NP",
        "NR",
        "NW",
        "OL",
        "OX",
        "PA",
        "PE",
        "PH",
        "PL",
        "PO",
        "PR",
        "RG",
        "RH",
        "RM",
        "S",
        "SA",
        "SE",
        "SG",
        "SK",
        "SL",
        "SM",
        "SN",
        "SO",
        "SP",
        "SR",
        "SS",
        "ST",
        "SW",
        "SY",
        "TA",
        "TD",
        "TF",
        "TN",
        "TQ",
        "TR",
        "TS",
        "TW",
        "UB",
        "W",
        "WA",
        "WC",
        "WD",
        "WF",
        "WN",
        "WR",
        "WS",
        "WV",
        "YO",
        "ZE",
    ]
)
_POSTCODE = re.compile(
    r"(?<![\w-])([A-PR-UWYZ][A-HK-Y]?)(\d[0-9A-HJKMNP-Y]?) ?(\d[ABD-HJLNP-UW-Z]{2})(?![\w-])|(?<![\w-])([a-pr-uwyz][a-hk-y]?)(\d[0-9a-hjkmnp-y]?) (\d[abd-hjlnp-uw-z]{2})(?![\w-])"
)
_INWARD = re.compile(r"\d[A-Za-z]{2}(?![\w-])")
_NUMBERED = re.compile(r"\d[A-Za-z]?,?\s+[A-Z]")
"""What ends every postcode, and what begins every address: quickly looked for, and mostly not there."""
_ORDINAL = re.compile(r"1ST|2ND|3RD|[04-9]TH")
_STREET = (
    r"(?:Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Close|Cl|Drive|Dr|Crescent|Cres|Way|Place|Gardens|Gdns|Grove|Terrace|Court|Row|Mews|Walk|Square|Parade|Rise|Villas"
    r"|Green|Hill|View|Park|Quay|Wharf|Broadway|Buildings|Cottages|Croft|Fold|Gate|Mount|Meadow|Meadows|Parkway|Path|Vale|Yard|Bank|Heights|Mansions)"
)
_ADDRESS = re.compile(
    r"(?<![\w/.,-])(?:(?:Flat|Apartment|Apt)\s+\w{1,4},?\s+)?(\d{1,4}[A-Za-z]?(?:-\d{1,4})?),?\s+((?:[A-Z][a-z'.-]{0,20}\s+){1,4}?)"
    + _STREET
    + r"\b(?!\s+[A-Z][a-z]*\s*(?:School|Academy|College|Nursery|Primary|Infant|Junior|Centre|Class))"
)
_FLAT = re.compile(r"\b(?:Flat|Apartment)\s+\d{1,4}[A-Za-z]?\b,?\s+(?:[A-Z][a-z'-]+\s+){0,2}[A-Z][a-z'-]+")
_COUNTED = re.compile(
    r"(?:Year|Years|Stage|Class|Room|Level|Section|Sections|Part|Table|Group|Unit|Page|page|Phase|Band|Step|Appendix|Paragraph|paragraph|No|Tier|Set|Grade|\d\s*(?:and|to|or|-))\.?\s*$"
)
_NOT_GIVEN = re.compile(
    r"\b(?:as above|not (?:known|given|disclosed|applicable|recorded)|confidential|withheld|same|unknown|on file|removed|n/?a)\b",
    re.IGNORECASE,
)
_TAIL = re.compile(
    r"\b(?:School|Academy|College|Nursery|Council|Hospital|Clinic|Centre|Surgery|Practice|Trust|Offices?|Hall|Hub)\b"
)


def places_in(passage: Passage, around: Surroundings) -> Iterator[Hit]:
    """Find postcodes and addresses of homes; those of schools and offices name nobody."""
    text, asked = passage.text, around.asked_for(passage)
    for match in _POSTCODE.finditer(text) if _INWARD.search(text) else ():
        area, district, inward = (
            (match[1] or match[4]).upper(),
            match[2] or match[5],
            (match[3] or match[6]).upper(),
        )
        labelled = Asked.POSTCODE in asked or Asked.ADDRESS in asked or _said(text, match.start())
        if area not in _AREAS or (match[1] is None and not labelled and _ORDINAL.fullmatch(inward)):
            continue
        if not labelled and (
            _ORDINAL.fullmatch(inward)
            or (" " not in match[0] and len(area + district) > 3 and not passage.prose)
        ):
            continue
        if not around.is_of_office(passage, match.start(), match.end()):
            sure = Certainty.CERTAIN if labelled else Certainty.LIKELY
            yield Hit(LeakKind.POSTCODE, match[0], passage, sure, "labelled" if labelled else "form")
    if not passage.prose:
        return
    found = False
    for pattern in (_ADDRESS, _FLAT) if _NUMBERED.search(text) else ():
        for match in pattern.finditer(text):
            if _COUNTED.search(text[: match.start()][-14:]) or around.is_of_office(
                passage, match.start(), match.end()
            ):
                continue
            found = True
            yield Hit(
                LeakKind.ADDRESS,
                match[0],
                passage,
                Certainty.CERTAIN if Asked.ADDRESS in asked else Certainty.LIKELY,
                "form",
            )
    if not found and Asked.ADDRESS in asked:
        yield from _labelled_address(passage, around)


def _said(text: str, start: int) -> bool:
    return (
        re.search(
            r"(?:post ?code|address|lives at|living at|resides at|home)\b[^\n]{0,60}$",
            text[max(0, start - 70) : start],
            re.IGNORECASE,
        )
        is not None
    )


def _labelled_address(passage: Passage, around: Surroundings) -> Iterator[Hit]:
    """Take what stands beside a label for an address, unless it is taken out, an office's, or an e-mail address."""
    text = without_marks(passage.text).strip()
    if (
        is_redaction_only(passage.text)
        or len(text) > 160
        or "@" in text
        or _NOT_GIVEN.search(text)
        or _TAIL.search(text)
    ):
        return
    capitals = re.findall(r"\b[A-Z][a-z]{2,}", text)
    if (len(capitals) > 1 or (capitals and re.search(r"\d", text))) and not around.is_of_office(
        passage, 0, len(passage.text)
    ):
        yield Hit(LeakKind.ADDRESS, passage.text, passage, Certainty.LIKELY, "labelled")
