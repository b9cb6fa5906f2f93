from django.db import models

from alongside.apps.access.enums import NeedKind, Was
from alongside.apps.people.models import Person
from alongside.apps.places.enums import Language
from alongside.apps.places.models import Placed


class Need(Placed):
    """One thing that makes it possible for somebody to come, in their own words.

    ``looked_at_on``: when they last said that it is still right. Removed when it holds no longer: what is
    known about somebody's body or family is never kept for its own sake.
    """

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="needs")
    kind = models.CharField(max_length=12, choices=NeedKind)
    words = models.CharField(max_length=300, blank=True)
    language = models.CharField(max_length=3, choices=Language)
    said_at = models.DateTimeField()
    looked_at_on = models.DateField()
    keyed_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["place", "person", "kind"], name="need_once")]


class Met(Placed):
    """Whether it was there the last time they came, said afterwards."""

    need = models.OneToOneField(Need, on_delete=models.CASCADE, related_name="met")
    was = models.CharField(max_length=6, choices=Was)
    at = models.DateTimeField()
