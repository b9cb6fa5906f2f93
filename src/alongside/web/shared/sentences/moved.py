"""A step past its day, and how often that day was moved before."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext


def was_due(day: str, times_moved: int) -> str:
    """ "Was due 3 May, after being moved 2 times"."""
    said = _("Was due %(day)s") % {"day": day}
    return f"{said}, {moved(times_moved)}" if times_moved else said


def moved(times: int) -> str:
    """In the middle of a sentence."""
    return ngettext("after being moved %(n)d time", "after being moved %(n)d times", times) % {"n": times}
