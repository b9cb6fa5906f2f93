from django.db import models

from alongside.apps.people.models import Person
from alongside.apps.places.models import Placed
from alongside.apps.work.models import Work


class StagedRegister(Placed):
    """A register somebody is in the middle of reading in: the file and the choices made so far.

    Kept for a day, so that the rows to ask about can still be taken away once the rest is read in.
    ``choices`` holds the columns chosen and, per name, the person it stands for.
    """

    work = models.ForeignKey(Work, on_delete=models.PROTECT, related_name="+")
    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    file_name = models.CharField(max_length=200)
    content = models.BinaryField()
    choices = models.JSONField(default=dict)
    made_at = models.DateTimeField()
    batch_id = models.UUIDField(null=True)
