"""A worker is killed as `kill -9` does, just as a letter leaves the house: none lost, none doubled."""

import json
import os
import subprocess
import sys
import uuid
from collections.abc import Callable, Iterator
from pathlib import Path

import psycopg
import pytest

from factories.posting import WHO

pytestmark = [pytest.mark.both_databases, pytest.mark.slow]
TESTS = Path(__file__).parents[2]
PROGRAM = TESTS / "factories/posting.py"
ALL = {"queued": 0, "letters": len(WHO), "sent": len(WHO), "files": len(WHO)}

Start = Callable[[str], "subprocess.Popen[str]"]


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Start]:
    """Programs on a database of their own, of the kind this run is about."""
    env = os.environ | {
        "ALONGSIDE_DATA": str(tmp_path),
        "ALONGSIDE_LETTERS": "folder",
        "DJANGO_SETTINGS_MODULE": "alongside.config.settings",
        "PYTHONPATH": os.pathsep.join((str(TESTS.parent / "src"), str(TESTS))),
    }
    server, name = os.environ.get("DATABASE_URL", ""), f"post_{uuid.uuid4().hex[:12]}"
    if server:
        with psycopg.connect(server, autocommit=True) as door:
            door.execute(f"CREATE DATABASE {name}")
        env["DATABASE_URL"] = server.replace("///postgres", f"///{name}")

    def begin(verb: str) -> "subprocess.Popen[str]":
        command = [sys.executable, str(PROGRAM), verb]
        return subprocess.Popen(command, env=env, stdout=subprocess.PIPE, text=True)

    assert begin("make").wait() == 0
    yield begin
    if server:
        with psycopg.connect(server, autocommit=True) as door:
            door.execute(f"DROP DATABASE {name} WITH (FORCE)")


def told(program: "subprocess.Popen[str]") -> dict[str, int]:
    said, _nothing = program.communicate()
    assert program.returncode == 0
    counted: dict[str, int] = json.loads(said)
    return counted


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
