"""The workbench script lists its verbs, refuses others, and ends both test runs in one line."""

import importlib.machinery
import importlib.util
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from threading import Thread
from types import ModuleType

import pytest

from house.files import ROOT


@pytest.fixture(scope="module")
def dev() -> ModuleType:
    loader = importlib.machinery.SourceFileLoader("dev", str(ROOT / "dev"))
    spec = importlib.util.spec_from_loader("dev", loader)
    assert spec is not None
    module = importlib.util.module_from_spec(spec)
    loader.exec_module(module)
    return module


def ask(*words: str, flags: Sequence[str] = ()) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, *flags, str(ROOT / "dev"), *words]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_bare_it_lists_its_verbs() -> None:
    done = ask()
    assert done.returncode == 0
    for verb in ("demo", "test", "check", "fix", "bench", "run", "manage"):
        assert f"\n  {verb} " in done.stdout


def test_an_unknown_verb_is_refused_with_the_list() -> None:
    done = subprocess.run(
        [sys.executable, ROOT / "dev", "deploy"], capture_output=True, text=True, check=False
    )
    assert (done.returncode, "demo" in done.stdout) == (2, True)


def test_it_needs_only_the_standard_library() -> None:
    assert ask(flags=["-I", "-S"]).returncode == 0


CLOSINGS = [
    (("== 9 passed in 1.50s ==", "== 60 passed, 2 skipped in 3.00s =="), "69 passed, 2 skipped in 4.50s"),
    (("= 1 failed, 3 passed in 1.00s =", "= 5 passed in 1.00s ="), "1 failed, 8 passed in 2.00s"),
    (("2 errors in 1.00s", "1 passed, 1 error in 1.00s"), "3 error, 1 passed in 2.00s"),
    (("5 deselected in 0.50s", "= 4 passed in 0.50s ="), "4 passed in 1.00s"),
]


@pytest.mark.parametrize(("runs", "said"), CLOSINGS)
def test_both_runs_end_in_one_line(dev: ModuleType, runs: tuple[str, str], said: str) -> None:
    assert dev.together(*runs) == f"===== {said} ====="


def test_a_step_is_done_again_only_when_its_inputs_changed(
    dev: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dev, "VENV", tmp_path)
    done: list[str] = []
    for given in ("one", "one", "two"):
        dev.step("step", "a step", [given], lambda given=given: done.append(given), ROOT)
    assert done == ["one", "two"]


def test_of_two_set_ups_the_second_waits_and_says_so(
    dev: ModuleType, capsys: pytest.CaptureFixture[str]
) -> None:
    said: list[str] = []
    second = Thread(target=lambda: wait_for_the_door(dev, said))
    with dev.alone():
        second.start()
        second.join(timeout=0.3)
        assert said == []
    second.join(timeout=30)
    assert said == ["in"]
    assert "waiting" in capsys.readouterr().out


def wait_for_the_door(dev: ModuleType, said: list[str]) -> None:
    with dev.alone():
        said.append("in")
