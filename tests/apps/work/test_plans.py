"""A plan: whose step it is, what is late, who is told, and what keeps the plan alive."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.db import DatabaseError, connection, transaction

from alongside.apps.insight.actions.nights import close_day
from alongside.apps.work.actions.plans import care_for_plan, end_step, move_step, write_step
from alongside.apps.work.enums import Layer, StepState
from alongside.apps.work.models import PlanStep, Work
from alongside.apps.work.queries.plans import (
    care_of,
    late_steps,
    steps_due_for,
    steps_of,
)
from alongside.apps.work.rules.plans import may_end_step, may_move_step, may_write_plan, steps_to_end
from alongside.kernel.outbox.models import Queued
from alongside.kernel.verdict import Refused
from cast import Cast
from factories.people import BEGINNING, FIRST_DAY
from factories.starting import an_idea

pytestmark = pytest.mark.usefixtures("inside")
YESTERDAY, SOON, FAR = (FIRST_DAY + timedelta(days=days) for days in (-1, 10, 40))


def a_step(cast: Cast, due_on: date, work: Work | None, owner: str = "dev") -> PlanStep:
    return write_step(
        place=cast.place, work=work, layer=Layer.SERVICE, what="A ramp.", owner=cast.person(owner),
        due_on=due_on, by=cast.cleo, now=BEGINNING,
    )  # fmt: skip


def test_late_and_due_steps_are_found_where_people_look(cast: Cast) -> None:
    late, soon = a_step(cast, YESTERDAY, cast.work), a_step(cast, SOON, cast.work)
    a_step(cast, FAR, cast.work)
    own = a_step(cast, YESTERDAY, None, "cleo")
    assert steps_due_for(cast.dev, FIRST_DAY) == [late, soon]
    assert late_steps([cast.work], FIRST_DAY, 5) == [late]
    assert late_steps([], FIRST_DAY, 5) == []
    assert late_steps([], FIRST_DAY, 5, of_place_for=cast.cleo) == [own]
    assert late_steps([], FIRST_DAY, 5, of_place_for=cast.dev) == []
    assert steps_of(cast.place, None) == [own]


def test_a_step_due_today_is_not_late(cast: Cast) -> None:
    a_step(cast, FIRST_DAY, cast.work)
    assert late_steps([cast.work], FIRST_DAY, 5) == []
    assert len(late_steps([cast.work], FIRST_DAY + timedelta(days=1), 5)) == 1


@pytest.mark.parametrize("who", ["ada", "ben", "cleo", "dev", "mina", "sol", "eve", "nia"])
def test_its_owner_and_the_leads_say_how_it_stands_and_only_leads_write(cast: Cast, who: str) -> None:
    step, by = a_step(cast, SOON, cast.work), cast.person(who)
    assert bool(may_end_step(by, step, FIRST_DAY)) == (who in ("cleo", "dev"))
    may_write = bool(may_write_plan(by, cast.place, cast.work, FIRST_DAY))
    assert bool(steps_to_end(by, [step], FIRST_DAY, may_write=may_write)) == (who in ("cleo", "dev"))
    assert bool(may_write_plan(by, cast.place, cast.work, FIRST_DAY)) == (who == "cleo")
    assert bool(may_write_plan(by, cast.place, None, FIRST_DAY)) == (who == "cleo")


def test_a_step_ends_once_and_is_dropped_with_its_reason(cast: Cast) -> None:
    step = a_step(cast, YESTERDAY, cast.work)
    with pytest.raises(Refused, match="reason"):
        end_step(step=step, state=StepState.DROPPED, by=cast.dev, now=BEGINNING)
    done = end_step(step=step, state=StepState.DONE, by=cast.dev, now=BEGINNING)
    assert (done.state, done.ended_on) == (StepState.DONE, FIRST_DAY)
    assert late_steps([cast.work], FIRST_DAY, 5) == []
    with pytest.raises(Refused, match="ended already"):
        end_step(step=step, state=StepState.DROPPED, by=cast.dev, now=BEGINNING, reason="No.")


def test_an_idea_has_no_plan_and_no_step_belongs_to_a_newcomer(cast: Cast) -> None:
    with pytest.raises(Refused, match="not open yet"):
        a_step(cast, SOON, an_idea(cast, BEGINNING))
    with pytest.raises(Refused, match="does not take part"):
        a_step(cast, SOON, cast.work, "nia")


def test_the_night_tells_whoever_it_belongs_to_once(cast: Cast) -> None:
    step = a_step(cast, YESTERDAY, cast.work)
    close_day(place=cast.place, now=BEGINNING)
    close_day(place=cast.place, now=BEGINNING)
    told = Queued.objects.get(kind="step_late")
    assert (told.person_id, told.about_id) == (cast.dev.id, step.id)


def test_what_was_cleared_has_its_day_and_the_earlier_stays(cast: Cast) -> None:
    said: dict[str, Any] = {
        "place": cast.place,
        "work": cast.work,
        "sponsor": "The director",
        "refresh_on": FAR,
    }
    with pytest.raises(Refused, match="when that was cleared"):
        care_for_plan(**said, cleared="Staff time.", cleared_on=None, by=cast.cleo, now=BEGINNING)
    for cleared in ("Staff time.", "The room."):
        care_for_plan(**said, cleared=cleared, cleared_on=FIRST_DAY, by=cast.cleo, now=BEGINNING)
    assert [one.cleared for one in care_of(cast.place, cast.work)] == ["The room.", "Staff time."]


@pytest.mark.parametrize("who", ["ada", "ben", "cleo", "dev", "mina", "sol", "eve", "nia"])
def test_its_owner_and_the_leads_move_it(cast: Cast, who: str) -> None:
    step = a_step(cast, SOON, cast.work)
    assert bool(may_move_step(cast.person(who), step, FAR, FIRST_DAY)) == (who in ("cleo", "dev"))


def test_each_day_a_step_had_stays_with_who_moved_it_and_why(cast: Cast) -> None:
    step = a_step(cast, YESTERDAY, cast.work)
    with pytest.raises(Refused, match="with its reason"):
        move_step(step=step, due_on=SOON, reason=" ", by=cast.cleo, now=BEGINNING)
    with pytest.raises(Refused, match="gone by"):
        move_step(step=step, due_on=YESTERDAY - timedelta(days=1), reason="x", by=cast.cleo, now=BEGINNING)
    for _twice in range(2):
        move_step(step=step, due_on=SOON, reason="The builder is ill.", by=cast.cleo, now=BEGINNING)
    with pytest.raises(Refused, match="that day already"):
        move_step(step=step, due_on=SOON, reason="Again.", by=cast.cleo, now=BEGINNING)
    later = BEGINNING + timedelta(hours=1)
    move_step(step=step, due_on=FAR, reason="So is the other one.", by=cast.dev, now=later)
    (found,) = steps_of(cast.place, cast.work)
    told = [(move.was_due_on, move.due_on, move.moved_by, move.reason) for move in found.moves.all()]
    assert told == [
        (YESTERDAY, SOON, cast.cleo, "The builder is ill."),
        (SOON, FAR, cast.dev, "So is the other one."),
    ]
    assert found.due_on == FAR
    assert Queued.objects.get(kind="step_moved").person_id == cast.dev.id, "his own moving is no news"
    (late,) = late_steps([cast.work], FAR + timedelta(days=1), 5)
    assert getattr(late, "times_moved", 0) == 2


def test_moved_and_late_again_it_is_told_again(cast: Cast) -> None:
    step = a_step(cast, YESTERDAY, cast.work)
    close_day(place=cast.place, now=BEGINNING)
    move_step(step=step, due_on=SOON, reason="Ill.", by=cast.dev, now=BEGINNING)
    later = BEGINNING + timedelta(days=20)
    close_day(place=cast.place, now=later)
    close_day(place=cast.place, now=later)
    assert Queued.objects.filter(kind="step_late").count() == 2


@pytest.mark.parametrize("change", ["UPDATE work_stepmove SET reason = 'x'", "DELETE FROM work_stepmove"])
def test_no_day_a_step_had_is_overwritten(cast: Cast, change: str) -> None:
    move_step(step=a_step(cast, SOON, cast.work), due_on=FAR, reason="Ill.", by=cast.dev, now=BEGINNING)
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        connection.cursor().execute(change)


def test_an_ended_step_is_not_moved(cast: Cast) -> None:
    step = a_step(cast, SOON, cast.work)
    end_step(step=step, state=StepState.DONE, by=cast.dev, now=BEGINNING)
    with pytest.raises(Refused, match="ended already"):
        move_step(step=step, due_on=FAR, reason="Ill.", by=cast.dev, now=BEGINNING)
