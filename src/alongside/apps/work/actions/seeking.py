"""Saying what is being done about groups with nobody at the table."""

import uuid
from collections.abc import Mapping
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from alongside.apps.people.models import Person
from alongside.apps.places.rules.texts import paragraphs
from alongside.apps.work.enums import Stakeholders
from alongside.apps.work.models import GroupSought, Work
from alongside.apps.work.rules.works import may_run_work
from alongside.kernel.audit.lines import leave_line
from alongside.kernel.clock import local_day
from alongside.kernel.digests import digest
from alongside.kernel.ids import new_id
from alongside.kernel.verdict import Refused, enforce, no

NOTHING = no(
    _("It does not say anything yet."), _("Say who was asked, or why not now, for one group at least.")
)
LONGEST = 500


@transaction.atomic
def say_what_is_done(
    *, work: Work, words: Mapping[Stakeholders, str], by: Person, now: datetime, form_token: uuid.UUID
) -> list[GroupSought]:
    """For each group said anything about: who was asked, or why not now. Sent twice, it is there once."""
    enforce(may_run_work(by, work, local_day(now, work.place.time_zone)))
    said = {group: text for group, text in words.items() if text.strip()}
    if not said:
        raise Refused(NOTHING)
    if GroupSought.objects.filter(form_token=form_token).exists():
        return []
    rows = [
        GroupSought(
            id=new_id(),
            place_id=work.place_id,
            work=work,
            group=group,
            words=paragraphs(text, at_most=LONGEST),
            by=by,
            at=now,
            form_token=form_token if number == 0 else new_id(),
        )
        for number, (group, text) in enumerate(sorted(said.items()))
    ]
    GroupSought.objects.bulk_create(rows)
    leave_line(
        place_id=work.place_id,
        actor_id=by.id,
        verb="say_what_is_done",
        about="Work",
        about_id=work.id,
        at=now,
        details={"groups": sorted(said), "words": digest(dict(sorted(said.items())))},
    )
    return rows
