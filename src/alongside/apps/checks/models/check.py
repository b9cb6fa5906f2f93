from django.db import models

from alongside.apps.checks.enums import WORKFORCE_CHOICES, Level, ProofKind
from alongside.apps.people.models import Person
from alongside.apps.places.models import Placed


class Check(Placed):
    """What may be kept of a certificate, and no more: never a copy, and nothing of what it says.

    ``seen_by`` held it in their hands, or saw it at the Update Service. A further one is a further row.
    """

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="checks")
    level = models.CharField(max_length=10, choices=Level)
    number = models.CharField(max_length=20)
    issued_on = models.DateField()
    workforce = models.CharField(max_length=10, choices=WORKFORCE_CHOICES)
    barred_list = models.BooleanField()
    seen_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    seen_on = models.DateField()
    updated_on = models.DateField(null=True)
    written_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    written_at = models.DateTimeField()
    ended_on = models.DateField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["place", "person", "number"],
                condition=models.Q(ended_on__isnull=True),
                name="certificate_once",
            )
        ]


class Proof(Placed):
    """A reference or a training that somebody saw: what, from which day, good until when."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="proofs")
    kind = models.CharField(max_length=10, choices=ProofKind)
    what = models.CharField(max_length=160)
    dated_on = models.DateField()
    good_until = models.DateField(null=True)
    seen_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    written_at = models.DateTimeField()
    form_token = models.UUIDField(unique=True)
