from django.db import models
from django.db.models import Q

from alongside.apps.glossary.enums import AnswerKind, TextKind
from alongside.apps.glossary.models.term import LONGEST_NAME, Term
from alongside.apps.people.models import Person
from alongside.apps.places.enums import Language
from alongside.apps.places.models import Placed


class Challenge(Placed):
    """A word in a text that somebody did not understand. Asked by several, it waits once.

    ``about_id`` is the entry, work or commitment whose text it stands in; of a plan, its work or place. Who
    wrote that text is not kept here: nobody is to be counted by the words they used.
    """

    about = models.CharField(max_length=12, choices=TextKind)
    about_id = models.UUIDField()
    word = models.CharField(max_length=LONGEST_NAME)
    word_key = models.CharField(max_length=LONGEST_NAME)
    asked_at = models.DateTimeField()
    answer = models.CharField(max_length=8, choices=AnswerKind, blank=True)
    term = models.ForeignKey(Term, on_delete=models.PROTECT, null=True, related_name="+")
    said = models.TextField(max_length=600, blank=True)
    language = models.CharField(max_length=3, choices=Language, default=Language.EN)
    answered_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    answered_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["place", "about", "about_id", "word_key"],
                condition=Q(answered_at__isnull=True),
                name="word_asked_once_while_it_waits",
            )
        ]


class Asking(Placed):
    """Somebody who asked. Only they themselves, and the letters, know that it was them."""

    challenge = models.ForeignKey(Challenge, on_delete=models.PROTECT, related_name="askings")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["place", "challenge", "person"], name="asked_about_once_each")
        ]
