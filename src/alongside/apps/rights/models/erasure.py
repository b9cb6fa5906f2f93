from django.db import models

from alongside.apps.people.models import Person
from alongside.apps.places.models import Placed
from alongside.apps.rights.models.request import DataRequest


class Erasure(Placed):
    """A request to be erased, seen through by one person and agreed by a second. It cannot be undone."""

    request = models.OneToOneField(DataRequest, on_delete=models.PROTECT, related_name="erasure")
    proposed_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    proposed_at = models.DateTimeField()
    agreed_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    agreed_at = models.DateTimeField(null=True)


class LegalHold(Placed):
    """Why nothing of somebody may be erased for now, and until when. Whoever it is about can read it."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="legal_holds")
    reason = models.TextField(max_length=1000)
    until = models.DateField()
    set_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    set_at = models.DateTimeField()
    lifted_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    lifted_at = models.DateTimeField(null=True)
    form_token = models.UUIDField(unique=True)

    class Meta:
        indexes = [models.Index(fields=["place", "person"], name="legal_hold_of_person")]
