"""A message that matched nothing, once a lead has seen to it: its words go."""

from datetime import datetime

from django.db import transaction

from alongside.apps.letters.models import Received
from alongside.apps.letters.rules.printing import may_print_letters
from alongside.apps.people.models import Person
from alongside.kernel.audit.lines import leave_line
from alongside.kernel.clock import local_day
from alongside.kernel.verdict import enforce


@transaction.atomic
def lay_stray_aside(*, stray: Received, by: Person, now: datetime) -> None:
    """It was answered, keyed in or meant nothing. Pressed twice, it is done once."""
    day = local_day(now, by.place.time_zone)
    enforce(may_print_letters(by, day))
    rows = Received.objects.filter(id=stray.id, place_id=by.place_id, done_on__isnull=True)
    if not rows.update(sealed="", done_on=day, done_by=by):
        return
    leave_line(
        place_id=by.place_id,
        actor_id=by.id,
        verb="lay_stray_aside",
        about="Received",
        about_id=stray.id,
        at=now,
    )
