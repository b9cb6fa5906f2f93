"""Who finds the desk, and who finds nothing there."""

from collections.abc import Callable

import pytest
from django.test import Client

from alongside.apps.people.actions.roles import give_role
from alongside.apps.people.enums import RoleKind
from alongside.apps.work.actions.tables import end_seat, seat_person
from alongside.apps.work.enums import Stakeholders
from alongside.apps.work.queries.tables import seats_on
from cast import Cast
from factories.people import BEGINNING, FIRST_DAY

ClientFor = Callable[[str], Client]
DESK = "/stockport/desk/"
PAGES = [
    "",
    "works/first-thousand-days/about/",
    "works/first-thousand-days/table/",
    "works/first-thousand-days/power/",
    "works/first-thousand-days/baseline/",
    "people/",
    "people/new/",
    "organisations/",
    "figures/",
    "figures/half_day_minutes/",
    "figures/share_tolerance/",
    "words/",
    "sheet/",
    "register/",
]


@pytest.mark.parametrize("page", PAGES)
def test_the_lead_finds_it_and_others_find_nothing(page: str, client_for: ClientFor) -> None:
    assert client_for("cleo").get(DESK + page).status_code == 200
    for who in ("ada", "dev", "eve"):
        assert client_for(who).get(DESK + page).status_code == 404, who
    response = client_for("nobody").get(DESK + page)
    assert (response.status_code, response.headers["Location"].startswith("/sign-in/")) == (302, True)


@pytest.mark.parametrize("page", PAGES)
def test_it_speaks_welsh(page: str, client_for: ClientFor) -> None:
    assert 'lang="cy"' in client_for("cleo").get(f"/cy{DESK}{page}").content.decode()


def test_a_keeper_of_the_books_finds_it(cast: Cast, client_for: ClientFor) -> None:
    with cast.inside():
        give_role(person=cast.dev, kind=RoleKind.KEEPER, since=FIRST_DAY, by=None, now=BEGINNING)
    assert client_for("dev").get(DESK).status_code == 200


def test_a_parent_who_leads_a_work_runs_it_from_the_desk(cast: Cast, client_for: ClientFor) -> None:
    with cast.inside():
        seat = next(seat for seat in seats_on(cast.work, FIRST_DAY) if seat.person_id == cast.ada.id)
        end_seat(seat=seat, until=FIRST_DAY, by=None, now=BEGINNING)
        seat_person(
            work=cast.work,
            person=cast.ada,
            hat=cast.hats["ada"],
            group=Stakeholders.FAMILIES,
            since=FIRST_DAY,
            is_lead=True,
            by=None,
            now=BEGINNING,
        )
    ada = client_for("ada")
    assert ada.get(DESK + "works/first-thousand-days/table/").status_code == 200
    teach = {"word": "Sparky", "kind": "ROLE", "hat": "NEIGHBOUR:CITIZEN", "stage": "DESIGN", "help": "MEET"}
    said = ada.post(DESK + "words/", teach)
    assert "Only a co-production lead of this place can do that" in said.content.decode()


def test_the_work_of_another_place_is_not_there(cast: Cast, client_for: ClientFor) -> None:
    slug = cast.other_work.slug
    assert client_for("cleo").get(f"{DESK}works/{slug}/table/").status_code == 404
    assert client_for("eve").get(f"/elsewhere/desk/works/{slug}/table/").status_code == 200
