"""alongside import-register into a work: the same JSON, once, by whoever leads it."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from alongside.apps.books.models import Batch, Entry
from alongside.apps.people.actions.persons import add_person
from alongside.apps.people.models import Person
from alongside.cli.main import main
from cast import Cast
from factories.entries import NOW

LINES = """Date,Name,Role,What for,How long
12/03/2025,Ada Lovell,Parent,Planning meeting,1h 30
12/03/2025,Jo Smith,Mum,Planning meeting,2
13/03/2025,Dev Patel,Health visitor,Stay and play,45 mins
13/03/2025,Dev Patel,Health visitor,Stay and play,45 mins
14/03/2025,Grace Lee,Wizard,Planning meeting,1
"""
Said = Callable[..., dict[str, object]]


@pytest.fixture
def register(tmp_path: Path) -> Path:
    """A hub's file."""
    file = tmp_path / "hub.csv"
    file.write_text(LINES)
    return file


@pytest.fixture
def read_in(cast: Cast, register: Path, capsys: pytest.CaptureFixture[str]) -> Said:
    """Run it, and give the JSON it prints."""

    def run(*further: str) -> dict[str, object]:
        where = ["--place", cast.place.slug, "--work", cast.work.slug]
        assert main(["import-register", str(register), *where, "--json", *further]) == 0
        told: dict[str, object] = json.loads(capsys.readouterr().out)
        return told

    return run


def test_what_is_understood_is_read_in_by_the_works_lead(cast: Cast, read_in: Said) -> None:
    told = read_in()
    assert (told["understood"], told["repeated"]) == (3, 1)
    assert told["minutes"] == {"citizen": 210, "professional": 45}
    assert told["refused"] == [{"sheet": "hub", "row": 6, "reason": "role not known (ask: which side?)"}]
    with cast.inside():
        assert Batch.objects.get().made_by == cast.cleo
        assert Entry.objects.filter(acts__person=cast.ada).count() == 1
        assert Person.objects.filter(name="Jo Smith").count() == 1


def test_the_second_time_everything_is_repeated(cast: Cast, read_in: Said) -> None:
    read_in()
    again = read_in()
    assert (again["understood"], again["repeated"], again["minutes"]) == (
        0,
        4,
        {"citizen": 0, "professional": 0},
    )
    with cast.inside():
        assert Entry.objects.count() == 3


def test_a_name_of_two_people_is_left_for_the_screen(cast: Cast, read_in: Said) -> None:
    with cast.inside():
        for _time in range(2):
            add_person(place=cast.place, name="Jo Smith", by=cast.cleo, now=NOW)
    told = read_in()
    assert told["understood"] == 2
    assert {"sheet": "hub", "row": 3, "reason": "which Jo Smith? (choose on the screen)"} in told["refused"]  # type: ignore[operator]  # the JSON is read as plain objects


def test_somebody_else_is_named_by_e_mail_and_has_to_be_allowed(
    cast: Cast, register: Path, read_in: Said, capsys: pytest.CaptureFixture[str]
) -> None:
    where = ["import-register", str(register), "--place", cast.place.slug, "--work", cast.work.slug]
    for who, words in (("ada@example.org", "Only a lead"), ("eve@example.org", "does not take part")):
        assert main([*where, "--by", who]) == 2
        assert words in capsys.readouterr().err
    read_in("--by", "cleo@example.org")


@pytest.mark.parametrize(
    ("place", "work", "file", "words"),
    [
        ("nowhere", "first-thousand-days", "hub.csv", "no place called nowhere"),
        ("stockport", "nothing", "hub.csv", "no work called nothing"),
        ("stockport", "first-thousand-days", "gone.csv", "no such file"),
    ],
)
def test_what_is_not_there_is_said(
    place: str,
    work: str,
    file: str,
    words: str,
    cast: Cast,
    register: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    path = str(register.with_name(file))
    assert main(["import-register", path, "--place", place, "--work", work]) == 2
    assert words in capsys.readouterr().err


def test_without_a_place_only_a_dry_run_is_possible(
    register: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["import-register", str(register)]) == 2
    assert "--dry-run" in capsys.readouterr().err
    assert main(["import-register", str(register), "--dry-run", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["understood"] == 3
