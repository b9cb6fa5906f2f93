"""What waits in the outbox."""

from collections.abc import Collection
from datetime import date, datetime
from uuid import UUID

from django.db import connection
from django.db.models import Count, Exists, Max, OuterRef

from alongside.apps.books.enums import State
from alongside.apps.books.models import Entry, Standing
from alongside.apps.books.queries.waiting import waiting_for
from alongside.apps.letters.kinds import WAITING_FOR_YOU
from alongside.apps.letters.models import Letter, LetterItem
from alongside.apps.people.models import Person
from alongside.apps.places.models import Place
from alongside.kernel.outbox.models import NO_LETTER, Queued


def people_to_tell(place: Place, kinds: Collection[str], now: datetime, at_most: int) -> list[UUID]:
    """People for whom something waits that may go now, longest first."""
    rows = Queued.objects.filter(
        place_id=place.id, letter_id=NO_LETTER, send_after__lte=now, kind__in=kinds
    ).order_by("send_after", "person_id")
    return list(dict.fromkeys(rows.values_list("person_id", flat=True)[: at_most * 10]))[:at_most]


def held_for(person: Person, kinds: Collection[str], now: datetime) -> list[Queued]:
    """What waits for somebody, held for this transaction; what an action holds just now is left for later."""
    rows = Queued.objects.filter(
        place_id=person.place_id,
        person_id=person.id,
        letter_id=NO_LETTER,
        send_after__lte=now,
        kind__in=kinds,
    )
    if connection.features.has_select_for_update_skip_locked:
        rows = rows.select_for_update(skip_locked=True)
    return list(rows.order_by("queued_at", "id"))


def entries_to_tell(person: Person, today: date, told_until: datetime, at_most: int) -> list[Entry]:
    """Entries that wait for somebody's word: first those no letter has told them of, then, once more, those
    that one letter told them of before ``told_until`` and that they have not answered."""
    told = LetterItem.objects.filter(letter__person=person, kind=WAITING_FOR_YOU)
    waiting = waiting_for(person, today)
    found = list(waiting.exclude(id__in=told.values("about_id"))[:at_most])
    again = told.order_by().values("about_id").annotate(times=Count("id"), answered=Max("said"))
    once = again.annotate(last=Max("letter__written_at")).filter(times=1, answered="", last__lte=told_until)
    return found + list(waiting.filter(id__in=once.values("about_id"))[: at_most - len(found)])


def told_once_of(place: Place, *, since: datetime, until: datetime) -> list[UUID]:
    """People one letter told, in that time, of an entry that still waits, and who have not answered."""
    waiting = Standing.objects.filter(entry=OuterRef("about_id"), state=State.WAITING)
    again = LetterItem.objects.filter(
        letter__person=OuterRef("letter__person"), kind=WAITING_FOR_YOU, about_id=OuterRef("about_id")
    )
    rows = LetterItem.objects.filter(
        ~Exists(again.exclude(id=OuterRef("id"))),
        Exists(waiting),
        place=place,
        kind=WAITING_FOR_YOU,
        said="",
        letter__written_at__gt=since,
        letter__written_at__lte=until,
        letter__person__left_at__isnull=True,
    )
    return sorted(set(rows.order_by().values_list("letter__person_id", flat=True)))


def last_digest_at(person: Person) -> datetime | None:
    """When somebody was last written a letter that could wait."""
    rows = Letter.objects.filter(person=person, is_digest=True).order_by("-written_at", "-id")
    return rows.values_list("written_at", flat=True).first()
