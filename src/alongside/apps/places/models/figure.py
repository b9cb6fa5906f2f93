from django.db import models

from alongside.apps.places.enums import FigureKey
from alongside.apps.places.models.placed import Placed


class Figure(Placed):
    """A threshold, rate or clock: value, unit, from when, and where it comes from.

    A new value is a new row; the row in force on a day is the latest that had begun.
    """

    key = models.CharField(max_length=40, choices=FigureKey)
    value = models.DecimalField(max_digits=14, decimal_places=4)
    unit = models.CharField(max_length=40)
    valid_from = models.DateField()
    source = models.CharField(max_length=300)
    source_url = models.URLField(blank=True)
    decision_id = models.UUIDField(null=True)
    recorded_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["place", "key", "valid_from"], name="figure_once_a_day")
        ]
