"""How long something is kept, in words."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from alongside.apps.rights.queries.endings import Ending
from alongside.apps.rights.rules.keeping import Length

A_YEAR = 12


def kept_for(ending: Ending, length: Length | None) -> str:
    """ "for 3 years after the work has ended": whole years as years, all else as months."""
    if length is None:
        return _("no length is in force yet")
    return _("for %(length)s %(after)s") % {"length": span(length.months), "after": ending.after}


def span(months: int) -> str:
    """Two years and more as years."""
    if months % A_YEAR == 0 and months > A_YEAR:
        years = months // A_YEAR
        return ngettext("%(n)d year", "%(n)d years", years) % {"n": years}
    return ngettext("%(n)d month", "%(n)d months", months) % {"n": months}
