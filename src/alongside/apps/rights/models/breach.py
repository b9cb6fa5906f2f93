from django.db import models

from alongside.apps.people.models import Person
from alongside.apps.places.enums import Language
from alongside.apps.places.models import Placed
from alongside.apps.rights.enums import RISK_CHOICES, BreachKind


class Breach(Placed):
    """Data about people went where it should not have gone, or is lost. Its row is never changed.

    ``aware_at``: when the first of us knew; from then on the clock runs.
    """

    aware_at = models.DateTimeField()
    what = models.TextField(max_length=2000)
    whose = models.TextField(max_length=1000)
    people = models.PositiveIntegerField(null=True)
    language = models.CharField(max_length=3, choices=Language, default=Language.EN)
    written_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    written_at = models.DateTimeField()
    form_token = models.UUIDField(unique=True)

    class Meta:
        indexes = [models.Index(fields=["place", "-aware_at"], name="breach_newest")]


class BreachRow(Placed):
    """Something further of a breach. ``done_on`` is when it was done, ``at`` when it was written down."""

    breach = models.ForeignKey(Breach, on_delete=models.PROTECT, related_name="rows")
    kind = models.CharField(max_length=12, choices=BreachKind)
    done_on = models.DateField()
    words = models.TextField(max_length=2000, blank=True)
    language = models.CharField(max_length=3, choices=Language, default=Language.EN)
    risk = models.CharField(max_length=8, choices=RISK_CHOICES, blank=True)
    people = models.PositiveIntegerField(null=True)
    reference = models.CharField(max_length=100, blank=True)
    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    form_token = models.UUIDField(unique=True)

    class Meta:
        indexes = [models.Index(fields=["place", "breach", "at"], name="breach_row_order")]
