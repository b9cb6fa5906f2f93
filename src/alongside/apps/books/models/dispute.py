from django.db import models

from alongside.apps.books.enums import Channel, DisputeStep
from alongside.apps.books.models.entry import Entry
from alongside.apps.people.models import Person
from alongside.apps.places.models import Placed


class Dispute(Placed):
    """ "That is not how I remember it." Each step is a further row; ``raised`` is the first of them."""

    entry = models.ForeignKey(Entry, on_delete=models.PROTECT, related_name="disputes")
    raised = models.ForeignKey("self", on_delete=models.PROTECT, null=True, related_name="steps")
    step = models.CharField(max_length=10, choices=DisputeStep)
    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    keyed_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    at = models.DateTimeField()
    words_hash = models.CharField(max_length=64, blank=True)
    form_token = models.UUIDField(unique=True)


class Answer(Placed):
    """What the other party says to a dispute; it stays beside it."""

    dispute = models.ForeignKey(Dispute, on_delete=models.PROTECT, related_name="answers")
    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    keyed_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    channel = models.CharField(max_length=10, choices=Channel, default=Channel.SCREEN)
    at = models.DateTimeField()
    words_hash = models.CharField(max_length=64)
    form_token = models.UUIDField(unique=True)
