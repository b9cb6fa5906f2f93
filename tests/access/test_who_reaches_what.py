"""Every route, every one of the cast: a page, the one sign-in page, a no with its reason, or nothing."""

import re

import pytest
from django.conf import LazySettings
from django.db import transaction
from django.urls import reverse
from django.utils.translation import override

from access.routes import address_of, is_of_a_place, names_a_thing, routes
from access.table import read_table
from access.walking import Walked, answer
from cast import EVERYONE, NOBODY
from factories.lived import Lived

# One walk for all of them: they stay with one worker.
pytestmark = pytest.mark.xdist_group("walk")

TABLE = read_table()
PRIVATE = [case for case, who in TABLE.items() if who[NOBODY] == "in" and who["eve"] == "404"]
OF_A_PLACE = [case for case in PRIVATE if is_of_a_place(case.partition(":")[0])]
# What differs on any two pages for nothing: their own address, and the number against forged forms.
CHANGING = re.compile(
    r'(name="csrfmiddlewaretoken" value=")[^"]*|((?:href|value)=")(?:/cy)?/(?:stockport|nowhere)/[^"]*'
)


def test_every_route_is_in_the_table() -> None:
    assert {case.partition(":")[0] for case in TABLE} == set(routes())


def test_no_two_pages_of_a_place_share_an_address() -> None:
    """The first would hide the second."""
    addresses = [str(pattern.pattern) for name, pattern in routes().items() if is_of_a_place(name)]
    assert len(addresses) == len(set(addresses))


def test_there_is_one_sign_in_page() -> None:
    for name in ("account_login", "account_signup", "account_request_login_code"):
        assert reverse(name) == reverse("sign-in")


@pytest.mark.parametrize("who", EVERYONE)
def test_who_reaches_what(walked: Walked, who: str) -> None:
    assert walked.walks[who].answers == {case: expected[who] for case, expected in TABLE.items()}


@pytest.mark.parametrize("who", ["ada", "cleo"])
def test_where_a_second_step_is_asked_for_only_the_desk_leads_to_it(
    lived: Lived, settings: LazySettings, who: str
) -> None:
    """Nobody sees more or less than before; who has keys shows the second step before they turn, or are
    said not to."""
    settings.SECOND_STEP = True
    client = lived.client(who)
    for case, expected in TABLE.items():
        address = address_of(case, lived.cast, lived.made)
        found = client.get(address)
        asked = found.status_code == 302 and found["Location"].startswith(f"{reverse('mfa_authenticate')}?")
        if asked:
            assert who == "cleo", case
        else:
            assert answer(client, address) == expected[who], case
        assert asked or who != "cleo" or not case.startswith("desk"), case


@pytest.mark.parametrize("who", ["ada", "eve", NOBODY])
def test_in_welsh_it_is_the_same(lived: Lived, who: str) -> None:
    client = lived.client(who)
    with override("cy"):
        found = {case: answer(client, address_of(case, lived.cast, lived.made)) for case in TABLE}
    assert found == {case: expected[who] for case, expected in TABLE.items()}


@pytest.mark.parametrize("press", [False, True], ids=["looking", "pressing"])
def test_signed_out_what_is_not_public_and_what_is_not_there_look_the_same(lived: Lived, press: bool) -> None:
    client = lived.client(NOBODY)
    for case in OF_A_PLACE:
        there = address_of(case, lived.cast, lived.made)
        not_there = address_of(case, lived.cast, lived.made, place="nowhere")
        found = [client.post(at) if press else client.get(at) for at in (there, not_there)]
        assert [one.status_code for one in found] == [302, 302], case
        places = [one["Location"].replace("nowhere", "stockport") for one in found]
        assert places[0] == places[1], case
        assert found[0].content == found[1].content == b"", case
        assert set(found[0].headers) == set(found[1].headers), case


@pytest.mark.parametrize("press", [False, True], ids=["looking", "pressing"])
def test_the_lead_of_another_place_gets_what_she_gets_for_nothing(lived: Lived, press: bool) -> None:
    client = lived.client("eve")
    nothing = client.get("/nowhere/me/")
    for case in OF_A_PLACE:
        with transaction.atomic():
            address = address_of(case, lived.cast, lived.made)
            found = client.post(address) if press else client.get(address)
            transaction.set_rollback(True)
        assert found.status_code == 404, case
        assert CHANGING.sub("", found.content.decode()) == CHANGING.sub("", nothing.content.decode()), case
        assert set(found.headers) == set(nothing.headers), case


@pytest.mark.parametrize("press", [False, True], ids=["looking", "pressing"])
def test_what_belongs_to_another_place_is_not_there_under_ones_own(lived: Lived, press: bool) -> None:
    """In her own place Eve is the lead, and finds nothing of Stockport's, whatever number she names."""
    client = lived.client("eve")
    for case in [case for case in OF_A_PLACE if names_a_thing(case.partition(":")[0])]:
        address = address_of(case, lived.cast, lived.made, place=lived.cast.other_place.slug)
        with transaction.atomic():
            found = client.post(address) if press else client.get(address)
            transaction.set_rollback(True)
        assert found.status_code == 404, case
