"""The people of the place, as far as they may be named."""

from uuid import UUID

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from alongside.apps.people.actions.persons import undo_same_person
from alongside.apps.people.queries.hats import latest_hats
from alongside.apps.people.queries.persons import same_person_links
from alongside.apps.people.queries.searching import (
    people_count,
    people_for_name,
    people_open_to,
    same_person_link,
)
from alongside.apps.work.queries.tables import mates_of
from alongside.web.shared.hats import hat_words
from alongside.web.shared.naming import known_as, may_name, prepare_choice
from alongside.web.shared.requests import MemberRequest
from alongside.web.steward.door import desk_page

A_PAGE = 30


@desk_page
def people(request: MemberRequest) -> HttpResponse:
    """Those whose name one may see; others are found by somebody who knows the whole name."""
    asked = request.GET.get("name", "").strip()[:200]
    found = people_open_to(request.place, request.person, asked, mates_of(request.person))
    page = Paginator(found, A_PAGE).get_page(request.GET.get("page"))
    persons = list(page.object_list)
    exact = people_for_name(request.place, asked) if asked else []
    links = same_person_links(request.place)
    named = [person for link in links for person in (link.kept, link.other)]
    prepare_choice(request, [*persons, *exact, *named])
    hats = latest_hats([person.id for person in persons])
    words = {
        "asked": asked,
        "page": page,
        "people": [(person, hat_words(hats[person.id]) if person.id in hats else "") for person in persons],
        "hidden": [(one, known_as(request, one)) for one in exact if not may_name(request, one)],
        "count": people_count(request.place),
        "links": links,
    }
    return render(request, "steward/people/list.html", words)


@desk_page
def apart(request: MemberRequest, link: UUID) -> HttpResponse:
    """Two records were not one person after all."""
    found = same_person_link(link)
    if found is None:
        raise Http404
    if request.method == "POST":
        undo_same_person(link=found, by=request.person, now=request.now)
        messages.success(request, _("The two records stand apart again."))
    return HttpResponseRedirect(reverse("desk-people", kwargs={"place": request.place.slug}))
