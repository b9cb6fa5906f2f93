from django.db import models

from alongside.apps.people.models.person import Person
from alongside.apps.places.models import Placed


class Asked(Placed):
    """Somebody was asked something, by whichever room. These rows say when they may be asked again."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="times_asked")
    kind = models.CharField(max_length=40)
    about_id = models.UUIDField()
    at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["place", "person", "-at"], name="asked_lately")]


class AskPause(Placed):
    """Whether somebody wants to be asked nothing for now: since when, or empty once they are open again."""

    person = models.OneToOneField(Person, on_delete=models.PROTECT, related_name="ask_pause")
    paused_at = models.DateTimeField(null=True)
