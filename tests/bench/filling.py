"""Filling a database with the bench's place: by the actions where rows are few, in bulk where many."""

import random
import time
from datetime import timedelta
from typing import Any

from django.db import connection, transaction

from alongside.apps.insight.actions.nights import close_day
from alongside.apps.people.actions.accounts import join_with_email
from alongside.apps.people.actions.roles import give_role
from alongside.apps.people.enums import RoleKind
from alongside.apps.people.models import Hat, Person
from alongside.apps.places.actions.places import open_place
from alongside.apps.places.models import Place
from alongside.apps.work.actions.baselines import record_baseline
from alongside.apps.work.models import Seat, Work
from alongside.core.shared.hats import HatKind
from alongside.core.shared.period import Period, add_months, first_of_month
from alongside.core.shared.sides import Side
from alongside.kernel.clock import now
from alongside.kernel.ids import new_id
from alongside.kernel.scoping import scope
from bench.loading import bulk_loading
from bench.rows import TABLES, Rows, side_of
from bench.shape import DAYS, PEOPLE, PLACE, SEATED, WORKS, Shape

CHUNK = 5_000


def fill(entries: int) -> dict[str, Any]:
    """Make the place and its entries; says how long that took."""
    began = time.monotonic()
    place = open_place(slug=PLACE, name="Bench", now=now(), is_open=True, is_demo=True)
    with scope(place.id), transaction.atomic():
        people, hats = _people(place)
        works = _works(place)
        _seats(place, works, people, hats)
        _baselines(works)
    _books(place, works, people, Shape(entries))
    _look_again()
    with scope(place.id):
        close_day(place=place, now=now())
    return {"entries": entries, "seconds": round(time.monotonic() - began, 1)}


def _people(place: Place) -> tuple[list[Person], list[Hat]]:
    joined = now() - timedelta(days=DAYS)
    people = [
        Person(
            id=new_id(),
            place=place,
            name=f"Person {n}",
            name_key=f"person {n}",
            joined_at=joined,
            welcomed_at=joined,
        )
        for n in range(PEOPLE)
    ]
    Person.objects.bulk_create(people, batch_size=500)
    hats = [
        Hat(
            id=new_id(),
            place=place,
            person=person,
            kind=HatKind.PRACTITIONER if number % 2 else HatKind.PARENT_CARER,
            side=side_of(number),
            since=joined.date(),
        )
        for number, person in enumerate(people)
    ]
    Hat.objects.bulk_create(hats, batch_size=500)
    for number, name in ((0, "heavy"), (1, "lead"), (4, "light")):
        join_with_email(person=people[number], email=f"{name}@bench.example", by=None, now=now())
    give_role(person=people[1], kind=RoleKind.LEAD, since=joined.date(), by=None, now=now())
    return people, hats


def _works(place: Place) -> list[Work]:
    opened = (now() - timedelta(days=DAYS)).date()
    works = [
        Work(
            id=new_id(),
            place=place,
            slug=f"work-{n}",
            name=f"Work {n:03}",
            purpose="A place to meet.",
            citizen_word="families",
            professional_word="staff",
            opened_on=opened,
        )
        for n in range(WORKS)
    ]
    return list(Work.objects.bulk_create(works, batch_size=500))


def _seats(place: Place, works: list[Work], people: list[Person], hats: list[Hat]) -> None:
    """The heavy person, the lead and the light one sit at the largest table; others anywhere."""
    groups = ["FAMILIES", "PRACTITIONERS"]
    seats = [
        Seat(
            id=new_id(),
            place=place,
            work=work,
            person=people[number],
            hat=hats[number],
            side=side_of(number),
            group=groups[number % 2],
            since=work.opened_on,
        )
        for place_of, work in enumerate(works)
        for number in ({0, 1, 2, 3, 4} if place_of == 0 else set(range(place_of, place_of + SEATED)))
    ]
    Seat.objects.bulk_create(seats, batch_size=500)


def _baselines(works: list[Work]) -> None:
    for work in works[:: WORKS // 10]:
        period = Period(add_months(first_of_month(work.opened_on), -12), first_of_month(work.opened_on))
        for side in Side:
            record_baseline(
                work=work, side=side, period=period, minutes=600_000, source="Rota", by=None, now=now()
            )


def _books(place: Place, works: list[Work], people: list[Person], shape: Shape) -> None:
    """A million entries are five million rows: they go in as plain tuples, not as Django's statements."""
    rows = Rows(place, works, people)
    chance, who = random.Random(11), shape.people()
    with bulk_loading(TABLES) as load:
        for work, number in zip(works, shape.per_work(), strict=True):
            for _one in range(number):
                rows.add(work, who.maker(), chance)
                if len(rows) >= CHUNK:
                    rows.save(load)
        rows.save(load)


def _look_again() -> None:
    """What any place does now and then, so that the planner knows its tables."""
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
