from django.db import models

from alongside.apps.people.models import Person
from alongside.apps.places.models import Placed
from alongside.apps.translations.enums import How, TextOf


class Translation(Placed):
    """One text in one further language. Said better, it is a further row: the latest counts.

    ``parts``: the words by the name of their part. ``of_digest``: of the original it was made from, so that a
    translation says by itself when the original has moved on. ``language`` is a code of BCP 47.
    """

    about = models.CharField(max_length=12, choices=TextOf)
    about_id = models.UUIDField()
    language = models.CharField(max_length=12)
    number = models.PositiveSmallIntegerField()
    parts = models.JSONField()
    of_digest = models.CharField(max_length=64)
    how = models.CharField(max_length=10, choices=How)
    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    form_token = models.UUIDField(unique=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["place", "about_id", "language", "number"], name="translation_version_once"
            )
        ]


class Speaks(Placed):
    """Somebody says that they read and write a language well enough to translate for their neighbours."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    language = models.CharField(max_length=12)
    said_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["place", "person", "language"], name="speaks_once")]
