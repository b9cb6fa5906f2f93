from alongside.apps.checks.models.check import Check, Proof
from alongside.apps.checks.models.planned import GoneOn, PlannedActivity, PlannedTime

__all__ = ["Check", "GoneOn", "PlannedActivity", "PlannedTime", "Proof"]
