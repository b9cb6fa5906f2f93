"""The ladder: the rung that was promised beside the rung the books give evidence for."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum, StrEnum

from alongside.core.measures.axes import count_deciding
from alongside.core.measures.evidence import Evidence
from alongside.core.measures.facts import Axis, DecisionFact
from alongside.core.measures.fully import meets_parity
from alongside.core.measures.thresholds import Thresholds
from alongside.core.shared.sides import Side
from alongside.core.shared.stages import Stage


class Rung(IntEnum):
    """The seven rungs, in our words. Below CONSULTATION the books cannot tell one from another.

    Children's participation is told by Treseder's degrees, which have no order; never by these.
    **Source**: the ladder of co-production of TLAP and the National Co-production Advisory Group.
    """

    COERCION = 1
    EDUCATING = 2
    INFORMING = 3
    CONSULTATION = 4
    ENGAGEMENT = 5
    CO_DESIGN = 6
    CO_PRODUCTION = 7


class RungTest(StrEnum):
    """What the books must hold for a rung; the number says for which."""

    VIEWS_ENTERED_4 = "VIEWS_ENTERED_4"
    DECISION_SAYS_WHAT_CHANGED_5 = "DECISION_SAYS_WHAT_CHANGED_5"
    SHARED_DECISION_6 = "SHARED_DECISION_6"
    CITIZENS_DELIVER_7 = "CITIZENS_DELIVER_7"
    PROFESSIONALS_DELIVER_7 = "PROFESSIONALS_DELIVER_7"
    HALF_MET_PARITY_7 = "HALF_MET_PARITY_7"

    @property
    def rung(self) -> Rung:
        """The rung this test guards."""
        return Rung(int(self[-1]))


@dataclass(frozen=True, slots=True)
class Checked:
    """One test, with what it found and what it needed.

    **Units**: views or decisions; whole minutes for the two that ask about delivery.
    """

    test: RungTest
    found: int
    needed: int

    @property
    def passed(self) -> bool:
        """Found at least what was needed."""
        return self.found >= self.needed


@dataclass(frozen=True, slots=True)
class RungReading:
    """The rung of one stage, or of the whole work where ``stage`` is None.

    ``evidenced`` INFORMING means *this or below*. ``rungs_short`` is how far it stays below the
    promise: at least so many where the books cannot tell below; None where nothing was promised.
    """

    stage: Stage | None
    evidenced: Rung
    promised: Rung | None
    checks: tuple[Checked, ...]

    @property
    def or_below(self) -> bool:
        """The books cannot tell this rung from those under it."""
        return self.evidenced is Rung.INFORMING

    @property
    def rungs_short(self) -> int | None:
        """How many rungs are missing to the promise; 0 where it is met or passed."""
        return None if self.promised is None else max(0, self.promised - self.evidenced)


def read_ladder(
    evidence: Evidence, promised: Mapping[Stage | None, Rung], thresholds: Thresholds
) -> tuple[RungReading, ...]:
    """Read the rung of the whole work (first) and of each stage.

    A stage is read from its own entries. Where a test names an axis on which the stage does not lie,
    the whole axis is read.
    **Ties**: the lowest test that fails caps the rung, whatever passes above it.
    **Source**: domain brief A1, *evidenced rung*.
    """
    return tuple(_read(evidence, stage, promised.get(stage), thresholds) for stage in (None, *Stage))


def _read(
    evidence: Evidence, stage: Stage | None, promised: Rung | None, thresholds: Thresholds
) -> RungReading:
    checks = _checks(evidence, stage, thresholds)
    failed = [check.test.rung for check in checks if not check.passed]
    evidenced = Rung(min(failed) - 1) if failed else Rung.CO_PRODUCTION
    return RungReading(stage, evidenced, promised, checks)


def _checks(evidence: Evidence, stage: Stage | None, thresholds: Thresholds) -> tuple[Checked, ...]:
    own = frozenset(Stage) if stage is None else frozenset({stage})
    decisions = [fact for fact in evidence.decisions if fact.stage in own]
    views = sum(view.stage in own for view in evidence.views)
    answered = sum(_says_what_changed(fact) for fact in decisions)
    design = own & Axis.DESIGN.stages or Axis.DESIGN.stages
    shared = count_deciding(fact for fact in evidence.decisions if fact.stage in design).shared
    met_parity = sum(meets_parity(fact, thresholds) for fact in decisions)
    delivered = {side: evidence.minutes(side, Axis.DELIVERY.stages) for side in Side}
    return (
        Checked(RungTest.VIEWS_ENTERED_4, views, 1),
        Checked(RungTest.DECISION_SAYS_WHAT_CHANGED_5, answered, 1),
        Checked(RungTest.SHARED_DECISION_6, shared, 1),
        Checked(RungTest.CITIZENS_DELIVER_7, delivered[Side.CITIZEN], 1),
        Checked(RungTest.PROFESSIONALS_DELIVER_7, delivered[Side.PROFESSIONAL], 1),
        Checked(RungTest.HALF_MET_PARITY_7, met_parity, (len(decisions) + 1) // 2),
    )


def _says_what_changed(fact: DecisionFact) -> bool:
    return fact.cites_citizen_view and fact.says_what_changed and fact.people_told
