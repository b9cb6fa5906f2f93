"""The chain notices a changed, removed, inserted and reordered line, and an end cut off."""

import uuid
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from django.db import DatabaseError, connection, transaction

from alongside.kernel.audit.chain import publish_head, seal, verify
from alongside.kernel.audit.lines import PLACE, leave_line
from alongside.kernel.audit.models import AuditLine, AuditLink
from databases.flush import guards_lifted

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]
NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
TABLES = ("kernel_auditline", "kernel_auditlink")


@pytest.fixture
def place_id() -> uuid.UUID:
    """A place with five lines, linked."""
    place_id = uuid.uuid4()
    for minute in range(5):
        leave_line(
            place_id=place_id,
            actor_id=None,
            verb=f"verb_{minute}",
            about="Entry",
            about_id=uuid.uuid4(),
            at=NOON + timedelta(minutes=minute),
            details={"minute": minute},
        )
    assert seal(place_id=place_id, chain=PLACE, now=NOON) == 5
    return place_id


def tamper(sql: str, values: list[Any]) -> None:
    """Somebody with the database's own key: the guards are lifted, as they could lift them."""
    with guards_lifted(connection), connection.cursor() as cursor:
        cursor.execute(sql, values)


def line(place_id: uuid.UUID, position: int) -> AuditLine:
    return AuditLink.objects.select_related("line").get(place_id=place_id, position=position).line


def key(value: uuid.UUID) -> str:
    return value.hex if connection.vendor == "sqlite" else str(value)


def whats(place_id: uuid.UUID) -> list[tuple[int, str]]:
    return [(b.position, b.what) for b in verify(place_id=place_id, chain=PLACE).breaks]


def test_an_untouched_chain_holds(place_id: uuid.UUID) -> None:
    found = verify(place_id=place_id, chain=PLACE)
    assert (found.links, found.unlinked, found.breaks) == (5, 0, ())


def test_a_changed_line_is_noticed(place_id: uuid.UUID) -> None:
    tamper("UPDATE kernel_auditline SET verb = 'other' WHERE id = %s", [key(line(place_id, 3).id)])
    assert (3, "CHANGED") in whats(place_id)


def test_a_removed_line_is_noticed(place_id: uuid.UUID) -> None:
    tamper("DELETE FROM kernel_auditlink WHERE line_id = %s", [key(line(place_id, 2).id)])
    assert (2, "REMOVED") in whats(place_id)


def test_an_inserted_line_is_noticed(place_id: uuid.UUID) -> None:
    false = AuditLine.objects.create(
        place_id=place_id,
        chain=PLACE,
        at=NOON,
        verb="false",
        about="Entry",
        about_id=uuid.uuid4(),
        details={},
    )
    tamper(
        "UPDATE kernel_auditlink SET position = position + 100 WHERE place_id = %s AND position >= 3",
        [key(place_id)],
    )
    AuditLink.objects.create(
        line=false, place_id=place_id, chain=PLACE, position=3, linked_at=NOON, hash="f" * 64
    )
    tamper(
        "UPDATE kernel_auditlink SET position = position - 99 WHERE place_id = %s AND position >= 103",
        [key(place_id)],
    )
    assert (3, "CHANGED") in whats(place_id)


def test_two_lines_changing_places_are_noticed(place_id: uuid.UUID) -> None:
    swap = "UPDATE kernel_auditlink SET position = %s WHERE place_id = %s AND position = %s"
    for to, origin in ((99, 2), (2, 4), (4, 99)):
        tamper(swap, [to, key(place_id), origin])
    assert (2, "CHANGED") in whats(place_id)


def test_an_end_cut_off_is_noticed_by_the_published_head(place_id: uuid.UUID) -> None:
    publish_head(place_id=place_id, chain=PLACE, day=date(2026, 3, 1))
    assert whats(place_id) == []
    tamper("DELETE FROM kernel_auditlink WHERE place_id = %s AND position = 5", [key(place_id)])
    assert whats(place_id) == [(5, "HEAD_MISSING")]


def test_a_line_that_was_never_linked_is_counted(place_id: uuid.UUID) -> None:
    AuditLine.objects.create(
        place_id=place_id, chain=PLACE, at=NOON, verb="late", about="Entry", about_id=uuid.uuid4(), details={}
    )
    assert verify(place_id=place_id, chain=PLACE).unlinked == 1


def test_sealing_again_links_nothing_twice(place_id: uuid.UUID) -> None:
    assert seal(place_id=place_id, chain=PLACE, now=NOON) == 0
    assert verify(place_id=place_id, chain=PLACE).links == 5


def test_places_have_chains_of_their_own(place_id: uuid.UUID) -> None:
    assert verify(place_id=uuid.uuid4(), chain=PLACE).links == 0


@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize("verb", ["UPDATE {} SET place_id = place_id", "DELETE FROM {}"])
def test_the_database_itself_refuses_to_change_history(place_id: uuid.UUID, table: str, verb: str) -> None:
    with (
        pytest.raises(DatabaseError, match="append-only"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(verb.format(table))
