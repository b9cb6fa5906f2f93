"""What is dear is pressed by whoever has lately shown that it is them; nothing typed is lost on the way."""

import html
import re
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.core import mail
from django.test import Client

from access.routes import routes
from alongside.apps.people.actions.signing_in import check_secret
from alongside.apps.people.models import AskedRole
from alongside.apps.places.rules.limits import Limit, limit_on
from alongside.kernel.clock import now
from alongside.web.shared.fresh import SHOWN_AT
from cast import BENS_SECRET, Cast
from factories.second_steps import a_phone

ClientFor = Callable[[str], Client]
ASKS = "Is it still you?"
DEAR = set(
    """about-me-email second-step devices my-data leave role-asked role-end desk-request desk-request-erase
    desk-person-role desk-code desk-person-phone sealed-key sealed-leads sealed-halves sealed-lost
    sealed-recovery""".split()
)


def a_while_ago(client: Client) -> Client:
    """Signed in still, but shown too long ago."""
    session = client.session
    session[SHOWN_AT] = (now() - limit_on(Limit.SHOWN_ANEW, now().date()).within).isoformat()
    session.save()
    return client


def carried(page: Any) -> dict[str, str]:
    """What the page that asks holds for the press to go on."""
    body = page.content.decode().partition("<main")[2]
    assert ASKS in body
    found = re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)">', body)
    return {name: html.unescape(value) for name, value in found if name != "csrfmiddlewaretoken"}


def test_each_dear_press_asks_and_no_other_does() -> None:
    """A new secret is asked about too, on the page *About me*, which holds other forms as well."""
    assert {name for name, route in routes().items() if getattr(route.callback, "freshly", False)} == DEAR


@pytest.mark.django_db
def test_by_the_secret_of_ones_card_and_the_new_secret_goes_along(cast: Cast, client_for: ClientFor) -> None:
    ben, new = a_while_ago(client_for("ben")), "seven <white> horses"
    held = carried(ben.post("/stockport/me/about/", {"secret": new}))
    assert held == {"secret": new}
    wrong = ben.post("/stockport/me/about/", held | {"shown_anew": "green blue red"})
    assert carried(wrong) == held
    assert "do not go together" in wrong.content.decode()
    done = ben.post("/stockport/me/about/", held | {"shown_anew": BENS_SECRET})
    assert done.status_code in (302, 303)
    account = check_secret(code=str(cast.accounts["ben"].code), secret=new, now=now())
    assert account == cast.accounts["ben"]
    assert ben.post("/stockport/me/about/", {"secret": BENS_SECRET}).status_code in (302, 303), "for a while"


@pytest.mark.django_db
def test_by_a_code_that_comes_by_e_mail_three_tries_each(cast: Cast, client_for: ClientFor) -> None:
    ada = a_while_ago(client_for("ada"))
    assert ASKS in ada.post("/stockport/me/data/").content.decode()
    assert len(mail.outbox) == 1
    code = re.findall(r"^(\d{6})$", str(mail.outbox[0].body), re.MULTILINE)[0]
    for _try in range(3):
        assert ASKS in ada.post("/stockport/me/data/", {"shown_anew": "000000"}).content.decode()
    used_up = ada.post("/stockport/me/data/", {"shown_anew": code})
    assert ASKS in used_up.content.decode(), "the first code was tried out; another came"
    code = re.findall(r"^(\d{6})$", str(mail.outbox[-1].body), re.MULTILINE)[0]
    copy = ada.post("/stockport/me/data/", {"shown_anew": code})
    assert copy["Content-Type"] == "application/zip"


@pytest.mark.django_db
def test_by_the_app_and_whoever_is_asked_to_look_after_something_is_asked_with_all_that_was_said(
    cast: Cast, client_for: ClientFor
) -> None:
    phone = a_phone(cast.accounts["cleo"], now() - timedelta(minutes=5))
    cleo = a_while_ago(client_for("cleo"))
    address = f"/stockport/desk/people/{cast.dev.id}/role/"
    day = now().date() + timedelta(days=200)
    sent = {
        "kind": "KEEPER",
        "until_day": str(day.day),
        "until_month": str(day.month),
        "until_year": str(day.year),
    }
    held = carried(cleo.post(address, sent))
    assert held == sent
    with cast.inside():
        assert not AskedRole.objects.exists()
    assert cleo.post(address, held | {"shown_anew": phone.shows(now())}).status_code in (302, 303)
    with cast.inside():
        assert AskedRole.objects.get().person_id == cast.dev.id


@pytest.mark.django_db
def test_a_place_the_demo_made_never_asks(cast: Cast, client_for: ClientFor) -> None:
    for place in (cast.place, cast.other_place):
        type(place).objects.filter(id=place.id).update(is_demo=True)
    assert a_while_ago(client_for("ada")).post("/stockport/me/data/")["Content-Type"] == "application/zip"
