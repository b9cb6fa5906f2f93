"""Keeping what somebody said: the word itself for ever, and the latest of each speaker for the gate."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from alongside.apps.consent.enums import Purpose, SaidOn, Way
from alongside.apps.consent.models import Permission, Say
from alongside.apps.consent.queries.wordings import kept_wording
from alongside.apps.consent.rules.purposes import terms_of
from alongside.apps.consent.rules.saying import may_be_asked_so, may_be_said_by, may_say
from alongside.apps.consent.rules.until import may_last_until
from alongside.apps.consent.shipped import Terms
from alongside.apps.people.models import Person
from alongside.apps.places.enums import Language
from alongside.core.consent.gate import Audience, Speaker
from alongside.kernel.audit.lines import leave_line
from alongside.kernel.clock import local_day
from alongside.kernel.once import once
from alongside.kernel.verdict import Refused, enforce, no

SENT = no(_("This was sent already, and counted once."))


@transaction.atomic
def say_permission(
    *,
    person: Person,
    purpose: str,
    audience: Audience,
    is_yes: bool,
    until: date | None,
    speaker: Speaker,
    by: Person,
    now: datetime,
    form_token: UUID,
    language: Language,
    channel: SaidOn = SaidOn.SCREEN,
    keyed_by: Person | None = None,
) -> Say:
    """It holds at once: yes until a day, no until another word. Refusing one purpose changes no other."""
    terms, day = _terms(purpose), local_day(now, person.place.time_zone)
    enforce(may_say(person, speaker=speaker, by=by, keyed_by=keyed_by, channel=channel, day=day))
    enforce(may_be_said_by(channel, is_yes=is_yes))
    enforce(may_be_asked_so(terms, audience, is_yes=is_yes))
    enforce(may_last_until(terms, until, is_yes=is_yes, day=day))
    word: dict[str, Any] = {
        "by": by,
        "is_yes": is_yes,
        "reach": audience.reach or "",
        "until": until,
        "at": now,
    }
    whose: dict[str, Any] = {"person": person, "purpose": purpose, "to": audience.to, "speaker": speaker}
    with once(SENT):
        said = Say.objects.create(
            place_id=person.place_id,
            **whose,
            **word,
            wording=kept_wording(person, purpose, now),
            language=language,
            channel=channel,
            keyed_by=keyed_by,
            form_token=form_token,
        )
    Permission.objects.update_or_create(**whose, by=by, defaults={"place_id": person.place_id, **word})
    _leave(said, keyed_by or by)
    return said


def stop_by_message(*, person: Person, way: Way, now: datetime, form_token: UUID) -> Say:
    """STOP, sent back from a number or an address of theirs: no messages that way from now on.

    A no alone is believed of a message; a yes never.
    """
    return say_permission(
        person=person,
        purpose=Purpose.CONTACT,
        audience=Audience(to=way),
        is_yes=False,
        until=None,
        speaker=Speaker.OWN,
        by=person,
        now=now,
        form_token=form_token,
        language=Language(person.language),
        channel=SaidOn.TEXT if way is Way.SMS else SaidOn.EMAIL,
    )


def _terms(purpose: str) -> Terms:
    terms = terms_of(purpose)
    if terms is None:
        raise Refused(no(_("This place does not ask about that any more.")))
    return terms


def _leave(said: Say, actor: Person) -> None:
    leave_line(
        place_id=said.place_id,
        actor_id=actor.id,
        verb="say_permission",
        about="Say",
        about_id=said.id,
        at=said.at,
        details={"purpose": said.purpose, "is_yes": said.is_yes, "channel": said.channel},
    )
