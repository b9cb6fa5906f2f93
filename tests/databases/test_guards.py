"""Append-only tables are guarded on both databases; the flush of tests lifts the guards only for itself."""

import uuid
from datetime import UTC, datetime

import pytest
from django.db import DatabaseError, connection, transaction

from alongside.kernel.audit.lines import leave_line
from alongside.kernel.audit.models import AuditLine
from databases.flush import guarded_tables, guards_lifted

pytestmark = pytest.mark.both_databases

BOOKS = {"books_entry", "books_act", "books_vouch", "books_dispute", "books_withdrawal"}
AUDIT = {"kernel_auditline", "kernel_auditlink"}
CHANGES = ["UPDATE kernel_auditline SET verb = 'other'", "DELETE FROM kernel_auditline"]


def add_line() -> None:
    about = uuid.uuid4()
    at = datetime(2026, 3, 1, tzinfo=UTC)
    leave_line(place_id=about, actor_id=None, verb="open_place", about="place", about_id=about, at=at)


def tell(statement: str) -> None:
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)


@pytest.mark.django_db
def test_the_books_and_the_audit_are_guarded() -> None:
    assert set(guarded_tables(connection)) >= BOOKS | AUDIT


@pytest.mark.django_db
@pytest.mark.parametrize("change", CHANGES)
def test_raw_sql_cannot_change_or_remove_a_line(change: str) -> None:
    add_line()
    with pytest.raises(DatabaseError, match="append-only"):
        tell(change)
    assert AuditLine.objects.filter(verb="open_place").count() == 1


@pytest.mark.django_db
def test_a_table_cannot_be_emptied_whole() -> None:
    if connection.vendor == "postgresql":
        with pytest.raises(DatabaseError, match="append-only"):
            tell("TRUNCATE kernel_auditline CASCADE")


@pytest.mark.django_db
def test_the_guards_come_back_as_they_were() -> None:
    before = guarded_tables(connection)
    with guards_lifted(connection):
        assert guarded_tables(connection) == []
    assert guarded_tables(connection) == before


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("turn", ["first", "second"])
def test_what_one_test_commits_is_gone_in_the_next(turn: str) -> None:
    assert AuditLine.objects.count() == 0, f"left over at the {turn} turn"
    add_line()
