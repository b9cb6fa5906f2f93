"""What is asked about data: by any way, with its clock, answered once, by somebody else than who asked."""

from datetime import UTC, date, datetime, timedelta

import pytest

from alongside.apps.people.actions.roles import give_role
from alongside.apps.people.enums import RoleKind
from alongside.apps.people.models import Person
from alongside.apps.rights.actions.asking import Asked, ask
from alongside.apps.rights.actions.reminding import remind_of_requests
from alongside.apps.rights.enums import RequestState, Right, StepKind, Way
from alongside.apps.rights.models import DataRequest, RequestStep
from alongside.apps.rights.queries.requests import open_requests, reading_on, request_for
from alongside.apps.rights.rules.requests import (
    looking_after_requests,
    looks_after_requests,
    may_see_request,
    seen_by,
)
from alongside.kernel.audit.models import AuditLine
from alongside.kernel.ids import new_secret_id
from alongside.kernel.outbox.models import Queued
from alongside.kernel.verdict import Refused
from cast import Cast
from factories.people import BEGINNING, FIRST_DAY
from factories.rights import a_step, an_asking

NOW = datetime(2026, 9, 7, 12, 0, tzinfo=UTC)
DAY = NOW.date()
pytestmark = pytest.mark.usefixtures("inside")


def asked_by(cast: Cast, who: str = "ada", kind: Right = Right.ERASE, now: datetime = NOW) -> DataRequest:
    return ask(person=cast.person(who), asked=Asked(kind, "Please."), form_token=new_secret_id(), now=now)


def told(kind: str) -> set[object]:
    return set(Queued.objects.filter(kind=kind).values_list("person_id", flat=True))


def test_what_is_asked_on_a_page_is_acknowledged_at_once_and_told(cast: Cast) -> None:
    made = asked_by(cast)
    assert made.due_on == date(2026, 10, 7)
    assert [step.kind for step in made.steps.all()] == [StepKind.ACKNOWLEDGED]
    assert told("data_request_came") == {cast.cleo.id}
    assert told("data_request_received") == {cast.ada.id}
    assert AuditLine.objects.filter(verb="ask_about_data", about_id=made.id, actor_id=cast.ada.id).exists()


def test_an_hour_before_midnight_in_london_is_that_day_there(cast: Cast) -> None:
    late = datetime(2026, 8, 31, 23, 30, tzinfo=UTC)  # half past midnight on the first of September
    assert asked_by(cast, now=late).due_on == date(2026, 10, 1)


def test_sent_twice_it_is_asked_once(cast: Cast) -> None:
    token = new_secret_id()
    first = ask(person=cast.ada, asked=Asked(Right.COPY), form_token=token, now=NOW)
    assert ask(person=cast.ada, asked=Asked(Right.COPY), form_token=token, now=NOW) == first
    assert DataRequest.objects.count() == 1


def test_the_clock_of_a_call_runs_from_the_day_it_reached_us(cast: Cast) -> None:
    made = an_asking(cast, NOW, received_on=date(2026, 8, 31))
    assert made.due_on == date(2026, 9, 30)
    with pytest.raises(Refused, match="not come yet"):
        an_asking(cast, NOW, received_on=DAY + timedelta(days=1))


def test_somebody_without_a_record_says_how_to_reach_them(cast: Cast) -> None:
    with pytest.raises(Refused, match="reach"):
        an_asking(cast, NOW, asked=Asked(Right.COPY, "", name="Doreen Pike"))
    assert an_asking(cast, NOW).person is None


@pytest.mark.parametrize("who", ["ada", "ben", "dev", "mina", "sol", "eve", "nia"])
def test_only_a_lead_or_a_keeper_keys_one_in_or_answers(cast: Cast, who: str) -> None:
    with pytest.raises(Refused, match="lead or a keeper"):
        an_asking(cast, NOW, by=cast.person(who))
    made = an_asking(cast, NOW)
    with pytest.raises(Refused, match="lead or a keeper"):
        a_step(cast, made, StepKind.ANSWERED, NOW, by=cast.person(who))


@pytest.mark.parametrize("who", ["ada", "ben", "cleo", "dev", "mina", "sol", "nia"])
def test_rule_and_filter_say_the_same(cast: Cast, who: str) -> None:
    person = cast.person(who)
    after = Person.objects.filter(looking_after_requests(DAY), id=person.id).exists()
    assert looks_after_requests(person, cast.place, DAY) == after == (who == "cleo")
    for made in (asked_by(cast, "ada"), asked_by(cast, "nia"), an_asking(cast, NOW)):
        seen = DataRequest.objects.filter(seen_by(person, cast.place, DAY), id=made.id).exists()
        assert may_see_request(person, made, cast.place, DAY) == seen
        assert (request_for(person, made.id, cast.place, DAY) is not None) == seen


def test_nobody_answers_their_own(cast: Cast) -> None:
    made = asked_by(cast, "cleo", Right.COMPLAIN)
    with pytest.raises(Refused, match="their own request"):
        a_step(cast, made, StepKind.ANSWERED, NOW)
    give_role(person=cast.dev, kind=RoleKind.KEEPER, since=FIRST_DAY, by=None, now=BEGINNING)
    a_step(cast, made, StepKind.ANSWERED, NOW, by=cast.dev)


def test_answered_with_what_was_done_and_never_twice(cast: Cast) -> None:
    made = asked_by(cast, kind=Right.COPY)
    with pytest.raises(Refused, match="what was done"):
        a_step(cast, made, StepKind.ANSWERED, NOW, words=" ")
    a_step(cast, made, StepKind.ANSWERED, NOW, words="Your copy is in the post.")
    held = DataRequest.objects.get(id=made.id)
    assert (held.state, held.due_on) == (RequestState.ANSWERED, None)
    assert told("data_request_moved") == {cast.ada.id}
    with pytest.raises(Refused, match="already"):
        a_step(cast, made, StepKind.REFUSED, NOW)


def test_asking_who_they_are_stops_the_clock_until_the_answer_comes(cast: Cast) -> None:
    made = an_asking(cast, NOW, received_on=DAY)
    a_step(cast, made, StepKind.ASKED_WHO, NOW + timedelta(days=3))
    with pytest.raises(Refused, match="stands still"):
        a_step(cast, made, StepKind.ASKED_WHAT, NOW + timedelta(days=4))
    a_step(cast, made, StepKind.WENT_ON, NOW + timedelta(days=8))
    with pytest.raises(Refused, match="not standing still"):
        a_step(cast, made, StepKind.WENT_ON, NOW + timedelta(days=8))
    held = DataRequest.objects.get(id=made.id)
    assert held.due_on == date(2026, 10, 12), "five days later than the seventh"


def test_more_time_is_taken_once_within_the_month_and_with_a_reason(cast: Cast) -> None:
    made = asked_by(cast)
    with pytest.raises(Refused, match="why"):
        a_step(cast, made, StepKind.EXTENDED, NOW, words="")
    a_step(cast, made, StepKind.EXTENDED, NOW, words="Ten years of paper.")
    assert DataRequest.objects.get(id=made.id).due_on == date(2026, 12, 7)
    with pytest.raises(Refused, match="no more time"):
        a_step(cast, made, StepKind.EXTENDED, NOW)
    other = asked_by(cast, "ben")
    with pytest.raises(Refused, match="too late"):
        a_step(cast, other, StepKind.EXTENDED, datetime(2026, 10, 8, 12, tzinfo=UTC))


def test_a_complaint_is_acknowledged_in_thirty_days_and_has_no_clock_then(cast: Cast) -> None:
    made = an_asking(cast, NOW, Right.COMPLAIN, received_on=DAY)
    assert made.due_on == date(2026, 10, 7)
    assert reading_on(made, cast.place, date(2026, 10, 8)).is_late(date(2026, 10, 8))
    with pytest.raises(Refused, match="never stands still"):
        a_step(cast, made, StepKind.ASKED_WHAT, NOW)
    with pytest.raises(Refused, match="no more time"):
        a_step(cast, made, StepKind.EXTENDED, NOW)
    a_step(cast, made, StepKind.ACKNOWLEDGED, NOW, words="")
    assert DataRequest.objects.get(id=made.id).due_on is None
    with pytest.raises(Refused, match="told already"):
        a_step(cast, made, StepKind.ACKNOWLEDGED, NOW)


def test_whoever_asked_takes_it_back_and_nobody_else_of_the_place(cast: Cast) -> None:
    made = asked_by(cast)
    with pytest.raises(Refused):
        a_step(cast, made, StepKind.WITHDRAWN, NOW, by=cast.ben)
    a_step(cast, made, StepKind.WITHDRAWN, NOW, words="", by=cast.ada)
    assert DataRequest.objects.get(id=made.id).state == RequestState.WITHDRAWN


def test_what_is_overdue_stands_first(cast: Cast) -> None:
    later = an_asking(cast, NOW, received_on=DAY)
    first = an_asking(cast, NOW, received_on=date(2026, 7, 1))
    complaint = an_asking(cast, NOW, Right.COMPLAIN, received_on=date(2026, 6, 30))
    a_step(cast, complaint, StepKind.ACKNOWLEDGED, NOW)
    assert list(open_requests()) == [first, later, complaint]


def test_reminded_once_before_its_day_and_once_after(cast: Cast) -> None:
    made = an_asking(cast, NOW, received_on=DAY)
    for days, near, late in (
        (0, 0, 0),
        (22, 0, 0),
        (23, 1, 0),
        (24, 1, 0),
        (30, 1, 0),
        (31, 1, 1),
        (40, 1, 1),
    ):
        remind_of_requests(place=cast.place, now=NOW + timedelta(days=days))
        assert Queued.objects.filter(kind="data_request_near").count() == near, days
        assert Queued.objects.filter(kind="data_request_late").count() == late, days
    assert made.due_on == date(2026, 10, 7)
    assert told("data_request_late") == {cast.cleo.id}


def test_what_stands_still_is_not_reminded_of(cast: Cast) -> None:
    made = an_asking(cast, NOW, received_on=DAY)
    a_step(cast, made, StepKind.ASKED_WHO, NOW)
    remind_of_requests(place=cast.place, now=NOW + timedelta(days=60))
    assert not Queued.objects.filter(kind__in=["data_request_near", "data_request_late"]).exists()


def test_no_step_is_lost_between_two_places(cast: Cast) -> None:
    made = an_asking(cast, NOW, way=Way.LETTER)
    assert made.place_id == cast.place.id
    a_step(cast, made, StepKind.REFUSED, NOW, words="We hold nothing about you.")
    assert set(RequestStep.objects.values_list("place_id", flat=True)) == {cast.place.id}
