"""About me: the language of one's letters and pages."""

from collections.abc import Callable

import pytest
from django.test import Client

from alongside.apps.letters.rendering import language_of
from alongside.apps.people.actions.persons import choose_language
from alongside.apps.people.models import Person
from alongside.apps.places.enums import Language
from alongside.kernel.clock import now
from alongside.kernel.verdict import Refused
from cast import Cast

ClientFor = Callable[[str], Client]
ABOUT = "/stockport/me/about/"


def speaks(cast: Cast, who: str) -> tuple[str, str]:
    person = Person.unscoped.select_related("account").get(id=cast.person(who).id)
    assert person.account is not None
    return language_of(person), person.account.language


def test_a_language_chosen_holds_for_letters_and_pages(cast: Cast, client_for: ClientFor) -> None:
    ada = client_for("ada")
    assert speaks(cast, "ada") == ("en", "en")
    there = ada.post(ABOUT, {"language": "cy"})["Location"]
    assert there == f"/cy{ABOUT}"
    assert "Diolch. Bydd llythyrau" in ada.get(there).content.decode()
    assert speaks(cast, "ada") == ("cy", "cy")
    assert ada.post(there, {"language": "en"})["Location"] == ABOUT
    assert speaks(cast, "ada") == ("en", "en")


def test_only_a_language_we_speak_can_be_chosen(cast: Cast, client_for: ClientFor) -> None:
    response = client_for("ada").post(ABOUT, {"language": "und"})
    assert response.status_code == 200
    assert "a-errors" in response.content.decode()
    assert speaks(cast, "ada") == ("en", "en")


def test_nobody_chooses_the_language_of_somebody_else(cast: Cast) -> None:
    with cast.inside(), pytest.raises(Refused):
        choose_language(person=cast.ada, language=Language.CY, by=cast.ben, now=now())


def test_a_lead_keys_in_the_language_without_touching_how_they_sign_in(cast: Cast) -> None:
    with cast.inside():
        choose_language(person=cast.ada, language=Language.CY, by=cast.cleo, now=now())
    assert speaks(cast, "ada") == ("cy", "en")
