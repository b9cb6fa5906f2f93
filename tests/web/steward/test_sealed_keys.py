"""Halving a key, losing its passphrase, and sealing to one more lead, through the pages."""

import re
from collections.abc import Callable

import pytest
from django.test import Client

from alongside.apps.safeguarding.models import Concern, Recovery
from alongside.apps.safeguarding.queries.keys import key_of
from alongside.kernel.clock import now
from cast import Cast
from factories.sealed import NEW, PASSPHRASE, SAID, a_concern, a_key, keys_of

ClientFor = Callable[[str], Client]
HERE = "/stockport/sealed/"


def opens(client: Client, words: str = PASSPHRASE) -> None:
    assert client.post(f"{HERE}unlock/", {"passphrase": words}).status_code == 302


def test_a_key_comes_back_from_a_lead_and_a_sheet_of_paper(cast: Cast, client_for: ClientFor) -> None:
    keys_of(cast, now())
    concern: Concern = a_concern(cast, now(), about=cast.dev)
    sol, dev = client_for("sol"), client_for("dev")
    opens(sol)
    with cast.inside():
        dev_key = key_of(cast.dev)
    assert dev_key is not None
    assert "halved between two" in sol.post(f"{HERE}halves/", {"holders": ["paper"]}).content.decode()
    sheet = sol.post(f"{HERE}halves/", {"holders": [str(dev_key.id), "paper"]}).content.decode()
    printed = re.search(r"<strong>([A-Z2-7 ]{64})</strong>", sheet)
    assert printed is not None
    assert sol.post(f"{HERE}lost/", {"passphrase": NEW, "again": NEW}).status_code == 302
    with cast.inside():
        where = f"{HERE}recovery/{Recovery.objects.get().id}/"
    opens(dev)
    assert "You hold half of the old key" in dev.get(where).content.decode()
    assert dev.post(where).status_code == 302
    opens(sol, NEW)
    assert SAID not in sol.get(f"{HERE}{concern.id}/").content.decode()
    assert "do not make the old key" in sol.post(where, {"paper": "AAAA"}).content.decode()
    assert sol.post(where, {"paper": printed[1]}).status_code == 302
    assert SAID in sol.get(f"{HERE}{concern.id}/").content.decode()
    assert sol.get(where).status_code == 404


def test_what_one_can_open_is_sealed_to_another_with_one_press(cast: Cast, client_for: ClientFor) -> None:
    a_key(cast.sol, now())
    concern = a_concern(cast, now())
    a_key(cast.dev, now())
    sol, dev = client_for("sol"), client_for("dev")
    assert dev.get(f"{HERE}{concern.id}/").status_code == 404
    opens(sol)
    answer = sol.post(f"{HERE}leads/", {"person": str(cast.dev.id)}, follow=True)
    assert "1 concern was sealed anew." in answer.content.decode()
    opens(dev)
    assert SAID in dev.get(f"{HERE}{concern.id}/").content.decode()


@pytest.mark.parametrize("page", ["leads/", "halves/"])
def test_locked_it_asks_for_the_passphrase_first(cast: Cast, client_for: ClientFor, page: str) -> None:
    keys_of(cast, now())
    assert 'name="passphrase"' in client_for("sol").get(f"{HERE}{page}").content.decode()
