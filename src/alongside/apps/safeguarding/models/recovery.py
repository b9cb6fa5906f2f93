from django.db import models

from alongside.apps.places.models import Placed
from alongside.apps.safeguarding.models.key import LeadKey


class KeyHalf(Placed):
    """Half of a private key, sealed to another lead; without a holder it is on paper, and nothing is kept.

    Alone it is pure chance. Given anew, the former two are ended.
    """

    key = models.ForeignKey(LeadKey, on_delete=models.PROTECT, related_name="halves")
    holder = models.ForeignKey(LeadKey, on_delete=models.PROTECT, null=True, related_name="+")
    sealed = models.CharField(max_length=200, blank=True)
    made_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [models.Index(fields=["place", "key"], name="key_half_of")]


class Recovery(Placed):
    """A passphrase was lost: a new key is made, and the old one is to be put together from its halves."""

    old_key = models.OneToOneField(LeadKey, on_delete=models.PROTECT, related_name="+")
    new_key = models.ForeignKey(LeadKey, on_delete=models.PROTECT, related_name="+")
    asked_at = models.DateTimeField()
    done_at = models.DateTimeField(null=True)


class HandedOver(Placed):
    """A half that its holder has opened and sealed anew, to the new key of whoever lost the passphrase."""

    recovery = models.ForeignKey(Recovery, on_delete=models.PROTECT, related_name="handed_over")
    half = models.ForeignKey(KeyHalf, on_delete=models.PROTECT, related_name="+")
    sealed = models.CharField(max_length=200)
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["place", "recovery", "half"], name="half_handed_over_once")
        ]
