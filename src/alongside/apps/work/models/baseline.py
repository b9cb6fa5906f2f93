from django.db import models

from alongside.apps.people.enums import SIDE_CHOICES
from alongside.apps.people.models import Person
from alongside.apps.places.models import Placed
from alongside.apps.work.models.work import Work


class Baseline(Placed):
    """What one side gave before: the latest row of a side counts, and says where it comes from."""

    work = models.ForeignKey(Work, on_delete=models.PROTECT, related_name="baselines")
    side = models.CharField(max_length=12, choices=SIDE_CHOICES)
    start = models.DateField()
    end = models.DateField()
    minutes = models.PositiveBigIntegerField()
    pence = models.PositiveBigIntegerField(null=True)
    people_served = models.PositiveIntegerField(null=True)
    source = models.CharField(max_length=300)
    recorded_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    recorded_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=models.Q(end__gt=models.F("start")), name="baseline_holds_a_day")
        ]
