"""Personal codes are read as people say and write them."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.apps.people.rules.codes import ALPHABET, may_choose_secret, read_code, read_secret, shown_code
from alongside.apps.people.rules.waiting import may_try_secret, wait_after


@given(st.text(alphabet=ALPHABET, min_size=8, max_size=8))
def test_a_code_is_read_back_however_it_is_written(code: str) -> None:
    assert read_code(shown_code(code)) == code
    assert read_code(f"  {code.lower()[:2]} {code[2:5]}-{code[5:]} ") == code
    assert read_code(code.replace("0", "o").replace("1", "I")) == code
    assert read_code(code.replace("1", "l").replace("0", "O")) == code


@pytest.mark.parametrize(
    "text", ["", "7KQ2", "7KQ2-M4XTX", "7KQ2-M4XU", "7KQ2-M4X🙂", "x" * 100_000, "\x00" * 8]
)
def test_what_is_no_code_is_none(text: str) -> None:
    assert read_code(text) is None


@pytest.mark.parametrize(
    "secret", ["amber river stone", "AMBER  river-stone", "481 926", "481926", "môr haul glaw"]
)
def test_good_secrets(secret: str) -> None:
    assert may_choose_secret(secret)
    assert may_choose_secret(read_secret(secret))


@pytest.mark.parametrize(
    "secret",
    [
        "",
        "12345",
        "123456",
        "987654",
        "000000",
        "112112",
        "amber river",
        "a b c",
        "one one one",
        "x" * 300,
        "١٢٣٤٥٦",
    ],
)
def test_secrets_that_are_too_easy(secret: str) -> None:
    assert not may_choose_secret(secret)


def test_the_wait_grows_and_has_an_end() -> None:
    minutes = [wait_after(tries) // timedelta(minutes=1) for tries in range(1, 20)]
    assert minutes[:8] == [0, 0, 0, 0, 1, 2, 4, 8]
    assert minutes[-1] == 24 * 60
    assert wait_after(10_000) == timedelta(days=1)


@pytest.mark.parametrize(
    ("left", "said"),
    [(1, "1 minute."), (60, "1 minute."), (61, "2 minutes."), (90 * 60, "90 minutes."), (7200, "2 hours."),
     (86_400, "24 hours.")],
)  # fmt: skip
def test_the_wait_is_told_in_words(left: int, said: str) -> None:
    now = datetime(2026, 5, 1, tzinfo=UTC)
    verdict = may_try_secret(now + timedelta(seconds=left), now)
    assert str(verdict.next_step) == f"Try again in {said}"
    assert may_try_secret(now, now)
    assert may_try_secret(None, now)
