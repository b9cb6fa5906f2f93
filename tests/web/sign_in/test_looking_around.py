"""The demo's own way in exists only where the demo made everything."""

from collections.abc import Callable

import pytest
from django.test import Client

from alongside.apps.places.models import Place
from cast import EVERYONE, Cast

ASK = "/look-around/"


def demo_made_it() -> None:
    Place.objects.update(is_demo=True)


@pytest.mark.parametrize("who", EVERYONE)
def test_in_a_real_place_it_is_not_there(client_for: Callable[[str], Client], who: str) -> None:
    answer = client_for(who).get(ASK)
    if who == "nobody":
        assert (answer.status_code, answer["Location"]) == (302, "/sign-in/?next=%2Flook-around%2F")
    else:
        assert answer.status_code == 404


def test_one_real_place_is_enough_to_close_it(cast: Cast, client: Client) -> None:
    Place.objects.filter(id=cast.other_place.id).update(is_demo=True)
    assert client.get(ASK)["Location"].startswith("/sign-in/?next=")
    for person in (cast.eve, cast.ada):
        assert client.post(ASK, {"who": str(person.id)})["Location"].startswith("/sign-in/?next=")
    assert "_auth_user_id" not in client.session


def test_each_of_the_cast_has_a_button(cast: Cast, client: Client) -> None:
    demo_made_it()
    page = client.get(ASK).content.decode()
    assert page.count('name="who"') == 8
    assert "a health visitor" in page
    code = cast.accounts["ben"].code or ""
    assert f"code {code[:4]}-{code[4:]}, secret" in page
    answer = client.post(ASK, {"who": str(cast.dev.id)})
    assert answer["Location"] == "/stockport/"
    assert client.session["_auth_user_id"] == str(cast.accounts["dev"].pk)


@pytest.mark.parametrize("who", ["", "x", "00000000-0000-4000-8000-000000000000"])
def test_nobody_else_can_be_chosen(cast: Cast, client: Client, who: str) -> None:
    demo_made_it()
    assert client.post(ASK, {"who": who}).status_code == 302
    assert "_auth_user_id" not in client.session


def test_the_sign_in_page_of_the_demo_leads_there(cast: Cast, client: Client) -> None:
    demo_made_it()
    assert 'href="/look-around/"' in client.get("/sign-in/").content.decode()
