"""Adding somebody, with the hat they take part in."""

from typing import Any

from django.contrib import messages
from django.db import transaction
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from alongside.apps.people.actions.hats import give_hat
from alongside.apps.people.actions.persons import add_person
from alongside.apps.people.models import Person
from alongside.apps.people.queries.organisations import organisations_of
from alongside.apps.people.queries.searching import people_for_name
from alongside.web.shared.naming import known_as, prepare_choice
from alongside.web.shared.requests import MemberRequest
from alongside.web.steward.asking import attempt
from alongside.web.steward.door import desk_page, work_here
from alongside.web.steward.people.forms import PersonForm


@desk_page
def new_person(request: MemberRequest) -> HttpResponse:
    """Somebody written alike is shown first: it may be them, and it may not."""
    initial: dict[str, Any] = {"name": request.GET.get("name", "")[:200], "language": request.place.language}
    posted = request.POST if request.method == "POST" else None
    form = PersonForm(organisations_of(request.place), posted, initial=initial)
    alike: list[Person] = []
    if posted is not None and form.is_valid():
        alike = people_for_name(request.place, form.cleaned_data["name"]) if "sure" not in posted else []
        if not alike and (person := attempt(form, lambda: _add(request, form))) is not None:
            messages.success(request, _("They are here now."))
            return HttpResponseRedirect(_next(request, person))
    prepare_choice(request, alike)
    words = {
        "form": form,
        "alike": [(person, known_as(request, person)) for person in alike],
        "work": request.GET.get("work", ""),
    }
    return render(request, "steward/people/new.html", words)


def _add(request: MemberRequest, form: PersonForm) -> Person:
    said = form.cleaned_data
    with transaction.atomic():
        person = add_person(
            place=request.place,
            name=said["name"],
            language=said["language"],
            name_shown=said["name_shown"],
            by=request.person,
            now=request.now,
        )
        give_hat(person=person, since=request.today, by=request.person, now=request.now, **form.hat_said())
    return person


def _next(request: MemberRequest, person: Person) -> str:
    """To a seat at the table one came from, else to the person."""
    where = {"place": request.place.slug, "person": person.id}
    if slug := request.GET.get("work", ""):
        work = work_here(request, slug)
        return reverse("desk-seat", kwargs=where | {"work": work.slug})
    return reverse("desk-person", kwargs=where)
