"""Who sits round a table."""

from datetime import date

import pytest

from alongside.apps.people.actions.persons import leave_place
from alongside.apps.work.actions.tables import end_seat, seat_person
from alongside.apps.work.actions.works import close_work
from alongside.apps.work.enums import Stakeholders
from alongside.apps.work.models import Seat
from alongside.apps.work.queries.tables import (
    are_together,
    leads_of,
    missing_groups,
    seat_of,
    seated_sides,
    seats_of,
    seats_on,
    table_mates,
)
from alongside.core.shared.hats import HatKind
from alongside.core.shared.sides import Side
from alongside.kernel.audit.models import AuditLine
from alongside.kernel.verdict import Refused
from cast import Cast
from factories import a_hat, a_person, a_seat, a_work
from factories.people import BEGINNING, FIRST_DAY

pytestmark = pytest.mark.usefixtures("inside")
DAY = date(2025, 5, 1)


def seat(cast: Cast, who: str, by: str = "cleo", **given: object) -> Seat:
    said = {"group": Stakeholders.PRACTITIONERS, "since": DAY, "now": BEGINNING} | given
    return seat_person(
        work=cast.work,
        person=cast.person(who),
        hat=cast.hats[who],
        by=cast.person(by),
        **said,  # type: ignore[arg-type]  # each test gives its own
    )


def test_the_table_and_who_is_missing(cast: Cast) -> None:
    assert seated_sides(cast.work, DAY) == {Side.CITIZEN, Side.PROFESSIONAL}
    assert missing_groups(cast.work, DAY) == [
        Stakeholders.FORUMS,
        Stakeholders.COMMUNITY,
        Stakeholders.STRATEGIC,
        Stakeholders.CHARITIES,
        Stakeholders.EDUCATION,
    ]
    before = date(2022, 1, 1)
    assert missing_groups(cast.work, before) == list(Stakeholders)
    assert seated_sides(cast.work, before) == frozenset()


def test_a_seat_takes_the_side_of_its_hat(cast: Cast) -> None:
    assert seat(cast, "sol").side == Side.PROFESSIONAL
    assert seat_of(cast.work, cast.sol, DAY) is not None
    assert seat_of(cast.work, cast.sol, date(2025, 4, 30)) is None
    with pytest.raises(Refused, match="comes with the hat"):
        seat_person(
            work=a_work(cast.place, "Homes"), person=cast.ada, hat=cast.hats["ada"], side=Side.PROFESSIONAL,
            group=Stakeholders.FAMILIES, since=DAY, by=cast.cleo, now=BEGINNING,
        )  # fmt: skip


def test_a_facilitators_side_is_stated_at_each_table(cast: Cast) -> None:
    hat = a_hat(cast.sol, HatKind.FACILITATOR, paid=True)
    with pytest.raises(Refused, match="stated at each table"):
        a_seat(cast.work, hat)
    assert a_seat(cast.work, hat, side=Side.CITIZEN).side == Side.CITIZEN
    assert a_seat(a_work(cast.place, "Homes"), hat, side=Side.PROFESSIONAL).side == Side.PROFESSIONAL


@pytest.mark.parametrize("who", ["ada", "ben", "dev", "mina", "sol", "eve"])
def test_only_who_runs_the_work_offers_a_seat(cast: Cast, who: str) -> None:
    with pytest.raises(Refused):
        seat(cast, "sol", by=who)
    assert seat_of(cast.work, cast.sol, DAY) is None


def test_a_lead_seat_runs_the_work(cast: Cast) -> None:
    end_seat(
        seat=seat_of(cast.work, cast.ada, DAY) or pytest.fail("Ada has no seat"),
        until=DAY,
        by=cast.ada,
        now=BEGINNING,
    )
    seat(cast, "ada", group=Stakeholders.FAMILIES, is_lead=True, since=FIRST_DAY)
    assert [found.person for found in leads_of(cast.work, DAY)[Side.CITIZEN]] == [cast.ada]
    assert seat(cast, "sol", by="ada").person == cast.sol


def test_seats_that_make_no_sense(cast: Cast) -> None:
    with pytest.raises(Refused, match="already"):
        seat(cast, "ada")
    with pytest.raises(Refused, match="this place"):
        seat(cast, "eve")
    with pytest.raises(Refused, match="somebody else"):
        seat_person(
            work=cast.work, person=cast.sol, hat=cast.hats["ada"], group=Stakeholders.FAMILIES, since=DAY,
            by=cast.cleo, now=BEGINNING,
        )  # fmt: skip
    gone = a_hat(a_person(cast.place, "Grace Obi"))
    leave_place(person=gone.person, by=None, now=BEGINNING)
    with pytest.raises(Refused, match="does not take part"):
        a_seat(cast.work, gone)
    close_work(work=cast.work, closed_on=FIRST_DAY, by=None, now=BEGINNING)
    with pytest.raises(Refused, match="closed"):
        seat(cast, "sol")


def test_a_seat_ends_and_the_table_remembers(cast: Cast) -> None:
    taken = seat_of(cast.work, cast.ben, DAY)
    assert taken is not None
    with pytest.raises(Refused):
        end_seat(seat=taken, until=DAY, by=cast.ada, now=BEGINNING)
    with pytest.raises(Refused):
        end_seat(seat=taken, until=date(2020, 1, 1), by=cast.ben, now=BEGINNING)
    end_seat(seat=taken, until=DAY, by=cast.ben, now=BEGINNING)
    assert cast.ben in [found.person for found in seats_on(cast.work, date(2025, 4, 30))]
    assert cast.ben not in [found.person for found in seats_on(cast.work, DAY)]
    with pytest.raises(Refused, match="already"):
        end_seat(seat=taken, until=DAY, by=cast.ben, now=BEGINNING)
    verbs = AuditLine.objects.filter(about_id=taken.id).order_by("id").values_list("verb", flat=True)
    assert list(verbs) == ["seat_person", "end_seat"]


def test_together_is_having_sat_at_one_table_at_one_time(cast: Cast) -> None:
    assert are_together(cast.ada, cast.dev)
    assert not are_together(cast.ada, cast.sol)
    homes = a_work(cast.place, "Homes")
    early, late = a_hat(a_person(cast.place, "Early")), a_hat(a_person(cast.place, "Late"))
    end_seat(seat=a_seat(homes, early), until=DAY, by=None, now=BEGINNING)
    a_seat(homes, late, since=DAY)
    a_seat(homes, cast.hats["sol"])
    assert not are_together(early.person, late.person)
    assert are_together(early.person, cast.sol)  # sat together once: still so
    assert are_together(late.person, cast.sol)
    assert table_mates(None, [cast.ada.id]) == frozenset()
    assert table_mates(cast.sol, [cast.ada.id, late.person.id, early.person.id]) == {
        late.person.id,
        early.person.id,
    }
    assert [found.work for found in seats_of(cast.sol, DAY)] == [homes]
