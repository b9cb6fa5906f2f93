"""A late step stands where people already look: its owner's page, the desk, the plan everybody reads."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.test import Client
from pytest_django.fixtures import DjangoAssertNumQueries

from alongside.apps.work.actions.plans import move_step, write_step
from alongside.apps.work.enums import Layer, StepState
from alongside.apps.work.models import PlanStep
from alongside.kernel.clock import now
from cast import NOBODY, Cast
from factories import a_person

ClientFor = Callable[[str], Client]
PLAN = "/stockport/work/first-thousand-days/plan/"


@pytest.fixture
def step(cast: Cast) -> PlanStep:
    with cast.inside():
        return write_step(
            place=cast.place,
            work=cast.work,
            layer=Layer.SERVICE,
            what="A ramp at the back door.",
            owner=cast.dev,
            due_on=now().date() - timedelta(days=4),
            by=cast.cleo,
            now=now(),
        )


@pytest.mark.usefixtures("step")
def test_a_late_step_is_on_its_owners_page_and_at_the_desk(client_for: ClientFor) -> None:
    assert "A ramp at the back door." in client_for("dev").get("/stockport/me/").content.decode()
    assert "A ramp at the back door." in client_for("cleo").get("/stockport/desk/").content.decode()
    assert "A ramp at the back door." not in client_for("ada").get("/stockport/me/").content.decode()


def test_strangers_read_the_plan_without_the_name_of_its_owner(
    cast: Cast, client_for: ClientFor, step: PlanStep
) -> None:
    page = client_for(NOBODY).get(PLAN).content.decode()
    assert step.what in page
    assert cast.dev.name not in page
    assert cast.dev.name in client_for("ada").get(PLAN).content.decode()


def test_its_owner_says_that_it_is_done(cast: Cast, client_for: ClientFor, step: PlanStep) -> None:
    dev = client_for("dev")
    address = f"/stockport/plan/steps/{step.id}/"
    assert "Write a sentence" in dev.post(address, {"state": "dropped", "reason": ""}).content.decode()
    assert dev.post(address, {"state": "done", "reason": ""}).headers["Location"] == PLAN
    with cast.inside():
        assert PlanStep.objects.get().state == StepState.DONE
    assert step.what not in dev.get("/stockport/me/").content.decode()


def test_a_lead_writes_a_step_on_the_screen(cast: Cast, client_for: ClientFor) -> None:
    said = {
        "what": "Toys for the new room.", "owner": str(cast.ada.id), "layer": "PRACTICE",
        "due_on_day": "1", "due_on_month": "6", "due_on_year": "2031",
    }  # fmt: skip
    assert client_for("cleo").post(f"{PLAN}step/", said).headers["Location"] == PLAN
    with cast.inside():
        assert PlanStep.objects.get().owner == cast.ada


def test_moved_with_its_reason_it_says_so_wherever_it_is_late(
    cast: Cast, client_for: ClientFor, step: PlanStep
) -> None:
    dev, day = client_for("dev"), now().date() + timedelta(days=3)
    said = {"due_on_day": day.day, "due_on_month": day.month, "due_on_year": day.year}
    address = f"/stockport/plan/steps/{step.id}/move/"
    assert "Please answer" in dev.post(address, said).content.decode()
    for _twice in range(2):
        assert dev.post(address, said | {"reason": "The builder is ill."}).headers["Location"] == PLAN
    stranger = client_for(NOBODY).get(PLAN).content.decode()
    assert "Moved 1 time: see each day and why" in stranger
    assert "The builder is ill." in stranger
    assert cast.dev.name not in stranger
    with cast.inside():
        PlanStep.objects.update(due_on=now().date() - timedelta(days=1))
    for who, page in (("dev", "/stockport/me/"), ("cleo", "/stockport/desk/"), (NOBODY, PLAN)):
        assert "after being moved 1 time" in client_for(who).get(page).content.decode()


@pytest.mark.parametrize("count", [1, 30])
@pytest.mark.parametrize("of_work", [True, False])
def test_a_plan_asks_as_often_for_thirty_steps_each_moved(
    cast: Cast,
    client_for: ClientFor,
    django_assert_num_queries: DjangoAssertNumQueries,
    count: int,
    *,
    of_work: bool,
) -> None:
    with cast.inside():
        for number in range(count):
            owner = a_person(cast.place, f"Jo {number}")
            step = write_step(
                place=cast.place, work=cast.work if of_work else None, layer=Layer.SERVICE, what="A ramp.",
                owner=owner, due_on=now().date(), by=cast.cleo, now=now(),
            )  # fmt: skip
            day = now().date() + timedelta(days=number + 1)
            move_step(step=step, due_on=day, reason="Ill.", by=cast.cleo, now=now())
    client = client_for("ada")
    with django_assert_num_queries(13 if of_work else 11):
        assert client.get(PLAN if of_work else "/stockport/plan/").status_code == 200


def test_a_step_says_in_which_language_it_was_written(
    cast: Cast, client_for: ClientFor, step: PlanStep
) -> None:
    page = client_for("ada").get(PLAN).content.decode()
    assert f'<h3 class="a-card__title" dir="auto" lang="{step.language}">{step.what}' in page
