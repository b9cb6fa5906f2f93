"""A concern nobody has seen in its time: more people are told, and it says so itself."""

from datetime import datetime

from django.db import transaction

from alongside.apps.places.models import Place
from alongside.apps.safeguarding.actions.reading import leave
from alongside.apps.safeguarding.actions.telling import tell
from alongside.apps.safeguarding.enums import State
from alongside.apps.safeguarding.models import LeadKey, Watch
from alongside.apps.safeguarding.queries.clocks import due_at
from alongside.apps.safeguarding.queries.concerns import concerns_past_due
from alongside.apps.safeguarding.queries.keys import keys_to_seal_to


def escalate_concerns(*, place: Place, now: datetime) -> int:
    """Called by the worker of letters, often. Says how many."""
    return sum(_escalate(watch, now) for watch in concerns_past_due(place, now))


@transaction.atomic
def _escalate(watch: Watch, now: datetime) -> bool:
    """Everybody who holds a key to it is told, deputies too; then again each time its time runs out anew."""
    held = Watch.objects.select_for_update().get(pk=watch.pk)
    if held.state != State.WAITING or held.due_at > now:
        return False
    place, concern = watch.place, watch.concern
    usable = {key.id for key in keys_to_seal_to(place, now)}
    tell(LeadKey.objects.filter(seals__concern=concern, id__in=usable), now)
    held.escalations, held.escalated_at = held.escalations + 1, now
    held.due_at = due_at(place, now, in_danger=concern.in_danger)
    held.save(update_fields=["escalations", "escalated_at", "due_at"])
    leave(concern, None, now, "escalate_concern", times=str(held.escalations))
    return True
