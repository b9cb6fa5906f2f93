"""What else waits on one's own page: own promises that are late, disputes to mediate; and thanks."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.urls import reverse
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from alongside.apps.books.models import Dispute
from alongside.apps.books.queries.waiting import mediations_of
from alongside.apps.books.rules.mediating import may_sign_finding, pair_of
from alongside.apps.promises.models import Promise, Thanks
from alongside.apps.promises.queries.promises import late_promises_of
from alongside.apps.promises.queries.thanks import thanks_to
from alongside.apps.promises.rules.thanking import promise_in
from alongside.apps.work.models import PlanStep
from alongside.apps.work.queries.plans import steps_due_for
from alongside.ui.tags.words import person_name
from alongside.web.member import sayings, telling
from alongside.web.shared.names import name_on_page
from alongside.web.shared.requests import MemberRequest
from alongside.web.shared.sentences.moved import was_due

MOST = 3
LONGEST_WORDS = 160
LATELY = timedelta(days=60)


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to do: a question, what it is about, and the way to it."""

    title: str
    words: str
    url: str
    step: str


@dataclass(frozen=True, slots=True)
class Thanked:
    """Who thanks whoever looks, for which promise, or for what they gave."""

    by: SafeString
    words: str
    url: str
    said: str


def steps_for(request: MemberRequest) -> list[Step]:
    """Late promises to explain, steps of a plan, and disputes to mediate; each with its next step."""
    late = [_late(request, promise) for promise in late_promises_of(request.person, request.today)[:MOST]]
    pairs = (_mediate(request, raised) for raised in mediations_of(request.person)[:MOST])
    planned = [_planned(request, step) for step in steps_due_for(request.person, request.today)[:MOST]]
    return [*late, *planned, *(step for step in pairs if step is not None)]


def _planned(request: MemberRequest, step: PlanStep) -> Step:
    late = step.due_on < request.today
    due = sayings.full_day(step.due_on)
    words = was_due(due, getattr(step, "times_moved", 0)) if late else _("By %(day)s") % {"day": due}
    return Step(
        _("A step of yours is late") if late else _("A step of yours is due soon"),
        f"“{step.what}” {words}.",
        _to(request, "plan-step-end", step=step.id),
        _("Say how it stands"),
    )


def _late(request: MemberRequest, promise: Promise) -> Step:
    words = telling.asked_in(promise.entry)
    said = words.in_short[:LONGEST_WORDS] if words else promise.entry.work.name
    due = sayings.full_day(promise.due_on)
    return Step(
        _("Your promise is late. Why?"),
        _("“%(said)s” It was due %(day)s.") % {"said": said, "day": due},
        _to(request, "promise", promise=promise.id),
        _("Say why, or that it is done"),
    )


def _mediate(request: MemberRequest, raised: Dispute) -> Step | None:
    """What one of the pair does next; nothing while the other has the next word."""
    pair = pair_of(raised)
    if request.person.id not in pair.accepted:
        title, step = _("Will you help to mediate?"), _("Read it, then say yes or no")
    elif pair.is_at_work:
        title, step = _("What did the two of you find?"), _("Read both sides and write it")
    elif may_sign_finding(request.person, raised):
        title, step = _("Is that what the two of you found?"), _("Read it and sign")
    else:
        return None
    words = _("Two people remember an entry of %(work)s differently.") % {"work": raised.entry.work.name}
    return Step(title, words, _to(request, "dispute", raised=raised.id), step)


def latest_thanks(request: MemberRequest) -> list[Thanks]:
    """What whoever looks was thanked for lately."""
    return list(thanks_to(request.person, request.now - LATELY)[:MOST])


def thanked(request: MemberRequest, row: Thanks) -> Thanked:
    """One of them; the gate was asked before."""
    entry, promise = row.entry, promise_in(row.entry)
    texts = entry.words.all()
    words = telling.asked_in(entry)
    return Thanked(
        by=person_name(str(name_on_page(request, row.by))),
        words=words.in_short if words else telling.title(request, entry),
        url=_to(request, "promise", promise=promise.id) if promise else _to(request, "entry", entry=entry.id),
        said=next((text.in_short for text in texts if text.about_id == row.id), ""),
    )


def _to(request: MemberRequest, name: str, **parts: Any) -> str:
    return reverse(name, kwargs={"place": request.place.slug, **parts})
