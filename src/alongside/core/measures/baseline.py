"""What both sides gave before the work began."""

from dataclasses import dataclass

from alongside.core.shared.period import Period
from alongside.core.shared.sides import Side


@dataclass(frozen=True, slots=True)
class Amount:
    """What one side gave over dated days; ``pence`` is None where no money was written down.

    **Units**: whole minutes, whole pence.
    """

    period: Period
    minutes: int
    pence: int | None = None


@dataclass(frozen=True, slots=True)
class Baseline:
    """Both sides' input before; a side is None where nobody wrote it down with its dates.

    **Units**: ``people_served`` are people, in the baseline's own period.
    """

    citizen: Amount | None = None
    professional: Amount | None = None
    people_served: int | None = None

    def of(self, side: Side) -> Amount | None:
        """What one side gave."""
        return self.citizen if side is Side.CITIZEN else self.professional
