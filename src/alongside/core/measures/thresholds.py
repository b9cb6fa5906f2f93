"""The figures a place has agreed, which decide where one reading ends and the next begins."""

from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True, slots=True)
class Thresholds:
    """A place's own dated figures, as they stood for the period that is read.

    There are no silent defaults: a place starts from :meth:`shipped` and changes a figure only by a
    decision that stands on both sides.

    **Units**: shares and tolerances are fractions of one; minutes, days, people and working days are whole.
    **Raises** ValueError for a figure with which no reading would make sense.
    **Source**: domain brief A4 (tolerance, minimums), A5 (adding, answer), D4 (parity), E6 (smallest group).
    """

    tolerance: Fraction
    minimum_minutes: int
    minimum_days: int
    minimum_people: int
    adding_tolerance: Fraction
    adding_floor_minutes: int
    citizens_min: int
    professionals_min: int
    citizen_share_min: Fraction
    answer_working_days: int
    smallest_group: int

    def __post_init__(self) -> None:
        if not 0 <= self.tolerance < Fraction(1, 2):
            raise ValueError("the tolerance lies from 0 up to, not including, one half")
        if not 0 <= self.citizen_share_min <= 1:
            raise ValueError("a share lies between 0 and 1")
        if self.adding_tolerance < 0 or min(self._whole_figures()) < 0:
            raise ValueError("a threshold is never below zero")

    def _whole_figures(self) -> tuple[int, ...]:
        return (
            self.minimum_minutes,
            self.minimum_days,
            self.minimum_people,
            self.adding_floor_minutes,
            self.citizens_min,
            self.professionals_min,
            self.answer_working_days,
            self.smallest_group,
        )

    @classmethod
    def shipped(cls) -> "Thresholds":
        """The figures a new place starts with, before its people have agreed their own.

        **Source**: domain brief A4, A5, D4 and E6; all are conventions of ours, and the pages say so.
        """
        return cls(
            tolerance=Fraction(1, 5),
            minimum_minutes=600,
            minimum_days=3,
            minimum_people=3,
            adding_tolerance=Fraction(1, 20),
            adding_floor_minutes=60,
            citizens_min=2,
            professionals_min=1,
            citizen_share_min=Fraction(1, 2),
            answer_working_days=20,
            smallest_group=5,
        )
