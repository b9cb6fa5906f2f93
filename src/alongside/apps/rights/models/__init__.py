from alongside.apps.rights.models.request import DataRequest, RequestStep

__all__ = ["DataRequest", "RequestStep"]
