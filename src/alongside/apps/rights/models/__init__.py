from alongside.apps.rights.models.breach import Breach, BreachRow
from alongside.apps.rights.models.erasure import Erasure, LegalHold
from alongside.apps.rights.models.keeping import KeepingTime, Sweep, Swept
from alongside.apps.rights.models.request import DataRequest, RequestStep

__all__ = [
    "Breach",
    "BreachRow",
    "DataRequest",
    "Erasure",
    "KeepingTime",
    "LegalHold",
    "RequestStep",
    "Sweep",
    "Swept",
]
