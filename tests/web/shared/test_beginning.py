"""Who reaches which page, and what strangers can find out: nothing."""

from collections.abc import Callable

import pytest
from django.test import Client

from alongside.apps.places.models import Place
from alongside.kernel.scoping import current_scope
from cast import EVERYONE, NOBODY, Cast

pytestmark = pytest.mark.urls("web.shared.some_pages")
HERE = {"ada", "ben", "cleo", "dev", "mina", "sol"}
ClientFor = Callable[[str], Client]


def expected(who: str, allowed: set[str]) -> int:
    if who in allowed:
        return 200
    return 302 if who == NOBODY else 404


@pytest.mark.parametrize("who", EVERYONE)
@pytest.mark.parametrize(
    ("address", "allowed"),
    [
        ("/stockport/", {*EVERYONE}),
        ("/stockport/own/", {*HERE, "nia"}),
        ("/stockport/steward/", {"cleo"}),
        ("/elsewhere/me/", {"eve"}),
        ("/nowhere/", set()),
        ("/nowhere/me/", set()),
        ("/stockport/no/such/page/", set()),
    ],
)
def test_who_reaches_which_page(client_for: ClientFor, who: str, address: str, allowed: set[str]) -> None:
    assert client_for(who).get(address).status_code == expected(who, allowed)


@pytest.mark.parametrize("who", EVERYONE)
def test_a_closed_place_is_only_for_its_people(cast: Cast, client_for: ClientFor, who: str) -> None:
    Place.objects.filter(id=cast.place.id).update(is_open=False)
    code = 302 if who == "nia" else expected(who, HERE)
    assert client_for(who).get("/stockport/").status_code == code


@pytest.mark.parametrize("who", EVERYONE)
def test_what_members_do_is_for_members(client_for: ClientFor, who: str) -> None:
    found = client_for(who).get("/stockport/me/")
    assert found.status_code == (302 if who == "nia" else expected(who, HERE))


def test_a_newcomer_is_led_to_their_own_page_whatever_they_ask_for(client_for: ClientFor) -> None:
    """There or not, seen or pressed: a page for members says nothing but where theirs is."""
    nia = client_for("nia")
    for found in (nia.get("/stockport/me/"), nia.post("/stockport/me/")):
        assert found["Location"] == "/stockport/me/"
        assert found.content == b""


def test_strangers_learn_nothing(cast: Cast, client: Client) -> None:
    Place.objects.filter(id=cast.other_place.id).update(is_open=False)
    hidden = [
        "/elsewhere/",
        "/nowhere/",
        "/stockport/me/",
        "/nowhere/me/",
        "/stockport/no/such/page/",
        "/no/such",
    ]
    answers = [client.get(address) for address in hidden]
    told = {
        (a.status_code, a["Location"].split("?")[0], a.content, tuple(sorted(a.headers))) for a in answers
    }
    assert len(told) == 1
    assert told.pop()[:3] == (302, "/sign-in/", b"")
    assert answers[0]["Location"].endswith("?next=%2Felsewhere%2F")


@pytest.mark.usefixtures("cast")
def test_strangers_are_led_to_sign_in_in_their_language(client: Client) -> None:
    assert client.get("/cy/stockport/me/")["Location"] == "/cy/sign-in/?next=%2Fcy%2Fstockport%2Fme%2F"


def test_not_allowed_and_not_there_are_one_page(cast: Cast, client_for: ClientFor) -> None:
    eve = client_for("eve")
    pages = [eve.get(address).content.decode() for address in ("/stockport/me/", "/nowhere/xx/")]
    switches = ("/cy/stockport/me/", "/cy/nowhere/xx/")
    assert pages[0].replace(switches[0], "") == pages[1].replace(switches[1], "")


def test_every_query_of_a_screen_belongs_to_its_place(cast: Cast, client_for: ClientFor) -> None:
    assert client_for("nobody").get("/stockport/").content.decode() == "First thousand days; None"
    assert client_for("eve").get("/stockport/").content.decode() == "First thousand days; None"
    assert client_for("ada").get("/stockport/").content.decode().endswith(str(cast.ada.id))
    assert current_scope() is None


@pytest.mark.usefixtures("cast")
def test_a_streamed_answer_still_belongs_to_its_place(client: Client) -> None:
    assert client.get("/stockport/streamed/").getvalue() == b"111"
    assert current_scope() is None


@pytest.mark.usefixtures("cast")
def test_a_no_comes_with_its_reason_and_the_next_step(client: Client) -> None:
    answer = client.get("/stockport/refusing/")
    assert answer.status_code == 403
    assert "The door is locked." in answer.content.decode()
    assert "Ask for the key." in answer.content.decode()


def test_what_a_signed_in_person_sees_is_kept_by_nobody(client_for: ClientFor) -> None:
    assert "no-store" in client_for("ada").get("/stockport/me/")["Cache-Control"]
    assert "no-store" in client_for("ada").get("/stockport/")["Cache-Control"]
    assert client_for("nobody").get("/stockport/")["Cache-Control"] == "no-cache"


def test_whoever_left_is_nobody_here(cast: Cast, client_for: ClientFor) -> None:
    cast.ada.left_at = cast.ada.joined_at
    cast.ada.save()
    assert client_for("ada").get("/stockport/me/").status_code == 404
    assert client_for("ada").get("/stockport/").content.decode().endswith("None")


def test_an_old_form_is_told_so(cast: Cast) -> None:
    strict = Client(enforce_csrf_checks=True)
    answer = strict.post("/sign-in/", {"email": "ada@example.org"})
    assert answer.status_code == 403
    assert "Please send that again" in answer.content.decode()


@pytest.mark.usefixtures("cast")
def test_a_form_without_its_number_is_refused(client: Client) -> None:
    token = "0b7e2f64-5f0c-4a53-9a32-3ac20f0b6a11"
    assert client.post("/stockport/posted/", {"form_token": token}).content.decode() == token
    assert client.post("/stockport/posted/", {"form_token": "x"}).status_code == 403
    assert client.post("/stockport/posted/").status_code == 403


def test_our_own_fault_is_said_without_a_database(client: Client) -> None:
    from django.test import RequestFactory
    from django.utils.translation import override

    from alongside.web.shared.errors import server_error

    with override("en"):  # whatever a page before spoke
        page = server_error(RequestFactory().get("/")).content.decode()
    assert "our fault" in page


def test_a_stranger_is_never_taken_for_the_keeper_of_the_server(client_for: ClientFor) -> None:
    assert client_for("nobody").post("/stockport/adding/").status_code == 403
    assert client_for("eve").post("/stockport/adding/").status_code == 403
    assert client_for("ada").post("/stockport/adding/").content == b"added"
