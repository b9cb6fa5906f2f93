"""How long the invented place keeps things, whom it holds, and its first round."""

from datetime import datetime, timedelta

from alongside.apps.places.models import Place
from alongside.apps.rights.actions.holding import hold_data
from alongside.apps.rights.actions.keeping import set_keeping_time
from alongside.apps.rights.actions.sweeping import sweep
from alongside.apps.rights.enums import Keep
from alongside.demo.cast import Cast
from alongside.kernel.clock import local_day
from alongside.kernel.ids import new_secret_id


def keep_and_hold(place: Place, cast: Cast, now: datetime) -> None:
    """Letters go sooner, as agreed; what tells of Tom stays while a claim is open."""
    today, cleo = local_day(now, place.time_zone), cast.person("cleo")
    set_keeping_time(
        place=place,
        what=Keep.LETTERS,
        months=6,
        valid_from=today + timedelta(days=14),
        source="Agreed with the council in its contract for the family hubs.",
        by=cleo,
        now=now,
    )
    hold_data(
        person=cast.person("tom"),
        reason="A claim about a broken wrist at the summer fair: the insurer asks for all of that day.",
        until=today + timedelta(days=200),
        by=cleo,
        form_token=new_secret_id(),
        now=now,
    )
    sweep(place=place, now=now)
