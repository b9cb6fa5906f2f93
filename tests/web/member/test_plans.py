"""A late step stands where people already look: its owner's page, the desk, the plan everybody reads."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.test import Client

from alongside.apps.work.actions.plans import write_step
from alongside.apps.work.enums import Layer, StepState
from alongside.apps.work.models import PlanStep
from alongside.kernel.clock import now
from cast import NOBODY, Cast

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
