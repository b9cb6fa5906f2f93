from alongside.apps.rights.models.erasure import Erasure, LegalHold
from alongside.apps.rights.models.request import DataRequest, RequestStep

__all__ = ["DataRequest", "Erasure", "LegalHold", "RequestStep"]
