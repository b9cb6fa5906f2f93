"""Those who look after safeguarding with their keys, and concerns that were raised."""

from datetime import datetime
from typing import Any

from alongside.apps.people.models import Person
from alongside.apps.safeguarding.actions.keys import make_key, unlock
from alongside.apps.safeguarding.actions.raising import raise_concern
from alongside.apps.safeguarding.enums import Part
from alongside.apps.safeguarding.models import Concern, LeadKey
from alongside.apps.safeguarding.queries.keys import unlocked_by
from alongside.apps.safeguarding.words import Opened, Telling
from alongside.kernel.ids import new_secret_id
from alongside.kernel.scoping import scope
from cast import Cast

PASSPHRASE = "quiet river under the orange hill"
NEW = "seven white horses cross the town"
SAID = "Jamie told me that he is afraid to go home"


def a_key(person: Person, now: datetime, passphrase: str = PASSPHRASE) -> LeadKey:
    """Made in their own session."""
    with scope(person.place_id):
        return make_key(person=person, passphrase=passphrase, again=passphrase, now=now)


def keys_of(cast: Cast, now: datetime) -> list[LeadKey]:
    """Sol, the lead, and Dev, the deputy."""
    return [a_key(person, now) for person in (cast.sol, cast.dev)]


def unlocked(person: Person, now: datetime) -> Opened:
    """Their key, open."""
    with scope(person.place_id):
        reference, cookie = unlock(person=person, passphrase=PASSPHRASE, now=now)
        found = unlocked_by(person, reference, cookie, now)
    assert found is not None
    return found


def a_concern(cast: Cast, now: datetime, **given: Any) -> Concern:
    """Raised by somebody signed out."""
    said: dict[str, Any] = {
        "in_danger": False,
        "parts": {Part.WHAT: SAID, Part.REPORTER: "a neighbour"},
        "language": "en",
    }
    token = given.pop("form_token", None) or new_secret_id()
    by = given.pop("by", None)
    if isinstance(given.get("about"), Person):
        given["about"] = frozenset({given["about"].id})
    with scope(cast.place.id):
        telling = Telling(**(said | given))
        return raise_concern(place=cast.place, telling=telling, form_token=token, now=now, by=by)
