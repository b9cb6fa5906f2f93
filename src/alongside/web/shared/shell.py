"""What stands round every page: where one is, the ways on, the other language."""

from typing import Any

from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse
from django.utils.translation import get_language, gettext, override

from alongside.apps.people.models import Person
from alongside.apps.places.models import Place
from alongside.ui.shell import Column, Help, Link, Shell, Switch

# Pages of a place by the name of their address; a room that is not built yet has no link.
WORKS, MEASURES, ME = "works", "measures", "me"
PREFIX = "/cy"


def shell(request: HttpRequest) -> dict[str, Shell]:
    """For Django's context processors: the layouts read it as ``shell``."""
    place: Place | None = getattr(request, "place", None)
    person: Person | None = getattr(request, "person", None)
    signed_in = bool(getattr(request, "user", None) and request.user.is_authenticated)
    return {
        "shell": Shell(
            place_name=place.name if place else "",
            home_url=f"{_prefix()}/{place.slug}/" if place else f"{_prefix()}/",
            nav=_marked(_nav(place, person, signed_in=signed_in), request.path),
            switch=_switch(request),
            help=Help(text=gettext("Is anybody in danger now? Call 999.")),
            footer=_footer(place, signed_in=signed_in),
        )
    }


def _nav(place: Place | None, person: Person | None, *, signed_in: bool) -> list[Link | None]:
    own = _link(gettext("Me"), ME, place=place.slug) if place and person else None
    places = _link(gettext("My places"), "sign-in-places") if signed_in and not person else None
    return [
        _link(gettext("Shared work"), WORKS, place=place.slug) if place else None,
        _link(gettext("How we work things out"), MEASURES),
        own,
        places,
        None if signed_in else _link(gettext("Sign in"), "sign-in"),
    ]


def _footer(place: Place | None, *, signed_in: bool) -> list[Column]:
    books = [_link(gettext("How we work things out"), MEASURES)]
    help_links = [
        _link(gettext("Words explained"), "words"),
        _link(gettext("Accessibility"), "accessibility"),
    ]
    own = [_link(gettext("Sign out"), "sign-out")] if signed_in else [_link(gettext("Sign in"), "sign-in")]
    columns = (
        Column(text=gettext("Three books, kept by both sides."), links=_there(books)),
        Column(links=_there(help_links)),
        Column(text=gettext("Free software for any place."), links=_there(own)),
    )
    return [column for column in columns if column.text or column.links]


def _link(label: str, name: str, **parts: Any) -> Link | None:
    try:
        return Link(label, reverse(name, kwargs=parts or None))
    except NoReverseMatch:
        return None


def _there(links: list[Link | None]) -> list[Link]:
    return [link for link in links if link is not None]


def _marked(links: list[Link | None], path: str) -> list[Link]:
    return [Link(link.label, link.url, current=path.startswith(link.url)) for link in _there(links)]


def _prefix() -> str:
    return PREFIX if get_language() == "cy" else ""


def _switch(request: HttpRequest) -> Switch:
    """The same page in the other language; a page made by a form leads to where the form was."""
    where = request.get_full_path() if request.method == "GET" else request.path
    welsh = where == PREFIX or where.startswith((f"{PREFIX}/", f"{PREFIX}?"))
    if welsh:
        with override("en"):
            return Switch("English", where.removeprefix(PREFIX) or "/", "en")
    return Switch("Cymraeg", PREFIX + where, "cy")
