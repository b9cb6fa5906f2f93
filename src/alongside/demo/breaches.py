"""Two breaches, invented like everything here: one that is over, and one from this morning."""

from datetime import datetime, timedelta

from alongside.apps.places.models import Place
from alongside.apps.rights.actions.breaches import Further, Told, add_to_breach, log_breach
from alongside.apps.rights.enums import BreachKind
from alongside.apps.rights.models import Breach
from alongside.core.rights.breaches import Risk
from alongside.demo.cast import Cast
from alongside.kernel.clock import local_day
from alongside.kernel.ids import new_secret_id


def go_astray(place: Place, cast: Cast, now: datetime) -> None:
    """A list that came back, and a letter to the wrong door."""
    then = now - timedelta(days=40)
    lost = Told(
        what="The list of the Wednesday café lay on the bus for an hour. The driver had put it aside unread.",
        whose="First names and phone numbers of people who help at the café.",
        aware_at=then,
        people=9,
    )
    breach = log_breach(place=place, told=lost, by=cast.person("cleo"), form_token=new_secret_id(), now=then)
    later = then + timedelta(hours=3)
    for kind, words, risk in (
        (BreachKind.RISK, "Nobody but the driver had it in their hands.", Risk.UNLIKELY),
        (BreachKind.NOT_REPORTED, "It came back the same hour, and nobody had read it.", None),
        (BreachKind.MENDED, "Lists stay in the hall now; whoever needs a number looks it up there.", None),
        (BreachKind.CLOSED, "", None),
    ):
        _write(place, cast, breach, kind, words, risk, later)
    letter = Told(
        what="A letter about a short break went to the house next door and was opened there.",
        whose="The name of one family, and that they asked for a short break.",
        aware_at=now - timedelta(hours=5),
        people=4,
    )
    log_breach(place=place, told=letter, by=cast.person("cleo"), form_token=new_secret_id(), now=now)


def _write(
    place: Place, cast: Cast, breach: Breach, kind: BreachKind, words: str, risk: Risk | None, at: datetime
) -> None:
    further = Further(kind=kind, on=local_day(at, place.time_zone), words=words, risk=risk)
    add_to_breach(breach=breach, further=further, by=cast.person("cleo"), form_token=new_secret_id(), now=at)
