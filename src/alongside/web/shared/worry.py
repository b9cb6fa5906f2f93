"""Where a worry goes: on every page and every sheet, and it asks the database nothing."""

from datetime import date

from django.http import HttpRequest
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from alongside.apps.people.models import Person
from alongside.apps.people.queries.contacts import Shown, safeguarding_here
from alongside.apps.people.rules.codes import shown_code
from alongside.apps.places.models import Place
from alongside.ui.shell import Help, Link

OWN_PAGES = frozenset({"worried", "worried-here", "worry-told", "worry-more"})


def help_in_worry(request: HttpRequest, place: Place | None) -> Help:
    """The strip of a page, and the line of a sheet."""
    found = getattr(request, "resolver_match", None)
    danger = _("In danger now? Call 999.")
    if found is not None and found.url_name in OWN_PAGES:
        return Help(text=danger)
    here = [f"{known_as(one)}: {one.way}" for one in _people(request, place) if one.way]
    code = {"worry": place.worry_code} if place else None
    url = reverse("worried-here", kwargs=code) if code else reverse("worried")
    return Help(
        text=_("Worried about somebody’s safety?"),
        link=Link(_("Tell us here"), url),
        danger=danger,
        people=here,
        printed=_printed(request, place, here),
    )


def looks_after(request: HttpRequest, place: Place | None, person: Person | None) -> bool:
    """Whether somebody looks after safeguarding: for a link alone, the page itself asks the rule."""
    return person is not None and any(one.person_id == person.id for one in _people(request, place))


def known_as(one: Shown) -> str:
    """ "Sol Reyes, safeguarding lead"; their duty alone where they have not said how to call them."""
    duty = str(one.kind.label)
    return _("%(name)s, %(duty)s") % {"name": one.called, "duty": duty} if one.called else capfirst(duty)


def short_address(request: HttpRequest, place: Place | None) -> str:
    """As it is typed from paper."""
    return f"{request.get_host()}/w/{shown_code(place.worry_code) if place else ''}"


def _people(request: HttpRequest, place: Place | None) -> list[Shown]:
    today: date | None = getattr(request, "today", None)
    return safeguarding_here(place, today) if place is not None and today is not None else []


def _printed(request: HttpRequest, place: Place | None, here: list[str]) -> str:
    words = _("Worried about somebody’s safety? In danger call 999. Otherwise tell us at %(address)s.")
    return " ".join([words % {"address": short_address(request, place)}, "; ".join(here)]).strip()
