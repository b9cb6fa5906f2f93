"""Requests about data, as they come in."""

from datetime import date, datetime, timedelta
from typing import Any

from alongside.apps.people.models import Person
from alongside.apps.rights.actions.asking import Asked, ask, key_in_request
from alongside.apps.rights.actions.steps import take_request_step
from alongside.apps.rights.enums import Right, StepKind, Way
from alongside.apps.rights.models import DataRequest, RequestStep
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


def two_askings(cast: Cast, now: datetime) -> DataRequest:
    """Somebody without a record rang, and her clock stands still; Ada asks to be erased, which is given."""
    a_step(cast, an_asking(cast, now), StepKind.ASKED_WHO, now, "A letter with your name, please.")
    asked = Asked(Right.ERASE, "We are moving away.")
    return ask(person=cast.ada, asked=asked, form_token=new_secret_id(), now=now - timedelta(days=3))
