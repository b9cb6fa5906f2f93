"""Codes stored about letters, with the words people see."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Channel(models.TextChoices):
    """How letters reach somebody. NONE: only what they must know, and then by e-mail or on paper."""

    EMAIL = "EMAIL", _("by e-mail")
    PRINT = "PRINT", _("on paper, printed by the people who keep this place going")
    TEXT = "TEXT", _("by text message")
    POST = "POST", _("on paper, by post to my address")
    NONE = "NONE", _("not at all: I look at my page myself")


class HowOften(models.TextChoices):
    """How often what can wait is told."""

    AT_ONCE = "AT_ONCE", _("soon after it happens")
    DAILY = "DAILY", _("once a day at most")
    WEEKLY = "WEEKLY", _("once a week at most")


class State(models.TextChoices):
    """Where a letter is. A letter on paper is SENT once the desk has said that it is printed."""

    WAITING = "WAITING", _("waiting")
    SENT = "SENT", _("sent")
    NOTHING_LEFT = "NOTHING_LEFT", _("not sent: there was nothing left to tell")


class Say(models.TextChoices):
    """What one can answer to a line of a letter."""

    RIGHT = "RIGHT", _("Yes, that is how it was")
    NOT_RIGHT = "NOT_RIGHT", _("That is not how I remember it")
    KEPT = "KEPT", _("Yes, it was kept")
    NOT_KEPT = "NOT_KEPT", _("Not yet")
    DONE = "DONE", _("It is done")
    ANSWER = "ANSWER", _("Send my answer")


NEEDS_WORDS = frozenset({Say.NOT_RIGHT, Say.ANSWER})


class WhyStray(models.TextChoices):
    """Why a message that came in answers nothing as it stands."""

    NO_QUESTION = "NO_QUESTION", _("No open question belongs to where it came from.")
    SEVERAL = "SEVERAL", _("Several questions are open there: it could answer any of them.")
    NOT_READ = "NOT_READ", _("None of the answers that were offered can be read from it.")
    NO_SIDE = "NO_SIDE", _("We do not know as whom they would answer it.")
