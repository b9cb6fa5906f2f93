from django.db import models

from alongside.apps.care.enums import CareState, StoryKind
from alongside.apps.people.models import Person
from alongside.apps.places.enums import Language
from alongside.apps.places.models import Placed
from alongside.apps.work.models import Work


class AfterCare(Placed):
    """After somebody told something hard: who promised to look after how they are, how, and by when.

    Seen by the two and by whoever leads the work or the place; nobody else learns that it is there.
    """

    about = models.CharField(max_length=12, choices=StoryKind)
    about_id = models.UUIDField()
    work = models.ForeignKey(Work, on_delete=models.PROTECT, related_name="+")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    what = models.CharField(max_length=300)
    language = models.CharField(max_length=3, choices=Language)
    due_on = models.DateField()
    promised_at = models.DateTimeField()
    state = models.CharField(max_length=12, choices=CareState, default=CareState.OPEN)
    said_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    said_at = models.DateTimeField(null=True)
    form_token = models.UUIDField(unique=True)

    class Meta:
        indexes = [models.Index(fields=["place", "about_id"], name="care_of_a_story")]
        constraints = [
            models.UniqueConstraint(
                fields=["place", "about_id", "by"],
                condition=models.Q(state=CareState.OPEN),
                name="care_promised_once_each",
            )
        ]
