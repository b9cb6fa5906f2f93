from django.db import models

from alongside.apps.people.enums import HAT_CHOICES, SIDE_CHOICES
from alongside.apps.people.models.organisation import Organisation
from alongside.apps.people.models.person import Person
from alongside.apps.places.models import Placed


class Hat(Placed):
    """A capacity in which a person acts, chosen per activity; its side never changes.

    ``group_name`` says whom somebody represents; lived experience needs none.
    """

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="hats")
    kind = models.CharField(max_length=20, choices=HAT_CHOICES)
    side = models.CharField(max_length=12, choices=SIDE_CHOICES)
    title = models.CharField(max_length=80, blank=True)
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, null=True, related_name="+")
    group_name = models.CharField(max_length=120, blank=True)
    since = models.DateField()
    until = models.DateField(null=True)
