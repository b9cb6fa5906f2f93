from alongside.apps.work.models.baseline import Baseline
from alongside.apps.work.models.power import PromisedPower
from alongside.apps.work.models.seat import Seat
from alongside.apps.work.models.work import Service, Work

__all__ = ["Baseline", "PromisedPower", "Seat", "Service", "Work"]
