"""A worker is killed as `kill -9` does, just as a letter leaves the house: none lost, none doubled."""

import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from databases.programs import Prepared, Start, prepared, told
from factories.posting import WHO

pytestmark = [pytest.mark.both_databases, pytest.mark.django_db, pytest.mark.slow]
ALL = {"queued": 0, "letters": len(WHO), "sent": len(WHO), "files": len(WHO), "slips": 0, "mails": 0}


@pytest.fixture(scope="module")
def made(django_db_setup: None, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Prepared]:
    with prepared("posting.py", tmp_path_factory.mktemp("made"), ALONGSIDE_LETTERS="folder") as ready:
        yield ready


@pytest.fixture
def start(made: Prepared, tmp_path: Path) -> Iterator[Start]:
    with made.copied(tmp_path) as begin:
        yield begin


@pytest.mark.parametrize(
    ("moment", "left"),
    [
        ("kill-before", {"sent": 1, "files": 1}),
        ("kill-after", {"sent": 1, "files": 2}),
        ("kill-marking", {"sent": 1, "files": 2}),
    ],
)
def test_a_killed_worker_loses_and_doubles_nothing(start: Start, moment: str, left: dict[str, int]) -> None:
    assert start(moment).wait() == -9
    assert told(start("count")) == ALL | left, "it was not killed where this test means it"
    meanwhile = told(start("work"))
    assert meanwhile["sent"] == len(WHO) - 1, "the letter in hand is left alone while its lease runs"
    assert told(start("later")) == ALL


def test_two_workers_at_once_send_each_letter_once(start: Start) -> None:
    both = [start("work"), start("work")]
    for program in both:
        assert program.wait() == 0
    assert told(start("later")) == ALL


def test_a_sign_in_code_survives_a_kill_before_the_mail_server_has_it(start: Start) -> None:
    assert start("kill-slip").wait() == -signal.SIGKILL
    left = told(start("count"))
    assert (left["slips"], left["mails"]) == (1, 0)
    sent = told(start("later"))
    assert (sent["slips"], sent["mails"]) == (0, 1)
