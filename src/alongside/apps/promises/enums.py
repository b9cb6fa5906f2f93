"""Codes stored in the promise book, with the words people see."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class StepKind(models.TextChoices):
    """What happened to a promise after it was made."""

    SAID_DONE = "SAID_DONE", _("says it is done")
    SAID_KEPT = "SAID_KEPT", _("says it was kept")
    SAID_NOT_KEPT = "SAID_NOT_KEPT", _("says it was not kept")
    CHANGED = "CHANGED", _("changed")
    BROKEN = "BROKEN", _("will not be kept")
