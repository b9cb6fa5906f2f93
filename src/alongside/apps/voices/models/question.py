from django.db import models

from alongside.apps.people.enums import HAT_CHOICES, SIDE_CHOICES
from alongside.apps.people.models import Person
from alongside.apps.places.enums import Language
from alongside.apps.places.models import Placed
from alongside.apps.voices.enums import Ways
from alongside.apps.work.enums import Rung
from alongside.apps.work.models import Work


class Question(Placed):
    """Something people are asked about a work. What it says is never changed: the answers were given to it.

    ``code`` stands on its posters. ``until`` is the first day on which nobody answers any more.
    """

    work = models.ForeignKey(Work, on_delete=models.PROTECT, related_name="questions")
    code = models.CharField(max_length=16, unique=True)
    ways = models.CharField(max_length=10, choices=Ways)
    rung = models.PositiveSmallIntegerField(choices=Rung)
    asked_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    hat = models.CharField(max_length=20, choices=HAT_CHOICES)
    hat_title = models.CharField(max_length=80, blank=True)
    side = models.CharField(max_length=12, choices=SIDE_CHOICES)
    contact = models.CharField(max_length=200, blank=True)
    since = models.DateField()
    until = models.DateField()
    asked_at = models.DateTimeField()
    form_token = models.UUIDField(unique=True)
    withdrawn_at = models.DateTimeField(null=True)
    withdrawn_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")

    class Meta:
        indexes = [models.Index(fields=["place", "-asked_at"], name="question_newest")]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(until__gt=models.F("since")), name="question_holds_a_day"
            )
        ]


class QuestionText(Placed):
    """A question in one language. ``options``: its answers in their order, where there are several.

    ``becomes`` says in plain words what becomes of the answers.
    """

    question = models.ForeignKey(Question, on_delete=models.PROTECT, related_name="texts")
    language = models.CharField(max_length=3, choices=Language)
    text = models.CharField(max_length=300)
    meant_for = models.CharField(max_length=200)
    becomes = models.TextField(max_length=1000)
    options = models.JSONField(default=list)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["place", "question", "language"], name="question_text_once")
        ]
