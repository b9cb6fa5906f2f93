"""A note before hard words, and looking after whoever told them."""

import uuid
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from alongside.apps.care.enums import CareState
from alongside.apps.care.models import AfterCare
from alongside.apps.care.queries.stories import Story
from alongside.apps.care.rules.caring import (
    PROMISED,
    may_note_words,
    may_promise_care,
    may_say_of_care,
)
from alongside.apps.people.models import Person
from alongside.apps.places.rules.texts import line
from alongside.kernel.audit.lines import leave_line
from alongside.kernel.clock import local_day
from alongside.kernel.once import once
from alongside.kernel.outbox import queue
from alongside.kernel.verdict import Refused, enforce, no

FURTHEST = timedelta(days=365)
MORNING = time(9)


@transaction.atomic
def note_words(*, story: Story, tells_of: str, language: str, by: Person, now: datetime) -> None:
    """What it tells of stands before the words; they open on asking. Emptied, the words stand open again."""
    enforce(may_note_words(by, story.work, story.writers, local_day(now, story.work.place.time_zone)))
    note = line(tells_of, at_most=120) if tells_of.strip() else ""
    for words in story.words:
        words.tells_of, words.note_language = note, language if note else ""
        words.save(update_fields=["tells_of", "note_language"])
    _leave(
        story.work.place_id,
        story.kind.value.title(),
        story.about_id,
        by,
        now,
        "note_words",
        {"is_noted": bool(note)},
    )


@transaction.atomic
def promise_care(
    *, story: Story, what: str, language: str, due_on: date, by: Person, now: datetime, form_token: uuid.UUID
) -> AfterCare:
    """Whoever promises is reminded on its day; whoever told the story hears of it now. Sent twice, once."""
    if sent := AfterCare.objects.filter(form_token=form_token, by=by).first():
        return sent
    today = local_day(now, story.work.place.time_zone)
    enforce(may_promise_care(by, story.teller, story.work, today))
    if story.teller is None or not today <= due_on <= today + FURTHEST:
        raise Refused(no(_("That day is over, or too far away."), _("Choose a day within a year.")))
    with once(PROMISED):
        care = AfterCare.objects.create(
            place_id=story.work.place_id,
            about=story.kind,
            about_id=story.about_id,
            work=story.work,
            person=story.teller,
            by=by,
            what=line(what, at_most=300),
            language=language,
            due_on=due_on,
            promised_at=now,
            form_token=form_token,
        )
    _leave(care.place_id, "AfterCare", care.id, by, now, "promise_care", {"due_on": str(due_on)})
    queue(place_id=care.place_id, person_id=care.person_id, kind="care_promised", about_id=care.id, now=now)
    morning = datetime.combine(due_on, MORNING, ZoneInfo(story.work.place.time_zone))
    queue(
        place_id=care.place_id,
        person_id=by.id,
        kind="care_due",
        about_id=care.id,
        now=now,
        send_after=max(now, morning),
    )
    return care


@transaction.atomic
def say_of_care(*, care: AfterCare, state: CareState, by: Person, now: datetime) -> AfterCare:
    """It happened, or it is not wanted: both are fine, and neither is asked why."""
    care = (
        AfterCare.objects.select_for_update(of=("self",))
        .select_related("person__place", "work")
        .get(pk=care.pk)
    )
    enforce(may_say_of_care(by, care, local_day(now, care.person.place.time_zone)))
    care.state, care.said_by, care.said_at = state, by, now
    care.save(update_fields=["state", "said_by", "said_at"])
    _leave(care.place_id, "AfterCare", care.id, by, now, "say_of_care", {"state": state})
    return care


def _leave(
    place_id: uuid.UUID,
    about: str,
    about_id: uuid.UUID,
    by: Person,
    now: datetime,
    verb: str,
    details: dict[str, object],
) -> None:
    leave_line(
        place_id=place_id, actor_id=by.id, verb=verb, about=about, about_id=about_id, at=now, details=details
    )
