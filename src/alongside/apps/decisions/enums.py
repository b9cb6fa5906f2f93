"""Codes stored in the decision book, with the words people see."""

from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from alongside.core.shared.help import ViewsHow


class Method(models.TextChoices):
    CONSENT = "CONSENT", _("by consent: nobody objected")
    VOTE = "VOTE", _("by a vote")
    CONSENSUS = "CONSENSUS", _("by talking until all agreed")
    OFFICE = "OFFICE", _("by whoever holds the post")
    OTHER = "OTHER", _("another way")


class Result(models.TextChoices):
    PASSED = "PASSED", _("agreed")
    NOT_PASSED = "NOT_PASSED", _("not agreed")


class CouldStop(models.TextChoices):
    """Who could have stopped it."""

    EITHER = "EITHER", _("either side")
    CITIZENS = "CITIZENS", _("citizens only")
    PROFESSIONALS = "PROFESSIONALS", _("professionals only")
    NOBODY = "NOBODY", _("nobody")


class PositionTaken(models.TextChoices):
    """Where somebody stood on the question."""

    FOR = "FOR", _("for it")
    RESERVATIONS = "RESERVATIONS", _("for it, with reservations")
    ASIDE = "ASIDE", _("stood aside")
    AGAINST = "AGAINST", _("against it")
    VETO = "VETO", _("stopped it")


VIEWS_HOW_WORDS: dict[ViewsHow, str | Promise] = {
    ViewsHow.QUESTIONNAIRE: _("a questionnaire"),
    ViewsHow.MEETING: _("a meeting"),
    ViewsHow.CONVERSATION: _("conversations"),
    ViewsHow.STANDING_GROUP: _("a standing group with citizen seats"),
}
VIEWS_HOW_CHOICES = [(code.value, words) for code, words in VIEWS_HOW_WORDS.items()]
