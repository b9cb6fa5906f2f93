"""How a screen begins: its place is found and named, and whoever may not see it learns nothing."""

from collections.abc import Callable, Iterator
from contextlib import nullcontext
from datetime import datetime
from enum import Enum
from functools import wraps
from typing import Any, cast

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils.cache import add_never_cache_headers

from alongside.apps.doing.rules.desk import may_use_desk
from alongside.apps.people.models import Account, Person
from alongside.apps.people.queries.persons import person_of
from alongside.apps.people.rules.belonging import is_member
from alongside.apps.people.rules.safeguarding import looks_after_safeguarding
from alongside.apps.places.models import Place
from alongside.apps.places.queries.places import place_by_slug
from alongside.kernel.clock import local_day, now
from alongside.kernel.keeper import screen as on_screen
from alongside.kernel.limits import TooMany
from alongside.kernel.remembering import one_look
from alongside.kernel.scoping import scope
from alongside.kernel.second_step import not_shown_by
from alongside.kernel.verdict import Refused
from alongside.web.shared.refusals import refused_page, too_often_page
from alongside.web.shared.requests import PlaceRequest
from alongside.web.shared.second_step import rests, to_second_step
from alongside.web.shared.strangers import words_given_back

Screen = Callable[..., HttpResponseBase]


class See(Enum):
    """Who may open a page. PUBLIC is everyone, in an open place; OWN whoever joined, newcomers too; MEMBER
    whoever has been welcomed; LEAD whoever has work at the desk; SAFEGUARDING its leads and deputies."""

    PUBLIC = "PUBLIC"
    OWN = "OWN"
    MEMBER = "MEMBER"
    LEAD = "LEAD"
    SAFEGUARDING = "SAFEGUARDING"


# To everybody else these are not there; whoever may open them shows a second step first.
BEHIND_KEYS = (See.LEAD, See.SAFEGUARDING)


def place_page(*, see: See) -> Callable[[Screen], Screen]:
    """For every screen of a place. The address names it as ``place``; the screen gets ``request.place``.

    Signed out, whatever is not public answers with the same sign-in page, whether it is there or not.
    Signed in, whatever is not allowed answers like nothing. Inside, every query belongs to the place.
    """

    def begin(screen: Screen) -> Screen:
        @wraps(screen)
        def begun(request: HttpRequest, place: str, **parts: Any) -> HttpResponseBase:
            at = now()
            found = place_by_slug(place)
            if found is None:
                return _nothing(request)
            with scope(found.id), on_screen():
                person = _who(request, found)
                if not _may_see(see, found, person, at):
                    return _not_here(request, see, found, person)
                asked = cast(PlaceRequest, request)
                asked.place, asked.person = found, person
                asked.now, asked.today = at, local_day(at, found.time_zone)
                return _kept_private(_with_keys(see, screen, asked, parts), request)

        setattr(begun, "see", see)  # noqa: B010 - a mark that the access table reads
        return begun

    return begin


def _who(request: HttpRequest, place: Place) -> Person | None:
    return person_of(request.user, place) if isinstance(request.user, Account) else None


def _may_see(see: See, place: Place, person: Person | None, at: datetime) -> bool:
    if see is See.PUBLIC and place.is_open:
        return True
    if person is None:
        return False
    if see is See.LEAD:
        return may_use_desk(person, local_day(at, place.time_zone))
    if see is See.SAFEGUARDING:
        return looks_after_safeguarding(person, local_day(at, place.time_zone))
    return see is See.OWN or is_member(person)


def _not_here(request: HttpRequest, see: See, place: Place, person: Person | None) -> HttpResponseBase:
    """A newcomer is led to their own page, which says what opens this one: there or not, it is the same."""
    if person is None or see in BEHIND_KEYS or is_member(person):
        return _nothing(request)
    return HttpResponseRedirect(reverse("me", kwargs={"place": place.slug}))


def _nothing(request: HttpRequest) -> HttpResponseBase:
    if request.user.is_authenticated:
        raise Http404
    return words_given_back(request)


def _with_keys(see: See, screen: Screen, request: PlaceRequest, parts: dict[str, Any]) -> HttpResponseBase:
    """What somebody looks after gives them no keys before they have shown their second step: until then they
    act as any member, and where that is not enough they are led to the page that asks for it."""
    resting = request.person.id if request.person and rests(request, request.place) else None
    if resting is not None and see in BEHIND_KEYS:
        return to_second_step(request)
    try:
        with not_shown_by(resting):
            return _answer(screen, request, parts)
    except TooMany as refused:
        return too_often_page(request, refused, request.now)
    except Refused as refused:
        if resting is not None and request.person and may_use_desk(request.person, request.today):
            return to_second_step(request)
        return refused_page(request, refused.verdict)


def _answer(screen: Screen, request: PlaceRequest, parts: dict[str, Any]) -> HttpResponseBase:
    with one_look() if request.method in ("GET", "HEAD") else nullcontext():
        response = screen(request, **parts)
    if hasattr(response, "render") and not getattr(response, "is_rendered", True):
        response = response.render()
    if isinstance(response, StreamingHttpResponse):
        response.streaming_content = _inside(request.place, cast(Iterator[bytes], response.streaming_content))
    return response


def _inside(place: Place, parts: Iterator[bytes]) -> Iterator[bytes]:
    """A streamed answer is made after the screen has ended; each part of it still belongs to the place."""
    while True:
        with scope(place.id):
            part = next(parts, None)
        if part is None:
            return
        yield part


def _kept_private(response: HttpResponseBase, request: HttpRequest) -> HttpResponseBase:
    """What a signed-in person sees is never kept by a browser others use, nor by anything on the way."""
    if request.user.is_authenticated and not response.has_header("Cache-Control"):
        add_never_cache_headers(cast(HttpResponse, response))
    return response
