"""Who sits round a table, and who is missing."""

from collections.abc import Collection
from datetime import date
from uuid import UUID

from django.db.models import QuerySet

from alongside.apps.people.models import Person
from alongside.apps.people.rules.roles import on_day
from alongside.apps.work.enums import Stakeholders, WorkState
from alongside.apps.work.models import Seat, Work
from alongside.core.shared.sides import Side
from alongside.kernel.remembering import asked_once


def seats_on(work: Work, day: date) -> list[Seat]:
    """The seats taken that day: leads first, then in the order people sat down."""
    told = ("person", "hat", "hat__organisation", "beside")
    rows = Seat.objects.filter(on_day(day), work=work).select_related(*told)
    return list(rows.order_by("-is_lead", "since", "id"))


def seat_of(work: Work, person: Person, day: date) -> Seat | None:
    """Somebody's seat at a table that day; the latest, should two overlap. Many rules of one page ask."""
    rows = Seat.objects.filter(on_day(day), work=work, person=person).select_related("hat", "person")
    return asked_once(("seat_of", work.id, person.id, day), rows.order_by("-since", "-id").first)


def seats_of(person: Person, day: date) -> list[Seat]:
    """The tables of open works somebody sits at that day, by the work's name."""
    rows = Seat.objects.filter(on_day(day), person=person).exclude(work__state=WorkState.PROPOSED)
    return list(rows.select_related("work", "hat").order_by("work__name", "id"))


def seated_sides(work: Work, day: date) -> frozenset[Side]:
    """The sides that have somebody at the table."""
    sides = Seat.objects.filter(on_day(day), work=work).order_by().values_list("side", flat=True).distinct()
    return frozenset(Side(side) for side in sides)


def seated_people(work: Work, day: date) -> set[UUID]:
    """Everybody at the table that day."""
    return set(Seat.objects.filter(on_day(day), work=work).order_by().values_list("person_id", flat=True))


def citizen_seats(work: Work) -> QuerySet[Seat]:
    """Every seat a citizen has ever had, first taken first."""
    return Seat.objects.filter(work=work, side=Side.CITIZEN).order_by("since")


def leads_of(work: Work, day: date) -> dict[Side, list[Seat]]:
    """The leads of each side; a side without one is an empty list."""
    leads = [seat for seat in seats_on(work, day) if seat.is_lead]
    return {side: [seat for seat in leads if seat.side == side] for side in Side}


def missing_groups(work: Work, day: date) -> list[Stakeholders]:
    """The stakeholder groups with nobody at the table, in their own order."""
    here = set(Seat.objects.filter(on_day(day), work=work).order_by().values_list("group", flat=True))
    return [group for group in Stakeholders if group not in here]


def table_mates(person: Person | None, among: Collection[UUID]) -> frozenset[UUID]:
    """Those of these people who sit or sat at a table with somebody: TABLE opens their names."""
    if person is None or not among:
        return frozenset()
    own = list(Seat.objects.filter(person=person).values_list("work_id", "since", "until"))
    others = Seat.objects.filter(
        work_id__in={work_id for work_id, _since, _until in own}, person_id__in=among
    )
    return frozenset(
        person_id
        for person_id, work_id, since, until in others.values_list("person_id", "work_id", "since", "until")
        if any(work_id == mine and share_a_day((since, until), (start, end)) for mine, start, end in own)
    )


def are_together(one: Person, other: Person) -> bool:
    """Whether two people sit or sat at a table at the same time."""
    return other.id in table_mates(one, [other.id])


def share_a_day(one: tuple[date, date | None], other: tuple[date, date | None]) -> bool:
    """Half-open spans of days that share one; a seat still taken has no end."""
    (start, end), (begin, stop) = one, other
    return (stop is None or start < stop) and (end is None or begin < end)


def mates_of(person: Person) -> frozenset[UUID]:
    """Everyone who sits or sat at a table with somebody while both did."""
    own = list(Seat.objects.filter(person=person).values_list("work_id", "since", "until"))
    others = Seat.objects.filter(work_id__in={work_id for work_id, _since, _until in own})
    return frozenset(
        person_id
        for person_id, work_id, since, until in others.values_list("person_id", "work_id", "since", "until")
        if any(work_id == mine and share_a_day((since, until), (start, end)) for mine, start, end in own)
    )
