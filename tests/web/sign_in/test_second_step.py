"""Leads and keepers show a second step: at sign-in, and before the desk opens."""

import html
import re
from collections.abc import Callable
from datetime import timedelta
from urllib.parse import urlencode

import pytest
from django.conf import LazySettings
from django.core import mail
from django.test import Client

from alongside.apps.places.models import Place
from alongside.kernel.clock import now
from cast import BENS_SECRET, Cast
from factories.second_steps import Phone, a_phone

ASK, NEW, OWN = "/sign-in/second-step/", "/sign-in/second-step/new/", "/sign-in/second-step/own/"
DESK = "/stockport/desk/"


@pytest.fixture
def required(settings: LazySettings) -> None:
    settings.SECOND_STEP = True


def phone_of(cast: Cast, who: str) -> Phone:
    """Set up some time ago, so that the code of this moment is a new one."""
    return a_phone(cast.accounts[who], now() - timedelta(hours=1))


def by_email(client: Client, address: str, **further: str) -> str:
    """The first step; where it leads."""
    client.post("/sign-in/", {"email": address} | further)
    found = re.search(r"^(\d{6})$", str(mail.outbox[-1].body), re.MULTILINE)
    assert found
    return str(client.post("/sign-in/code/", {"code": found[1]} | further)["Location"])


def to_ask(following: str) -> str:
    return f"{ASK}?{urlencode({'next': following})}"


def is_signed_in(client: Client) -> bool:
    return "_auth_user_id" in client.session


@pytest.mark.usefixtures("required")
def test_a_lead_sets_it_up_before_the_desk_opens(client_for: Callable[[str], Client]) -> None:
    cleo = client_for("cleo")
    where = cleo.get(DESK)["Location"]
    assert where == to_ask(DESK)
    where = cleo.get(where)["Location"]
    assert where == f"{NEW}?next=%2Fstockport%2Fdesk%2F"
    page = html.unescape(cleo.get(where).content.decode())
    found = re.search(r"otpauth://totp/Alongside%20testserver%3Acleo%40example.org\?secret=(\w{32})&", page)
    assert found
    assert " ".join(re.findall("....", found[1])) in page
    assert cleo.post(where, {"code": "000000", "next": DESK}).status_code == 200
    sheet = cleo.post(where, {"code": Phone(found[1]).shows(now()), "next": DESK}).content.decode()
    assert len(re.findall(r"<li><code>\d{4} \d{4}</code></li>", sheet)) == 10
    assert f'href="{DESK}"' in sheet
    assert cleo.get(DESK).status_code == 200
    assert cleo.get(NEW)["Location"] == OWN


@pytest.mark.usefixtures("required")
def test_without_it_a_lead_acts_as_any_member(client_for: Callable[[str], Client]) -> None:
    cleo = client_for("cleo")
    assert cleo.get("/stockport/write/hours/").status_code == 200
    page = cleo.get("/stockport/me/")
    assert page.status_code == 200
    assert DESK in page.content.decode()
    for keys in ("/stockport/plan/step/", "/stockport/commitment/new/"):
        assert cleo.get(keys)["Location"] == to_ask(keys)


@pytest.mark.usefixtures("required")
@pytest.mark.parametrize(("who", "told"), [("ada", 404), ("mina", 404), ("eve", 404)])
def test_who_has_no_keys_here_is_asked_for_nothing(
    client_for: Callable[[str], Client], who: str, told: int
) -> None:
    assert client_for(who).get(DESK).status_code == told


def test_where_it_is_not_required_the_desk_opens(client_for: Callable[[str], Client]) -> None:
    assert client_for("cleo").get(DESK).status_code == 200


@pytest.mark.usefixtures("required")
def test_a_place_the_demo_made_never_asks(cast: Cast, client_for: Callable[[str], Client]) -> None:
    Place.objects.filter(id=cast.place.id).update(is_demo=True)
    assert client_for("cleo").get(DESK).status_code == 200


@pytest.mark.usefixtures("required")
def test_after_a_code_by_email_it_is_asked_for(cast: Cast, client: Client) -> None:
    phone = phone_of(cast, "cleo")
    assert by_email(client, "cleo@example.org", next=DESK) == ASK
    assert not is_signed_in(client)
    assert client.get(DESK)["Location"].startswith("/sign-in/?next=")
    assert client.get(ASK).status_code == 200
    assert client.post(ASK, {"code": phone.shows(now())})["Location"] == DESK
    assert is_signed_in(client)
    assert client.get(DESK).status_code == 200


def test_after_a_personal_code_it_is_asked_for_also_where_none_has_to(cast: Cast, client: Client) -> None:
    phone = phone_of(cast, "ben")
    given = {"code": str(cast.accounts["ben"].code), "secret": BENS_SECRET, "next": "/stockport/me/"}
    assert client.post("/sign-in/", given)["Location"] == ASK
    assert not is_signed_in(client)
    assert client.post(ASK, {"code": phone.codes[0]})["Location"] == "/stockport/me/"
    assert is_signed_in(client)


def test_in_welsh_it_is_asked_for_in_welsh(cast: Cast, client: Client) -> None:
    phone_of(cast, "ben")
    given = {"code": str(cast.accounts["ben"].code), "secret": BENS_SECRET}
    assert client.post("/cy/sign-in/", given)["Location"] == f"/cy{ASK}"
    assert 'lang="cy"' in client.get(f"/cy{ASK}").content.decode()


def test_wrong_and_used_codes_are_told_alike_and_then_it_waits(cast: Cast, client: Client) -> None:
    phone = phone_of(cast, "cleo")
    by_email(client, "cleo@example.org")
    said = [
        re.findall(r'class="a-errors.*?</ul>', client.post(ASK, {"code": code}).content.decode(), re.S)
        for code in ("000000", phone.shows(now() - timedelta(hours=1)), "00000000", "not a code")
    ]
    assert said[0] == said[1] == said[2] == said[3] != []
    assert "too many wrong tries" in client.post(ASK, {"code": "000000"}).content.decode()
    assert "too many wrong tries" in client.post(ASK, {"code": phone.codes[0]}).content.decode()
    assert not is_signed_in(client)


@pytest.mark.usefixtures("required")
def test_another_browser_signed_in_before_signs_in_again_and_has_to_show_it_too(
    cast: Cast, client_for: Callable[[str], Client]
) -> None:
    ended = client_for("cleo")
    phone = phone_of(cast, "cleo")
    assert ended.get(DESK)["Location"].startswith("/sign-in/?next=")
    before = client_for("cleo")
    assert before.get(DESK)["Location"] == to_ask(DESK)
    page = before.get(f"{ASK}?next={DESK}")
    assert page.status_code == 200
    assert before.post(ASK, {"code": phone.shows(now()), "next": DESK})["Location"] == DESK
    assert before.get(DESK).status_code == 200
    assert before.get(f"{ASK}?next={DESK}")["Location"] == DESK


def test_what_is_set_up_is_seen_by_all_and_changed_only_after_showing_it(
    cast: Cast, client_for: Callable[[str], Client]
) -> None:
    assert client_for("cleo").get(OWN)["Location"] == NEW
    phone = phone_of(cast, "cleo")
    cleo = client_for("cleo")
    assert "10 codes on your sheet" in cleo.get(OWN).content.decode()
    for what in ("codes", "off"):
        assert cleo.post(OWN, {"do": what})["Location"].startswith(ASK)
    cleo.post(ASK, {"code": phone.shows(now())})
    sheet = cleo.post(OWN, {"do": "codes"}).content.decode()
    assert "recovery codes" in sheet
    assert phone.codes[0][:4] + " " + phone.codes[0][4:] not in sheet
    assert cleo.post(OWN, {"do": "off"})["Location"] == NEW
    assert cleo.get(NEW).status_code == 200


@pytest.mark.usefixtures("required")
def test_a_phone_is_lost_and_two_people_see_to_it(cast: Cast, client_for: Callable[[str], Client]) -> None:
    phone_of(cast, "sol")
    own = phone_of(cast, "cleo")
    cleo = client_for("cleo")
    cleo.post(ASK, {"code": own.shows(now())})
    assert "lost the phone" in cleo.get(f"{DESK}people/{cast.sol.id}/").content.decode()
    assert "lost the phone" not in cleo.get(f"{DESK}people/{cast.ada.id}/").content.decode()
    assert cleo.post(f"{DESK}people/{cast.sol.id}/phone/")["Location"] == "/stockport/secrets/"
    assert cleo.post(f"{DESK}people/{cast.sol.id}/phone/").status_code == 403
    assert 'name="phone"' not in cleo.get("/stockport/secrets/").content.decode()
    assert 'name="phone"' not in client_for("dev").get("/stockport/secrets/").content.decode()
    ada = client_for("ada")
    asked = re.search(r'name="phone" value="([^"]+)"', ada.get("/stockport/secrets/").content.decode())
    assert asked
    assert client_for("dev").post("/stockport/secrets/", {"phone": asked[1]}).status_code == 403
    assert ada.post("/stockport/secrets/", {"phone": asked[1]}).status_code == 302
    assert "Agreed by" in ada.get("/stockport/secrets/").content.decode()
    assert ada.post("/stockport/secrets/", {"phone": "no"}).status_code == 404
    assert client_for("sol").get(OWN)["Location"] == NEW


def test_nothing_is_set_up_for_strangers(client: Client, cast: Cast) -> None:
    for page in (ASK, NEW, OWN):
        assert client.get(page)["Location"].startswith("/sign-in/?next=")
        assert client.post(page, {"code": "123456", "do": "off"})["Location"].startswith("/sign-in/?next=")
