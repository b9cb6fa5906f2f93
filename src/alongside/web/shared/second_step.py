"""Whether this browser has shown the second step, and the way to the page that asks for it."""

from urllib.parse import urlencode

from allauth.account.authentication import get_authentication_records
from django.conf import settings
from django.http import HttpRequest, HttpResponseRedirect
from django.urls import reverse

from alongside.apps.people.models import Account
from alongside.apps.places.models import Place

METHOD = "mfa"


def has_shown(request: HttpRequest, account: Account) -> bool:
    """Since signing in, in this browser."""
    records = get_authentication_records(request, account)
    return any(record.get("method") == METHOD for record in records)


def rests(request: HttpRequest, place: Place) -> bool:
    """Whether the keys of whoever asks rest until they show it. A place the demo made never asks."""
    if not settings.SECOND_STEP or place.is_demo or not isinstance(request.user, Account):
        return False
    return not has_shown(request, request.user)


def to_second_step(request: HttpRequest) -> HttpResponseRedirect:
    """To the page that asks, or that helps to set it up, and back here afterwards."""
    return HttpResponseRedirect(
        f"{reverse('mfa_authenticate')}?{urlencode({'next': request.get_full_path()})}"
    )
