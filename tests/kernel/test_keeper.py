"""Nobody on a screen is never taken for whoever keeps the server."""

import pytest

from alongside.apps.people.actions.persons import add_person
from alongside.apps.people.actions.roles import give_role
from alongside.apps.people.enums import RoleKind
from alongside.apps.people.models import Person
from alongside.apps.work.actions.tables import end_seat
from alongside.apps.work.actions.works import close_work, open_work
from alongside.apps.work.queries.tables import seats_on
from alongside.kernel.keeper import is_keeper, screen
from alongside.kernel.verdict import Refused
from cast import Cast
from factories.people import BEGINNING, FIRST_DAY


@pytest.mark.usefixtures("inside")
def test_nobody_on_a_screen_may_do_nothing(cast: Cast) -> None:
    seat = seats_on(cast.work, FIRST_DAY)[0]
    with screen():
        for attempt in (
            lambda: add_person(place=cast.place, name="Grace Obi", by=None, now=BEGINNING),
            lambda: give_role(person=cast.ada, kind=RoleKind.LEAD, since=FIRST_DAY, by=None, now=BEGINNING),
            lambda: open_work(place=cast.place, name="Mine", purpose="x", by=None, now=BEGINNING),
            lambda: close_work(work=cast.work, closed_on=FIRST_DAY, by=None, now=BEGINNING),
            lambda: end_seat(seat=seat, until=FIRST_DAY, by=None, now=BEGINNING),
        ):
            with pytest.raises(Refused):
                attempt()
    assert Person.objects.count() == 7


def test_the_keeper_is_nobody_and_no_person_is_the_keeper() -> None:
    assert is_keeper(None)
    assert not is_keeper("somebody")
    with screen():
        assert not is_keeper(None)
    assert is_keeper(None)
