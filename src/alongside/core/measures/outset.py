"""From the outset: were citizens there before the first decision, and before the money?"""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Firsts:
    """The days on which things happened first, of standing entries; None where they have not."""

    citizen_at_table_on: date | None = None
    decision_on: date | None = None
    money_on: date | None = None


@dataclass(frozen=True, slots=True)
class Outset:
    """How long each first took from the work's opening.

    A number below zero means before the opening; None that it has not happened.
    **Units**: whole days.
    """

    opened_on: date
    firsts: Firsts
    days_to_citizen_at_table: int | None
    days_to_decision: int | None
    days_to_money: int | None

    @property
    def citizens_there_for_first_decision(self) -> bool | None:
        """A citizen sat at the table on or before that day; None while nothing has been decided."""
        return _no_later(self.firsts.citizen_at_table_on, self.firsts.decision_on)

    @property
    def citizens_there_for_first_money(self) -> bool | None:
        """A citizen sat at the table on or before that day; None while no money has moved."""
        return _no_later(self.firsts.citizen_at_table_on, self.firsts.money_on)


def from_the_outset(opened_on: date, firsts: Firsts) -> Outset:
    """Count the days from a work's opening to its firsts.

    **Units**: whole days. **Source**: domain brief A7, *From the outset*.
    """

    def days_to(day: date | None) -> int | None:
        return None if day is None else (day - opened_on).days

    return Outset(
        opened_on,
        firsts,
        days_to(firsts.citizen_at_table_on),
        days_to(firsts.decision_on),
        days_to(firsts.money_on),
    )


def _no_later(citizen_on: date | None, happened_on: date | None) -> bool | None:
    if happened_on is None:
        return None
    return citizen_on is not None and citizen_on <= happened_on
