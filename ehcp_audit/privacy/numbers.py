"""Numbers that stand for one person, and the check digits that tell them from any other number.

Source: NHS Data Dictionary, NHS number; Department for Education, Unique Pupil Numbers (guide, annex on the check
letter); Learning Records Service, unique learner number; HMRC National Insurance Manual NIM39110.
"""
# ruff: noqa: E501 - patterns read best whole

import re

__all__ = [
    "INSURANCE_NUMBER",
    "NHS_NUMBER",
    "PUPIL_NUMBER",
    "is_insurance_number",
    "is_learner_number",
    "is_nhs_number",
    "is_pupil_number",
]

_GAP = r"[ \u00a0\u2009\u202f-]?"
NHS_NUMBER = re.compile(rf"(?<![\w+/.-])(\d{{3}})({_GAP})(\d{{3}})({_GAP})(\d{{4}})(?![\w/]|[.-]\d)")
"""Ten digits, with or without gaps behind the third and the sixth."""
PUPIL_NUMBER = re.compile(
    r"(?<!\w)[A-HJ-NP-RT-Z][ \u00a0]?\d{3}[ \u00a0]?\d{4}[ \u00a0]?\d{4}[ \u00a0]?[0-9A-HJ-NP-RT-Z](?!\w)"
)
"""A letter, eleven digits, and a digit or, while the number is temporary, another letter."""
INSURANCE_NUMBER = re.compile(
    r"(?<!\w)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z][ \u00a0]?\d{2}[ \u00a0]?\d{2}[ \u00a0]?\d{2}[ \u00a0]?[A-D](?!\w)"
)

_UPN_LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ"
"""Check letters by remainder of 23: I, O and S are left out, as they look like digits."""
_NEVER_ISSUED = frozenset({"BG", "GB", "KN", "NK", "NT", "TN", "ZZ"})


def _digits(text: str) -> str:
    return "".join(character for character in text if character in "0123456789")


def is_nhs_number(text: str) -> bool:
    """Tell whether ten digits, gaps aside, end in the check digit of an NHS number.

    One in eleven numbers of ten digits does so by chance.
    """
    digits = _digits(text)
    if len(digits) != 10 or len(set(digits)) == 1:
        return False
    total = sum(int(digit) * weight for digit, weight in zip(digits, range(10, 1, -1), strict=False))
    return (11 - total % 11) % 11 == int(digits[9]) and total % 11 != 1


def is_pupil_number(text: str) -> bool:
    """Tell whether a text is a unique pupil number with its right check letter."""
    plain = "".join(text.split()).upper()
    if len(plain) != 13 or not plain[1:12].isdigit():
        return False
    last = plain[12]
    if last.isdigit():
        worth = int(last)
    elif last in _UPN_LETTERS:
        worth = _UPN_LETTERS.index(last)
    else:
        return False
    total = (
        sum(int(digit) * weight for digit, weight in zip(plain[1:12], range(2, 13), strict=True)) + worth * 13
    )
    return _UPN_LETTERS[total % 23] == plain[0]


def is_learner_number(text: str) -> bool:
    """Tell whether ten digits are a unique learner number with its right check digit."""
    digits = _digits(text)
    if len(digits) != 10 or digits[0] == "0":
        return False
    rest = sum(int(digit) * weight for digit, weight in zip(digits, range(10, 1, -1), strict=False)) % 11
    return rest != 0 and 10 - rest == int(digits[9])


def is_insurance_number(text: str) -> bool:
    """Tell whether a text has the form of a National Insurance number whose first letters are in use."""
    plain = "".join(text.split()).upper()
    return INSURANCE_NUMBER.fullmatch(plain) is not None and plain[:2] not in _NEVER_ISSUED
