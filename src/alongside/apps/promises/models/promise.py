from django.db import models

from alongside.apps.books.models import Entry
from alongside.apps.people.enums import SIDE_CHOICES
from alongside.apps.people.models import Person
from alongside.apps.places.models import Placed
from alongside.apps.promises.enums import StepKind


class Promise(Placed):
    """What makes an entry a promise: by when, with whose means, because of what.

    Who promised and to whom are the entry's acts; the promise itself is in its words.
    """

    entry = models.OneToOneField(Entry, on_delete=models.PROTECT, related_name="promise")
    due_on = models.DateField()
    because_of = models.ForeignKey(
        Entry, on_delete=models.PROTECT, null=True, related_name="promises_because"
    )

    class Meta:
        indexes = [models.Index(fields=["place", "due_on"], name="promise_due")]


class PromiseStep(Placed):
    """What somebody said of a promise since. Only those it was made to can say that it was kept."""

    promise = models.ForeignKey(Promise, on_delete=models.PROTECT, related_name="steps")
    kind = models.CharField(max_length=14, choices=StepKind)
    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    side = models.CharField(max_length=12, choices=SIDE_CHOICES)
    keyed_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    done_on = models.DateField(null=True)
    new_due_on = models.DateField(null=True)
    words_hash = models.CharField(max_length=64, blank=True)
    at = models.DateTimeField()
    form_token = models.UUIDField(unique=True)

    class Meta:
        indexes = [models.Index(fields=["place", "kind", "-at"], name="promise_step_kind")]
