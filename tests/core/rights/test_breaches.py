"""The hours of a breach are hours of the real world, and what is owed follows the law's order."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.core.rights.breaches import Known, Risk, breach_clock, may_stay_unreported, owes

LONDON = ZoneInfo("Europe/London")
MOMENTS = st.datetimes(datetime(2020, 1, 1), datetime(2040, 1, 1), timezones=st.just(UTC))


@pytest.mark.parametrize(
    ("aware_at", "expected"),
    [
        (datetime(2026, 12, 24, 17, 0, tzinfo=LONDON), datetime(2026, 12, 27, 17, 0, tzinfo=LONDON)),
        (datetime(2027, 3, 27, 12, 0, tzinfo=LONDON), datetime(2027, 3, 30, 13, 0, tzinfo=LONDON)),  # spring
        (datetime(2027, 10, 30, 12, 0, tzinfo=LONDON), datetime(2027, 11, 2, 11, 0, tzinfo=LONDON)),  # autumn
        (datetime(2028, 2, 27, 9, 0, tzinfo=LONDON), datetime(2028, 3, 1, 9, 0, tzinfo=LONDON)),  # a leap day
        (datetime(2027, 2, 26, 9, 0, tzinfo=LONDON), datetime(2027, 3, 1, 9, 0, tzinfo=LONDON)),
    ],
)
def test_neither_christmas_nor_summer_time_stops_them(aware_at: datetime, expected: datetime) -> None:
    assert breach_clock(aware_at, 72, aware_at).report_by == expected.astimezone(UTC)


@given(aware_at=MOMENTS, passed=st.integers(0, 200 * 60))
def test_whole_hours_are_left_and_then_it_is_late(aware_at: datetime, passed: int) -> None:
    clock = breach_clock(aware_at, 72, aware_at + timedelta(minutes=passed))
    assert clock.hours_left == (72 * 60 - passed) // 60
    assert clock.is_late == (passed > 72 * 60)


def test_what_is_owed_comes_in_its_order() -> None:
    assert owes(Known()) == ("RISK", "REPORT")
    assert owes(Known(risk=Risk.HIGH)) == ("REPORT", "PEOPLE")
    assert owes(Known(risk=Risk.HIGH, is_reported=True)) == ("PEOPLE",)
    assert owes(Known(risk=Risk.LIKELY, is_reported=True)) == ()
    assert owes(Known(risk=Risk.HIGH, is_reported=True, is_not_told=True)) == ()
    assert owes(Known(risk=Risk.UNLIKELY, is_not_reported=True)) == ()


def test_only_an_unlikely_risk_may_stay_unreported() -> None:
    assert [risk for risk in (None, *Risk) if may_stay_unreported(Known(risk=risk))] == [Risk.UNLIKELY]
