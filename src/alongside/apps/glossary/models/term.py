from django.db import models
from django.db.models import Q

from alongside.apps.people.models import Person
from alongside.apps.places.models import Placed

LONGEST_NAME = 80
LONGEST_MEANING = 600


class TermWords(models.Model):
    """A term and its meaning in plain words; one of the two languages is enough."""

    name = models.CharField(max_length=LONGEST_NAME, blank=True)
    meaning = models.TextField(max_length=LONGEST_MEANING, blank=True)
    name_cy = models.CharField(max_length=LONGEST_NAME, blank=True)
    meaning_cy = models.TextField(max_length=LONGEST_MEANING, blank=True)

    class Meta:
        abstract = True


class Term(TermWords, Placed):
    """A word of the place's own glossary, as it is explained now.

    ``key`` and ``key_cy`` are its words as ``core.words.terms`` compares them, a space between: while it is
    not retired, a word is explained once.
    """

    key = models.CharField(max_length=LONGEST_NAME, blank=True)
    key_cy = models.CharField(max_length=LONGEST_NAME, blank=True)
    added_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    added_at = models.DateTimeField()
    retired_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    retired_at = models.DateTimeField(null=True)
    form_token = models.UUIDField(unique=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["place", key],
                condition=Q(retired_at__isnull=True) & ~Q(**{key: ""}),
                name=f"term_{key}_once",
            )
            for key in ("key", "key_cy")
        ]

    def __str__(self) -> str:
        return self.name or self.name_cy


class TermVersion(TermWords, Placed):
    """How a term was explained from a moment on; the latest says what ``Term`` says."""

    term = models.ForeignKey(Term, on_delete=models.PROTECT, related_name="versions")
    number = models.PositiveSmallIntegerField()
    written_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    written_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["place", "term", "number"], name="term_version_once")]
