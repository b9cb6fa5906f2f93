"""What an organisation has to be."""

from django.utils.translation import gettext_lazy as _

from alongside.apps.people.enums import OrganisationKind
from alongside.core.shared.sectors import Sector
from alongside.kernel.verdict import YES, Verdict, no

# What a kind means for who pays, where it leaves no choice.
_SECTORS: dict[str, frozenset[str]] = {
    OrganisationKind.PUBLIC_BODY: frozenset({Sector.PUBLIC}),
    OrganisationKind.VOLUNTARY: frozenset({Sector.VOLUNTARY}),
    OrganisationKind.FAITH: frozenset({Sector.FAITH}),
    OrganisationKind.EDUCATION: frozenset(Sector),
    OrganisationKind.PROVIDER: frozenset(Sector),
    OrganisationKind.INFORMAL: frozenset({""}),
}


def sector_fits(kind: OrganisationKind, sector: str) -> Verdict:
    """An informal group pays nobody and has no sector; every other kind has one."""
    if sector in _SECTORS[kind]:
        return YES
    if kind == OrganisationKind.INFORMAL:
        return no(_("An informal group has no sector: it pays nobody."))
    return no(
        _("That sector does not fit this kind of organisation."),
        _("Say who pays: public, voluntary, faith or private."),
    )
