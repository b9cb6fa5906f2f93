"""What the books hold for one work and one period: the only thing a measure ever reads."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Protocol, TypeVar

from alongside.core.measures.facts import (
    Axis,
    DecisionFact,
    Hours,
    Learning,
    Organisation,
    Presence,
    Thing,
    ViewsFact,
)
from alongside.core.shared.period import Period
from alongside.core.shared.sides import Side
from alongside.core.shared.stages import Stage

NOBODY = Presence(days=0, people=0)


class _Disputable(Protocol):
    @property
    def disputed(self) -> bool: ...


_Fact = TypeVar("_Fact", bound=_Disputable)


def _undisputed(facts: Iterable[_Fact]) -> tuple[_Fact, ...]:
    return tuple(fact for fact in facts if not fact.disputed)


@dataclass(frozen=True, slots=True)
class Evidence:
    """The standing entries of one work in one period, as totals and facts without names.

    Only what stands is here. Of the rest a measure knows one thing, how many entries are waiting, and
    says it beside the figure.

    ``standing_group_with_citizen_seats``: the work keeps a group in which citizens hold seats.
    ``personal_budget``: the work is marked as one person's own money.
    **Units**: minutes, pence, people and days are whole. **Source**: domain brief A4 to A6.
    """

    period: Period
    hours: tuple[Hours, ...] = ()
    design: Presence = NOBODY
    delivery: Presence = NOBODY
    things: tuple[Thing, ...] = ()
    decisions: tuple[DecisionFact, ...] = ()
    views: tuple[ViewsFact, ...] = ()
    organisations_giving_time: tuple[Organisation, ...] = ()
    learning_given_to_citizens: tuple[Learning, ...] = ()
    personal_budget: bool = False
    standing_group_with_citizen_seats: bool = False
    waiting_entries: int = 0

    def without_disputed(self) -> "Evidence":
        """The same evidence, had no disputed entry been made."""
        return replace(
            self,
            hours=_undisputed(self.hours),
            design=self.design.without_disputed(),
            delivery=self.delivery.without_disputed(),
            things=_undisputed(self.things),
            decisions=_undisputed(self.decisions),
            views=_undisputed(self.views),
            organisations_giving_time=_undisputed(self.organisations_giving_time),
            learning_given_to_citizens=_undisputed(self.learning_given_to_citizens),
        )

    def presence(self, axis: Axis) -> Presence:
        """Days and people with standing minutes on an axis."""
        return self.design if axis is Axis.DESIGN else self.delivery

    def minutes(self, side: Side | None = None, stages: Iterable[Stage] = Stage) -> int:
        """Minutes of one side (or of both), in the given stages (or in all)."""
        wanted = frozenset(stages)
        return sum(line.minutes for line in self.hours if line.stage in wanted and side in (None, line.side))

    @property
    def learning_minutes(self) -> int:
        """Minutes of LEARN that citizens received."""
        return sum(given.minutes for given in self.learning_given_to_citizens)

    @property
    def organisations(self) -> frozenset[str]:
        """Every organisation that gave time or decided."""
        gave = {organisation.key for organisation in self.organisations_giving_time}
        return frozenset(gave.union(*(decision.organisations for decision in self.decisions)))
