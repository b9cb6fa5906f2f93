"""Objecting to a use that somebody once said yes to: it stops there and then, and nobody has to decide it."""

from datetime import date, datetime

from django.utils.translation import gettext as _
from django.utils.translation import override

from alongside.apps.consent.actions.saying import say_permission
from alongside.apps.consent.enums import SaidOn
from alongside.apps.consent.models import Permission
from alongside.apps.consent.rules.purposes import terms_of
from alongside.apps.consent.rules.saying import may_say
from alongside.apps.people.models import Person
from alongside.apps.places.enums import Language
from alongside.apps.rights.enums import RequestState, Right, StepKind, Way
from alongside.apps.rights.models import DataRequest, RequestStep
from alongside.core.consent.gate import Audience, Speaker
from alongside.kernel.ids import new_secret_id

SAID_ON = {
    Way.SCREEN: SaidOn.SCREEN,
    Way.PHONE: SaidOn.PHONE,
    Way.LETTER: SaidOn.PAPER,
    Way.EMAIL: SaidOn.PAPER,
    Way.SPOKEN: SaidOn.SPOKEN,
}


def stop_use(*, request: DataRequest, day: date, now: datetime) -> bool:
    """Every yes of theirs to the purpose the request names is taken back. Whether that answers it: where they
    wrote more, somebody reads it. Called in the transaction in which the request is written."""
    person, keyed_by = request.person, request.keyed_in_by
    if request.kind != Right.OBJECT or person is None or (terms := terms_of(request.purpose)) is None:
        return False
    channel = SAID_ON[Way(request.way)]
    if not may_say(person, speaker=Speaker.OWN, by=person, keyed_by=keyed_by, channel=channel, day=day):
        return False
    _take_back(request, person, keyed_by, channel, now)
    with override(request.language if request.language in ("en", "cy") else "en"):
        done = _("Stopped at once, by itself: %(purpose)s.") % {"purpose": terms.title(request.language)}
    ends = not request.words
    RequestStep.objects.create(
        place_id=request.place_id,
        request=request,
        kind=StepKind.ANSWERED if ends else StepKind.STOPPED,
        by=keyed_by or person,
        on=day,
        at=now,
        words=done,
        language=request.language,
        form_token=new_secret_id(),
    )
    if ends:
        request.state = RequestState.ANSWERED
        request.save(update_fields=["state"])
    return True


def _take_back(
    request: DataRequest, person: Person, keyed_by: Person | None, channel: SaidOn, now: datetime
) -> None:
    held = Permission.objects.filter(
        person=person, by=person, speaker=Speaker.OWN, purpose=request.purpose, is_yes=True
    )
    for word in held.order_by("id"):
        say_permission(
            person=person,
            purpose=word.purpose,
            audience=Audience(to=word.to),
            is_yes=False,
            until=None,
            speaker=Speaker.OWN,
            by=person,
            now=now,
            form_token=new_secret_id(),
            language=Language(request.language),
            channel=channel,
            keyed_by=keyed_by,
        )
