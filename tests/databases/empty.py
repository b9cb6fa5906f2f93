"""The tests' own database as it was before any test: kept, so that nobody migrates a second one."""

import os
import re
import shutil
from pathlib import Path

import psycopg
from django.db import connection

from alongside.config.settings import DATA


def keep_empty() -> None:
    """Once, before any test runs; with all its tables and guards, and no row.

    Where no test that was chosen asks for a database of pytest's, there is none to keep.
    """
    if "django_migrations" not in connection.introspection.table_names():
        return
    if connection.vendor == "sqlite":
        _kept().unlink(missing_ok=True)  # of a run that was killed before it could clear up
        with connection.cursor() as cursor:
            cursor.execute("VACUUM INTO %s", [str(_kept())])
    else:
        connection.close()
        forget_empty()
        on_server(f"CREATE DATABASE {_kept().stem} TEMPLATE {connection.settings_dict['NAME']}")


def forget_empty() -> None:
    """A server of one's own outlives the tests."""
    on_server(f"DROP DATABASE IF EXISTS {_kept().stem}")


def copy_empty(file: Path) -> None:
    """A further one, on SQLite, if one was kept."""
    if connection.vendor == "sqlite" and _kept().exists():
        shutil.copyfile(_kept(), file)


def copy_empty_on_server(database: str) -> None:
    """A further one, on PostgreSQL."""
    if connection.vendor == "postgresql":
        on_server(f"CREATE DATABASE {database} TEMPLATE {_kept().stem}")


def server() -> str:
    """Its address, or nothing on SQLite."""
    return os.environ.get("DATABASE_URL", "")


def on_server(statement: str) -> None:
    """Told to the server itself; to nobody on SQLite."""
    if address := server():
        with psycopg.connect(address, autocommit=True) as door:
            door.execute(statement.encode())


def _kept() -> Path:
    return DATA / f"{_name()}_empty.sqlite3"


def _name() -> str:
    """Each worker has its own; pytest names it at the end."""
    return re.sub(r"\W", "_", Path(str(connection.settings_dict["NAME"])).name)
