"""A work from the desk: described, its table, its power, its baseline."""

from collections.abc import Callable

from django.test import Client

from alongside.apps.people.actions.hats import give_hat
from alongside.apps.work.models import PromisedPower, Work
from alongside.apps.work.queries.baselines import baselines_of
from alongside.apps.work.queries.tables import seats_on
from alongside.core.shared.hats import HatKind
from alongside.core.shared.sides import Side
from cast import Cast
from factories.people import BEGINNING, FIRST_DAY

ClientFor = Callable[[str], Client]
DESK = "/stockport/desk/"
WORK = f"{DESK}works/first-thousand-days/"
ABOUT = {
    "purpose": "So that nobody manages alone.",
    "fixed": "The money",
    "open_questions": "The hours",
    "services": "Play and stay\n\n Health visiting ",
    "citizen_word": "tenants",
    "professional_word": "staff",
}


def test_a_work_is_said_anew(cast: Cast, client_for: ClientFor) -> None:
    cleo = client_for("cleo")
    assert cleo.post(f"{WORK}about/", ABOUT | {"is_personal_budget": "on"}).status_code == 302
    with cast.inside():
        work = Work.objects.get(id=cast.work.id)
        assert (work.purpose, work.professional_word, work.is_personal_budget) == (
            "So that nobody manages alone.",
            "staff",
            True,
        )
    page = cleo.get(f"{WORK}about/").content.decode()
    assert "Health visiting" in page


def test_somebody_is_found_by_name_and_given_a_seat(cast: Cast, client_for: ClientFor) -> None:
    cleo = client_for("cleo")
    found = cleo.get(f"{WORK}table/", {"name": "sol reyes"}).content.decode()
    seat = f"{WORK}table/seat/{cast.sol.id}/"
    assert seat in found
    said = {"hat": str(cast.hats["sol"].id), "group": "STRATEGIC", "is_lead": "on"}
    assert cleo.post(seat, said).status_code == 302
    page = cleo.get(f"{WORK}table/").content.decode()
    assert "Sol Reyes" in page
    assert "strategic partnerships and boards" not in page.split("Who is missing")[1]
    again = cleo.post(seat, said).content.decode()
    assert "They sit at this table already" in again


def test_a_facilitator_says_which_side(cast: Cast, client_for: ClientFor) -> None:
    with cast.inside():
        hat = give_hat(
            person=cast.sol, kind=HatKind.FACILITATOR, paid=True, since=FIRST_DAY, by=None, now=BEGINNING
        )
    seat = f"{WORK}table/seat/{cast.sol.id}/"
    said = {"hat": str(hat.id), "group": "PRACTITIONERS"}
    cleo = client_for("cleo")
    assert "stated at each table" in cleo.post(seat, said).content.decode()
    assert cleo.post(seat, said | {"side": "CITIZEN"}).status_code == 302


def test_a_seat_ends_and_a_missing_lead_is_said(cast: Cast, client_for: ClientFor) -> None:
    cleo = client_for("cleo")
    with cast.inside():
        seat = next(one for one in seats_on(cast.work, FIRST_DAY) if one.person_id == cast.ada.id)
    assert "Nobody leads for families yet" in cleo.get(f"{WORK}table/").content.decode()
    assert cleo.post(f"{WORK}table/leave/{seat.id}/").status_code == 302
    assert "Ada Lovell" not in cleo.get(f"{WORK}table/").content.decode()


def test_power_is_promised_per_stage_and_stays_in_sight(cast: Cast, client_for: ClientFor) -> None:
    cleo = client_for("cleo")
    day = {"promised_on_day": "3", "promised_on_month": "2", "promised_on_year": "2026"}
    for rung in ("6", "4"):
        assert cleo.post(f"{WORK}power/", {"stage": "DESIGN", "rung": rung} | day).status_code == 302
    page = cleo.get(f"{WORK}power/").content.decode()
    assert "designing together" in page
    with cast.inside():
        assert PromisedPower.objects.count() == 2
    ahead = cleo.post(f"{WORK}power/", {"stage": "DESIGN", "rung": "6", **day, "promised_on_year": "2096"})
    assert "That day has not come yet" in ahead.content.decode()


def test_what_was_given_before_is_written_down_with_its_source(cast: Cast, client_for: ClientFor) -> None:
    cleo = client_for("cleo")
    said = {
        "side": "PROFESSIONAL",
        "first_day": "1",
        "first_month": "1",
        "first_year": "2024",
        "last_day": "31",
        "last_month": "12",
        "last_year": "2024",
        "hours": "1200.5",
        "pounds": "20000",
        "people_served": "140",
        "source": "Staff rota 2024",
    }
    assert cleo.post(f"{WORK}baseline/", said).status_code == 302
    with cast.inside():
        row = baselines_of(cast.work)[Side.PROFESSIONAL]
        assert (row.minutes, row.pence, (row.end - row.start).days) == (72_030, 2_000_000, 366)
    page = cleo.get(f"{WORK}baseline/").content.decode()
    assert (
        "1,200 hours 30 minutes from 1 January 2024 to 31 December 2024, £20,000, 140 people helped" in page
    )
    wrong = cleo.post(f"{WORK}baseline/", said | {"last_year": "2023", "source": ""}).content.decode()
    assert "The last day comes before the first" in wrong
    assert "Please answer “Where does this come from?”" in wrong
