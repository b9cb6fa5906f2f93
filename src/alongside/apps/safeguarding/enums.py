"""Codes stored about concerns, with the words people see. All but the state are stored sealed."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class State(models.TextChoices):
    """Where a concern stands."""

    WAITING = "WAITING", _("waits for somebody to look at it")
    SEEN = "SEEN", _("somebody looks after it")
    CLOSED = "CLOSED", _("closed")


class RowKind(models.TextChoices):
    """What one sealed row tells."""

    RAISED = "RAISED", _("How it was told")
    NOTE = "NOTE", _("A note")
    ADDED = "ADDED", _("Added later by whoever told it")
    DECISION = "DECISION", _("Whether to refer it")
    OUTCOME = "OUTCOME", _("What came of it")
    LONGER = "LONGER", _("Kept longer")


class Part(models.TextChoices):
    """The parts of a record of safeguarding. Source: NSPCC fact sheet on child protection records."""

    WHAT = "WHAT", _("What happened, in their own words")
    WHEN = "WHEN", _("When it happened, or was told")
    WHO = "WHO", _("Who was involved")
    WITNESSES = "WITNESSES", _("Who saw or heard it")
    WORDS = "WORDS", _("What was said or done, and by whom, in the exact words")
    REPORTER = "REPORTER", _("Who told us, and how to reach them")
    HOW = "HOW", _("How it reached us")
    ACTION = "ACTION", _("What was done to look into it")
    FURTHER = "FURTHER", _("What comes next")
    REFERRED_TO = "REFERRED_TO", _("Referred to")
    REFERENCE = "REFERENCE", _("Their reference")
    REASONS = "REASONS", _("Why it is not referred")
    OUTCOME = "OUTCOME", _("What came of it")
    LONGER = "LONGER", _("Why it is kept longer, and who says so")


class How(models.TextChoices):
    """By which way a concern reached whoever keys it in."""

    PHONE = "PHONE", _("by phone")
    PAPER = "PAPER", _("on paper")
    SPOKEN = "SPOKEN", _("face to face")
