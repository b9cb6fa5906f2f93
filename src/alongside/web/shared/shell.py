"""What stands round every page: where one is, the ways on, the other language."""

from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import get_language, gettext, override

from alongside.apps.people.models import Person
from alongside.apps.places.models import Place
from alongside.ui.shell import Column, Link, Shell, Switch
from alongside.web.shared.how import how_it_works
from alongside.web.shared.worry import help_in_worry, looks_after

PREFIX = "/cy"


def shell(request: HttpRequest) -> dict[str, Shell]:
    """For Django's context processors: the layouts read it as ``shell``."""
    place: Place | None = getattr(request, "place", None)
    person: Person | None = getattr(request, "person", None)
    signed_in = bool(getattr(request, "user", None) and request.user.is_authenticated)
    return {
        "shell": Shell(
            place_name=place.name if place else "",
            home_url=f"{_prefix()}/{place.slug}/" if place else first_page(),
            nav=_marked(_nav(request, place, person, signed_in=signed_in), request.path),
            switch=_switch(request),
            help=help_in_worry(request, place),
            how=how_it_works(request),
            footer=_footer(place, signed_in=signed_in),
        )
    }


def _nav(
    request: HttpRequest, place: Place | None, person: Person | None, *, signed_in: bool
) -> list[Link | None]:
    own = _link(gettext("Me"), "me", place=place.slug) if place and person else None
    sealed = looks_after(request, place, person)
    places = _link(gettext("My places"), "sign-in-places") if signed_in and not person else None
    return [
        _link(gettext("Shared work"), "works", place=place.slug) if place else None,
        own,
        _link(gettext("Safeguarding"), "sealed", place=place.slug) if place and sealed else None,
        places,
        None if signed_in else _way_in(request, place),
    ]


def _way_in(request: HttpRequest, place: Place | None) -> Link:
    """From a page of a place, signing in leads back to it."""
    back = f"?{urlencode({'next': request.path})}" if place else ""
    return Link(gettext("Sign in"), reverse("sign-in") + back)


def _footer(place: Place | None, *, signed_in: bool) -> list[Column]:
    books = [_link(gettext("How we work things out"), "measures")]
    help_links = [
        *([_link(gettext("Words people use here"), "words-here", place=place.slug)] if place else []),
        *([_link(gettext("What we keep about people"), "record-of-data", place=place.slug)] if place else []),
        _link(gettext("Words explained"), "words"),
        _link(gettext("Accessibility"), "accessibility"),
    ]
    own = [_link(gettext("Sign out"), "sign-out")] if signed_in else [_link(gettext("Sign in"), "sign-in")]
    return [
        Column(text=gettext("Three books, kept by both sides."), links=books),
        Column(links=help_links),
        Column(text=gettext("Free software for any place."), links=own),
    ]


def _link(label: str, name: str, **parts: Any) -> Link:
    return Link(label, reverse(name, kwargs=parts or None))


def _marked(links: list[Link | None], path: str) -> list[Link]:
    return [Link(link.label, link.url, current=path.startswith(link.url)) for link in links if link]


def first_page() -> str:
    """The first page of all, in the language of this one."""
    return f"{_prefix()}/"


def _prefix() -> str:
    return PREFIX if get_language() == "cy" else ""


def _switch(request: HttpRequest) -> Switch:
    """The same page in the other language; a page made by a form leads to where the form was."""
    where = request.get_full_path() if request.method == "GET" else request.path
    welsh = where == PREFIX or where.startswith((f"{PREFIX}/", f"{PREFIX}?"))
    if welsh:
        with override("en"):
            return Switch("English", where.removeprefix(PREFIX) or "/", "en", reverse("language"))
    return Switch("Cymraeg", PREFIX + where, "cy", reverse("language"))
