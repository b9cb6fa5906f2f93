from django.db import models

from alongside.apps.places.models.placed import Placed


class PopulationCount(Placed):
    """Who lives here: one group of one published table. Totals of two tables need not agree."""

    table = models.CharField(max_length=40)
    group = models.CharField(max_length=120)
    position = models.PositiveSmallIntegerField()
    people = models.PositiveIntegerField()
    counted_on = models.DateField()
    area_code = models.CharField(max_length=12)
    source = models.CharField(max_length=300)
    source_url = models.URLField(blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["place", "table", "group", "counted_on"], name="population_group_once"
            )
        ]
