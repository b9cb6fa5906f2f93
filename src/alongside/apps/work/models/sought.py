from django.db import models

from alongside.apps.people.models import Person
from alongside.apps.places.models import Placed
from alongside.apps.work.enums import Stakeholders
from alongside.apps.work.models.work import Work


class GroupSought(Placed):
    """What is being done to find somebody of a group with nobody at the table, or why not now.

    Said while the work goes on; what was said before it opened is in its beginning.
    """

    work = models.ForeignKey(Work, on_delete=models.PROTECT, related_name="groups_sought")
    group = models.CharField(max_length=20, choices=Stakeholders)
    words = models.TextField(max_length=500)
    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    form_token = models.UUIDField(unique=True)

    class Meta:
        indexes = [models.Index(fields=["place", "work", "-at"], name="group_sought")]
