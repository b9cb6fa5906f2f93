"""Codes stored of what is asked about data, with the words people see."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Right(models.TextChoices):
    """What somebody may ask of what is kept about them."""

    COPY = "COPY", _("a copy of what is kept")
    CORRECT = "CORRECT", _("putting something right")
    OBJECT = "OBJECT", _("stopping a use of it")
    ERASE = "ERASE", _("erasing it")
    COMPLAIN = "COMPLAIN", _("a complaint about how it is handled")


class Way(models.TextChoices):
    """How a request reached us: each is as good as the others."""

    SCREEN = "SCREEN", _("on a screen")
    PHONE = "PHONE", _("by phone")
    LETTER = "LETTER", _("by letter")
    EMAIL = "EMAIL", _("by e-mail")
    SPOKEN = "SPOKEN", _("by word of mouth")


class RequestState(models.TextChoices):
    OPEN = "OPEN", _("open")
    ANSWERED = "ANSWERED", _("answered")
    REFUSED = "REFUSED", _("refused, with the reason")
    WITHDRAWN = "WITHDRAWN", _("taken back")


class StepKind(models.TextChoices):
    """What happened to a request, one row for each."""

    ACKNOWLEDGED = "ACKNOWLEDGED", _("they were told that we have it")
    ASKED_WHO = "ASKED_WHO", _("asked who they are: the clock stands still")
    ASKED_WHAT = "ASKED_WHAT", _("asked what they mean: the clock stands still")
    WENT_ON = "WENT_ON", _("the answer came: the clock goes on")
    EXTENDED = "EXTENDED", _("more time, because it is complex")
    ANSWERED = "ANSWERED", _("answered")
    REFUSED = "REFUSED", _("refused, with the reason")
    WITHDRAWN = "WITHDRAWN", _("taken back by whoever asked")


STOPS = (StepKind.ASKED_WHO, StepKind.ASKED_WHAT)
ENDS = {
    StepKind.ANSWERED: RequestState.ANSWERED,
    StepKind.REFUSED: RequestState.REFUSED,
    StepKind.WITHDRAWN: RequestState.WITHDRAWN,
}
# Steps that say nothing without words of their own.
SAID_WHY = frozenset({*STOPS, StepKind.EXTENDED, StepKind.ANSWERED, StepKind.REFUSED})
