from django.db import models

from alongside.apps.people.enums import SIDE_CHOICES
from alongside.apps.people.models import Hat, Person
from alongside.apps.places.models import Placed
from alongside.apps.work.enums import Stakeholders
from alongside.apps.work.models.work import Work


class Seat(Placed):
    """Somebody's place round the table of a work, in one hat, from a day until a day.

    The side is copied: a facilitator's is stated at each table. ``beside``: who speaks up with them here.
    """

    work = models.ForeignKey(Work, on_delete=models.PROTECT, related_name="seats")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="seats")
    hat = models.ForeignKey(Hat, on_delete=models.PROTECT, related_name="+")
    side = models.CharField(max_length=12, choices=SIDE_CHOICES)
    group = models.CharField(max_length=20, choices=Stakeholders)
    is_lead = models.BooleanField(default=False)
    since = models.DateField()
    until = models.DateField(null=True)
    beside = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["place", "work", "person"],
                condition=models.Q(until__isnull=True),
                name="seat_once_at_a_time",
            )
        ]
