"""Keeping what the books showed on a day, and the alarm it may raise."""

from datetime import datetime

from django.db import transaction

from alongside.apps.insight.models import Alarm, StoredFinding
from alongside.apps.insight.queries.alarms import open_alarm
from alongside.apps.insight.queries.findings import reading_of
from alongside.apps.insight.queries.shown import public_shares
from alongside.apps.places.enums import Nation
from alongside.apps.places.queries.holidays import bank_holidays
from alongside.apps.work.models import Work
from alongside.core.measures.answer import answer_owed
from alongside.core.measures.finding import Finding
from alongside.core.measures.plain import plain
from alongside.core.shared.period import Period
from alongside.kernel.audit.lines import leave_line
from alongside.kernel.clock import local_day


def store_finding(*, work: Work, period: Period, now: datetime) -> StoredFinding:
    """Keep today's finding, and raise the alarm it calls for. Nobody's act: the books speak."""
    today = local_day(now, work.place.time_zone)
    reading = reading_of(work, period, today)
    finding = reading.finding
    with transaction.atomic():
        stored = StoredFinding.objects.create(
            place_id=work.place_id,
            work=work,
            start=period.start,
            end=period.end,
            found_at=now,
            name=finding.instead.kind.name,
            result={"finding": plain(finding), "public_shares": public_shares(work, reading)},
        )
        if finding.adding.alarm and _is_new(work, period):
            _raise_alarm(work, stored, finding, now)
    return stored


def _is_new(work: Work, period: Period) -> bool:
    """One alarm per period: asking again tomorrow does not start the clock afresh."""
    last = open_alarm(work)
    return last is None or last.raised_on < period.start


def _raise_alarm(work: Work, stored: StoredFinding, finding: Finding, now: datetime) -> None:
    today = local_day(now, work.place.time_zone)
    owed = answer_owed(
        today,
        finding.thresholds.answer_working_days,
        bank_holidays(Nation(work.place.nation)),
        today=today,
    )
    alarm = Alarm.objects.create(
        place_id=work.place_id,
        work=work,
        finding=stored,
        verdict=finding.adding.verdict.name,
        raised_on=today,
        answer_due_on=owed.due_on,
    )
    leave_line(
        place_id=work.place_id,
        actor_id=None,
        verb="raise_alarm",
        about="Alarm",
        about_id=alarm.id,
        at=now,
        details={"verdict": alarm.verdict, "work": str(work.id)},
    )
