"""Making and withdrawing codes that people join with."""

import uuid
from datetime import datetime

from django.db import transaction

from alongside.apps.people.actions.accounts import fresh_code
from alongside.apps.people.enums import CodeKind
from alongside.apps.people.models import Hat, JoinCode, Organisation, Person
from alongside.apps.people.queries.joining import code_made_with
from alongside.apps.people.rules.joining import may_make_code, may_withdraw_code
from alongside.apps.places.rules.texts import line
from alongside.kernel.audit.lines import leave_line
from alongside.kernel.clock import local_day
from alongside.kernel.verdict import enforce


@transaction.atomic
def make_code(
    *,
    kind: CodeKind,
    label: str,
    by: Person,
    now: datetime,
    form_token: uuid.UUID,
    contact: str = "",
    organisation: Organisation | None = None,
    hat: Hat | None = None,
) -> JoinCode:
    """A further code. The same form sent twice gives the same code."""
    if (made := code_made_with(form_token)) is not None:
        return made
    enforce(may_make_code(by, kind, organisation, local_day(now, by.place.time_zone)))
    code = JoinCode.objects.create(
        place_id=by.place_id,
        code=fresh_code(JoinCode.unscoped),  # unscoped: an address on a poster names no place
        kind=kind,
        label=line(label, at_most=120),
        contact=line(contact, at_most=200) if contact else "",
        organisation=organisation,
        made_by=by,
        hat=hat if hat is not None and hat.person_id == by.id else None,
        made_at=now,
        form_token=form_token,
    )
    _leave(code, by, now, "make_code")
    return code


@transaction.atomic
def withdraw_code(*, code: JoinCode, by: Person, now: datetime) -> JoinCode:
    """Nobody joins with it any more; whoever did stays."""
    held = JoinCode.objects.select_for_update(of=("self",)).select_related("place").get(id=code.id)
    enforce(may_withdraw_code(by, held, local_day(now, held.place.time_zone)))
    held.withdrawn_at, held.withdrawn_by = now, by
    held.save(update_fields=["withdrawn_at", "withdrawn_by"])
    _leave(held, by, now, "withdraw_code")
    return held


def _leave(code: JoinCode, by: Person, now: datetime, verb: str) -> None:
    details = {"kind": code.kind, "organisation": str(code.organisation_id or "")}
    leave_line(
        place_id=code.place_id,
        actor_id=by.id,
        verb=verb,
        about="JoinCode",
        about_id=code.id,
        at=now,
        details=details,
    )
