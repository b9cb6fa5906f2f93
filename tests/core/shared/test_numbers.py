"""Telephone numbers as people write them."""

import pytest

from alongside.core.shared.numbers import read_number, shown_number, takes_texts


@pytest.mark.parametrize(
    ("written", "meant", "texts"),
    [
        ("07700 900123", "+447700900123", True),
        ("+44 (0)7700 900-123", "+447700900123", True),
        ("0044 7700 900123", "+447700900123", True),
        ("447700900123", "+447700900123", True),
        ("07624 400123", "+447624400123", True),  # the Isle of Man
        ("07600 900123", "+447600900123", False),  # a pager
        ("07000 900123", "+447000900123", False),  # a number that forwards, at a price
        ("0161 496 0123", "+441614960123", False),
        ("01204 12345", "+44120412345", False),  # a short one, as some towns have
        ("+353 1 234 5678", "+35312345678", False),
        ("999", None, False),
        ("0161 496 012", "+44161496012", False),
        ("07700 9001234", None, False),
        ("+44 9700 900123", None, False),
        ("call me", None, False),
        ("", None, False),
        ("0" * 50, None, False),
    ],
)
def test_a_number_is_read_as_it_was_meant(written: str, meant: str | None, texts: bool) -> None:
    assert read_number(written) == meant
    assert (meant is not None and takes_texts(meant)) is texts


def test_a_number_is_shown_as_it_is_read_aloud() -> None:
    assert shown_number("+447700900123") == "07700 900123"
    assert shown_number("+442079460000") == "020 7946 0000"
    assert shown_number("+441204123456") == "01204 123456"
    assert read_number(shown_number("+441614960123")) == "+441614960123"
    assert shown_number("+35312345678") == "+35312345678"
