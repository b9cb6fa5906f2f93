"""Pages of checks: one's own for everybody, everybody's for whoever looks after them."""

import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from django.test import Client

from alongside.apps.checks.actions.planning import plan_activity
from alongside.apps.checks.drafts import PlanDraft
from alongside.apps.checks.models import Check, GoneOn, PlannedActivity
from alongside.core.suitability.rules import Activity, Workforce
from alongside.kernel.clock import now
from alongside.kernel.ids import new_secret_id
from alongside.kernel.outbox.models import Queued
from cast import NOBODY, Cast
from counting import asks_as_often_for_thirty
from factories import a_person

ClientFor = Callable[[str], Client]
P = "/stockport/checks/"
FIRST = date(2026, 12, 3)


def said(answer: Any) -> str:
    assert answer.status_code == 200, answer
    return re.sub(r"\s+", " ", answer.content.decode())


def day(name: str, when: date) -> dict[str, str]:
    return {f"{name}_day": str(when.day), f"{name}_month": str(when.month), f"{name}_year": str(when.year)}


def plan(client: Client, cast: Cast, who: str = "ada", **given: str) -> Any:
    typed = {
        "work": str(cast.work.id), "kind": "CARE_OR_SUPERVISE", "workforce": "CHILD", "where": "The hall",
        "start": "9:30", "end": "12:00", "weeks": "5",
        "form_token": str(new_secret_id()), **day("first_on", FIRST),
    } | given  # fmt: skip
    return client.post(f"{P}people/{cast.person(who).id}/plan/", typed, follow=True)


def test_planned_every_week_it_is_stopped_with_the_rule_its_day_and_its_source(
    cast: Cast, client_for: ClientFor
) -> None:
    page = said(plan(client_for("sol"), cast))
    assert "Stopped: likely regulated, ask" in page
    assert (
        "on more than 3 days in a period of 30 days, is regulated activity. In force from 10 September 2012."
        in page
    )
    assert "Safeguarding Vulnerable Groups Act 2006" in page
    assert "3 December 2026, 09:30–12:00" in page
    mine = said(client_for("ada").get("/stockport/me/checks/"))
    assert "Stopped: likely regulated, ask" in mine
    assert "Not planned any more" not in mine


def test_until_the_next_morning_is_a_night(cast: Cast, client_for: ClientFor) -> None:
    page = said(plan(client_for("sol"), cast, start="18:00", end="9:00", weeks="1", kind="OTHER_CONTACT"))
    assert "Overnight, between 2 and 6 in the morning." in page


def test_a_check_that_fits_then_lets_it_begin(cast: Cast, client_for: ClientFor) -> None:
    plan(client_for("sol"), cast)
    today = now().date()
    typed = {"level": "ENHANCED", "number": "001234567890", "workforce": "CHILD", "barred_list": "yes"}
    typed |= day("issued_on", today - timedelta(days=30)) | day("seen_on", today)
    page = said(client_for("cleo").post(f"{P}people/{cast.ada.id}/check/", typed, follow=True))
    assert "It can begin." in page
    with cast.inside():
        check = Check.objects.get()
    look_up = client_for("sol").post(f"{P}seen/{check.id}/look-up/", follow=True)
    assert "looked up today" in said(look_up)
    assert "Stopped" in said(client_for("sol").post(f"{P}seen/{check.id}/end/", follow=True))


def test_a_lead_lets_it_go_on_and_the_person_reads_why(cast: Cast, client_for: ClientFor) -> None:
    plan(client_for("sol"), cast)
    typed = {"reason": "Dev is beside her.", **day("until", now().date() + timedelta(days=20))}
    page = said(client_for("sol").post(f"{P}people/{cast.ada.id}/go-on/", typed, follow=True))
    assert "Goes on with a reason" in page
    assert "Dev is beside her." in said(client_for("ada").get("/stockport/me/checks/"))
    with cast.inside():
        assert GoneOn.objects.get().by == cast.sol


def test_asking_without_need_is_refused_with_the_reason(cast: Cast, client_for: ClientFor) -> None:
    plan(client_for("sol"), cast, weeks="1")
    answer = client_for("sol").post(f"{P}people/{cast.ada.id}/ask/")
    assert answer.status_code == 403
    assert "unlawful" in answer.content.decode()
    plan(client_for("sol"), cast, weeks="4", **day("first_on", FIRST + timedelta(days=1)))
    assert "They get a letter." in said(client_for("sol").post(f"{P}people/{cast.ada.id}/ask/", follow=True))
    with cast.inside():
        assert Queued.objects.filter(kind="check_asked", person_id=cast.ada.id).exists()


def test_what_is_missing_is_said_and_what_was_typed_stays(cast: Cast, client_for: ClientFor) -> None:
    page = said(plan(client_for("sol"), cast, start="noon", weeks="0"))
    assert "Write the time like 9:30 or 14:00." in page
    assert "Write the weeks as a whole number, from 1 to 52." in page
    assert 'value="The hall"' in page
    with cast.inside():
        assert not PlannedActivity.objects.exists()


def test_ones_own_is_not_written_by_oneself(cast: Cast, client_for: ClientFor) -> None:
    answer = client_for("sol").get(f"{P}people/{cast.sol.id}/")
    assert answer.headers["Location"] == "/stockport/me/checks/"
    assert "Nobody writes down their own check." in said(plan(client_for("sol"), cast, "sol"))
    assert "Look after everybody’s checks" in said(client_for("sol").get("/stockport/me/checks/"))


def test_others_see_nothing_of_it(cast: Cast, client_for: ClientFor) -> None:
    plan(client_for("sol"), cast)
    for who, code in (("ben", 403), ("dev", 403), ("eve", 404), ("nia", 302), (NOBODY, 302)):
        assert client_for(who).get(f"{P}people/{cast.ada.id}/").status_code == code
    assert "Nothing is planned." in said(client_for("nia").get("/stockport/me/checks/"))


def test_somebody_is_found_by_name(cast: Cast, client_for: ClientFor) -> None:
    assert f"people/{cast.ben.id}/" in said(client_for("sol").get(P, {"name": cast.ben.name}))
    assert "Nobody here is written like that." in said(client_for("sol").get(P, {"name": "Zz"}))


def test_the_list_asks_as_often_for_thirty(cast: Cast, client_for: ClientFor) -> None:
    def add(cast: Cast, number: int) -> None:
        at = now()
        draft = PlanDraft(Activity.DRIVE, Workforce.CHILD, "Bus", ((at, at + timedelta(hours=1)),))
        plan_activity(
            person=a_person(cast.place, f"Jo {number}"), place=cast.place, work=cast.work, draft=draft,
            by=cast.sol, now=at, form_token=new_secret_id(),
        )  # fmt: skip

    asks_as_often_for_thirty(cast, client_for("sol"), P, add)
