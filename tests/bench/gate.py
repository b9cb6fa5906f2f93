"""What the gate costs a page of twenty people, where few are known and where many are."""

import random
import statistics
import time
import uuid
from typing import Any

from django.db import connection
from django.test.utils import CaptureQueriesContext

from alongside.apps.consent.enums import Purpose
from alongside.apps.consent.models import Permission
from alongside.apps.consent.rules.gate import allowed_among
from alongside.apps.people.models import Person
from alongside.apps.places.actions.places import open_place
from alongside.core.consent.gate import Audience, Reach, Speaker
from alongside.kernel.clock import now
from alongside.kernel.ids import new_id
from alongside.kernel.scoping import scope

PURPOSES, A_PAGE, TIMES, AT_ONCE = 50, 20, 400, 5_000
FAR = Audience(reach=Reach.PLACE)
_COPY = """
INSERT INTO consent_permission
(id, place_id, person_id, by_id, purpose, "to", speaker, is_yes, reach, until, at)
SELECT {key}, place_id, person_id, by_id, %s, "to", speaker, is_yes, reach, until, at
FROM consent_permission WHERE place_id = %s AND purpose = %s
"""
_THE_SAME = {
    "sqlite": _COPY.format(key="lower(hex(randomblob(16)))"),
    "postgresql": _COPY.format(key="gen_random_uuid()"),
}


def gate(few: int, many: int) -> dict[str, Any]:
    """The median of many looks at a page of each place, in turns, and how often one asks the database."""
    pages = {people: _page(people) for people in (few, many)}
    with scope(pages[many][0].place_id), CaptureQueriesContext(connection) as asked:
        let = allowed_among(pages[many], Purpose.QUOTE, FAR, now())
    took = [{people: _look(page) for people, page in pages.items()} for _one in range(TIMES)]
    p50 = {people: statistics.median([one[people] for one in took[TIMES // 10 :]]) for people in pages}
    return {
        "permissions": [people * PURPOSES for people in (few, many)],
        "on_page": len(pages[many]),
        "let": len(let),
        "queries": len(asked),
        "p50_ms": [round(p50[people], 3) for people in (few, many)],
    }


def _page(people: int) -> list[Person]:
    """Some of them, as a page would name them."""
    slug = f"gate-{people}"
    place = open_place(slug=slug, name=slug, now=now())
    with scope(place.id):
        ids = random.Random(1).sample(_fill(place.id, people), A_PAGE)
        return list(Person.objects.filter(id__in=ids).select_related("place"))


def _look(page: list[Person]) -> float:
    with scope(page[0].place_id):
        began = time.perf_counter()
        allowed_among(page, Purpose.QUOTE, FAR, now())
        return (time.perf_counter() - began) * 1000


def _fill(place_id: uuid.UUID, people: int) -> list[uuid.UUID]:
    """Everybody has said something of every purpose; every other one yes."""
    at, ids = now(), [new_id() for _one in range(people)]
    Person.objects.bulk_create(
        [
            Person(id=key, place_id=place_id, name="Jo", name_key="jo", joined_at=at, welcomed_at=at)
            for key in ids
        ],
        batch_size=AT_ONCE,
    )
    Permission.objects.bulk_create(
        [_word(place_id, key, is_yes=number % 2 == 0) for number, key in enumerate(ids)], batch_size=AT_ONCE
    )
    with connection.cursor() as cursor:
        for number in range(PURPOSES - 1):
            cursor.execute(_THE_SAME[connection.vendor], [f"own-{number}", place_id.hex, Purpose.QUOTE.value])
        cursor.execute("ANALYZE")
    return ids


def _word(place_id: uuid.UUID, key: uuid.UUID, *, is_yes: bool) -> Permission:
    reach = Reach.EVERYONE if is_yes else ""
    whose = {"place_id": place_id, "person_id": key, "by_id": key, "speaker": Speaker.OWN}
    return Permission(purpose=Purpose.QUOTE, is_yes=is_yes, reach=reach, at=now(), **whose)
