"""Writing down a certificate, a reference or a training that one saw; looking it up again; ending it."""

import uuid
from datetime import date, datetime

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from alongside.apps.checks.actions.lines import leave
from alongside.apps.checks.drafts import CheckDraft, ProofDraft
from alongside.apps.checks.models import Check, Proof
from alongside.apps.checks.queries.suiting import checks_to_look_at, suiting_of
from alongside.apps.checks.rules.looking import HOLDERS, may_write_checks_of
from alongside.apps.people.models import Person, Role
from alongside.apps.people.rules.roles import on_day
from alongside.apps.places.models import Place
from alongside.apps.places.rules.texts import line
from alongside.kernel.clock import local_day
from alongside.kernel.digests import digest
from alongside.kernel.once import once
from alongside.kernel.outbox import queue, queue_all
from alongside.kernel.verdict import Refused, enforce, no

LONGEST_NUMBER = 20
KNOWN = no(_("That certificate is written down already."))
NOT_YET = no(_("That day has not come yet."), _("Write it down once it has."))
NOT_NEEDED = no(
    _("Asking for a check that what somebody does cannot have is unlawful."),
    _("Write down first what they plan. If the rules then say that it is likely regulated, ask."),
)
FITS = no(_("They have a check that fits."), _("Nothing has to be asked."))


@transaction.atomic
def record_check(*, person: Person, place: Place, draft: CheckDraft, by: Person, now: datetime) -> Check:
    """What may be kept of it, by whoever saw it."""
    today = local_day(now, place.time_zone)
    enforce(may_write_checks_of(by, person, place, today))
    if max(draft.issued_on, draft.seen_on) > today:
        raise Refused(NOT_YET)
    number = line(draft.number, at_most=LONGEST_NUMBER).upper().replace(" ", "")
    if Check.objects.filter(person=person, number=number, ended_on__isnull=True).exists():
        raise Refused(KNOWN)
    with once(KNOWN):
        check = Check.objects.create(
            place=place,
            person=person,
            level=draft.level,
            number=number,
            issued_on=draft.issued_on,
            workforce=draft.workforce,
            barred_list=draft.barred_list,
            seen_by=by,
            seen_on=draft.seen_on,
            written_by=by,
            written_at=now,
        )
    leave(check, "record_check", by, now, {"person": str(person.id), "level": draft.level})
    queue(place_id=place.id, person_id=person.id, kind="check_recorded", about_id=check.id, now=now)
    return check


@transaction.atomic
def look_up_check(*, check: Check, on: date, by: Person, now: datetime) -> Check:
    """Looked up at the Update Service: nothing has changed since it was issued."""
    check = Check.objects.select_for_update(of=("self",)).select_related("person", "place").get(pk=check.pk)
    today = local_day(now, check.place.time_zone)
    enforce(may_write_checks_of(by, check.person, check.place, today))
    if on > today:
        raise Refused(NOT_YET)
    if check.ended_on is not None or check.updated_on == on:
        return check
    check.updated_on = on
    check.save(update_fields=["updated_on"])
    leave(check, "look_up_check", by, now, {"on": on.isoformat()})
    return check


@transaction.atomic
def end_check(*, check: Check, by: Person, now: datetime) -> Check:
    """It does not count any more. Pressed twice, once."""
    check = Check.objects.select_for_update(of=("self",)).select_related("person", "place").get(pk=check.pk)
    today = local_day(now, check.place.time_zone)
    enforce(may_write_checks_of(by, check.person, check.place, today))
    if check.ended_on is None:
        check.ended_on = today
        check.save(update_fields=["ended_on"])
        leave(check, "end_check", by, now, {})
    return check


@transaction.atomic
def record_proof(
    *, person: Person, place: Place, draft: ProofDraft, by: Person, now: datetime, form_token: uuid.UUID
) -> Proof:
    """A reference or a training. Sent twice, it is there once."""
    today = local_day(now, place.time_zone)
    enforce(may_write_checks_of(by, person, place, today))
    if sent := Proof.objects.filter(form_token=form_token).first():
        return sent
    if draft.dated_on > today:
        raise Refused(NOT_YET)
    proof = Proof.objects.create(
        place=place,
        person=person,
        kind=draft.kind,
        what=line(draft.what, at_most=160),
        dated_on=draft.dated_on,
        good_until=draft.good_until,
        seen_by=by,
        written_at=now,
        form_token=form_token,
    )
    leave(
        proof,
        "record_proof",
        by,
        now,
        {"person": str(person.id), "kind": draft.kind, "what": digest(proof.what)},
    )
    return proof


@transaction.atomic
def ask_for_check(*, person: Person, place: Place, by: Person, now: datetime) -> None:
    """A letter: please show us a check. Only where the rules say that what they plan is likely regulated."""
    today = local_day(now, place.time_zone)
    enforce(may_write_checks_of(by, person, place, today))
    how = suiting_of(person, place, today)
    if not how.finding.ask:
        raise Refused(NOT_NEEDED)
    if how.fits is not None:
        raise Refused(FITS)
    leave(person, "ask_for_check", by, now, {"why": how.finding.why})
    queue(place_id=place.id, person_id=person.id, kind="check_asked", about_id=person.id, now=now)


def remind_of_checks(*, place: Place, now: datetime) -> None:
    """Whoever it is about, and whoever looks after checks, hear in time that one is to be looked at again."""
    today = local_day(now, place.time_zone)
    held = Role.objects.filter(on_day(today), place=place, kind__in=HOLDERS)
    holders = set(held.values_list("person_id", flat=True))
    for check, _on in checks_to_look_at(place, today):
        told = holders | {check.person_id}
        queue_all(
            place_id=place.id, person_ids=told, kind="check_ends", about_id=check.id, now=now, once=True
        )
