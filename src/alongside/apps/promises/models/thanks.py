from django.db import models

from alongside.apps.books.models import Entry
from alongside.apps.people.models import Person
from alongside.apps.places.models import Placed


class Thanks(Placed):
    """Somebody thanks somebody who gave what an entry says, or moved a promise that was kept.

    The two of them see it, nobody else.
    """

    entry = models.ForeignKey(Entry, on_delete=models.PROTECT, related_name="thanks")
    to = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    keyed_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    at = models.DateTimeField()
    words_hash = models.CharField(max_length=64, blank=True)
    form_token = models.UUIDField(unique=True)

    class Meta:
        indexes = [models.Index(fields=["place", "to", "-at"], name="thanks_to")]
        constraints = [models.UniqueConstraint(fields=["place", "entry", "by", "to"], name="thanked_once")]


class ThanksBack(Placed):
    """Thanks taken back by whoever said them: struck out, with their words erased, and never rewritten."""

    thanks = models.OneToOneField(Thanks, on_delete=models.PROTECT, related_name="back")
    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
