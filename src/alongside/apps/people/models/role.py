from django.db import models

from alongside.apps.people.enums import RoleKind
from alongside.apps.people.models.person import Person
from alongside.apps.places.models import Placed


class Role(Placed):
    """What somebody looks after in a place, from a day until a day."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="roles")
    kind = models.CharField(max_length=20, choices=RoleKind)
    since = models.DateField()
    until = models.DateField(null=True)
    given_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
