"""A program is killed as `kill -9` does in the middle of erasing somebody: all of it is there, or none."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from databases.programs import Prepared, Start, prepared, told

pytestmark = [pytest.mark.both_databases, pytest.mark.django_db, pytest.mark.slow]
WHOLE = {"named": 1, "words": 1, "titles": 1, "ways_in": 1, "lines": 0, "open_ways": 0}
GONE = {"named": 0, "words": 0, "titles": 0, "ways_in": 0, "lines": 1, "open_ways": 0}


@pytest.fixture(scope="module")
def made(django_db_setup: None, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Prepared]:
    with prepared("erased.py", tmp_path_factory.mktemp("made")) as ready:
        yield ready


@pytest.fixture
def start(made: Prepared, tmp_path: Path) -> Iterator[Start]:
    with made.copied(tmp_path) as begin:
        yield begin


@pytest.mark.parametrize("moment", ["kill-acts", "kill-record"])
def test_killed_in_the_middle_nothing_has_happened_and_it_can_be_done_again(
    start: Start, moment: str
) -> None:
    assert told(start("count")) == WHOLE
    assert start(moment).wait() == -9
    assert told(start("count")) == WHOLE
    assert told(start("erase")) == GONE
