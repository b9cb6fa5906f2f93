from django.db import models

from alongside.apps.places.enums import WordKind
from alongside.apps.places.models.placed import Placed


class RegisterWord(Placed):
    """A word this place writes in its registers, and what it means here; it wins over the shipped lists.

    ``meaning`` is a code: a hat and whether it is paid for a role, a stage and kind of help for an activity.
    """

    kind = models.CharField(max_length=10, choices=WordKind)
    word = models.CharField(max_length=120)
    word_key = models.CharField(max_length=120)
    meaning = models.CharField(max_length=80)
    added_at = models.DateTimeField()
    added_by_id = models.UUIDField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["place", "kind", "word_key"], name="register_word_once")
        ]
