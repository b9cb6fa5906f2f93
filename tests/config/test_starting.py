"""A place starts with nothing said, keeps its secret, and in production refuses what is unsafe."""

import os
import re
import stat
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from alongside.config.env import Env, Misconfigured
from alongside.config.safety import refuse_unsafe
from alongside.config.secrets import kept_in

SAFE = {
    "ALONGSIDE_PRODUCTION": "true",
    "ALONGSIDE_HOSTS": "hub.example",
    "ALONGSIDE_SMTP_HOST": "mail.example",
}
UNSAFE = [
    ({"ALONGSIDE_DEBUG": "true"}, "ALONGSIDE_DEBUG must be off"),
    ({"ALONGSIDE_HOSTS": ""}, "ALONGSIDE_HOSTS must name"),
    ({"ALONGSIDE_HOSTS": "*"}, "not *"),
    ({"ALONGSIDE_SECRET": "short"}, "ALONGSIDE_SECRET must be"),
    ({"ALONGSIDE_SECRET": "a" * 60}, "ALONGSIDE_SECRET must be"),
    ({"ALONGSIDE_SMTP_HOST": ""}, "ALONGSIDE_SMTP_HOST must name"),
    ({"ALONGSIDE_DEBUG": "perhaps"}, "say true or false"),
]


def start(folder: Path, said: dict[str, str]) -> subprocess.CompletedProcess[str]:
    """Read the settings in a process of their own."""
    own = ("ALONGSIDE_", "DATABASE_URL", "DJANGO_SETTINGS")
    plain = {key: value for key, value in os.environ.items() if not key.startswith(own)}
    told = plain | {"ALONGSIDE_DATA": str(folder)} | said
    read = "import alongside.config.settings as s; print(s.DEBUG, s.SESSION_COOKIE_SECURE, s.ALLOWED_HOSTS)"
    return subprocess.run([sys.executable, "-c", read], env=told, capture_output=True, text=True, check=False)


def test_nothing_needs_to_be_said(tmp_path: Path) -> None:
    done = start(tmp_path / "data", {})
    assert (done.returncode, done.stdout.split()[:2]) == (0, ["False", "False"])


def test_a_safe_place_starts(tmp_path: Path) -> None:
    done = start(tmp_path, SAFE)
    assert (done.returncode, done.stdout.strip()) == (0, "False True ['hub.example']")


@pytest.mark.parametrize(("wrong", "why"), UNSAFE)
def test_what_is_unsafe_is_named(wrong: dict[str, str], why: str) -> None:
    refuse_unsafe(Env(SAFE))
    with pytest.raises(Misconfigured, match=re.escape(why)):
        refuse_unsafe(Env(SAFE | wrong))


def test_an_unsafe_place_does_not_start_and_says_everything_in_one_line(tmp_path: Path) -> None:
    done = start(tmp_path, SAFE | {"ALONGSIDE_DEBUG": "true", "ALONGSIDE_HOSTS": "*"})
    assert done.returncode == 1
    assert "ALONGSIDE_DEBUG must be off; ALONGSIDE_HOSTS must name addresses, not *" in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_a_folder_that_cannot_be_used_says_so_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    done = start(tmp_path / "file", {})
    assert done.returncode == 1
    assert done.stderr.startswith("alongside: the data folder")
    assert len(done.stderr.splitlines()) == 1


def test_the_secret_is_made_once_and_read_by_its_owner_only(tmp_path: Path) -> None:
    first = kept_in(tmp_path)
    assert kept_in(tmp_path) == first
    assert stat.S_IMODE((tmp_path / "secret").stat().st_mode) == 0o600
    assert [file.name for file in tmp_path.iterdir()] == ["secret"]


def test_two_that_start_at_one_moment_agree_on_the_secret(tmp_path: Path) -> None:
    with ThreadPoolExecutor(8) as crowd:
        assert len(set(crowd.map(kept_in, [tmp_path] * 32))) == 1


def test_an_emptied_secret_is_refused(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("")
    with pytest.raises(Misconfigured, match="too short"):
        kept_in(tmp_path)


def test_numbers_and_lists_are_read_strictly() -> None:
    env = Env({"ALONGSIDE_SMTP_PORT": "465", "ALONGSIDE_HOSTS": " a.example, b.example ,"})
    assert env.number("SMTP_PORT", 587) == 465
    assert env.listing("HOSTS") == ["a.example", "b.example"]
    with pytest.raises(Misconfigured, match="whole number"):
        Env({"ALONGSIDE_SMTP_PORT": "²"}).number("SMTP_PORT", 587)
