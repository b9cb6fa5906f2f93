from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from alongside.core.measures.promises import PromiseFact, PromiseState, promises_kept, state_on

MADE, DUE = date(2024, 2, 1), date(2024, 2, 29)


def promise(key: str = "a", **days: Any) -> PromiseFact:
    return PromiseFact(key, MADE, DUE, **days)


def _ended(ending: str, day: date) -> PromiseFact:
    days: dict[str, Any] = {ending: day}
    return promise(**days)


def test_a_promise_is_late_only_once_its_due_day_is_past() -> None:
    assert state_on(promise(), DUE) is PromiseState.OPEN
    assert state_on(promise(), date(2024, 3, 1)) is PromiseState.LATE


def test_the_makers_word_alone_does_not_make_it_kept() -> None:
    done = promise(kept_on=date(2024, 2, 20))
    assert state_on(done, date(2024, 2, 25)) is PromiseState.OPEN
    assert state_on(done, date(2024, 3, 5)) is PromiseState.LATE
    assert promises_kept([done], on=date(2024, 2, 25)).awaiting_word == 1
    assert promises_kept([done], on=date(2024, 2, 19)).awaiting_word == 0


def test_it_is_kept_when_those_it_was_made_to_say_so() -> None:
    kept = promise(kept_on=date(2024, 2, 20), said_kept_on=date(2024, 3, 5))
    assert state_on(kept, date(2024, 3, 4)) is PromiseState.LATE
    assert state_on(kept, date(2024, 3, 5)) is PromiseState.KEPT


def test_kept_after_its_day_is_kept_late_and_word_given_later_is_not() -> None:
    late = promise("late", kept_on=date(2024, 3, 1), said_kept_on=date(2024, 3, 2))
    in_time = promise("in time", kept_on=DUE, said_kept_on=date(2024, 4, 2))
    counts = promises_kept([late, in_time], on=date(2024, 5, 1))
    assert (counts.kept, counts.kept_late) == (2, 1)


@pytest.mark.parametrize(("ending", "state"), [("changed_on", "CHANGED"), ("broken_on", "BROKEN")])
def test_a_changed_or_broken_promise_reads_so_from_that_day(ending: str, state: str) -> None:
    ended = _ended(ending, date(2024, 3, 3))
    assert state_on(ended, date(2024, 3, 2)) is PromiseState.LATE
    assert state_on(ended, date(2024, 3, 3)) is PromiseState(state)


def test_every_promise_made_by_the_day_is_counted_once() -> None:
    day = date(2024, 3, 10)
    promises = [
        promise("late"),
        PromiseFact("open", MADE, day),
        promise("kept", kept_on=date(2024, 2, 11), said_kept_on=day),
        promise("changed", changed_on=day),
        promise("broken", broken_on=day),
        PromiseFact("not yet made", date(2024, 3, 11), date(2024, 4, 1)),
    ]
    counts = promises_kept(reversed(promises), on=day)
    assert (counts.open, counts.late, counts.kept, counts.changed, counts.broken) == (1, 1, 1, 1, 1)
    assert (counts.made, counts.late_keys) == (5, ("late",))


@pytest.mark.parametrize(("days", "median"), [([], None), ([3], 3), ([1, 9, 4], 4), ([1, 4], Fraction(5, 2))])
def test_the_median_days_to_keeping(days: list[int], median: Fraction | None) -> None:
    kept = [promise(str(day), kept_on=date(2024, 2, 1 + day), said_kept_on=date(2024, 3, 1)) for day in days]
    assert promises_kept(kept, on=date(2024, 3, 1)).median_days == median


def test_a_promise_has_one_ending() -> None:
    with pytest.raises(ValueError, match="ends once"):
        promise(changed_on=DUE, broken_on=DUE)
    with pytest.raises(ValueError, match="has a day"):
        promise(said_kept_on=DUE)
