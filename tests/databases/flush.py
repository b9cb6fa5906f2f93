"""Append-only tables refuse even Django's flush after a test that commits: lifted there, and only there."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.db import connections
from django.db.backends.base.base import BaseDatabaseWrapper
from django.test import TransactionTestCase

from alongside.kernel.append_only import remove_sql

_GUARDED = {
    "sqlite": "SELECT tbl_name FROM sqlite_master WHERE type = 'trigger' AND name = tbl_name || '_no_DELETE'",
    "postgresql": (
        "SELECT c.relname FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid"
        " WHERE t.tgname = c.relname || '_no_truncate'"
    ),
}


def guarded_tables(connection: BaseDatabaseWrapper) -> list[str]:
    """The tables whose rows nobody may change."""
    with connection.cursor() as cursor:
        cursor.execute(_GUARDED[connection.vendor])
        return sorted(row[0] for row in cursor.fetchall())


_WRITTEN = {
    "sqlite": (
        "SELECT sql FROM sqlite_master WHERE type = 'trigger'"
        " AND name IN (tbl_name || '_no_UPDATE', tbl_name || '_no_DELETE')"
    ),
    "postgresql": (
        "SELECT pg_get_triggerdef(t.oid) FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid"
        " WHERE t.tgname IN (c.relname || '_no_truncate', c.relname || '_no_change')"
    ),
}


def guards_of(connection: BaseDatabaseWrapper) -> list[str]:
    """The guards as they are written in the database: some let an erasing through."""
    with connection.cursor() as cursor:
        cursor.execute(_WRITTEN[connection.vendor])
        return [row[0] for row in cursor.fetchall()]


@contextmanager
def guards_lifted(connection: BaseDatabaseWrapper) -> Iterator[None]:
    """Without the guards inside; with the very same ones afterwards."""
    tables, guards = guarded_tables(connection), guards_of(connection)
    with connection.cursor() as cursor:
        for table in tables:
            for statement in remove_sql(connection.vendor, table):
                cursor.execute(statement)
    try:
        yield
    finally:
        with connection.cursor() as cursor:
            for statement in guards:
                cursor.execute(statement)


def lift_guards_around_flush() -> None:
    """Once, before any test runs."""
    case: Any = TransactionTestCase
    flush = case._fixture_teardown

    def teardown(ending: TransactionTestCase) -> None:
        with guards_lifted(connections["default"]):
            flush(ending)

    case._fixture_teardown = teardown
