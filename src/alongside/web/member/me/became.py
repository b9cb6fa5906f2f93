"""What became of what I said: the decisions and promises that rest on it, and how they stand."""

import uuid
from dataclasses import dataclass
from typing import Any

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from alongside.apps.books.models import Words
from alongside.apps.decisions.enums import Result
from alongside.apps.decisions.models import Decision
from alongside.apps.insight.queries.became import Became, became_of, said_by
from alongside.apps.promises.models import Promise
from alongside.apps.work.queries.beginning import ideas_laid_aside_of
from alongside.core.measures.promises import PromiseState
from alongside.web.member import sayings, telling
from alongside.web.shared.beginning import See, place_page
from alongside.web.shared.names import prepare_names
from alongside.web.shared.requests import MemberRequest
from alongside.web.shared.sentences.promises import TAGS

AT_ONCE = 2
A_PAGE = 20


@dataclass(frozen=True, slots=True)
class Came:
    """One thing that rests on it: how it stands in a tag, its words, and the way to it."""

    state: str
    state_text: str
    words: str = ""
    language: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class Said:
    """What somebody had a say in, and what came of it; ``changed`` is the reply they were given."""

    words: str
    language: str
    url: str
    when: str
    changed: str
    came: list[Came]


def became_for(request: MemberRequest) -> tuple[list[Said], bool]:
    """The latest for one's own page, and whether there are more."""
    entries = list(said_by(request.person)[: AT_ONCE + 1])
    became = became_of(entries[:AT_ONCE], request.today)
    return [_said(request, one) for one in became], len(entries) > AT_ONCE


@place_page(see=See.MEMBER)
def all_said(request: MemberRequest) -> HttpResponse:
    """Everything one had a say in, latest first."""
    page = Paginator(said_by(request.person), A_PAGE).get_page(request.GET.get("page"))
    said = [_said(request, one) for one in became_of(page.object_list, request.today)]
    ideas = ideas_laid_aside_of(request.person)[:A_PAGE]
    prepare_names(request, [one.laid_aside.by for one in ideas if one.laid_aside and one.laid_aside.by])
    return render(request, "member/me/said.html", {"page": page, "said": said, "ideas": ideas})


def _said(request: MemberRequest, one: Became) -> Said:
    words = _asked(one, one.entry.id)
    decision = getattr(one.entry, "decision", None)
    return Said(
        words=words.in_short if words and words.text else one.entry.work.name,
        language=words.language if words else "",
        url=_to(request, "entry", entry=one.entry.id),
        when=sayings.on_day(one.entry.happened_on, request.today),
        changed=_changed(one, one.entry.id),
        came=[
            *([_result(decision)] if decision is not None else []),
            *(_decided(request, one, each) for each in one.decisions),
            *(_promised(request, one, each, state) for each, state in one.promises),
        ],
    )


def _asked(one: Became, entry_id: uuid.UUID) -> Words | None:
    return next((row for row in one.words.get(entry_id, []) if row.field in telling.QUESTIONS), None)


def _changed(one: Became, entry_id: uuid.UUID) -> str:
    """What a decision says changed because of people: the reply."""
    return next((row.in_short for row in one.words.get(entry_id, []) if row.field == "what_changed"), "")


def _result(decision: Decision) -> Came:
    passed = decision.result == Result.PASSED
    return Came("kept" if passed else "changed", _("Agreed") if passed else _("Not agreed"))


def _decided(request: MemberRequest, one: Became, decision: Decision) -> Came:
    words, result = _asked(one, decision.entry_id), _result(decision)
    said = _changed(one, decision.entry_id) or (words.in_short if words else "")
    language = words.language if words else ""
    url = _to(request, "entry", entry=decision.entry_id)
    return Came(result.state, result.state_text, said, language, url)


def _promised(request: MemberRequest, one: Became, promise: Promise, state: PromiseState) -> Came:
    words = _asked(one, promise.entry_id)
    url = _to(request, "promise", promise=promise.id)
    return Came(TAGS[state], "", words.in_short if words else "", words.language if words else "", url)


def _to(request: MemberRequest, name: str, **parts: Any) -> str:
    return reverse(name, kwargs={"place": request.place.slug, **parts})
