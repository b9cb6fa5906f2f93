"""Who may change a figure, and what a figure can be."""

import uuid
from decimal import Decimal

from django.utils.translation import gettext_lazy as _

from alongside.apps.places.enums import BETWEEN, THRESHOLDS, UNITS, FigureKey, Unit
from alongside.kernel.verdict import YES, Verdict, no

LARGEST = Decimal(1_000_000)
LAST_HOUR = 23


def may_set_figure(key: FigureKey, value: Decimal, *, decision_id: uuid.UUID | None) -> Verdict:
    """Thresholds belong to both sides: they change only by a decision, whose standing is checked above."""
    if key in THRESHOLDS and decision_id is None:
        return no(
            _("This figure belongs to both sides."),
            _("Write a decision about it in the decision book; once it stands on both sides, it changes."),
        )
    return figure_makes_sense(key, value)


def figure_makes_sense(key: FigureKey, value: Decimal) -> Verdict:
    """A share is a part of one; everything else is a whole number. None is below zero."""
    if not value.is_finite() or value < 0 or value > LARGEST:
        return no(_("That number cannot be right."), _("Give a number that is not below zero."))
    if UNITS[key] == Unit.SHARE:
        return _share_makes_sense(key, value)
    if value != value.to_integral_value():
        return no(_("This figure is a whole number."))
    if UNITS[key] == Unit.HOUR and value > LAST_HOUR:
        return no(_("A day has 24 hours."), _("Give an hour from 0 to 23."))
    return _between(key, value)


def _between(key: FigureKey, value: Decimal) -> Verdict:
    least, most = BETWEEN.get(key, (0, int(LARGEST)))
    if least <= value <= most:
        return YES
    words = _("Give a number from %(least)s to %(most)s.") % {"least": least, "most": most}
    return no(_("That number cannot be right."), words)


def _share_makes_sense(key: FigureKey, value: Decimal) -> Verdict:
    if value > 1:
        return no(_("A share is at most 1, that is 100 of every 100."))
    if key == FigureKey.SHARE_TOLERANCE and value >= Decimal("0.5"):
        return no(_("From one half on, both sides could count as absent at once."), _("Give less than 0.5."))
    return YES
