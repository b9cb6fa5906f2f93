"""What a database keeps beside its rows of what was erased from them."""

from django.db import connection


def let_go() -> None:
    """SQLite's journal still holds pages as they were: it is written back and cut off.

    What is erased from the file itself is written over at once (``secure_delete``). PostgreSQL keeps old rows
    until it vacuums, and its own journal for as long as it is told to: see docs/guide/data.md.
    """
    if connection.vendor == "sqlite" and not connection.in_atomic_block:
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
