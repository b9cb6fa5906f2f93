from django.db import models

from alongside.apps.care.enums import LandedOn
from alongside.apps.people.models import Person
from alongside.apps.places.enums import Language
from alongside.apps.places.models import Placed
from alongside.apps.work.models import Work
from alongside.kernel.ids import new_secret_id


class Landed(Placed):
    """ "That landed badly": said quietly of a text, to those who facilitate or lead, never to who wrote it.

    It counts against nobody and stands in no figure. Its key is by chance: it tells nothing of when.
    """

    id = models.UUIDField(primary_key=True, default=new_secret_id, editable=False)
    about = models.CharField(max_length=12, choices=LandedOn)
    about_id = models.UUIDField()
    work = models.ForeignKey(Work, on_delete=models.PROTECT, null=True, related_name="+")
    raised_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    words = models.TextField(max_length=1000, blank=True)
    language = models.CharField(max_length=3, choices=Language)
    raised_at = models.DateTimeField()
    form_token = models.UUIDField(unique=True)
    reply = models.TextField(max_length=1000, blank=True)
    reply_language = models.CharField(max_length=3, choices=Language, blank=True)
    answered_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    answered_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [models.Index(fields=["place", "raised_by", "-raised_at"], name="landed_by")]


class LandedHeard(Placed):
    """Who hears of it. Chosen when it is raised, so that nobody comes to hear of it who wrote the text."""

    landed = models.ForeignKey(Landed, on_delete=models.CASCADE, related_name="heard_by")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["place", "landed", "person"], name="landed_heard_once")
        ]
