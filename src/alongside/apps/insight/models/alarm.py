from django.db import models

from alongside.apps.books.enums import Channel
from alongside.apps.insight.models.finding import StoredFinding
from alongside.apps.people.models import Person
from alongside.apps.places.models import Placed
from alongside.apps.work.models import Work


class Alarm(Placed):
    """Paid time was withdrawn as citizens' time grew, or simply cut: the public body owes an answer."""

    work = models.ForeignKey(Work, on_delete=models.PROTECT, related_name="alarms")
    finding = models.ForeignKey(StoredFinding, on_delete=models.PROTECT, related_name="+")
    verdict = models.CharField(max_length=20)
    raised_on = models.DateField()
    answer_due_on = models.DateField()


class AlarmAnswer(Placed):
    """The written answer, in the name of the body that owed it."""

    alarm = models.OneToOneField(Alarm, on_delete=models.PROTECT, related_name="answer")
    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    keyed_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    channel = models.CharField(max_length=10, choices=Channel, default=Channel.SCREEN)
    at = models.DateTimeField()
    words_hash = models.CharField(max_length=64)
    form_token = models.UUIDField(unique=True)
