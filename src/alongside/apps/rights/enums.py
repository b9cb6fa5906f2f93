"""Codes stored of what is asked about data, with the words people see."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from alongside.core.rights.breaches import Risk


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
    STOPPED = "STOPPED", _("the use was stopped")
    EXTENDED = "EXTENDED", _("more time, because it is complex")
    COPIED = "COPIED", _("their copy was made, on paper or as a file")
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


class BreachKind(models.TextChoices):
    """What is written down of a breach, one row for each; nothing of it is ever changed."""

    MORE = "MORE", _("more is known")
    RISK = "RISK", _("the risk was weighed")
    REPORTED = "REPORTED", _("reported to the Information Commissioner")
    NOT_REPORTED = "NOT_REPORTED", _("not reported, and why not")
    TOLD = "TOLD", _("the people it is about were told")
    NOT_TOLD = "NOT_TOLD", _("the people were not told, and why not")
    MENDED = "MENDED", _("what was done so that it does not happen again")
    CLOSED = "CLOSED", _("closed")


RISK_CHOICES = [
    (Risk.UNLIKELY.value, _("a risk to people is unlikely")),
    (Risk.LIKELY.value, _("there is a risk to people")),
    (Risk.HIGH.value, _("the risk to people is high")),
]


class Keep(models.TextChoices):
    """What is kept for a while once it is over, and then goes by itself; in the order people read of it."""

    LETTERS = "LETTERS", _("letters that were sent")
    TIMES_ASKED = "TIMES_ASKED", _("when somebody was asked something")
    ANSWER_WORDS = "ANSWER_WORDS", _("what people answered in their own words")
    SHEET_WORDS = "SHEET_WORDS", _("what was read on sheets that were never counted")
    SIGNED_WORDS = "SIGNED_WORDS", _("the words somebody signed a commitment with")
    NEEDS = "NEEDS", _("what makes it possible for somebody to come")
    CHECKS = "CHECKS", _("checks that were seen")
    PROOFS = "PROOFS", _("references and training that were seen")
    PLANNED = "PLANNED", _("what somebody was down to do with children")
    GONE_ON = "GONE_ON", _("why somebody was let go on without a check")
    BREACHES = "BREACHES", _("the words of the log of breaches")
    REQUESTS = "REQUESTS", _("the words of requests about data")
    HOLDS = "HOLDS", _("why something was held")
    BOOK_WORDS = "BOOK_WORDS", _("words written in the books")
    PEOPLE = "PEOPLE", _("the record of somebody who has left")
    CARE = "CARE", _("who promised to look after whom")
    LANDED = "LANDED", _("what landed badly with somebody")
    CONCERNS = "CONCERNS", _("concerns about somebody’s safety")


class Basis(models.TextChoices):
    """By which law it may be used at all."""

    TASK = "TASK", _("a task in the public interest (UK GDPR Article 6(1)(e))")
    YES = "YES", _("the yes of whom it is about (UK GDPR Article 6(1)(a))")
    DUTY = "DUTY", _("a duty of law (UK GDPR Article 6(1)(c))")
