"""What makes it possible to come here: what can be asked for, how to say so, and how often it was there."""

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from alongside.apps.access.enums import NeedKind
from alongside.apps.access.queries.met import needs_met_here
from alongside.core.measures.met import NeedsMet
from alongside.web.shared.beginning import See, place_page
from alongside.web.shared.requests import PlaceRequest


@place_page(see=See.PUBLIC)
def coming_here(request: PlaceRequest) -> HttpResponse:
    """The same figure for everybody: what somebody needs is nobody else's to work out."""
    met = needs_met_here(request.place, request.today)
    words = {
        "kinds": [capfirst(kind.label) for kind in NeedKind],
        "sentence": _sentence(met),
        "source": _source(met),
        "evidence": reverse("measure-explained", kwargs={"name": "met"}),
    }
    return render(request, "public/coming.html", words)


def _sentence(met: NeedsMet) -> str:
    if met.share is None or met.partly is None:
        return ""
    told = {"met": int(met.share * 100), "partly": int(met.partly * 100)}
    return (
        _("Of every 100 things people said they need, about %(met)s were there the last time they came, and"
          " about %(partly)s in part.") % told
    )  # fmt: skip


def _source(met: NeedsMet) -> str:
    """At least so many people: rounded down."""
    said = ngettext(
        "what at least %(n)s person said afterwards", "what at least %(n)s people said afterwards", met.people
    )
    return said % {"n": met.people}
