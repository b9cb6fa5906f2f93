from django.db import models

from alongside.apps.books.enums import PairStep
from alongside.apps.books.models.dispute import Dispute
from alongside.apps.people.enums import SIDE_CHOICES
from alongside.apps.people.models import Person
from alongside.apps.places.models import Placed


class Mediation(Placed):
    """A pair from both sides mediates an open dispute. Each step is a further row about one of the pair.

    Two are asked, each says yes or no, one of them writes what they found, the other signs it.
    """

    dispute = models.ForeignKey(Dispute, on_delete=models.PROTECT, related_name="mediation")
    kind = models.CharField(max_length=12, choices=PairStep)
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    side = models.CharField(max_length=12, choices=SIDE_CHOICES)
    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    words_hash = models.CharField(max_length=64, blank=True)
    form_token = models.UUIDField(unique=True)

    class Meta:
        indexes = [models.Index(fields=["place", "person", "kind", "-at"], name="mediation_person")]
