"""How an open work began: what was asked before it opened, and what became of it since."""

from dataclasses import dataclass
from datetime import date

from alongside.apps.people.models import Person
from alongside.apps.work.enums import Stakeholders
from alongside.apps.work.models import Beginning, OpeningYes, Seat, Work
from alongside.apps.work.queries.beginning import group_answers
from alongside.apps.work.rules.works import works_open_to


@dataclass(frozen=True, slots=True)
class Sought:
    """A group that was missing: who could introduce them, and whether they came."""

    group: Stakeholders
    answer: str
    here: list[Seat]
    once: list[Seat]


def beginning_of(work: Work) -> Beginning | None:
    """What was talked about before it opened; works the keeper of the server opened have none."""
    return Beginning.objects.filter(work=work).select_related("began_from", "proposed_by").first()


def opened_by(begun: Beginning) -> list[OpeningYes]:
    """The yes that counted, in the order they came."""
    rows = OpeningYes.objects.filter(work=begun.work, said_at__gte=begun.changed_at)
    return list(rows.select_related("person").order_by("said_at", "id"))


def groups_sought(work: Work, day: date) -> list[Sought]:
    """The groups that were missing, in their own order, with the seats they took since."""
    answers = group_answers(work)
    seats = Seat.objects.filter(work=work, group__in=answers, since__lte=day).select_related("person", "hat")
    taken = list(seats.order_by("since", "id"))
    return [
        Sought(
            group,
            answers[group],
            [seat for seat in taken if seat.group == group and _sits(seat, day)],
            [seat for seat in taken if seat.group == group and not _sits(seat, day)],
        )
        for group in Stakeholders
        if group in answers
    ]


def _sits(seat: Seat, day: date) -> bool:
    return seat.until is None or seat.until > day


def works_begun_from(work: Work, viewer: Person | None) -> list[Work]:
    """The open works that took something from this one, by name."""
    rows = Work.objects.filter(works_open_to(viewer, work.place), beginning__began_from=work)
    return list(rows.order_by("name", "id"))
