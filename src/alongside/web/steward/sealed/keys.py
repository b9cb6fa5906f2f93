"""One's own key: making it, opening it for a while, locking it; and how to be reached."""

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters

from alongside.apps.people.actions.contacts import say_how_to_reach_me
from alongside.apps.people.queries.contacts import contact_of
from alongside.apps.safeguarding.actions.keys import lock, make_key, unlock
from alongside.apps.safeguarding.queries.keys import key_of
from alongside.web.shared.fresh import freshly
from alongside.web.shared.requests import MemberRequest
from alongside.web.shared.strangers import safe_next
from alongside.web.steward.asking import attempt, succeeds
from alongside.web.steward.sealed.door import give_cookie, sealed_page, take_cookie
from alongside.web.steward.sealed.forms import ContactForm, NewKeyForm, UnlockForm
from alongside.web.steward.sealed.listing import moment


def home(request: MemberRequest) -> str:
    """The list of concerns."""
    return reverse("sealed", kwargs={"place": request.place.slug})


@sensitive_post_parameters()
@sealed_page
@freshly
def own_key(request: MemberRequest) -> HttpResponse:
    """Made once; then what it is for, and since when."""
    key = key_of(request.person)
    posted = request.POST if request.method == "POST" and key is None else None
    form = NewKeyForm(posted)
    if posted is not None and form.is_valid() and succeeds(form, lambda: _make(request, form)):
        messages.success(request, _("Your key is made. What is raised from now on is sealed to you too."))
        return HttpResponseRedirect(home(request))
    words = {"form": form, "key": key, "since": moment(request, key.made_at) if key else ""}
    return render(request, "steward/sealed/key.html", words)


def _make(request: MemberRequest, form: NewKeyForm) -> object:
    said = form.cleaned_data
    return make_key(
        person=request.person, passphrase=said["passphrase"], again=said["again"], now=request.now
    )


@sensitive_post_parameters()
@sealed_page
def unlock_key(request: MemberRequest) -> HttpResponse:
    """The passphrase opens it in this browser; back to where somebody was."""
    form = UnlockForm(request.place, request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data["passphrase"]
        door = attempt(form, lambda: unlock(person=request.person, passphrase=said, now=request.now))
        if door is not None:
            answer = HttpResponseRedirect(safe_next(request) or home(request))
            give_cookie(answer, request, door)
            return answer
    words = {"form": form, "next": safe_next(request), "has_key": key_of(request.person) is not None}
    return render(request, "steward/sealed/unlock.html", words)


@sealed_page
def lock_key(request: MemberRequest) -> HttpResponse:
    """In every browser at once."""
    answer = HttpResponseRedirect(home(request))
    if request.method == "POST":
        lock(person=request.person, now=request.now)
        take_cookie(answer, request)
    return answer


@sealed_page
def how_to_reach(request: MemberRequest) -> HttpResponse:
    """What everybody reads."""
    contact = contact_of(request.person)
    begins = (
        {"called": contact.called, "way": contact.reached_by} if contact else {"called": request.person.name}
    )
    form = ContactForm(request.POST if request.method == "POST" else None, initial=begins)
    if request.method == "POST" and form.is_valid() and succeeds(form, lambda: _reached(request, form)):
        messages.success(request, _("It stands on every page of this place now."))
        return HttpResponseRedirect(home(request))
    return render(request, "steward/sealed/reach.html", {"form": form})


def _reached(request: MemberRequest, form: ContactForm) -> object:
    said = form.cleaned_data
    return say_how_to_reach_me(person=request.person, called=said["called"], way=said["way"], now=request.now)
