"""From the outset: who was there when, in words."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from alongside.core.measures.outset import Outset
from alongside.web.shared.sentences.amounts import day
from alongside.web.shared.sentences.sides import Sides


def in_short(outset: Outset, sides: Sides) -> str:
    """Whether citizens were there before the first decision, in a sentence."""
    if outset.firsts.citizen_at_table_on is None:
        return _("%(C)s have no seat at the table yet.") % sides.words
    there = outset.citizens_there_for_first_decision
    if there is None:
        return _("%(C)s were at the table before anything was decided.") % sides.words
    if there:
        return _("%(C)s were at the table when the first decision was taken.") % sides.words
    return _("The first decision was taken before %(c)s came to the table.") % sides.words


def since_opening(days: int | None) -> str:
    """ "12 days after the work began"."""
    if days is None:
        return _("not yet")
    if days == 0:
        return _("on the day the work began")
    if days < 0:
        return ngettext("%(n)s day before the work began", "%(n)s days before the work began", -days) % {
            "n": -days
        }
    return ngettext("%(n)s day after the work began", "%(n)s days after the work began", days) % {"n": days}


def rows(outset: Outset, sides: Sides) -> list[tuple[str, str, str]]:
    """What happened first, when, and how long after the opening."""
    firsts = outset.firsts
    lines = (
        (
            _("First of %(c)s at the table") % sides.words,
            firsts.citizen_at_table_on,
            outset.days_to_citizen_at_table,
        ),
        (_("First decision"), firsts.decision_on, outset.days_to_decision),
        (_("First money"), firsts.money_on, outset.days_to_money),
    )
    return [(label, day(on) if on else "–", since_opening(days)) for label, on, days in lines]


def money_says(outset: Outset, sides: Sides) -> str:
    """Whether citizens were there before the first money."""
    there = outset.citizens_there_for_first_money
    if there is None:
        return _("No money is written in the books yet.")
    if there:
        return _("%(C)s were at the table when the first money was given.") % sides.words
    return _("The first money was given before %(c)s came to the table.") % sides.words
