from django.db import models
from django.db.models import Q

from alongside.apps.people.enums import HAT_CHOICES, SIDE_CHOICES
from alongside.apps.people.models import Person
from alongside.apps.places.enums import Language
from alongside.apps.places.models import Noted, Placed
from alongside.apps.voices.enums import By
from alongside.apps.voices.models.question import Question
from alongside.kernel.ids import new_secret_id


class Answer(Placed):
    """What one person answered. Nobody's name where it came without an account; their side they say.

    ``choice`` is the position of what was chosen; words stand in rows of their own. ``receipt_hash`` is kept
    of the code by which somebody makes it theirs later. Answering anew is a further row: the one before
    says when it stopped counting. Its key is by chance, so that it does not tell when it was given.
    """

    id = models.UUIDField(primary_key=True, default=new_secret_id, editable=False)
    question = models.ForeignKey(Question, on_delete=models.PROTECT, related_name="answers")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="answers")
    side = models.CharField(max_length=12, choices=SIDE_CHOICES)
    hat = models.CharField(max_length=20, choices=HAT_CHOICES, blank=True)
    by = models.CharField(max_length=6, choices=By, default=By.SCREEN)
    choice = models.PositiveSmallIntegerField(null=True)
    answered_at = models.DateTimeField()
    keyed_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    form_token = models.UUIDField(unique=True)
    receipt_hash = models.CharField(max_length=64, null=True, unique=True)
    joined_at = models.DateTimeField(null=True)
    replaced_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [models.Index(fields=["place", "question", "answered_at"], name="answer_of_question")]
        constraints = [
            models.UniqueConstraint(
                fields=["place", "question", "person"],
                condition=Q(replaced_at__isnull=True),
                name="answered_once_each",
            )
        ]


class AnswerWords(Noted, Placed):
    """What somebody answered in their own words, apart from the answer, so that it can be erased alone."""

    answer = models.OneToOneField(Answer, on_delete=models.PROTECT, related_name="words")
    language = models.CharField(max_length=3, choices=Language)
    text = models.TextField(max_length=1000)
    erased_at = models.DateTimeField(null=True)
