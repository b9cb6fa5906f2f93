"""One person: hats, the way in, and whether another record is them as well."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from alongside.apps.people.actions.accounts import change_secret, give_personal_code
from alongside.apps.people.actions.hats import end_hat, give_hat
from alongside.apps.people.actions.lost_phone import ask_step_off
from alongside.apps.people.actions.persons import choose_language, link_same_person
from alongside.apps.people.models import Person
from alongside.apps.people.queries.hats import hats_of
from alongside.apps.people.queries.organisations import organisations_of
from alongside.apps.people.queries.searching import people_for_name
from alongside.apps.people.queries.second_step import second_step_of
from alongside.apps.people.rules.codes import shown_code
from alongside.apps.people.rules.persons import may_tend_person
from alongside.apps.places.enums import Language
from alongside.apps.rights.rules.requests import looks_after_requests
from alongside.apps.work.actions.leaving import leave_tables_and_place
from alongside.web.shared.fresh import freshly
from alongside.web.shared.hats import hat_line
from alongside.web.shared.names import prepare_names
from alongside.web.shared.naming import known_as, prepare_choice
from alongside.web.shared.requests import MemberRequest
from alongside.web.steward.asking import attempt
from alongside.web.steward.door import desk_page, person_here
from alongside.web.steward.people.forms import HatForm, LanguageForm, SecretForm


def _address(request: MemberRequest, person: Person) -> str:
    return reverse("desk-person", kwargs={"place": request.place.slug, "person": person.id})


@desk_page
def person(request: MemberRequest, person: UUID) -> HttpResponse:
    """What we know of them that a lead may change."""
    who = person_here(person)
    posted = request.POST if request.method == "POST" else None
    form = HatForm(organisations_of(request.place), posted)
    if posted is not None and form.is_valid():
        given = attempt(
            form,
            lambda: give_hat(
                person=who, since=request.today, by=request.person, now=request.now, **form.hat_said()
            ),
        )
        if given is not None:
            messages.success(request, _("They can wear this hat from today."))
            return HttpResponseRedirect(_address(request, who))
    asked = request.GET.get("name", "").strip()[:200]
    alike = [one for one in people_for_name(request.place, asked) if one.id != who.id] if asked else []
    prepare_choice(request, [who, *alike])
    words = {
        "form": form,
        "speaks": LanguageForm(None, initial={"language": who.language}),
        "may_tend": bool(may_tend_person(request.person, who, request.today)),
        "person": who,
        "hats": [(hat, hat_line(hat)) for hat in hats_of(who, request.today)],
        "asked": asked,
        "alike": [(one, known_as(request, one)) for one in alike],
        "may_key_in": looks_after_requests(request.person, request.place, request.today),
        "second_step": who.account is not None and second_step_of(who.account) is not None,
    }
    return render(request, "steward/people/person.html", words)


@desk_page
def language(request: MemberRequest, person: UUID) -> HttpResponse:
    """The language of their letters, as they said on paper or by phone."""
    who = person_here(person)
    form = LanguageForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        said = Language(form.cleaned_data["language"])
        choose_language(person=who, language=said, by=request.person, now=request.now)
        messages.success(request, _("Done. Their letters come in it from now on."))
    return HttpResponseRedirect(_address(request, who))


@desk_page
def take_off(request: MemberRequest, person: UUID, hat: UUID) -> HttpResponse:
    """A hat is not worn any more from today."""
    who = person_here(person)
    worn = next((one for one in hats_of(who, request.today) if one.id == hat), None)
    if request.method == "POST" and worn is not None:
        end_hat(hat=worn, until=request.today, by=request.person, now=request.now)
        messages.success(request, _("The hat is off from today. What they did in it stays."))
    return HttpResponseRedirect(_address(request, who))


@desk_page
def join(request: MemberRequest, person: UUID) -> HttpResponse:
    """Another record is the same human being; nothing is merged, and it can be undone."""
    who = person_here(person)
    if request.method == "POST":
        other = person_here(_id(request.POST.get("other", "")))
        link_same_person(kept=who, other=other, by=request.person, now=request.now)
        messages.success(
            request, _("The two records are one person now. You can undo it on the list of people.")
        )
    return HttpResponseRedirect(_address(request, who))


@desk_page
def leaves(request: MemberRequest, person: UUID) -> HttpResponse:
    """They asked to leave, on paper or by phone."""
    who = person_here(person)
    if request.method == "POST" and who.left_at is None:
        leave_tables_and_place(person=who, by=request.person, now=request.now)
        messages.success(request, _("They have left. What they did stays, without their name."))
        return HttpResponseRedirect(reverse("desk-people", kwargs={"place": request.place.slug}))
    return HttpResponseRedirect(_address(request, who))


@desk_page
@freshly
def phone_lost(request: MemberRequest, person: UUID) -> HttpResponse:
    """They have neither the phone nor the sheet; a second person agrees before anything happens."""
    who = person_here(person)
    if request.method == "POST":
        ask_step_off(person=who, by=request.person, now=request.now)
        messages.success(request, _("It is asked for. A second person speaks with them first."))
        return HttpResponseRedirect(reverse("resets", kwargs={"place": request.place.slug}))
    return HttpResponseRedirect(_address(request, who))


def _id(text: str) -> UUID:
    try:
        return UUID(text)
    except ValueError:
        return UUID(int=0)


@desk_page
@freshly
def code(request: MemberRequest, person: UUID) -> HttpResponse:
    """A personal code for a card, or a new secret for the code they have; the secret is shown this once."""
    who = person_here(person)
    form = SecretForm(request.POST if request.method == "POST" else None)
    prepare_names(request, [who])
    if request.method == "POST" and form.is_valid():
        card = attempt(form, lambda: _card(request, who, form.cleaned_data["secret"]))
        if card is not None:
            words = {"person": who, "code": card, "secret": form.cleaned_data["secret"]}
            return render(request, "steward/people/card.html", words)
    return render(request, "steward/people/code.html", {"form": form, "person": who})


def _card(request: MemberRequest, who: Person, secret: str) -> str:
    """The code as it is printed."""
    if who.account is not None and who.account.code:
        change_secret(person=who, secret=secret, by=request.person, now=request.now)
        return shown_code(who.account.code)
    account = give_personal_code(
        person=who, secret=secret, language=who.language, by=request.person, now=request.now
    )
    return shown_code(str(account.code))
