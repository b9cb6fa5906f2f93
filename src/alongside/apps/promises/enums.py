"""Codes stored in the promise book, with the words people see."""

from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from alongside.core.measures.fragile import Asked, Means, Stoppable


class StepKind(models.TextChoices):
    """What happened to a promise after it was made."""

    SAID_DONE = "SAID_DONE", _("says it is done")
    EXPLAINED = "EXPLAINED", _("says why it is late")
    SAID_KEPT = "SAID_KEPT", _("says it was kept")
    SAID_NOT_KEPT = "SAID_NOT_KEPT", _("says it was not kept")
    CHANGED = "CHANGED", _("changed")
    BROKEN = "BROKEN", _("will not be kept")


MEANS_WORDS: dict[Means, str | Promise] = {
    Means.THERE: _("They are there"),
    Means.NOT_YET: _("Not there yet"),
    Means.UNSAID: _("We do not know yet"),
}
STOPPABLE_WORDS: dict[Stoppable, str | Promise] = {
    Stoppable.NOBODY: _("Nobody but us"),
    Stoppable.SOMEBODY: _("Yes, somebody else could"),
    Stoppable.UNSAID: _("We have not looked yet"),
}
ASKED_WORDS: dict[Asked, str | Promise] = {
    Asked.AGREED: _("said yes"),
    Asked.NO_ANSWER: _("was asked and has not answered"),
    Asked.NOT_ASKED: _("has not been asked"),
    Asked.REFUSED: _("said no"),
}
MEANS_CHOICES = [(code.value, words) for code, words in MEANS_WORDS.items()]
STOPPABLE_CHOICES = [(code.value, words) for code, words in STOPPABLE_WORDS.items()]
ASKED_CHOICES = [(code.value, words) for code, words in ASKED_WORDS.items()]
