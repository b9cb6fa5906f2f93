"""Whether this browser has shown the second step, and the way to the page that asks for it."""

from collections.abc import Callable
from urllib.parse import urlencode

from allauth.account.authentication import get_authentication_records
from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from alongside.apps.people.models import Account
from alongside.apps.places.models import Place
from alongside.kernel.second_step import not_shown_by
from alongside.kernel.verdict import Refused, no

METHOD = "mfa"
KEYS_REST = no(_("Show your second step first."))


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


def there_or_nothing(may: Callable[[], object]) -> None:
    """A page that is not there for whoever may not see it; where keys that rest would open it, they are asked
    for. **Raises** Http404, Refused."""
    if may():
        return
    with not_shown_by(None):
        opens = bool(may())
    if opens:
        raise Refused(KEYS_REST)
    raise Http404
