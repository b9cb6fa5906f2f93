"""Codes of care for people and their words, with the words people see."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class StoryKind(models.TextChoices):
    """Where somebody told something hard."""

    ENTRY = "ENTRY", _("something in the books")
    ANSWER = "ANSWER", _("an answer to a question")


class CareState(models.TextChoices):
    """What became of care that was promised."""

    OPEN = "OPEN", _("promised")
    TAKEN_UP = "TAKEN_UP", _("it happened")
    NOT_WANTED = "NOT_WANTED", _("not wanted, and that is fine")


class LandedOn(models.TextChoices):
    """The text that landed badly with somebody."""

    ENTRY = "ENTRY", _("something in the books")
    WORK = "WORK", _("what a work is for")
    COMMITMENT = "COMMITMENT", _("a commitment")
    PLAN = "PLAN", _("a plan")
    QUESTION = "QUESTION", _("a question")
    TERM = "TERM", _("a word of the glossary")
