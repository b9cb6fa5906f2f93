"""A name written wrongly is put right at once, by whoever bears it."""

from django import forms
from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from alongside.apps.people.actions.persons import correct_name
from alongside.ui.forms import UiForm
from alongside.web.member.attempts import attempt
from alongside.web.shared.beginning import See, place_page
from alongside.web.shared.requests import MemberRequest


class OwnNameForm(UiForm):
    """The name as it should be."""

    name = forms.CharField(
        label=gettext_lazy("My name"),
        max_length=200,
        help_text=gettext_lazy("As you want to be called here. It need not be the one in your papers."),
        widget=forms.TextInput({"dir": "auto", "autocomplete": "name"}),
        error_messages={"required": gettext_lazy("Write your name, as you want to be called here.")},
    )


@place_page(see=See.OWN)
def name(request: MemberRequest) -> HttpResponse:
    """It changes on every page at once; the log remembers that it was changed, and not what it was."""
    person = request.person
    form = OwnNameForm(request.POST if request.method == "POST" else None, initial={"name": person.name})
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data["name"]
        if attempt(form, lambda: correct_name(person=person, name=said, by=person, now=request.now)):
            messages.success(request, _("Your name is put right, on every page."))
            return HttpResponseRedirect(reverse("about-me", kwargs={"place": request.place.slug}))
    return render(request, "member/about/name.html", {"form": form})
