from django.db import models

from alongside.apps.people.models import Person
from alongside.apps.places.models import Placed


class KeepingTime(Placed):
    """How long this place keeps something, where it says otherwise than Alongside: from a day on, and why.

    ``what`` is one of ``enums.Keep``. A new one is a further row; the one in force on a day is the latest
    that had begun.
    """

    what = models.CharField(max_length=16)
    months = models.PositiveSmallIntegerField()
    valid_from = models.DateField()
    source = models.CharField(max_length=300)
    set_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    set_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["place", "what", "valid_from"], name="keeping_time_once_a_day")
        ]


class Sweep(Placed):
    """The round in which what is kept no longer goes: once a day. ``done_at`` is empty while it goes on."""

    on = models.DateField()
    begun_at = models.DateTimeField()
    done_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["place", "on"], name="swept_once_a_day")]


class Swept(Placed):
    """What went in a round: how many rows of which kind, and by which length. No row says whose they were.

    Concerns have none: that there was one is known to those who hold its key, and to nobody else.
    """

    sweep = models.ForeignKey(Sweep, on_delete=models.PROTECT, related_name="swept")
    what = models.CharField(max_length=16)
    months = models.PositiveSmallIntegerField()
    rows = models.PositiveIntegerField()
    at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["place", "-at"], name="swept_newest")]
        constraints = [models.UniqueConstraint(fields=["place", "sweep", "what"], name="swept_once_a_round")]
