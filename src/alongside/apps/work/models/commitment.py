from django.db import models

from alongside.apps.people.enums import SIDE_CHOICES
from alongside.apps.people.models import Person
from alongside.apps.places.enums import Language
from alongside.apps.places.models import Placed
from alongside.apps.work.enums import ToldBy
from alongside.apps.work.models.work import Work


class Commitment(Placed):
    """What people promise each other about working together: a version, never changed once written.

    Without a work it is the place's own. A further version stands beside the earlier ones.
    """

    work = models.ForeignKey(Work, on_delete=models.PROTECT, null=True, related_name="commitments")
    number = models.PositiveSmallIntegerField()
    language = models.CharField(max_length=3, choices=Language, default=Language.EN)
    definition = models.TextField(max_length=2000)
    ground_rules = models.TextField(max_length=2000)
    citizen_duties = models.TextField(max_length=2000)
    professional_duties = models.TextField(max_length=2000)
    written_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    written_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["place", "work", "number"], name="commitment_version_once"),
            models.UniqueConstraint(
                fields=["place", "number"],
                condition=models.Q(work__isnull=True),
                name="own_commitment_version_once",
            ),
        ]


class Signature(Placed):
    """Somebody's name under one version, and in their own words what they said yes to."""

    commitment = models.ForeignKey(Commitment, on_delete=models.PROTECT, related_name="signatures")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    side = models.CharField(max_length=12, choices=SIDE_CHOICES)
    understood = models.TextField(max_length=1000)
    language = models.CharField(max_length=3, choices=Language, default=Language.EN)
    signed_at = models.DateTimeField()
    channel = models.CharField(max_length=10, choices=ToldBy, default=ToldBy.SCREEN)
    keyed_in_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["place", "commitment", "person"], name="signed_once")]
