"""The page of a promise, and saying what became of it."""

from dataclasses import dataclass
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.functional import Promise as LazyText
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from alongside.apps.books.models import Entry, Words
from alongside.apps.glossary.enums import TextKind
from alongside.apps.people.models import Person
from alongside.apps.promises.actions.promises import take_step
from alongside.apps.promises.enums import StepKind
from alongside.apps.promises.models import Promise, PromiseStep
from alongside.apps.promises.rules.endings import ending_of
from alongside.apps.promises.rules.promising import (
    may_change_promise,
    may_say_kept,
    whose_word_may_be_keyed,
)
from alongside.apps.work.queries.tables import seats_on
from alongside.kernel.clock import local_day
from alongside.ui.tags.words import person_name
from alongside.web.member import sayings, telling
from alongside.web.member.attempts import attempt
from alongside.web.member.entry.people import people_of
from alongside.web.member.promise.footing import ground_told
from alongside.web.member.promise.forms import THEY_SAY, WE_SAY, StepForm
from alongside.web.member.promise.here import promise_here, promise_url
from alongside.web.member.thanked import thanks_here
from alongside.web.shared.beginning import See, place_page
from alongside.web.shared.glossary import words_of
from alongside.web.shared.names import name_on_page, prepare_names
from alongside.web.shared.requests import MemberRequest
from alongside.web.shared.strangers import safe_next

ENDED = {StepKind.SAID_KEPT: "kept", StepKind.CHANGED: "changed", StepKind.BROKEN: "broken"}


@dataclass(frozen=True, slots=True)
class StepTold:
    """One step in words."""

    who: SafeString
    says: str | LazyText
    day: str
    extra: str
    words: Words | None
    keyed: bool


@place_page(see=See.MEMBER)
def promise(request: MemberRequest, promise: UUID) -> HttpResponse:
    """What was promised, what was said since, and what whoever looks can say."""
    found, entry = promise_here(request, promise)
    return _page(request, found, entry, _form(request, found, entry))


@place_page(see=See.MEMBER)
def step(request: MemberRequest, promise: UUID) -> HttpResponse:
    """From the two buttons on one's own page, or from the form."""
    found, entry = promise_here(request, promise)
    if request.method != "POST":
        return HttpResponseRedirect(promise_url(request, found))
    form = _form(request, found, entry)
    if form.is_valid():
        others = people_of(request, entry)
        person = others[form.cleaned_data["person"]][0] if form.cleaned_data.get("person") else request.person
        if attempt(form, lambda: _take(request, found, form, person)) is not None:
            messages.success(request, _("Thank you. It is written beside the promise."))
            return HttpResponseRedirect(safe_next(request) or promise_url(request, found))
    return _page(request, found, entry, form)


def _take(request: MemberRequest, promise: Promise, form: StepForm, person: Person) -> PromiseStep:
    token = form.cleaned_data["form_token"]
    return take_step(
        promise=promise, step=form.step(), person=person, by=request.person, now=request.now, form_token=token
    )


def _form(request: MemberRequest, promise: Promise, entry: Entry) -> StepForm:
    me, today = request.person, request.today
    own = _new_to_say(promise, me) if may_say_kept(me, promise, today) else []
    own += list(WE_SAY) if may_change_promise(me, promise, today) else []
    seats = seats_on(entry.work, today)
    keyable = whose_word_may_be_keyed(me, promise, seats, today)
    people = people_of(request, entry, seats)
    others = {key: words for key, (person, words) in people.items() if person.id in keyable}
    sent = request.POST if request.method == "POST" else None
    return StepForm(sent, own, list(others.items()))


def _new_to_say(promise: Promise, person: Person) -> list[StepKind]:
    """What they have not said last: one can take one's word back, and give it again."""
    said = [step.kind for step in promise.steps.all() if step.by_id == person.id and step.kind in THEY_SAY]
    return [kind for kind in THEY_SAY if not said or kind != said[-1]]


def _page(request: MemberRequest, promise: Promise, entry: Entry, form: StepForm) -> HttpResponse:
    telling.prepare(request, [entry])
    prepare_names(request, [*(one.by for one in promise.steps.all()), *_owners(promise)])
    ending = ending_of(promise)
    late = promise.due_on < request.today
    words = {
        "promise": promise,
        "entry": entry,
        "asked": telling.asked_in(entry),
        "state": ENDED[StepKind(ending.kind)] if ending else ("late" if late else "open"),
        "due": sayings.full_day(promise.due_on),
        "makers": [telling.who(request, act) for act in entry.acts.all() if act.part == "PROMISED"],
        "receivers": [telling.who(request, act) for act in entry.acts.all() if act.part == "PROMISED_TO"],
        "steps": [_told(request, entry, one) for one in promise.steps.all()],
        "form": form,
        "next": safe_next(request),
        "means": _own(entry, "means"),
        "open_points": _own(entry, "open_points"),
        "ended": ending is not None,
        "ground": ground_told(request, promise),
        "thanks": thanks_here(request, promise.entry),
        **words_of(request, TextKind.ENTRY, entry.id, [row.text for row in entry.words.all()]),
    }
    return render(request, "member/promise/promise.html", words)


def _own(entry: Entry, field: str) -> Words | None:
    return next((row for row in entry.words.all() if row.about_id == entry.id and row.field == field), None)


def _told(request: MemberRequest, entry: Entry, step: PromiseStep) -> StepTold:
    words = {row.about_id: row for row in entry.words.all()}
    day = sayings.on_day(local_day(step.at, request.place.time_zone), request.today)
    shown = person_name(str(name_on_page(request, step.by)))
    keyed = step.keyed_by_id is not None
    extra = _days_said(request, step)
    return StepTold(shown, StepKind(step.kind).label, day, extra, words.get(step.id), keyed)


def _days_said(request: MemberRequest, step: PromiseStep) -> str:
    if step.new_due_on:
        said = (
            _("They hope for %(day)s.") if step.kind == StepKind.EXPLAINED else _("The new day is %(day)s.")
        )
        return said % {"day": sayings.full_day(step.new_due_on)}
    if step.done_on:
        return _("It was done %(day)s.") % {"day": sayings.on_day(step.done_on, request.today)}
    return ""


def _owners(promise: Promise) -> list[Person]:
    return [footing.owner for footing in promise.footings.all() if footing.owner is not None]
