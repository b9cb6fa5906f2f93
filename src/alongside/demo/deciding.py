"""Decisions, views and promises of the demo, written as the people in it would."""

from dataclasses import dataclass
from datetime import date

from alongside.apps.books.drafts import ActDraft, Text, act_in_hat
from alongside.apps.books.enums import Book, Part
from alongside.apps.books.models import Entry
from alongside.apps.decisions.actions.decisions import DecisionDraft, record_decision, tell_people
from alongside.apps.decisions.actions.views import record_views
from alongside.apps.decisions.enums import CouldStop, Method, PositionTaken, Result
from alongside.apps.decisions.models import Decision
from alongside.apps.promises.actions.promises import StepDraft, make_promise, take_step
from alongside.apps.promises.actions.thanking import ThanksDraft, say_thanks
from alongside.apps.promises.models import Promise
from alongside.apps.promises.rules.footing import FootingDraft
from alongside.core.shared.hats import HatKind
from alongside.core.shared.help import ViewsHow
from alongside.core.shared.sides import Side
from alongside.core.shared.stages import Stage
from alongside.demo.scribe import Scribe
from alongside.kernel.ids import new_secret_id


@dataclass(frozen=True, slots=True)
class Asked:
    """A question put, by whom it was decided, and what it says changed."""

    question: str
    stage: Stage
    by: tuple[str, ...]
    changed: str = ""
    dissent: str = ""
    method: Method = Method.CONSENT
    could_stop: CouldStop = CouldStop.EITHER
    raised_by: Side = Side.CITIZEN
    cites: tuple[Entry, ...] = ()


def decide(scribe: Scribe, day: date, asked: Asked, *vouchers: str) -> Entry:
    """Write a decision, have it vouched for, and tell the people what changed."""
    acts = tuple(
        act_in_hat(scribe.cast.hat(name), Part.DECIDED, position=PositionTaken.FOR) for name in asked.by
    )
    words = {"question": asked.question, "what_changed": asked.changed, "dissent": asked.dissent}
    keeper = scribe.cast.person(scribe.keeper)
    now = scribe.calendar.evening(day)
    entry = record_decision(
        draft=scribe.draft(
            Book.DECISION, day, asked.stage, acts, {name: text for name, text in words.items() if text}
        ),
        decision=DecisionDraft(
            method=asked.method,
            result=Result.PASSED,
            raised_by_side=asked.raised_by,
            could_stop=asked.could_stop,
            chaired_by_side=asked.raised_by,
            cites=asked.cites,
        ),
        by=keeper,
        now=now,
    )
    scribe.vouch(entry, *vouchers)
    if asked.changed:
        decision = Decision.objects.select_related("entry__work__place").get(entry=entry)
        tell_people(decision=decision, told_on=day, by=keeper, now=now)
    return entry


def ask(
    scribe: Scribe, day: date, how: ViewsHow, heads: int, what: str, stage: Stage, *vouchers: str
) -> Entry:
    """Note that so many people were asked, and how."""
    crowd = ActDraft(part=Part.SAID, hat=HatKind.PARENT_CARER, side=Side.CITIZEN, heads=heads)
    entry = record_views(
        draft=scribe.draft(Book.DECISION, day, stage, (crowd,), {"asked": what}),
        how=how,
        by=scribe.cast.person(scribe.keeper),
        now=scribe.calendar.evening(day),
    )
    scribe.vouch(entry, *vouchers)
    return entry


def promise(
    scribe: Scribe,
    day: date,
    due_on: date,
    what: str,
    by: str,
    to: tuple[str, ...],
    *vouchers: str,
    because_of: Entry | None = None,
    footing: FootingDraft | None = None,
) -> Promise:
    """Write a promise, with what it stands on, and have it vouched for."""
    acts = (
        act_in_hat(scribe.cast.hat(by), Part.PROMISED),
        *(act_in_hat(scribe.cast.hat(name), Part.PROMISED_TO) for name in to),
    )
    entry = make_promise(
        draft=scribe.draft(Book.PROMISE, day, Stage.DELIVER, acts, {"promise": what}),
        due_on=due_on,
        by=scribe.cast.person(scribe.keeper),
        now=scribe.calendar.evening(day),
        because_of=because_of,
        footing=footing,
    )
    scribe.vouch(entry, *vouchers)
    return Promise.objects.select_related("entry__place", "entry__work").get(entry=entry)


def say(scribe: Scribe, promise_made: Promise, step: StepDraft, who: str, day: date) -> None:
    """What became of a promise, in somebody's own word."""
    person = scribe.cast.person(who)
    take_step(
        promise=Promise.objects.select_related("entry__place", "entry__work").get(id=promise_made.id),
        step=step,
        person=person,
        by=person,
        now=scribe.calendar.evening(day),
        form_token=new_secret_id(),
    )


def thank(scribe: Scribe, entry: Entry, who: str, to: str, words: str, day: date) -> None:
    """Somebody thanks somebody who gave it, or who moved the promise."""
    person = scribe.cast.person(who)
    say_thanks(
        entry=Entry.objects.select_related("work", "place").get(id=entry.id),
        thanks=ThanksDraft(scribe.cast.person(to), Text(words, "en")),
        person=person,
        by=person,
        now=scribe.calendar.evening(day),
        form_token=new_secret_id(),
    )
