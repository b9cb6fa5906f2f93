from django.db import models

from alongside.apps.people.enums import AGE_CHOICES, NameShown
from alongside.apps.people.models.account import Account
from alongside.apps.places.enums import Language
from alongside.apps.places.models import Placed
from alongside.core.consent.ages import AgeBand


class Person(Placed):
    """One record per human being in a place, whatever they do there.

    ``name_key`` suggests that two records may be one person; it never merges them. ``welcomed_at`` is empty
    for a newcomer: whoever joined by a poster, until people here have welcomed them. ``knows_way_at`` ends
    what is shown on a first visit. Of somebody's age only the band is kept, and only if it was said.
    ``name_said``: how the name sounds; ``spoken_to``: how they like to be spoken to; both in their own words.
    """

    account = models.ForeignKey(Account, on_delete=models.PROTECT, null=True, related_name="persons")
    name = models.CharField(max_length=200)
    name_key = models.CharField(max_length=200)
    name_shown = models.CharField(max_length=10, choices=NameShown, default=NameShown.TABLE)
    name_said = models.CharField(max_length=80, blank=True)
    spoken_to = models.CharField(max_length=160, blank=True)
    language = models.CharField(max_length=3, choices=Language, default=Language.EN)
    age_band = models.CharField(max_length=8, choices=AGE_CHOICES, default=AgeBand.UNKNOWN)
    joined_at = models.DateTimeField()
    welcomed_at = models.DateTimeField(null=True)
    knows_way_at = models.DateTimeField(null=True)
    left_at = models.DateTimeField(null=True)
    counts_hours = models.BooleanField(default=True)
    keyed_in_by = models.ForeignKey("self", on_delete=models.PROTECT, null=True, related_name="+")

    class Meta:
        indexes = [models.Index(fields=["place", "name_key"], name="person_name_key")]
        constraints = [models.UniqueConstraint(fields=["place", "account"], name="person_once_per_account")]

    def __str__(self) -> str:
        # Names pass the gate in queries.names; printing a person must never leak one.
        return f"person {self.id}"


class SamePerson(Placed):
    """Two records found to be one human being: a further link, and reversible."""

    kept = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    other = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    said_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    said_at = models.DateTimeField()
    undone_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["place", "other"],
                condition=models.Q(undone_at__isnull=True),
                name="same_person_once",
            )
        ]
