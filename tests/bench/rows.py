"""The rows of one entry after another, as tuples made from one example of each table's row."""

import random
import uuid
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Any

from django.db import models

from alongside.apps.books.models import Act, Entry, Standing, Vouch, Words
from alongside.apps.people.models import Person
from alongside.apps.places.models import Place
from alongside.apps.promises.models import Promise, PromiseStep
from alongside.apps.work.models import Work
from alongside.core.shared.hats import HatKind
from alongside.core.shared.help import HelpKind
from alongside.core.shared.period import first_of_month
from alongside.core.shared.sides import Side
from alongside.core.shared.stages import Stage
from alongside.kernel.clock import now
from alongside.kernel.ids import new_id
from bench.shape import DAYS

TABLES: list[type[models.Model]] = [Entry, Act, Standing, Vouch, Words, Promise, PromiseStep]
A_PROMISE = 200  # one entry in so many
KEPT, NAMED, LONGEST_DAYS = 0.2, 0.9, 300  # so that some 1,600 wait for one person in a million entries
LIGHT = 4
STAGES = [
    stage.value for stage in [Stage.DELIVER] * 6 + [Stage.DESIGN] * 2 + [Stage.COMMISSION, Stage.ASSESS]
]
KINDS = [kind.value for kind in HelpKind]

Row = dict[str, Any]
Load = Callable[[type[models.Model], list[Row]], None]


class Rows:
    """What is made and not yet saved."""

    def __init__(self, place: Place, works: list[Work], people: list[Person]) -> None:
        self.people = [_key(person.id) for person in people]
        self.days = [(now() - timedelta(days=number)).date() for number in range(DAYS)]
        self.like = _examples(place, works[0], people[0], self.days[0])
        self.made: dict[type[models.Model], list[Row]] = {model: [] for model in TABLES}
        self.keys = _keys()

    def __len__(self) -> int:
        return len(self.made[Entry])

    def add(self, work: Work, maker: int, chance: random.Random) -> None:
        """One hour somebody gave; seven in eight stand."""
        day = self.days[chance.randrange(DAYS)]
        if chance.randrange(A_PROMISE) == 0:
            self._promise(work, maker, day, chance)
            return
        stage, kind = chance.choice(STAGES), chance.choice(KINDS)
        minutes, stands = chance.randrange(30, 240, 15), chance.random() > 0.125
        entry, act = next(self.keys), next(self.keys)
        ours, at, person = side_of(maker), f"{day} 00:00:00", self.people[maker]
        shared = {"stage": stage, "happened_on": str(day), "work_id": _key(work.id)}
        worn = {"side": ours.value, "hat": _hat(ours), "sector": _sector(ours)}
        given = worn | {"person_id": person, "minutes": minutes, "kind": kind}
        self._row(
            Entry, shared, id=entry, recorded_at=at, made_by_id=person, made_in_hat=_hat(ours),
            made_on_side=ours.value, form_token=next(self.keys),
        )  # fmt: skip
        self._row(Act, given, id=act, entry_id=entry, minutes_each=minutes)
        self._row(
            Standing, shared | given, entry_id=entry, act_id=act,
            month=str(first_of_month(day)), state="STANDS" if stands else "WAITING",
            needs_citizen=not stands and ours is Side.PROFESSIONAL,
            needs_professional=not stands and ours is Side.CITIZEN,
        )  # fmt: skip
        if stands:
            other, theirs = self.people[2 + maker % 2], ours.other
            self._row(
                Vouch, {}, id=next(self.keys), entry_id=entry, person_id=other, hat=_hat(theirs),
                side=theirs.value, at=at,
            )  # fmt: skip
        self._row(Words, {}, id=next(self.keys), entry_id=entry, about_id=entry)

    def _promise(self, work: Work, maker: int, day: date, chance: random.Random) -> None:
        """Something promised to somebody of the other side, or to all of it; some are kept."""
        entry, promise, ours = next(self.keys), next(self.keys), side_of(maker)
        theirs, other = ours.other, LIGHT if ours is Side.PROFESSIONAL else LIGHT + 1
        named, at = chance.random() < NAMED, f"{day} 00:00:00"
        shared = {"stage": "DELIVER", "happened_on": str(day), "work_id": _key(work.id), "book": "PROMISE"}
        self._row(
            Entry, shared, id=entry, recorded_at=at, made_by_id=self.people[maker], made_in_hat=_hat(ours),
            made_on_side=ours.value, form_token=next(self.keys),
        )  # fmt: skip
        to = {"person_id": self.people[other] if named else None}
        lines: list[Row] = [
            {"part": "PROMISED", "side": ours.value, "hat": _hat(ours), "person_id": self.people[maker]},
            {"part": "PROMISED_TO", "side": theirs.value, "hat": _hat(theirs), **to},
        ]
        for position, line in enumerate(lines):
            act = next(self.keys)
            heads = 1 if line["person_id"] else 10
            self._row(Act, line, id=act, entry_id=entry, position=position, heads=heads)
            self._row(
                Standing, shared | line, entry_id=entry, act_id=act,
                month=str(first_of_month(day)), group_heads=0 if line["person_id"] else heads,
            )  # fmt: skip
        due = day + timedelta(days=chance.randrange(14, LONGEST_DAYS))
        self._row(Promise, {}, id=promise, entry_id=entry, due_on=str(due))
        if chance.random() < KEPT:
            self._row(
                PromiseStep, {}, id=next(self.keys), promise_id=promise, by_id=self.people[other],
                side=theirs.value, at=f"{due} 00:00:00", form_token=next(self.keys),
            )  # fmt: skip
        self._row(Words, {"field": "promise"}, id=next(self.keys), entry_id=entry, about_id=entry)

    def _row(self, model: type[models.Model], changes: Row, **more: object) -> None:
        self.made[model].append(self.like[model] | changes | more)

    def save(self, load: Load) -> None:
        """Everything made so far."""
        for model, rows in self.made.items():
            load(model, rows)
            rows.clear()


def side_of(number: int) -> Side:
    """Every other person is a practitioner."""
    return Side.PROFESSIONAL if number % 2 else Side.CITIZEN


def _hat(side: Side) -> str:
    return (HatKind.PARENT_CARER if side is Side.CITIZEN else HatKind.PRACTITIONER).value


def _sector(side: Side) -> str:
    return "PUBLIC" if side is Side.PROFESSIONAL else ""


def _key(value: uuid.UUID) -> str:
    return value.hex


def _keys() -> Iterator[str]:
    """Keys in the order of time, as the product's own are."""
    number = new_id().int >> 40 << 40
    while True:
        number += 1 << 20
        yield f"{number:032x}"


def _examples(place: Place, work: Work, person: Person, day: date) -> dict[type[models.Model], Row]:
    """One of each, made by the models themselves: a column they gain is here too."""
    at = datetime.combine(day, datetime.min.time(), UTC)
    hat, side = HatKind.PARENT_CARER, Side.CITIZEN
    entry = Entry(
        place=place, work=work, book="DOING", stage=Stage.DELIVER, happened_on=day, recorded_at=at,
        made_by=person, made_in_hat=hat, made_on_side=side, on_behalf=False, channel="SCREEN",
        form_token=uuid.uuid4(),
    )  # fmt: skip
    act = Act(place=place, entry=entry, position=0, part="GAVE", person=person, hat=hat, side=side, heads=1)
    standing = Standing(
        place=place, act=act, entry=entry, work=work, person=person, book="DOING", part="GAVE",
        stage=Stage.DELIVER, side=side, hat=hat, happened_on=day, month=day, state="STANDS",
        needs_citizen=False, needs_professional=False, witnessed=False, by_proxy=False,
    )  # fmt: skip
    vouch = Vouch(place=place, entry=entry, person=person, hat=hat, side=side, channel="SCREEN", at=at)
    words = Words(
        place=place, entry=entry, about_id=entry.id, field="what", language="en", text="Tuesday group",
        salt="0" * 32,
    )  # fmt: skip
    promise = Promise(place=place, entry=entry, due_on=day)
    step = PromiseStep(
        place=place, promise=promise, kind="SAID_KEPT", by=person, side=side, at=at, form_token=uuid.uuid4()
    )
    return {type(row): _plain(row) for row in (entry, act, standing, vouch, words, promise, step)}


def _plain(row: models.Model) -> Row:
    return {str(field.attname): _value(getattr(row, field.attname)) for field in row._meta.concrete_fields}


def _value(value: object) -> object:
    if isinstance(value, uuid.UUID):
        return _key(value)
    return value if value is None or isinstance(value, int) else str(value)
