"""Codes stored by places, with the words people see."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Nation(models.TextChoices):
    """Bank holidays and some law differ by nation."""

    ENGLAND = "ENGLAND", _("England")
    WALES = "WALES", _("Wales")
    SCOTLAND = "SCOTLAND", _("Scotland")
    NORTHERN_IRELAND = "NORTHERN_IRELAND", _("Northern Ireland")


class Language(models.TextChoices):
    """The languages a text can be written in; screens speak the first two."""

    EN = "en", _("English")
    CY = "cy", _("Welsh")
    OTHER = "und", _("another language")


class FigureKey(models.TextChoices):
    """The dated figures a place can hold. Each says its unit in ``UNITS``."""

    SHARE_TOLERANCE = "SHARE_TOLERANCE", _("Share of hours below which a side counts as absent")
    MINIMUM_MINUTES = "MINIMUM_MINUTES", _("Minutes needed before anything is said")
    MINIMUM_DAYS = "MINIMUM_DAYS", _("Days needed before anything is said")
    MINIMUM_PEOPLE = "MINIMUM_PEOPLE", _("People needed before anything is said")
    ADDING_TOLERANCE = "ADDING_TOLERANCE", _("Change too small to call adding or replacing")
    ADDING_FLOOR_MINUTES = "ADDING_FLOOR_MINUTES", _("Smallest change of minutes in 30 days that counts")
    PARITY_CITIZENS = "PARITY_CITIZENS", _("Citizens needed for a decision on equal terms")
    PARITY_PROFESSIONALS = "PARITY_PROFESSIONALS", _("Professionals needed for a decision on equal terms")
    ANSWER_WORKING_DAYS = "ANSWER_WORKING_DAYS", _("Working days to answer an alarm in writing")
    HALF_DAY_MINUTES = "HALF_DAY_MINUTES", _("Minutes in half a day")
    SMALL_NUMBER = "SMALL_NUMBER", _("People below which no public figure is shown")


# Thresholds of the measure change only by a decision that stands on both sides.
THRESHOLDS = frozenset(FigureKey) - {FigureKey.HALF_DAY_MINUTES}


class WordKind(models.TextChoices):
    """What a word of a register tells."""

    ROLE = "ROLE", _("role")
    ACTIVITY = "ACTIVITY", _("activity")
