from alongside.apps.safeguarding.models.concern import (
    Addition,
    CaseCode,
    Concern,
    ConcernRow,
    ConcernSeal,
    Watch,
)
from alongside.apps.safeguarding.models.key import LeadKey, Unlocked
from alongside.apps.safeguarding.models.recovery import HandedOver, KeyHalf, Recovery

__all__ = [
    "Addition",
    "CaseCode",
    "Concern",
    "ConcernRow",
    "ConcernSeal",
    "HandedOver",
    "KeyHalf",
    "LeadKey",
    "Recovery",
    "Unlocked",
    "Watch",
]
