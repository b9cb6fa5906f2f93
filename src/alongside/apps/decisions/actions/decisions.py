"""Writing in the decision book."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction

from alongside.apps.books.actions.entries import write_entry
from alongside.apps.books.drafts import EntryDraft
from alongside.apps.books.models import Entry
from alongside.apps.books.rules.writing import may_write_in_work
from alongside.apps.decisions.enums import CouldStop, Method, Result
from alongside.apps.decisions.models import Citation, Decision, Told
from alongside.apps.decisions.rules.deciding import decision_makes_sense, may_have_been_told
from alongside.apps.people.models import Person
from alongside.core.shared.sides import Side
from alongside.kernel.audit.lines import leave_line
from alongside.kernel.clock import local_day
from alongside.kernel.verdict import enforce


@dataclass(frozen=True, slots=True)
class DecisionDraft:
    """What a decision says besides its entry. The question, reasons, dissent and what changed are words."""

    method: Method
    result: Result
    raised_by_side: Side
    could_stop: CouldStop
    rung_promised: int | None = None
    chaired_by_side: Side | None = None
    review_on: date | None = None
    cites: tuple[Entry, ...] = ()


def record_decision(*, draft: EntryDraft, decision: DecisionDraft, by: Person, now: datetime) -> Entry:
    """Write a decision: its entry, and what makes it one."""
    enforce(decision_makes_sense(draft, decision.cites))
    with transaction.atomic():
        entry = write_entry(draft=draft, by=by, now=now)
        row, made = Decision.objects.get_or_create(
            entry=entry,
            defaults={
                "place_id": entry.place_id,
                "method": decision.method,
                "result": decision.result,
                "rung_promised": decision.rung_promised,
                "raised_by_side": decision.raised_by_side,
                "chaired_by_side": decision.chaired_by_side or "",
                "could_stop": decision.could_stop,
                "says_what_changed": _says_what_changed(draft),
                "review_on": decision.review_on,
            },
        )
        if made:
            _cite(row, decision.cites)
    return entry


def _says_what_changed(draft: EntryDraft) -> bool:
    words = draft.words.get("what_changed")
    return words is not None and bool(words.text.strip())


def _cite(decision: Decision, entries: Iterable[Entry]) -> None:
    Citation.objects.bulk_create(
        [Citation(place_id=decision.place_id, decision=decision, cites=entry) for entry in entries]
    )


def tell_people(*, decision: Decision, told_on: date, by: Person, now: datetime) -> Told:
    """Note that the people it concerns were told what was decided and what changed."""
    work = decision.entry.work
    today = local_day(now, work.place.time_zone)
    enforce(may_write_in_work(by, work, today))
    enforce(may_have_been_told(decision, told_on, today))
    with transaction.atomic():
        before = Told.objects.filter(decision=decision, told_on=told_on, by=by).first()
        if before is not None:
            return before
        told = Told.objects.create(
            place_id=decision.place_id, decision=decision, told_on=told_on, by=by, at=now
        )
        leave_line(
            place_id=decision.place_id,
            actor_id=by.id,
            verb="tell_people",
            about="Decision",
            about_id=decision.id,
            at=now,
        )
    return told
