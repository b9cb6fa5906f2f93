"""Making the demo, on the day it is asked for."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from alongside.apps.insight.actions.nights import close_day
from alongside.apps.people.actions.accounts import join_with_email
from alongside.apps.people.actions.hats import give_hat
from alongside.apps.people.actions.persons import add_person
from alongside.apps.people.actions.roles import give_role
from alongside.apps.people.enums import NameShown, RoleKind
from alongside.apps.places.actions.places import open_place
from alongside.apps.places.actions.population import import_population
from alongside.apps.places.enums import Nation, PopulationTable
from alongside.apps.places.models import Place
from alongside.core.shared.hats import HatKind
from alongside.demo.asking import ask_about_data
from alongside.demo.breaches import go_astray
from alongside.demo.calendar import Calendar
from alongside.demo.cast import invite
from alongside.demo.joining import come_in
from alongside.demo.keeping import keep_and_hold
from alongside.demo.ringing import ring_round
from alongside.demo.saying import say_what_may_be_done
from alongside.demo.scribe import Scribe
from alongside.demo.trusting import explain_and_ask, plan_mornings
from alongside.demo.welcoming import make_welcome
from alongside.demo.works import (
    asked,
    laid_aside,
    play_and_stay,
    play_street,
    quiet_hour,
    short_breaks,
    wednesday_cafe,
)
from alongside.demo.works.opening import Plan, open_planned
from alongside.demo.worries import worry
from alongside.kernel.clock import local_day
from alongside.kernel.scoping import scope

DATA = Path(__file__).parent / "data"
STOCKPORT = "E08000007"
WORKS: tuple[tuple[Plan, Callable[[Scribe], None], str, tuple[str, ...]], ...] = (
    (play_and_stay.PLAN, play_and_stay.write, "cleo", ("ada", "dev")),
    (short_breaks.PLAN, short_breaks.write, "kay", ("marta", "tom")),
    (wednesday_cafe.PLAN, wednesday_cafe.write, "ruth", ("hana", "tom")),
    (play_street.PLAN, play_street.write, "rosie", ("idris", "peg")),
)


def make_demo(now: datetime) -> Place:
    """Stockport with its four works, and Eve's place next door that nobody else can see."""
    calendar = Calendar(now, local_day(now, "Europe/London"))
    began = calendar.evening(calendar.first)
    place = open_place(slug="stockport", name="Stockport", now=began, is_open=True, is_demo=True)
    with scope(place.id):
        _population(place, began)
        cast = invite(place, calendar.first, began)
        opened = []
        for plan, write, keeper, vouchers in WORKS:
            work = open_planned(plan, place, cast, calendar.first, began)
            opened.append(work)
            write(Scribe(work, cast, calendar, keeper, vouchers))
        summer = asked.ask_about_summer(opened[2], cast, now)
        quiet_hour.plan(place, opened[0], cast, now)
        play_and_stay.was_joined(opened[0], cast, calendar)
        quiet_hour.agree_here(place, cast, began)
        quiet_hour.talk_over(place, opened[0], cast, now)
        laid_aside.wait_for_a_driver(place, cast, now)
        come_in(place, cast, calendar)
        say_what_may_be_done(place, cast, now)
        ring_round(summer, cast, now)
        ask_about_data(place, cast.people["ben"], cast.people["cleo"], now)
        go_astray(place, cast, now)
        keep_and_hold(place, cast, now)
        explain_and_ask(place, opened[0], cast, now)
        plan_mornings(place, opened[0], cast, now)
        make_welcome(place, opened[0], cast, now)
        worry(place, cast, began, now)
        close_day(place=place, now=now)
    _eves_place(began)
    return place


def _population(place: Place, now: datetime) -> None:
    tables = {
        PopulationTable.AGE: "stockport_age.csv",
        PopulationTable.ETHNIC_GROUP: "stockport_ethnic_group.csv",
    }
    for table, name in tables.items():
        with (DATA / name).open(encoding="utf-8", newline="") as lines:
            import_population(place=place, table=table, lines=lines, area=STOCKPORT, by=None, now=now)


def _eves_place(now: datetime) -> None:
    """A closed place in Wales, so that there is somebody to whom Stockport must not exist."""
    place = open_place(
        slug="brynderw", name="Brynderw", now=now, language="cy", nation=Nation.WALES, is_demo=True
    )
    with scope(place.id):
        day = local_day(now, place.time_zone)
        eve = add_person(
            place=place, name="Eve Pritchard", by=None, now=now, language="cy", name_shown=NameShown.PLACE
        )
        give_hat(
            person=eve, kind=HatKind.FACILITATOR, paid=False, since=day, by=None, now=now, title="Arweinydd"
        )
        give_role(person=eve, kind=RoleKind.LEAD, since=day, by=None, now=now)
        join_with_email(person=eve, email="eve@brynderw.example", by=None, now=now)
