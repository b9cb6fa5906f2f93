from django.db import models

from alongside.apps.people.models import Person
from alongside.apps.places.models import Placed


class PrintRun(Placed):
    """Letters on paper, printed by the desk in one go. They are sent once it says that they are printed."""

    made_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField()
    printed_at = models.DateTimeField(null=True)
    form_token = models.UUIDField(unique=True)
