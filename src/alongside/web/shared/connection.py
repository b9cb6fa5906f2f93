"""Where a request comes from: to count what comes by the hundred, and never kept as it is."""

from django.conf import settings
from django.http import HttpRequest


def connection_of(request: HttpRequest) -> str:
    """The last hop that our own proxy has seen itself; a whole hall may share it."""
    hops = request.headers.get("X-Forwarded-For", "") if settings.BEHIND_PROXY else ""
    return hops.rpartition(",")[2].strip() or str(request.META.get("REMOTE_ADDR", ""))
