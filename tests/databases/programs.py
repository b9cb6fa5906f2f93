"""Programs killed on purpose, each test's on a database of its own, copied from one made beforehand."""

import json
import os
import shutil
import subprocess
import sys
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from databases.empty import copy_empty, copy_empty_on_server, on_server, server

TESTS = Path(__file__).parents[1]
# What settings call the file in the data folder.
DATABASE = "alongside.sqlite3"


class Forks:
    """The process that begins them all: see forked."""

    def __init__(self) -> None:
        pipe = subprocess.PIPE
        plain = {key: value for key, value in os.environ.items() if key != "DJANGO_SETTINGS_MODULE"}
        command = [sys.executable, str(TESTS / "databases/forked.py")]
        self.process = subprocess.Popen(command, env=plain, stdin=pipe, stdout=pipe, text=True)

    def ask(self, **asked: Any) -> int:
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        print(json.dumps(asked), file=self.process.stdin, flush=True)
        return int(self.process.stdout.readline())

    def close(self) -> None:
        self.process.communicate()


@dataclass(frozen=True)
class Program:
    """One of them, at work or at its end."""

    forks: Forks
    number: int
    said: Path

    def wait(self) -> int:
        return self.forks.ask(wait=self.number)


Start = Callable[[str], Program]


@dataclass(frozen=True)
class Prepared:
    """What ``PROGRAM make`` left behind: a folder, and on PostgreSQL a database beside it."""

    forks: Forks
    program: Path
    folder: Path
    settings: dict[str, str]
    database: str = field(default_factory=lambda: f"made_{uuid.uuid4().hex[:12]}")

    def start(self, verb: str, folder: Path, database: str) -> Program:
        """The program at work in that folder, on that database of this run's server."""
        env = os.environ | self.settings | {"ALONGSIDE_DATA": str(folder)}
        env["DJANGO_SETTINGS_MODULE"] = "alongside.config.settings"
        env["PYTHONPATH"] = os.pathsep.join((str(TESTS.parent / "src"), str(TESTS)))
        if address := server():
            env["DATABASE_URL"] = address.replace("///postgres", f"///{database}")
        said = folder / f"said-{uuid.uuid4().hex[:12]}"
        number = self.forks.ask(program=str(self.program), verb=verb, env=env, said=str(said))
        return Program(self.forks, number, said)

    @contextmanager
    def copied(self, folder: Path) -> Iterator[Start]:
        """What starts the program on a fresh copy."""
        database = f"copy_{uuid.uuid4().hex[:12]}"
        shutil.copytree(self.folder, folder, dirs_exist_ok=True)
        on_server(f"CREATE DATABASE {database} TEMPLATE {self.database}")
        yield lambda verb: self.start(verb, folder, database)
        on_server(f"DROP DATABASE {database} WITH (FORCE)")


@contextmanager
def prepared(program: str, folder: Path, **settings: str) -> Iterator[Prepared]:
    """The program's database, made once from an empty one; the tests' own must have been set up."""
    forks = Forks()
    made = Prepared(forks, TESTS / "factories" / program, folder, settings)
    copy_empty_on_server(made.database)
    copy_empty(folder / DATABASE)
    assert made.start("make", folder, made.database).wait() == 0
    yield made
    forks.close()
    on_server(f"DROP DATABASE {made.database} WITH (FORCE)")


def told(program: Program) -> dict[str, int]:
    """What a program that ended well printed."""
    assert program.wait() == 0
    counted: dict[str, int] = json.loads(program.said.read_text())
    return counted
