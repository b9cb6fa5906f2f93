from django.db import models

from alongside.apps.people.enums import SECTOR_CHOICES, OrganisationKind
from alongside.apps.places.models import Placed


class Organisation(Placed):
    """A body people act for. Its sector says who pays; an informal group pays nobody and has none."""

    name = models.CharField(max_length=200)
    name_key = models.CharField(max_length=200)
    kind = models.CharField(max_length=20, choices=OrganisationKind)
    sector = models.CharField(max_length=12, choices=SECTOR_CHOICES, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["place", "name_key"], name="organisation_name_once")]
