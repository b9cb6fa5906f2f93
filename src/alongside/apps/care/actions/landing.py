"""Saying quietly that a text landed badly, and answering it in private."""

import uuid
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from alongside.apps.care.models import Landed, LandedHeard
from alongside.apps.care.queries.texts import Landing, hearers_of
from alongside.apps.care.rules.landing import may_answer_landed, may_say_landed
from alongside.apps.people.models import Person
from alongside.apps.places.rules.texts import paragraphs
from alongside.kernel.audit.lines import leave_line
from alongside.kernel.clock import local_day
from alongside.kernel.outbox import queue, queue_all
from alongside.kernel.verdict import Refused, enforce, no


@transaction.atomic
def say_landed(
    *, text: Landing, words: str, language: str, by: Person, now: datetime, form_token: uuid.UUID
) -> Landed:
    """To those who facilitate or lead, and to nobody else. Sent twice, it is said once."""
    if sent := Landed.objects.filter(form_token=form_token, raised_by=by).first():
        return sent
    hearers = hearers_of(text, by, local_day(now, text.place.time_zone))
    enforce(may_say_landed(by, hearers, now))
    landed = Landed.objects.create(
        place=text.place,
        about=text.kind,
        about_id=text.about_id,
        work=text.work,
        raised_by=by,
        words=paragraphs(words, at_most=1000),
        language=language,
        raised_at=now,
        form_token=form_token,
    )
    rows = [LandedHeard(place=text.place, landed=landed, person_id=one) for one in sorted(hearers)]
    LandedHeard.objects.bulk_create(rows)
    _leave(landed, by, now, "say_landed")
    queue_all(place_id=text.place.id, person_ids=hearers, kind="landed_badly", about_id=landed.id, now=now)
    return landed


@transaction.atomic
def answer_landed(*, landed: Landed, reply: str, language: str, by: Person, now: datetime) -> Landed:
    """Read by whoever said it, and by those it was said to."""
    landed = Landed.objects.select_for_update().get(pk=landed.pk)
    enforce(may_answer_landed(by, landed))
    said = paragraphs(reply, at_most=1000)
    if not said:
        raise Refused(no(_("It does not say anything yet."), _("Write a few words, in your own way.")))
    landed.reply, landed.reply_language = said, language
    landed.answered_by, landed.answered_at = by, now
    landed.save(update_fields=["reply", "reply_language", "answered_by", "answered_at"])
    _leave(landed, by, now, "answer_landed")
    queue(
        place_id=landed.place_id,
        person_id=landed.raised_by_id,
        kind="landed_answered",
        about_id=landed.id,
        now=now,
    )
    return landed


def _leave(landed: Landed, by: Person, now: datetime, verb: str) -> None:
    """Who said it stands in no line: the chain is read by more people than those who heard it."""
    leave_line(
        place_id=landed.place_id,
        actor_id=None if verb == "say_landed" else by.id,
        verb=verb,
        about="Landed",
        about_id=landed.id,
        at=now,
    )
