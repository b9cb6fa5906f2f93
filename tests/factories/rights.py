"""Requests about data, as they come in."""

from datetime import date, datetime, timedelta
from typing import Any

from alongside.apps.people.models import Person
from alongside.apps.rights.actions.asking import Asked, ask, key_in_request
from alongside.apps.rights.actions.breaches import Further, add_to_breach, log_breach
from alongside.apps.rights.actions.breaches import Told as BreachTold
from alongside.apps.rights.actions.holding import hold_data
from alongside.apps.rights.actions.steps import take_request_step
from alongside.apps.rights.enums import BreachKind, Right, StepKind, Way
from alongside.apps.rights.models import Breach, BreachRow, DataRequest, LegalHold, RequestStep
from alongside.kernel.clock import local_day
from alongside.kernel.ids import new_secret_id
from cast import Cast


def an_asking(
    cast: Cast,
    now: datetime,
    kind: Right = Right.COPY,
    *,
    person: Person | None = None,
    received_on: date | None = None,
    **given: Any,
) -> DataRequest:
    """Somebody rang two days ago and Cleo keys it in; somebody without a record, unless said otherwise."""
    said: dict[str, Any] = {
        "place": cast.place,
        "person": person,
        "asked": Asked(kind, "What do you have about me?", name="Doreen Pike", reach="0161 496 0000"),
        "way": Way.PHONE,
        "received_on": received_on or local_day(now, cast.place.time_zone) - timedelta(days=2),
        "by": cast.cleo,
        "form_token": new_secret_id(),
        "now": now,
    }
    return key_in_request(**(said | given))


def a_step(
    cast: Cast, request: DataRequest, kind: StepKind, now: datetime, words: str = "Done.", **given: Any
) -> RequestStep:
    """Taken by Cleo, unless said otherwise."""
    said: dict[str, Any] = {"by": cast.cleo, "form_token": new_secret_id()} | given
    return take_request_step(request=request, kind=kind, words=words, now=now, **said)


def a_breach(cast: Cast, now: datetime, hours_ago: int = 2, **given: Any) -> Breach:
    """A list of names left on the bus; Cleo writes it down."""
    said: dict[str, Any] = {"by": cast.cleo, "form_token": new_secret_id(), "place": cast.place} | given
    told = BreachTold(
        what="A list with names and numbers was left on the bus.",
        whose="Families of the Tuesday group.",
        aware_at=now - timedelta(hours=hours_ago),
        people=12,
    )
    return log_breach(told=told, now=now, **said)


def a_row(cast: Cast, breach: Breach, kind: BreachKind, now: datetime, **given: Any) -> BreachRow:
    """Written by Cleo on the day itself."""
    day = local_day(now, cast.place.time_zone)
    by, token = given.pop("by", cast.cleo), given.pop("form_token", None) or new_secret_id()
    said: dict[str, Any] = {"on": day, "words": "As it was."} | given
    further = Further(kind=kind, **said)
    return add_to_breach(breach=breach, further=further, by=by, form_token=token, now=now)


def a_hold(cast: Cast, person: Person, now: datetime, days: int = 90) -> LegalHold:
    """Held by Cleo, for a claim."""
    until = local_day(now, cast.place.time_zone) + timedelta(days=days)
    return hold_data(
        person=person,
        reason="A claim about the fall at the fair.",
        until=until,
        by=cast.cleo,
        form_token=new_secret_id(),
        now=now,
    )


def two_askings(cast: Cast, now: datetime) -> DataRequest:
    """Somebody without a record rang, and her clock stands still; Ada asks to be erased, which is given."""
    a_step(cast, an_asking(cast, now), StepKind.ASKED_WHO, now, "A letter with your name, please.")
    asked = Asked(Right.ERASE, "We are moving away.")
    return ask(person=cast.ada, asked=asked, form_token=new_secret_id(), now=now - timedelta(days=3))
