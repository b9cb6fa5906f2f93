"""Entries of the three books, written by one of the cast through the actions that write them in life."""

from datetime import UTC, date, datetime
from typing import Any

from alongside.apps.books.actions.batches import write_batch
from alongside.apps.books.actions.entries import write_entry
from alongside.apps.books.drafts import ActDraft, EntryDraft, Text, act_in_hat
from alongside.apps.books.enums import Book, Channel, Part
from alongside.apps.books.models import Batch, Entry
from alongside.apps.decisions.actions.decisions import DecisionDraft, record_decision
from alongside.apps.decisions.actions.views import record_views
from alongside.apps.decisions.enums import CouldStop, Method, Result
from alongside.apps.promises.actions.promises import make_promise
from alongside.apps.promises.models import Promise
from alongside.core.shared.hats import HatKind
from alongside.core.shared.help import HelpKind, ViewsHow
from alongside.core.shared.sides import Side
from alongside.core.shared.stages import Stage
from alongside.kernel.ids import new_secret_id
from cast import Cast

NOW = datetime(2026, 3, 10, 12, 0, tzinfo=UTC)
DAY = date(2026, 3, 9)


def gave(cast: Cast, who: str, minutes: int = 90, **given: Any) -> ActDraft:
    """Somebody of the cast gave time, in their hat."""
    return act_in_hat(cast.hats[who], Part.GAVE, minutes=minutes, **given)


def a_group(heads: int = 6, part: Part = Part.GAVE, minutes: int = 60, words: str = "parents") -> ActDraft:
    """A group of citizens by head count."""
    return ActDraft(
        part=part,
        hat=HatKind.PARENT_CARER,
        side=Side.CITIZEN,
        hat_title=words,
        heads=heads,
        minutes_each=minutes,
    )


def a_draft(cast: Cast, who: str = "ada", **given: Any) -> EntryDraft:
    """One's own hour and a half, unless said otherwise."""
    said: dict[str, Any] = {
        "work": cast.work,
        "book": Book.DOING,
        "stage": Stage.DELIVER,
        "happened_on": DAY,
        "hat": cast.hats[who],
        "acts": (gave(cast, who),),
        "words": {"what": Text("Tea and toys", "en")},
    }
    return EntryDraft(**(said | given))


def an_entry(cast: Cast, who: str = "ada", *, now: datetime = NOW, **given: Any) -> Entry:
    """Written by that person."""
    with cast.inside():
        return write_entry(draft=a_draft(cast, who, **given), by=cast.person(who), now=now)


def one_to_one(cast: Cast, who: str = "dev", with_whom: str = "ada") -> Entry:
    """Help that only its two people see."""
    received = act_in_hat(cast.hats[with_whom], Part.RECEIVED, minutes=60, kind=HelpKind.SUPPORT)
    acts = (gave(cast, who, 60, kind=HelpKind.SUPPORT), received)
    return an_entry(cast, who, acts=acts)


def a_sheet(cast: Cast, who: str = "cleo", *, rows: tuple[ActDraft, ...] = (), **given: Any) -> Batch:
    """A meeting of Ada, Ben and Dev, keyed in for them."""
    acts = rows or tuple(gave(cast, name, 60) for name in ("ada", "ben", "dev"))
    drafts = [a_draft(cast, who, acts=(act,), on_behalf=True, channel=Channel.PAPER) for act in acts]
    said: dict[str, Any] = {
        "work": cast.work,
        "title": "Planning meeting",
        "channel": Channel.PAPER,
        "drafts": drafts,
        "by": cast.person(who),
        "now": NOW,
        "form_token": new_secret_id(),
    }
    with cast.inside():
        return write_batch(**(said | given))


def a_decision(cast: Cast, who: str = "cleo", question: str = "Do we open on Tuesdays?") -> Entry:
    """Ada, Ben and Dev decided by consent; either side could have stopped it."""
    acts = tuple(act_in_hat(cast.hats[name], Part.DECIDED, position="FOR") for name in ("ada", "ben", "dev"))
    words = {"question": Text(question, "en"), "what_changed": Text("A later start", "en")}
    draft = a_draft(cast, who, book=Book.DECISION, stage=Stage.DESIGN, acts=acts, words=words)
    decision = DecisionDraft(
        method=Method.CONSENT,
        result=Result.PASSED,
        raised_by_side=Side.CITIZEN,
        could_stop=CouldStop.EITHER,
    )
    with cast.inside():
        return record_decision(draft=draft, decision=decision, by=cast.person(who), now=NOW)


def views_asked(cast: Cast, who: str = "cleo") -> Entry:
    """Forty parents answered a questionnaire."""
    acts = (a_group(40, Part.SAID, 0),)
    words = {"asked": Text("What would make mornings easier?", "en")}
    draft = a_draft(cast, who, book=Book.DECISION, stage=Stage.INSIGHT, acts=acts, words=words)
    with cast.inside():
        return record_views(draft=draft, how=ViewsHow.QUESTIONNAIRE, by=cast.person(who), now=NOW)


def a_promise(cast: Cast, who: str = "mina", *, to: str = "ada", due_on: date = DAY) -> Promise:
    """Somebody promises a shelter to somebody."""
    acts = (act_in_hat(cast.hats[who], Part.PROMISED), act_in_hat(cast.hats[to], Part.PROMISED_TO))
    words = {"promise": Text("A shelter for buggies", "en")}
    draft = a_draft(cast, who, book=Book.PROMISE, stage=Stage.COMMISSION, acts=acts, words=words)
    with cast.inside():
        entry = make_promise(draft=draft, due_on=due_on, by=cast.person(who), now=NOW)
        return Promise.objects.get(entry=entry)


def a_promise_to_a_group(cast: Cast, who: str = "mina", *, due_on: date = DAY) -> Promise:
    """The same to the parents at the table."""
    acts = (act_in_hat(cast.hats[who], Part.PROMISED), a_group(10, Part.PROMISED_TO, 0))
    words = {"promise": Text("Step-free by spring", "en")}
    draft = a_draft(cast, who, book=Book.PROMISE, stage=Stage.COMMISSION, acts=acts, words=words)
    with cast.inside():
        entry = make_promise(draft=draft, due_on=due_on, by=cast.person(who), now=NOW)
        return Promise.objects.get(entry=entry)
