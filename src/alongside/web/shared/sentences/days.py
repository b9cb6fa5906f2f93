"""When an entry happened, in words: its day, or its month where only that is kept."""

from django.utils.formats import date_format

from alongside.apps.books.models import Entry


def day_of(entry: Entry) -> str:
    """``3 November 2026``, or ``November 2026``."""
    return date_format(entry.happened_on, "F Y" if entry.month_only else "j F Y")


def full_day_of(entry: Entry) -> str:
    """``Tuesday 3 November 2026``, or ``November 2026``."""
    return date_format(entry.happened_on, "F Y" if entry.month_only else "l j F Y")


def plain_day_of(entry: Entry) -> str:
    """``2026-11-03``, or ``2026-11``: for files."""
    return f"{entry.happened_on:%Y-%m}" if entry.month_only else entry.happened_on.isoformat()
