"""Words people gave about what may be done with what is known about them."""

import uuid
from datetime import date, datetime
from typing import Any

from alongside.apps.consent.actions.saying import say_permission
from alongside.apps.consent.enums import Purpose, Way
from alongside.apps.consent.models import Permission, Say
from alongside.apps.people.actions.young import add_guardian, choose_age_band
from alongside.apps.people.models import Guardian, Person
from alongside.apps.places.enums import Language
from alongside.core.consent.ages import AgeBand
from alongside.core.consent.gate import THE_PLACE, Audience, Speaker
from alongside.kernel.scoping import scope
from factories.people import BEGINNING

SAID_AT = datetime(2026, 11, 20, 10, 0, tzinfo=BEGINNING.tzinfo)
SAID_ON = date(2026, 11, 20)
UNTIL = date(2027, 5, 20)


def a_say(person: Person, purpose: str, audience: Audience = THE_PLACE, **given: Any) -> Say:
    """A yes of their own until next May, on a screen."""
    said: dict[str, Any] = {
        "is_yes": True,
        "speaker": Speaker.OWN,
        "by": person,
        "now": SAID_AT,
        "form_token": uuid.uuid4(),
        "language": Language.EN,
    } | given
    said.setdefault("until", UNTIL if said["is_yes"] else None)
    with scope(person.place_id):
        return say_permission(person=person, purpose=purpose, audience=audience, **said)


def a_guardian(child: Person, guardian: Person, *, lead: Person, band: AgeBand = AgeBand.FROM_10) -> Guardian:
    """Somebody asked for a child of that age."""
    with scope(child.place_id):
        choose_age_band(person=child, band=band, by=lead, now=BEGINNING)
        return add_guardian(child=child, guardian=guardian, by=lead, now=BEGINNING)


def may_be_written_to(person: Person) -> None:
    """They let themselves be written to by e-mail, on every day a test plays on."""
    Permission.objects.create(
        place_id=person.place_id,
        person=person,
        by=person,
        purpose=Purpose.CONTACT,
        to=Way.EMAIL,
        speaker=Speaker.OWN,
        is_yes=True,
        at=BEGINNING,
    )
