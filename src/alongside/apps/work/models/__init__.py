from alongside.apps.work.models.ally import Ally
from alongside.apps.work.models.baseline import Baseline
from alongside.apps.work.models.beginning import Beginning, GroupAnswer, LaidAside, OpeningYes
from alongside.apps.work.models.commitment import Commitment, Signature
from alongside.apps.work.models.plan import PlanCare, PlanStep, StepMove
from alongside.apps.work.models.power import PromisedPower
from alongside.apps.work.models.seat import Seat
from alongside.apps.work.models.sought import GroupSought
from alongside.apps.work.models.work import Service, Work

__all__ = [
    "Ally",
    "Baseline",
    "Beginning",
    "Commitment",
    "GroupAnswer",
    "GroupSought",
    "LaidAside",
    "OpeningYes",
    "PlanCare",
    "PlanStep",
    "PromisedPower",
    "Seat",
    "Service",
    "Signature",
    "StepMove",
    "Work",
]
