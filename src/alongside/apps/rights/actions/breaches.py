"""Writing down a breach, and what follows. Rows are only ever added; two who press at once do it once."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from alongside.apps.people.models import Person
from alongside.apps.places.models import Place
from alongside.apps.places.rules.texts import line, paragraphs
from alongside.apps.rights.enums import BreachKind
from alongside.apps.rights.models import Breach, BreachRow
from alongside.apps.rights.queries.breaches import breaches_running_out
from alongside.apps.rights.queries.requests import people_looking_after
from alongside.apps.rights.rules.breaches import fits_breach, may_keep_breaches, reading_of_breach
from alongside.core.rights.breaches import Risk, breach_clock
from alongside.kernel.audit.lines import leave_line
from alongside.kernel.clock import local_day
from alongside.kernel.outbox import queue_all
from alongside.kernel.verdict import Refused, enforce, no

NOTHING_SAID = no(_("It does not say what happened, or whose data it is."), _("Write what you know now."))


@dataclass(frozen=True, slots=True)
class Told:
    """What is known when it is first written down."""

    what: str
    whose: str
    aware_at: datetime
    people: int | None = None
    language: str = "en"


@dataclass(frozen=True, slots=True)
class Further:
    """Something further, of one kind."""

    kind: BreachKind
    on: date
    words: str = ""
    risk: Risk | None = None
    people: int | None = None
    reference: str = ""
    language: str = "en"


@transaction.atomic
def log_breach(*, place: Place, told: Told, by: Person, form_token: UUID, now: datetime) -> Breach:
    """The clock runs from when the first of us knew, not from now. The others are told at once."""
    if (sent := Breach.objects.filter(form_token=form_token).first()) is not None:
        return sent
    day = local_day(now, place.time_zone)
    enforce(may_keep_breaches(by, place, day))
    if told.aware_at > now:
        raise Refused(no(_("That moment has not come yet."), _("Write when the first of us knew of it.")))
    what, whose = paragraphs(told.what, at_most=2000), paragraphs(told.whose, at_most=1000)
    if not what or not whose:
        raise Refused(NOTHING_SAID)
    breach = Breach.objects.create(
        place=place,
        aware_at=told.aware_at,
        what=what,
        whose=whose,
        people=told.people,
        language=told.language,
        written_by=by,
        written_at=now,
        form_token=form_token,
    )
    _leave(breach, by, "log_breach", now)
    others = set(people_looking_after(day)) - {by.id}
    queue_all(place_id=place.id, person_ids=others, kind="breach_logged", about_id=breach.id, now=now)
    return breach


@transaction.atomic
def add_to_breach(
    *, breach: Breach, further: Further, by: Person, form_token: UUID, now: datetime
) -> BreachRow:
    """One thing more, in its order; held under its lock."""
    held = Breach.objects.select_for_update(of=("self",)).select_related("place").get(id=breach.id)
    if (sent := BreachRow.objects.filter(form_token=form_token, breach=held).first()) is not None:
        return sent
    day = local_day(now, held.place.time_zone)
    enforce(may_keep_breaches(by, held.place, day))
    if further.on > day:
        raise Refused(no(_("That day has not come yet."), _("Write the day on which it was done.")))
    rows = BreachRow.objects.filter(breach=held).order_by("at", "id")
    reading = reading_of_breach(held, rows, held.place, now)
    enforce(fits_breach(reading, further.kind, further.words, was_late=_was_late(held, further.on)))
    if further.kind == BreachKind.RISK and further.risk is None:
        raise Refused(no(_("It does not say how high the risk is."), _("Choose one of the three.")))
    row = BreachRow.objects.create(
        place_id=held.place_id,
        breach=held,
        kind=further.kind,
        done_on=further.on,
        words=paragraphs(further.words, at_most=2000),
        language=further.language,
        risk=further.risk or "",
        people=further.people,
        reference=line(further.reference, at_most=100) if further.reference.strip() else "",
        by=by,
        at=now,
        form_token=form_token,
    )
    _leave(held, by, "add_to_breach", now, kind=further.kind)
    return row


def _was_late(breach: Breach, on: date) -> bool:
    """By its day: reported on a day after the one on which its hours ended."""
    reading = reading_of_breach(breach, (), breach.place, breach.aware_at)
    if reading.clock is None:
        return False
    last = breach_clock(breach.aware_at, reading.law.value if reading.law else 0, breach.aware_at).report_by
    return on > local_day(last, breach.place.time_zone)


def remind_of_breaches(*, place: Place, now: datetime) -> int:
    """Once when its hours are nearly over and once when they are; says how many wait for a decision."""
    found = breaches_running_out(place, now)
    people = people_looking_after(local_day(now, place.time_zone)) if found else []
    for breach in found:
        clock = reading_of_breach(breach, (), place, now).clock
        told: dict[str, Any] = {
            "place_id": place.id, "person_ids": people, "about_id": breach.id, "now": now, "once": True
        }  # fmt: skip
        if clock is not None and clock.is_late:
            queue_all(kind="breach_late", **told)
        else:
            queue_all(kind="breach_near", **told)
    return len(found)


def _leave(breach: Breach, by: Person, verb: str, now: datetime, **details: str) -> None:
    leave_line(
        place_id=breach.place_id,
        actor_id=by.id,
        verb=verb,
        about="Breach",
        about_id=breach.id,
        at=now,
        details=dict(details),
    )
