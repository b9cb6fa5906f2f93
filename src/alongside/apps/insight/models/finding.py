from django.db import models

from alongside.apps.books.enums import Channel
from alongside.apps.people.enums import SIDE_CHOICES
from alongside.apps.people.models import Person
from alongside.apps.places.models import Placed
from alongside.apps.work.models import Work


class StoredFinding(Placed):
    """What the books showed of a work on a day: for place-wide pages, disagreements and alarms.

    ``result`` holds the finding as ``alongside measure --json`` prints it, and the shares that may be
    shown to everyone.
    """

    work = models.ForeignKey(Work, on_delete=models.PROTECT, related_name="findings")
    start = models.DateField()
    end = models.DateField()
    found_at = models.DateTimeField()
    name = models.CharField(max_length=40)
    result = models.JSONField()

    class Meta:
        indexes = [models.Index(fields=["place", "work", "-found_at"], name="finding_latest")]


class Disagreement(Placed):
    """ "We disagree": a dispute on a finding, open to anybody at the table. It stays beside the figure."""

    finding = models.ForeignKey(StoredFinding, on_delete=models.PROTECT, related_name="disagreements")
    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    keyed_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    channel = models.CharField(max_length=10, choices=Channel, default=Channel.SCREEN)
    side = models.CharField(max_length=12, choices=SIDE_CHOICES)
    at = models.DateTimeField()
    words_hash = models.CharField(max_length=64)
    form_token = models.UUIDField(unique=True)


class Reply(Placed):
    """An answer to a disagreement; ``settles`` closes it, in the words of who raised it."""

    disagreement = models.ForeignKey(Disagreement, on_delete=models.PROTECT, related_name="replies")
    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    keyed_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    channel = models.CharField(max_length=10, choices=Channel, default=Channel.SCREEN)
    at = models.DateTimeField()
    settles = models.BooleanField(default=False)
    words_hash = models.CharField(max_length=64)
    form_token = models.UUIDField(unique=True)
