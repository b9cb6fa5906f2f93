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


class AskedBy(models.TextChoices):
    """How chosen people are asked."""

    LETTER = "LETTER", _("by a letter, each as they like to be written to")
    PHONE = "PHONE", _("by phone: somebody rings round")


class Whom(models.TextChoices):
    """The people one can choose in one go; the pages call the sides by the words of the work."""

    TABLE = "TABLE"
    CITIZEN = "CITIZEN"
    PROFESSIONAL = "PROFESSIONAL"
    EVERYBODY = "EVERYBODY"
    THESE = "THESE"


class AskState(models.TextChoices):
    """Where the asking of one person stands."""

    OPEN = "OPEN", _("asked, no answer yet")
    ANSWERED = "ANSWERED", _("answered")
    ENDED = "ENDED", _("does not want to be asked")
    COULD_NOT = "COULD_NOT", _("could not be asked")


class WhyNot(models.TextChoices):
    """Why somebody could not be asked."""

    LEFT = "LEFT", _("They do not take part any more.")
    PAUSED = "PAUSED", _("They asked to be left in peace for now.")
    OFTEN = "OFTEN", _("They have been asked often enough lately.")
    ASKED = "ASKED", _("They were asked this already.")
    ANSWERED = "ANSWERED", _("They have answered this already.")
    NO_LETTERS = "NO_LETTERS", _("They want no letters: they look at their own page.")
    NO_CALLS = "NO_CALLS", _("They have not said yes to being rung.")


class CallOutcome(models.TextChoices):
    """How a call went."""

    NO_ANSWER = "NO_ANSWER", _("Nobody answered")
    LATER = "LATER", _("They asked to be rung later")
    NOT_WANTED = "NOT_WANTED", _("They do not want to be asked")


class Again(models.TextChoices):
    """When somebody likes to be rung instead."""

    EVENING = "EVENING", _("this evening")
    TOMORROW = "TOMORROW", _("tomorrow")
    WEEK = "WEEK", _("in a week")
