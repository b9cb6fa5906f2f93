"""A text landed badly: said quietly, heard by few, answered in private."""

from uuid import UUID

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from alongside.apps.care.actions.landing import answer_landed, say_landed
from alongside.apps.care.enums import LandedOn
from alongside.apps.care.models import Landed
from alongside.apps.care.queries.landing import landed_by_id, landed_for
from alongside.apps.care.queries.texts import Landing, hearers_of, landing_here
from alongside.apps.care.rules.landing import may_answer_landed, may_say_landed
from alongside.web.member.attempts import attempt
from alongside.web.member.care.forms import LandedForm, ReplyForm
from alongside.web.shared.beginning import See, place_page
from alongside.web.shared.names import prepare_names_said
from alongside.web.shared.requests import MemberRequest

A_PAGE = 20


@place_page(see=See.OWN)
def landed_new(request: MemberRequest, kind: str, about: UUID) -> HttpResponse:
    """Who hears it is said before anything is sent."""
    text = _text(request, kind, about)
    hearers = hearers_of(text, request.person, request.today)
    may = may_say_landed(request.person, hearers, request.now)
    form = LandedForm(request.POST if request.method == "POST" else None)
    if may and request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        sent = attempt(form, lambda: say_landed(text=text, by=request.person, now=request.now, **said))
        if sent is not None:
            messages.success(request, _("Thank you for saying so. Whoever wrote it does not hear of it."))
            return HttpResponseRedirect(_one(request, sent))
    words = {"text": text, "form": form, "may": may, "hearers": len(hearers)}
    return render(request, "member/care/landed_new.html", words)


@place_page(see=See.OWN)
def landed_list(request: MemberRequest) -> HttpResponse:
    """What one said oneself, and what one was told as somebody who facilitates or leads."""
    page = Paginator(landed_for(request.person), A_PAGE).get_page(request.GET.get("page"))
    return render(request, "member/care/landed.html", {"page": page})


@place_page(see=See.OWN)
def landed_one(request: MemberRequest, landed: UUID) -> HttpResponse:
    """What was said, to whom it was said, and the answer."""
    found = landed_by_id(request.person, landed)
    if found is None:
        raise Http404
    form = ReplyForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid() and _answered(request, found, form):
        return HttpResponseRedirect(request.path)
    told = [found.raised_by, *([found.answered_by] if found.answered_by else [])]
    prepare_names_said(request, told)
    text = landing_here(request.person, request.place, LandedOn(found.about), found.about_id)
    words = {
        "landed": found,
        "text": text,
        "address": _address(request, text) if text else "",
        "is_mine": found.raised_by_id == request.person.id,
        "may_answer": may_answer_landed(request.person, found),
        "form": form,
    }
    return render(request, "member/care/landed_one.html", words)


def _answered(request: MemberRequest, landed: Landed, form: ReplyForm) -> bool:
    said = form.cleaned_data
    told = {"reply": said["words"], "language": said["language"]}
    attempt(form, lambda: answer_landed(landed=landed, by=request.person, now=request.now, **told))
    if not form.errors:
        messages.success(request, _("Answered, in private."))
    return not form.errors


def _text(request: MemberRequest, kind: str, about: UUID) -> Landing:
    if kind.upper() not in LandedOn.values:
        raise Http404
    text = landing_here(request.person, request.place, LandedOn(kind.upper()), about)
    if text is None:
        raise Http404
    return text


def _address(request: MemberRequest, text: Landing) -> str:
    """Where the text stands."""
    here = {"place": request.place.slug}
    if text.kind in (LandedOn.QUESTION, LandedOn.TERM):
        part = "asking" if text.kind is LandedOn.QUESTION else "term"
        return reverse(text.kind.value.lower(), kwargs=here | {part: text.about_id})
    return reverse("words-of", kwargs=here | {"kind": text.kind.value.lower(), "about": text.about_id})


def _one(request: MemberRequest, landed: Landed) -> str:
    return reverse("landed-one", kwargs={"place": request.place.slug, "landed": landed.id})
