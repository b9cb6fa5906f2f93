"""The command on registers of every kind: JSON alone, and what a careful person would read."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from alongside.cli.import_register import as_json, read_file
from alongside.cli.main import main
from alongside.core.registers.summary import summarise
from cli.messy_texts import TEXTS, Messy
from cli.messy_workbooks import WORKBOOKS

SHARED = Path(os.environ.get("ALONGSIDE_SHARED_DATA", Path(__file__).parents[3] / "shared" / "data"))
KEYS = ["understood", "repeated", "refused", "minutes", "by_stage", "people", "first", "last"]


@pytest.mark.parametrize("messy", TEXTS + WORKBOOKS, ids=lambda messy: messy.file)
def test_a_messy_register_is_read_as_a_careful_person_would(messy: Messy, tmp_path: Path) -> None:
    path = tmp_path / messy.file
    path.write_bytes(messy.data)
    found = as_json(summarise(read_file(path)))
    refused = found.pop("refused")
    assert isinstance(refused, list)
    assert tuple((row["row"], row["reason"]) for row in refused) == messy.refused
    assert found == {
        "understood": messy.understood,
        "repeated": messy.repeated,
        "minutes": {"citizen": messy.citizen, "professional": messy.professional},
        "by_stage": messy.by_stage,
        "people": messy.people,
        "first": messy.first,
        "last": messy.last,
    }


def test_the_given_register_gives_its_truth() -> None:
    register = SHARED / "registers" / "little-acorns-2025.xlsx"
    if not register.exists():
        pytest.skip("the shared registers are not beside the project")
    truth = json.loads(register.with_suffix(".truth.json").read_text())
    found = as_json(summarise(read_file(register)))
    refused = found.pop("refused")
    assert isinstance(refused, list)
    assert [row["reason"] for row in refused] == [line.split(": ", 1)[1] for line in truth.pop("refused")]
    assert [row["row"] for row in refused] == [189, 190, 191, 192, 193, 194]
    assert found == truth


def test_json_stands_alone_and_has_exactly_its_keys(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "r.csv"
    path.write_text("Date,Name,Role,Activity,Hours\n3/3/2025,Łukasz,Wizard,Review,1\n", "utf-8")
    assert main(["import-register", str(path), "--dry-run", "--json"]) == 0
    printed = capsys.readouterr()
    said = json.loads(printed.out)
    assert (list(said), printed.err) == (KEYS, "")
    assert said["refused"] == [{"sheet": "r", "row": 2, "reason": "role not known (ask: which side?)"}]
    assert (said["understood"], said["first"], said["by_stage"]) == (0, None, {})


def test_without_json_a_person_can_read_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "r.csv"
    path.write_text(
        "Date,Name,Role,Activity,Hours,Miles\n3/3/2025,Ada,Parent,Review,1.5,3\n3/3/2025,Bo,Wizard,Review,1,\n"
    )
    assert main(["import-register", str(path), "--dry-run"]) == 0
    said = capsys.readouterr().out
    assert "1 rows understood, 0 repeated, 1 to ask about." in said
    assert "Citizens gave 1 hour 30 minutes." in said
    assert "row 3: role not known (ask: which side?) [Wizard]" in said
    assert "columns that were not read: Miles." in said


def test_a_poor_terminal_and_a_hostile_cell_do_no_harm(tmp_path: Path) -> None:
    path = tmp_path / "r.csv"
    path.write_text(
        "Date,Name,Role,Activity,Hours\n\x1b[2J,Ada,Mum,Review,1\n3/3/2025,Ada,Déwin,Review,1\n", "utf-8"
    )
    command = [sys.executable, "-m", "alongside.cli.main", "import-register", str(path), "--dry-run"]
    done = subprocess.run(
        command, capture_output=True, check=True, env=os.environ | {"PYTHONIOENCODING": "ascii"}
    )
    assert b"\x1b" not in done.stdout
    assert b"[D\\xe9win]" in done.stdout


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("junk.xlsx", b"this is not a spreadsheet"), ("cut.xlsx", WORKBOOKS[0].data[:2000]),
        ("empty.csv", b""),
        ("old.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600), ("a.pdf", b"%PDF-1.7 ..."),
        ("web.xls", b"<html><table><tr><td>Date</td></tr></table>"),
        ("letter.csv", b"Dear all,\nthank you.\n"),
        ("picture.csv", bytes(range(256)) * 20),
    ],
)  # fmt: skip
def test_what_cannot_be_read_says_so_on_the_other_stream(
    name: str, data: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    assert main(["import-register", str(path), "--dry-run", "--json"]) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert len(printed.err.strip()) > 15
    assert "Traceback" not in printed.err


def test_a_missing_file_and_a_folder_are_said_to_be_missing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["import-register", str(tmp_path / "none.csv"), "--dry-run"]) == 2
    assert main(["import-register", str(tmp_path), "--dry-run"]) == 2
    assert capsys.readouterr().err.count("There is no such file") == 2


def test_a_dry_run_never_loads_django(tmp_path: Path) -> None:
    path = tmp_path / "r.csv"
    path.write_text("Date,Name,Role,Activity,Hours\n3/3/2025,Ada,Parent,Review,1\n")
    asked = f"import sys; from alongside.cli.main import main; main(['import-register', {str(path)!r}])"
    done = subprocess.run(
        [sys.executable, "-c", asked + "; print('django' in sys.modules)"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip().endswith("False")
