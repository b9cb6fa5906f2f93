"""Adding an organisation people act for."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from alongside.apps.people.enums import OrganisationKind
from alongside.apps.people.models import Organisation, Person
from alongside.apps.people.queries.organisations import organisation_called
from alongside.apps.people.rules.organisations import sector_fits
from alongside.apps.people.rules.persons import may_add_person
from alongside.apps.places.models import Place
from alongside.apps.places.rules.texts import line
from alongside.core.shared.names import name_key
from alongside.kernel.audit.lines import leave_line
from alongside.kernel.once import once
from alongside.kernel.verdict import Refused, enforce, no

HERE = no(_("An organisation of that name is here already."), _("Choose it from the list."))


@transaction.atomic
def add_organisation(
    *, place: Place, name: str, kind: OrganisationKind, sector: str, by: Person | None, now: datetime
) -> Organisation:
    """An organisation, once; a name written alike is the one that is here."""
    enforce(may_add_person(by, place))
    enforce(sector_fits(kind, sector))
    written = line(name, at_most=200)
    if organisation_called(place, written) is not None:
        raise Refused(HERE)
    with once(HERE):
        organisation = Organisation.objects.create(
            place=place, name=written, name_key=name_key(written)[:200], kind=kind, sector=sector
        )
    leave_line(
        place_id=place.id,
        actor_id=by.id if by else None,
        verb="add_organisation",
        about="Organisation",
        about_id=organisation.id,
        at=now,
        details={"kind": kind, "sector": sector},
    )
    return organisation
