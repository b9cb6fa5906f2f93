"""Two concerns, invented like everybody in them: one that waits, and one that is looked after."""

from datetime import datetime, timedelta
from uuid import UUID

from alongside.apps.people.actions.contacts import say_how_to_reach_me
from alongside.apps.people.queries.looking_around import DEMO_PASSPHRASE
from alongside.apps.places.models import Place
from alongside.apps.safeguarding.actions.keys import make_key, unlock
from alongside.apps.safeguarding.actions.raising import raise_concern
from alongside.apps.safeguarding.actions.reading import write_row
from alongside.apps.safeguarding.enums import Part, RowKind
from alongside.apps.safeguarding.models import Concern
from alongside.apps.safeguarding.queries.keys import unlocked_by
from alongside.apps.safeguarding.words import Telling
from alongside.demo.cast import Cast
from alongside.kernel.ids import new_secret_id

REACHED = {
    "sol": ("Sol Reyes", "0161 496 0101, weekdays nine to five"),
    "dev": ("Dev Anand", "0161 496 0102, when Sol is away"),
}


def worry(place: Place, cast: Cast, began: datetime, now: datetime) -> None:
    """Sol leads, Dev is the deputy; both have their keys and say how to reach them."""
    for who, (called, way) in REACHED.items():
        person = cast.person(who)
        make_key(person=person, passphrase=DEMO_PASSPHRASE, again=DEMO_PASSPHRASE, now=began)
        say_how_to_reach_me(person=person, called=called, way=way, now=began)
    _looked_after(place, cast, now)
    _tell(
        place,
        now - timedelta(minutes=20),
        {
            Part.WHAT: "A dad at the gate said he has not slept for days and cannot cope with the twins.",
            Part.WHEN: "This morning, about nine.",
        },
    )


def _looked_after(place: Place, cast: Cast, now: datetime) -> None:
    then, sol = now - timedelta(days=3), cast.person("sol")
    concern = _tell(
        place,
        then,
        {
            Part.WHAT: "An older boy waits outside the session and shouts at two of the girls.",
            Part.REPORTER: "Ring me at the library, I am there on Thursdays.",
        },
    )
    opened = unlocked_by(sol, *unlock(person=sol, passphrase=DEMO_PASSPHRASE, now=then), then)
    if opened is None:
        raise LookupError("the key of the demo does not open")
    for kind, parts in (
        (
            RowKind.NOTE,
            {Part.ACTION: "Spoke with the girls and their mother. They feel safe inside."},
        ),
        (RowKind.DECISION, {Part.REFERRED_TO: "The police community officer", Part.REFERENCE: "invented"}),
    ):
        write_row(
            concern=concern, kind=kind, parts=parts, by=sol, opened=opened, language="en",
            form_token=new_secret_id(), now=then + timedelta(hours=2),
        )  # fmt: skip


def _tell(place: Place, at: datetime, parts: dict[Part, str]) -> Concern:
    nobody: frozenset[UUID] = frozenset()
    telling = Telling(in_danger=False, parts=parts, language="en", about=nobody)
    return raise_concern(place=place, telling=telling, form_token=new_secret_id(), now=at)
