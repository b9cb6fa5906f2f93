"""Headers that keep a page to itself: nothing from another host, nothing inline, no frames, no copy kept."""

from collections.abc import Callable
from typing import Any

from csp.constants import NONE, SELF
from django.http import HttpRequest, HttpResponse
from django.utils.cache import add_never_cache_headers

Respond = Callable[[HttpRequest], HttpResponse]

CONTENT_SECURITY_POLICY: dict[str, Any] = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "base-uri": [SELF],
        "frame-src": [NONE],
        "worker-src": [NONE],
        "object-src": [NONE],
        "frame-ancestors": [NONE],
    }
}
# What pages never ask a phone for.
_UNUSED = (
    "accelerometer",
    "bluetooth",
    "browsing-topics",
    "camera",
    "display-capture",
    "geolocation",
    "gyroscope",
    "hid",
    "idle-detection",
    "magnetometer",
    "microphone",
    "midi",
    "payment",
    "serial",
    "usb",
)
OWN_HEADERS = {
    "Permissions-Policy": ", ".join(f"{name}=()" for name in _UNUSED),
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Permitted-Cross-Domain-Policies": "none",
}


def keep_to_itself(respond: Respond) -> Respond:
    """On every answer. What somebody sees who is signed in is stored by no browser and nothing on the way;
    what everybody sees may be stored, and is asked for anew each time."""

    def answer(request: HttpRequest) -> HttpResponse:
        response = respond(request)
        for name, value in OWN_HEADERS.items():
            response.headers.setdefault(name, value)
        if not response.has_header("Cache-Control"):
            _say_how_long(request, response)
        return response

    return answer


def _say_how_long(request: HttpRequest, response: HttpResponse) -> None:
    """Without looking at a session that nobody has looked at: telling of a worry reads no cookie."""
    session = getattr(request, "session", None)
    if session is not None and session.accessed and request.user.is_authenticated:
        add_never_cache_headers(response)
    else:
        response.headers["Cache-Control"] = "no-cache"
