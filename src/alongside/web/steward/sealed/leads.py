"""Who has a key here; sealing to one more lead; and bringing a key back when its passphrase is lost."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.debug import sensitive_post_parameters

from alongside.apps.people.models import Person
from alongside.apps.people.queries.names import Name
from alongside.apps.safeguarding.actions.recovering import (
    give_halves,
    hand_over_half,
    lose_passphrase,
    put_together,
)
from alongside.apps.safeguarding.actions.sealing_anew import seal_to_lead
from alongside.apps.safeguarding.models import LeadKey, Recovery
from alongside.apps.safeguarding.queries.keys import key_of, leads_with_keys
from alongside.apps.safeguarding.queries.recovering import (
    half_held_by,
    halves_of,
    handed_over,
    recoveries_here,
    recovery_by_id,
)
from alongside.apps.safeguarding.rules.recovering import PAPER
from alongside.apps.safeguarding.words import Opened
from alongside.kernel.verdict import Refused
from alongside.web.shared.fresh import freshly
from alongside.web.shared.names import name_on_page, prepare_names
from alongside.web.shared.refusals import tell_refusal
from alongside.web.shared.requests import MemberRequest
from alongside.web.steward.asking import attempt, succeeds
from alongside.web.steward.sealed.door import opened_for, sealed_page
from alongside.web.steward.sealed.forms import HalvesForm, NewKeyForm, PaperForm, UnlockForm
from alongside.web.steward.sealed.keys import home
from alongside.web.steward.sealed.listing import moment

Lead = tuple[Person, LeadKey | None]


def _leads(request: MemberRequest) -> list[Lead]:
    found = leads_with_keys(request.place, request.today)
    prepare_names(request, [person for person, _key in found])
    return found


@sealed_page
@freshly
def leads(request: MemberRequest) -> HttpResponse:
    """Everybody who could read here; what one can open oneself is sealed to another with one press."""
    opened, here = opened_for(request), _leads(request)
    if request.method == "POST":
        return _seal_to(request, here, opened)
    recoveries = recoveries_here(request.place)
    words = {
        "leads": [
            {
                "id": person.id,
                "name": name_on_page(request, person),
                "since": moment(request, key.made_at) if key else "",
                "other": person.id != request.person.id and key is not None,
            }
            for person, key in here
        ],
        "recoveries": [
            (name_on_page(request, one.new_key.person), moment(request, one.asked_at), one.id)
            for one in recoveries
        ],
        "is_locked": opened is None,
        "form": UnlockForm(request.place),
    }
    return render(request, "steward/sealed/leads.html", words)


def _seal_to(request: MemberRequest, here: list[Lead], opened: Opened | None) -> HttpResponse:
    back = HttpResponseRedirect(request.path)
    chosen = next((one for one in here if str(one[0].id) == request.POST.get("person", "")), None)
    if chosen is None or opened is None:
        return back
    try:
        number = seal_to_lead(to=chosen[0], key=chosen[1], by=request.person, opened=opened, now=request.now)
    except Refused as refused:
        return tell_refusal(request, refused.verdict, to=request.path)
    messages.success(request, _sealed(number))
    return back


def _sealed(number: int) -> str:
    words = ngettext("%(n)s concern was sealed anew.", "%(n)s concerns were sealed anew.", number)
    return words % {"n": number}


@sealed_page
@freshly
def own_halves(request: MemberRequest) -> HttpResponse:
    """Given away before the passphrase is lost: two, of which one alone is worth nothing."""
    opened = opened_for(request)
    keys = {
        str(key.id): key for person, key in _leads(request) if key is not None and person != request.person
    }
    choices = [(ident, name_on_page(request, key.person)) for ident, key in keys.items()]
    posted = request.POST if request.method == "POST" and opened is not None else None
    form = HalvesForm([*choices, (PAPER, _("a sheet of paper, in a closed envelope"))], posted)
    if posted is not None and opened is not None and form.is_valid():
        given = _given(request, form, keys, opened)
        if given is not None:
            return given
    words = {
        "form": form if opened else UnlockForm(request.place),
        "is_locked": opened is None,
        "held_by": _held_by(request),
    }
    return render(request, "steward/sealed/halves.html", words)


def _given(
    request: MemberRequest, form: HalvesForm, keys: dict[str, LeadKey], opened: Opened
) -> HttpResponse | None:
    """What is on paper is shown this once."""
    holders = [keys.get(one) for one in form.cleaned_data["holders"]]
    printed = attempt(
        form, lambda: give_halves(person=request.person, opened=opened, holders=holders, now=request.now)
    )
    if printed:
        return render(request, "steward/sealed/half_sheet.html", {"printed": printed, "back": home(request)})
    if printed is None:
        return None
    messages.success(request, _("Your two halves are given."))
    return HttpResponseRedirect(home(request))


def _held_by(request: MemberRequest) -> list[Name]:
    key = key_of(request.person)
    halves = halves_of(key) if key else []
    return [
        name_on_page(request, half.holder.person) if half.holder else _("a sheet of paper") for half in halves
    ]


@sensitive_post_parameters()
@sealed_page
@freshly
def lost(request: MemberRequest) -> HttpResponse:
    """A new key at once; the old one comes back from its halves, or what it opened from another lead."""
    posted = request.POST if request.method == "POST" else None
    form = NewKeyForm(posted)
    if posted is not None and form.is_valid():
        said = form.cleaned_data
        begun = attempt(
            form,
            lambda: lose_passphrase(
                person=request.person, passphrase=said["passphrase"], again=said["again"], now=request.now
            ),
        )
        if begun is not None:
            messages.success(request, _("You have a new key. The other leads were told to look here."))
            return HttpResponseRedirect(_url(request, begun))
    words = {"form": form, "has_key": key_of(request.person) is not None}
    return render(request, "steward/sealed/lost.html", words)


def _url(request: MemberRequest, recovery: Recovery) -> str:
    return reverse("sealed-recovery", kwargs={"place": request.place.slug, "recovery": recovery.id})


@sensitive_post_parameters()
@sealed_page
@freshly
def recovery(request: MemberRequest, recovery: UUID) -> HttpResponse:
    """Whoever holds a half gives it; whoever lost the passphrase puts the two together."""
    found = recovery_by_id(recovery)
    if found is None or found.done_at is not None:
        raise Http404
    opened = opened_for(request)
    is_own = found.new_key.person_id == request.person.id
    posted = request.POST if request.method == "POST" and opened is not None else None
    form = PaperForm(posted)
    if posted is not None and opened is not None and form.is_valid():
        done = _put(request, found, form, opened) if is_own else _give(request, found, form, opened)
        if done:
            return HttpResponseRedirect(home(request))
    words = {
        "form": form if opened else UnlockForm(request.place),
        "is_own": is_own,
        "is_locked": opened is None,
        "holds": half_held_by(request.person, found) is not None,
        "came": len(handed_over(found)),
        "who": name_on_page(request, found.new_key.person),
        "asked": moment(request, found.asked_at),
    }
    return render(request, "steward/sealed/recovery.html", words)


def _give(request: MemberRequest, found: Recovery, form: PaperForm, opened: Opened) -> bool:
    given = succeeds(
        form, lambda: hand_over_half(recovery=found, by=request.person, opened=opened, now=request.now)
    )
    if given:
        messages.success(request, _("Your half is given."))
    return given


def _put(request: MemberRequest, found: Recovery, form: PaperForm, opened: Opened) -> bool:
    paper = form.cleaned_data["paper"]
    number = attempt(
        form,
        lambda: put_together(recovery=found, by=request.person, opened=opened, paper=paper, now=request.now),
    )
    if number is not None:
        messages.success(request, _sealed(number))
    return number is not None
