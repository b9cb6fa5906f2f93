"""Raising a concern: three steps, by anybody, without a cookie, and not a word lost."""

import re
from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.test import Client, RequestFactory
from django.utils.translation import override

from alongside.apps.people.actions.contacts import say_how_to_reach_me
from alongside.apps.places.actions.figures import set_figure
from alongside.apps.places.enums import FigureKey
from alongside.apps.places.models import Place
from alongside.apps.safeguarding.actions.reading import read_concern
from alongside.apps.safeguarding.models import Concern
from alongside.apps.safeguarding.words import Said
from alongside.kernel.clock import local_day, now
from alongside.kernel.ids import new_secret_id
from cast import Cast
from factories.sealed import keys_of, unlocked

WORDS = "She said: “mum’s boyfriend locks me out”\n\nI saw the bruise."


def url(place: Place) -> str:
    return f"/w/{place.worry_code}/"


def asked(page: Any) -> dict[str, str]:
    """What goes along in the page, unseen."""
    body = page.content.decode()
    found = re.findall(r'<input type="hidden" name="(\w+)" (?:value="([^"]*)")?', body)
    return dict(found)


def everything(**given: Any) -> dict[str, Any]:
    said = {"step": "2", "form_token": str(new_secret_id()), "danger": "no", "what": WORDS, "when": "Tuesday"}
    return said | {"who": "", "reporter": ""} | given


def told(cast: Cast, who: str = "sol") -> list[Said]:
    """The first row of every concern, as one of them reads it."""
    person = cast.person(who)
    with cast.inside():
        opened = unlocked(person, now())
        rows = Concern.objects.filter(seals__key__person=person).order_by("logged_at")
        return [read_concern(concern=one, by=person, opened=opened, now=now())[0] for one in rows]


@pytest.fixture
def ready(cast: Cast) -> Cast:
    keys_of(cast, now())
    return cast


def test_three_steps_lead_to_those_who_look_after_it(ready: Cast) -> None:
    client, here = Client(enforce_csrf_checks=True), url(ready.place)
    first = client.get(here)
    assert "call 999 first" in first.content.decode()
    sent = asked(first) | {"danger": "yes"}
    second = client.post(here, sent)
    assert "Call 999 now" in second.content.decode()
    third = client.post(here, asked(second) | {"what": WORDS, "when": "last Tuesday"})
    assert "Is it about one of the people" in third.content.decode()
    carried = asked(third)
    assert carried["form_token"] == asked(first)["form_token"]
    carried["what"] = WORDS
    done = client.post(here, carried | {"who": "Jamie", "reporter": "0161 496 0000"})
    assert (done.status_code, done["Location"]) == (302, f"{here}told/")
    (said,) = told(ready)
    assert said.parts == {
        "WHAT": WORDS, "WHEN": "last Tuesday", "WHO": "Jamie", "REPORTER": "0161 496 0000",
    }  # fmt: skip
    with ready.inside():
        assert Concern.objects.get().in_danger
    assert client.cookies == {}


def test_what_is_missing_is_asked_for_with_everything_typed_kept(ready: Cast) -> None:
    client, here = Client(), url(ready.place)
    page = client.post(here, everything(what="", who="Jamie & co", when="<b>Tuesday</b>"))
    body = page.content.decode()
    assert "Please answer “What happened, or what worries you?”" in body
    assert 'value="Jamie &amp; co"' in body
    assert "&lt;b&gt;Tuesday&lt;/b&gt;" in body
    with ready.inside():
        assert not Concern.objects.exists()


def test_one_step_back_loses_nothing(ready: Cast) -> None:
    page = Client().post(url(ready.place), everything(go="back", who="Jamie"))
    body = page.content.decode()
    assert "I saw the bruise." in body
    assert 'value="Jamie"' in body
    assert "a-errors" not in body


def test_sent_twice_it_is_one(ready: Cast) -> None:
    client, form = Client(), everything()
    assert {client.post(url(ready.place), form)["Location"] for _time in range(2)} == {
        f"{url(ready.place)}told/"
    }
    assert len(told(ready)) == 1


def test_whom_it_is_about_sees_nothing_of_it(ready: Cast) -> None:
    sol = str(ready.sol.id)
    Client().post(url(ready.place), everything(about=[sol]))
    assert told(ready, "sol") == []
    (said,) = told(ready, "dev")
    assert said.about == [sol]


def test_about_everybody_it_says_whom_to_ring_and_keeps_the_words(ready: Cast) -> None:
    both = [str(ready.sol.id), str(ready.dev.id)]
    page = Client().post(url(ready.place), everything(about=both))
    body = page.content.decode()
    assert "Nobody else here could read it yet." in body
    assert "101" in body
    assert "I saw the bruise." in body


def test_a_number_that_is_nobodys_is_refused(ready: Cast) -> None:
    page = Client().post(url(ready.place), everything(about=[str(ready.cleo.id)]))
    assert page.status_code == 200
    assert told(ready) == []


def test_a_closed_place_takes_one_by_its_code_and_is_in_no_list(ready: Cast) -> None:
    Place.objects.filter(pk=ready.place.pk).update(is_open=False)
    client = Client()
    assert ready.place.name not in client.get("/w/").content.decode()
    assert client.post(url(ready.place), everything()).status_code == 302
    assert len(told(ready)) == 1


@pytest.mark.parametrize("code", ["ZZZZ-ZZZZ", "x", "x" * 60])
def test_a_code_that_works_nowhere_says_so_and_helps(cast: Cast, code: str) -> None:
    page = Client().get(f"/w/{code}/")
    assert page.status_code == 404
    assert "call 999 first" in page.content.decode()
    assert Client().post("/w/", {"code": code}).status_code == 200


def test_the_code_is_read_kindly(cast: Cast) -> None:
    code = cast.place.worry_code
    sent = Client().post("/w/", {"code": f" {code[:4].lower()} {code[4:].lower()} "})
    assert sent["Location"] == f"/w/{code}/"


def test_no_page_of_it_is_kept_and_each_has_a_way_out(ready: Cast) -> None:
    client, here = Client(), url(ready.place)
    pages = [
        client.get("/w/"),
        client.get(here),
        client.get(f"{here}told/"),
        client.post(here, everything(step="1")),
    ]
    for page in pages:
        assert "no-store" in page["Cache-Control"]
        assert "Exit this page" in page.content.decode()
        assert not page.cookies


def test_in_welsh_it_is_welsh(ready: Cast) -> None:
    assert "ffoniwch 999 yn gyntaf" in Client().get(f"/cy{url(ready.place)}").content.decode()
    with override("en"):
        assert Client().post(f"/cy{url(ready.place)}", everything())["Location"].startswith("/cy/w/")
    assert told(ready)[0].language == "cy"


def test_too_many_from_one_connection_wait_and_lose_nothing(ready: Cast) -> None:
    day = local_day(now(), "Europe/London") - timedelta(days=1)
    with ready.inside():
        set_figure(
            place=ready.place, key=FigureKey.CONCERNS_AN_HOUR, value=Decimal(2), valid_from=day,
            source="A test", by=None, now=now(),
        )  # fmt: skip
    client, form = Client(), everything()
    for sent in (form, form, everything()):
        assert client.post(url(ready.place), sent).status_code == 302
    page = client.post(url(ready.place), everything())
    assert "within an hour" in page.content.decode()
    assert "I saw the bruise." in page.content.decode()
    elsewhere = Client(REMOTE_ADDR="192.0.2.7")
    assert elsewhere.post(url(ready.place), everything()).status_code == 302
    assert len(told(ready)) == 3


def test_every_page_and_every_sheet_leads_to_it(ready: Cast, client_for: Any) -> None:
    with ready.inside():
        say_how_to_reach_me(person=ready.sol, called="Sol Reyes", way="0161 496 0101", now=now())
    for path in ("/", "/words/", "/sign-in/"):
        assert 'href="/w/"' in Client().get(path).content.decode(), path
    for path in ("/stockport/", "/stockport/work/first-thousand-days/", "/stockport/plan/"):
        body = Client().get(path).content.decode()
        assert f'href="{url(ready.place)}"' in body, path
        assert "Sol Reyes, safeguarding lead: 0161 496 0101" in body, path
    code = ready.place.worry_code
    sheet = client_for("ada").get("/stockport/me/record/").content.decode()
    assert f"testserver/w/{code[:4]}-{code[4:]}. Sol Reyes, safeguarding lead: 0161 496 0101" in sheet


def test_it_costs_a_page_no_question(ready: Cast, django_assert_num_queries: Any) -> None:
    from alongside.web.shared.worry import help_in_worry

    request = RequestFactory().get("/stockport/")
    request.__dict__["today"] = local_day(now(), "Europe/London")
    with django_assert_num_queries(0):
        assert help_in_worry(request, ready.place).link is not None
