"""A toy bus: an idea that has to wait, and the reason whoever had it was given."""

from datetime import datetime, timedelta

from alongside.apps.places.models import Place
from alongside.apps.work.actions.laying_aside import lay_aside
from alongside.apps.work.actions.opening import sit_down
from alongside.apps.work.actions.proposing import propose_work
from alongside.apps.work.enums import Stakeholders
from alongside.demo.cast import Cast


def wait_for_a_driver(place: Place, cast: Cast, now: datetime) -> None:
    """Hana's idea. Cleo laid it aside with the table's knowledge; it can be taken up again."""
    began = now - timedelta(days=48)
    work = propose_work(
        place=place,
        name="A toy bus for Brinnington",
        purpose="A bus full of toys that stops where no hub is, so that families there meet as well.",
        by=cast.person("hana"),
        now=began,
    )
    for name, group in (("hana", Stakeholders.FAMILIES), ("amir", Stakeholders.PRACTITIONERS)):
        sit_down(work=work, hat=cast.hat(name), group=group, is_lead=False, by=cast.person(name), now=began)
    lay_aside(
        work=work,
        reason=(
            "There is a bus and nobody to drive it: the depot has no driver free before April. As soon as"
            " there is one, we take it up where we stopped."
        ),
        by=cast.person("cleo"),
        now=now - timedelta(days=20),
    )
