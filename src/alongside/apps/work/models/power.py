from django.db import models

from alongside.apps.people.models import Person
from alongside.apps.places.models import Placed
from alongside.apps.work.enums import STAGE_CHOICES, Rung
from alongside.apps.work.models.work import Work


class PromisedPower(Placed):
    """The rung promised when people were asked in, per stage; a later promise is a further row."""

    work = models.ForeignKey(Work, on_delete=models.PROTECT, related_name="promised_power")
    stage = models.CharField(max_length=12, choices=STAGE_CHOICES)
    rung = models.PositiveSmallIntegerField(choices=Rung)
    promised_on = models.DateField()
    promised_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    recorded_at = models.DateTimeField()
