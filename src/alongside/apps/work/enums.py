"""Codes stored about shared work, with the words people see."""

from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from alongside.core.shared.stages import Stage

STAGE_WORDS: dict[Stage, str | Promise] = {
    Stage.INSIGHT: _("insight"),
    Stage.DESIGN: _("design"),
    Stage.COMMISSION: _("commission"),
    Stage.DELIVER: _("deliver"),
    Stage.ASSESS: _("assess"),
}
STAGE_CHOICES = [(code.value, words) for code, words in STAGE_WORDS.items()]


class Stakeholders(models.TextChoices):
    """The eight groups who belong round a table. Source: domain brief 0.9."""

    FAMILIES = "FAMILIES", _("families")
    FORUMS = "FORUMS", _("parent carer forums, panels and groups")
    PRACTITIONERS = "PRACTITIONERS", _("people who work with families")
    COMMUNITY = "COMMUNITY", _("faith and community groups")
    COMMISSIONING = "COMMISSIONING", _("commissioners and commissioned services")
    STRATEGIC = "STRATEGIC", _("strategic partnerships and boards")
    CHARITIES = "CHARITIES", _("national and local charities")
    EDUCATION = "EDUCATION", _("schools and settings, and families outside them")


class Rung(models.IntegerChoices):
    """The ladder of co-production (TLAP and the National Co-production Advisory Group), in our words."""

    COERCION = 1, _("made to come")
    EDUCATING = 2, _("taught about it")
    INFORMING = 3, _("told about it")
    CONSULTATION = 4, _("asked")
    ENGAGEMENT = 5, _("asked, and able to change some of it")
    CO_DESIGN = 6, _("designing together")
    CO_PRODUCTION = 7, _("designing and doing together")


class WorkState(models.TextChoices):
    """Where a work stands between idea and end. Its books open when a lead of each side opens it."""

    PROPOSED = "PROPOSED", _("proposed")
    OPEN = "OPEN", _("open")
    CLOSED = "CLOSED", _("closed")


class Question(models.TextChoices):
    """What is talked about before a work opens, one question a page, in this order."""

    PURPOSE = "PURPOSE", _("What is it for?")
    FIXED = "FIXED", _("What is fixed already, and who fixed it?")
    OPEN = "OPEN", _("What is open?")
    SERVICES = "SERVICES", _("Which services is it about?")
    MISSING = "MISSING", _("Who is missing, and who could introduce us?")
    NEEDS = "NEEDS", _("What time and money will it need?")
    POWER = "POWER", _("What can we honestly promise people?")
    COMMITMENT = "COMMITMENT", _("What do we promise each other?")

    @property
    def slug(self) -> str:
        """As it stands in an address."""
        return self.value.lower()


class ToldBy(models.TextChoices):
    """How an answer reached the screen."""

    SCREEN = "SCREEN", _("written on a screen")
    PAPER = "PAPER", _("from paper")
    PHONE = "PHONE", _("told by phone")


class Layer(models.TextChoices):
    """Where a step of a plan works. A plan has steps at every layer, or says that one is empty."""

    STRATEGY = "STRATEGY", _("strategy")
    SERVICE = "SERVICE", _("service")
    PRACTICE = "PRACTICE", _("practice")


class StepState(models.TextChoices):
    """How a step stands. Late is worked out from its day, never stored."""

    OPEN = "OPEN", _("open")
    DONE = "DONE", _("done")
    DROPPED = "DROPPED", _("dropped")
