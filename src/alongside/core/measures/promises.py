"""Promises kept: what became, by a given day, of what was promised."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction
from statistics import median_high, median_low


class PromiseState(StrEnum):
    """How a promise reads on a day. Only KEPT, CHANGED and BROKEN are endings."""

    OPEN = "OPEN"
    LATE = "LATE"
    KEPT = "KEPT"
    CHANGED = "CHANGED"
    BROKEN = "BROKEN"


@dataclass(frozen=True, slots=True)
class PromiseFact:
    """A standing promise and what has happened to it.

    ``kept_on`` is the day it was done, by the maker's word; ``said_kept_on`` the day those it was made
    to said so, and only that makes it kept. A promise has one ending: ``changed_on`` (with its reason, in
    the book) and ``broken_on`` exclude each other and a word of being kept.
    **Raises** ValueError when it has two endings, or is said kept though nobody did it.
    """

    key: str
    made_on: date
    due_on: date
    kept_on: date | None = None
    said_kept_on: date | None = None
    changed_on: date | None = None
    broken_on: date | None = None
    disputed: bool = False

    def __post_init__(self) -> None:
        if sum(day is not None for day in (self.said_kept_on, self.changed_on, self.broken_on)) > 1:
            raise ValueError("a promise ends once")
        if self.said_kept_on and not self.kept_on:
            raise ValueError("a promise said to be kept has a day on which it was")


@dataclass(frozen=True, slots=True)
class PromisesKept:
    """How many promises read how on a day.

    ``kept_late`` are kept, but done after their due day. ``awaiting_word`` are open or late ones whose
    maker says they are done, while those they were made to have not.
    **Units**: promises; ``median_days`` are days from making to keeping, None where none is kept.
    """

    on: date
    open: int
    late: int
    kept: int
    changed: int
    broken: int
    kept_late: int
    awaiting_word: int
    median_days: Fraction | None
    late_keys: tuple[str, ...]

    @property
    def made(self) -> int:
        """All promises made by that day."""
        return self.open + self.late + self.kept + self.changed + self.broken


def state_on(promise: PromiseFact, day: date) -> PromiseState:
    """How one promise reads on a day. It is late once its due day is before that day."""
    endings = (
        (promise.said_kept_on, PromiseState.KEPT),
        (promise.changed_on, PromiseState.CHANGED),
        (promise.broken_on, PromiseState.BROKEN),
    )
    for ended_on, state in endings:
        if ended_on and ended_on <= day:
            return state
    return PromiseState.LATE if promise.due_on < day else PromiseState.OPEN


def promises_kept(promises: Iterable[PromiseFact], *, on: date) -> PromisesKept:
    """Count the promises made by a day, as they read on that day.

    **Units**: promises and days. **Ties**: the median of an even number is half-way between the middle two.
    **Source**: product brief, *Promise book*; the place's own calendar decides what day it is.
    """
    made = sorted((one for one in promises if one.made_on <= on), key=lambda one: one.key)
    states = {one.key: state_on(one, on) for one in made}
    kept = [one for one in made if states[one.key] is PromiseState.KEPT]
    took = [(one.kept_on - one.made_on).days for one in kept if one.kept_on]
    count = list(states.values()).count
    return PromisesKept(
        on=on,
        open=count(PromiseState.OPEN),
        late=count(PromiseState.LATE),
        kept=len(kept),
        changed=count(PromiseState.CHANGED),
        broken=count(PromiseState.BROKEN),
        kept_late=sum(one.kept_on is not None and one.kept_on > one.due_on for one in kept),
        awaiting_word=sum(_awaits_word(one, states[one.key], on) for one in made),
        median_days=Fraction(median_low(took) + median_high(took), 2) if took else None,
        late_keys=tuple(one.key for one in made if states[one.key] is PromiseState.LATE),
    )


def _awaits_word(promise: PromiseFact, state: PromiseState, on: date) -> bool:
    unended = state in {PromiseState.OPEN, PromiseState.LATE}
    return unended and promise.kept_on is not None and promise.kept_on <= on
