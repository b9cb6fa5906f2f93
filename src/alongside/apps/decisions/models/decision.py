from django.db import models

from alongside.apps.books.models import Entry
from alongside.apps.decisions.enums import CouldStop, Method, Result
from alongside.apps.people.enums import SIDE_CHOICES
from alongside.apps.people.models import Person
from alongside.apps.places.models import Placed
from alongside.apps.work.enums import Rung


class Decision(Placed):
    """What makes an entry a decision: the question (in its words), how it was decided, and what came of it.

    Who took part, by side and with their positions, are the entry's acts.
    """

    entry = models.OneToOneField(Entry, on_delete=models.PROTECT, related_name="decision")
    method = models.CharField(max_length=12, choices=Method)
    result = models.CharField(max_length=12, choices=Result)
    rung_promised = models.PositiveSmallIntegerField(choices=Rung, null=True)
    raised_by_side = models.CharField(max_length=12, choices=SIDE_CHOICES)
    chaired_by_side = models.CharField(max_length=12, choices=SIDE_CHOICES, blank=True)
    could_stop = models.CharField(max_length=14, choices=CouldStop)
    says_what_changed = models.BooleanField(default=False)
    review_on = models.DateField(null=True)


class Citation(Placed):
    """An entry a decision rests on: views that were given, an earlier decision, something done."""

    decision = models.ForeignKey(Decision, on_delete=models.PROTECT, related_name="citations")
    cites = models.ForeignKey(Entry, on_delete=models.PROTECT, related_name="cited_by")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["place", "decision", "cites"], name="citation_once")]


class Told(Placed):
    """The people it concerns were told what was decided and what changed because of them."""

    decision = models.ForeignKey(Decision, on_delete=models.PROTECT, related_name="told")
    told_on = models.DateField()
    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
