"""What somebody is about to write about checks."""

from dataclasses import dataclass
from datetime import date, datetime

from alongside.apps.checks.enums import Level, ProofKind
from alongside.core.suitability.rules import Activity, Workforce


@dataclass(frozen=True, slots=True)
class CheckDraft:
    """A certificate somebody saw."""

    level: Level
    number: str
    issued_on: date
    workforce: Workforce
    barred_list: bool
    seen_on: date


@dataclass(frozen=True, slots=True)
class ProofDraft:
    """A reference or a training somebody saw."""

    kind: ProofKind
    what: str
    dated_on: date
    good_until: date | None = None


@dataclass(frozen=True, slots=True)
class PlanDraft:
    """``times``: pairs of instants, each from when until when."""

    kind: Activity
    workforce: Workforce
    where: str
    times: tuple[tuple[datetime, datetime], ...]
    supervised: bool = False
    own_child_only: bool = False
