"""Codes of translations, with the words people see."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class TextOf(models.TextChoices):
    """What the text belongs to."""

    WORK = "WORK", _("what a work is for")
    COMMITMENT = "COMMITMENT", _("a commitment")
    QUESTION = "QUESTION", _("a question")
    TERM = "TERM", _("a word of the glossary")


class How(models.TextChoices):
    """Whether a machine had a hand in it. It is said wherever the translation stands."""

    PERSON = "PERSON", _("by a person")
    MACHINE = "MACHINE", _("by a machine, and nobody has read it over")
    READ_OVER = "READ_OVER", _("by a machine, read over by a person")
