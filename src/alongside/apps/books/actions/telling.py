"""Whom the books tell: those whose word is missing, and both ends of a dispute."""

from collections.abc import Iterable
from datetime import datetime
from typing import Protocol
from uuid import UUID

from alongside.apps.books.models import Dispute
from alongside.apps.people.models import Person
from alongside.apps.work.models import Work
from alongside.apps.work.queries.tables import seated_people
from alongside.kernel.clock import local_day
from alongside.kernel.outbox import queue, queue_all


class Named(Protocol):
    """Somebody in a line of an entry, or a group."""

    @property
    def person(self) -> Person | None: ...


def tell_whose_word_is_missing(work: Work, by: Person, now: datetime, named: Iterable[Named] = ()) -> None:
    """Something new waits in this work: what it is, is looked up when the letter is written.

    A register names many who may never have heard of us; its rows are vouched for at the table, so whoever
    reads one in names nobody here.
    """
    people: set[UUID] = seated_people(work, local_day(now, work.place.time_zone))
    people |= {act.person.id for act in named if act.person is not None}
    queue_all(
        place_id=work.place_id,
        person_ids=people - {by.id},
        kind="waiting_for_you",
        about_id=work.id,
        now=now,
    )


def tell_that_it_was_raised(raised: Dispute, now: datetime) -> None:
    """Its maker is asked kindly."""
    queue(
        place_id=raised.place_id,
        person_id=raised.entry.made_by_id,
        kind="dispute_raised",
        about_id=raised.id,
        now=now,
    )


def tell_that_it_was_answered(raised: Dispute, by: Person, now: datetime) -> None:
    """Whoever raised it, unless they answered themselves."""
    if by.id != raised.by_id:
        queue(
            place_id=raised.place_id,
            person_id=raised.by_id,
            kind="dispute_answered",
            about_id=raised.id,
            now=now,
        )
