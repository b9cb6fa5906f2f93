"""Codes of what people let be done, with the words people see."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from alongside.apps.people.enums import Way
from alongside.core.consent.ages import Readers
from alongside.core.consent.gate import Reach, Speaker

__all__ = [
    "REACH_CHOICES",
    "REACH_WORDS",
    "READERS_CHOICES",
    "SPEAKER_CHOICES",
    "Kind",
    "Purpose",
    "SaidOn",
    "Way",
]


class Purpose(models.TextChoices):
    """The purposes every place asks about; a place adds its own (see ``models.OwnPurpose``)."""

    TAKE_PART = "TAKE_PART", _("taking part")
    CONTACT = "CONTACT", _("being contacted")
    PHOTO = "PHOTO", _("photos and recordings")
    QUOTE = "QUOTE", _("quoting their words")
    SHARE = "SHARE", _("telling another body")
    EVALUATE = "EVALUATE", _("finding out what works")
    EQUALITY = "EQUALITY", _("answers about equality")
    ACCESS = "ACCESS", _("what makes it possible to come")


class Kind(models.TextChoices):
    """For whom a purpose is asked: once for the place, as far as they say, or for each channel or body."""

    PLACE = "PLACE", _("for this place, yes or no")
    REACH = "REACH", _("as far as they say")
    CHANNEL = "CHANNEL", _("for each way to reach them")
    BODY = "BODY", _("for each body by name")


class SaidOn(models.TextChoices):
    """How somebody's word reached the screen."""

    SCREEN = "SCREEN", _("on a screen")
    PAPER = "PAPER", _("on paper")
    PHONE = "PHONE", _("by phone")
    SPOKEN = "SPOKEN", _("face to face")
    TEXT = "TEXT", _("by text message")
    EMAIL = "EMAIL", _("by e-mail")


SPEAKER_CHOICES = [
    (Speaker.OWN.value, _("they themselves")),
    (Speaker.GUARDIAN.value, _("who looks after them")),
]
REACH_WORDS = {
    Reach.TABLE: _("people at my tables"),
    Reach.PLACE: _("everybody who takes part here"),
    Reach.EVERYONE: _("everyone"),
}
REACH_CHOICES = [(code.value, words) for code, words in REACH_WORDS.items()]
READERS_CHOICES = [
    (Readers.GROWN.value, _("for grown-ups")),
    (Readers.TEEN.value, _("for teenagers")),
    (Readers.CHILD.value, _("for children")),
]
