"""A last sign that catches slips."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.core.shared.check_signs import check_sign, has_right_sign

SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
CODES = st.text(SIGNS, min_size=7, max_size=7)


def test_luhns_own_example() -> None:
    assert check_sign("7992739871", "0123456789") == "3"
    assert has_right_sign("79927398713", "0123456789")
    assert not has_right_sign("79927398710", "0123456789")


@given(CODES)
def test_a_code_with_its_sign_is_right(code: str) -> None:
    assert has_right_sign(code + check_sign(code, SIGNS), SIGNS)


@given(CODES, st.integers(0, 7), st.sampled_from(SIGNS))
def test_every_single_wrong_sign_is_caught(code: str, place: int, sign: str) -> None:
    whole = code + check_sign(code, SIGNS)
    wrong = whole[:place] + sign + whole[place + 1 :]
    assert has_right_sign(wrong, SIGNS) == (wrong == whole)


@given(CODES, st.integers(0, 6))
def test_neighbours_swapped_are_caught_but_for_the_first_and_last_sign(code: str, place: int) -> None:
    whole = code + check_sign(code, SIGNS)
    one, two = whole[place], whole[place + 1]
    wrong = whole[:place] + two + one + whole[place + 2 :]
    if one != two and {one, two} != {"0", "Z"}:
        assert not has_right_sign(wrong, SIGNS)


def test_what_is_no_code() -> None:
    assert not has_right_sign("", SIGNS)
    assert not has_right_sign("7", SIGNS)
    assert not has_right_sign("7!", SIGNS)
    with pytest.raises(ValueError, match="even"):
        check_sign("1", "012")
