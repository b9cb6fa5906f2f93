"""A legal hold: nothing of somebody is erased for now, and it says why and until when."""

from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from alongside.apps.people.models import Person
from alongside.apps.places.rules.texts import paragraphs
from alongside.apps.rights.models import LegalHold
from alongside.apps.rights.rules.erasing import may_hold, may_lift_hold
from alongside.kernel.audit.lines import leave_line
from alongside.kernel.clock import local_day
from alongside.kernel.verdict import Refused, enforce, no


@transaction.atomic
def hold_data(
    *, person: Person, reason: str, until: date, by: Person, form_token: UUID, now: datetime
) -> LegalHold:
    """Erasing and retention stop at it."""
    if (sent := LegalHold.objects.filter(form_token=form_token).first()) is not None:
        return sent
    enforce(may_hold(by, person, person.place, until, local_day(now, person.place.time_zone)))
    written = paragraphs(reason, at_most=1000)
    if not written:
        raise Refused(no(_("It does not say why."), _("Name the claim or the law that wants it kept.")))
    hold = LegalHold.objects.create(
        place_id=person.place_id,
        person=person,
        reason=written,
        until=until,
        set_by=by,
        set_at=now,
        form_token=form_token,
    )
    _leave(hold, by, "hold_data", now)
    return hold


@transaction.atomic
def lift_hold(*, hold: LegalHold, by: Person, now: datetime) -> LegalHold:
    """The reason is gone."""
    rows = LegalHold.objects.select_for_update(of=("self",)).select_related("place")
    held = rows.get(id=hold.id)
    enforce(may_lift_hold(by, held, held.place, local_day(now, held.place.time_zone)))
    held.lifted_by, held.lifted_at = by, now
    held.save(update_fields=["lifted_by", "lifted_at"])
    _leave(held, by, "lift_hold", now)
    return held


def _leave(hold: LegalHold, by: Person, verb: str, now: datetime) -> None:
    leave_line(
        place_id=hold.place_id,
        actor_id=by.id,
        verb=verb,
        about="LegalHold",
        about_id=hold.id,
        at=now,
        details={"person": str(hold.person_id)},
    )
