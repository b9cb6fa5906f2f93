from django.db import models

from alongside.apps.people.enums import Way
from alongside.apps.people.models.person import Person
from alongside.apps.places.models import Placed


class WayToReach(Placed):
    """A number or an address of somebody, given by them for one way alone; removed whole when taken back.

    ``proved_at``: a code sent there came back. E-mail stands with the account, as one signs in with it.
    Whether the way may be used is asked of the gate each time; that it is kept says nothing.
    """

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="ways_to_reach")
    way = models.CharField(max_length=8, choices=Way)
    where = models.CharField(max_length=400)
    said_at = models.DateTimeField()
    proved_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["place", "person", "way"], name="reached_one_way_each")
        ]
        indexes = [models.Index(fields=["way", "where"], name="reached_at")]
