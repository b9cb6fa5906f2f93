"""Filling a database with the bench's place: by the actions where rows are few, in bulk where many."""

import random
import time
import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from django.db import connection, models, transaction

from alongside.apps.books.models import Act, Entry, Standing, Vouch, Words
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
from alongside.core.shared.help import HelpKind
from alongside.core.shared.period import Period, add_months, first_of_month
from alongside.core.shared.sides import Side
from alongside.core.shared.stages import Stage
from alongside.kernel.clock import now
from alongside.kernel.ids import new_id
from alongside.kernel.scoping import scope
from bench.shape import DAYS, PEOPLE, PLACE, SEATED, WORKS, Shape

CHUNK = 5_000
STAGES = [Stage.DELIVER] * 6 + [Stage.DESIGN] * 2 + [Stage.COMMISSION, Stage.ASSESS]
KINDS = list(HelpKind)


def fill(entries: int) -> dict[str, Any]:
    """Make the place and its entries; says how long that took."""
    began = time.monotonic()
    place = open_place(slug=PLACE, name="Bench", now=now(), is_open=True, is_demo=True)
    with scope(place.id), transaction.atomic():
        people, hats = _people(place)
        works = _works(place)
        _seats(place, works, people, hats)
        _books(place, works, people, Shape(entries))
        _baselines(works)
    _look_again()
    with scope(place.id):
        close_day(place=place, now=now())
    return {"entries": entries, "seconds": round(time.monotonic() - began, 1)}


def _people(place: Place) -> tuple[list[Person], list[Hat]]:
    joined = now() - timedelta(days=DAYS)
    people = [
        Person(id=new_id(), place=place, name=f"Person {n}", name_key=f"person {n}", joined_at=joined)
        for n in range(PEOPLE)
    ]
    Person.objects.bulk_create(people, batch_size=500)
    hats = [
        Hat(
            id=new_id(),
            place=place,
            person=person,
            kind=HatKind.PRACTITIONER if number % 2 else HatKind.PARENT_CARER,
            side=_side(number),
            since=joined.date(),
        )
        for number, person in enumerate(people)
    ]
    Hat.objects.bulk_create(hats, batch_size=500)
    for number, name in ((0, "heavy"), (1, "lead"), (4, "light")):
        join_with_email(person=people[number], email=f"{name}@bench.example", by=None, now=now())
    give_role(person=people[1], kind=RoleKind.LEAD, since=joined.date(), by=None, now=now())
    return people, hats


def _side(number: int) -> Side:
    return Side.PROFESSIONAL if number % 2 else Side.CITIZEN


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
            side=_side(number),
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


@dataclass(slots=True)
class _Rows:
    entries: list[Entry]
    acts: list[Act]
    standings: list[Standing]
    vouches: list[Vouch]
    words: list[Words]

    def __len__(self) -> int:
        return len(self.entries)


def _books(place: Place, works: list[Work], people: list[Person], shape: Shape) -> None:
    rows = _Rows([], [], [], [], [])
    for entry, acts, standings, vouches, words in _entries(place, works, people, shape):
        rows.entries += entry
        rows.acts += acts
        rows.standings += standings
        rows.vouches += vouches
        rows.words += words
        if len(rows) >= CHUNK:
            _save(rows)
    _save(rows)


def _save(rows: _Rows) -> None:
    for held in (rows.entries, rows.acts, rows.standings, rows.vouches, rows.words):
        _copy_in(held)
        held.clear()


def _copy_in(rows: list[Any]) -> None:
    """Plain inserts: building a million Django statements would measure Django."""
    if not rows:
        return
    model: type[models.Model] = type(rows[0])
    fields = model._meta.concrete_fields
    names = ", ".join(connection.ops.quote_name(str(field.column)) for field in fields)
    marks = ", ".join(["%s"] * len(fields))
    made: list[Any] = [tuple(_plain(getattr(row, field.attname)) for field in fields) for row in rows]
    with connection.cursor() as cursor:
        cursor.executemany(f"INSERT INTO {model._meta.db_table} ({names}) VALUES ({marks})", made)  # noqa: S608 - names come from the models


def _plain(value: object) -> object:
    if connection.vendor == "sqlite":
        if isinstance(value, uuid.UUID):
            return value.hex
        if isinstance(value, datetime):
            return value.replace(tzinfo=None).isoformat(sep=" ")
        if isinstance(value, bool):
            return int(value)
        return value if isinstance(value, int) or value is None else str(value)
    return str(value) if isinstance(value, str) else value


def _entries(
    place: Place, works: list[Work], people: list[Person], shape: Shape
) -> Iterator[tuple[list[Entry], list[Act], list[Standing], list[Vouch], list[Words]]]:
    chance, who = random.Random(11), shape.people()
    today = now().date()
    for number, work in enumerate(works):
        for _one in range(shape.per_work()[number]):
            day = today - timedelta(days=chance.randrange(DAYS))
            yield _entry(place, work, people, who.maker(), day, chance)


def _entry(
    place: Place, work: Work, people: list[Person], maker: int, day: Any, chance: random.Random
) -> tuple[list[Entry], list[Act], list[Standing], list[Vouch], list[Words]]:
    side, stands = _side(maker), chance.random() > 0.125
    stage, kind = chance.choice(STAGES), chance.choice(KINDS)
    hat = HatKind.PARENT_CARER if side is Side.CITIZEN else HatKind.PRACTITIONER
    sector = "PUBLIC" if side is Side.PROFESSIONAL else ""
    at = datetime.combine(day, datetime.min.time(), UTC)
    minutes = chance.randrange(30, 240, 15)
    person, other = people[maker], people[2 + maker % 2]
    entry = Entry(
        place=place, work=work, book="DOING", stage=stage, happened_on=day, recorded_at=at, made_by=person,
        made_in_hat=hat, made_on_side=side, on_behalf=False, channel="SCREEN", form_token=uuid.uuid4(),
    )  # fmt: skip
    act = Act(
        place=place, entry=entry, position=0, part="GAVE", person=person, hat=hat, side=side, sector=sector,
        heads=1, minutes_each=minutes, minutes=minutes, kind=kind,
    )  # fmt: skip
    standing = Standing(
        place=place, act=act, entry=entry, work=work, person=person, book="DOING", part="GAVE", stage=stage,
        side=side, hat=hat, sector=sector, kind=kind, happened_on=day, month=first_of_month(day),
        minutes=minutes,
        state="STANDS" if stands else "WAITING", witnessed=False, by_proxy=False,
        needs_citizen=not stands and side is Side.PROFESSIONAL,
        needs_professional=not stands and side is Side.CITIZEN,
    )  # fmt: skip
    vouch = Vouch(place=place, entry=entry, person=other, hat=hat, side=side.other, channel="SCREEN", at=at)
    words = Words(
        place=place, entry=entry, about_id=entry.id, field="what", language="en", text="Tuesday group",
        salt="0" * 32,
    )  # fmt: skip
    return [entry], [act], [standing], [vouch] if stands else [], [words]


def _look_again() -> None:
    """What any place does now and then, so that the planner knows its tables."""
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
