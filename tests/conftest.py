"""What every test stands on."""

import os
from collections.abc import Iterator
from typing import Any

import pytest
from django.utils.translation import deactivate
from hypothesis import settings
from pytest_django import DjangoDbBlocker

from browsing import launch_arguments
from databases.empty import forget_empty, keep_empty
from databases.flush import lift_guards_around_flush
from pages.strict import inspect_every_page
from signing import sign_in_freshly

# The cast and its fixtures; asserts in it are told in full.
pytest_plugins = ["cast"]

# A busy machine is slow, not wrong; what is submitted is judged by the same examples each time.
settings.register_profile("here", deadline=None)
settings.register_profile("judging", deadline=None, derandomize=True)
settings.load_profile("judging" if os.environ.get("CI") else "here")

lift_guards_around_flush()
inspect_every_page()
sign_in_freshly()


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    """A real browser without root: see browsing."""
    return browser_type_launch_args | launch_arguments()


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """Of the tests' own database a copy is kept while it is empty."""
    with django_db_blocker.unblock():
        keep_empty()
    yield
    forget_empty()


@pytest.fixture(autouse=True)
def begin_without_a_language() -> Iterator[None]:
    """A page leaves the language it spoke behind in its thread; the next test begins without."""
    yield
    deactivate()
