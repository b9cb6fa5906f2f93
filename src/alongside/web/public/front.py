"""The first page of all, and the front of a place: what goes on here, what changed, how to take part."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext_lazy

from alongside.apps.places.enums import FigureKey
from alongside.apps.places.models import Place
from alongside.apps.places.queries.figures import figures_on
from alongside.apps.places.queries.places import open_places
from alongside.apps.promises.queries.heard import easy_wins, promises_heard
from alongside.apps.work.queries.works import works_for
from alongside.web.public.heard import heard_here
from alongside.web.public.reading import explained
from alongside.web.public.wins import MOST_WINS, tell_wins
from alongside.web.public.works import cards_of
from alongside.web.shared.beginning import See, place_page
from alongside.web.shared.requests import PlaceRequest
from alongside.web.shared.ways import place_home

MOST_WORKS = 6
MOST_HEARD = 3
WORDS = [gettext_lazy("co-production"), gettext_lazy("vouch"), gettext_lazy("promised power")]


def home(request: HttpRequest) -> HttpResponseBase:
    """The front of the one open place; where there are several, a list of them."""
    places = open_places()
    if len(places) == 1:
        return place_front(request, place=places[0].slug)
    return render(request, "public/places.html", {"places": places})


@place_page(see=See.PUBLIC)
def place_front(request: PlaceRequest) -> HttpResponse:
    """What a parent sees first."""
    works = works_for(request.person, request.place)
    figures = figures_on(request.place, request.today)
    smallest, days = (int(figures[key].value) for key in (FigureKey.SMALL_NUMBER, FigureKey.EASY_WIN_DAYS))
    wins = tell_wins(request, easy_wins(request.place, days, at_most=MOST_WINS))
    told = [win.promise.id for win in wins]
    promises = promises_heard(request.place, request.today, at_most=MOST_HEARD, but=told)
    context: dict[str, Any] = {
        "place": request.place,
        "cards": cards_of(works[:MOST_WORKS]),
        "more_works": len(works) > MOST_WORKS,
        "ways": ways_in(request.place),
        "heard_list": heard_here(request, promises, smallest_group=smallest),
        "wins": wins,
        "easy_win_days": days,
        "words": explained(WORDS),
    }
    return render(request, "public/front.html", context)


def ways_in(place: Place) -> dict[str, str]:
    """The three easy ways to take part; writing asks strangers to sign in first."""
    return {
        "say": f"{place_home(place)}start/",
        "see": reverse("works", kwargs={"place": place.slug}),
        "lend": f"{place_home(place)}write/hours/",
    }
