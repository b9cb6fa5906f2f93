from datetime import date

import pytest

from alongside.core.measures.answer import AnswerState, answer_owed, working_day_after

CHRISTMAS = frozenset({date(2025, 12, 25), date(2025, 12, 26), date(2026, 1, 1)})


@pytest.mark.parametrize(
    ("day", "count", "due"),
    [
        (date(2025, 6, 2), 1, date(2025, 6, 3)),
        (date(2025, 6, 6), 1, date(2025, 6, 9)),
        (date(2025, 6, 7), 1, date(2025, 6, 9)),
        (date(2025, 6, 2), 20, date(2025, 6, 30)),
        (date(2025, 12, 1), 20, date(2025, 12, 31)),
        (date(2024, 2, 28), 1, date(2024, 2, 29)),
        (date(2024, 2, 29), 1, date(2024, 3, 1)),
        (date(2025, 6, 2), 0, date(2025, 6, 2)),
    ],
)
def test_working_days_leave_out_weekends_and_bank_holidays(day: date, count: int, due: date) -> None:
    assert working_day_after(day, count, CHRISTMAS) == due


@pytest.mark.parametrize(
    ("today", "answered_on", "state"),
    [
        (date(2025, 6, 30), None, AnswerState.AWAITED),
        (date(2025, 7, 1), None, AnswerState.MISSING),
        (date(2025, 7, 9), date(2025, 6, 30), AnswerState.GIVEN),
        (date(2025, 7, 9), date(2025, 7, 1), AnswerState.GIVEN_LATE),
        (date(2025, 7, 9), date(2025, 7, 10), AnswerState.MISSING),
    ],
)
def test_an_answer_is_missing_only_once_its_last_day_is_past(
    today: date, answered_on: date | None, state: AnswerState
) -> None:
    owed = answer_owed(date(2025, 6, 2), 20, CHRISTMAS, today=today, answered_on=answered_on)
    assert (owed.due_on, owed.state) == (date(2025, 6, 30), state)
