"""Codes stored about checks, with the words people see."""

from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from alongside.core.suitability.rules import Activity, Why, Workforce


class Level(models.TextChoices):
    """What kind of certificate it is."""

    BASIC = "BASIC", _("basic")
    STANDARD = "STANDARD", _("standard")
    ENHANCED = "ENHANCED", _("enhanced")


class ProofKind(models.TextChoices):
    """What else was seen of somebody."""

    REFERENCE = "REFERENCE", _("a reference")
    TRAINING = "TRAINING", _("training")


WORKFORCE_WORDS: dict[Workforce, str | Promise] = {
    Workforce.CHILD: _("children"),
    Workforce.ADULT: _("adults"),
    Workforce.BOTH: _("children and adults"),
    Workforce.OTHER: _("other"),
}
ACTIVITY_WORDS: dict[Activity, str | Promise] = {
    Activity.CARE_OR_SUPERVISE: _("caring for children or supervising them"),
    Activity.TEACH_OR_TRAIN: _("teaching, training or instructing"),
    Activity.ADVISE_ON_WELLBEING: _("advice or guidance on wellbeing"),
    Activity.DRIVE: _("driving children"),
    Activity.PERSONAL_CARE: _("personal care: help with washing, dressing, eating or the toilet"),
    Activity.IN_SPECIFIED_PLACE: _("being in a school, nursery or children’s centre with children there"),
    Activity.OTHER_CONTACT: _("something else where one meets children"),
    Activity.NO_CONTACT: _("something without contact with children"),
}
WHY_WORDS: dict[Why, str | Promise] = {
    Why.OFTEN: _("on more than 3 days within 30 days"),
    Why.OVERNIGHT: _("overnight, between 2 and 6 in the morning"),
    Why.ONCE_IS_ENOUGH: _("personal care counts even once"),
    Why.SUPERVISED: _("beside somebody who is checked, while that still took it out"),
    Why.SUPERVISION_COUNTS: _("being supervised does not take it out any more"),
    Why.FAMILY: _("one’s own child only"),
    Why.NOT_LISTED: _("nothing planned that these rules are about"),
    Why.SELDOM: _("on 3 days or fewer within 30 days"),
    Why.OTHER_LAW: _("another law holds in this nation; ask Disclosure Scotland or AccessNI"),
    Why.ADULTS: _("with adults only, which these rules are not about"),
}
RULE_WORDS: dict[Why, str | Promise] = {
    Why.OFTEN: _(
        "Teaching, training, caring for, supervising or advising children, driving them, or being with them"
        " in a specified place, on more than 3 days in a period of 30 days, is regulated activity."
    ),
    Why.OVERNIGHT: _(
        "The same overnight, at any time between 2 and 6 in the morning with contact, is regulated activity."
    ),
    Why.ONCE_IS_ENOUGH: _(
        "Personal care of a child who needs it because of age, illness or disability is regulated activity, "
        "even once."
    ),
    Why.SUPERVISED: _(
        "Unpaid work day to day beside somebody who is checked was not regulated activity in England until 1 "
        "September 2026."
    ),
    Why.SUPERVISION_COUNTS: _(
        "In England, being supervised does not take it out any more, from 1 September 2026."
    ),
    Why.FAMILY: _("Looking after one’s own child is not regulated activity."),
}
WORKFORCE_CHOICES = [(code.value, words) for code, words in WORKFORCE_WORDS.items()]
ACTIVITY_CHOICES = [(code.value, words) for code, words in ACTIVITY_WORDS.items()]
WHY_CHOICES = [(code.value, words) for code, words in WHY_WORDS.items()]
