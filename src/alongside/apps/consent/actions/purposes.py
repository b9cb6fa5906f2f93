"""A place's own purposes, and its own words for any."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from alongside.apps.consent.enums import Kind
from alongside.apps.consent.models import NamedBody, OwnPurpose, Wording
from alongside.apps.consent.queries.wordings import newest_number
from alongside.apps.consent.rules.purposes import may_tend_purposes, terms_of
from alongside.apps.people.models import Organisation, Person
from alongside.apps.places.rules.texts import line, paragraphs
from alongside.core.consent.ages import Readers
from alongside.kernel.audit.lines import leave_line
from alongside.kernel.clock import local_day
from alongside.kernel.once import once
from alongside.kernel.verdict import enforce, no

WRITTEN = no(_("Somebody wrote these words anew just now."), _("Read theirs first."))
ADDED = no(_("This place asks about that already."))
MOST_MONTHS = 36
_ABOUT = {"write_wording": "Wording", "name_body": "NamedBody"}


@transaction.atomic
def add_purpose(
    *,
    kind: Kind,
    own_say_from: int,
    months: int,
    titles: tuple[str, str],
    asks: tuple[str, str],
    more: tuple[str, str],
    by: Person,
    now: datetime,
    form_token: UUID,
) -> OwnPurpose:
    """A further purpose with its words, each text in English and in Welsh."""
    enforce(may_tend_purposes(by, by.place, local_day(now, by.place.time_zone)))
    with once(ADDED):
        purpose = OwnPurpose.objects.create(
            place_id=by.place_id,
            code=f"own-{form_token.hex[:12]}",
            kind=kind,
            own_say_from=own_say_from,
            months=min(max(months, 1), MOST_MONTHS),
            title_en=line(titles[0], at_most=80),
            title_cy=line(titles[1], at_most=80),
            made_by=by,
            made_at=now,
            form_token=form_token,
        )
    _write(purpose.code, Readers.GROWN, asks, more, by, now)
    _leave("add_purpose", purpose.id, by, now, {"kind": kind})
    return purpose


@transaction.atomic
def write_wording(
    *, purpose: str, readers: Readers, asks: tuple[str, str], more: tuple[str, str], by: Person, now: datetime
) -> Wording:
    """New words for those asked from now on. A yes to the words before stands until its day."""
    enforce(may_tend_purposes(by, by.place, local_day(now, by.place.time_zone)))
    if terms_of(purpose) is None:
        raise LookupError(purpose)
    wording = _write(purpose, readers, asks, more, by, now)
    _leave("write_wording", wording.id, by, now, {"purpose": purpose, "readers": readers})
    return wording


@transaction.atomic
def name_body(*, purpose: str, organisation: Organisation, by: Person, now: datetime) -> NamedBody:
    """From now on people are asked about this body too, each by its name."""
    enforce(may_tend_purposes(by, by.place, local_day(now, by.place.time_zone)))
    terms = terms_of(purpose)
    if terms is None or terms.kind is not Kind.BODY:
        raise LookupError(purpose)
    with once(ADDED):
        named = NamedBody.objects.create(
            place_id=by.place_id, purpose=purpose, organisation=organisation, named_by=by, named_at=now
        )
    _leave("name_body", named.id, by, now, {"purpose": purpose, "organisation": str(organisation.id)})
    return named


@transaction.atomic
def end_purpose(*, purpose: OwnPurpose, by: Person, now: datetime) -> OwnPurpose:
    """Nobody is asked any more, and nothing is allowed by it from now on."""
    enforce(may_tend_purposes(by, by.place, local_day(now, by.place.time_zone)))
    purpose.ended_at = now
    purpose.save(update_fields=["ended_at"])
    _leave("end_purpose", purpose.id, by, now, {})
    return purpose


def _write(
    purpose: str, readers: Readers, asks: tuple[str, str], more: tuple[str, str], by: Person, now: datetime
) -> Wording:
    with once(WRITTEN):
        return Wording.objects.create(
            place_id=by.place_id,
            purpose=purpose,
            readers=readers,
            number=newest_number(by.place, purpose, readers, now) + 1,
            asks_en=line(asks[0], at_most=300),
            asks_cy=line(asks[1], at_most=300),
            more_en=paragraphs(more[0], at_most=1000),
            more_cy=paragraphs(more[1], at_most=1000),
            written_by=by,
            since=now,
        )


def _leave(verb: str, about_id: UUID, by: Person, now: datetime, details: dict[str, str]) -> None:
    leave_line(
        place_id=by.place_id,
        actor_id=by.id,
        verb=verb,
        about=_ABOUT.get(verb, "OwnPurpose"),
        about_id=about_id,
        at=now,
        details=details,
    )
