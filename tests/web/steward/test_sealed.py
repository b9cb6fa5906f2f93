"""The sealed room: opened by its own leads with their own keys, and not there for anybody else."""

import re
from collections.abc import Callable
from datetime import timedelta

import pytest
from django.conf import LazySettings
from django.test import Client

from alongside.apps.people.actions.contacts import say_how_to_reach_me
from alongside.apps.safeguarding.actions.reading import read_concern
from alongside.apps.safeguarding.models import Concern, ConcernRow, LeadKey, Unlocked
from alongside.kernel.audit.models import AuditLine
from alongside.kernel.clock import now
from alongside.kernel.ids import new_secret_id
from cast import Cast
from counting import asks_as_often_for_thirty
from factories.sealed import PASSPHRASE, SAID, a_concern, keys_of, unlocked

ClientFor = Callable[[str], Client]
HERE = "/stockport/sealed/"
TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="[^"]*')


@pytest.fixture
def ready(cast: Cast) -> Cast:
    keys_of(cast, now())
    return cast


def opens(client: Client) -> None:
    """The passphrase is typed."""
    answer = client.post(f"{HERE}unlock/", {"passphrase": PASSPHRASE})
    assert answer.status_code == 302


def reads_of(concern: Concern) -> int:
    return AuditLine.objects.filter(about_id=concern.id, verb="read_concern").count()


def test_it_is_read_only_once_the_key_is_unlocked_and_each_time_is_written_down(
    ready: Cast, client_for: ClientFor
) -> None:
    concern, client = a_concern(ready, now()), client_for("sol")
    page = f"{HERE}{concern.id}/"
    assert SAID not in client.get(page).content.decode()
    assert reads_of(concern) == 0
    opens(client)
    for times in (1, 2):
        found = client.get(page)
        assert SAID in found.content.decode()
        assert "no-store" in found["Cache-Control"]
        assert reads_of(concern) == times
    assert "Opened and read" in client.get(f"{page}reads/").content.decode()


def test_the_list_and_the_reads_say_no_word_of_it(ready: Cast, client_for: ClientFor) -> None:
    concern, client = a_concern(ready, now()), client_for("sol")
    opens(client)
    for page in (HERE, f"{HERE}{concern.id}/reads/"):
        assert "Jamie" not in client.get(page).content.decode()


def test_the_cookie_is_for_these_pages_alone_and_opens_nothing_in_other_hands(
    ready: Cast, client_for: ClientFor
) -> None:
    concern, client = a_concern(ready, now()), client_for("sol")
    opens(client)
    morsel = client.cookies["sealed"]
    for name, path in (("sealed", HERE), ("sealed_cy", f"/cy{HERE}")):
        kept = client.cookies[name]
        assert (kept["httponly"], kept["samesite"], kept["path"]) == (True, "Strict", path)
    other = client_for("dev")
    other.cookies["sealed"] = morsel.value
    assert SAID not in other.get(f"{HERE}{concern.id}/").content.decode()
    for broken in ("", "x", "x.y", f"{new_secret_id()}.AAAA", morsel.value[:-8]):
        client.cookies["sealed"] = broken
        client.cookies.pop("sealed_cy", None)
        assert client.get(f"{HERE}{concern.id}/").status_code == 200


def test_locked_again_it_is_closed(ready: Cast, client_for: ClientFor) -> None:
    concern, client = a_concern(ready, now()), client_for("sol")
    opens(client)
    client.post(f"{HERE}lock/")
    assert SAID not in client.get(f"{HERE}{concern.id}/").content.decode()
    with ready.inside():
        assert not Unlocked.objects.exists()


def test_a_lead_whom_it_names_gets_what_she_gets_for_nothing(ready: Cast, client_for: ClientFor) -> None:
    concern, client = a_concern(ready, now(), about=ready.sol), client_for("sol")
    opens(client)
    other = new_secret_id()
    nothing = client.get(f"{HERE}{other}/")
    for tail in ("", "reads/", "note/", "seen/"):
        address = f"{HERE}{concern.id}/{tail}"
        found = client.get(address)
        assert found.status_code == 404
        same = found.content.decode().replace(address, f"{HERE}{other}/")
        assert TOKEN.sub("", same) == TOKEN.sub("", nothing.content.decode()), tail
    assert "Nothing waits" in client.get(HERE).content.decode()


def test_words_typed_while_the_key_locked_itself_are_not_lost(ready: Cast, client_for: ClientFor) -> None:
    concern, client = a_concern(ready, now()), client_for("sol")
    page = f"{HERE}{concern.id}/note/"
    note = {"form_token": str(new_secret_id()), "words": "He whispered it"}
    missing = client.post(page, note)
    assert "He whispered it" in missing.content.decode()
    wrong = client.post(page, note | {"passphrase": "not these four words"})
    assert "not the passphrase" in wrong.content.decode()
    assert "He whispered it" in wrong.content.decode()
    assert client.post(page, note | {"passphrase": PASSPHRASE}).status_code == 302
    assert "He whispered it" in client.get(f"{HERE}{concern.id}/").content.decode()


def test_a_decision_without_its_reason_is_refused_beside_the_words(
    ready: Cast, client_for: ClientFor
) -> None:
    concern, client = a_concern(ready, now()), client_for("sol")
    opens(client)
    sent = {"form_token": str(new_secret_id()), "further": "Ring the school"}
    page = client.post(f"{HERE}{concern.id}/decision/", sent).content.decode()
    assert "A decision not to refer needs its reason." in page
    assert "Ring the school" in page
    sent |= {"reasons": "The school has it in hand"}
    for _twice in range(2):
        assert client.post(f"{HERE}{concern.id}/decision/", sent).status_code == 302
    with ready.inside():
        assert ConcernRow.objects.filter(concern=concern).count() == 2
    outcome = {"form_token": str(new_secret_id()), "outcome": "Safe"}
    client.post(f"{HERE}{concern.id}/outcome/", outcome)
    assert "closed" in client.get(HERE).content.decode()


def test_keyed_in_from_a_call_it_is_sealed_like_the_rest(ready: Cast, client_for: ClientFor) -> None:
    client = client_for("sol")
    sent = {
        "form_token": str(new_secret_id()), "danger": "yes", "how": "PHONE", "what": "A neighbour rang",
        "about": [str(ready.sol.id)],
    }  # fmt: skip
    assert client.post(f"{HERE}new/", sent).status_code == 302
    with ready.inside():
        concern = Concern.objects.get()
        (said,) = read_concern(concern=concern, by=ready.dev, opened=unlocked(ready.dev, now()), now=now())
    assert (said.parts["HOW"], said.by) == ("by phone", str(ready.sol.id))
    assert "Nothing waits" in client.get(HERE).content.decode()


def test_pressed_by_two_the_second_is_told(ready: Cast, client_for: ClientFor) -> None:
    concern = a_concern(ready, now())
    for who, words in (("sol", "You have it now"), ("dev", "Somebody looks after it already")):
        answer = client_for(who).post(f"{HERE}{concern.id}/seen/", follow=True)
        assert words in answer.content.decode()


def test_a_key_is_made_once_in_ones_own_session(cast: Cast, client_for: ClientFor) -> None:
    client = client_for("sol")
    assert "First, make your key" in client.get(HERE).content.decode()
    easy = client.post(f"{HERE}key/", {"passphrase": "one two three", "again": "one two three"})
    assert "too easy to guess" in easy.content.decode()
    assert "one two three" not in easy.content.decode()
    words = {"passphrase": PASSPHRASE, "again": PASSPHRASE}
    assert client.post(f"{HERE}key/", words).status_code == 302
    assert client.post(f"{HERE}key/", words).status_code == 200
    with cast.inside():
        assert LeadKey.objects.count() == 1


def test_how_to_be_reached_stands_at_the_foot_of_every_page(ready: Cast, client_for: ClientFor) -> None:
    client_for("dev").post(f"{HERE}reach/", {"called": "Dev P.", "way": "0161 496 0102, until six"})
    for who in ("dev", "ada", "nobody"):
        body = client_for(who).get("/stockport/").content.decode()
        assert "Dev P., deputy safeguarding lead: 0161 496 0102, until six" in body


def test_the_way_in_is_shown_to_those_who_have_it(ready: Cast, client_for: ClientFor) -> None:
    for who, shown in (("sol", True), ("dev", True), ("cleo", False), ("nobody", False)):
        assert (f'href="{HERE}"' in client_for(who).get("/stockport/").content.decode()) is shown, who


def test_a_second_step_is_asked_for_first(ready: Cast, client_for: ClientFor, settings: LazySettings) -> None:
    settings.SECOND_STEP = True
    answer = client_for("sol").get(HERE)
    assert answer["Location"].startswith("/sign-in/second-step/")


def concern(cast: Cast, number: int) -> None:
    a_concern(cast, now() - timedelta(minutes=number))


def test_the_list_asks_as_often_for_thirty(
    ready: Cast, client_for: ClientFor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("alongside.web.steward.sealed.listing.A_PAGE", 50)
    with ready.inside():
        say_how_to_reach_me(person=ready.sol, called="Sol", way="0161 496 0101", now=now())
    asks_as_often_for_thirty(ready, client_for("sol"), HERE, concern)


def test_the_reads_of_one_ask_as_often_for_thirty(ready: Cast, client_for: ClientFor) -> None:
    found = a_concern(ready, now())
    opened = unlocked(ready.dev, now())

    def read(_cast: Cast, _number: int) -> None:
        read_concern(concern=found, by=ready.dev, opened=opened, now=now())

    asks_as_often_for_thirty(ready, client_for("sol"), f"{HERE}{found.id}/reads/", read)
