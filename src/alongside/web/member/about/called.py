"""How my name is said, and how I like to be spoken to."""

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from alongside.apps.people.actions.persons import say_how_called
from alongside.web.member.attempts import attempt
from alongside.web.shared.beginning import See, place_page
from alongside.web.shared.called import CalledForm
from alongside.web.shared.requests import MemberRequest


@place_page(see=See.OWN)
def called(request: MemberRequest) -> HttpResponse:
    """Said once; it stands beside the name wherever people are about to meet."""
    person = request.person
    form = CalledForm(request.POST if request.method == "POST" else None, person)
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        attempt(form, lambda: say_how_called(person=person, by=person, now=request.now, **said))
        if not form.errors:
            messages.success(request, _("Thank you. It stands beside your name from now on."))
            return HttpResponseRedirect(reverse("about-me", kwargs={"place": request.place.slug}))
    return render(request, "member/about/called.html", {"form": form})
