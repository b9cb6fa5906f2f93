"""How old somebody is, and who is asked for a child."""

from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from alongside.apps.people.actions.young import add_guardian, choose_age_band, end_guardian
from alongside.apps.people.enums import AGE_WORDS
from alongside.apps.people.models import Person
from alongside.apps.people.queries.searching import people_for_name
from alongside.apps.people.queries.young import guardian_link, guardians_of
from alongside.apps.people.rules.persons import may_tend_person
from alongside.apps.people.rules.young import is_young
from alongside.core.consent.ages import AgeBand
from alongside.kernel.verdict import enforce
from alongside.ui.forms import UiForm
from alongside.web.shared.naming import known_as, prepare_choice
from alongside.web.shared.requests import MemberRequest
from alongside.web.steward.asking import succeeds
from alongside.web.steward.door import desk_page, person_here
from alongside.web.steward.fields import capitals


class AgeForm(UiForm):
    """No nearer than a band."""

    band = forms.ChoiceField(
        label=gettext_lazy("How old are they?"),
        choices=capitals({code.value: words for code, words in AGE_WORDS.items()}),
        widget=forms.RadioSelect,
    )


@desk_page
def age(request: MemberRequest, person: UUID) -> HttpResponse:
    """The band; and for a child, who is asked besides them."""
    who = person_here(person)
    enforce(may_tend_person(request.person, who, request.today))
    form = AgeForm(request.POST if request.method == "POST" else None, initial={"band": who.age_band})
    if form.is_valid() and succeeds(form, lambda: _choose(request, who, form)):
        messages.success(request, _("Kept. Nothing nearer than this is ever asked."))
        return HttpResponseRedirect(_address(request, who))
    asked = request.GET.get("name", "").strip()[:200]
    found = [one for one in people_for_name(request.place, asked) if one.id != who.id] if asked else []
    links = guardians_of(who)
    prepare_choice(request, [who, *found, *(link.guardian for link in links)])
    words = {
        "form": form,
        "person": who,
        "is_young": is_young(who),
        "links": links,
        "asked": asked,
        "found": [(one, known_as(request, one)) for one in found],
    }
    return render(request, "steward/permissions/age.html", words)


def _choose(request: MemberRequest, who: Person, form: AgeForm) -> object:
    band = AgeBand(form.cleaned_data["band"])
    return choose_age_band(person=who, band=band, by=request.person, now=request.now)


@desk_page
def guardian(request: MemberRequest, person: UUID) -> HttpResponse:
    """From today somebody is asked for this child."""
    who = person_here(person)
    if request.method == "POST":
        other = person_here(_id(request.POST.get("other", "")))
        add_guardian(child=who, guardian=other, by=request.person, now=request.now)
        messages.success(request, _("They are asked for this child from today."))
    return HttpResponseRedirect(_address(request, who))


@desk_page
def guardian_ends(request: MemberRequest, person: UUID, link: UUID) -> HttpResponse:
    """They are asked no more, and what they said for the child holds no longer."""
    who, found = person_here(person), guardian_link(link)
    if found is None or found.child_id != who.id:
        raise Http404
    if request.method == "POST":
        end_guardian(link=found, by=request.person, now=request.now)
        messages.success(request, _("They are asked no more, and what they said for the child has ended."))
    return HttpResponseRedirect(_address(request, who))


def _address(request: MemberRequest, who: Person) -> str:
    return reverse("desk-person-age", kwargs={"place": request.place.slug, "person": who.id})


def _id(text: str) -> UUID:
    try:
        return UUID(text)
    except ValueError:
        return UUID(int=0)
