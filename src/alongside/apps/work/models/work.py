from django.db import models

from alongside.apps.places.enums import Language
from alongside.apps.places.models import Placed
from alongside.apps.work.enums import WorkState


class Work(Placed):
    """A piece of shared work: a service, several, or a journey through them, being made together.

    While it is proposed, ``opened_on`` is the day it was proposed; opening it sets the day anew.
    """

    slug = models.SlugField(max_length=80)
    name = models.CharField(max_length=160)
    language = models.CharField(max_length=3, choices=Language, default=Language.EN)
    purpose = models.TextField(max_length=2000)
    fixed = models.TextField(max_length=2000, blank=True)
    open_questions = models.TextField(max_length=2000, blank=True)
    citizen_word = models.CharField(max_length=40)
    professional_word = models.CharField(max_length=40)
    state = models.CharField(max_length=10, choices=WorkState, default=WorkState.OPEN)
    is_personal_budget = models.BooleanField(default=False)
    opened_on = models.DateField()
    closed_on = models.DateField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["place", "slug"], name="work_slug_once")]

    def __str__(self) -> str:
        return self.name


class Service(Placed):
    """A public service the work is about; a journey has several, in order."""

    work = models.ForeignKey(Work, on_delete=models.PROTECT, related_name="services")
    name = models.CharField(max_length=160)
    position = models.PositiveSmallIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["place", "work", "position"], name="service_position_once")
        ]
