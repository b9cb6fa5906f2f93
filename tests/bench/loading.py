"""Copying many rows in, as a database does it best: the indexes are made afterwards."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.db import connection, models, transaction

from bench.rows import Load, Row


@contextmanager
def bulk_loading(tables: list[type[models.Model]]) -> Iterator[Load]:
    """What saves rows of a model given as columns and values; all or nothing."""
    if connection.vendor == "postgresql":
        with transaction.atomic():
            yield _copy
        return
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA foreign_keys = OFF")
        with transaction.atomic():
            indexes = _take_away_indexes(cursor, tables)
            yield _insert
            for made_by in indexes:
                cursor.execute(made_by)
        cursor.execute("PRAGMA foreign_keys = ON")


def _take_away_indexes(cursor: Any, tables: list[type[models.Model]]) -> list[str]:
    cursor.execute("SELECT name, tbl_name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL")
    names = {model._meta.db_table for model in tables}
    found = [(name, made_by) for name, table, made_by in cursor.fetchall() if table in names]
    for name, _made_by in found:
        cursor.execute(f"DROP INDEX {connection.ops.quote_name(name)}")
    return [made_by.replace("%", "%%") for _name, made_by in found]


def _insert(model: type[models.Model], rows: list[Row]) -> None:
    if rows:
        names = _columns(rows[0])
        marks = ", ".join(["%s"] * len(rows[0]))
        with connection.cursor() as cursor:
            cursor.executemany(
                f"INSERT INTO {model._meta.db_table} ({names}) VALUES ({marks})",  # noqa: S608 - names come from the models
                [tuple(row.values()) for row in rows],
            )


def _copy(model: type[models.Model], rows: list[Row]) -> None:
    if rows:
        names = _columns(rows[0])
        with (
            connection.cursor() as cursor,
            cursor.copy(f"COPY {model._meta.db_table} ({names}) FROM STDIN") as into,
        ):
            for row in rows:
                into.write_row(tuple(row.values()))


def _columns(row: Row) -> str:
    return ", ".join(connection.ops.quote_name(name) for name in row)
