"""The plug is pulled in the middle, and two people read in one file at once."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from databases.programs import Prepared, Start, prepared, told
from factories.importing import ROWS

pytestmark = [pytest.mark.both_databases, pytest.mark.django_db, pytest.mark.slow]
ONCE = {"Entry": ROWS, "Act": ROWS, "Standing": ROWS, "Words": ROWS, "Batch": 1, "Person": 27}
NOTHING = {"Entry": 0, "Act": 0, "Standing": 0, "Words": 0, "Batch": 0, "Person": 7}


@pytest.fixture(scope="module")
def made(django_db_setup: None, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Prepared]:
    with prepared("importing.py", tmp_path_factory.mktemp("made")) as ready:
        yield ready


@pytest.fixture
def start(made: Prepared, tmp_path: Path) -> Iterator[Start]:
    with made.copied(tmp_path) as begin:
        yield begin


@pytest.mark.parametrize("moment", ["kill-staging", "kill-copying"])
def test_a_killed_import_leaves_nothing_and_the_next_one_everything(start: Start, moment: str) -> None:
    assert start(moment).wait() == -9
    after = told(start("count"))
    assert after.pop("ImportLine") > 0, "it was killed too early to prove anything"
    assert after == NOTHING
    again = told(start("read"))
    again.pop("ImportLine")
    assert again == ONCE


def test_two_imports_of_one_file_at_once_write_it_once(start: Start) -> None:
    both = [start("read"), start("read")]
    for program in both:
        assert program.wait() == 0
    assert told(start("count")) == ONCE | {"ImportLine": 0}
