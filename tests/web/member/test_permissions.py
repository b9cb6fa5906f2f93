"""Saying yes or no: on one's own page, for a child, and keyed in."""

import re
import uuid
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from alongside.apps.consent.actions.purposes import add_purpose, name_body
from alongside.apps.consent.enums import Kind, Purpose
from alongside.apps.consent.models import Say
from alongside.apps.people.actions.organisations import add_organisation
from alongside.apps.people.enums import OrganisationKind
from alongside.apps.people.models import Person
from alongside.core.consent.ages import AgeBand
from alongside.core.consent.gate import Speaker
from alongside.core.shared.sectors import Sector
from cast import Cast
from counting import asks_as_often_for_thirty
from factories.consent import a_guardian
from factories.people import BEGINNING

ClientFor = Callable[[str], Client]
LIST = "/stockport/me/permissions/"
QUOTE = f"{LIST}QUOTE/"


def answer(client: Client, page: str, said: str, **more: str) -> Any:
    html = client.get(page).content.decode()
    ends = re.findall(r'name="until"[^>]*?value="([^"]+)"', html)
    posted = {"answer": said, "form_token": str(uuid.uuid4()), **more}
    return client.post(page, posted | ({"until": ends[0]} if said != "NO" and "until" not in more else {}))


def test_nothing_is_ticked_and_every_age_reads_its_own_words(cast: Cast, client_for: ClientFor) -> None:
    html = client_for("ada").get(QUOTE).content.decode()
    assert "checked" not in html
    assert "May your own words be quoted?" in html
    Person.unscoped.filter(id=cast.ada.id).update(age_band=AgeBand.FROM_10)
    assert "May we show others what you said?" in client_for("ada").get(QUOTE).content.decode()
    welsh = client_for("ada").get(f"/cy{QUOTE}").content.decode()
    assert "A gawn ni ddangos i eraill yr hyn a ddywedaist?" in welsh


def test_yes_then_no_and_what_the_no_did(cast: Cast, client_for: ClientFor) -> None:
    ada = client_for("ada")
    answer(ada, QUOTE, "PLACE")
    assert "everybody who takes part here" in ada.get(LIST).content.decode()
    done = answer(ada, QUOTE, "NO")
    html = ada.get(done["Location"]).content.decode()
    assert "Nothing else changes for you" in html
    with cast.inside():
        assert [say.is_yes for say in Say.objects.filter(person=cast.ada).order_by("at")] == [True, False]


def test_a_yes_without_an_end_keeps_the_answer_and_says_what_is_missing(
    cast: Cast, client_for: ClientFor
) -> None:
    ada = client_for("ada")
    html = answer(ada, QUOTE, "TABLE", until="").content.decode()
    assert "Say until when your yes holds." in html
    assert re.search(r'value="TABLE"[^>]*checked', html)
    with cast.inside():
        assert not Say.objects.exists()


def test_one_by_one_leads_through_what_is_open(cast: Cast, client_for: ClientFor) -> None:
    ada = client_for("ada")
    first = re.search(r'href="([^"]+)\?on"', ada.get(LIST).content.decode())
    assert first
    page = f"{first[1]}?on"
    seen = [page]
    while page != LIST:
        page = answer(ada, page, "NO")["Location"]
        seen.append(page)
    assert len(seen) == len(set(seen)) > 7
    assert "?on" not in ada.get(LIST).content.decode()


def test_who_is_asked_for_a_child_sees_nothing_the_child_said(cast: Cast, client_for: ClientFor) -> None:
    with cast.inside():
        Person.objects.filter(id=cast.ben.id).update(name_shown="TABLE")
        a_guardian(cast.ben, cast.ada, lead=cast.cleo)
    answer(client_for("ben"), QUOTE, "NO")
    page = f"/stockport/me/children/{cast.ben.id}/"
    ada = client_for("ada")
    assert "since" not in ada.get(page).content.decode().split("<dl")[1]
    answer(ada, f"{page}QUOTE/", "EVERYONE")
    assert "everyone" not in client_for("ben").get(LIST).content.decode().split("<dl")[1]
    with cast.inside():
        said = Say.objects.get(speaker=Speaker.GUARDIAN)
        assert (said.person_id, said.by_id) == (cast.ben.id, cast.ada.id)
    assert ada.get(f"/stockport/me/children/{cast.dev.id}/").status_code == 404


def test_nobody_is_asked_for_whoever_decides_alone(cast: Cast, client_for: ClientFor) -> None:
    with cast.inside():
        a_guardian(cast.ben, cast.ada, lead=cast.cleo, band=AgeBand.FROM_13)
    page = f"/stockport/me/children/{cast.ben.id}/"
    assert client_for("ada").get(page).status_code == 200
    assert client_for("ada").get(f"{page}QUOTE/").status_code == 404


def test_a_lead_keys_in_what_was_said_and_learns_only_what_may_be_done(
    cast: Cast, client_for: ClientFor
) -> None:
    page = f"/stockport/desk/people/{cast.ben.id}/says/"
    cleo = client_for("cleo")
    done = answer(cleo, f"{page}QUOTE/", "TABLE", who=str(cast.ben.id), channel="PHONE")
    assert done["Location"] == page
    assert "Yes: people at my tables" in cleo.get(page).content.decode()
    with cast.inside():
        said = Say.objects.get()
        assert (said.by_id, said.keyed_by_id, said.channel) == (cast.ben.id, cast.cleo.id, "PHONE")
    assert "May your own words be quoted?" in cleo.get(f"{page}sheet/").content.decode()


def test_a_child_is_shown_to_nobody_by_name_at_first(cast: Cast, client_for: ClientFor) -> None:
    page = f"/stockport/desk/people/{cast.ben.id}/age/"
    client_for("cleo").post(page, {"band": "FROM_10"})
    cast.ben.refresh_from_db()
    assert (cast.ben.age_band, cast.ben.name_shown) == ("FROM_10", "OWN")
    assert client_for("dev").get(page).status_code == 404


@pytest.mark.parametrize("who", ["ada", "cleo"])
def test_a_long_list_of_questions_asks_as_often_as_a_short_one(
    cast: Cast, client_for: ClientFor, who: str
) -> None:
    def add(cast: Cast, number: int) -> None:
        body = add_organisation(
            place=cast.place,
            name=f"Body {number}",
            kind=OrganisationKind.PROVIDER,
            sector=Sector.PRIVATE,
            by=None,
            now=BEGINNING,
        )
        name_body(purpose=Purpose.SHARE, organisation=body, by=cast.cleo, now=BEGINNING)

    page = LIST if who == "ada" else f"/stockport/desk/people/{cast.ben.id}/says/"
    asks_as_often_for_thirty(cast, client_for(who), page, add)


@pytest.mark.parametrize("page", ["/stockport/desk/purposes/", "sheet"])
def test_thirty_purposes_ask_as_often_as_one(cast: Cast, client_for: ClientFor, page: str) -> None:
    def add(cast: Cast, number: int) -> None:
        add_purpose(
            kind=Kind.PLACE, own_say_from=13, months=12, titles=(f"Fair {number}", f"Ffair {number}"),
            asks=("May we?", "A gawn ni?"), more=("", ""), by=cast.cleo, now=BEGINNING,
            form_token=uuid.uuid4(),
        )  # fmt: skip

    address = page if page != "sheet" else f"/stockport/desk/people/{cast.ben.id}/says/sheet/"
    asks_as_often_for_thirty(cast, client_for("cleo"), address, add)
