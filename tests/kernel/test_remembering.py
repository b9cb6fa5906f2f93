"""What is read once and kept while nothing changes."""

from collections.abc import Iterator
from datetime import UTC, datetime
from uuid import UUID

import pytest
from django.core.cache import caches

from alongside.kernel.audit.lines import leave_line
from alongside.kernel.ids import new_id
from alongside.kernel.remembering import asked_once, one_look, remembered

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
HERE, ELSEWHERE = new_id(), new_id()


@pytest.fixture(autouse=True)
def forgotten() -> Iterator[None]:
    caches["memory"].clear()
    yield
    caches["memory"].clear()


class Book:
    """Something that is read, and counts how often."""

    def __init__(self) -> None:
        self.read = 0

    def __call__(self) -> list[int]:
        self.read += 1
        return []


def line(place: UUID) -> None:
    leave_line(place_id=place, actor_id=None, verb="x", about="x", about_id=new_id(), at=NOW)


def test_an_answer_is_read_once_even_when_it_is_nothing() -> None:
    book = Book()
    assert [remembered(HERE, ["sums"], book) for _time in range(3)] == [[], [], []]
    assert book.read == 1


def test_a_line_of_audit_asks_anew_and_only_in_its_own_place() -> None:
    here, elsewhere = Book(), Book()
    for _time in range(2):
        remembered(HERE, ["sums"], here)
        remembered(ELSEWHERE, ["sums"], elsewhere)
        line(HERE)
    assert (here.read, elsewhere.read) == (2, 1)


def test_another_question_is_another_answer() -> None:
    assert remembered(HERE, ["sums", 1], lambda: 1) == 1
    assert remembered(HERE, ["sums", 2], lambda: 2) == 2


def test_within_one_look_a_question_is_asked_once_and_else_each_time() -> None:
    within, else_where = Book(), Book()
    with one_look():
        for _time in range(3):
            asked_once(("seat", 1), within)
    for _time in range(3):
        asked_once(("seat", 1), else_where)
    assert (within.read, else_where.read) == (1, 3)
    with one_look():
        asked_once(("seat", 1), within)
    assert within.read == 2
