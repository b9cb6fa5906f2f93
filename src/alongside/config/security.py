"""Headers that keep a page to itself: nothing from another host, nothing inline, no frames."""

from collections.abc import Callable
from typing import Any

from csp.constants import NONE, SELF
from django.http import HttpRequest, HttpResponse

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
        "object-src": [NONE],
        "frame-ancestors": [NONE],
    }
}
_UNUSED = "camera=(), geolocation=(), microphone=(), payment=(), usb=()"


def permissions_policy(respond: Respond) -> Respond:
    """Pages never ask a phone for its camera, place or microphone."""

    def answer(request: HttpRequest) -> HttpResponse:
        response = respond(request)
        response.headers.setdefault("Permissions-Policy", _UNUSED)
        return response

    return answer
