import uuid

from django.db import models
from django.db.models import Q

from alongside.kernel.ids import new_id

# A null is never equal to a null, so that no unique key could hold what waits apart from what was told.
NO_LETTER = uuid.UUID(int=0)


class Queued(models.Model):
    """Somebody is to be told of something: once while it waits, and again after it was told.

    Plain keys instead of foreign keys, as in the audit: the kernel does not know whom or what they name.
    ``letter_id`` is the letter that told it, this row's own key when there was nothing left to tell.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    place_id = models.UUIDField()
    person_id = models.UUIDField()
    kind = models.CharField(max_length=40)
    about_id = models.UUIDField()
    queued_at = models.DateTimeField()
    send_after = models.DateTimeField()
    letter_id = models.UUIDField(default=NO_LETTER)

    class Meta:
        app_label = "kernel"
        constraints = [
            models.UniqueConstraint(
                fields=["place_id", "person_id", "kind", "about_id", "letter_id"],
                name="queued_once_while_it_waits",
            )
        ]
        indexes = [
            models.Index(
                fields=["place_id", "send_after", "person_id"],
                condition=Q(letter_id=NO_LETTER),
                name="queued_waiting",
            )
        ]
