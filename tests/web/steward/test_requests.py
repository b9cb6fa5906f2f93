"""Requests about data: keyed in at the desk from a call, answered, overdue first; and one's own page."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.test import Client

from alongside.apps.rights.actions.asking import Asked, ask
from alongside.apps.rights.enums import RequestState, Right, StepKind, Way
from alongside.apps.rights.models import DataRequest
from alongside.kernel.clock import local_day, now
from alongside.kernel.ids import new_secret_id
from cast import Cast
from counting import asks_as_often_for_thirty
from factories.rights import a_step, an_asking

ClientFor = Callable[[str], Client]
DESK = "/stockport/desk/requests/"
OWN = "/stockport/me/asked/"


def posted(cast: Cast, **given: str) -> dict[str, str]:
    day = local_day(now(), cast.place.time_zone) - timedelta(days=1)
    said = {
        "who": str(cast.ben.id),
        "kind": "ERASE",
        "way": "PHONE",
        "received_on_day": str(day.day),
        "received_on_month": str(day.month),
        "received_on_year": str(day.year),
        "words": "He rang: everything out, please.",
        "form_token": str(new_secret_id()),
    }
    return said | given


def test_a_call_is_keyed_in_for_somebody_known_by_name(cast: Cast, client_for: ClientFor) -> None:
    client = client_for("cleo")
    page = client.get(DESK + "new/?name=Ben+Achebe").content.decode()
    assert str(cast.ben.id) in page
    sent = posted(cast)
    client.post(DESK + "new/?name=Ben+Achebe", sent)
    answer = client.post(DESK + "new/?name=Ben+Achebe", sent, follow=True)
    assert "He rang: everything out, please." in answer.content.decode()
    with cast.inside():
        made = DataRequest.objects.get()
    assert (made.person, made.way, made.keyed_in_by) == (cast.ben, Way.PHONE, cast.cleo)
    assert "He rang" in client_for("ben").get(f"{OWN}{made.id}/").content.decode()


def test_somebody_without_a_record_is_keyed_in_with_how_to_reach_them(
    cast: Cast, client_for: ClientFor
) -> None:
    client, address = client_for("cleo"), DESK + "new/?name=Doreen+Pike"
    refused = client.post(address, posted(cast, who="nobody"))
    assert "how to reach them" in refused.content.decode()
    client.post(address, posted(cast, who="nobody", reach="0161 496 0000"))
    with cast.inside():
        made = DataRequest.objects.get()
    assert (made.person, made.name, made.answer_to) == (None, "Doreen Pike", "0161 496 0000")


def test_from_a_persons_page_no_name_is_told_that_is_not_to_be_told(
    cast: Cast, client_for: ClientFor
) -> None:
    with cast.inside():
        cast.sol.name_shown = "OWN"
        cast.sol.save()
    page = client_for("cleo").get(f"{DESK}new/?person={cast.sol.id}").content.decode()
    assert str(cast.sol.id) in page
    assert cast.sol.name not in page


def test_answered_with_words_that_whoever_asked_reads(cast: Cast, client_for: ClientFor) -> None:
    with cast.inside():
        made = an_asking(cast, now(), Right.COPY, person=cast.ben)
    step = {"kind": "ANSWERED", "words": "", "form_token": str(new_secret_id())}
    client = client_for("cleo")
    assert "what was done" in client.post(f"{DESK}{made.id}/", step).content.decode()
    client.post(f"{DESK}{made.id}/", step | {"words": "Your copy is in the post."})
    with cast.inside():
        assert DataRequest.objects.get().state == RequestState.ANSWERED
    assert "in the post" in client_for("ben").get(f"{OWN}{made.id}/").content.decode()
    assert made.name in client.get(DESK + "?over=1").content.decode()


def test_somebody_asks_on_a_page_and_takes_it_back(cast: Cast, client_for: ClientFor) -> None:
    client = client_for("nia")
    sent = {"kind": "OBJECT", "words": "No newsletters.", "form_token": str(new_secret_id())}
    page = client.post(OWN + "new/", sent, follow=True).content.decode()
    assert "To be answered by" in page
    assert "UK GDPR Article 12(3)" in page
    assert "No newsletters." in page
    with cast.inside():
        made = DataRequest.objects.get()
    back = client.post(f"{OWN}{made.id}/", {"form_token": str(new_secret_id())}, follow=True)
    assert "taken it back" in back.content.decode()


def test_a_form_without_a_question_says_so(cast: Cast, client_for: ClientFor) -> None:
    page = client_for("ada").post(OWN + "new/", {"words": "x", "form_token": str(new_secret_id())})
    assert "What do you ask for?" in page.content.decode()
    with cast.inside():
        assert not DataRequest.objects.exists()


def test_one_reads_that_a_late_answer_is_late(cast: Cast, client_for: ClientFor) -> None:
    at = now()
    with cast.inside():
        day = local_day(at, cast.place.time_zone)
        made = an_asking(cast, at, person=cast.ben, received_on=day - timedelta(days=60))
    assert "days late" in client_for("ben").get(f"{OWN}{made.id}/").content.decode()
    assert "overdue" in client_for("cleo").get(DESK).content.decode()
    with cast.inside():
        a_step(cast, made, StepKind.ASKED_WHO, at)
    assert "stands still" in client_for("cleo").get(DESK).content.decode()


@pytest.mark.parametrize("who", ["dev", "mina", "sol", "ben"])
def test_who_leads_a_work_alone_does_not_see_requests(cast: Cast, client_for: ClientFor, who: str) -> None:
    with cast.inside():
        made = an_asking(cast, now())
    for address in (DESK, DESK + "new/", f"{DESK}{made.id}/"):
        assert client_for(who).get(address).status_code == 404


def test_the_desk_asks_as_often_for_thirty(cast: Cast, client_for: ClientFor) -> None:
    def add(cast: Cast, number: int) -> None:
        made = an_asking(cast, now(), asked=Asked(Right.COPY, "x", name=f"Jo {number}", reach="by post"))
        a_step(cast, made, StepKind.ACKNOWLEDGED, now())

    asks_as_often_for_thirty(cast, client_for("cleo"), DESK, add)


def test_ones_own_list_asks_as_often_for_thirty(cast: Cast, client_for: ClientFor) -> None:
    def add(cast: Cast, number: int) -> None:
        asked = Asked(Right.COPY, f"number {number}")
        ask(person=cast.ada, asked=asked, form_token=new_secret_id(), now=now())

    asks_as_often_for_thirty(cast, client_for("ada"), OWN, add)


def test_one_puts_ones_name_right(cast: Cast, client_for: ClientFor) -> None:
    client = client_for("ben")
    client.post("/stockport/me/about/name/", {"name": "  Benjamin   Achebe "})
    with cast.inside():
        cast.ben.refresh_from_db()
    assert (cast.ben.name, cast.ben.name_key) == ("Benjamin Achebe", "benjamin achebe")
