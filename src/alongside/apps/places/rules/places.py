"""What a new place has to be."""

from zoneinfo import ZoneInfo

from django.utils.translation import gettext_lazy as _

from alongside.apps.places.models import Place
from alongside.apps.places.rules.holidays import nations_with_holidays
from alongside.apps.places.rules.slugs import may_take_slug
from alongside.kernel.verdict import YES, Verdict, no

TAKEN = no(_("That address is taken."), _("An address once used is never used again. Choose another."))


def may_open_place(slug: str, *, nation: str, time_zone: str) -> Verdict:
    """Places are opened by whoever keeps the server; what they say has to hold together."""
    if not (verdict := may_take_slug(slug)):
        return verdict
    if Place.objects.filter(slug=slug).exists():
        return TAKEN
    if nation not in nations_with_holidays():
        return no(
            _("The bank holidays of that nation are not known here."),
            _("Add them to bank_holidays.csv with their source, so that working days can be counted."),
        )
    if not _is_known(time_zone):
        return no(_("That time zone is not known."), _("Write it like Europe/London."))
    return YES


def _is_known(time_zone: str) -> bool:
    try:
        ZoneInfo(time_zone)
    except (LookupError, ValueError, OSError):
        return False
    return True
