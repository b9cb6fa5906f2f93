"""Two spellings of one name meet, and nothing else does."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.core.shared.names import name_key, tidy_name


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("  TOMASZ ZIELIŃSKI ", "Tomasz Zielinski"),
        ("Łukasz Nowak", "lukasz nowak"),
        ("Beth O’Connor", "Beth O'Connor"),
        ("Siân  Davies", "sian davies"),
        ("Đỗ Ngọc", "do ngoc"),
        ("Søren Ær", "soren aer"),
        ("Jo\u00a0Smith", "Jo Smith"),
        ("Jo\u200bSmith", "JoSmith"),
        ("Anne–Marie", "anne-marie"),
        ("Ａｄａ", "ada"),
    ],
)
def test_spellings_of_one_name_share_a_key(one: str, other: str) -> None:
    assert name_key(one) == name_key(other)


@pytest.mark.parametrize(
    ("one", "other"), [("Jo Smith", "Jo Smyth"), ("Ann Lee", "Anne Lee"), ("J Smith", "Jo Smith")]
)
def test_different_names_keep_apart(one: str, other: str) -> None:
    assert name_key(one) != name_key(other)


@given(st.text())
def test_a_key_is_its_own_key(text: str) -> None:
    assert name_key(name_key(text)) == name_key(text)


@given(st.text())
def test_tidying_twice_changes_nothing_and_keeps_the_key(text: str) -> None:
    tidy = tidy_name(text)
    assert tidy_name(tidy) == tidy
    assert name_key(tidy) == name_key(text)
