"""The language chosen at the head of a page lasts: with the person, or in the browser of a stranger."""

from collections.abc import Callable

import pytest
from django.test import Client

from alongside.apps.people.models import Person
from alongside.kernel.audit.models import AuditLine
from cast import NOBODY, Cast

ClientFor = Callable[[str], Client]
SWITCH = "/language/"
WORK = "/stockport/work/"
WELSH = {"language": "cy", "next": f"/cy{WORK}"}


def spoken(cast: Cast, who: str) -> tuple[str, str]:
    person = Person.unscoped.select_related("account").get(id=cast.person(who).id)
    assert person.account is not None
    return person.language, person.account.language


def test_signed_in_it_is_kept_with_the_person_and_every_address_answers_in_it(
    cast: Cast, client_for: ClientFor
) -> None:
    ada = client_for("ada")
    assert ada.post(SWITCH, WELSH)["Location"] == f"/cy{WORK}"
    assert spoken(cast, "ada") == ("cy", "cy")
    assert ada.get(f"{WORK}?page=1")["Location"] == f"/cy{WORK}?page=1"
    assert ada.get("/healthz").status_code == 200
    back = ada.post(f"/cy{SWITCH}", {"language": "en", "next": WORK})
    assert back["Location"] == WORK
    assert ada.get(WORK).status_code == 200
    assert spoken(cast, "ada") == ("en", "en")


def test_chosen_twice_it_is_written_once(cast: Cast, client_for: ClientFor) -> None:
    ada = client_for("ada")
    for _time in range(2):
        ada.post(SWITCH, WELSH)
    assert AuditLine.objects.filter(verb="choose_language").count() == 1


def test_signed_out_the_browser_keeps_it(cast: Cast, client_for: ClientFor) -> None:
    nobody = client_for(NOBODY)
    assert "Set-Cookie" not in nobody.get(WORK).headers
    assert nobody.post(SWITCH, WELSH)["Location"] == f"/cy{WORK}"
    assert nobody.get(WORK)["Location"] == f"/cy{WORK}"
    assert nobody.post(f"/cy{SWITCH}", {"language": "en", "next": WORK})["Location"] == WORK
    assert nobody.get(WORK).status_code == 200


@pytest.mark.parametrize(
    ("said", "headers", "there"),
    [
        (WELSH | {"language": "und"}, {}, f"/cy{WORK}"),
        (WELSH | {"language": ""}, {}, f"/cy{WORK}"),
        (WELSH, {"Origin": "https://elsewhere.example"}, f"/cy{WORK}"),
        ({"language": "xx", "next": "https://elsewhere.example/"}, {}, "/"),
    ],
)
def test_nothing_else_is_taken_and_nobody_is_led_away(
    cast: Cast, client_for: ClientFor, said: dict[str, str], headers: dict[str, str], there: str
) -> None:
    assert client_for("ada").post(SWITCH, said, headers=headers)["Location"] == there
    assert spoken(cast, "ada") == ("en", "en")


def test_looking_changes_nothing(cast: Cast, client_for: ClientFor) -> None:
    assert client_for("ada").get(SWITCH, WELSH).status_code == 302
    assert spoken(cast, "ada") == ("en", "en")


def test_a_lead_chooses_for_somebody_on_paper(cast: Cast, client_for: ClientFor) -> None:
    cleo, card = client_for("cleo"), f"/stockport/desk/people/{cast.ben.id}/"
    assert "Write to them in it" in cleo.get(card).content.decode()
    page = cleo.post(f"{card}language/", {"language": "cy"}, follow=True).content.decode()
    assert "Their letters come in it from now on." in page
    assert spoken(cast, "ben") == ("cy", "en")
