from django.db import models

from alongside.apps.people.enums import AskedRoleState, RoleKind
from alongside.apps.people.models.person import Person
from alongside.apps.places.models import Placed


class Role(Placed):
    """What somebody looks after in a place, from a day until a day.

    Given by two people; by none for the first ones, which the keeper of the server gives.
    """

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="roles")
    kind = models.CharField(max_length=20, choices=RoleKind)
    since = models.DateField()
    until = models.DateField(null=True)
    given_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    confirmed_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")


class AskedRole(Placed):
    """A role somebody is asked for; it begins when a second person says yes."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="asked_roles")
    kind = models.CharField(max_length=20, choices=RoleKind)
    until = models.DateField()
    state = models.CharField(max_length=10, choices=AskedRoleState, default=AskedRoleState.ASKED)
    asked_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    asked_at = models.DateTimeField()
    answered_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    answered_at = models.DateTimeField(null=True)
    reason = models.TextField(max_length=500, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["place", "person", "kind"],
                condition=models.Q(state=AskedRoleState.ASKED),
                name="asked_once_while_it_waits",
            )
        ]
