"""Small books to measure: enough of everything unless a test takes it away."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from alongside.core.measures.evidence import Evidence
from alongside.core.measures.facts import DecisionFact, Hours, Organisation, Presence, ViewsFact
from alongside.core.measures.thresholds import Thresholds
from alongside.core.shared.help import HelpKind, ViewsHow
from alongside.core.shared.period import Period
from alongside.core.shared.sectors import Sector
from alongside.core.shared.sides import Side
from alongside.core.shared.stages import Stage

CITIZEN, PROFESSIONAL = Side.CITIZEN, Side.PROFESSIONAL
YEAR = Period(date(2025, 1, 1), date(2026, 1, 1))
JUNE = date(2025, 6, 1)
SHIPPED = Thresholds.shipped()
PLENTY = Presence(days=50, people=50)


def hours(
    side: Side,
    stage: Stage,
    minutes: int,
    kind: HelpKind = HelpKind.DELIVER,
    sector: Sector | None = Sector.PUBLIC,
    month: date = JUNE,
    disputed: bool = False,
) -> Hours:
    """One total; a citizen's has no sector."""
    return Hours(month, stage, side, kind, sector if side is PROFESSIONAL else None, minutes, disputed)


def decision(citizens: int, professionals: int, stage: Stage = Stage.DESIGN, key: str = "") -> DecisionFact:
    """A decision in June."""
    return DecisionFact(key or f"{stage} {citizens} {professionals}", stage, JUNE, citizens, professionals)


def views(how: ViewsHow = ViewsHow.MEETING, stage: Stage = Stage.DESIGN) -> ViewsFact:
    """Twelve people's views."""
    return ViewsFact(f"{stage} {how}", stage, how, heads=12)


def books(
    design: tuple[int, int],
    delivery: tuple[int, int],
    *,
    decisions: Iterable[DecisionFact] = (),
    sector: Sector | None = Sector.PUBLIC,
    kind: HelpKind = HelpKind.DELIVER,
) -> Evidence:
    """Minutes of (citizens, professionals) on each axis, by plenty of people on plenty of days."""
    lines = [
        hours(side, stage, minutes, kind, sector)
        for stage, pair in ((Stage.DESIGN, design), (Stage.DELIVER, delivery))
        for side, minutes in zip((CITIZEN, PROFESSIONAL), pair, strict=True)
    ]
    one = (Organisation("council"),)
    return Evidence(
        YEAR, tuple(lines), PLENTY, PLENTY, decisions=tuple(decisions), organisations_giving_time=one
    )


def co_produced() -> Evidence:
    """Both sides design and deliver half each, and decided together once."""
    return books((3000, 3000), (3000, 3000), decisions=[decision(3, 2)])


def with_more_hours(evidence: Evidence, *lines: Hours) -> Evidence:
    """The same books with further totals."""
    return replace(evidence, hours=evidence.hours + lines)
