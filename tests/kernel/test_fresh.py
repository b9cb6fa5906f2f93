"""A database made at once is the one its migrations make, step by step, on both databases."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from pytest_django import DjangoDbBlocker

from alongside.kernel.fresh import make_at_once
from databases.empty import on_server

pytestmark = pytest.mark.both_databases

TRIGGERS = {
    "sqlite": "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'",
    "postgresql": """
        SELECT tgname, pg_get_triggerdef(pg_trigger.oid), prosrc FROM pg_trigger
        JOIN pg_proc ON pg_proc.oid = tgfoid WHERE NOT tgisinternal
    """,
}


@contextmanager
def new_database(name: str, folder: Path, blocker: DjangoDbBlocker) -> Iterator[None]:
    """An empty one stands in for the usual."""
    usual = connection.settings_dict["NAME"]
    on_server(f"CREATE DATABASE {name}")
    with blocker.unblock():
        connection.close()
        here = name if connection.vendor == "postgresql" else str(folder / f"{name}.sqlite3")
        connection.settings_dict["NAME"] = here
        try:
            yield
        finally:
            connection.close()
            connection.settings_dict["NAME"] = usual
            on_server(f"DROP DATABASE {name}")


def rows_of(statement: str) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(statement)
        return sorted(cursor.fetchall())


def shape_of(table: str) -> tuple[list[str], list[str]]:
    """Its columns and what holds for them, whatever their order and the names of their indexes."""
    with connection.cursor() as cursor:
        columns = connection.introspection.get_table_description(cursor, table)
        held = connection.introspection.get_constraints(cursor, table)
    return sorted(map(str, columns)), sorted(str(sorted(each.items())) for each in held.values())


def described() -> dict[str, Any]:
    tables = connection.introspection.table_names()
    done = rows_of("SELECT app, name FROM django_migrations")
    counts = {table: rows_of(f"SELECT count(*) FROM {table}") for table in tables}  # noqa: S608 - our own names
    return {
        "tables": {table: shape_of(table) for table in tables},
        "triggers": rows_of(TRIGGERS[connection.vendor]),
        "migrations": done,
        "rows": counts,
    }


def make_step_by_step() -> None:
    executor = MigrationExecutor(connection)
    executor.migrate(executor.loader.graph.leaf_nodes())


@pytest.mark.slow
@pytest.mark.usefixtures("django_db_setup")
def test_at_once_and_step_by_step_are_the_same(tmp_path: Path, django_db_blocker: DjangoDbBlocker) -> None:
    with new_database("at_once", tmp_path, django_db_blocker):
        assert make_at_once(connection)
        at_once = described()
    with new_database("by_steps", tmp_path, django_db_blocker):
        make_step_by_step()
        by_steps = described()
    for what, found in by_steps.items():
        assert at_once[what] == found, what


@pytest.mark.usefixtures("django_db_setup")
def test_a_database_with_a_table_is_left_alone(tmp_path: Path, django_db_blocker: DjangoDbBlocker) -> None:
    with new_database("begun", tmp_path, django_db_blocker):
        with connection.cursor() as cursor:
            cursor.execute("CREATE TABLE mine (words TEXT)")
        assert not make_at_once(connection)
        assert connection.introspection.table_names() == ["mine"]


@pytest.mark.usefixtures("django_db_setup")
def test_one_that_fails_half_way_leaves_nothing(
    tmp_path: Path, django_db_blocker: DjangoDbBlocker, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_asked: object) -> None:
        raise OSError("no space left")

    monkeypatch.setattr("django.db.migrations.recorder.MigrationRecorder.record_applied", fail)
    with new_database("half_way", tmp_path, django_db_blocker):
        with pytest.raises(OSError, match="no space"):
            make_at_once(connection)
        assert connection.introspection.table_names() == []
