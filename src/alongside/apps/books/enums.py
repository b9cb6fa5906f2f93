"""Codes stored in the books, with the words people see."""

from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from alongside.core.shared.help import HelpKind, InKind


class Book(models.TextChoices):
    DECISION = "DECISION", _("decision book")
    DOING = "DOING", _("doing book")
    PROMISE = "PROMISE", _("promise book")


class Channel(models.TextChoices):
    """How an entry or a vouch reached us."""

    SCREEN = "SCREEN", _("on a screen")
    PAPER = "PAPER", _("on paper")
    PHONE = "PHONE", _("by phone")
    IMPORT = "IMPORT", _("from a register")


class Part(models.TextChoices):
    """What somebody did in an entry."""

    GAVE = "GAVE", _("gave")
    RECEIVED = "RECEIVED", _("received")
    DECIDED = "DECIDED", _("took part in the decision")
    PRESENT = "PRESENT", _("was there, without a say")
    SAID = "SAID", _("said what they think")
    PROMISED = "PROMISED", _("promised")
    PROMISED_TO = "PROMISED_TO", _("was promised")


class State(models.TextChoices):
    """Whether an act counts. Only STANDS moves a figure."""

    WAITING = "WAITING", _("waiting")
    STANDS = "STANDS", _("stands")
    REPLACED = "REPLACED", _("replaced by a correction")
    WITHDRAWN = "WITHDRAWN", _("withdrawn")
    UNCOUNTED = "UNCOUNTED", _("not counted, at the person's wish")


class DisputeStep(models.TextChoices):
    """A dispute is first put kindly to the maker, then openly if that does not settle it."""

    KINDLY = "KINDLY", _("asked the person who wrote it")
    OPENLY = "OPENLY", _("disputed openly")
    SETTLED = "SETTLED", _("settled")


class PairStep(models.TextChoices):
    """How a pair from both sides comes to mediate a dispute, and what it finds."""

    ASKED = "ASKED", _("was asked to mediate")
    ACCEPTED = "ACCEPTED", _("said yes to mediating")
    DECLINED = "DECLINED", _("said no to mediating")
    RELEASED = "RELEASED", _("was let go, as no word came")
    AGREED = "AGREED", _("wrote what both agreed on")
    NOT_AGREED = "NOT_AGREED", _("wrote that they still see it differently")
    SIGNED = "SIGNED", _("signed what the pair found")


HELP_WORDS: dict[HelpKind, str | Promise] = {
    HelpKind.DELIVER: _("running things"),
    HelpKind.FACILITATE: _("helping others take part"),
    HelpKind.LEARN: _("training and learning"),
    HelpKind.SUPPORT: _("one-to-one support"),
    HelpKind.ORGANISE: _("organising"),
    HelpKind.MEET: _("meeting"),
}
IN_KIND_WORDS: dict[InKind, str | Promise] = {
    InKind.ROOM: _("a room"),
    InKind.EQUIPMENT: _("equipment"),
    InKind.TRANSPORT: _("transport"),
    InKind.FOOD: _("food"),
    InKind.MONEY: _("money"),
}
HELP_CHOICES = [(code.value, words) for code, words in HELP_WORDS.items()]
IN_KIND_CHOICES = [(code.value, words) for code, words in IN_KIND_WORDS.items()]
