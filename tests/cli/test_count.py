"""``alongside count``: winners of a shared budget, from a file alone."""

import json
from pathlib import Path

import pytest

from alongside.cli.main import main

FILE = """META
key;value
budget;3.5
vote_type;approval
PROJECTS
project_id;cost;name
a;2.25;A swing
b;1;A bench
c;1;A path
VOTES
voter_id;vote
1;a
2;a,b,c
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    written = tmp_path / "one.pb"
    written.write_text(FILE)
    return written


def test_as_json(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["count", str(file), "--completion", "greedy", "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == {
        "winners": ["a", "b"],
        "cost": "3.25",
        "rule": "mes",
        "completion": "greedy",
        "ties": [{"projects": ["b", "c"], "settled_by": "order"}],
    }


def test_in_words(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["count", str(file)]) == 0
    said = capsys.readouterr().out
    assert "a  2.25, paid by 2 voters  A swing" in said
    assert "of 3.5 spent, 2 voters." in said


def test_what_cannot_be_read_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    broken = tmp_path / "broken.pb"
    broken.write_bytes(b"\xff\xfe\x00")
    for file in (broken, tmp_path / "nowhere.pb"):
        assert main(["count", str(file), "--json"]) == 2
        assert "cannot be counted" in capsys.readouterr().err
