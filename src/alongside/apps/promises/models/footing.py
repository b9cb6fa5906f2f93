from django.db import models

from alongside.apps.people.models import Person
from alongside.apps.places.models import Placed
from alongside.apps.promises.enums import ASKED_CHOICES, MEANS_CHOICES, STOPPABLE_CHOICES
from alongside.apps.promises.models.promise import Promise


class Footing(Placed):
    """What a promise stands on, as somebody said on a day: who sees to it, with what, who could stop it.

    A later one takes its place; the earlier ones stay.
    """

    promise = models.ForeignKey(Promise, on_delete=models.PROTECT, related_name="footings")
    owner = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    means = models.CharField(max_length=12, choices=MEANS_CHOICES)
    stoppable = models.CharField(max_length=12, choices=STOPPABLE_CHOICES)
    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    words_hash = models.CharField(max_length=64, blank=True)
    form_token = models.UUIDField(unique=True)


class Stopper(Placed):
    """Somebody who could stop it, and where they stand. Who they are is in words about this row."""

    footing = models.ForeignKey(Footing, on_delete=models.PROTECT, related_name="stoppers")
    position = models.PositiveSmallIntegerField()
    asked = models.CharField(max_length=12, choices=ASKED_CHOICES)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["place", "footing", "position"], name="stopper_position_once")
        ]
