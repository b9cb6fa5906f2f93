"""What waits to be told: once while it waits, in the transaction of the action, and never between two."""

import threading
import uuid
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.db import connection, transaction

from alongside.kernel.ids import new_id
from alongside.kernel.outbox import queue, queue_all
from alongside.kernel.outbox.models import NO_LETTER, Queued

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
PLACE, PERSON, ABOUT = (uuid.UUID(int=number) for number in (1, 2, 3))


def tell(**given: Any) -> None:
    said: dict[str, Any] = {
        "place_id": PLACE,
        "person_id": PERSON,
        "kind": "thanks",
        "about_id": ABOUT,
        "now": NOW,
    }
    queue(**(said | given))


def told() -> None:
    Queued.objects.filter(letter_id=NO_LETTER).update(letter_id=new_id())


@pytest.mark.both_databases
@pytest.mark.django_db
def test_queued_twice_while_it_waits_is_one() -> None:
    tell()
    tell(now=NOW + timedelta(hours=1))
    assert [row.queued_at for row in Queued.objects.all()] == [NOW]


@pytest.mark.both_databases
@pytest.mark.django_db
def test_what_was_told_can_be_queued_again_unless_it_is_said_once() -> None:
    tell()
    told()
    tell(once=True)
    assert Queued.objects.count() == 1
    tell()
    assert Queued.objects.count() == 2


@pytest.mark.django_db
def test_another_person_kind_thing_or_place_is_another() -> None:
    tell()
    for other in ("place_id", "person_id", "about_id"):
        tell(**{other: uuid.UUID(int=9)})
    tell(kind="welcomed")
    assert Queued.objects.count() == 5


@pytest.mark.django_db
def test_several_people_are_queued_in_one_statement(django_assert_num_queries: Any) -> None:
    with django_assert_num_queries(1):
        queue_all(
            place_id=PLACE,
            person_ids=[uuid.UUID(int=n) for n in range(1, 30)],
            kind="thanks",
            about_id=ABOUT,
            now=NOW,
        )
    assert Queued.objects.count() == 29
    queue_all(place_id=PLACE, person_ids=[], kind="thanks", about_id=ABOUT, now=NOW)


@pytest.mark.both_databases
@pytest.mark.django_db(transaction=True)
def test_an_action_that_fails_tells_nobody() -> None:
    @transaction.atomic
    def act() -> None:
        tell()
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        act()
    assert not Queued.objects.exists()


@pytest.mark.both_databases
@pytest.mark.django_db(transaction=True)
def test_what_is_queued_while_a_letter_is_made_out_waits_for_the_next() -> None:
    """The letter does not know of it, so its row must not be swallowed by the one the letter takes."""
    tell()
    queued = threading.Event()

    def act() -> None:
        try:
            tell(now=NOW + timedelta(minutes=1))
        finally:
            queued.set()
            connection.close()

    with transaction.atomic():
        told()
        action = threading.Thread(target=act)
        action.start()
        assert not queued.wait(0.3), "it waits for the letter"
    action.join()
    assert Queued.objects.filter(letter_id=NO_LETTER).count() == 1
    assert Queued.objects.count() == 2


@pytest.mark.both_databases
@pytest.mark.django_db(transaction=True)
def test_a_letter_waits_for_an_action_that_queued_the_same() -> None:
    """Else it would take the row without what the action is about to say."""
    tell()
    taken = threading.Event()

    def make_out() -> None:
        try:
            told()
        finally:
            taken.set()
            connection.close()

    with transaction.atomic():
        tell()
        letter = threading.Thread(target=make_out)
        letter.start()
        assert not taken.wait(0.3), "it waits for the action"
    letter.join()
    assert not Queued.objects.filter(letter_id=NO_LETTER).exists()
