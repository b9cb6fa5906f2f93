"""Codes stored by the glossary, with the words people see."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class TextKind(models.TextChoices):
    """Where a text stands that somebody asks about."""

    ENTRY = "ENTRY", _("something in the books")
    WORK = "WORK", _("what a work is for")
    COMMITMENT = "COMMITMENT", _("a commitment")
    PLAN = "PLAN", _("a plan")


class AnswerKind(models.TextChoices):
    """How a word somebody asked about was made clear."""

    TERM = "TERM", _("explained in the glossary")
    PLAINER = "PLAINER", _("said in plainer words")
