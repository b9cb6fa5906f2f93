"""Nobody forgets a request: whoever looks after them is told before its day, and once it has passed."""

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from alongside.apps.places.models import Place
from alongside.apps.rights.models import DataRequest
from alongside.apps.rights.queries.requests import open_requests, people_looking_after, reading_on
from alongside.apps.rights.rules.terms import TermKey, term_on
from alongside.kernel.clock import local_day
from alongside.kernel.outbox import queue_all


def remind_of_requests(*, place: Place, now: datetime) -> int:
    """Run every night; says how many are near their day or past it. Told of once before and once after."""
    today = local_day(now, place.time_zone)
    near = term_on(TermKey.REMIND_DAYS, today)
    until = today + timedelta(days=near.value if near else 0)
    found = list(open_requests().filter(due_on__lte=until))
    people = people_looking_after(today)
    for request in found:
        _remind(request, place, people, now)
    return len(found)


def _remind(request: DataRequest, place: Place, people: list[UUID], now: datetime) -> None:
    today = local_day(now, place.time_zone)
    reading = reading_on(request, place, today)
    if reading.clock is not None and reading.clock.is_stopped:
        return
    to = [person for person in people if person != request.person_id]
    told: dict[str, Any] = {"place_id": place.id, "about_id": request.id, "now": now, "once": True}
    if reading.is_late(today):
        queue_all(kind="data_request_late", person_ids=to, **told)
    else:
        queue_all(kind="data_request_near", person_ids=to, **told)
