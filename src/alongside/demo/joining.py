"""How people come in, in the demo: a poster, a pack, an invitation, newcomers, and a secret given anew."""

from datetime import datetime, timedelta

from alongside.apps.people.actions.accounts import change_secret
from alongside.apps.people.actions.codes import make_code
from alongside.apps.people.actions.joining import Said, join_place
from alongside.apps.people.actions.persons import add_person
from alongside.apps.people.actions.welcoming import welcome_person
from alongside.apps.people.enums import CodeKind, NameShown
from alongside.apps.people.models import JoinCode
from alongside.apps.people.queries.looking_around import DEMO_SECRET
from alongside.apps.places.models import Place
from alongside.core.shared.hats import HatKind
from alongside.demo.calendar import Calendar
from alongside.demo.cast import CHARITY, Cast
from alongside.kernel.ids import new_secret_id

ASK = "Cleo at the hub, 0161 496 0102"


def come_in(place: Place, cast: Cast, calendar: Calendar) -> None:
    """Over the last weeks: one newcomer has been welcomed by a parent, another by nobody yet."""
    weeks = {ago: calendar.evening(calendar.ago(ago)) for ago in (40, 12, 9, 3)}
    poster = make_code(
        kind=CodeKind.POSTER,
        label="Library door, Reddish",
        contact=ASK,
        by=cast.person("cleo"),
        now=weeks[40],
        form_token=new_secret_id(),
    )
    pack = make_code(
        kind=CodeKind.PACK,
        label="Brightway drop-in",
        contact=ASK,
        organisation=cast.organisations[CHARITY],
        by=cast.person("cleo"),
        now=weeks[40],
        form_token=new_secret_id(),
    )
    _joins(poster, "Grace Obi", HatKind.PARENT_CARER, weeks[12] + timedelta(minutes=1))
    _joins(pack, "Yusuf Karim", HatKind.NEIGHBOUR, weeks[9])
    grace = next(one.person for one in poster.joinings.select_related("person__place"))
    welcome_person(person=grace, by=cast.person("ben"), hat=cast.hat("ben"), now=weeks[3])
    add_person(
        place=place,
        name="Win Hartley",
        by=cast.person("cleo"),
        now=weeks[9],
        name_shown=NameShown.PLACE,
    )
    change_secret(person=cast.person("ada"), secret=DEMO_SECRET, by=cast.person("cleo"), now=weeks[3])


def _joins(code: JoinCode, name: str, kind: HatKind, now: datetime) -> None:
    join_place(
        code=code,
        said=Said(name=name, kind=kind, paid=False),
        secret=DEMO_SECRET,
        account=None,
        form_token=new_secret_id(),
        now=now,
    )
