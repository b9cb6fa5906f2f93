"""Writing to a concern, and keying one in for somebody. No word is lost to a key that locked itself."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters

from alongside.apps.people.queries.contacts import safeguarding_here
from alongside.apps.safeguarding.actions.ending import keep_longer
from alongside.apps.safeguarding.actions.keys import unlock
from alongside.apps.safeguarding.actions.raising import raise_concern
from alongside.apps.safeguarding.actions.reading import write_row
from alongside.apps.safeguarding.enums import How, Part, RowKind
from alongside.apps.safeguarding.models import Concern
from alongside.apps.safeguarding.queries.keys import unlocked_by
from alongside.apps.safeguarding.words import Opened, Telling
from alongside.web.shared.requests import MemberRequest
from alongside.web.steward.asking import attempt
from alongside.web.steward.sealed.door import concern_here, give_cookie, opened_for, sealed_page
from alongside.web.steward.sealed.forms import ASKED, OnBehalfForm, RowForm
from alongside.web.steward.sealed.keys import home
from alongside.web.steward.sealed.listing import told

Door = tuple[UUID, bytes]


@sensitive_post_parameters()
@sealed_page
def write(request: MemberRequest, concern: UUID, row: str) -> HttpResponse:
    """A note, a decision or an outcome. Where the key is locked, the passphrase is asked for beside it."""
    found = concern_here(request, concern)
    which = _kind(row)
    opened = opened_for(request)
    form = RowForm(request.POST if request.method == "POST" else None, ASKED[which], is_locked=opened is None)
    door: Door | None = None
    if request.method == "POST" and form.is_valid():
        opened, door = (opened, None) if opened else _unlocked(request, form)
        if opened is not None and _written(request, found, which, form, opened):
            messages.success(request, _("It is written down, sealed."))
            return _with(door, request, HttpResponseRedirect(told(request, found).url))
    words = {"form": form, "told": told(request, found), "heading": _headings()[which], "kind": which}
    return _with(door, request, render(request, "steward/sealed/write.html", words))


def _kind(written: str) -> RowKind:
    try:
        return {kind: kind for kind in ASKED}[RowKind(written.upper())]
    except (ValueError, KeyError):
        raise Http404 from None


def _headings() -> dict[RowKind, str]:
    return {
        RowKind.NOTE: _("Add a note"),
        RowKind.DECISION: _("Is it referred?"),
        RowKind.OUTCOME: _("What came of it?"),
        RowKind.LONGER: _("Must it be kept longer?"),
    }


def _unlocked(request: MemberRequest, form: RowForm) -> tuple[Opened | None, Door | None]:
    said = form.cleaned_data["passphrase"]
    door = attempt(form, lambda: unlock(person=request.person, passphrase=said, now=request.now))
    return (unlocked_by(request.person, *door, request.now), door) if door else (None, None)


def _written(request: MemberRequest, found: Concern, kind: RowKind, form: RowForm, opened: Opened) -> bool:
    told: dict[str, Any] = {
        "concern": found,
        "by": request.person,
        "opened": opened,
        "language": get_language() or "en",
        "form_token": form.cleaned_data["form_token"],
        "now": request.now,
    }
    if kind == RowKind.LONGER:
        until, why = form.cleaned_data["until"], form.parts()[Part.LONGER]
        return attempt(form, lambda: keep_longer(until=until, why=why, **told)) is not None
    return attempt(form, lambda: write_row(kind=kind, parts=form.parts(), **told)) is not None


def _with(door: Door | None, request: MemberRequest, answer: HttpResponse) -> HttpResponse:
    if door is not None:
        give_cookie(answer, request, door)
    return answer


@sensitive_post_parameters()
@sealed_page
def on_behalf(request: MemberRequest) -> HttpResponse:
    """What was told by phone, on paper or face to face, keyed in by a lead: they too cannot open what is not
    sealed to them."""
    form = OnBehalfForm(
        request.POST if request.method == "POST" else None, safeguarding_here(request.place, request.today)
    )
    if request.method == "POST" and form.is_valid() and _raised(request, form) is not None:
        messages.success(request, _("It is written down, sealed."))
        return HttpResponseRedirect(home(request))
    return render(request, "steward/sealed/on_behalf.html", {"form": form})


def _raised(request: MemberRequest, form: OnBehalfForm) -> Concern | None:
    said = form.cleaned_data
    parts = form.parts() | {Part.HOW: str(How(said["how"]).label)}
    telling = Telling(
        in_danger=said["danger"] == "yes",
        parts=parts,
        language=get_language() or "en",
        about=frozenset(UUID(one) for one in said.get("about", ())),
    )
    return attempt(
        form,
        lambda: raise_concern(
            place=request.place,
            telling=telling,
            form_token=said["form_token"],
            now=request.now,
            by=request.person,
        ),
    )
