"""Said once; whoever invites sees it if one lets them; and afterwards: was it there?"""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from alongside.apps.access.actions.needs import say_met, say_needs, still_right
from alongside.apps.access.enums import Was
from alongside.apps.access.queries.needs import needs_of
from alongside.apps.access.rules.seeing import open_to_inviters
from alongside.apps.consent.enums import Purpose
from alongside.apps.places.enums import Language
from alongside.web.member.attempts import attempt
from alongside.web.shared.beginning import See, place_page
from alongside.web.shared.coming import NeedsForm
from alongside.web.shared.requests import MemberRequest


@place_page(see=See.OWN)
def coming(request: MemberRequest) -> HttpResponse:
    """What one said, to change or to say that it is still right."""
    needs = needs_of(request.person)
    form = NeedsForm(request.POST if request.method == "POST" else None, needs)
    if form.is_valid():
        attempt(form, lambda: _say(request, form))
        if not form.errors:
            messages.success(request, _("Thank you. You need not say it again."))
            return HttpResponseRedirect(_next(request))
    words = {
        "form": form,
        "needs": needs,
        "looked_at": min((need.looked_at_on for need in needs), default=None),
        "is_shown": bool(open_to_inviters([request.person], request.now)),
        "ask": _question(request),
        "was": Was.choices,
    }
    return render(request, "member/coming/coming.html", words)


@place_page(see=See.OWN)
def looked(request: MemberRequest) -> HttpResponse:
    """It is still right."""
    if request.method == "POST":
        still_right(person=request.person, by=request.person, now=request.now)
        messages.success(request, _("Good to know. Thank you."))
    return HttpResponseRedirect(_here(request))


@place_page(see=See.OWN)
def met(request: MemberRequest, need: UUID) -> HttpResponse:
    """Whether it was there the last time."""
    found = next((one for one in needs_of(request.person) if one.id == need), None)
    if found is None:
        raise Http404
    said = request.POST.get("was", "")
    if request.method == "POST" and said in Was.values:
        say_met(need=found, was=Was(said), by=request.person, now=request.now)
        messages.success(request, _("Thank you. Whoever invites you sees it."))
    return HttpResponseRedirect(_here(request))


def _say(request: MemberRequest, form: NeedsForm) -> None:
    language = Language(get_language() or Language.EN)
    say_needs(
        person=request.person,
        needs=form.needs(),
        known=form.known,
        language=language,
        by=request.person,
        now=request.now,
    )


def _next(request: MemberRequest) -> str:
    """Said for the first time, one is asked who may see it."""
    needs, shown = needs_of(request.person), open_to_inviters([request.person], request.now)
    return _question(request) if needs and not shown else _here(request)


def _question(request: MemberRequest) -> str:
    parts = {"place": request.place.slug, "purpose": Purpose.ACCESS.value}
    return reverse("my-permission", kwargs=parts)


def _here(request: MemberRequest) -> str:
    return reverse("coming", kwargs={"place": request.place.slug})
