"""The codes of the standards' own tables, and which of them is taken."""

import pytest

from alongside.core.shared.one_time import PERIOD_SECONDS, code_for, matching_step, step_at

SECRET = b"12345678901234567890"  # that of the tables in RFC 4226, appendix D, and RFC 6238, appendix B
COUNTED = "755224 287082 359152 969429 338314 254676 287922 162583 399871 520489".split()
TIMED = {59: "287082", 1111111109: "081804", 1111111111: "050471", 1234567890: "005924", 2000000000: "279037"}


@pytest.mark.parametrize(("step", "code"), list(enumerate(COUNTED)))
def test_the_codes_are_those_of_rfc_4226(step: int, code: str) -> None:
    assert code_for(SECRET, step) == code


@pytest.mark.parametrize(("seconds", "code"), TIMED.items())
def test_the_steps_are_those_of_rfc_6238(seconds: int, code: str) -> None:
    assert code_for(SECRET, step_at(seconds)) == code


@pytest.mark.parametrize(("away", "taken"), [(-2, False), (-1, True), (0, True), (1, True), (2, False)])
def test_a_clock_may_be_half_a_minute_wrong(away: int, taken: bool) -> None:
    found = matching_step(SECRET, code_for(SECRET, 1000 + away), step=1000, after=-1)
    assert found == (1000 + away if taken else None)


@pytest.mark.parametrize(("after", "taken"), [(998, True), (999, True), (1000, False), (1001, False)])
def test_a_code_is_never_taken_again_nor_an_earlier_one(after: int, taken: bool) -> None:
    found = matching_step(SECRET, code_for(SECRET, 1000), step=1000, after=after)
    assert found == (1000 if taken else None)


@pytest.mark.parametrize("code", ["", "12345", "1234567", "abcdef", "٠١٢٣٤٥"])
def test_what_is_no_code_is_wrong(code: str) -> None:
    assert matching_step(SECRET, code, step=1000, after=-1) is None


def test_a_step_is_half_a_minute() -> None:
    assert (step_at(PERIOD_SECONDS - 1), step_at(PERIOD_SECONDS)) == (0, 1)
