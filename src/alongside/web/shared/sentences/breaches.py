"""What the clock of a breach says: a sentence with its moment and its law."""

from datetime import datetime
from zoneinfo import ZoneInfo

from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from alongside.apps.places.models import Place
from alongside.apps.rights.rules.breaches import BreachReading


def moment(at: datetime, place: Place) -> str:
    """ "23 November 2026, 09:30", on the clock of the place."""
    return date_format(localtime(at, ZoneInfo(place.time_zone)), "j F Y, H:i")


def breach_said(reading: BreachReading, place: Place) -> str:
    """By when it is to be reported, or what became of that."""
    if reading.clock is not None:
        return _running(reading, place)
    if reading.is_closed:
        return _("It is closed.")
    said = (
        _("It was reported.")
        if reading.known.is_reported
        else _("It is not reported; the reason stands below.")
    )
    if "PEOPLE" in reading.owed:
        tell = _("The risk is high: the people it is about are to be told without undue delay.")
        return f"{said} {tell}"
    return said


def _running(reading: BreachReading, place: Place) -> str:
    clock, law = reading.clock, reading.law.source if reading.law else ""
    if clock is None:
        return ""
    if clock.is_late:
        late = _(
            "It was to be reported by %(moment)s (%(law)s). Report it now, and write down what held it up."
        )
        return late % {"moment": moment(clock.report_by, place), "law": law}
    said = ngettext(
        "%(n)d hour is left: to be reported by %(moment)s (%(law)s), unless a risk to people is unlikely.",
        "%(n)d hours are left: to be reported by %(moment)s (%(law)s), unless a risk to people is unlikely.",
        clock.hours_left,
    )
    return said % {"n": clock.hours_left, "moment": moment(clock.report_by, place), "law": law}


def breach_tag(reading: BreachReading) -> tuple[str, str]:
    """A tag and its few words."""
    if reading.is_closed:
        return "stands", _("closed")
    if reading.clock is not None and reading.clock.is_late:
        return "late", _("overdue")
    return "waiting", _("open")
