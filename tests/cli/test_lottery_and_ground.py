"""``alongside lottery`` and ``alongside common-ground``: from files alone, in JSON and in words."""

import json
from pathlib import Path

import pytest

from alongside.cli.main import main

FEATURES = "feature,value,min,max\nage,young,1,1\nage,old,{least},1\n"
PEOPLE = "id,age,home\na,young,1\nb,young,2\nc,old,3\nd,old,1\n"


def pool(folder: Path, least: int = 1) -> list[str]:
    (folder / "features.csv").write_text(FEATURES.format(least=least))
    (folder / "people.csv").write_text(PEOPLE)
    return [str(folder / "features.csv"), str(folder / "people.csv"), "--size", "2"]


def test_a_lottery_as_json(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["lottery", *pool(tmp_path), "--household", "home", "--json"]) == 0
    said = json.loads(capsys.readouterr().out)
    assert said["minimum"] == pytest.approx(0.5)
    assert said["bound"] == pytest.approx(0.5, abs=0.0005)
    assert said["chances"] == pytest.approx({"a": 0.5, "b": 0.5, "c": 0.5, "d": 0.5}, abs=0.001)
    assert len(said["panels"]) == 1000
    assert {"a", "d"} not in map(set, said["panels"])
    assert said["set_aside"] == []


def test_a_lottery_in_words(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["lottery", *pool(tmp_path)]) == 0
    assert "The smallest chance is 50.00%" in capsys.readouterr().out


def test_quotas_that_nobody_can_keep_are_told_with_what_would_help(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "more.csv").write_text("feature,value,min,max\nage,young,0,0\nage,old,1,2\n")
    asked = ["lottery", str(tmp_path / "more.csv"), *pool(tmp_path)[1:3], "3"]
    assert main([*asked, "--json"]) == 1
    changes = json.loads(capsys.readouterr().out)["smallest_changes"]
    assert sum((change["value"] == "young") * change["max"] for change in changes) == 1
    assert main(asked) == 1
    assert "age young: from 0 to 0 would be from 0 to 1" in capsys.readouterr().out


def test_a_pool_that_cannot_be_read(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["lottery", *pool(tmp_path, least=9), "--json"]) == 2
    assert "Line 3 of the features" in capsys.readouterr().err


def test_common_ground(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rows = [
        f"{time},x,{statement},{voter},{1 if (voter + statement) % 2 or statement > 7 else -1}"
        for time, (voter, statement) in enumerate((v, s) for v in range(20) for s in range(10))
    ]
    (tmp_path / "votes.csv").write_text("\n".join(["timestamp,datetime,comment-id,voter-id,vote", *rows]))
    assert main(["common-ground", str(tmp_path), "--json"]) == 0
    said = json.loads(capsys.readouterr().out)
    assert (said["voters"], said["votes"], said["bridging"]) == (20, 200, [8, 9])
    assert [set(one["members"]) for one in said["groups"]] == [set(range(0, 20, 2)), set(range(1, 20, 2))]
    assert sorted(said["dividing"]) == list(range(8))
    assert main(["common-ground", str(tmp_path)]) == 0
    assert "All groups mostly agree with: 8, 9." in capsys.readouterr().out
    assert main(["common-ground", str(tmp_path / "nowhere")]) == 2
