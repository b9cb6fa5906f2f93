"""Objecting to a use that one said yes to stops it there and then; whoever wrote more is read by somebody."""

import uuid
from typing import Any

import pytest

from alongside.apps.consent.enums import Purpose
from alongside.apps.consent.models import Permission, Say
from alongside.apps.rights.actions.asking import Asked, ask, key_in_request
from alongside.apps.rights.enums import RequestState, Right, StepKind, Way
from alongside.apps.rights.models import DataRequest, RequestStep
from alongside.core.consent.gate import Audience, Reach
from cast import Cast
from factories.consent import SAID_AT, a_say

NOW = SAID_AT


@pytest.fixture
def said(cast: Cast, inside: None) -> Cast:
    """Ada lets her words be quoted, and says what she needs to come; Ben lets his be quoted too."""
    for person in (cast.ada, cast.ben):
        a_say(person, Purpose.QUOTE, Audience(reach=Reach.EVERYONE))
    a_say(cast.ada, Purpose.ACCESS)
    return cast


def holds(person: Any) -> set[str]:
    return set(Permission.objects.filter(person=person, is_yes=True).values_list("purpose", flat=True))


def test_the_use_named_stops_at_once_and_no_other_nor_anybody_elses(said: Cast) -> None:
    token, before = uuid.uuid4(), holds(said.ada)
    asked = Asked(Right.OBJECT, purpose=Purpose.QUOTE)
    for _twice in range(2):
        request = ask(person=said.ada, asked=asked, form_token=token, now=NOW)
    assert holds(said.ada) == before - {Purpose.QUOTE}
    assert Purpose.QUOTE in holds(said.ben)
    request.refresh_from_db()
    assert (request.state, request.purpose) == (RequestState.ANSWERED, Purpose.QUOTE)
    last = RequestStep.objects.filter(request=request, kind=StepKind.ANSWERED).get()
    assert "at once" in last.words
    assert Say.objects.filter(person=said.ada, purpose=Purpose.QUOTE, is_yes=False).count() == 1


def test_whoever_writes_more_is_read_though_the_use_has_stopped(said: Cast) -> None:
    asked = Asked(Right.OBJECT, "And who has read them?", purpose=Purpose.QUOTE)
    request = ask(person=said.ada, asked=asked, form_token=uuid.uuid4(), now=NOW)
    assert request.state == RequestState.OPEN
    assert RequestStep.objects.filter(request=request, kind=StepKind.STOPPED).exists()
    assert Purpose.QUOTE not in holds(said.ada)


def test_by_phone_it_stops_as_it_does_on_a_screen(said: Cast) -> None:
    request = key_in_request(
        place=said.place, person=said.ada, asked=Asked(Right.OBJECT, purpose=Purpose.QUOTE), way=Way.PHONE,
        received_on=NOW.date(), by=said.cleo, form_token=uuid.uuid4(), now=NOW,
    )  # fmt: skip
    assert request.state == RequestState.ANSWERED
    say = Say.objects.get(person=said.ada, purpose=Purpose.QUOTE, is_yes=False)
    assert (say.by, say.keyed_by, say.channel) == (said.ada, said.cleo, "PHONE")


@pytest.mark.parametrize("asked", [Asked(Right.COPY, purpose=Purpose.QUOTE), Asked(Right.OBJECT)])
def test_any_other_request_stops_nothing(said: Cast, asked: Asked) -> None:
    before = holds(said.ada)
    request = ask(person=said.ada, asked=asked, form_token=uuid.uuid4(), now=NOW)
    assert holds(said.ada) == before
    assert request.state == RequestState.OPEN
    assert DataRequest.objects.get().purpose == ""
