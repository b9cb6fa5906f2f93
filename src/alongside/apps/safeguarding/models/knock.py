from django.db import models

from alongside.apps.places.models import Placed


class Knock(Placed):
    """How often one connection raised a concern in an hour; it is not said which concern.

    ``who`` is a keyed hash that changes with the hour; rows of hours gone by are deleted.
    """

    hour = models.DateTimeField()
    who = models.CharField(max_length=64)
    times = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["place", "hour", "who"], name="knock_once_an_hour")]
