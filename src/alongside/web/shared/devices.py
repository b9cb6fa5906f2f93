"""Which browser this is, noted when somebody signs in, and once a day when they come back."""

from collections.abc import Callable

from django.contrib.auth import update_session_auth_hash
from django.http import HttpRequest, HttpResponse

from alongside.apps.people.actions.devices import carry_on_as, note_sign_in, see_again
from alongside.apps.people.models import Account
from alongside.core.shared.devices import device_of
from alongside.kernel.clock import now
from alongside.web.shared.fresh import shows_now

SEEN = "seen-on"
Respond = Callable[[HttpRequest], HttpResponse]


def has_signed_in(request: HttpRequest, account: Account) -> None:
    """Called once, where somebody has been let in."""
    at = now()
    if request.session.session_key is None:
        request.session.create()
    request.session[SEEN] = at.date().isoformat()
    shows_now(request.session, at)
    device = device_of(request.headers.get("User-Agent", ""))
    note_sign_in(account=account, session=str(request.session.session_key), device=device, now=at)


def stay_signed_in(request: HttpRequest, account: Account) -> None:
    """Here, when what signs sessions has just changed and all others end."""
    before = str(request.session.session_key)
    update_session_auth_hash(request, account)
    carry_on_as(before=before, after=str(request.session.session_key))


def see_once_a_day(respond: Respond) -> Respond:
    """A visit on another day is kept in mind, by the day; it costs nothing on every other visit."""

    def answer(request: HttpRequest) -> HttpResponse:
        response = respond(request)
        session = request.session
        seen = session.get(SEEN) if session.accessed else None
        if seen is not None and session.session_key and seen != (at := now()).date().isoformat():
            session[SEEN] = at.date().isoformat()
            see_again(session=str(session.session_key), now=at)
        return response

    return answer
