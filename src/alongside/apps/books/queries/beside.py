"""Who is beside somebody: at their table, or in its books."""

from collections.abc import Collection
from typing import Any
from uuid import UUID

from django.db.models import DateField, Exists, OuterRef, UUIDField, Value

from alongside.apps.books.enums import State
from alongside.apps.books.models import Standing
from alongside.apps.people.models import Person
from alongside.apps.work.models import Seat
from alongside.apps.work.queries.tables import share_a_day

_KEPT = [state for state in State if state is not State.WITHDRAWN]


def people_beside(viewer: Person | None, among: Collection[UUID]) -> frozenset[UUID]:
    """Those of these people to whom "the people at my tables" means the viewer. Two queries.

    They sat at a table together; or the books of a work at whose table the viewer sits name them: a row
    can only be vouched for, or disputed, by somebody who can see whom it is about.
    """
    if viewer is None or not among:
        return frozenset()
    own = list(Seat.objects.filter(person=viewer).values_list("work_id", "since", "until"))
    if not own:
        return frozenset()
    works = {work_id for work_id, _since, _until in own}
    seats = Seat.objects.filter(work_id__in=works, person_id__in=among).order_by()
    now = {work_id for work_id, _since, until in own if until is None}
    written = Standing.objects.filter(person=OuterRef("pk"), work_id__in=now, state__in=_KEPT)
    named = Person.objects.filter(Exists(written), id__in=among).order_by()
    columns = {"no_work": Value(None, UUIDField()), "no_day": Value(None, DateField())}
    rows = seats.values_list("person_id", "work_id", "since", "until").union(
        named.annotate(**columns, no_end=Value(None, DateField())).values_list(
            "id", "no_work", "no_day", "no_end"
        )
    )
    return frozenset(row[0] for row in rows if row[1] not in works or _met(row, own))


def _met(seat: tuple[Any, ...], own: list[tuple[Any, ...]]) -> bool:
    """Whether both sat there on one day at least."""
    _person, work, since, until = seat
    return any(work == mine and share_a_day((since, until), (start, end)) for mine, start, end in own)
