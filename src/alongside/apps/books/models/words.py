from django.db import models

from alongside.apps.books.models.entry import Entry
from alongside.apps.places.enums import Language
from alongside.apps.places.models import Noted, Placed


class Words(Noted, Placed):
    """What people wrote, apart from what they did, so that it can be erased and the act kept.

    ``about_id`` is the entry itself, a dispute or answer on it, or something said of a finding, which has
    no entry. Erasing empties ``text``; the salted
    hash in the entry and the audit line stays.
    """

    entry = models.ForeignKey(Entry, on_delete=models.PROTECT, null=True, related_name="words")
    about_id = models.UUIDField()
    field = models.CharField(max_length=30)
    language = models.CharField(max_length=3, choices=Language)
    text = models.TextField(max_length=5000)
    salt = models.CharField(max_length=32)
    erased_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["place", "about_id", "field"], name="words_once_per_field")
        ]
