"""What became of a promise; disagreeing with a finding; the written answer to an alarm."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client
from django.utils import timezone

from alongside.apps.insight.actions.findings import store_finding
from alongside.apps.insight.models import Alarm, AlarmAnswer, Disagreement, Reply
from alongside.apps.promises.models import Promise, PromiseStep
from alongside.core.shared.period import last_months
from cast import Cast
from factories.entries import DAY, NOW, a_promise, a_promise_to_a_group

ClientFor = Callable[[str], Client]
P = "/stockport"


def say(words: str = "Because it rained", **given: Any) -> dict[str, Any]:
    return {"form_token": str(uuid4()), "words": words} | given


def steps(cast: Cast, promise: Promise) -> list[tuple[str, str]]:
    with cast.inside():
        rows = PromiseStep.objects.filter(promise=promise).order_by("at", "id")
        return list(rows.values_list("kind", "by__name"))


def test_was_it_kept_is_asked_on_ones_own_page(cast: Cast, client_for: ClientFor) -> None:
    promise = a_promise_to_a_group(cast)
    ada, ben = client_for("ada"), client_for("ben")
    assert "Was the promise kept?" in ada.get(f"{P}/me/").content.decode()
    said = {"form_token": str(uuid4()), "kind": "SAID_NOT_KEPT", "next": f"{P}/me/"}
    assert ada.post(f"{P}/promises/{promise.id}/step/", said)["Location"] == f"{P}/me/"
    ada.post(f"{P}/promises/{promise.id}/step/", said)
    assert steps(cast, promise) == [("SAID_NOT_KEPT", "Ada Lovell")]
    html = ada.get(f"{P}/me/").content.decode()
    assert "Was the promise kept?" not in html
    assert "Late" in html
    assert "Was the promise kept?" in ben.get(f"{P}/me/").content.decode()


def test_whoever_promised_says_the_rest_and_gives_a_reason(cast: Cast, client_for: ClientFor) -> None:
    promise = a_promise(cast, due_on=timezone.localdate() + timedelta(days=90))
    mina, address = client_for("mina"), f"{P}/promises/{promise.id}/"
    assert "Yes, it was kept" not in mina.get(address).content.decode()
    without = mina.post(f"{address}step/", say("", kind="BROKEN")).content.decode()
    assert "owes a reason" in without
    mina.post(f"{address}step/", say(kind="CHANGED"))
    html = mina.get(address).content.decode()
    assert "Changed" in html
    assert "Because it rained" in html
    assert "Write down the new promise" in html


def test_a_call_about_a_promise_is_keyed_in(cast: Cast, client_for: ClientFor) -> None:
    promise = a_promise(cast)
    address = f"{P}/promises/{promise.id}/"
    client_for("cleo").post(f"{address}step/", say(kind="SAID_KEPT", person=str(cast.ada.id)))
    assert steps(cast, promise) == [("SAID_KEPT", "Ada Lovell")]
    assert "keyed in by somebody else" in client_for("ben").get(address).content.decode()


@pytest.mark.parametrize("who", ["ben", "sol", "mina"])
def test_nobody_else_says_that_it_was_kept(cast: Cast, client_for: ClientFor, who: str) -> None:
    promise = a_promise(cast)
    client_for(who).post(f"{P}/promises/{promise.id}/step/", say(kind="SAID_KEPT"))
    assert steps(cast, promise) == []


def test_disagreeing_stands_beside_the_finding_until_it_is_settled(cast: Cast, client_for: ClientFor) -> None:
    ada, dev = client_for("ada"), client_for("dev")
    address = f"{P}/work/{cast.work.slug}/disagree/?from=2026-01&months=3"
    assert "January 2026 to March 2026" in ada.get(address).content.decode()
    said = say("We were asked, not heard")
    where = ada.post(address, said)["Location"]
    assert ada.post(address, said)["Location"] == where
    assert "We were asked, not heard" in dev.get(where).content.decode()
    dev.post(where, say("That is true"))
    ada.post(where, say("We have talked"))
    html = dev.get(where).content.decode()
    assert "it is settled" in html
    with cast.inside():
        assert (Disagreement.objects.count(), Reply.objects.count()) == (1, 2)
        assert Disagreement.objects.get().finding.start == date(2026, 1, 1)
    assert "This is settled" in dev.post(where, say("And another thing")).content.decode()


@pytest.mark.parametrize("query", ["?from=2026-99", "?from=x&months=y", "?months=99999", "?from=0001-01"])
def test_months_in_the_address_are_read_kindly(cast: Cast, client_for: ClientFor, query: str) -> None:
    assert client_for("ada").get(f"{P}/work/{cast.work.slug}/disagree/{query}").status_code == 200


def test_disagreeing_is_for_the_table(cast: Cast, client_for: ClientFor) -> None:
    refused = client_for("sol").get(f"{P}/work/{cast.work.slug}/disagree/")
    assert refused.status_code == 403
    assert "Ask a lead of the work for a seat" in refused.content.decode()
    assert client_for("eve").get(f"{P}/work/{cast.work.slug}/disagree/").status_code == 404


@pytest.fixture
def alarm(cast: Cast) -> Alarm:
    with cast.inside():
        finding = store_finding(work=cast.work, period=last_months(DAY, 12), now=NOW)
        return Alarm.objects.create(
            place=cast.place,
            work=cast.work,
            finding=finding,
            verdict="SUBSTITUTIVE",
            raised_on=DAY,
            answer_due_on=date(2026, 4, 9),
        )


def test_the_written_answer_is_given_once(cast: Cast, client_for: ClientFor, alarm: Alarm) -> None:
    address = f"{P}/alarms/{alarm.id}/"
    dev, cleo = client_for("dev"), client_for("cleo")
    assert "Late" in dev.get(address).content.decode()
    dev.post(address, say("Two posts are vacant; we fill them in May."))
    again = cleo.post(address, say("Another answer")).content.decode()
    assert "answered already" in again
    html = client_for("ada").get(address).content.decode()
    assert "we fill them in May" in html
    with cast.inside():
        assert AlarmAnswer.objects.count() == 1


def test_the_figures_an_alarm_is_about_are_one_click_away(
    cast: Cast, client_for: ClientFor, alarm: Alarm
) -> None:
    html = client_for("dev").get(f"{P}/alarms/{alarm.id}/").content.decode()
    assert f'href="{P}/work/{cast.work.slug}/measure/adding/"' in html


def test_a_parent_is_not_asked_for_the_answer(cast: Cast, client_for: ClientFor, alarm: Alarm) -> None:
    address = f"{P}/alarms/{alarm.id}/"
    assert "Give this answer" not in client_for("ada").get(address).content.decode()
    assert "owed by the body" in client_for("ada").post(address, say()).content.decode()
