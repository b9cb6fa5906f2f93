"""Concerns, as far as they stand in the clear; what is sealed is opened by ``actions.reading``."""

from datetime import datetime
from uuid import UUID

from django.db.models import Case, Q, When

from alongside.apps.people.models import Person
from alongside.apps.places.models import Place
from alongside.apps.safeguarding.enums import State
from alongside.apps.safeguarding.models import Concern, ConcernRow, Watch
from alongside.apps.safeguarding.rules.concerns import concerns_open_to
from alongside.kernel.audit.lines import SEALED
from alongside.kernel.audit.models import AuditLine
from alongside.kernel.clock import local_day


def concerns_for(person: Person, now: datetime, start: int, at_most: int) -> list[Concern]:
    """Those somebody holds a key to: what waits first, then the newest."""
    rows = Concern.objects.filter(_open_to(person, now), place=person.place).select_related("watch")
    waits_first = Case(When(watch__state=State.WAITING, then=0), default=1)
    ordered = rows.order_by(waits_first, "-logged_at", "id")
    return list(ordered[start : start + at_most])


def concern_for(person: Person, concern_id: UUID, now: datetime) -> Concern | None:
    """One of them; nothing for whoever holds no key to it."""
    rows = Concern.objects.filter(_open_to(person, now), id=concern_id)
    return rows.select_related("watch", "place").first()


def _open_to(person: Person, now: datetime) -> Q:
    return concerns_open_to(person, local_day(now, person.place.time_zone))


def concern_sent(place: Place, token: UUID) -> Concern | None:
    """What a form raised already, should it come twice."""
    return Concern.objects.filter(place=place, form_token=token).first()


def row_sent(concern: Concern, token: UUID) -> ConcernRow | None:
    """The same for a further row."""
    return ConcernRow.objects.filter(concern=concern, form_token=token).first()


def concerns_past_due(place: Place, now: datetime) -> list[Watch]:
    """Those that wait and whose time has run out, longest first."""
    rows = Watch.objects.filter(place=place, state=State.WAITING, due_at__lte=now)
    return list(rows.select_related("concern", "place").order_by("due_at", "id"))


def lines_about(concern: Concern, start: int, at_most: int) -> list[AuditLine]:
    """Who opened a concern or wrote to it, newest first; each with its link once it hangs in the chain."""
    rows = AuditLine.objects.filter(place_id=concern.place_id, chain=SEALED, about_id=concern.id)
    return list(rows.select_related("link").order_by("-id")[start : start + at_most])
