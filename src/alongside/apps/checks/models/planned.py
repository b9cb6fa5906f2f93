from django.db import models

from alongside.apps.checks.enums import ACTIVITY_CHOICES, WHY_CHOICES, WORKFORCE_CHOICES
from alongside.apps.people.models import Person
from alongside.apps.places.models import Placed
from alongside.apps.work.models import Work


class PlannedActivity(Placed):
    """One kind of thing somebody plans to do in a work; when, stands in its times."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="planned")
    work = models.ForeignKey(Work, on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=20, choices=ACTIVITY_CHOICES)
    workforce = models.CharField(max_length=10, choices=WORKFORCE_CHOICES)
    where = models.CharField(max_length=120)
    supervised = models.BooleanField(default=False)
    own_child_only = models.BooleanField(default=False)
    written_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    written_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)
    form_token = models.UUIDField(unique=True)


class PlannedTime(Placed):
    """From when until when, once. What comes back every week is as many rows."""

    activity = models.ForeignKey(PlannedActivity, on_delete=models.PROTECT, related_name="times")
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["place", "activity", "starts_at"], name="planned_time_once"),
            models.CheckConstraint(
                condition=models.Q(ends_at__gt=models.F("starts_at")), name="planned_time_lasts"
            ),
        ]


class GoneOn(Placed):
    """Likely regulated, no check that fits, and somebody by name let it go on: why, and until when.

    ``why`` and ``rule_from`` are what the rules said then.
    """

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    until = models.DateField()
    reason = models.TextField(max_length=500)
    why = models.CharField(max_length=20, choices=WHY_CHOICES)
    rule_from = models.DateField(null=True)
