"""Codes stored about questions and answers, with the words people see."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from alongside.apps.work.enums import Rung


class Ways(models.TextChoices):
    """How a question is answered."""

    YES_NO = "YES_NO", _("yes, no or not sure")
    ONE_OF = "ONE_OF", _("one of several answers")
    FEW_WORDS = "FEW_WORDS", _("a few words")


class YesNo(models.IntegerChoices):
    """The answers to a question of yes and no, by their position."""

    YES = 0, _("Yes")
    NO = 1, _("No")
    NOT_SURE = 2, _("I am not sure")


class By(models.TextChoices):
    """How an answer reached us."""

    SCREEN = "SCREEN", _("on a screen")
    PAPER = "PAPER", _("on paper")
    PHONE = "PHONE", _("by phone")
    TEXT = "TEXT", _("by text message")
    EMAIL = "EMAIL", _("by e-mail")


# Whoever is asked is promised something: below this nobody asks, they tell.
RUNGS = tuple(rung for rung in Rung if rung >= Rung.CONSULTATION)


class Print(models.TextChoices):
    """How a sheet is printed. SIMPLE: one idea at a time."""

    NORMAL = "NORMAL", _("ordinary print")
    LARGE = "LARGE", _("large print")
    SIMPLE = "SIMPLE", _("simple: one idea at a time")
