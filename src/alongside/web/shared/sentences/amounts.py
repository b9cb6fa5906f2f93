"""Amounts as people say them: hours, money, shares, months."""

from datetime import date, timedelta
from fractions import Fraction

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from alongside.apps.places.enums import Unit
from alongside.core.shared.period import Period, last_months

MINUTES_PER_HOUR = 60
PENCE_PER_POUND = 100


def grouped(number: int) -> str:
    """1234 as "1,234"; both our languages write it so."""
    return f"{number:,}"


def counted(unit: Unit, number: int) -> str:
    """ "3 days", "210 minutes": a figure of the place, in the words its number asks for."""
    said = {
        Unit.MINUTES: ngettext("%(n)s minute", "%(n)s minutes", number),
        Unit.DAYS: ngettext("%(n)s day", "%(n)s days", number),
        Unit.WORKING_DAYS: ngettext("%(n)s working day", "%(n)s working days", number),
        Unit.PEOPLE: ngettext("%(n)s person", "%(n)s people", number),
        Unit.WEEKS: ngettext("%(n)s week", "%(n)s weeks", number),
        Unit.TIMES: ngettext("%(n)s time", "%(n)s times", number),
        Unit.YEARS: ngettext("%(n)s year of age", "%(n)s years of age", number),
        Unit.WORDS: ngettext("%(n)s word", "%(n)s words", number),
        Unit.MONTHS: ngettext("%(n)s month", "%(n)s months", number),
        Unit.HOUR: _("%(n)s o’clock"),
        Unit.MONTHS: ngettext("%(n)s month", "%(n)s months", number),
        Unit.YEARS: ngettext("%(n)s year", "%(n)s years", number),
        Unit.WORDS: ngettext("%(n)s word", "%(n)s words", number),
    }
    return said[unit] % {"n": number}


def in_hours(minutes: int) -> int:
    """Whole hours, half an hour upwards counting as one."""
    return (minutes + MINUTES_PER_HOUR // 2) // MINUTES_PER_HOUR


def hours(minutes: int) -> str:
    """ "148 hours"; below one hour, "45 minutes". Rounded to the hour, as sentences are."""
    if minutes < MINUTES_PER_HOUR:
        return ngettext("%(n)s minute", "%(n)s minutes", minutes) % {"n": minutes}
    whole = in_hours(minutes)
    return ngettext("%(n)s hour", "%(n)s hours", whole) % {"n": grouped(whole)}


def exactly(minutes: int) -> str:
    """ "1 hour 30 minutes": to the minute, as an entry is."""
    whole, rest = divmod(minutes, MINUTES_PER_HOUR)
    said = ngettext("%(n)s minute", "%(n)s minutes", rest) % {"n": rest}
    if not whole:
        return said
    long = ngettext("%(n)s hour", "%(n)s hours", whole) % {"n": grouped(whole)}
    return f"{long} {said}" if rest else long


def short_hours(minutes: int | None) -> str:
    """ "148 h" for a table; "not shown" where a figure is held back."""
    if minutes is None:
        return _("not shown")
    if 0 < minutes < MINUTES_PER_HOUR:
        return _("%(n)s min") % {"n": minutes}
    return _("%(n)s h") % {"n": grouped(in_hours(minutes))}


def amount(value: Fraction) -> str:
    """An amount with one decimal where it has one: "4.5", "12"."""
    tenths = round(value * 10)
    whole, rest = divmod(abs(tenths), 10)
    sign = "-" if tenths < 0 else ""
    return f"{sign}{grouped(whole)}.{rest}" if rest else f"{sign}{grouped(whole)}"


def pounds(pence: int) -> str:
    """ "£1,250" or "£12.50"."""
    whole, rest = divmod(pence, PENCE_PER_POUND)
    return f"£{grouped(whole)}.{rest:02d}" if rest else f"£{grouped(whole)}"


def of_100(share: Fraction) -> int:
    """How many of every 100; a share of something never reads 0 nor, unless whole, 100."""
    rounded = round(share * 100)
    if 0 < share < 1:
        return min(max(rounded, 1), 99)
    return rounded


def percent(share: Fraction) -> str:
    """ "20 of every 100"."""
    return _("%(n)s of every 100") % {"n": of_100(share)}


def day(on: date) -> str:
    """ "3 November 2026"."""
    return date_format(on, "j F Y")


def months(period: Period) -> str:
    """ "December 2025 to November 2026"; one month alone as "November 2026"."""
    first, last = date_format(period.start, "F Y"), date_format(period.end - timedelta(days=1), "F Y")
    return first if first == last else _("%(first)s to %(last)s") % {"first": first, "last": last}


def short_months(period: Period) -> str:
    """ "Dec 2025 to Nov 2026", where there is little room."""
    first, last = date_format(period.start, "M Y"), date_format(period.end - timedelta(days=1), "M Y")
    return _("%(first)s to %(last)s") % {"first": first, "last": last}


def lately(period: Period, today: date) -> str:
    """The months, said shortly where they are the last twelve."""
    if period == last_months(today, 12):
        return _("last 12 months")
    return months(period)


def share(part: int, whole: int) -> Fraction:
    """A part of a whole as a fraction; none of nothing."""
    return Fraction(part, whole) if whole else Fraction(0)


def month(first: date) -> str:
    """ "November 2026"."""
    return date_format(first, "F Y")
