"""Addresses for the tests of how a screen begins: one page of each kind, and nothing of the product."""

from django.conf.urls.i18n import i18n_patterns
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.template import Context, Template
from django.urls import include, path

from alongside.apps.people.actions.persons import add_person
from alongside.apps.people.queries.persons import people_like
from alongside.apps.work.queries.works import works_for
from alongside.config.urls import handler400, handler403, handler404, handler500
from alongside.kernel.verdict import Refused, no
from alongside.web.shared.beginning import See, place_page
from alongside.web.shared.names import prepare_names
from alongside.web.shared.requests import MemberRequest, PlaceRequest
from alongside.web.shared.tokens import read_token

__all__ = ["handler400", "handler403", "handler404", "handler500", "urlpatterns"]


def plain(request: HttpRequest) -> HttpResponse:
    """A page of no place."""
    return HttpResponse("plain", content_type="text/plain")


@place_page(see=See.PUBLIC)
def front(request: PlaceRequest) -> HttpResponse:
    names = ", ".join(work.name for work in works_for(request.person, request.place))
    return HttpResponse(f"{names}; {request.person and request.person.id}", content_type="text/plain")


@place_page(see=See.MEMBER)
def me(request: MemberRequest) -> HttpResponse:
    return HttpResponse(str(request.person.id), content_type="text/plain")


@place_page(see=See.OWN)
def own(request: MemberRequest) -> HttpResponse:
    return HttpResponse(str(request.person.id), content_type="text/plain")


@place_page(see=See.LEAD)
def steward(request: MemberRequest) -> HttpResponse:
    return HttpResponse(f"leading on {request.today}", content_type="text/plain")


@place_page(see=See.PUBLIC)
def refusing(request: PlaceRequest) -> HttpResponse:
    raise Refused(no("The door is locked.", "Ask for the key."))


@place_page(see=See.PUBLIC)
def streamed(request: PlaceRequest) -> HttpResponseBase:
    return StreamingHttpResponse(
        (str(len(works_for(request.person, request.place))) for _part in range(3)), content_type="text/csv"
    )


@place_page(see=See.PUBLIC)
def shown(request: PlaceRequest, name: str) -> HttpResponse:
    """A page as people see it, with the names of everybody who is called that."""
    people = people_like(request.place, name)
    prepare_names(request, people)
    words = Template("{% load web %}{% for person in people %}{% name person %}{% endfor %}{% form_token %}")
    drawn = words.render(Context({"request": request, "people": people}))
    return render(request, "shared/refused.html", {"reason": drawn, "back": "/"})


@place_page(see=See.PUBLIC)
def adding(request: PlaceRequest) -> HttpResponse:
    """A careless screen: it passes on whoever asks, and that may be nobody."""
    add_person(place=request.place, name="Grace Obi", by=request.person, now=request.now)
    return HttpResponse("added", content_type="text/plain")


@place_page(see=See.PUBLIC)
def posted(request: PlaceRequest) -> HttpResponse:
    return HttpResponse(str(read_token(request)), content_type="text/plain")


urlpatterns = i18n_patterns(
    path("", include("alongside.web.member.sign_in.urls")),
    path("measures/", plain, name="measures"),
    path("words/", plain, name="words"),
    path("accessibility/", plain, name="accessibility"),
    path("<slug:place>/words/", front, name="words-here"),
    path("<slug:place>/data/", front, name="record-of-data"),
    path("w/", plain, name="worried"),
    path("w/<slug:worry>/", plain, name="worried-here"),
    path("<slug:place>/sealed/", plain, name="sealed"),
    path("language/", plain, name="language"),
    path("<slug:place>/", front, name="place"),
    path("<slug:place>/work/", front, name="works"),
    path("<slug:place>/me/", me, name="me"),
    path("<slug:place>/own/", own),
    path("<slug:place>/steward/", steward),
    path("<slug:place>/refusing/", refusing),
    path("<slug:place>/streamed/", streamed),
    path("<slug:place>/shown/<str:name>/", shown),
    path("<slug:place>/posted/", posted),
    path("<slug:place>/adding/", adding),
    prefix_default_language=False,
)
