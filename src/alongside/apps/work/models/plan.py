from django.db import models

from alongside.apps.people.models import Person
from alongside.apps.places.enums import Language
from alongside.apps.places.models import Placed
from alongside.apps.work.enums import Layer, StepState
from alongside.apps.work.models.work import Work


class PlanStep(Placed):
    """A step of the plan of a work, or of the place where there is none: whose, by when, how it stands."""

    work = models.ForeignKey(Work, on_delete=models.PROTECT, null=True, related_name="plan_steps")
    layer = models.CharField(max_length=10, choices=Layer)
    what = models.TextField(max_length=500)
    language = models.CharField(max_length=3, choices=Language, default=Language.EN)
    owner = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="plan_steps")
    due_on = models.DateField()
    state = models.CharField(max_length=10, choices=StepState, default=StepState.OPEN)
    ended_on = models.DateField(null=True)
    reason = models.TextField(max_length=500, blank=True)
    written_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    written_at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["place", "state", "due_on"], name="plan_step_due")]


class StepMove(Placed):
    """A step was given another day, and why. Rows are added and never changed: each day it had stays."""

    step = models.ForeignKey(PlanStep, on_delete=models.PROTECT, related_name="moves")
    was_due_on = models.DateField()
    due_on = models.DateField()
    reason = models.TextField(max_length=500)
    language = models.CharField(max_length=3, choices=Language, default=Language.EN)
    moved_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    moved_at = models.DateTimeField()


class PlanCare(Placed):
    """What keeps a plan alive, said anew as a further row: who sponsors it, what they cleared and when.

    ``refresh_on``: the day on which the seats are looked at again; some end, newcomers come.
    """

    work = models.ForeignKey(Work, on_delete=models.PROTECT, null=True, related_name="plan_care")
    sponsor = models.CharField(max_length=200, blank=True)
    cleared = models.TextField(max_length=1000, blank=True)
    cleared_on = models.DateField(null=True)
    refresh_on = models.DateField(null=True)
    said_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    said_at = models.DateTimeField()
