"""Numbers of persons are told from other numbers by their check digits."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ehcp_audit.privacy.numbers import (
    is_insurance_number,
    is_learner_number,
    is_nhs_number,
    is_pupil_number,
)

_LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ"
nine_digits = st.text("0123456789", min_size=9, max_size=9)


def nhs_number(nine: str) -> str | None:
    """Ten digits with the right check digit; `None` where the nine are never issued."""
    check = 11 - sum(int(digit) * (10 - at) for at, digit in enumerate(nine)) % 11
    return None if check == 10 else f"{nine}{check % 11}"


def pupil_number(twelve: str) -> str:
    """A unique pupil number of twelve characters behind its letter."""
    last = int(twelve[11]) if twelve[11].isdigit() else _LETTERS.index(twelve[11])
    total = sum(int(digit) * weight for weight, digit in enumerate(twelve[:11], 2)) + last * 13
    return f"{_LETTERS[total % 23]}{twelve}"


@pytest.mark.parametrize("number", ["943 476 5919", "9434765919", "943-476-5919"])
def test_the_number_that_the_nhs_gives_as_an_example_is_one(number: str) -> None:
    assert is_nhs_number(number)


@given(nine_digits)
def test_every_right_nhs_number_is_known_and_no_other_check_digit_is_taken(nine: str) -> None:
    right = nhs_number(nine)
    for digit in "0123456789":
        same = len(set(nine + digit)) == 1
        assert is_nhs_number(nine + digit) == (nine + digit == right and not same)


@given(nine_digits, st.integers(0, 8))
def test_two_digits_that_changed_places_make_no_nhs_number(nine: str, at: int) -> None:
    right = nhs_number(nine)
    if right is None or right[at] == right[at + 1]:
        return
    swapped = right[:at] + right[at + 1] + right[at] + right[at + 2 :]
    assert not is_nhs_number(swapped)


@given(st.text("0123456789", min_size=11, max_size=11), st.sampled_from("0123456789" + _LETTERS))
def test_every_right_pupil_number_is_known_and_no_other_letter_is_taken(eleven: str, last: str) -> None:
    right = pupil_number(eleven + last)
    assert is_pupil_number(right)
    assert is_pupil_number(right.lower())
    assert not any(is_pupil_number(letter + right[1:]) for letter in _LETTERS if letter != right[0])


def test_a_pupil_number_is_what_the_department_says_it_is() -> None:
    assert is_pupil_number("H801200001001")
    assert not is_pupil_number("A801200001001")
    assert not is_pupil_number("H80120000100")


@given(nine_digits)
def test_a_learner_number_has_one_check_digit_at_most(nine: str) -> None:
    assert sum(is_learner_number(nine + digit) for digit in "0123456789") <= 1


def test_a_learner_number_is_known() -> None:
    assert is_learner_number("1000000019")
    assert not is_learner_number("1000000018")


@pytest.mark.parametrize("number", ["AB123456C", "ab 12 34 56 c"])
def test_an_insurance_number_is_known(number: str) -> None:
    assert is_insurance_number(number)


@pytest.mark.parametrize("number", ["BG123456C", "DA123456C", "AO123456C", "AB123456E", "AB12345C"])
def test_letters_never_issued_make_no_insurance_number(number: str) -> None:
    assert not is_insurance_number(number)
