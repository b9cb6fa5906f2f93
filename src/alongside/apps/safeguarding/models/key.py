from django.db import models
from django.db.models import Q

from alongside.apps.people.models import Person
from alongside.apps.places.models import Placed
from alongside.kernel.ids import new_secret_id


class LeadKey(Placed):
    """The pair of keys of somebody who looks after safeguarding: made by them, in their own session.

    The private key is kept only under their passphrase. Ended, it opens what was sealed to it and is given
    nothing new.
    """

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    public = models.CharField(max_length=64)
    wrapped = models.CharField(max_length=200)
    salt = models.CharField(max_length=64)
    operations = models.PositiveIntegerField()
    memory_bytes = models.PositiveBigIntegerField()
    made_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)
    failed_tries = models.PositiveSmallIntegerField(default=0)
    wait_until = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["place", "person"],
                condition=Q(ended_at__isnull=True),
                name="one_safeguarding_key_each",
            )
        ]


class Unlocked(Placed):
    """A private key while somebody reads: hidden under a key that stands in their browser's cookie alone."""

    id = models.UUIDField(primary_key=True, default=new_secret_id, editable=False)
    key = models.ForeignKey(LeadKey, on_delete=models.CASCADE, related_name="+")
    hidden = models.CharField(max_length=200)
    ends_at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["place", "ends_at"], name="unlocked_ends")]
