"""Codes of what makes it possible to come, with the words people see."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class NeedKind(models.TextChoices):
    """What can be asked for. The list is short on purpose; everything else has a line of its own."""

    CHILDCARE = "CHILDCARE", _("childcare, or children welcome")
    TRAVEL = "TRAVEL", _("a way to get there and back")
    TIMES = "TIMES", _("times of day that work")
    INTERPRETER = "INTERPRETER", _("an interpreter")
    SIGN = "SIGN", _("a British Sign Language interpreter")
    FORMAT = "FORMAT", _("papers in large print, Easy Read, Braille or as sound")
    GETTING_IN = "GETTING_IN", _("getting into the building and about it")
    QUIET = "QUIET", _("a quiet space")
    BESIDE = "BESIDE", _("somebody beside me")
    AVOID = "AVOID", _("things not to be sprung on me")
    OTHER = "OTHER", _("something else")


class Was(models.TextChoices):
    """Whether it was there when somebody came."""

    MET = "MET", _("yes")
    PARTLY = "PARTLY", _("partly")
    NOT = "NOT", _("no")
