"""Reading alarms and their answers."""

import uuid

from django.db.models import QuerySet

from alongside.apps.insight.models import Alarm
from alongside.apps.work.models import Work


def open_alarm(work: Work) -> Alarm | None:
    """The latest alarm of a work, answered or not; it stays in sight beside its answer."""
    return alarms_of(work).first()


def alarms_of(work: Work) -> QuerySet[Alarm]:
    """Every alarm of a work, latest first."""
    return Alarm.objects.filter(work=work).select_related("answer", "work").order_by("-raised_on", "-id")


def alarm_by_id(alarm_id: uuid.UUID) -> Alarm | None:
    return Alarm.objects.filter(id=alarm_id).select_related("answer", "work", "work__place").first()
