"""We disagree: said of a finding, answered, and settled by who raised it."""

import uuid
from dataclasses import dataclass
from datetime import date, datetime
from typing import TypeVar

from django.db import transaction

from alongside.apps.books.actions.once import once
from alongside.apps.books.actions.words import prepare_words
from alongside.apps.books.drafts import Text
from alongside.apps.books.enums import Channel
from alongside.apps.books.models import Words
from alongside.apps.books.rules.disputing import may_key_for, says_something
from alongside.apps.insight.actions.findings import store_finding
from alongside.apps.insight.models import Alarm, AlarmAnswer, Disagreement, Reply, StoredFinding
from alongside.apps.insight.rules.disagreeing import (
    may_answer_alarm,
    may_disagree_with_finding,
    may_key_reply,
    may_reply_to_disagreement,
)
from alongside.apps.people.models import Person
from alongside.apps.work.models import Work
from alongside.apps.work.queries.tables import seat_of
from alongside.core.shared.period import Period
from alongside.kernel.audit.lines import leave_line
from alongside.kernel.clock import local_day
from alongside.kernel.ids import new_id
from alongside.kernel.verdict import enforce


@dataclass(frozen=True, slots=True)
class KeyedIn:
    """Said on paper or by phone, and keyed in by somebody else."""

    by: Person
    channel: Channel


def disagree_with_finding(
    *,
    finding: StoredFinding,
    words: Text,
    by: Person,
    now: datetime,
    form_token: uuid.UUID,
    keyed: KeyedIn | None = None,
) -> Disagreement:
    """Put a disagreement beside the finding as it stood then."""

    def write() -> Disagreement:
        today = local_day(now, finding.work.place.time_zone)
        _enforce_keying(keyed, by, finding.work, today)
        enforce(may_disagree_with_finding(by, finding.work, today))
        enforce(says_something(words))
        seat = seat_of(finding.work, by, today)
        row = Disagreement(
            id=new_id(),
            place_id=finding.place_id,
            finding=finding,
            by=by,
            side=seat.side if seat else "",
            at=now,
            form_token=form_token,
        )
        return _keep(row, "disagreement", words, keyed)

    return once(sent_before=lambda: _disagreement(form_token), write=write)


def disagree_with_books(
    *,
    work: Work,
    period: Period,
    words: Text,
    by: Person,
    now: datetime,
    form_token: uuid.UUID,
    keyed: KeyedIn | None = None,
) -> Disagreement:
    """Keep what the books show of these months now, and the disagreement beside it; both or neither."""
    today = local_day(now, work.place.time_zone)
    _enforce_keying(keyed, by, work, today)
    enforce(may_disagree_with_finding(by, work, today))
    enforce(says_something(words))

    def write() -> Disagreement:
        finding = store_finding(work=work, period=period, now=now)
        return disagree_with_finding(
            finding=finding, words=words, by=by, now=now, form_token=form_token, keyed=keyed
        )

    return once(sent_before=lambda: _disagreement(form_token), write=write)


def _disagreement(form_token: uuid.UUID) -> Disagreement | None:
    return Disagreement.objects.filter(form_token=form_token).first()


def reply_to_disagreement(
    *,
    disagreement: Disagreement,
    words: Text,
    by: Person,
    now: datetime,
    form_token: uuid.UUID,
    keyed: KeyedIn | None = None,
) -> Reply:
    """Answer it. Who raised it answers by settling it."""

    def write() -> Reply:
        work = disagreement.finding.work
        today = local_day(now, work.place.time_zone)
        _enforce_keying(keyed, by, work, today)
        if keyed is not None:
            enforce(may_key_reply(keyed.by, disagreement))
        enforce(may_reply_to_disagreement(by, disagreement, today))
        enforce(says_something(words))
        row = Reply(
            id=new_id(),
            place_id=disagreement.place_id,
            disagreement=disagreement,
            by=by,
            at=now,
            settles=by.id == disagreement.by_id,
            form_token=form_token,
        )
        return _keep(row, "reply", words, keyed)

    return once(sent_before=lambda: Reply.objects.filter(form_token=form_token).first(), write=write)


def answer_alarm(
    *,
    alarm: Alarm,
    words: Text,
    by: Person,
    now: datetime,
    form_token: uuid.UUID,
    keyed: KeyedIn | None = None,
) -> AlarmAnswer:
    """The written answer that the body owes. The first to be sent is the answer."""

    def write() -> AlarmAnswer:
        # Somebody else may have answered while the page was open.
        fresh = Alarm.objects.select_related("answer", "work", "work__place").get(id=alarm.id)
        today = local_day(now, fresh.work.place.time_zone)
        _enforce_keying(keyed, by, fresh.work, today)
        enforce(may_answer_alarm(by, fresh, today))
        enforce(says_something(words))
        row = AlarmAnswer(
            id=new_id(), place_id=fresh.place_id, alarm=fresh, by=by, at=now, form_token=form_token
        )
        return _keep(row, "answer", words, keyed)

    return once(sent_before=lambda: AlarmAnswer.objects.filter(form_token=form_token).first(), write=write)


Said = TypeVar("Said", Disagreement, Reply, AlarmAnswer)


def _enforce_keying(keyed: KeyedIn | None, person: Person, work: Work, today: date) -> None:
    if keyed is not None:
        enforce(may_key_for(keyed.by, person, work, today))


def _keep(row: Said, field: str, words: Text, keyed: KeyedIn | None) -> Said:
    """The row, its words apart from it, and the audit line, together or not at all."""
    if keyed is not None:
        row.keyed_by, row.channel = keyed.by, keyed.channel
    with transaction.atomic():
        texts, row.words_hash = prepare_words(
            {field: words}, place_id=row.place_id, entry=None, about_id=row.id
        )
        row.save(force_insert=True)
        Words.objects.bulk_create(texts)
        leave_line(
            place_id=row.place_id,
            actor_id=keyed.by.id if keyed else row.by_id,
            verb=f"say_{field}",
            about=type(row).__name__,
            about_id=row.id,
            at=row.at,
            details={"words": row.words_hash},
        )
    return row
