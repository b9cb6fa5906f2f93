"""The kinds of standing entry that a measure reads, stripped of every name."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from alongside.core.shared.help import HelpKind, InKind, ViewsHow
from alongside.core.shared.sectors import Sector
from alongside.core.shared.sides import Side
from alongside.core.shared.stages import DELIVERY_AXIS, DESIGN_AXIS, Stage


class Axis(StrEnum):
    """The two questions of the grid: who designs, and who delivers."""

    DESIGN = "DESIGN"
    DELIVERY = "DELIVERY"

    @property
    def stages(self) -> frozenset[Stage]:
        """The stages whose minutes move this axis."""
        return DESIGN_AXIS if self is Axis.DESIGN else DELIVERY_AXIS


@dataclass(frozen=True, slots=True)
class Hours:
    """Standing minutes of one kind. However a total is split or merged, every finding stays the same.

    ``month`` is the first day of the month it happened in. ``sector`` says who paid a professional
    hour; None means citizen, or that the books do not say.
    **Units**: whole minutes. **Raises** ValueError below zero.
    """

    month: date
    stage: Stage
    side: Side
    kind: HelpKind
    sector: Sector | None
    minutes: int
    disputed: bool = False

    def __post_init__(self) -> None:
        if self.minutes < 0:
            raise ValueError("minutes given are never below zero")


@dataclass(frozen=True, slots=True)
class Presence:
    """On how many days, and by how many people, an axis has standing minutes.

    ``people`` are distinct named people plus the largest head count among group lines, because the
    same group may come again. Counts may stop at the place's minimums.
    The ``undisputed_`` pair leaves disputed entries out; None means the same as with them.
    """

    days: int
    people: int
    undisputed_days: int | None = None
    undisputed_people: int | None = None

    def without_disputed(self) -> "Presence":
        """The same, had no disputed entry been made."""
        days = self.days if self.undisputed_days is None else self.undisputed_days
        people = self.people if self.undisputed_people is None else self.undisputed_people
        return Presence(days, people)


@dataclass(frozen=True, slots=True)
class Thing:
    """A room, equipment, transport, food or money given. **Units**: whole pence, 0 where not priced."""

    kind: InKind
    side: Side
    sector: Sector | None
    pence: int = 0
    disputed: bool = False


@dataclass(frozen=True, slots=True)
class DecisionFact:
    """A standing decision.

    ``citizens`` and ``professionals`` took part by vote, consent or veto; speaking alone is not taking part.
    ``organisations`` are those that decided. ``passed_on_each_side`` is None where the books do not say.
    **Units**: people.
    """

    key: str
    stage: Stage
    decided_on: date
    citizens: int
    professionals: int
    organisations: frozenset[str] = field(default_factory=frozenset)
    cites_citizen_view: bool = False
    says_what_changed: bool = False
    people_told: bool = False
    passed_on_each_side: bool | None = None
    disputed: bool = False

    @property
    def shared(self) -> bool:
        """At least one person of each side took part."""
        return self.citizens >= 1 and self.professionals >= 1


@dataclass(frozen=True, slots=True)
class ViewsFact:
    """Views of citizens that were asked for and entered. **Units**: heads are people asked and answering."""

    key: str
    stage: Stage
    how: ViewsHow
    heads: int
    disputed: bool = False


@dataclass(frozen=True, slots=True)
class Organisation:
    """An organisation that gave time in the period."""

    key: str
    disputed: bool = False


@dataclass(frozen=True, slots=True)
class Learning:
    """Minutes of LEARN that citizens received. **Units**: whole minutes."""

    minutes: int
    disputed: bool = False
