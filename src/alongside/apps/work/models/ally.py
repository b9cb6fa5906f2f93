from django.db import models

from alongside.apps.people.models import Person
from alongside.apps.places.models import Placed
from alongside.apps.work.enums import ToldBy
from alongside.apps.work.models.seat import Seat


class Ally(Placed):
    """Somebody at a table names a member to speak up with them. It holds from that member's yes until either
    ends it; a no ends it too. ``keyed_by``, ``answer_keyed_by``: said on paper or by phone.

    Whoever stands beside somebody now is also written on the seat, so that a table is read in one query.
    """

    seat = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="allies")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    ally = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    channel = models.CharField(max_length=10, choices=ToldBy, default=ToldBy.SCREEN)
    asked_at = models.DateTimeField()
    keyed_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    agreed_at = models.DateTimeField(null=True)
    answer_keyed_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    ended_at = models.DateTimeField(null=True)
    ended_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["place", "seat"],
                condition=models.Q(ended_at__isnull=True),
                name="one_ally_at_a_time",
            )
        ]
