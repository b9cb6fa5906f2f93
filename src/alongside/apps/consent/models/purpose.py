from django.db import models

from alongside.apps.consent.enums import READERS_CHOICES, Kind
from alongside.apps.people.models import Organisation, Person
from alongside.apps.places.models import Placed


class OwnPurpose(Placed):
    """A purpose this place asks about besides those that ship with Alongside, such as a summer fair's photos.

    ``own_say_from``: from how many years on the person's own say decides. ``months``: how long a yes holds
    at most. What it is asked for never changes; another purpose is another row.
    """

    code = models.SlugField(max_length=40)
    kind = models.CharField(max_length=8, choices=Kind)
    own_say_from = models.PositiveSmallIntegerField()
    months = models.PositiveSmallIntegerField()
    title_en = models.CharField(max_length=80)
    title_cy = models.CharField(max_length=80)
    made_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField()
    form_token = models.UUIDField(unique=True)
    ended_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["place", "code"], name="own_purpose_once")]


class NamedBody(Placed):
    """A body this place asks people about, by name, for a purpose that is asked for each."""

    purpose = models.CharField(max_length=40)
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    named_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    named_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["place", "purpose", "organisation"], name="body_named_once")
        ]


class Wording(Placed):
    """The very words somebody was asked in, in both languages; append-only.

    Those that ship with Alongside are kept here once they were first asked; ``written_by`` is then empty.
    """

    purpose = models.CharField(max_length=40)
    readers = models.CharField(max_length=5, choices=READERS_CHOICES)
    number = models.PositiveSmallIntegerField()
    asks_en = models.CharField(max_length=300)
    asks_cy = models.CharField(max_length=300)
    more_en = models.TextField(max_length=1000)
    more_cy = models.TextField(max_length=1000)
    written_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    since = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["place", "purpose", "readers", "number"], name="wording_once_per_number"
            )
        ]

    def asks(self, language: str) -> str:
        """The question, in English or Welsh."""
        return self.asks_cy if language == "cy" else self.asks_en

    def more(self, language: str) -> str:
        """What a yes means, in English or Welsh."""
        return self.more_cy if language == "cy" else self.more_en
