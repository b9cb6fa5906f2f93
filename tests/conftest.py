"""What every test stands on."""

from typing import Any

import pytest

from browsing import launch_arguments
from databases.flush import lift_guards_around_flush
from pages.strict import inspect_every_page

# The cast and its fixtures; asserts in it are told in full.
pytest_plugins = ["cast"]

lift_guards_around_flush()
inspect_every_page()


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    """A real browser without root: see browsing."""
    return browser_type_launch_args | launch_arguments()
