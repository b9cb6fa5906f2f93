"""People, organisations, figures and words from the desk."""

import re
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest
from django.test import Client

from alongside.apps.decisions.enums import Result
from alongside.apps.people.actions.persons import add_person
from alongside.apps.people.enums import NameShown
from alongside.apps.people.models import Organisation, Person
from alongside.apps.people.queries.persons import same_person_links
from alongside.apps.places.enums import FigureKey
from alongside.apps.places.queries.figures import figure_history
from alongside.apps.places.queries.words import register_words
from alongside.core.shared.hats import HatKind
from cast import Cast
from factories.entries import NOW, a_decision
from factories.people import a_hat, a_person

ClientFor = Callable[[str], Client]
DESK = "/stockport/desk/"
JO = {"name": "Jo Smith", "hat": "NEIGHBOUR:CITIZEN", "language": "en", "name_shown": "TABLE"}


def test_somebody_is_added_with_a_hat(cast: Cast, client_for: ClientFor) -> None:
    response = client_for("cleo").post(f"{DESK}people/new/", JO)
    with cast.inside():
        jo = Person.objects.get(name="Jo Smith")
        assert jo.hats.get().kind == "NEIGHBOUR"
    assert response.headers["Location"] == f"{DESK}people/{jo.id}/"


def test_a_second_jo_smith_is_asked_about_and_then_added(cast: Cast, client_for: ClientFor) -> None:
    cleo = client_for("cleo")
    cleo.post(f"{DESK}people/new/", JO)
    page = cleo.post(f"{DESK}people/new/", JO | {"name": "JO  SMITH"}).content.decode()
    assert "Is it one of these?" in page
    assert cleo.post(f"{DESK}people/new/", JO | {"sure": "yes"}).status_code == 302
    with cast.inside():
        assert Person.objects.filter(name_key="jo smith").count() == 2


def test_two_records_are_joined_and_parted_again(cast: Cast, client_for: ClientFor) -> None:
    cleo = client_for("cleo")
    with cast.inside():
        other = add_person(place=cast.place, name="Ada Lovel", by=cast.cleo, now=NOW)
    page = f"{DESK}people/{cast.ada.id}/"
    assert str(other.id) in cleo.get(page, {"name": "ada lovel"}).content.decode()
    assert cleo.post(f"{page}join/", {"other": str(other.id)}).status_code == 302
    assert "Records that are one person" in cleo.get(f"{DESK}people/").content.decode()
    with cast.inside():
        (link,) = same_person_links(cast.place)
    assert cleo.post(f"{DESK}people/apart/{link.id}/").status_code == 302
    with cast.inside():
        assert same_person_links(cast.place) == []


def test_a_name_kept_close_is_found_only_by_who_knows_it(cast: Cast, client_for: ClientFor) -> None:
    a_person(cast.place, "Hidden Person", name_shown=NameShown.OWN)
    cleo = client_for("cleo")
    assert "Hidden Person" not in cleo.get(f"{DESK}people/").content.decode()
    part = cleo.get(f"{DESK}people/", {"name": "hidden"}).content.decode()
    assert "Hidden Person" not in part
    whole = cleo.get(f"{DESK}people/", {"name": "hidden person"}).content.decode()
    assert "Somebody here whose name is written the same" in whole


def test_a_card_with_code_and_secret_is_shown_once(cast: Cast, client_for: ClientFor) -> None:
    cleo = client_for("cleo")
    cleo.post(f"{DESK}people/new/", JO)
    with cast.inside():
        jo = Person.objects.get(name="Jo Smith")
    page = f"{DESK}people/{jo.id}/code/"
    assert "too easy to guess" in cleo.post(page, {"secret": "123456"}).content.decode()
    card = cleo.post(page, {"secret": "840273"})
    assert "Jo Smith" in card.content.decode()
    assert "840273" in card.content.decode()
    assert re.search(r"\b[0-9A-Z]{4}-[0-9A-Z]{4}\b", card.content.decode())
    assert "no-store" in card.headers["Cache-Control"]
    assert "840273" not in cleo.get(page).content.decode()
    assert "513908" in cleo.post(page, {"secret": "513908"}).content.decode()


def test_hats_are_given_and_taken_off(cast: Cast, client_for: ClientFor) -> None:
    cleo = client_for("cleo")
    page = f"{DESK}people/{cast.ada.id}/"
    said = {"hat": "PEER_SUPPORTER:PROFESSIONAL", "organisation": str(cast.trust.id), "title": "paid peer"}
    assert cleo.post(page, said).status_code == 302
    assert "Paid peer (Stockport Community Health)" in cleo.get(page).content.decode()
    hat = cast.hats["ada"]
    assert cleo.post(f"{page}hats/{hat.id}/off/").status_code == 302
    without = cleo.post(page, {"hat": "REPRESENTS_GROUP:CITIZEN"}).content.decode()
    assert "It does not say who is represented" in without


def test_an_organisation_is_added_once(cast: Cast, client_for: ClientFor) -> None:
    cleo = client_for("cleo")
    said = {"name": "Home-Start", "kind": "VOLUNTARY", "sector": "VOLUNTARY"}
    assert cleo.post(f"{DESK}organisations/", said).status_code == 302
    assert "is here already" in cleo.post(f"{DESK}organisations/", said).content.decode()
    wrong = cleo.post(f"{DESK}organisations/", said | {"name": "Knitters", "kind": "INFORMAL"})
    assert "An informal group has no sector" in wrong.content.decode()
    with cast.inside():
        assert Organisation.objects.filter(name="Home-Start").count() == 1


def a_value(value: str, **given: str) -> dict[str, str]:
    day = {"valid_from_day": "1", "valid_from_month": "6", "valid_from_year": "2026"}
    return {"value": value, "source": "Agreed at the table"} | day | given


def test_the_places_own_half_day_changes_from_a_day_on(cast: Cast, client_for: ClientFor) -> None:
    page = f"{DESK}figures/half_day_minutes/"
    cleo = client_for("cleo")
    assert cleo.post(page, a_value("240")).status_code == 302
    with cast.inside():
        assert figure_history(cast.place, FigureKey.HALF_DAY_MINUTES)[0].value == Decimal(240)
    assert "has a value from that day on already" in cleo.post(page, a_value("250")).content.decode()
    assert "That number cannot be right" in cleo.post(page, a_value("-1")).content.decode()


def stand(cast: Cast, entry: Any) -> None:
    """Let both sides have vouched for it."""
    from alongside.apps.books.actions.vouching import vouch_for_entry

    with cast.inside():
        for who in (cast.ada, cast.dev):
            vouch_for_entry(entry=entry, person=who, by=who, now=NOW)


def test_a_threshold_changes_only_by_a_decision_that_stands_on_both_sides(
    cast: Cast, client_for: ClientFor
) -> None:
    page, cleo = f"{DESK}figures/share_tolerance/", client_for("cleo")
    assert "There is no such decision yet" in cleo.get(page).content.decode()
    entry = a_decision(cast)
    assert "There is no such decision yet" in cleo.get(page).content.decode()
    stand(cast, entry)
    with cast.inside():
        decision = entry.decision
        assert decision.result == Result.PASSED
    assert str(decision.id) in cleo.get(page).content.decode()
    assert cleo.post(page, a_value("0.25", decision=str(decision.id))).status_code == 302
    with cast.inside():
        newest = figure_history(cast.place, FigureKey.SHARE_TOLERANCE)[0]
        assert (newest.value, newest.decision_id) == (Decimal("0.25"), decision.id)
    early = a_value("0.3", decision=str(decision.id), valid_from_year="2024")
    assert "That is before it was decided" in cleo.post(page, early).content.decode()


def test_a_word_is_taught_once_and_forgotten(cast: Cast, client_for: ClientFor) -> None:
    cleo = client_for("cleo")
    said = {
        "word": "Sparky",
        "kind": "ACTIVITY",
        "hat": "NEIGHBOUR:CITIZEN",
        "stage": "DESIGN",
        "help": "MEET",
    }
    assert cleo.post(f"{DESK}words/", said).status_code == 302
    assert "This place knows that word already" in cleo.post(f"{DESK}words/", said).content.decode()
    with cast.inside():
        (row,) = register_words(cast.place)
    assert row.meaning == "DESIGN:MEET"
    assert "design, meeting" in cleo.get(f"{DESK}words/").content.decode()
    assert cleo.post(f"{DESK}words/{row.id}/forget/").status_code == 302
    with cast.inside():
        assert register_words(cast.place) == []


@pytest.mark.parametrize(("page", "queries"), [("", 26), ("people/", 18), ("organisations/", 7)])
def test_a_list_costs_as_much_for_thirty_rows_as_for_one(
    page: str, queries: int, cast: Cast, client_for: ClientFor, django_assert_max_num_queries: Any
) -> None:
    cleo = client_for("cleo")
    for number in range(31):
        if number in (1, 30):
            with django_assert_max_num_queries(queries):
                cleo.get(DESK + page)
        with cast.inside():
            person = add_person(place=cast.place, name=f"Person {number}", by=cast.cleo, now=NOW)
            a_hat(person, HatKind.PRACTITIONER, paid=True, organisation=cast.council)
            Organisation.objects.create(
                place=cast.place, name=f"Body {number}", name_key=f"body {number}", kind="INFORMAL"
            )
