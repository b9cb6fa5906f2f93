"""A lived-in place in a database file of its own, filled once and copied for every module that asks.

Filling it takes seconds and walking every page of it takes hundreds of requests, so it is neither made nor
flushed for each test. What a module does to its copy is gone with the copy.
"""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from django.db import connections
from django.test import Client
from pytest_django import DjangoDbBlocker

from cast import NOBODY, Cast, make_cast
from databases.empty import copy_empty
from factories.furnishing import furnish

SIGN_IN = "django.contrib.auth.backends.ModelBackend"


@dataclass(frozen=True)
class Lived:
    """The cast, and one of everything that has a page, by the name that addresses call it."""

    file: Path
    cast: Cast
    made: dict[str, Any]

    def client(self, who: str) -> Client:
        """A browser signed in as one of the cast, or signed out as nobody."""
        client = Client()
        if who != NOBODY:
            client.force_login(self.cast.accounts[who], backend=SIGN_IN)
        return client


@contextmanager
def database(file: Path, blocker: DjangoDbBlocker) -> Iterator[None]:
    """Everything inside, in every thread, meets this file instead of the tests' own database."""
    connection = connections["default"]
    if connection.vendor != "sqlite":
        pytest.skip("looked at on SQLite; what differs between databases is tested below the pages")
    with blocker.unblock():
        connection.close()
        usual = connection.settings_dict["NAME"]
        connection.settings_dict["NAME"] = str(file)
        try:
            yield
        finally:
            connection.close()
            connection.settings_dict["NAME"] = usual


@contextmanager
def copied(lived: Lived, blocker: DjangoDbBlocker, folder: Path) -> Iterator[Lived]:
    """A copy of the place stands in for the database."""
    file = folder / "place.sqlite3"
    shutil.copyfile(lived.file, file)
    with database(file, blocker):
        yield replace(lived, file=file)


@pytest.fixture(scope="session")
def peopled(
    django_db_setup: None,
    django_db_blocker: DjangoDbBlocker,
    tmp_path_factory: pytest.TempPathFactory,
) -> Lived:
    """The cast and nothing in the books, made once in a run."""
    file = tmp_path_factory.mktemp("peopled") / "place.sqlite3"
    copy_empty(file)
    with database(file, django_db_blocker):
        if not file.exists():
            call_command("migrate", verbosity=0)
            call_command("createcachetable", verbosity=0)
        return Lived(file, make_cast(), {})


@pytest.fixture(scope="session")
def furnished(
    peopled: Lived, django_db_blocker: DjangoDbBlocker, tmp_path_factory: pytest.TempPathFactory
) -> Lived:
    """With one of everything in it, filled once in a run."""
    with copied(peopled, django_db_blocker, tmp_path_factory.mktemp("furnished")) as lived:
        return replace(lived, made=furnish(lived.cast))


@pytest.fixture(scope="module")
def lived(
    furnished: Lived, django_db_blocker: DjangoDbBlocker, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Lived]:
    """A copy for one module; it stands in for the database until the module ends."""
    with copied(furnished, django_db_blocker, tmp_path_factory.mktemp("lived")) as found:
        yield found
