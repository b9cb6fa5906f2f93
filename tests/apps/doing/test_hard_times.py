"""The plug is pulled in the middle, and two people read in one file at once."""

import json
import os
import subprocess
import sys
import uuid
from collections.abc import Callable, Iterator
from pathlib import Path

import psycopg
import pytest

from factories.importing import ROWS

pytestmark = [pytest.mark.both_databases, pytest.mark.slow]
TESTS = Path(__file__).parents[2]
PROGRAM = TESTS / "factories/importing.py"
ONCE = {"Entry": ROWS, "Act": ROWS, "Standing": ROWS, "Words": ROWS, "Batch": 1, "Person": 27}
NOTHING = {"Entry": 0, "Act": 0, "Standing": 0, "Words": 0, "Batch": 0, "Person": 7}

Start = Callable[[str], "subprocess.Popen[str]"]


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Start]:
    """Programs on a database of their own, of the kind this run is about."""
    env = os.environ | {
        "ALONGSIDE_DATA": str(tmp_path),
        "DJANGO_SETTINGS_MODULE": "alongside.config.settings",
        "PYTHONPATH": os.pathsep.join((str(TESTS.parent / "src"), str(TESTS))),
    }
    server, name = os.environ.get("DATABASE_URL", ""), f"crash_{uuid.uuid4().hex[:12]}"
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
