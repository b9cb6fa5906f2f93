"""What the clock of a request says on a day, and by which law."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from alongside.apps.rights.enums import STOPS, RequestState, Right, StepKind
from alongside.apps.rights.models import DataRequest, RequestStep
from alongside.apps.rights.rules.terms import Term, TermKey, term_on
from alongside.core.rights.clocks import Clock, Stop, acknowledge_by, answer_clock


@dataclass(frozen=True, slots=True)
class Reading:
    """``clock`` for what is answered within months; ``acknowledge_on`` for a complaint not acknowledged yet.

    Neither: it is over, or is to be answered without undue delay.
    """

    clock: Clock | None = None
    acknowledge_on: date | None = None
    law: Term | None = None

    @property
    def due_on(self) -> date | None:
        """The next day the law sets."""
        return self.clock.due_on if self.clock else self.acknowledge_on

    def is_late(self, today: date) -> bool:
        """Overdue means before the place's today; what stands still is not."""
        if self.clock is not None:
            return self.clock.is_late
        return self.acknowledge_on is not None and self.acknowledge_on < today


def reading_of(
    request: DataRequest, steps: Sequence[RequestStep], *, today: date, bank_holidays: Collection[date]
) -> Reading:
    """Read it. ``steps`` in the order they happened."""
    if request.state != RequestState.OPEN:
        return Reading()
    if request.kind == Right.COMPLAIN:
        return _complaint(request, steps, bank_holidays)
    law = term_on(TermKey.ANSWER_MONTHS, request.received_on)
    more = term_on(TermKey.FURTHER_MONTHS, request.received_on)
    if law is None or more is None:
        return Reading()
    months = law.value + (more.value if is_extended(steps) else 0)
    stops = stops_in(steps)
    clock = answer_clock(request.received_on, months, bank_holidays=bank_holidays, today=today, stops=stops)
    return Reading(clock=clock, law=law)


def _complaint(
    request: DataRequest, steps: Sequence[RequestStep], bank_holidays: Collection[date]
) -> Reading:
    law = term_on(TermKey.ACKNOWLEDGE_DAYS, request.received_on)
    if law is None or any(step.kind == StepKind.ACKNOWLEDGED for step in steps):
        return Reading()
    return Reading(acknowledge_on=acknowledge_by(request.received_on, law.value, bank_holidays), law=law)


def is_extended(steps: Sequence[RequestStep]) -> bool:
    """Whether more time was taken, with its reason."""
    return any(step.kind == StepKind.EXTENDED for step in steps)


def stops_in(steps: Sequence[RequestStep]) -> list[Stop]:
    """The days on which it stood still: from an asking to the answer that came."""
    stops: list[Stop] = []
    for step in steps:
        if step.kind in STOPS:
            stops.append(Stop(step.on))
        elif step.kind == StepKind.WENT_ON and stops:
            stops[-1] = Stop(stops[-1].since, step.on)
    return stops


def stands_still(steps: Sequence[RequestStep]) -> bool:
    """Whether something is waited for now."""
    return any(stop.until is None for stop in stops_in(steps))
