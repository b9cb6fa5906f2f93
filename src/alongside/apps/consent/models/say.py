from django.db import models

from alongside.apps.consent.enums import REACH_CHOICES, SPEAKER_CHOICES, SaidOn
from alongside.apps.consent.models.purpose import Wording
from alongside.apps.people.models import Person
from alongside.apps.places.enums import Language
from alongside.apps.places.models import Placed


class Word(Placed):
    """What one speaker says of one purpose and audience.

    ``to`` is a channel or the key of a body, else empty. ``until``: the first day a yes no longer holds.
    """

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    purpose = models.CharField(max_length=40)
    to = models.CharField(max_length=36, blank=True)
    speaker = models.CharField(max_length=8, choices=SPEAKER_CHOICES)
    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    is_yes = models.BooleanField()
    reach = models.CharField(max_length=8, choices=REACH_CHOICES, blank=True)
    until = models.DateField(null=True)
    at = models.DateTimeField()

    class Meta:
        abstract = True


class Say(Word):
    """A word given, on a screen or keyed in by ``keyed_by``. Never changed: the next one takes its place."""

    wording = models.ForeignKey(Wording, on_delete=models.PROTECT, related_name="+")
    language = models.CharField(max_length=3, choices=Language)
    channel = models.CharField(max_length=6, choices=SaidOn)
    keyed_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    form_token = models.UUIDField(unique=True)

    class Meta:
        indexes = [models.Index(fields=["place", "person", "-at"], name="say_of_person")]


class Permission(Word):
    """The latest word of each speaker, so that the gate reads one row; rebuildable from what was said."""

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["place", "person", "purpose", "to", "speaker", "by"], name="permission_once"
            )
        ]
