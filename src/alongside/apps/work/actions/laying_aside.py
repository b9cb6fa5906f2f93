"""Laying an idea aside with its reason, and taking it up again."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from alongside.apps.people.models import Person
from alongside.apps.places.rules.texts import paragraphs
from alongside.apps.work.actions.answering import touch_beginning
from alongside.apps.work.actions.proposing import leave_answer
from alongside.apps.work.enums import ToldBy
from alongside.apps.work.models import LaidAside, Work
from alongside.apps.work.queries.beginning import idea_at_this_moment
from alongside.apps.work.queries.tables import seated_people
from alongside.apps.work.rules.laying_aside import may_lay_aside, may_take_up_again
from alongside.kernel.clock import local_day
from alongside.kernel.outbox import queue_all
from alongside.kernel.verdict import Refused, enforce, no

MOST = 1000


@transaction.atomic
def lay_aside(*, work: Work, reason: str, by: Person | None, now: datetime, language: str = "") -> Work:
    """It does not go on for now. Whoever had it and its table are told why; sent twice, it is said once."""
    work, said = idea_at_this_moment(work), paragraphs(reason, at_most=MOST)
    before = work.beginning.laid_aside
    if before is not None and by is not None and (before.by_id, before.reason) == (by.id, said):
        return work
    enforce(may_lay_aside(by, work, local_day(now, work.place.time_zone)))
    if not said:
        raise Refused(no(_("An idea is laid aside with its reason."), _("Write a sentence.")))
    work.beginning.laid_aside = LaidAside.objects.create(
        place_id=work.place_id, work=work, reason=said, language=language or work.language, by=by, at=now
    )
    work.beginning.save(update_fields=["laid_aside"])
    leave_answer(work, by, now, "lay_aside", said, ToldBy.SCREEN)
    queue_all(
        place_id=work.place_id,
        person_ids=_to_be_told(work, by, now),
        kind="idea_laid_aside",
        about_id=work.id,
        now=now,
    )
    return work


@transaction.atomic
def take_up_again(*, work: Work, by: Person | None, now: datetime) -> Work:
    """It goes on where it stopped; a yes said before is asked for anew."""
    work = idea_at_this_moment(work)
    enforce(may_take_up_again(by, work, local_day(now, work.place.time_zone)))
    LaidAside.objects.filter(work=work, taken_up_at__isnull=True).update(taken_up_by=by, taken_up_at=now)
    work.beginning.laid_aside = None
    work.beginning.save(update_fields=["laid_aside"])
    touch_beginning(work, now)
    leave_answer(work, by, now, "take_up_again", "", ToldBy.SCREEN)
    queue_all(
        place_id=work.place_id,
        person_ids=_to_be_told(work, by, now),
        kind="idea_taken_up",
        about_id=work.id,
        now=now,
    )
    return work


def _to_be_told(work: Work, by: Person | None, now: datetime) -> set[UUID]:
    people = seated_people(work, local_day(now, work.place.time_zone))
    if work.beginning.proposed_by_id is not None:
        people.add(work.beginning.proposed_by_id)
    return people - {by.id} if by else people
