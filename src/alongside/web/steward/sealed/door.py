"""The door of the sealed room, and the key somebody carries in their browser while they read.

The cookie holds half of what opens a key and the database the other half: neither is of use alone.
"""

import base64
import binascii
from collections.abc import Callable, Iterator
from datetime import timedelta
from uuid import UUID

from django.conf import settings
from django.http import Http404, HttpResponse
from django.http.response import HttpResponseBase
from django.urls import reverse

from alongside.apps.safeguarding.actions.keys import keep_unlocked
from alongside.apps.safeguarding.models import Concern
from alongside.apps.safeguarding.queries.concerns import concern_for
from alongside.apps.safeguarding.queries.keys import unlocked_by
from alongside.apps.safeguarding.words import Opened
from alongside.web.shared.beginning import See, place_page
from alongside.web.shared.requests import MemberRequest

Screen = Callable[..., HttpResponseBase]
# One for each language: a browser sends a cookie to the addresses below its own alone.
COOKIES = ("sealed", "sealed_cy")
# Longer than any key stays open: the row in the database says when it ends.
KEPT = timedelta(hours=12)


def sealed_page(screen: Screen) -> Screen:
    """For leads and deputies of safeguarding; to everybody else it is not there."""
    return place_page(see=See.SAFEGUARDING)(screen)


def concern_here(request: MemberRequest, concern_id: UUID) -> Concern:
    """One whose key they hold. **Raises** Http404."""
    found = concern_for(request.person, concern_id, request.now)
    if found is None:
        raise Http404
    return found


def opened_for(request: MemberRequest) -> Opened | None:
    """Their key, if it is unlocked in this browser; using it keeps it so."""
    reference, cookie = _carried(request)
    if reference is None:
        return None
    opened = unlocked_by(request.person, reference, cookie, request.now)
    if opened is not None:
        keep_unlocked(person=request.person, reference=reference, now=request.now)
    return opened


def give_cookie(response: HttpResponse, request: MemberRequest, door: tuple[UUID, bytes]) -> None:
    """For these pages alone, in both languages, and never to a script."""
    value = f"{door[0]}.{base64.urlsafe_b64encode(door[1]).decode()}"
    for name, path in _paths(request):
        response.set_cookie(
            name,
            value,
            max_age=KEPT,
            path=path,
            secure=settings.SESSION_COOKIE_SECURE,
            httponly=True,
            samesite="Strict",
        )


def take_cookie(response: HttpResponse, request: MemberRequest) -> None:
    """The row is gone already; now the other half too."""
    for name, path in _paths(request):
        response.delete_cookie(name, path=path, samesite="Strict")


def _paths(request: MemberRequest) -> Iterator[tuple[str, str]]:
    here = reverse("sealed", kwargs={"place": request.place.slug}).removeprefix("/cy")
    yield from zip(COOKIES, (here, f"/cy{here}"), strict=True)


def _carried(request: MemberRequest) -> tuple[UUID | None, bytes]:
    held = next((request.COOKIES[name] for name in COOKIES if name in request.COOKIES), "")
    reference, _dot, key = held.partition(".")
    try:
        return UUID(reference), base64.urlsafe_b64decode(key)
    except (ValueError, binascii.Error):
        return None, b""
