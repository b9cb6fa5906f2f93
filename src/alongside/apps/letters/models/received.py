from django.db import models

from alongside.apps.letters.enums import Channel, WhyStray
from alongside.apps.people.models import Person
from alongside.apps.places.models import Place
from alongside.kernel.ids import new_secret_id


class Received(models.Model):
    """A message that came in by text or e-mail: taken once, however often it is brought.

    Where it answered a question or stopped messages, nothing of it is kept but the hash of its number. What
    matched nothing waits for a lead, ``sealed``; of no place where nobody can tell which it means.
    """

    id = models.UUIDField(primary_key=True, default=new_secret_id, editable=False)
    place = models.ForeignKey(Place, on_delete=models.PROTECT, null=True, related_name="received")
    channel = models.CharField(max_length=8, choices=Channel)
    key_hash = models.CharField(max_length=64, unique=True)
    came_on = models.DateField()
    why = models.CharField(max_length=12, choices=WhyStray, blank=True)
    sealed = models.TextField(blank=True)
    done_on = models.DateField(null=True)
    done_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")

    class Meta:
        indexes = [
            models.Index(fields=["place", "came_on"], condition=~models.Q(sealed=""), name="received_waiting")
        ]

    def __str__(self) -> str:
        return f"received {self.id}"
