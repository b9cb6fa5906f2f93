"""The command finds its verbs by itself, and lists them when asked nothing."""

import subprocess
import sys

import pytest

from alongside.cli.main import main, verbs


def test_bare_it_lists_its_verbs(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 2
    said = capsys.readouterr().out
    assert "Works on files and on a place." in said
    for name, verb in verbs().items():
        assert name in said
        assert verb.HELP.split()[0] in said


def test_a_module_with_help_add_and_run_is_a_verb() -> None:
    assert {"set-up", "manage"} <= set(verbs())
    assert "main" not in verbs()


def test_an_unknown_verb_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ending:
        main(["deploy"])
    assert ending.value.code == 2
    assert "invalid choice" in capsys.readouterr().err


def test_it_is_silent_when_its_reader_has_gone() -> None:
    command = f"{sys.executable} -m alongside.cli.main --help | true"
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=False)
    assert done.stderr == ""
