"""How somebody wants to be written to."""

from datetime import datetime

from django.db import transaction

from alongside.apps.letters.enums import Channel, HowOften
from alongside.apps.letters.models import Choice
from alongside.apps.letters.rules.choosing import may_choose_letters
from alongside.apps.people.models import Person
from alongside.kernel.audit.lines import leave_line
from alongside.kernel.clock import local_day
from alongside.kernel.verdict import enforce


@transaction.atomic
def choose_letters(
    *, person: Person, channel: Channel, how_often: HowOften, by: Person, now: datetime
) -> Choice:
    """It holds from the next letter on."""
    enforce(may_choose_letters(by, person, channel, local_day(now, person.place.time_zone)))
    choice, _new = Choice.objects.update_or_create(
        person=person,
        defaults={
            "place_id": person.place_id,
            "channel": channel,
            "how_often": how_often,
            "chosen_at": now,
        },
    )
    leave_line(
        place_id=person.place_id,
        actor_id=by.id,
        verb="choose_letters",
        about="Person",
        about_id=person.id,
        at=now,
        details={"channel": channel, "how_often": how_often},
    )
    return choice
