from django.db import models

from alongside.apps.books.enums import Channel
from alongside.apps.people.models import Person
from alongside.apps.places.models import Placed
from alongside.apps.work.models import Work


class Batch(Placed):
    """Entries made together: a meeting, a paper sheet, a register. Can be vouched for whole."""

    work = models.ForeignKey(Work, on_delete=models.PROTECT, related_name="batches")
    title = models.CharField(max_length=200)
    channel = models.CharField(max_length=10, choices=Channel)
    made_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField()
    form_token = models.UUIDField(unique=True)
    source_digest = models.CharField(max_length=64, blank=True)
