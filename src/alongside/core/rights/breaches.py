"""The clock of a personal data breach, and whether anything is still owed."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from alongside.core.rights.clocks import report_by

HOUR = timedelta(hours=1)


class Risk(StrEnum):
    """What may come of a breach for the people it is about."""

    UNLIKELY = "UNLIKELY"
    LIKELY = "LIKELY"
    HIGH = "HIGH"


@dataclass(frozen=True, slots=True)
class Known:
    """What has been written down of a breach so far."""

    risk: Risk | None = None
    is_reported: bool = False
    is_not_reported: bool = False
    is_told: bool = False
    is_not_told: bool = False


@dataclass(frozen=True, slots=True)
class BreachClock:
    """``hours_left``: whole hours until the last moment to report it; below none once that has passed."""

    report_by: datetime
    hours_left: int
    is_late: bool


def breach_clock(aware_at: datetime, hours: int, now: datetime) -> BreachClock:
    """Read the clock at a moment.

    It runs from the moment anybody knew, through nights, weekends and changes of the clocks on walls.
    **Units**: hours; instants in UTC. **Raises** ValueError for a moment that names no time zone.
    **Source**: UK GDPR Article 33(1); domain brief E4.
    """
    last = report_by(aware_at, hours)
    left = last - now
    return BreachClock(last, left // HOUR, left < timedelta(0))


def owes(known: Known) -> tuple[str, ...]:
    """What is still to be written down before a breach can be closed, in the order it is done.

    The risk is weighed; it is reported, or the reason why not stands there; where the risk is high the people
    are told, or the reason why not stands there. **Source**: UK GDPR Articles 33 and 34.
    """
    owed = []
    if known.risk is None:
        owed.append("RISK")
    if not (known.is_reported or known.is_not_reported):
        owed.append("REPORT")
    if known.risk is Risk.HIGH and not (known.is_told or known.is_not_told):
        owed.append("PEOPLE")
    return tuple(owed)


def may_stay_unreported(known: Known) -> bool:
    """Only where a risk to people is unlikely. **Source**: UK GDPR Article 33(1)."""
    return known.risk is Risk.UNLIKELY
