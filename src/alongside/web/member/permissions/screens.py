"""All questions with what was said last; and one of them, asked by itself."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from alongside.apps.consent.actions.saying import say_permission
from alongside.apps.consent.queries.permissions import Asked, question_for, questions_for
from alongside.apps.consent.queries.wordings import wording_for
from alongside.apps.people.models import Person
from alongside.apps.people.queries.young import children_of
from alongside.apps.places.enums import Language
from alongside.core.consent.gate import Speaker
from alongside.web.member.attempts import attempt
from alongside.web.member.permissions.uses import uses_of
from alongside.web.shared.beginning import See, place_page
from alongside.web.shared.permissions import audience_of, state_of, title_of
from alongside.web.shared.requests import MemberRequest
from alongside.web.shared.saying import SayForm


@place_page(see=See.OWN)
def permissions(request: MemberRequest, child: UUID | None = None) -> HttpResponse:
    """Everything one is asked, for oneself or for a child one is asked for."""
    person, speaker = _about(request, child)
    asked = questions_for(person, speaker=speaker, by=request.person)
    rows = [
        (
            title_of(one),
            state_of(one, request.today),
            _address(request, one, child),
            one.is_open(request.today),
        )
        for one in asked
    ]
    words = {
        "rows": rows,
        "next": _next_open(request, asked, child),
        "child": person if child else None,
        "children": children_of(request.person) if child is None else [],
    }
    return render(request, "member/permissions/permissions.html", words)


@place_page(see=See.OWN)
def permission(request: MemberRequest, purpose: str, to: str = "", child: UUID | None = None) -> HttpResponse:
    """One question in plain words, what a yes does now, and no answer ticked."""
    person, speaker = _about(request, child)
    asked = question_for(person, purpose, to, speaker=speaker, by=request.person)
    if asked is None:
        raise Http404
    form = SayForm(request.POST if request.method == "POST" else None, asked.terms, request.today)
    holds = asked.word is not None and asked.word.is_yes and not asked.is_open(request.today)
    uses = uses_of(person, asked, request.now) if holds else []
    if form.is_valid() and attempt(form, lambda: _say(request, form, asked, person, speaker)) is not None:
        _thank(request, form, uses)
        return HttpResponseRedirect(_onward(request, person, speaker, child))
    wording, language = wording_for(person, purpose, request.now), get_language() or "en"
    words = {
        "form": form,
        "child": person if child else None,
        "title": title_of(asked),
        "asks": wording.asks(language),
        "more": wording.more(language),
        "audience": audience_of(asked),
        "state": state_of(asked, request.today),
        "answered": asked.word is not None,
        "uses": uses,
        "list": _list(request, child),
        "later": _later(request, person, speaker, asked, child),
    }
    return render(request, "member/permissions/permission.html", words)


def _about(request: MemberRequest, child: UUID | None) -> tuple[Person, Speaker]:
    """Whom it is about, and as whom one speaks: always as oneself. **Raises** Http404."""
    if child is None:
        return request.person, Speaker.OWN
    found = next((one for one in children_of(request.person) if one.id == child), None)
    if found is None:
        raise Http404
    return found, Speaker.GUARDIAN


def _say(request: MemberRequest, form: SayForm, asked: Asked, person: Person, speaker: Speaker) -> object:
    return say_permission(
        person=person,
        purpose=asked.terms.code,
        audience=form.audience(asked.to),
        is_yes=form.is_yes,
        until=form.until_said(),
        speaker=speaker,
        by=request.person,
        now=request.now,
        form_token=form.cleaned_data["form_token"],
        language=Language(get_language() or Language.EN),
    )


def _thank(request: MemberRequest, form: SayForm, uses: list[str]) -> None:
    if form.is_yes:
        messages.success(request, _("Thank you. You can change your mind whenever you like."))
    elif uses:
        ended = _("It is a no from now on. This ended at once: %(uses)s.")
        messages.success(request, ended % {"uses": "; ".join(uses)})
    else:
        messages.success(request, _("It is a no from now on. Nothing else changes for you."))


def _onward(request: MemberRequest, person: Person, speaker: Speaker, child: UUID | None) -> str:
    if "on" not in request.GET:
        return _list(request, child)
    asked = questions_for(person, speaker=speaker, by=request.person)
    return _next_open(request, asked, child) or _list(request, child)


def _later(request: MemberRequest, person: Person, speaker: Speaker, now: Asked, child: UUID | None) -> str:
    """The open question after this one, else the list."""
    if "on" not in request.GET:
        return _list(request, child)
    asked = questions_for(person, speaker=speaker, by=request.person)
    here = next(at for at, one in enumerate(asked) if (one.terms.code, one.to) == (now.terms.code, now.to))
    return _next_open(request, asked[here + 1 :], child) or _list(request, child)


def _next_open(request: MemberRequest, asked: list[Asked], child: UUID | None) -> str:
    found = next((one for one in asked if one.is_open(request.today)), None)
    return f"{_address(request, found, child)}?on" if found else ""


def _address(request: MemberRequest, asked: Asked, child: UUID | None) -> str:
    parts: dict[str, object] = {"place": request.place.slug, "purpose": asked.terms.code}
    if asked.to:
        parts["to"] = asked.to
    if child:
        parts["child"] = child
    name = f"{'child' if child else 'my'}-permission{'-to' if asked.to else ''}"
    return reverse(name, kwargs=parts)


def _list(request: MemberRequest, child: UUID | None) -> str:
    if child is None:
        return reverse("my-permissions", kwargs={"place": request.place.slug})
    return reverse("child-permissions", kwargs={"place": request.place.slug, "child": child})
