from django.db import models

from alongside.apps.people.models.person import Person
from alongside.apps.places.models import Placed


class Guardian(Placed):
    """Somebody looks after a child, and is asked where the child alone is too young to say.

    They speak as themselves, never as the child, and see nothing that is the child's own.
    """

    child = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="guardians")
    guardian = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="children")
    since = models.DateField()
    until = models.DateField(null=True)
    said_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["place", "child", "guardian"],
                condition=models.Q(until__isnull=True),
                name="guardian_once",
            )
        ]
