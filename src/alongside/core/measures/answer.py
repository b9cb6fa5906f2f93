"""The written answer that a public body owes when an alarm is raised, and by when."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

SATURDAY = 5


class AnswerState(StrEnum):
    """Where the answer stands on a day."""

    AWAITED = "AWAITED"
    GIVEN = "GIVEN"
    GIVEN_LATE = "GIVEN_LATE"
    MISSING = "MISSING"


@dataclass(frozen=True, slots=True)
class AnswerOwed:
    """The answer to one alarm: when it is due, when it came, and how that reads on a day."""

    raised_on: date
    due_on: date
    answered_on: date | None
    state: AnswerState


def answer_owed(
    raised_on: date,
    working_days: int,
    bank_holidays: Collection[date],
    *,
    today: date,
    answered_on: date | None = None,
) -> AnswerOwed:
    """Read the answer to an alarm on a day. It is missing once its last day is before ``today``.

    An answer dated after ``today`` has not come yet.
    **Units**: working days. **Source**: domain brief A5: a dated figure, 20 working days when shipped.
    """
    due_on = working_day_after(raised_on, working_days, bank_holidays)
    came_on = answered_on if answered_on and answered_on <= today else None
    if came_on:
        state = AnswerState.GIVEN if came_on <= due_on else AnswerState.GIVEN_LATE
    else:
        state = AnswerState.MISSING if due_on < today else AnswerState.AWAITED
    return AnswerOwed(raised_on, due_on, came_on, state)


def working_day_after(day: date, count: int, bank_holidays: Collection[date]) -> date:
    """The ``count``-th working day after a day, which itself is not counted.

    Saturdays, Sundays and the given bank holidays are not working days.
    **Units**: working days.
    """
    while count > 0:
        day += timedelta(days=1)
        if day.weekday() < SATURDAY and day not in bank_holidays:
            count -= 1
    return day
