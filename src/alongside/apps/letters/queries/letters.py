"""Finding letters: behind a link, of a person, or on their way."""

import uuid
from collections.abc import Collection
from datetime import datetime

from django.db.models import Exists, OuterRef, Prefetch, Q

from alongside.apps.letters.enums import Channel, State
from alongside.apps.letters.kinds import KINDS
from alongside.apps.letters.models import Choice, Letter, LetterItem
from alongside.apps.letters.rules.links import hash_of, read_link
from alongside.apps.people.models import Person
from alongside.apps.places.models import Place

LATELY = 20
MUST = sorted(code for code, kind in KINDS.items() if kind.must)


def letter_behind(code: str, now: datetime) -> Letter | None:
    """The letter whose link this is, while it works: unknown, ended and never sent are all nothing."""
    link = read_link(code)
    if link is None:
        return None
    # unscoped: a link names no place; whoever holds it is led to the one it belongs to.
    rows = Letter.unscoped.filter(link_hash=hash_of(link), link_ends_at__gt=now, person__left_at__isnull=True)
    return rows.select_related("place", "person", "person__account").first()


def items_of(letter: Letter) -> list[LetterItem]:
    """Its lines in the order they were written."""
    return list(LetterItem.objects.filter(letter=letter).order_by("id"))


def letter_by_id(letter_id: uuid.UUID) -> Letter | None:
    """A letter of the place in scope, with its lines."""
    items = Prefetch("items", LetterItem.objects.order_by("id"))
    rows = Letter.objects.filter(id=letter_id).select_related("place", "person__place", "person__account")
    return rows.prefetch_related(items).first()


def letters_lately(person: Person) -> list[Letter]:
    """What somebody was written last, latest first."""
    items = Prefetch("items", LetterItem.objects.order_by("id"))
    rows = Letter.objects.filter(person=person).exclude(state=State.NOTHING_LEFT)
    return list(rows.prefetch_related(items).order_by("-written_at", "-id")[:LATELY])


def choice_of(person: Person) -> Choice | None:
    """What somebody chose, if they did."""
    return Choice.objects.filter(person=person).first()


def letters_under_way(person: Person, channel: Channel) -> int:
    """How many letters wait to go to somebody that way."""
    return Letter.objects.filter(person=person, channel=channel, state=State.WAITING).count()


def letters_to_try(
    place: Place, channels: Collection[Channel], now: datetime, at_most: int, *, urgent: bool = False
) -> list[uuid.UUID]:
    """Letters that wait for a provider and that no living worker holds, longest first.

    ``urgent``: only those that tell what somebody must know, as in quiet hours.
    """
    free = Q(lease_ends_at__isnull=True) | Q(lease_ends_at__lte=now)
    rows = Letter.objects.filter(
        free, place=place, state=State.WAITING, channel__in=channels, next_try_at__lte=now
    )
    if urgent:
        rows = rows.filter(Exists(LetterItem.objects.filter(letter=OuterRef("pk"), kind__in=MUST)))
    return list(rows.order_by("next_try_at", "id").values_list("id", flat=True)[:at_most])


def letters_to_ask_back(place: Place, now: datetime, at_most: int) -> list[Letter]:
    """Letters whose provider is to be asked now what became of them, longest first."""
    rows = Letter.objects.filter(place=place, state=State.SENT, ask_back_at__lte=now)
    return list(rows.order_by("ask_back_at", "id")[:at_most])
