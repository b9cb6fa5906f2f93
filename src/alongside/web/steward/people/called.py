"""How somebody's name is said and how they like to be spoken to, keyed in as they said it."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from alongside.apps.people.actions.persons import say_how_called
from alongside.apps.people.rules.persons import may_tend_person
from alongside.kernel.verdict import enforce
from alongside.web.shared.called import CalledForm
from alongside.web.shared.names import prepare_names
from alongside.web.shared.requests import MemberRequest
from alongside.web.steward.asking import succeeds
from alongside.web.steward.door import desk_page, person_here


@desk_page
def called(request: MemberRequest, person: UUID) -> HttpResponse:
    """In their words, from paper or a call."""
    who = person_here(person)
    enforce(may_tend_person(request.person, who, request.today))
    prepare_names(request, [who])
    form = CalledForm(request.POST if request.method == "POST" else None, who)
    if form.is_valid():
        said = form.cleaned_data
        if succeeds(form, lambda: say_how_called(person=who, by=request.person, now=request.now, **said)):
            messages.success(request, _("Keyed in. It stands beside their name from now on."))
            parts = {"place": request.place.slug, "person": who.id}
            return HttpResponseRedirect(reverse("desk-person", kwargs=parts))
    return render(request, "steward/people/called.html", {"form": form, "person": who})
